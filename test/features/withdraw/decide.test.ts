import { expect, it } from 'vitest';
import type { GuestRequest } from '../../../src/domain/guest-request.ts';
import { asUserId } from '../../../src/domain/ids.ts';
import type { RequestEvent } from '../../../src/domain/transition.ts';
import { transition } from '../../../src/domain/transition.ts';
import { decideWithdraw } from '../../../src/features/withdraw/decide.ts';
import type { Instant, IsoDate } from '../../../src/domain/time.ts';
import { ALEX, MEGAN, NOW, pending, VERDICT } from '../../domain/samples.ts';

const after = (request: GuestRequest, ...events: RequestEvent[]): GuestRequest =>
  events.reduce((current, event) => {
    const next = transition(current, event, NOW);
    if (!next.ok) throw new Error(event.type);
    return next.value;
  }, request);
const created = (noMail: boolean): GuestRequest =>
  after(
    { ...pending, ask: { ...pending.ask, sendMail: !noMail, notBefore: '2026-04-01' as IsoDate } },
    { type: 'approved', verdict: VERDICT },
    { type: 'workStarted', key: 'create' },
    {
      type: 'guestCreated',
      key: 'create',
      userId: asUserId('dddddddd-0000-4000-8000-000000000001'),
      foundThere: false,
      sponsorSet: true,
      ...(noMail ? { noMail } : {}),
    },
  );
const scheduled = after(pending, {
  type: 'approved',
  verdict: VERDICT,
  sendAt: '2026-04-01T09:00:00.000Z' as Instant,
});

it.each([
  ['while it waits for a decision', pending, ALEX, ['withdrawn'], 'nobody will be asked'],
  ['while it waits for its day', scheduled, ALEX, ['withdrawn'], 'nobody will be asked'],
  ['while its mail waits for its day', created(true), ALEX, ['endAsked'], 'no mail leaves'],
  ['once the mail is out', created(false), ALEX, [], 'not possible any more'],
  ['by nobody else', pending, MEGAN, [], 'not yours'],
] as const)('is taken back %s', (_, request, by, events, says) => {
  const { effects, reply } = decideWithdraw({ by, requestId: request.id, locale: 'en' }, request, NOW);
  expect(effects.map((effect) => (effect.do === 'moveRequest' ? effect.event.type : effect.do))).toEqual(events);
  expect('text' in reply ? reply.text : '').toContain(says);
});
