import type { GuestRequest, HistoryEntry, Owed, RequestState } from './guest-request.ts';
import type { Result } from './problem.ts';
import { ok } from './problem.ts';
import type { Instant } from './time.ts';
import type { Audience, News, Work } from './work.ts';

/** What every change of a request is made of. */

/** A move that the state does not allow: somebody was faster, or it is a repetition. */
export interface Illegal {
  readonly code: 'illegal';
  readonly from: RequestState['name'];
  readonly event: string;
}

export const owe = (key: string, work: Work): Owed => ({ key, work, status: 'due', tries: 0 });

/** The same news twice (ready, then ready again after a repaired step) is two acts, so it needs a key of its own. */
export function withNews(owed: readonly Owed[], audience: Audience, what: News): readonly Owed[] {
  const key = `tell:${audience}:${what}`;
  const before = owed.filter((entry) => entry.key === key || entry.key.startsWith(`${key}:`)).length;
  return [...owed, owe(before === 0 ? key : `${key}:${before + 1}`, { do: 'tell', audience, news: what })];
}

export const isUndone = (owed: Owed | undefined): owed is Owed => owed?.status === 'due' || owed?.status === 'started';

export const settled = (owed: readonly Owed[], key: string, patch: Partial<Owed>): readonly Owed[] =>
  owed.map((entry) => (entry.key === key ? { ...entry, ...patch } : entry));

/** Marks the cards as out of date. */
export const changed = (request: GuestRequest, visibly: boolean): GuestRequest =>
  visibly ? { ...request, look: request.look + 1 } : request;

export function moved(
  request: GuestRequest,
  state: RequestState,
  now: Instant,
  who: HistoryEntry['who'],
  what: string,
  extra: { readonly owed?: readonly Owed[]; readonly why?: string },
): Result<GuestRequest, Illegal> {
  const entry: HistoryEntry = {
    at: now,
    who,
    what,
    from: request.state.name,
    to: state.name,
    ...(extra.why === undefined ? {} : { why: extra.why }),
  };
  const next = { ...request, state, owed: extra.owed ?? request.owed, history: [...request.history, entry] };
  return ok(changed(withoutLook(next), true));
}

/** What has changed has other deadlines, perhaps: they are worked out anew. */
function withoutLook(request: GuestRequest): GuestRequest {
  if (request.upkeep?.lookAt === undefined) return request;
  const { lookAt: _lookAt, ...upkeep } = request.upkeep;
  return { ...request, upkeep };
}
