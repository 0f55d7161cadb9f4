/** What is told of the guests of lists: on its day, on one card for all of them, once, through restarts; and what its answers do. */
import { beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/adapters/store/index.ts';
import type { Stores } from '../../src/adapters/store/stores.ts';
import { addDays } from '../../src/domain/days.ts';
import type { Card } from '../../src/domain/decision.ts';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import type { BatchId, ListNoticeId } from '../../src/domain/ids.ts';
import { asActivityId, asUserId } from '../../src/domain/ids.ts';
import type { NoticeAnswer } from '../../src/domain/list-notice.ts';
import { moveListNotice, openGuests } from '../../src/domain/list-notice.ts';
import type { Person, Place } from '../../src/domain/people.ts';
import { fail, ok } from '../../src/domain/problem.ts';
import type { IsoDate } from '../../src/domain/time.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import { transition } from '../../src/domain/transition.ts';
import type { Directory } from '../../src/ports/directory.ts';
import { createSettler } from '../../src/settling/settler.ts';
import { NOW, alex, place } from '../contracts/harness.ts';
import { CHANNEL } from '../domain/samples.ts';
import { IdleTime } from '../fakes/idle-time.ts';
import { LIST, guestsOf, listOf } from './lists.ts';
import { portsOver, silent } from './ports.ts';

const FIRST_DAY = '2026-03-10' as IsoDate;
const on = (days: number): IsoDate => addDays(FIRST_DAY, days);
const HOME = place('a:home');
/** Of those who accepted long ago the ninetieth day is the fifth from now. */
const LONG_AGO = { accepted: true, invitedAt: `${addDays(FIRST_DAY, -85)}T09:00:00.000Z` };

interface Shown {
  readonly on: IsoDate;
  readonly place: Place;
  readonly id: string;
  readonly title: string;
}

/** One bot over a memory store, on simulated time. */
async function world() {
  const time = new IdleTime(NOW);
  const stores = await openStore('memory', { clock: time, log: silent });
  const posted: Shown[] = [];
  const updated: Shown[] = [];
  const told: string[] = [];
  const done: string[] = [];
  const gone = new Set<string>();
  const unreachable = new Set<string>();
  const note = ({ data }: Card, where: Place): Shown => ({
    on: time.now().slice(0, 10) as IsoDate,
    place: where,
    id: String(data['id']),
    title: String(data['title']),
  });
  const lost = fail({ code: 'notReachable', why: 'unknownPlace', said: '' } as const);
  const act = (what: string) => {
    done.push(`${time.now().slice(0, 10)} ${what}`);
    return Promise.resolve(ok(undefined));
  };
  const directory: Partial<Directory> = {
    person: async (userId) =>
      ok({ userId, displayName: 'Alex Wilber', userType: 'Member', accountEnabled: !gone.has(userId) }),
    removeFromGroup: (_group, user) => act(`out ${user}`),
    setSignIn: (user, allowed) => act(`${allowed ? 'allowed' : 'blocked'} ${user}`),
    invite: async (order, aboutToPost) => {
      await aboutToPost();
      await act(`invited ${order.email}`);
      return ok({ userId: asUserId('x'), foundThere: true, sponsorSet: true, accepted: false });
    },
    deleteGuest: (user) => act(`deleted ${user}`),
  };
  let posts = 0;
  const ports = portsOver(stores, time, directory, {
    postCard: async (where, card) => {
      if (unreachable.has(where.conversationId)) return lost;
      posted.push(note(card, where));
      return ok(asActivityId(`m${(posts += 1)}`));
    },
    updateCard: async (where, _activity, card) => {
      updated.push(note(card, where));
      return ok('shown' as const);
    },
    postWords: async (_where, text) => {
      told.push(`${time.now().slice(0, 10)} ${text}`);
      return ok(asActivityId(`m${(posts += 1)}`));
    },
  });
  await stores.conversations.remember({ place: HOME, userId: alex.userId, reference: {} });
  await stores.settings.update((current) => ({ ...current, approvals: CHANNEL }));
  let settler = createSettler(ports);
  return {
    ...{ time, stores, posted, updated, told, done, gone, unreachable, ports },
    nudge: (id: ListNoticeId) => settler.nudgeNotice(id),
    begin: () => settler.resume(),
    async restart() {
      await settler.stop();
      settler = createSettler(ports);
      await settler.resume();
    },
    async pass(days: number) {
      for (let day = 0; day < days; day += 1) await time.pass(DAY);
      // What falls due together is gathered for a minute.
      await time.pass(2 * MINUTE);
    },
  };
}
type World = Awaited<ReturnType<typeof world>>;

let bot: World;
beforeEach(async () => {
  bot = await world();
});

async function take(guests: readonly GuestRequest[], stores: Stores = bot.stores): Promise<void> {
  await stores.batches.create(listOf(guests), []);
  for (const guest of guests) await stores.requests.create(guest);
  await bot.begin();
}

async function answer(id: string, given: Pick<NoticeAnswer, 'what' | 'moreTime'>, by: Person = alex, most = Infinity) {
  const notice = await bot.stores.listNotices.find(id as ListNoticeId);
  if (notice === undefined) throw new Error(`no ${id}`);
  const guests = openGuests(notice).slice(0, most);
  const event = { type: 'answered', answer: { ...given, by, guests } } as const;
  const moved = await bot.stores.listNotices.update(notice.id, (now) => moveListNotice(now, event, bot.time.now()));
  if (moved?.ok !== true) throw new Error('not allowed');
  bot.nudge(notice.id);
  await bot.time.pass(MINUTE);
}

const days = (kind: string): readonly IsoDate[] =>
  bot.posted.filter(({ id }) => id.includes(`-${kind}-`)).map((one) => one.on);
const states = async (guests: readonly GuestRequest[]) => {
  const now = await Promise.all(guests.map(({ id }) => bot.stores.requests.find(id)));
  return now.map((request) => request?.state.name);
};

describe('one card for all', () => {
  test('of those who have not accepted, on the third day and the tenth, in the requester’s own chat', async () => {
    const guests = guestsOf(12);
    await take(guests);
    for (const { id } of guests.slice(0, 5)) {
      await bot.stores.requests.update(id, (now) => transition(now, { type: 'guestAccepted' }, bot.time.now()));
    }
    await bot.pass(20);
    expect(bot.posted.map(({ on: day, title, place: where }) => [day, title, where])).toEqual([
      [on(3), '7 of 12 guests have not accepted', HOME],
      [on(10), '7 of 12 guests have not accepted', HOME],
    ]);
    expect(bot.told).toEqual([]);
  });

  test('before the last day, and never again once a later request keeps them', async () => {
    const guests = guestsOf(6, { until: on(40), accepted: true });
    await take(guests);
    await bot.pass(30);
    expect(days('endsSoon')).toEqual([on(26)]);
    const later = guestsOf(6, { until: on(80), accepted: true, list: 'GL-B2BBBB' as BatchId, from: 100 });
    for (const guest of later) await bot.stores.requests.create(guest);
    await bot.pass(20);
    expect(days('endsSoon')).toEqual([on(26)]);
    expect(await states(guests)).toEqual(guests.map(() => 'ended'));
    // The later one needs what the older one gave.
    expect(bot.done).toEqual([]);
  });

  test('whether they are needed after 90 days; silence ends it after two notices more', async () => {
    const guests = guestsOf(8, LONG_AGO);
    await take(guests);
    await bot.pass(15);
    expect(days('review')).toEqual([on(5)]);
    await bot.pass(5);
    expect(days('reviewSoon')).toEqual([on(16), on(18)]);
    expect(await states(guests)).toEqual(guests.map(() => 'ended'));
    expect(bot.done.filter((line) => line.startsWith(`${on(19)} out`))).toHaveLength(8);
    expect(bot.posted).toHaveLength(3);
    expect(bot.told).toEqual([]);
    // The cards say what came of it, and ask no more.
    await bot.pass(1);
    const cards = await bot.stores.listNotices.ofList(LIST);
    expect(cards.map((notice) => [openGuests(notice).length, notice.ended?.length])).toEqual([
      [0, 8],
      [0, 8],
      [0, 8],
    ]);
    expect(new Set(bot.updated.map(({ id }) => id)).size).toBe(3);
  });

  test('through restarts at any time, none of them twice', async () => {
    const guests = guestsOf(6, { until: on(30) });
    await take(guests);
    for (let day = 0; day < 32; day += 1) {
      await bot.time.pass(DAY - 30_000);
      await bot.restart();
      await bot.time.pass(30_000);
      await bot.restart();
    }
    expect(days('notAccepted')).toEqual([on(3), on(10)]);
    expect(days('endsSoon')).toEqual([on(16), on(27), on(29)]);
    expect(bot.posted).toHaveLength(5);
  });

  test('and on it whoever falls due later that day', async () => {
    const guests = guestsOf(4);
    await take(guests.slice(0, 3));
    await bot.time.pass(3 * DAY + HOUR);
    const [late] = guests.slice(3);
    if (late !== undefined) await bot.stores.requests.create({ ...late, upkeep: {} });
    await bot.restart();
    await bot.time.pass(HOUR);
    expect(bot.posted.map(({ title }) => title)).toEqual(['All 3 guests have not accepted']);
    expect(bot.updated.map(({ title }) => title)).toEqual(['All 4 guests have not accepted']);
  });
});

describe('of guests from before there were such days', () => {
  const old = (accepted: boolean) => guestsOf(9, { accepted, invitedAt: `${addDays(FIRST_DAY, -200)}T09:00:00.000Z` });

  test.each([true, false])('each is asked about once (accepted: %s)', async (accepted) => {
    await take(old(accepted));
    await bot.pass(10);
    expect(bot.posted.map(({ id }) => id)).toEqual([`${LIST}-review-${FIRST_DAY}`]);
  });
});

test('of guests from before who leave within days nobody asks whether they are needed', async () => {
  await take(guestsOf(4, { ...LONG_AGO, invitedAt: `${addDays(FIRST_DAY, -200)}T09:00:00.000Z`, until: on(5) }));
  await bot.pass(7);
  expect(days('review')).toEqual([]);
  expect(days('endsSoon')).toEqual([on(0), on(2), on(4)]);
});

describe('where the requester cannot be told', () => {
  test('because he is gone: the approval channel has the card', async () => {
    bot.gone.add(alex.userId);
    await take(guestsOf(3));
    await bot.pass(4);
    expect(bot.posted.map((one) => one.place)).toEqual([CHANNEL]);
  });

  test('because his chats are out of reach: the approval channel has the card', async () => {
    bot.unreachable.add(HOME.conversationId).add('a:1');
    await take(guestsOf(3));
    await bot.pass(4);
    expect(bot.posted.map((one) => one.place)).toEqual([CHANNEL]);
  });

  test('nobody is: then silence ends nothing, and the question is asked once somebody can be', async () => {
    bot.unreachable.add(HOME.conversationId).add('a:1').add(CHANNEL.conversationId);
    const guests = guestsOf(3, LONG_AGO);
    await take(guests);
    await bot.pass(25);
    await bot.restart();
    await bot.pass(5);
    expect(await states(guests)).toEqual(guests.map(() => 'accepted'));
    bot.unreachable.clear();
    await bot.pass(1);
    expect(days('review')).toEqual([on(30)]);
    await bot.pass(12);
    expect(await states(guests)).toEqual(guests.map(() => 'accepted'));
    await bot.pass(2);
    expect(await states(guests)).toEqual(guests.map(() => 'ended'));
  });

  test('yet, for it is quiet: in the morning', async () => {
    await bot.stores.settings.update((now) => ({
      ...now,
      telling: { quiet: { from: 20 * 60, to: 14 * 60, days: [0, 1, 2, 3, 4, 5, 6], timeZone: 'UTC' } },
    }));
    await take(guestsOf(3));
    await bot.time.pass(3 * DAY + 4 * HOUR);
    expect(bot.posted).toEqual([]);
    await bot.restart();
    await bot.time.pass(2 * HOUR);
    expect(bot.posted).toHaveLength(1);
  });
});

describe('settings', () => {
  test.each([
    ['chasing', { chaseDays: [] }],
    ['reviews', { reviewDays: 0 }],
  ])('%s off holds for lists too', async (_name, rules) => {
    await bot.stores.settings.update((now) => ({ ...now, deadlines: rules }));
    await take([...guestsOf(3, LONG_AGO), ...guestsOf(3, { from: 10 })]);
    await bot.pass(7);
    expect(days('notAccepted').length > 0).toBe(!('chaseDays' in rules));
    expect(days('review').length > 0).toBe(!('reviewDays' in rules));
  });
});

describe('an answer', () => {
  test('invites again whoever has not accepted, once each, also through a crash; and nobody is told of each', async () => {
    const guests = guestsOf(5);
    await take(guests);
    await bot.pass(3);
    const id = `${LIST}-notAccepted-${on(3)}`;
    await answer(id, { what: 'again' });
    await bot.restart();
    await bot.time.pass(HOUR);
    const sent = (): readonly string[] => bot.done.filter((line) => line.includes('invited'));
    expect(sent()).toHaveLength(5);
    expect(new Set(sent()).size).toBe(5);
    // The same once more, as after a crash before it was noted that it was done.
    const undone = await bot.stores.listNotices.find(id as ListNoticeId);
    await bot.stores.listNotices.update(id as ListNoticeId, (now) =>
      ok({ ...now, answers: (undone?.answers ?? []).map((one) => ({ ...one, done: false })) }),
    );
    await bot.restart();
    await bot.time.pass(HOUR);
    expect(sent()).toHaveLength(5);
    expect(bot.told).toEqual([]);
    // The days of waiting are counted anew from then on.
    await bot.pass(11);
    expect(days('notAccepted')).toEqual([on(3), on(6), on(13)]);
  });

  test('that did not go out is told on one card, which can be pressed again', async () => {
    bot.ports.directory.invite = async (_order, aboutToPost) => {
      await aboutToPost();
      return fail({ code: 'directoryRefused', said: 'Insufficient privileges' });
    };
    await take(guestsOf(4));
    await bot.pass(3);
    await answer(`${LIST}-notAccepted-${on(3)}`, { what: 'again' });
    await bot.time.pass(HOUR);
    expect(bot.posted.at(-1)).toMatchObject({
      id: `${LIST}-notResent-${on(3)}`,
      title: '4 new invitations may not have gone out',
    });
    expect(bot.posted).toHaveLength(2);
    expect(bot.told).toEqual([]);
  });

  test('keeps them for another 90 days, and the card of the same question says so', async () => {
    const guests = guestsOf(5, LONG_AGO);
    await take(guests);
    await bot.pass(17);
    await answer(`${LIST}-reviewSoon-${on(16)}`, { what: 'kept' });
    await bot.pass(20);
    expect(await states(guests)).toEqual(guests.map(() => 'accepted'));
    expect(days('reviewSoon')).toEqual([on(16)]);
    const first = await bot.stores.listNotices.find(`${LIST}-review-${on(5)}` as ListNoticeId);
    expect(first?.over).toHaveLength(5);
    expect(bot.updated.map(({ id }) => id)).toContain(`${LIST}-review-${on(5)}`);
    await bot.pass(75);
    expect(days('review')).toEqual([on(5), on(107)]);
  });

  test('ends some, without a word of each; the others are still asked about', async () => {
    const guests = guestsOf(5, LONG_AGO);
    await take(guests);
    await bot.pass(5);
    const id = `${LIST}-review-${on(5)}`;
    await answer(id, { what: 'ended' }, alex, 2);
    expect((await states(guests)).filter((state) => state === 'ended')).toHaveLength(2);
    await answer(id, { what: 'kept' });
    expect((await states(guests)).filter((state) => state === 'accepted')).toHaveLength(3);
    expect(bot.told).toEqual([]);
    expect(bot.updated.at(-1)?.id).toBe(id);
  });

  test('asks for more time with one list of the same guests, made once', async () => {
    const guests = guestsOf(5, { accepted: true, until: on(40) });
    await take(guests);
    await bot.pass(27);
    const list = 'GL-B3CCCC' as BatchId;
    await answer(`${LIST}-endsSoon-${on(26)}`, { what: 'moreTime', moreTime: { until: on(90), list, askedIn: HOME } });
    const batch = await bot.stores.batches.find(list);
    expect(batch).toMatchObject({
      requester: alex,
      staysLonger: LIST,
      common: { until: on(90) },
      counts: { waiting: 5 },
    });
    const lines = await bot.stores.batches.lines(list, 0);
    expect(lines.map(({ email, until }) => [email, until])).toEqual(guests.map(({ ask }) => [ask.email, on(90)]));
  });
});

describe('a write that fails, whichever it is', () => {
  /** The n-th write after this fails once, before anything of it is there. */
  function failing(nth: number): { readonly happened: () => boolean } {
    let left = nth;
    let failed = false;
    const guard = <A extends readonly unknown[], R>(write: (...args: A) => Promise<R>) => {
      return (...args: A): Promise<R> => {
        left -= 1;
        if (left !== 0) return write(...args);
        failed = true;
        return Promise.reject(new Error('the disk is full'));
      };
    };
    const { requests, listNotices } = bot.stores;
    requests.update = guard(requests.update.bind(requests)) as typeof requests.update;
    listNotices.create = guard(listNotices.create.bind(listNotices));
    listNotices.update = guard(listNotices.update.bind(listNotices)) as typeof listNotices.update;
    return { happened: () => failed };
  }

  test('is made good: all are told, and each is invited again once', async () => {
    const WRITES = 45;
    let failures = 0;
    for (let nth = 1; nth <= WRITES; nth += 1) {
      bot = await world();
      await take(guestsOf(3));
      await bot.time.pass(3 * DAY - MINUTE);
      const { happened } = failing(nth);
      await bot.time.pass(10 * MINUTE);
      await bot.time.pass(HOUR);
      const id = `${LIST}-notAccepted-${on(3)}` as ListNoticeId;
      const guests = openGuests((await bot.stores.listNotices.find(id)) ?? { guests: [], answers: [], over: [] });
      const event = { type: 'answered', answer: { what: 'again', by: alex, guests } } as const;
      const press = () => bot.stores.listNotices.update(id, (now) => moveListNotice(now, event, bot.time.now()));
      await press().catch(press);
      bot.nudge(id);
      await bot.time.pass(2 * HOUR);
      failures += Number(happened());
      const notice = await bot.stores.listNotices.find(id);
      expect(notice?.untold, `write ${nth}`).toEqual([]);
      expect(
        notice?.answers.map(({ done }) => done),
        `write ${nth}`,
      ).toEqual([true]);
      expect(bot.done.filter((line) => line.includes('invited')).length, `write ${nth}`).toBe(3);
      // Where the outcome of one is lost, nobody guesses: then there is a second card, about that one.
      const cards = new Set(bot.posted.map((one) => one.id));
      expect([...cards].filter((one) => one !== id && one !== `${LIST}-notResent-${on(3)}`)).toEqual([]);
      expect(cards.has(id), `write ${nth}`).toBe(true);
      expect(await bot.stores.requests.toTellTogether(), `write ${nth}`).toEqual([]);
    }
    expect(failures).toBeGreaterThan(25);
  });
});
