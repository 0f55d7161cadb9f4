import type { Milliseconds } from '../domain/time.ts';
import { MINUTE } from '../domain/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { Job, Jobs, TakenJob } from '../ports/jobs.ts';
import type { Log } from '../ports/log.ts';
import type { Timers } from '../ports/timers.ts';
import type { AuditCheckPorts } from './audit-check.ts';
import { checkAudit } from './audit-check.ts';

export interface UpkeepPorts extends AuditCheckPorts {
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
}

const LOOK_EVERY_MS: Milliseconds = 5 * MINUTE;
/** Longer than reading a log of millions of entries takes. */
const LEASE_MS: Milliseconds = 30 * MINUTE;

/** What no request owes. One job a day, by whichever instance comes first. */
const DAILY = { checkAudit } as const satisfies Record<string, (job: TakenJob, ports: UpkeepPorts) => Promise<void>>;

export const isDaily = (kind: string): kind is keyof typeof DAILY => Object.hasOwn(DAILY, kind);

export function startUpkeep(ports: UpkeepPorts): { stop(): Promise<void> } {
  const { timers, log } = ports;
  let alarm: { callOff(): void } | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  function later(): void {
    if (stopped) return;
    alarm = timers.after(LOOK_EVERY_MS, () => {
      running = look(ports)
        .catch((cause: unknown) => log.error('upkeep.fault', { cause }))
        .finally(later);
    });
  }

  later();
  return {
    async stop() {
      stopped = true;
      alarm?.callOff();
      await running;
    },
  };
}

/** Plans what the day asks for, which is known already on every look but the first, and does what is due. */
async function look(ports: UpkeepPorts): Promise<void> {
  const { jobs, clock } = ports;
  const today = clock.now().slice(0, 10);
  for (const kind of Object.keys(DAILY)) await jobs.put({ id: `${kind}.${today}`, kind, data: {} }, clock.now());
  for (let job = await jobs.take(LEASE_MS); job !== undefined; job = await jobs.take(LEASE_MS)) await run(job, ports);
}

async function run(job: TakenJob, ports: UpkeepPorts): Promise<void> {
  const { jobs, log } = ports;
  try {
    await actOf(job)(job, ports);
    await jobs.done(job);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const next = await jobs.failed(job, reason);
    log[next === 'poisoned' ? 'error' : 'warn']('upkeep.failed', { job: job.id, tries: job.tries, next, reason });
  }
}

function actOf({ kind }: Job): (typeof DAILY)[keyof typeof DAILY] {
  if (!isDaily(kind)) throw new Error(`This version knows no job of the kind ${kind}.`);
  return DAILY[kind];
}
