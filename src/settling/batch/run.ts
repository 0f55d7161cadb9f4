import type { Batch, BatchEvent } from '../../domain/batch.ts';
import type { Counts, GuestLine, LineEvent } from '../../domain/batch-line.ts';
import { asked, countLines, NO_COUNTS, onTheWay } from '../../domain/batch-line.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { SECOND, epochMs } from '../../domain/time.ts';
import { LineWriter } from './line-writer.ts';
import type { BatchPorts } from './ports.ts';
import { recordBatch } from './ports.ts';

/** How often cards and others may hear how far it is. */
const PROGRESS_EVERY_MS: Milliseconds = 2.5 * SECOND;
/** So many have to be done before it is said how long the others take. */
const FIRST_FEW = 3;
/** How old the knowledge may be that nobody has paused it. */
const LOOK_EVERY_MS: Milliseconds = 500;

/** One batch at work in this process: its lines in memory as they lie in the store, and whether more may begin. */
export class BatchRun {
  readonly ports: BatchPorts;
  #batch: Batch;
  readonly #chunks: (readonly GuestLine[])[];
  readonly #writers: readonly LineWriter[];
  readonly #isStopping: () => boolean;
  readonly #nudge: () => void;
  readonly #begunAt: number;
  readonly #leftAtBegin: number;
  #lookedAt: number;
  #progressAt: number;
  #progress: Promise<void> = Promise.resolve();

  constructor(
    batch: Batch,
    chunks: readonly (readonly GuestLine[])[],
    ports: BatchPorts,
    signals: { readonly isStopping: () => boolean; readonly nudge: () => void },
  ) {
    this.ports = ports;
    this.#batch = batch;
    this.#chunks = [...chunks];
    this.#isStopping = signals.isStopping;
    this.#nudge = signals.nudge;
    this.#writers = chunks.map(
      (_, chunk) =>
        new LineWriter(
          (modify) => ports.batches.updateLines(batch.id, chunk, modify),
          () => ports.clock.now(),
          (lines) => {
            this.#chunks[chunk] = lines;
            this.#showProgress();
          },
        ),
    );
    this.#begunAt = this.now();
    this.#leftAtBegin = onTheWay(this.counts());
    this.#lookedAt = this.now();
    this.#progressAt = this.now();
  }

  get batch(): Batch {
    return this.#batch;
  }

  now(): number {
    return epochMs(this.ports.clock.now());
  }

  line(chunk: number, row: number): GuestLine | undefined {
    return this.#chunks[chunk]?.find((line) => line.row === row);
  }

  lines(chunk: number): readonly GuestLine[] {
    return this.#chunks[chunk] ?? [];
  }

  get chunkCount(): number {
    return this.#chunks.length;
  }

  counts(): Counts {
    return this.#chunks.reduce<Counts>((counts, lines) => countLines(lines, counts), NO_COUNTS);
  }

  /** Resolves when it is durable; false where the line no longer allows it. */
  record(chunk: number, row: number, event: LineEvent): Promise<boolean> {
    return this.#writers[chunk]?.record(row, event) ?? Promise.resolve(false);
  }

  /** True while no further invitation may leave. */
  async isHeld(): Promise<boolean> {
    if (this.#isStopping()) return true;
    if (this.now() - this.#lookedAt > LOOK_EVERY_MS) {
      this.#lookedAt = this.now();
      this.#batch = (await this.ports.batches.find(this.#batch.id)) ?? this.#batch;
    }
    const { state } = this.#batch;
    return state.name !== 'running' || state.hold !== undefined;
  }

  async recordBatch(event: BatchEvent): Promise<void> {
    const moved = await recordBatch(this.ports, this.#batch.id, event);
    if (moved?.ok === true) this.#batch = moved.value;
    this.#nudge();
  }

  /** Brings the cards up to what is known now; the last word of each run. */
  async endProgress(): Promise<void> {
    this.#progressAt = Number.POSITIVE_INFINITY;
    await this.#progress;
    await this.recordBatch({ type: 'progressed', counts: this.counts() });
  }

  #showProgress(): void {
    if (this.now() - this.#progressAt < PROGRESS_EVERY_MS) return;
    this.#progressAt = this.now();
    const counts = this.counts();
    const leftMs = this.#leftMs(counts);
    const event: BatchEvent = { type: 'progressed', counts, ...(leftMs === undefined ? {} : { leftMs }) };
    this.#progress = this.#progress
      .then(() => this.recordBatch(event))
      .catch((cause: unknown) => this.ports.log.error('batch.progressLost', { batchId: this.#batch.id, cause }));
  }

  /** As fast as since this run began. */
  #leftMs(counts: Counts): Milliseconds | undefined {
    const left = onTheWay(counts);
    const done = this.#leftAtBegin - left;
    // The first ones say little: after a restart they wait for what was begun before.
    if (done < Math.max(FIRST_FEW, this.#leftAtBegin / 20) || asked(counts) === 0) return undefined;
    return Math.round((left * (this.now() - this.#begunAt)) / done);
  }
}
