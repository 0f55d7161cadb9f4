import type { Decision } from '../../domain/decision.ts';
import type { DepartureFacts } from './gather.ts';
import type { DepartureArgs } from './parse.ts';

/** A request that has ended already, or whose guest the bot itself has deleted, does not allow it and is left as it is. */
export const decideDeparture = (_args: DepartureArgs, { left }: DepartureFacts): Decision => ({
  effects: left.map(({ id }) => ({ do: 'moveRequest', id, event: { type: 'guestGone' }, optional: true })),
  reply: { kind: 'nothing' },
});
