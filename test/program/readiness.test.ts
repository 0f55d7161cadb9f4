/** Without what is needed the bot is not ready, and says which part it is; without what helps it is. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Readiness } from '../../src/host.ts';
import { createHost } from '../../src/host.ts';

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

async function readyz(ready: () => Promise<Readiness>) {
  const host = createHost({
    messages: () => Promise.resolve(),
    notifications: () => ({ status: 202 }),
    metrics: () => Promise.resolve({ type: 'text/plain', text: '' }),
    fault: () => undefined,
    refused: () => undefined,
    ready,
  });
  const started = (server = host.listen(0, '127.0.0.1'));
  await new Promise((done) => started.once('listening', done));
  const response = await fetch(`http://127.0.0.1:${(started.address() as AddressInfo).port}/readyz`);
  return [response.status, await response.json()] as const;
}

test.each<[boolean, boolean, boolean, boolean, number]>([
  [true, true, true, true, 200],
  [true, true, true, false, 200],
  [false, true, true, true, 503],
  [true, false, true, true, 503],
  [true, true, false, true, 503],
])('store %s, sign-in %s, Graph %s, subscription %s: %i', async (store, signIn, directory, subscription, status) => {
  const ready = () => Promise.resolve({ needed: { store, signIn, directory }, helpful: { subscription } });
  expect(await readyz(ready)).toEqual([status, { store, signIn, directory, subscription }]);
});

test('what cannot even be asked is a 500 without a word about it', async () => {
  expect(await readyz(() => Promise.reject(new Error('hush')))).toEqual([500, { error: 'something went wrong here' }]);
});
