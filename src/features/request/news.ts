import { lastDoing } from '../../domain/ending.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import { verdictOf } from '../../domain/guest-request.ts';
import type { Locale } from '../../domain/people.ts';
import type { News } from '../../domain/work.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { problemWords } from '../../words/problems.ts';
import { statusOf } from './card.ts';
import { UPKEEP_WORDS } from './upkeep-messages.ts';
import { upkeepNews } from './upkeep.ts';
import { REQUEST_WORDS } from './messages.ts';
import { WATCH_WORDS } from './watch-messages.ts';

/** What is said in words about a request: cards change silently, and people want to be told. */
export function newsText(request: GuestRequest, news: News, locale: Locale): string {
  const words = inLanguage(REQUEST_WORDS, locale).news;
  const guest = request.ask.displayName ?? request.ask.email;
  const verdict = verdictOf(request);
  const watchWords = inLanguage(WATCH_WORDS, locale);
  switch (news) {
    case 'refused':
      return words.refused(guest, request.state.name === 'refused' ? problemWords(request.state.problem, locale) : '');
    case 'approved':
      return words.approved(guest, verdict?.by.name ?? '');
    case 'needsSignIn':
      return words.needsSignIn(guest, request.id);
    case 'denied':
      return words.denied(guest, verdict?.by.name ?? '', verdict?.comment);
    case 'ready':
      return statusOf(request) === 'readyExcept'
        ? words.readyExcept(guest)
        : words.ready(guest, request.ask.group?.name, request.ask.group?.isTeam === true);
    case 'unconfirmed':
      return words.unconfirmed(guest);
    case 'accepted':
      return words.accepted(guest);
    case 'failed':
      return words.failed(guest, request.state.name === 'failed' ? problemWords(request.state.problem, locale) : '');
    case 'unknown':
      return words.unknown(guest, request.id);
    case 'withdrawn':
      return words.withdrawn(guest, request.state.name === 'withdrawn' ? request.state.by.name : '');
    case 'expired':
      return lastDoing(request, 'expired')?.from === 'approved'
        ? inLanguage(UPKEEP_WORDS, locale).news.expiredUnsigned(guest)
        : words.expired(guest);
    case 'blocked':
      return watchWords.blocked(guest, request.id);
    case 'channelLost':
      return watchWords.channelLost(guest, request.id);
    case 'sideDoorWaits':
      return watchWords.sideDoorWaits(guest);
    case 'sideDoorHere':
      return watchWords.sideDoorHere(guest, request.requester.name);
    case 'sideDoorClosed':
      return watchWords.sideDoorClosed(guest, request.id);
    default:
      return upkeepNews(request, news, locale);
  }
}
