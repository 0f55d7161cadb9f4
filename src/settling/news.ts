import type { GuestRequest, Owed } from '../domain/guest-request.ts';
import { guestOf } from '../domain/guest-request.ts';
import type { Place } from '../domain/people.ts';
import type { ConversationProblem, Result } from '../domain/problem.ts';
import { ok } from '../domain/problem.ts';
import type { Settings } from '../domain/settings.ts';
import { isUrgent } from '../domain/telling.ts';
import type { News, Work } from '../domain/work.ts';
import { newsText } from '../features/index.ts';
import { forSomebody, notForHere } from '../words/telling.ts';
import type { SettlingPorts } from './chore.ts';
import type { Telling } from './telling.ts';
import { tell } from './telling.ts';

/** Tells the requester where he asked, else in his personal chat; approvers in their channel. */
export async function tellNews(
  request: GuestRequest,
  { audience, news }: Tell,
  owedKey: Owed['key'],
  ports: SettlingPorts,
): Promise<Result<void, ConversationProblem>> {
  const { timeZone } = request;
  const telling = {
    key: `${request.id} ${owedKey}`,
    text: newsText(request, news, request.locale),
    urgent: isUrgent(news),
  };
  if (audience === 'sponsors') return tellSponsors(request, telling, ports);
  const settings = await ports.settings.read();
  const approvers = approversOf(request, settings);
  if (audience === 'approvers') return tell({ ...telling, places: approvers }, ports);
  const personal = await ports.conversations.personal(request.requester.userId);
  const places = [request.askedIn, ...(personal === undefined ? [] : [personal.place])];
  const passedOn = toPassOn(request, news, settings);
  const told = await tell(
    {
      ...telling,
      places,
      elsewhere: { text: passedOn, places: approvers },
      ...(timeZone === undefined ? {} : { timeZone }),
    },
    ports,
  );
  if (told.ok || told.problem.code !== 'notReachable') return told;
  ports.log.warn('news.nobodyInReach', { requestId: request.id, news });
  return tell({ ...telling, text: passedOn, places: await sponsorChats(request, ports) }, ports);
}

type Tell = Extract<Work, { do: 'tell' }>;

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

/** Those other than the requester whom the directory names, as far as the bot has ever spoken with them. */
async function tellSponsors(
  request: GuestRequest,
  telling: Omit<Telling, 'places'>,
  ports: SettlingPorts,
): Promise<Result<void, ConversationProblem>> {
  for (const place of await sponsorChats(request, ports)) {
    const told = await tell({ ...telling, key: `${telling.key} ${place.conversationId}`, places: [place] }, ports);
    if (!told.ok && told.problem.code !== 'notReachable') return told;
  }
  return ok(undefined);
}

async function sponsorChats(
  request: GuestRequest,
  { directory, conversations, log }: SettlingPorts,
): Promise<readonly Place[]> {
  const guest = guestOf(request);
  const sponsors = guest === undefined ? ok([]) : await directory.sponsors(guest.userId);
  if (!sponsors.ok) {
    log.warn('news.sponsorsUnreadable', { requestId: request.id, problem: sponsors.problem.code });
    return [];
  }
  const others = sponsors.value.filter((userId) => userId !== request.requester.userId);
  const chats = await Promise.all(others.map((userId) => conversations.personal(userId)));
  return chats.flatMap((chat) => (chat === undefined ? [] : [chat.place]));
}
