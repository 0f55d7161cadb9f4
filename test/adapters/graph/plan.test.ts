import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../src/adapters/graph/failure.ts';
import { OPERATIONS } from '../../../src/adapters/graph/operations.ts';
import type { OperationName } from '../../../src/adapters/graph/operations.ts';
import { plan } from '../../../src/adapters/graph/plan.ts';

const half = () => 0.5;
const throttled: Failure = { status: 429, code: 'TooManyRequests', message: '' };
const busy: Failure = { status: 503, code: 'ServiceUnavailable', message: '' };
const lag: Failure = { status: 404, code: 'Request_ResourceNotFound', message: "Resource 'x' does not exist" };
const timeout: Failure = { status: 0, code: 'timeout', message: '' };
const unsent: Failure = { status: 0, code: 'unsent', message: 'ECONNREFUSED' };
const expired: Failure = { status: 401, code: 'InvalidAuthenticationToken', message: '' };

const step = (name: OperationName, attempt: number, failure: Failure, elapsedMs = 0, young = false, random = half) =>
  plan({ name, ...OPERATIONS[name], young }, attempt, failure, elapsedMs, random);

describe('the retry plan', () => {
  // The wait after the second failed attempt: a doubling ceiling of 4 s, half of it drawn; lag keeps a quarter certain.
  test.each<readonly [string, OperationName, Failure, boolean, number]>([
    ['a throttled read', 'readUser', throttled, false, 2_000],
    ['a throttled read with Retry-After', 'readUser', { ...throttled, retryAfterMs: 7_000 }, false, 7_000],
    ['a Retry-After below the jitter', 'readUser', { ...throttled, retryAfterMs: 500 }, false, 2_000],
    ['a busy server, reading', 'readUser', busy, false, 2_000],
    ['a busy server, adding a member', 'addMember', busy, false, 2_000],
    ['a timeout, adding a sponsor', 'addSponsor', timeout, false, 2_000],
    ['lag of a newcomer', 'addMember', lag, true, 2_500],
    ['a throttled invitation', 'invite', throttled, false, 2_000],
    ['an invitation that never left', 'invite', unsent, false, 2_000],
  ])('second wait: %s', (_, name, failure, young, wait) => {
    expect(step(name, 2, failure, 1_000, young)).toEqual({ wait });
  });

  test('ceilings double up to 16 s and the dice are full', () => {
    const certain = (random: () => number) =>
      [1, 2, 3].map((attempt) => step('readUser', attempt, busy, 0, false, random));
    expect(certain(() => 0)).toEqual([{ wait: 0 }, { wait: 0 }, { wait: 0 }]);
    expect(certain(() => 0.999_999)).toEqual([{ wait: 2_000 }, { wait: 4_000 }, { wait: 8_000 }]);
    expect(step('invite', 9, throttled, 0, false, () => 0.999_999)).toEqual({ wait: 16_000 });
  });

  test.each<readonly [string, OperationName, Failure, boolean, object]>([
    ['a timeout of an invitation', 'invite', timeout, false, { code: 'outcomeUnknown' }],
    ['a 503 on an invitation', 'invite', busy, false, { code: 'outcomeUnknown' }],
    [
      'a 503 on an invitation, Retry-After or not',
      'invite',
      { ...busy, retryAfterMs: 1_000 },
      false,
      { code: 'outcomeUnknown' },
    ],
    ['a 404 about somebody old', 'addMember', lag, false, { code: 'groupRefused', why: 'gone' }],
    ['a subscription without answer', 'createSubscription', timeout, false, { code: 'outcomeUnknown' }],
  ])('never repeated: %s', (_, name, failure, young, stop) => {
    expect(step(name, 1, failure, 0, young)).toMatchObject({ stop });
  });

  test('a token that is not accepted is renewed once, at once', () => {
    expect(step('invite', 1, expired)).toEqual({ wait: 0 });
    expect(step('invite', 2, expired)).toEqual({ stop: { code: 'signInNeeded' } });
  });

  test('a wait that does not fit into the budget ends the plan', () => {
    expect(step('addMember', 4, lag, 9_000, true)).toEqual({ wait: 10_000 });
    expect(step('addMember', 4, lag, 10_001, true)).toEqual({ stop: { code: 'notReplicatedYet' } });
    const long = { ...throttled, retryAfterMs: 120_000 };
    expect(step('readUser', 1, long)).toEqual({ stop: { code: 'throttled', retryAfterMs: 120_000 } });
  });
});
