import type { Cloud } from '../../domain/clouds.ts';
import type { GuestsFound } from '../../domain/guest-list.ts';
import type { TenantId, UserId } from '../../domain/ids.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { HOUR, MINUTE } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { InviteRules, Partner, TenantFacts } from '../../domain/directory-facts.ts';
import { fail } from '../../domain/problem.ts';
import type { DirectorySize, TenantCloud } from '../../domain/tenant-truths.ts';
import type { Directory, TenantTruths } from '../../ports/directory.ts';
import type { Log } from '../../ports/log.ts';
import type { Meter } from '../../ports/meter.ts';
import { grantedPermissions } from './granted.ts';
import type { TokenSource } from '../identity/token.ts';
import { setAllAttributes, setAttributes } from './attributes.ts';
import { Cached } from './cached.ts';
import { createClient } from './client.ts';
import type { GraphClient } from './client.ts';
import { deleteGuest, readSponsors, removeMember, restoreGuest, setSignIn } from './departures.ts';
import { addMember, findGroups, readGroup, readIsMember } from './groups.ts';
import { listGuests } from './guest-list.ts';
import { readCloudOf } from './discovery.ts';
import { findInviter } from './inviters.ts';
import { installApp } from './installing.ts';
import { findInvited, invite, setSponsor } from './invitations.ts';
import type { Rule } from './lag-model.ts';
import { LagModel, RULE } from './lag-model.ts';
import { createLimiter } from './limiter.ts';
import type { Limiter } from './limiter.ts';
import { addAllMembers, setSponsors } from './many.ts';
import { Newcomers } from './newcomers.ts';
import { readInviteRules } from './policies.ts';
import { Roles } from './roles.ts';
import { createLanding } from './teams.ts';
import { readDefaultMfaTrust, readPartner, readTenant } from './tenants.ts';
import { readAllowedClouds, readDirectorySize, readGuestsCanLeave, readPasscode } from './truths.ts';
import type { Beliefs } from './usable.ts';
import { confirmUsable } from './usable.ts';
import { confirmAllUsable } from './usable-many.ts';
import { findByAddress, findByAddresses, listPendingGuests, readGuest, readPerson } from './users.ts';

export interface DirectoryOptions {
  readonly cloud: Cloud;
  readonly tenantId: TenantId;
  readonly token: TokenSource;
  /** Sign-ins of people, for what is done in their name. */
  readonly tokenOf?: (userId: UserId) => TokenSource;
  /** Origin of the local tenant that stands in for Graph; loopback only. */
  readonly transport?: { readonly graphBase: string };
  readonly clock: Clock;
  readonly wait: (ms: Milliseconds) => Promise<void>;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly log: Log;
  readonly meter?: Meter;
  /** Shared with others that use the same app and tenant; one of its own where there is none. */
  readonly limiter?: Limiter;
  /** Shared between directories that act for different people in one process. */
  readonly newcomers?: Newcomers;
  /** When a guest counts as ready; the one that the bench chose where there is none. */
  readonly rule?: Rule;
  /** The app's id in the organisation's catalogue of Teams apps; without it, the app is put into nobody's Teams. */
  readonly teamsAppId?: string;
  /** As in `ClientOptions`. */
  readonly expire?: (ms: Milliseconds) => AbortSignal;
}

/** Rules and partners change by an administrator's hand; minutes late is early enough for a finding on a card. */
const RULES_CACHED_MS = 1 * MINUTE;
const PARTNER_CACHED_MS = 5 * MINUTE;
const TRUTHS_CACHED_MS = 3 * MINUTE;

/** Entra through Microsoft Graph. */
export function createDirectory(options: DirectoryOptions): Directory {
  const { cloud, tenantId, clock, wait, random } = options;
  const limiter = options.limiter ?? createLimiter({ clock, wait });
  const client = createClient({ ...options, limiter });
  const newcomers = options.newcomers ?? new Newcomers(clock);
  const landing = createLanding(client, cloud, tenantId, clock);
  const graphRoot = cloud.graph.root;
  const lag = new LagModel(random);
  const beliefs: Beliefs = new Map();
  const tools = {
    client,
    newcomers,
    cloud,
    landing,
    graphRoot,
    clock,
    wait,
    lag,
    beliefs,
    rule: options.rule ?? RULE,
    tokenOf: options.tokenOf ?? noSignIns,
    ...(options.teamsAppId === undefined ? {} : { teamsAppId: options.teamsAppId }),
    ...(options.meter === undefined ? {} : { meter: options.meter }),
  };
  const roles = new Roles(client, clock);
  const rules = new Cached<InviteRules>(clock, RULES_CACHED_MS);
  const tenant = new Cached<TenantFacts>(clock, HOUR);
  const partners = new Cached<Partner | undefined>(clock, PARTNER_CACHED_MS);

  const guests = new Cached<GuestsFound>(clock, MINUTE);

  const truths = truthsOf(client, options);

  return {
    ...truths,
    person: (userId) => readPerson(tools, userId),
    roles: (userId) => roles.of(userId),
    accountByAddress: (email) => findByAddress(tools, email),
    accountsByAddress: (emails) => findByAddresses(tools, emails),
    guest: (userId) => readGuest(tools, userId),
    guests: (wanted) => guests.get(JSON.stringify(wanted), () => listGuests(client, wanted)),
    inviterOf: (guestId, createdAt) => findInviter(client, guestId, createdAt),
    pendingGuests: () => listPendingGuests(tools),
    isMember: (groupId, userId) => readIsMember(tools, groupId, userId),
    sponsors: (guestId) => readSponsors(client, guestId),
    groupsNamed: (name) => findGroups(tools, name),
    group: (groupId) => readGroup(tools, groupId),
    inviteRules: () => rules.get('', () => readInviteRules(client, cloud)),
    tenant: () => tenant.get('', () => readTenant(client)),
    grantedPermissions: () => grantedPermissions(options.token),
    partner: (domain) => partners.get(domain.toLowerCase(), () => readPartner(client, domain.toLowerCase())),

    invite: (order, aboutToPost) => invite(tools, order, aboutToPost),
    findInvited: (email, notBefore) => findInvited(tools, email, notBefore),
    setSponsor: (guestId, sponsorId, sponsorElse) => setSponsor(tools, guestId, sponsorId, sponsorElse),
    setSponsors: (guestIds, sponsorId, sponsorElse) => setSponsors(tools, guestIds, sponsorId, sponsorElse),
    setAttributes: (guest) => setAttributes(tools, guest),
    setAllAttributes: (guests) => setAllAttributes(tools, guests),
    addToGroup: (groupId, userId) => addMember(tools, groupId, userId),
    removeFromGroup: (groupId, userId) => removeMember(tools, groupId, userId),
    setSignIn: (guestId, allowed) => setSignIn(tools, guestId, allowed),
    deleteGuest: (guestId) => deleteGuest(tools, guestId),
    restoreGuest: (guestId) => restoreGuest(tools, guestId),
    installApp: (userId) => installApp(tools, userId),
    addAllToGroup: (groupId, userIds) => addAllMembers(tools, groupId, userIds),
    confirmUsable: (guestId, groupIds, written) => confirmUsable(tools, guestId, groupIds, written),
    confirmAllUsable: (guests) => confirmAllUsable(tools, guests),
  };
}

const noSignIns = (): TokenSource => () => Promise.resolve(fail({ code: 'signInNeeded' }));

/** Each kept for some minutes, by the one cache of its kind. */
function truthsOf(client: GraphClient, options: DirectoryOptions): TenantTruths {
  const { clock } = options;
  const switches = new Cached<boolean>(clock, TRUTHS_CACHED_MS);
  const size = new Cached<DirectorySize>(clock, TRUTHS_CACHED_MS);
  const allowed = new Cached<readonly string[]>(clock, TRUTHS_CACHED_MS);
  const clouds = new Cached<TenantCloud | undefined>(clock, PARTNER_CACHED_MS);
  return {
    guestsCanLeave: () => switches.get('leave', () => readGuestsCanLeave(client)),
    passcodeAllowed: () => switches.get('passcode', () => readPasscode(client)),
    mfaTrustedByDefault: () => switches.get('mfa', () => readDefaultMfaTrust(client)),
    directorySize: () => size.get('', () => readDirectorySize(client)),
    allowedClouds: () => allowed.get('', () => readAllowedClouds(client)),
    cloudOf: (domain) => clouds.get(domain.toLowerCase(), () => readCloudOf(options, domain.toLowerCase())),
  };
}
