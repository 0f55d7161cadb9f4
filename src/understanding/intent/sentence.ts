import type { Meaning } from '../../domain/meaning.ts';
import type { IsoDate } from '../../domain/time.ts';
import { findAddresses } from '../entities/addresses.ts';
import type { Carried } from '../understand.ts';
import type { Classify } from './classify.ts';

/** Reads a text that is no command. */
export function understandSentence(
  own: string,
  _carried: Carried,
  _reader: { readonly today: IsoDate; readonly classify?: Classify },
): Meaning {
  const emails = [...new Set(findAddresses(own).good.map((found) => found.address))];
  return {
    intent: 'unknown',
    confidence: 0,
    slash: false,
    slots: { emails, requestIds: [], words: [] },
    doubts: [{ code: 'intentUnsure', candidates: ['invite'] }],
  };
}
