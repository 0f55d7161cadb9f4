import type { Instant, Milliseconds } from '../domain/time.ts';
import { MINUTE, SECOND } from '../domain/time.ts';
import type { Knowledge } from '../ports/knowledge.ts';
import type { Learned } from '../ports/learned.ts';
import type { Log } from '../ports/log.ts';
import type { Timers } from '../ports/timers.ts';

export interface LearningPorts {
  readonly knowledge: Knowledge;
  readonly learned: Pick<Learned, 'all'>;
  readonly timers: Timers;
  readonly log: Log;
}

export interface Learning {
  /** The knowledge as questions ask it: the first one waits until what this tenant's admins kept is learned too. */
  readonly knowledge: Pick<Knowledge, 'ask' | 'entry'>;
  /** Prepares in a few seconds, unless somebody asks before. */
  prepareSoon(): void;
  /** Loads the models and all that is kept. Never rejects: what cannot be read is logged and read later. */
  prepare(): Promise<void>;
  /** Reads again what is kept, after this process changed it. Never rejects. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

/** An entry that an admin kept or took back at another instance counts here after this. */
const LOOK_EVERY_MS: Milliseconds = MINUTE;

/** It takes a second or two of computing, in which whoever wrote while the bot was away would be kept waiting. */
const PREPARED_AFTER_MS: Milliseconds = 5 * SECOND;

/** Holds this instance's knowledge to what is kept in the store, whichever instance keeps or takes back. */
export function startLearning({ knowledge, learned, timers, log }: LearningPorts): Learning {
  const known = new Map<string, Instant>();
  let prepared: Promise<void> | undefined;
  let alarm: { callOff(): void } | undefined;
  let last: Promise<void> = Promise.resolve();
  let stopped = false;

  async function look(): Promise<void> {
    const kept = await learned.all();
    const ids = new Set(kept.map(({ entry }) => entry.id));
    for (const { entry, phrasings, keptAt } of kept) {
      if (known.get(entry.id) === keptAt) continue;
      await knowledge.learn(entry, phrasings);
      known.set(entry.id, keptAt);
    }
    for (const id of [...known.keys()].filter((one) => !ids.has(one))) {
      knowledge.forget(id);
      known.delete(id);
    }
  }

  /** One look after another: two at once could learn what the later one found taken back. */
  const refresh = (): Promise<void> =>
    (last = last.then(look).catch((cause: unknown) => log.error('knowledge.notLearned', { cause })));

  function lookLater(): void {
    if (stopped) return;
    alarm = timers.after(LOOK_EVERY_MS, () => void refresh().finally(lookLater));
  }

  const prepare = (): Promise<void> => (prepared ??= load());
  async function load(): Promise<void> {
    alarm?.callOff();
    await knowledge.warmUp().catch((cause: unknown) => log.error('knowledge.notLoaded', { cause }));
    await refresh();
    lookLater();
  }

  return {
    knowledge: {
      entry: (id) => knowledge.entry(id),
      ask: (question, options) => prepare().then(() => knowledge.ask(question, options)),
    },
    prepareSoon(): void {
      alarm = timers.after(PREPARED_AFTER_MS, () => void prepare());
    },
    prepare,
    refresh,
    async stop() {
      stopped = true;
      alarm?.callOff();
      await last;
    },
  };
}
