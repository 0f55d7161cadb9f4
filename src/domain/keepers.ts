import type { GuestRequest, Owed } from './guest-request.ts';
import type { UserId } from './ids.ts';
import type { Illegal } from './moves.ts';
import { changed, isUndone, owe } from './moves.ts';
import type { Place } from './people.ts';
import type { Result } from './problem.ts';
import { ok } from './problem.ts';
import { withFreshCard } from './views.ts';
import type { News } from './work.ts';

/** Those who look after a guest: the sponsors whom the directory names, and who asked for him. */

type Moved = Result<GuestRequest, Illegal> | undefined;

/** What asks for an answer: one of the keepers has to hear it, or else the approvers. */
const FOR_KEEPERS: ReadonlySet<News> = new Set(['endsSoon', 'reviewAsked', 'reviewSoon']);
export const isForKeepers = (news: News): boolean => FOR_KEEPERS.has(news);

export interface Keeper {
  readonly userId: UserId;
  /** His own chat. */
  readonly place: Place;
}

/** Who is there to be told is known now: each owes a message of his own, so that none is told twice, and has the card to answer on. */
export function keepersFound(request: GuestRequest, key: string, keepers: readonly Keeper[]): Moved {
  const looked = request.owed.find((entry) => entry.key === key);
  if (!isUndone(looked) || looked.work.do !== 'tell') return undefined;
  const { news } = looked.work;
  const messages = keepers.map((to) => owe(`${key} to ${to.userId}`, { do: 'tell', audience: 'sponsors', news, to }));
  const owed = request.owed.flatMap((entry): readonly Owed[] =>
    entry === looked ? [{ ...entry, status: 'done' }, ...messages] : [entry],
  );
  const views = isForKeepers(news)
    ? keepers.reduce((all, { place }) => withFreshCard(all, { audience: 'requester', place }), request.views)
    : request.views;
  return ok(changed({ ...request, owed, views }, views !== request.views));
}

/** A sponsor has been told just before this, with the same question. */
export function sponsorHeard(request: GuestRequest, key: string): boolean {
  const at = request.owed.findIndex((entry) => entry.key === key);
  const news = newsOf(request.owed[at]);
  for (let n = at - 1; n >= 0; n -= 1) {
    const entry = request.owed[n];
    if (entry?.work.do !== 'tell' || entry.work.to === undefined || entry.work.news !== news) return false;
    if (entry.status === 'done') return true;
  }
  return false;
}

const newsOf = (entry: Owed | undefined): News | undefined => (entry?.work.do === 'tell' ? entry.work.news : undefined);

/** No keeper can be reached: those who decide have the card to answer on. */
export function askedInstead(request: GuestRequest, place: Place): Moved {
  const views = withFreshCard(request.views, { audience: 'requester', place });
  return views === request.views ? undefined : ok(changed({ ...request, views }, true));
}
