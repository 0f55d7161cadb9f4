import { beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/adapters/store/index.ts';
import type { Stores } from '../../src/adapters/store/stores.ts';
import type { Entry } from '../../src/domain/knowledge.ts';
import type { LearnedEntry } from '../../src/domain/learned-entry.ts';
import type { Instant, IsoDate } from '../../src/domain/time.ts';
import { MINUTE, SECOND } from '../../src/domain/time.ts';
import type { Knowledge } from '../../src/ports/knowledge.ts';
import { startLearning } from '../../src/upkeep/learning.ts';
import { notebook } from '../adapters/store/opened.ts';
import { IdleTime } from '../fakes/idle-time.ts';

const TODAY = '2026-03-10' as IsoDate;
const kept = (id: string, answer: string, keptAt = '2026-03-10T09:00:00.000Z'): LearnedEntry => ({
  entry: {
    id,
    topic: 'what-is-b2b',
    question: 'Which badge?',
    answer,
    detail: '',
    status: 'still-true',
    history: [],
    sources: [{ title: 'Our own experts', url: '', date: TODAY }],
    reviewed: TODAY,
    related: [],
  },
  phrasings: ['badge?'],
  keptAt: keptAt as Instant,
});

/** Knowledge that knows nothing but what it was taught, and counts how often. */
class Pupil implements Knowledge {
  readonly entries = new Map<string, Entry>();
  lessons = 0;
  cannotWarmUp = false;
  ask = async () => {
    const [entry] = this.entries.values();
    return entry === undefined
      ? ({ kind: 'none', reason: 'foreign' } as const)
      : ({ kind: 'answer', entry, score: 1, others: [] } as const);
  };
  entry = (id: string) => this.entries.get(id);
  learn = async (entry: Entry) => {
    this.lessons += 1;
    this.entries.set(entry.id, entry);
  };
  forget = (id: string) => void this.entries.delete(id);
  warmUp = async () => {
    if (this.cannotWarmUp) throw new Error('no model');
  };
  answers = () => [...this.entries.values()].map(({ answer }) => answer);
}

let time: IdleTime;
let stores: Stores;
let log: ReturnType<typeof notebook>;
let unreadable: boolean;

beforeEach(async () => {
  time = new IdleTime();
  log = notebook();
  stores = await openStore('memory', { clock: time, log });
  unreadable = false;
});

function instance() {
  const pupil = new Pupil();
  const learned = {
    all: async () => {
      if (unreadable) throw new Error('the store does not answer');
      return stores.learned.all();
    },
  };
  return { pupil, ...startLearning({ knowledge: pupil, learned, timers: time, log }) };
}

test('the first question waits until what was kept in an earlier life is learned', async () => {
  await stores.learned.keep(kept('own-1', 'Blue.'));
  const { knowledge } = instance();
  expect(await knowledge.ask('Which badge?')).toMatchObject({ entry: { answer: 'Blue.' } });
});

test('what is kept, changed or taken back at one instance counts at the others within a minute', async () => {
  const [a, b] = [instance(), instance()];
  await Promise.all([a.prepare(), b.prepare()]);
  await stores.learned.keep(kept('own-1', 'Blue.'));
  await a.refresh();
  expect([a.pupil.answers(), b.pupil.answers()]).toEqual([['Blue.'], []]);
  await time.pass(MINUTE);
  expect(b.pupil.answers()).toEqual(['Blue.']);
  await stores.learned.keep(kept('own-1', 'Green.', '2026-03-10T09:05:00.000Z'));
  await stores.learned.keep(kept('own-2', 'Red.'));
  await time.pass(MINUTE);
  expect([...b.pupil.answers()].sort()).toEqual(['Green.', 'Red.']);
  await stores.learned.drop('own-1');
  await b.refresh();
  await time.pass(MINUTE);
  expect([a.pupil.answers(), b.pupil.answers()]).toEqual([['Red.'], ['Red.']]);
});

test('nothing is learned twice', async () => {
  await stores.learned.keep(kept('own-1', 'Blue.'));
  const { pupil, prepare, refresh } = instance();
  await Promise.all([prepare(), prepare(), refresh()]);
  await time.pass(10 * MINUTE);
  expect(pupil.lessons).toBe(1);
});

test('a store that does not answer is asked again, and questions are answered meanwhile', async () => {
  unreadable = true;
  await stores.learned.keep(kept('own-1', 'Blue.'));
  const { knowledge, pupil } = instance();
  expect(await knowledge.ask('Which badge?')).toEqual({ kind: 'none', reason: 'foreign' });
  expect(log.noted.at(-1)).toMatchObject({ level: 'error', event: 'knowledge.notLearned' });
  unreadable = false;
  await time.pass(MINUTE);
  expect(pupil.answers()).toEqual(['Blue.']);
});

test('it prepares by itself soon after the start, but not after a stop', async () => {
  await stores.learned.keep(kept('own-1', 'Blue.'));
  const [a, b] = [instance(), instance()];
  a.prepareSoon();
  b.prepareSoon();
  await b.stop();
  expect(a.pupil.answers()).toEqual([]);
  await time.pass(10 * SECOND);
  expect([a.pupil.answers(), b.pupil.answers()]).toEqual([['Blue.'], []]);
});

test('after it is stopped it looks no more', async () => {
  const { pupil, prepare, stop } = instance();
  await prepare();
  await stop();
  await stores.learned.keep(kept('own-1', 'Blue.'));
  await time.pass(5 * MINUTE);
  expect(pupil.answers()).toEqual([]);
});
