/** Guests of a list who are ready get requests of their own: each one once, however often it is begun again. */
import { beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/adapters/store/index.ts';
import type { Stores } from '../../src/adapters/store/stores.ts';
import type { Batch } from '../../src/domain/batch.ts';
import type { GuestLine } from '../../src/domain/batch-line.ts';
import type { RequestId } from '../../src/domain/ids.ts';
import { asUserId } from '../../src/domain/ids.ts';
import { handOver } from '../../src/settling/batch/hand-over.ts';
import { NOW, alex, megan } from '../contracts/harness.ts';
import { batchWith } from '../domain/batches.ts';
import { PROJECT_X, pending } from '../domain/samples.ts';

const clock = { now: () => NOW };
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const verdict = { by: megan, at: NOW, roles: ['Guest Inviter'] };
const batch: Batch = batchWith({
  state: { name: 'done', verdict, startedAt: NOW, at: NOW },
  groups: [PROJECT_X],
});
const line = (row: number, patch: Partial<GuestLine> = {}): GuestLine => ({
  row,
  email: `guest${row}@fabrikam.example`,
  groupId: PROJECT_X.groupId,
  state: { name: 'ready', userId: userOf(row), foundThere: false, invitedAt: NOW, readyAt: NOW },
  ...patch,
});
const userOf = (row: number) => asUserId(`cccccccc-0000-4000-8000-00000000000${row}`);

let stores: Stores;
let settled: RequestId[];
/** Ids that are drawn in this order. */
let ids: string[];
beforeEach(async () => {
  stores = await openStore('memory', { clock, log });
  settled = [];
  ids = ['GL-2222', 'GL-3333', 'GL-4444', 'GL-5555', 'GL-6666'];
});
const handsOver = (lines: readonly GuestLine[]): Promise<void> =>
  handOver(batch, lines, {
    requests: stores.requests,
    ids: { requestId: () => (ids.shift() ?? 'none left') as RequestId },
    clock,
    settle: (id) => void settled.push(id),
  });
const mine = async () =>
  (await stores.requests.byRequester(alex.userId)).filter(({ fromList }) => fromList !== undefined);

test('once, also when it is begun again', async () => {
  const lines = [line(1), line(2), line(3, { state: { name: 'calledOff' } })];
  await handsOver(lines);
  await handsOver(lines);
  const emails = (await mine()).map(({ ask }) => ask.email);
  expect(emails.sort()).toEqual(['guest1@fabrikam.example', 'guest2@fabrikam.example']);
  expect(settled).toEqual([]);
});

test('under another id where the first one drawn is taken', async () => {
  await stores.requests.create({ ...pending, id: 'GL-2222' as RequestId });
  await handsOver([line(1)]);
  expect((await mine()).map(({ id }) => id)).toEqual(['GL-3333']);
  expect((await stores.requests.find('GL-2222' as RequestId))?.ask.email).toBe(pending.ask.email);
});

test('once more for the group that was given only when it was tried again', async () => {
  const amiss = { step: 'group', problem: { code: 'throttled' } } as const;
  await handsOver([line(1, { state: { ...readyState(1), amiss } })]);
  await handsOver([line(1)]);
  expect((await mine()).map(({ ask }) => ask.group?.name).sort()).toEqual(['Project X', undefined]);
});

test('a guest whom the end of an earlier request has locked out is let in at once', async () => {
  const guest = { userId: userOf(1), foundThere: false };
  await stores.requests.create({
    ...pending,
    state: { name: 'ended', verdict, guest, invitedAt: NOW, at: NOW, why: 'until' },
    owed: [{ key: 'block', work: { do: 'blockSignIn' }, status: 'done', tries: 1 }],
  });
  await handsOver([line(1, { state: { ...readyState(1), foundThere: true } })]);
  const [request] = await mine();
  expect(request?.owed.at(-1)).toMatchObject({ status: 'due', work: { do: 'allowSignIn' } });
  expect(settled).toEqual([request?.id]);
});

const readyState = (row: number) =>
  ({ name: 'ready', userId: userOf(row), foundThere: false, invitedAt: NOW, readyAt: NOW }) as const;
