import type { Batch } from '../../domain/batch.ts';
import type { GuestLine } from '../../domain/batch-line.ts';
import { isAmiss } from '../../domain/batch-line.ts';
import type { Card, CardData } from '../../domain/decision.ts';
import type { View } from '../../domain/guest-request.ts';
import type { Locale } from '../../domain/people.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { counted } from '../../words/numbers.ts';
import type { ListPage } from './card.ts';
import { lineWords } from './line-words.ts';
import { BULK_WORDS } from './messages.ts';

const LINES_A_PAGE = 25;
type Shown = Exclude<ListPage['which'], 'csv'>;

/** One page of a batch's lines, in the place of its card, to whoever asked for it. */
export function drawList(
  batch: Batch,
  lines: readonly GuestLine[],
  { which, page }: { readonly which: Shown; readonly page: number },
  audience: View['audience'],
  locale: Locale,
): Card {
  const words = inLanguage(BULK_WORDS, locale);
  const wanted = lines.filter((line) => isWanted(line, which));
  const pages = Math.max(1, Math.ceil(wanted.length / LINES_A_PAGE));
  const at = Math.min(page, pages);
  const shown = wanted.slice((at - 1) * LINES_A_PAGE, at * LINES_A_PAGE);
  const title = words.list.title[which](batch.id, counted(wanted.length, locale));
  const groups = new Map(batch.groups.map(({ groupId, name }) => [groupId, name]));
  return {
    template: 'bulk-list',
    summary: title,
    data: {
      title,
      pageText: words.list.page(at, pages),
      head: { row: words.list.row, guest: words.list.guest, state: words.list.state },
      lines: shown.map((line): CardData => {
        const group = line.groupId === undefined ? undefined : groups.get(line.groupId);
        const details = [line.displayName, batch.groups.length > 1 ? group : undefined, line.until];
        return {
          row: String(line.row),
          guest: line.email === '' ? '–' : line.email,
          details: details.filter((detail) => detail !== undefined).join(' · '),
          state: lineWords(batch, line, locale),
        };
      }),
      empty: shown.length === 0 ? words.list.empty : '',
      hasPrevious: at > 1,
      hasNext: at < pages,
      previousPage: at - 1,
      nextPage: at + 1,
      previous: words.button.previous,
      next: words.button.next,
      back: words.button.back,
      which,
      id: batch.id,
      audience,
    } satisfies CardData,
  };
}

function isWanted({ state }: GuestLine, which: Shown): boolean {
  if (which === 'left') return state.name === 'left';
  if (which === 'all') return state.name !== 'left';
  return state.name === 'failed' || state.name === 'unsure' || isAmiss(state);
}
