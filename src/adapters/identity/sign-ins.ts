import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { UserId } from '../../domain/ids.ts';
import { asUserId } from '../../domain/ids.ts';
import type { SignInProof } from '../../domain/incoming.ts';
import type { InviteAs } from '../../domain/inviting.ts';
import type { Person } from '../../domain/people.ts';
import type { Result, SignInProblem } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { epochMs, MINUTE } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SignIns } from '../../ports/sign-ins.ts';
import type { Identity, UserToken } from './app.ts';
import type { TokenProblem, TokenSource } from './token.ts';

export interface SignInsOptions {
  readonly inviteAs: InviteAs;
  readonly identity: Pick<Identity, 'onBehalfOf' | 'byCode'>;
  readonly clock: Clock;
}

export interface HeldSignIns extends SignIns {
  /** For Graph, as this person; `signInNeeded` when the sign-in has ended or Graph no longer takes it. */
  tokenOf(userId: UserId): TokenSource;
}

/** What is left of a token's life must do for one invitation, waits included. */
const NEEDED_MS: Milliseconds = 1 * MINUTE;

const Whose = z.object({ tid: z.guid().toLowerCase(), oid: z.guid().toLowerCase() });
type Whose = z.infer<typeof Whose>;

/**
 * Tokens of approvers, in this process's memory until they end: no refresh token, nothing on disk.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow
 */
export function createSignIns({ inviteAs, identity, clock }: SignInsOptions): HeldSignIns {
  const held = new Map<UserId, UserToken>();

  const live = (userId: UserId): string | undefined => {
    const token = held.get(userId);
    if (token === undefined) return undefined;
    if (token.endsAtMs - epochMs(clock.now()) > NEEDED_MS) return token.token;
    held.delete(userId);
    return undefined;
  };

  /** A token names its person; that it is genuine is seen when Entra takes it. */
  async function exchange(person: Person, proof: SignInProof): Promise<Result<UserToken, SignInProblem>> {
    if (proof.kind === 'token') {
      const problem = whyNotTheirs(
        person,
        readWhose(() => decodeJwt(proof.token)),
      );
      if (problem !== undefined) return fail(problem);
      return asSignIn(await identity.onBehalfOf(proof.token));
    }
    if (proof.kind === 'closed') return fail({ code: 'signInClosed' });
    const given = asSignIn(await identity.byCode(proof.code));
    if (!given.ok) return given;
    const problem = whyNotTheirs(
      person,
      readWhose(() => given.value.claims),
    );
    return problem === undefined ? given : fail(problem);
  }

  return {
    inviteAs,
    holds: (userId) => live(userId) !== undefined,
    async take(person, proof) {
      const exchanged = await exchange(person, proof);
      if (!exchanged.ok) return exchanged;
      held.set(person.userId, exchanged.value);
      return ok(undefined);
    },
    tokenOf: (userId) => (want) => {
      // Graph did not take the last one: it is no good any more, whatever its end says.
      if (want?.fresh === true) held.delete(userId);
      const token = live(userId);
      return Promise.resolve(token === undefined ? fail({ code: 'signInNeeded' }) : ok(token));
    },
  };
}

function readWhose(claims: () => unknown): Whose | undefined {
  try {
    return Whose.safeParse(claims()).data;
  } catch {
    return undefined;
  }
}

function whyNotTheirs({ userId, tenantId }: Person, whose: Whose | undefined): SignInProblem | undefined {
  if (whose === undefined) return { code: 'signInNeeded' };
  if (whose.oid === userId.toLowerCase() && whose.tid === tenantId.toLowerCase()) return undefined;
  return { code: 'signInOfAnother', signedInAs: asUserId(whose.oid) };
}

function asSignIn(result: Result<UserToken, TokenProblem>): Result<UserToken, SignInProblem> {
  if (result.ok) return result;
  const { problem } = result;
  switch (problem.code) {
    case 'signInNeeded':
      return fail({ code: 'signInNeeded' });
    case 'consentNeeded':
      return fail({ code: 'signInIncomplete', why: 'consent' });
    case 'interactionRequired':
      return fail({
        code: 'signInIncomplete',
        why: 'conditionalAccess',
        ...(problem.claims === undefined ? {} : { claims: problem.claims }),
      });
    case 'credentialRefused':
    case 'signInUnavailable':
      return fail({ code: 'signInUnavailable' });
  }
}
