import type { GuestRequest } from '../guest-request.ts';
import type { UserId } from '../ids.ts';
import type { Problem } from '../problem.ts';
import type { DecidingFacts } from './deciding.ts';
import { holdsTheRole } from './deciding.ts';

export interface KeepingFacts extends Pick<DecidingFacts, 'account' | 'standing'> {
  readonly request: GuestRequest;
  readonly actor: UserId;
  /** Whom the directory names as the guest's sponsors. */
  readonly sponsors: readonly UserId[];
}

/** Who looks after a guest: the requester, the guest's sponsors, and those who may decide. Undefined when he may. */
export function whyNotLookAfter({ request, actor, sponsors, account, standing }: KeepingFacts): Problem | undefined {
  if (request.requester.userId === actor || sponsors.includes(actor)) return undefined;
  const problem = holdsTheRole({ account, standing });
  return problem?.code === 'roleMissing' ? { code: 'notYours', requestId: request.id } : problem;
}
