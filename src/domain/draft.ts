import type { GuestAttributes } from './attributes.ts';
import type { GroupRef } from './guest-request.ts';
import type { DraftId, GroupId, RequestId, UserId } from './ids.ts';
import type { NamedTarget } from './meaning.ts';
import type { Person, Place } from './people.ts';
import type { Problem } from './problem.ts';
import type { Instant, IsoDate, Milliseconds } from './time.ts';
import { DAY } from './time.ts';

/** A request that still lacks something: what is known so far, and what is being asked back. Nobody else sees it. */
export interface Draft {
  readonly id: DraftId;
  /** Goes up with each change: what was read is only written over by who read the latest. */
  readonly version: number;
  /** The one request that can come of this draft, however often it is sent. */
  readonly requestId: RequestId;
  readonly owner: Person;
  readonly place: Place;
  readonly changedAt: Instant;
  /** Where its owner's clocks tell the time. */
  readonly timeZone?: string;
  readonly state: 'open' | 'sent' | 'discarded';
  /** A form in a chat can be answered in words as well, one in a dialog cannot. */
  readonly shownIn: 'chat' | 'dialog';
  readonly ask: DraftAsk;
  /** What was unclear about the text itself. What the directory says to it is looked up anew each time. */
  readonly notes: readonly Note[];
  /** The fields that the last form asked about. */
  readonly open: readonly Field[];
  /** Groups of one name, in the order in which they were offered. */
  readonly candidates: readonly GroupRef[];
}

/** Each part as it was said or chosen. Nothing was guessed, but it need not be good yet. */
export interface DraftAsk extends GuestAttributes {
  readonly email?: string;
  /** Chosen from the directory, beside the address or in the place of it. */
  readonly guest?: UserId;
  readonly displayName?: string;
  readonly group?: ChosenGroup | NamedTarget;
  readonly until?: IsoDate;
  readonly reason?: string;
  readonly message?: string;
  readonly language?: string;
  readonly cc?: string;
  readonly notBefore?: IsoDate;
  /** The guest is created without a mail: it leaves on the day above, or the requester hands over the link himself. */
  readonly sendMail?: false;
}
export interface ChosenGroup {
  readonly kind: 'chosen';
  readonly groupId: GroupId;
}

export const FIELDS = [
  'email',
  'guest',
  'displayName',
  'group',
  'until',
  'notBefore',
  'reason',
  'message',
  'cc',
  'company',
  'department',
  'location',
] as const;
export type Field = (typeof FIELDS)[number];

export interface Note {
  /** `whole`: about all of it, not one field. */
  readonly field: Field | 'whole';
  readonly problem: Problem;
  /** Asked twice already: an empty field is an answer now. */
  readonly repeated?: true;
}

/** After its last change. */
export const DRAFT_KEPT_MS: Milliseconds = DAY;
