import { afterAll, beforeAll, expect, it } from 'vitest';
import { PEOPLE, textOf } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

let world: Awaited<ReturnType<typeof startWorld>>;

beforeAll(async () => {
  world = await startWorld();
  await world.setApprovals();
  await world.control('PUT', 'replication', { replicas: 1, lagMs: { p50: 1, p99: 1 } });
  await Promise.all(['ann', 'ben', 'cay', 'dan', 'eva', 'fay', 'gus', 'hal', 'ivy'].map(invited));
}, 90_000);
afterAll(() => world.close());

async function invited(name: string): Promise<void> {
  const email = `${name}@fabrikam.example`;
  await world.teams.says(PEOPLE.alex, world.chatOf(PEOPLE.alex), `/invite ${email} --reason "=cmd|calc"`);
  const card = await world.approvalCard(email);
  await world.teams.presses(PEOPLE.megan, card.id, 'decide.approve');
  await world.approvalCard(email, 'The guest is ready', 60_000);
}

async function listed(user: (typeof PEOPLE)['alex'], text: string) {
  const place = world.chatOf(user);
  const before = new Set(world.teams.messagesIn(place).map(({ id }) => id));
  await world.teams.says(user, place, text);
  const post = await world.teams.awaitMessage(place, ({ id }) => !before.has(id));
  return { post, text: post.card === undefined ? (post.text ?? '') : textOf(post.card) };
}

it('pages through the guests of a domain, each with how he stands and who asked', async () => {
  await world.control('POST', 'redeem', { email: 'ann@fabrikam.example' });
  const { post, text } = await listed(PEOPLE.megan, '/guests fabrikam.example');
  expect(text).toContain('10 guests, from fabrikam.example');
  expect(text).toContain('Page 1 of 2');
  expect(text).toContain('asked by Alex Wilber');
  const next = await world.teams.presses(PEOPLE.megan, post.id, 'list.page');
  const second = textOf(next.shown ?? {});
  expect(second).toContain('Page 2 of 2');
  const rows = `${text}${second}`;
  for (const name of ['ann', 'eva', 'ivy']) expect(rows).toContain(`${name}@fabrikam.example`);
  expect(rows).toContain('grady@fabrikam.example');
  expect(rows).toContain('not through Guestlist');
});

it('narrows to those who never accepted, also in plain words', async () => {
  await world.control('POST', 'redeem', { email: 'ben@fabrikam.example' });
  const { text } = await listed(PEOPLE.isaiah, 'which guests from fabrikam.example have not accepted yet?');
  expect(text).toContain('7 guests, from fabrikam.example, invitation never accepted');
  expect(text).not.toContain('ben@fabrikam.example');
});

it('shows a requester his own guests only, and nothing of others', async () => {
  expect((await listed(PEOPLE.alex, '/guests')).text).toContain('9 guests that you asked for');
  expect((await listed(PEOPLE.patti, '/guests')).text).toContain('You have asked for no guest');
  expect((await listed(PEOPLE.patti, '/guests ann@fabrikam.example')).text).toContain('Nobody with the address');
  expect((await listed(PEOPLE.patti, '/guests alex@contoso.example')).text).toContain('You have asked for no guest');
});

it('gives the list as a file in which no cell is run as a formula', async () => {
  const { post } = await listed(PEOPLE.alex, '/guests csv');
  expect(post.offer).toMatchObject({
    name: expect.stringMatching(/^guestlist-guests-\d{4}-\d\d-\d\d\.csv$/) as unknown,
  });
  await world.teams.acceptsFile(PEOPLE.alex, post);
  await world.teams.awaitMessage(world.chatOf(PEOPLE.alex), ({ file }) => file !== undefined);
  const cells = world.teams.drive.files.at(-1)?.content.split(/[,\r\n]+/) ?? [];
  expect(cells).toContain('ann@fabrikam.example');
  expect(cells).toContain("'=cmd|calc");
  expect(cells.filter((cell) => /^"?[=+@\t-]/.test(cell))).toEqual([]);
});

it('tells a guest’s whole story from the list', async () => {
  const { text } = await listed(PEOPLE.alex, '/guests cay@fabrikam.example');
  for (const part of [
    'The story of',
    'asked by Alex Wilber',
    'approved by Megan Bowen',
    'guest created by Guestlist',
  ]) {
    expect(text).toContain(part);
  }
});

it('keeps lists out of chats where others read along', async () => {
  const answer = await world.asks(PEOPLE.megan, '/guests', world.teams.channel('Planning'));
  expect(answer).toContain('personal chat');
});

it('names a group that is not there, with those that are alike', async () => {
  expect((await listed(PEOPLE.megan, '/guests --group "Projekt X"')).text).toContain(
    'no group or team called “Projekt X”',
  );
});
