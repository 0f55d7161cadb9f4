import { chmod, mkdir, readdir, readFile, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../../src/adapters/store/index.ts';
import { pathOf } from '../../../src/adapters/store/lowdb/document.ts';
import type { Stores } from '../../../src/adapters/store/stores.ts';
import { ok } from '../../../src/domain/problem.ts';
import { event } from '../../contracts/audit.ts';
import { NOW, request } from '../../contracts/harness.ts';
import { notebook, temporaryFolder } from './opened.ts';

/** What the disk does to every write while it is set: half of the bytes arrive, then this error. */
const disk = vi.hoisted(() => ({ refuses: undefined as string | undefined }));

vi.mock(import('node:fs/promises'), async (original) => {
  const real = await original();
  const open: typeof real.open = async (...args) => {
    const file = await real.open(...args);
    for (const name of ['writeFile', 'appendFile'] as const) {
      const write = file[name].bind(file) as (data: string | Buffer) => Promise<void>;
      file[name] = async (data: unknown) => {
        const bytes = Buffer.from(data as string | Buffer);
        if (disk.refuses === undefined) return write(bytes);
        await write(bytes.subarray(0, bytes.length / 2));
        throw Object.assign(new Error(disk.refuses), { code: disk.refuses });
      };
    }
    return file;
  };
  return { ...real, open };
});

let folder: string;
let stores: Stores;
let log: ReturnType<typeof notebook>;
const clock = { now: () => NOW };
const open = async (): Promise<Stores> => openStore('lowdb', { folder, clock, log });
const fileOf = (n: number): string => pathOf(join(folder, 'requests'), request(n).id);
const logFile = (): string => join(folder, 'audit', 'log.jsonl');

beforeEach(async () => {
  folder = await temporaryFolder();
  log = notebook();
  stores = await open();
});
afterEach(async () => {
  disk.refuses = undefined;
  await stores.close();
  await rm(folder, { recursive: true, force: true });
});

async function restart(): Promise<void> {
  await stores.close();
  stores = await open();
}

describe('a damaged document', () => {
  const DAMAGES: readonly [string, (path: string) => Promise<void>][] = [
    ['cut to half', async (path) => truncate(path, Math.floor((await readFile(path)).length / 2))],
    ['empty', (path) => truncate(path, 0)],
    ['garbage', (path) => writeFile(path, '\u0000\u0001{{{')],
    ['JSON of something else', (path) => writeFile(path, '{"schema":1,"key":"GL-000002","document":{}}')],
    ['JSON null', (path) => writeFile(path, 'null')],
    ['a list', (path) => writeFile(path, '[1,2]')],
    ['without what a request needs', (path) => writeFile(path, '{"schema":1,"key":"GL-000002","document":{"ask":1}}')],
  ];

  it.each(DAMAGES)('%s is set aside at the start, reported, and loses nothing else', async (_name, damage) => {
    for (let n = 1; n <= 3; n += 1) await stores.requests.create(request(n));
    await damage(fileOf(2));
    const left = await readFile(fileOf(2));
    await restart();
    expect(stores.setAside()).toEqual(['requests/GL-000002.json']);
    expect(await readFile(join(folder, 'set-aside', 'requests', 'GL-000002.json'))).toEqual(left);
    expect(log.noted).toContainEqual(expect.objectContaining({ level: 'error', event: 'store.setAside' }));
    expect(await stores.requests.find(request(1).id)).toEqual(request(1));
    expect(await stores.requests.find(request(3).id)).toEqual(request(3));
    expect(await stores.requests.find(request(2).id)).toBeUndefined();
    expect(await stores.requests.byState('pending')).toHaveLength(2);
    expect(await stores.requests.create(request(2))).toBe(false);
    await restart();
    expect(await stores.requests.create(request(2))).toBe(false);
  });

  it('is set aside also when the damage comes while the bot runs', async () => {
    for (let n = 1; n <= 2; n += 1) await stores.requests.create(request(n));
    await truncate(fileOf(2), 20);
    expect(await stores.requests.byState('pending')).toEqual([request(1)]);
    expect(stores.setAside()).toEqual(['requests/GL-000002.json']);
    expect(await stores.requests.update(request(2).id, (current) => ok(current))).toBeUndefined();
  });

  it('of a newer version stops the start instead', async () => {
    await stores.requests.create(request(1));
    await writeFile(fileOf(1), '{"schema":2,"key":"GL-000001","document":{}}');
    await stores.close();
    await expect(open()).rejects.toMatchObject({
      code: 'newerSchema',
      message: expect.stringContaining('newer version'),
    });
    await rm(fileOf(1));
    stores = await open();
  });

  it('left half written by a process that died is cleared away', async () => {
    await stores.requests.create(request(1));
    const shard = join(fileOf(1), '..');
    await writeFile(join(shard, '.GL-000001.json.1234.tmp'), '{"sch');
    await restart();
    expect(await readdir(shard)).toEqual(['GL-000001.json']);
    expect(stores.setAside()).toEqual([]);
  });
});

describe('a disk that refuses', () => {
  it.each([
    ['ENOSPC', 'full'],
    ['EROFS', 'readOnly'],
    ['EIO', 'unreachable'],
  ])('with %s is said in words, and what was there stays', async (errno, code) => {
    await stores.requests.create(request(1));
    await stores.audit.append(event(1));
    disk.refuses = errno;
    await expect(stores.requests.create(request(2))).rejects.toMatchObject({ name: 'StoreProblem', code });
    const swap = stores.requests.update(request(1).id, (current) => ok({ ...current, look: 9 }));
    await expect(swap).rejects.toMatchObject({ name: 'StoreProblem', code });
    await expect(stores.audit.append(event(2))).rejects.toMatchObject({ name: 'StoreProblem', code });
    expect(await stores.requests.find(request(1).id)).toEqual(request(1));
    expect(await stores.requests.byState('pending')).toEqual([request(1)]);

    disk.refuses = undefined;
    expect(await stores.requests.create(request(2))).toBe(true);
    await stores.audit.append(event(2));
    await restart();
    expect(await stores.requests.byState('pending')).toHaveLength(2);
    expect(await stores.audit.verify()).toMatchObject({ intact: true, count: 2 });
    expect(stores.setAside()).toEqual([]);
  });

  it('because the folder is read-only is said in words', async () => {
    await stores.requests.create(request(1));
    await chmod(join(fileOf(1), '..'), 0o555);
    const asRoot = process.geteuid?.() === 0;
    if (asRoot) await chmod(folder, 0o755);
    // Root may write everywhere; nobody may not.
    if (asRoot) process.seteuid?.(65_534);
    try {
      const swap = stores.requests.update(request(1).id, (current) => ok({ ...current, look: 2 }));
      await expect(swap).rejects.toMatchObject({ code: 'readOnly', message: expect.stringContaining('write access') });
    } finally {
      if (asRoot) process.seteuid?.(0);
    }
    expect(await stores.requests.find(request(1).id)).toEqual(request(1));
  });

  it('because the data folder cannot be made is said in words', async () => {
    await writeFile(join(folder, 'a file'), '');
    const opened = openStore('lowdb', { folder: join(folder, 'a file', 'data'), clock, log });
    await expect(opened).rejects.toMatchObject({ name: 'StoreProblem', message: expect.stringContaining('a file') });
  });
});

describe('a damaged audit log', () => {
  beforeEach(async () => {
    for (let n = 1; n <= 3; n += 1) await stores.audit.append(event(n));
  });

  it('loses a torn line that was never counted, and takes it again', async () => {
    await writeFile(logFile(), `${await readFile(logFile(), 'utf8')}{"key":"GL-1:4","at":"20`);
    await restart();
    expect(await stores.audit.verify()).toMatchObject({ intact: true, count: 3 });
    await stores.audit.append(event(4));
    expect(await stores.audit.verify()).toMatchObject({ intact: true, count: 4 });
  });

  it('counts a whole line whose head was not written any more', async () => {
    const before = await readFile(join(folder, 'audit', 'head.json'));
    await stores.audit.append(event(4));
    await stores.close();
    await writeFile(join(folder, 'audit', 'head.json'), before);
    stores = await open();
    expect(await stores.audit.verify()).toMatchObject({ intact: true, count: 4 });
    await stores.audit.append(event(4));
    expect(await stores.audit.verify()).toMatchObject({ intact: true, count: 4 });
  });

  it.each<[string, (lines: string[]) => string, object]>([
    ['altered', (lines) => lines.join('\n').replace('"approved"', '"denied"'), { at: 1, why: 'altered' }],
    ['without an entry', (lines) => lines.toSpliced(1, 1).join('\n'), { at: 2, why: 'missing' }],
    ['in another order', ([a, b, ...rest]) => [b, a, ...rest].join('\n'), { at: 1, why: 'reordered' }],
    ['cut off', (lines) => `${lines.slice(0, 2).join('\n')}\n`, { at: 3, why: 'cutOff' }],
    ['empty', () => '', { at: 1, why: 'cutOff' }],
    ['cut within the last entry', (lines) => lines.join('\n').slice(0, -30), { at: 3, why: 'altered' }],
  ])('%s is found, still found after a restart and after further entries', async (_name, damage, expected) => {
    const text = await readFile(logFile(), 'utf8');
    await writeFile(logFile(), damage(text.split('\n')));
    expect(await stores.audit.verify()).toEqual({ intact: false, ...expected });
    await restart();
    expect(await stores.audit.verify()).toEqual({ intact: false, ...expected });
    await stores.audit.append(event(5));
    expect(await stores.audit.verify()).toMatchObject({ intact: false });
  });

  it('says so when its head is gone or unreadable, and goes on from what is there', async () => {
    await writeFile(join(folder, 'audit', 'head.json'), '{"cou');
    await restart();
    expect(log.noted.map((note) => note.event)).toEqual(
      expect.arrayContaining(['store.setAside', 'audit.headMissing']),
    );
    await stores.audit.append(event(4));
    expect(await stores.audit.verify()).toMatchObject({ intact: true, count: 4 });
  });

  it('logs head and count at each append, and nobody in it', async () => {
    const heads = log.noted.filter((note) => note.event === 'audit.head');
    expect(heads.map(({ fields }) => fields['count'])).toEqual([1, 2, 3]);
    expect(JSON.stringify(log.noted)).not.toContain('jane@');
    expect(await readFile(logFile(), 'utf8')).not.toContain('jane@');
    expect(await readFile(logFile(), 'utf8')).not.toContain(event(1).actor);
  });
});

describe('a data folder', () => {
  const ticket = (fields: object): Promise<void> =>
    writeFile(
      join(folder, 'in-use', 'other.json'),
      JSON.stringify({ pid: process.pid, host: 'elsewhere', began: '', ...fields }),
    );

  it('in use is refused in clear words, and free again after close', async () => {
    await expect(open()).rejects.toMatchObject({
      code: 'inUse',
      message: expect.stringContaining(`process ${process.pid}`),
    });
    await restart();
  });

  it('of another machine is refused while that one gives signs of life', async () => {
    await stores.close();
    await mkdir(join(folder, 'in-use'), { recursive: true });
    await ticket({});
    await expect(open()).rejects.toMatchObject({ code: 'inUse', message: expect.stringContaining('elsewhere') });
    await utimes(join(folder, 'in-use', 'other.json'), new Date(0), new Date(0));
    stores = await open();
    expect(await readdir(join(folder, 'in-use'))).toHaveLength(1);
  });

  it('of a process that is gone is taken over, also where another has its number now', async () => {
    await stores.close();
    const { hostname } = await import('node:os');
    await ticket({ host: hostname(), began: '1' });
    stores = await open();
    expect(await readdir(join(folder, 'in-use'))).toHaveLength(1);
  });
});
