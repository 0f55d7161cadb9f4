import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Exchange, FakePlace, FakeUser, Post } from '../fakes/fake-teams.ts';
import { PEOPLE, textOf } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

let world: Awaited<ReturnType<typeof startWorld>>;

beforeAll(async () => {
  world = await startWorld();
  await world.control('PUT', 'replication', { replicas: 1, lagMs: { p50: 0, p99: 0 } });
  await world.setApprovals();
});
afterAll(() => world.close());

/** Says it and waits for the form that answers. A group chat a test, and several people: one is not let be too fast. */
async function isAskedBack(place: FakePlace, text: string, user: FakeUser = PEOPLE.alex): Promise<Post> {
  const before = new Set(world.teams.messagesIn(place).map(({ id }) => id));
  await world.teams.says(user, place, text);
  return world.teams.awaitCard(place, ({ id, card }) => !before.has(id) && textOf(card).includes('Send request'));
}
const requested = (email: string): Promise<Post> => world.approvalCard(email);
const notRequested = (email: string): void =>
  expect(world.teams.cardsIn(world.approvals).filter(({ card }) => textOf(card).includes(email))).toEqual([]);
const approvalsFor = (email: string): number =>
  world.teams.cardsIn(world.approvals).filter(({ card }) => textOf(card).includes(email)).length;
const valueIn = (post: { readonly card?: unknown }, id: string): unknown =>
  (post.card as { body: { id?: string; value?: unknown }[] }).body.find((each) => each.id === id)?.value;

it('asks in one form for what is missing, and makes the request of what is sent', async () => {
  const chat = world.teams.group('missing');
  const form = await isAskedBack(
    chat,
    '/invite --name "Jane Doe" --to "Project X" --until 2030-06-30 --reason "audit"',
  );
  expect(form.text).toContain('Whom shall I invite?');
  expect(form.text).toContain('Nothing has been requested yet');
  expect(valueIn(form, 'displayName')).toBe('Jane Doe');
  expect(valueIn(form, 'group')).toBe('bbbbbbbb-0000-4000-8000-000000000001');
  expect(valueIn(form, 'until')).toBe('2030-06-30');
  expect(valueIn(form, 'email') ?? '').toBe('');

  const wrong = await world.teams.presses(PEOPLE.alex, form.id, 'invite.send', { email: 'jane@' });
  expect(textOf(wrong.shown ?? {})).toContain('“jane@” has no complete domain');
  notRequested('jane@fabrikam');
  const sent = await world.teams.presses(PEOPLE.alex, form.id, 'invite.send', { email: 'jane@fabrikam.example' });
  expect(textOf(sent.shown ?? {})).toContain('Waiting for approval');
  const asked = await requested('jane@fabrikam.example');
  expect(textOf(asked.card ?? {})).toContain('Jane Doe <jane@fabrikam.example>');
  expect(textOf(asked.card ?? {})).toContain('Project X');
  // The form itself turns into the request's card, for everybody in the chat.
  await world.teams.awaitCard(chat, ({ id, card }) => id === form.id && textOf(card).includes('Waiting for approval'));
  expect(world.teams.cardsIn(chat)).toHaveLength(1);
});

it.each([
  ['/invite form1@', 'has no complete domain', 'email', 'form1@'],
  ['/invite form2@fabrikam.example --until 3/4/2031', '3 April 2031 or 4 March 2031', 'until', undefined],
  ['/invite form3@fabrikam.example --until 2020-01-01', 'which has passed', 'until', undefined],
  [
    '/invite form4@fabrikam.example --to "No Such Group"',
    'no group or team called “No Such Group”',
    'group',
    undefined,
  ],
  ['/invite form5@fabrikam.example --to Finance', 'Guests may not be asked into “Finance”', 'group', undefined],
  ['/invite form6@fabrikam.example --channel General', 'Choose the team', 'group', undefined],
  [
    'please add form7@fabrikam.example to Project X until 3/4/2031',
    '3 April 2031',
    'group',
    'bbbbbbbb-0000-4000-8000-000000000001',
  ],
])('%s is answered in words and with a form', async (text, words, field, value) => {
  const form = await isAskedBack(world.teams.group(`doubt ${text}`), text);
  expect(form.text).toContain(words);
  expect(textOf(form.card ?? {})).toContain(words);
  expect(valueIn(form, field)).toBe(value);
  notRequested(text.split(/\s/).find((word) => word.includes('@')) ?? '');
});

it('keeps plain words where there is nothing to fill in', async () => {
  const chat = world.teams.group('plain');
  for (const [text, words] of [
    ['/invite plain@fabrikam.example --frobnicate x', 'frobnicate'],
    ['/invite plain@blocked.example', 'deny list'],
  ] as const) {
    expect(await world.asks(PEOPLE.alex, text, chat)).toContain(words);
  }
  expect(world.teams.cardsIn(chat)).toEqual([]);
});

it('is answered in words too, over a restart', async () => {
  const chat = world.teams.group('in words');
  await isAskedBack(chat, '/invite --until 3/4/2031 --reason audit', PEOPLE.patti);
  await world.restart();
  const named = await isAskedBack(chat, 'her name is Wanda Words', PEOPLE.patti);
  expect(valueIn(named, 'displayName')).toBe('Wanda Words');
  await isAskedBack(chat, 'to Design Partners', PEOPLE.patti);
  const dated = await isAskedBack(chat, 'no, until 5 July 2031', PEOPLE.patti);
  expect(valueIn(dated, 'until')).toBe('2031-07-05');
  expect(valueIn(dated, 'group')).toBe('bbbbbbbb-0000-4000-8000-000000000002');
  await world.teams.says(PEOPLE.patti, chat, 'wanda@fabrikam.example');
  const text = textOf((await requested('wanda@fabrikam.example')).card ?? {});
  for (const part of ['Wanda Words', 'Design Partners', '5 July 2031', 'audit']) expect(text).toContain(part);
});

it('takes another domain for the address that is there', async () => {
  const chat = world.teams.group('domain');
  await isAskedBack(chat, '/invite dora@fabrikam.exmaple --until 3/4/2031 --to "Project X"', PEOPLE.lynne);
  const form = await isAskedBack(chat, 'make it fabrikam.example', PEOPLE.lynne);
  expect(valueIn(form, 'email')).toBe('dora@fabrikam.example');
  await world.teams.says(PEOPLE.lynne, chat, 'the first');
  expect(textOf((await requested('dora@fabrikam.example')).card ?? {})).toContain('3 April 2031');
});

it('never takes an address out of what is not asked for', async () => {
  const chat = world.teams.group('negated');
  await isAskedBack(chat, '/invite', PEOPLE.miriam);
  for (const text of [
    "don't invite nobody@fabrikam.example yet",
    'I spoke to nobody@fabrikam.example yesterday',
    'nobody@fabrikam.example unless legal says no',
  ]) {
    await world.asks(PEOPLE.miriam, text, chat);
    notRequested('nobody@fabrikam.example');
  }
});

it('takes somebody who is a guest already from the people picker, over a restart and with words in between', async () => {
  const chat = world.teams.group('chosen');
  const form = await isAskedBack(chat, '/invite --until 3/4/2031', PEOPLE.adele);
  const sends = async (typed: Readonly<Record<string, string>>): Promise<string> => {
    const { shown } = await world.teams.presses(PEOPLE.adele, form.id, 'invite.send', typed);
    expect(valueIn({ card: shown }, 'reason')).toBe('audit');
    return textOf(shown ?? {});
  };
  const reason = 'audit';
  const nobody = 'aaaaaaaa-0000-4000-8000-0000000000ff';
  expect(await sends({ reason })).toContain('Whom shall I invite?');
  expect(await sends({ guest: PEOPLE.miriam.objectId, reason })).toMatch(
    /miriam@contoso.example already belongs to an internal account \(Miriam Graham\)/,
  );
  expect(await sends({ guest: nobody, reason })).toContain('I find nobody in the directory for this choice');
  expect(await sends({ guest: 'Grady Archie', reason })).toContain('I find nobody in the directory for this choice');
  const both = { guest: PEOPLE.grady.objectId, email: 'unlike@fabrikam.example', reason };
  expect(await sends(both)).toContain('You gave unlike@fabrikam.example and chose Grady Archie');
  notRequested('unlike@fabrikam.example');
  expect(await sends({ ...both, email: '' })).toContain('grady@fabrikam.example is already a guest here');

  await world.restart();
  const dated = await isAskedBack(chat, 'no, until 5 July 2031', PEOPLE.adele);
  expect(valueIn(dated, 'guest')).toBe(PEOPLE.grady.objectId);
  await world.teams.presses(PEOPLE.adele, dated.id, 'invite.send', {
    email: 'grady@fabrikam.example',
    group: 'bbbbbbbb-0000-4000-8000-000000000002',
  });
  const text = textOf((await requested('grady@fabrikam.example')).card ?? {});
  for (const part of ['Design Partners', '5 July 2031', 'audit']) expect(text).toContain(part);
});

it('leaves the draft of somebody else alone', async () => {
  const chat = world.teams.group('two people');
  const form = await isAskedBack(chat, '/invite');
  await world.asks(PEOPLE.patti, 'other@fabrikam.example', chat);
  notRequested('other@fabrikam.example');
  const pressed = await world.teams.presses(PEOPLE.patti, form.id, 'invite.send', { email: 'other@fabrikam.example' });
  expect(pressed.toldOnlyHim).toContain('belongs to somebody else');
  const cancelled = await world.teams.presses(PEOPLE.patti, form.id, 'invite.discard', {
    email: 'other@fabrikam.example',
  });
  expect(cancelled.toldOnlyHim).toContain('belongs to somebody else');
  notRequested('other@fabrikam.example');
});

it('makes one request of one form, however often it is sent', async () => {
  const chat = world.teams.group('twice');
  const form = await isAskedBack(chat, '/invite', PEOPLE.megan);
  const look = form.card ?? {};
  const press = (): Promise<Exchange> =>
    world.teams.pressesOn(PEOPLE.megan, form, look, 'invite.send', { email: 'twice@fabrikam.example' });
  const [first] = await Promise.all([press(), press(), press()]);
  await requested('twice@fabrikam.example');
  if (first !== undefined) {
    await world.teams.redelivers(first);
    await world.teams.redelivers(first, { newId: true });
  }
  const again = await press();
  expect(textOf(again.shown ?? {})).toContain('Waiting for approval');
  expect(await world.asks(PEOPLE.megan, '/status twice@fabrikam.example', chat)).toContain('Waiting for approval');
  expect(approvalsFor('twice@fabrikam.example')).toBe(1);
  expect(world.teams.cardsIn(chat).filter(({ card }) => textOf(card).includes('Send request'))).toEqual([]);
});

it('does not change what was sent, and says what to do', async () => {
  const chat = world.teams.group('sent');
  await world.teams.says(PEOPLE.adele, chat, '/invite sent@fabrikam.example --to "Project X"');
  await requested('sent@fabrikam.example');
  const answer = await world.asks(PEOPLE.adele, 'no, until July', chat);
  expect(answer).toMatch(/has been sent already \(GL-\w+, waiting for approval\).*\/withdraw GL-/s);
  expect(await world.asks(PEOPLE.adele, 'what is a B2B guest?', chat)).not.toContain('sent already');
  expect(approvalsFor('sent@fabrikam.example')).toBe(1);
});

it('forgets a form that is cancelled, in words or on the card, and keeps what an old one carries', async () => {
  const chat = world.teams.group('cancelled');
  const first = await isAskedBack(chat, '/invite --reason audit', PEOPLE.isaiah);
  expect(await world.asks(PEOPLE.isaiah, 'cancel', chat)).toContain('Nothing was requested');
  const kept = await world.teams.presses(PEOPLE.isaiah, first.id, 'invite.send', { email: 'late@fabrikam.example' });
  expect(textOf(kept.shown ?? {})).toContain('no longer open');
  expect(valueIn({ card: kept.shown }, 'email')).toBe('late@fabrikam.example');
  expect(valueIn({ card: kept.shown }, 'reason')).toBe('audit');
  notRequested('late@fabrikam.example');
  const second = await isAskedBack(world.teams.group('cancelled on the card'), '/invite', PEOPLE.isaiah);
  const data = { draft: (second.card as { actions: { data: { draft: string } }[] }).actions[0]?.data.draft };
  const closed = await world.teams.deliver(chat, {
    ...(kept.activity as object),
    id: 'cancel-1',
    conversation: {
      id: second.conversationId,
      conversationType: 'groupChat',
      tenantId: '11111111-1111-4111-8111-111111111111',
    },
    value: { action: { type: 'Action.Execute', verb: 'invite.discard', data } },
  });
  expect(textOf(closed.shown ?? {})).toContain('Cancelled. Nothing was requested.');
});

it('answers hostile forms clearly and makes nothing of them', async () => {
  const chat = world.teams.group('hostile');
  const form = await isAskedBack(chat, '/invite', PEOPLE.lynne);
  const [action] = (form.card as { actions: { data: { draft: string } }[] }).actions;
  const draft = action?.data.draft ?? '';
  const sends = (data: unknown): Promise<Exchange> => {
    const card = { actions: [{ type: 'Action.Execute', title: 'x', verb: 'invite.send', data }] };
    return world.teams.pressesOn(PEOPLE.lynne, form, card as never, 'invite.send');
  };
  const email = 'hostile@fabrikam.example';
  for (const data of [
    { draft, email: 7 },
    { draft, email: [email] },
    { draft: { $ne: '' }, email },
    { draft: '../../settings', email },
    { draft, email, reason: 'x'.repeat(10_240) },
    { draft, email, group: 'x'.repeat(5_000) },
    { draft, guest: 'x'.repeat(5_000) },
    { draft, guest: [PEOPLE.grady.objectId] },
    { email },
    [],
  ]) {
    expect((await sends(data)).toldOnlyHim).toContain('nothing was requested');
  }
  for (const data of [
    { draft, email, group: '../users' },
    { draft, email, group: 'bbbbbbbb-0000-4000-8000-000000000003' },
    { draft, email, until: 'tomorrow or so' },
    { draft, email, guest: "' or 1 eq 1" },
    { draft, guest: 'bbbbbbbb-0000-4000-8000-000000000001' },
    { draft, email, displayName: 'Jane \u202eeoD' },
    { draft, email: '<b>x</b>hostile@fabrikam.example' },
    { draft, email: `${email}, second@fabrikam.example` },
    { draft, email: '${email}@fabrikam.example' },
    { draft: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', email },
  ]) {
    expect(textOf((await sends(data)).shown ?? {}), JSON.stringify(data)).toContain('Send request');
  }
  notRequested('hostile@fabrikam.example');
});

it('shows the same form in dialogs, from the compose box and on a message', async () => {
  const { teams } = world;
  const alex = teams.chatOf(PEOPLE.alex);
  await teams.says(PEOPLE.alex, alex, '/help');
  const elsewhere = teams.group('without the bot');
  const open = await teams.opensDialog(PEOPLE.alex, elsewhere, 'inviteGuest');
  expect(open.dialog?.title).toBe('Ask for a guest');
  const wrong = await teams.sendsDialog(PEOPLE.alex, open, { email: 'dialog@' });
  expect(textOf(wrong.dialog?.card ?? {})).toContain('no complete domain');
  const chosen = await teams.sendsDialog(PEOPLE.alex, wrong, { email: '', guest: PEOPLE.miriam.objectId });
  expect(textOf(chosen.dialog?.card ?? {})).toContain('internal account (Miriam Graham)');
  const sent = await teams.sendsDialog(PEOPLE.alex, wrong, { email: 'dialog@fabrikam.example' });
  expect(sent.closedWith).toMatch(/Requested: dialog@fabrikam.example \(GL-/);
  await requested('dialog@fabrikam.example');
  await teams.awaitCard(alex, ({ card }) => textOf(card).includes('dialog@fabrikam.example'));
  expect(teams.messagesIn(elsewhere)).toEqual([]);

  const content =
    '<p>Hi, please add me: Mia Muster &lt;<a href="mailto:mia@fabrikam.example">mia@fabrikam.example</a>&gt;</p>';
  const onMessage = await teams.opensDialog(PEOPLE.alex, elsewhere, 'requestGuestFromMessage', {
    contentType: 'html',
    content,
  });
  expect(valueIn(onMessage.dialog ?? {}, 'email')).toBe('mia@fabrikam.example');
  expect(valueIn(onMessage.dialog ?? {}, 'displayName')).toBe('Mia Muster');
  notRequested('mia@fabrikam.example');
  const [one, two] = await Promise.all([
    teams.sendsDialog(PEOPLE.alex, onMessage),
    teams.sendsDialog(PEOPLE.alex, onMessage),
  ]);
  expect(`${one.closedWith} ${two.closedWith}`).toContain('mia@fabrikam.example');
  await requested('mia@fabrikam.example');
  expect(approvalsFor('mia@fabrikam.example')).toBe(1);
});
