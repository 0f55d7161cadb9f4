import type { LiveCheckId } from '../../domain/knowledge.ts';
import type { DirectoryProblem, Result } from '../../domain/problem.ts';
import { ok } from '../../domain/problem.ts';
import type { LiveFact, LiveReading } from '../../domain/tenant-truths.ts';
import { endpointOf } from '../../domain/tenant-truths.ts';
import type { DirectoryReads } from '../../ports/directory.ts';

type Found = Result<LiveFact | 'noDomain'>;
type Reader = (directory: DirectoryReads, domain: string | undefined) => Promise<Found>;

/** Reads the tenant's own fact for an answer. Never rejects for what Graph says: then the general answer stands alone. */
export async function readLive(
  check: LiveCheckId,
  directory: DirectoryReads,
  domain: string | undefined,
): Promise<LiveReading> {
  const read = await READERS[check](directory, domain);
  if (!read.ok) return unreadable(read.problem);
  return read.value === 'noDomain' ? { kind: 'noDomain' } : { kind: 'fact', fact: read.value };
}

const unreadable = (problem: DirectoryProblem): LiveReading =>
  problem.code === 'permissionMissing'
    ? { kind: 'unreadable', permission: problem.permission }
    : { kind: 'unreadable' };

const READERS: Readonly<Record<LiveCheckId, Reader>> = {
  'guests-can-leave': async (directory) =>
    map(await directory.guestsCanLeave(), (allowed) => ({ check: 'guests-can-leave', allowed })),
  'partner-mfa-trusted': readMfaTrust,
  'domain-may-be-invited': async (directory, domain) => {
    const rules = await directory.inviteRules();
    if (!rules.ok) return rules;
    const { domains: lists } = rules.value;
    if (lists === null) return unreadableLists;
    return ok({ check: 'domain-may-be-invited', lists, ...(domain === undefined ? {} : { domain }) });
  },
  'who-may-invite': async (directory) =>
    map(await directory.inviteRules(), ({ allowInvitesFrom: from }) => ({ check: 'who-may-invite', from })),
  'directory-fullness': async (directory) =>
    map(await directory.directorySize(), (size) => ({ check: 'directory-fullness', size })),
  'partner-cloud': readPartnerCloud,
  'cross-cloud-enabled': async (directory) =>
    map(await directory.allowedClouds(), (endpoints) => ({ check: 'cross-cloud-enabled', endpoints })),
};

/** The adapter does not say why the lists could not be read; the permission that they need is always the same. */
const unreadableLists: Found = {
  ok: false,
  problem: {
    code: 'permissionMissing',
    permission: 'Policy.Read.B2BManagementPolicy',
    call: 'GET /policies/b2bManagementPolicies',
  },
};

/** A partner without a tenant has no MFA of its own to trust, so the default is told. */
async function readMfaTrust(directory: DirectoryReads, domain: string | undefined): Promise<Found> {
  if (domain !== undefined) {
    const partner = await directory.partner(domain);
    if (!partner.ok) return partner;
    if (partner.value !== undefined) {
      const { displayName, mfaTrusted } = partner.value;
      return ok({ check: 'partner-mfa-trusted', trusted: mfaTrusted, partner: displayName });
    }
  }
  return map(await directory.mfaTrustedByDefault(), (trusted) => ({ check: 'partner-mfa-trusted', trusted }));
}

async function readPartnerCloud(directory: DirectoryReads, domain: string | undefined): Promise<Found> {
  if (domain === undefined) return ok('noDomain');
  const tenant = await directory.tenant();
  if (!tenant.ok) return tenant;
  const [theirs, ours] = await Promise.all([directory.cloudOf(domain), directory.cloudOf(tenant.value.tenantId)]);
  if (!theirs.ok) return theirs;
  if (!ours.ok) return ours;
  const endpoint = theirs.value === undefined ? undefined : endpointOf(theirs.value);
  const same = ours.value !== undefined && endpointOf(ours.value) === endpoint;
  return ok({ check: 'partner-cloud', domain, endpoint, same });
}

const map = <T>(read: Result<T>, toFact: (value: T) => LiveFact): Found => (read.ok ? ok(toFact(read.value)) : read);
