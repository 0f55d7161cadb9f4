/** Invitations in the name of whoever approves: the sandbox is Entra and its token service, the fake Teams signs in. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FakeUser, SignIn } from '../fakes/fake-teams.ts';
import { PEOPLE, textOf } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

let world: Awaited<ReturnType<typeof startWorld>>;
const { alex, megan, adele, isaiah } = PEOPLE;

beforeAll(async () => {
  world = await startWorld({ environment: { GUESTLIST_INVITE_AS: 'auto' } });
  await world.setApprovals();
});
afterAll(() => world.close());
/** A fresh tenant and a fresh process: nobody is signed in. */
beforeEach(async () => {
  await world.control('POST', 'reset');
  await world.control('PUT', 'replication', { replicas: 2, lagMs: { p50: 20, p99: 50 } });
  await world.restart();
});

let guests = 0;
async function asked(flags = '', by: FakeUser = alex) {
  guests += 1;
  const email = `signin${guests}@fabrikam.example`;
  await world.teams.says(by, world.chatOf(by), `/invite ${email} ${flags}`);
  return { email, card: await world.approvalCard(email) };
}
const approves = (user: FakeUser, cardId: string, signIn: SignIn = 'accept') =>
  world.teams.presses(user, cardId, 'decide.approve', {}, signIn);
const sends = (user: FakeUser, cardId: string, signIn: SignIn = 'accept') =>
  world.teams.presses(user, cardId, 'decide.signIn', {}, signIn);
const ready = (email: string) => world.approvalCard(email, 'The guest is ready');
const waits = (email: string) => world.approvalCard(email, 'Approved, needs a sign-in');
/** Each POST /invitations for this guest, as `caller status`. */
async function posts(email: string): Promise<string[]> {
  const { requests } = await world.ledger();
  return requests
    .filter(({ method, path }) => method === 'POST' && path === '/v1.0/invitations')
    .filter(({ requestBody }) => JSON.stringify(requestBody).includes(email))
    .map(({ caller, status }) => `${caller} ${status}`);
}
const invitationsOf = async (email: string) =>
  (await world.ledger()).invitations.filter((one) => one.email === email).length;
const audited = async (action: string) =>
  (await world.everythingKept()).split('\n').filter((line) => line.includes('"hash"') && line.includes(`"${action}"`));

describe('an approver who signs in', () => {
  it('is the inviter in Entra, and the message is in the mail', async () => {
    const { email, card } = await asked('--message "See you on Monday" --to "Project X"');
    const pressed = await approves(megan, card.id);
    expect(pressed.shown && textOf(pressed.shown)).toContain('Approved');
    const shown = await ready(email);
    expect(textOf(shown.card ?? {})).toMatch(/Invited by\s+Megan Bowen/);
    expect(await posts(email)).toEqual([`${megan.objectId} 201`]);
    expect(await world.mailbox()).toContain('See you on Monday');
    // All else is done by the app: a Guest Inviter may neither read users nor add members.
    const others = (await world.ledger()).requests.filter(({ path }) => path !== '/v1.0/invitations');
    expect(new Set(others.map(({ caller }) => caller))).toEqual(new Set(['app']));
  });

  it('is asked with what Teams documents, and nothing is decided before', async () => {
    const { email, card } = await asked();
    const pressed = await approves(megan, card.id, 'refuse');
    expect(pressed.body).toMatchObject({
      statusCode: 401,
      type: 'application/vnd.microsoft.activity.loginRequest',
      value: {
        text: expect.stringContaining('in your name') as unknown,
        connectionName: 'guestlist',
        tokenExchangeResource: { uri: 'api://botid-22222222-2222-4222-8222-222222222222' },
      },
    });
    await world.approvalCard(email, 'Waiting for approval');
    expect(await posts(email)).toEqual([]);
    expect((await approves(adele, card.id)).shown).toBeDefined();
    await ready(email);
    expect(await posts(email)).toEqual([`${adele.objectId} 201`]);
  });

  it('is asked once for many approvals, and never for a denial', async () => {
    const [one, two, three] = [await asked(), await asked(), await asked()];
    await approves(megan, one.card.id);
    expect((await approves(megan, two.card.id, 'refuse')).shown).toBeDefined();
    expect((await world.teams.presses(isaiah, three.card.id, 'decide.deny', {}, 'refuse')).shown).toBeDefined();
    await ready(two.email);
    expect(await posts(two.email)).toEqual([`${megan.objectId} 201`]);
  });

  it('invites once however often the press is repeated and delivered', async () => {
    const { email, card } = await asked();
    const pressed = await approves(megan, card.id);
    await world.teams.redelivers(pressed);
    await world.teams.redelivers(pressed, { newId: true });
    await ready(email);
    expect((await world.teams.redelivers(pressed, { newId: true })).toldOnlyHim).toMatch(/changed nothing/);
    expect(await posts(email)).toEqual([`${megan.objectId} 201`]);
    expect(await invitationsOf(email)).toBe(1);
  });

  it('is not asked for a guest who is there already: nothing is posted', async () => {
    await world.teams.says(alex, world.chatOf(alex), '/invite grady@fabrikam.example --to "Project X"');
    const card = await world.approvalCard('grady@fabrikam.example');
    expect((await approves(megan, card.id, 'refuse')).shown).toBeDefined();
    await world.approvalCard('grady@fabrikam.example', 'Usable everywhere');
    expect(await posts('grady@fabrikam.example')).toEqual([]);
  });
});

describe('a request for many guests', () => {
  const posted = async (word: string) => [...new Set((await posts(word)).map((line) => line.split(' ')[0]))];

  it('asks as one for a single guest does, and goes on in the name of whoever signs in for the rest', async () => {
    const { teams } = world;
    const chat = world.chatOf(alex);
    await teams.says(alex, chat, '/bulk-invite\nemail\nmany1@fabrikam.example\nmany2@fabrikam.example');
    const preview = await teams.awaitCard(chat, ({ card }) => textOf(card).includes('not sent yet'), 30_000);
    await teams.presses(alex, preview.id, 'bulk.send');
    const card = await teams.awaitCard(
      world.approvals,
      (post) => /Waiting for approval/.test(textOf(post.card)) && textOf(post.card).includes('asks for 2'),
      30_000,
    );
    const first = await teams.presses(megan, card.id, 'bulk.approve', {}, 'refuse');
    expect(first.body).toMatchObject({ statusCode: 401, type: 'application/vnd.microsoft.activity.loginRequest' });
    const other = await teams.presses(megan, card.id, 'bulk.approve', {}, { as: adele });
    expect(other.toldOnlyHim).toMatch(/another account/);
    expect(await posted('many')).toEqual([]);

    // Entra refuses everybody for now, so that it halts by itself; Megan's sign-in ends with the process.
    await world.control('PATCH', 'policies', { authorizationPolicy: { allowInvitesFrom: 'none' } });
    await teams.presses(megan, card.id, 'bulk.approve');
    const seen = (words: RegExp) =>
      teams.awaitCard(world.approvals, (post) => post.id === card.id && words.test(textOf(post.card)), 30_000);
    await seen(/Stopped, needs attention/);
    expect(await posted('many')).toEqual([megan.objectId]);
    await world.control('PATCH', 'policies', { authorizationPolicy: { allowInvitesFrom: 'adminsAndGuestInviters' } });
    await world.restart();
    const again = await teams.presses(adele, card.id, 'bulk.resume', {}, 'refuse');
    expect(again.body).toMatchObject({ statusCode: 401 });
    await teams.presses(adele, card.id, 'bulk.resume');
    await seen(/All guests are ready/);
    expect((await posts('many')).filter((line) => line.endsWith('201'))).toEqual([
      `${adele.objectId} 201`,
      `${adele.objectId} 201`,
    ]);
  }, 90_000);
});

describe('a new invitation for a guest who is there', () => {
  it('is made by whoever may approve and signs in for it, and a reset by the app', async () => {
    const { email, card } = await asked();
    const id = /GL-\w+/.exec(textOf(card.card ?? {}))?.[0] ?? '';
    await approves(megan, card.id);
    await ready(email);
    await world.restart();
    expect(await world.asks(alex, `/resend ${email}`)).toContain(`Ask one of them to write: /resend ${id}`);
    expect(await world.asks(adele, `/resend ${id}`)).toContain('Entra wants your sign-in first');
    const [confirm] = world.teams.cardsIn(world.chatOf(adele)).slice(-1);
    const press = (signIn: SignIn) => world.teams.presses(adele, confirm?.id ?? '', 'stay.resend', {}, signIn);
    expect((await press('refuse')).body).toMatchObject({ statusCode: 401 });
    expect((await press({ as: megan })).toldOnlyHim).toMatch(/another account/);
    expect(await posts(email)).toEqual([`${megan.objectId} 201`]);
    await press('accept');
    await world.teams.awaitMessage(world.chatOf(alex), (post) =>
      post.text.includes(`new invitation mail for ${email}`),
    );
    expect((await posts(email)).at(-1)).toBe(`${adele.objectId} 201`);

    // Entra lets no Guest Inviter reset.
    expect(await world.asks(alex, `/reset ${email}`)).toContain('User.ReadWrite.All');
    await world.teams.awaitMessage(world.chatOf(alex), (post) =>
      post.text.includes(`${email} has to accept once more`),
    );
    expect((await posts(email)).slice(1)).toEqual([`${adele.objectId} 201`, 'app 201']);
  });

  it('is the app’s where an admin allowed that for want of a sign-in', async () => {
    const { email, card } = await asked();
    await approves(megan, card.id);
    await ready(email);
    await world.restart();
    await world.asks(isaiah, '/settings app-invites on');
    expect(await world.asks(alex, `/resend ${email}`)).toContain('new invitation mail');
    await world.teams.awaitMessage(world.chatOf(alex), (post) =>
      post.text.includes(`A new invitation mail for ${email}`),
    );
    expect((await posts(email)).at(-1)).toBe('app 201');
    await world.asks(isaiah, '/settings app-invites off');
  });
});

describe('a sign-in as somebody else', () => {
  it('is refused in words and audited, and decides nothing', async () => {
    const before = (await audited('signIn.ofAnother')).length;
    const { email, card } = await asked();
    const pressed = await approves(megan, card.id, { as: adele });
    expect(pressed.toldOnlyHim).toMatch(/another account.*nothing was decided/);
    expect(await posts(email)).toEqual([]);
    await world.approvalCard(email, 'Waiting for approval');
    expect(await audited('signIn.ofAnother')).toHaveLength(before + 1);
    // And the sign-in of the other is not kept either.
    expect((await approves(adele, card.id, 'refuse')).body).toMatchObject({ statusCode: 401 });
  });

  it('is not overtaken by a role that the other holds', async () => {
    const { email, card } = await asked();
    const pressed = await approves(PEOPLE.patti, card.id, { as: isaiah });
    expect(pressed.toldOnlyHim).toMatch(/needs the role/);
    expect(await posts(email)).toEqual([]);
  });
});

describe('an approver who loses the role between press and call', () => {
  it('is refused by Entra itself; another approver tries again and is the inviter', async () => {
    const { email, card } = await asked();
    await world.control('PUT', 'faults', [
      { method: 'POST', path: '/v1.0/invitations', status: 429, code: 'TooManyRequests', retryAfter: 3, times: 1 },
    ]);
    await approves(megan, card.id);
    const roles = (await world.control('GET', 'roles')) as { assignments: { principalId: string }[] };
    const assignments = roles.assignments.filter(({ principalId }) => principalId !== megan.objectId);
    await world.control('PUT', 'roles', { assignments });
    const failed = await world.approvalCard(email, 'the invitation failed');
    expect(textOf(failed.card ?? {})).toMatch(/does not let Megan Bowen invite.*Try again/);
    expect(await invitationsOf(email)).toBe(0);

    expect((await world.teams.presses(adele, failed.id, 'Try again')).shown).toBeDefined();
    await ready(email);
    expect((await posts(email)).slice(1)).toEqual([`${megan.objectId} 403`, `${adele.objectId} 201`]);
    expect(await invitationsOf(email)).toBe(1);
  });
});

describe('a sign-in that has ended before the work is done', () => {
  const refusedToken = {
    method: 'POST',
    path: '/v1.0/invitations',
    status: 401,
    code: 'InvalidAuthenticationToken',
    message: 'Lifetime validation failed, the token is expired.',
    times: 1,
  };

  it('leaves the request approved; any approver signs in and sends, and is the inviter', async () => {
    const { email, card } = await asked('--message "Hello"');
    await world.control('PUT', 'faults', [refusedToken]);
    await approves(megan, card.id);
    const waiting = await waits(email);
    expect(textOf(waiting.card ?? {})).toContain('Whoever may approve can sign in and send it');
    await world.teams.awaitCard(world.chatOf(alex), ({ card: his }) => {
      const text = textOf(his);
      return text.includes(email) && text.includes('as soon as an approver has signed in');
    });
    await world.teams.awaitMessage(world.approvals, (post) => /Sign in and send/.test(post.text ?? ''));
    expect((await sends(PEOPLE.patti, waiting.id)).toldOnlyHim).toMatch(/needs the role/);
    expect((await sends(alex, waiting.id)).toldOnlyHim).toMatch(/needs the role/);

    const sent = await sends(adele, waiting.id);
    expect(sent.shown).toBeDefined();
    await world.teams.redelivers(sent, { newId: true });
    expect(textOf((await ready(email)).card ?? {})).toMatch(/Decided by.*Megan Bowen.*Invited by.*Adele Vance/s);
    expect(await posts(email)).toEqual(['none 401', `${adele.objectId} 201`]);
    expect(await invitationsOf(email)).toBe(1);
    expect(await audited('request.signedIn')).toHaveLength(1);
  });

  it('is lost with a restart, and the request is not', async () => {
    const { email, card } = await asked();
    await world.control('PUT', 'faults', [
      { method: 'GET', path: '/v1.0/users?', status: 429, code: 'TooManyRequests', retryAfter: 13, times: 1 },
    ]);
    await approves(megan, card.id);
    await world.approvalCard(email, 'Approved, about to invite');
    await world.restart();
    const waiting = await waits(email);
    expect((await sends(megan, waiting.id)).shown).toBeDefined();
    await ready(email);
    expect(await posts(email)).toEqual([`${megan.objectId} 201`]);
  });

  it('is made up for by the app, where an admin allowed that', async () => {
    expect(await world.asks(isaiah, '/settings app-invites on')).toContain('in my own name');
    const { email, card } = await asked('--message "Hello"');
    await world.control('PUT', 'faults', [refusedToken]);
    await approves(megan, card.id);
    // Megan's sign-in is gone with the 401: the next try finds none, and the app stands in.
    const shown = await ready(email);
    expect(textOf(shown.card ?? {})).toContain('Guestlist itself, for want of a sign-in');
    expect(await posts(email)).toEqual(['none 401', 'app 201']);
    expect(await world.asks(isaiah, '/settings app-invites off')).toContain('not invite in my own name any more');
  });
});

describe('what cannot ask for a sign-in', () => {
  it('approves all the same, and the card asks', async () => {
    const { email, card } = await asked();
    const id = /GL-\w+/.exec(textOf(card.card ?? {}))?.[0] ?? '';
    expect(await world.asks(megan, `/approve ${id}`)).toContain('Sign in and send');
    const waiting = await waits(email);
    await sends(megan, waiting.id);
    await ready(email);
    expect(await posts(email)).toEqual([`${megan.objectId} 201`]);
  });
});

describe('what Entra refuses', () => {
  const noConsent = () => world.control('PUT', 'permissions', { delegated: ['User.Read'] });
  const conditionalAccess = () =>
    world.control('PATCH', 'policies', { sandbox: { onBehalfOf: 'interaction_required' } });

  it.each([
    ['consent', noConsent],
    ['what Conditional Access wants', conditionalAccess],
    [
      'a sign-in that is still good',
      () => world.control('PATCH', 'policies', { sandbox: { onBehalfOf: 'invalid_grant' } }),
    ],
  ])('for want of %s is made good on Entra’s own page, and the invitation is the approver’s', async (_, set) => {
    const { email, card } = await asked('--message "See you"');
    await set();
    expect((await approves(megan, card.id)).shown).toBeDefined();
    await ready(email);
    expect(await posts(email)).toEqual([`${megan.objectId} 201`]);
    expect(await invitationsOf(email)).toBe(1);
  });

  it('brings the claims of Conditional Access to that page, with words, and no silent try', async () => {
    const { card } = await asked();
    await conditionalAccess();
    const first = await approves(megan, card.id, 'refuse');
    const token = ((await world.control('POST', 'assertion', { userId: megan.objectId })) as { token: string }).token;
    const value = { ...(first.activity['value'] as object), authentication: { token } };
    const { body } = await world.teams.deliver(first.place, { ...first.activity, value });
    expect(body).toMatchObject({
      statusCode: 401,
      value: { text: expect.stringMatching(/Conditional Access/) as unknown },
    });
    expect(JSON.stringify(body)).not.toContain('tokenExchangeResource');
    expect(decodeURIComponent(JSON.stringify(body))).toContain('/sign-in?claims={"access_token":{"capolids"');
  });

  it.each([
    ['closed', 'close', /You closed the sign-in, so nothing has changed/],
    ['used by somebody else', { onPageAs: adele }, /another account.*nothing was decided/],
  ] as const)('decides nothing when that page is %s', async (_, signIn, words) => {
    const { email, card } = await asked();
    await conditionalAccess();
    const pressed = await approves(megan, card.id, signIn);
    expect(pressed.toldOnlyHim).toMatch(words);
    await world.approvalCard(email, 'Waiting for approval');
    expect(await posts(email)).toEqual([]);
  });

  it('goes on as the app for want of consent, where an admin allowed that, and never past Conditional Access', async () => {
    await world.asks(isaiah, '/settings app-invites on');
    const [one, two] = [await asked(), await asked()];
    await noConsent();
    expect((await approves(megan, one.card.id)).shown).toBeDefined();
    await ready(one.email);
    expect(await posts(one.email)).toEqual(['app 201']);
    await conditionalAccess();
    expect((await approves(megan, two.card.id, 'close')).toldOnlyHim).toMatch(/closed the sign-in/);
    expect(await posts(two.email)).toEqual([]);
    await world.asks(isaiah, '/settings app-invites off');
  });

  it('while the sign-in service is silent, nothing is decided', async () => {
    const { email, card } = await asked();
    const path = '/11111111-1111-4111-8111-111111111111/oauth2/v2.0/token';
    await world.control('PUT', 'faults', [{ method: 'POST', path, status: 503 }]);
    const pressed = await approves(megan, card.id);
    expect(pressed.toldOnlyHim).toMatch(/does not answer|right now/);
    await world.control('PUT', 'faults', []);
    await world.approvalCard(email, 'Waiting for approval');
    expect(await posts(email)).toEqual([]);
  });
});

it('keeps no sign-in: neither in the data folder nor in the log', async () => {
  const { email, card } = await asked();
  const pressed = await approves(megan, card.id);
  await ready(email);
  const value = pressed.activity['value'] as { readonly authentication: { readonly token: string } };
  const everything = await world.everythingKept();
  expect(value.authentication.token.length).toBeGreaterThan(100);
  expect(everything).not.toContain(value.authentication.token);
  expect(everything).not.toMatch(/eyJ[\w-]{20,}\.eyJ/);
});
