import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FakeUser, Post } from '../fakes/fake-teams.ts';
import { PEOPLE, buttonsOf, textOf } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

let world: Awaited<ReturnType<typeof startWorld>>;

beforeAll(async () => {
  world = await startWorld();
  await world.control('PUT', 'replication', { replicas: 3, lagMs: { p50: 50, p99: 300 } });
  await world.setApprovals();
});
afterAll(() => world.close());

const guests = (count: number, from = 1): string =>
  Array.from({ length: count }, (_, n) => `guest${n + from}@fabrikam.example,Guest ${n + from}`).join('\n');

const cardSaying = (user: FakeUser, ...says: string[]): Promise<Post> =>
  world.teams.awaitCard(
    world.teams.chatOf(user),
    ({ card }) => says.every((text) => textOf(card).includes(text)),
    20_000,
  );

it(
  'looks at a pasted list line by line before anybody is asked, and invites who is left after one approval',
  { timeout: 90_000 },
  async () => {
    const { teams } = world;
    const chat = teams.chatOf(PEOPLE.alex);
    const csv = [
      '/bulk-invite --to "Project X" --until 2030-06-30 --reason "audit"',
      'email;name;until',
      'one@fabrikam.example;One;',
      'TWO@fabrikam.example;Two;2029-01-31',
      'two@fabrikam.example;Two again;',
      'not an address;Nobody;',
      'megan@contoso.example;Megan;',
      'x@blocked.example;X;',
      'three@woodgrove.example;Three;31.02.2027',
      'four@woodgrove.example;Four;',
    ].join('\n');
    await teams.says(PEOPLE.alex, chat, csv);
    const preview = await cardSaying(PEOPLE.alex, 'Checked, not sent yet');
    const shown = textOf(preview.card ?? {});
    expect(shown).toContain('Line 4: two@fabrikam.example. The same address as in line 3.');
    expect(shown).toContain('Line 5: not an address. Not an e-mail address.');
    expect(shown).toContain('Line 6: megan@contoso.example.');
    expect(shown).toContain('Line 7: x@blocked.example. blocked.example is on our deny list.');
    expect(shown).toContain('Line 8: three@woodgrove.example. “31.02.2027” is no date');
    expect(teams.cardsIn(world.approvals)).toEqual([]);

    await teams.presses(PEOPLE.alex, preview.id, 'bulk.send');
    const asked = await teams.awaitCard(world.approvals, ({ card }) => textOf(card).includes('asks for 3 guests'));
    expect(textOf(asked.card ?? {})).toMatch(/fabrikam\.example \(2\), woodgrove\.example \(1\)/);
    expect(textOf(asked.card ?? {})).toContain('31 January 2029 to 30 June 2030');

    const mine = await teams.presses(PEOPLE.alex, asked.id, 'bulk.approve');
    expect(mine.toldOnlyHim).toMatch(/cannot decide|yourself/);
    await teams.presses(PEOPLE.megan, asked.id, 'bulk.approve', { comment: 'fine' });
    const done = await cardSaying(PEOPLE.alex, 'All guests are ready');
    await teams.awaitCard(world.approvals, ({ card }) => textOf(card).includes('All guests are ready'));
    await teams.awaitMessage(chat, ({ text }) => text?.includes('3 of 3 guests are ready') === true);

    const ledger = await world.ledger();
    expect(ledger.invitations.map(({ email }) => email).sort()).toEqual([
      'four@woodgrove.example',
      'one@fabrikam.example',
      'two@fabrikam.example',
    ]);
    expect(ledger.mails).toHaveLength(3);
    expect(ledger.memberships).toHaveLength(3);

    await teams.presses(PEOPLE.alex, done.id, 'CSV');
    const offered = await teams.awaitMessage(chat, ({ offer }) => offer?.name.startsWith('guestlist-GL-B') === true);
    await teams.acceptsFile(PEOPLE.alex, offered);
    await teams.awaitMessage(chat, ({ file }) => file !== undefined);
    const result = teams.drive.files.at(-1)?.content ?? '';
    expect(result).toContain('two@fabrikam.example,Two,Project X,2029-01-31,ready');
    expect(result).toContain('Not an e-mail address.');
    // A press is checked like any other: what somebody else was offered is not his.
    const context = { ...(offered.offer?.acceptContext as object), offeredTo: PEOPLE.patti.objectId };
    const notHers = { ...offered, offer: { ...offered.offer, acceptContext: context } } as Post;
    const files = teams.drive.files.length;
    await teams.acceptsFile(PEOPLE.patti, notHers);
    expect(teams.drive.files).toHaveLength(files);
  },
);

it('takes many addresses in one message, by whoever asks in plain words', async () => {
  const { teams } = world;
  const chat = teams.chatOf(PEOPLE.patti);
  await teams.says(
    PEOPLE.patti,
    chat,
    'please invite Ann Ray <ann@fabrikam.example>, bob@fabrikam.example and carl@woodgrove.example to Design Partners until 30 June 2030, they run the audit',
  );
  const preview = await cardSaying(PEOPLE.patti, 'Your request for 3 guests', 'Checked, not sent yet');
  const id = /GL-B\w{5}/.exec(textOf(preview.card ?? {}))?.[0] ?? '';
  await teams.presses(PEOPLE.patti, preview.id, 'bulk.send');
  await teams.awaitCard(world.approvals, ({ card }) => textOf(card).includes(id));
  expect(await world.asks(PEOPLE.megan, `/deny ${id} "not now"`)).toContain('Denied');
  await teams.awaitMessage(
    chat,
    ({ text }) => text?.includes(`Megan Bowen denied your request ${id}. Comment: not now`) === true,
  );
});

it('is paused, resumed and cancelled by those whom it concerns', async () => {
  const { teams } = world;
  const chat = teams.chatOf(PEOPLE.alex);
  await world.control('PUT', 'faults', [{ method: 'POST', path: '/v1.0/invitations', delayMs: 1_500, times: 1_000 }]);
  await teams.says(PEOPLE.alex, chat, `/bulk-invite --to "Project X"\n${guests(120)}`);
  const preview = await cardSaying(PEOPLE.alex, 'Your request for 120 guests', 'Checked, not sent yet');
  await teams.presses(PEOPLE.alex, preview.id, 'bulk.send');
  const asked = await teams.awaitCard(world.approvals, ({ card }) => textOf(card).includes('asks for 120 guests'));
  await teams.presses(PEOPLE.megan, asked.id, 'bulk.approve');
  const offers = (verb: string) =>
    teams.awaitCard(
      world.approvals,
      ({ id, card }) => id === asked.id && buttonsOf(card).some((one) => one.verb === verb),
    );
  await offers('bulk.pause');
  await teams.presses(PEOPLE.megan, asked.id, 'bulk.pause');
  await cardSaying(PEOPLE.alex, 'Paused by Megan Bowen');
  await offers('bulk.resume');
  const refused = await teams.presses(PEOPLE.alex, preview.id, 'bulk.resume');
  expect(refused.toldOnlyHim).toMatch(/cannot decide|yourself/);
  expect((await teams.presses(PEOPLE.patti, asked.id, 'bulk.resume')).toldOnlyHim).toMatch(/needs the role/);
  await teams.presses(PEOPLE.megan, asked.id, 'bulk.resume');
  await teams.awaitCard(world.approvals, ({ card }) => /[1-9]\d* of 120 invited/.test(textOf(card)));
  await teams.presses(PEOPLE.alex, preview.id, 'bulk.cancel');
  await world.control('PUT', 'faults', []);
  const done = await cardSaying(PEOPLE.alex, 'Cancelled by Alex Wilber', 'because it was cancelled');
  const [, ready = ''] = /(\d+) ready/.exec(textOf(done.card ?? {})) ?? [];
  const invited = (await world.ledger()).invitations.filter(({ email }) => /^guest\d+@/.test(email));
  expect(invited).toHaveLength(Number(ready));
  expect(Number(ready)).toBeLessThan(120);
  expect(buttonsOf(done.card ?? {}).map(({ verb }) => verb)).not.toContain('bulk.resume');
});
