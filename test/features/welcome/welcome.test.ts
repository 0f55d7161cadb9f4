/** What is said to whom when the bot is added: by what the directory says of him now, and nothing that it does not say. */
import { describe, expect, test } from 'vitest';
import { asUserId } from '../../../src/domain/ids.ts';
import type { DirectoryPerson, RoleStanding } from '../../../src/domain/people.ts';
import { drawWelcome } from '../../../src/features/welcome/card.ts';
import { rankOf } from '../../../src/features/welcome/rank.ts';
import type { Rank } from '../../../src/features/welcome/rank.ts';

const person = (parts: Partial<DirectoryPerson> = {}): DirectoryPerson => ({
  ...{ userId: asUserId('aaaaaaaa-0000-4000-8000-000000000001'), displayName: 'Alex', userType: 'Member' },
  ...{ accountEnabled: true, ...parts },
});
const standing = (parts: Partial<RoleStanding> = {}): RoleStanding => ({
  ...{ roles: [], mayInvite: false, isAdmin: false, eligibleOnly: false, scopedOnly: false, ...parts },
});
const ADMIN = standing({ mayInvite: true, isAdmin: true });

test.each<[string, Rank, DirectoryPerson | undefined | 'unreadable', RoleStanding | 'unreadable']>([
  ['an administrator', 'admin', person(), ADMIN],
  ['a Guest Inviter', 'approver', person(), standing({ mayInvite: true })],
  ['a member', 'requester', person(), standing()],
  ['who is eligible only', 'requester', person(), standing({ eligibleOnly: true })],
  ['an admin of one unit', 'requester', person(), standing({ scopedOnly: true })],
  ['a guest with a role', 'guest', person({ userType: 'Guest' }), ADMIN],
  ['a disabled administrator', 'unknown', person({ accountEnabled: false }), ADMIN],
  ['nobody', 'unknown', undefined, ADMIN],
  ['an account that cannot be read', 'unknown', 'unreadable', ADMIN],
  ['roles that cannot be read', 'requester', person(), 'unreadable'],
])('%s is %s', (_, rank, account, found) => expect(rankOf(account, found)).toBe(rank));

describe.each(['en', 'de'])('The card in %s', (locale) => {
  const written = (rank: Rank): string => JSON.stringify(drawWelcome(rank, locale).data);

  test('names to each only what he may do', () => {
    for (const rank of ['unknown', 'guest', 'requester', 'approver'] as const) {
      expect(written(rank)).not.toMatch(/\/settings|\/export/);
    }
    for (const rank of ['unknown', 'guest', 'requester'] as const)
      expect(written(rank)).not.toMatch(/\/approve|\/pending/);
    for (const rank of ['unknown', 'guest'] as const) expect(written(rank)).not.toMatch(/\/invite|\/bulk/);
    expect(written('unknown')).toContain('/whoami');
    for (const way of ['/settings', '/export audit', '/approve', '/invite']) expect(written('admin')).toContain(way);
  });
});
