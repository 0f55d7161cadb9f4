import type { ListNoticeId } from '../../domain/ids.ts';
import type { ListNotice } from '../../domain/list-notice.ts';
import type { SettlingPorts } from '../chore.ts';
import type { DutyRunner, Next } from '../duties.ts';
import { runDuties } from '../duties.ts';
import { applyAnswers, noteTold } from './apply.ts';
import { createGatherer } from './gather.ts';
import { showNotice } from './post.ts';

/** Tells of the guests of lists: gathers what fell due, posts its card, and does for each guest what was answered on it. */
export function createListNotices(ports: SettlingPorts): DutyRunner<ListNoticeId> & { readonly soon: () => void } {
  const step =
    (chore: (notice: ListNotice, ports: SettlingPorts) => Promise<Next>) =>
    async (id: ListNoticeId): Promise<Next> => {
      const notice = await ports.listNotices.find(id);
      return notice === undefined ? 'done' : chore(notice, { ...ports, nudgeNotice: (other) => duties.nudge(other) });
    };
  const duties = runDuties<ListNoticeId>(
    {
      chores: { card: step(showNotice), told: step(noteTold), answers: step(applyAnswers) },
      leading: ['card', 'told', 'answers'],
      unsettled: () => ports.listNotices.unsettled(),
    },
    ports,
  );
  const gatherer = createGatherer(ports, duties.nudge);
  return {
    nudge: duties.nudge,
    soon: gatherer.soon,
    async resume() {
      await duties.resume();
      gatherer.now();
    },
    async stop() {
      await gatherer.stop();
      await duties.stop();
    },
  };
}
