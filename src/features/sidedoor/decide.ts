import type { Decision, Effect } from '../../domain/decision.ts';
import { nothing, onlyYou } from '../../domain/decision.ts';
import type { Person } from '../../domain/people.ts';
import { whyNotAnswerFor } from '../../domain/policies/deciding.ts';
import { endLiesAhead } from '../../domain/policies/end-lies-ahead.ts';
import { adoptedRequest, isUnanswered } from '../../domain/side-doors.ts';
import type { Instant } from '../../domain/time.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { problemWords } from '../../words/problems.ts';
import type { SideDoorFacts } from './gather.ts';
import { SIDE_DOOR_WORDS } from './messages.ts';
import type { SideDoorArgs } from './parse.ts';

export function decideSideDoor(args: SideDoorArgs, facts: SideDoorFacts, now: Instant): Decision {
  if (args.kind === 'answer' && facts.kind === 'answer') return answered(args, facts, now);
  if (facts.kind !== 'found') return nothing;
  const { approvals, locale } = facts.settings;
  return {
    effects: facts.guests.flatMap((guest): Effect[] => {
      // Without a channel there is nobody but the inviter who could be asked.
      const place = approvals ?? guest.chat;
      if (place === undefined) return [];
      return [{ do: 'openRequest', request: adoptedRequest(guest, place, locale, now) }];
    }),
    reply: { kind: 'nothing' },
  };
}

type Answer = Extract<SideDoorArgs, { kind: 'answer' }>;
type AnswerFacts = Extract<SideDoorFacts, { kind: 'answer' }>;

function answered({ by, locale, requestId, reason, until }: Answer, facts: AnswerFacts, now: Instant): Decision {
  const words = inLanguage(SIDE_DOOR_WORDS, locale);
  const { request, account, standing } = facts;
  if (request?.sideDoor === undefined) {
    return onlyYou(problemWords({ code: 'requestUnknown', given: requestId }, locale));
  }
  const isInviter = request.requester.userId === by.userId;
  const problem = isInviter ? undefined : whyNotAnswerFor({ account, standing });
  if (problem !== undefined) return onlyYou(problemWords(problem, locale));
  if (!isUnanswered(request)) return onlyYou(words.answeredAlready);
  if (reason === '') return onlyYou(words.reasonMissing);
  const past = endLiesAhead({ now, ...(until === undefined ? {} : { until }) });
  if (past !== undefined) return onlyYou(problemWords(past, locale));
  const sponsor = sponsorOf(by, facts);
  if (sponsor === undefined) return onlyYou(facts.sponsor === 'unreadable' ? words.notReadable : words.sponsorUnknown);
  const answer = { by, sponsor, reason, ...(until === undefined ? {} : { until }) };
  return {
    effects: [{ do: 'moveRequest', id: requestId, event: { type: 'sideDoorAnswered', ...answer } }],
    reply: { kind: 'requestCard', id: requestId, audience: 'requester' },
  };
}

function sponsorOf(by: Person, { sponsor, account }: AnswerFacts): Person | undefined {
  if (sponsor === 'himself') {
    return { ...by, name: account === 'unreadable' ? by.name : (account?.displayName ?? by.name) };
  }
  if (sponsor === 'unreadable' || sponsor?.kind !== 'internal') return undefined;
  return { userId: sponsor.userId, tenantId: by.tenantId, name: sponsor.displayName };
}
