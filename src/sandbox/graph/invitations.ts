import type { Invitation } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { graphTime, isoTime } from '../clock.ts';
import { holdsAddress, liveUser, userWithAddress } from '../directory.ts';
import { invitationMail } from '../mail.ts';
import { newUser } from '../rows.ts';
import type { UserRow } from '../rows.ts';
import { initialDomain, roles, tenantId } from '../seed.ts';
import { newId } from '../tenant.ts';
import { audit } from './audits.ts';
import { activeRoles, holdsAny } from './authorize.ts';
import { readBody, referencedId } from './body.ts';
import { contextOf } from './call.ts';
import type { Answer, Call, Handler } from './call.ts';
import { badRequest, denied, GraphError } from './errors.ts';
import {
  checkAddress,
  checkInvitee,
  checkInviter,
  checkRedirectUrl,
  identityIssuer,
  isContact,
  notAllowed,
} from './invitation-rules.ts';

const invitationShape = z.strictObject({
  invitedUserEmailAddress: z.string(),
  inviteRedirectUrl: z.string(),
  invitedUserDisplayName: z.string().max(256).nullable().optional(),
  invitedUserType: z.enum(['Guest', 'Member']).default('Guest'),
  sendInvitationMessage: z.boolean().nullable().default(false),
  resetRedemption: z.boolean().nullable().default(false),
  invitedUser: z.strictObject({ id: z.guid() }).optional(),
  invitedUserMessageInfo: z
    .strictObject({
      customizedMessageBody: z.string().nullable().optional(),
      messageLanguage: z.string().nullable().optional(),
      ccRecipients: z
        .array(
          z.strictObject({
            emailAddress: z.strictObject({ address: z.string().nullable(), name: z.string().nullable().optional() }),
          }),
        )
        .max(1, 'only one recipient is supported')
        .optional(),
    })
    .nullable()
    .optional(),
  'invitedUserSponsors@odata.bind': z.array(z.string()).optional(),
  invitedUserSponsors: z.array(z.strictObject({ '@odata.id': z.string() })).optional(),
});
type InvitationBody = z.infer<typeof invitationShape>;

/**
 * POST /invitations. Addresses are unique in the tenant: that is checked on the primary, so a guest whom this replica
 * does not know yet is found all the same, and answered with the same id and a new redeem link.
 */
export const createInvitation: Handler = (call) => {
  const body = readBody(invitationShape, call.body);
  const address = body.invitedUserEmailAddress;
  checkInviter(call);
  checkAddress(call.tenant, address);
  checkRedirectUrl(body.inviteRedirectUrl);
  checkType(call, body);
  if (body.resetRedemption) return resetRedemption(call, body);
  if (body.invitedUser) throw badRequest("Property 'invitedUser' is supported with 'resetRedemption' only.");
  checkInvitee(call.tenant, address);
  const guest = userWithAddress(call.tenant.primary, address);
  if (!guest) return deliver(call, body, createGuest(call, body));
  if (call.tenant.settings.switches.inviteExistingGuest === 'refuse') {
    throw new GraphError(
      400,
      'BadRequest',
      'A guest user with the given mail address already exists in the directory.',
    );
  }
  return deliver(call, body, guest);
};

function checkType(call: Call, body: InvitationBody): void {
  if (body.invitedUserType !== 'Member') return;
  const isAdmin =
    call.caller.kind === 'app' ? call.caller.permissions.includes('User.ReadWrite.All') : isUserAdmin(call);
  if (!isAdmin) throw denied();
}

function isUserAdmin(call: Call): boolean {
  return call.caller.kind === 'user' && holdsAny(call.tenant, call.caller.userId, [roles.userAdministrator]);
}

function createGuest(call: Call, body: InvitationBody): UserRow {
  const { tenant } = call;
  const address = body.invitedUserEmailAddress;
  const sponsorIds = sponsorsFor(call, body);
  const mailNickname = `${address.replace('@', '_')}#EXT#`;
  const at = graphTime(call.now);
  const hasContact = isContact(address);
  const guest = newUser({
    id: newId(),
    displayName: body.invitedUserDisplayName?.trim() || address.slice(0, address.indexOf('@')),
    mail: hasContact ? null : address,
    proxyAddresses: hasContact ? [] : [`SMTP:${address}`],
    otherMails: [address],
    mailNickname,
    userPrincipalName: `${mailNickname}@${initialDomain}`,
    identities: [{ signInType: 'federated', issuer: identityIssuer(address), issuerAssignedId: null }],
    userType: body.invitedUserType,
    externalUserState: 'PendingAcceptance',
    externalUserStateChangeDateTime: at,
    creationType: 'Invitation',
    createdDateTime: at,
    sponsorIds,
    preferredLanguage: body.invitedUserMessageInfo?.messageLanguage ?? null,
  });
  tenant.write(call.replica, [{ table: 'users', id: guest.id, fields: guest }]);
  audit(tenant, { activity: 'Add user', by: call.caller, user: guest });
  audit(tenant, { activity: 'Invite external user', by: call.caller, user: guest });
  for (const id of sponsorIds)
    audit(tenant, {
      activity: 'Add user sponsor',
      by: call.caller,
      user: guest,
      changed: [{ displayName: 'Sponsor', oldValue: null, newValue: id }],
    });
  return guest;
}

/** Those named; else the inviter. What an app without a user leaves is unconfirmed: nobody. */
function sponsorsFor(call: Call, body: InvitationBody): string[] {
  const links = [
    ...(body['invitedUserSponsors@odata.bind'] ?? []),
    ...(body.invitedUserSponsors ?? []).map((one) => one['@odata.id']),
  ];
  const ids = [...new Set(links.map(referencedId))];
  if (ids.length > 5) throw badRequest("Property 'invitedUserSponsors' holds more than 5 sponsors.");
  const unknown = ids.find((id) => !liveUser(call.tenant.primary, id) && !call.tenant.primary.get('groups', id));
  if (unknown) throw badRequest(`The sponsor '${unknown}' does not exist or is not a user or group.`);
  if (ids.length > 0) return ids;
  return call.caller.kind === 'user' ? [call.caller.userId] : [];
}

/** https://learn.microsoft.com/en-us/entra/external-id/reset-redemption-status */
function resetRedemption(call: Call, body: InvitationBody): Answer {
  const { tenant, caller } = call;
  if (!caller.permissions.includes('User.ReadWrite.All')) throw denied();
  if (
    caller.kind === 'user' &&
    !holdsAny(tenant, caller.userId, [roles.helpdeskAdministrator, roles.userAdministrator])
  ) {
    throw notAllowed();
  }
  if (!body.invitedUser)
    throw badRequest("Property 'invitedUser' with the id of the guest is needed with 'resetRedemption'.");
  const guest = liveUser(call.copy, body.invitedUser.id);
  if (!guest) throw badRequest(`The invited user '${body.invitedUser.id}' does not exist.`);
  if (guest.externalUserState === null)
    throw badRequest('The user is not an external user: there is no redemption to reset.');
  if (caller.kind === 'app' && activeRoles(tenant, guest.id).length > 0) {
    throw new GraphError(403, 'Forbidden', 'Generic authorization exception.');
  }
  const address = body.invitedUserEmailAddress;
  // What this replica knows counts: a mail that was patched a moment ago may not be here yet.
  if (!holdsAddress({ ...guest, proxyAddresses: [], userPrincipalName: '' }, address)) {
    throw new GraphError(
      400,
      'BadRequest',
      `The invited user email '${address}' doesn't match any emails on the user object.`,
    );
  }
  checkInvitee(tenant, address);
  const fields = {
    externalUserState: 'PendingAcceptance',
    externalUserStateChangeDateTime: graphTime(call.now),
    identities: [{ signInType: 'federated', issuer: identityIssuer(address), issuerAssignedId: null }],
  } as const;
  tenant.write(call.replica, [{ table: 'users', id: guest.id, fields }]);
  audit(tenant, { activity: 'Invite external user with reset invitation status', by: caller, user: guest });
  return deliver(call, body, { ...guest, ...fields });
}

/** Gives out a redeem link, in a mail when that was asked for, and enters the invitation in the ledger. */
function deliver(call: Call, body: InvitationBody, guest: UserRow): Answer {
  const { tenant, now } = call;
  const email = body.invitedUserEmailAddress;
  const ticket = newId();
  const redeemUrl = `${call.origin}/redeem?tenant=${tenantId}&user=${guest.id}&ticket=${ticket}`;
  const mail = body.sendInvitationMessage === true;
  tenant.record({
    kind: 'ticket',
    ticket: { ticket, userId: guest.id, email, redirectUrl: body.inviteRedirectUrl, at: now, usedAt: null },
  });
  tenant.record({ kind: 'invitation', entry: { email, userId: guest.id, at: isoTime(now), mail } });
  if (mail) tenant.record({ kind: 'mail', mail: invitationMail(letter(call, body, redeemUrl)) });
  return { status: 201, body: shown(call, body, guest, redeemUrl) };
}

/** The own message is left out when an app invites, or an inviter who has no mailbox. */
function letter(call: Call, body: InvitationBody, redeemUrl: string): Parameters<typeof invitationMail>[0] {
  const inviter = call.caller.kind === 'user' ? liveUser(call.tenant.primary, call.caller.userId) : undefined;
  const info = body.invitedUserMessageInfo;
  return {
    id: newId(),
    to: body.invitedUserEmailAddress,
    cc: info?.ccRecipients?.[0]?.emailAddress.address ?? null,
    at: call.now,
    message: inviter?.mail ? (info?.customizedMessageBody ?? null) : null,
    inviterName: inviter?.displayName ?? null,
    redeemUrl,
  };
}

function shown(
  call: Call,
  body: InvitationBody,
  guest: UserRow,
  redeemUrl: string,
): Invitation & { '@odata.context': string } {
  const info = body.invitedUserMessageInfo;
  return {
    '@odata.context': contextOf(call, 'invitations/$entity'),
    id: newId(),
    inviteRedeemUrl: redeemUrl,
    invitedUserDisplayName: guest.displayName,
    invitedUserType: guest.userType,
    invitedUserEmailAddress: body.invitedUserEmailAddress,
    sendInvitationMessage: body.sendInvitationMessage === true,
    resetRedemption: body.resetRedemption === true,
    inviteRedirectUrl: body.inviteRedirectUrl,
    status: guest.externalUserState === 'Accepted' ? 'Completed' : 'PendingAcceptance',
    invitedUserMessageInfo: {
      messageLanguage: info?.messageLanguage ?? null,
      ccRecipients: info?.ccRecipients?.map(({ emailAddress: { address, name = null } }) => ({
        emailAddress: { address, name },
      })) ?? [{ emailAddress: { name: null, address: null } }],
      customizedMessageBody: info?.customizedMessageBody ?? null,
    },
    invitedUser: { id: guest.id, userPrincipalName: guest.userPrincipalName } as NonNullable<Invitation['invitedUser']>,
  };
}
