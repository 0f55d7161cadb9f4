/** A list that was asked for with a day: it waits, leaves once, and what stands in its way on the day stops it whole. */
import { expect, test } from 'vitest';
import { leasesOn } from '../../src/adapters/store/leases.ts';
import type { Batch, BatchEvent } from '../../src/domain/batch.ts';
import type { GuestLine } from '../../src/domain/batch-line.ts';
import type { UserId } from '../../src/domain/ids.ts';
import { fail, ok } from '../../src/domain/problem.ts';
import { listSendAt } from '../../src/domain/batch-sending.ts';
import type { Instant, IsoDate } from '../../src/domain/time.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/domain/time.ts';
import type { SignIns } from '../../src/ports/sign-ins.ts';
import { alex, megan, person } from '../contracts/harness.ts';
import { PROJECT_X } from '../domain/samples.ts';
import { openList } from './dated-list.ts';

const START = '2027-03-20T10:00:00.000Z';
/** Nine o'clock in Berlin, where summer has begun by then. */
const NINE = '2027-04-01T07:00:00.000Z' as Instant;
const adele = person(3, 'Adele Vance');

const line = (row: number, patch: Partial<GuestLine> = {}): GuestLine => ({
  row,
  email: `guest${row}@fabrikam.example`,
  groupId: PROJECT_X.groupId,
  state: { name: 'waiting' },
  ...patch,
});

interface Approval {
  readonly lines?: readonly GuestLine[];
  readonly signsInThen?: true;
  readonly undoSeconds?: number;
}

/** Approved by Megan on 20 March, for 1 April. */
async function approved({
  lines = [line(1), line(2)],
  signsInThen,
  undoSeconds = 0,
  ...given
}: Partial<Batch> & Approval = {}) {
  const asked = { common: { notBefore: '2027-04-01' as IsoDate }, timeZone: 'Europe/Berlin' };
  const list = await openList(START, { ...asked, state: { name: 'pending' }, ...given }, lines);
  const sendAt = listSendAt({ ...asked, ...given }, undoSeconds, list.time.now());
  const verdict = { by: megan, at: list.time.now(), roles: ['Guest Inviter'] };
  const then = signsInThen === undefined ? {} : { signsInThen };
  await list.happens({ type: 'approved', verdict, ...(sendAt === undefined ? {} : { sendAt }), ...then });
  return list;
}
type List = Awaited<ReturnType<typeof approved>>;

test('it waits until nine in the morning where the requester is, says so, and leaves once', async () => {
  const list = await approved();
  await list.begins();
  await list.time.pass(11 * DAY);
  expect(list.posted).toEqual([]);
  expect(list.said).toEqual([
    expect.stringMatching(/^requester: Megan Bowen approved .* 1 April 2027 at 09:00 \(Europe\/Berlin\)/),
  ]);
  expect(await list.card('requester')).toContain('The invitations leave on 1 April 2027 at 09:00 (Europe/Berlin).');
  expect(await list.card('approvers')).toContain('Send now');
  await list.time.pass(2 * DAY);
  expect(list.posted.map(({ email, at }) => `${email} ${at.slice(0, 16)}`)).toEqual([
    'guest1@fabrikam.example 2027-04-01T07:00',
    'guest2@fabrikam.example 2027-04-01T07:00',
  ]);
  expect(await list.state()).toMatchObject({ name: 'done' });
});

test('a bot that was away on the day makes up for it once, and one that is started again does not repeat it', async () => {
  const list = await approved();
  await list.time.pass(20 * DAY);
  const first = await list.begins();
  await list.time.pass(MINUTE);
  await first.stop();
  await list.begins();
  await list.time.pass(DAY);
  expect(list.posted.map(({ email }) => email)).toEqual(['guest1@fabrikam.example', 'guest2@fabrikam.example']);
});

test('a bot that is started again before the day still knows of it', async () => {
  const list = await approved();
  await (await list.begins()).stop();
  await list.begins();
  await list.time.pass(13 * DAY);
  expect(list.posted).toHaveLength(2);
});

test('of several instances one begins it', async () => {
  const list = await approved();
  await list.time.pass(12 * DAY - 4 * HOUR);
  const leases = (holder: string) => leasesOn(list.stores.keyed, { holder, forMs: MINUTE, clock: list.time });
  for (const holder of ['a', 'b', 'c']) await list.begins({ leases: leases(holder), shared: true });
  await list.time.pass(2 * HOUR);
  expect(list.posted.map(({ email }) => email).sort()).toEqual(['guest1@fabrikam.example', 'guest2@fabrikam.example']);
});

test.each<[string, BatchEvent, inviter: string | undefined]>([
  ['an approver, in whose name it leaves then', { type: 'sendNow', by: adele, asInviter: true }, adele.userId],
  ['the requester, who invites nobody', { type: 'sendNow', by: alex }, megan.userId],
])('it is sent at once by %s', async (_, event, inviter) => {
  const list = await approved();
  const signIns = heldBy(adele.userId, megan.userId);
  await list.happens(event);
  await list.begins({ signIns });
  await list.time.pass(MINUTE);
  expect(list.posted.map(({ inTheNameOf }) => inTheNameOf)).toEqual([inviter, inviter]);
});

const takenBack: BatchEvent = { type: 'takenBack', by: adele };

test('without a day it waits out the pause after its approval, in which it can be taken back, and nobody is told', async () => {
  const list = await approved({ common: {}, undoSeconds: 60 });
  const settler = await list.begins();
  await list.time.pass(50 * SECOND);
  expect(list.posted).toEqual([]);
  expect(await list.card('approvers')).toContain('Until then the approval can be taken back.');
  await list.happens(takenBack);
  settler.nudge(list.id);
  await list.time.pass(DAY);
  expect(list.posted).toEqual([]);
  expect(await list.state()).toEqual({ name: 'pending' });
  expect(list.said).toEqual([]);

  const sendAt = listSendAt({ common: {} }, 60, list.time.now());
  const verdict = { by: megan, at: list.time.now(), roles: ['Guest Inviter'] };
  await list.happens({ type: 'approved', verdict, ...(sendAt === undefined ? {} : { sendAt }) });
  settler.nudge(list.id);
  await list.time.pass(2 * MINUTE);
  expect(list.posted.map(({ email }) => email)).toEqual(['guest1@fabrikam.example', 'guest2@fabrikam.example']);
});

test('taken back before its day nobody is invited, and who asked for it is told', async () => {
  const list = await approved();
  const settler = await list.begins();
  await list.time.pass(DAY);
  await list.happens(takenBack);
  settler.nudge(list.id);
  await list.time.pass(13 * DAY);
  expect(list.posted).toEqual([]);
  expect(list.said).toContainEqual(
    expect.stringMatching(/^requester: Adele Vance took the approval of your request .* back\. Nothing was sent/),
  );
});

test('cancelled before its day nobody is invited', async () => {
  const list = await approved();
  const settler = await list.begins();
  await list.happens({ type: 'held', kind: 'cancelled', by: alex });
  settler.nudge(list.id);
  await list.time.pass(20 * DAY);
  expect(list.posted).toEqual([]);
  expect((await list.lines()).map(({ state }) => state.name)).toEqual(['calledOff', 'calledOff']);
  expect(list.said.at(-1)).toContain('2 were not invited, because Alex Wilber cancelled');
});

const without = <T>(all: T, missing: Partial<T>): T => ({ ...all, ...missing });

test.each<[string, (list: List) => void | Promise<void>, says: RegExp]>([
  [
    'whoever approved it has lost the role',
    ({ directory }) => {
      const none = { mayInvite: false, isAdmin: false, roles: [], eligibleOnly: false, scopedOnly: false };
      Object.assign(directory, { roles: async () => ok(none) });
    },
    /Megan Bowen, who approved it, may not approve any more\. Somebody who may can press “Resume”/,
  ],
  [
    'the requester has left',
    ({ directory }) => {
      const { person: known } = directory;
      Object.assign(directory, {
        person: async (userId: UserId) => (userId === alex.userId ? ok(undefined) : known?.(userId)),
      });
    },
    /Alex Wilber, who asked for these guests, is not an active member here any more\. Somebody else can ask/,
  ],
  [
    'an admin no longer allows the group',
    async ({ stores }) => {
      await stores.settings.update((settings) => without(settings, { allowedGroups: [] }));
    },
    /Guests may not be asked into “Project X” through me.*Once that is mended, press “Resume”/,
  ],
  [
    'the group is gone',
    ({ directory }) => void Object.assign(directory, { group: async () => ok(undefined) }),
    /The group “Project X” is not there any more/,
  ],
  [
    'guests may not be invited at all',
    ({ directory }) =>
      void Object.assign(directory, { inviteRules: async () => ok({ allowInvitesFrom: 'none', domains: null }) }),
    /switched off for the whole tenant/,
  ],
  [
    'a permission was taken away',
    ({ directory }) =>
      void Object.assign(directory, {
        inviteRules: async () => fail({ code: 'permissionMissing', permission: 'Policy.Read.All', call: '' }),
      }),
    /lacks the Microsoft Graph permission Policy\.Read\.All/,
  ],
])('it stops where %s, and goes on by a press of whoever may', async (_, meanwhile, says) => {
  const list = await approved();
  const before = { ...list.directory };
  const settings = await list.stores.settings.read();
  await meanwhile(list);
  const settler = await list.begins();
  await list.time.pass(13 * DAY);
  expect(list.posted).toEqual([]);
  const notLeft = list.said.filter((text) => text.includes('were to leave now, and none has left'));
  expect(notLeft.map((text) => text.split(':')[0]).sort()).toEqual(['approvers', 'requester']);
  expect(notLeft[0]).toMatch(says);
  const card = await list.card('approvers');
  expect(card).toMatch(says);
  expect(card).toMatch(/Resume[\s\S]*Cancel/);

  Object.assign(list.directory, before);
  await list.stores.settings.update(() => settings);
  await list.happens({ type: 'resumed', by: adele });
  settler.nudge(list.id);
  await list.time.pass(HOUR);
  expect(list.posted).toHaveLength(2);
});

test('resumed before it is mended it stops again', async () => {
  const list = await approved();
  await list.stores.settings.update((settings) => ({ ...settings, allowedGroups: [] }));
  const settler = await list.begins();
  await list.time.pass(13 * DAY);
  await list.happens({ type: 'resumed', by: adele });
  settler.nudge(list.id);
  await list.time.pass(HOUR);
  expect(list.posted).toEqual([]);
  expect(await list.state()).toMatchObject({ name: 'scheduled', hold: { by: 'guestlist' } });
});

test('a role that has to be activated each time counts as it was', async () => {
  const list = await approved();
  const eligible = { mayInvite: false, isAdmin: false, roles: [], eligibleOnly: true, scopedOnly: false };
  Object.assign(list.directory, { roles: async () => ok(eligible) });
  await list.begins();
  await list.time.pass(13 * DAY);
  expect(list.posted).toHaveLength(2);
});

test('guests whose last day has passed, or whose domain was closed, fail by themselves', async () => {
  const ended = line(1, { until: '2027-04-05' as IsoDate });
  const list = await approved({ lines: [ended, line(2), line(3, { email: 'x@adatum.example' })] });
  const closed = { allowInvitesFrom: 'adminsAndGuestInviters', domains: { allowed: [], blocked: ['adatum.example'] } };
  Object.assign(list.directory, { inviteRules: async () => ok(closed) });
  await list.time.pass(20 * DAY);
  const settler = await list.begins();
  await list.time.pass(HOUR);
  expect((await list.lines()).map(({ state }) => (state.name === 'failed' ? state.problem.code : state.name))).toEqual([
    'endPast',
    'ready',
    'domainBlocked',
  ]);
  // Tried again they are no better.
  await list.happens({ type: 'wished', wish: 'tryFailed', by: megan });
  settler.nudge(list.id);
  await list.time.pass(HOUR);
  expect(list.posted).toHaveLength(1);
});

test('where every last day has passed the list stops, and nobody fails', async () => {
  const until = '2027-04-05' as IsoDate;
  const summary = { domains: [], groups: [], ends: { first: until, last: until, open: 0 }, foundThere: 0, left: [] };
  const list = await approved({ lines: [line(1, { until })], summary });
  await list.time.pass(20 * DAY);
  await list.begins();
  await list.time.pass(HOUR);
  expect(await list.card('requester')).toContain('the last day of all these guests has passed (5 April 2027');
  expect((await list.lines()).map(({ state }) => state.name)).toEqual(['waiting']);
});

test('a directory that is silent is waited for, half an hour', async () => {
  const list = await approved();
  const { inviteRules } = list.directory;
  const silent = async () => fail({ code: 'directoryUnavailable', said: '' } as const);
  Object.assign(list.directory, { inviteRules: silent });
  const settler = await list.begins();
  await list.time.pass(12 * DAY - 3 * HOUR + 10 * MINUTE);
  expect(await list.state()).toMatchObject({ name: 'scheduled' });
  expect(await list.state()).not.toHaveProperty('hold');
  await list.time.pass(HOUR);
  expect(await list.card('approvers')).toContain('has not answered properly for half an hour');
  Object.assign(list.directory, { inviteRules });
  await list.happens({ type: 'resumed', by: megan });
  settler.nudge(list.id);
  await list.time.pass(MINUTE);
  expect(list.posted).toHaveLength(2);
});

const heldBy = (...userIds: readonly UserId[]): SignIns => ({
  inviteAs: 'delegated',
  holds: (userId) => userIds.includes(userId),
  take: async () => ok(undefined),
});

test('where approvers invite in their own names one of them is asked to sign in on the day', async () => {
  const list = await approved({ signsInThen: true });
  expect(await list.card('requester')).toContain('On that day somebody who may approve has to sign in for them');
  const settler = await list.begins({ signIns: heldBy(adele.userId) });
  await list.time.pass(13 * DAY);
  expect(list.posted).toEqual([]);
  expect(list.said.at(-1)).toContain('nobody is signed in for them. Whoever may approve presses “Resume”, signs in');
  await list.happens({ type: 'resumed', by: adele, invites: true });
  settler.nudge(list.id);
  await list.time.pass(SECOND);
  expect(list.posted.map(({ inTheNameOf }) => inTheNameOf)).toEqual([adele.userId, adele.userId]);
});

test('the moment is that of the requester’s zone', () => {
  expect(
    listSendAt({ common: { notBefore: '2027-04-01' as IsoDate }, timeZone: 'Europe/Berlin' }, 0, START as Instant),
  ).toBe(NINE);
});
