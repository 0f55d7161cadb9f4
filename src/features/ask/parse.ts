import type { Incoming } from '../../domain/incoming.ts';
import type { Meaning } from '../../domain/meaning.ts';
import type { Locale, Person, Place } from '../../domain/people.ts';
import type { Problem } from '../../domain/problem.ts';
import type { IsoDate } from '../../domain/time.ts';
import type { Parsed } from '../../ports/feature.ts';
import { notMine, understood } from '../../ports/feature.ts';
import { toPlainText } from '../../understanding/text/html.ts';
import { readAskPress } from './card.ts';

export interface AskArgs {
  readonly asker: Person;
  readonly place: Place;
  readonly locale: Locale;
  readonly wish: AskWish;
  /** The language written in, where the text tells. */
  readonly spoken?: Locale;
}

export type AskWish =
  /** `sure`: it is a question about guests. Otherwise it is answered only when the answer is certain. */
  | { readonly kind: 'question'; readonly text: string; readonly sure: boolean }
  | { readonly kind: 'entry'; readonly entryId: string; readonly asOf?: IsoDate }
  | { readonly kind: 'feedback'; readonly entryId: string; readonly helpful: boolean }
  | { readonly kind: 'expert'; readonly text: string; readonly about?: string };

/** What is worth an expert's reading, in characters. */
const LONGEST_QUESTION = 600;
/** The command menu of Teams puts the verb before the question, without a slash. */
const MENU_VERB = /^\s*ask[\s:,]+/i;
const LOOKS_ASKED =
  /[?？]|^\W*(?:and|und|how|what|why|who|which|when|where|is|are|do|does|can|may|must|wie|was|warum|wer|welche|wann|wo|kann|darf)\b/iu;

export function parseAsk(incoming: Incoming, meaning: Meaning | undefined): Parsed<AskArgs> {
  if (incoming.kind === 'cardAnswered') return parsePress(incoming);
  if (incoming.kind !== 'said' || meaning === undefined) return notMine;
  const { from: asker, place, locale } = incoming;
  const malformed = (problem: Problem): Parsed<AskArgs> => ({ kind: 'malformed', problem, locale });

  // A question about one partner that `check` left: it wants to know why, not whether.
  const sure = meaning.intent === 'faq' || (meaning.intent === 'check-domain' && !meaning.slash);
  const text = (meaning.slash ? meaning.slots.words.join(' ') : plainText(incoming).replace(MENU_VERB, '')).trim();
  const maybe = meaning.intent === 'unknown' && !meaning.slash && meaning.doubts.length === 0 && LOOKS_ASKED.test(text);
  if (!sure && !maybe) return notMine;
  const hidden = meaning.doubts.filter((doubt) => doubt.code === 'hiddenText');
  if (hidden.length > 0) return malformed({ code: 'unclear', doubts: hidden });
  if (text.length > LONGEST_QUESTION) return malformed(tooLong(text));
  const spoken = meaning.spoken === undefined ? {} : { spoken: meaning.spoken };
  return understood({ asker, place, locale, wish: { kind: 'question', text, sure }, ...spoken });
}

function parsePress(incoming: Extract<Incoming, { kind: 'cardAnswered' }>): Parsed<AskArgs> {
  const { from: asker, place, locale } = incoming;
  const wish = readAskPress(incoming.verb, incoming.data);
  if (wish === undefined) return notMine;
  if (wish.kind === 'expert' && wish.text.length > LONGEST_QUESTION) {
    return { kind: 'malformed', problem: tooLong(wish.text), locale };
  }
  return understood({ asker, place, locale, wish });
}

const tooLong = (text: string): Problem => ({
  code: 'tooLong',
  what: 'text',
  characters: text.length,
  limit: LONGEST_QUESTION,
});

const plainText = ({ text, html, mentions }: Extract<Incoming, { kind: 'said' }>): string =>
  toPlainText(html !== undefined && html.trim() !== '' ? html : text, mentions).text;
