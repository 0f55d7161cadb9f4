/** Company, department and usage location: by flag, by form, by column, by an admin's rule; into Entra, through lag. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PEOPLE, textOf } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

let world: Awaited<ReturnType<typeof startWorld>>;
beforeAll(async () => {
  world = await startWorld();
  await world.control('PUT', 'replication', { replicas: 3, lagMs: { p50: 50, p99: 300 } });
  await world.setApprovals();
}, 30_000);
afterAll(() => world.close());

const SEEN_MS = 30_000;
/** What was written on guests, in the order in which it was. */
async function written(email: string): Promise<readonly unknown[]> {
  const { invitations, requests } = await world.ledger();
  const userId = invitations.find((one) => one.email === email)?.userId ?? 'nobody';
  return requests
    .filter(({ method, path, status }) => method === 'PATCH' && path === `/v1.0/users/${userId}` && status === 204)
    .map(({ requestBody }) => requestBody);
}

it('asked by flags and set by an admin: approvers see what will be written, and it is', async () => {
  const { teams } = world;
  const says = '/settings attributes woodgrove.example company="Woodgrove Bank" location=US';
  expect(await world.asks(PEOPLE.megan, says)).toMatch(/Only a User Administrator/);
  expect(await world.asks(PEOPLE.isaiah, says)).toContain('company “Woodgrove Bank”');
  expect(await world.asks(PEOPLE.isaiah, '/settings')).toContain('Guests from woodgrove.example get');
  expect(await world.everythingKept()).toContain('"settings.attributes"');

  const email = 'ann@woodgrove.example';
  await teams.says(
    PEOPLE.alex,
    world.chatOf(PEOPLE.alex),
    `/invite ${email} --company Vendor --department Audit --cc megan@contoso.example`,
  );
  const card = await world.approvalCard(email, 'Waiting for approval', SEEN_MS);
  expect(textOf(card.card ?? {})).toMatch(/Woodgrove Bank[\s\S]*Audit[\s\S]*United States \(US\)/);
  expect(textOf(card.card ?? {})).not.toContain('Vendor');
  expect(textOf(card.card ?? {})).toContain('with the link to accept, goes to megan@contoso.example');
  await teams.presses(PEOPLE.megan, card.id, 'decide.approve');
  const done = await world.approvalCard(email, 'The guest is ready', SEEN_MS);
  expect(textOf(done.card ?? {})).toMatch(/✓\s+Recorded: company, department, usage location/);
  const { mails } = await world.ledger();
  expect(mails.filter(({ to }) => to === email)).toMatchObject([{ cc: 'megan@contoso.example' }]);
  expect(await written(email)).toEqual([{ companyName: 'Woodgrove Bank', department: 'Audit', usageLocation: 'US' }]);
  expect(await world.asks(PEOPLE.isaiah, '/settings attributes remove woodgrove.example')).toContain('any more');
});

it('a bad value comes back in a form that keeps the rest, and a column works like a field', async () => {
  const { teams } = world;
  const chat = teams.group('attributes');
  await teams.says(PEOPLE.alex, chat, '/invite bea@fabrikam.example --department Audit --location Berlin');
  const form = await teams.awaitCard(chat, ({ card }) => textOf(card).includes('Send request'), SEEN_MS);
  expect(textOf(form.card ?? {})).toContain('“Berlin” is no country that I know');
  expect(JSON.stringify(form.card)).toMatch(/"value":"Berlin"/);
  const sent = await teams.presses(PEOPLE.alex, form.id, 'invite.send', { location: 'Deutschland' });
  expect(textOf(sent.shown ?? {})).toContain('Germany (DE)');

  const patti = world.chatOf(PEOPLE.patti);
  await teams.says(
    PEOPLE.patti,
    patti,
    '/bulk-invite --company "Fabrikam Ltd"\nemail,country\nc1@fabrikam.example,FR\nc2@fabrikam.example,\nc3@fabrikam.example,Atlantis',
  );
  const preview = await teams.awaitCard(patti, ({ card }) => textOf(card).includes('not sent yet'), SEEN_MS);
  expect(textOf(preview.card ?? {})).toContain('“Atlantis” is no country');
  await teams.presses(PEOPLE.patti, preview.id, 'bulk.send');
  const asked = await teams.awaitCard(
    world.approvals,
    ({ card }) => textOf(card).includes('asks for 2 guests'),
    SEEN_MS,
  );
  expect(textOf(asked.card ?? {})).toContain('Fabrikam Ltd, France (FR) (1); Fabrikam Ltd (1)');
  await teams.presses(PEOPLE.megan, asked.id, 'bulk.approve');
  await teams.awaitCard(patti, ({ card }) => textOf(card).includes('All guests are ready'), SEEN_MS);
  expect(await written('c1@fabrikam.example')).toEqual([{ companyName: 'Fabrikam Ltd', usageLocation: 'FR' }]);
  expect(await written('c2@fabrikam.example')).toEqual([{ companyName: 'Fabrikam Ltd' }]);
});
