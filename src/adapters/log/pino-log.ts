import pino from 'pino';
import type { Log } from '../../ports/log.ts';

export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  /** A file, for the local tenant, whose terminal is for people; standard output where there is none. */
  readonly file?: string;
}

/** Secrets by their names, wherever they would turn up; addresses and texts are never given to the log at all. */
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
export function createLog({ level, file }: LogOptions): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { cause: pino.stdSerializers.err },
      redact: { paths: REDACTED.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '(secret)' },
    },
    pino.destination(file === undefined ? { fd: 1, sync: false } : { dest: file, mkdir: true, sync: false }),
  );
  return {
    debug: (event, fields) => logger.debug(fields ?? {}, event),
    info: (event, fields) => logger.info(fields ?? {}, event),
    warn: (event, fields) => logger.warn(fields ?? {}, event),
    error: (event, fields) => logger.error(fields ?? {}, event),
  };
}
