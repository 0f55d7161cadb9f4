import type { Doubt, NamedTarget } from '../../domain/meaning.ts';
import type { IsoDate } from '../../domain/time.ts';
import type { Span } from '../entities/dates/calendar.ts';
import { readDateAt, readSpanAt } from '../entities/dates/phrase.ts';
import { countryNamed } from '../entities/countries.ts';
import { languageNamed, tidyReason } from '../entities/reasons.ts';
import { nearest } from './distance.ts';
import { FLAG_WORDS, flagNamed, SWITCHES, type FlagMeaning } from './flags.ts';
import { tokenize, type Token } from './tokens.ts';

/** What the flags of a command say, and what is left beside them. */
export interface FlagValues {
  target: NamedTarget | undefined;
  /** null when said to have no end; undefined when not said. */
  until: IsoDate | null | undefined;
  span: Span | undefined;
  notBefore: IsoDate | undefined;
  name: string | undefined;
  reason: string | undefined;
  message: string | undefined;
  language: string | undefined;
  /** As typed, each on its line where the flag was given more than once. */
  cc: string | undefined;
  company: string | undefined;
  department: string | undefined;
  /** ISO 3166-1 alpha-2. */
  location: string | undefined;
  noEmail: boolean;
  /** The account itself, not only what was given to it. */
  deletes: boolean;
  domain: string | undefined;
  /** Addresses and request ids that were given by flag. */
  emails: string;
  requests: string;
  /** Words that belong to no flag, and those of them that stood in quotes. */
  positional: string;
  readonly quoted: string[];
  readonly doubts: Doubt[];
}

/** Reads the flags of a command line. An unknown flag is a doubt, with the nearest known one. */
export function readFlags(rest: string, today: IsoDate): FlagValues {
  const values: FlagValues = {
    target: undefined,
    until: undefined,
    span: undefined,
    notBefore: undefined,
    name: undefined,
    reason: undefined,
    message: undefined,
    language: undefined,
    cc: undefined,
    company: undefined,
    department: undefined,
    location: undefined,
    noEmail: false,
    deletes: false,
    domain: undefined,
    emails: '',
    requests: '',
    positional: '',
    quoted: [],
    doubts: [],
  };
  const tokens = tokenize(rest);
  const positional: string[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'word') {
      positional.push(token.quoted && /\s/.test(token.text) ? quote(token.text) : token.text);
      if (token.quoted) values.quoted.push(token.text);
    } else if (token) index += takeFlag(token, tokens.slice(index + 1), values, today);
  }
  values.positional = positional.join(' ');
  return values;
}

function quote(text: string): string {
  return `"${text}"`;
}

/** Fills one flag; returns how many words behind it were its value. */
function takeFlag(
  flag: Extract<Token, { kind: 'flag' }>,
  behind: readonly Token[],
  values: FlagValues,
  today: IsoDate,
): number {
  const meaning = flagNamed(flag.name) ?? slip(flag.name);
  if (!meaning) {
    const near = nearest(flag.name, FLAG_WORDS, 3);
    values.doubts.push({ code: 'unknownFlag', given: flag.name, ...(near ? { didYouMean: near.word } : {}) });
    return flag.value === undefined ? wordsOfValue(behind).length : 0;
  }
  if (SWITCHES.has(meaning)) {
    if (!/^(?:false|no|off|0)$/i.test(flag.value ?? '')) values[meaning === 'delete' ? 'deletes' : 'noEmail'] = true;
    return 0;
  }
  const words = flag.value !== undefined && flag.value !== '' ? [] : wordsOfValue(behind, meaning === 'cc');
  const value = (flag.value !== undefined && flag.value !== '' ? flag.value : words.join(' ')).trim();
  if (meaning === 'unsupported') values.doubts.push({ code: 'flagUnsupported', flag: flag.name.toLowerCase() });
  else if (value === '' && meaning !== 'sendEmail') values.doubts.push({ code: 'flagWithoutValue', flag: flag.name });
  else fill(meaning, value, values, today);
  return words.length;
}

/** `--untill` is `--until`: one slip in a long word. */
function slip(name: string): FlagMeaning | undefined {
  const near = name.length > 3 ? nearest(name, FLAG_WORDS, 1) : undefined;
  return near && flagNamed(near.word);
}

/**
 * A quoted value is one token; an unquoted one runs to the next flag or address. Where the value is an address, others
 * that are joined to it belong to it: none of them may become a guest.
 */
function wordsOfValue(behind: readonly Token[], ofAddresses = false): string[] {
  const words: string[] = [];
  for (const token of behind) {
    if (token.kind === 'flag') break;
    if (token.quoted) return words.length === 0 ? [token.text] : words;
    if (ofAddresses && words.at(-1)?.includes('@') === true && !JOINED.test(`${words.at(-1) ?? ''} ${token.text}`))
      break;
    if (!ofAddresses && words.length > 0 && token.text.includes('@')) break;
    words.push(token.text);
  }
  return words;
}

const JOINED = /[,;&+] |^\S+ (?:[,;&+]|(?:and|und|or|oder)$)/i;

function fill(meaning: FlagMeaning, value: string, values: FlagValues, today: IsoDate): void {
  switch (meaning) {
    case 'to':
      if (value.includes('@')) values.emails += `\n${value}`;
      else setTarget({ kind: 'team', name: value, kindStated: false }, values);
      return;
    case 'team':
    case 'group':
    case 'app':
    case 'channel':
      return setTarget({ kind: meaning, name: meaning === 'channel' ? value.replace(/^#/, '') : value }, values);
    case 'until':
      return setUntil(value, values, today);
    case 'for':
      return setSpan(value, values, today);
    case 'from':
    case 'on':
      return setStart(value, values, today, meaning);
    case 'name':
      values.name = value;
      return;
    case 'reason':
      values.reason = tidyReason(value);
      return;
    case 'message':
      values.message = value;
      return;
    case 'language':
      values.language = languageNamed(value);
      if (values.language === undefined) values.doubts.push({ code: 'unknownFlag', given: `language ${value}` });
      return;
    case 'cc':
      values.cc = values.cc === undefined ? value : `${values.cc}\n${value}`;
      return;
    case 'company':
    case 'department':
      values[meaning] = value;
      return;
    case 'location':
      values.location = countryNamed(value);
      if (values.location === undefined) values.doubts.push({ code: 'locationUnknown', given: value });
      return;
    case 'email':
      values.emails += `\n${value}`;
      return;
    case 'request':
      values.requests += ` ${value}`;
      return;
    case 'domain':
      values.domain = value.replace(/^@/, '').toLowerCase();
      return;
    case 'sendEmail':
      values.noEmail ||= /^(?:false|no|off|0|never|later)$/i.test(value);
      return;
    case 'noEmail':
    case 'later':
    case 'delete':
    case 'unsupported':
      return;
    default:
      return meaning satisfies never;
  }
}

function setTarget(target: NamedTarget, values: FlagValues): void {
  values.target = target;
}

const ENDLESS = /^(?:never|none|forever|unlimited|indefinite(?:ly)?|no end|nie|jamais|nunca|mai)$/i;

function setUntil(value: string, values: FlagValues, today: IsoDate): void {
  if (ENDLESS.test(value)) {
    values.until = null;
    return;
  }
  const date = readWhole(value, values, today);
  if (date === undefined) {
    const span = readSpanAt(value);
    if (span?.length === value.length) values.span = span.span;
    else if (!values.doubts.some((doubt) => 'given' in doubt && doubt.given === value))
      values.doubts.push({ code: 'dateUnreadable', given: value });
    return;
  }
  if (values.until !== undefined && values.until !== null && values.until !== date) {
    values.doubts.push({ code: 'dateAmbiguous', given: value, readings: [values.until, date] });
    values.until = null;
  } else values.until = date;
}

function setSpan(value: string, values: FlagValues, today: IsoDate): void {
  const span = readSpanAt(/^\d+$/.test(value) ? `${value} days` : value);
  if (span) values.span = span.span;
  else if (readDateAt(value, today)) setUntil(value, values, today);
  else values.doubts.push({ code: 'dateUnreadable', given: value });
}

function setStart(value: string, values: FlagValues, today: IsoDate, flag: 'from' | 'on'): void {
  const date = readWhole(value, values, today);
  if (date !== undefined) values.notBefore = date;
  // `/remove jane@… --from "Project X"` names a place, not a day.
  else if (flag === 'from' && !/\d/.test(value)) setTarget({ kind: 'team', name: value, kindStated: false }, values);
  else if (!values.doubts.some((doubt) => 'given' in doubt && doubt.given === value))
    values.doubts.push({ code: 'dateUnreadable', given: value });
}

/** A date that is the whole value; a past, impossible or ambiguous one is a doubt. */
function readWhole(value: string, values: FlagValues, today: IsoDate): IsoDate | undefined {
  const trimmed = value.replace(/^(?:the|on|until|till)\s+/i, '').replace(/[.,;]$/, '');
  const found = readDateAt(trimmed, today) ?? readDateAt(`${trimmed}.`, today);
  if (!found || found.length < trimmed.length) return undefined;
  const { reading } = found;
  if (reading.kind === 'day' && reading.date >= today) return reading.date;
  if (reading.kind === 'day') values.doubts.push({ code: 'datePast', given: value, date: reading.date });
  else if (reading.kind === 'ambiguous')
    values.doubts.push({ code: 'dateAmbiguous', given: value, readings: reading.readings });
  else values.doubts.push({ code: 'dateUnreadable', given: value });
  return undefined;
}
