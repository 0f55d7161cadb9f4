/**
 * What the lowdb store costs as it fills: `npm run bench:store [-- <requests> [<data folder>]]`.
 * Writes to a small and a full store alternate, so that whatever else the machine does hits both alike.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathOf, sealed } from '../../src/adapters/store/lowdb/document.ts';
import { openLowdb } from '../../src/adapters/store/lowdb/store.ts';
import { REQUESTS } from '../../src/adapters/store/requests.ts';
import type { Stores } from '../../src/adapters/store/stores.ts';
import type { GuestRequest, HistoryEntry } from '../../src/domain/guest-request.ts';
import { asUserId } from '../../src/domain/ids.ts';
import { ok } from '../../src/domain/problem.ts';
import { instant, later } from '../../src/domain/time.ts';
import { event } from '../contracts/audit.ts';
import { alex, megan, NOW, person, place, request } from '../contracts/harness.ts';
import { notebook } from '../adapters/store/opened.ts';

const SMALL = 1_000;
const WRITES = 400;
const FULL = Number(process.argv[2] ?? 100_000);
const base = mkdtempSync(join(process.argv[3] ?? tmpdir(), 'guestlist-bench-'));

/** As big as they are when all is done: an answer, a guest, two cards, a history. */
function finished(n: number): GuestRequest {
  const entry = (at: number, what: string): HistoryEntry => ({
    at: later(NOW, at),
    who: at % 2 === 0 ? alex : 'guestlist',
    what,
    from: 'pending',
    to: 'approved',
  });
  const guest = { userId: asUserId(`bbbbbbbb-0000-4000-8000-${String(n).padStart(12, '0')}`), foundThere: false };
  const verdict = { by: megan, at: NOW, roles: ['Guest Inviter'], comment: 'fine' };
  return request(n, {
    requester: person(n % 500, `Person ${n % 500}`),
    state: { name: 'accepted', verdict, guest, invitedAt: NOW, readyAt: NOW, acceptedAt: NOW },
    owed: (['create', 'member:g', 'ready'] as const).map((key) => ({
      key,
      work: { do: 'confirmReady' },
      status: 'done',
      tries: 1,
    })),
    views: [
      { audience: 'requester', place: place(`a:${n % 500}`), shown: 9 },
      { audience: 'approvers', place: place('19:approvals@thread.tacv2'), shown: 9 },
    ],
    look: 9,
    history: ['asked', 'approved', 'inviting', 'guestCreated', 'ready', 'accepted'].map((what, at) => entry(at, what)),
    audited: 6,
  });
}

/** Straight to disk, without the fsyncs that would make 100,000 of them take minutes. */
function fill(folder: string, count: number): void {
  const shelf = join(folder, REQUESTS.name);
  for (let n = 1; n <= count; n += 1) {
    const path = pathOf(shelf, request(n).id);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(sealed(REQUESTS, request(n).id, finished(n))));
  }
}

const open = (folder: string): Promise<Stores> =>
  openLowdb(folder, { clock: { now: () => instant(Date.now()) }, log: notebook() });

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function heapMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

async function measured(
  count: number,
): Promise<{ folder: string; stores: Stores; startMs: number; startCpuMs: number; heapMb: number }> {
  const folder = join(base, String(count));
  fill(folder, count);
  // As after a restart: a folder that was written to a moment ago is not noted yet.
  await delay(2_500);
  const before = heapMegabytes();
  const began = performance.now();
  const cpuBefore = process.cpuUsage();
  const stores = await open(folder);
  const startMs = performance.now() - began;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { folder, stores, startMs, startCpuMs: (user + system) / 1_000, heapMb: heapMegabytes() - before };
}

type Act = (stores: Stores, n: number, count: number) => Promise<unknown>;
const ACTS: Readonly<Record<string, Act>> = {
  create: ({ requests }, n, count) => requests.create(finished(count + n)),
  swap: ({ requests }, n) => requests.update(request(n).id, (current) => ok({ ...current, look: current.look + 1 })),
  find: ({ requests }, n) => requests.find(request(n).id),
  'by guest': ({ requests }, n) => requests.byGuest(finished(n).ask.email),
  'audit entry': ({ audit }, n) => audit.append({ ...event(n), key: `bench:${n}` }),
};

try {
  const small = await measured(SMALL);
  const full = await measured(FULL);
  const rows: Record<string, Record<string, string>> = {};
  for (const [name, act] of Object.entries(ACTS)) {
    const times: Record<'small' | 'full', number[]> = { small: [], full: [] };
    for (let n = 1; n <= WRITES; n += 1) {
      times.small.push(await timed(() => act(small.stores, n, SMALL)));
      times.full.push(await timed(() => act(full.stores, n, FULL)));
    }
    const ratio = median(times.full) / median(times.small);
    rows[`${name}, median ms`] = {
      [SMALL]: median(times.small).toFixed(2),
      [FULL]: median(times.full).toFixed(2),
      ratio: ratio.toFixed(2),
    };
  }
  await Promise.all([small.stores.close(), full.stores.close()]);
  const again = async (folder: string): Promise<string> =>
    (await timed(async () => (await open(folder)).close())).toFixed(0);
  rows['first start, nothing noted, ms'] = { [SMALL]: small.startMs.toFixed(0), [FULL]: full.startMs.toFixed(0) };
  rows['… of which computing, ms'] = { [SMALL]: small.startCpuMs.toFixed(0), [FULL]: full.startCpuMs.toFixed(0) };
  rows['start again, ms'] = { [SMALL]: await again(small.folder), [FULL]: await again(full.folder) };
  rows['heap, MB'] = { [SMALL]: small.heapMb.toFixed(1), [FULL]: full.heapMb.toFixed(1) };
  console.table(rows);
} finally {
  rmSync(base, { recursive: true, force: true });
}
