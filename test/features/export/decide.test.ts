/** Who gets the audit log, of which days, and what is said about it. */
import { describe, expect, test } from 'vitest';
import { asActivityId, asConversationId, asTenantId, asUserId } from '../../../src/domain/ids.ts';
import type { DirectoryPerson, RoleStanding } from '../../../src/domain/people.ts';
import type { Instant, IsoDate } from '../../../src/domain/time.ts';
import { MOST_ENTRIES } from '../../../src/features/export/bounds.ts';
import { decideExport } from '../../../src/features/export/decide.ts';
import { gatherExport } from '../../../src/features/export/gather.ts';
import type { ExportArgs } from '../../../src/features/export/parse.ts';
import { parseExport } from '../../../src/features/export/parse.ts';
import type { AuditExtract, AuditRecord } from '../../../src/ports/audit.ts';
import type { Reads } from '../../../src/ports/feature.ts';
import { understand } from '../../../src/understanding/understand.ts';

const NOW = '2026-11-22T09:00:00.000Z' as Instant;
const day = (text: string) => text as IsoDate;
const userId = asUserId('aaaaaaaa-0000-4000-8000-000000000004');
const asker = { userId, tenantId: asTenantId('11111111-1111-4111-8111-111111111111'), name: 'Isaiah' };
const personal = { conversationId: asConversationId('a:1'), scope: 'personal' } as const;
const october = { from: day('2026-10-01'), to: day('2026-10-31') };
const args = (parts: Partial<ExportArgs> = {}): ExportArgs => ({
  ...{ asker, place: personal, locale: 'en', today: day('2026-11-22'), span: october, accepted: false },
  ...parts,
});
const account: DirectoryPerson = { userId, displayName: 'Isaiah', userType: 'Member', accountEnabled: true };
const standing = (parts: Partial<RoleStanding> = {}): RoleStanding => ({
  ...{ roles: ['User Administrator'], mayInvite: true, isAdmin: true, eligibleOnly: false, scopedOnly: false },
  ...parts,
});
const entry = (seq: number): AuditRecord => ({
  ...{
    key: `GL-1#${seq}`,
    at: `2026-10-0${seq}T09:00:00.000Z` as Instant,
    actor: 'hmac-sha256:aa',
    action: 'request.asked',
  },
  ...{ seq, before: 'b'.repeat(64), hash: 'c'.repeat(64), requestId: 'GL-1', detail: { from: 'draft', to: '=1+1' } },
});
const head = { count: 9, hash: 'd'.repeat(64) };
const extract = (parts: Partial<AuditExtract> = {}): AuditExtract => ({
  ...{ entries: [entry(1), entry(2)], found: 2, head },
  chain: { intact: true, count: head.count, head: head.hash },
  ...parts,
});
const facts = (parts: Partial<AuditExtract> = {}) => ({ account, standing: standing(), extract: extract(parts) });

describe('An admin', () => {
  test('gets the entries, the head of the chain, and is himself written down', () => {
    const { reply, effects } = decideExport(args(), facts(), NOW);
    expect(effects).toEqual([
      { do: 'noteExport', by: asker, what: { from: '2026-10-01', to: '2026-10-31', entries: '2', by: 'question' } },
    ]);
    if (reply.kind !== 'file') throw new Error(reply.kind);
    expect(reply.name).toBe('guestlist-audit-2026-10-01-2026-10-31.csv');
    const lines = reply.content
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe('seq,at,actor,action,requestId,subject,detail,key,before,hash');
    expect(lines[1]).toContain('"{""from"":""draft"",""to"":""=1+1""}"');
    expect(lines[3]).toBe(`9,${NOW},,chain.head,,,,,,${head.hash}`);
    expect(reply.about).toContain('from 1 October 2026 to 31 October 2026 (UTC), 2 entries');
    expect(reply.about).toContain('salted commitments');
    expect(reply.about).toContain(
      `The whole chain of 9 is intact; its head, also in the file’s last line, is ${head.hash}.`,
    );
    expect(reply.again).toEqual({ verb: 'export.audit', data: { ...october, after: 0 } });
  });

  test('is told that the chain is broken', () => {
    const { reply } = decideExport(args(), facts({ chain: { intact: false, at: 7, why: 'altered' } }), NOW);
    expect(reply).toMatchObject({ about: expect.stringContaining('broken at entry 7') as unknown });
  });

  test('is told how to get what did not fit', () => {
    const { reply } = decideExport(args(), facts({ found: 5_002 }), NOW);
    expect(reply).toMatchObject({
      about: expect.stringContaining(
        '5,000 more did not fit; this ends on 2 October 2026. The rest: /export audit 2026-10-01 2026-10-31 after 2',
      ) as unknown,
    });
  });

  test('sees as much as a message holds where no file can be given', () => {
    const entries = Array.from({ length: 500 }, () => entry(1));
    const { reply } = decideExport(args({ locale: 'de' }), facts({ entries, found: 500 }), NOW);
    if (reply.kind !== 'file') throw new Error(reply.kind);
    expect(reply.instead.length).toBeLessThan(18_000);
    expect(reply.instead).toMatch(/\d+ Zeilen sind hier weggelassen/);
  });

  test.each([
    ['days to come', { span: { from: day('2026-12-01'), to: day('2026-12-02') } }, 'not come yet'],
    ['too many days', { span: { from: day('2020-01-01'), to: day('2026-11-01') } }, 'at most 366 days'],
    ['a channel', { place: { ...personal, scope: 'channel' as const } }, 'personal chat'],
    ['what is no time', { span: { unreadable: 'audit of Jane' } }, 'could not read from “audit of Jane”'],
  ])('gets nothing for %s', async (_, parts, said) => {
    const read: string[] = [];
    const gathered = await gatherExport(args(parts), reads(standing(), read));
    const { reply, effects } = decideExport(args(parts), gathered, NOW);
    expect(effects).toEqual([]);
    expect(reply).toMatchObject({ kind: 'onlyYou', text: expect.stringContaining(said) as unknown });
    expect(read).toEqual([]);
  });
});

function reads(found: RoleStanding | 'unreadable', read: string[]): Reads {
  const roles =
    found === 'unreadable'
      ? { ok: false, problem: { code: 'directoryUnavailable', said: '' } }
      : { ok: true, value: found };
  return {
    directory: { person: async () => ({ ok: true, value: account }), roles: async () => roles },
    audit: {
      extract: async (_: unknown, most: number) => {
        read.push(String(most));
        return extract();
      },
    },
  } as unknown as Reads;
}

describe('Nobody else', () => {
  test.each([
    ['no role', standing({ isAdmin: false, mayInvite: false }), 'the audit log is for'],
    ['only a Guest Inviter', standing({ isAdmin: false }), 'the audit log is for'],
    ['roles that cannot be read', 'unreadable', 'cannot'],
  ] as const)('%s: nothing is read, nothing said of it', async (_, found, said) => {
    const read: string[] = [];
    const gathered = await gatherExport(args({ accepted: true }), reads(found, read));
    expect(read).toEqual([]);
    const { reply, effects } = decideExport(args({ accepted: true }), gathered, NOW);
    expect(effects).toEqual([]);
    expect(reply.kind).toBe('onlyYou');
    expect(JSON.stringify(reply).toLowerCase()).toContain(said);
    expect(JSON.stringify(reply)).not.toContain('GL-1');
  });
});

test('The log is read in bounded memory', async () => {
  const read: string[] = [];
  await gatherExport(args(), reads(standing(), read));
  expect(read).toEqual([String(MOST_ENTRIES)]);
});

test('Answers are exported by whose they are', () => {
  const said = { kind: 'said', from: asker, place: personal, mentions: [], locale: 'en', timeZone: 'UTC' } as const;
  const typed = (text: string) => {
    const meaning = understand({ text }, { now: NOW, timeZone: 'UTC', locale: 'en' });
    return parseExport({ ...said, text, activityId: asActivityId('1') }, meaning, { now: NOW }).kind;
  };
  expect(typed('/export answers 2')).toBe('notMine');
  expect(typed('/export audit')).toBe('understood');
  expect(typed('/export')).toBe('understood');
});

describe('A press', () => {
  const pressed = (data: unknown, verb = 'export.audit') =>
    parseExport(
      { kind: 'cardAnswered', from: asker, place: personal, verb, data, locale: 'en', how: 'file' },
      undefined,
      { now: NOW },
    );
  test('carries the days, and nothing else is believed', () => {
    expect(pressed({ ...october, after: 8, isAdmin: true })).toMatchObject({
      kind: 'understood',
      args: { asker, span: { ...october, after: 8 }, accepted: true },
    });
  });
  test.each([
    null,
    'x',
    {},
    { from: '2026-10-01' },
    { from: '2026-10-31', to: '2026-10-01' },
    { from: "2026-10-01' or 1 eq 1", to: '2026-10-31' },
    { from: ['2026-10-01'], to: '2026-10-31' },
  ])('with %j is none', (data) => expect(pressed(data)).toEqual({ kind: 'notMine' }));
});
