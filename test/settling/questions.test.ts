import { beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/adapters/store/index.ts';
import { leasesOn, unshared } from '../../src/adapters/store/leases.ts';
import type { Stores } from '../../src/adapters/store/stores.ts';
import type { Card } from '../../src/domain/decision.ts';
import type { ExpertQuestion, QuestionEvent } from '../../src/domain/expert-question.ts';
import { moveQuestion } from '../../src/domain/expert-question.ts';
import { asActivityId, asConversationId, asTenantId, asUserId } from '../../src/domain/ids.ts';
import type { QuestionId } from '../../src/domain/ids.ts';
import type { Entry } from '../../src/domain/knowledge.ts';
import type { Place } from '../../src/domain/people.ts';
import type { ConversationProblem } from '../../src/domain/problem.ts';
import { fail, ok } from '../../src/domain/problem.ts';
import type { Instant, IsoDate } from '../../src/domain/time.ts';
import type { DutyPorts } from '../../src/settling/duties.ts';
import { createQuestionSettler } from '../../src/settling/questions.ts';

const NOW = '2026-03-10T09:00:00.000Z' as Instant;
const TODAY = '2026-03-10' as IsoDate;
const ID = 'Q-7K3F2M' as QuestionId;
const silent = () => undefined;
const log = { debug: silent, info: silent, warn: silent, error: silent };
const clock = { now: () => NOW };
const person = (id: string, name: string) => ({ userId: asUserId(id), tenantId: asTenantId('t-1'), name });
const alex = person('a-1', 'Alex Wilber');
const megan = person('a-2', 'Megan Bowen');
const at = (id: string, scope: Place['scope']): Place => ({ conversationId: asConversationId(id), scope });
const entry: Entry = {
  id: 'own-1',
  topic: 'what-is-b2b',
  question: 'Which badge?',
  answer: 'Blue.',
  detail: '',
  status: 'still-true',
  history: [],
  sources: [{ title: 'Our own experts', url: '', date: TODAY }],
  reviewed: TODAY,
  related: [],
};

/** A chat that writes down what it is given, and fails as it is told to. */
class Chat {
  readonly said: string[] = [];
  problem: ConversationProblem | undefined;
  cardIsGone = false;
  postCard = async (place: Place, card: Card) =>
    this.#take(`post ${place.conversationId}: ${String(card.data['status'])}`);
  postWords = async (place: Place, text: string) =>
    this.#take(`say ${place.conversationId}: ${text.split('\n').at(-1)}`);
  updateCard = async (place: Place, _id: unknown, card: Card) => {
    if (this.cardIsGone) return ok('gone' as const);
    const taken = this.#take(`update ${place.conversationId}: ${String(card.data['status'])}`);
    return taken.ok ? ok('shown' as const) : taken;
  };
  #take(what: string) {
    if (this.problem !== undefined) return fail(this.problem);
    this.said.push(what);
    return ok(asActivityId(`m-${this.said.length}`));
  }
}

let stores: Stores;
let chat: Chat;
let learned: Entry[];
let alarms: (() => void)[];

/** As after a start: nothing is in memory but what the stores hold. */
const settler = (sharing: Partial<DutyPorts> = {}) =>
  createQuestionSettler({
    ...stores,
    relearn: async () => void (learned = (await stores.learned.all()).map((kept) => kept.entry)),
    messenger: chat,
    clock,
    timers: {
      after: (_ms, run) => {
        alarms.push(run);
        return { callOff: () => void alarms.splice(alarms.indexOf(run), 1) };
      },
    },
    log,
    leases: unshared,
    leaseMs: 60_000,
    shared: false,
    ...sharing,
  });
/** Pays what is owed until nothing can be paid any more. */
const settle = async (): Promise<void> => {
  const run = settler();
  await run.resume();
  await idle();
};
const idle = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))));
const move = (event: QuestionEvent) => stores.questions.update(ID, (current) => moveQuestion(current, event, NOW));
const owes = async () => (await stores.questions.unsettled()).length > 0;

beforeEach(async () => {
  stores = await openStore('memory', { clock, log });
  chat = new Chat();
  learned = [];
  alarms = [];
  const question: ExpertQuestion = {
    id: ID,
    text: 'Which badge?',
    asker: alex,
    askedIn: at('a:1', 'personal'),
    askedAt: NOW,
    locale: 'en',
    experts: at('19:experts', 'channel'),
    state: { name: 'unclaimed' },
    look: 1,
    told: false,
    history: [{ at: NOW, who: alex, what: 'asked' }],
    audited: 0,
  };
  await stores.questions.create(question);
});

test('posts the card, then keeps it up to date, tells the asker once, and stores the entry', async () => {
  await settle();
  await move({ type: 'claimed', by: megan });
  await move({ type: 'answered', by: megan, answer: 'Blue.' });
  await settle();
  await move({ type: 'kept', by: megan, entry });
  await settle();
  expect(chat.said).toEqual([
    'post 19:experts: Nobody has taken it yet',
    'say a:1: Blue.',
    'update 19:experts: Answered by Megan Bowen',
    'update 19:experts: Answered by Megan Bowen, kept as an entry by Megan Bowen',
  ]);
  expect(learned).toEqual([entry]);
  expect(await stores.learned.all()).toEqual([{ entry, phrasings: ['Which badge?'], keptAt: NOW }]);
  expect(await owes()).toBe(false);
  const actions = [];
  for await (const record of stores.audit.records()) actions.push(record.action);
  expect(actions).toEqual(['question.asked', 'question.claimed', 'question.answered', 'question.kept']);
});

test('lets go of an entry that is taken back, and keeps it anew in other words', async () => {
  await move({ type: 'claimed', by: megan });
  await move({ type: 'answered', by: megan, answer: 'Blue.' });
  await move({ type: 'kept', by: megan, entry });
  await settle();
  await move({ type: 'takenBack', by: alex });
  await settle();
  expect(chat.said.at(-1)).toBe('update 19:experts: Answered by Megan Bowen');
  expect(learned).toEqual([]);
  expect(await owes()).toBe(false);
  const better = { ...entry, answer: 'Blue, at the gate.' };
  await move({ type: 'kept', by: megan, entry: better });
  await move({ type: 'takenBack', by: alex });
  await move({ type: 'kept', by: megan, entry: better });
  await settle();
  expect(learned).toEqual([better]);
  expect(await owes()).toBe(false);
  const told = [];
  for await (const { action, detail } of stores.audit.records()) told.push([action, detail?.['entry']]);
  expect(told.slice(3)).toEqual([
    ['question.kept', 'own-1'],
    ['question.takenBack', 'own-1'],
    ['question.kept', 'own-1'],
    ['question.takenBack', 'own-1'],
    ['question.kept', 'own-1'],
  ]);
});

test('waits while Teams takes nothing, and goes on by itself', async () => {
  chat.problem = { code: 'chatUnavailable', said: '503' };
  await settle();
  expect(chat.said).toEqual([]);
  expect(await owes()).toBe(true);
  expect(alarms).toHaveLength(1);
  chat.problem = undefined;
  alarms[0]?.();
  await idle();
  expect(chat.said).toEqual(['post 19:experts: Nobody has taken it yet']);
});

test('goes on after a start with what an earlier life still owed', async () => {
  await move({ type: 'claimed', by: megan });
  await move({ type: 'answered', by: megan, answer: 'Blue.' });
  await settle();
  expect(chat.said).toEqual(['say a:1: Blue.', 'post 19:experts: Answered by Megan Bowen']);
});

test('posts a deleted card anew', async () => {
  await settle();
  chat.cardIsGone = true;
  await move({ type: 'claimed', by: megan });
  await settle();
  expect(chat.said.at(-1)).toBe('post 19:experts: Megan Bowen is on it');
});

test('does not try for ever where nobody can be reached', async () => {
  chat.problem = { code: 'notReachable', why: 'gone', said: '404' };
  await move({ type: 'claimed', by: megan });
  await move({ type: 'answered', by: megan, answer: 'Blue.' });
  await settle();
  expect(await owes()).toBe(false);
  expect(alarms).toEqual([]);
});

test('of several instances one posts, and another goes on with what a dead one left', async () => {
  const sharing = (holder: string): Partial<DutyPorts> => ({
    leases: leasesOn(stores.keyed, { holder, forMs: 60_000, clock }),
    shared: true,
  });
  const instances = ['a', 'b', 'c'].map((name) => settler(sharing(name)));
  for (const instance of instances) instance.nudge(ID);
  await expect.poll(owes).toBe(false);
  expect(chat.said).toEqual(['post 19:experts: Nobody has taken it yet']);

  // Claimed through an instance that died before it brought the card up to date: nobody else was nudged.
  const survivor = settler(sharing('d'));
  await survivor.resume();
  await move({ type: 'claimed', by: megan });
  expect(alarms).not.toEqual([]);
  for (const alarm of [...alarms]) alarm();
  await expect.poll(owes).toBe(false);
  expect(chat.said.at(-1)).toBe('update 19:experts: Megan Bowen is on it');
});
