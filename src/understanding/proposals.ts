import { addDays } from '../domain/days.ts';
import type { Doubt, Meaning, NamedTarget } from '../domain/meaning.ts';
import { isIsoDate, type IsoDate } from '../domain/time.ts';
import { normalise } from './intent/normal.ts';
import { ownText, type IncomingText } from './understand.ts';

/** Slots that another reader, such as a language model, proposes for a request. Nothing about them is believed. */
export interface Proposals {
  readonly displayName?: string;
  readonly target?: NamedTarget;
  readonly until?: IsoDate;
  readonly reason?: string;
}

/** What a form clears up. Whether a text is a request at all, or hides something, is nobody's to propose. */
const ASKED_IN_A_FORM: ReadonlySet<Doubt['code']> = new Set<Doubt['code']>([
  'addressMissing',
  'addressMalformed',
  'dateAmbiguous',
  'datePast',
  'dateUnreadable',
]);
const LONGEST_WORDS = 2_000;
const FARTHEST_DAYS = 5 * 366;

/** True for a request for one guest, in words of its author's own, that will be asked back about in any case. */
export function leavesOpen(meaning: Meaning): boolean {
  const request = meaning.intent === 'invite' || meaning.intent === 'delayed-invite';
  const open = meaning.doubts.length > 0 && meaning.doubts.every(({ code }) => ASKED_IN_A_FORM.has(code));
  return request && open && !meaning.slash && meaning.slots.emails.length < 2;
}

/** The author's own words with every address blotted out: no other reader needs them, or gets to see them. */
export function wordsWithoutAddresses(incoming: IncomingText): string {
  return normalise(ownText(incoming).slice(0, LONGEST_WORDS)).masked.replace(/§+/g, '[address]');
}

/**
 * Fills empty slots with what was proposed, where the words bear it out. Intent, addresses, what was read already and all
 * doubts stay as they are, so a proposal is only ever shown in the form that asks back.
 */
export function withProposals(meaning: Meaning, proposed: Proposals, words: string, today: IsoDate): Meaning {
  if (!leavesOpen(meaning)) return meaning;
  const { slots } = meaning;
  const { displayName, target, until, reason } = proposed;
  const said = (text: string | undefined, longest: number): text is string => isSaid(text, words, longest);
  return {
    ...meaning,
    slots: {
      ...slots,
      ...(slots.displayName === undefined && said(displayName, 80) ? { displayName } : {}),
      ...(slots.target === undefined && target !== undefined && said(target.name, 100)
        ? { target: { kind: target.kind, name: target.name, kindStated: false } }
        : {}),
      ...(slots.reason === undefined && said(reason, 300) ? { reason } : {}),
      ...(until !== undefined && mayEnd(until, meaning, today) ? { until } : {}),
    },
  };
}

/** Only an end that the author gave and nobody could read; which of two days was meant stays his to say. */
function mayEnd(until: IsoDate, { slots, doubts }: Meaning, today: IsoDate): boolean {
  const unread = doubts.some(({ code }) => code === 'dateUnreadable');
  const disputed = doubts.some(({ code }) => code === 'dateAmbiguous' || code === 'datePast');
  const sensible = isIsoDate(until) && until > today && until <= addDays(today, FARTHEST_DAYS);
  return unread && !disputed && !slots.until && sensible;
}

/** Word for word in the text, whole words, and no address or link. */
function isSaid(text: string | undefined, words: string, longest: number): text is string {
  if (text === undefined || text.length > longest || text !== text.trim()) return false;
  if (!/\p{L}/u.test(text) || /[@<>{}[\]§\p{Cc}\p{Cf}]|:\/\//u.test(text)) return false;
  const flat = (value: string): string => ` ${value.normalize('NFC').replace(/\s+/g, ' ').toLowerCase()} `;
  const at = flat(words).indexOf(flat(text).slice(1, -1));
  if (at < 0) return false;
  const [before = ' ', after = ' '] = [flat(words)[at - 1], flat(words)[at + flat(text).length - 2]];
  return !WORDISH.test(before) && !WORDISH.test(after);
}

/** Scripts without spaces know no word ends. */
const WORDISH =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])[\p{L}\p{N}]/u;
