import type { AuditRecord } from '../../../ports/audit.ts';
import type { Head } from './chain.ts';

/** What a kind of store has to offer for the audit log: lines that are only ever added, and a head kept apart. */
export interface Journal {
  /** The head as it is kept, brought up to entries that a crash left written but not counted. */
  head(): Promise<Head>;
  has(key: string): Promise<boolean>;
  /** Adds entries behind `head`, then moves the head. False when another instance was faster; then nothing was added. */
  append(entries: readonly AuditRecord[], head: Head): Promise<boolean>;
  lines(): AsyncIterable<string>;
}
