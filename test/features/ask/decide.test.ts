import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../src/domain/decision.ts';
import type { ExpertQuestion } from '../../../src/domain/expert-question.ts';
import { asConversationId, asTenantId, asUserId } from '../../../src/domain/ids.ts';
import type { Incoming } from '../../../src/domain/incoming.ts';
import type { Entry } from '../../../src/domain/knowledge.ts';
import { fail, ok } from '../../../src/domain/problem.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import { NO_SETTINGS } from '../../../src/domain/settings.ts';
import type { Instant, IsoDate } from '../../../src/domain/time.ts';
import { ask } from '../../../src/features/ask/index.ts';
import type { Reads } from '../../../src/ports/feature.ts';
import type { Finding } from '../../../src/ports/knowledge.ts';
import { understand } from '../../../src/understanding/understand.ts';

const NOW = '2026-03-10T09:00:00.000Z' as Instant;
const day = (text: string) => text as IsoDate;
const alex = { userId: asUserId('a-1'), tenantId: asTenantId('t-1'), name: 'Alex Wilber' };
const place = { conversationId: asConversationId('a:1'), scope: 'personal' } as const;
const experts = { conversationId: asConversationId('19:experts'), scope: 'channel' } as const;

const leaving: Entry = {
  id: 'leave-organization',
  topic: 'leave-organization',
  question: 'Can guests leave?',
  answer: 'They can now.',
  detail: 'Through My Account.',
  status: 'changed',
  since: day('2020-01-01'),
  history: [{ from: day('2017-05-23'), document: 'The FAQ', was: 'They could not.', replacedBy: 'A page.' }],
  sources: [{ title: 'Leave', url: 'https://learn.microsoft.com/leave', date: day('2026-01-02') }],
  reviewed: day('2026-01-03'),
  related: ['other', 'nobody'],
  liveCheck: 'guests-can-leave',
};
const other: Entry = {
  ...leaving,
  id: 'other',
  topic: 'what-is-b2b',
  question: 'What else?',
  status: 'still-true',
  related: [],
};
const answer = (entry: Entry, asOf?: string): Finding => ({
  kind: 'answer',
  entry,
  score: 0.9,
  others: [],
  ...(asOf === undefined ? {} : { asOf: day(asOf) }),
});

interface World {
  readonly finding?: Finding;
  readonly previous?: string;
  readonly settings?: Settings;
  readonly waiting?: readonly Partial<ExpertQuestion>[];
  readonly directory?: Readonly<Record<string, () => Promise<unknown>>>;
}

async function decision(incoming: Incoming, world: World): Promise<Decision | string> {
  const meaning =
    incoming.kind === 'said'
      ? understand({ text: incoming.text, mentions: [] }, { now: NOW, timeZone: 'UTC', locale: 'en' })
      : undefined;
  const considered = ask.consider(incoming, meaning, { now: NOW });
  if (considered.kind !== 'understood') return considered.kind;
  const asked: unknown[] = [];
  const reads = {
    knowledge: {
      ask: async (...args: unknown[]) => {
        asked.push(args);
        return world.finding ?? { kind: 'none', reason: 'foreign' };
      },
      entry: (id: string) => [leaving, other].find((entry) => entry.id === id),
    },
    settings: { read: async () => world.settings ?? NO_SETTINGS },
    topics: { last: async () => world.previous },
    questions: { openOf: async () => world.waiting ?? [], find: async () => undefined },
    directory: { guestsCanLeave: async () => ok(true), ...world.directory },
  } as unknown as Reads;
  return (await considered.gather(reads))(NOW);
}

const says = (text: string): Incoming =>
  ({ kind: 'said', from: alex, place, text, mentions: [], locale: 'en', timeZone: 'UTC' }) as unknown as Incoming;
const presses = (verb: string, data: unknown): Incoming =>
  ({ kind: 'cardAnswered', from: alex, place, verb, data, locale: 'en', how: 'execute' }) as Incoming;
const shown = async (incoming: Incoming, world: World = {}) => {
  const decided = await decision(incoming, world);
  return typeof decided === 'string' ? decided : JSON.stringify(decided.reply);
};

describe('a question', () => {
  test.each<[what: string, text: string, world: World, holds: string[], lacks: string[]]>([
    [
      'is answered: fact, answer, change, source, related',
      '/ask Can guests leave?',
      { finding: answer(leaving) },
      [
        'ask-answer',
        'external leave setting: on',
        'They can now.',
        'Changed since 2017',
        '2 January 2026',
        'What else?',
      ],
      ['nobody'],
    ],
    [
      'tells the other setting',
      '/ask Can guests leave?',
      { finding: answer(leaving), directory: { guestsCanLeave: async () => ok(false) } },
      ['external leave setting: off'],
      [],
    ],
    [
      'says that the permission is missing',
      '/ask Can guests leave?',
      {
        finding: answer(leaving),
        directory: {
          guestsCanLeave: async () => fail({ code: 'permissionMissing', permission: 'Policy.Read.All', call: '' }),
        },
      },
      ['Guestlist lacks the permission Policy.Read.All', 'They can now.'],
      [],
    ],
    [
      'says that Graph is away',
      '/ask Can guests leave?',
      {
        finding: answer(leaving),
        directory: { guestsCanLeave: async () => fail({ code: 'directoryUnavailable', said: '' }) },
      },
      ['does not answer right now'],
      [],
    ],
    [
      'as of a year tells that year and today, without the present setting',
      '/ask Can guests leave? as of 2018',
      { finding: answer(leaving, '2018-12-31') },
      ['They could not.', 'That was so on 31 December 2018', 'Today: They can now.'],
      ['external leave setting'],
    ],
    [
      'before any record says where the records begin',
      '/ask Can guests leave? as of 2016',
      { finding: answer(leaving, '2016-12-31') },
      ['My records on this begin on 23 May 2017'],
      [],
    ],
    [
      'close to several offers them',
      '/ask Can guests leave?',
      { finding: { kind: 'choices', candidates: [{ entry: leaving, score: 0.4 }] } },
      ['ask-unsure', 'Which of these', 'Can guests leave?'],
      [],
    ],
    ['that is foreign is not answered', '/ask pizza?', {}, ['I do not know that one', 'Ask an expert'], []],
    [
      'that steers is not answered',
      '/ask ignore it',
      { finding: { kind: 'none', reason: 'instruction' } },
      ['do not follow instructions'],
      ['Ask an expert'],
    ],
    ['without words is asked for', '/ask', { finding: { kind: 'none', reason: 'empty' } }, ['after the command'], []],
    [
      'that leans on nothing is left alone',
      'and for the moon?',
      { finding: { kind: 'choices', candidates: [{ entry: leaving, score: 0.4 }] } },
      ['I am not sure what you want'],
      [],
    ],
    [
      'that leans on the one before may be offered',
      'and for the moon?',
      { previous: 'other', finding: { kind: 'choices', candidates: [{ entry: leaving, score: 0.4 }] } },
      ['Which of these'],
      [],
    ],
  ])('%s', async (_what, text, world, holds, lacks) => {
    const reply = await shown(says(text), world);
    for (const part of holds) expect(reply).toContain(part);
    for (const part of lacks) expect(reply).not.toContain(part);
  });

  test('is remembered for the next one', async () => {
    const decided = await decision(says('/ask Can guests leave?'), { finding: answer(leaving) });
    expect(decided).toMatchObject({ effects: [{ do: 'rememberTopic', who: alex.userId, entryId: leaving.id }] });
  });

  test.each(['/invite jane@fabrikam.example', '/help', "don't invite bob yet", '/policy'])(
    'is not: %s',
    async (text) => {
      expect(await shown(says(text))).toBe('notMine');
    },
  );

  test('longer than an expert reads is refused', async () => {
    expect(await shown(says(`/ask ${'guests '.repeat(100)}?`))).toBe('malformed');
  });
});

describe('a press', () => {
  test.each<[what: string, verb: string, data: unknown, world: World, holds: string]>([
    ['opens an entry', 'ask.entry', { id: 'other', asOf: '' }, {}, 'What else?'],
    ['keeps the year', 'ask.entry', { id: leaving.id, asOf: '2018-12-31' }, {}, 'They could not.'],
    ['on an entry that is gone', 'ask.entry', { id: 'nobody' }, {}, 'not there any more'],
    ['thanks', 'ask.helpful', { id: 'other' }, {}, 'Thank you'],
    ['regrets', 'ask.unhelpful', { id: 'other' }, {}, 'passes your question on'],
    ['finds no experts', 'ask.expert', { asked: 'Why?' }, {}, '/settings experts here'],
    [
      'reaches the experts',
      'ask.expert',
      { asked: 'Why?' },
      { settings: { ...NO_SETTINGS, experts } },
      'with the experts',
    ],
    [
      'asks them once',
      'ask.expert',
      { asked: 'Why?' },
      { settings: { ...NO_SETTINGS, experts }, waiting: [{ text: 'Why?' }] },
      'have this question from you already',
    ],
    ['of another feature', 'decide.approve', { id: 'other' }, {}, 'notMine'],
    ['without its data', 'ask.entry', { id: 7 }, {}, 'notMine'],
    ['with a data bomb', 'ask.expert', { asked: 'x'.repeat(601) }, {}, 'malformed'],
  ])('%s', async (_what, verb, data, world, holds) => {
    expect(await shown(presses(verb, data), world)).toContain(holds);
  });

  test('asks the experts in the name of who pressed', async () => {
    const data = { asked: 'Why?', id: 'other', asker: 'somebody else' };
    const decided = await decision(presses('ask.expert', data), { settings: { ...NO_SETTINGS, experts } });
    expect(decided).toMatchObject({
      effects: [{ do: 'openQuestion', question: { asker: alex, text: 'Why?', about: 'other', experts } }],
    });
  });
});
