import type { Batch } from '../../domain/batch.ts';
import { asked } from '../../domain/batch-line.ts';
import type { View } from '../../domain/guest-request.ts';
import type { Locale } from '../../domain/people.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { counted } from '../../words/numbers.ts';
import { WAITING_WORDS } from './waiting-messages.ts';

/** Why a list has expired, and how its requester asks again. */
export function waitingNotes({ state, counts }: Batch, audience: View['audience'], locale: Locale): readonly string[] {
  if (state.name !== 'expired') return [];
  const words = inLanguage(WAITING_WORDS, locale);
  const canAsk = audience === 'requester' && asked(counts) > 0;
  return [words.why[state.was], ...(canAsk ? [words.again] : [])];
}

export function waitingNews(batch: Batch, news: 'expired' | 'nudged', locale: Locale): string {
  const { id, state, requester } = batch;
  const words = inLanguage(WAITING_WORDS, locale);
  const count = asked(batch.counts);
  const guests = words.guests(count, counted(count, locale));
  if (news === 'expired') {
    return words.news.expired(id, guests, state.name === 'expired' ? words.why[state.was] : '');
  }
  return words.news.nudged(nudger(batch) ?? requester.name, guests, id);
}

function nudger({ history }: Batch): string | undefined {
  const who = history.findLast(({ what }) => what === 'nudged')?.who;
  return typeof who === 'object' ? who.name : undefined;
}
