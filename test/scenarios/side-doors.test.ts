/** Guests whom somebody invited without asking here: noticed, and their inviter is asked, and nobody else. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FakeUser } from '../fakes/fake-teams.ts';
import { PEOPLE, textOf } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

const CLIENT = { id: '22222222-2222-4222-8222-222222222222', secret: 'sandbox-secret' };
const TENANT = '11111111-1111-4111-8111-111111111111';
let world: Awaited<ReturnType<typeof startWorld>>;

beforeAll(async () => {
  world = await startWorld({
    lookEverySeconds: 1,
    environment: { GUESTLIST_TEAMS_APP_ID: '33333333-3333-4333-8333-333333333333' },
  });
  await world.setApprovals();
  await world.control('PUT', 'replication', { replicas: 2, lagMs: { p50: 50, p99: 200 } });
  await world.teams.says(PEOPLE.megan, world.chatOf(PEOPLE.megan), '/whoami');
  // Who is there when the bot first looks came before it, and is nobody it would ask about.
  await sweptTwice();
});
afterAll(() => world.close());

async function token(by: FakeUser | 'app'): Promise<string> {
  const scope = 'https://graph.microsoft.com/.default';
  const grant =
    by === 'app'
      ? { grant_type: 'client_credentials', scope }
      : {
          grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
          requested_token_use: 'on_behalf_of',
          scope,
          assertion: ((await world.control('POST', 'assertion', { userId: by.objectId })) as { token: string }).token,
        };
  const body = new URLSearchParams({ client_id: CLIENT.id, client_secret: CLIENT.secret, ...grant });
  const answer = await fetch(`${world.graphUrl}/${TENANT}/oauth2/v2.0/token`, { method: 'POST', body });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** In the admin center, as it were. */
async function invites(by: FakeUser | 'app', email: string, sponsor?: FakeUser): Promise<void> {
  const answer = await fetch(`${world.graphUrl}/v1.0/invitations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await token(by)}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      invitedUserEmailAddress: email,
      invitedUserDisplayName: 'Jane Doe',
      inviteRedirectUrl: 'https://contoso.example',
      ...(sponsor === undefined
        ? {}
        : { 'invitedUserSponsors@odata.bind': [`https://graph.microsoft.com/v1.0/users/${sponsor.objectId}`] }),
    }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
const about = (email: string) => (post: { readonly card?: Parameters<typeof textOf>[0] }) =>
  post.card !== undefined && textOf(post.card).includes(email);
const asked = (user: FakeUser, email: string) => world.teams.awaitCard(world.chatOf(user), about(email));
const askedInChannel = (email: string) => world.teams.awaitCard(world.approvals, about(email));
async function sweptTwice(): Promise<void> {
  const sweeps = async () => (await world.ledger()).requests.filter(({ path }) => path.includes('/users/delta')).length;
  const before = await sweeps();
  await vi.waitFor(async () => expect(await sweeps()).toBeGreaterThanOrEqual(before + 2), { timeout: 60_000 });
}

describe('A guest who came another way', () => {
  it('is asked about in the inviter’s own chat, and the answer makes a request of him', async () => {
    await invites(PEOPLE.megan, 'jane@fabrikam.example');
    const card = await asked(PEOPLE.megan, 'jane@fabrikam.example');
    expect(textOf(card.card)).toMatch(/invited without a request.*Megan Bowen invited this guest.*Jane Doe/s);
    expect(world.teams.cardsIn(world.approvals).filter(about('jane@fabrikam.example'))).toEqual([]);

    const stranger = await world.teams.presses(PEOPLE.patti, card.id, 'sidedoor.answer', { reason: 'mine now' });
    expect(stranger.toldOnlyHim).toMatch(/needs the role/);
    const empty = await world.teams.presses(PEOPLE.megan, card.id, 'sidedoor.answer', { reason: ' ' });
    expect(empty.toldOnlyHim).toContain('what the guest is here for');
    const past = await world.teams.presses(PEOPLE.megan, card.id, 'sidedoor.answer', {
      reason: 'audit',
      until: '2020-01-01',
    });
    expect(past.toldOnlyHim).toMatch(/past|over|later/i);
    const nobody = await world.teams.presses(PEOPLE.megan, card.id, 'sidedoor.answer', {
      reason: 'audit',
      sponsor: 'nobody@contoso.example',
    });
    expect(nobody.toldOnlyHim).toContain('no colleague');

    const answered = await world.teams.presses(PEOPLE.megan, card.id, 'sidedoor.answer', {
      reason: 'Audit of the accounts',
      until: '2099-06-30',
      sponsor: 'alex@contoso.example',
    });
    expect(textOf(answered.shown ?? {})).toContain('Audit of the accounts');
    expect(await world.asks(PEOPLE.alex, '/status jane@fabrikam.example')).toMatch(/Audit of the accounts|2099/);
    await expect
      .poll(
        async () =>
          (await world.ledger()).requests.filter(
            ({ method, path }) => method === 'POST' && path.includes('/sponsors/$ref'),
          ).length,
      )
      .toBeGreaterThan(0);
  });

  it('is asked about in the chat of an inviter who had never opened the bot, once it is in his Teams', async () => {
    const { adele } = PEOPLE;
    await invites(adele, 'by-adele@fabrikam.example');
    const path = `/v1.0/users/${adele.objectId}/teamwork/installedApps`;
    const installs = async () =>
      (await world.ledger()).requests.filter((one) => one.path === path).map(({ status }) => status);
    await expect.poll(installs).toEqual([201]);
    await world.teams.opens(adele, world.chatOf(adele));
    await asked(adele, 'by-adele@fabrikam.example');
    expect(world.teams.cardsIn(world.approvals).filter(about('by-adele@fabrikam.example'))).toEqual([]);
    expect(await installs()).toEqual([201]);
  });

  it('is asked about in the approval channel where nobody is known to have invited him', async () => {
    await invites('app', 'app-made@fabrikam.example');
    const card = await askedInChannel('app-made@fabrikam.example');
    const pressed = await world.teams.presses(PEOPLE.adele, card.id, 'sidedoor.answer', { reason: 'sync' });
    expect(textOf(pressed.shown ?? {})).toContain('sync');
  });

  it('is asked about by his sponsor where the audit log may not be read', async () => {
    const { application } = (await world.control('GET', 'permissions')) as { application: string[] };
    await world.control('PUT', 'permissions', {
      application: application.filter((name) => name !== 'AuditLog.Read.All'),
    });
    // Sweeps see the guest before every replica has heard of his sponsor.
    await world.control('PUT', 'replication', { replicas: 3, lagMs: { p50: 2_000, p99: 4_000 } });
    await world.restart();
    await invites('app', 'sponsored@fabrikam.example', PEOPLE.megan);
    await asked(PEOPLE.megan, 'sponsored@fabrikam.example');
    await world.control('PUT', 'permissions', { application });
    await world.control('PUT', 'replication', { replicas: 2, lagMs: { p50: 50, p99: 200 } });
  });

  it('is asked about in the channel where the inviter has blocked the bot', async () => {
    world.teams.connector.blocks(world.chatOf(PEOPLE.isaiah).id);
    await world.teams.says(PEOPLE.isaiah, world.chatOf(PEOPLE.isaiah), '/whoami');
    await invites(PEOPLE.isaiah, 'blocked@woodgrove.example');
    await askedInChannel('blocked@woodgrove.example');
  });

  it('is asked about once, however often the sweep sees him, also after a restart', async () => {
    await invites(PEOPLE.megan, 'once@fabrikam.example');
    await asked(PEOPLE.megan, 'once@fabrikam.example');
    await world.restart();
    await invites(PEOPLE.megan, 'later@fabrikam.example');
    await asked(PEOPLE.megan, 'later@fabrikam.example');
    expect(world.teams.cardsIn(world.chatOf(PEOPLE.megan)).filter(about('once@fabrikam.example'))).toHaveLength(1);
  });

  it('is nobody who came through the bot', async () => {
    const email = 'asked-for@fabrikam.example';
    await world.teams.says(PEOPLE.alex, world.chatOf(PEOPLE.alex), `/invite ${email}`);
    const card = await world.approvalCard(email);
    await world.teams.presses(PEOPLE.megan, card.id, 'decide.approve');
    await world.approvalCard(email, 'The guest is ready');
    await invites(PEOPLE.megan, 'after-him@fabrikam.example');
    await asked(PEOPLE.megan, 'after-him@fabrikam.example');
    const all = [...world.teams.cardsIn(world.chatOf(PEOPLE.megan)), ...world.teams.cardsIn(world.approvals)];
    expect(all.filter((post) => about(email)(post) && textOf(post.card).includes('without a request'))).toEqual([]);
  });

  it('is told of once, who came through the bot, when somebody blocks him in Entra', async () => {
    const { invitations } = await world.ledger();
    const userId = invitations.find(({ email }) => email === 'asked-for@fabrikam.example')?.userId ?? '';
    const switches = async (accountEnabled: boolean) => {
      const answer = await fetch(`${world.graphUrl}/v1.0/users/${userId}`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${await token('app')}`, 'content-type': 'application/json' },
        body: JSON.stringify({ accountEnabled }),
      });
      if (!answer.ok) throw new Error(await answer.text());
    };
    const isBlocked = ({ text = '' }) => /asked-for@fabrikam\.example cannot sign in any more/.test(text);
    await switches(false);
    await world.teams.awaitMessage(world.chatOf(PEOPLE.alex), isBlocked, 30_000);
    await sweptTwice();
    expect(world.teams.messagesIn(world.chatOf(PEOPLE.alex)).filter(isBlocked)).toHaveLength(1);
    await switches(true);
  });

  it('is left alone once an admin says so', async () => {
    const told = await world.asks(PEOPLE.isaiah, '/settings sidedoors off', world.approvals);
    expect(told).toContain('ask nobody any more');
    await invites(PEOPLE.megan, 'ignored@fabrikam.example');
    await sweptTwice();
    await world.asks(PEOPLE.isaiah, '/settings sidedoors on', world.approvals);
    await invites(PEOPLE.megan, 'asked-again@fabrikam.example');
    await asked(PEOPLE.megan, 'asked-again@fabrikam.example');
    expect(world.teams.connector.posts.filter(about('ignored@fabrikam.example'))).toEqual([]);
  });
});
