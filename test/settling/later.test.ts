/** Invitations that leave later, and those of which no mail leaves: over the real Graph adapter, in time that passes by itself. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask } from '../../src/domain/guest-request.ts';
import { asUserId } from '../../src/domain/ids.ts';
import type { IsoDate } from '../../src/domain/time.ts';
import { dayOf, later, DAY } from '../../src/domain/time.ts';
import type { RequestEvent } from '../../src/domain/transition.ts';
import { sendAtOf } from '../../src/domain/scheduling.ts';
import { ALEX, VERDICT } from '../domain/samples.ts';
import { openFulfilment } from './fulfilment.ts';

let world: Awaited<ReturnType<typeof openFulfilment>>;
beforeAll(async () => {
  world = await openFulfilment();
});
afterAll(() => world.close());

/** Approved now, worked through until nothing is owed: days pass by themselves. */
async function approvedForLater(ask: Partial<Ask>, by = VERDICT.by) {
  const run = await world.begin({ notBefore: dayOf(later(world.now(), 5 * DAY)), ...ask });
  const before = run.clock.now();
  const sendAt = sendAtOf({ ask: (await run.request()).ask }, 0, before);
  const at = sendAt === undefined ? {} : { sendAt };
  return { run, sendAt, approve: () => run.after(0, { type: 'approved', verdict: { ...VERDICT, by }, ...at }) };
}

test('nothing leaves before its day, and then it does once', { timeout: 30_000 }, async () => {
  const { run, sendAt, approve } = await approvedForLater({});
  expect((await approve()).state.name).toBe('invited');
  const { requests, invitations, mails } = await run.ledger();
  const [posted] = requests.filter(({ path }) => path === '/v1.0/invitations');
  expect(sendAt !== undefined && posted !== undefined && posted.at >= sendAt).toBe(true);
  expect([invitations.length, mails.length]).toEqual([1, 1]);
});

test('whoever lost the role by the day has approved nothing', { timeout: 30_000 }, async () => {
  const { run, approve } = await approvedForLater({}, ALEX);
  expect((await approve()).state.name).toBe('pending');
  expect((await run.ledger()).invitations).toHaveLength(0);
  expect(
    run.said.filter((text) => text.includes('Alex Wilber, who approved it, may not approve any more')),
  ).toHaveLength(2);
});

test('a role that has to be activated each time counts as it was', { timeout: 30_000 }, async () => {
  const lynne = { ...ALEX, userId: asUserId('aaaaaaaa-0000-4000-8000-000000000006'), name: 'Lynne Robbins' };
  const { approve } = await approvedForLater({}, lynne);
  expect((await approve()).state.name).toBe('invited');
});

test('a day that was missed is made up for, but not when access has ended by then', { timeout: 30_000 }, async () => {
  const missed = await approvedForLater({ notBefore: '2020-01-01' as IsoDate });
  expect((await missed.approve()).state.name).toBe('invited');
  const over = await approvedForLater({ notBefore: '2020-01-01' as IsoDate, until: '2020-02-01' as IsoDate });
  expect((await over.approve()).state).toMatchObject({ name: 'failed', problem: { code: 'endPast' } });
  expect((await over.run.ledger()).invitations).toHaveLength(0);
});

test('what admins took away meanwhile is not given', { timeout: 30_000 }, async () => {
  const { run, approve } = await approvedForLater({});
  await run.allowsGroups();
  expect((await approve()).state).toMatchObject({ name: 'failed', problem: { code: 'groupNotAllowed' } });
  expect((await run.ledger()).invitations).toHaveLength(0);
  expect(run.said.at(-1)).toContain('Guests may not be asked into “Project X”');
});

test('a text that the mail would drop goes with the link to the requester instead', { timeout: 30_000 }, async () => {
  const run = await world.begin({ message: 'See you at the audit' });
  await run.meets();
  await run.approved();
  const { invitations, mails } = await run.ledger();
  expect([invitations.length, mails.length]).toEqual([1, 0]);
  expect(run.said.join('\n')).toMatch(/Only for you[\s\S]*redeem\?[\s\S]*See you at the audit/);
  expect(await run.requesterCard()).toContain('Guest created, no mail sent');
});

test('where he cannot be given the link the mail leaves', { timeout: 30_000 }, async () => {
  const run = await world.begin({ message: 'See you at the audit' });
  await run.approved();
  expect((await run.ledger()).mails).toHaveLength(1);
});

test('who wants no mail gets the link', { timeout: 30_000 }, async () => {
  const run = await world.begin({ sendMail: false });
  await run.meets();
  await run.approved();
  expect((await run.ledger()).mails).toHaveLength(0);
  expect(run.said.join('\n')).toContain('Only for you');
});

test('a guest is created at once, and the mail leaves on its day', { timeout: 30_000 }, async () => {
  const run = await world.begin({ sendMail: false, notBefore: '2099-01-01' as IsoDate });
  await run.meets();
  const created = await run.approved();
  expect(created.state).toMatchObject({ name: 'invited', guest: { noMail: true } });
  const before = await run.ledger();
  expect([before.invitations.length, before.mails.length]).toEqual([1, 0]);
  expect(run.said.join('\n')).not.toContain('Only for you');
  expect(await run.requesterCard()).toContain('No mail has left yet');
  await run.after(5, await theDayOfTheMail(run));
  const { invitations, mails } = await run.ledger();
  expect([new Set(invitations.map(({ userId }) => userId)).size, mails.length]).toEqual([1, 1]);
  expect(run.said.at(-1)).toContain('The invitation mail for Jane Doe is on its way');
});

test('on its day the requester gets the link where the mail would drop his words', { timeout: 30_000 }, async () => {
  const run = await world.begin({ sendMail: false, message: 'See you', notBefore: '2020-01-01' as IsoDate });
  await run.meets();
  await run.approved();
  await run.after(0, await theDayOfTheMail(run));
  expect((await run.ledger()).mails).toHaveLength(0);
  expect(run.said.join('\n')).toMatch(/Only for you[\s\S]*See you/);
  expect(await run.requesterCard()).toContain('the link was given for a message of one’s own');
});

type Run = Awaited<ReturnType<typeof world.begin>>;
const theDayOfTheMail = async (run: Run): Promise<RequestEvent> => ({
  type: 'deadlineReached',
  series: 'mail',
  at: run.clock.now(),
  look: (await run.request()).look,
});
