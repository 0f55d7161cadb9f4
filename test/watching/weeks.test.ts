/**
 * The nets over weeks of simulated time, with the real adapters over a sandbox tenant whose clock is the bot's: the
 * subscription never lapses, tokens that are too old are recovered from, and every guest is noticed once, on his day.
 * `npm run test:week` takes 500 guests.
 */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as breath } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDirectory } from '../../src/adapters/graph/directory.ts';
import { readNotification } from '../../src/adapters/graph/notifications.ts';
import { Replays } from '../../src/adapters/graph/replays.ts';
import { createSweeps } from '../../src/adapters/graph/sweep.ts';
import { createWatch } from '../../src/adapters/graph/watch.ts';
import { createIdentity } from '../../src/adapters/identity/app.ts';
import { openStore } from '../../src/adapters/store/index.ts';
import { unshared } from '../../src/adapters/store/leases.ts';
import type { Stores } from '../../src/adapters/store/stores.ts';
import { sweepStateOn, unaskedOn, watchStateOn } from '../../src/adapters/store/watch-state.ts';
import type { BotPorts } from '../../src/bot.ts';
import { createBot } from '../../src/bot.ts';
import { CLOUDS } from '../../src/domain/clouds.ts';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import type { RequestId, UserId } from '../../src/domain/ids.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { departure } from '../../src/features/departure/index.ts';
import { redemption } from '../../src/features/redemption/index.ts';
import { InFlight } from '../../src/lib/in-flight.ts';
import type { Sandbox } from '../../src/sandbox/start.ts';
import { startSandbox } from '../../src/sandbox/start.ts';
import { startWatching } from '../../src/watching/watching.ts';
import { CLIENT, TENANT, dice } from '../adapters/graph/world.ts';
import { ALEX, NOW, VERDICT, pending } from '../domain/samples.ts';
import { IdleTime } from '../fakes/idle-time.ts';

const GUESTS = Number(process.env['WEEK_GUESTS'] ?? 12);
const LOOK_EVERY = 12 * HOUR;
/** By then the token of the last sweep is older than the seven days that it lives. */
const AWAY_FROM_DAY = 10;
const AWAY_DAYS = 9;
const DAYS = 32;
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** What is asked of the tenant takes real time, in which the simulated one stands still. */
let calls: InFlight;
let replays: Replays;
const over = async (): Promise<void> => {
  // What follows a call may begin the next one.
  for (let n = 0; n < 3; n += 1) {
    await calls.idle();
    await breath();
  }
};
let time: IdleTime;
let sandbox: Sandbox;
let tap: Server;
let stores: Stores;
/** How often what Graph tells is passed on; nobody is there to hear it while the bot is away. */
let copies: number;
let heard: number;
let watching: ReturnType<typeof startWatching> | undefined;
let secret: () => string | undefined;

beforeEach(async () => {
  calls = new InFlight();
  replays = new Replays();
  time = new IdleTime(NOW, over);
  heard = 0;
  copies = 1;
  secret = () => undefined;
  guestIds = new Map();
  const clock = { now: () => Date.parse(time.now()), after: (_ms: number, run: () => void) => cancelling(run) };
  sandbox = await startSandbox({ port: 0, clock, random: dice(1) });
  await control('PUT', 'replication', { replicas: 1, lagMs: { p50: 0, p99: 0 } });
  await control('PUT', 'limits', { invitationsPer5s: 100_000, writesPer150s: 100_000 });
  stores = await openStore('memory', { clock: time, log: silent });
  tap = createServer((request, response) => {
    const token = new URL(request.url ?? '', 'http://tap').searchParams.get('validationToken') ?? undefined;
    void text(request).then((body) => {
      if (token === undefined) passOn(body);
      response.writeHead(token === undefined ? 202 : 200, { 'content-type': 'text/plain' }).end(token);
    });
  });
  await new Promise<void>((resolve) => tap.listen(0, '127.0.0.1', resolve));
  inviter = graph();
});
afterEach(async () => {
  stop();
  await sandbox.close();
  tap.closeAllConnections();
  await new Promise((resolve) => tap.close(resolve));
});

function cancelling(run: () => void): () => void {
  const timer = setTimeout(run, 0);
  return () => clearTimeout(timer);
}

function passOn(body: string): void {
  for (let n = 0; n < copies; n += 1) {
    const read = readNotification(undefined, JSON.parse(body), {
      clientState: secret(),
      tenantId: TENANT,
      replays,
    });
    if (read.kind === 'changes') watching?.notified(read);
  }
  heard += 1;
}

async function control(method: string, name: string, body?: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(`${sandbox.url}/_sandbox/${name}`, { method, headers, ...sent });
  if (!answer.ok) throw new Error(`${method} ${name}: ${await answer.text()}`);
  return answer.json();
}

function graph() {
  const identity = createIdentity({
    cloud: CLOUDS.global,
    tenantId: TENANT,
    clientId: CLIENT.id,
    credential: { kind: 'secret', secret: CLIENT.secret },
    loginBase: sandbox.url,
    log: silent,
  });
  return {
    cloud: CLOUDS.global,
    tenantId: TENANT,
    token: identity.app,
    transport: { graphBase: sandbox.url },
    clock: time,
    wait: () => Promise.resolve(),
    random: dice(2),
    log: silent,
  };
}

/** A process: what it knows beside the stores ends with it. */
async function start(): Promise<void> {
  const options = graph();
  const port = (tap.address() as AddressInfo).port;
  const watch = await createWatch({
    ...options,
    state: watchStateOn(stores.keyed),
    leases: unshared,
    notificationUrl: `http://127.0.0.1:${port}/api/graph/notifications`,
    secret: () => 'a secret of 32 characters or more',
  });
  secret = watch.clientState;
  const sweeps = createSweeps({ ...options, state: sweepStateOn(stores.keyed) });
  const bot = createBot({
    ...stores,
    features: [redemption, departure],
    directory: createDirectory(options),
    clock: time,
    timers: time,
    settle: () => undefined,
  } as Partial<BotPorts> as BotPorts);
  watching = startWatching({
    receive: (incoming) => calls.run(() => bot.receive(incoming)),
    watch: { ...watch, keepSubscribed: (why) => calls.run(() => watch.keepSubscribed(why)) },
    sweeps: { sweep: () => calls.run(sweeps.sweep) },
    leases: unshared,
    unasked: unaskedOn(stores.keyed),
    settings: stores.settings,
    requests: stores.requests,
    canBeNotified: true,
    clock: time,
    timers: time,
    log: silent,
    lookEveryMs: LOOK_EVERY,
  });
  watching.begin();
}
function stop(): void {
  watching?.stop();
  watching = undefined;
}

interface Answered {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}
async function answered(method: string, path: string): Promise<readonly Answered[]> {
  const { requests } = (await control('GET', 'ledger')) as { readonly requests: readonly Answered[] };
  return requests.filter((one) => one.method === method && one.path.startsWith(path));
}
async function asApp(method: string, path: string): Promise<Response> {
  const token = await inviter.token({ fresh: true });
  if (!token.ok) throw new Error(token.problem.code);
  return fetch(`${sandbox.url}/v1.0${path}`, { method, headers: { authorization: `Bearer ${token.value}` } });
}
async function liveSubscriptions(): Promise<number> {
  const { value } = (await (await asApp('GET', '/subscriptions')).json()) as { readonly value: readonly unknown[] };
  return value.length;
}

const emailOf = (n: number): string => `guest${n}@fabrikam.example`;
const idOf = (n: number): RequestId => `GL-${String(n).padStart(6, '0')}` as RequestId;
let guestIds: Map<number, UserId>;

async function invite(n: number): Promise<void> {
  const directory = createDirectory(inviter);
  const order = { email: emailOf(n), sendMail: false, sponsorId: ALEX.userId, purpose: 'create' } as const;
  const invited = await directory.invite(order, () => Promise.resolve());
  if (!invited.ok) throw new Error(invited.problem.code);
  guestIds.set(n, invited.value.userId);
  const guest = { userId: invited.value.userId, foundThere: false };
  const request: GuestRequest = {
    ...pending,
    id: idOf(n),
    ask: { ...pending.ask, email: emailOf(n) },
    state: { name: 'invited', verdict: VERDICT, guest, invitedAt: NOW, readyAt: NOW },
  };
  await stores.requests.create(request);
}
let inviter: ReturnType<typeof graph>;

/** What becomes of a guest: on which day he acts, and on which the bot must have seen it. */
type Fate = {
  readonly on: number;
  readonly seen: number;
  readonly how: 'told' | 'five times' | 'dropped' | 'away' | 'gone';
};
function fateOf(n: number): Fate | undefined {
  const day = 2 + (Math.floor(n / 6) % 7);
  switch (n % 6) {
    case 0:
      return { on: day, seen: day, how: 'told' };
    case 1:
      return { on: day, seen: day, how: 'five times' };
    case 2:
      return { on: day, seen: day, how: 'dropped' };
    case 3:
      return { on: AWAY_FROM_DAY + 1 + (n % 7), seen: AWAY_FROM_DAY + AWAY_DAYS, how: 'away' };
    case 4:
      return { on: AWAY_FROM_DAY + 2, seen: AWAY_FROM_DAY + AWAY_DAYS, how: 'gone' };
    default:
      return undefined;
  }
}

/** Resolves when Graph has told it, to whoever was there. */
async function act(n: number, { how }: Fate): Promise<void> {
  const before = heard;
  copies = how === 'five times' ? 5 : how === 'dropped' ? 0 : 1;
  if (how === 'gone') await asApp('DELETE', `/users/${guestIds.get(n) ?? ''}`);
  else await control('POST', 'redeem', { email: emailOf(n) });
  await expect.poll(() => heard, { timeout: 60_000, interval: 5 }).toBeGreaterThan(before);
  await over();
}

const dayOf = (at: string): number => Math.floor((Date.parse(at) - Date.parse(NOW)) / DAY);

test(
  `${GUESTS} guests for ${DAYS} days, nine of them away: all noticed once, on their day`,
  { timeout: 600_000 },
  async () => {
    await start();
    await time.pass(HOUR);
    for (let n = 0; n < GUESTS; n += 1) await invite(n);

    for (let day = 0; day < DAYS; day += 1) {
      if (day === AWAY_FROM_DAY) stop();
      if (day === AWAY_FROM_DAY + AWAY_DAYS) await start();
      if (day % 5 === 4 && watching !== undefined) {
        stop();
        await start();
      }
      for (let n = 0; n < GUESTS; n += 1) {
        const fate = fateOf(n);
        if (fate?.on === day) await act(n, fate);
      }
      await time.pass(DAY);
      expect(await liveSubscriptions(), `day ${day}`).toBe(1);
    }

    for (let n = 0; n < GUESTS; n += 1) {
      const fate = fateOf(n);
      const { history, owed, state } = (await stores.requests.find(idOf(n))) ?? pending;
      const seen = history.slice(1).map(({ what, at }) => `${what} ${dayOf(at)}`);
      const what = fate?.how === 'gone' ? 'removed' : 'guestAccepted';
      expect(seen, `${n} ${fate?.how ?? ''}`).toEqual(fate === undefined ? [] : [`${what} ${fate.seen}`]);
      expect(state.name).toBe(fate === undefined ? 'invited' : fate.how === 'gone' ? 'removed' : 'accepted');
      const told = owed.filter(({ work }) => work.do === 'tell' && work.audience === 'requester');
      expect(told).toHaveLength(fate === undefined ? 0 : 1);
    }
    // Made once and renewed every day that the bot was there; one token was too old, and everybody was listed once.
    expect((await answered('POST', '/v1.0/subscriptions')).filter(({ status }) => status === 201)).toHaveLength(1);
    const renewals = (await answered('PATCH', '/v1.0/subscriptions')).filter(({ status }) => status === 200);
    expect(renewals.length).toBeGreaterThanOrEqual(DAYS - AWAY_DAYS - 3);
    expect((await answered('GET', '/v1.0/users/delta')).filter(({ status }) => status === 400)).toHaveLength(1);
  },
);

test(
  'away for so long that the subscription ends: made anew at the start, and nobody is missed',
  { timeout: 600_000 },
  async () => {
    await start();
    await invite(0);
    await time.pass(DAY);
    stop();
    await control('POST', 'redeem', { email: emailOf(0) });
    await time.pass(40 * DAY);
    expect(await liveSubscriptions()).toBe(0);
    await start();
    await time.pass(DAY);
    expect(await liveSubscriptions()).toBe(1);
    expect((await stores.requests.find(idOf(0)))?.state.name).toBe('accepted');
  },
);
