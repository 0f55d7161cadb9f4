/** The day on which a list's invitations leave: said beside the list, changed on the preview, shown to whoever decides. */
import { describe, expect, test } from 'vitest';
import { loadCards } from '../../../src/adapters/teams/cards/renderer.ts';
import type { Batch, BatchState } from '../../../src/domain/batch.ts';
import { moveBatch } from '../../../src/domain/batch.ts';
import { NO_COUNTS } from '../../../src/domain/batch-line.ts';
import { asActivityId, readBatchId } from '../../../src/domain/ids.ts';
import type { Said } from '../../../src/domain/incoming.ts';
import { ok } from '../../../src/domain/problem.ts';
import { NO_SETTINGS } from '../../../src/domain/settings.ts';
import type { IsoDate } from '../../../src/domain/time.ts';
import { DAY, MINUTE, dayOf, later } from '../../../src/domain/time.ts';
import { decideBulk } from '../../../src/features/bulk/decide.ts';
import { drawBatch } from '../../../src/features/bulk/card.ts';
import type { AskFacts, WishFacts } from '../../../src/features/bulk/gather.ts';
import type { BulkArgs } from '../../../src/features/bulk/parse.ts';
import { parseBulk } from '../../../src/features/bulk/parse.ts';
import { readGuestList, dayColumnOf } from '../../../src/understanding/guest-list/read.ts';
import { understand } from '../../../src/understanding/understand.ts';
import { problemWords } from '../../../src/words/problems.ts';
import { NOW, alex, megan } from '../../contracts/harness.ts';
import { batchWith } from '../../domain/batches.ts';
import { textOf } from '../../fakes/card-form.ts';

const LIST = 'email,until\nann@fabrikam.example,\nben@fabrikam.example,2026-03-20';
const day = (text: string) => text as IsoDate;

function parsed(text: string) {
  const said: Said = {
    kind: 'said',
    from: alex,
    place: batchWith().askedIn,
    text,
    mentions: [],
    locale: 'en',
    timeZone: 'Europe/Berlin',
    activityId: asActivityId('1'),
  };
  const meaning = understand({ text, mentions: [] }, { now: NOW, timeZone: said.timeZone, locale: said.locale });
  return parseBulk(said, meaning, { now: NOW });
}

const account = { userId: alex.userId, displayName: alex.name, userType: 'Member', accountEnabled: true } as const;
const rules = { allowInvitesFrom: 'adminsAndGuestInviters', domains: { allowed: [], blocked: [] } } as const;

/** What is answered to a list, and the batch that comes of it. */
function asks(text: string): { readonly says: string; readonly batch?: Batch; readonly faults?: readonly string[] } {
  const read = parsed(text);
  if (read.kind === 'malformed') return { says: problemWords(read.problem, 'en') };
  if (read.kind !== 'understood' || read.args.what !== 'ask') return { says: read.kind };
  const { source, today } = read.args;
  const guests =
    source.kind === 'csv' ? readGuestList(source.csv, today) : source.kind === 'words' ? source.guests : [];
  const dayColumn = source.kind === 'csv' ? dayColumnOf(source.csv) : undefined;
  const facts: AskFacts = {
    about: 'ask',
    newId: readBatchId('GL-B1AAAA') ?? batchWith().id,
    list: ok(guests),
    tenant: 'unreadable',
    requester: account,
    rules,
    settings: NO_SETTINGS,
    groups: new Map(),
    ...(dayColumn === undefined ? {} : { dayColumn }),
  };
  const { effects, reply } = decideBulk(read.args, facts, NOW);
  const [effect] = effects;
  const says = 'text' in reply ? reply.text : '';
  if (effect?.do !== 'openBatch') return { says };
  const lines = effect.chunks.flat();
  const faults = lines.flatMap(({ state }) => (state.name === 'left' ? [state.fault.code] : []));
  return { says, batch: effect.batch, faults };
}

describe('a list is asked for', () => {
  test.each<[string, IsoDate | undefined]>([
    [`/bulk --on 2026-04-01\n${LIST}`, day('2026-04-01')],
    [`/bulk-invite --send-on "1 April"\n${LIST}`, day('2026-04-01')],
    [`/bulk on 1 April\n${LIST}`, day('2026-04-01')],
    ['/bulk ann@fabrikam.example ben@fabrikam.example --on 2026-04-01', day('2026-04-01')],
    [`invite these 40 people on 1 April\n${LIST}`, day('2026-04-01')],
    [`please invite everybody in this list next Monday\n${LIST}`, day('2026-03-16')],
    [`add the following guests from 1 April\n${LIST}`, day('2026-04-01')],
    [`bitte lade diese 40 Leute am 1. April ein\n${LIST}`, day('2026-04-01')],
    ['invite ann@fabrikam.example and ben@fabrikam.example on 1 April', day('2026-04-01')],
    [`invite these people, they run the audit on 1 April\n${LIST}`, undefined],
    [`/bulk --until 2026-12-31\n${LIST}`, undefined],
  ])('%j: %s', (text, notBefore) => {
    const { batch, says } = asks(text);
    expect(says).toBe('');
    expect(batch?.common.notBefore).toBe(notBefore);
    expect(batch?.timeZone).toBe('Europe/Berlin');
  });

  test.each<[string, string]>([
    [`/bulk --on 2020-01-01\n${LIST}`, 'which has passed. Give a later day'],
    [`/bulk --on whenever\n${LIST}`, 'I cannot read “whenever” as a date. Write it as year-month-day'],
    [`/bulk --on 31.02.2027\n${LIST}`, 'I cannot read “31.02.2027” as a date'],
    [`/bulk --on 04/05/2027\n${LIST}`, '“04/05/2027” could be 4 May 2027 or 5 April 2027'],
    [`invite these people on 31 February\n${LIST}`, 'I cannot read “31 february” as a date'],
    [`invite these people on 1 January 2020\n${LIST}`, 'that day is past. Ask again with a later day, or without one'],
    [`/bulk --on 2026-05-01 --until 2026-04-01\n${LIST}`, 'Choose an earlier day, or a later end'],
    [`/bulk --no-email\n${LIST}`, 'one at a time, not several at once'],
  ])('but not %j', (text, words) => {
    const { batch, says } = asks(text);
    expect(batch).toBeUndefined();
    expect(says).toContain(words);
  });

  test('and lines that end before the day are left out, each with what to do', () => {
    const { batch, faults } = asks(`/bulk --on 2026-04-01\n${LIST}`);
    expect([faults, batch?.counts.left]).toEqual([['sendingAfterEnd'], 1]);
  });

  test.each<[string, string | undefined]>([
    ['email,Send on\nann@fabrikam.example,2026-04-01', 'Send on'],
    ['E-Mail;Einladung am\nann@fabrikam.example;1.4.', 'Einladung am'],
    ['email,name\nann@fabrikam.example,Start', undefined],
  ])('and it is said that a column of days is not read: %j', (csv, heading) => {
    const { batch } = asks(`/bulk\n${csv}`);
    expect(batch?.dayColumn).toBe(heading);
    if (batch === undefined || heading === undefined) return;
    const shown = card({ ...batch, state: { name: 'preview' } }, 'requester');
    expect(shown).toContain(`The column “${heading}” is not read: one day holds for the whole list.`);
  });
});

const CARDS = loadCards('cards');
const card = (batch: Batch, audience: 'requester' | 'approvers'): string =>
  textOf(CARDS.render(drawBatch(batch, audience, 'en')));

const verdict = { by: megan, at: NOW, roles: ['Guest Inviter'] };
const listOf = (state: BatchState, notBefore?: string): Batch =>
  batchWith({
    state,
    counts: { ...NO_COUNTS, waiting: 2 },
    common: notBefore === undefined ? {} : { notBefore: day(notBefore) },
    summary: {
      domains: [],
      groups: [],
      ends: { first: day('2026-04-30'), last: day('2026-04-30'), open: 1 },
      foundThere: 0,
      left: [],
    },
  });

function pressed(verb: string, batch: Batch, data: object, facts: Partial<WishFacts> = {}) {
  const read = parseBulk(
    {
      kind: 'cardAnswered',
      from: verb === 'send' ? alex : megan,
      place: batch.askedIn,
      verb: `bulk.${verb}`,
      data: { id: batch.id, audience: 'requester', ...data },
      locale: 'en',
      how: 'execute',
    },
    undefined,
    { now: NOW },
  );
  if (read.kind === 'malformed') return { says: problemWords(read.problem, 'en') };
  if (read.kind !== 'understood') throw new Error(read.kind);
  const { effects, reply } = decideBulk(read.args satisfies BulkArgs, { ...HER_FACTS, ...facts, batch }, NOW);
  const [effect] = effects;
  const moved = effect?.do === 'moveBatch' ? moveBatch(batch, effect.event, NOW) : undefined;
  const says = 'text' in reply ? reply.text : '';
  return moved?.ok === true ? { says, batch: moved.value } : { says };
}

const PAUSE = { ...NO_SETTINGS, sending: { undoSeconds: 60 } };
const HER_FACTS: WishFacts = {
  about: 'wish',
  batch: undefined,
  account: { ...account, userId: megan.userId, displayName: megan.name },
  standing: { mayInvite: true, isAdmin: false, roles: ['Guest Inviter'], eligibleOnly: false, scopedOnly: false },
  settings: NO_SETTINGS,
  signIn: { kind: 'notNeeded' },
  appMayStandIn: false,
  signsInForIt: false,
  lines: [],
};

describe('the preview', () => {
  test.each<[string, object, string | undefined]>([
    ['keeps what was asked for', { notBefore: '2026-04-01' }, '2026-04-01'],
    ['takes another day', { notBefore: '2026-04-15' }, '2026-04-15'],
    ['takes today', { notBefore: '2026-03-10' }, '2026-03-10'],
    ['takes none', { notBefore: '' }, undefined],
    ['of an older card has no such field', {}, '2026-04-01'],
  ])('%s', (_, data, notBefore) => {
    const { batch } = pressed('send', listOf({ name: 'preview' }, '2026-04-01'), data);
    expect([batch?.state.name, batch?.common.notBefore]).toEqual(['pending', notBefore]);
  });

  test.each<[string, object, string]>([
    ['a day that is past', { notBefore: '2026-03-09' }, 'Choose a later day on the card, or none, and press again'],
    ['a day after somebody’s last', { notBefore: '2026-05-01' }, 'ends on 30 April 2026, before 1 May 2026. Choose an'],
    ['what is no day', { notBefore: 'soon' }, 'I cannot read “soon” as a date'],
  ])('refuses %s, and nothing is sent', (_, data, words) => {
    const { batch, says } = pressed('send', listOf({ name: 'preview' }), data);
    expect(batch).toBeUndefined();
    expect(says).toContain(words);
  });

  test('has a field for it, and nobody else has', () => {
    const preview = listOf({ name: 'preview' }, '2026-04-01');
    expect(card(preview, 'requester')).toContain('Send the invitations on (empty: once approved)\n2026-04-01');
    expect(card(preview, 'approvers')).not.toContain('Send the invitations on');
  });
});

describe('whoever decides', () => {
  test('sees the day', () => {
    const asked = card(listOf({ name: 'pending' }, '2026-04-01'), 'approvers');
    expect(asked).toContain('Send on\n1 April 2026');
  });

  test.each<[string, string | undefined, Partial<WishFacts>, object]>([
    ['lets it wait for it', '2026-04-01', {}, { name: 'scheduled', sendAt: '2026-04-01T09:00:00.000Z' }],
    ['signs in then', '2026-04-01', { signsInForIt: true }, { name: 'scheduled', signsInThen: true }],
    ['lets it go at once where the day has come', '2026-03-10', {}, { name: 'running' }],
    ['and where there is none', undefined, {}, { name: 'running' }],
  ])('%s', (_, notBefore, facts, state) => {
    const { batch } = pressed('approve', listOf({ name: 'pending' }, notBefore), {}, facts);
    expect(batch?.state).toMatchObject(state);
  });

  test.each<[string, string | undefined, Partial<WishFacts>, object]>([
    ['the pause after it', undefined, {}, { name: 'scheduled', sendAt: later(NOW, MINUTE) }],
    ['it where somebody signed in, too', undefined, { signsInForIt: true }, { name: 'scheduled' }],
    ['the day, which comes later', '2026-04-01', {}, { name: 'scheduled', sendAt: '2026-04-01T09:00:00.000Z' }],
  ])('lets it wait out %s', (_, notBefore, facts, state) => {
    const { batch } = pressed('approve', listOf({ name: 'pending' }, notBefore), {}, { settings: PAUSE, ...facts });
    expect(batch?.state).toMatchObject(state);
    expect(batch?.state).not.toHaveProperty('signsInThen');
    expect(batch?.untold.map(({ news }) => news)).toEqual(notBefore === undefined ? [] : ['scheduled']);
  });

  test('takes the approval back as long as nothing has left, and only whoever decides has the button', () => {
    const paused = listOf({ name: 'scheduled', verdict, sendAt: later(NOW, MINUTE) });
    expect(pressed('takeBack', paused, {}).batch?.state).toEqual({ name: 'pending' });
    expect(card(paused, 'approvers')).toContain('Take approval back');
    expect(card(paused, 'requester')).not.toContain('Take approval back');
    expect(card(paused, 'requester')).not.toContain('Send now');
    const { batch, says } = pressed('takeBack', listOf({ name: 'running', verdict, startedAt: NOW }), {});
    expect([batch, says]).toEqual([undefined, expect.stringContaining('is approved, at work')]);
  });

  test('who does not wait for the day waits out the pause', () => {
    const asked = listOf({ name: 'scheduled', verdict, sendAt: later(NOW, 5 * DAY) }, dayOf(later(NOW, 5 * DAY)));
    const { batch } = pressed('sendNow', asked, {}, { settings: PAUSE });
    expect(batch?.state).toMatchObject({ name: 'scheduled', sendAt: later(NOW, MINUTE) });
  });

  test('does not wait, and is the inviter then', () => {
    const scheduled: BatchState = { name: 'scheduled', verdict, sendAt: later(NOW, 5 * DAY) };
    const { batch } = pressed('sendNow', listOf(scheduled, dayOf(later(NOW, 5 * DAY))), {});
    expect(batch?.state).toMatchObject({ name: 'scheduled', sendAt: NOW, inviter: { name: 'Megan Bowen' } });
  });
});
