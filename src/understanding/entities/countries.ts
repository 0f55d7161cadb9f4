import { iso31661 } from 'iso-3166';

/** The languages in which a country's name is understood. */
const LANGUAGES = ['en', 'de'] as const;

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Names that people write and neither list has. */
const SHORT: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  america: 'US',
  usa: 'US',
  holland: 'NL',
  'czech republic': 'CZ',
  turkey: 'TR',
};

let known: ReadonlyMap<string, string> | undefined;

/** By code, by three-letter code, and by the names that ISO and Unicode's CLDR have for them. */
function countries(): ReadonlyMap<string, string> {
  if (known !== undefined) return known;
  const names = LANGUAGES.map((language) => new Intl.DisplayNames([language], { type: 'region' }));
  known = new Map([
    ...iso31661.flatMap(({ alpha2, alpha3, name }): [string, string][] => [
      ...[name, ...names.map((list) => list.of(alpha2) ?? name)].map((one): [string, string] => [plain(one), alpha2]),
      [alpha3.toLowerCase(), alpha2],
    ]),
    ...Object.entries(SHORT),
    // Last, so that no name stands in a code's way.
    ...iso31661.map(({ alpha2 }): [string, string] => [alpha2.toLowerCase(), alpha2]),
  ]);
  return known;
}

/** `DE`, `deu`, `Germany`, `Deutschland` → `DE`, as ISO 3166-1 assigns it; undefined for everything else. */
export const countryNamed = (text: string): string | undefined => countries().get(plain(text));
