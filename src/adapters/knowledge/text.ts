/** Lower case, one form per character, no accents, straight quotes: what every later step reads. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([a-z])[\u0300-\u036f]+/g, '$1')
    .normalize('NFC')
    .replace(/ß/g, 'ss')
    .replace(/[’‘`´]/g, "'")
    .replace(/\bre[ -](?=se?n[dt]|inv|set\b|issue|deem)/g, 're')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words of the Latin script, with the dots and dashes that names like `portal.azure.com` or `one-time` carry. */
export function words(normalised: string): string[] {
  return normalised.match(/[a-z0-9_$#@]+(?:[.'\-/+&][a-z0-9_]+)*/g) ?? [];
}

const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]+/g;

/** Runs of Japanese script, which have no spaces to split at. */
export function japaneseRuns(normalised: string): string[] {
  return normalised.match(JAPANESE) ?? [];
}

export function isJapanese(normalised: string): boolean {
  return japaneseRuns(normalised).join('').length >= 2;
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=...)ies$/, 'y'],
  [/(?<=...)(?:ations|ation|ating|ated|ates)$/, 'at'],
  [/(?<=....)(?:ings|ing|ed|ers|er)$/, ''],
  [/(?<=...)(?:sses)$/, 'ss'],
  [/(?<=..[^s])s$/, ''],
  [/(?<=...)(?:e)$/, ''],
];

/** A light stem: enough to bring `licences`, `licence`, `inviting` and `invited` together. */
export function stem(word: string): string {
  let result = word.replace(/'s$/, '').replace(/(?<=licen)s/, 'c');
  for (const [ending, replacement] of ENDINGS) result = result.replace(ending, replacement);
  return result.replace(/(.)\1$/, '$1');
}
