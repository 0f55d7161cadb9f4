import { expect, test } from 'vitest';
import { asTenantId } from '../../../src/domain/ids.ts';
import { check } from '../../../src/features/check/index.ts';
import type { Incoming } from '../../../src/domain/incoming.ts';
import type { Meaning } from '../../../src/domain/meaning.ts';
import type { Decision } from '../../../src/domain/decision.ts';
import { fail, ok } from '../../../src/domain/problem.ts';
import { NO_SETTINGS } from '../../../src/domain/settings.ts';
import type { Instant } from '../../../src/domain/time.ts';
import type { Reads } from '../../../src/ports/feature.ts';

const HOME = asTenantId('11111111-1111-4111-8111-111111111111');
const global = { endpoint: 'microsoftonline.com', region: 'eu' };
const partner = { tenantId: HOME, displayName: 'Fabrikam', mfaTrusted: true };
const lists = (allowed: string[], blocked: string[]) =>
  ok({ allowInvitesFrom: 'adminsAndGuestInviters', domains: { allowed, blocked } });
const denied = fail({ code: 'permissionMissing', permission: 'Policy.Read.All', call: '' });

/** A directory in which everything is in order, changed where a row says so. */
const directory = (changes: Readonly<Record<string, unknown>>) => ({
  tenant: ok({ tenantId: HOME, displayName: 'Contoso', verifiedDomains: ['contoso.example'] }),
  inviteRules: lists([], []),
  partner: ok(partner),
  theirs: ok(global),
  allowedClouds: ok([]),
  ...changes,
});

async function verdict(domain: string, changes: Readonly<Record<string, unknown>>): Promise<Decision> {
  const answers = directory(changes);
  const reads = {
    settings: { read: async () => NO_SETTINGS },
    directory: {
      tenant: async () => answers.tenant,
      inviteRules: async () => answers.inviteRules,
      partner: async () => answers.partner,
      allowedClouds: async () => answers.allowedClouds,
      cloudOf: async (name: string) => (name === HOME ? ok(global) : answers.theirs),
    },
  } as unknown as Reads;
  const meaning = {
    intent: 'check-domain',
    slash: true,
    slots: { emails: [], requestIds: [], words: [], domain },
    doubts: [],
  };
  const considered = check.consider(
    { kind: 'said', locale: 'en' } as unknown as Incoming,
    meaning as unknown as Meaning,
    { now: '2026-03-10T09:00:00.000Z' as Instant },
  );
  if (considered.kind !== 'understood') throw new Error(considered.kind);
  return (await considered.gather(reads))('2026-03-10T09:00:00.000Z' as Instant);
}

const us = { endpoint: 'microsoftonline.us', region: 'usgov' };

test.each<[what: string, domain: string, changes: Readonly<Record<string, unknown>>, says: string[]]>([
  ['nothing in the way', 'fabrikam.example', {}, ['Yes, people', 'Fabrikam', 'Trusted here']],
  ['own domain', 'contoso.example', {}, ['our own organisation', 'Colleagues']],
  [
    'deny list',
    'fabrikam.example',
    { inviteRules: lists([], ['fabrikam.example']) },
    ['No, people', 'On our deny list'],
  ],
  ['allow list', 'fabrikam.example', { inviteRules: lists(['a.example'], []) }, ['No, people', 'Not among']],
  ['on the allow list', 'a.example', { inviteRules: lists(['a.example'], []) }, ['Yes, people', 'On our allow list']],
  [
    'invitations off',
    'fabrikam.example',
    { inviteRules: ok({ allowInvitesFrom: 'none', domains: { allowed: [], blocked: [] } }) },
    ['No, people', 'switched off'],
  ],
  ['MFA not trusted', 'a.example', { partner: ok({ ...partner, mfaTrusted: false }) }, ['Yes', 'do MFA twice']],
  ['no tenant', 'a.example', { partner: ok(undefined), theirs: ok(undefined) }, ['Yes', 'No Entra tenant', 'passcode']],
  [
    'another cloud, closed',
    'gov.example',
    { partner: ok(undefined), theirs: ok(us) },
    ['Not as things stand', 'US Government', 'outside our cloud'],
  ],
  [
    'another cloud, open',
    'gov.example',
    { partner: ok(undefined), theirs: ok(us), allowedClouds: ok(['microsoftonline.us']) },
    ['Yes, people', 'US Government'],
  ],
  [
    'a Government tenant that shows the global instance name',
    'gov.example',
    { partner: ok(undefined), theirs: ok({ endpoint: 'microsoftonline.com', region: 'usgov' }) },
    ['Not as things stand', 'US Government'],
  ],
  ['lists unreadable', 'a.example', { inviteRules: denied }, ['Nothing that I can read', 'Could not be read']],
  [
    'everything unreadable',
    'a.example',
    { tenant: denied, inviteRules: denied, partner: denied, theirs: denied, allowedClouds: denied },
    ['Nothing that I can read', 'may still refuse'],
  ],
])('check: %s', async (_what, domain, changes, says) => {
  const { reply, effects } = await verdict(domain, changes);
  expect(effects).toEqual([]);
  for (const part of says) expect(JSON.stringify(reply)).toContain(part);
});
