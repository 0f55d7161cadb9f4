import type { Decision } from '../../domain/decision.ts';
import { onlyYou } from '../../domain/decision.ts';
import { isUnmailed } from '../../domain/delivering.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Instant } from '../../domain/time.ts';
import type { RequestEvent } from '../../domain/transition.ts';
import { transition } from '../../domain/transition.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { problemWords } from '../../words/problems.ts';
import { WITHDRAW_WORDS } from './messages.ts';
import type { WithdrawArgs } from './parse.ts';

export function decideWithdraw(args: WithdrawArgs, request: GuestRequest | undefined, now: Instant): Decision {
  const refuse = (problem: Problem): Decision => onlyYou(problemWords(problem, args.locale));
  if (request === undefined) return refuse({ code: 'requestUnknown', given: args.requestId });
  if (request.requester.userId !== args.by.userId) return refuse({ code: 'notYours', requestId: request.id });
  const by = request.requester;
  // Who is there and was told nothing can be taken back as well: what was given is undone.
  const event: RequestEvent = isUnmailed(request) ? { type: 'endAsked', by, why: 'asked' } : { type: 'withdrawn', by };
  if (!transition(request, event, now).ok) {
    return refuse({ code: 'wrongState', requestId: request.id, state: request.state.name });
  }
  const words = inLanguage(WITHDRAW_WORDS, args.locale);
  const done = event.type === 'endAsked' ? words.undone : words.done;
  return {
    effects: [{ do: 'moveRequest', id: request.id, event }],
    reply: { kind: 'words', text: done(request.ask.email, request.id) },
  };
}
