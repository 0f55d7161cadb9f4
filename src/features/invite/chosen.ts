import type { Account } from '../../domain/directory-facts.ts';
import type { Problem } from '../../domain/problem.ts';

/** Somebody chosen in the people picker, as the directory knows him. */
export type Chosen = Account & { readonly email: string };

/** Of what a card sends only the id is believed; who that is, and what his address is, says the directory. */
export function chosenIn(account: Account | undefined | 'unreadable'): Chosen | Problem {
  if (account === 'unreadable') return { code: 'chosenUnclear', why: 'unreadable' };
  if (account === undefined) return { code: 'chosenUnclear', why: 'unknown' };
  const email = account.email?.toLowerCase();
  return email === undefined ? { code: 'chosenUnclear', why: 'noAddress' } : { ...account, email };
}

/**
 * The account to go on with. `holder` has the address by which the request will go on: the one that was written, else
 * the one of who was chosen. Two people are never taken for one.
 */
export function asChosen(
  typed: string | undefined,
  chosen: Chosen,
  holder: Account | undefined | 'unreadable',
): Account | Problem {
  if (holder !== undefined && holder !== 'unreadable') {
    if (holder.userId === chosen.userId) return holder;
  } else if (typed === undefined || typed.toLowerCase() === chosen.email) return chosen;
  return typed === undefined
    ? { code: 'chosenUnclear', why: 'noAddress' }
    : { code: 'chosenDiffers', email: typed, displayName: chosen.displayName };
}
