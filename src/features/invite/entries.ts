import { attributesOf } from '../../domain/attributes.ts';
import type { Draft, DraftAsk, Field, Note } from '../../domain/draft.ts';
import type { DraftId } from '../../domain/ids.ts';
import { asDraftId, asGroupId, readUserId } from '../../domain/ids.ts';
import { isIsoDate } from '../../domain/time.ts';
import { findAddresses, onlyAddress } from '../../understanding/entities/addresses.ts';
import { countryNamed } from '../../understanding/entities/countries.ts';
import { turnsText } from '../../understanding/text/characters.ts';
import type { Reading } from './reading.ts';
import { LIMITS, notesOf, tooLong, unclear } from './reading.ts';

/** What stood in the form's fields when it was sent, trimmed. An empty field is not there. */
export type Entries = Readonly<Partial<Record<Field, string>>>;

/** The choice that says: no group. */
export const NO_GROUP = 'none';

const SIZES: Readonly<Record<Field, number>> = {
  email: LIMITS.email,
  guest: 64,
  displayName: LIMITS.name,
  group: 64,
  until: 32,
  notBefore: 32,
  reason: LIMITS.reason,
  message: LIMITS.message,
  cc: LIMITS.email,
  company: LIMITS.company,
  department: LIMITS.department,
  location: LIMITS.location,
};
/** Where more than the client lets through is still answered with the text kept; beyond it nobody typed it. */
const TYPED = 4_000;

export interface Answer {
  readonly draft: DraftId;
  readonly entries: Entries;
}

/** Reads what a form sent; undefined where no form of ours can have sent it. */
export function readAnswer(data: unknown): Answer | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const sent = new Map<string, unknown>(Object.entries(data));
  const draft = sent.get('draft');
  if (typeof draft !== 'string' || !/^[\w-]{16,64}$/.test(draft)) return undefined;
  const entries: Partial<Record<Field, string>> = {};
  for (const [field, size] of Object.entries(SIZES) as [Field, number][]) {
    const value = sent.get(field) ?? '';
    if (typeof value !== 'string' || value.length > Math.max(size, TYPED)) return undefined;
    const text = value.trim();
    if (text !== '') entries[field] = text;
  }
  return { draft: asDraftId(draft), entries };
}

/** What the filled-in form asks for. `stored` is what the form was about: a field left open is not an answer. */
export function readEntries(entries: Entries, stored: Draft | undefined): Reading {
  const notes: Note[] = [];
  for (const [field, text] of Object.entries(entries) as [Field, string][]) {
    if (turnsText(text)) notes.push({ field, problem: unclear({ code: 'hiddenText' }) });
  }
  notes.push(
    ...lengthNotes(entries),
    ...(entries.email === undefined && entries.guest !== undefined ? [] : addressNotes(entries.email)),
    ...chosenNotes(entries.guest),
    ...dateNotes('until', entries, stored),
    ...dateNotes('notBefore', entries, stored),
    ...copyNotes(entries.cc),
    ...countryNotes(entries.location),
  );
  return { ask: askOf(entries, stored), notes };
}

function askOf(entries: Entries, stored: Draft | undefined): DraftAsk {
  const { email, displayName, group, until, notBefore, reason, message } = entries;
  const address = email === undefined ? undefined : (findAddresses(email).good[0]?.address ?? email);
  const guest = entries.guest === undefined ? undefined : readUserId(entries.guest);
  const chosen = group === undefined ? stored?.ask.group : groupOf(group);
  const { language, sendMail } = stored?.ask ?? {};
  const location = entries.location === undefined ? undefined : (countryNamed(entries.location) ?? entries.location);
  return {
    ...(address === undefined ? {} : { email: address }),
    ...(guest === undefined ? {} : { guest }),
    ...(displayName === undefined ? {} : { displayName }),
    ...(chosen === undefined ? {} : { group: chosen }),
    ...(until !== undefined && isIsoDate(until) ? { until } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(message === undefined ? {} : { message }),
    ...(language === undefined ? {} : { language }),
    ...(entries.cc === undefined ? {} : { cc: onlyAddress(entries.cc) ?? entries.cc }),
    ...(notBefore !== undefined && isIsoDate(notBefore) ? { notBefore } : {}),
    ...(sendMail === undefined ? {} : { sendMail }),
    ...attributesOf(entries),
    ...(location === undefined ? {} : { location }),
  };
}

const groupOf = (group: string): DraftAsk['group'] =>
  group === NO_GROUP ? undefined : { kind: 'chosen', groupId: asGroupId(group) };

function lengthNotes({ displayName, reason, message, company, department }: Entries): readonly Note[] {
  return (
    [
      ['displayName', 'name', displayName],
      ['reason', 'reason', reason],
      ['message', 'message', message],
      ['company', 'company', company],
      ['department', 'department', department],
    ] as const
  ).flatMap(([field, what, text]): Note[] =>
    text !== undefined && text.length > LIMITS[what] ? [{ field, problem: tooLong(what, text) }] : [],
  );
}

/** One address and nothing else in the field. */
export function addressNotes(typed: string | undefined): readonly Note[] {
  if (typed === undefined) return notesOf([{ code: 'addressMissing' }]);
  const { good, bad } = findAddresses(typed);
  const [only, ...others] = good;
  if (others.length > 0) return [{ field: 'email', problem: { code: 'severalAddresses', count: good.length } }];
  const why = bad[0]?.why ?? 'syntax';
  const fits = bad.length === 0 && only?.address === typed.toLowerCase();
  return fits ? [] : notesOf([{ code: 'addressMalformed', given: typed.slice(0, 80), why }]);
}

function copyNotes(typed: string | undefined): readonly Note[] {
  const isOne = typed === undefined || onlyAddress(typed) !== undefined;
  return isOne ? [] : notesOf([{ code: 'copyUnclear', given: typed.slice(0, 80) }]);
}

function chosenNotes(picked: string | undefined): readonly Note[] {
  const isId = picked === undefined || readUserId(picked) !== undefined;
  return isId ? [] : [{ field: 'guest', problem: { code: 'chosenUnclear', why: 'unknown' } }];
}

function countryNotes(typed: string | undefined): readonly Note[] {
  const isKnown = typed === undefined || countryNamed(typed) !== undefined;
  return isKnown ? [] : notesOf([{ code: 'locationUnknown', given: typed.slice(0, LIMITS.location) }]);
}

/** A date that was said but not understood may not silently become "no end": it is asked for once more. */
function dateNotes(field: 'until' | 'notBefore', entries: Entries, stored: Draft | undefined): readonly Note[] {
  const typed = entries[field];
  if (typed !== undefined) {
    return isIsoDate(typed) ? [] : [{ field, problem: unclear({ code: 'dateUnreadable', given: typed.slice(0, 32) }) }];
  }
  const asked = stored?.notes.find((note) => note.field === field);
  return asked === undefined || asked.repeated === true ? [] : [{ ...asked, repeated: true }];
}
