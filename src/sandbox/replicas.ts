import type { Rows, TableName } from './rows.ts';

/** A change names only the fields it sets, so that two writes to one object do not undo each other. */
export type Change = { [T in TableName]: { table: T; id: string; fields: Partial<Rows[T]> } }[TableName];

/** One write: its changes travel together and reach replica N at `arrivals[N]` (milliseconds since the epoch). */
export interface Write {
  seq: number;
  at: number;
  changes: readonly Change[];
  arrivals: readonly number[];
}

interface Cell {
  fields: Record<string, unknown>;
  /** Which write set each field: the later write wins, in whatever order they arrive. */
  setBy: Record<string, number>;
}

/** One copy of the directory. */
export class Copy {
  readonly #tables: Record<TableName, Map<string, Cell>> = {
    users: new Map(),
    groups: new Map(),
    memberships: new Map(),
    ownerships: new Map(),
  };

  apply(write: Pick<Write, 'seq' | 'changes'>): void {
    for (const change of write.changes) {
      const cell = this.#cell(change.table, change.id);
      for (const [field, value] of Object.entries(change.fields)) {
        if (write.seq < (cell.setBy[field] ?? -1)) continue;
        cell.fields[field] = value;
        cell.setBy[field] = write.seq;
      }
    }
  }

  /** A later change may arrive before the creation; until the creation (which sets `id`) is here, there is no row. */
  get<T extends TableName>(table: T, id: string): Rows[T] | undefined {
    return asRow<T>(this.#tables[table].get(id));
  }

  *all<T extends TableName>(table: T): Generator<Rows[T]> {
    for (const cell of this.#tables[table].values()) {
      const row = asRow<T>(cell);
      if (row) yield row;
    }
  }

  #cell(table: TableName, id: string): Cell {
    const known = this.#tables[table].get(id);
    if (known) return known;
    const cell: Cell = { fields: {}, setBy: {} };
    this.#tables[table].set(id, cell);
    return cell;
  }
}

function asRow<T extends TableName>(cell: Cell | undefined): Rows[T] | undefined {
  // Creations carry every field of their row; `id` among them shows that the creation has arrived.
  return cell && 'id' in cell.fields ? (cell.fields as unknown as Rows[T]) : undefined;
}

/** The copies that answer requests, and what is still under way to each of them. */
export class Replicas {
  #copies: Copy[] = [];
  #underWay: Write[][] = [];
  #writes: Write[] = [];

  constructor(count: number) {
    this.#build(count);
  }

  get count(): number {
    return this.#copies.length;
  }

  /** The copy of one replica as of `now`. */
  at(index: number, now: number): Copy {
    const copy = this.#copies[index];
    if (!copy) throw new RangeError(`There is no replica ${index}`);
    const waiting = this.#underWay[index] ?? [];
    if (waiting.some((write) => arrival(write, index) <= now)) {
      for (const write of waiting) if (arrival(write, index) <= now) copy.apply(write);
      this.#underWay[index] = waiting.filter((write) => arrival(write, index) > now);
    }
    return copy;
  }

  add(write: Write): void {
    this.#writes.push(write);
    for (const waiting of this.#underWay) waiting.push(write);
  }

  /** More or fewer replicas: each is made anew from the writes, a new one gets a write when the last old one does. */
  resize(count: number): void {
    if (count !== this.count) this.#build(count);
  }

  #build(count: number): void {
    this.#copies = Array.from({ length: count }, () => new Copy());
    this.#underWay = Array.from({ length: count }, () => [...this.#writes]);
  }
}

function arrival(write: Write, replica: number): number {
  return write.arrivals[replica] ?? Math.max(write.at, ...write.arrivals);
}
