/** The cards about a list's guests, pressed in the real bot over the sandbox tenant. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/adapters/system/clock.ts';
import { addDays, dayAt } from '../../src/domain/days.ts';
import { asUserId } from '../../src/domain/ids.ts';
import type { ListNoticeKind } from '../../src/domain/list-notice.ts';
import { ok } from '../../src/domain/problem.ts';
import type { Post } from '../fakes/fake-teams.ts';
import { PEOPLE, textOf } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

let world: Awaited<ReturnType<typeof startWorld>>;
const WAIT = 60_000;
const UNTIL = addDays(dayAt(systemClock.now(), 'UTC'), 10);

beforeAll(async () => {
  world = await startWorld();
  await world.control('PUT', 'replication', { replicas: 1, lagMs: { p50: 1, p99: 1 } });
  await world.setApprovals();
});
afterAll(() => world.close());

const chat = () => world.chatOf(PEOPLE.alex);
const saying = (...says: string[]): Promise<Post> =>
  world.teams.awaitCard(chat(), ({ card }) => says.every((text) => textOf(card).includes(text)), WAIT);

async function throughApproval(preview: Post): Promise<string> {
  const [id = ''] = /GL-B\w{5}/.exec(textOf(preview.card ?? {})) ?? [];
  await world.teams.presses(PEOPLE.alex, preview.id, 'bulk.send');
  const asked = await world.teams.awaitCard(world.approvals, ({ card }) => textOf(card).includes(id), WAIT);
  await world.teams.presses(PEOPLE.megan, asked.id, 'bulk.approve');
  await saying(id, 'All guests are ready');
  return id;
}

const requestsOf = (list: string) =>
  world.whileStopped(async ({ requests }) => {
    const mine = await requests.byRequester(asUserId(PEOPLE.alex.objectId));
    return mine.filter(({ fromList }) => fromList === list);
  });

let tries = 0;
/** A list of four guests who are ready, and of whom something is to be told: as if its day had come, marked on each request. */
async function fallenDue(kind: ListNoticeKind) {
  const names = ['ann', 'ben', 'cay', 'dan'].map((name) => `${name}${tries}`);
  tries += 1;
  const lines = names.map((name) => `${name}@fabrikam.example,${name}`).join('\n');
  await world.teams.says(PEOPLE.alex, chat(), `/bulk-invite --to "Project X" --until ${UNTIL}\n${lines}`);
  const list = await throughApproval(await saying('Your request for 4 guests', 'Checked, not sent yet'));
  await world.whileStopped(async ({ requests }) => {
    for (const { id, fromList } of await requests.byRequester(asUserId(PEOPLE.alex.objectId))) {
      if (fromList !== list) continue;
      const untold = { [kind]: systemClock.now() };
      await requests.update(id, (request) => ok({ ...request, upkeep: { ...request.upkeep, untold } }));
    }
  });
  const card = await saying(`${list}, asked for on`, `${names[3]}@fabrikam.example`);
  // As it looks now: later the same card says something else.
  return { list, names, card, look: structuredClone(card.card ?? {}) };
}

const mailsTo = async (name: string | undefined): Promise<number> =>
  (await world.ledger()).mails.filter(({ to }) => to === `${name}@fabrikam.example`).length;

it('invites again who has not accepted, by a press of whoever may, once', async () => {
  const { names, card, look, list } = await fallenDue('notAccepted');
  expect(textOf(look)).toContain('All 4 guests have not accepted');
  const hers = await world.teams.presses(PEOPLE.patti, card.id, 'notice.again');
  expect(hers.toldOnlyHim).toContain(`${list} is not yours`);
  // Somebody passed the card on: in another chat it shows nobody anything, whoever presses.
  const planning = world.teams.channel('Planning');
  await world.asks(PEOPLE.alex, '/whoami', planning);
  const elsewhere = world.teams.messagesIn(planning).at(-1);
  if (elsewhere === undefined) throw new Error('no answer');
  const copy = await world.teams.pressesOn(PEOPLE.alex, elsewhere, look, 'notice.again');
  expect(copy.toldOnlyHim).toContain('another chat');
  expect(await Promise.all(names.map(mailsTo))).toEqual([1, 1, 1, 1]);

  const pressed = await world.teams.presses(PEOPLE.alex, card.id, 'notice.again');
  expect(textOf(pressed.shown ?? {})).toContain('4 guests invited again, by Alex Wilber');
  const again = await world.teams.pressesOn(PEOPLE.alex, card, look, 'notice.again');
  expect(again.toldOnlyHim).toContain('Alex Wilber has answered for them already');
  await vi.waitFor(async () => expect(await Promise.all(names.map(mailsTo))).toEqual([2, 2, 2, 2]), {
    timeout: WAIT,
    interval: 200,
  });
  await saying(list, 'Nothing left to answer here', 'invited again');
});

it('asks for more time with one list that approvers decide on; its guests are there, and nobody is invited anew', async () => {
  const { card, names, list } = await fallenDue('endsSoon');
  const early = await world.teams.presses(PEOPLE.alex, card.id, 'notice.moreTime', { until: UNTIL });
  expect(early.toldOnlyHim).toContain('is not later');
  const before = (await world.ledger()).invitations.length;
  const pressed = await world.teams.presses(PEOPLE.alex, card.id, 'notice.moreTime', { until: '2099-12-31' });
  expect(textOf(pressed.shown ?? {})).toContain('More time until 31 December 2099 for 4 guests');
  const id = await throughApproval(await saying(`More time for the guests of ${list}`, 'Checked, not sent yet'));
  expect((await world.ledger()).invitations).toHaveLength(before);
  expect((await requestsOf(id)).map(({ ask }) => ask.until)).toEqual(names.map(() => '2099-12-31'));
});

it('ends those whom somebody chose, and keeps the others', async () => {
  const { card, names, list } = await fallenDue('review');
  expect(textOf(card.card ?? {})).toContain('Are all 4 guests still needed?');
  const [first, ...others] = await requestsOf(list);
  const chosen = await world.teams.presses(PEOPLE.alex, card.id, 'notice.choose');
  expect(names.every((name) => textOf(chosen.shown ?? {}).includes(`${name}@fabrikam.example`))).toBe(true);
  const press = (what: Readonly<Record<string, string>>) =>
    world.teams.pressesOn(PEOPLE.alex, card, chosen.shown ?? {}, 'notice.endThese', what);
  expect((await press({})).toldOnlyHim).toContain('Nobody is ticked');
  const ended = textOf((await press({ chosen: first?.id ?? '' })).shown ?? {});
  expect(ended).toContain('1 guest is not needed any more, says Alex Wilber');
  expect(ended).toContain('Are 3 of 4 guests still needed?');
  const kept = await world.teams.presses(PEOPLE.alex, card.id, 'notice.keepAll');
  expect(textOf(kept.shown ?? {})).toContain('3 guests are still needed');
  await saying(list, 'Nothing left to answer here', '3 guests are still needed');

  const lockedOut = async (): Promise<readonly string[]> =>
    (await world.ledger()).requests.flatMap(({ method, path, requestBody }) =>
      method === 'PATCH' && JSON.stringify(requestBody ?? '').includes('"accountEnabled":false') ? [path] : [],
    );
  const userOf = (request: typeof first) =>
    request !== undefined && 'guest' in request.state ? request.state.guest.userId : 'nobody';
  await vi.waitFor(async () => expect((await lockedOut()).join()).toContain(userOf(first)), {
    timeout: WAIT,
    interval: 200,
  });
  for (const other of others) expect((await lockedOut()).join()).not.toContain(userOf(other));
});
