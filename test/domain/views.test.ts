import { describe, expect, it } from 'vitest';
import type { View } from '../../src/domain/guest-request.ts';
import { asActivityId, asConversationId } from '../../src/domain/ids.ts';
import type { Place } from '../../src/domain/people.ts';
import { withAdopted, withCard, withPlaceEmptied, withShown, withoutCard } from '../../src/domain/views.ts';

const channel: Place = { conversationId: asConversationId('19:approvals'), scope: 'channel' };
const thread: Place = { ...channel, conversationId: asConversationId('19:approvals;messageid=2') };
const elsewhere: Place = { ...channel, conversationId: asConversationId('19:other') };
const audience = 'approvers';
const posted = (id: string, shown = 3): View => ({ audience, place: channel, activityId: asActivityId(id), shown });
const unposted: View = { audience, place: channel, shown: 0 };
const card = (id: string, place = channel) => ({ audience, place, activityId: asActivityId(id) }) as const;

describe('a copy that somebody presses', () => {
  it('is kept beside the known one, where that stands, and is out of date', () => {
    expect(withAdopted([posted('1')], card('2', thread))).toEqual([posted('1'), posted('2', 0)]);
  });

  it('takes the place of a post whose answer was lost', () => {
    expect(withAdopted([unposted], card('2', thread))).toEqual([posted('2', 0)]);
  });

  it.each([
    ['known, seen from its thread', [posted('2')], card('2', thread)],
    ['in a place that never had a card of this request', [posted('1')], card('2', elsewhere)],
    ['of a request without cards', [], card('2')],
  ])('is not adopted when it is %s', (_, views, which) => {
    expect(withAdopted(views, which)).toBeUndefined();
  });
});

describe('a card that is shown', () => {
  it('is the known one, else the one to be posted, else a copy', () => {
    expect(withShown([posted('1'), posted('2', 0)], card('2'), 4)).toEqual([posted('1'), posted('2', 4)]);
    expect(withShown([unposted], card('2'), 4)).toEqual([posted('2', 4)]);
    // Pressed, and so adopted, before its own post was answered: the answer changes nothing but the look.
    const adopted = withAdopted([unposted], card('2')) ?? [];
    expect(withShown(adopted, card('2'), 4)).toEqual([posted('2', 4)]);
    // Another copy was adopted while this one was being posted.
    expect(withShown(adopted, card('3'), 4)).toEqual([posted('2', 0), posted('3', 4)]);
  });
});

describe('a card that is gone', () => {
  it('is posted anew, unless a copy is left', () => {
    expect(withoutCard([posted('1')], card('1'))).toEqual([unposted]);
    expect(withoutCard([posted('1'), posted('2')], card('1'))).toEqual([posted('2')]);
  });

  it('with all of its place is posted anew once', () => {
    expect(withPlaceEmptied([posted('1'), posted('2')], channel)).toEqual([unposted]);
    expect(withPlaceEmptied([posted('1')], elsewhere)).toEqual([posted('1')]);
  });
});

it('is posted to a place once', () => {
  expect(withCard([posted('1')], unposted)).toBeUndefined();
  expect(withCard([], unposted)).toEqual([unposted]);
});
