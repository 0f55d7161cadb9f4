import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readonly<Record<string, unknown>>;
}

/** How the server answers: the text of a completion, or whatever it does to the response itself. */
export type Answering = string | ((response: ServerResponse) => void);

export interface FakeOpenAi {
  /** What stands before `/chat/completions`. */
  readonly url: string;
  readonly asked: readonly Asked[];
  answer: Answering;
  stop(): Promise<void>;
}

/** A server on a port of its own that speaks as much of OpenAI's chat API as teams-ai's model uses. */
export async function startFakeOpenAi(): Promise<FakeOpenAi> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
      asked.push({ url: request.url ?? '', headers: request.headers, body });
      const { answer } = fake;
      if (typeof answer === 'string') completion({ content: answer })(response);
      else answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake: FakeOpenAi = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    answer: '{}',
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return fake;
}

/** A completion whose message has these fields. */
export const completion =
  (message: Readonly<Record<string, unknown>>) =>
  (response: ServerResponse): void => {
    response.setHeader('content-type', 'application/json');
    const choice = { index: 0, finish_reason: 'stop', message: { role: 'assistant', ...message } };
    response.end(JSON.stringify({ id: 'x', object: 'chat.completion', choices: [choice] }));
  };
