/**
 * Breaks each law once, in a small repository of its own under the house's configuration, and sees that `npm run check`
 * would say so by the rule's name; a twin that keeps the law passes. A check that cannot fail holds nothing.
 */
import path from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IMPORT_SEEDS, IMPORT_SOIL } from './seeds/imports.ts';
import type { ImportList } from './seeds/imports.ts';
import { LINT_SEEDS, LINT_SOIL } from './seeds/lint.ts';
import { plant, run } from './seeds/tree.ts';
import type { Tree } from './seeds/tree.ts';

/** Findings by file, each the name of a rule. */
type Findings = ReadonlyMap<string, readonly string[]>;

const trees: Tree[] = [];
const planted = (files: Readonly<Record<string, string>>): Tree => {
  const tree = plant(files);
  trees.push(tree);
  return tree;
};
const PATIENCE_MS = 90_000;
afterAll(() => trees.forEach((tree) => tree.remove()));

describe('lint', () => {
  const place = (at: string, name: string) => at.replace('@', name);
  const faultOf = (index: number) => place(LINT_SEEDS[index]?.at ?? '', `fault${index}`);
  const twinOf = (index: number) => place(LINT_SEEDS[index]?.twinAt ?? LINT_SEEDS[index]?.at ?? '', `twin${index}`);
  let findings: Findings;

  beforeAll(async () => {
    const files: Record<string, string> = { ...LINT_SOIL };
    LINT_SEEDS.forEach(({ fault, twin }, index) => {
      files[faultOf(index)] = fault;
      files[twinOf(index)] = twin;
    });
    const tree = planted(files);
    const results = await new ESLint({ cwd: tree.folder }).lintFiles(['src', 'test']);
    findings = new Map(results.map((file) => [unixPath(tree, file.filePath), file.messages.map(ruleOrError)]));
  }, PATIENCE_MS);

  test.each(LINT_SEEDS.map(({ rule, fault }, index) => ({ rule, index, fault: fault.slice(0, 80) })))(
    '$rule: $fault',
    ({ rule, index }) => {
      expect(findings.get(faultOf(index))).toContain(rule);
      expect(findings.get(twinOf(index))).toEqual([]);
    },
  );

  test('every rule has a seeded fault', async () => {
    const names = ['src/domain/a.ts', 'src/adapters/log/a.ts'].map(async (file) => {
      const config: unknown = await new ESLint({ cwd: trees[0]?.folder ?? '.' }).calculateConfigForFile(file);
      return rulesInForce(config);
    });
    const rules = new Set((await Promise.all(names)).flat());
    expect(LINT_SEEDS.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...rules]));
  });
});

describe('imports', () => {
  let findings: Findings;
  let ruleNames: readonly string[];

  beforeAll(async () => {
    const files: Record<string, string> = {};
    for (const [file] of IMPORT_SOIL) files[file] = 'export const it = 1;\nexport type It = number;\n';
    const plantImports = ([file, ...imports]: ImportList) => {
      files[file] = `${imports.map((what) => importLine(file, what)).join('\n')}\n${files[file] ?? ''}`;
    };
    // A file that several seeds share is written once.
    const lists = [...IMPORT_SOIL, ...IMPORT_SEEDS.flatMap(({ fault, twin }) => [fault, twin])];
    new Map(lists.map((list) => [list.join(), list])).forEach(plantImports);
    const tree = planted(files);
    const output = JSON.parse(
      await run(
        tree,
        'dependency-cruiser/bin/dependency-cruise.mjs',
        'src',
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'json',
      ),
    ) as CruiseOutput;
    const found = new Map<string, string[]>();
    for (const { from, rule } of output.summary.violations) found.set(from, [...(found.get(from) ?? []), rule.name]);
    findings = found;
    ruleNames = output.summary.ruleSetUsed.forbidden.map(({ name }) => name);
  }, PATIENCE_MS);

  test.each(IMPORT_SEEDS.map((seed) => ({ ...seed, file: seed.fault[0], what: seed.fault.slice(1).join() })))(
    '$rule: $file ← $what',
    ({ rule, fault, twin }) => {
      expect(findings.get(fault[0])).toContain(rule);
      expect(findings.get(twin[0]) ?? []).toEqual([]);
    },
  );

  test('every rule has a seeded fault', () => {
    expect(IMPORT_SEEDS.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...ruleNames]));
  });

  test('the reason is shown', async () => {
    const tree = trees.at(-1) as Tree;
    const args = ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'];
    const shown = await run(tree, 'dependency-cruiser/bin/dependency-cruise.mjs', ...args);
    expect(shown).toContain('Text becomes meaning without looking anything up');
  });
});

describe('what nobody uses', () => {
  interface KnipOutput {
    readonly issues: readonly {
      readonly file: string;
      readonly files?: readonly unknown[];
      readonly exports?: readonly { readonly name: string }[];
      readonly dependencies?: readonly { readonly name: string }[];
    }[];
  }
  let issues: KnipOutput['issues'];

  beforeAll(async () => {
    const tree = planted({
      'src/index.ts': "import { used } from './used.ts';\nimport pino from 'pino';\npino().info(used);\n",
      'src/used.ts': 'export const used = 1;\nexport const unusedExport = 2;\n',
      'src/domain/policies/forgotten.ts': 'export const forgotten = 1;\n',
      'test/used.test.ts':
        "import { used } from '../src/used.ts';\nimport { test } from 'vitest';\ntest('x', () => used);\n",
    });
    issues = (JSON.parse(await run(tree, 'knip/bin/knip.js', '--reporter', 'json')) as KnipOutput).issues;
  }, PATIENCE_MS);

  test('a policy that is on no list', () => {
    expect(issues.filter(({ files = [] }) => files.length > 0).map(({ file }) => file)).toEqual([
      'src/domain/policies/forgotten.ts',
    ]);
  });

  test('an export', () => {
    expect(issues.flatMap(({ exports = [] }) => exports.map(({ name }) => name))).toEqual(['unusedExport']);
  });

  test('a package', () => {
    const packages = issues.flatMap(({ dependencies = [] }) => dependencies.map(({ name }) => name));
    expect(packages).toContain('lowdb');
    expect(packages).not.toContain('pino');
    expect(packages).not.toContain('rimraf');
  });
});

describe('types', () => {
  const FAULTS: Readonly<Record<string, readonly [code: string, fault: string, twin: string]>> = {
    strict: ['TS7006', 'export const f = (a) => a;', 'export const f = (a: string) => a;'],
    noUncheckedIndexedAccess: [
      'TS2322',
      'export const f = (a: string[]): string => a[0];',
      "export const f = (a: string[]): string => a[0] ?? '';",
    ],
    exactOptionalPropertyTypes: [
      'TS2375',
      'export const f: { a?: string } = { a: undefined };',
      'export const f: { a?: string } = {};',
    ],
    verbatimModuleSyntax: [
      'TS1484',
      "import { G } from '../g.ts';\nexport type F = G;",
      "import type { G } from '../g.ts';\nexport type F = G;",
    ],
    'an effect or refusal that is forgotten': [
      'TS1360',
      "export const f = (a: 'x' | 'y') => { switch (a) { case 'x': return 1; default: return a satisfies never; } };",
      "export const f = (a: 'x') => { switch (a) { case 'x': return 1; default: return a satisfies never; } };",
    ],
  };
  let output: string;

  beforeAll(async () => {
    const files: Record<string, string> = { 'src/g.ts': 'export type G = number;\n' };
    Object.values(FAULTS).forEach(([, fault, twin], index) => {
      files[`src/types/fault${index}.ts`] = fault;
      files[`src/types/twin${index}.ts`] = twin;
    });
    output = await run(planted(files), 'typescript/bin/tsc', '--noEmit', '--pretty', 'false');
  }, PATIENCE_MS);

  test.each(Object.keys(FAULTS).map((name, index) => ({ name, index })))('$name', ({ name, index }) => {
    expect(output).toMatch(new RegExp(`src/types/fault${index}\\.ts\\(.*${FAULTS[name]?.[0]}`));
    expect(output).not.toContain(`twin${index}.ts`);
  });
});

test('format: a file that prettier would write otherwise', async () => {
  const tree = planted({ 'src/untidy.ts': 'export const f = "x"', 'src/tidy.ts': "export const f = 'x';\n" });
  const untidy = await run(tree, 'prettier/bin/prettier.cjs', '--list-different', 'src');
  expect(untidy.trim().split('\n')).toEqual(['src/untidy.ts']);
});

interface CruiseOutput {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
  };
}

/** `src/…` and `test/…` are files of the tree, everything else is a package; `type ` makes it a type import. */
function importLine(from: string, what: string): string {
  const [, type, target = ''] = /^(type )?(.*)$/.exec(what) ?? [];
  const relative = path.posix.relative(path.posix.dirname(from), target);
  const module = /^(src|test)\//.test(target) ? (relative.startsWith('.') ? relative : `./${relative}`) : target;
  return type ? `import type { It } from '${module}';` : `import '${module}';`;
}

function ruleOrError({ ruleId, message }: { readonly ruleId: string | null; readonly message: string }): string {
  return ruleId ?? message;
}

function unixPath(tree: Tree, file: string): string {
  return path.relative(tree.folder, file).replaceAll(path.sep, '/');
}

function rulesInForce(config: unknown): string[] {
  const { rules } = config as { readonly rules: Readonly<Record<string, readonly [severity: number]>> };
  return Object.keys(rules).filter((name) => rules[name]?.[0] !== 0);
}
