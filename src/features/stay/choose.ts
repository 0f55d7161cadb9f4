import type { GuestRequest } from '../../domain/guest-request.ts';
import { isLive } from '../../domain/guest-request.ts';
import { whyNotAdmin } from '../../domain/policies/deciding.ts';
import { whyNotLookAfter } from '../../domain/policies/keeping.ts';
import { isForItsDay } from '../../domain/scheduling.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { StayFacts } from './gather.ts';
import type { StayArgs, Wish } from './parse.ts';

/** The one request that is meant, or why none is: not this person's, not in a state for it, or several that fit. */
export function chooseRequest(args: StayArgs, facts: StayFacts): Result<GuestRequest, Problem> {
  const { about, wish, actor } = args;
  const judged = facts.requests.map(({ request, sponsors }) => ({
    request,
    problem: NEEDS_ADMIN.has(wish.do)
      ? whyNotAdmin(facts)
      : whyNotLookAfter({ request, sponsors, actor: actor.userId, account: facts.account, standing: facts.standing }),
  }));
  const [only] = judged;
  if ('id' in about) {
    if (only === undefined) return fail({ code: 'requestUnknown', given: about.id });
    if (only.problem !== undefined) return fail(only.problem);
    return fits(only.request, wish) ? ok(only.request) : fail(wrongState(only.request));
  }
  const allowed = judged.filter(({ problem }) => problem === undefined).map(({ request }) => request);
  const fitting = allowed.filter((request) => fits(request, wish));
  const [request, ...others] = fitting;
  if (request !== undefined && others.length === 0) return ok(request);
  if (request !== undefined) {
    return fail({ code: 'severalRequests', email: about.email, requestIds: fitting.map(({ id }) => id) });
  }
  const [known] = allowed;
  if (known !== undefined) return fail(wrongState(known));
  const unsure = judged.find(({ problem }) => problem !== undefined && problem.code !== 'notYours')?.problem;
  return fail(unsure ?? { code: 'noRequestFor', email: about.email });
}

const NEEDS_ADMIN: ReadonlySet<Wish['do']> = new Set(['delete', 'restore']);

const wrongState = (request: GuestRequest): Problem => ({
  code: 'wrongState',
  requestId: request.id,
  state: request.state.name,
});

/** Which of a guest's requests a wish can be about. */
function fits(request: GuestRequest, wish: Wish): boolean {
  const { name } = request.state;
  switch (wish.do) {
    case 'remind':
      return name === 'pending' || request.upkeep?.extension !== undefined;
    case 'sendNow':
      return isForItsDay(request);
    case 'resend':
    case 'uninvite':
    case 'link':
      return name === 'invited';
    case 'reset':
    case 'keep':
    case 'notNeeded':
      return isLive(request);
    case 'extend':
      return isLive(request) || name === 'ended';
    case 'remove':
      return isLive(request) && (wish.from === undefined || sameName(request.ask.group?.name, wish.from));
    case 'delete':
      return isLive(request) || name === 'ended';
    case 'restore':
      return name === 'ended' || name === 'removed';
  }
}

const sameName = (name: string | undefined, wanted: string): boolean =>
  name !== undefined && name.toLowerCase() === wanted.toLowerCase();
