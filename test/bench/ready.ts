/**
 * How soon after the invitation a guest is called ready, how often too soon, and at how many calls: the real adapter
 * over the real sandbox tenant, in virtual time. `npm run bench:ready -- [guests]`
 */
import { createDirectory } from '../../src/adapters/graph/directory.ts';
import { asGroupId } from '../../src/domain/ids.ts';
import type { UserId } from '../../src/domain/ids.ts';
import type { Directory } from '../../src/ports/directory.ts';
import type { Ledger } from '../contracts/directory.ts';
import { dice, openWorld } from '../adapters/graph/world.ts';

const GUESTS = Number(process.argv[2] ?? 300);
const LATENCY_MS = 60;
const projectX = asGroupId('bbbbbbbb-0000-4000-8000-000000000001');

type World = Awaited<ReturnType<typeof openWorld>>;
interface Waiting {
  readonly world: World;
  readonly directory: Directory;
  readonly userId: UserId;
}
interface Outcome {
  readonly trueMs: number;
  readonly readyMs: number;
  readonly calls: number;
}

/** The ways to wait, the bot's own first. */
const WAYS: readonly (readonly [string, (one: Waiting) => Promise<void>])[] = [
  [
    'guestlist',
    async ({ directory, userId }) => void (await untilOk(() => directory.confirmUsable(userId, [projectX]))),
  ],
  [
    'sleep 30 s, then once',
    async ({ world, directory, userId }) => {
      await world.clock.wait(30_000);
      await directory.isMember(projectX, userId);
    },
  ],
  ['one good read', (one) => goodReads(one, 1, 1_000)],
  ['five good reads, 5 s apart', (one) => goodReads(one, 5, 5_000)],
];

async function goodReads({ world, directory, userId }: Waiting, wanted: number, everyMs: number): Promise<void> {
  for (let good = 0; good < wanted;) {
    await world.clock.wait(everyMs);
    const member = await directory.isMember(projectX, userId);
    good = member.ok && member.value ? good + 1 : 0;
  }
}

async function untilOk(act: () => Promise<{ readonly ok: boolean }>): Promise<void> {
  for (let tries = 0; tries < 50; tries++) if ((await act()).ok) return;
  throw new Error('never done');
}

async function run(way: (typeof WAYS)[number][1], seed: number): Promise<readonly Outcome[]> {
  const world = await openWorld(seed);
  const draw = dice(seed);
  const outcomes: Outcome[] = [];
  try {
    await world.fresh();
    await world.control('PUT', '/limits', { invitationsPer5s: 100_000, writesPer150s: 1_000_000 });
    const { token, ...options } = world.options();
    let calls = 0;
    const directory = createDirectory({
      ...options,
      // Each attempt is signed: here its way there and back is counted and timed.
      token: async (want) => {
        calls++;
        await world.clock.wait(LATENCY_MS);
        return token(want);
      },
    });
    for (let guest = 0; guest < GUESTS; guest++) {
      const p50 = 1_000 + 4_000 * draw();
      const p99 = p50 + (30_000 - p50) * draw();
      await world.control('PUT', '/replication', { replicas: 2 + Math.floor(5 * draw()), lagMs: { p50, p99 } });
      calls = 0;
      const startedAt = Date.parse(world.clock.now());
      const invited = await directory.invite(
        {
          email: `g${guest}@fabrikam.example`,
          sendMail: false,
          sponsorId: 'aaaaaaaa-0000-4000-8000-000000000001' as UserId,
          purpose: 'create',
        },
        () => Promise.resolve(),
      );
      if (!invited.ok) throw new Error(invited.problem.code);
      const { userId } = invited.value;
      await untilOk(() => directory.addToGroup(projectX, userId));
      await way({ world, directory, userId });
      const readyMs = Date.parse(world.clock.now()) - startedAt;
      const spent = calls;
      outcomes.push({ trueMs: (await convergence(world, userId)) - startedAt, readyMs, calls: spent });
    }
    if (((await world.control('GET', '/ledger')) as Ledger).invitations.length !== GUESTS)
      throw new Error('lost or doubled');
    return outcomes;
  } finally {
    await world.close();
  }
}

/** The sandbox tells once it is past: time goes on until then. */
async function convergence({ control, clock }: World, userId: string): Promise<number> {
  for (;;) {
    const { convergedAt } = (await control('GET', `/convergence?userId=${userId}`)) as { convergedAt: string | null };
    if (convergedAt !== null) return Date.parse(convergedAt);
    await clock.wait(5_000);
  }
}

const at = (numbers: readonly number[], share: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(share * numbers.length))] ?? Number.NaN;

function row(name: string, outcomes: readonly Outcome[]) {
  const ratio = outcomes.map(({ readyMs, trueMs }) => readyMs / trueMs);
  const of = (field: keyof Outcome) => outcomes.map((one) => one[field]);
  return {
    way: name,
    'too soon %': ((100 * outcomes.filter(({ readyMs, trueMs }) => readyMs < trueMs).length) / outcomes.length).toFixed(
      1,
    ),
    'ready s, median': (at(of('readyMs'), 0.5) / 1_000).toFixed(1),
    'ready s, p95': (at(of('readyMs'), 0.95) / 1_000).toFixed(1),
    'of true, median': ratio.length === 0 ? '' : at(ratio, 0.5).toFixed(2),
    'of true, p95': at(ratio, 0.95).toFixed(2),
    'p95 of true p95': (at(of('readyMs'), 0.95) / at(of('trueMs'), 0.95)).toFixed(2),
    'calls, median': at(of('calls'), 0.5),
  };
}

const rows = [];
for (const [name, way] of WAYS) rows.push(row(name, await run(way, 42)));
console.log(`${GUESTS} guests; lag p50 1-5 s, p99 to 30 s, 2-6 replicas, drawn anew for each`);
console.table(rows);
