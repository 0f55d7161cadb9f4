import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import type { AzureAccount } from '../../../src/adapters/store/azure/account.ts';

/** https://learn.microsoft.com/azure/storage/common/storage-use-azurite: known to everybody, opens nothing. */
const NAME = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface Azurite {
  /** A part of the account that nobody else uses. */
  account(): AzureAccount & { readonly connectionString: string };
  stop(): Promise<void>;
}

/** Starts Microsoft's emulator in memory, on ports of the system's choice. */
export async function startAzurite(): Promise<Azurite> {
  const main = createRequire(import.meta.url).resolve('azurite/dist/src/azurite.js');
  const ports = ['--blobPort', '0', '--queuePort', '0', '--tablePort', '0'];
  const flags = ['--inMemoryPersistence', '--skipApiVersionCheck', '--disableTelemetry', '--silent'];
  const server = spawn(process.execPath, [main, ...ports, ...flags], {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const urls = new Map<string, string>();
  for await (const line of createInterface({ input: server.stdout })) {
    const [, service, url] = /Azurite (\w+) service is successfully listening at (\S+)/.exec(line) ?? [];
    if (service !== undefined && url !== undefined) urls.set(service, url);
    if (urls.size === 3) break;
  }
  if (urls.size < 3) throw new Error('Azurite did not start');
  server.stdout.resume();
  const endpoint = (service: string): string => `${service}Endpoint=${urls.get(service)}/${NAME}`;
  const connectionString = `DefaultEndpointsProtocol=http;AccountName=${NAME};AccountKey=${KEY};${endpoint('Queue')};${endpoint('Table')};`;
  return {
    account: () => ({ connectionString, prefix: `t${randomBytes(6).toString('hex')}` }),
    stop: async () => {
      server.kill();
      await ended;
    },
  };
}
