import { userWithAddress } from '../directory.ts';
import { domainOf, knownTenant, partnerOfAddress } from '../partners.ts';
import { contactAddresses, initialDomain, listAddresses, primaryDomain, roles } from '../seed.ts';
import { domainsIn } from '../policies.ts';
import type { Tenant } from '../tenant.ts';
import { holdsAny } from './authorize.ts';
import type { Call } from './call.ts';
import { GraphError } from './errors.ts';

/** Who may invite whom. https://learn.microsoft.com/en-us/graph/api/invitation-post */

const refused = (message: string): GraphError => new GraphError(400, 'BadRequest', message);
const forbidden = (message: string): GraphError => new GraphError(403, 'Forbidden', message);

export const notAllowed = (): GraphError =>
  forbidden('Guest invitations not allowed for your company. Contact your company administrator for more details.');

/** `allowInvitesFrom` against the caller. */
export function checkInviter(call: Call): void {
  const { settings } = call.tenant;
  const { allowInvitesFrom } = settings.policies.authorizationPolicy;
  if (allowInvitesFrom === 'none') throw notAllowed();
  if (call.caller.kind === 'app') {
    if (allowInvitesFrom !== 'everyone' && !settings.switches.appMayInviteUnderAdminsOnly) throw notAllowed();
    return;
  }
  const { userId } = call.caller;
  if (allowInvitesFrom === 'everyone') return;
  if (allowInvitesFrom === 'adminsGuestInvitersAndAllMembers' && isMember(call.tenant, userId)) return;
  const inviters = [roles.guestInviter, roles.userAdministrator, roles.directoryWriters];
  if (!holdsAny(call.tenant, userId, inviters)) throw notAllowed();
}

function isMember(tenant: Tenant, userId: string): boolean {
  return tenant.primary.get('users', userId)?.userType === 'Member';
}

/**
 * The characters that the invitation page forbids before the @ (it names the plus sign among them, while such
 * mailboxes exist: a switch lets it pass).
 */
const forbiddenInLocalPart = /[~!#$%^&*()+=[\]{}\\/|;:"<>?,\s]/;

export function checkAddress(tenant: Tenant, address: string): void {
  const [local = '', domain = '', ...more] = address.split('@');
  const read = tenant.settings.switches.plusSign === 'accept' ? local.replaceAll('+', '') : local;
  const isFine =
    more.length === 0 &&
    local.length > 0 &&
    local.length <= 64 &&
    !forbiddenInLocalPart.test(read) &&
    !/^[.-]|[.-]$/.test(local) &&
    /^(?=.{1,255}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/i.test(domain);
  if (!isFine)
    throw refused(
      `Invalid value '${address}' specified for property 'invitedUserEmailAddress': the email address is not valid.`,
    );
}

export function checkRedirectUrl(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return;
  throw refused(`Invalid value '${text}' specified for property 'inviteRedirectUrl': a full URL is needed.`);
}

/** The allow or deny list, then cross-tenant access, then conflicts with addresses of the tenant. */
export function checkInvitee(tenant: Tenant, address: string): void {
  checkDomainLists(tenant, domainOf(address));
  checkCrossTenant(tenant, address);
  checkConflicts(tenant, address);
}

export function checkDomainLists(tenant: Tenant, domain: string): void {
  const { allowed, blocked } = domainsIn(tenant.settings.policies.b2bManagementPolicy.definition[0] ?? '') ?? {
    allowed: [],
    blocked: [],
  };
  const names = (entries: readonly string[]): boolean => entries.some((entry) => entry.toLowerCase() === domain);
  if (names(blocked) || (allowed.length > 0 && !names(allowed))) {
    throw refused(`The invitation is blocked: the domain '${domain}' is blocked by your invitation policy.`);
  }
}

function checkCrossTenant(tenant: Tenant, address: string): void {
  const partner = partnerOfAddress(address);
  if (!partner) return;
  const policy = tenant.settings.policies.crossTenantAccessPolicy;
  const entry = policy.partners.find((one) => one.tenantId.toLowerCase() === partner.tenantId);
  // Another cloud has to be switched on, and the partner added by tenant id, in both tenants.
  if (partner.cloud !== 'microsoftonline.com' && !(policy.allowedCloudEndpoints.includes(partner.cloud) && entry)) {
    throw refused(
      'This invitation is blocked by cross-tenant access settings. Admins in both your organization and the invited user’s organization must configure cross-tenant access settings to allow the invitation.',
    );
  }
  const inbound = entry?.b2bCollaborationInbound ?? policy.default.b2bCollaborationInbound;
  if (inbound?.usersAndGroups?.accessType === 'blocked') {
    throw refused(
      'This invitation is blocked by cross-tenant access settings in your organization. Your administrator must configure cross-tenant access settings to allow this invitation.',
    );
  }
}

function checkConflicts(tenant: Tenant, address: string): void {
  const isList = listAddresses.includes(address.toLowerCase()) || isGroupAddress(tenant, address);
  if (isList) throw refused('Group email address is not supported.');
  const holder = userWithAddress(tenant.primary, address);
  if (holder && holder.userType === 'Member' && holder.creationType !== 'Invitation') {
    throw refused("Non-external user already exists with the given mail address and can't be invited.");
  }
  if (!holder && [primaryDomain, initialDomain].includes(domainOf(address))) {
    throw refused(`The invited user's domain '${domainOf(address)}' is a verified domain of your directory.`);
  }
}

function isGroupAddress(tenant: Tenant, address: string): boolean {
  return [...tenant.primary.all('groups')].some((group) => group.mail?.toLowerCase() === address.toLowerCase());
}

/** A contact holds the address: the guest is created, but without `mail` and `proxyAddresses`. */
export function isContact(address: string): boolean {
  return contactAddresses.includes(address.toLowerCase());
}

export function identityIssuer(address: string): string {
  return knownTenant(domainOf(address)) ? 'ExternalAzureAD' : 'mail';
}
