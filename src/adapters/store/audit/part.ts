import type { AuditRecord, AuditSpan } from '../../../ports/audit.ts';
import { readEntry } from './chain.ts';

/** The entries of a time, picked out while the chain goes by. */
export class Part {
  readonly entries: AuditRecord[] = [];
  found = 0;
  readonly #span: AuditSpan;
  readonly #most: number;

  constructor(span: AuditSpan, most: number) {
    this.#span = span;
    this.#most = most;
  }

  /** The lines as they come, no more than `count`: what is written meanwhile is behind the head that was read first. */
  async *seenIn(lines: AsyncIterable<string>, count: number): AsyncIterable<string> {
    let seen = 0;
    for await (const line of lines) {
      if (seen === count) return;
      seen += 1;
      this.#look(line);
      yield line;
    }
  }

  #look(line: string): void {
    const { from, until, after = 0 } = this.#span;
    const entry = readEntry(line);
    if (entry === undefined || entry.seq <= after || entry.at < from || entry.at >= until) return;
    this.found += 1;
    if (this.entries.length < this.#most) this.entries.push(entry);
  }
}
