import { expect, test } from 'vitest';
import { openStore } from '../../src/adapters/store/index.ts';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import type { BatchId, RequestId } from '../../src/domain/ids.ts';
import { asActivityId, asUserId } from '../../src/domain/ids.ts';
import { ok } from '../../src/domain/problem.ts';
import type { IsoDate } from '../../src/domain/time.ts';
import { DAY } from '../../src/domain/time.ts';
import type { RequestEvent } from '../../src/domain/transition.ts';
import { transition } from '../../src/domain/transition.ts';
import type { Directory } from '../../src/ports/directory.ts';
import { createSettler } from '../../src/settling/settler.ts';
import { addDays } from '../../src/domain/days.ts';
import { CHANNEL, NOW, pending, VERDICT } from '../domain/samples.ts';
import { IdleTime } from '../fakes/idle-time.ts';
import { guestsOf, listOf } from './lists.ts';
import { portsOver, silent } from './ports.ts';

/** `npm run test:week` takes 500. */
const GUESTS = Number(process.env['WEEK_GUESTS'] ?? 50);
const DAYS = 75;
const WAITING = GUESTS / 5;
const FIRST_DAY = '2026-03-10' as IsoDate;
const MEMBER = 'member:bbbbbbbb-0000-4000-8000-000000000001';

const idOf = (n: number): RequestId => `GL-${String(n).padStart(6, '0')}` as RequestId;
const guestOf = (n: number) => asUserId(`dddddddd-0000-4000-8000-${String(n).padStart(12, '0')}`);
const untilOf = (n: number): IsoDate => addDays(FIRST_DAY, 18 + (n % 20));
/** Some accept between the first look at why they have not and the second; some before either. */
const acceptsOn = (n: number): number | undefined => ({ 2: 1, 3: 5 })[n % 5];
const isExtended = (n: number): boolean => n % 5 === 1;

/** One of five is never decided; the others are guests until a day of the second or third week after the first notice. */
function asked(n: number): GuestRequest {
  const request: GuestRequest = {
    ...pending,
    id: idOf(n),
    ask: { ...pending.ask, email: `guest${n}@fabrikam.example`, displayName: `Guest ${n}`, until: untilOf(n) },
    audited: 1,
  };
  if (n % 5 === 0) return request;
  const events: readonly RequestEvent[] = [
    { type: 'approved', verdict: VERDICT },
    { type: 'workStarted', key: 'create' },
    { type: 'guestCreated', key: 'create', userId: guestOf(n), foundThere: false, sponsorSet: true },
    { type: 'workDone', key: MEMBER },
    { type: 'workDone', key: 'ready' },
  ];
  return events.reduce((current, event) => {
    const next = transition(current, event, NOW);
    if (!next.ok) throw new Error(event.type);
    return next.value;
  }, request);
}

const onDay = (days: number): IsoDate => addDays(FIRST_DAY, days);
const cardOf = (list: BatchId, kind: string, days: number): string => `${list}-${kind}-${onDay(days)}`;
const LISTED = GUESTS / 10;

/** A list of guests who never accept, until the fortieth day. */
const ENDING = {
  id: 'GL-B1AAAA' as BatchId,
  until: onDay(40),
  guests: () => guestsOf(LISTED, { list: ENDING.id, until: ENDING.until }),
  cards: [
    ...[3, 10].map((days) => cardOf('GL-B1AAAA' as BatchId, 'notAccepted', days)),
    ...[26, 37, 39].map((days) => cardOf('GL-B1AAAA' as BatchId, 'endsSoon', days)),
  ],
};
/** A list without a last day, of guests who accepted long ago, about whom nobody answers. */
const ENDLESS = {
  id: 'GL-B2BBBB' as BatchId,
  endsOn: onDay(44),
  guests: () =>
    guestsOf(LISTED, {
      list: ENDLESS.id,
      accepted: true,
      invitedAt: `${onDay(-60)}T09:00:00.000Z`,
      person: LISTED,
    }),
  cards: [
    cardOf('GL-B2BBBB' as BatchId, 'review', 30),
    ...[41, 43].map((days) => cardOf('GL-B2BBBB' as BatchId, 'reviewSoon', days)),
  ],
};

test(
  `${GUESTS} guests and two lists for ${DAYS} days: all on its day, none twice, through restarts`,
  { timeout: 600_000 },
  async () => {
    const time = new IdleTime(NOW);
    const stores = await openStore('memory', { clock: time, log: silent });
    const happened: string[] = [];
    const accepted = new Set<string>();
    const hasAccepted = (userId: string): boolean => accepted.has(userId);
    let posts = 0;
    const newId = () => asActivityId(`m${(posts += 1)}`);
    const note = (what: string) => void happened.push(`${time.now().slice(0, 10)} ${what}`);
    const done = (what: string) => {
      note(what);
      return Promise.resolve(ok(undefined));
    };
    const directory: Partial<Directory> = {
      guest: async (userId) =>
        ok({ userId, displayName: '', kind: 'guest', redemption: hasAccepted(userId) ? 'accepted' : 'pending' }),
      tenant: async () => ok({ tenantId: pending.requester.tenantId, displayName: 'Contoso', verifiedDomains: [] }),
      inviteRules: async () => ok({ allowInvitesFrom: 'adminsAndGuestInviters', domains: null }),
      partner: async () => ok(undefined),
      cloudOf: async () => ok(undefined),
      allowedClouds: async () => ok([]),
      passcodeAllowed: async () => ok(true),
      sponsors: async () => ok([]),
      person: async (userId) => ok({ userId, displayName: '', userType: 'Member', accountEnabled: true }),
      removeFromGroup: (_group, user) => done(`out ${user}`),
      setSignIn: (user, allowed) => done(`${allowed ? 'allowed' : 'blocked'} ${user}`),
      deleteGuest: (user) => done(`deleted ${user}`),
    };
    const ports = portsOver(stores, time, directory, {
      postCard: async (_place, { template, data }) => {
        if (template === 'notice-list') note(`card ${String(data['id'])}`);
        return ok(newId());
      },
      updateCard: async () => ok('shown' as const),
      postWords: async (place, text) => {
        note(place.scope === 'channel' ? `channel ${text}` : `told ${text}`);
        return ok(newId());
      },
    });
    await stores.settings.update((current) => ({ ...current, approvals: CHANNEL }));
    for (let n = 0; n < GUESTS; n += 1) await stores.requests.create(asked(n));

    const lists = [ENDING, ENDLESS].map(({ id, guests }) => ({ id, guests: guests() }));
    for (const { id, guests } of lists) {
      await stores.batches.create(listOf(guests, id), []);
      for (const guest of guests) await stores.requests.create(guest);
    }

    let settler = createSettler(ports);
    await settler.resume();
    const extend = async (n: number): Promise<void> => {
      const event: RequestEvent[] = [
        {
          type: 'extensionAsked',
          extension: { until: addDays(untilOf(n), 10), by: pending.requester, at: time.now() },
        },
        { type: 'extensionDecided', approve: true, verdict: VERDICT },
      ];
      for (const each of event) await stores.requests.update(idOf(n), (now) => transition(now, each, time.now()));
      settler.nudge(idOf(n));
    };
    const accept = async (n: number): Promise<void> => {
      accepted.add(guestOf(n));
      if (n % 2 === 0) return;
      await stores.requests.update(idOf(n), (now) => transition(now, { type: 'guestAccepted' }, time.now()));
      settler.nudge(idOf(n));
    };
    for (let day = 0; day < DAYS; day += 1) {
      await time.pass(DAY);
      if (day === 9) for (let n = 1; n < GUESTS; n += 5) await extend(n);
      // The news of some reaches the bot, that of others is only to be read.
      for (let n = 0; n < GUESTS; n += 1) if (acceptsOn(n) === day + 1) await accept(n);
      if (day % 7 !== 6) continue;
      await settler.stop();
      settler = createSettler(ports);
      await settler.resume();
    }
    await settler.stop();

    const times = (what: string): readonly string[] =>
      happened.filter((line) => line.slice(11).startsWith(what)).map((line) => line.slice(0, 10));
    for (let n = 0; n < GUESTS; n += 1) {
      const name = `Guest ${n}`;
      if (n % 5 === 0) {
        expect(times(`told Your request for ${name} expired`), name).toEqual([addDays(FIRST_DAY, 14)]);
        continue;
      }
      const last = isExtended(n) ? addDays(untilOf(n), 10) : untilOf(n);
      const notices = [untilOf(n), last].flatMap((until) => [-14, -3, -1].map((days) => addDays(until, days)));
      // In the morning, after what that day brings.
      const askedOn = addDays(FIRST_DAY, 10);
      const due = [...new Set(notices)].filter(
        (on) => on >= FIRST_DAY && !(isExtended(n) && on > askedOn && !notices.slice(3).includes(on)),
      );
      expect(times(`told Access of ${name} ends`).toSorted(), name).toEqual(due.toSorted());
      // On the third day and the tenth, and never who has accepted, whether or not the news of it had come.
      const chased = [3, 10].filter((day) => day <= (acceptsOn(n) ?? DAYS));
      expect(times(`told ${name} has not accepted`), name).toEqual(chased.map((day) => addDays(FIRST_DAY, day)));
      expect(times(`out ${guestOf(n)}`), name).toEqual([addDays(last, 1)]);
      expect(times(`blocked ${guestOf(n)}`), name).toEqual([addDays(last, 1)]);
      expect(times(`told Access of ${name} has ended`), name).toEqual([addDays(last, 1)]);
      const deletedOn = addDays(last, 31);
      expect(times(`deleted ${guestOf(n)}`), name).toEqual(deletedOn <= addDays(FIRST_DAY, DAYS) ? [deletedOn] : []);
    }
    // Of each list one card for all its guests on each of their days, and not a word of any single one.
    expect(happened.filter((line) => line.includes('Listed'))).toEqual([]);
    const cards = happened
      .filter((line) => line.slice(11).startsWith('card '))
      .map((line) => line.slice('2026-03-10 card '.length));
    expect(cards.toSorted()).toEqual([...ENDING.cards, ...ENDLESS.cards].toSorted());
    for (const card of cards) expect(times(`card ${card}`), card).toEqual([card.slice(-'2026-03-10'.length)]);
    for (const [list, day] of [
      [lists[0], addDays(ENDING.until, 1)],
      [lists[1], ENDLESS.endsOn],
    ] as const) {
      for (const { state } of list?.guests ?? []) {
        const userId = 'guest' in state ? state.guest.userId : 'nobody';
        expect(times(`out ${userId}`)).toEqual([day]);
      }
    }
    expect(times(`channel ${WAITING} requests still wait`)).toEqual([addDays(FIRST_DAY, 3), addDays(FIRST_DAY, 13)]);
  },
);
