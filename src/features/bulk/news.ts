import type { Batch, BatchNews } from '../../domain/batch.ts';
import { batchVerdict } from '../../domain/batch.ts';
import type { Counts } from '../../domain/batch-line.ts';
import { asked } from '../../domain/batch-line.ts';
import type { Locale } from '../../domain/people.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { counted } from '../../words/numbers.ts';
import { dayNews } from './day.ts';
import { haltWords } from './line-words.ts';
import { BULK_WORDS } from './messages.ts';
import { waitingNews } from './waiting.ts';

/** What is said in words about a batch: cards change silently, and people want to be told. */
export function batchNewsText(batch: Batch, news: BatchNews, locale: Locale): string {
  if (news === 'scheduled' || news === 'takenBack' || news === 'notLeft') return dayNews(batch, news, locale);
  if (news === 'expired' || news === 'nudged') return waitingNews(batch, news, locale);
  const { state, counts } = batch;
  const hold = state.name === 'running' || state.name === 'done' ? state.hold : undefined;
  const verdict = batchVerdict(batch);
  const decidedBy = state.name === 'denied' ? state.verdict.by.name : undefined;
  const heldBy = hold === undefined || hold.by === 'guestlist' ? undefined : hold.by.name;
  const numbers = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, counted(count, locale)]));
  return inLanguage(BULK_WORDS, locale).news[news]({
    id: batch.id,
    by: decidedBy ?? heldBy ?? '',
    why: hold?.problem === undefined ? '' : haltWords(hold.problem, locale),
    comment: verdict?.comment,
    counts: numbers as Readonly<Record<keyof Counts, string>>,
    asked: counted(asked(counts), locale),
  });
}
