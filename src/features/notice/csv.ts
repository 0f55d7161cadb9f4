import type { GuestRequest } from '../../domain/guest-request.ts';
import { guestOf } from '../../domain/guest-request.ts';
import type { Locale } from '../../domain/people.ts';
import { toCsv } from '../../lib/csv.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { NOTICE_WORDS } from './messages.ts';

/** Dates as ISO days, so that every spreadsheet sorts them. */
export const guestsCsv = (guests: readonly GuestRequest[], locale: Locale): string =>
  toCsv([inLanguage(NOTICE_WORDS, locale).columns, ...guests.map(cells)]);

function cells(request: GuestRequest): string[] {
  const { ask, state, id } = request;
  const invitedAt = 'invitedAt' in state ? (state.invitedAt ?? '') : '';
  return [
    ask.email,
    ask.displayName ?? '',
    id,
    ask.group?.name ?? '',
    invitedAt.slice(0, 10),
    ask.until ?? '',
    guestOf(request)?.userId ?? '',
  ];
}
