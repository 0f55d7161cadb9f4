import { z } from 'zod';
import type { SeenGuest } from '../../domain/directory-facts.ts';
import type { UserId } from '../../domain/ids.ts';
import { asUserId } from '../../domain/ids.ts';
import type { Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { GuestSweep, GuestSweeps } from '../../ports/directory.ts';
import type { Log } from '../../ports/log.ts';
import type { SweepState } from '../../ports/watch-state.ts';
import type { ClientOptions, GraphClient } from './client.ts';
import { createClient } from './client.ts';
import { createLimiter } from './limiter.ts';
import type { Limiter } from './limiter.ts';
import { graphTime, query } from './reading.ts';

export interface SweepOptions extends Omit<ClientOptions, 'limiter'> {
  readonly limiter?: Limiter;
  readonly state: SweepState;
}

/** What is selected is also what counts as a change. */
const SELECTED = 'id,mail,userPrincipalName,userType,accountEnabled,externalUserState,createdDateTime';
const EVERYBODY = `/v1.0/users/delta?${query({ select: SELECTED })}`;
const FROM_NOW = `${EVERYBODY}&$deltatoken=latest`;

/**
 * Changes of users since the last sweep, by delta query: the net that misses nothing within the seven days that its
 * tokens live. `User.Read.All`. https://learn.microsoft.com/graph/api/user-delta
 */
export function createSweeps(options: SweepOptions): GuestSweeps {
  const { clock, wait, state, log } = options;
  const client = createClient({
    ...options,
    background: true,
    limiter: options.limiter ?? createLimiter({ clock, wait }),
  });

  return {
    async sweep() {
      const known = await state.read();
      const baseline = known?.baseline ?? clock.now();
      const changes = await (known === undefined
        ? readChanges(client, FROM_NOW, log)
        : known.selected === SELECTED
          ? readChanges(client, known.next, log)
          : ok<'lost'>('lost'));
      if (!changes.ok) return changes;
      const everybody = changes.value === 'lost';
      const swept = everybody ? await readChanges(client, EVERYBODY, log) : changes;
      if (!swept.ok) return swept;
      if (swept.value === 'lost') return fail({ code: 'directoryRefused', said: 'a delta query that cannot begin' });
      const { guests, gone, next } = swept.value;
      const keep = () => state.write({ next, selected: SELECTED, baseline });
      return ok({ guests: [...guests.values()], gone: [...gone], everybody, baseline, keep } satisfies GuestSweep);
    },
  };
}

interface Changes {
  readonly guests: ReadonlyMap<UserId, SeenGuest>;
  readonly gone: ReadonlySet<UserId>;
  readonly next: string;
}

const changeShape = z.object({
  id: z.guid().transform(asUserId),
  '@removed': z.object({}).optional(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  userType: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  externalUserState: z.string().nullish(),
  createdDateTime: graphTime.nullish(),
});
type Change = z.infer<typeof changeShape>;

/** The same user may come twice and in any order; whoever was removed in one of them is looked at as removed. */
async function readChanges(client: GraphClient, path: string, log: Log): Promise<Result<Changes | 'lost'>> {
  const guests = new Map<UserId, SeenGuest>();
  const gone = new Set<UserId>();
  const followed = await client.changes('sweepUsers', { path }, (items) => {
    for (const item of items) {
      const change = changeShape.safeParse(item).data;
      if (change === undefined) log.warn('sweep.unreadable');
      else if (change['@removed'] !== undefined) gone.add(change.id);
      else if (mayBeGuest(change)) guests.set(change.id, asSeen(change));
    }
  });
  if (!followed.ok || followed.value === 'lost') return followed.ok ? ok('lost') : followed;
  return ok({ guests, gone, next: followed.value.next });
}

/** A change names what changed at least, not always who it is about: only who is certainly a member is left out. */
const mayBeGuest = ({ userType, externalUserState }: Change): boolean =>
  userType !== 'Member' || (externalUserState ?? null) !== null;

function asSeen({ id, mail, userPrincipalName, accountEnabled, createdDateTime }: Change): SeenGuest {
  const email = mail ?? addressIn(userPrincipalName ?? '');
  return {
    userId: id,
    enabled: accountEnabled !== false,
    ...(email === undefined ? {} : { email }),
    ...(createdDateTime == null ? {} : { createdAt: createdDateTime }),
  };
}

/** A contact with the same address leaves a guest without mail; his name holds it: `jane_fabrikam.example#EXT#@…`. */
const addressIn = (name: string): string | undefined => /^(.+)_([^_]+)#EXT#@/i.exec(name)?.slice(1).join('@');
