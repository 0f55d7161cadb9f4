import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { startNotifying } from './graph/notifications.ts';
import { fileJournal, memoryJournal } from './journal.ts';
import { serverFor } from './server.ts';
import { Tenant } from './tenant.ts';
import type { Entry } from './tenant.ts';
import { signingKey, Tokens } from './tokens.ts';

export interface SandboxOptions {
  /** 0: any free port. */
  port: number;
  /** Where state and ledger are kept; absent: in memory. */
  dataDir?: string;
  clock?: Clock;
  /** Uniform in [0, 1): draws replicas and lags. */
  random?: () => number;
  /** Told of the sandbox's own faults; nobody is by default. */
  onFault?: (what: string, cause: unknown) => void;
}

export interface Sandbox {
  url: string;
  close(): Promise<void>;
}

/** Starts the sandbox tenant on 127.0.0.1. Rejects with the server's error, such as EADDRINUSE. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { clock = systemClock, random = Math.random, dataDir, onFault = () => undefined } = options;
  const key = await signingKey(dataDir);
  let url = '';
  const server = createServer();
  await listen(server, options.port);
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const journal = dataDir === undefined ? memoryJournal<Entry>() : fileJournal<Entry>(dataDir);
  const tenant = new Tenant({ clock, random, journal });
  const stopNotifying = startNotifying(tenant);
  server.on(
    'request',
    serverFor(tenant, new Tokens(key), () => url, onFault),
  );
  return {
    url,
    close: async () => {
      stopNotifying();
      await closed(server);
      tenant.close();
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
