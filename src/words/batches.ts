import type { Batch } from '../domain/batch.ts';
import { asked } from '../domain/batch-line.ts';
import { dayAt } from '../domain/days.ts';
import type { Locale } from '../domain/people.ts';
import type { Catalogue } from './catalogue.ts';
import { inLanguage } from './catalogue.ts';
import { longDate } from './dates.ts';
import { counted } from './numbers.ts';
import { batchStateName } from './states.ts';

interface BatchLineWords {
  readonly guests: (count: string, group: string | undefined) => string;
  readonly ready: (ready: string, of: string) => string;
  readonly held: Readonly<Record<'paused' | 'cancelled' | 'halted', string>>;
  readonly unsure: (count: string) => string;
  readonly scheduled: (day: string) => string;
}

const WORDS: Catalogue<BatchLineWords> = {
  en: {
    guests: (count, group) =>
      `${count === '1' ? '1 guest' : `${count} guests`}${group === undefined ? '' : ` for “${group}”`}`,
    ready: (ready, of) => `${ready} of ${of} ready`,
    held: { paused: 'paused', cancelled: 'cancelled', halted: 'stopped, needs attention' },
    unsure: (count) => `${count} without an answer from Entra: somebody has to choose`,
    scheduled: (day) => `approved, the invitations leave on ${day}`,
  },
  de: {
    guests: (count, group) =>
      `${count === '1' ? '1 Gast' : `${count} Gäste`}${group === undefined ? '' : ` für „${group}“`}`,
    ready: (ready, of) => `${ready} von ${of} bereit`,
    held: { paused: 'angehalten', cancelled: 'abgebrochen', halted: 'stehen geblieben, jemand muss nachsehen' },
    unsure: (count) => `${count} ohne Antwort von Entra: jemand muss wählen`,
    scheduled: (day) => `genehmigt, die Einladungen gehen am ${day} hinaus`,
  },
};

/** What a request for many guests is called in a list: how many, and what for where that is one thing. */
export function batchTitle({ counts, groups }: Batch, locale: Locale): string {
  const [only, ...others] = groups;
  const group = others.length === 0 ? only?.name : undefined;
  return inLanguage(WORDS, locale).guests(counted(asked(counts), locale), group);
}

/** Where it stands, on one line. */
export function batchStanding({ state, counts, timeZone }: Batch, locale: Locale): string {
  const words = inLanguage(WORDS, locale);
  const number = (count: number): string => counted(count, locale);
  if (state.name === 'scheduled') {
    return state.hold === undefined
      ? words.scheduled(longDate(dayAt(state.sendAt, timeZone ?? 'UTC'), locale))
      : words.held.halted;
  }
  if (state.name !== 'running' && state.name !== 'done') return batchStateName(state.name, locale);
  const { hold } = state;
  const held = hold?.kind === 'paused' && hold.by === 'guestlist' ? 'halted' : hold?.kind;
  return [
    held === undefined ? batchStateName(state.name, locale) : words.held[held],
    words.ready(number(counts.ready), number(asked(counts))),
    ...(counts.unsure > 0 && state.name === 'done' ? [words.unsure(number(counts.unsure))] : []),
  ].join(', ');
}
