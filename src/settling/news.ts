import type { GuestRequest } from '../domain/guest-request.ts';
import { guestOf } from '../domain/guest-request.ts';
import type { Place } from '../domain/people.ts';
import type { ConversationProblem, Result } from '../domain/problem.ts';
import { fail, ok } from '../domain/problem.ts';
import type { Audience, News } from '../domain/work.ts';
import { newsText } from '../features/index.ts';
import type { SettlingPorts } from './chore.ts';

/** Tells the requester where he asked, else in his personal chat; approvers in their channel. */
export async function tellNews(
  request: GuestRequest,
  audience: Audience,
  news: News,
  ports: SettlingPorts,
): Promise<Result<void, ConversationProblem>> {
  const text = newsText(request, news, request.locale);
  if (audience === 'sponsors') return tellSponsors(request, text, ports);
  let problem: ConversationProblem = { code: 'notReachable', why: 'unknownPlace', said: '' };
  for (const place of await placesFor(request, audience, ports)) {
    const told = await ports.messenger.postWords(place, text);
    if (told.ok) return ok(undefined);
    problem = told.problem;
    if (problem.code !== 'notReachable') break;
  }
  return fail(problem);
}

/** Those other than the requester whom the directory names, as far as the bot has ever spoken with them. */
async function tellSponsors(
  request: GuestRequest,
  text: string,
  { directory, conversations, messenger, log }: SettlingPorts,
): Promise<Result<void, ConversationProblem>> {
  const guest = guestOf(request);
  const sponsors = guest === undefined ? ok([]) : await directory.sponsors(guest.userId);
  if (!sponsors.ok) {
    log.warn('news.sponsorsUnreadable', { requestId: request.id, problem: sponsors.problem.code });
    return ok(undefined);
  }
  for (const userId of sponsors.value) {
    const personal = userId === request.requester.userId ? undefined : await conversations.personal(userId);
    const told = personal === undefined ? ok(undefined) : await messenger.postWords(personal.place, text);
    if (!told.ok && told.problem.code !== 'notReachable') return told;
  }
  return ok(undefined);
}

async function placesFor(
  request: GuestRequest,
  audience: Exclude<Audience, 'sponsors'>,
  { settings, conversations }: SettlingPorts,
): Promise<readonly Place[]> {
  if (audience === 'requester') {
    const personal = await conversations.personal(request.requester.userId);
    return [request.askedIn, ...(personal === undefined ? [] : [personal.place])];
  }
  const { approvals } = await settings.read();
  const shown = request.views.find((view) => view.audience === 'approvers')?.place;
  return [...(approvals === undefined ? [] : [approvals]), ...(shown === undefined ? [] : [shown])];
}
