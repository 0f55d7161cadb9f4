import { createHash } from 'node:crypto';
import type { TableClient, TransactionAction } from '@azure/data-tables';
import { odata } from '@azure/data-tables';
import { asciiJson } from '../../../lib/ascii-json.ts';
import type { AuditRecord } from '../../../ports/audit.ts';
import type { Head } from '../audit/chain.ts';
import { continues, headAfter, readEntry, START } from '../audit/chain.ts';
import type { Journal } from '../audit/journal.ts';
import { azureProblem, statusOf, unless } from './refusal.ts';

const LOG = 'log';
const HEAD = 'head';
/** A transaction takes 100 acts; an entry is two, itself and its key. */
const AT_ONCE = 50;

const entryRow = (seq: number): string => `e${String(seq).padStart(16, '0')}`;
const keyRow = (key: string): string => `k${createHash('sha256').update(key).digest('hex')}`;

/** Entries and their keys in one partition, so that a transaction holds them together; the head in a table of its own. */
export class AzureJournal implements Journal {
  readonly #log: TableClient;
  readonly #heads: TableClient;

  constructor(log: TableClient, heads: TableClient) {
    this.#log = log;
    this.#heads = heads;
  }

  async head(): Promise<Head> {
    const kept = (await this.#keptHead())?.head ?? START;
    let reached = kept;
    for await (const line of this.#linesBehind(kept.count)) {
      const entry = readEntry(line);
      if (entry === undefined || !continues(reached, entry)) break;
      reached = headAfter(entry);
    }
    if (reached.count > kept.count) await this.#moveHead(reached);
    return reached;
  }

  async has(key: string): Promise<boolean> {
    return (await unless([404], this.#log.getEntity(LOG, keyRow(key)))) !== undefined;
  }

  async append(entries: readonly AuditRecord[], _head: Head): Promise<boolean> {
    for (let from = 0; from < entries.length; from += AT_ONCE) {
      const piece = entries.slice(from, from + AT_ONCE);
      if (!(await this.#appendPiece(piece))) return false;
    }
    const last = entries.at(-1);
    if (last !== undefined) await this.#moveHead(headAfter(last));
    return true;
  }

  async *lines(): AsyncIterable<string> {
    yield* this.#linesBehind(0);
  }

  /** All or nothing. False when an entry with this number, or one with such a key, is there already. */
  async #appendPiece(entries: readonly AuditRecord[]): Promise<boolean> {
    const acts = entries.flatMap((entry): TransactionAction[] => [
      ['create', { partitionKey: LOG, rowKey: entryRow(entry.seq), line: asciiJson(entry) }],
      ['create', { partitionKey: LOG, rowKey: keyRow(entry.key), seq: entry.seq }],
    ]);
    return (await unless([409], this.#log.submitTransaction(acts))) !== undefined;
  }

  async *#linesBehind(count: number): AsyncIterable<string> {
    const filter = odata`PartitionKey eq ${LOG} and RowKey gt ${entryRow(count)} and RowKey lt ${'f'}`;
    try {
      for await (const { line } of this.#log.listEntities<{ line?: unknown }>({ queryOptions: { filter } })) {
        yield typeof line === 'string' ? line : '';
      }
    } catch (error) {
      throw azureProblem(error);
    }
  }

  async #keptHead(): Promise<{ readonly head: Head; readonly etag: string } | undefined> {
    const entity = await unless([404], this.#heads.getEntity<{ count: unknown; hash: unknown }>(LOG, HEAD));
    if (entity === undefined) return undefined;
    return { head: { count: Number(entity.count), hash: String(entity.hash) }, etag: entity.etag };
  }

  /** Forward only: of two instances the one that is further on has the last word. */
  async #moveHead(head: Head): Promise<void> {
    for (;;) {
      const kept = await this.#keptHead();
      if (kept !== undefined && kept.head.count >= head.count) return;
      const entity = { partitionKey: LOG, rowKey: HEAD, ...head };
      try {
        if (kept === undefined) await this.#heads.createEntity(entity);
        else await this.#heads.updateEntity(entity, 'Replace', { etag: kept.etag });
        return;
      } catch (error) {
        const status = statusOf(error);
        if (status !== 409 && status !== 412) throw azureProblem(error);
      }
    }
  }
}
