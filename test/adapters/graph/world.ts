import { createDirectory } from '../../../src/adapters/graph/directory.ts';
import type { DirectoryOptions } from '../../../src/adapters/graph/directory.ts';
import { createIdentity } from '../../../src/adapters/identity/app.ts';
import { CLOUDS } from '../../../src/domain/clouds.ts';
import { asTenantId } from '../../../src/domain/ids.ts';
import type { Instant } from '../../../src/domain/time.ts';
import { instant } from '../../../src/domain/time.ts';
import type { Log } from '../../../src/ports/log.ts';
import { startSandbox } from '../../../src/sandbox/start.ts';
import type { DirectoryWorld, Ledger } from '../../contracts/directory.ts';

export const TENANT = asTenantId('11111111-1111-4111-8111-111111111111');
export const CLIENT = { id: '22222222-2222-4222-8222-222222222222', secret: 'sandbox-secret' };

/** What the sandbox tenant's catalogue of Teams apps has. */
const TEAMS_APP = '33333333-3333-4333-8333-333333333333';

/** Longer than any call's time limit: passes at once, and the limits with it. */
export const STALL_MS = 60_000;

/** Time that passes only when somebody waits, for the bot and the tenant alike. */
export class PatientClock {
  #now = Date.now();
  readonly waits: number[] = [];
  now = (): Instant => instant(this.#now);
  wait = (ms: number): Promise<void> => {
    this.waits.push(ms);
    this.#now += ms;
    return Promise.resolve();
  };
  /** Time limits of calls under way. */
  readonly #limits = new Map<AbortController, number>();
  expire = (ms: number): AbortSignal => {
    const limit = new AbortController();
    this.#limits.set(limit, this.#now + ms);
    return limit.signal;
  };
  /** The tenant keeps its callers waiting: whose limit lies before the answer gives up, and the time has passed. */
  #stall(ms: number): void {
    this.#now += ms;
    for (const [limit, at] of this.#limits) {
      if (at <= this.#now) limit.abort();
      this.#limits.delete(limit);
    }
  }
  sandbox = {
    now: () => this.#now,
    after: (ms: number, run: () => void) => {
      const isStall = ms >= STALL_MS;
      if (isStall) this.#stall(ms);
      const timer = setTimeout(run, isStall ? 0 : ms);
      return () => clearTimeout(timer);
    },
  };
}

/** Deterministic dice. https://github.com/cprosche/mulberry32 */
export function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Keeps every line, so that a test can look for what must not be there. */
export class ListeningLog implements Log {
  readonly lines: { readonly event: string; readonly fields: object }[] = [];
  debug = (event: string, fields: object = {}) => void this.lines.push({ event, fields });
  info = this.debug;
  warn = this.debug;
  error = this.debug;
}

/** The Graph adapter, signed in by msal-node, over a sandbox tenant of its own. */
export async function openWorld(seed = 1) {
  const clock = new PatientClock();
  const sandbox = await startSandbox({ port: 0, clock: clock.sandbox, random: dice(seed) });
  const log = new ListeningLog();
  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${sandbox.url}/_sandbox${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return response.json();
  };
  const identity = () =>
    createIdentity({
      cloud: CLOUDS.global,
      tenantId: TENANT,
      clientId: CLIENT.id,
      credential: { kind: 'secret', secret: CLIENT.secret },
      loginBase: sandbox.url,
      log,
    });
  const options = (): DirectoryOptions => ({
    cloud: CLOUDS.global,
    tenantId: TENANT,
    token: identity().app,
    transport: { graphBase: sandbox.url },
    clock,
    wait: clock.wait,
    random: dice(seed),
    log,
    expire: clock.expire,
    teamsAppId: TEAMS_APP,
  });
  /** What the tenant itself says to a GET, whatever the adapter makes of it. */
  const read = async (path: string): Promise<unknown> => {
    const token = await identity().app();
    if (!token.ok) throw new Error(token.problem.code);
    const answer = await fetch(`${sandbox.url}${path}`, { headers: { authorization: `Bearer ${token.value}` } });
    const { '@odata.context': _context, ...body } = (await answer.json()) as Record<string, unknown>;
    return body;
  };
  const fresh = async (): Promise<DirectoryWorld> => {
    await control('POST', '/reset');
    const permissions = (await control('GET', '/permissions')) as { application: string[] };
    return {
      directory: createDirectory(options()),
      anotherDirectory: () => createDirectory(options()),
      pass: (ms) => clock.wait(ms),
      now: clock.now,
      lag: async (replicas, lagMs) => void (await control('PUT', '/replication', { replicas, lagMs })),
      faults: async (faults) => void (await control('PUT', '/faults', faults)),
      without: async (...names) => {
        const application = permissions.application.filter((name) => !names.includes(name));
        await control('PUT', '/permissions', { application });
      },
      policies: async (patch) => void (await control('PATCH', '/policies', patch)),
      redeem: async (email) => void (await control('POST', '/redeem', { email })),
      ledger: async () => (await control('GET', '/ledger')) as Ledger,
      kept: async (userId, properties) => {
        const user = (await read(`/v1.0/users/${userId}?$select=${properties}`)) as Record<string, unknown>;
        return 'error' in user ? undefined : user;
      },
      convergedAt: async (userId) =>
        ((await control('GET', `/convergence?userId=${userId}`)) as { convergedAt: Instant | null }).convergedAt,
    };
  };
  return { url: sandbox.url, clock, log, control, identity, options, fresh, read, close: () => sandbox.close() };
}
