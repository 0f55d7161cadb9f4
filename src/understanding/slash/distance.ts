/** Edits between two words, a swap of neighbours counted as one (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  const cells = new Uint16Array((a.length + 1) * width);
  const at = (row: number, column: number): number => cells[row * width + column] ?? 0;
  for (let row = 0; row <= a.length; row += 1) {
    for (let column = 0; column <= b.length; column += 1) {
      if (row === 0 || column === 0) {
        cells[row * width + column] = row + column;
        continue;
      }
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) best = Math.min(best, at(row - 2, column - 2) + 1);
      cells[row * width + column] = best;
    }
  }
  return at(a.length, b.length);
}

export interface Nearest {
  readonly word: string;
  readonly distance: number;
}

/** The nearest of some words, or undefined when none is near or two different ones are equally near. */
export function nearest(given: string, words: readonly string[], most: number): Nearest | undefined {
  let best: Nearest | undefined;
  for (const word of words) {
    if (Math.abs(word.length - given.length) > most) continue;
    const distance = editDistance(given, word);
    if (distance <= most && (!best || distance < best.distance)) best = { word, distance };
  }
  return best;
}
