import type { FileProblem, Result } from '../domain/problem.ts';

/** Files that people attach in chat, and files that the bot puts where they keep theirs. */
export interface Files {
  /** At most 1 MB, from where Teams keeps files and nowhere else. */
  read(url: string): Promise<Result<Uint8Array, FileProblem>>;
  /** At most 8 MB, to the address that Teams gave when the person consented, which is good for one file. */
  write(url: string, content: Uint8Array): Promise<Result<void, FileProblem>>;
}
