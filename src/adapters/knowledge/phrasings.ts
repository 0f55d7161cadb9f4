import { accessAsks } from './asks/access.ts';
import { cloudsAsks } from './asks/clouds.ts';
import { invitingAsks } from './asks/inviting.ts';
import { lifecycleAsks } from './asks/lifecycle.ts';
import { signingInAsks } from './asks/signing-in.ts';
import { tenantsAsks } from './asks/tenants.ts';
import type { Asks } from './asks.ts';
import { ENTRIES } from './entries.ts';
import { japaneseRuns, normalise, words } from './text.ts';

const ALL_ASKS: Asks = {
  ...invitingAsks,
  ...signingInAsks,
  ...accessAsks,
  ...cloudsAsks,
  ...lifecycleAsks,
  ...tenantsAsks,
};

/** Every known way to ask for an entry: its own question first, then the others without their language marks. */
export function phrasingsOf(id: string): string[] {
  const question = ENTRIES.find((entry) => entry.id === id)?.question;
  return [...(question === undefined ? [] : [question]), ...linesOf(ALL_ASKS[id] ?? '')];
}

export function linesOf(block: string): string[] {
  return block
    .split('\n')
    .map((line) => line.trim().replace(/^(?:de|fr|es|ja): /, ''))
    .filter((line) => line !== '');
}

/** Known phrasings by their bare words: a question asked in just these words needs no ranking. */
export function buildPhrasebook(): ReadonlyMap<string, string> {
  const book = new Map<string, string>();
  for (const { id } of ENTRIES) for (const phrasing of phrasingsOf(id)) book.set(bareWords(phrasing), id);
  return book;
}

export function bareWords(text: string): string {
  const normalised = normalise(text);
  return [...words(normalised), ...japaneseRuns(normalised)].join(' ');
}
