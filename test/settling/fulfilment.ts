import { createDirectory } from '../../src/adapters/graph/directory.ts';
import { createSignIns } from '../../src/adapters/identity/sign-ins.ts';
import { loadCards } from '../../src/adapters/teams/cards/renderer.ts';
import { openStore } from '../../src/adapters/store/index.ts';
import type { Stores } from '../../src/adapters/store/stores.ts';
import { CLOUDS } from '../../src/domain/clouds.ts';
import type { Ask, GuestRequest, Owed } from '../../src/domain/guest-request.ts';
import { asActivityId } from '../../src/domain/ids.ts';
import { ok } from '../../src/domain/problem.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { DAY, MINUTE, SECOND, epochMs } from '../../src/domain/time.ts';
import type { RequestEvent } from '../../src/domain/transition.ts';
import { nextOwed, transition } from '../../src/domain/transition.ts';
import { drawRequest } from '../../src/features/index.ts';
import type { SettlingPorts } from '../../src/settling/chore.ts';
import { performWork } from '../../src/settling/work.ts';
import { randomIds } from '../../src/adapters/system/ids.ts';
import { MEGAN, PROJECT_X, VERDICT, pending } from '../domain/samples.ts';
import type { Ledger } from '../contracts/directory.ts';
import { textOf } from '../fakes/fake-teams.ts';
import { openWorld } from '../adapters/graph/world.ts';

/** One answer that the tenant gives in place of its own. */
export interface Fault {
  readonly status?: number;
  readonly code?: string;
  readonly message?: string;
  readonly retryAfter?: number;
  readonly delayMs?: number;
  readonly drop?: boolean;
  readonly afterCommit?: boolean;
}
/** Where it strikes: at a step's own call, once that step is next. */
export interface Strike {
  readonly at: Owed['work']['do'];
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly fault: Fault;
  readonly times?: number;
}

const CARDS = loadCards('cards');
const WINDOW_MS = 2 * MINUTE;
const MOST_STEPS = 400;

/** One approved request worked through by the real Graph adapter over a sandbox tenant, in time that passes by itself. */
export async function openFulfilment() {
  const world = await openWorld(7);
  return { close: world.close, now: () => world.clock.now(), begin: (ask: Partial<Ask> = {}) => begin(world, ask) };
}

async function begin(world: Awaited<ReturnType<typeof openWorld>>, ask: Partial<Ask>) {
  const { control, clock } = world;
  await control('POST', '/reset');
  await control('PUT', '/replication', { replicas: 1, lagMs: { p50: 0, p99: 0 } });
  const said: string[] = [];
  // The sponsor is a step of its own where the invitation cannot carry him.
  const cloud = { ...CLOUDS.global, features: { ...CLOUDS.global.features, invitedUserSponsors: false } };
  const stores = await openStore('memory', { clock, log: world.log });
  const ports: SettlingPorts = {
    ...stores,
    directory: createDirectory({ ...world.options(), cloud }),
    signIns: createSignIns({ inviteAs: 'application', identity: world.identity(), clock }),
    ids: randomIds,
    messenger: {
      postCard: async () => ok(asActivityId('m')),
      updateCard: async () => ok('shown' as const),
      postWords: async (_place, text) => {
        said.push(text);
        return ok(asActivityId('m'));
      },
    },
    clock,
    timers: { after: () => ({ callOff: () => undefined }) },
    log: world.log,
    meter: { count: () => undefined, time: () => undefined },
    leases: { take: async () => true, release: async () => undefined },
    leaseMs: MINUTE,
    shared: false,
    reconcileWindowMs: WINDOW_MS,
  };
  await stores.settings.update((settings) => ({ ...settings, allowedGroups: [PROJECT_X] }));
  await stores.requests.create({ ...pending, ask: { ...pending.ask, ...ask }, askedAt: clock.now() });
  const strikes: Strike[] = [];
  const request = () => found(stores);
  const happens = async (event: RequestEvent) => {
    const moved = await stores.requests.update(pending.id, (now) => transition(now, event, clock.now()));
    if (moved?.ok !== true) throw new Error(`${event.type} is not allowed now`);
  };

  /** Works until nothing is owed, or for so long. */
  async function works(): Promise<GuestRequest> {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      await arm(await request());
      const next = await performWork(await request(), ports);
      if (next === 'done') return request();
      if (next !== 'again') await clock.wait(epochMs(next.wakeAt) - epochMs(clock.now()));
    }
    throw new Error('It never comes to an end');
  }
  async function arm(now: GuestRequest): Promise<void> {
    const due = nextOwed(now, clock.now()).due?.work.do;
    const [strike] = strikes;
    if (strike === undefined || strike.at !== due) return;
    strikes.shift();
    const { method, path, times, fault } = strike;
    await control('PUT', '/faults', [{ method, path, ...fault, ...(times === undefined ? {} : { times }) }]);
  }
  return {
    clock,
    control,
    said,
    logged: () => JSON.stringify(world.log.lines),
    request,
    /** From Megan's approval until nothing is owed any more. */
    async approved(...struck: readonly Strike[]): Promise<GuestRequest> {
      strikes.push(...struck);
      await happens({ type: 'approved', verdict: VERDICT });
      return works();
    },
    /** The faults are over, and Megan presses what the card offers. */
    async pressedAgain(): Promise<GuestRequest> {
      await control('PUT', '/faults', []);
      await clock.wait(5 * SECOND);
      await happens({ type: 'tryAgain', by: MEGAN });
      return works();
    },
    /** What happens later, and all that follows from it. */
    async after(days: number, event: RequestEvent): Promise<GuestRequest> {
      await clock.wait(days * DAY);
      await happens(event);
      return works();
    },
    /** The requester has a chat with the bot. */
    async meets(): Promise<void> {
      const { requester, askedIn: place } = await request();
      await stores.conversations.remember({ place, userId: requester.userId, reference: {} });
    },
    /** What admins allow from now on. */
    async allowsGroups(...allowedGroups: Settings['allowedGroups']): Promise<void> {
      await stores.settings.update((settings) => ({ ...settings, allowedGroups }));
    },
    requesterCard: async () => textOf(CARDS.render(drawRequest(await request(), 'requester', 'en'))),
    card: async () => textOf(CARDS.render(drawRequest(await request(), 'approvers', 'en'))),
    /** As the tenant keeps them. */
    async attributes(): Promise<unknown> {
      const now = await request();
      const guestId = 'guest' in now.state ? now.state.guest.userId : '';
      return world.read(`/v1.0/users/${guestId}?$select=companyName,department,usageLocation`);
    },
    ledger: async () => (await control('GET', '/ledger')) as Ledger,
  };
}

async function found(stores: Stores): Promise<GuestRequest> {
  const request = await stores.requests.find(pending.id);
  if (request === undefined) throw new Error('The request is gone');
  return request;
}
