import type { Doubt, Intent, Meaning, Slots } from '../../domain/meaning.ts';
import type { IsoDate } from '../../domain/time.ts';
import { findAddresses, onlyAddress, type Addresses } from '../entities/addresses.ts';
import { periodOf, type Span } from '../entities/dates/calendar.ts';
import { findDates, untilOf, type FoundDates } from '../entities/dates/find.ts';
import { readSpanAt } from '../entities/dates/phrase.ts';
import { findDomain } from '../entities/domains.ts';
import { maskPlaces } from '../entities/mask.ts';
import { namesOf } from '../entities/names.ts';
import { findReason, tidyReason } from '../entities/reasons.ts';
import { findRequestIds, isRequestId } from '../entities/request-ids.ts';
import { findTarget } from '../entities/targets.ts';
import { nearest } from './distance.ts';
import { readFlags, type FlagValues } from './read-flags.ts';
import { VERBS, type Verb } from './verbs.ts';

const OPENING = /^[\s"'`*_.>•-]*[/／]\s*(\?|[\p{L}][\p{L}-]*)(?=$|[\s:,.!?;"'`*_@—–-])[:,.!;`*_]*/u;
const BARE_OPENING = /^[\s*_.•-]*([\p{L}][\p{L}-]*)(?=$|[\s:])[:]?/u;

export interface CommandLine {
  readonly verb: Verb | undefined;
  readonly given: string;
  /** Everything behind the verb. */
  readonly rest: string;
  /** Typed inside quotation marks or as code: shown rather than meant. */
  readonly quoted: boolean;
}

/** A text that starts with a slash word; undefined for any other text. */
export function readCommandLine(text: string): CommandLine | undefined {
  const opening = OPENING.exec(text);
  const given = opening?.[1]?.toLowerCase();
  if (!opening || given === undefined) return undefined;
  return {
    ...joinTwoWords(given, text.slice(opening[0].length)),
    quoted: /["'`]/.test(opening[0].slice(0, opening[0].search(/[/／]/))),
  };
}

/** `/bulk invite …`, `/list guests`, `/check domain x`: two words that are one verb. */
function joinTwoWords(given: string, rest: string): CommandLine {
  const second = /^\s+([\p{L}]+)(?=$|[\s:,.!?])[:]?/u.exec(rest);
  const joined = second ? VERBS.find((verb) => verb.words.includes(`${given}-${second[1]?.toLowerCase()}`)) : undefined;
  if (joined && second)
    return { verb: joined, given: `${given} ${second[1] ?? ''}`, rest: rest.slice(second[0].length), quoted: false };
  return { verb: verbNamed(given), given, rest, quoted: false };
}

/** "approve GL-7K3F", "invite jane@x.example --until …": a command that only lacks its slash. */
export function readBareCommand(text: string): CommandLine | undefined {
  const opening = BARE_OPENING.exec(text);
  const verb = VERBS.find((one) => one.words.includes(opening?.[1]?.toLowerCase() ?? ''));
  if (!opening || !verb) return undefined;
  const rest = text.slice(opening[0].length);
  // What Teams writes when somebody picks a command from its menu: the verb's own name and nothing else.
  const given = opening[1]?.toLowerCase() ?? '';
  if (rest.trim() === '' && given === verb.words[0]) return { verb, given, rest, quoted: false };
  if (!BARE_INTENTS.has(verb.intent)) return undefined;
  const plain = rest.split(/\s--?\p{L}/u)[0] ?? '';
  const words = plain.split(/[\s,;]+/).filter((word) => word !== '');
  const onlyTargets = words.every((word) => isRequestId(word) || /^[<(]?[^\s@<>()]+@[^\s@<>()]+[>)]?$/.test(word));
  return words.length > 0 && onlyTargets && !/[?]/.test(rest)
    ? { verb, given: opening[1] ?? '', rest, quoted: false }
    : undefined;
}

const BARE_INTENTS: ReadonlySet<Intent> = new Set<Intent>([
  'invite',
  'bulk-invite',
  'approve',
  'reject',
  'status',
  'resend',
  'remind',
  'revoke',
  'cancel',
  'extend',
]);

/** A verb as typed, or the only one that is a slip of the finger away. */
function verbNamed(given: string): Verb | undefined {
  const exact = VERBS.find((verb) => verb.words.includes(given));
  if (exact || given.length < 4) return exact;
  const close = nearest(given, LONG_WORDS, given.length > 5 ? 2 : 1);
  return close && VERBS.find((verb) => verb.words.includes(close.word));
}

const LONG_WORDS = VERBS.flatMap((verb) => verb.words).filter((word) => word.length > 3);

/** Reads one command. It is acted on as it stands, so every doubt is named. */
export function parseCommand(line: CommandLine, today: IsoDate): Meaning {
  const { verb } = line;
  if (!verb) return unknownVerb(line);
  const further = furtherCommands(line.quoted ? line.rest.replace(/["'`\s]+$/, '') : line.rest, verb);
  const flags = readFlags(further.rest, today);
  const addresses = findAddresses([flags.positional, flags.emails].join('\n'));
  const doubts: Doubt[] = [
    ...flags.doubts,
    ...addresses.bad.map((bad): Doubt => ({ code: 'addressMalformed', given: bad.given, why: bad.why })),
    ...copyDoubts(flags.cc),
  ];
  const bare = maskPlaces(flags.positional, [...addresses.good, ...addresses.bad]);
  const dates = DATED.has(verb.intent) ? findDates(bare, today) : undefined;
  doubts.push(...(dates?.doubts ?? []));
  const slots = slotsOf(verb, further.rest, { flags, addresses, bare, dates, today });
  const intent = settle(verb.intent, slots);
  doubts.push(...missing(intent, slots, flags.positional, doubts));
  if (further.other || line.quoted) doubts.push({ code: 'intentUnsure', candidates: [intent] });
  if (UNSETTLED.test(bare) && DATED.has(verb.intent)) doubts.push({ code: 'intentUnsure', candidates: [intent] });
  return { intent, confidence: 1, slash: true, slots, doubts };
}

/** `/approve REQ-1; /approve REQ-2` is one command; another verb on the same line is asked back. */
function furtherCommands(rest: string, verb: Verb): { readonly rest: string; readonly other: boolean } {
  let other = false;
  const cleaned = rest.replace(/(?<=^|[\s;,&|])[/／]([\p{L}][\p{L}-]*)/gu, (found, word: string) => {
    const same = verb.words.includes(word.toLowerCase());
    other ||= !same && VERBS.some((one) => one.words.includes(word.toLowerCase()));
    return same ? '' : found;
  });
  return { rest: cleaned, other };
}

const DATED: ReadonlySet<Intent> = new Set<Intent>(['invite', 'bulk-invite', 'delayed-invite', 'extend']);
/** Words behind an invitation that take part of it back. */
const UNSETTLED =
  /(?<!\p{L})(?:not|don't|never|except|without|wait|but|instead|if|unless|nicht|pas|no)(?!\p{L})|\p{L}[^?]*\p{L}\s*\?/iu;
const DECISIONS: ReadonlySet<Intent> = new Set<Intent>(['approve', 'reject', 'cancel']);
const WORDY: ReadonlySet<Intent> = new Set<Intent>(['settings', 'help', 'faq', 'policy']);

function unknownVerb(line: CommandLine): Meaning {
  const near = nearest(line.given, LONG_WORDS, 3);
  const doubt: Doubt = { code: 'unknownVerb', given: line.given, ...(near ? { didYouMean: near.word } : {}) };
  return {
    intent: 'unknown',
    confidence: 1,
    slash: true,
    slots: {
      emails: [...new Set(findAddresses(line.rest).good.map((found) => found.address))],
      requestIds: [],
      words: [],
    },
    doubts: [doubt],
  };
}

/** Entra sends one copy: of several nobody can say which was meant. */
const copyDoubts = (typed: string | undefined): readonly Doubt[] =>
  typed === undefined || onlyAddress(typed) !== undefined ? [] : [{ code: 'copyUnclear', given: typed.slice(0, 80) }];

interface Parts {
  readonly flags: FlagValues;
  readonly addresses: Addresses;
  readonly bare: string;
  readonly dates: FoundDates | undefined;
  readonly today: IsoDate;
}

function slotsOf(verb: Verb, rest: string, parts: Parts): Slots {
  const { flags, addresses, bare } = parts;
  const emails = [...new Set(addresses.good.map((found) => found.address))];
  const invites = DATED.has(verb.intent) && verb.intent !== 'extend';
  const wantsIds =
    !invites && !WORDY.has(verb.intent) && verb.intent !== 'check-domain' && verb.intent !== 'list-guests';
  const requestIds = wantsIds ? [...findRequestIds([bare, flags.requests].join(' '), verb.intent !== 'extend')] : [];
  const reason =
    flags.reason ??
    (DECISIONS.has(verb.intent) ? trailingText(flags.positional) : invites ? findReason(bare) : undefined);
  const target = flags.target ?? (invites ? findTarget(bare) : undefined);
  const domain =
    verb.intent === 'check-domain' || verb.intent === 'list-guests'
      ? (flags.domain ?? (emails.length === 0 ? findDomain(bare) : undefined))
      : undefined;
  return {
    emails,
    ...(invites ? names(parts) : {}),
    ...(target ? { target } : {}),
    ...(DATED.has(verb.intent) ? when(verb.intent, parts) : {}),
    ...(reason !== undefined && reason !== '' ? { reason } : {}),
    ...(flags.message !== undefined ? { message: flags.message } : {}),
    ...(flags.language !== undefined ? { language: flags.language } : {}),
    ...(flags.cc !== undefined && invites ? { cc: onlyAddress(flags.cc) ?? flags.cc.slice(0, 320) } : {}),
    ...(flags.company !== undefined ? { company: flags.company } : {}),
    ...(flags.department !== undefined ? { department: flags.department } : {}),
    ...(flags.location !== undefined ? { location: flags.location } : {}),
    ...(flags.noEmail || verb.intent === 'delayed-invite' ? { sendInvitation: false } : {}),
    requestIds,
    ...(domain !== undefined ? { domain } : {}),
    words: [
      ...(verb.mark === undefined ? [] : [verb.mark]),
      ...(verb.intent === 'revoke' && flags.deletes ? ['delete'] : []),
      ...(WORDY.has(verb.intent) || verb.intent === 'unknown' ? rest.trim().split(/\s+/).filter(Boolean) : []),
    ],
  };
}

function names({ flags, addresses, bare }: Parts): Pick<Slots, 'displayName' | 'displayNames'> {
  if (flags.name !== undefined) return { displayName: flags.name };
  const found = namesOf([flags.positional, flags.emails].join('\n'), addresses.good);
  if (found.displayName !== undefined || found.displayNames) return found;
  const quoted =
    addresses.good.length === 1 && !findTarget(bare)
      ? flags.quoted.find((text) => /^\p{L}[\p{L}\p{M}'’. -]+$/u.test(text))
      : undefined;
  return quoted === undefined ? {} : { displayName: quoted };
}

/** "/invite jane@… on 1 April". */
const ON_A_DAY = /(?<![\p{L}\p{N}-])(?:on|am)\s+[\p{L}\d]/iu;

function when(intent: Intent, { flags, dates, today, bare }: Parts): Pick<Slots, 'until' | 'extendBy' | 'notBefore'> {
  const span = flags.span ?? dates?.span ?? (intent === 'extend' ? bareSpan(flags.positional) : undefined);
  const isStart =
    intent === 'delayed-invite' || (intent !== 'extend' && dates?.loose.length === 1 && ON_A_DAY.test(bare));
  const notBefore = flags.notBefore ?? dates?.notBefore ?? (isStart ? dates?.loose[0] : undefined);
  const loose = dates?.loose.length === 1 && !isStart ? (dates.loose[0] ?? null) : null;
  const until = flags.until ?? dates?.until ?? loose;
  const start = notBefore === undefined ? {} : { notBefore };
  if (intent === 'extend') return { until, ...(until === null && span ? { extendBy: periodOf(span) } : {}), ...start };
  const doubtful = flags.doubts.length > 0 && until === null;
  const last = until ?? (span && !doubtful ? untilOf({ ...NO_DATES, span, notBefore }, today) : null);
  return { until: last, ...start };
}

/** `/extend jane@… 30d`. */
function bareSpan(positional: string): Span | undefined {
  const at = positional.search(/(?<!\S)\d{1,3}\s?\p{L}/u);
  return at < 0 ? undefined : readSpanAt(positional.slice(at))?.span;
}

const NO_DATES: FoundDates = {
  until: null,
  span: undefined,
  notBefore: undefined,
  loose: [],
  looseDoubts: [],
  doubts: [],
  places: [],
};

/** What stands behind the ids of a decision is its comment. */
function trailingText(positional: string): string | undefined {
  const words = positional.split(/\s+/).filter((word) => word !== '');
  const first = words.findIndex(
    (word) => !isRequestId(word) && !/^(?:and|und|&|,|request|#|-|–|—|:|@.*)$/i.test(word) && !word.includes('@'),
  );
  return first < 0 ? undefined : tidyReason(words.slice(first).join(' '));
}

/** Several guests are a bulk invitation, a guest without a mail a delayed one, whatever the verb. */
function settle(intent: Intent, slots: Slots): Intent {
  if (intent !== 'invite') return intent;
  if (slots.emails.length > 1) return 'bulk-invite';
  return slots.sendInvitation === false ? 'delayed-invite' : intent;
}

const NEEDS_ADDRESS: ReadonlySet<Intent> = new Set<Intent>(['invite', 'bulk-invite', 'delayed-invite']);
const NEEDS_EITHER: ReadonlySet<Intent> = new Set<Intent>(['status', 'resend', 'remind', 'revoke', 'extend', 'cancel']);
const BROAD = /(?<!\p{L})(?:all|every(?:one|body)?|each|alle|tous|toutes|todos|todas|tutti|allen|\*)(?!\p{L})/iu;

function missing(intent: Intent, slots: Slots, positional: string, doubts: readonly Doubt[]): Doubt[] {
  const found: Doubt[] = [];
  const bad = doubts.some((doubt) => doubt.code === 'addressMalformed');
  const nothing = slots.emails.length === 0 && slots.requestIds.length === 0 && !bad;
  if (NEEDS_ADDRESS.has(intent) && slots.emails.length === 0 && !bad) found.push({ code: 'addressMissing' });
  if ((intent === 'approve' || intent === 'reject') && slots.requestIds.length === 0)
    found.push({ code: 'requestMissing' });
  if (NEEDS_EITHER.has(intent) && nothing) {
    if (BROAD.test(positional) && intent !== 'status') found.push({ code: 'tooBroad' });
    else found.push({ code: intent === 'status' || intent === 'cancel' ? 'requestMissing' : 'addressMissing' });
  }
  const undated = intent === 'extend' && !slots.until && slots.extendBy === undefined;
  if (undated && !doubts.some((doubt) => doubt.code.startsWith('date')))
    found.push({ code: 'dateUnreadable', given: '' });
  if (intent === 'check-domain' && slots.emails.length === 0 && slots.domain === undefined && !bad)
    found.push({ code: 'addressMissing' });
  return found;
}
