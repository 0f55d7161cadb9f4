import { closeSync, existsSync, openSync, readSync } from 'node:fs';

export interface LogLine {
  readonly bytes: Buffer;
  readonly offset: number;
  /** False for a last line that has lost its end. */
  readonly whole: boolean;
}

const PIECE_BYTES = 4 * 1024 * 1024;
const NEWLINE = 10;

/** Lines with their place, read in big pieces: a log of some hundred megabytes is no reason to start late. */
export function* linesOf(path: string): Generator<LogLine> {
  if (!existsSync(path)) return;
  const file = openSync(path, 'r');
  try {
    let rest: Buffer = Buffer.alloc(0);
    let offset = 0;
    const piece = Buffer.alloc(PIECE_BYTES);
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      const bytes = Buffer.concat([rest, piece.subarray(0, read)]);
      let from = 0;
      for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
        yield { bytes: bytes.subarray(from, to), offset: offset + from, whole: true };
        from = to + 1;
      }
      rest = Buffer.from(bytes.subarray(from));
      offset += from;
    }
    if (rest.length > 0) yield { bytes: rest, offset, whole: false };
  } finally {
    closeSync(file);
  }
}
