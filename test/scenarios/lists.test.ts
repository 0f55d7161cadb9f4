import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PEOPLE, textOf } from '../fakes/fake-teams.ts';
import type { Post } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

let world: Awaited<ReturnType<typeof startWorld>>;

beforeAll(async () => {
  world = await startWorld();
  await world.setApprovals();
  await world.control('PUT', 'replication', { replicas: 1, lagMs: { p50: 1, p99: 1 } });
  await Promise.all(['ann', 'ben', 'cay', 'dan', 'eva', 'fay', 'gus', 'hal', 'ivy'].map(invited));
});
afterAll(() => world.close());

async function invited(name: string): Promise<void> {
  const email = `${name}@fabrikam.example`;
  await world.teams.says(PEOPLE.alex, world.chatOf(PEOPLE.alex), `/invite ${email} --reason "=cmd|calc"`);
  const card = await world.approvalCard(email);
  await world.teams.presses(PEOPLE.megan, card.id, 'decide.approve');
  await world.approvalCard(email, 'The guest is ready');
}

async function listed(user: (typeof PEOPLE)['alex'], text: string) {
  const place = world.chatOf(user);
  const before = new Set(world.teams.messagesIn(place).map(({ id }) => id));
  await world.teams.says(user, place, text);
  // What is told meanwhile of guests who accepted is no answer.
  const isNews = (said: string): boolean => / has accepted the invitation\.$/.test(said);
  const post = await world.teams.awaitMessage(place, (one) => !before.has(one.id) && !isNews(one.text));
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

it('lists by the sponsor whom Entra names, and says so', async () => {
  const { text } = await listed(PEOPLE.megan, '/guests --sponsor alex@contoso.example');
  expect(text).toContain('9 guests, with alex@contoso.example as sponsor in Entra');
  expect(text).toContain('whoever asked for him');
});

it('gives the list as a file in which no cell is run as a formula, also after a restart', async () => {
  const { post } = await listed(PEOPLE.alex, '/guests csv');
  expect(post.offer).toMatchObject({
    name: expect.stringMatching(/^guestlist-guests-\d{4}-\d\d-\d\d\.csv$/) as unknown,
  });
  await world.restart();
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

it('gives an admin the audit log as a file that can be checked, and nobody else', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const { post } = await listed(PEOPLE.isaiah, `/export audit ${today}`);
  expect(post.offer?.description).toContain('is intact');
  await world.teams.acceptsFile(PEOPLE.isaiah, post);
  await world.teams.awaitMessage(world.chatOf(PEOPLE.isaiah), ({ file }) => file?.name.includes('audit') === true);
  const csv = world.teams.drive.files.at(-1)?.content ?? '';
  const lines = parse(csv, { bom: true, columns: true }) as Readonly<Record<string, string>>[];
  const entries = lines.slice(0, -1);
  expect(entries.length).toBeGreaterThan(9);
  for (const [index, entry] of entries.entries()) {
    expect(entry['hash']).toBe(hashOf(entry));
    if (index > 0) expect(entry['before']).toBe(entries[index - 1]?.['hash']);
  }
  expect(csv).not.toContain('@fabrikam.example');
  expect(csv).not.toContain(PEOPLE.alex.objectId);
  // Who reads the log stands in it: the first time he asked, this is the second.
  expect(entries.filter(({ action }) => action === 'audit.exported').length).toBeGreaterThan(0);
  expect(lines.at(-1)).toMatchObject({ action: 'chain.head' });

  const files = world.teams.drive.files.length;
  expect((await listed(PEOPLE.megan, 'please export the audit log of last month')).text).toContain(
    'The audit log is for User Administrators',
  );
  const context = { offer: { ...post.offer, acceptContext: acceptContextFor(post, PEOPLE.megan.objectId) } };
  const offered = await listed(PEOPLE.megan, '/whoami');
  await world.teams.acceptsFile(PEOPLE.megan, { ...offered.post, ...context } as Post);
  expect(world.teams.drive.files).toHaveLength(files);
  expect((await listed(PEOPLE.isaiah, '/export audit 01/02/2026')).text).toContain('which days you mean');
});

const acceptContextFor = ({ offer }: Post, offeredTo: string) => ({ ...(offer?.acceptContext as object), offeredTo });

/** As whoever has only the file would do it: SHA-256 over the entry without its hash, names sorted, no white space. */
function hashOf({ hash: _, seq, detail, ...entry }: Readonly<Record<string, string>>): string {
  const whole = {
    ...entry,
    seq: Number(seq),
    ...(detail === '' ? {} : { detail: JSON.parse(detail ?? '') as object }),
  };
  const canonical = (value: unknown): string =>
    typeof value === 'object' && value !== null
      ? `{${Object.entries(value)
          .filter(([, member]) => member !== '')
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`)
          .join(',')}}`
      : JSON.stringify(value);
  return createHash('sha256').update(canonical(whole)).digest('hex');
}

it('keeps lists out of chats where others read along', async () => {
  const answer = await world.asks(PEOPLE.megan, '/guests', world.teams.channel('Planning'));
  expect(answer).toContain('personal chat');
});

it('names a group that is not there, with those that are alike', async () => {
  expect((await listed(PEOPLE.megan, '/guests --group "Projekt X"')).text).toContain(
    'no group or team called “Projekt X”',
  );
});
