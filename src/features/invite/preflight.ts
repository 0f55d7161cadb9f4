import type { GuestRequest } from '../../domain/guest-request.ts';
import { whyNotAsk } from '../../domain/policies/asking.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { Checked } from '../../domain/transition.ts';
import type { Reads } from '../../ports/feature.ts';
import { checkedOf } from './decide.ts';
import type { InviteReads } from './gather.ts';
import { gatherInvite } from './gather.ts';
import type { InviteArgs } from './parse.ts';

/** The look that a draft did not get when it was asked for. `directoryUnavailable`: not yet either. */
export async function preflight(draft: GuestRequest, reads: InviteReads & Pick<Reads, 'clock'>): Promise<Result<Checked, Problem>> {
  const gathered = await gatherInvite(argsOf(draft), reads);
  // Of two drafts for the same guest the first to be looked at goes on, and the other then finds it.
  const others = gathered.openRequests.filter(({ id, state }) => id !== draft.id && state.name !== 'draft');
  const facts = { ...gathered, openRequests: others };
  const problem = whyNotAsk({ ...facts, now: reads.clock.now() });
  return problem === undefined ? ok(checkedOf(facts)) : fail(problem);
}

function argsOf({ ask, requester, askedIn, locale, state }: GuestRequest): InviteArgs {
  const { sendMail: _sendMail, group: _group, ...said } = ask;
  const target = state.name === 'draft' ? state.target : undefined;
  return { asker: requester, place: askedIn, locale, ...said, ...(target === undefined ? {} : { target }) };
}
