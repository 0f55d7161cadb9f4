/** What the sandbox did and was asked, for tests and benches. Times are ISO 8601 with milliseconds. */
export interface Ledger {
  invitations: InvitationEntry[];
  mails: MailEntry[];
  memberships: MembershipEntry[];
  requests: RequestEntry[];
}

export interface InvitationEntry {
  email: string;
  userId: string;
  at: string;
  mail: boolean;
}

interface MailEntry {
  to: string;
  /** Who got a copy. */
  cc?: string;
  at: string;
  subject: string;
  redeemUrl: string;
}

export interface MembershipEntry {
  groupId: string;
  userId: string;
  at: string;
}

export interface RequestEntry {
  method: string;
  /** With query, as Graph would see it. */
  path: string;
  /** 0: the connection was cut without an answer. */
  status: number;
  at: string;
  replica: number;
  /** `app`, a user's id, or `none` when no valid token came. */
  caller: string;
  /** The `request-id` of the answer. */
  requestId: string;
  requestBody: unknown;
  responseBody: unknown;
  batch?: true;
}

export function emptyLedger(): Ledger {
  return { invitations: [], mails: [], memberships: [], requests: [] };
}
