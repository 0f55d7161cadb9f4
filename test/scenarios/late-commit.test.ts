import { afterAll, beforeAll, expect, it } from 'vitest';
import { CLIENT, TENANT } from '../adapters/graph/world.ts';
import { PEOPLE, textOf } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

let world: Awaited<ReturnType<typeof startWorld>>;
beforeAll(async () => {
  world = await startWorld({ lookEverySeconds: 1, environment: { GUESTLIST_RECONCILE_WINDOW_SECONDS: '1' } });
  await world.control('PUT', 'replication', { replicas: 2, lagMs: { p50: 50, p99: 200 } });
  await world.setApprovals();
});
afterAll(() => world.close());

/** Approved, the connection cut, looked for in vain: the card lets a person choose. Resolves with what had been posted. */
async function lost(email: string) {
  await world.teams.says(PEOPLE.alex, world.chatOf(PEOPLE.alex), `/invite ${email} --to "Project X"`);
  const card = await world.approvalCard(email);
  await world.control('PUT', 'faults', [{ method: 'POST', path: '/v1.0/invitations', drop: true, times: 1 }]);
  await world.teams.presses(PEOPLE.megan, card.id, 'decide.approve');
  const unknown = await world.approvalCard(email, 'I looked for the guest and found nobody');
  const posted = (await world.ledger()).requests.find(
    ({ path, requestBody }) => path === '/v1.0/invitations' && JSON.stringify(requestBody).includes(email),
  );
  return { unknown, body: posted?.requestBody };
}

/** What had been cut on its way is carried out now. */
async function commit(body: unknown): Promise<void> {
  const form = {
    client_id: CLIENT.id,
    client_secret: CLIENT.secret,
    grant_type: 'client_credentials',
    scope: 'https://graph.microsoft.com/.default',
  };
  const signedIn = await fetch(`${world.sandboxUrl}/${TENANT}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  const { access_token: token } = (await signedIn.json()) as { access_token: string };
  const answer = await fetch(`${world.sandboxUrl}/v1.0/invitations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(201);
}

async function expectOnce(email: string): Promise<void> {
  const { invitations, mails, memberships } = await world.ledger();
  const [guest, ...more] = invitations.filter((one) => one.email === email);
  expect(more).toEqual([]);
  expect(mails.filter(({ to }) => to === email)).toHaveLength(1);
  expect(memberships.filter(({ userId }) => userId === guest?.userId)).toHaveLength(1);
}

it('adopts a commit that shows up after the window, though nobody pressed anything', async () => {
  const email = 'late@fabrikam.example';
  const { body } = await lost(email);
  await commit(body);
  const ready = await world.approvalCard(email, 'The guest is ready');
  expect(textOf(ready.card ?? {})).toContain('Invitation sent');
  await expectOnce(email);
});

it('invites nobody twice when the commit shows up just before a person asks again', async () => {
  const email = 'later@fabrikam.example';
  const { unknown, body } = await lost(email);
  await commit(body);
  await world.teams.presses(PEOPLE.megan, unknown.id, 'Invite again');
  await world.approvalCard(email, 'The guest is ready');
  await expectOnce(email);
});
