/** The question as a hurried thumb would type it: a letter lost, doubled, swapped or hit beside, in about every third word. */
export function withTypos(text: string, random: () => number): string {
  return text.replace(/[a-z]{4,}/gi, (word) => (random() < 0.4 ? slip(word, random) : word));
}

function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = random();
  if (kind < 0.4) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.75) return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  if (kind < 0.9) return word.slice(0, at) + (word[at] ?? '') + word.slice(at);
  return word.slice(0, at) + 'aeiou'[Math.floor(random() * 5)] + word.slice(at + 1);
}
