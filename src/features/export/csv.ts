import type { Instant } from '../../domain/time.ts';
import { toCsv } from '../../lib/csv.ts';
import type { AuditExtract, AuditRecord } from '../../ports/audit.ts';

/** Named as in the log itself, so that each line's hash can be computed again from what stands in it. */
const COLUMNS = ['seq', 'at', 'actor', 'action', 'requestId', 'subject', 'detail', 'key', 'before', 'hash'] as const;

/** The last line is the head of the whole chain: how many entries it has, and the hash of the last of them. */
export function auditCsv({ entries, head }: AuditExtract, now: Instant): string {
  const headLine = [String(head.count), now, '', 'chain.head', '', '', '', '', '', head.hash];
  return toCsv([COLUMNS, ...entries.map(cells), headLine]);
}

const cells = ({ seq, at, actor, action, requestId, subject, detail, key, before, hash }: AuditRecord): string[] => [
  ...[String(seq), at, actor, action, requestId ?? '', subject ?? ''],
  ...[detail === undefined ? '' : JSON.stringify(detail), key, before, hash],
];
