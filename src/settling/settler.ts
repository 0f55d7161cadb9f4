import type { ListNoticeId, RequestId } from '../domain/ids.ts';
import { writeAudit } from './audit.ts';
import { createCalendar } from './calendar.ts';
import type { Chore, SettlingPorts } from './chore.ts';
import { keepDeadlines } from './deadlines.ts';
import { createDigests } from './digests.ts';
import type { DutyRunner, Next } from './duties.ts';
import { runDuties } from './duties.ts';
import { createListNotices } from './list-notices/settler.ts';
import { createReminders } from './reminders.ts';
import { showViews } from './views.ts';
import { performWork } from './work.ts';

/** Pays what requests owe. Side by side, so that a slow directory does not hold up the cards, nor slow cards the directory. */
export function createSettler(ports: SettlingPorts): DutyRunner<RequestId> & {
  readonly nudgeNotice: (id: ListNoticeId) => void;
  readonly remindApprovers: () => void;
} {
  const reminders = createReminders(ports);
  const step =
    (chore: Chore) =>
    async (id: RequestId): Promise<Next> => {
      const request = await ports.requests.find(id);
      return request === undefined ? 'done' : chore(request, { ...ports, nudge: (other) => duties.nudge(other) });
    };
  const duties = runDuties<RequestId>(
    {
      chores: {
        work: step(performWork),
        views: step(showViews),
        audit: step(writeAudit),
        deadlines: step(keepDeadlines(reminders.soon, () => listNotices.soon())),
      },
      leading: ['work', 'deadlines'],
      unsettled: (dueBy) => ports.requests.unsettled(dueBy),
    },
    ports,
  );
  const calendar = createCalendar(ports, duties.nudge);
  const digests = createDigests(ports);
  const listNotices = createListNotices({ ...ports, nudge: (id) => duties.nudge(id) });
  return {
    nudge: duties.nudge,
    nudgeNotice: listNotices.nudge,
    remindApprovers: reminders.soon,
    async resume() {
      await duties.resume();
      await listNotices.resume();
      await calendar.begin();
      await digests.begin();
    },
    async stop() {
      calendar.stop();
      await reminders.stop();
      await digests.stop();
      await listNotices.stop();
      await duties.stop();
    },
  };
}
