import { cp, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../../src/adapters/store/index.ts';
import { pathOf } from '../../../src/adapters/store/lowdb/document.ts';
import { REQUESTS } from '../../../src/adapters/store/requests.ts';
import type { Stores } from '../../../src/adapters/store/stores.ts';
import type { GuestRequest } from '../../../src/domain/guest-request.ts';
import { ok } from '../../../src/domain/problem.ts';
import { NOW, request } from '../../contracts/harness.ts';
import { notebook, temporaryFolder } from './opened.ts';

/** Forty requests whose documents lie in one folder, so that its noted index is worth believing. */
const SHARD = '3f';
const numbers: number[] = [];
for (let n = 1; numbers.length < 40; n += 1) {
  if (basename(dirname(pathOf('', request(n).id))) === SHARD) numbers.push(n);
}
const [first = 0, second = 0, third = 0, ...others] = numbers;

let folder: string;
let stores: Stores;
const fileOf = (n: number): string => pathOf(join(folder, 'requests'), request(n).id);
const noted = (): string => join(folder, 'index', 'requests', `${SHARD}.json`);
const open = async (): Promise<void> =>
  void (stores = await openStore('lowdb', { folder, clock: { now: () => NOW }, log: notebook() }));

/** As if nothing had been written for a while, then closed: what is there is noted. */
async function closeQuietly(): Promise<void> {
  await utimes(dirname(fileOf(first)), new Date(NOW), new Date(NOW));
  await stores.close();
}

const ids = (requests: readonly GuestRequest[]): ReadonlySet<string> => new Set(requests.map(({ id }) => id));
const expire = (n: number) =>
  stores.requests.update(request(n).id, (current) => ok({ ...current, state: { name: 'expired', at: NOW } }));

beforeEach(async () => {
  folder = await temporaryFolder();
  await open();
  await Promise.all(numbers.map((n) => stores.requests.create(request(n))));
  await closeQuietly();
});
afterEach(async () => {
  await stores.close();
  await rm(folder, { recursive: true, force: true });
});

it('starts without reading the documents of a folder that is as it was noted', async () => {
  await truncate(fileOf(first), 20);
  await open();
  expect(stores.setAside()).toEqual([]);
  expect((await stores.requests.byState('pending')).length).toBe(numbers.length - 1);
  expect(stores.setAside()).toEqual([`requests/${request(first).id}.json`]);
});

it('finds all that was written since, over several starts', async () => {
  await open();
  await expire(first);
  await closeQuietly();
  await open();
  await expire(second);
  await closeQuietly();
  await open();
  expect(ids(await stores.requests.byState('expired'))).toEqual(new Set([request(first).id, request(second).id]));
  expect((await stores.requests.byState('pending')).length).toBe(numbers.length - 2);
  expect(await stores.requests.byGuest(request(third).ask.email)).toEqual([request(third)]);
});

it('does not believe what was noted before the last write', async () => {
  await cp(noted(), join(folder, 'old.json'));
  await open();
  await expire(first);
  await stores.close();
  await cp(join(folder, 'old.json'), noted());
  await open();
  expect(ids(await stores.requests.byState('expired'))).toEqual(new Set([request(first).id]));
});

it('does not note a folder that was written to a moment ago', async () => {
  const before = await readFile(noted());
  await open();
  await expire(first);
  await stores.close();
  expect(await readFile(noted())).toEqual(before);
});

it.each(['', '{"folderMtime":', 'null', '[]'])('reads the documents where the notes are %j', async (text) => {
  await writeFile(noted(), text);
  await open();
  expect((await stores.requests.byState('pending')).length).toBe(numbers.length);
});

it('reads in its own time what it did not read at the start', async () => {
  await truncate(fileOf(others[0] ?? 0), 20);
  await open();
  await expect.poll(() => stores.setAside()).toHaveLength(1);
});

/** The requests of a folder without its notes, as where it was brought back from a backup. */
async function reopenUnnoted(change: (document: Record<string, unknown>) => Record<string, unknown>): Promise<void> {
  const envelope = JSON.parse(await readFile(fileOf(first), 'utf8')) as Record<string, unknown>;
  await writeFile(fileOf(first), JSON.stringify(change(envelope)));
  await rm(join(folder, 'index'), { recursive: true });
  await open();
}

it('finds everything without any notes, by the head of each document', async () => {
  await reopenUnnoted((envelope) => envelope);
  expect(stores.setAside()).toEqual([]);
  expect((await stores.requests.byState('pending')).length).toBe(numbers.length);
  expect(await stores.requests.byGuest(request(second).ask.email)).toEqual([request(second)]);
});

it.each([
  ['an older version, which noted nothing', { noted: undefined }],
  ['a version with other tags', { noted: [0, 0, ['state:expired']] }],
  ['nobody knows what', { noted: 'GL' }],
])('reads the whole document where its head is of %s', async (_whose, head) => {
  await reopenUnnoted((envelope) => ({ ...envelope, ...head }));
  expect(await stores.requests.byState('expired')).toEqual([]);
  expect(await stores.requests.byGuest(request(first).ask.email)).toEqual([request(first)]);
});

it('sets a document aside at the start that has lost its end', async () => {
  await truncate(fileOf(first), (await readFile(fileOf(first))).length - 10);
  await rm(join(folder, 'index'), { recursive: true });
  await open();
  expect(stores.setAside()).toEqual([`requests/${request(first).id}.json`]);
});

it('notes at the start what it had to read', async () => {
  await utimes(dirname(fileOf(first)), new Date(NOW), new Date(NOW));
  await reopenUnnoted((envelope) => envelope);
  expect(JSON.parse(await readFile(noted(), 'utf8'))).toMatchObject({ version: REQUESTS.version });
});
