import { closeSync, openSync, readSync } from 'node:fs';

/**
 * Which keys are in the log, as a short hash and a place in the file: a key itself would cost ten times the memory.
 * A hit is confirmed by reading the line there, so that two keys with one hash do no harm.
 */
export class KeyTable {
  readonly #path: string;
  readonly #places = new Map<number, number[] | number>();

  constructor(path: string) {
    this.#path = path;
  }

  add(key: string, offset: number): void {
    const hash = shortHash(key);
    const there = this.#places.get(hash);
    this.#places.set(hash, there === undefined ? offset : [there, offset].flat());
  }

  has(key: string): boolean {
    const places = this.#places.get(shortHash(key));
    return places !== undefined && [places].flat().some((offset) => this.#keyAt(offset) === key);
  }

  #keyAt(offset: number): string | undefined {
    const file = openSync(this.#path, 'r');
    try {
      const piece = Buffer.alloc(LONGEST_KEY_BYTES);
      return keyIn(piece.subarray(0, readSync(file, piece, 0, piece.length, offset)));
    } finally {
      closeSync(file);
    }
  }
}

const LONGEST_KEY_BYTES = 4 * 1024;
const QUOTED_KEY = /^\{"key":("(?:[^"\\]|\\.)*")/;

/** The key at the beginning of a line, without parsing the rest: what a start with a long log spends its time on. */
export function keyIn(line: Buffer): string | undefined {
  const [, quoted] = QUOTED_KEY.exec(line.toString('utf8', 0, LONGEST_KEY_BYTES)) ?? [];
  return quoted === undefined ? undefined : (JSON.parse(quoted) as string);
}

/** 53 bits by two FNV-like lanes. It need not be strong, it is confirmed; SHA-256 would double the time of a start. */
function shortHash(key: string): number {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let i = 0; i < key.length; i += 1) {
    const unit = key.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
  }
  return ((a >>> 0) & 0x1fffff) * 0x1_0000_0000 + ((b ^ (a >>> 15)) >>> 0);
}
