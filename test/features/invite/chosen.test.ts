import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/domain/directory-facts.ts';
import { asUserId } from '../../../src/domain/ids.ts';
import type { Chosen } from '../../../src/features/invite/chosen.ts';
import { asChosen, chosenIn } from '../../../src/features/invite/chosen.ts';

const GRADY = asUserId('aaaaaaaa-0000-4000-8000-000000000007');
const email = 'grady@fabrikam.example';
const other = 'jane@fabrikam.example';
const account: Account = { userId: GRADY, displayName: 'Grady Archie', kind: 'guest', redemption: 'accepted' };
const grady: Chosen = { ...account, email };
const jane: Account = { ...account, userId: asUserId('aaaaaaaa-0000-4000-8000-000000000099'), displayName: 'Jane' };
const differs = { code: 'chosenDiffers', email: other, displayName: 'Grady Archie' };

describe('who is meant by a choice', () => {
  it.each<[what: string, typed: string | undefined, holder: Account | undefined | 'unreadable', whom: unknown]>([
    ['the choice alone', undefined, account, account],
    ['his own address beside it', email, account, account],
    ['another address of his', other, account, account],
    ['a replica that does not know him by address', undefined, undefined, grady],
    ['his address, and a silent directory', 'Grady@Fabrikam.example', 'unreadable', grady],
    ['the address of somebody else', other, jane, differs],
    ['an address that nobody has', other, undefined, differs],
    ['an address that cannot be looked up', other, 'unreadable', differs],
    ['an address that is another account’s', undefined, jane, { code: 'chosenUnclear', why: 'noAddress' }],
  ])('%s', (_what, typed, holder, whom) => {
    expect(asChosen(typed, grady, holder)).toEqual(whom);
  });
});

describe('what the directory says to an id', () => {
  it.each<[what: string, account: Account | undefined | 'unreadable', whom: unknown]>([
    ['a guest', { ...account, email: 'Grady@Fabrikam.example' }, grady],
    ['nobody, or deleted', undefined, { code: 'chosenUnclear', why: 'unknown' }],
    ['no address', account, { code: 'chosenUnclear', why: 'noAddress' }],
    ['nothing', 'unreadable', { code: 'chosenUnclear', why: 'unreadable' }],
  ])('%s', (_what, found, whom) => {
    expect(chosenIn(found)).toEqual(whom);
  });
});
