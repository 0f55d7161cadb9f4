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

const KINDS: readonly ListNoticeKind[] = ['notAccepted', 'review', 'endsSoon'];
let tries = 0;

/** A list of four guests who are ready, and for whom all has fallen due: marked on each request, and told after the start. */
async function fallenDue() {
  const names = ['ann', 'ben', 'cay', 'dan'].map((name) => `${name}${tries}`);
  tries += 1;
  const lines = names.map((name) => `${name}@fabrikam.example,${name}`).join('\n');
  await world.teams.says(PEOPLE.alex, chat(), `/bulk-invite --to "Project X" --until ${UNTIL}\n${lines}`);
  const list = await throughApproval(await saying('Your request for 4 guests', 'Checked, not sent yet'));
  const requests = await world.whileStopped(async (stores) => {
    const all = await stores.requests.byRequester(asUserId(PEOPLE.alex.objectId));
    const mine = all.filter(({ fromList }) => fromList === list);
    const untold = Object.fromEntries(KINDS.map((kind) => [kind, systemClock.now()]));
    for (const { id } of mine) {
      await stores.requests.update(id, (request) => ok({ ...request, upkeep: { ...request.upkeep, untold } }));
    }
    return mine;
  });
  const cardSaying = (text: string): Promise<Post> => saying(`${list}, asked for on`, text);
  return { list, names, requests, cardSaying };
}

const mailsTo = async (name: string): Promise<number> =>
  (await world.ledger()).mails.filter(({ to }) => to === `${name}@fabrikam.example`).length;
const lockedOut = async (): Promise<string> =>
  (await world.ledger()).requests
    .filter(({ method, requestBody }) => method === 'PATCH' && JSON.stringify(requestBody ?? '').includes('":false'))
    .map(({ path }) => path)
    .join();

it('does for all guests of a list what whoever may presses, once', async () => {
  const { list, names, requests, cardSaying } = await fallenDue();
  const invited = await cardSaying('All 4 guests have not accepted');
  // As it looks now: later the same card says something else.
  const look = structuredClone(invited.card ?? {});
  const hers = await world.teams.presses(PEOPLE.patti, invited.id, 'notice.again');
  expect(hers.toldOnlyHim).toContain(`${list} is not yours`);
  // Somebody passed the card on: in another chat it shows nobody anything, whoever presses.
  const planning = world.teams.channel('Planning');
  await world.asks(PEOPLE.alex, '/whoami', planning);
  const elsewhere = world.teams.messagesIn(planning).at(-1);
  if (elsewhere === undefined) throw new Error('no answer');
  const copy = await world.teams.pressesOn(PEOPLE.alex, elsewhere, look, 'notice.again');
  expect(copy.toldOnlyHim).toContain('another chat');
  expect(await Promise.all(names.map(mailsTo))).toEqual([1, 1, 1, 1]);

  await world.teams.presses(PEOPLE.alex, invited.id, 'notice.csv');
  const offered = await world.teams.awaitMessage(chat(), ({ offer }) => offer?.name.includes(list) === true);
  await world.teams.acceptsFile(PEOPLE.alex, offered);
  await world.teams.awaitMessage(chat(), ({ file }) => file?.name.includes(list) === true);
  expect(world.teams.drive.files.at(-1)?.content).toContain(`${names[3]}@fabrikam.example`);

  const again = await world.teams.presses(PEOPLE.alex, invited.id, 'notice.again');
  expect(textOf(again.shown ?? {})).toContain('4 guests invited again, by Alex Wilber');
  const twice = await world.teams.pressesOn(PEOPLE.alex, invited, look, 'notice.again');
  expect(twice.toldOnlyHim).toContain('Alex Wilber has answered for them already');
  await vi.waitFor(async () => expect(await Promise.all(names.map(mailsTo))).toEqual([2, 2, 2, 2]), {
    timeout: WAIT,
    interval: 200,
  });
  await saying(list, 'Nothing left to answer here', 'invited again');

  // One of them is not needed any more, the others are.
  const needed = await cardSaying('Are all 4 guests still needed?');
  const chosen = await world.teams.presses(PEOPLE.alex, needed.id, 'notice.choose');
  expect(names.every((name) => textOf(chosen.shown ?? {}).includes(`${name}@fabrikam.example`))).toBe(true);
  const tick = (typed: Readonly<Record<string, string>>) =>
    world.teams.pressesOn(PEOPLE.alex, needed, chosen.shown ?? {}, 'notice.endThese', typed);
  expect((await tick({})).toldOnlyHim).toContain('Nobody is ticked');
  const [first, ...others] = requests;
  const ended = textOf((await tick({ chosen: first?.id ?? '' })).shown ?? {});
  expect(ended).toContain('1 guest is not needed any more, says Alex Wilber');
  expect(ended).toContain('Are 3 of 4 guests still needed?');
  const kept = await world.teams.presses(PEOPLE.alex, needed.id, 'notice.keepAll');
  expect(textOf(kept.shown ?? {})).toContain('3 guests are still needed');
  const userOf = (request: typeof first) =>
    request !== undefined && 'guest' in request.state ? request.state.guest.userId : 'nobody';
  await vi.waitFor(async () => expect(await lockedOut()).toContain(userOf(first)), { timeout: WAIT, interval: 200 });
  for (const other of others) expect(await lockedOut()).not.toContain(userOf(other));

  // More time for those who are left: one list, which approvers decide on; nobody is invited anew.
  const ending = await cardSaying('The access of all 4 guests ends soon');
  const early = await world.teams.presses(PEOPLE.alex, ending.id, 'notice.moreTime', { until: UNTIL });
  expect(early.toldOnlyHim).toContain('is not later');
  const before = (await world.ledger()).invitations.length;
  const later = await world.teams.presses(PEOPLE.alex, ending.id, 'notice.moreTime', { until: '2099-12-31' });
  expect(textOf(later.shown ?? {})).toContain('More time until 31 December 2099 for 3 guests');
  const more = await throughApproval(await saying(`More time for the guests of ${list}`, 'Checked, not sent yet'));
  expect((await world.ledger()).invitations).toHaveLength(before);
  const longer = await world.whileStopped(({ requests: kept }) => kept.byRequester(asUserId(PEOPLE.alex.objectId)));
  const days = longer.filter(({ fromList }) => fromList === more).map(({ ask }) => [ask.email, ask.until]);
  expect(days.toSorted()).toEqual(others.map(({ ask }) => [ask.email, '2099-12-31']).toSorted());
});
