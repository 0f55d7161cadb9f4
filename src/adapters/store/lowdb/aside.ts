import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Log } from '../../../ports/log.ts';
import { fileProblem } from '../problem.ts';

/** Where documents go that cannot be read: out of the way of the rest, but never thrown away. */
export class Aside {
  readonly #folder: string;
  readonly #log: Log;

  constructor(dataFolder: string, log: Log) {
    this.#folder = join(dataFolder, 'set-aside');
    this.#log = log;
  }

  /** `requests/GL-7K3F.json`, `requests/GL-7K3F.json.2`, …: shelf and file, with a number when it happened before. */
  list(): readonly string[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder).flatMap((shelf) =>
      readdirSync(join(this.#folder, shelf)).map((file) => `${shelf}/${file}`),
    );
  }

  put(shelf: string, path: string, why: string): void {
    const name = basename(path);
    const folder = join(this.#folder, shelf);
    try {
      mkdirSync(folder, { recursive: true });
      const taken = readdirSync(folder).filter((file) => file === name || file.startsWith(`${name}.`)).length;
      const target = join(folder, taken === 0 ? name : `${name}.${taken + 1}`);
      renameSync(path, target);
      this.#log.error('store.setAside', { shelf, file: name, why, keptAs: target });
    } catch (error) {
      throw fileProblem(error, path);
    }
  }
}
