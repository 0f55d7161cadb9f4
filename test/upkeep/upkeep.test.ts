import { beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/adapters/store/index.ts';
import type { Stores } from '../../src/adapters/store/stores.ts';
import { asActivityId } from '../../src/domain/ids.ts';
import type { ConversationProblem } from '../../src/domain/problem.ts';
import { fail, ok } from '../../src/domain/problem.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import type { AuditVerdict } from '../../src/ports/audit.ts';
import { startUpkeep } from '../../src/upkeep/upkeep.ts';
import { notebook } from '../adapters/store/opened.ts';
import { place } from '../contracts/harness.ts';
import { IdleTime } from '../fakes/idle-time.ts';

let time: IdleTime;
let stores: Stores;
let log: ReturnType<typeof notebook>;
let verdict: AuditVerdict | Error;
let looks: number;
let said: string[];
let problem: ConversationProblem | undefined;

beforeEach(async () => {
  time = new IdleTime();
  log = notebook();
  stores = await openStore('memory', { clock: time, log });
  await stores.settings.update((current) => ({ ...current, approvals: place('19:approvals') }));
  verdict = { intact: true, count: 3, head: 'abc' };
  looks = 0;
  said = [];
  problem = undefined;
});

const instance = () =>
  startUpkeep({
    ...stores,
    audit: {
      verify: async () => {
        looks += 1;
        if (verdict instanceof Error) throw verdict;
        return verdict;
      },
    },
    messenger: {
      postWords: async (_place, text) => {
        if (problem !== undefined) return fail(problem);
        said.push(text);
        return ok(asActivityId(`m-${said.length}`));
      },
    },
    clock: time,
    timers: time,
    log,
  });
const events = (event: string) => log.noted.filter((noted) => noted.event === event);

test('three instances read the audit log once a day', async () => {
  const instances = [instance(), instance(), instance()];
  await time.pass(3 * HOUR);
  expect(looks).toBe(1);
  await time.pass(2 * DAY);
  expect(looks).toBe(3);
  expect(events('audit.verified')).toHaveLength(3);
  for (const each of instances) await each.stop();
});

test('a broken log is told in the approval channel, once a week, and logged each day', async () => {
  verdict = { intact: false, at: 12, why: 'altered' };
  instance();
  await time.pass(5 * DAY);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/entry 12 was altered.*\n\n.*Eintrag 12 wurde verändert/);
  expect(events('audit.broken').length).toBeGreaterThanOrEqual(5);
  await time.pass(4 * DAY);
  expect(said).toHaveLength(2);
});

test('what could not be told is told later', async () => {
  verdict = { intact: false, at: 12, why: 'cutOff' };
  problem = { code: 'chatUnavailable', said: '503' };
  instance();
  await time.pass(HOUR / 6);
  expect(said).toEqual([]);
  problem = undefined;
  await time.pass(HOUR);
  expect(said).toHaveLength(1);
});

test('a check that fails each time is set aside with its reason, and tried anew the next day', async () => {
  verdict = new Error('the store does not answer');
  instance();
  await time.pass(20 * HOUR - 10 * 60_000);
  const [poisoned] = await stores.jobs.poisoned();
  expect(poisoned).toMatchObject({ id: 'checkAudit.2026-03-10', reason: 'the store does not answer' });
  expect(events('upkeep.failed').at(-1)).toMatchObject({ level: 'error' });
  verdict = { intact: true, count: 3, head: 'abc' };
  await time.pass(DAY);
  expect(events('audit.verified')).toHaveLength(1);
});
