/** Words that count as rightly spelled, with how common they are. */
export type Lexicon = ReadonlyMap<string, number>;

/** What a hurried thumb writes in place of a word: no slip, so no distance leads back from it. */
const SHORTHAND: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      u: 'you',
      ur: 'your',
      r: 'are',
      y: 'why',
      n: 'and',
      b: 'be',
      b4: 'before',
      c: 'see',
      cn: 'can',
      '2': 'to',
      '4': 'for',
    },
    ...{ hw: 'how', wat: 'what', wot: 'what', wen: 'when', whn: 'when', wer: 'where', wher: 'where', wich: 'which' },
    ...{
      pls: 'please',
      plz: 'please',
      thx: 'thanks',
      ppl: 'people',
      sb: 'somebody',
      smb: 'somebody',
      sth: 'something',
    },
    ...{
      msg: 'message',
      pw: 'password',
      pwd: 'password',
      pwrd: 'password',
      acc: 'account',
      accnt: 'account',
      org: 'organization',
    },
    ...{ gst: 'guest', gsts: 'guests', gest: 'guest', gests: 'guests', usr: 'user', usrs: 'users', extrnl: 'external' },
    ...{ inv8: 'invite', inv: 'invite', invt: 'invite', snd: 'send', nw: 'new', nt: 'not', w: 'with', wo: 'without' },
    ...{
      tmrw: 'tomorrow',
      asap: 'soon',
      dont: "don't",
      cant: "can't",
      doesnt: "doesn't",
      lic: 'licence',
      lics: 'licences',
    },
  }),
);

/** Puts each word that nobody knows back to the nearest known one, if there is one near enough. */
export function correctSpelling(wordList: readonly string[], lexicon: Lexicon): string[] {
  return wordList.map(
    (word) => SHORTHAND.get(word) ?? (isLeftAlone(word, lexicon) ? word : (nearest(word, lexicon) ?? word)),
  );
}

/** Short words, numbers, codes and known words are what they are. */
function isLeftAlone(word: string, lexicon: Lexicon): boolean {
  return word.length < 3 || /[^a-z]/.test(word) || lexicon.has(word);
}

function nearest(word: string, lexicon: Lexicon): string | undefined {
  const reach = word.length <= 4 ? 1 : 2;
  let best: string | undefined;
  let bestScore = -Infinity;
  for (const [candidate, frequency] of lexicon) {
    if (Math.abs(candidate.length - word.length) > reach) continue;
    // The first letter is seldom the wrong one, and `zoom` is no `room`.
    if (candidate[0] !== word[0] && candidate[1] !== word[0]) continue;
    const distance = editDistance(word, candidate, reach);
    if (distance > reach) continue;
    const sameStart = candidate[0] === word[0] ? 2 : 0;
    const score = Math.log(frequency) + sameStart - 3.5 * distance;
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

/** Damerau's distance (insert, delete, change, swap of neighbours), given up once it must pass `reach`. */
export function editDistance(a: string, b: string, reach: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + change,
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > reach) return reach + 1;
    [before, previous] = [previous, current];
  }
  return previous[b.length] ?? reach + 1;
}
