import { foreignAsks } from '../../adapters/knowledge/asks/foreign.ts';
import { ENTRIES } from '../../adapters/knowledge/entries.ts';
import { linesOf, phrasingsOf } from '../../adapters/knowledge/phrasings.ts';
import { normalise, stem, words } from '../../adapters/knowledge/text.ts';
import { expand, FOREIGN_PATTERNS } from './foreign-patterns.ts';
import { seeded } from './seeded.ts';

/** One phrasing to learn from. `family` joins phrasings so alike that one must not judge a model that saw the other. */
export interface Sample {
  readonly text: string;
  /** Entry id, or a label that begins with `foreign`. */
  readonly label: string;
  readonly family: string;
}

export const FOREIGN = 'foreign';
const OF_EACH_PATTERN = 12;

export function readSamples(): Sample[] {
  const own = ENTRIES.flatMap(({ id }) => withFamilies(id, phrasingsOf(id)));
  return [...own, ...foreignSamples()];
}

/** Foreign ones fall into several labels, as they have nothing in common but that they are not ours. */
function foreignSamples(): Sample[] {
  const random = seeded(5);
  const written = foreignAsks
    .trim()
    .split(/\n\s*\n/)
    .flatMap((block, at) => withFamilies(`${FOREIGN}-${at}`, linesOf(block)));
  const made = Object.entries(FOREIGN_PATTERNS).flatMap(([kind, patterns]) =>
    patterns.flatMap((pattern, at) =>
      expand(pattern, OF_EACH_PATTERN, random).map((text) => ({
        text,
        label: `${FOREIGN}-${kind}`,
        family: `${FOREIGN}-${kind}-${at}`,
      })),
    ),
  );
  return [...written, ...made];
}

/** Two phrasings of a label are of one family when at least half of their longer words are the same. */
function withFamilies(label: string, texts: readonly string[]): Sample[] {
  const stems = texts.map(
    (text) =>
      new Set(
        words(normalise(text))
          .map(stem)
          .filter((s) => s.length > 3),
      ),
  );
  const families: number[] = [];
  stems.forEach((mine, at) => {
    const kin = stems.findIndex((other, before) => before < at && likeness(mine, other) >= 0.5);
    families.push(kin < 0 ? at : (families[kin] ?? at));
  });
  return texts.map((text, at) => ({ text, label, family: `${label}-${families[at]}` }));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((s) => b.has(s)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
