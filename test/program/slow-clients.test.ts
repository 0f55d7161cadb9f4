/** Who sends slowly is cut off in time, whatever he sends, and others are served meanwhile. */
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHost, listen } from '../../src/host.ts';

/** As in production, a twentieth of each. */
const PATIENCE = {
  headersTimeout: 500,
  requestTimeout: 1_500,
  connectionsCheckingInterval: 100,
  maxHeaderSize: 16 * 1_024,
} as const;
const DROP_EVERY_MS = 50;

let server: Server;
let turns = 0;
let asked = 0;
beforeAll(async () => {
  const host = createHost({
    messages: async (_, response) => {
      turns += 1;
      response.status(200).end();
    },
    notifications: () => ({ status: 202 }),
    ready: async () => {
      asked += 1;
      return { needed: { store: true }, helpful: {} };
    },
    metrics: () => Promise.resolve({ type: 'text/plain', text: '' }),
    fault: () => undefined,
    refused: () => undefined,
  });
  server = await listen(host, 0, '127.0.0.1', PATIENCE);
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
const port = (): number => (server.address() as AddressInfo).port;

/** Sends the head at once, then a byte now and then, for ever. What it got when it was cut off, and after how long. */
function drips(head: string): Promise<{ readonly answer: string; readonly afterMs: number }> {
  return new Promise((resolve) => {
    const began = performance.now();
    const socket = connect(port(), '127.0.0.1');
    let answer = '';
    socket.write(head);
    const drop = setInterval(() => socket.write('x'), DROP_EVERY_MS);
    socket.on('data', (text) => (answer += text.toString()));
    socket.on('error', () => undefined);
    socket.once('close', () => {
      clearInterval(drop);
      resolve({ answer, afterMs: performance.now() - began });
    });
  });
}

const JSON_HEAD = 'Host: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{"text":"';

test.each([
  ['headers that never end', 'POST /api/messages HTTP/1.1\r\nHost: x\r\nX-Slow: '],
  ['the body of a message', `POST /api/messages HTTP/1.1\r\n${JSON_HEAD}`],
  ['the body of a notification', `POST /api/graph/notifications HTTP/1.1\r\n${JSON_HEAD}`],
  [
    'a body in pieces',
    'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nffffff\r\n',
  ],
  ['nothing at all', ''],
])('%s: cut off, and others answered meanwhile', async (_, head) => {
  const before = turns;
  const slow = Array.from({ length: 50 }, () => drips(head));
  for (let time = 0; time < 5; time += 1) {
    const headers = { 'content-type': 'application/json' };
    const url = `http://127.0.0.1:${port()}/api/messages`;
    expect((await fetch(url, { method: 'POST', headers, body: '{}' })).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port()}/healthz`)).status).toBe(200);
  }
  for (const { answer, afterMs } of await Promise.all(slow)) {
    // Within its time and the check for it, with room for a machine that is busy with other things.
    expect(afterMs).toBeLessThan(PATIENCE.requestTimeout + 20_000);
    expect(answer.split('\r\n')[0] ?? '').toMatch(/^$|^HTTP\/1\.1 4\d\d /);
  }
  expect(turns - before).toBe(5);
});

test('who asks all the time how the bot is does not make it ask its store all the time', async () => {
  const before = asked;
  for (let time = 0; time < 20; time += 1) expect((await fetch(`http://127.0.0.1:${port()}/readyz`)).status).toBe(200);
  expect(asked - before).toBeLessThan(20);
});
