import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AzureAccount, ClientOptions } from '../../../src/adapters/store/azure/account.ts';
import { connect } from '../../../src/adapters/store/azure/account.ts';
import { QueueCalls } from '../../../src/adapters/store/azure/calls.ts';
import { openAzure } from '../../../src/adapters/store/azure/store.ts';
import type { Stores } from '../../../src/adapters/store/stores.ts';
import { fail, ok } from '../../../src/domain/problem.ts';
import { DAY, instant, later, MINUTE, SECOND } from '../../../src/domain/time.ts';
import { event } from '../../contracts/audit.ts';
import { NOW, request } from '../../contracts/harness.ts';
import type { Azurite } from './azurite.ts';
import { startAzurite } from './azurite.ts';
import { notebook } from './opened.ts';

type PipelinePolicy = NonNullable<ClientOptions['additionalPolicies']>[number]['policy'];

let azurite: Azurite;
let account: AzureAccount & { readonly connectionString: string };
let now = NOW;
const world = () => ({ clock: { now: () => now }, log: notebook() });
const open = (options?: ClientOptions): Promise<Stores> => openAzure(account, world(), options);

beforeAll(async () => void (azurite = await startAzurite()));
afterAll(() => azurite.stop());
beforeEach(() => {
  account = azurite.account();
  now = NOW;
});

const rowsOfIndex = async (): Promise<number> => {
  const [page = []] = await firstOf(connect(account).table('Index').listEntities().byPage());
  return page.length;
};

/** Does the call and then loses the answer, for the calls that it is told to. */
function losingAnswers(loses: (method: string, url: string) => boolean): ClientOptions {
  const policy: PipelinePolicy = {
    name: 'losingAnswers',
    sendRequest: async (call, next) => {
      const answer = await next(call);
      if (!loses(call.method, call.url)) return answer;
      throw Object.assign(new Error('socket hang up'), { name: 'RestError', code: 'ECONNRESET' });
    },
  };
  return {
    additionalPolicies: [{ policy, position: 'perRetry' }],
    retryOptions: { maxRetries: 3, retryDelayInMs: 5, maxRetryDelayInMs: 10 },
  };
}

/** Loses the answers to the first so many writes of documents. */
function losingDocumentWrites(times: number): ClientOptions {
  let left = times;
  return losingAnswers((method, url) => method !== 'GET' && url.includes('Documents') && left-- > 0);
}

describe('a lost answer', () => {
  it('to a creation does not make the own request look like another one', async () => {
    await open();
    const stores = await open(losingDocumentWrites(1));
    expect(await stores.requests.create(request(1))).toBe(true);
    expect(await stores.requests.byState('pending')).toEqual([request(1)]);
  });

  it('to a swap does not make the own decision look like another one', async () => {
    await (await open()).requests.create(request(1));
    const stores = await open(losingDocumentWrites(1));
    const decided = await stores.requests.update(request(1).id, (current) =>
      current.state.name === 'pending' ? ok({ ...current, state: { name: 'expired', at: NOW } }) : fail('too late'),
    );
    expect(decided).toMatchObject({ ok: true });
    expect(await stores.requests.byState('expired')).toHaveLength(1);
    expect(await stores.requests.byState('pending')).toEqual([]);
  });

  it('to an audit entry does not write it twice', async () => {
    await open();
    let left = 1;
    const stores = await open(
      losingAnswers((method, url) => method === 'POST' && url.includes('$batch') && left-- > 0),
    );
    await stores.audit.append(event(1));
    await stores.audit.append(event(2));
    expect(await stores.audit.verify()).toMatchObject({ intact: true, count: 2 });
  });
});

describe('a crash between two writes', () => {
  /** A process that dies when it comes to the calls that it is told. */
  function dyingAt(dies: (method: string, url: string) => boolean): ClientOptions {
    const policy: PipelinePolicy = {
      name: 'dyingAt',
      sendRequest: (call, next) => {
        if (dies(call.method, call.url)) throw Object.assign(new Error('killed'), { statusCode: 599 });
        return next(call);
      },
    };
    return { additionalPolicies: [{ policy, position: 'perCall' }] };
  }

  it('leaves index rows without a document, which are passed over and later taken away', async () => {
    // The first document is the claim on the guest.
    let claimed = 0;
    const dying = await open(dyingAt((method, url) => method !== 'GET' && url.includes('Documents') && claimed++ > 0));
    await expect(dying.requests.create(request(1))).rejects.toMatchObject({ code: 'unreachable' });
    const stores = await open();
    expect(await rowsOfIndex()).toBe(4);
    expect(await stores.requests.byState('pending')).toEqual([]);
    expect(await rowsOfIndex()).toBe(4);
    now = later(NOW, 11 * MINUTE);
    expect(await stores.requests.byState('pending')).toEqual([]);
    expect(await rowsOfIndex()).toBe(3);
    expect(await stores.requests.create(request(1))).toBe(true);
    expect(await stores.requests.byState('pending')).toHaveLength(1);
  });

  it('leaves old index rows behind a swap, which are passed over', async () => {
    await (await open()).requests.create(request(1));
    const dying = await open(dyingAt((method, url) => method === 'DELETE' && url.includes('Index')));
    const swap = dying.requests.update(request(1).id, (current) =>
      ok({ ...current, state: { name: 'expired', at: NOW } }),
    );
    await expect(swap).rejects.toMatchObject({ code: 'unreachable' });
    const stores = await open();
    expect(await stores.requests.byState('pending')).toEqual([]);
    expect(await stores.requests.byState('expired')).toHaveLength(1);
  });

  it('leaves an audit entry uncounted, which counts when the log is next looked at', async () => {
    await (await open()).audit.append(event(1));
    const dying = await open(dyingAt((method, url) => method !== 'GET' && url.includes('AuditHead')));
    await expect(dying.audit.append(event(2))).rejects.toMatchObject({ code: 'unreachable' });
    const stores = await open();
    expect(await stores.audit.verify()).toMatchObject({ intact: true, count: 2 });
    await stores.audit.append(event(2));
    expect(await stores.audit.verify()).toMatchObject({ intact: true, count: 2 });
  });

  it('leaves a job without its message, which is sent later', async () => {
    await open();
    now = instant(Date.now());
    const queue = connect(account).queue('jobs');
    const jobs = await openAzure(account, world());
    await queue.delete();
    await expect(jobs.jobs.put({ id: 'a', kind: 'look', data: {} }, now)).rejects.toMatchObject({
      code: 'unreachable',
    });
    const { jobs: after } = await open();
    expect(await after.take(MINUTE)).toBeUndefined();
    expect(await after.take(MINUTE)).toMatchObject({ id: 'a', tries: 1 });
  });
});

describe('several instances on one account', () => {
  it('work as one', async () => {
    const all = await Promise.all([open(), open(), open()]);
    const swaps = all.flatMap(({ requests }, instance) =>
      Array.from({ length: 5 }, (_, n) => async () => {
        const id = `k${instance}-${n}`;
        await requests.update(request(1).id, (current) => ok({ ...current, look: current.look + 1 }));
        await all[instance]?.audit.append({ ...event(1), key: id });
      }),
    );
    const created = await Promise.all(all.map(({ requests }) => requests.create(request(1))));
    expect(created.filter(Boolean)).toHaveLength(1);
    await Promise.all(swaps.map((swap) => swap()));
    for (const { requests, audit } of all) {
      expect((await requests.find(request(1).id))?.look).toBe(16);
      expect(await audit.verify()).toMatchObject({ intact: true, count: 15 });
    }
  });

  it('decide a request once', async () => {
    const all = await Promise.all([open(), open(), open()]);
    for (let n = 1; n <= 10; n += 1) await all[0]?.requests.create(request(n));
    const decisions = await Promise.all(
      all.flatMap(({ requests }) =>
        Array.from({ length: 10 }, (_, n) =>
          requests.update(request(n + 1).id, (current) =>
            current.state.name === 'pending'
              ? ok({ ...current, state: { name: 'expired', at: NOW } })
              : fail('decided'),
          ),
        ),
      ),
    );
    expect(decisions.filter((decision) => decision?.ok)).toHaveLength(10);
    expect(await all[1]?.requests.byState('expired')).toHaveLength(10);
    expect(await all[2]?.requests.byState('pending')).toEqual([]);
  });
});

describe('Azure itself', () => {
  it('holds a request that is longer than one property', async () => {
    const stores = await open();
    const long = request(1, { ask: { email: 'a@b.example', sendMail: true, message: 'ä🙂"\\'.repeat(20_000) } });
    await stores.requests.create(long);
    const found = await stores.requests.find(long.id);
    expect(found?.ask.message === long.ask.message).toBe(true);
  });

  it('shows what was tampered with', async () => {
    const stores = await open();
    for (let n = 1; n <= 4; n += 1) await stores.audit.append(event(n));
    const log = connect(account).table('Audit');
    await log.deleteEntity('log', 'e0000000000000002');
    expect(await stores.audit.verify()).toEqual({ intact: false, at: 2, why: 'missing' });
    await stores.audit.append(event(5));
    expect(await stores.audit.verify()).toEqual({ intact: false, at: 2, why: 'missing' });
  });

  it('shows a log that was cut off', async () => {
    const stores = await open();
    for (let n = 1; n <= 4; n += 1) await stores.audit.append(event(n));
    await connect(account).table('Audit').deleteEntity('log', 'e0000000000000004');
    expect(await stores.audit.verify()).toEqual({ intact: false, at: 4, why: 'cutOff' });
  });

  it('is asked to hide a message for seven days at most, and then again', async () => {
    const hidden: (number | undefined)[] = [];
    const queue = {
      sendMessage: async (_text: string, options: { visibilityTimeout?: number }) =>
        void hidden.push(options.visibilityTimeout),
      receiveMessages: async () => ({
        receivedMessageItems: hidden.length > 2 ? [] : [{ messageId: 'm', messageText: 'YQ==', popReceipt: 'p' }],
      }),
      updateMessage: async (_id: string, _receipt: string, _text: string, seconds: number) => {
        hidden.push(seconds);
        return { popReceipt: 'q' };
      },
    };
    const calls = new QueueCalls(queue as never, { now: () => now });
    const far = later(NOW, 20 * DAY);
    await calls.plan('a', far);
    for (const days of [7, 14]) {
      now = later(NOW, days * DAY);
      const [call] = await firstOf(calls.due(now, MINUTE));
      expect(call?.id).toBe('a');
      await call?.again(far);
    }
    expect(hidden.map((seconds) => (seconds ?? 0) / 86_400)).toEqual([7, 7, 6]);
  });

  it('may have given the message of a finished job to somebody else meanwhile', async () => {
    const time = { clock: { now: () => instant(Date.now()) }, log: notebook() };
    const { jobs } = await openAzure(account, time);
    await jobs.put({ id: 'a', kind: 'look', data: {} }, time.clock.now());
    const job = await jobs.take(SECOND);
    const queue = connect(account).queue('jobs');
    await vi.waitUntil(async () => (await queue.receiveMessages()).receivedMessageItems.length > 0, {
      timeout: 60_000,
    });
    expect(job === undefined ? undefined : await jobs.done(job)).toBe(true);
  });

  it('is told in words when it cannot be reached', async () => {
    const nobody = account.connectionString.replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:1');
    const opened = openAzure({ connectionString: nobody }, world(), { retryOptions: { maxRetries: 0 } });
    await expect(opened).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('Azure Storage'),
    });
  });

  it('is told in words when it refuses', async () => {
    const wrongKey = account.connectionString.replace(/AccountKey=..../, 'AccountKey=AAAA');
    await expect(openAzure({ connectionString: wrongKey }, world())).rejects.toMatchObject({
      code: 'readOnly',
      message: expect.stringContaining('Storage Table Data Contributor'),
    });
  });
});

async function firstOf<T>(all: AsyncIterable<T>): Promise<readonly T[]> {
  for await (const one of all) return [one];
  return [];
}
