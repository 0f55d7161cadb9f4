import type { AuditRecord } from '../../../ports/audit.ts';
import type { Head } from '../audit/chain.ts';
import { headAfter, START } from '../audit/chain.ts';
import type { Journal } from '../audit/journal.ts';

export class MemoryJournal implements Journal {
  readonly #lines: string[] = [];
  readonly #keys = new Set<string>();
  #head = START;

  async head(): Promise<Head> {
    return this.#head;
  }

  async has(key: string): Promise<boolean> {
    return this.#keys.has(key);
  }

  async append(entries: readonly AuditRecord[], head: Head): Promise<boolean> {
    if (head.count !== this.#head.count) return false;
    for (const entry of entries) {
      this.#lines.push(JSON.stringify(entry));
      this.#keys.add(entry.key);
      this.#head = headAfter(entry);
    }
    return true;
  }

  async *lines(): AsyncIterable<string> {
    yield* this.#lines;
  }
}
