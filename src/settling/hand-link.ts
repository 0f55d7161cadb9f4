import type { GuestAccount, GuestRequest } from '../domain/guest-request.ts';
import type { Problem, Result } from '../domain/problem.ts';
import { fail, ok } from '../domain/problem.ts';
import { linkText } from '../features/index.ts';
import type { SettlingPorts } from './chore.ts';
import { whoInvitesAgain } from './inviter.ts';
import { orderOf } from './order.ts';

/**
 * Gives the requester the link by which the guest accepts, in his personal chat and nowhere else: whoever has it can
 * accept. Entra tells it only when it invites, so where none is kept it is asked for anew, without a mail; a repetition
 * after a crash gives him the link twice and sends nothing.
 * https://learn.microsoft.com/graph/api/invitation-post
 */
export async function handLink(
  request: GuestRequest,
  guest: GuestAccount,
  ports: SettlingPorts,
): Promise<Result<void, Problem>> {
  const { conversations, messenger, directory } = ports;
  const personal = await conversations.personal(request.requester.userId);
  if (personal === undefined) return fail({ code: 'notReachable', why: 'unknownPlace', said: 'never met' });
  let { redeemUrl } = guest;
  if (redeemUrl === undefined) {
    const inviter = await whoInvitesAgain(request, 'linkAsked', ports);
    const named = inviter === undefined ? {} : { inTheNameOf: inviter };
    const order = { ...orderOf(request, 'resend'), sendMail: false, ...named };
    const invited = await directory.invite(order, () => Promise.resolve());
    if (!invited.ok) {
      const { problem } = invited;
      return problem.code === 'signInNeeded' ? fail({ code: 'approverInvites', requestId: request.id }) : invited;
    }
    ({ redeemUrl } = invited.value);
  }
  if (redeemUrl === undefined) return fail({ code: 'directoryRefused', said: 'no link came' });
  const told = await messenger.postWords(personal.place, linkText(request, redeemUrl, request.locale));
  return told.ok ? ok(undefined) : told;
}
