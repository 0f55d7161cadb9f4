import type { GuestRequest } from '../domain/guest-request.ts';
import type { Problem } from '../domain/problem.ts';
import { isPassing } from '../domain/problem.ts';
import type { Milliseconds } from '../domain/time.ts';
import { SECOND, epochMs, later } from '../domain/time.ts';
import type { RequestEvent } from '../domain/transition.ts';
import { LAG_PATIENCE_MS, backgroundWaitMs } from '../domain/work.ts';
import type { SettlingPorts } from './chore.ts';

/** What may come right by itself is tried again later, until patience ends; all else has failed. */
export async function putOffOrFailed(
  { id }: GuestRequest,
  key: string,
  problem: Problem,
  { requests, clock }: SettlingPorts,
): Promise<RequestEvent> {
  const now = clock.now();
  const owed = (await requests.find(id))?.owed.find((each) => each.key === key);
  const since = owed?.firstTriedAt ?? now;
  const outOfPatience = epochMs(now) - epochMs(since) > LAG_PATIENCE_MS;
  if (!isPassing(problem.code)) return { type: 'workFailed', key, problem };
  if (outOfPatience) return { type: 'workFailed', key, problem: { code: 'gaveUp', because: problem.code } };
  const asked = 'retryAfterMs' in problem ? (problem.retryAfterMs ?? 0) : 0;
  return { type: 'workPutOff', key, problem, notBefore: later(now, Math.max(asked, waitMs(owed?.tries ?? 1))) };
}

/** Before the next try of something that has been tried so often. */
export const waitMs = (tries: number): Milliseconds => Math.max(SECOND, backgroundWaitMs(tries));
