import { LONGEST_ATTRIBUTE, attributesOf } from '../../domain/attributes.ts';
import type { DraftAsk, Note } from '../../domain/draft.ts';
import type { Doubt, Meaning } from '../../domain/meaning.ts';
import type { Problem } from '../../domain/problem.ts';

/** What shall be asked for, as far as it is known, and what is not certain about it. */
export interface Reading {
  readonly ask: DraftAsk;
  readonly notes: readonly Note[];
}

/** Longest texts that an approver can be expected to read on a card, in characters. */
export const LIMITS = {
  text: 4_000,
  email: 320,
  name: 120,
  reason: 600,
  message: 1_000,
  company: LONGEST_ATTRIBUTE,
  department: LONGEST_ATTRIBUTE,
  location: 60,
} as const;

/** The doubts that a form can clear up. Others (a flag nobody knows, hidden characters) are about the text as such. */
const FIELD_OF: Partial<Readonly<Record<Doubt['code'], Note['field']>>> = {
  addressMissing: 'email',
  addressMalformed: 'email',
  dateAmbiguous: 'until',
  datePast: 'until',
  dateUnreadable: 'until',
  locationUnknown: 'location',
  copyUnclear: 'cc',
  intentUnsure: 'whole',
};

export const unclear = (...doubts: readonly Doubt[]): Problem => ({ code: 'unclear', doubts });

export const notesOf = (doubts: readonly Doubt[]): readonly Note[] =>
  doubts.map((doubt) => ({ field: fieldOf(doubt), problem: unclear(doubt) }));

const fieldOf = (doubt: Doubt): Note['field'] =>
  'about' in doubt && doubt.about === 'start' ? 'notBefore' : (FIELD_OF[doubt.code] ?? 'whole');

/** Reads a request out of a text's meaning; a problem where no form would help. */
export function readRequest({ slots, doubts }: Meaning): Reading | Problem {
  if (doubts.some(({ code }) => FIELD_OF[code] === undefined)) return unclear(...doubts);
  const [email, ...others] = slots.emails;
  if (others.length > 0) return { code: 'severalAddresses', count: slots.emails.length };
  const { target, until, reason, message, language, notBefore, sendInvitation, cc } = slots;
  const displayName = slots.displayName ?? (email === undefined ? undefined : slots.displayNames?.[email]);
  for (const [what, text] of [
    ['name', displayName],
    ['reason', reason],
    ['message', message],
    ['company', slots.company],
    ['department', slots.department],
  ] as const) {
    if (text !== undefined && text.length > LIMITS[what]) return tooLong(what, text);
  }
  const malformed = doubts.find((doubt) => doubt.code === 'addressMalformed');
  const address = email ?? malformed?.given.slice(0, LIMITS.email);
  const unknown = doubts.find((doubt) => doubt.code === 'locationUnknown');
  const notes = notesOf(address === undefined && doubts.length === 0 ? [{ code: 'addressMissing' }] : doubts);
  return {
    ask: {
      ...(address === undefined ? {} : { email: address }),
      ...(displayName === undefined ? {} : { displayName }),
      ...(target === undefined ? {} : { group: target }),
      ...(until === undefined || until === null ? {} : { until }),
      ...(reason === undefined ? {} : { reason }),
      ...(message === undefined ? {} : { message }),
      ...(language === undefined ? {} : { language }),
      ...(cc === undefined ? {} : { cc }),
      ...(notBefore === undefined ? {} : { notBefore }),
      // With a day the mail follows on it, without one it is left to the requester.
      ...(sendInvitation === false ? { sendMail: false } : {}),
      ...attributesOf(slots),
      ...(unknown === undefined ? {} : { location: unknown.given.slice(0, LIMITS.location) }),
    },
    notes,
  };
}

export const tooLong = (
  what: 'text' | 'name' | 'reason' | 'message' | 'company' | 'department',
  text: string,
): Problem => ({
  code: 'tooLong',
  what,
  characters: text.length,
  limit: LIMITS[what],
});
