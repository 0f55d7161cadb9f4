import type { GuestRequest } from '../../domain/guest-request.ts';
import type { Choice } from './parse.ts';

/** Whether an invitation follows from this choice. A guest who was found there is not invited once more. */
export function invites(choice: Choice, { state, findings }: GuestRequest): boolean {
  switch (choice) {
    case 'approve':
      // Of a guest who is there, only a later end is approved.
      return state.name === 'pending' && !findings.some(({ code }) => code === 'existingGuest');
    case 'signIn':
      return true;
    case 'tryAgain':
      return state.name === 'failed' || state.name === 'unknown';
    case 'deny':
    case 'claim':
    case 'giveUp':
      return false;
  }
}
