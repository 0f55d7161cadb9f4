import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Stands between Graph and the bot's notification address, and lets through what a test wants. */
export interface NotificationTap {
  readonly url: string;
  /** Where the bot listens, known once it does. */
  leadsTo(botUrl: string): void;
  /** How often each notification is delivered; 0 drops them, and Graph is told that all is well. */
  copies: number;
  /** When notifications were given to the bot, in milliseconds. */
  readonly deliveredAt: number[];
  /** Bodies as Graph sent them, secrets included. */
  readonly bodies: string[];
  close(): Promise<void>;
}

export async function startNotificationTap(): Promise<NotificationTap> {
  let lead: (botUrl: string) => void = () => undefined;
  const target = new Promise<string>((resolve) => void (lead = resolve));
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const tap: NotificationTap = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadsTo: (botUrl) => lead(botUrl),
    copies: 1,
    deliveredAt: [],
    bodies: [],
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const isHandshake = request.url?.includes('validationToken=') === true;
    if (!isHandshake) tap.bodies.push(body);
    let answer = { status: 202, body: '' };
    for (let copy = 0; copy < (isHandshake ? 1 : tap.copies); copy += 1) {
      answer = await pass(request, body);
      if (!isHandshake) tap.deliveredAt.push(Date.now());
    }
    response.writeHead(answer.status, { 'content-type': 'text/plain' }).end(answer.body);
  }

  async function pass(request: IncomingMessage, body: string): Promise<{ status: number; body: string }> {
    try {
      const headers = { 'content-type': request.headers['content-type'] ?? 'application/json' };
      const passed = await fetch(`${await target}${request.url ?? ''}`, { method: 'POST', headers, body });
      return { status: passed.status, body: await passed.text() };
    } catch {
      return { status: 503, body: '' };
    }
  }
  return tap;
}
