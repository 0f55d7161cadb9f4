import type { Decision, Effect } from '../../domain/decision.ts';
import type { Account } from '../../domain/directory-facts.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import type { Instant, Milliseconds } from '../../domain/time.ts';
import { HOUR, SECOND, epochMs } from '../../domain/time.ts';
import type { RedemptionFacts } from './gather.ts';
import type { RedemptionArgs } from './parse.ts';

/** Just after the invitation a replica may not know the guest yet, and nobody is declared gone for that. */
const CERTAIN_AFTER_MS: Milliseconds = HOUR;

export function decideRedemption(
  _args: RedemptionArgs,
  { waiting, lateArrivals }: RedemptionFacts,
  now: Instant,
): Decision {
  const gone = waiting.flatMap(({ request, account }): Effect[] =>
    account === undefined && isOldEnough(request, now)
      ? [{ do: 'moveRequest', id: request.id, event: { type: 'guestGone' }, optional: true }]
      : [],
  );
  const accepted = waiting.flatMap(({ request, account }): Effect[] =>
    account?.redemption === 'accepted'
      ? [{ do: 'moveRequest', id: request.id, event: { type: 'guestAccepted' }, optional: true }]
      : [],
  );
  const adopted = lateArrivals.flatMap(({ request, account }): Effect[] => {
    const invitation = request.owed.findLast((owed) => owed.work.do === 'invite');
    if (invitation === undefined) return [];
    const event = {
      type: 'guestCreated',
      key: invitation.key,
      userId: account.userId,
      foundThere: wasThereBefore(request, account),
      sponsorSet: false,
    } as const;
    return [{ do: 'moveRequest', id: request.id, event, optional: true }];
  });
  return { effects: [...accepted, ...gone, ...adopted], reply: { kind: 'nothing' } };
}

const isOldEnough = ({ state }: GuestRequest, now: Instant): boolean =>
  'invitedAt' in state && state.invitedAt !== undefined && epochMs(now) - epochMs(state.invitedAt) > CERTAIN_AFTER_MS;
/** Entra writes creation times in whole seconds, and its clock is not ours. */
const CLOCK_SLACK_MS = 5 * SECOND;

/** Somebody else may have created the guest before we asked: then it is no invitation of ours that shows up. */
const wasThereBefore = ({ state }: GuestRequest, { createdAt }: Account): boolean =>
  state.name === 'unknown' && createdAt !== undefined && epochMs(createdAt) < epochMs(state.since) - CLOCK_SLACK_MS;
