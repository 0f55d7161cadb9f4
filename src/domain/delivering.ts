import type { Ask, GuestRequest } from './guest-request.ts';
import type { Illegal } from './moves.ts';
import { isUndone, owe } from './moves.ts';
import type { Result } from './problem.ts';
import { ok } from './problem.ts';

/** A guest who is created without a mail: it leaves on a day that was asked for, by a press, or not from here at all. */

/** Created once approved, and told on the day; as against an invitation that as a whole leaves on its day. */
export const mailFollows = ({ sendMail, notBefore }: Pick<Ask, 'sendMail' | 'notBefore'>): boolean =>
  !sendMail && notBefore !== undefined;

/** The guest is there, and no mail has left or is about to. */
export const isUnmailed = ({ state, owed }: GuestRequest): boolean =>
  state.name === 'invited' &&
  state.guest.noMail === true &&
  !owed.some((entry) => entry.work.do === 'resend' && entry.status !== 'failed' && entry.skipped === undefined);

/** The first mail to this guest, however it came about. */
export const isFirstMail = ({ state, owed }: GuestRequest): boolean =>
  'guest' in state &&
  state.guest.noMail === true &&
  owed.filter(({ work, status, skipped }) => work.do === 'resend' && status === 'done' && skipped === undefined)
    .length === 1;

/** The day of the mail has come. */
export function mailDue(request: GuestRequest): Result<GuestRequest, Illegal> | undefined {
  if (request.state.name !== 'invited') return undefined;
  const sendings = request.owed.filter(({ work }) => work.do === 'resend');
  if (sendings.some(isUndone) || !isUnmailed(request)) return ok(request);
  const entry = owe(`resend:${sendings.length + 1}`, { do: 'resend', reset: false, onItsDay: true });
  return ok({ ...request, owed: [...request.owed, entry] });
}
