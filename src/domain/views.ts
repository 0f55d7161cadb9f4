import type { View } from './guest-request.ts';
import type { ActivityId } from './ids.ts';
import type { Place } from './people.ts';
import { channelRoot } from './place.ts';
import type { Problem } from './problem.ts';

/**
 * The cards of one request that somebody can see. A post whose answer was lost stands in the chat unknown to the bot;
 * when somebody presses it, it is adopted, so that of one place and audience there can be several copies.
 */
export type Views = readonly View[];

/** One card: the posted one by its id; without an id the one that is still to be posted. */
interface Which {
  readonly audience: View['audience'];
  readonly place: Place;
  readonly activityId?: ActivityId;
}

/** A card to be posted; undefined when this place has one for this audience. */
export const withCard = (views: Views, view: View): Views | undefined =>
  views.some((each) => sameSpot(each, view)) ? undefined : [...views, view];

/** One more card in this place, at the end of what was written there, where it is seen; those above it are kept up to date too. */
export const withFreshCard = (views: Views, { audience, place }: Which): Views =>
  views.some((view) => isUnposted(view, { audience, place })) ? views : [...views, { audience, place, shown: 0 }];

/** The card of this id shows this look now, whether it was known, was just posted, or was adopted meanwhile. */
export function withShown(views: Views, which: Which & { readonly activityId: ActivityId }, look: number): Views {
  const { audience, place, activityId } = which;
  const known = views.find((view) => sameCard(view, which)) ?? views.find((view) => isUnposted(view, which));
  if (known === undefined) return [...views, { audience, place, activityId, shown: look }];
  return views.map((view) => (view === known ? { audience, place: view.place, activityId, shown: look } : view));
}

/** Somebody has pressed a card of this id. Undefined when it is known, or when no card of this kind was ever posted there. */
export function withAdopted(views: Views, which: Which & { readonly activityId: ActivityId }): Views | undefined {
  if (views.some((view) => sameCard(view, which))) return undefined;
  const sibling = views.find((view) => sameSpot(view, which));
  if (sibling === undefined) return undefined;
  const adopted: View = { audience: which.audience, place: sibling.place, activityId: which.activityId, shown: 0 };
  const unposted = views.find((view) => isUnposted(view, which));
  return unposted === undefined ? [...views, adopted] : views.map((view) => (view === unposted ? adopted : view));
}

/** The card is not there any more: it is posted anew, unless another copy of it is left. */
export function withoutCard(views: Views, which: Which): Views {
  const left = views.filter((view) => !sameCard(view, which));
  const spot = { audience: which.audience, place: which.place, shown: 0 };
  return left.some((view) => sameSpot(view, which)) ? left : [...left, spot];
}

/** Nothing that stood in this place can be seen any more: one card for each audience is posted anew. */
export function withPlaceEmptied(views: Views, place: Place): Views {
  const gone = views.filter((view) => samePlace(view, place));
  const audiences = [...new Set(gone.map(({ audience }) => audience))];
  const anew = audiences.flatMap((audience) => {
    const first = gone.find((view) => view.audience === audience);
    return first === undefined ? [] : [{ audience, place: first.place, shown: 0 }];
  });
  return [...views.filter((view) => !gone.includes(view)), ...anew];
}

/** The place is out of reach: its cards are given up. */
export const withPlaceLost = (views: Views, place: Place, look: number, lost: Problem): Views =>
  views.map((view) => (samePlace(view, place) ? { ...view, shown: look, lost } : view));

const samePlace = (view: View, place: Place): boolean => view.place.conversationId === place.conversationId;
/** Ids are unique within a conversation; a channel's threads are one conversation in this. */
const sameRoot = (a: Place, b: Place): boolean => channelRoot(a).conversationId === channelRoot(b).conversationId;
const sameSpot = (view: View, { audience, place }: Which): boolean =>
  view.audience === audience && sameRoot(view.place, place);
const sameCard = (view: View, which: Which): boolean =>
  view.activityId !== undefined && view.activityId === which.activityId && sameRoot(view.place, which.place);
const isUnposted = (view: View, which: Which): boolean => view.activityId === undefined && sameSpot(view, which);
