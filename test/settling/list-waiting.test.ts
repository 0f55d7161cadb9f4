/** A list that waits for a person: the approvers are reminded of it together with single requests, and it expires once. */
import { expect, test } from 'vitest';
import { leasesOn } from '../../src/adapters/store/leases.ts';
import type { Batch, BatchEvent } from '../../src/domain/batch.ts';
import type { GuestLine } from '../../src/domain/batch-line.ts';
import type { BatchId, RequestId } from '../../src/domain/ids.ts';
import type { Instant } from '../../src/domain/time.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import { alex, megan } from '../contracts/harness.ts';
import { PROJECT_X, pending as single } from '../domain/samples.ts';
import { openList } from './dated-list.ts';

const START = '2027-03-20T10:00:00.000Z' as Instant;
const line = (row: number): GuestLine => ({
  row,
  email: `guest${row}@fabrikam.example`,
  groupId: PROJECT_X.groupId,
  state: { name: 'waiting' },
});
/** Sent to the approvers on 20 March. */
const pending = (given: Partial<Batch> = {}) =>
  openList(START, { askedAt: START, timeZone: 'Europe/Berlin', state: { name: 'pending' }, ...given }, [
    line(1),
    line(2),
  ]);
type List = Awaited<ReturnType<typeof pending>>;

const reminders = ({ said }: List) =>
  said.filter((text) => text.includes('wait for a decision') || text.includes('waits for a decision'));
const expiries = ({ said }: List) => said.filter((text) => text.includes('expired'));

test('the approvers are reminded twice, then it expires, and whoever asked is told what is left', async () => {
  const list = await pending();
  await list.begins();
  await list.time.pass(3 * DAY - 3 * HOUR);
  expect(list.said).toEqual([]);
  await list.time.pass(2 * HOUR);
  expect(reminders(list)).toEqual([
    'approvers: One request still waits for a decision:\n' +
      'GL-B1AAAA: a list of 2 guests, asked by Alex Wilber, expires in 11 days\n' +
      'Decide on the cards, or with /approve and /deny.',
  ]);
  await list.time.pass(10 * DAY);
  expect(reminders(list)).toHaveLength(2);
  expect(reminders(list)[1]).toContain('expires tomorrow');
  await list.time.pass(30 * DAY);
  expect(reminders(list)).toHaveLength(2);
  expect(expiries(list)).toEqual([
    expect.stringMatching(
      /^requester: Your request GL-B1AAAA for 2 guests expired\. Nobody decided in time\. .*The lines are kept/,
    ),
  ]);
  expect(await list.state()).toEqual({ name: 'expired', at: '2027-04-03T07:00:00.000Z', was: 'pending' });
  expect(await list.card('requester')).toMatch(/Nobody decided in time[\s\S]*CSV/);
  expect(await list.card('approvers')).not.toMatch(/Approve|Deny/);
  expect(list.posted).toEqual([]);
});

test('lists and single requests that fall due together are one message', async () => {
  const list = await pending();
  const id = 'GL-AAAAAAA' as RequestId;
  const request = { ...single, id, askedAt: START, timeZone: 'Europe/Berlin', audited: single.history.length };
  await list.stores.requests.create(request);
  await list.begins();
  await list.time.pass(3 * DAY);
  expect(reminders(list)).toHaveLength(1);
  expect(reminders(list)[0]).toMatch(
    /2 requests still wait for a decision:\nGL-B1AAAA: a list of 2 guests.*\nGL-AAAAAAA: /,
  );
});

test('lists from before there were such days are one message, and the longest forgotten drafts none', async () => {
  const list = await pending();
  const stored = await list.stores.batches.find(list.id);
  if (stored === undefined) throw new Error('The list is gone');
  for (let n = 0; n < 60; n += 1) {
    const id = `GL-B${String(n + 22222)}` as BatchId;
    const given = n < 30 ? {} : { state: { name: 'preview' }, askedAt: '2026-11-01T10:00:00.000Z' as Instant };
    await list.stores.batches.create({ ...stored, id, ...given } as Batch, [[line(1), line(2)]]);
  }
  await list.time.pass(4 * DAY);
  await list.begins();
  await list.time.pass(HOUR);
  expect(list.said).toEqual([
    expect.stringMatching(/^approvers: 31 requests still wait[\s\S]*… and 11 more; \/pending/),
  ]);
  const drafts = (await list.stores.batches.byRequester(alex.userId)).filter(({ state }) => state.name === 'expired');
  expect(drafts).toHaveLength(30);
});

test.each<[string, stopped: boolean]>([
  ['was away for weeks', false],
  ['is started again on every one of its days', true],
])('a bot that %s says it once', async (_, stopped) => {
  const list = await pending();
  for (let day = 0; day < 20; day += 1) {
    if (stopped) {
      const bot = await list.begins();
      await list.time.pass(2 * MINUTE);
      await bot.stop();
    }
    await list.time.pass(DAY);
  }
  await list.begins();
  await list.time.pass(5 * DAY);
  expect(reminders(list)).toHaveLength(stopped ? 2 : 0);
  expect(expiries(list)).toHaveLength(1);
});

test('a reminder that was due when the bot stopped is given after its next start', async () => {
  const list = await pending();
  const bot = await list.begins();
  await list.time.pass(3 * DAY - 2 * HOUR);
  await bot.stop();
  expect((await list.stores.batches.find(list.id))?.upkeep?.reminder).toBe('due');
  expect(reminders(list)).toEqual([]);
  await list.begins();
  await list.time.pass(HOUR);
  expect(reminders(list)).toHaveLength(1);
});

test('of several instances one says it', async () => {
  const list = await pending();
  const leases = (holder: string) => leasesOn(list.stores.keyed, { holder, forMs: MINUTE, clock: list.time });
  await list.time.pass(13 * DAY - 4 * HOUR);
  for (const holder of ['a', 'b', 'c']) await list.begins({ leases: leases(holder), shared: true });
  await list.time.pass(HOUR);
  expect([reminders(list).length, expiries(list).length]).toEqual([1, 0]);
  await list.time.pass(DAY + 2 * HOUR);
  expect([reminders(list).length, expiries(list).length]).toEqual([2, 1]);
});

test.each<[string, BatchEvent]>([
  ['denied', { type: 'denied', verdict: { by: megan, at: START, roles: [] } }],
  ['withdrawn', { type: 'withdrawn', by: alex }],
])('%s in time it has no days any more', async (_, event) => {
  const list = await pending();
  const bot = await list.begins();
  await list.time.pass(DAY);
  await list.happens(event);
  bot.nudge(list.id);
  await list.time.pass(30 * DAY);
  expect([...reminders(list), ...expiries(list)]).toEqual([]);
});

test('a changed setting holds from the next day on', async () => {
  const list = await pending();
  await list.begins();
  await list.time.pass(4 * DAY);
  await list.stores.settings.update((settings) => ({ ...settings, deadlines: { pendingDays: 5 } }));
  await list.time.pass(DAY);
  expect(await list.state()).toMatchObject({ name: 'expired', at: '2027-03-25T08:00:00.000Z' });
});

test('a list that the bot stopped on its day, and nobody resumed, expires too', async () => {
  const verdict = { by: megan, at: START, roles: ['Guest Inviter'] };
  const list = await pending({ state: { name: 'scheduled', verdict, sendAt: START } });
  await list.stores.settings.update((settings) => ({ ...settings, allowedGroups: [] }));
  await list.begins();
  await list.time.pass(20 * DAY);
  expect(await list.state()).toMatchObject({ name: 'expired', was: 'scheduled', verdict });
  expect(expiries(list)).toEqual([expect.stringContaining('nobody resumed it in time. Nobody was invited.')]);
  expect(await list.card('approvers')).not.toContain('Resume');
});

test('a draft that nobody sent is put away, and so is an old one, with what is told of it', async () => {
  const list = await pending({ state: { name: 'preview' } });
  await list.time.pass(16 * DAY);
  await list.begins();
  await list.time.pass(HOUR);
  expect(list.said).toEqual([expect.stringContaining('was not sent for approval in time')]);
  expect(await list.card('requester')).not.toMatch(/Send 2|Discard/);
});

test('whoever has the approvers reminded is heard there once, on a Saturday too', async () => {
  const list = await pending();
  const weekdays = { from: 18 * 60, to: 8 * 60, days: [1, 2, 3, 4, 5], timeZone: 'UTC' };
  await list.stores.settings.update((settings) => ({ ...settings, telling: { quiet: weekdays } }));
  const bot = await list.begins();
  await list.happens({ type: 'nudged', by: alex });
  bot.nudge(list.id);
  await list.time.pass(HOUR);
  expect(list.said).toEqual([
    'approvers: Alex Wilber asks for a decision on 2 guests (GL-B1AAAA). Decide on the card, or with /approve GL-B1AAAA or /deny GL-B1AAAA.',
  ]);
});
