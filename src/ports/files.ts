import type { FileProblem, Result } from '../domain/problem.ts';

/** Files that people attach in chat, and files that the bot puts where they keep theirs. */
export interface Files {
  /** At most 1 MB, from where Teams keeps files and nowhere else. */
  read(url: string): Promise<Result<Uint8Array, FileProblem>>;
  /** To the address that Teams gave when the person consented. Writing the same again changes nothing. */
  write(url: string, content: Uint8Array): Promise<Result<void, FileProblem>>;
}
