import { parse } from 'tldts';
import type { AddressFault } from '../../domain/meaning.ts';

/** An address literally in the text, with where it stands. */
export interface FoundAddress {
  /** Lower case. */
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

export interface BadAddress {
  readonly given: string;
  readonly why: AddressFault;
  readonly start: number;
  readonly end: number;
}

export interface Addresses {
  readonly good: readonly FoundAddress[];
  readonly bad: readonly BadAddress[];
}

/** What may not stand inside an address nor glue two together. A colon glues: `a@x.org%0d%0acc:b@y.org` is one lump. */
const LUMP = /[^\s<>()[\]{},;"“”„«»|\\，、；]+/gu;
const LABEL = /^(?:[\p{L}-]{1,15}:)+(?=[^:]*@)/u;
const TRIM_START = /^[\u200b-\u200f\ufeff'‘’‚*_~`…!?¿¡\-–—=#/]+/u;
const TRIM_END = /[\u200b-\u200f\ufeff'‘’*_~`.…!?:\-–—=/。！？]+$/u;
/** Scripts without spaces and case endings stand against an address: `nora@x.orgを招待`, `nora@x.org's`, `nora@x.org'u`. */
const GLUED_BEFORE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー。！？]+(?=[\w.+-]+@)/u;
const GLUED_BEHIND =
  /^([^@]+@[a-z0-9.-]+\.[a-z]{2,24})(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー].*|['’]\p{L}{0,5})$/iu;
/** dot-atom of RFC 5322 section 3.2.3. Quoted local parts are legal mail and refused by Entra. */
const DOT_ATOM = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}\p{N}-]{2,63}$/u;
/** Top-level domains of RFC 2606, in no public list yet used in every example. */
const RESERVED_TLD = new Set(['example', 'test']);

/** Finds every address in a text; what looks like one and cannot be trusted comes out as bad, with the reason. */
export function findAddresses(text: string): Addresses {
  const good: FoundAddress[] = [];
  const bad: BadAddress[] = [...findObfuscated(text)];
  if (!/[@＠]/.test(text)) return { good, bad };
  for (const match of text.matchAll(LUMP)) {
    if (!/[@＠]/.test(match[0])) continue;
    for (const lump of splitSlashes(match[0], match.index)) sort(lump.text, lump.start, text, good, bad);
  }
  return { good, bad: bad.filter((one) => !good.some((other) => other.start < one.end && one.start < other.end)) };
}

/** `one@x.org/two@y.org` are two addresses; a slash inside a local part is not. */
function splitSlashes(lump: string, start: number): { text: string; start: number }[] {
  const parts = lump.split('/');
  if (parts.length < 2 || !parts.every((part) => /^[^@]+@[^@]+\.[^@]+$/.test(part))) return [{ text: lump, start }];
  let offset = start;
  return parts.map((text) => {
    const part = { text, start: offset };
    offset += text.length + 1;
    return part;
  });
}

function sort(lump: string, lumpStart: number, text: string, good: FoundAddress[], bad: BadAddress[]): void {
  const unlabelled = lump.replace(LABEL, '');
  const labelLength = lump.indexOf(unlabelled);
  const startTrimmed = unlabelled.replace(TRIM_START, '').replace(GLUED_BEFORE, '');
  const given = startTrimmed.replace(GLUED_BEHIND, '$1').replace(TRIM_END, '');
  const start = lumpStart + labelLength + (unlabelled.length - startTrimmed.length);
  const end = start + given.length;
  if (isDomainMention(given, text, start)) return;
  const why = faultOf(given) ?? glued(text, start, end);
  if (why) bad.push({ given, why, start, end });
  else good.push({ address: given.toLowerCase(), start, end });
}

/** "people of @example.net" names a domain; "nora @example.net" is an address that fell apart. */
function isDomainMention(given: string, text: string, start: number): boolean {
  return given.startsWith('@') && !/["“”]$/.test(text.slice(0, start)) && !given.slice(1).includes('@');
}

function glued(text: string, start: number, end: number): AddressFault | undefined {
  if (/["“”\\]/.test(text[start - 1] ?? '') && text[start] === '@') return 'forbiddenCharacter';
  if (/\\/.test((text[start - 1] ?? '') + (text[end] ?? ''))) return 'control';
  return undefined;
}

/** Why an address cannot be trusted, or undefined. */
function faultOf(address: string): AddressFault | undefined {
  if (/%[0-9a-f]{2}|[\p{Cc}\p{Cf}]/iu.test(address)) return 'control';
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1).toLowerCase();
  if (at < 1 || local.includes('@') || address.length > 254 || local.length > 64) return 'syntax';
  if (mixesScripts(local) || domain.split('.').some(mixesScripts) || wholeLookalike(domain)) return 'mixedScript';
  if (!/^[\p{ASCII}]+$/u.test(local)) return isLatin(local) ? 'forbiddenCharacter' : 'mixedScript';
  if (/[/=?&#:]/.test(domain) || local.includes(':')) return 'control';
  if (!DOT_ATOM.test(local)) return 'syntax';
  if (!domain.includes('.')) return 'noTopLevelDomain';
  if (!DOMAIN.test(domain)) return 'syntax';
  return hasTopLevel(domain) ? undefined : 'noTopLevelDomain';
}

/** The address where a text is one and nothing else. */
export function onlyAddress(text: string): string | undefined {
  const { good, bad } = findAddresses(text);
  const [only, ...others] = good;
  const fits = bad.length === 0 && others.length === 0 && only?.address === text.trim().toLowerCase();
  return fits ? only.address : undefined;
}

/** True for a host name under a top-level domain that exists. */
export function hasTopLevel(domain: string): boolean {
  const parsed = parse(domain, { extractHostname: false });
  if (parsed.isIp || !parsed.domain) return false;
  return parsed.isIcann === true || parsed.isPrivate === true || RESERVED_TLD.has(parsed.publicSuffix ?? '');
}

function isLatin(text: string): boolean {
  return /^[\p{Script=Latin}\p{ASCII}\p{M}]+$/u.test(text);
}

function mixesScripts(text: string): boolean {
  const latin = /\p{Script=Latin}/u.test(text);
  const other = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(text);
  return (latin && other) || /[\uff00-\uffef\u{1d400}-\u{1d7ff}ıɑɡ]/u.test(text);
}

/** Cyrillic and Greek letters that draw a Latin word under a Latin top-level domain. */
function wholeLookalike(domain: string): boolean {
  const labels = domain.split('.');
  const topLevel = labels.at(-1) ?? '';
  return /^[a-z]+$/.test(topLevel) && labels.some((label) => /^[асеорхуіјѕԁԛԝһɩοαρνυικ-]+$/u.test(label));
}

/** "ida dot sample at example dot org", "ida (at) example.org", "ida @ example.org", "ida.sample at example.org". */
const OBFUSCATED: readonly RegExp[] = [
  /[\p{L}\p{N}._+-]+(?:\s(?:dot|punkt|point|punto|ponto)\s[\p{L}\p{N}]+)*\s?[([{<*_]{1,2}\s?(?:at|ät|arroba|chez|chiocciola|@|a)\s?[)\]}>*_]{1,2}\s?[\p{L}\p{N}-]+/giu,
  /[\p{L}\p{N}._+-]+(?:\s(?:dot|punkt|point|punto|ponto)\s[\p{L}\p{N}]+)*\s(?:at|ät|arroba|chez|chiocciola|arobase|klammeraffe)\s[\p{L}\p{N}-]+(?:\s(?:dot|punkt|point|punto|ponto)\s|\s?[([{]\s?(?:dot|punkt|\.)\s?[)\]}]\s?)[\p{L}]+/giu,
  /(?<![\p{L}\p{N}._+-])(?!(?:some(?:one|body)|any(?:one|body)|every(?:one|body)|people|persons?|users?|guests?|colleagues?|partners?|friends?|folks|staff|contacts?|employees|consultants?|contractors?|suppliers?|customers?|team|all|they|who|us|we|i|he|she|them|him|her|it|is|are|was|not|works?|working|look|arrive|here|there|hosted|live)\s)[\p{L}\p{N}_+-]+(?:\.[\p{L}\p{N}_+-]+)*\s(?:at|arroba|chiocciola)\s[\p{L}\p{N}-]+\.(?:[a-z]{2,8})\b/giu,
  /[\p{L}\p{N}._+-]+\s?[@＠]\s?[\p{L}\p{N}-]+\s?(?:[([{]\s?(?:dot|punkt|punto|\.)\s?[)\]}]|\s(?:dot|punkt|punto|ponto|point)\s|\s\.\s?)\s?\p{L}{2,}/giu,
  /(?<![\p{L}\p{N}])(?!(?:invite|add|of|from|at|to|for|people|guests?|all|everyone|anyone|domain|check|block|with|by|any|the|is|are|can|users?|about|von|de|da|van|från)\s)[\p{L}\p{N}._+-]+(?:\s[@＠]\s?|[@＠]\s)[\p{L}\p{N}-]+(?:\s?\.\s?[\p{L}-]+)+/giu,
  /[\p{L}\p{N}.+-]+_at_[\p{L}\p{N}.-]+/giu,
  /\b[\p{L}\p{N}](?:\s[\p{L}\p{N}.]){2,}\s@(?:\s[\p{L}\p{N}.]){3,}/giu,
  /[\p{L}\p{N}._+-]+\((?:a|at)\)[\p{L}\p{N}._-]+/giu,
];

function findObfuscated(text: string): BadAddress[] {
  const found: BadAddress[] = [];
  for (const line of linesOf(text)) {
    for (const pattern of OBFUSCATED) {
      const match = pattern.exec(line.text);
      pattern.lastIndex = 0;
      if (!match) continue;
      const start = line.start + match.index;
      found.push({ given: match[0], why: 'obfuscated', start, end: start + match[0].length });
      break;
    }
  }
  return found;
}

/** Short pieces, so that no pattern meets more than it can search at once. */
function* linesOf(text: string): Generator<{ text: string; start: number }> {
  const hint = /[@＠]|\b(?:at|ät|arroba|chez|chiocciola|arobase|klammeraffe|a)\b|ät|_at_/iu;
  let start = 0;
  for (const line of text.split('\n')) {
    for (let from = 0; from < line.length; from += 400) {
      const piece = line.slice(from, from + 400);
      if (hint.test(piece)) yield { text: piece, start: start + from };
    }
    start += line.length + 1;
  }
}
