import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PEOPLE, textOf } from '../fakes/fake-teams.ts';
import type { Ledger } from './world.ts';
import { startWorld } from './world.ts';

let world: Awaited<ReturnType<typeof startWorld>>;

beforeAll(async () => {
  world = await startWorld();
  await world.setApprovals();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.control('POST', 'reset');
  await world.control('PUT', 'replication', { replicas: 2, lagMs: { p50: 50, p99: 200 } });
});

let guests = 0;
/** Asked by Alex; resolves with the card that waits for approval. */
async function asked(flags = '') {
  guests += 1;
  const email = `guest${guests}@fabrikam.example`;
  await world.teams.says(PEOPLE.alex, world.chatOf(PEOPLE.alex), `/invite ${email} ${flags}`);
  return { email, card: await world.approvalCard(email) };
}

/** Invitations asked of Graph for this guest, answered or not. */
const posts = ({ requests }: Ledger, email: string) =>
  requests.filter(
    ({ method, path, requestBody }) =>
      method === 'POST' && path === '/v1.0/invitations' && JSON.stringify(requestBody).includes(email),
  );
const ready = (email: string) => world.approvalCard(email, 'The guest is ready');

describe('1. Right person', () => {
  it('asks Graph at the moment of the decision: a role that was just taken away no longer counts', async () => {
    const { email, card } = await asked();
    await world.control('PUT', 'roles', { assignments: [], eligibilities: [] });
    // Roles are remembered for a minute at most; a fresh start remembers none.
    await world.restart();
    const pressed = await world.teams.presses(PEOPLE.megan, card.id, 'decide.approve');
    expect(pressed.toldOnlyHim).toMatch(/needs the role/);
    expect(posts(await world.ledger(), email)).toHaveLength(0);
  });

  it('lets nobody decide while Graph cannot say who holds the role', async () => {
    const { email, card } = await asked();
    await world.restart();
    await world.control('PUT', 'faults', [
      { method: 'GET', path: '/v1.0/roleManagement', status: 503, code: 'ServiceUnavailable', message: 'down' },
      { method: 'GET', path: '/v1.0/users', status: 503, code: 'ServiceUnavailable', message: 'down' },
    ]);
    const pressed = await world.teams.presses(PEOPLE.megan, card.id, 'decide.approve');
    expect(pressed.toldOnlyHim).toMatch(/nobody can decide|still working/i);
    await world.control('PUT', 'faults', []);
    expect(posts(await world.ledger(), email)).toHaveLength(0);
  });

  it('lets a Guest Inviter through a group decide, and an administrator', async () => {
    const one = await asked();
    expect((await world.teams.presses(PEOPLE.adele, one.card.id, 'decide.approve')).shown).toBeDefined();
    const two = await asked();
    expect((await world.teams.presses(PEOPLE.isaiah, two.card.id, 'decide.deny')).shown).toBeDefined();
    await ready(one.email);
  });
});

describe('2. Once', () => {
  it('makes one decision of two at once, and tells the other who decided', async () => {
    const { email, card } = await asked();
    const pressed = await Promise.all([
      world.teams.presses(PEOPLE.megan, card.id, 'decide.approve'),
      world.teams.presses(PEOPLE.adele, card.id, 'decide.deny'),
      world.teams.presses(PEOPLE.isaiah, card.id, 'decide.approve'),
    ]);
    expect(pressed.filter(({ shown }) => shown !== undefined)).toHaveLength(1);
    for (const { toldOnlyHim } of pressed.filter(({ shown }) => shown === undefined)) {
      expect(toldOnlyHim).toMatch(/(Megan Bowen|Adele Vance|Isaiah Langer).*changed nothing/);
    }
    const denied = pressed[1]?.shown !== undefined;
    if (!denied) await ready(email);
    expect(posts(await world.ledger(), email)).toHaveLength(denied ? 0 : 1);
  });

  it('invites once however often the press is repeated and delivered', async () => {
    const { email, card } = await asked('--to "Project X"');
    const pressed = await world.teams.presses(PEOPLE.megan, card.id, 'decide.approve');
    await world.teams.redelivers(pressed);
    await world.teams.redelivers(pressed, { newId: true });
    await ready(email);
    await world.teams.redelivers(pressed, { newId: true });
    const ledger = await world.ledger();
    expect(ledger.invitations.filter((one) => one.email === email)).toHaveLength(1);
    expect(ledger.mails.filter(({ to }) => to === email)).toHaveLength(1);
    expect(posts(ledger, email)).toHaveLength(1);
  });

  it.each([
    ['answered 503 after the commit', { status: 503, afterCommit: true }],
    ['cut after the commit', { drop: true, afterCommit: true }],
  ])('finds the guest whose invitation was %s, and does not post again', async (_, fault) => {
    const { email, card } = await asked();
    await world.control('PUT', 'faults', [{ method: 'POST', path: '/v1.0/invitations', times: 1, ...fault }]);
    await world.teams.presses(PEOPLE.megan, card.id, 'decide.approve');
    await ready(email);
    const ledger = await world.ledger();
    expect(posts(ledger, email)).toHaveLength(1);
    expect(ledger.mails.filter(({ to }) => to === email)).toHaveLength(1);
  });
});

describe('3. Nothing lost', () => {
  it('keeps a request through a restart, and goes on where it was', async () => {
    const { email } = await asked('--to "Project X"');
    await world.restart();
    const card = await world.approvalCard(email);
    await world.teams.presses(PEOPLE.megan, card.id, 'decide.approve');
    await world.restart();
    await ready(email);
    expect(posts(await world.ledger(), email)).toHaveLength(1);
  });

  it('stops within seconds while a guest is waited for, however long the lag, and goes on after the start', async () => {
    await world.control('PUT', 'replication', { replicas: 3, lagMs: { p50: 6_000, p99: 6_000 } });
    const { email, card } = await asked('--to "Project X"');
    await world.teams.presses(PEOPLE.megan, card.id, 'decide.approve');
    await world.approvalCard(email, 'Invited');
    const began = Date.now();
    await world.restart();
    expect(Date.now() - began).toBeLessThan(4_000);
    await ready(email);
    expect(posts(await world.ledger(), email)).toHaveLength(1);
  });
});

describe('4. Usable, not only created', () => {
  it('says ready only when every replica has the guest and the membership', async () => {
    await world.control('PUT', 'replication', { replicas: 3, lagMs: { p50: 1_500, p99: 3_000 } });
    const { email, card } = await asked('--to "Project X"');
    await world.teams.presses(PEOPLE.megan, card.id, 'decide.approve');
    await ready(email);
    const said = Date.now();
    const userId = (await world.ledger()).invitations.find((one) => one.email === email)?.userId ?? '';
    const { convergedAt } = (await world.control('GET', `convergence?userId=${userId}`)) as { convergedAt: string };
    expect(Date.parse(convergedAt)).toBeLessThanOrEqual(said);
    const note = textOf((await ready(email)).card ?? {});
    expect(note).toContain('Teams itself can take hours');
  });
});

describe('5. No guesses', () => {
  it.each(['/invite', '/invite jane', '/invite jane@fabrikam', '/invite jane at fabrikam dot example'])(
    'asks back instead of inventing an address: %s',
    async (said) => {
      const before = world.teams.cardsIn(world.approvals).length;
      await world.teams.says(PEOPLE.alex, world.chatOf(PEOPLE.alex), said);
      expect(world.teams.cardsIn(world.approvals)).toHaveLength(before);
    },
  );
});

describe('7. Everybody hears', () => {
  it('shows the same outcome on every card, and tells the requester', async () => {
    const { email, card } = await asked();
    await world.teams.presses(PEOPLE.megan, card.id, 'decide.deny', { comment: 'No contract' });
    const alex = world.chatOf(PEOPLE.alex);
    const isHis = (text: string) => text.includes(email) && text.includes('Denied') && text.includes('No contract');
    await world.teams.awaitCard(alex, (post) => isHis(textOf(post.card)));
    await world.approvalCard(email, 'No contract');
    await world.teams.awaitMessage(alex, (post) => /Megan Bowen denied.*No contract/.test(post.text ?? ''));
  });

  it('tells those who decide, once, what it cannot tell a requester who has blocked it, until he writes again', async () => {
    const patti = world.chatOf(PEOPLE.patti);
    const asks = async (): Promise<{ email: string; cardId: string }> => {
      const email = `guest${(guests += 1)}@fabrikam.example`;
      await world.teams.says(PEOPLE.patti, patti, `/invite ${email}`);
      return { email, cardId: (await world.approvalCard(email)).id };
    };
    const denied =
      ({ email }: { email: string }) =>
      ({ text = '' }) =>
        text.includes(email) && /denied/i.test(text);
    const first = await asks();
    world.teams.connector.blocks(patti.id);
    await world.teams.presses(PEOPLE.megan, first.cardId, 'decide.deny', { comment: 'No contract' });
    const { text } = await world.teams.awaitMessage(world.approvals, denied(first));
    expect(text).toMatch(/^I cannot reach Patti Fernandez in Teams\. Please pass this on: .*No contract/);
    await world.approvalCard(first.email, 'I cannot reach Patti Fernandez in Teams');

    world.teams.connector.letsIn(patti.id);
    const second = await asks();
    await world.teams.presses(PEOPLE.megan, second.cardId, 'decide.deny', {});
    await world.teams.awaitMessage(patti, denied(second));
    expect(world.teams.messagesIn(world.approvals).filter(denied(first))).toHaveLength(1);
    expect(world.teams.messagesIn(world.approvals).filter(denied(second))).toEqual([]);
  });
});

describe('8. Explained failure', () => {
  it('says which permission is missing and who can grant it, and goes on by a button once it is there', async () => {
    const { email, card } = await asked('--to "Project X"');
    await world.control('PUT', 'faults', [
      {
        method: 'POST',
        path: '/v1.0/groups',
        status: 403,
        code: 'Authorization_RequestDenied',
        message: 'Insufficient privileges to complete the operation.',
      },
    ]);
    await world.teams.presses(PEOPLE.megan, card.id, 'decide.approve');
    const failed = await world.approvalCard(email, 'Ready, but one step failed');
    expect(textOf(failed.card ?? {})).toMatch(/GroupMember\.ReadWrite\.All|no right to change this group/);
    await world.control('PUT', 'faults', []);
    await world.teams.presses(PEOPLE.megan, failed.id, 'Try again');
    await ready(email);
    const ledger = await world.ledger();
    expect(ledger.memberships).toHaveLength(1);
    expect(posts(ledger, email)).toHaveLength(1);
  });
});
