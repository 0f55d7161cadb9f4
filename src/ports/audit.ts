import type { Instant } from '../domain/time.ts';

/** One thing that happened. `subject` and `person` are personal data: only salted commitments of them are chained. */
export interface AuditEvent {
  /** Unique: appending the same key again changes nothing. */
  readonly key: string;
  readonly at: Instant;
  readonly actor: string;
  readonly action: string;
  readonly requestId?: string;
  readonly subject?: string;
  readonly detail?: Readonly<Record<string, string>>;
}

export type AuditVerdict =
  | { readonly intact: true; readonly count: number; readonly head: string }
  | { readonly intact: false; readonly at: number; readonly why: 'altered' | 'missing' | 'reordered' | 'cutOff' };

export interface Audit {
  append(event: AuditEvent): Promise<void>;
  verify(): Promise<AuditVerdict>;
}
