import { expect, test } from 'vitest';
import type { Decision } from '../../../src/domain/decision.ts';
import type { ExpertQuestion, QuestionState } from '../../../src/domain/expert-question.ts';
import { asConversationId, asTenantId, asUserId } from '../../../src/domain/ids.ts';
import type { QuestionId } from '../../../src/domain/ids.ts';
import type { Incoming } from '../../../src/domain/incoming.ts';
import type { Person, Place } from '../../../src/domain/people.ts';
import { fail, ok } from '../../../src/domain/problem.ts';
import type { Entry } from '../../../src/domain/knowledge.ts';
import type { Instant } from '../../../src/domain/time.ts';
import { expert } from '../../../src/features/expert/index.ts';
import type { Reads } from '../../../src/ports/feature.ts';
import { understand } from '../../../src/understanding/understand.ts';

const NOW = '2026-03-10T09:00:00.000Z' as Instant;
const person = (id: string, name: string): Person => ({ userId: asUserId(id), tenantId: asTenantId('t-1'), name });
const alex = person('a-1', 'Alex Wilber');
const megan = person('a-2', 'Megan Bowen');
const adele = person('a-3', 'Adele Vance');
const channel: Place = { conversationId: asConversationId('19:experts'), scope: 'channel' };
const thread: Place = { ...channel, conversationId: asConversationId('19:experts;messageid=1') };
const elsewhere: Place = { ...channel, conversationId: asConversationId('19:others') };

const unclaimed: QuestionState = { name: 'unclaimed' };
const claimed: QuestionState = { name: 'claimed', by: megan, at: NOW };
const answered: QuestionState = { name: 'answered', by: megan, at: NOW, answer: 'Blue.' };
const kept: QuestionState = {
  ...answered,
  kept: { entry: { id: 'own-q-7k3f2m' } as Entry, by: adele, at: NOW, stored: true },
};

const question = (state: QuestionState): ExpertQuestion => ({
  id: 'Q-7K3F2M' as QuestionId,
  text: 'Which badge?',
  asker: alex,
  askedIn: { conversationId: asConversationId('a:1'), scope: 'personal' },
  askedAt: NOW,
  locale: 'en',
  experts: channel,
  state,
  look: 1,
  told: false,
  history: [],
  audited: 0,
});

interface Press {
  readonly by?: Person;
  readonly at?: Place;
  readonly verb: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly state: QuestionState;
  readonly admin?: boolean | 'unreadable';
}

async function decision({ by = megan, at = thread, verb, data = {}, state, admin = false }: Press): Promise<Decision> {
  const incoming = { kind: 'cardAnswered', from: by, place: at, verb, locale: 'en', how: 'execute' };
  const pressed = { ...incoming, data: { id: 'Q-7K3F2M', ...data } } as Incoming;
  return decided(expert.consider(pressed, undefined, { now: NOW }), state, admin);
}

async function decided(
  considered: ReturnType<typeof expert.consider>,
  state: QuestionState,
  admin: boolean | 'unreadable',
): Promise<Decision> {
  if (considered.kind !== 'understood') throw new Error(considered.kind);
  const unread = fail({ code: 'directoryUnavailable', said: '' });
  const reads = {
    questions: { find: async (id: string) => (id === 'Q-7K3F2M' ? question(state) : undefined) },
    learned: { all: async () => [] },
    directory: {
      person: async () => (admin === 'unreadable' ? unread : ok({ accountEnabled: true, userType: 'Member' })),
      roles: async () => (admin === 'unreadable' ? unread : ok({ isAdmin: admin, roles: [] })),
    },
  } as unknown as Reads;
  return (await considered.gather(reads))(NOW);
}

const form = { question: 'Which badge do visitors get?', keptAnswer: 'Blue.', topic: 'guest-sponsor' };

test.each<[what: string, press: Press, event: object]>([
  ['claim', { verb: 'expert.claim', state: unclaimed }, { type: 'claimed', by: megan }],
  ['give back', { verb: 'expert.giveBack', state: claimed }, { type: 'givenBack', by: megan }],
  [
    'answer',
    { verb: 'expert.answer', state: claimed, data: { answer: ' Blue. ', by: 'a-9' } },
    { type: 'answered', by: megan, answer: 'Blue.' },
  ],
  [
    'keep, with the experts as the source',
    { verb: 'expert.keep', state: answered, data: form, admin: true },
    {
      type: 'kept',
      entry: {
        id: 'own-q-7k3f2m',
        topic: 'guest-sponsor',
        answer: 'Blue.',
        status: 'still-true',
        sources: [{ title: 'Our own experts', url: '', date: '2026-03-10' }],
      },
    },
  ],
  [
    'keep, with a page as the source',
    {
      verb: 'expert.keep',
      state: answered,
      data: { ...form, topic: 'made-up', sourceTitle: 'Badges', sourceUrl: 'https://contoso.example/badges' },
      admin: true,
    },
    { entry: { topic: 'what-is-b2b', sources: [{ title: 'Badges', url: 'https://contoso.example/badges' }] } },
  ],
  ['take back', { verb: 'expert.takeBack', state: kept, admin: true }, { type: 'takenBack', by: megan }],
])('done: %s', async (_what, press, event) => {
  const { effects, reply } = await decision(press);
  expect(effects).toMatchObject([{ do: 'moveQuestion', id: 'Q-7K3F2M', event }]);
  expect(reply).toEqual({ kind: 'questionCard', id: 'Q-7K3F2M' });
});

test.each<[what: string, press: Press, says: string]>([
  ['from another channel', { verb: 'expert.claim', state: unclaimed, at: elsewhere }, 'Only the experts’ channel'],
  ['claimed by another', { verb: 'expert.claim', state: claimed, by: adele }, 'Megan Bowen was faster'],
  ['claimed by oneself', { verb: 'expert.claim', state: claimed }, 'already'],
  [
    'answered before it is claimed',
    { verb: 'expert.answer', state: unclaimed, data: { answer: 'x' } },
    'Take the question',
  ],
  ['answered for another', { verb: 'expert.answer', state: claimed, by: adele, data: { answer: 'x' } }, 'was faster'],
  ['answered with nothing', { verb: 'expert.answer', state: claimed, data: { answer: ' ' } }, 'Write the answer first'],
  ['answered twice', { verb: 'expert.answer', state: answered, data: { answer: 'x' } }, 'has answered it already'],
  ['given back by another', { verb: 'expert.giveBack', state: claimed, by: adele }, 'was faster'],
  ['kept by no admin', { verb: 'expert.keep', state: answered, data: form }, 'Only a User Administrator'],
  [
    'kept while roles are unreadable',
    { verb: 'expert.keep', state: answered, data: form, admin: 'unreadable' },
    'cannot read',
  ],
  [
    'kept without an answer',
    { verb: 'expert.keep', state: answered, data: { question: 'x' }, admin: true },
    'needs a question',
  ],
  ['taken back by no admin', { verb: 'expert.takeBack', state: kept }, 'Only a User Administrator'],
  ['taken back, but never kept', { verb: 'expert.takeBack', state: answered, admin: true }, 'No such entry'],
  ['kept before it is answered', { verb: 'expert.keep', state: claimed, data: form, admin: true }, 'already'],
])('refused: %s', async (_what, press, says) => {
  const { effects, reply } = await decision(press);
  expect(effects).toEqual([]);
  expect(reply).toMatchObject({ kind: 'onlyYou', text: expect.stringContaining(says) as unknown });
});

const typed = (text: string, state: QuestionState, admin: boolean | 'unreadable' = true): Promise<Decision> => {
  const said = { kind: 'said', from: adele, place: elsewhere, locale: 'en', text, mentions: [] } as unknown as Incoming;
  const meaning = understand({ text, mentions: [] }, { now: NOW, timeZone: 'UTC', locale: 'en' });
  return decided(expert.consider(said, meaning, { now: NOW }), state, admin);
};

test.each(['/unkeep own-q-7k3f2m', '/unkeep OWN-Q-7K3F2M', '/unkeep Q-7K3F2M'])(
  'an admin takes an entry back with %s, wherever he is',
  async (text) => {
    const { effects, reply } = await typed(text, kept);
    expect(effects).toEqual([{ do: 'moveQuestion', id: 'Q-7K3F2M', event: { type: 'takenBack', by: adele } }]);
    expect(reply).toMatchObject({ kind: 'onlyYou', text: expect.stringContaining('Which badge?') as unknown });
  },
);

test.each<[text: string, state: QuestionState, admin: boolean | 'unreadable', says: string]>([
  ['/unkeep own-q-7k3f2m', kept, false, 'Only a User Administrator'],
  ['/unkeep own-q-7k3f2m', kept, 'unreadable', 'cannot read'],
  ['/unkeep own-q-7k3f2m', answered, true, '/export answers'],
  ['/unkeep own-q-222222', kept, true, '/export answers'],
  ['/unkeep email-otp', kept, true, '/export answers'],
  ['/unkeep', kept, true, '/export answers'],
])('%s of what is %o by an admin (%s) says %s', async (text, state, admin, says) => {
  const { effects, reply } = await typed(text, state, admin);
  expect(effects).toEqual([]);
  expect(reply).toMatchObject({ kind: 'onlyYou', text: expect.stringContaining(says) as unknown });
});
