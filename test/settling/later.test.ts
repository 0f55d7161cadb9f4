/** Invitations that leave later, and those of which no mail leaves: over the real Graph adapter, in time that passes by itself. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IsoDate } from '../../src/domain/time.ts';
import { dayOf, later, DAY } from '../../src/domain/time.ts';
import type { RequestEvent } from '../../src/domain/transition.ts';
import { sendAtOf } from '../../src/domain/scheduling.ts';
import { VERDICT } from '../domain/samples.ts';
import { openFulfilment } from './fulfilment.ts';

let world: Awaited<ReturnType<typeof openFulfilment>>;
beforeAll(async () => {
  world = await openFulfilment();
});
afterAll(() => world.close());

test('nothing leaves before its day, and then it does once', { timeout: 30_000 }, async () => {
  const run = await world.begin();
  const before = run.clock.now();
  const notBefore = dayOf(later(before, 5 * DAY));
  const sendAt = sendAtOf({ ask: { notBefore } }, 0, before);
  if (sendAt === undefined) throw new Error('It is not for later');
  const request = await run.after(0, { type: 'approved', verdict: VERDICT, sendAt });
  expect(request.state.name).toBe('invited');
  const { requests, invitations, mails } = await run.ledger();
  const [posted] = requests.filter(({ path }) => path === '/v1.0/invitations');
  expect(posted && posted.at >= sendAt).toBe(true);
  expect([invitations.length, mails.length]).toEqual([1, 1]);
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
