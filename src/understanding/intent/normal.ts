import { findAddresses, type Addresses } from '../entities/addresses.ts';
import { findDomain } from '../entities/domains.ts';
import { maskPlaces } from '../entities/mask.ts';
import { findMessage, type FoundMessage } from '../entities/reasons.ts';
import { findRequestIds } from '../entities/request-ids.ts';
import { dropInvisible } from '../text/characters.ts';
import { mendSpelling } from './spelling.ts';

/** A text made ready for the rules: what is named stands as one word in capitals (EMAIL, BADMAIL, REQID, DOMAIN), all else in small letters. */
export interface NormalText {
  readonly own: string;
  /** `own` with addresses blotted out, every other character in its place. */
  readonly masked: string;
  readonly addresses: Addresses;
  readonly requestIds: readonly string[];
  readonly domain: string | undefined;
  readonly message: FoundMessage | undefined;
  readonly plain: string;
  readonly sentences: readonly string[];
}

export function normalise(own: string): NormalText {
  const message = findMessage(own);
  const addresses = withoutMessage(findAddresses(own), message);
  const places = [...addresses.good, ...addresses.bad];
  const masked = maskPlaces(own, message ? [...places, message] : places);
  const requestIds = findRequestIds(masked, false);
  const domain = findDomain(masked);
  const plain = plainOf(own, { addresses, message, requestIds, domain });
  return { own, masked, addresses, requestIds, domain, message, plain, sentences: sentencesOf(plain) };
}

function withoutMessage(found: Addresses, message: FoundMessage | undefined): Addresses {
  if (!message) return found;
  const outside = (one: { start: number; end: number }): boolean =>
    one.end <= message.start || one.start >= message.end;
  return { good: found.good.filter(outside), bad: found.bad.filter(outside) };
}

type Named = Pick<NormalText, 'addresses' | 'message' | 'requestIds' | 'domain'>;

function plainOf(own: string, named: Named): string {
  const places = [
    ...named.addresses.good.map((one) => ({ start: one.start, end: one.end, word: ' EMAIL ' })),
    ...named.addresses.bad.map((one) => ({ start: one.start, end: one.end, word: ' BADMAIL ' })),
    ...(named.message ? [{ start: named.message.start, end: named.message.end, word: ' MESSAGE ' }] : []),
  ].sort((a, b) => a.start - b.start);
  let text = '';
  let at = 0;
  for (const place of places) {
    text += small(own.slice(at, Math.max(at, place.start)), named) + place.word;
    at = Math.max(at, place.end);
  }
  text += small(own.slice(at), named);
  return text
    .replace(/[<(["“„']\s*(EMAIL|BADMAIL)\s*[>)\]"”“']/g, ' $1 ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/(?<=(?:EMAIL|BADMAIL|REQID|DOMAIN)) (?=[,.;:!?])/g, '')
    .trim();
}

function anyOf(ids: readonly string[]): RegExp {
  const longestFirst = [...ids].sort((a, b) => b.length - a.length);
  return new RegExp(`#?(?:${longestFirst.map((id) => id.replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`)).join('|')})`, 'g');
}

function small(piece: string, named: Named): string {
  let text = dropInvisible(piece);
  if (named.requestIds.length > 0) text = text.replace(anyOf(named.requestIds), ' REQID ');
  const pieces = text
    .split(/(REQID)/)
    .map((part) => (part === 'REQID' ? part : mendSpelling(part.toLowerCase().replace(/[’‘`´]/g, "'"))));
  const joined = pieces.join('').replace(QUOTED_NAME, ' NAME ');
  return named.domain === undefined
    ? joined
    : joined.split(`@${named.domain}`).join(' DOMAIN ').split(named.domain).join(' DOMAIN ');
}

/** A short quotation without an address or id in it is a name: whatever words it holds, they say nothing. */
const QUOTED_NAME = /"[^"\n]{1,40}"|“[^“”\n]{1,40}”|„[^„“”\n]{1,40}[“”]|«[^«»\n]{1,40}»/gu;

/** A day before its month ("30. Juni") and a title ("Dr. Weiß") end no sentence. */
const SENTENCE_END =
  /(?<=[?!。！？])\s*|(?<!(?<![\p{L}\d])(?:\d{1,2}(?=\.\s(?:jan|feb|m[aä]r|apr|ma[ijy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]))|dr|mr|mrs|ms|prof|st|nr|ing|dipl|ca|bzw|z\.b|e\.g|i\.e|approx|no)\.)(?<=\.)\s+(?=\D)|[;\n]+/u;

/** Sentences by end marks and line ends; a mark inside a number or short form does not end one. */
function sentencesOf(plain: string): string[] {
  return plain
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '' && sentence !== '.');
}
