import { beforeEach, describe, expect, test } from 'vitest';
import { KEYED, StoredKeyed } from '../../src/adapters/store/keyed.ts';
import { unshared } from '../../src/adapters/store/leases.ts';
import { MemoryShelf } from '../../src/adapters/store/memory/shelf.ts';
import { unaskedOn } from '../../src/adapters/store/watch-state.ts';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import type { UserId } from '../../src/domain/ids.ts';
import { asUserId } from '../../src/domain/ids.ts';
import type { Incoming } from '../../src/domain/incoming.ts';
import { fail, ok } from '../../src/domain/problem.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { NO_SETTINGS } from '../../src/domain/settings.ts';
import { DAY, later, MINUTE, SECOND } from '../../src/domain/time.ts';
import type { GuestSweep, GuestSweeps } from '../../src/ports/directory.ts';
import type { WatchPorts } from '../../src/watching/watching.ts';
import { startWatching } from '../../src/watching/watching.ts';
import { notebook } from '../adapters/store/opened.ts';
import { place } from '../contracts/harness.ts';
import { IdleTime } from '../fakes/idle-time.ts';

const jane = asUserId('cccccccc-0000-4000-8000-000000000001');
const stranger = asUserId('cccccccc-0000-4000-8000-000000000002');
const LOOK_EVERY = 5 * MINUTE;

let time: IdleTime;
let heard: { readonly at: number; readonly incoming: Incoming }[];
/** Guests whose acceptance is waited for. */
let awaited: Set<UserId>;
/** What the bot learns when it looks. */
let onReceive: (incoming: Incoming) => void | Promise<void>;
let sweep: () => ReturnType<GuestSweeps['sweep']>;
let asked: ('asked' | undefined)[];
let keyed: StoredKeyed;
let settings: Settings;

beforeEach(() => {
  time = new IdleTime();
  heard = [];
  awaited = new Set([jane]);
  onReceive = () => undefined;
  sweep = () => Promise.resolve(ok(swept()));
  asked = [];
  keyed = new StoredKeyed(new MemoryShelf(KEYED));
  settings = NO_SETTINGS;
});

const swept = (parts: Partial<GuestSweep> = {}): GuestSweep => ({
  guests: [],
  gone: [],
  everybody: false,
  baseline: time.now(),
  keep: () => Promise.resolve(),
  ...parts,
});
const changed = (...userIds: readonly UserId[]) => ({ userIds, renew: false, missed: false });
const seen = (userId: UserId, enabled: boolean) => ({ userId, enabled });
const invited = (userId: UserId) =>
  ({ state: { name: 'invited', guest: { userId, foundThere: false } } }) as unknown as GuestRequest;

function watching(parts: Partial<WatchPorts> = {}) {
  const start = Date.parse(time.now());
  return startWatching({
    receive: async (incoming) => {
      heard.push({ at: Date.parse(time.now()) - start, incoming });
      await onReceive(incoming);
    },
    requests: {
      byGuestId: (userId) => Promise.resolve(awaited.has(userId) ? [invited(userId)] : []),
      byState: () => Promise.resolve([...awaited].map(invited)),
    },
    watch: {
      clientState: () => 'secret',
      keepSubscribed: (why) => {
        asked.push(why);
        return Promise.resolve(ok(later(time.now(), 28 * DAY)));
      },
    },
    sweeps: { sweep: () => sweep() },
    leases: unshared,
    unasked: unaskedOn(keyed),
    settings: { read: () => Promise.resolve(settings) },
    canBeNotified: true,
    clock: time,
    timers: time,
    log: notebook(),
    lookEveryMs: LOOK_EVERY,
    ...parts,
  });
}
const looksAt = (userId: UserId) =>
  heard.flatMap(({ at, incoming }) =>
    incoming.kind === 'guestsChanged' && incoming.userIds.includes(userId) ? [at] : [],
  );

describe('a hint', () => {
  test('is looked at until it is seen, six times within the first five seconds', async () => {
    const watch = watching();
    watch.notified(changed(jane));
    await time.pass(5 * SECOND);
    expect(looksAt(jane)).toEqual([0, 300, 1_000, 2_000, 3_000, 4_000]);
    await time.pass(MINUTE);
    expect(looksAt(jane)).toHaveLength(10);
  });

  test('ends when the guest is seen', async () => {
    onReceive = () => void (heard.length === 2 && awaited.delete(jane));
    watching().notified(changed(jane));
    await time.pass(MINUTE);
    expect(looksAt(jane)).toEqual([0, 300]);
  });

  test('five times is looked at as if it were one; a later one begins anew', async () => {
    const watch = watching();
    for (let n = 0; n < 5; n += 1) watch.notified(changed(jane));
    await time.pass(3_500);
    expect(looksAt(jane)).toEqual([0, 300, 1_000, 2_000, 3_000]);
    watch.notified(changed(jane));
    await time.pass(1_500);
    expect(looksAt(jane)).toEqual([0, 300, 1_000, 2_000, 3_000, 3_500, 3_800, 4_500]);
  });

  test('about users that nobody waits for costs one look into our own store', async () => {
    const watch = watching();
    watch.notified(changed(...Array.from({ length: 5_000 }, (_, n) => asUserId(`user-${n}`))));
    watch.notified(changed(stranger));
    await time.pass(MINUTE);
    expect(heard).toEqual([]);
  });

  test('is looked at again though the look before failed', async () => {
    onReceive = () => (heard.length === 1 ? Promise.reject(new Error('full disk')) : undefined);
    watching().notified(changed(jane));
    await time.pass(SECOND);
    expect(looksAt(jane)).toEqual([0, 300, 1_000]);
  });
});

describe('the sweep', () => {
  test('comes at the start and every five minutes, without any notification', async () => {
    const at: number[] = [];
    const start = Date.parse(time.now());
    sweep = () => {
      at.push(Date.parse(time.now()) - start);
      return Promise.resolve(ok(swept({ guests: [{ userId: jane, enabled: true }] })));
    };
    watching({ canBeNotified: false }).begin();
    await time.pass(11 * MINUTE);
    expect(at).toEqual([0, LOOK_EVERY, 2 * LOOK_EVERY]);
    expect(looksAt(jane).slice(0, 2)).toEqual([0, 300]);
  });

  test('keeps its place after handing on what it found, and goes on after a failure', async () => {
    const order: string[] = [];
    const keep = () => Promise.resolve(void order.push('kept'));
    const answers = [fail({ code: 'throttled' as const }), ok(swept({ keep }))];
    sweep = () => Promise.resolve(answers.shift() ?? ok(swept({ keep })));
    watching({ canBeNotified: false }).begin();
    await time.pass(MINUTE);
    expect(order).toEqual([]);
    await time.pass(LOOK_EVERY);
    expect(order).toEqual(['kept']);
  });

  test('of everybody asks only about guests who are waited for', async () => {
    const crowd = [jane, ...Array.from({ length: 1_000 }, (_, n) => asUserId(`user-${n}`))].map((userId) => ({
      userId,
      enabled: true,
    }));
    sweep = () => Promise.resolve(ok(swept({ everybody: true, guests: crowd })));
    watching({ canBeNotified: false }).begin();
    await time.pass(0);
    expect(heard.map(({ incoming }) => incoming)).toEqual([{ kind: 'guestsChanged', userIds: [jane] }]);
  });

  test('tells of guests who are gone, and of nobody else', async () => {
    sweep = () => Promise.resolve(ok(swept({ gone: [jane, stranger] })));
    onReceive = () => void awaited.delete(jane);
    watching({ canBeNotified: false }).begin();
    await time.pass(MINUTE);
    expect(heard.map(({ incoming }) => incoming)).toEqual([{ kind: 'guestsGone', userIds: [jane] }]);
  });

  test('tells of guests who are blocked, until it is known, and not of those who can sign in', async () => {
    sweep = () => Promise.resolve(ok(swept({ guests: [seen(jane, false), seen(stranger, false)] })));
    onReceive = ({ kind }) => void (kind === 'guestsBlocked' && heard.length > 3 && awaited.delete(jane));
    watching({ canBeNotified: false }).begin();
    await time.pass(MINUTE);
    const blocks = heard.filter(({ incoming }) => incoming.kind === 'guestsBlocked');
    expect(blocks.map(({ incoming }) => incoming)).toEqual([
      { kind: 'guestsBlocked', userIds: [jane] },
      { kind: 'guestsBlocked', userIds: [jane] },
    ]);
    expect(heard.some(({ incoming }) => incoming.kind === 'guestsAllowed')).toBe(false);
  });

  test('of everybody misses those who are not in it', async () => {
    sweep = () => Promise.resolve(ok(swept({ everybody: true, guests: [] })));
    watching({ canBeNotified: false }).begin();
    await time.pass(0);
    expect(heard.map(({ incoming }) => incoming)).toContainEqual({ kind: 'guestsGone', userIds: [jane] });
  });

  test('brings new guests, and none from before the first sweep', async () => {
    const before = { userId: stranger, enabled: true, createdAt: time.now() };
    const baseline = later(time.now(), MINUTE);
    const fresh = { userId: asUserId('new'), enabled: true, createdAt: later(baseline, 1) };
    sweep = () => Promise.resolve(ok(swept({ baseline, guests: [before, fresh] })));
    watching({ canBeNotified: false }).begin();
    await time.pass(0);
    expect(heard.map(({ incoming }) => incoming)).toEqual([{ kind: 'guestsFound', guests: [fresh] }]);
  });

  test('keeps new guests whom nobody could be asked about, until there is an approval channel', async () => {
    const fresh = { userId: stranger, enabled: true, createdAt: later(time.now(), 1), email: 'jane@fabrikam.example' };
    const gone = { ...fresh, userId: asUserId('gone') };
    const sweeps = [swept({ guests: [fresh, gone] }), swept({ gone: [gone.userId] })];
    sweep = () => Promise.resolve(ok(sweeps.shift() ?? swept()));
    const found = () => heard.flatMap(({ incoming }) => (incoming.kind === 'guestsFound' ? [incoming.guests] : []));
    const watch = watching({ canBeNotified: false });
    watch.begin();
    await time.pass(0);
    await time.pass(LOOK_EVERY);
    expect(found()).toEqual([[fresh, gone], [fresh]]);
    watch.stop();

    // Also after a restart. Once they can be asked about, they do not come again.
    settings = { ...NO_SETTINGS, approvals: place('19:approvals') };
    watching({ canBeNotified: false }).begin();
    await time.pass(0);
    await time.pass(2 * LOOK_EVERY);
    expect(found()).toEqual([[fresh, gone], [fresh], [fresh]]);
    expect(await unaskedOn(keyed).read()).toEqual([]);
  });

  test('does not keep whom somebody was asked about, or whom nobody wants to be asked about', async () => {
    const fresh = { userId: stranger, enabled: true, createdAt: later(time.now(), 1), email: 'jane@fabrikam.example' };
    sweep = () => Promise.resolve(ok(swept({ guests: [fresh] })));
    onReceive = () => void awaited.add(stranger);
    watching({ canBeNotified: false }).begin();
    await time.pass(0);
    expect(await unaskedOn(keyed).read()).toEqual([]);
    awaited.delete(stranger);
    onReceive = () => undefined;
    settings = { ...NO_SETTINGS, sideDoors: 'ignored' };
    await time.pass(LOOK_EVERY);
    expect(await unaskedOn(keyed).read()).toEqual([]);
  });

  test('is left to the instance that has the lease', async () => {
    let swept = 0;
    sweep = () => {
      swept += 1;
      return Promise.resolve(fail({ code: 'throttled' as const }));
    };
    const leases = { take: () => Promise.resolve(false), release: () => Promise.resolve() };
    watching({ canBeNotified: false, leases }).begin();
    await time.pass(11 * MINUTE);
    expect(swept).toBe(0);
  });
});

describe('the subscription', () => {
  test('is renewed when Graph asks, and days before it ends', async () => {
    const watch = watching();
    watch.begin();
    await time.pass(MINUTE);
    expect(asked).toEqual([undefined]);
    watch.notified({ ...changed(), renew: true });
    watch.notified({ ...changed(), renew: true });
    await time.pass(MINUTE);
    expect(asked).toEqual([undefined, 'asked']);
    await time.pass(90 * DAY);
    expect(asked.filter((each) => each === 'asked')).toHaveLength(1);
  });

  test('that was ended or missed something: a sweep at once, and one only however often it is said', async () => {
    let sweeps = 0;
    sweep = () => {
      sweeps += 1;
      return Promise.resolve(ok(swept()));
    };
    const watch = watching();
    watch.begin();
    await time.pass(SECOND);
    for (let n = 0; n < 100; n += 1) watch.notified({ ...changed(), missed: true });
    await time.pass(SECOND);
    expect(sweeps).toBe(2);
  });

  test('nothing happens any more after the stop', async () => {
    const watch = watching();
    watch.begin();
    await time.pass(MINUTE);
    watch.stop();
    const before = [heard.length, asked.length];
    watch.notified({ ...changed(jane), renew: true });
    await time.pass(30 * DAY);
    expect([heard.length, asked.length]).toEqual(before);
  });
});
