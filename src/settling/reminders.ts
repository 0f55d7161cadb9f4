import type { Batch } from '../domain/batch.ts';
import type { GuestRequest } from '../domain/guest-request.ts';
import { deadlineRules } from '../domain/settings.ts';
import type { Milliseconds } from '../domain/time.ts';
import { MINUTE } from '../domain/time.ts';
import { reminderText } from '../features/index.ts';
import { recordBatch } from './batch/ports.ts';
import type { SettlingPorts } from './chore.ts';
import { record } from './chore.ts';
import { tell } from './telling.ts';

/** So that what falls due together is told together. */
const GATHER_MS: Milliseconds = MINUTE;
const AGAIN_MS: Milliseconds = 10 * MINUTE;
const LEASE = 'reminders';

interface Waiting {
  readonly requests: readonly GuestRequest[];
  readonly lists: readonly Batch[];
}

/** One message to the approvers about all requests and lists of which they are to be reminded, not one for each. */
export function createReminders(ports: SettlingPorts) {
  let alarm: { callOff(): void } | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  function after(ms: Milliseconds): void {
    if (stopped || alarm !== undefined) return;
    alarm = ports.timers.after(ms, () => {
      alarm = undefined;
      running = remind().catch((cause: unknown) => {
        ports.log.error('settling.fault', { chore: 'reminders', cause });
        after(AGAIN_MS);
      });
    });
  }

  async function remind(): Promise<void> {
    if (!(await ports.leases.take(LEASE))) return after(GATHER_MS);
    try {
      const waiting = {
        requests: due(await ports.requests.byState('pending')),
        lists: due(await ports.batches.pending()),
      };
      const isAny = waiting.requests.length + waiting.lists.length > 0;
      if (isAny && !(await remindOf(waiting))) after(AGAIN_MS);
    } finally {
      await ports.leases.release(LEASE);
    }
  }

  /** Where there is nowhere to tell it, they stay due: once there is, the reminder comes. */
  async function remindOf(waiting: Waiting): Promise<boolean> {
    const settings = await ports.settings.read();
    const { approvals, locale } = settings;
    if (approvals === undefined) return false;
    const text = reminderText(waiting, deadlineRules(settings), ports.clock.now(), locale);
    const key = `reminders ${ports.clock.now()}`;
    const told = await tell({ key, text, places: [approvals], urgent: false }, ports);
    if (!told.ok) {
      ports.log.warn('reminders.notTold', { problem: told.problem.code });
      return false;
    }
    for (const { id } of waiting.requests) await record(ports, id, { type: 'approversReminded' });
    for (const { id } of waiting.lists) await recordBatch(ports, id, { type: 'approversReminded' });
    return true;
  }

  return {
    soon: (): void => after(GATHER_MS),
    async stop(): Promise<void> {
      stopped = true;
      alarm?.callOff();
      await running;
    },
  };
}

const due = <T extends { readonly upkeep?: { readonly reminder?: 'due' | 'told' } }>(all: readonly T[]): readonly T[] =>
  all.filter(({ upkeep }) => upkeep?.reminder === 'due');
