export type StoreProblemCode = 'inUse' | 'full' | 'readOnly' | 'newerSchema' | 'unreachable' | 'unreadable' | 'tooBusy';

/** The store cannot do what it promises. Its message is for the operator: what happened and what would mend it. */
export class StoreProblem extends Error {
  readonly code: StoreProblemCode;

  constructor(code: StoreProblemCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StoreProblem';
    this.code = code;
  }
}

const errnoOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

export const isMissing = (error: unknown): boolean => errnoOf(error) === 'ENOENT';

/** A file system's refusal in words. */
export function fileProblem(error: unknown, path: string): StoreProblem {
  if (error instanceof StoreProblem) return error;
  switch (errnoOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new StoreProblem(
        'full',
        `The disk is full: ${path} was not written. Free some space and try again.`,
        error,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StoreProblem('readOnly', `No right to write ${path}. Give this process write access to it.`, error);
    default:
      return new StoreProblem('unreachable', `${path} could not be read or written (${String(error)}).`, error);
  }
}
