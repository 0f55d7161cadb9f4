import type { GuestRequest } from '../domain/guest-request.ts';
import { verdictOf } from '../domain/guest-request.ts';
import type { InvitationOrder } from '../ports/directory.ts';

/** What POST /invitations is to carry for this request. */
export function orderOf(request: GuestRequest, purpose: InvitationOrder['purpose']): InvitationOrder {
  const { ask, requester } = request;
  const verdict = verdictOf(request);
  return {
    email: ask.email,
    sendMail: ask.sendMail,
    sponsorId: requester.userId,
    purpose,
    ...(verdict === undefined ? {} : { sponsorElse: verdict.by.userId }),
    ...(ask.displayName === undefined ? {} : { displayName: ask.displayName }),
    ...(ask.message === undefined ? {} : { message: ask.message }),
    ...(ask.language === undefined ? {} : { language: ask.language }),
    ...(ask.cc === undefined ? {} : { cc: ask.cc }),
    ...(ask.group === undefined ? {} : { landing: ask.group }),
  };
}
