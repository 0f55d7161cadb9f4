import type { GuestRequest } from '../../domain/guest-request.ts';
import type { Reads } from '../../ports/feature.ts';
import type { WithdrawArgs } from './parse.ts';

export const gatherWithdraw = (args: WithdrawArgs, reads: Reads): Promise<GuestRequest | undefined> =>
  reads.requests.find(args.requestId);
