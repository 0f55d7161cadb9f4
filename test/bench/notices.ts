/**
 * `npm run bench:notices`: how long it takes from the moment at which all guests of a list fall due until the one card about
 * them stands, until each guest's request says so, and until an answer for all of them is done. On the disk of this
 * machine, with simulated time; the minute in which what falls due together is gathered is left out.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { openStore } from '../../src/adapters/store/index.ts';
import { addDays } from '../../src/domain/days.ts';
import type { ListNoticeId } from '../../src/domain/ids.ts';
import { asActivityId } from '../../src/domain/ids.ts';
import { moveListNotice, openGuests } from '../../src/domain/list-notice.ts';
import { ok } from '../../src/domain/problem.ts';
import type { Instant, IsoDate } from '../../src/domain/time.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { createSettler } from '../../src/settling/settler.ts';
import { alex } from '../contracts/harness.ts';
import { CHANNEL } from '../domain/samples.ts';
import { IdleTime } from '../fakes/idle-time.ts';
import { LIST, guestsOf, listOf } from '../settling/lists.ts';
import { portsOver, silent } from '../settling/ports.ts';

const GUESTS = Number(process.argv[2] ?? 1_000);
/** The ninetieth day after the invitation, at nine. */
const time = new IdleTime('2026-06-08T09:00:00.000Z');
const folder = await mkdtemp(path.join(tmpdir(), 'notices-'));
const stores = await openStore('lowdb', { clock: time, log: silent, folder });
let cards = 0;
let faults = 0;
const ports = {
  ...portsOver(
    stores,
    time,
    { person: async (userId) => ok({ userId, displayName: '', userType: 'Member', accountEnabled: true }) },
    {
      postCard: async () => ok(asActivityId(`card${(cards += 1)}`)),
      updateCard: async () => ok('shown' as const),
      postWords: async () => ok(asActivityId('words')),
    },
  ),
  log: { ...silent, error: () => void (faults += 1) },
};
const settler = createSettler(ports);
const delay = monitorEventLoopDelay({ resolution: 5 });

async function until(is: () => Promise<boolean>): Promise<void> {
  while (!(await is())) await wait(250);
}
let from = performance.now();
function lap(what: string): void {
  const worst = Math.round(delay.max / 1e6);
  process.stdout.write(
    `${what}: ${Math.round(performance.now() - from)} ms; longest turn of the event loop ${worst} ms\n`,
  );
  delay.reset();
  from = performance.now();
}

try {
  await stores.settings.update((now) => ({ ...now, approvals: CHANNEL }));
  const guests = guestsOf(GUESTS, { accepted: true });
  await stores.batches.create(listOf(guests), []);
  await Promise.all(
    guests.map((guest) =>
      stores.requests.create({ ...guest, upkeep: { lookAt: '2026-06-08T09:00:00.000Z' as Instant } }),
    ),
  );
  const notice = `${LIST}-review-${addDays('2026-03-10' as IsoDate, 90)}` as ListNoticeId;
  delay.enable();
  lap(`${GUESTS} guests are in the store`);
  await settler.resume();
  await until(async () => (await stores.requests.toTellTogether()).length === GUESTS);
  lap('all are marked');
  await time.pass(MINUTE);
  await until(async () => cards === 1);
  lap('the card stands');
  await until(
    async () =>
      (await stores.requests.toTellTogether()).length === 0 && (await stores.listNotices.unsettled()).length === 0,
  );
  lap('each request says so');
  await until(async () => (await stores.requests.unsettled()).length === 0);
  lap('and that is in the audit log');
  await stores.listNotices.update(notice, (now) =>
    moveListNotice(now, { type: 'answered', answer: { what: 'kept', by: alex, guests: openGuests(now) } }, time.now()),
  );
  settler.nudgeNotice(notice);
  await until(async () => (await stores.listNotices.unsettled()).length === 0);
  lap('the answer for all is done');
  process.stdout.write(`cards posted: ${cards}; faults: ${faults}\n`);
} finally {
  await settler.stop();
  await stores.close();
  await rm(folder, { recursive: true, force: true });
}
