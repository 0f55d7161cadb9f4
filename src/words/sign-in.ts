import type { Decision } from '../domain/decision.ts';
import { onlyYou } from '../domain/decision.ts';
import type { BatchId, RequestId } from '../domain/ids.ts';
import type { Locale, Person } from '../domain/people.ts';
import type { SignInFirst } from '../domain/policies/sign-in-first.ts';
import type { Catalogue } from './catalogue.ts';
import { inLanguage } from './catalogue.ts';
import { problemWords } from './problems.ts';

const WORDS: Catalogue<{ readonly toInvite: string; readonly again: string }> = {
  en: {
    toInvite: 'Sign in, so that the invitation goes out in your name.',
    again: 'That sign-in was not accepted any more. Sign in again, so that the invitation goes out in your name.',
  },
  de: {
    toInvite: 'Melden Sie sich an, damit die Einladung in Ihrem Namen hinausgeht.',
    again:
      'Diese Anmeldung wurde nicht mehr angenommen. Melden Sie sich noch einmal an, damit die Einladung in Ihrem Namen hinausgeht.',
  },
};

/** The question for a sign-in, or its refusal, in words. Nothing is decided by it; another's sign-in is written down. */
export function signInAnswer(
  first: SignInFirst,
  { id, by, locale }: { readonly id: RequestId | BatchId; readonly by: Person; readonly locale: Locale },
): Decision {
  const words = inLanguage(WORDS, locale);
  if ('refuse' in first) {
    const problem = first.refuse;
    const answer = onlyYou(problemWords(problem, locale));
    if (problem.code !== 'signInOfAnother') return answer;
    const { signedInAs } = problem;
    const note = { do: 'noteSignInOfAnother', id, by } as const;
    return { ...answer, effects: [signedInAs === undefined ? note : { ...note, signedInAs }] };
  }
  if (first.ask === 'onPage') {
    const { problem, claims } = first;
    const text = problemWords(problem, locale);
    return {
      effects: [],
      reply: { kind: 'signIn', how: 'onPage', text, ...(claims === undefined ? {} : { claims }) },
    };
  }
  const text = first.ask === 'silently' ? words.toInvite : words.again;
  return { effects: [], reply: { kind: 'signIn', how: first.ask, text } };
}
