import { createHash } from 'node:crypto';
import type { AuditRecord, AuditVerdict } from '../../../ports/audit.ts';

/** How far the chain goes. Kept apart from the entries, so that cutting them off shows. */
export interface Head {
  readonly count: number;
  readonly hash: string;
}

export const START: Head = { count: 0, hash: '0'.repeat(64) };

export type Link = Omit<AuditRecord, 'seq' | 'before' | 'hash'>;

/** The next entry behind this head: its hash covers everything in it, the hash of the one before included. */
export function linkTo(head: Head, link: Link): AuditRecord {
  const unsigned = { ...link, seq: head.count + 1, before: head.hash };
  return { ...unsigned, hash: hashOf(unsigned) };
}

export const headAfter = (entry: AuditRecord): Head => ({ count: entry.seq, hash: entry.hash });

/** SHA-256 over the entry as canonical JSON: names sorted, no white space, as in RFC 8785. */
export function hashOf(entry: Omit<AuditRecord, 'hash'>): string {
  return createHash('sha256').update(canonical(entry)).digest('hex');
}

export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}

/** Reads one line; undefined when it is none of ours. */
export function readEntry(line: string): AuditRecord | undefined {
  try {
    const read = JSON.parse(line) as Partial<AuditRecord> | null;
    const whole = typeof read?.seq === 'number' && typeof read.key === 'string' && typeof read.hash === 'string';
    return whole ? (read as AuditRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** True when the entry is what was written and continues the chain at this head. */
export const continues = (head: Head, entry: AuditRecord): boolean =>
  entry.seq === head.count + 1 && entry.before === head.hash && isGenuine(entry);

function isGenuine(entry: AuditRecord): boolean {
  const { hash, ...unsigned } = entry;
  return hash === hashOf(unsigned);
}

/**
 * Walks the whole chain and compares where it ends with the head that was kept apart. `at` is the number of the first
 * entry that is not as it should be.
 */
export async function verifyChain(lines: AsyncIterable<string>, kept: Head): Promise<AuditVerdict> {
  let reached = START;
  const gap: { broken?: { at: number; entry: AuditRecord } } = {};
  for await (const line of lines) {
    const entry = readEntry(line);
    const at = reached.count + 1;
    if (gap.broken !== undefined) {
      // The one that was expected comes later: then nothing is missing, it only stands elsewhere.
      if (entry?.seq === gap.broken.at) return { intact: false, at: gap.broken.at, why: 'reordered' };
      continue;
    }
    if (entry === undefined || !isGenuine(entry)) return { intact: false, at, why: 'altered' };
    if (entry.seq < at) return { intact: false, at, why: 'reordered' };
    if (entry.seq > at) {
      gap.broken = { at, entry };
      continue;
    }
    if (entry.before !== reached.hash) return { intact: false, at: Math.max(1, at - 1), why: 'altered' };
    reached = headAfter(entry);
  }
  if (gap.broken !== undefined) return { intact: false, at: gap.broken.at, why: 'missing' };
  if (reached.count < kept.count) return { intact: false, at: reached.count + 1, why: 'cutOff' };
  if (reached.count > kept.count || reached.hash !== kept.hash)
    return { intact: false, at: kept.count, why: 'altered' };
  return { intact: true, count: reached.count, head: reached.hash };
}
