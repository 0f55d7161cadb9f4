import { afterAll, beforeAll, expect, it, vi } from 'vitest';
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

const guests = (count: number, prefix: string): string =>
  Array.from({ length: count }, (_, n) => `${prefix}${n}@fabrikam.example,Guest ${n}`).join('\n');

const cardSaying = (user: FakeUser, ...says: string[]): Promise<Post> =>
  world.teams.awaitCard(world.teams.chatOf(user), ({ card }) => says.every((text) => textOf(card).includes(text)));

it('looks at a pasted list line by line before anybody is asked, and invites who is left after one approval', async () => {
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

  // From then on each of them is looked after as any other guest, and counts with the list while nothing is to be done.
  await vi.waitFor(
    async () => expect(await world.asks(PEOPLE.alex, '/guests woodgrove.example')).toContain('until 30 June 2030'),
    { timeout: 30_000, interval: 300 },
  );
  expect(await world.asks(PEOPLE.alex, '/pending')).toContain('You have no open requests');
  expect(await world.asks(PEOPLE.alex, '/remove four@woodgrove.example')).toContain('ending the access of Four');
  await teams.awaitMessage(chat, ({ text }) => text?.includes('Access of Four has ended') === true);
  const left = (await world.ledger()).requests.filter(({ path, status }) => path.includes('/members/') && status < 300);
  expect(left.map(({ method }) => method)).toContain('DELETE');
});

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

  // It stands among what waits, for those who may decide and for her, and leads to its card.
  await teams.says(PEOPLE.alex, world.chatOf(PEOPLE.alex), '/invite dora@fabrikam.example');
  await world.approvalCard('dora@fabrikam.example');
  expect(await world.asks(PEOPLE.megan, '/status')).toContain(
    `${id}: 3 guests for “Design Partners”, waiting for approval, asked by Patti Fernandez`,
  );
  const waiting = await world.asks(PEOPLE.megan, '/pending');
  expect(waiting).toContain(`${id}  3 guests for “Design Partners”`);
  expect(waiting).toContain('dora@fabrikam.example');
  const listed = teams.cardsIn(world.chatOf(PEOPLE.megan)).at(-1);
  const opened = await teams.presses(PEOPLE.megan, listed?.id ?? '', `${id}  3 guests for “Design Partners”`);
  expect(buttonsOf(opened.shown ?? {}).map(({ verb }) => verb)).toContain('bulk.approve');
  expect(await world.asks(PEOPLE.patti, '/pending')).toContain(id);
  expect(await world.asks(PEOPLE.alex, '/status')).not.toContain(id);

  // The approvers hear of it where they read; nobody else reminds them, and nobody twice a day.
  expect(await world.asks(PEOPLE.alex, `/remind ${id}`)).toContain('is not yours');
  expect(await world.asks(PEOPLE.patti, `/remind ${id}`)).toContain(`I have reminded the approvers of ${id}`);
  await teams.awaitMessage(
    world.approvals,
    ({ text }) => text?.includes(`Patti Fernandez asks for a decision on 3 guests (${id})`) === true,
  );
  expect(await world.asks(PEOPLE.patti, `/remind ${id}`)).toContain('less than a day ago');

  expect(await world.asks(PEOPLE.megan, `/deny ${id} "not now"`)).toContain('Denied');
  await teams.awaitMessage(
    chat,
    ({ text }) => text?.includes(`Megan Bowen denied your request ${id}. Comment: not now`) === true,
  );
});

let tries = 0;

it('waits for its day once it is approved, over a restart, and leaves at once by a press', async () => {
  const { teams } = world;
  const chat = teams.chatOf(PEOPLE.alex);
  // Tried again it is another list, by its size.
  const count = 2 + ++tries;
  const prefix = `later${count}-`;
  const list = `email,name,Send on\n${guests(count, prefix)}`;
  await teams.says(PEOPLE.alex, chat, `invite these ${count} people to Project X on 1 April 2030\n${list}`);
  const preview = await cardSaying(PEOPLE.alex, `Your request for ${count} guests`, 'The column “Send on” is not read');
  const [id = ''] = /GL-B\w{5}/.exec(textOf(preview.card ?? {})) ?? [];
  const refused = await teams.presses(PEOPLE.alex, preview.id, 'bulk.send', { notBefore: '2020-01-01' });
  expect(refused.toldOnlyHim).toContain('1 January 2020 has already passed. Choose a later day on the card');
  await teams.presses(PEOPLE.alex, preview.id, 'bulk.send', { notBefore: '2030-04-02' });
  const asked = await teams.awaitCard(world.approvals, ({ card }) => textOf(card).includes(id));
  expect(textOf(asked.card ?? {})).toContain('Send on\n2 April 2030');
  await teams.presses(PEOPLE.megan, asked.id, 'bulk.approve');
  await teams.awaitMessage(
    chat,
    ({ text }) => text !== undefined && text.includes(id) && text.includes('leave on 2 April 2030 at 09:00'),
  );
  await world.restart();
  expect(await world.asks(PEOPLE.alex, '/status')).toContain('approved, the invitations leave on 2 April 2030');
  const waiting = await cardSaying(PEOPLE.alex, id, 'Approved, will be sent later');
  const mine = (await world.ledger()).invitations.filter(({ email }) => email.startsWith(prefix));
  expect(mine).toEqual([]);
  await teams.presses(PEOPLE.alex, waiting.id, 'bulk.sendNow');
  await cardSaying(PEOPLE.alex, id, 'All guests are ready');
  const left = (await world.ledger()).invitations.filter(({ email }) => email.startsWith(prefix));
  expect(left).toHaveLength(count);
});

it('is paused, resumed and cancelled by those whom it concerns', async () => {
  const { teams } = world;
  // Tried again it is another list: the guests of the first are asked for already.
  const prefix = `try${++tries}-`;
  const chat = teams.chatOf(PEOPLE.alex);
  // A hundred are invited at once: six rounds of four seconds, so that presses on a slow machine still meet it at work.
  await world.control('PUT', 'faults', [{ method: 'POST', path: '/v1.0/invitations', delayMs: 4_000, times: 10_000 }]);
  await teams.says(PEOPLE.alex, chat, `/bulk-invite --to "Project X"\n${guests(600, prefix)}`);
  const preview = await cardSaying(PEOPLE.alex, 'Your request for 600 guests', 'Checked, not sent yet');
  const [id = ''] = /GL-B\w{5}/.exec(textOf(preview.card ?? {})) ?? [];
  await teams.presses(PEOPLE.alex, preview.id, 'bulk.send');
  const asked = await teams.awaitCard(world.approvals, ({ card }) => textOf(card).includes(id));
  await teams.presses(PEOPLE.megan, asked.id, 'bulk.approve');
  const offers = (verb: string) =>
    teams.awaitCard(
      world.approvals,
      ({ id, card }) => id === asked.id && buttonsOf(card).some((one) => one.verb === verb),
    );
  await offers('bulk.pause');
  await teams.presses(PEOPLE.megan, asked.id, 'bulk.pause');
  await cardSaying(PEOPLE.alex, id, 'Paused by Megan Bowen');
  await offers('bulk.resume');
  const refused = await teams.presses(PEOPLE.alex, preview.id, 'bulk.resume');
  expect(refused.toldOnlyHim).toMatch(/cannot decide|yourself/);
  expect((await teams.presses(PEOPLE.patti, asked.id, 'bulk.resume')).toldOnlyHim).toMatch(/needs the role/);
  await teams.presses(PEOPLE.megan, asked.id, 'bulk.resume');
  await teams.awaitCard(
    world.approvals,
    (post) => post.id === asked.id && /[1-9]\d* of 600 invited/.test(textOf(post.card)),
  );
  await teams.presses(PEOPLE.alex, preview.id, 'bulk.cancel');
  await world.control('PUT', 'faults', []);
  const done = await cardSaying(PEOPLE.alex, id, 'Cancelled by Alex Wilber', 'because it was cancelled');
  const [, ready = ''] = /(\d+) ready/.exec(textOf(done.card ?? {})) ?? [];
  const invited = (await world.ledger()).invitations.filter(({ email }) => email.startsWith(prefix));
  expect(invited).toHaveLength(Number(ready));
  expect(Number(ready)).toBeLessThan(600);
  expect(buttonsOf(done.card ?? {}).map(({ verb }) => verb)).not.toContain('bulk.resume');
});
