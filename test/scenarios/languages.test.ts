/** Who writes in a language that has no whole catalogue is at least asked back in it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PEOPLE } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

let world: Awaited<ReturnType<typeof startWorld>>;
beforeAll(async () => {
  world = await startWorld();
  // The first question loads what finds answers.
  const chat = world.teams.group('first');
  await world.teams.says(PEOPLE.alex, chat, 'do guests need a licence?');
  await world.teams.awaitMessage(chat, () => true);
});
afterAll(() => world.close());

it.each([
  ['fr', 'est-ce que vous pouvez faire quelque chose pour mon voisin ?', 'Je ne suis pas sûr'],
  ['es', 'hola, ¿puede usted hacer algo para mi vecino?', 'No estoy seguro'],
  ['it', 'ciao, che cosa succede con il mio vicino?', 'Non sono sicuro'],
  ['pt', 'olá, o que acontece com o meu vizinho?', 'Não tenho a certeza'],
  ['nl', 'hoi, wat is er met mijn buurman aan de hand, het gaat niet', 'Ik weet niet zeker'],
  ['sv', 'hej, vad är det med min granne och hans katt', 'Jag är inte säker'],
  ['pl', 'cześć, co jest z moim sąsiadem, nie wiem', 'Nie jestem pewien'],
  ['tr', 'merhaba, komşum için bir şey var', 'Ne istediğinizden emin değilim'],
  ['ru', 'что там с моим соседом', 'Не уверен'],
  ['ja', '隣の人のことをお願いします', '分かりませんでした'],
])('%s is asked back in its own words', async (language, text, says) => {
  expect(await world.asks(PEOPLE.alex, text, world.teams.group(`in-${language}`))).toContain(says);
});

it('a decision without its request too', async () => {
  expect(
    await world.asks(PEOPLE.megan, 'bonjour, est-ce que vous pouvez approuver, merci', world.teams.group('oui')),
  ).toMatch(/Quelle demande|Je ne suis pas sûr/);
});
