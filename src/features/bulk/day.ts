import type { Batch } from '../../domain/batch.ts';
import { batchVerdict } from '../../domain/batch.ts';
import { asked } from '../../domain/batch-line.ts';
import { isListForItsDay, listSendAt } from '../../domain/batch-sending.ts';
import type { CardData } from '../../domain/decision.ts';
import type { View } from '../../domain/guest-request.ts';
import type { Locale } from '../../domain/people.ts';
import { sendingLiesAhead } from '../../domain/policies/sending-lies-ahead.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Instant, IsoDate } from '../../domain/time.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { longDate, momentIn } from '../../words/dates.ts';
import { counted } from '../../words/numbers.ts';
import { problemWords } from '../../words/problems.ts';
import { DAY_WORDS } from './day-messages.ts';

/** The day that was asked for, for whoever decides and until it has come. */
export function dayFacts({ common: { notBefore }, state }: Batch, locale: Locale): CardData[] {
  const isShown = state.name === 'checking' || state.name === 'pending' || state.name === 'scheduled';
  if (notBefore === undefined || !isShown) return [];
  return [{ title: inLanguage(DAY_WORDS, locale).sendOn, value: longDate(notBefore, locale) }];
}

/** What can be done until it leaves. The pause after an approval is the approvers' own. */
export const untilItLeaves = (batch: Batch, audience: View['audience']) => ({
  mayHurry: audience === 'approvers' || isListForItsDay(batch),
  mayTakeBack: audience === 'approvers',
});

/** The field of the preview, in which the day can still be changed. */
export function dayField({ common: { notBefore } }: Batch, canSend: boolean, locale: Locale): CardData {
  const day = notBefore === undefined ? {} : { notBefore };
  return { dated: canSend, notBeforeLabel: inLanguage(DAY_WORDS, locale).label, ...day };
}

export function dayNotes(batch: Batch, audience: View['audience'], locale: Locale): readonly string[] {
  const words = inLanguage(DAY_WORDS, locale);
  const { state, dayColumn } = batch;
  if (state.name === 'preview') {
    return dayColumn === undefined || audience === 'approvers' ? [] : [words.columnUnread(dayColumn)];
  }
  if (state.name !== 'scheduled') return [];
  const { hold, signsInThen, sendAt } = state;
  if (hold?.problem !== undefined) return [words.notLeft(whyNotLeft(hold.problem, locale))];
  const leaves = words.leavesAt(momentIn(sendAt, batch.timeZone, locale));
  const canUndo = audience === 'approvers' ? [words.canBeTakenBack] : [];
  return [[leaves, ...canUndo].join(' '), ...(signsInThen === true ? [words.signsInThen] : [])];
}

/** What stood in the way on the day, and what to do about it. */
function whyNotLeft(problem: Problem, locale: Locale): string {
  const { why } = inLanguage(DAY_WORDS, locale);
  switch (problem.code) {
    case 'signInNeeded':
      return why.signInNeeded;
    case 'approvalLapsed':
      return why.approvalLapsed(problem.by);
    case 'requesterLeft':
      return why.requesterLeft(problem.name);
    case 'endPast':
      return why.allEnded(longDate(problem.until, locale));
    case 'groupUnknown':
      return why.groupGone(problem.name);
    case 'gaveUp':
      return why.gaveUp;
    default:
      return why.other(problemWords(problem, locale));
  }
}

export function dayNews(batch: Batch, news: 'scheduled' | 'takenBack' | 'notLeft', locale: Locale): string {
  const { id, state, counts } = batch;
  const words = inLanguage(DAY_WORDS, locale).news;
  const told = { id, asked: counted(asked(counts), locale) };
  if (news === 'notLeft') {
    const problem = state.name === 'scheduled' ? state.hold?.problem : undefined;
    return words.notLeft({ ...told, why: problem === undefined ? '' : whyNotLeft(problem, locale) });
  }
  if (news === 'takenBack') {
    const who = batch.history.findLast(({ what }) => what === 'takenBack')?.who;
    return words.takenBack({ ...told, by: typeof who === 'object' ? who.name : '' });
  }
  const when = state.name === 'scheduled' ? whenWords(batch, state.sendAt, locale) : dayWords(batch, locale);
  return words.scheduled({ ...told, by: batchVerdict(batch)?.by.name ?? '', when });
}

const whenWords = ({ timeZone }: Batch, sendAt: Instant, locale: Locale): string => momentIn(sendAt, timeZone, locale);
const dayWords = ({ common, askedAt }: Batch, locale: Locale): string => longDate(common.notBefore ?? askedAt, locale);

/** What is answered to an approval in words, where nothing leaves by it yet. */
export function approvedForLater(batch: Batch, undoSeconds: number, now: Instant, locale: Locale): string | undefined {
  const sendAt = listSendAt(batch, undoSeconds, now);
  if (sendAt === undefined) return undefined;
  return inLanguage(DAY_WORDS, locale).approvedForLater(batch.id, whenWords(batch, sendAt, locale));
}

/** Why the list cannot leave on the day that the preview says; undefined: it can. */
export function wrongDay(batch: Batch, day: IsoDate | undefined, now: Instant, locale: Locale): string | undefined {
  const until = batch.summary?.ends.first;
  const problem = sendingLiesAhead({
    now,
    ...(day === undefined ? {} : { notBefore: day }),
    ...(until === undefined ? {} : { until }),
    ...(batch.timeZone === undefined ? {} : { timeZone: batch.timeZone }),
  });
  const words = inLanguage(DAY_WORDS, locale);
  if (problem?.code === 'sendingPast') return words.past(longDate(problem.notBefore, locale));
  if (problem?.code !== 'sendingAfterEnd') return undefined;
  return words.afterEnd(longDate(problem.notBefore, locale), longDate(problem.until, locale));
}
