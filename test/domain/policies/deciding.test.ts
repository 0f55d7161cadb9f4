import { expect, test } from 'vitest';
import type { GuestRequest } from '../../../src/domain/guest-request.ts';
import { asUserId } from '../../../src/domain/ids.ts';
import type { RequestId } from '../../../src/domain/ids.ts';
import type { DirectoryPerson, RoleStanding } from '../../../src/domain/people.ts';
import { whyNotRepair } from '../../../src/domain/policies/deciding.ts';
import { MEGAN, NOW, VERDICT, pending } from '../samples.ts';

const account: DirectoryPerson = {
  userId: MEGAN.userId,
  displayName: MEGAN.name,
  userType: 'Member',
  accountEnabled: true,
};
const standing: RoleStanding = {
  mayInvite: true,
  isAdmin: false,
  roles: ['Guest Inviter'],
  eligibleOnly: false,
  scopedOnly: false,
};
const failed: GuestRequest = {
  ...pending,
  state: { name: 'failed', verdict: VERDICT, problem: { code: 'guestGone' }, at: NOW },
};
const rival: GuestRequest = {
  ...pending,
  id: 'GL-2222' as RequestId,
  requester: { ...pending.requester, userId: asUserId('other'), name: 'Patti Fernandez' },
};

test('what failed is not repaired beside a newer request for the same', () => {
  const facts = { request: failed, decider: MEGAN, account, standing };
  expect(whyNotRepair({ ...facts, rival: undefined })).toBeUndefined();
  expect(whyNotRepair({ ...facts, rival })).toEqual({
    code: 'alreadyAsked',
    email: pending.ask.email,
    requestId: rival.id,
    state: 'pending',
    by: 'Patti Fernandez',
  });
});
