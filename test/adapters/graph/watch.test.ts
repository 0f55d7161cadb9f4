import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WatchOptions } from '../../../src/adapters/graph/watch.ts';
import { createWatch } from '../../../src/adapters/graph/watch.ts';
import { unshared } from '../../../src/adapters/store/leases.ts';
import { DAY, HOUR } from '../../../src/domain/time.ts';
import type { KnownWatch, WatchState } from '../../../src/ports/watch-state.ts';
import { openWorld } from './world.ts';

/** Echoes validation tokens, as the bot's own address does. */
function echo(): Server {
  return createServer((request, response) => {
    const token = new URL(request.url ?? '/', 'http://here').searchParams.get('validationToken');
    response.writeHead(token === null ? 202 : 200, { 'content-type': 'text/plain' }).end(token ?? '');
  });
}

class Memory implements WatchState {
  kept: KnownWatch | undefined;
  read = () => Promise.resolve(this.kept);
  write = (watch: KnownWatch) => {
    this.kept = watch;
    return Promise.resolve();
  };
}

/** One lease; what happens between instances is the same for any. */
class OneHolder {
  holder: string | undefined;
  of(name: string) {
    return {
      take: async () => (this.holder ??= name) === name,
      release: async () => {
        if (this.holder === name) this.holder = undefined;
      },
    };
  }
}

describe('the watch over redemptions', () => {
  let world: Awaited<ReturnType<typeof openWorld>>;
  let server: Server;
  let notificationUrl: string;
  let secrets = 0;
  beforeAll(async () => {
    world = await openWorld();
    server = echo();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    notificationUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/graph/notifications`;
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await world.close();
  });
  beforeEach(() => world.fresh());

  const open = (state: WatchState, own: Partial<WatchOptions> = {}) =>
    createWatch({
      ...world.options(),
      state,
      leases: unshared,
      notificationUrl,
      secret: () => `secret-${++secrets}`,
      ...own,
    });
  const answered = async () => {
    const { requests } = (await world.control('GET', '/ledger')) as {
      requests: { method: string; path: string; status: number }[];
    };
    return requests.filter(({ path }) => path.startsWith('/v1.0/subscriptions'));
  };
  const calls = async () => (await answered()).map(({ method }) => method);

  /** What changed something; a token that has run out is no change. */
  const writes = async () =>
    (await answered())
      .filter(({ method, status }) => method !== 'GET' && method !== 'DELETE' && status < 300)
      .map(({ method }) => method);

  test('is made once, kept through restarts, and renewed long before its end', async () => {
    const state = new Memory();
    const watch = await open(state);
    expect(watch.clientState()).toBeUndefined();
    const endsAt = await watch.keepSubscribed();
    if (!endsAt.ok) throw new Error(endsAt.problem.code);
    const days = (Date.parse(endsAt.value) - Date.parse(world.clock.now())) / DAY;
    expect(days).toBeGreaterThan(28);
    expect(days).toBeLessThan(29);
    expect(await watch.keepSubscribed()).toEqual(endsAt);

    const again = await open(state);
    expect(again.clientState()).toBe(watch.clientState());
    expect(await again.keepSubscribed()).toEqual(endsAt);
    expect(await calls()).toEqual(['GET', 'POST']);

    await world.clock.wait(2 * DAY);
    const renewed = await again.keepSubscribed();
    expect(renewed.ok && renewed.value > endsAt.value).toBe(true);
    expect(await calls()).toEqual(['GET', 'POST', 'PATCH']);
  });

  test('one whose secret was lost is replaced, for its notifications could not be believed', async () => {
    await (await open(new Memory())).keepSubscribed();
    const state = new Memory();
    const watch = await open(state);
    expect(await watch.keepSubscribed()).toMatchObject({ ok: true });
    expect(state.kept?.clientState).toBe(watch.clientState());
    expect(await world.control('GET', '/ledger')).toBeDefined();
    expect(await calls()).toContain('DELETE');
  });

  test('one that ended is made anew', async () => {
    const state = new Memory();
    const watch = await open(state);
    await watch.keepSubscribed();
    const before = state.kept?.subscription?.id;
    await world.clock.wait(40 * DAY);
    expect(await watch.keepSubscribed()).toMatchObject({ ok: true });
    expect(state.kept?.subscription?.id).not.toBe(before);
  });

  test('is renewed when Graph asks for it, however fresh, and made anew when it has ended it', async () => {
    const state = new Memory();
    const watch = await open(state);
    await watch.keepSubscribed();
    await world.clock.wait(HOUR);
    const renewed = await watch.keepSubscribed('asked');
    expect(renewed).toMatchObject({ ok: true });
    expect(await writes()).toEqual(['POST', 'PATCH']);
    const before = state.kept?.subscription?.id;
    await world.control('PUT', '/faults', [
      { method: 'PATCH', path: '/v1.0/subscriptions', status: 404, code: 'ResourceNotFound', times: 1 },
    ]);
    expect(await watch.keepSubscribed('asked')).toMatchObject({ ok: true });
    expect(state.kept?.subscription?.id).not.toBe(before);
  });

  test('is made by one of several instances, and believed by all', async () => {
    const state = new Memory();
    const lease = new OneHolder();
    // The others wait while one talks to Graph, which takes real time here.
    const wait = (): Promise<void> => delay(20);
    const instances = await Promise.all(['a', 'b', 'c'].map((name) => open(state, { leases: lease.of(name), wait })));
    const ends = await Promise.all(instances.map((watch) => watch.keepSubscribed()));
    expect(new Set(ends.map((end) => end.ok && end.value)).size).toBe(1);
    expect(await writes()).toEqual(['POST']);
    expect(instances.map((watch) => watch.clientState())).toEqual(Array(3).fill(state.kept?.clientState));

    await world.clock.wait(2 * DAY);
    await Promise.all(instances.map((watch) => watch.keepSubscribed()));
    expect(await writes()).toEqual(['POST', 'PATCH']);
    expect(lease.holder).toBeUndefined();
  });

  test('an instance that may not subscribe says so, and does not wait for ever', async () => {
    const lease = new OneHolder();
    await lease.of('silent').take();
    const watch = await open(new Memory(), { leases: lease.of('next') });
    expect(await watch.keepSubscribed()).toMatchObject({ ok: false, problem: { code: 'directoryUnavailable' } });
    expect(await calls()).toEqual([]);
  });
});
