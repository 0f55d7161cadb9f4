import type { GuestLine, LineEvent } from '../../domain/batch-line.ts';
import { moveLine } from '../../domain/batch-line.ts';
import type { Instant } from '../../domain/time.ts';

interface Waiting {
  readonly row: number;
  readonly event: LineEvent;
  done(allowed: boolean): void;
  failed(why: unknown): void;
}

/** The swap that makes a chunk's lines durable. */
export type SwapLines = (
  modify: (lines: readonly GuestLine[]) => readonly GuestLine[],
) => Promise<readonly GuestLine[]>;

/** Writes what happens to the lines of one chunk; what happens during a write goes into the next one together. */
export class LineWriter {
  readonly #swap: SwapLines;
  readonly #now: () => Instant;
  readonly #written: (lines: readonly GuestLine[]) => void;
  #waiting: Waiting[] = [];
  #busy = false;

  constructor(swap: SwapLines, now: () => Instant, written: (lines: readonly GuestLine[]) => void) {
    this.#swap = swap;
    this.#now = now;
    this.#written = written;
  }

  /** Resolves when it is durable; false where the line no longer allows it. */
  record(row: number, event: LineEvent): Promise<boolean> {
    return new Promise((done, failed) => {
      this.#waiting.push({ row, event, done, failed });
      if (!this.#busy) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#busy = true;
    while (this.#waiting.length > 0) {
      const together = this.#waiting;
      this.#waiting = [];
      await this.#write(together);
    }
    this.#busy = false;
  }

  async #write(together: readonly Waiting[]): Promise<void> {
    let refused = new Set<Waiting>();
    try {
      const lines = await this.#swap((current) => {
        const moved = moveAll(current, together, this.#now());
        refused = moved.refused;
        return moved.lines;
      });
      this.#written(lines);
      for (const one of together) one.done(!refused.has(one));
    } catch (why) {
      for (const one of together) one.failed(why);
    }
  }
}

function moveAll(
  current: readonly GuestLine[],
  events: readonly Waiting[],
  now: Instant,
): { readonly lines: readonly GuestLine[]; readonly refused: Set<Waiting> } {
  const lines = [...current];
  const refused = new Set<Waiting>();
  for (const one of events) {
    const at = lines.findIndex(({ row }) => row === one.row);
    const line = lines[at];
    const moved = line === undefined ? undefined : moveLine(line, one.event, now);
    if (moved?.ok === true) lines[at] = moved.value;
    else refused.add(one);
  }
  return refused.size === events.length ? { lines: current, refused } : { lines, refused };
}
