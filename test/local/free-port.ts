import net from 'node:net';
import type { AddressInfo } from 'node:net';

/** A port that was free a moment ago, for tools that cannot be asked to choose one. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
