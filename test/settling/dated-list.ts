import { openStore } from '../../src/adapters/store/index.ts';
import type { Stores } from '../../src/adapters/store/stores.ts';
import { loadCards } from '../../src/adapters/teams/cards/renderer.ts';
import type { Batch, BatchEvent } from '../../src/domain/batch.ts';
import { moveBatch } from '../../src/domain/batch.ts';
import type { GuestLine } from '../../src/domain/batch-line.ts';
import { NO_COUNTS } from '../../src/domain/batch-line.ts';
import type { Card } from '../../src/domain/decision.ts';
import type { UserId } from '../../src/domain/ids.ts';
import { asActivityId, asUserId } from '../../src/domain/ids.ts';
import { ok } from '../../src/domain/problem.ts';
import type { InvitationOrder } from '../../src/ports/directory.ts';
import type { Directory } from '../../src/ports/directory.ts';
import type { SettlingPorts } from '../../src/settling/chore.ts';
import { createBatchSettler } from '../../src/settling/batch/settler.ts';
import { createSettler } from '../../src/settling/settler.ts';
import { drawBatch } from '../../src/features/index.ts';
import { CHANNEL, PROJECT_X } from '../domain/samples.ts';
import { batchWith } from '../domain/batches.ts';
import { textOf } from '../fakes/card-form.ts';
import { IdleTime } from '../fakes/idle-time.ts';
import { portsOver, silent } from './ports.ts';

const CARDS = loadCards('cards');

/** A list over a directory that does at once what it is told, in time that a test lets pass. */
export async function openList(start: string, given: Partial<Batch>, lines: readonly GuestLine[]) {
  const time = new IdleTime(start);
  const stores = await openStore('memory', { clock: time, log: silent });
  await stores.settings.update((current) => ({ ...current, approvals: CHANNEL, allowedGroups: [PROJECT_X] }));
  const batch = batchWith({
    groups: [PROJECT_X],
    counts: { ...NO_COUNTS, waiting: lines.length },
    views: [
      { audience: 'requester', place: batchWith().askedIn, shown: 0 },
      { audience: 'approvers', place: CHANNEL, shown: 0 },
    ],
    ...given,
  });
  await stores.batches.create(batch, [lines]);
  const said: string[] = [];
  const posted: (InvitationOrder & { readonly at: string })[] = [];
  const directory = { ...obliging(), invite: inviting(posted, time) };

  return {
    time,
    stores,
    said,
    /** Orders that were carried out, each with its moment. */
    posted,
    /** What the directory answers from now on. */
    directory,
    /** The bot begins: one process of perhaps several on the same store. */
    async begins(own: Partial<SettlingPorts> = {}) {
      const ports = portsOver(stores, time, directory, {
        postCard: async (_place, _card: Card) => ok(asActivityId(`card${said.length}`)),
        updateCard: async () => ok('shown' as const),
        postWords: async ({ conversationId }, text) => {
          said.push(`${conversationId === CHANNEL.conversationId ? 'approvers' : 'requester'}: ${text}`);
          return ok(asActivityId(`m${said.length}`));
        },
      });
      const settler = createSettler({ ...ports, ...own });
      const { nudge: settle, remindApprovers } = settler;
      const lists = createBatchSettler({ ...ports, ...own, batches: stores.batches, settle, remindApprovers });
      await settler.resume();
      await lists.resume();
      return {
        nudge: lists.nudge,
        async stop() {
          await settler.stop();
          await lists.stop();
        },
      };
    },
    async happens(event: BatchEvent): Promise<void> {
      const moved = await stores.batches.update(batch.id, (now) => moveBatch(now, event, time.now()));
      if (moved?.ok !== true) throw new Error(`${event.type} is not allowed now`);
    },
    state: async () => (await found(stores, batch)).state,
    lines: () => stores.batches.lines(batch.id, 0),
    card: async (audience: 'requester' | 'approvers') =>
      textOf(CARDS.render(drawBatch(await found(stores, batch), audience, 'en'))),
    id: batch.id,
  };
}

async function found({ batches }: Stores, { id }: Batch): Promise<Batch> {
  const batch = await batches.find(id);
  if (batch === undefined) throw new Error('The list is gone');
  return batch;
}

const each = (userIds: readonly UserId[]) => new Map(userIds.map((id) => [id, ok(undefined)] as const));

/** Everybody is there and may, and whatever is written is done. */
function obliging() {
  return {
    person: async (userId) => ok({ userId, displayName: '', userType: 'Member', accountEnabled: true }),
    roles: async () =>
      ok({ mayInvite: true, isAdmin: false, roles: ['Guest Inviter'], eligibleOnly: false, scopedOnly: false }),
    inviteRules: async () => ok({ allowInvitesFrom: 'adminsAndGuestInviters', domains: { allowed: [], blocked: [] } }),
    group: async () => ok(PROJECT_X),
    accountsByAddress: async () => ok(new Map()),
    findInvited: async () => ok(undefined),
    addAllToGroup: async (_, userIds) => each(userIds),
    confirmAllUsable: async (guests) => each(guests.map(({ userId }) => userId)),
  } satisfies Partial<Directory> as Partial<Directory>;
}

function inviting(posted: (InvitationOrder & { readonly at: string })[], time: IdleTime): Directory['invite'] {
  return async (order, aboutToPost) => {
    await aboutToPost?.();
    posted.push({ ...order, at: time.now() });
    const userId = asUserId(`dddddddd-0000-4000-8000-0000000000${String(posted.length).padStart(2, '0')}`);
    return ok({ userId, foundThere: false, sponsorSet: true, accepted: false });
  };
}
