import { REQUEST_ID_ALPHABET, type QuestionId, type UserId } from './ids.ts';

/**
 * The id of a question to the experts follows from who asks what, so that two presses at the same moment, on two instances
 * even, are one question: the second finds its id taken. `round` counts on where the same was asked and settled before.
 */
export function questionIdOf(asker: UserId, text: string, round: number): QuestionId {
  const said = `${asker} ${round} ${text}`;
  const code = Array.from({ length: 6 }, (_, at) => REQUEST_ID_ALPHABET[hash(`${at} ${said}`) % 32]);
  return `Q-${code.join('')}` as QuestionId;
}

/** FNV-1a, with its bits stirred once more, as only a few of them are used. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  return (value ^ (value >>> 15)) >>> 0;
}
