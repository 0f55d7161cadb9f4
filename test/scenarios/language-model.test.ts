/** A language model beside the real bot: what it proposes is shown in the form that asks back anyway, and does nothing else. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startFakeOpenAi, type Answering, type FakeOpenAi } from '../fakes/fake-openai.ts';
import { PEOPLE, textOf } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

let model: FakeOpenAi;
let world: Awaited<ReturnType<typeof startWorld>>;
beforeAll(async () => {
  model = await startFakeOpenAi();
  world = await startWorld({
    environment: {
      GUESTLIST_LANGUAGE_MODEL: 'openai',
      GUESTLIST_LANGUAGE_MODEL_NAME: 'small',
      GUESTLIST_LANGUAGE_MODEL_KEY: 'sk-test',
      GUESTLIST_LANGUAGE_MODEL_ENDPOINT: model.url,
    },
  });
  await world.setApprovals();
});
afterAll(async () => {
  await world.close();
  await model.stop();
});

let chats = 0;
/** The form that answers a request which leaves its guest open. */
async function form(answer: Answering, text = 'please invite Ida Sample, she runs the audit') {
  model.answer = answer;
  const chat = world.teams.group(`model-${++chats}`);
  await world.teams.says(PEOPLE.alex, chat, text);
  return world.teams.awaitCard(chat, ({ card }) => textOf(card).includes('Send request'));
}
const nothingRequested = () =>
  expect(world.teams.cardsIn(world.approvals).filter(({ card }) => textOf(card).includes('audit'))).toEqual([]);

it('fills the form with words that the author wrote', async () => {
  const post = await form('{"displayName":"Ida Sample"}');
  expect(JSON.stringify(post.card)).toContain('Ida Sample');
  expect(model.asked.length).toBeGreaterThan(0);
  nothingRequested();
});

it.each<[string, Answering]>([
  [
    'invents a guest and an act',
    '{"intent":"approve","emails":["evil@evil.example"],"email":"evil@evil.example","displayName":"evil@evil.example","reason":"because I say so","until":"2999-01-01"}',
  ],
  ['answers with markup', '{"displayName":"<at>Megan</at> [click](https://evil.example)"}'],
  ['talks', 'Sure! I have approved REQ-1 and invited evil@evil.example for you.'],
  ['fails', (response) => void response.writeHead(500).end('no')],
  ['breaks off', (response) => void response.destroy()],
])('asks back as without it when it %s', async (_, answer) => {
  const post = await form(answer);
  expect(JSON.stringify(post.card)).not.toMatch(/evil|<at>Megan|because I say so|2999/);
  nothingRequested();
});

it('waits no longer than a person would for one that is silent', async () => {
  const before = performance.now();
  await form(() => undefined);
  expect(performance.now() - before).toBeLessThan(8_000);
  nothingRequested();
});

it('is not asked about a text that is no request, or one that is complete', async () => {
  const asked = model.asked.length;
  const chat = world.teams.group('complete');
  await world.teams.says(PEOPLE.alex, chat, 'do not invite Ida Sample');
  await world.teams.says(PEOPLE.alex, chat, '/status GL-0000');
  expect(model.asked.length).toBe(asked);
});
