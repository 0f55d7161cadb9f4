/** Structured log. Never give it an address, a token, a redeem link or a message's text. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields & { readonly cause?: unknown }): void;
}
export type LogFields = Readonly<Record<string, unknown>>;
