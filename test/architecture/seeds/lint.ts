/** A fault of one rule, and the same thing done well. `@` in a path becomes a name of the seed's own. */
export interface LintSeed {
  readonly rule: string;
  readonly at: string;
  readonly fault: string;
  readonly twin: string;
  /** Where the twin lies, when the place is what makes it right. */
  readonly twinAt?: string;
}

const PURE = 'src/domain/@.ts';
const ANYWHERE = 'src/adapters/log/@.ts';

const pure = (rule: string, at: string, fault: string, twin: string): LintSeed => ({ rule, at, fault, twin });
/** Not allowed in pure code, allowed where the world is. */
const misplaced = (rule: string, at: string, code: string): LintSeed => ({
  rule,
  at,
  fault: code,
  twin: code,
  twinAt: ANYWHERE,
});

const clock: LintSeed[] = [
  pure('laws/pure-clock', PURE, 'export const f = () => Date.now();', 'export const f = (nowMs: number) => nowMs;'),
  pure(
    'laws/pure-clock',
    PURE,
    "export const f = () => Date['now']();",
    'export const f = (t: string) => Date.parse(t);',
  ),
  pure('laws/pure-clock', PURE, 'export const f = () => new Date();', 'export const f = (ms: number) => new Date(ms);'),
  pure('laws/pure-clock', PURE, 'export const f = () => Date();', 'export const f = (ms: number) => new Date(ms);'),
  misplaced('laws/pure-clock', PURE, 'const { now } = Date;\nexport const f = () => now();'),
  misplaced('laws/pure-clock', 'src/understanding/@.ts', 'export const f = () => performance.now();'),
  misplaced('laws/pure-clock', 'src/features/@/parse.ts', 'export const f = () => Date.now();'),
  misplaced('laws/pure-clock', 'src/features/@/decide.ts', 'export const f = () => new Date();'),
  misplaced('laws/pure-clock', 'src/features/@/card.ts', 'export const f = () => Date.now();'),
  misplaced('laws/pure-clock', 'src/features/@/messages.ts', 'export const f = () => Date.now();'),
  misplaced('laws/pure-clock', 'src/words/@.ts', 'export const f = () => Date.now();'),
  pure(
    'laws/pure-zone',
    PURE,
    'export const f = (d: Date) => d.getHours();',
    'export const f = (d: Date) => d.getUTCHours();',
  ),
  pure(
    'laws/pure-zone',
    PURE,
    'export const f = () => new Date(2026, 1, 1);',
    'export const f = () => new Date(Date.UTC(2026, 1, 1));',
  ),
  pure(
    'laws/pure-zone',
    PURE,
    "export const f = (d: Date) => d.toLocaleDateString('en');",
    "export const f = (d: Date) => d.toLocaleDateString('en', { timeZone: 'UTC' });",
  ),
];

const chanceAndWorld: LintSeed[] = [
  pure(
    'laws/pure-randomness',
    PURE,
    'export const f = () => Math.random();',
    'export const f = (n: number) => Math.floor(n);',
  ),
  misplaced('laws/pure-randomness', PURE, 'const { random } = Math;\nexport const f = () => random();'),
  misplaced('laws/pure-randomness', PURE, 'export const f = () => crypto.randomUUID();'),
  misplaced(
    'laws/pure-randomness',
    PURE,
    "import { randomUUID } from 'node:crypto';\nexport const f = () => randomUUID();",
  ),
  misplaced(
    'laws/pure-of-world',
    PURE,
    "import { readFileSync } from 'node:fs';\nexport const f = () => readFileSync('a');",
  ),
  misplaced('laws/pure-of-world', PURE, "import { connect } from 'node:net';\nexport const f = () => connect(1);"),
  misplaced('laws/pure-of-world', PURE, 'export const f = () => process.cwd();'),
  misplaced('laws/pure-of-world', PURE, 'export const f = () => globalThis.Date;'),
  pure(
    'laws/pure-of-world',
    'src/understanding/@.ts',
    "import { networkInterfaces } from 'os';\nexport const f = () => networkInterfaces();",
    "import { domainToASCII } from 'node:url';\nexport const f = (d: string) => domainToASCII(d);",
  ),
  misplaced('laws/pure-sync', PURE, 'export async function f() {}'),
  misplaced('laws/pure-sync', 'src/features/@/decide.ts', 'export const f = async () => 1;'),
  misplaced('laws/pure-sync', PURE, 'export const f = () => Promise.resolve(1);'),
  misplaced('laws/pure-sync', PURE, 'export type F = () => Promise<void>;'),
  misplaced('laws/pure-sync', PURE, 'export const f = (g: () => void) => setTimeout(g, 1);'),
  misplaced('laws/pure-sync', PURE, "export const f = () => import('./g.ts');"),
];

const house: LintSeed[] = [
  {
    rule: 'laws/environment-in-config',
    at: 'src/adapters/store/@.ts',
    fault: 'export const f = () => process.env;',
    twin: 'export const f = () => process.env;',
    twinAt: 'src/config.ts',
  },
  pure(
    'laws/environment-in-config',
    'src/tools/@.ts',
    "import { env } from 'node:process';\nexport const f = env;",
    "import { argv } from 'node:process';\nexport const f = argv;",
  ),
  pure(
    'laws/environment-in-config',
    'src/sandbox/@.ts',
    'const { env } = process;\nexport const f = env;',
    'const { pid } = process;\nexport const f = pid;',
  ),
  {
    rule: 'laws/console-in-entry-files',
    at: ANYWHERE,
    fault: "console.log('x');",
    twin: "console.log('x');",
    twinAt: 'src/tools/@.ts',
  },
  {
    rule: 'laws/console-in-entry-files',
    at: 'src/sandbox/@.ts',
    fault: "console.error('x');",
    twin: "console.error('x');",
    twinAt: 'src/sandbox/index.ts',
  },
  pure('laws/named-exports', ANYWHERE, 'export default function f() {}', 'export function f() {}'),
  pure('laws/named-exports', ANYWHERE, 'const f = 1;\nexport { f as default };', 'const f = 1;\nexport { f };'),
  pure('laws/no-barrels', ANYWHERE, "export * from './g.ts';", "import { g } from './g.ts';\nexport const f = [g];"),
  pure(
    'laws/no-barrels',
    ANYWHERE,
    "export { g } from './g.ts';",
    "import { g } from './g.ts';\nexport const f = [g];",
  ),
  pure(
    'laws/relative-with-ending',
    ANYWHERE,
    "import { g } from './g.js';\nexport const f = g;",
    "import { g } from './g.ts';\nexport const f = g;",
  ),
  pure(
    'laws/relative-with-ending',
    ANYWHERE,
    "import { g } from '../log/g';\nexport const f = g;",
    "import { g } from '../log/g.ts';\nexport const f = g;",
  ),
  pure(
    'laws/explained-exception',
    ANYWHERE,
    '// eslint-disable-next-line eqeqeq\nexport const f = (a: unknown) => a == 1;',
    "// eslint-disable-next-line eqeqeq -- '1' and 1 alike\nexport const f = (a: unknown) => a == 1;",
  ),
];

const types: LintSeed[] = [
  pure(
    '@typescript-eslint/no-explicit-any',
    ANYWHERE,
    'export const f = (a: any) => a;',
    'export const f = (a: unknown) => a;',
  ),
  pure(
    '@typescript-eslint/no-explicit-any',
    'test/@.ts',
    'export const f = (a: any) => a;',
    'export const f = (a: unknown) => a;',
  ),
  pure(
    '@typescript-eslint/no-non-null-assertion',
    ANYWHERE,
    'export const f = (a?: string) => a!.length;',
    'export const f = (a?: string) => a?.length;',
  ),
  pure('@typescript-eslint/ban-ts-comment', ANYWHERE, '// @ts-ignore\nexport const f = 1;', 'export const f = 1;'),
  pure(
    '@typescript-eslint/consistent-type-imports',
    ANYWHERE,
    "import { G } from './g.ts';\nexport type F = G;",
    "import type { G } from './g.ts';\nexport type F = G;",
  ),
  pure(
    '@typescript-eslint/no-import-type-side-effects',
    ANYWHERE,
    "import { type G } from './g.ts';\nexport type F = G;",
    "import type { G } from './g.ts';\nexport type F = G;",
  ),
  pure('@typescript-eslint/no-unused-vars', ANYWHERE, 'const unused = 1;\nexport const f = 2;', 'export const f = 2;'),
  pure(
    '@typescript-eslint/no-floating-promises',
    ANYWHERE,
    'export function f(g: () => Promise<void>) { g(); }',
    'export async function f(g: () => Promise<void>) { await g(); }',
  ),
  pure(
    '@typescript-eslint/no-misused-promises',
    ANYWHERE,
    'export const f = (g: () => Promise<void>) => [1].forEach(async () => { await g(); });',
    'export const f = async (g: () => Promise<void>) => { await Promise.all([g()]); };',
  ),
  pure(
    '@typescript-eslint/await-thenable',
    ANYWHERE,
    'export const f = async () => { await 1; };',
    'export const f = async (g: Promise<void>) => { await g; };',
  ),
  pure(
    '@typescript-eslint/only-throw-error',
    ANYWHERE,
    "export const f = () => { throw 'x'; };",
    "export const f = () => { throw new Error('x'); };",
  ),
  pure(
    '@typescript-eslint/switch-exhaustiveness-check',
    ANYWHERE,
    "export function f(a: 'x' | 'y') { switch (a) { case 'x': return 1; } return 2; }",
    "export function f(a: 'x' | 'y') { switch (a) { case 'x': return 1; case 'y': return 2; } }",
  ),
];

const general: LintSeed[] = [
  pure(
    'no-empty',
    ANYWHERE,
    'export function f(g: () => void) { try { g(); } catch {} }',
    'export function f(g: () => void) { try { g(); } catch { return; } }',
  ),
  pure('no-control-regex', ANYWHERE, 'export const f = /\\x07/;', 'export const f = /\\n/;'),
  pure('no-misleading-character-class', ANYWHERE, 'export const f = /[👍]/;', 'export const f = /[👍]/u;'),
  pure('eqeqeq', ANYWHERE, 'export const f = (a: unknown) => a == 1;', 'export const f = (a: unknown) => a == null;'),
  pure('prefer-const', ANYWHERE, 'let a = 1;\nexport const f = () => a;', 'const a = 1;\nexport const f = () => a;'),
  pure('no-var', ANYWHERE, 'var a = 1;\nexport const f = () => a;', 'const a = 1;\nexport const f = () => a;'),
  // Written apart, for this file is linted too.
  pure(
    'no-warning-comments',
    ANYWHERE,
    `// ${'TO'}${'DO'}: later\nexport const f = 1;`,
    '// Why it is one.\nexport const f = 1;',
  ),
  pure(
    'no-warning-comments',
    ANYWHERE,
    `// ${'FIX'}${'ME'} soon\nexport const f = 1;`,
    '// Why it is one.\nexport const f = 1;',
  ),
  pure('max-lines-per-function', ANYWHERE, functionOf(130), functionOf(60)),
];

export const LINT_SEEDS: readonly LintSeed[] = [...clock, ...chanceAndWorld, ...house, ...types, ...general];

/** What the seeds import. */
export const LINT_SOIL = { 'src/adapters/log/g.ts': 'export const g = 1;\nexport type G = number;\n' };

function functionOf(lines: number): string {
  return `export function f(log: string[]) {\n${"  log.push('x');\n".repeat(lines)}}`;
}
