/** Invitations that leave later, through weeks, restarts and a bot that was down: the real settler in simulated time. */
import { expect, test } from 'vitest';
import { openStore } from '../../src/adapters/store/index.ts';
import type { Ask, GuestRequest } from '../../src/domain/guest-request.ts';
import type { RequestId } from '../../src/domain/ids.ts';
import { asActivityId, asUserId } from '../../src/domain/ids.ts';
import { ok } from '../../src/domain/problem.ts';
import { sendAtOf } from '../../src/domain/scheduling.ts';
import type { IsoDate } from '../../src/domain/time.ts';
import { DAY } from '../../src/domain/time.ts';
import type { RequestEvent } from '../../src/domain/transition.ts';
import { transition } from '../../src/domain/transition.ts';
import type { Directory } from '../../src/ports/directory.ts';
import { createSettler } from '../../src/settling/settler.ts';
import { ALEX, CHANNEL, MEGAN, NOW, pending, VERDICT } from '../domain/samples.ts';
import { IdleTime } from '../fakes/idle-time.ts';
import { portsOver, silent } from './ports.ts';

const ON = '2026-03-15' as IsoDate;
const LATER = '2026-04-20' as IsoDate;
const UNDO_SECONDS = 60;

const ASKS: Readonly<Record<string, Partial<Ask>>> = {
  onItsDay: { notBefore: ON },
  withdrawn: { notBefore: ON },
  decidedTwice: { notBefore: ON },
  paused: {},
  takenBackInThePause: {},
  longAhead: { notBefore: LATER },
  mailFollows: { notBefore: ON, sendMail: false },
  hurried: { notBefore: LATER },
};

test('each leaves once, on its day, or never', { timeout: 60_000 }, async () => {
  const time = new IdleTime(NOW);
  const stores = await openStore('memory', { clock: time, log: silent });
  const posts: string[] = [];
  let messages = 0;
  const posted = () => Promise.resolve(ok(asActivityId(`m${(messages += 1)}`)));
  const directory: Partial<Directory> = {
    invite: async ({ email, sendMail, purpose }, aboutToPost) => {
      await aboutToPost();
      posts.push(`${email.split('@')[0]} ${purpose} ${sendMail ? 'mail' : 'no mail'} ${time.now().slice(0, 16)}`);
      return ok({ userId: asUserId(email), foundThere: false, sponsorSet: true, accepted: false });
    },
    person: async (userId) => ok({ userId, displayName: '', userType: 'Member', accountEnabled: true }),
    roles: async () => ok({ mayInvite: true, isAdmin: false, roles: [], eligibleOnly: false, scopedOnly: false }),
    tenant: async () => ok({ tenantId: ALEX.tenantId, displayName: 'Contoso', verifiedDomains: ['contoso.example'] }),
    inviteRules: async () => ok({ allowInvitesFrom: 'adminsAndGuestInviters', domains: null }),
    accountByAddress: async () => ok(undefined),
    partner: async () => ok(undefined),
    sponsors: async () => ok([]),
    guest: async () => ok(undefined),
    confirmUsable: async () => ok(undefined),
  };
  const ports = portsOver(stores, time, directory, {
    postCard: posted,
    updateCard: async () => ok('shown' as const),
    postWords: posted,
  });
  await stores.settings.update((current) => ({ ...current, approvals: CHANNEL }));
  const idOf = (name: string): RequestId => `GL-${name}` as RequestId;
  for (const [name, ask] of Object.entries(ASKS)) {
    const { group: _group, ...plain } = pending.ask;
    const email = `${name}@fabrikam.example`;
    await stores.requests.create({ ...pending, id: idOf(name), audited: 1, ask: { ...plain, ...ask, email } });
  }
  let settler = createSettler(ports);
  await settler.resume();
  /** False where the request no longer allows it. */
  async function happens(name: string, event: RequestEvent): Promise<boolean> {
    const moved = await stores.requests.update(idOf(name), (now) => transition(now, event, time.now()));
    settler.nudge(idOf(name));
    return moved?.ok === true;
  }
  const approve = async (name: string): Promise<boolean> => {
    const request = (await stores.requests.find(idOf(name))) as GuestRequest;
    const sendAt = sendAtOf(request, UNDO_SECONDS, time.now());
    return happens(name, { type: 'approved', verdict: VERDICT, ...(sendAt === undefined ? {} : { sendAt }) });
  };
  for (const name of Object.keys(ASKS)) expect(await approve(name), name).toBe(true);
  expect(await happens('takenBackInThePause', { type: 'takenBack', by: MEGAN })).toBe(true);
  expect(await approve('decidedTwice')).toBe(false);
  await time.pass(UNDO_SECONDS * 1_000 - 1);
  expect(posts).toEqual([]);
  await time.pass(DAY);
  expect([...posts].sort()).toEqual([
    'mailFollows create no mail 2026-03-10T09:01',
    'paused create mail 2026-03-10T09:01',
  ]);
  posts.length = 0;

  expect(await happens('withdrawn', { type: 'withdrawn', by: ALEX })).toBe(true);
  expect(await happens('decidedTwice', { type: 'takenBack', by: MEGAN })).toBe(true);
  expect(await approve('decidedTwice')).toBe(true);
  expect(await happens('hurried', { type: 'sendNow', by: ALEX, asInviter: false })).toBe(true);
  await settler.stop();
  settler = createSettler(ports);
  await settler.resume();
  await time.pass(DAY);
  expect(posts).toEqual(['hurried create mail 2026-03-11T09:00']);
  posts.length = 0;

  await time.pass(7 * DAY);
  expect([...posts].sort()).toEqual([
    'decidedTwice create mail 2026-03-15T09:00',
    'mailFollows resend mail 2026-03-15T09:00',
    'onItsDay create mail 2026-03-15T09:00',
  ]);
  posts.length = 0;

  // The bot is down when the day comes, and for two weeks more.
  await settler.stop();
  await time.pass(45 * DAY);
  settler = createSettler(ports);
  await settler.resume();
  await time.pass(DAY);
  await settler.stop();
  expect(posts.map((post) => post.split(' ').slice(0, 3).join(' '))).toEqual(['longAhead create mail']);
  const untouched = await stores.requests.find(idOf('withdrawn'));
  expect(untouched?.state.name).toBe('withdrawn');
});
