import type { Meaning } from '../../domain/meaning.ts';
import type { ListedGuest } from '../../understanding/guest-list/read.ts';

/** The guests that a message names one after the other, faulty ones too, numbered as they come. */
export function listedInWords({ slots, doubts }: Meaning): readonly ListedGuest[] {
  const bad = doubts.flatMap((doubt) => (doubt.code === 'addressMalformed' ? [doubt] : []));
  const guests = [
    ...slots.emails.map((email) => ({ email, ...nameOf(email, slots.displayNames ?? {}) })),
    ...bad.map(({ given, why }) => ({ email: given.slice(0, 320), fault: { code: 'addressBad', why } as const })),
  ];
  return guests.map((guest, at) => ({ ...guest, row: at + 1 }));
}

/** A name that stands beside two addresses is one person's, and it is not certain whose. */
function nameOf(email: string, names: Readonly<Record<string, string>>): { readonly displayName?: string } {
  const displayName = Object.hasOwn(names, email) ? names[email] : undefined;
  if (displayName === undefined) return {};
  const times = Object.values(names).filter((name) => name === displayName).length;
  return times === 1 ? { displayName } : {};
}
