/** Three nets over redemptions: notifications, the sweep and the poll. Whichever sees it first, it is told once. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { PEOPLE } from '../fakes/fake-teams.ts';
import type { NotificationTap } from '../fakes/notification-tap.ts';
import { startNotificationTap } from '../fakes/notification-tap.ts';
import { startWorld } from './world.ts';

const LOOK_EVERY_SECONDS = 2;
let tap: NotificationTap;
let world: Awaited<ReturnType<typeof startWorld>>;

afterEach(close);

async function open(lookEverySeconds = LOOK_EVERY_SECONDS): Promise<void> {
  tap = await startNotificationTap();
  world = await startWorld({
    lookEverySeconds,
    environment: { GUESTLIST_PUBLIC_URL: tap.url },
  });
  tap.leadsTo(world.botUrl);
  await world.control('PUT', 'replication', { replicas: 2, lagMs: { p50: 100, p99: 500 } });
  await world.setApprovals();
  // Before that Graph tells nothing to anybody.
  const subscribed = async () =>
    (await world.ledger()).requests.some(({ path, status }) => path === '/v1.0/subscriptions' && status === 201);
  await expect.poll(subscribed, { timeout: 60_000 }).toBe(true);
}
async function close(): Promise<void> {
  await world.close();
  await tap.close();
}

let guests = 0;
async function readyGuest(): Promise<string> {
  guests += 1;
  const email = `guest${guests}@fabrikam.example`;
  await world.teams.says(PEOPLE.alex, world.chatOf(PEOPLE.alex), `/invite ${email}`);
  const card = await world.approvalCard(email);
  await world.teams.presses(PEOPLE.megan, card.id, 'decide.approve');
  await world.approvalCard(email, 'The guest is ready');
  return email;
}
const accepts = (email: string) => world.control('POST', 'redeem', { email });
const saysAccepted = (email: string) => (post: { readonly text?: string }) =>
  post.text?.includes(email) === true && /accepted/i.test(post.text);
const told = (email: string) =>
  world.teams.awaitMessage(world.chatOf(PEOPLE.alex), saysAccepted(email)).then(() => Date.now());
const timesTold = (email: string) => [
  world.teams.messagesIn(world.chatOf(PEOPLE.alex)).filter(saysAccepted(email)).length,
  world.teams.messagesIn(world.approvals).filter(saysAccepted(email)).length,
];
const posts = (body: string, contentType = 'application/json') =>
  fetch(`${world.botUrl}/api/graph/notifications`, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body,
  }).then(({ status }) => status);

describe('A redemption', () => {
  it('is told within five seconds of a delivered notification', async () => {
    // No sweep comes to its help.
    await open(3_600);
    const email = await readyGuest();
    const before = tap.deliveredAt.length;
    const [at] = await Promise.all([told(email), accepts(email)]);
    expect(at - (tap.deliveredAt[before] ?? 0)).toBeLessThan(5_000);
  });

  it('is told within one sweep when every notification is dropped', async () => {
    await open();
    const email = await readyGuest();
    tap.copies = 0;
    const before = tap.deliveredAt.length;
    const start = Date.now();
    await accepts(email);
    expect((await told(email)) - start).toBeLessThan(LOOK_EVERY_SECONDS * 1_000 + 3_000);
    expect(tap.deliveredAt).toHaveLength(before);
  });

  it('is told once when all nets see it, notifications come five times and the bot restarts in between', async () => {
    await open();
    const email = await readyGuest();
    tap.copies = 5;
    const seen = tap.bodies.length;
    await accepts(email);
    await world.restart();
    await told(email);
    const posted = () => tap.bodies.slice(seen);
    await expect.poll(() => posted().length, { timeout: 30_000 }).toBeGreaterThan(0);
    const about = posted();
    for (const body of about) expect(await posts(body)).toBe(202);
    await world.restart();
    for (const body of about) expect(await posts(body)).toBe(202);
    // A sweep and a poll more.
    await pause(4.5 * LOOK_EVERY_SECONDS * 1_000);
    expect(timesTold(email)).toEqual([1, 1]);
  });
});

it('a guest who was deleted by another hand is noticed, and told once', async () => {
  await open();
  const email = await readyGuest();
  await accepts(email);
  await told(email);
  const { userId = '' } = (await world.ledger()).invitations.find((one) => one.email === email) ?? {};
  await asAnotherHand('DELETE', `/v1.0/users/${userId}`);
  const saysGone = (post: { readonly text?: string }) =>
    post.text?.includes(email) === true && /removed|deleted|left/i.test(post.text);
  await world.teams.awaitMessage(world.chatOf(PEOPLE.alex), saysGone);
  await world.restart();
  await pause(2 * LOOK_EVERY_SECONDS * 1_000);
  expect(world.teams.messagesIn(world.chatOf(PEOPLE.alex)).filter(saysGone)).toHaveLength(1);
});

/** Somebody in the admin center, as it were. */
async function asAnotherHand(method: string, path: string): Promise<void> {
  const body = new URLSearchParams({
    client_id: '22222222-2222-4222-8222-222222222222',
    client_secret: 'sandbox-secret',
    grant_type: 'client_credentials',
    scope: 'https://graph.microsoft.com/.default',
  });
  const tokenUrl = `${world.graphUrl}/11111111-1111-4111-8111-111111111111/oauth2/v2.0/token`;
  const { access_token } = (await (await fetch(tokenUrl, { method: 'POST', body })).json()) as { access_token: string };
  const headers = { authorization: `Bearer ${access_token}` };
  const answer = await fetch(`${world.graphUrl}${path}`, { method, headers });
  if (!answer.ok) throw new Error(await answer.text());
}

it('forged notifications are refused, counted, and nobody is looked up for them', async () => {
  await open();
  const email = await readyGuest();
  const { userId = '' } = (await world.ledger()).invitations.find((one) => one.email === email) ?? {};
  const [body = ''] = tap.bodies;
  const real = JSON.parse(body) as { value: { clientState: string; tenantId: string; resourceData: object }[] };
  const altered = (change: object) =>
    JSON.stringify({
      value: real.value.map((one) => ({ ...one, id: 'n-1', resourceData: { id: userId }, ...change })),
    });
  const reads = async () =>
    (await world.ledger()).requests.filter(({ path }) => path.includes(`/users/${userId}`)).length;
  const before = await reads();

  expect(await posts(altered({ clientState: 'guessed' }))).toBe(403);
  expect(await posts(altered({ clientState: null }))).toBe(403);
  expect(await posts(altered({ tenantId: '99999999-1111-4111-8111-111111111111' }))).toBe(403);
  expect(await posts('{"value":"x"}')).toBe(400);
  expect(await posts('{"value":')).toBe(400);
  expect(await posts(JSON.stringify({ value: [], padding: 'x'.repeat(600_000) }))).toBe(413);
  expect(await posts(altered({}), 'text/plain')).toBe(400);
  expect(await reads()).toBe(before);

  // Whoever knows the secret makes the bot look, and looking is all: the guest has not accepted.
  expect(await posts(altered({}))).toBe(202);
  await pause(1_500);
  expect(await reads()).toBeGreaterThan(before);
  expect(timesTold(email)).toEqual([0, 0]);
  // The same again, recorded by somebody on the way, is not even looked up.
  for (let n = 0; n < 3; n += 1) expect(await posts(altered({}))).toBe(202);
  const metrics = () => fetch(`${world.botUrl}/metrics`).then((answer) => answer.text());
  await expect.poll(metrics, { timeout: 30_000 }).toMatch(/notifications\w*\{verdict="replayed"\} 3/);
  expect(await metrics()).toMatch(/notifications\w*\{verdict="refused"\} [5-9]/);
});
