import { lastDoing } from '../../domain/ending.ts';
import type { CardData } from '../../domain/decision.ts';
import type { GuestRequest, View } from '../../domain/guest-request.ts';
import { verdictOf } from '../../domain/guest-request.ts';
import { isScheduled } from '../../domain/scheduling.ts';
import type { Locale } from '../../domain/people.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { longDate, momentIn } from '../../words/dates.ts';
import { LATER_WORDS } from './later-messages.ts';

/** Buttons on a card whose invitation has not left. */
export function laterAnswers(request: GuestRequest, locale: Locale): CardData {
  const words = inLanguage(LATER_WORDS, locale);
  return { scheduled: isScheduled(request), sendNow: words.sendNow, takeBack: words.takeBack };
}

/** The day that was asked for, for whoever decides and until it has come. */
export function laterFacts({ ask, state }: GuestRequest, locale: Locale): CardData[] {
  if (ask.notBefore === undefined || 'guest' in state) return [];
  return [{ title: inLanguage(LATER_WORDS, locale).sendOn, value: longDate(ask.notBefore, locale) }];
}

export function laterNotes(request: GuestRequest, audience: View['audience'], locale: Locale): readonly string[] {
  const words = inLanguage(LATER_WORDS, locale);
  const { state, ask } = request;
  const noMail = ask.sendMail || 'guest' in state ? [] : [words.ownMessage];
  if (state.name !== 'approved' || state.sendAt === undefined || !isScheduled(request)) return noMail;
  const leaves = words.leavesAt(momentIn(state.sendAt, request.timeZone, locale));
  return [audience === 'approvers' ? `${leaves} ${words.canBeTakenBack}` : leaves, ...noMail];
}

export function laterNews(request: GuestRequest, news: 'scheduled' | 'takenBack', locale: Locale): string {
  const words = inLanguage(LATER_WORDS, locale).news;
  const guest = request.ask.displayName ?? request.ask.email;
  if (news === 'takenBack') {
    const who = lastDoing(request, 'takenBack')?.who;
    return words.takenBack(guest, typeof who === 'object' ? who.name : '');
  }
  const { state } = request;
  const sendAt = state.name === 'approved' ? state.sendAt : undefined;
  const when =
    sendAt === undefined
      ? longDate(request.ask.notBefore ?? request.askedAt, locale)
      : momentIn(sendAt, request.timeZone, locale);
  return words.scheduled(guest, verdictOf(request)?.by.name ?? '', when, request.id);
}
