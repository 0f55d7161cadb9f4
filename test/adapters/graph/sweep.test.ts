import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSweeps } from '../../../src/adapters/graph/sweep.ts';
import { asUserId } from '../../../src/domain/ids.ts';
import { DAY, MINUTE } from '../../../src/domain/time.ts';
import type { Result } from '../../../src/domain/problem.ts';
import type { GuestSweep, GuestSweeps } from '../../../src/ports/directory.ts';
import type { KnownSweep, SweepState } from '../../../src/ports/watch-state.ts';
import type { DirectoryWorld } from '../../contracts/directory.ts';
import { openWorld } from './world.ts';

class Memory implements SweepState {
  kept: KnownSweep | undefined;
  read = () => Promise.resolve(this.kept);
  write = (sweep: KnownSweep) => {
    this.kept = sweep;
    return Promise.resolve();
  };
}

const grady = asUserId('aaaaaaaa-0000-4000-8000-000000000007');
const alex = asUserId('aaaaaaaa-0000-4000-8000-000000000001');

describe('a sweep over changes', () => {
  let world: Awaited<ReturnType<typeof openWorld>>;
  let tenant: DirectoryWorld;
  let state: Memory;
  let sweeps: GuestSweeps;
  beforeAll(async () => void (world = await openWorld()));
  afterAll(() => world.close());
  beforeEach(async () => {
    tenant = await world.fresh();
    await tenant.lag(1, { p50: 0, p99: 0 });
    state = new Memory();
    sweeps = createSweeps({ ...world.options(), state });
    await (await swept()).keep();
  });

  const swept = async (of: GuestSweeps = sweeps): Promise<GuestSweep> => good(await of.sweep());
  async function invited(email: string) {
    const order = { email, sendMail: false, sponsorId: alex, purpose: 'create' } as const;
    return good(await tenant.directory.invite(order, () => Promise.resolve())).userId;
  }
  async function asApp(method: string, path: string, body?: unknown): Promise<void> {
    const token = await world.identity().app();
    if (!token.ok) throw new Error(token.problem.code);
    const response = await fetch(`${world.url}/v1.0${path}`, {
      method,
      headers: { authorization: `Bearer ${token.value}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(await response.text());
  }

  test('begins now: nobody who was there before is news', async () => {
    const first = await createSweeps({ ...world.options(), state: new Memory() }).sweep();
    expect(good(first)).toMatchObject({ guests: [], gone: [], everybody: false, baseline: world.clock.now() });
  });

  test('sees guests come, accept, be blocked and go, and no member', async () => {
    const jane = await invited('jane@fabrikam.example');
    await asApp('PATCH', `/users/${alex}`, { jobTitle: 'Boss' });
    const came = await swept();
    expect(came.guests).toEqual([
      { userId: jane, email: 'jane@fabrikam.example', enabled: true, createdAt: expect.any(String) },
    ]);
    await came.keep();
    await tenant.redeem('jane@fabrikam.example');
    const accepted = await swept();
    expect(accepted.guests.map(({ userId }) => userId)).toEqual([jane]);
    await accepted.keep();
    await asApp('PATCH', `/users/${jane}`, { accountEnabled: false });
    const blocked = await swept();
    expect(blocked.guests).toMatchObject([{ userId: jane, enabled: false }]);
    await blocked.keep();
    await asApp('DELETE', `/users/${jane}`);
    expect(await swept()).toMatchObject({ guests: [], gone: [jane], everybody: false });
  });

  test('what was not kept comes again, to whoever sweeps next', async () => {
    const jane = await invited('jane@fabrikam.example');
    const other = createSweeps({ ...world.options(), state });
    for (const of of [sweeps, other, sweeps]) expect((await swept(of)).guests).toMatchObject([{ userId: jane }]);
    await (await swept(other)).keep();
    expect((await swept()).guests).toEqual([]);
  });

  test('a token older than seven days: everybody is listed, and it goes on from there', async () => {
    const jane = await invited('jane@fabrikam.example');
    await world.clock.wait(7 * DAY + MINUTE);
    const baseline = state.kept?.baseline;
    const resynced = await swept();
    expect(resynced).toMatchObject({ everybody: true, gone: [], baseline });
    expect(new Set(resynced.guests.map(({ userId }) => userId))).toEqual(new Set([grady, jane]));
    await resynced.keep();
    expect(await swept()).toMatchObject({ everybody: false, guests: [] });
  });

  test.each([
    ['410 with an own code', 410, 'resyncRequired'],
    ['400 syncStateNotFound', 400, 'syncStateNotFound'],
    ['410 without words', 410, ''],
  ])('%s means the same', async (_, status, code) => {
    await tenant.faults([{ method: 'GET', path: '/v1.0/users/delta', status, code, message: '', times: 1 }]);
    expect(await swept()).toMatchObject({ everybody: true });
  });

  test('other failures are told, and the token stays', async () => {
    const before = state.kept;
    await tenant.faults([
      { method: 'GET', path: '/v1.0/users/delta', status: 403, code: 'Authorization_RequestDenied' },
    ]);
    expect(await sweeps.sweep()).toMatchObject({ ok: false, problem: { code: 'permissionMissing' } });
    expect(state.kept).toEqual(before);
  });

  test('many guests come in pages', async () => {
    for (let n = 0; n < 210; n += 1) await invited(`guest${n}@fabrikam.example`);
    expect((await swept()).guests).toHaveLength(210);
  });

  test('properties that an older version did not select are asked for from the beginning', async () => {
    state.kept = { next: state.kept?.next ?? '', baseline: world.clock.now(), selected: 'id' };
    expect(await swept()).toMatchObject({ everybody: true });
  });
});

test.each(['@odata.nextLink', '@odata.deltaLink'])(
  'a %s to another host is refused, and no token goes there',
  async (link) => {
    const world = await openWorld();
    const seen: string[] = [];
    const graph = createServer((request, response) => {
      seen.push(request.headers.host ?? '');
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ value: [], [link]: 'https://evil.example/v1.0/users/delta?$deltatoken=x' }));
    });
    await new Promise<void>((resolve) => graph.listen(0, '127.0.0.1', resolve));
    const address = graph.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const state = new Memory();
    const options = { ...world.options(), transport: { graphBase: `http://127.0.0.1:${port}` } };
    expect(await createSweeps({ ...options, state }).sweep()).toMatchObject({
      ok: false,
      problem: { code: 'directoryRefused' },
    });
    expect(seen).toEqual([`127.0.0.1:${port}`]);
    expect(state.kept).toBeUndefined();
    await new Promise((resolve) => graph.close(resolve));
    await world.close();
  },
);

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
