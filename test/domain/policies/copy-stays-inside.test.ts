import { expect, test } from 'vitest';
import type { Account } from '../../../src/domain/directory-facts.ts';
import { asTenantId, asUserId } from '../../../src/domain/ids.ts';
import type { CopyFacts } from '../../../src/domain/policies/copy-stays-inside.ts';
import { copyStaysInside } from '../../../src/domain/policies/copy-stays-inside.ts';

const megan: Account = { userId: asUserId('u-megan'), displayName: 'Megan', kind: 'internal', redemption: null };
const facts: CopyFacts = {
  cc: 'megan@contoso.example',
  email: 'jane@fabrikam.example',
  copied: megan,
  tenant: { tenantId: asTenantId('t'), displayName: 'Contoso', verifiedDomains: ['Contoso.example'] },
  mailLeaves: true,
};

test('a member of ours gets the copy, and nobody needs to', () => {
  expect(copyStaysInside(facts)).toBeUndefined();
  const { cc: _cc, ...none } = facts;
  expect(copyStaysInside({ ...none, copied: undefined, mailLeaves: false })).toBeUndefined();
});

test.each<[string, Partial<CopyFacts>, object]>([
  ['the guest himself', { cc: 'jane@fabrikam.example' }, { code: 'copyRefused', why: 'guest' }],
  ['an outsider', { cc: 'max@tailspin.example', copied: undefined }, { code: 'copyRefused', why: 'outside' }],
  ['a guest of ours', { copied: { ...megan, kind: 'guest' } }, { code: 'copyRefused', why: 'outside' }],
  ['the private mailbox of a member', { cc: 'megan@mail.example' }, { code: 'copyRefused', why: 'outside' }],
  ['a list or nobody in our domain', { copied: undefined }, { code: 'copyRefused', why: 'outside' }],
  ['a mail that does not leave', { mailLeaves: false }, { code: 'copyRefused', why: 'noMail' }],
  ['a silent directory', { copied: 'unreadable' }, { code: 'directoryUnavailable' }],
])('no copy: %s', (_, patch, problem) => {
  expect(copyStaysInside({ ...facts, ...patch })).toMatchObject(problem);
});
