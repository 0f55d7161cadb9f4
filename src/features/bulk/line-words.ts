import type { Batch } from '../../domain/batch.ts';
import { isShut } from '../../domain/batch.ts';
import type { GuestLine, LineFault, LineState } from '../../domain/batch-line.ts';
import { isThere } from '../../domain/batch-line.ts';
import type { Locale } from '../../domain/people.ts';
import type { Problem } from '../../domain/problem.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { problemWords } from '../../words/problems.ts';
import { BULK_WORDS } from './messages.ts';

/** Codes that only a line can have; its own words are there for each of them. */
type OnlyInLines = Exclude<LineFault, Problem>;

/** Why a line is left out, in a short sentence. */
export function faultWords(fault: LineFault, locale: Locale): string {
  return inLanguage(BULK_WORDS, locale).fault(fault) ?? problemWords(fault as Exclude<LineFault, OnlyInLines>, locale);
}

/** How far a line of this list is, with what went wrong. */
export function lineWords(batch: Batch, { state }: Pick<GuestLine, 'state'>, locale: Locale): string {
  const words = inLanguage(BULK_WORDS, locale);
  if (state.name === 'waiting' && isShut(batch)) return words.notInvited;
  if (state.name === 'left') return faultWords(state.fault, locale);
  if (state.name === 'failed') return words.failed(problemWords(state.problem, locale));
  const amiss = amissOf(state);
  return amiss === undefined
    ? words.lineState[state.name]
    : words.amiss[amiss.step](problemWords(amiss.problem, locale));
}

export const amissOf = (state: LineState) => (isThere(state) ? state.amiss : undefined);

/** Why it stopped by itself. What a single request says of a sign-in names a button that is not on this card. */
export function haltWords(problem: Problem, locale: Locale): string {
  return problem.code === 'signInNeeded' ? inLanguage(BULK_WORDS, locale).signInEnded : problemWords(problem, locale);
}
