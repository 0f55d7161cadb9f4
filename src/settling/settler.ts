import type { RequestId } from '../domain/ids.ts';
import { writeAudit } from './audit.ts';
import type { Chore, SettlingPorts } from './chore.ts';
import type { DutyRunner, Next } from './duties.ts';
import { runDuties } from './duties.ts';
import { showViews } from './views.ts';
import { performWork } from './work.ts';

/** Pays what requests owe. Side by side, so that a slow directory does not hold up the cards, nor slow cards the directory. */
export function createSettler(ports: SettlingPorts): DutyRunner<RequestId> {
  const step =
    (chore: Chore) =>
    async (id: RequestId): Promise<Next> => {
      const request = await ports.requests.find(id);
      return request === undefined ? 'done' : chore(request, ports);
    };
  return runDuties<RequestId>(
    {
      chores: { work: step(performWork), views: step(showViews), audit: step(writeAudit) },
      leading: 'work',
      unsettled: (dueBy) => ports.requests.unsettled(dueBy),
    },
    ports,
  );
}
