/** Colleagues whom the bot has to ask and has never met: it is put into their Teams, once, and they are asked there. */
import { beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/adapters/store/index.ts';
import type { Stores } from '../../src/adapters/store/stores.ts';
import type { UserId } from '../../src/domain/ids.ts';
import { asConversationId } from '../../src/domain/ids.ts';
import type { Place } from '../../src/domain/people.ts';
import type { Result } from '../../src/domain/problem.ts';
import { fail, ok } from '../../src/domain/problem.ts';
import { adoptedRequest } from '../../src/domain/side-doors.ts';
import { DAY, MINUTE, SECOND } from '../../src/domain/time.ts';
import { transition } from '../../src/domain/transition.ts';
import type { AppInstalled, Directory } from '../../src/ports/directory.ts';
import type { SettlingPorts } from '../../src/settling/chore.ts';
import { chatWith, meetInviter } from '../../src/settling/introduce.ts';
import { ALEX, CHANNEL, MEGAN, NOW, pending } from '../domain/samples.ts';
import { IdleTime } from '../fakes/idle-time.ts';

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const CHAT: Place = { conversationId: asConversationId('a:megan'), scope: 'personal' };
const ON_ITS_WAY = { ok: false, problem: { code: 'chatUnavailable' } };

let time: IdleTime;
let stores: Stores;
let installed: UserId[];
let answer: Result<AppInstalled>;

beforeEach(async () => {
  time = new IdleTime(NOW);
  stores = await openStore('memory', { clock: time, log: silent });
  await stores.settings.update((current) => ({ ...current, approvals: CHANNEL }));
  installed = [];
  answer = ok('installed');
});

const ports = (): SettlingPorts => {
  const directory: Partial<Directory> = {
    installApp: async (userId) => {
      installed.push(userId);
      return answer;
    },
  };
  return {
    ...stores,
    directory: directory as Directory,
    clock: time,
    log: silent,
  } as Partial<SettlingPorts> as SettlingPorts;
};
const meets = () => stores.conversations.remember({ place: CHAT, userId: MEGAN.userId, reference: {} });
const chat = () => chatWith(MEGAN.userId, ports());

describe('Somebody who was never met', () => {
  it('gets the app once, and his chat is waited for', async () => {
    for (let n = 0; n < 3; n += 1) {
      expect(await chat()).toMatchObject(ON_ITS_WAY);
      await time.pass(5 * SECOND);
    }
    await meets();
    expect(await chat()).toEqual(ok(CHAT));
    expect(installed).toEqual([MEGAN.userId]);
  });

  it('is not waited for any longer than two minutes, and never gets it a second time', async () => {
    expect(await chat()).toMatchObject(ON_ITS_WAY);
    await time.pass(2 * MINUTE);
    expect(await chat()).toEqual(ok(undefined));
    await time.pass(300 * DAY);
    expect(await chat()).toEqual(ok(undefined));
    expect(installed).toHaveLength(1);
  });

  it('is asked for anew where it was off before, or Graph was away', async () => {
    answer = ok('no');
    expect(await chat()).toEqual(ok(undefined));
    answer = fail({ code: 'throttled' });
    expect(await chat()).toMatchObject(ON_ITS_WAY);
    answer = ok('installed');
    expect(await chat()).toMatchObject(ON_ITS_WAY);
    expect(installed).toHaveLength(3);
  });
});

it('who has the bot is not given it again, and who has taken it away neither', async () => {
  await meets();
  expect(await chat()).toEqual(ok(CHAT));
  await stores.conversations.forget(CHAT.conversationId, 'left');
  expect(await chat()).toEqual(ok(undefined));
  expect(installed).toEqual([]);
});

describe('Whoever invited a guest past the bot, and has never met it', () => {
  const account = { userId: ALEX.userId, displayName: 'Jane Doe', kind: 'guest', redemption: 'pending' } as const;
  const { email } = pending.ask;
  const found = { id: pending.id, account, email, createdAt: NOW, tenantId: MEGAN.tenantId, inviter: MEGAN };
  const asked = adoptedRequest(found, CHANNEL, 'en', NOW);
  const [owed] = asked.owed;
  async function look() {
    if (owed === undefined) throw new Error('nothing is owed');
    await stores.requests.create(asked);
    const event = await meetInviter(asked, owed, ports());
    const moved = transition(asked, event, time.now());
    return moved.ok ? moved.value : undefined;
  }

  it('is asked in his own chat as soon as it is there, and nobody else is', async () => {
    expect(asked.views).toEqual([]);
    expect(await look()).toMatchObject({ owed: [{ status: 'due', notBefore: expect.any(String) }], views: [] });
    await meets();
    expect((await look())?.views).toEqual([{ audience: 'requester', place: CHAT, shown: 0 }]);
  });

  it('is asked about in the channel where the app may not be given to him', async () => {
    answer = ok('no');
    expect(await look()).toMatchObject({
      owed: [{ status: 'done' }],
      views: [{ audience: 'approvers', place: CHANNEL }],
    });
  });

  it('is asked about in the channel where Graph cannot be asked for half an hour', async () => {
    answer = fail({ code: 'throttled' });
    await stores.requests.create({
      ...asked,
      owed: asked.owed.map((entry) => ({ ...entry, firstTriedAt: NOW, tries: 9 })),
    });
    await time.pass(31 * MINUTE);
    expect((await look())?.views).toEqual([{ audience: 'approvers', place: CHANNEL, shown: 0 }]);
  });
});
