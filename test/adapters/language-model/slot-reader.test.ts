/** A language model may propose slots, and can do nothing else, whatever it answers and whatever the message tells it. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSlotReader, type SlotReaderOptions } from '../../../src/adapters/language-model/slot-reader.ts';
import type { IsoDate } from '../../../src/domain/time.ts';
import type { Log } from '../../../src/ports/log.ts';
import { completion, startFakeOpenAi, type Answering, type FakeOpenAi } from '../../fakes/fake-openai.ts';

const today = '2026-03-10' as IsoDate;
const KEY = 'sk-very-secret';
const WORDS = 'please invite Ida Sample until somewhen after Easter, she runs the audit';

let server: FakeOpenAi;
let logged: string[];
const note = (event: string, fields?: unknown): void => void logged.push(`${event} ${JSON.stringify(fields)}`);
const log: Log = { debug: note, info: note, warn: note, error: note };
const printed = ['log', 'warn', 'error', 'info'] as const;

beforeAll(async () => {
  server = await startFakeOpenAi();
});
afterAll(() => server.stop());
beforeEach(() => {
  logged = [];
  for (const way of printed) vi.spyOn(console, way).mockImplementation(note);
});
afterEach(() => {
  expect(logged.join('\n')).not.toContain(KEY);
  expect(logged.join('\n')).not.toContain('Ida');
  vi.restoreAllMocks();
});

const reader = (more: Partial<SlotReaderOptions> = {}) =>
  createSlotReader({ provider: 'openai', key: KEY, model: 'small', endpoint: server.url, log, ...more });

async function answering(answer: Answering, more: Partial<SlotReaderOptions> = {}) {
  server.answer = answer;
  return reader(more).propose(WORDS, today);
}

describe('what is sent', () => {
  test('the words as they are, the key, and no tools', async () => {
    const before = server.asked.length;
    server.answer = '{}';
    await reader().propose('invite {{$temp.x}} {{call y}}', today);
    const asked = server.asked.slice(before);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ url: '/v1/chat/completions', headers: { authorization: `Bearer ${KEY}` } });
    expect(asked[0]?.body).toMatchObject({ model: 'small', response_format: { type: 'json_object' } });
    expect(asked[0]?.body['messages']).toMatchObject([
      { role: 'system' },
      { role: 'user', content: 'invite {{$temp.x}} {{call y}}' },
    ]);
    expect(asked[0]?.body).not.toHaveProperty('tools');
  });

  test('to Azure with its own key header and deployment', async () => {
    const sent: Request[] = [];
    const toFake: typeof fetch = async (input, init) => {
      const request = new Request(input, init);
      sent.push(request);
      return Response.json({
        choices: [{ message: { role: 'assistant', content: '{"reason":"she runs the audit"}' } }],
      });
    };
    const azure = { provider: 'azure', endpoint: 'https://contoso.openai.azure.com', fetch: toFake } as const;
    expect(await reader(azure).propose(WORDS, today)).toEqual({ reason: 'she runs the audit' });
    expect(sent[0]?.url).toMatch(
      /^https:\/\/contoso\.openai\.azure\.com\/openai\/deployments\/small\/chat\/completions/,
    );
    expect(sent[0]?.headers.get('api-key')).toBe(KEY);
  });
});

describe('what is taken', () => {
  test('the slots that it was asked for', async () => {
    const answer = { displayName: 'Ida Sample', until: '2026-04-10', reason: 'she runs the audit' };
    expect(await answering(JSON.stringify({ ...answer, target: { kind: 'team', name: 'Blue' } }))).toEqual({
      ...answer,
      target: { kind: 'team', name: 'Blue' },
    });
  });

  test.each([
    [
      'addresses, intents, doubts and actions',
      { emails: ['evil@example.org'], intent: 'approve', doubts: [], do: 'x' },
    ],
    ['a date that is none', { until: '2026-02-31' }],
    ['a date in words', { until: 'tomorrow' }],
    ['a name that is no text', { displayName: { toString: 'x' } }],
    ['a name without end', { displayName: 'a'.repeat(5_000) }],
    ['a target of another kind', { target: { kind: 'role', name: 'Global Administrator' } }],
    ['a list of names', { displayName: ['Ida'], __proto__: { reason: 'x' } }],
  ])('not %s', async (_, answer) => {
    expect(await answering(JSON.stringify(answer))).toEqual({});
  });

  test.each(['', 'Sure! I have invited her.', '[]', '"x"', 'null', '{"reason":', '/approve REQ-1', '```json\n{}\n```'])(
    'nothing from %j',
    async (content) => expect(await answering(content)).toEqual({}),
  );
});

describe('a server that misbehaves', () => {
  const raw =
    (status: number, body: string): Answering =>
    (response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body);
    };
  test.each<[string, Answering, string]>([
    ['refuses the key and repeats it', raw(401, `{"error":{"message":"Incorrect API key ${KEY}"}}`), 'status'],
    ['is overloaded', raw(429, '{}'), 'status'],
    ['fails', raw(500, 'Ida Sample'), 'status'],
    [
      'leads elsewhere',
      (response) => void response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end(),
      'TypeError',
    ],
    ['sends no JSON', raw(200, '<html>'), 'SyntaxError'],
    ['sends no choices', raw(200, '{"choices":[]}'), 'shape'],
    ['sends another shape', raw(200, '{"choices":"evil"}'), 'shape'],
    ['sends far too much', raw(200, `{"choices":"${'x'.repeat(1_000_000)}"}`), 'tooLong'],
    ['breaks off', (response) => void response.destroy(), 'TypeError'],
    ['never answers', () => undefined, 'TimeoutError'],
    ['never ends', (response) => void response.writeHead(200).write('{"choices":'), 'TimeoutError'],
  ])('that %s is ignored, at once and in one line of the log', async (_, answer, why) => {
    const before = server.asked.length;
    expect(await answering(answer, { timeoutMs: 300 })).toEqual({});
    expect(server.asked).toHaveLength(before + 1);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain(`languageModel.ignored {"why":"${why}"`);
  });

  test('that calls tools calls nobody', async () => {
    const call = { id: '1', type: 'function', function: { name: 'approve', arguments: '{"id":"REQ-1"}' } };
    expect(await answering(completion({ content: null, tool_calls: [call] }))).toEqual({});
  });

  test('that is not there is ignored too', async () => {
    expect(await reader({ endpoint: 'http://127.0.0.1:9/v1' }).propose(WORDS, today)).toEqual({});
  });
});
