import type { GuestRequest } from '../domain/guest-request.ts';
import { isKeptQuiet } from '../domain/from-list.ts';
import { isForKeepers, sponsorHeard } from '../domain/keepers.ts';
import type { Place } from '../domain/people.ts';
import { channelRoot } from '../domain/place.ts';
import type { ConversationProblem, Result } from '../domain/problem.ts';
import { ok } from '../domain/problem.ts';
import type { Settings } from '../domain/settings.ts';
import { isUrgent } from '../domain/telling.ts';
import type { News, Work } from '../domain/work.ts';
import { newsText } from '../features/index.ts';
import { forSomebody, notForHere } from '../words/telling.ts';
import type { SettlingPorts } from './chore.ts';
import { record } from './chore.ts';
import { chatWith } from './introduce.ts';
import { isGone, sponsorChats } from './keepers.ts';
import type { Telling } from './telling.ts';
import { tell } from './telling.ts';

export type Tell = Extract<Work, { do: 'tell' }>;

/** Tells the requester where he asked, else in his personal chat; approvers in their channel; a sponsor in his own chat. */
export async function tellNews(
  request: GuestRequest,
  { audience, news, to }: Tell,
  owedKey: string,
  ports: SettlingPorts,
): Promise<Result<void, ConversationProblem>> {
  if (isKeptQuiet(request, news)) return ok(undefined);
  const key = `${request.id} ${owedKey}`;
  const said = { key, text: newsText(request, news, request.locale), urgent: isUrgent(news) };
  // Whether the requester can be reached decides what happens next, not whether a sponsor can.
  if (to !== undefined) return tell({ ...said, places: [to.place] }, ports);
  const settings = await ports.settings.read();
  const approvers = approversOf(request, settings);
  if (audience === 'approvers') return tell({ ...said, places: approvers }, ports);
  const { timeZone } = request;
  const places = await placesOf(request, news, ports);
  if (!places.ok) return places;
  const telling = {
    ...said,
    places: places.value,
    ...(timeZone === undefined ? {} : { timeZone }),
  };
  if (isForKeepers(news))
    return tellKeeper(request, telling, owedKey, toPassOn(request, news, settings), approvers, ports);
  const passedOn = toPassOn(request, news, settings);
  const told = await tell({ ...telling, elsewhere: { text: passedOn, places: approvers } }, ports);
  if (told.ok || told.problem.code !== 'notReachable') return told;
  ports.log.warn('news.nobodyInReach', { requestId: request.id, news });
  return tell(
    { ...said, text: passedOn, places: (await sponsorChats(request, ports)).map(({ place }) => place) },
    ports,
  );
}

/** Nobody is asked who is not there any more: what is asked wants an answer. */
async function placesOf(
  { requester: { userId }, askedIn }: GuestRequest,
  news: News,
  ports: SettlingPorts,
): Promise<Result<readonly Place[], ConversationProblem>> {
  if (isForKeepers(news) && (await isGone(userId, ports))) return ok([]);
  const personal = await ports.conversations.personal(userId);
  if (personal !== undefined) return ok([askedIn, personal.place]);
  // Only who was never met is introduced: a chat that came to its end was ended by somebody.
  const isKnown = (await ports.conversations.find(channelRoot(askedIn).conversationId)) !== undefined;
  if (isKnown || askedIn.scope === 'personal') return ok([askedIn]);
  const chat = await chatWith(userId, ports);
  return chat.ok ? ok([askedIn, ...(chat.value === undefined ? [] : [chat.value])]) : chat;
}

/** Where neither he nor a sponsor can be reached, those who decide are asked, with a card to answer on. */
async function tellKeeper(
  request: GuestRequest,
  telling: Telling,
  owedKey: string,
  passedOn: string,
  approvers: readonly Place[],
  ports: SettlingPorts,
): Promise<Result<void, ConversationProblem>> {
  const told = await tell(telling, ports);
  if (told.ok || told.problem.code !== 'notReachable') return told;
  if (sponsorHeard(request, owedKey)) return ok(undefined);
  const [place] = approvers;
  if (place !== undefined) await record(ports, request.id, { type: 'askedInstead', place });
  return tell({ ...telling, key: `${telling.key} elsewhere`, text: passedOn, places: approvers }, ports);
}

/** What approvers never saw they are not shown now: they only hear that there is something. */
const NOT_FOR_OTHERS: ReadonlySet<News> = new Set(['refused']);

/** For those who hear it in the place of a requester who is out of reach. */
function toPassOn(request: GuestRequest, news: News, { locale }: Settings): string {
  const { requester, id } = request;
  return NOT_FOR_OTHERS.has(news)
    ? notForHere(requester.name, id, locale)
    : forSomebody(requester.name, newsText(request, news, locale), locale);
}

/** Where approvers hear of it: their channel, else where they were asked. */
function approversOf({ views }: GuestRequest, { approvals }: Settings): readonly Place[] {
  const shown = views.find((view) => view.audience === 'approvers')?.place;
  return [approvals, shown].filter((place) => place !== undefined);
}
