import type { GuestRequest } from '../../domain/guest-request.ts';
import { sendAtOf } from '../../domain/scheduling.ts';
import type { Instant } from '../../domain/time.ts';
import type { Choice } from './parse.ts';

/** Whether an invitation follows from this choice. A guest who was found there is not invited once more. */
export function invites(choice: Choice, request: GuestRequest, now: Instant): boolean {
  const { state, findings } = request;
  const isThere = findings.some(({ code }) => code === 'existingGuest');
  switch (choice) {
    case 'approve':
      // Of a guest who is there, only a later end is approved; and no sign-in lasts until another day.
      return state.name === 'pending' && !isThere && sendAtOf(request, 0, now) === undefined;
    case 'sendNow':
      return !isThere;
    case 'signIn':
      return true;
    case 'tryAgain':
      return state.name === 'failed' || state.name === 'unknown';
    case 'deny':
    case 'claim':
    case 'takeBack':
    case 'giveUp':
      return false;
  }
}
