import type { Decision } from '../../domain/decision.ts';
import type { DepartureFacts } from './gather.ts';
import type { DepartureArgs } from './parse.ts';

const HAPPENED = { guestsGone: 'guestGone', guestsBlocked: 'guestBlocked', guestsAllowed: 'guestAllowed' } as const;

/** A request that has ended already, or whose guest the bot itself has deleted or blocked, does not allow it and is left as it is. */
export const decideDeparture = ({ said }: DepartureArgs, { requests }: DepartureFacts): Decision => ({
  effects: requests.map(({ id }) => ({ do: 'moveRequest', id, event: { type: HAPPENED[said] }, optional: true })),
  reply: { kind: 'nothing' },
});
