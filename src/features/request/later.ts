import { lastDoing } from '../../domain/ending.ts';
import type { CardData } from '../../domain/decision.ts';
import type { GuestRequest, View } from '../../domain/guest-request.ts';
import { verdictOf } from '../../domain/guest-request.ts';
import { isUnmailed, mailFollows } from '../../domain/delivering.ts';
import { isForItsDay, isScheduled } from '../../domain/scheduling.ts';
import type { Locale } from '../../domain/people.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { longDate, momentIn } from '../../words/dates.ts';
import type { LaterWords } from './later-messages.ts';
import { LATER_WORDS } from './later-messages.ts';

/** Buttons on a card whose invitation, or whose mail, has not left. The pause after an approval is the approvers' own. */
export function laterAnswers(request: GuestRequest, audience: View['audience'], locale: Locale): CardData {
  const words = inLanguage(LATER_WORDS, locale);
  return {
    scheduled: isScheduled(request) && (audience === 'approvers' || isForItsDay(request)),
    sendNow: words.sendNow,
    takeBack: words.takeBack,
    // A guest who is chased has these among the remedies.
    unmailed: isUnmailed(request) && request.upkeep?.chase === undefined,
    sendMail: words.sendMail,
  };
}

/** The day that was asked for, for whoever decides and until it has come. */
export function laterFacts(request: GuestRequest, locale: Locale): CardData[] {
  const { ask, state } = request;
  const isOver = 'guest' in state && !isUnmailed(request);
  if (ask.notBefore === undefined || isOver) return [];
  const words = inLanguage(LATER_WORDS, locale);
  return [{ title: mailFollows(ask) ? words.mailOn : words.sendOn, value: longDate(ask.notBefore, locale) }];
}

export function laterNotes(request: GuestRequest, audience: View['audience'], locale: Locale): readonly string[] {
  const words = inLanguage(LATER_WORDS, locale);
  const { state } = request;
  const noMail = mailNotes(request, words, locale);
  if (state.name !== 'approved' || state.sendAt === undefined || !isScheduled(request)) return noMail;
  const leaves = words.leavesAt(momentIn(state.sendAt, request.timeZone, locale));
  const signsIn = state.signsInThen === true ? [words.signsInThen] : [];
  return [audience === 'approvers' ? `${leaves} ${words.canBeTakenBack}` : leaves, ...signsIn, ...noMail];
}

function mailNotes(request: GuestRequest, words: LaterWords, locale: Locale): readonly string[] {
  const { ask, state } = request;
  if (!('guest' in state)) {
    if (ask.sendMail) return [];
    return [mailFollows(ask) ? words.mailFollows : words.ownMessage];
  }
  const waits = ask.notBefore !== undefined && mailFollows(ask) && isUnmailed(request);
  return waits ? [words.mailLeaves(longDate(ask.notBefore, locale))] : [];
}

export function laterNews(request: GuestRequest, news: 'scheduled' | 'takenBack' | 'lapsed', locale: Locale): string {
  const words = inLanguage(LATER_WORDS, locale).news;
  const guest = request.ask.displayName ?? request.ask.email;
  if (news === 'takenBack') {
    const who = lastDoing(request, 'takenBack')?.who;
    return words.takenBack(guest, typeof who === 'object' ? who.name : '');
  }
  if (news === 'lapsed') {
    const who = lastDoing(request, 'approved')?.who;
    return words.lapsed(guest, typeof who === 'object' ? who.name : '', request.id);
  }
  const { state } = request;
  const sendAt = state.name === 'approved' ? state.sendAt : undefined;
  const when =
    sendAt === undefined
      ? longDate(request.ask.notBefore ?? request.askedAt, locale)
      : momentIn(sendAt, request.timeZone, locale);
  return words.scheduled(guest, verdictOf(request)?.by.name ?? '', when, request.id);
}
