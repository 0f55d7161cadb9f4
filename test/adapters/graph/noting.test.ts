import { expect, test } from 'vitest';
import { noting } from '../../../src/adapters/graph/noting.ts';
import { ownInvitationsOn } from '../../../src/adapters/store/own-invitations.ts';
import { asUserId } from '../../../src/domain/ids.ts';
import { ok } from '../../../src/domain/problem.ts';
import type { Directory, InvitationOrder } from '../../../src/ports/directory.ts';
import type { Keyed } from '../../../src/ports/keyed.ts';
import { NOW } from '../../domain/samples.ts';

const order: InvitationOrder = {
  email: 'Jane@Fabrikam.example',
  sendMail: false,
  sponsorId: asUserId('aaaaaaaa-0000-4000-8000-000000000001'),
  purpose: 'create',
};
const invited = ok({ userId: order.sponsorId, foundThere: false, sponsorSet: true, accepted: false });

function remembering() {
  const kept = new Map<string, unknown>();
  const keyed: Keyed = {
    read: (key) => Promise.resolve(kept.has(key) ? { value: kept.get(key), etag: '1' } : undefined),
    write: (key, value) => {
      kept.set(key, value);
      return Promise.resolve('1');
    },
    remove: () => Promise.resolve(),
  };
  return { kept, own: ownInvitationsOn(keyed, { now: () => NOW }) };
}
const directory = (invite: Directory['invite']) => ({ invite }) as unknown as Directory;

test('an address is noted before its invitation is posted, however it is written, and not in clear', async () => {
  const { own, kept } = remembering();
  const known: boolean[] = [];
  const noted = noting(
    directory(async (_order, aboutToPost) => {
      known.push(await own.has('jane@fabrikam.example'));
      await aboutToPost();
      return invited;
    }),
    own,
  );
  await noted.invite(order, async () => void known.push(await own.has('jane@fabrikam.example')));
  expect(known).toEqual([false, true]);
  expect(await own.has('jim@fabrikam.example')).toBe(false);
  expect(JSON.stringify([...kept])).not.toMatch(/fabrikam/i);
});

test('a guest who was there, for whom nothing is posted, is not noted: who brought him is still to be asked', async () => {
  const { own } = remembering();
  await noting(
    directory(() => Promise.resolve(invited)),
    own,
  ).invite(order, () => Promise.resolve());
  expect(await own.has(order.email)).toBe(false);
});
