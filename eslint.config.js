// The laws of the code that a parser can see. What may import what is in .dependency-cruiser.cjs, what must lie where in
// test/architecture/. Each law says why it is there and what to do instead; test/architecture/rules.test.ts breaks each one.
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

const PURE = [
  'src/domain/**/*.ts',
  'src/understanding/**/*.ts',
  'src/words/**/*.ts',
  'src/features/**/{parse,decide,card,messages}.ts',
];
const ENTRY_FILES = ['src/index.ts', 'src/sandbox/index.ts', 'src/tools/**/*.ts', 'src/**/*-cli.ts'];
/** The one built-in module without a world behind it. */
const HARMLESS_BUILTINS = new Set(['url']);
const WORLDLY_BUILTINS = builtinModules
  .filter((name) => !name.startsWith('_') && !HARMLESS_BUILTINS.has(name))
  .flatMap((name) => (name.startsWith('node:') ? [name] : [name, `node:${name}`]));

/**
 * A rule with one message. `nodes` are esquery selectors of what it forbids, `globals` names that the file did not define
 * itself, `modules` what it may not import.
 */
function law(reason, { nodes = [], globals = [], modules = [] }) {
  return {
    meta: { type: 'problem', schema: [], messages: { law: reason } },
    create(context) {
      const report = (node) => context.report({ node, messageId: 'law' });
      const forbidModule = (node) => modules.includes(node.source?.value) && report(node);
      const forbidGlobals = () => {
        for (const scope of context.sourceCode.scopeManager.scopes) {
          for (const { identifier, resolved } of scope.references) {
            const ours = resolved !== null && resolved.defs.length > 0;
            if (!ours && globals.includes(identifier.name)) report(identifier);
          }
        }
      };
      return {
        ...Object.fromEntries(nodes.map((selector) => [selector, report])),
        ...(modules.length > 0 && { ImportDeclaration: forbidModule, ExportNamedDeclaration: forbidModule }),
        ...(globals.length > 0 && { 'Program:exit': forbidGlobals }),
      };
    },
  };
}

const LOCAL_TIME = '/^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/';

const laws = {
  'pure-clock': law(
    'This file decides, so the hour is an argument: the same question must get the same answer in a test and after a restart. Take `now: Instant` from the caller.',
    {
      nodes: [
        "MemberExpression[object.name='Date'][property.name='now']",
        "MemberExpression[object.name='Date'][property.value='now']",
        "VariableDeclarator[init.name='Date'] > ObjectPattern",
        "NewExpression[callee.name='Date'][arguments.length=0]",
        "CallExpression[callee.name='Date']",
      ],
      globals: ['performance'],
    },
  ),
  'pure-zone': law(
    'This answers by the time zone or the language of the machine, and the machine is not the person who asks. Use the UTC methods, or take zone and locale as arguments.',
    {
      nodes: [
        `MemberExpression[property.name=${LOCAL_TIME}]`,
        "NewExpression[callee.name='Date'][arguments.length>1]",
        "CallExpression[callee.property.name='toLocaleString'][arguments.length=0]",
        'CallExpression[callee.property.name=/^toLocale(Date|Time)String$/][arguments.length<2]',
      ],
    },
  ),
  'pure-randomness': law(
    'This file decides, so chance is an argument: a decision that cannot be repeated cannot be tested or replayed. Take an id or a number from the caller (ports/ids).',
    {
      nodes: [
        "MemberExpression[object.name='Math'][property.name='random']",
        "MemberExpression[object.name='Math'][property.value='random']",
        "VariableDeclarator[init.name='Math'] > ObjectPattern > Property[key.name='random']",
      ],
      globals: ['crypto'],
      modules: ['crypto', 'node:crypto'],
    },
  ),
  'pure-sync': law(
    'Pure files never wait: what has to be looked up is gathered before (gather.ts) and handed in as facts; what has to happen is returned as an effect.',
    {
      nodes: [
        ':function[async=true]',
        'AwaitExpression',
        'ForOfStatement[await=true]',
        'ImportExpression',
        'TSTypeReference[typeName.name=/^Promise(Like)?$/]',
      ],
      globals: [
        'Promise',
        'setTimeout',
        'setInterval',
        'setImmediate',
        'queueMicrotask',
        'clearTimeout',
        'clearInterval',
      ],
      modules: ['timers', 'node:timers', 'timers/promises', 'node:timers/promises'],
    },
  ),
  'pure-of-world': law(
    'Pure files do not touch the machine: no files, network, process, console. Read it in gather.ts or an adapter and hand the value in; report through the value that is returned.',
    {
      globals: ['process', 'console', 'fetch', 'globalThis', 'global', 'require', 'WebSocket', 'XMLHttpRequest'],
      modules: WORLDLY_BUILTINS.filter((name) => !/(^|:)(crypto|timers)/.test(name)),
    },
  ),
  'environment-in-config': law(
    'Only src/config.ts reads the environment, so that one schema lists every setting and refuses a wrong one at the start. Add it there and take the value as an argument.',
    {
      nodes: [
        "MemberExpression[object.name='process'][property.name='env']",
        "MemberExpression[object.name='process'][property.value='env']",
        "MemberExpression[object.type='MemberExpression'][object.property.name='process'][property.name='env']",
        "VariableDeclarator[init.name='process'] > ObjectPattern > Property[key.name='env']",
        "ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name='env']",
      ],
    },
  ),
  'console-in-entry-files': law(
    'Only the files that a person starts print to the terminal (index.ts, sandbox/index.ts, tools/, *-cli.ts). Log through ports/log, which knows what is personal data, or take a function to report to.',
    { globals: ['console'] },
  ),
  'named-exports': law('A thing has one name everywhere, so that it can be found: export it by name.', {
    nodes: ['ExportDefaultDeclaration', "ExportSpecifier[exported.name='default']"],
  }),
  'no-barrels': law(
    'A file that passes on what others export hides where a thing lives and ties everything to everything. Import from the file that defines it.',
    { nodes: ['ExportAllDeclaration', 'ExportNamedDeclaration[source]'] },
  ),
  'relative-with-ending': law('Write the file that is meant: relative imports end in .ts (or .json).', {
    nodes: [':matches(ImportDeclaration, ExportNamedDeclaration)[source.value=/^\\.\\.?\\u002F(?!.*\\.(ts|json)$)/]'],
  }),
  'explained-exception': {
    meta: {
      type: 'problem',
      schema: [],
      messages: { law: 'An exception to a law gives its reason: `// eslint-disable-next-line rule -- why`.' },
    },
    create: (context) => ({
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const silences = /^\s*eslint-disable/.test(comment.value);
          if (silences && !/\s--\s+\S/.test(comment.value)) context.report({ loc: comment.loc, messageId: 'law' });
        }
      },
    }),
  },
};

const pureLaws = Object.keys(laws).filter((name) => name.startsWith('pure-'));
const on = (names) => Object.fromEntries(names.map((name) => [`laws/${name}`, 'error']));

export default tseslint.config(
  { ignores: ['dist/', '.data/', 'coverage/', 'devTools/', 'appPackage/build/', 'test/browser/screenshots/'] },
  {
    name: 'everything',
    files: ['**/*.{ts,js,cjs,mjs}'],
    plugins: { laws: { rules: laws } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...on(['explained-exception']),
      // `== null` means null or undefined, and Graph sends either.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-control-regex': 'error',
      'no-misleading-character-class': 'error',
      'no-empty': 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      // A note for later is an issue, not a comment: nobody finds it here again.
      'no-warning-comments': ['error', { terms: ['todo', 'fixme'], location: 'anywhere' }],
    },
  },
  {
    name: 'typescript',
    files: ['**/*.ts'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    rules: {
      ...on(['relative-with-ending']),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // What is neither awaited nor given to somebody fails unheard, and a killed process forgets it.
      '@typescript-eslint/no-floating-promises': 'error',
      // An async function where nobody waits for it (an event listener, forEach) loses its error the same way.
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    name: 'src',
    files: ['src/**/*.ts'],
    rules: {
      ...on(['environment-in-config', 'console-in-entry-files', 'named-exports', 'no-barrels']),
      // Not a measure of taste: a function that does not fit on two screens holds several stories, each with a name.
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  { name: 'pure code', files: PURE, rules: on(pureLaws) },
  { name: 'entry files', files: ENTRY_FILES, rules: { 'laws/console-in-entry-files': 'off' } },
  { name: 'config', files: ['src/config.ts'], rules: { 'laws/environment-in-config': 'off' } },
  // The door of a feature, and the list of them, may hand out what lies behind it.
  { name: 'doors', files: ['src/features/index.ts', 'src/features/*/index.ts'], rules: { 'laws/no-barrels': 'off' } },
  { name: 'tests', files: ['test/**/*.ts'], rules: on(['named-exports']) },
);
