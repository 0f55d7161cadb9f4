import type { Slots } from '../../domain/meaning.ts';
import type { IsoDate } from '../../domain/time.ts';
import { findDates } from '../entities/dates/find.ts';
import { namesOf } from '../entities/names.ts';
import { findTarget } from '../entities/targets.ts';
import { dropInvisible } from '../text/characters.ts';
import type { Language } from './mood-words.ts';
import type { NormalText } from './normal.ts';
import { WORDS } from './request-words.ts';
import { mendSpelling } from './spelling.ts';

/** The text in small letters, with everything that the slots hold put into one word in capitals each. */
export function skeleton(normal: NormalText, slots: Slots, today: IsoDate, language: Language): string {
  const places = [
    ...normal.addresses.good.map(({ start, end }) => ({ start, end, word: 'EMAIL' })),
    ...normal.addresses.bad.map(({ start, end }) => ({ start, end, word: 'BADMAIL' })),
    ...(normal.message ? [{ start: normal.message.start, end: normal.message.end, word: 'MESSAGE' }] : []),
    ...findDates(normal.masked, today).places.map(([start, end]) => ({ start, end, word: 'DATE' })),
  ].sort((a, b) => a.start - b.start);
  const names = namesIn(normal, slots);
  const given = givenNames(normal);
  const mended = (piece: string): string => (language === 'en' ? mendSpelling(piece) : piece);
  const small = (piece: string): string => inSmall(piece, names, mended);
  let text = '';
  let at = 0;
  for (const { start, end, word } of places) {
    text += `${small(normal.own.slice(at, Math.max(at, start)))} ${word} `;
    at = Math.max(at, end);
  }
  return `${text}${small(normal.own.slice(at))}`
    .replace(/[<(["“„']\s*((?:EMAIL|BADMAIL|PLACE|NAME)(?:\s*name)?)\s*[>)\]"”“']/gu, ' $1 ')
    .replace(/#\s*REQID/g, 'REQID')
    .replace(/[\p{L}'-]{3,}/gu, (word) => (given.has(word.replace(/'s$/, '')) ? 'NAME' : word))
    .replace(/[^\S\n]+/g, ' ');
}

/** "Nina (nina.roth@…)", "left Tailspin": words that an address is made of name its owner, or his firm. */
function givenNames({ addresses }: NormalText): ReadonlySet<string> {
  const words = addresses.good.flatMap(({ address }) => address.replace(/\.\p{L}+$/u, '').split(/[^\p{L}]+/u));
  return new Set(words.filter((word) => !WORDS.en.veto.test(word)));
}

/** "Roth, Nina". */
const turned = (name: string): string => name.replace(/^(.*) (\S+)$/u, '$2, $1');

type Named = readonly (readonly [name: string, word: string])[];

/** Longest first, so that a given name does not take its full name apart. */
function namesIn({ own, masked, domain, addresses }: NormalText, { target, requestIds }: Slots): Named {
  const { displayName, displayNames } = namesOf(own, addresses.good);
  const given = [displayName, ...Object.values(displayNames ?? {})].flatMap((name) => name ?? []);
  const full = [...given, ...given.map(turned)];
  return [
    ...full.map((name) => [name, 'NAME'] as const),
    [(target ?? findTarget(masked))?.name, 'PLACE'] as const,
    ...requestIds.map((id) => [id, 'REQID'] as const),
    [domain, 'DOMAIN'] as const,
  ].flatMap(([name, word]) => (name === undefined || name === '' ? [] : [[name, word] as const]));
}

function inSmall(piece: string, names: Named, mended: (text: string) => string): string {
  const [first, ...rest] = names;
  if (first === undefined) return mended(dropInvisible(piece).toLowerCase().replace(/[’‘´]/g, "'"));
  return piece
    .split(first[0])
    .map((part) => inSmall(part, rest, mended))
    .join(` ${first[1]} `);
}
