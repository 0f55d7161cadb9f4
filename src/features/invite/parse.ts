import type { Incoming } from '../../domain/incoming.ts';
import type { Meaning, NamedTarget } from '../../domain/meaning.ts';
import type { Locale, Person, Place } from '../../domain/people.ts';
import type { Problem } from '../../domain/problem.ts';
import type { IsoDate } from '../../domain/time.ts';
import type { Parsed } from '../../ports/feature.ts';
import { notMine, understood } from '../../ports/feature.ts';

export interface InviteArgs {
  readonly asker: Person;
  readonly place: Place;
  readonly locale: Locale;
  readonly email: string;
  readonly displayName?: string;
  readonly target?: NamedTarget;
  readonly until?: IsoDate;
  readonly reason?: string;
  readonly message?: string;
  readonly language?: string;
}

/** Longest texts that an approver can be expected to read on a card, in characters. */
const LIMITS = { text: 4_000, name: 120, reason: 600, message: 1_000 } as const;

export function parseInvite(incoming: Incoming, meaning: Meaning | undefined): Parsed<InviteArgs> {
  if (incoming.kind !== 'said' || meaning === undefined) return notMine;
  if (meaning.intent !== 'invite' && meaning.intent !== 'bulk-invite') return notMine;
  const malformed = (problem: Problem): Parsed<InviteArgs> => ({ kind: 'malformed', problem, locale: incoming.locale });

  const { slots } = meaning;
  if (incoming.text.length > LIMITS.text) return malformed(tooLong('text', incoming.text));
  if (meaning.doubts.length > 0) return malformed({ code: 'unclear', doubts: meaning.doubts });
  const [email, ...others] = slots.emails;
  if (email === undefined) return malformed({ code: 'unclear', doubts: [{ code: 'addressMissing' }] });
  if (others.length > 0) return malformed({ code: 'severalAddresses', count: slots.emails.length });

  const displayName = slots.displayName ?? slots.displayNames?.[email];
  for (const [what, text] of [
    ['name', displayName],
    ['reason', slots.reason],
    ['message', slots.message],
  ] as const) {
    if (text !== undefined && text.length > LIMITS[what]) return malformed(tooLong(what, text));
  }
  if (slots.target?.kind === 'app' || slots.target?.kind === 'channel') {
    return malformed({ code: 'targetUnsupported', kind: slots.target.kind, name: slots.target.name });
  }
  return understood({
    asker: incoming.from,
    place: incoming.place,
    locale: incoming.locale,
    email,
    ...(displayName === undefined ? {} : { displayName }),
    ...(slots.target === undefined ? {} : { target: slots.target }),
    ...(slots.until === undefined || slots.until === null ? {} : { until: slots.until }),
    ...(slots.reason === undefined ? {} : { reason: slots.reason }),
    ...(slots.message === undefined ? {} : { message: slots.message }),
    ...(slots.language === undefined ? {} : { language: slots.language }),
  });
}

const tooLong = (what: keyof typeof LIMITS, text: string): Problem => ({
  code: 'tooLong',
  what,
  characters: text.length,
  limit: LIMITS[what],
});
