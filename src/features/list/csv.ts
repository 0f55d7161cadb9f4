import type { Locale } from '../../domain/people.ts';
import { toCsv } from '../../lib/csv.ts';
import { inLanguage } from '../../words/catalogue.ts';
import type { ListFacts, Row } from './gather.ts';
import type { ListWords } from './messages.ts';
import { LIST_WORDS, accessOf } from './messages.ts';

/** Dates as ISO days, so that every spreadsheet sorts them. */
export function guestsCsv({ rows }: Extract<ListFacts, { kind: 'guests' }>, locale: Locale): string {
  const words = inLanguage(LIST_WORDS, locale);
  return toCsv([words.columns, ...rows.map((row) => cells(row, words))]);
}

function cells({ guest, request }: Row, words: ListWords): string[] {
  const { redemption, createdAt = '', acceptedAt = '' } = guest;
  return [
    guest.email,
    guest.displayName,
    redemption === 'pending' ? words.invited(undefined) : redemption === 'accepted' ? words.accepted(undefined) : '',
    createdAt.slice(0, 10),
    acceptedAt.slice(0, 10),
    guest.accountEnabled ? '' : words.blocked,
    request?.id ?? '',
    request?.requester.name ?? words.notThroughMe,
    (request === undefined ? undefined : accessOf(request)) ?? '',
    request?.ask.until ?? '',
    request?.ask.reason ?? '',
    guest.userId,
  ];
}
