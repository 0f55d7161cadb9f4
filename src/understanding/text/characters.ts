/** Longest message that is read, in characters of its markup; Teams itself refuses messages over about 28 kB. */
export const LONGEST_MESSAGE = 30_000;
/** Longest text beside addresses that is read: a request is a few sentences, a list of guests mostly addresses. */
export const LONGEST_WORDING = 4_000;
/** Most lines that are read; longer lists come as a CSV file. */
export const MOST_LINES = 200;

const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Characters that turn or hide text: bidirectional controls, and the tag block. */
const TURNING = /[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

/** One kind of space and one kind of line end. Letters stay as typed: an address must be literally in the text. */
export function tidySpaces(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(SPACES, ' ')
    .replace(/\n{4,}/g, '\n\n\n');
}

/** True when the text holds characters by which what is seen differs from what is there. */
export function turnsText(text: string): boolean {
  return TURNING.test(text);
}

/** Invisible characters inside words hide nothing from the grammar; addresses are read before this. */
export function dropInvisible(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069]/g, '');
}
