/** What comes before a decision in somebody's own name, by table. */
import { expect, test } from 'vitest';
import type { SignInFirst, SignInStanding } from '../../../src/domain/policies/sign-in-first.ts';
import { signInFirst } from '../../../src/domain/policies/sign-in-first.ts';
import type { SignInProblem } from '../../../src/domain/problem.ts';

const refused = (problem: SignInProblem): SignInStanding => ({ kind: 'refused', problem });
const conditional: SignInProblem = { code: 'signInIncomplete', why: 'conditionalAccess', claims: '{}' };
const consent: SignInProblem = { code: 'signInIncomplete', why: 'consent' };
const away: SignInProblem = { code: 'signInUnavailable' };

type Row = readonly [SignInStanding, appMayStandIn: boolean, canSignIn: boolean, SignInFirst | undefined];
test.each<Row>([
  [{ kind: 'notNeeded' }, false, true, undefined],
  [{ kind: 'held' }, false, true, undefined],
  [{ kind: 'missing' }, false, true, { ask: 'silently' }],
  // His own name is preferred, also where the app might.
  [{ kind: 'missing' }, true, true, { ask: 'silently' }],
  [{ kind: 'missing' }, false, false, undefined],
  [refused({ code: 'signInNeeded' }), true, true, { ask: 'again' }],
  [refused({ code: 'signInClosed' }), true, true, { refuse: { code: 'signInClosed' } }],
  [refused({ code: 'signInOfAnother' }), true, true, { refuse: { code: 'signInOfAnother' } }],
  [refused(consent), false, true, { ask: 'onPage', problem: consent }],
  [refused(consent), true, true, undefined],
  // Conditional Access is never gone round.
  [refused(conditional), true, true, { ask: 'onPage', problem: conditional, claims: '{}' }],
  [refused(away), false, true, { refuse: away }],
  [refused(away), true, true, undefined],
])('%j, the app may: %s, can be asked: %s', (signIn, appMayStandIn, canSignIn, first) => {
  expect(signInFirst({ signIn, appMayStandIn, canSignIn })).toEqual(first);
});
