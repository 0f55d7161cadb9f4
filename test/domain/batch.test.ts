import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Batch, BatchEvent } from '../../src/domain/batch.ts';
import { batchInviter, isBatchUnsettled, moveBatch, sleepsUntilItsDay } from '../../src/domain/batch.ts';
import type { GuestLine, LineEvent } from '../../src/domain/batch-line.ts';
import { NO_COUNTS, asked, countLines, moveLine, onTheWay } from '../../src/domain/batch-line.ts';
import { asConversationId, asUserId, readBatchId, readRequestId } from '../../src/domain/ids.ts';
import type { Place } from '../../src/domain/people.ts';
import type { ConversationProblem } from '../../src/domain/problem.ts';
import type { Instant, IsoDate } from '../../src/domain/time.ts';
import { later } from '../../src/domain/time.ts';
import { NOW, alex, megan, person } from '../contracts/harness.ts';
import { batchWith } from './batches.ts';

const verdict = { by: megan, at: NOW, roles: ['Guest Inviter'] };
const fresh = batchWith();
const summary = { domains: [], groups: [], ends: { open: 2 }, foundThere: 0, left: [] };
const CHECKED: BatchEvent = { type: 'checked', counts: fresh.counts, summary };
const FINISHED: BatchEvent = { type: 'finished', counts: { ...NO_COUNTS, ready: 1, failed: 1, unsure: 1, left: 1 } };

function after(...events: readonly BatchEvent[]): Batch | string {
  let batch = fresh;
  for (const event of events) {
    const moved = moveBatch(batch, event, NOW);
    if (!moved.ok) return `${moved.problem.event} from ${moved.problem.from}`;
    batch = moved.value;
  }
  return batch;
}
const stateAfter = (...events: readonly BatchEvent[]): string => {
  const batch = after(...events);
  return typeof batch === 'string' ? batch : batch.state.name;
};
const sent: BatchEvent = { type: 'sent' };
const approved: BatchEvent = { type: 'approved', verdict };
const RUNNING = [CHECKED, sent, approved];

describe('a batch whose approval channel is out of reach', () => {
  const approvals: Place = { ...fresh.askedIn, scope: 'channel', conversationId: asConversationId('19:approvals') };
  const problem: ConversationProblem = { code: 'notReachable', why: 'blocked', said: '403' };
  const lost: BatchEvent = { type: 'placeLost', place: approvals, problem };
  const sentThere: BatchEvent = { type: 'sent', approvals };
  const untold = (...events: readonly BatchEvent[]) => {
    const batch = after(...events);
    return typeof batch === 'string' ? batch : batch.untold.map(({ audience, news }) => `${audience}: ${news}`);
  };

  test.each<[string, readonly BatchEvent[], readonly string[]]>([
    ['is told of to who asked, once', [CHECKED, sentThere, lost, lost], ['requester: channelLost']],
    ['is nothing to tell once it is decided', [CHECKED, sentThere, approved, lost], []],
    ['is not the chat of who asked', [CHECKED, sentThere, { ...lost, place: fresh.askedIn }], []],
  ])('%s', (_, events, news) => expect(untold(...events)).toEqual(news));
});

describe('approvers who read elsewhere now', () => {
  const approvals: Place = { ...fresh.askedIn, scope: 'channel', conversationId: asConversationId('19:elsewhere') };
  const movedThere: BatchEvent = { type: 'approversMoved', approvals };
  const cards = (batch: Batch | string) =>
    typeof batch === 'string' ? batch : batch.views.filter(({ audience }) => audience === 'approvers');

  test.each<[string, readonly BatchEvent[], unknown]>([
    [
      'get the card of what waits',
      [CHECKED, sent, movedThere],
      [{ audience: 'approvers', place: approvals, shown: 0 }],
    ],
    ['and once only', [CHECKED, sent, movedThere, movedThere], 'approversMoved from pending'],
    ['and not of what is decided', [...RUNNING, movedThere], 'approversMoved from running'],
  ])('%s', (_, events, expected) => expect(cards(after(...events))).toEqual(expected));
});

const DAY_OF_SENDING = '2026-04-01' as IsoDate;
const NINE = '2026-04-01T09:00:00.000Z' as Instant;
const forThatDay: BatchEvent = { ...approved, sendAt: NINE };
const SCHEDULED = [CHECKED, sent, forThatDay];
const stopped: BatchEvent = { type: 'held', kind: 'paused', by: 'guestlist', problem: { code: 'invitationsOff' } };
const sendNow: BatchEvent = { type: 'sendNow', by: alex };
const dayCame: BatchEvent = { type: 'dayCame' };
const takenBack: BatchEvent = { type: 'takenBack', by: megan };

describe('a batch for a day', () => {
  test.each<[readonly BatchEvent[], string]>([
    [SCHEDULED, 'scheduled'],
    [[...SCHEDULED, dayCame], 'dayCame from scheduled'],
    [[...SCHEDULED, sendNow, dayCame], 'running'],
    [[...SCHEDULED, sendNow, dayCame, dayCame], 'dayCame from running'],
    [[...SCHEDULED, approved], 'approved from scheduled'],
    [[...SCHEDULED, { type: 'held', kind: 'cancelled', by: alex }], 'running'],
    [[...SCHEDULED, { type: 'held', kind: 'paused', by: megan }], 'held from scheduled'],
    [[...SCHEDULED, stopped], 'scheduled'],
    [[...SCHEDULED, stopped, stopped], 'held from scheduled'],
    [[...SCHEDULED, stopped, sendNow], 'sendNow from scheduled'],
    [[...SCHEDULED, stopped, { type: 'resumed', by: megan }], 'scheduled'],
    [[...SCHEDULED, stopped, { type: 'held', kind: 'cancelled', by: alex }], 'running'],
    [[...SCHEDULED, { type: 'resumed', by: megan }], 'resumed from scheduled'],
    [[...SCHEDULED, takenBack], 'pending'],
    [[...SCHEDULED, takenBack, takenBack], 'takenBack from pending'],
    [[...SCHEDULED, takenBack, dayCame], 'dayCame from pending'],
    [[...SCHEDULED, takenBack, approved], 'running'],
    [[...SCHEDULED, stopped, takenBack], 'pending'],
    [[...RUNNING, takenBack], 'takenBack from running'],
    [[...RUNNING, sendNow], 'sendNow from running'],
    [[...SCHEDULED, { type: 'progressed', counts: NO_COUNTS }], 'progressed from scheduled'],
  ])('after %j is %s', (events, state) => {
    expect(stateAfter(...events)).toBe(state);
  });

  test.each<[string, BatchEvent, IsoDate | undefined]>([
    ['as it was asked for', sent, DAY_OF_SENDING],
    ['another, chosen on its card', { ...sent, day: '2026-05-01' as IsoDate }, '2026-05-01' as IsoDate],
    ['none any more', { ...sent, day: 'once approved' }, undefined],
  ])('is sent with the day %s', (_, event, day) => {
    const asked = { ...fresh, state: { name: 'preview' }, common: { notBefore: DAY_OF_SENDING } } as const;
    const moved = moveBatch(asked, event, NOW);
    expect(moved.ok && moved.value.common.notBefore).toBe(day);
  });

  it('leaves in the name of whoever may approve and did not wait, or took it on', () => {
    const by = (...events: readonly BatchEvent[]) => {
      const batch = after(...SCHEDULED, ...events);
      return typeof batch === 'string' ? batch : batchInviter(batch)?.name;
    };
    const adele = person(3, 'Adele Vance');
    expect([
      by(),
      by(sendNow),
      by({ type: 'sendNow', by: adele, asInviter: true }, dayCame),
      by(stopped, { type: 'resumed', by: adele }),
    ]).toEqual(['Megan Bowen', 'Megan Bowen', 'Adele Vance', 'Adele Vance']);
  });

  it('owes nothing but the waiting, for its day or for a person', () => {
    const quiet = (...events: readonly BatchEvent[]) => {
      const batch = after(...SCHEDULED, ...events);
      if (typeof batch === 'string') throw new Error(batch);
      return { ...batch, untold: [], audited: batch.history.length };
    };
    expect([isBatchUnsettled(quiet()), sleepsUntilItsDay(quiet(), NOW)]).toEqual([true, true]);
    expect(sleepsUntilItsDay(quiet(), later(NINE, 1))).toBe(false);
    expect(sleepsUntilItsDay({ ...quiet(), audited: 0 }, NOW)).toBe(false);
    const lookedAt = quiet(stopped, { type: 'lookSet', at: later(NOW, 1) });
    expect([isBatchUnsettled(lookedAt), sleepsUntilItsDay(lookedAt, NOW)]).toEqual([true, true]);
    expect([quiet(stopped), lookedAt].map((batch) => sleepsUntilItsDay(batch, later(NOW, 1)))).toEqual([false, false]);
  });
});

describe('a batch', () => {
  test.each<[readonly BatchEvent[], string]>([
    [[CHECKED], 'preview'],
    [[sent], 'sent from checking'],
    [[CHECKED, sent], 'pending'],
    [[CHECKED, sent, sent], 'sent from pending'],
    [[CHECKED, approved], 'approved from preview'],
    [RUNNING, 'running'],
    [[...RUNNING, approved], 'approved from running'],
    [[CHECKED, sent, { type: 'denied', verdict }], 'denied'],
    [[CHECKED, { type: 'withdrawn', by: alex }], 'withdrawn'],
    [[...RUNNING, { type: 'withdrawn', by: alex }], 'withdrawn from running'],
    [[...RUNNING, FINISHED], 'done'],
    [[...RUNNING, FINISHED, FINISHED], 'finished from done'],
    [[...RUNNING, { type: 'resumed', by: megan }], 'resumed from running'],
    [
      [...RUNNING, { type: 'held', kind: 'cancelled', by: alex }, { type: 'resumed', by: megan }],
      'resumed from running',
    ],
    [
      [...RUNNING, { type: 'held', kind: 'paused', by: alex }, { type: 'held', kind: 'cancelled', by: alex }],
      'running',
    ],
    [[...RUNNING, { type: 'wished', wish: 'tryFailed', by: megan }], 'wished from running'],
    [[...RUNNING, FINISHED, { type: 'wished', wish: 'inviteUnsure', by: megan }], 'running'],
    [[...RUNNING, FINISHED, { type: 'wished', wish: 'inviteUnsure', by: megan }, FINISHED], 'finished from running'],
  ])('after %j is %s', (events, state) => {
    expect(stateAfter(...events)).toBe(state);
  });

  it('cannot be sent without anybody to ask for', () => {
    const empty: BatchEvent = { ...CHECKED, counts: { ...NO_COUNTS, left: 3 } };
    expect(stateAfter(empty, sent)).toBe('sent from preview');
  });

  it('tells who waits for it: the requester at its end, the approvers where somebody has to choose', () => {
    const done = after(...RUNNING, FINISHED);
    expect(typeof done === 'string' ? done : done.untold.map(({ audience, news }) => `${audience} ${news}`)).toEqual([
      'requester done',
      'approvers unsure',
    ]);
  });

  it('owes nothing while it is paused with nobody under way', () => {
    const paused = after(...RUNNING, { type: 'held', kind: 'paused', by: megan });
    if (typeof paused === 'string') throw new Error(paused);
    const told = { ...paused, audited: paused.history.length };
    expect(isBatchUnsettled(told)).toBe(false);
    expect(isBatchUnsettled({ ...told, counts: { ...told.counts, invited: 1 } })).toBe(true);
  });
});

const USER = asUserId('aaaaaaaa-0000-4000-8000-0000000000aa');
const waiting: GuestLine = { row: 1, email: 'a@fabrikam.example', state: { name: 'waiting' } };
const created: LineEvent = { type: 'created', userId: USER, foundThere: false, sponsorSet: true };
const lost: LineEvent = { type: 'lost', windowMs: 60_000 };
const started: LineEvent = { type: 'started' };

function lineAfter(...events: readonly LineEvent[]): string {
  let line = waiting;
  for (const [n, event] of events.entries()) {
    const moved = moveLine(line, event, later(NOW, n * 1_000));
    if (!moved.ok) return `${moved.problem.event} from ${moved.problem.from}`;
    line = moved.value;
  }
  return line.state.name;
}

describe('a line', () => {
  test.each<[readonly LineEvent[], string]>([
    [[started], 'inviting'],
    [[started, started], 'started from inviting'],
    [[started, { type: 'notDone' }], 'waiting'],
    [[started, created], 'invited'],
    [[created], 'invited'],
    [[started, created, created], 'created from invited'],
    [[started, lost], 'unknown'],
    [[lost], 'lost from waiting'],
    [[started, lost, started], 'started from unknown'],
    [[started, lost, created], 'invited'],
    [[started, lost, { type: 'notFound' }], 'unsure'],
    [[started, lost, { type: 'notFound' }, created], 'invited'],
    [[started, lost, { type: 'notFound' }, { type: 'again' }], 'waiting'],
    [[started, lost, { type: 'notFound' }, { type: 'givenUp' }], 'failed'],
    [[started, { type: 'calledOff' }], 'calledOff from inviting'],
    [[{ type: 'calledOff' }], 'calledOff'],
    [[created, { type: 'joined' }, { type: 'ready' }], 'ready'],
    [[created, { type: 'ready' }], 'ready from invited'],
    [[created, { type: 'joined' }, { type: 'ready' }, { type: 'again' }], 'again from ready'],
    [
      [
        created,
        { type: 'amiss', step: 'group', problem: { code: 'guestGone' } },
        { type: 'joined' },
        { type: 'ready' },
        { type: 'again' },
      ],
      'invited',
    ],
  ])('after %j is %s', (events, state) => {
    expect(lineAfter(...events)).toBe(state);
  });

  test.each<[string, readonly LineEvent[], unknown]>([
    ['wanted again', [{ type: 'again' }], { name: 'waiting', lost: { since: NOW, looks: 0 } }],
    ['given up and wanted again', [{ type: 'givenUp' }, { type: 'again' }], { lost: { since: NOW, looks: 0 } }],
    [
      'looked for',
      [{ type: 'again' }, { type: 'lookedFor', nextLookAt: later(NOW, 9) }],
      { lost: { since: NOW, looks: 1, nextLookAt: later(NOW, 9) } },
    ],
    ['not done', [{ type: 'again' }, started, { type: 'notDone' }], { name: 'waiting', lost: { since: NOW } }],
    ['lost once more', [{ type: 'again' }, started, lost], { name: 'unknown', since: NOW }],
  ])('remembers when it was lost first, where it is %s', (_, events, state) => {
    const unsure: GuestLine = { ...waiting, state: { name: 'unsure', since: NOW } };
    const last = events.reduce((line, event, n) => {
      const moved = moveLine(line, event, later(NOW, (n + 1) * 1_000));
      if (!moved.ok) throw new Error(event.type);
      return moved.value;
    }, unsure);
    expect(last.state).toMatchObject(state as object);
  });

  it('leaves once at most between two choices of a person, whatever happens in whatever order', () => {
    const event = fc.constantFrom<LineEvent>(
      started,
      created,
      lost,
      { type: 'notDone' },
      { type: 'notFound' },
      { type: 'joined' },
      { type: 'ready' },
      { type: 'failed', problem: { code: 'guestGone' } },
      { type: 'calledOff' },
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        let line = waiting;
        let open = 0;
        for (const one of events) {
          const moved = moveLine(line, one, NOW);
          if (!moved.ok) continue;
          line = moved.value;
          if (one.type === 'started') open += 1;
          if (one.type === 'notDone') open -= 1;
        }
        expect(open).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is counted where it is', () => {
    const lines = [
      waiting,
      { ...waiting, row: 2, state: { name: 'left', fault: { code: 'unreadable' } } } as GuestLine,
    ];
    const counts = countLines(lines);
    expect([asked(counts), onTheWay(counts), counts.left]).toEqual([1, 1, 1]);
  });
});

test.each([
  ['GL-B7K3F2', 'GL-B7K3F2'],
  ['#gl b7k3f2', 'GL-B7K3F2'],
  ['b7k3f2', 'GL-B7K3F2'],
  ['GL-7K3F', undefined],
  ['GL-BOBBYX', 'GL-B0BBYX'],
  ['GL-BABBYX', undefined],
])('%s as a batch’s id: %s', (typed, id) => {
  expect(readBatchId(typed)).toBe(id);
  if (id === undefined) expect(readRequestId(typed)).toBeDefined();
});
