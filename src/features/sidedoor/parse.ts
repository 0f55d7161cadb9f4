import type { SeenGuest } from '../../domain/directory-facts.ts';
import type { RequestId } from '../../domain/ids.ts';
import { readRequestId } from '../../domain/ids.ts';
import type { Incoming } from '../../domain/incoming.ts';
import type { Locale, Person } from '../../domain/people.ts';
import type { IsoDate } from '../../domain/time.ts';
import { isIsoDate } from '../../domain/time.ts';
import type { Parsed } from '../../ports/feature.ts';
import { notMine, understood } from '../../ports/feature.ts';
import { readAnswer } from './card.ts';

export type SideDoorArgs =
  | { readonly kind: 'found'; readonly guests: readonly SeenGuest[] }
  | {
      readonly kind: 'answer';
      readonly by: Person;
      readonly locale: Locale;
      readonly requestId: RequestId;
      /** Address of the sponsor, where it is not the one who answers. */
      readonly sponsor: string;
      readonly reason: string;
      readonly until?: IsoDate;
    };

const REASON_LIMIT = 600;

export function parseSideDoor(incoming: Incoming): Parsed<SideDoorArgs> {
  if (incoming.kind === 'guestsFound') return understood({ kind: 'found', guests: incoming.guests });
  if (incoming.kind !== 'cardAnswered' || incoming.verb !== 'sidedoor.answer') return notMine;
  const { from: by, locale } = incoming;
  const form = readAnswer(incoming.data);
  const requestId = readRequestId(form?.id ?? '');
  if (form === undefined || requestId === undefined) {
    return { kind: 'malformed', problem: { code: 'requestUnknown', given: form?.id ?? '' }, locale };
  }
  const { sponsor, reason, until } = form;
  if (reason.length > REASON_LIMIT) {
    const problem = { code: 'tooLong', what: 'reason', characters: reason.length, limit: REASON_LIMIT } as const;
    return { kind: 'malformed', problem, locale };
  }
  return understood({ kind: 'answer', by, locale, requestId, sponsor, reason, ...(isIsoDate(until) ? { until } : {}) });
}
