import type { ChaseFacts } from '../domain/chasing.ts';
import { diagnose } from '../domain/chasing.ts';
import type { Account } from '../domain/directory-facts.ts';
import type { GuestAccount, GuestRequest, Owed } from '../domain/guest-request.ts';
import { orUnreadable } from '../domain/problem.ts';
import type { RequestEvent } from '../domain/transition.ts';
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

/** Each by itself: what cannot be read is said to be so, and hides nothing else. */
async function factsOn(
  request: GuestRequest,
  account: Account,
  mailed: boolean,
  { directory }: SettlingPorts,
): Promise<ChaseFacts> {
  const { email } = request.ask;
  const domain = email.slice(email.lastIndexOf('@') + 1);
  const [tenant, rules, partner, cloud, allowedClouds, passcode] = await Promise.all([
    directory.tenant().then(orUnreadable),
    directory.inviteRules().then(orUnreadable),
    directory.partner(domain).then(orUnreadable),
    directory.cloudOf(domain).then(orUnreadable),
    directory.allowedClouds().then(orUnreadable),
    directory.passcodeAllowed().then(orUnreadable),
  ]);
  const ownCloud = tenant === 'unreadable' ? 'unreadable' : orUnreadable(await directory.cloudOf(tenant.tenantId));
  const resent = request.owed.some(({ work, status }) => work.do === 'resend' && status === 'done');
  return {
    email,
    mailSent: mailed || resent,
    account,
    tenant,
    rules,
    partner,
    cloud,
    ownCloud,
    allowedClouds,
    passcode,
  };
}
