import { randomBytes, randomInt } from 'node:crypto';
import { REQUEST_ID_ALPHABET } from '../../domain/ids.ts';
import type { RequestId } from '../../domain/ids.ts';
import type { Ids } from '../../ports/ids.ts';

/** A million ids: short enough to be read out, and a taken one is drawn again. */
const LENGTH = 4;

export const randomIds: Ids = {
  requestId() {
    const code = Array.from({ length: LENGTH }, () => REQUEST_ID_ALPHABET[randomInt(REQUEST_ID_ALPHABET.length)]);
    return `GL-${code.join('')}` as RequestId;
  },
  secret: () => randomBytes(24).toString('base64url'),
};
