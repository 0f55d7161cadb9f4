import { accessAsks } from '../../adapters/knowledge/asks/access.ts';
import { cloudsAsks } from '../../adapters/knowledge/asks/clouds.ts';
import { foreignAsks } from '../../adapters/knowledge/asks/foreign.ts';
import { invitingAsks } from '../../adapters/knowledge/asks/inviting.ts';
import { lifecycleAsks } from '../../adapters/knowledge/asks/lifecycle.ts';
import { signingInAsks } from '../../adapters/knowledge/asks/signing-in.ts';
import { tenantsAsks } from '../../adapters/knowledge/asks/tenants.ts';
import { normalise, stem, words } from '../../adapters/knowledge/text.ts';

/** One phrasing to learn from. `family` joins phrasings so alike that one must not judge a model that saw the other. */
export interface Sample {
  readonly text: string;
  /** Entry id, or `foreign`. */
  readonly label: string;
  readonly family: string;
}

export const FOREIGN = 'foreign';

const ALL_ASKS = { ...invitingAsks, ...signingInAsks, ...accessAsks, ...cloudsAsks, ...lifecycleAsks, ...tenantsAsks };

export function readSamples(): Sample[] {
  const own = Object.entries(ALL_ASKS).flatMap(([id, block]) => withFamilies(id, lines(block)));
  const foreign = foreignAsks
    .trim()
    .split(/\n\s*\n/)
    .flatMap((family, at) => lines(family).map((text) => ({ text, label: FOREIGN, family: `${FOREIGN}-${at}` })));
  return [...own, ...foreign];
}

function lines(block: string): string[] {
  return block
    .split('\n')
    .map((line) => line.trim().replace(/^(?:de|fr|es|ja): /, ''))
    .filter((line) => line !== '');
}

/** Two phrasings of an entry are of one family when most of their longer words are the same. */
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
    const kin = stems.findIndex((other, before) => before < at && overlap(mine, other) > 0.5);
    families.push(kin < 0 ? at : (families[kin] ?? at));
  });
  return texts.map((text, at) => ({ text, label, family: `${label}-${families[at]}` }));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : [...a].filter((s) => b.has(s)).length / smaller;
}
