import { randomBytes, randomInt } from 'node:crypto';
import { REQUEST_ID_ALPHABET } from '../../domain/ids.ts';
import type { BatchId, RequestId } from '../../domain/ids.ts';
import type { Ids } from '../../ports/ids.ts';

/** A million ids: short enough to be read out, and a taken one is drawn again. */
const LENGTH = 4;

export const randomIds: Ids = {
  requestId: () => `GL-${code(LENGTH)}` as RequestId,
  batchId: () => `GL-B${randomInt(10)}${code(4)}` as BatchId,
  secret: () => randomBytes(24).toString('base64url'),
};

function code(length: number): string {
  return Array.from({ length }, () => REQUEST_ID_ALPHABET[randomInt(REQUEST_ID_ALPHABET.length)]).join('');
}
