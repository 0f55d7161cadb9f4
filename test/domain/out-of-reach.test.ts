/** Places that let the bot in no more: who is told, once, and what the others' card says. */
import { describe, expect, it } from 'vitest';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import { asConversationId } from '../../src/domain/ids.ts';
import { isRequesterOutOfReach } from '../../src/domain/out-of-reach.ts';
import type { Place } from '../../src/domain/people.ts';
import type { ConversationProblem } from '../../src/domain/problem.ts';
import { transition } from '../../src/domain/transition.ts';
import { CHANNEL, NOW, VERDICT, pending } from './samples.ts';

const OUT: ConversationProblem = { code: 'notReachable', why: 'blocked', said: '403' };
const [{ place: CHAT } = { place: CHANNEL }] = pending.views;

function after(request: GuestRequest, ...events: readonly Parameters<typeof transition>[1][]): GuestRequest {
  return events.reduce((current, event) => {
    const next = transition(current, event, NOW);
    if (!next.ok) throw new Error(event.type);
    return next.value;
  }, request);
}
const lost = (place: Place) => ({ type: 'placeLost', place, problem: OUT }) as const;
const owedNews = ({ owed }: GuestRequest) => owed.flatMap(({ work }) => (work.do === 'tell' ? [work] : []));

describe('A requester who has blocked the bot', () => {
  it('is named on the approvers’ card, until the bot is let in again', () => {
    const without = after(pending, lost(CHAT));
    expect(isRequesterOutOfReach(without)).toBe(true);
    expect(without.look).toBe(pending.look + 1);
    expect(owedNews(without)).toEqual([]);
    expect(after(without, lost(CHAT)).look).toBe(without.look);
    const back = after(without, { type: 'placeEmptied', place: CHAT });
    expect(isRequesterOutOfReach(back)).toBe(false);
    expect(back.look).toBe(without.look + 1);
  });

  it('is not meant where only the channel is gone in which he asked', () => {
    const views = pending.views.map((view) =>
      view.audience === 'requester' ? { ...view, place: { ...CHANNEL, conversationId: CHAT.conversationId } } : view,
    );
    expect(isRequesterOutOfReach(after({ ...pending, views }, lost(CHAT)))).toBe(false);
  });
});

describe('An approval channel that is out of reach', () => {
  it('is told of to who waits for a decision, once', () => {
    const twice = after(pending, lost(CHANNEL), lost(CHANNEL));
    expect(owedNews(twice)).toEqual([{ do: 'tell', audience: 'requester', news: 'channelLost' }]);
  });

  it('is nothing to tell where another place has the card, or where it is decided', () => {
    const place = { ...CHANNEL, conversationId: asConversationId('19:others') };
    const view = { audience: 'approvers', place, shown: 0 } as const;
    expect(owedNews(after(pending, { type: 'viewAdded', view }, lost(CHANNEL)))).toEqual([]);
    expect(owedNews(after(pending, { type: 'denied', verdict: VERDICT }, lost(CHANNEL)))).toHaveLength(1);
  });
});
