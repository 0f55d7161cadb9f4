/** Whether a port of this machine is free, looked at before a child is started on it. */
import net from 'node:net';

/** A refusal meant for the person at the terminal: its message is the whole of what he is told. */
export class PortTaken extends Error {
  readonly port: number;

  constructor(port: number, wantedBy: string, remedy: string) {
    super(`Port ${port}, wanted by ${wantedBy}, is taken by another program. ${remedy}`);
    this.name = 'PortTaken';
    this.port = port;
  }
}

/**
 * True when nobody listens on `port`. Both looks are needed: binding fails where a listener holds this very
 * address, connecting finds one on all addresses, beside which macOS would let us bind.
 */
export async function portIsFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return !(await somebodyAnswers(port, host)) && (await canBind(port, host));
}

function somebodyAnswers(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function canBind(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}
