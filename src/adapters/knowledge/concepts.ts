import { GLOSSARY } from './glossary.ts';
import { normalise } from './text.ts';

interface Vocabulary {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  /** By first two letters, so that only a few prefixes are tried a word. */
  readonly prefixes: ReadonlyMap<string, readonly (readonly [string, string])[]>;
  readonly japanese: readonly (readonly [string, string])[];
}

let parsed: Vocabulary | undefined;

/** The ideas of the glossary that these words (Latin) or this text (Japanese) name, each once, in order. */
export function conceptsOf(normalised: string, wordList: readonly string[]): string[] {
  parsed ??= parse(GLOSSARY);
  const found = new Set<string>();
  for (const word of wordList) for (const concept of ofWord(parsed, word)) found.add(concept);
  for (const [term, concept] of parsed.japanese) if (normalised.includes(term)) found.add(concept);
  return [...found];
}

/** Every whole word of the glossary: spelling may take them as right. */
export function glossaryWords(): string[] {
  parsed ??= parse(GLOSSARY);
  return [...parsed.exact.keys(), ...[...parsed.prefixes.values()].flat().map(([prefix]) => prefix)];
}

function ofWord(vocabulary: Vocabulary, word: string): string[] {
  const found = [...(vocabulary.exact.get(word) ?? [])];
  for (const [prefix, concept] of vocabulary.prefixes.get(word.slice(0, 2)) ?? []) {
    if (word.startsWith(prefix)) found.push(concept);
  }
  return found;
}

function parse(glossary: string): Vocabulary {
  const exact = new Map<string, string[]>();
  const prefixes = new Map<string, (readonly [string, string])[]>();
  const japanese: (readonly [string, string])[] = [];
  for (const line of glossary.trim().split('\n')) {
    const colon = line.indexOf(':');
    const concept = line.slice(0, colon);
    for (const term of line.slice(colon + 1).split(/[\s|]+/)) {
      const plain = normalise(term);
      if (plain === '') continue;
      if (/[\u0250-\uffff]/.test(plain)) japanese.push([plain, concept]);
      else if (plain.endsWith('*')) push(prefixes, plain.slice(0, 2), [plain.slice(0, -1), concept] as const);
      else push(exact, plain, concept);
    }
  }
  return { exact, prefixes, japanese };
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
