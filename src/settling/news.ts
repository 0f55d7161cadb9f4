import type { GuestRequest } from '../domain/guest-request.ts';
import type { Place } from '../domain/people.ts';
import type { ConversationProblem, Result } from '../domain/problem.ts';
import { fail, ok } from '../domain/problem.ts';
import type { News } from '../domain/work.ts';
import { newsText } from '../features/index.ts';
import type { SettlingPorts } from './chore.ts';

/** Tells the requester where he asked, else in his personal chat; approvers in their channel. */
export async function tellNews(
  request: GuestRequest,
  audience: 'requester' | 'approvers',
  news: News,
  ports: SettlingPorts,
): Promise<Result<void, ConversationProblem>> {
  const text = newsText(request, news, request.locale);
  let problem: ConversationProblem = { code: 'notReachable', why: 'unknownPlace', said: '' };
  for (const place of await placesFor(request, audience, ports)) {
    const told = await ports.messenger.postWords(place, text);
    if (told.ok) return ok(undefined);
    problem = told.problem;
    if (problem.code !== 'notReachable') break;
  }
  return fail(problem);
}

async function placesFor(
  request: GuestRequest,
  audience: 'requester' | 'approvers',
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
