/** Small state of an adapter's own (the Graph watch, conversation state), one JSON value a key, with an ETag. */
export interface Keyed {
  read(key: string): Promise<Kept | undefined>;
  /**
   * Writes when `expected` still holds: an ETag that was read, `new` (nothing may be there) or `any`.
   * Resolves with the new ETag, or with undefined when somebody else was faster. Durable when it resolves.
   */
  write(key: string, value: unknown, expected: string): Promise<string | undefined>;
  /** With `expected` only while that ETag still holds. */
  remove(key: string, expected?: string): Promise<void>;
}

export interface Kept {
  /** As it was written, through JSON. Untrusted like everything from outside: its reader checks it. */
  readonly value: unknown;
  readonly etag: string;
}
