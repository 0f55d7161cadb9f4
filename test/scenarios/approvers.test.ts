/** Every way to hold the role, and the ways that only look like one: Graph says who approves, and Entra who invites. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FakeUser } from '../fakes/fake-teams.ts';
import { PEOPLE } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

const GUEST_INVITER = '95e79109-95c0-4d8e-aee3-d01accf2d47b';
const USER_ADMINISTRATOR = 'fe930be7-5e62-47db-91af-98c3a49a38b1';
const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
const ONE_UNIT = '/administrativeUnits/dddddddd-0000-4000-8000-000000000001';

interface Assignment {
  readonly principalId: string;
  readonly roleDefinitionId: string;
  readonly directoryScopeId?: string;
  readonly endDateTime?: string;
}
const { alex, megan, adele, isaiah, patti, lynne, grady, miriam } = PEOPLE;
const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
const anHourAgo = new Date(Date.now() - 3_600_000).toISOString();
const role = (user: FakeUser, roleDefinitionId: string, more: Partial<Assignment> = {}): Assignment => ({
  principalId: user.objectId,
  roleDefinitionId,
  ...more,
});

let world: Awaited<ReturnType<typeof startWorld>>;
let seeded: readonly Assignment[];
beforeAll(async () => {
  world = await startWorld({ environment: { GUESTLIST_INVITE_AS: 'delegated' } });
  await world.setApprovals();
  await world.control('PUT', 'replication', { replicas: 1, lagMs: { p50: 0, p99: 0 } });
  seeded = ((await world.control('GET', 'roles')) as { readonly assignments: Assignment[] }).assignments;
});
afterAll(() => world.close());

const assign = (...more: readonly Assignment[]) => world.control('PUT', 'roles', { assignments: [...seeded, ...more] });
let guests = 0;
async function asked() {
  guests += 1;
  const email = `approver${guests}@fabrikam.example`;
  await world.teams.says(alex, world.chatOf(alex), `/invite ${email}`);
  return { email, card: await world.approvalCard(email) };
}
async function posts(email: string): Promise<string[]> {
  const { requests } = await world.ledger();
  return requests
    .filter(({ path, requestBody }) => path === '/v1.0/invitations' && JSON.stringify(requestBody).includes(email))
    .map(({ caller, status }) => `${caller} ${status}`);
}

it.each<readonly [string, FakeUser, readonly Assignment[]]>([
  ['Guest Inviter, directly', megan, []],
  ['Guest Inviter, through a role-assignable group', adele, []],
  ['Guest Inviter, activated with PIM for an hour', lynne, [role(lynne, GUEST_INVITER, { endDateTime: inAnHour })]],
  ['User Administrator', isaiah, []],
  ['Global Administrator', patti, [role(patti, GLOBAL_ADMINISTRATOR)]],
])('%s: approves, and is the inviter that Entra lets in', async (_, user, more) => {
  await assign(...more);
  const { email, card } = await asked();
  expect((await world.teams.presses(user, card.id, 'decide.approve')).shown).toBeDefined();
  await world.approvalCard(email, 'The guest is ready');
  expect(await posts(email)).toEqual([`${user.objectId} 201`]);
});

it.each<readonly [string, FakeUser, readonly Assignment[], RegExp]>([
  ['no role', alex, [], /needs the role/],
  ['User Administrator of one administrative unit', miriam, [], /one administrative unit only/],
  [
    'Guest Inviter of one administrative unit',
    patti,
    [role(patti, GUEST_INVITER, { directoryScopeId: ONE_UNIT })],
    /one administrative unit only/,
  ],
  ['a guest with the role', grady, [role(grady, USER_ADMINISTRATOR)], /needs the role/],
])('%s: decides nothing, and is asked for no sign-in', async (_, user, more, words) => {
  await world.restart();
  await assign(...more);
  const { email, card } = await asked();
  expect((await world.teams.presses(user, card.id, 'decide.approve', {}, 'refuse')).toldOnlyHim).toMatch(words);
  expect(await posts(email)).toEqual([]);
});

it('eligible but not active, or not any more: is told to activate, and may right after that', async () => {
  await world.restart();
  await assign(role(lynne, GUEST_INVITER, { endDateTime: anHourAgo }));
  const { email, card } = await asked();
  const early = await world.teams.presses(lynne, card.id, 'decide.approve');
  expect(early.toldOnlyHim).toMatch(/eligible.*not active.*Activate it.*Privileged Identity Management/s);
  expect(await posts(email)).toEqual([]);
  await assign(role(lynne, GUEST_INVITER, { endDateTime: inAnHour }));
  expect((await world.teams.presses(lynne, card.id, 'decide.approve')).shown).toBeDefined();
  await world.approvalCard(email, 'The guest is ready');
  expect(await posts(email)).toEqual([`${lynne.objectId} 201`]);
});

it('whose roles cannot be read decides nothing, whatever he holds: it fails closed', async () => {
  await world.restart();
  await assign();
  const { email, card } = await asked();
  await world.control('PUT', 'faults', [
    { method: 'GET', path: '/v1.0/roleManagement', status: 403, code: 'Authorization_RequestDenied', message: 'no' },
  ]);
  const pressed = await world.teams.presses(megan, card.id, 'decide.approve');
  expect(pressed.toldOnlyHim).toMatch(/cannot read from Entra who holds which role/);
  await world.control('PUT', 'faults', []);
  expect(await posts(email)).toEqual([]);
});
