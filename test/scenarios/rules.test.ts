/** An admin's rule holds from the next request on, is told to everybody, and is in the audit log. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PEOPLE, textOf } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

let world: Awaited<ReturnType<typeof startWorld>>;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const { alex, isaiah, megan } = PEOPLE;

test('nobody but an admin sets a rule', async () => {
  expect(await world.asks(megan, '/settings domains block fabrikam.example')).toContain(
    'Administrator can change this',
  );
  expect(await world.asks(alex, '/policy')).toContain('none is ruled out');
});

test('a blocked partner is refused before anybody is bothered, and /check and /policy say so', async () => {
  expect(await world.asks(isaiah, '/settings domains block fabrikam.example')).toContain('fabrikam.example');
  expect(await world.asks(alex, '/invite jane@fabrikam.example --reason "audit"')).toContain('/settings domains');
  expect(await world.asks(alex, '/check fabrikam.example')).toContain('No, people from there');
  expect(await world.asks(alex, '/policy')).toContain('anywhere but fabrikam.example');
  await world.asks(isaiah, '/settings domains remove fabrikam.example');
});

test('a button of the settings card changes its rule for an admin, in the audit log, and for nobody else', async () => {
  const { teams } = world;
  await world.asks(isaiah, '/settings end-date optional');
  const { place } = await teams.says(isaiah, world.approvals, '/settings');
  const { id } = await teams.awaitCard(place, ({ card }) => textOf(card).includes('Settings of Guestlist'));
  const lastDay = async () => /Last day\n(.*)/.exec(await world.asks(alex, '/settings'))?.[1];

  const refused = await teams.presses(megan, id, 'Require');
  expect(refused.toldOnlyHim).toContain('Administrator can change this');
  expect(await lastDay()).toBe('Need not be given.');
  const { shown } = await teams.presses(isaiah, id, 'Require');
  expect(textOf(shown ?? {})).toContain('Last day\nEvery request needs one.\nMake optional');
  expect(await lastDay()).toBe('Every request needs one.');
  expect(await world.everythingKept()).toContain('"rule":"endRequired","required":"true"');
  await world.asks(isaiah, '/settings end-date optional');
});

test('what a rule wants and a request lacks is asked back in the form', async () => {
  await world.asks(isaiah, '/settings stay 30');
  await world.asks(isaiah, '/settings reason required');
  const form = await world.asks(alex, '/invite joe@fabrikam.example');
  expect(form).toContain('needs a last day');
  expect(form).toContain('needs a reason');
  expect(await world.asks(alex, '/settings')).toContain('30 days');
  expect((await world.ledger()).invitations).toEqual([]);
});
