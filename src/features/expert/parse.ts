import type { Incoming } from '../../domain/incoming.ts';
import type { QuestionId } from '../../domain/ids.ts';
import type { Meaning } from '../../domain/meaning.ts';
import type { Locale, Person, Place } from '../../domain/people.ts';
import type { Parsed } from '../../ports/feature.ts';
import { notMine, understood } from '../../ports/feature.ts';
import type { KeepForm } from './card.ts';
import { readExpertPress } from './card.ts';
import { questionBehind } from './entry-id.ts';

export interface ExpertArgs {
  readonly by: Person;
  readonly place: Place;
  readonly locale: Locale;
  readonly wish: ExpertWish;
}

export type ExpertWish =
  | Press
  | { readonly kind: 'export'; readonly page: number }
  /** `/export` alone, as the command menu of Teams writes it. */
  | { readonly kind: 'exportWhat' }
  /** `/unkeep own-q-7k3f2m`, from wherever the admin read the id; none where what was typed is no entry's. */
  | { readonly kind: 'unkeep'; readonly id: QuestionId | undefined };
export type Press =
  | { readonly kind: 'claim' | 'giveBack' | 'takeBack'; readonly id: QuestionId }
  | { readonly kind: 'answer'; readonly id: QuestionId; readonly answer: string }
  | { readonly kind: 'keep'; readonly id: QuestionId; readonly form: KeepForm };

const EXPORTED = new Set(['answers', 'entries', 'knowledge']);

export function parseExpert(incoming: Incoming, meaning: Meaning | undefined): Parsed<ExpertArgs> {
  if (incoming.kind === 'cardAnswered') {
    const wish = readExpertPress(incoming.verb, incoming.data);
    const { from: by, place, locale } = incoming;
    return wish === undefined ? notMine : understood({ by, place, locale, wish });
  }
  if (incoming.kind !== 'said' || meaning?.slash !== true) return notMine;
  const [mark, what, page] = meaning.slots.words;
  const { from: by, place, locale } = incoming;
  if (mark === 'unkeep') return understood({ by, place, locale, wish: { kind: 'unkeep', id: questionBehind(what) } });
  if (mark !== 'export') return notMine;
  if (what === undefined) return understood({ by, place, locale, wish: { kind: 'exportWhat' } });
  if (!EXPORTED.has(what.toLowerCase())) return notMine;
  return understood({ by, place, locale, wish: { kind: 'export', page: Math.max(1, Number(page) || 1) } });
}
