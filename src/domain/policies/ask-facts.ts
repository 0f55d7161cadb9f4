import type { Account, DirectoryGroup, InviteRules, TenantFacts } from '../directory-facts.ts';
import type { GuestRequest } from '../guest-request.ts';
import type { DirectoryPerson, Person } from '../people.ts';
import type { Settings } from '../settings.ts';
import type { Instant, IsoDate } from '../time.ts';

/** All that the laws on asking look at. `unreadable`: Graph could not say; a law says what that means for it. */
export interface AskFacts {
  readonly now: Instant;
  readonly asker: Person;
  readonly tenant: TenantFacts | 'unreadable';
  readonly requester: DirectoryPerson | undefined | 'unreadable';
  readonly email: string;
  readonly domain: string;
  readonly account: Account | undefined | 'unreadable';
  readonly openRequests: readonly GuestRequest[];
  readonly rules: InviteRules | 'unreadable';
  readonly group: GroupFinding | undefined;
  readonly settings: Settings;
  /** Asked for to let somebody stay longer who is there. */
  readonly staysLonger?: true;
  readonly until?: IsoDate;
  readonly reason?: string;
}

/** What the directory said to the name of a group. */
export type GroupFinding =
  | { readonly found: 'one'; readonly group: DirectoryGroup; readonly alreadyMember: boolean }
  | { readonly found: 'none'; readonly name: string; readonly alike: readonly string[] }
  | { readonly found: 'several'; readonly name: string; readonly groups: readonly DirectoryGroup[] }
  | { readonly found: 'unreadable'; readonly name: string };
