/** How many places features are hashed into. */
export const WIDTH = 4_096;
/** A request is said in its first words; what follows is its reason. */
const MOST_CHARACTERS = 600;

/** A text as the statistical reader sees it: places of its features, each once, and how much each weighs. */
export interface Features {
  readonly at: number[];
  readonly value: number[];
}

/**
 * Words, neighbours and pieces of words of a text made ready for the rules (`NormalText.plain`): addresses, ids and domains
 * have become words, so nothing is learnt of anybody's name.
 */
export function featuresOf(plain: string): Features {
  const tokens = plain.slice(0, MOST_CHARACTERS).match(/[\p{L}\p{N}']+|[?？!:>-]/gu) ?? [];
  const words = ['^', ...tokens, '$'];
  const names = new Set<string>();
  words.forEach((word, at) => {
    names.add(`w ${word}`);
    names.add(`b ${word} ${words[at + 1] ?? ''}`);
    names.add(`t ${word} ${words[at + 1] ?? ''} ${words[at + 2] ?? ''}`);
    if (at < 5) names.add(`s${at} ${word}`);
    for (const piece of piecesOf(word)) names.add(`c ${piece}`);
  });
  const places = [...new Set([...names].map(hash))];
  const weight = 1 / Math.sqrt(places.length || 1);
  return { at: places, value: places.map(() => weight) };
}

/** Of a word long enough to be mistyped or inflected, and of every run of a script without spaces. */
function piecesOf(word: string): string[] {
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word);
  const text = unspaced ? word : `<${word}>`;
  const sizes = unspaced ? [2, 3] : word.length > 3 && word.length < 25 ? [4, 5] : [];
  return sizes.flatMap((size) =>
    Array.from({ length: Math.max(0, text.length - size + 1) }, (_, start) => text.slice(start, start + size)),
  );
}

/** FNV-1a. */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) value = Math.imul(value ^ name.charCodeAt(at), 0x01000193);
  return (value >>> 0) % WIDTH;
}
