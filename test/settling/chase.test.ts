/** A guest who does not accept: what is read from the tenant, who is told, and what leaves by whose wish. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RequestEvent } from '../../src/domain/transition.ts';
import { ALEX } from '../domain/samples.ts';
import { openFulfilment } from './fulfilment.ts';

let world: Awaited<ReturnType<typeof openFulfilment>>;
beforeAll(async () => {
  world = await openFulfilment();
});
afterAll(() => world.close());

type Run = Awaited<ReturnType<typeof world.begin>>;
const chaseOf = async (run: Run): Promise<RequestEvent> => ({
  type: 'deadlineReached',
  series: 'chase',
  at: run.clock.now(),
  look: (await run.request()).look,
});

test('the tenant is read, and the requester told what it shows', async () => {
  const run = await world.begin({ email: 'contact@fabrikam.example' });
  await run.approved();
  await run.control('PATCH', '/policies', {
    b2bManagementPolicy: {
      definition: [
        JSON.stringify({
          B2BManagementPolicy: { InvitationsAllowedAndBlockedDomainsPolicy: { BlockedDomains: ['fabrikam.example'] } },
        }),
      ],
    },
  });
  await run.after(3, await chaseOf(run));
  expect(run.said.at(-1)).toContain('Jane Doe has not accepted');
  expect(run.said.at(-1)).toContain('fabrikam.example is on our deny list by now');
  const card = await run.requesterCard();
  expect(card).toContain('holds this address');
  expect(card).toContain('invites@contoso.onmicrosoft.com');
  expect(card).toContain('lets its people be guests elsewhere');
  expect((await run.ledger()).mails).toHaveLength(1);
});

test('a partner whom our own settings keep out since is named', { timeout: 30_000 }, async () => {
  const run = await world.begin();
  await run.approved();
  await run.clock.wait(10 * 60_000);
  const everybody = [{ target: 'AllUsers', targetType: 'user' }];
  const blocked = { usersAndGroups: { accessType: 'blocked', targets: everybody } };
  await run.control('PATCH', '/policies', {
    crossTenantAccessPolicy: { default: { b2bCollaborationInbound: blocked } },
  });
  await run.after(3, await chaseOf(run));
  expect(run.said.at(-1)).toMatch(/cross-tenant access settings let nobody of .+ be a guest here/);
});

test('who accepted meanwhile is told as accepted, not as missing', async () => {
  const run = await world.begin();
  await run.approved();
  await run.control('POST', '/redeem', { email: 'jane@fabrikam.example' });
  const { state } = await run.after(3, await chaseOf(run));
  expect(state.name).toBe('accepted');
  expect(run.said.some((text) => text.includes('has not accepted'))).toBe(false);
  expect(run.said.filter((text) => text.includes('Jane Doe has accepted'))).toHaveLength(2);
});

test('codes by mail that are switched off are named where the guest needs them', async () => {
  const run = await world.begin({ email: 'kim@northwind.example' });
  await run.approved();
  await run.control('PATCH', '/policies', { emailAuthenticationMethod: { allowExternalIdToUseEmailOtp: 'disabled' } });
  await run.after(3, await chaseOf(run));
  expect(run.said.at(-1)).toContain('sign-in with a code by mail is switched off');
  expect(await run.requesterCard()).toContain('northwind.example has no Entra tenant');
});

test('what cannot be read is said to be so', async () => {
  const run = await world.begin({ email: 'kim@northwind.example' });
  await run.approved();
  await run.clock.wait(10 * 60_000);
  await run.control('PUT', '/faults', [
    { method: 'GET', path: '/v1.0/policies', status: 403, code: 'Authorization_RequestDenied', times: 99 },
  ]);
  await run.after(3, await chaseOf(run));
  await run.control('PUT', '/faults', []);
  expect(run.said.at(-1)).toContain('I found nothing on our side');
  expect(await run.requesterCard()).toMatch(/I could not read: our domain lists, sign-in with a code by mail/);
});

test('the link goes to the requester alone, without a mail, and into no card or log', async () => {
  const run = await world.begin({ message: 'See you at the audit' });
  await run.approved();
  await run.after(0, { type: 'linkAsked', by: ALEX });
  expect(run.said.at(-1)).toContain('in our personal chat only');
  await run.meets();
  await run.after(0, { type: 'linkAsked', by: ALEX });
  expect(run.said.at(-1)).toMatch(/Only for you[\s\S]*redeem\?tenant=[\s\S]*See you at the audit/);
  const { mails } = await run.ledger();
  expect(mails).toHaveLength(1);
  expect(await run.requesterCard()).not.toContain('redeem');
  expect(run.logged()).not.toContain('redeem?');
});

test('a link that was not kept is asked of Entra, which sends nothing', async () => {
  const run = await world.begin();
  await run.approved();
  await run.meets();
  await run.after(0, { type: 'endAsked', by: ALEX, why: 'asked' });
  await run.after(0, { type: 'restored', by: ALEX });
  await run.after(0, { type: 'linkAsked', by: ALEX });
  expect(run.said.at(-1)).toContain('Only for you');
  const posts = (await run.ledger()).requests.filter(({ path }) => path === '/v1.0/invitations');
  expect(posts.at(-1)?.requestBody).toMatchObject({ sendInvitationMessage: false });
  expect((await run.ledger()).mails).toHaveLength(1);
});
