/** Every sentence that people read stands in a catalogue, in every language. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { longDate, moment } from '../../src/words/dates.ts';
import { inLanguage } from '../../src/words/catalogue.ts';
import { problemWords } from '../../src/words/problems.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = (readdirSync(`${ROOT}/src`, { recursive: true }) as string[])
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/${name}`);
const parse = (name: string) =>
  ts.createSourceFile(name, readFileSync(`${ROOT}/${name}`, 'utf8'), ts.ScriptTarget.Latest, true);

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => visit(child, see));
}

/** `const X: Catalogue<…> = { en: …, de: … }` */
interface Found {
  readonly where: string;
  readonly languages: ReadonlyMap<string, ts.Node>;
}
function cataloguesIn(name: string): Found[] {
  const found: Found[] = [];
  visit(parse(name), (node) => {
    if (!ts.isVariableDeclaration(node) || node.type?.getText().startsWith('Catalogue<') !== true) return;
    const { initializer } = node;
    if (initializer === undefined || !ts.isObjectLiteralExpression(initializer)) return;
    const languages = initializer.properties.map((property) => [property.name?.getText() ?? '', property] as const);
    found.push({ where: `${name} ${node.name.getText()}`, languages: new Map(languages) });
  });
  return found;
}

function textsOf(node: ts.Node): string[] {
  const texts: string[] = [];
  visit(node, (each) => {
    if (ts.isStringLiteral(each) || ts.isNoSubstitutionTemplateLiteral(each)) texts.push(each.text);
    if (ts.isTemplateExpression(each))
      texts.push([each.head, ...each.templateSpans.map((s) => s.literal)].map((p) => p.text).join('…'));
  });
  return texts;
}

const CATALOGUES = SOURCES.flatMap(cataloguesIn);
const wordsIn = (text: string): number => text.match(/\p{L}{2,}/gu)?.length ?? 0;

describe('catalogues', () => {
  test('each messages.ts is one', () => {
    const files = SOURCES.filter((name) => name.endsWith('/messages.ts'));
    expect(files.filter((name) => cataloguesIn(name).length === 0)).toEqual([]);
    expect(CATALOGUES.length).toBeGreaterThan(10);
  });

  // That a language has every key is the compiler's business; that the language is there at all is not.
  test.each(CATALOGUES)('$where speaks English and German', ({ languages }) => {
    expect([...languages.keys()]).toEqual(['en', 'de']);
  });

  test.each(CATALOGUES)('$where leaves no sentence in English', ({ languages }) => {
    const [en, de] = [languages.get('en'), languages.get('de')].map((node) =>
      node === undefined ? [] : textsOf(node),
    );
    const english = new Set(en?.filter((text) => wordsIn(text) >= 3 && text.includes(' ')));
    expect(de?.filter((text) => english.has(text))).toEqual([]);
  });
});

/** Three words that begin like a sentence, or that end like one. */
const isSentence = (text: string): boolean =>
  wordsIn(text) >= 3 && / \p{L}/u.test(text) && (/^\p{Lu}\p{Ll}/u.test(text) || /\p{Ll}[.!?]$/u.test(text));

/** Texts that look like sentences for people and are none. */
const NOT_SPOKEN: Readonly<Record<string, string>> = {
  'Microsoft 365 (and GCC)': 'a proper name',
  'China, operated by 21Vianet': 'a proper name',
  'The program stopped in between.': 'recorded with the outcome; what people read of it is in the catalogue',
};

/** What is thrown or logged is for whoever runs the bot, and a cast or an import names no sentence. */
function isForOperators(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node.parent; at !== undefined; at = at.parent) {
    if (ts.isNewExpression(at) && /Error|Problem/.test(at.expression.getText())) return true;
    if (ts.isCallExpression(at) && /\blog\.(debug|info|warn|error)$/.test(at.expression.getText())) return true;
    if (ts.isVariableDeclaration(at) && at.type?.getText().startsWith('Catalogue<') === true) return true;
    if (ts.isImportDeclaration(at)) return true;
    // What is typed, not what is told: commands are the same in every language.
    if (ts.isPropertyAssignment(at) && at.name.getText() === 'usage') return true;
  }
  return false;
}

describe('nothing that people read is hard-coded', () => {
  const spoken = SOURCES.filter(
    (name) =>
      /^src\/(bot\.ts|program\.ts|host\.ts|features\/|settling\/|watching\/|upkeep\/|domain\/|adapters\/teams\/)/.test(
        name,
      ) && !name.endsWith('/messages.ts'),
  );

  test.each(spoken)('%s', (name) => {
    const sentences: string[] = [];
    visit(parse(name), (node) => {
      const isText =
        ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node);
      if (!isText || isForOperators(node)) return;
      const text = textsOf(node)[0] ?? '';
      if (isSentence(text) && !(text in NOT_SPOKEN)) sentences.push(text);
    });
    expect(sentences).toEqual([]);
  });

  test.each(readdirSync(`${ROOT}/cards`).filter((name) => name.endsWith('.json') && !name.includes('.sample.')))(
    'cards/%s',
    (name) => {
      const shown: string[] = [];
      const walk = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        for (const [key, inner] of Object.entries(value)) {
          const isShown = /^(text|title|label|placeholder|altText|fallbackText|speak|errorMessage|value)$/.test(key);
          if (isShown && typeof inner === 'string' && wordsIn(inner.replace(/\$\{[^}]*\}/g, '')) > 0) shown.push(inner);
          walk(inner);
        }
      };
      walk(JSON.parse(readFileSync(`${ROOT}/cards/${name}`, 'utf8')));
      expect(shown).toEqual([]);
    },
  );
});

describe('the language of the activity', () => {
  test.each(['de', 'de-DE', 'de-AT', 'DE-ch'])('%s is German', (locale) => {
    expect(inLanguage({ en: 'yes', de: 'ja' }, locale)).toBe('ja');
    expect(problemWords({ code: 'ownRequest' }, locale)).toContain('selbst beantragt');
  });

  test.each(['en', 'en-GB', 'fr-FR', 'den', 'x'])('%s is English', (locale) => {
    expect(inLanguage({ en: 'yes', de: 'ja' }, locale)).toBe('yes');
  });

  test('dates follow it', () => {
    expect(longDate('2026-06-30' as never, 'de-DE')).toBe('30. Juni 2026');
    expect(longDate('2026-06-30' as never, 'en-US')).toBe('30 June 2026');
    expect(moment('2026-03-10T09:00:00.000Z' as never, 'de')).toBe('10. März 2026 um 09:00 UTC');
    expect(moment('2026-03-10T09:00:00.000Z' as never, 'en')).toBe('10 March 2026 at 09:00 UTC');
  });
});
