import type { RequestId } from '../../domain/ids.ts';
import type { ListNotice, ListNoticeKind, NoticeAnswer } from '../../domain/list-notice.ts';
import { isPosted, openGuests, staleCard } from '../../domain/list-notice.ts';
import type { RequestEvent } from '../../domain/transition.ts';
import { listForMoreTime } from '../../features/index.ts';
import { eachOf } from '../../lib/gate.ts';
import type { SettlingPorts } from '../chore.ts';
import { record } from '../chore.ts';
import type { Next } from '../duties.ts';
import { recordNotice, requestsOf } from './record.ts';

const AT_ONCE = 16;

/** The card stands: each guest's own request says so, and from then on an answer is waited for. */
export async function noteTold(notice: ListNotice, ports: SettlingPorts): Promise<Next> {
  const { untold, kind, days, id } = notice;
  // Those who came to a card that stands are told of once it names them.
  if (untold.length === 0 || !isPosted(notice) || staleCard(notice) !== undefined) return 'done';
  const over = new Set(notice.over);
  await eachOf(untold, AT_ONCE, async (guest) => {
    const answerBy = kind === 'review' && days !== undefined ? { answerBy: days.last } : {};
    await record(ports, guest, { type: 'toldTogether', kind, told: !over.has(guest), ...answerBy });
    ports.nudge?.(guest);
  });
  await recordNotice(ports, id, { type: 'told', guests: untold });
  return 'again';
}

/** What was answered for many is done for each of them by his own request. Safe to repeat: each takes it once. */
export async function applyAnswers(notice: ListNotice, ports: SettlingPorts): Promise<Next> {
  const at = notice.answers.findIndex(({ done }) => !done);
  const answer = notice.answers[at];
  if (answer === undefined) return 'done';
  // A question that is not noted on the requests yet cannot be answered on them.
  const untold = new Set(notice.untold);
  if (answer.guests.some((id) => untold.has(id))) return 'done';
  if (answer.moreTime === undefined) {
    const event = eventOf(answer, `${notice.id}:${at + 1}`);
    await eachOf(answer.guests, AT_ONCE, async (guest) => {
      await record(ports, guest, event);
      ports.nudge?.(guest);
    });
  } else await askForMoreTime(notice, answer, answer.moreTime, ports);
  await closeElsewhere(notice, answer.guests, ports);
  await recordNotice(ports, notice.id, { type: 'applied', answer: at });
  return 'again';
}

function eventOf({ what, by }: NoticeAnswer, wish: string): RequestEvent {
  switch (what) {
    case 'again':
      return { type: 'resendAsked', by, reset: false, together: wish };
    case 'ended':
      return { type: 'endAsked', by, why: 'review', together: true };
    default:
      return { type: 'reviewKept', by };
  }
}

/** A list like any other, under the id that the press drew: made once. */
async function askForMoreTime(
  notice: ListNotice,
  answer: NoticeAnswer,
  moreTime: NonNullable<NoticeAnswer['moreTime']>,
  ports: SettlingPorts,
): Promise<void> {
  const guests = await requestsOf(answer.guests, ports);
  const { batch, chunks } = listForMoreTime(notice, answer, moreTime, guests);
  await ports.batches.create(batch, chunks);
  ports.settleBatch?.(batch.id);
}

/** What is about the same, so that an answer on one card is the answer on all of them. */
const ABOUT: Readonly<Record<ListNoticeKind, string>> = {
  notAccepted: 'invitation',
  notResent: 'invitation',
  endsSoon: 'end',
  review: 'need',
  reviewSoon: 'need',
};

async function closeElsewhere(notice: ListNotice, guests: readonly RequestId[], ports: SettlingPorts): Promise<void> {
  for (const other of await ports.listNotices.ofList(notice.list.id)) {
    if (other.id === notice.id || ABOUT[other.kind] !== ABOUT[notice.kind]) continue;
    const open = new Set(openGuests(other));
    if (!guests.some((id) => open.has(id))) continue;
    await recordNotice(ports, other.id, { type: 'over', guests });
    ports.nudgeNotice?.(other.id);
  }
}
