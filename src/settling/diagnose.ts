import type { ChaseFacts } from '../domain/chasing.ts';
import { diagnose } from '../domain/chasing.ts';
import type { Account } from '../domain/directory-facts.ts';
import type { GuestAccount, GuestRequest, Owed } from '../domain/guest-request.ts';
import { orUnreadable } from '../domain/problem.ts';
import type { RequestEvent } from '../domain/transition.ts';
import { readPartner } from '../ports/directory.ts';
import type { SettlingPorts } from './chore.ts';
import { putOffOrFailed } from './put-off.ts';

/**
 * Reads why a guest may not have accepted. Whether he has is read first: nobody is told of a guest who waits when the
 * news of his acceptance is only on its way. Where that cannot be read nothing is said.
 */
export async function diagnoseGuest(
  request: GuestRequest,
  { key }: Owed,
  { userId, noMail }: GuestAccount,
  ports: SettlingPorts,
): Promise<RequestEvent> {
  if (request.state.name !== 'invited') return { type: 'workDone', key };
  const guest = await ports.directory.guest(userId);
  if (!guest.ok) return putOffOrFailed(request, key, guest.problem, ports);
  // Who is gone is told of by those who look for that.
  if (guest.value === undefined) return { type: 'workDone', key };
  if (guest.value.redemption === 'accepted') return { type: 'guestAccepted' };
  const facts = await factsOn(request, guest.value, noMail !== true, ports);
  return { type: 'diagnosed', key, findings: diagnose(facts) };
}

async function factsOn(
  request: GuestRequest,
  account: Account,
  mailed: boolean,
  { directory }: SettlingPorts,
): Promise<ChaseFacts> {
  const { email } = request.ask;
  const domain = email.slice(email.lastIndexOf('@') + 1);
  const [readings, passcode] = await Promise.all([
    readPartner(domain, directory),
    directory.passcodeAllowed().then(orUnreadable),
  ]);
  const resent = request.owed.some(({ work, status }) => work.do === 'resend' && status === 'done');
  return { ...readings, email, mailSent: mailed || resent, account, passcode };
}
