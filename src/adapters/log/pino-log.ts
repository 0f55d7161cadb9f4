import { randomBytes } from 'node:crypto';
import pino from 'pino';
import { correlation } from '../../lib/correlation.ts';
import type { Log, LogFields } from '../../ports/log.ts';
import { scrubber } from './scrub.ts';

export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  /** A file, for the local tenant, whose terminal is for people; standard output where there is none. */
  readonly file?: string;
  /** Takes the lines instead, each as it would be written. */
  readonly write?: (line: string) => void;
}

/** Secrets by their names, wherever they would turn up; texts are never given to the log at all, addresses by mistake only. */
const REDACTED = [
  'redeemUrl',
  'inviteRedeemUrl',
  'token',
  'assertion',
  'authorization',
  'clientState',
  'secret',
  'password',
];

/** JSON lines. What was thrown goes out as `cause`, with its stack and its own causes. */
export function createLog({ level, file, write }: LogOptions): Log {
  // Marks of addresses hold for one run of the program: nobody can make a table of them.
  const scrub = scrubber(randomBytes(32).toString('base64url'));
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: REDACTED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '(secret)' },
    },
    write === undefined ? destination(file) : { write },
  );
  const told = (fields: LogFields | undefined): object => {
    const { cause, ...rest } = fields ?? {};
    const shown =
      cause === undefined ? rest : { ...rest, cause: cause instanceof Error ? pino.stdSerializers.err(cause) : cause };
    const id = correlation();
    return { ...(id === undefined ? {} : { correlation: id }), ...(scrub(plain(shown)) as object) };
  };
  return {
    debug: (event, fields) => logger.debug(told(fields), event),
    info: (event, fields) => logger.info(told(fields), event),
    warn: (event, fields) => logger.warn(told(fields), event),
    error: (event, fields) => logger.error(told(fields), event),
  };
}

const destination = (file: string | undefined) =>
  pino.destination(file === undefined ? { fd: 1, sync: false } : { dest: file, mkdir: true, sync: false });

/** What pino makes of an error is no plain object; its fields are read as they would be written. */
function plain(fields: LogFields): LogFields {
  const { cause } = fields;
  return typeof cause === 'object' && cause !== null
    ? { ...fields, cause: Object.fromEntries(Object.entries(cause).filter(([name]) => name !== 'raw')) }
    : fields;
}
