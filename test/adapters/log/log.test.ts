import { setImmediate as soon } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../../src/adapters/log/pino-log.ts';
import { correlated } from '../../../src/lib/correlation.ts';

const lines: string[] = [];
const log = createLog({ level: 'debug', write: (line) => void lines.push(line) });
beforeEach(() => {
  lines.length = 0;
});
const last = () => JSON.parse(lines.at(-1) ?? '{}') as Readonly<Record<string, unknown>>;

const TOKEN = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';
const LINK = 'https://login.microsoftonline.com/redeem?rd=https%3a%2f%2finvitations.microsoft.com%2f%3ftenant%3dx';

describe('what no log may hold', () => {
  test.each([
    ['a token by its name', { token: 'hush' }],
    ['a secret deeper down', { client: { secret: 'hush' } }],
    ['an authorization header', { request: { headers: { authorization: 'Bearer hush' } } }],
    ['a token by its looks', { said: `Bearer ${TOKEN} was refused` }],
    ['a redeem link by its name', { inviteRedeemUrl: LINK }],
    ['a redeem link by its looks', { said: `open ${LINK} now` }],
    ['a token in a list', { headers: ['authorization', `Bearer ${TOKEN}`] }],
    ['a token as a name', { [TOKEN]: 1 }],
    ['a token in what was thrown', { cause: new Error(`refused ${TOKEN}`) }],
    ['a link in the cause of what was thrown', { cause: new Error('outer', { cause: new Error(LINK) }) }],
    ['an address in what was thrown', { cause: new TypeError('no jane.doe+x@fabrikam.example here') }],
    ['an address in a text', { said: 'Another object has jane.doe+x@fabrikam.example' }],
    ['an address with umlauts', { said: 'müller@bücher.example' }],
  ])('%s', (_, fields) => {
    log.error('event', fields);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toMatch(/hush|eyJ|redeem\?|fabrikam|jane|müller|bücher/);
    expect(last()).toMatchObject({ level: 'error', msg: 'event' });
  });

  test('the same address has the same mark, in whatever letters, and another address another', () => {
    log.info('a', { said: 'Jane@Fabrikam.example' });
    const first = last()['said'];
    log.info('b', { said: 'jane@fabrikam.example' });
    expect(last()['said']).toBe(first);
    log.info('c', { said: 'joe@fabrikam.example' });
    expect(last()['said']).not.toBe(first);
    expect(first).toMatch(/^\(address [\w-]{8}\)$/);
  });

  test('another run has other marks, so that nobody can make a table of them', () => {
    log.info('a', { said: 'jane@fabrikam.example' });
    const mark = last()['said'];
    createLog({ level: 'info', write: (line) => void lines.push(line) }).info('a', { said: 'jane@fabrikam.example' });
    expect(last()['said']).not.toBe(mark);
  });

  test('what was thrown keeps its name, its words and its stack', () => {
    log.error('event', { cause: new TypeError('no such card') });
    expect(last()['cause']).toMatchObject({ type: 'TypeError', message: 'no such card' });
    expect(JSON.stringify(last()['cause'])).toContain('log.test.ts');
  });

  test('a loop does not hang the log', () => {
    const loop: Record<string, unknown> = {};
    loop['again'] = loop;
    log.info('event', loop);
    expect(lines).toHaveLength(1);
  });
});

describe('correlation', () => {
  test('everything that one turn does carries its id, and nothing of another turn', async () => {
    const turn = (id: string) =>
      correlated(id, async () => {
        log.info('begin', { id });
        await soon();
        log.info('graph', { id });
      });
    await Promise.all([turn('one'), turn('two')]);
    log.info('outside');
    const seen = lines.map((line) => JSON.parse(line) as { id?: string; correlation?: string });
    expect(seen.slice(0, 4).every(({ id, correlation }) => id === correlation)).toBe(true);
    expect(new Set(seen.map(({ correlation }) => correlation))).toEqual(new Set(['one', 'two', undefined]));
  });
});
