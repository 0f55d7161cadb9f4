/** The days of a list that waits for a person: when it is brought to mind, and when it does not wait any longer. */
import { describe, expect, it, test } from 'vitest';
import type { Batch, BatchEntry, BatchEvent } from '../../src/domain/batch.ts';
import { isBatchOpen, moveBatch } from '../../src/domain/batch.ts';
import { batchDeadlines, nextBatchDeadline } from '../../src/domain/batch-days.ts';
import { NO_COUNTS } from '../../src/domain/batch-line.ts';
import type { Instant } from '../../src/domain/time.ts';
import { DAY, HOUR, later } from '../../src/domain/time.ts';
import { NOW, alex, megan } from '../contracts/harness.ts';
import { batchWith } from './batches.ts';

const RULES = { pendingDays: 14 };
const verdict = { by: megan, at: NOW, roles: ['Guest Inviter'] };
const on = (days: number): Instant => later(NOW, days * DAY);
const entry = (days: number, from: BatchEntry['from'], to: BatchEntry['to'], what = ''): BatchEntry => ({
  at: on(days),
  who: alex,
  what,
  from,
  to,
});
const checked = entry(1, 'checking', 'preview');
const sent = entry(3, 'preview', 'pending');

describe('a list has the days of a single request', () => {
  // Asked for at nine in the morning of 10 March in UTC, ten in Berlin.
  const pending: Partial<Batch> = { state: { name: 'pending' }, history: [checked, sent] };
  const hold = { kind: 'paused', by: 'guestlist', at: on(20) } as const;
  const daysOf = (patch: Partial<Batch>, rules = RULES) =>
    batchDeadlines(batchWith(patch), rules).map(({ series, at }) => `${at.slice(0, 13)} ${series}`);

  test.each<[string, Partial<Batch>, readonly string[]]>([
    [
      'from the day on which it was sent to the approvers',
      pending,
      ['2026-03-16T09 remindApprovers', '2026-03-26T09 remindApprovers', '2026-03-27T09 expiry'],
    ],
    [
      'at nine where its requester is, also when summer has begun',
      { ...pending, timeZone: 'Europe/Berlin' },
      ['2026-03-16T08 remindApprovers', '2026-03-26T08 remindApprovers', '2026-03-27T08 expiry'],
    ],
    [
      'by the day that it was there',
      { ...pending, timeZone: 'Pacific/Auckland' },
      ['2026-03-15T20 remindApprovers', '2026-03-25T20 remindApprovers', '2026-03-26T20 expiry'],
    ],
    [
      'anew where an approval was taken back',
      { ...pending, history: [checked, sent, entry(5, 'pending', 'scheduled'), entry(6, 'scheduled', 'pending')] },
      ['2026-03-19T09 remindApprovers', '2026-03-29T09 remindApprovers', '2026-03-30T09 expiry'],
    ],
    [
      'not anew where the approvers were asked to look',
      { ...pending, history: [checked, sent, entry(9, 'pending', 'pending', 'nudged')] },
      ['2026-03-16T09 remindApprovers', '2026-03-26T09 remindApprovers', '2026-03-27T09 expiry'],
    ],
    ['as a draft from its preview', { state: { name: 'preview' }, history: [checked] }, ['2026-03-25T09 expiry']],
    ['from the asking where nothing is written of it', { state: { name: 'preview' } }, ['2026-03-24T09 expiry']],
    [
      'stopped before it left, from then',
      { state: { name: 'scheduled', verdict, sendAt: on(20), hold } },
      ['2026-04-13T09 expiry'],
    ],
    ['none while it waits for its own day', { state: { name: 'scheduled', verdict, sendAt: on(20) } }, []],
    ['none while it is checked', {}, []],
    ['none while it is at work', { state: { name: 'running', verdict, startedAt: NOW } }, []],
    ['none when it is over', { state: { name: 'denied', verdict } }, []],
  ])('%s', (_, patch, days) => {
    expect(daysOf(patch)).toEqual(days);
  });

  test.each<[number, readonly string[]]>([
    [1, ['2026-03-14T09 expiry']],
    [3, ['2026-03-15T09 remindApprovers', '2026-03-16T09 expiry']],
    [60, ['2026-03-16T09 remindApprovers', '2026-05-11T09 remindApprovers', '2026-05-12T09 expiry']],
  ])('as admins set them: %i', (pendingDays, days) => {
    expect(daysOf(pending, { pendingDays })).toEqual(days);
  });
});

/** Acts on each deadline as it comes, looking every so many hours; what happened, by day, and how it stands then. */
function live(batch: Batch, days: number, stepHours = 1): { last: Batch; log: string[] } {
  const log: string[] = [];
  let last = batch;
  for (let hour = 0; hour <= 24 * days; hour += stepHours) {
    const now = later(NOW, hour * HOUR);
    for (;;) {
      const { due } = nextBatchDeadline(last, RULES, now);
      if (due === undefined) break;
      last = after(last, now, { type: 'deadlineReached', series: due.series, at: due.at, look: last.look });
      log.push(`${now.slice(0, 13)} ${due.series}`);
    }
  }
  return { last, log };
}

function after(batch: Batch, now: Instant, ...events: readonly BatchEvent[]): Batch {
  return events.reduce((current, event) => {
    const moved = moveBatch(current, event, now);
    if (!moved.ok) throw new Error(`${event.type} is not allowed in ${current.state.name}`);
    return moved.value;
  }, batch);
}
const toldOf = ({ untold }: Batch) => untold.map(({ audience, news }) => `${audience}: ${news}`);

describe('a list that nobody decides on', () => {
  const pending = batchWith({ state: { name: 'pending' } });

  it('is brought to mind twice, expires, and its requester is told', () => {
    const { last, log } = live(pending, 40);
    expect(log).toEqual(['2026-03-13T09 remindApprovers', '2026-03-23T09 remindApprovers', '2026-03-24T09 expiry']);
    expect(last.state).toMatchObject({ name: 'expired', was: 'pending' });
    expect(toldOf(last)).toEqual(['requester: expired']);
    expect(last.history.at(-1)).toMatchObject({ who: 'guestlist', what: 'expired', from: 'pending', to: 'expired' });
    expect(isBatchOpen(last)).toBe(false);
  });

  it('is not brought to mind of days that were missed, but expires at once, and tells it whatever was missed', () => {
    const { last, log } = live(pending, 400, 24 * 200);
    expect(log).toEqual(['2026-09-26T09 expiry']);
    expect(toldOf(last)).toEqual(['requester: expired']);
  });

  it('is brought to mind once for the days that were missed', () => {
    expect(live(pending, 13.1, 24 * 13 + 1).log).toEqual(['2026-03-23T10 remindApprovers']);
  });

  it('is left alone by a deadline that was worked out before something happened', () => {
    const early: BatchEvent = { type: 'deadlineReached', series: 'expiry', at: on(14), look: pending.look };
    const sentBack = after(pending, on(13), { type: 'approved', verdict });
    expect(moveBatch(sentBack, early, on(14)).ok).toBe(false);
    const reached = after(pending, on(3), { ...early, series: 'remindApprovers', at: on(3) });
    expect(moveBatch(reached, { ...early, series: 'remindApprovers', at: on(3) }, on(3)).ok).toBe(false);
  });

  it('is of nobody’s mind any more once it is decided', () => {
    const reminded = live(pending, 4).last;
    expect(reminded.upkeep?.reminder).toBe('due');
    expect(after(reminded, on(4), { type: 'denied', verdict }).upkeep).toBeUndefined();
  });
});

describe('a list that nobody sends', () => {
  const draft = batchWith({ state: { name: 'preview' } });

  test.each<[string, Batch, lookAfterDays: number, readonly string[]]>([
    ['is put away, and its requester told', draft, 1, ['requester: expired']],
    ['is told of days later too', draft, 20, ['requester: expired']],
    [
      'is put away without a word where nobody could be asked for',
      { ...draft, counts: { ...NO_COUNTS, left: 3 } },
      1,
      [],
    ],
    ['is put away without a word months later', draft, 100, []],
  ])('%s', (_, batch, lookAfterDays, told) => {
    const { last } = live(batch, 120, 24 * lookAfterDays);
    expect(last.state).toMatchObject({ name: 'expired', was: 'preview' });
    expect(toldOf(last)).toEqual(told);
  });
});

it('a list that the bot stopped before it left expires, and says who had approved it', () => {
  const hold = { kind: 'paused', by: 'guestlist', at: NOW } as const;
  const { last } = live(batchWith({ state: { name: 'scheduled', verdict, sendAt: NOW, hold } }), 20);
  expect(last.state).toMatchObject({ name: 'expired', was: 'scheduled', verdict });
});

describe('whoever asked reminds the approvers', () => {
  const nudged: BatchEvent = { type: 'nudged', by: alex };
  const once = after(batchWith({ state: { name: 'pending' } }), NOW, nudged);

  it('once a day', () => {
    expect(toldOf(once)).toEqual(['approvers: nudged']);
    expect(moveBatch(once, nudged, later(NOW, DAY - 1)).ok).toBe(false);
    expect(toldOf(after(once, on(1), nudged))).toEqual(['approvers: nudged', 'approvers: nudged']);
  });

  it('only while they can decide', () => {
    expect(moveBatch(batchWith({ state: { name: 'preview' } }), nudged, NOW).ok).toBe(false);
  });
});
