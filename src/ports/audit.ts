import type { Instant } from '../domain/time.ts';

/**
 * One thing that happened. `actor` and `subject` are personal data: only salted commitments of them are chained.
 * Everything else enters the log as it stands and can never be taken out again: no names, no addresses in it.
 */
export interface AuditEvent {
  /** Unique: appending the same key again changes nothing. */
  readonly key: string;
  readonly at: Instant;
  /** A user id, or `guestlist` or `guest`, which are nobody in particular and stay readable. */
  readonly actor: string;
  readonly action: string;
  readonly requestId?: string;
  readonly subject?: string;
  readonly detail?: Readonly<Record<string, string>>;
}

/** An event in the chain; `actor` and `subject` as commitments, or in clear where it was read through `records`. */
export interface AuditRecord extends AuditEvent {
  readonly seq: number;
  /** The hash of the entry before. */
  readonly before: string;
  readonly hash: string;
}

export type AuditVerdict =
  | { readonly intact: true; readonly count: number; readonly head: string }
  | { readonly intact: false; readonly at: number; readonly why: 'altered' | 'missing' | 'reordered' | 'cutOff' };

export interface Audit {
  /** Durable when it resolves. */
  append(event: AuditEvent): Promise<void>;
  verify(): Promise<AuditVerdict>;
}

/** A part of the log as it is chained: who is in it stays a commitment. */
export interface AuditExtract {
  /** The oldest first. */
  readonly entries: readonly AuditRecord[];
  /** How many there are in this time, those that are left out included. */
  readonly found: number;
  /** Of the whole chain, as it was when the reading began. */
  readonly chain: AuditVerdict;
  readonly head: { readonly count: number; readonly hash: string };
}

export interface AuditSpan {
  readonly from: Instant;
  /** The first moment that does not belong to it. */
  readonly until: Instant;
  /** Only entries with a higher number. */
  readonly after?: number;
}

export interface AuditArchive extends Audit {
  /** Reads the chain once and keeps at most so many entries of it in memory. */
  extract(span: AuditSpan, most: number): Promise<AuditExtract>;
  /** Whom the commitments are about cannot be told any more; the chain stays whole. */
  forget(person: string): Promise<void>;
  /** All entries in order, with the people who are not forgotten in clear. */
  records(): AsyncIterable<AuditRecord>;
}
