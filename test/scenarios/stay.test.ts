import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FakeUser } from '../fakes/fake-teams.ts';
import { PEOPLE, textOf } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

let world: Awaited<ReturnType<typeof startWorld>>;

beforeAll(async () => {
  world = await startWorld();
  await world.setApprovals();
  await world.control('PUT', 'replication', { replicas: 2, lagMs: { p50: 20, p99: 60 } });
});
afterAll(() => world.close());

let guests = 0;
const newEmail = (): string => `stay${(guests += 1)}@fabrikam.example`;
async function asked(email: string, flags = '') {
  // The card of a request before may still be on its way to saying that it is decided.
  const before = new Set(world.teams.cardsIn(world.approvals).map(({ id }) => id));
  await world.teams.says(PEOPLE.alex, world.chatOf(PEOPLE.alex), `/invite ${email} ${flags}`);
  const card = await world.teams.awaitCard(
    world.approvals,
    (post) => !before.has(post.id) && textOf(post.card).includes(email),
  );
  const id = /GL-\w+/.exec(textOf(card.card))?.[0] ?? '';
  return { card, id };
}
/** A guest of the bot's who is ready. */
async function ready(flags = '') {
  const email = newEmail();
  const { card, id } = await asked(email, flags);
  await world.teams.presses(PEOPLE.megan, card.id, 'decide.approve');
  // The news comes after the card; what is asked next is answered behind it.
  await world.teams.awaitMessage(
    world.chatOf(PEOPLE.alex),
    (post) => post.text?.includes(`${email} is ready`) === true,
    60_000,
  );
  return { email, id };
}
const told = (user: FakeUser, says: string) =>
  world.teams.awaitMessage(world.chatOf(user), (post) => post.text?.includes(says) === true);
const mine = (email: string, says: string) =>
  world.teams.awaitCard(
    world.chatOf(PEOPLE.alex),
    ({ card }) => textOf(card).includes(email) && textOf(card).includes(says),
    30_000,
  );
const userIdOf = async (email: string): Promise<string> => {
  const made = (await world.ledger()).invitations.find((invitation) => invitation.email === email);
  if (made === undefined) throw new Error(`${email} was never invited`);
  return made.userId;
};
/** Writes about this guest, as Graph saw them. */
const writes = async (email: string): Promise<readonly string[]> => {
  const userId = await userIdOf(email);
  return (await world.ledger()).requests
    .filter(({ method, path, status }) => method !== 'GET' && status < 300 && path.includes(userId))
    .map(
      ({ method, path, requestBody }) =>
        `${method} ${path.replaceAll(userId, 'guest')} ${JSON.stringify(requestBody ?? null)}`,
    );
};
const PROJECT_X = 'bbbbbbbb-0000-4000-8000-000000000001';

describe('while it waits', () => {
  it('shows who is looking at it, in words or by a press, and lets others decide', async () => {
    const email = newEmail();
    const { card, id } = await asked(email);
    expect(await world.asks(PEOPLE.adele, `/claim ${id}`)).toContain('you are looking at');
    await world.approvalCard(email, 'Adele Vance is looking at it');
    const pressed = await world.teams.presses(PEOPLE.megan, card.id, 'decide.claim');
    expect(pressed.status).toBe(200);
    await world.approvalCard(email, 'Megan Bowen is looking at it');
    expect(await world.asks(PEOPLE.patti, `/claim ${id}`)).toContain('needs the role');
    expect(await world.asks(PEOPLE.adele, `/deny ${id} "not this quarter"`)).toContain('Denied');
    await told(PEOPLE.alex, 'not this quarter');
  });

  it('reminds the approvers once a day, for the one who asked', async () => {
    const email = newEmail();
    const { id } = await asked(email);
    expect(await world.asks(PEOPLE.patti, `/remind ${id}`)).toContain('not yours');
    expect(await world.asks(PEOPLE.alex, `/remind ${email}`)).toContain('reminded');
    await world.teams.awaitMessage(
      world.approvals,
      (post) => post.text?.includes(`Alex Wilber asks for a decision on ${email}`) === true,
    );
    expect(await world.asks(PEOPLE.alex, `/remind ${id}`)).toContain('less than a day ago');
  });
});

describe('a guest’s end', () => {
  it('moves only with a new approval, on a card of its own', async () => {
    const { email, id } = await ready('--until 2030-06-30');
    expect(await world.asks(PEOPLE.alex, `/extend ${email} --until 2030-06-01`)).toContain('is not later');
    expect(await world.asks(PEOPLE.patti, `/extend ${email} 30d`)).toContain('no request');
    expect(await world.asks(PEOPLE.alex, `/extend ${email} 30d`)).toContain('30 July 2030');
    const card = await world.approvalCard(email, 'Waiting for approval of a later end');
    expect(textOf(card.card ?? {})).toContain('Alex Wilber asks for more time');
    expect(textOf(card.card ?? {})).toContain('30 July 2030');
    const own = await world.teams.presses(PEOPLE.alex, card.id, 'decide.approve');
    expect(own.toldOnlyHim).toBeDefined();
    expect(await world.asks(PEOPLE.megan, `/approve ${id} "until the audit is done"`)).toContain('keeps access');
    await told(PEOPLE.alex, 'has access until 30 July 2030');
    expect(textOf((await mine(email, '30 July 2030')).card ?? {})).toContain('30 July 2030');
    expect((await world.ledger()).invitations.filter((invitation) => invitation.email === email)).toHaveLength(1);
  });

  it('undoes what the request gave, blocks sign-in, and gives it back with more time', async () => {
    const { email, id } = await ready('--to "Project X"');
    expect(await world.asks(PEOPLE.patti, `/remove ${email}`)).toContain('no request');
    expect(await world.asks(PEOPLE.alex, `/remove ${email}`)).toContain('ending the access');
    await told(PEOPLE.alex, `Access of ${email} has ended`);
    expect((await writes(email)).slice(-2)).toEqual([
      `DELETE /v1.0/groups/${PROJECT_X}/members/guest/$ref null`,
      'PATCH /v1.0/users/guest {"accountEnabled":false}',
    ]);
    await mine(email, 'Removed from “Project X”');

    expect(await world.asks(PEOPLE.alex, `/extend ${id} --until 2030-06-30`)).toContain('30 June 2030');
    await world.approvalCard(email, 'Waiting for approval of a later end');
    await world.asks(PEOPLE.megan, `/approve ${id}`);
    await world.approvalCard(email, 'The guest is ready');
    const since = await writes(email);
    expect(since).toContain('PATCH /v1.0/users/guest {"accountEnabled":true}');
  });

  it('leaves a guest alone whom another request still needs', async () => {
    const { email } = await ready('--to "Project X"');
    const { card } = await asked(email, '--to "Design Partners"');
    await world.teams.presses(PEOPLE.megan, card.id, 'decide.approve');
    await mine(email, 'Design Partners');
    await world.teams.awaitMessage(
      world.chatOf(PEOPLE.alex),
      (post) => post.text?.includes(`${email} is ready and a member of “Design Partners”`) === true,
      60_000,
    );
    expect(await world.asks(PEOPLE.alex, `/remove ${email}`)).toContain('several requests');
    await world.asks(PEOPLE.alex, `/remove ${email} --from "Project X"`);
    await told(PEOPLE.alex, `Access of ${email} has ended`);
    await mine(email, 'still needed for another request');
    expect((await writes(email)).filter((write) => write.startsWith('PATCH'))).toEqual([]);
  });

  it('deletes the guest by an admin’s confirmed wish only, and brings the guest back', async () => {
    const { email } = await ready('--to "Project X"');
    expect(await world.asks(PEOPLE.alex, `/remove ${email} --delete`)).toContain('Only a User Administrator');
    expect(await world.asks(PEOPLE.isaiah, `/remove ${email} --delete`)).toContain('Delete');
    const [confirm] = world.teams.cardsIn(world.chatOf(PEOPLE.isaiah)).slice(-1);
    if (confirm === undefined) throw new Error('nothing to confirm');
    expect((await writes(email)).some((write) => write.startsWith('DELETE'))).toBe(false);
    await world.teams.presses(PEOPLE.isaiah, confirm.id, 'stay.delete');
    await told(PEOPLE.alex, `${email} was deleted from the directory`);
    expect(await writes(email)).toContain('DELETE /v1.0/users/guest null');

    expect(await world.asks(PEOPLE.alex, `/restore ${email}`)).toContain('Only a User Administrator');
    expect(await world.asks(PEOPLE.isaiah, `/restore ${email}`)).toContain('bringing');
    const back = [
      'POST /v1.0/directory/deletedItems/guest/restore null',
      'PATCH /v1.0/users/guest {"accountEnabled":true}',
    ];
    await vi.waitFor(async () => expect(await writes(email)).toEqual(expect.arrayContaining(back)), {
      timeout: 60_000,
      interval: 500,
    });
    await mine(email, 'Guest brought back');
  });
});

describe('a new invitation', () => {
  it('leaves by /resend only, each time once', async () => {
    const { email } = await ready();
    const mails = async () => (await world.ledger()).mails.filter(({ to }) => to === email).length;
    expect(await mails()).toBe(1);
    expect(await world.asks(PEOPLE.patti, `/resend ${email}`)).toContain('no request');
    expect(await world.asks(PEOPLE.alex, `/resend ${email}`)).toContain('Guest Inviter');
    await told(PEOPLE.alex, `A new invitation mail for ${email}`);
    expect(await mails()).toBe(2);
    await world.restart();
    expect(await mails()).toBe(2);
  });

  it('makes who has accepted accept once more by /reset, and says why where Entra refuses', async () => {
    const { email } = await ready();
    await world.control('POST', 'redeem', { email });
    await told(PEOPLE.alex, `${email} has accepted`);
    expect(await world.asks(PEOPLE.alex, `/resend ${email}`)).toContain('not possible any more');
    await world.asks(PEOPLE.alex, `/reset ${email}`);
    await told(PEOPLE.alex, `${email} has to accept once more`);
    const reset = (await world.ledger()).requests
      .filter(({ path, requestBody }) => path === '/v1.0/invitations' && JSON.stringify(requestBody).includes(email))
      .at(-1);
    expect(reset?.requestBody).toMatchObject({ resetRedemption: true, sendInvitationMessage: true });
    await world.control('POST', 'redeem', { email });
    await mine(email, 'The guest has accepted');
  });
});

describe('a wrong address', () => {
  it('is put right by a new request, whose approval withdraws the old invitation', async () => {
    const { email, id } = await ready('--to "Project X"');
    const right = `right.${email}`;
    const change = async (typed: string, user = PEOPLE.alex) => {
      const card = await mine(email, 'The guest is ready');
      return world.teams.presses(user, card.id, 'invite.readdress', { email: typed });
    };
    expect((await change('jane@fabrikam')).toldOnlyHim).toContain('has no complete domain');
    expect((await change(right, PEOPLE.patti)).toldOnlyHim).toContain('not yours');
    expect((await change(right)).status).toBe(200);
    expect(textOf((await mine(email, 'Another address was asked for')).card ?? {})).toContain(right);
    expect((await change(`other.${email}`)).toldOnlyHim).toContain('already asked for');
    const asked = await world.approvalCard(right, 'Waiting for approval');
    expect(textOf(asked.card ?? {})).toContain(`${email} (${id})`);
    await world.teams.presses(PEOPLE.megan, asked.id, 'decide.approve');
    await world.teams.awaitMessage(
      world.chatOf(PEOPLE.alex),
      (post) => post.text?.includes(`${right} is ready and a member of “Project X”`) === true,
      60_000,
    );
    await mine(email, 'was invited under another address, so this account was deleted');
    const { invitations, mails } = await world.ledger();
    expect([right, email].map((to) => invitations.filter((made) => made.email === to).length)).toEqual([1, 1]);
    expect(mails.filter(({ to }) => to === right)).toHaveLength(1);
    expect((await writes(email)).slice(-3)).toEqual([
      `DELETE /v1.0/groups/${PROJECT_X}/members/guest/$ref null`,
      'PATCH /v1.0/users/guest {"accountEnabled":false}',
      'DELETE /v1.0/users/guest null',
    ]);
  });

  it('stays when the guest accepts before the approval, and says what to do instead', async () => {
    const { email } = await ready();
    const right = `right.${email}`;
    const card = await mine(email, 'The guest is ready');
    const look = card.card ?? {};
    await world.teams.presses(PEOPLE.alex, card.id, 'invite.readdress', { email: right });
    const asked = await world.approvalCard(right, 'Waiting for approval');
    await world.control('POST', 'redeem', { email });
    await mine(email, 'The guest has accepted');
    const typed = { email: `late.${email}` };
    const late = await world.teams.pressesOn(PEOPLE.alex, card, look, 'invite.readdress', typed);
    expect(late.toldOnlyHim).toContain('reset the redemption');
    await world.teams.presses(PEOPLE.megan, asked.id, 'decide.approve');
    await told(PEOPLE.alex, 'bound to that account');
    const { invitations } = await world.ledger();
    expect(invitations.filter((made) => made.email === right)).toEqual([]);
    expect((await writes(email)).some((write) => write.startsWith('DELETE'))).toBe(false);
  });
});
