import type { Decision, Effect } from '../../domain/decision.ts';
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
      foundThere: false,
      sponsorSet: false,
    } as const;
    return [{ do: 'moveRequest', id: request.id, event, optional: true }];
  });
  return { effects: [...accepted, ...adopted], reply: { kind: 'nothing' } };
}
