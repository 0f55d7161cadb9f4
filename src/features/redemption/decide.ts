import type { Decision, Effect } from '../../domain/decision.ts';
import type { Account } from '../../domain/directory-facts.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import { SECOND, epochMs } from '../../domain/time.ts';
import type { RedemptionFacts } from './gather.ts';
import type { RedemptionArgs } from './parse.ts';

export function decideRedemption(_args: RedemptionArgs, { waiting, lateArrivals }: RedemptionFacts): Decision {
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
  return { effects: [...accepted, ...adopted], reply: { kind: 'nothing' } };
}

/** Entra writes creation times in whole seconds, and its clock is not ours. */
const CLOCK_SLACK_MS = 5 * SECOND;

/** Somebody else may have created the guest before we asked: then it is no invitation of ours that shows up. */
const wasThereBefore = ({ state }: GuestRequest, { createdAt }: Account): boolean =>
  state.name === 'unknown' && createdAt !== undefined && epochMs(createdAt) < epochMs(state.since) - CLOCK_SLACK_MS;
