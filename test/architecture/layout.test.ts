/** Each thing has one obvious place: what is where, what belongs together, and what was forgotten. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './seeds/tree.ts';

/** The top level is the user's; what a tool demands besides is listed with the tool. */
const TOP_LEVEL = new Set([
  ...['src', 'cards', 'appPackage', 'env', 'test', 'docs', 'infra'],
  ...[
    'teamsapp.yml',
    'teamsapp.local.yml',
    'teamsapp.testtool.yml',
    'package.json',
    'package-lock.json',
    'README.md',
    'LICENSE',
  ],
  ...['tsconfig.json', 'tsconfig.build.json', 'vitest.config.ts', 'vitest.browser.config.ts'],
  ...['eslint.config.js', '.dependency-cruiser.cjs', 'knip.config.ts', '.prettierrc.json', '.prettierignore'],
  ...['.ci', '.git', '.gitignore', '.gitattributes', '.editorconfig', '.dockerignore', 'Dockerfile'],
]);
/** One folder a system. */
const SRC = new Set([
  ...['index.ts', 'program.ts', 'bot.ts', 'host.ts', 'config.ts', 'self-test.ts'],
  ...[
    'domain',
    'understanding',
    'ports',
    'words',
    'features',
    'settling',
    'upkeep',
    'watching',
    'adapters',
    'local',
    'sandbox',
    'tools',
    'lib',
  ],
]);
/** Ports with nothing to keep to but their types. */
const PORTS_WITHOUT_CONTRACT: Readonly<Record<string, string>> = {
  clock: 'answers with the hour',
  ids: 'answers with a new id',
  log: 'writes lines for people',
  meter: 'counts for people',
  'own-invitations': 'are a few documents of keyed, which has a suite',
  'watch-state': 'is one document of keyed, which has a suite',
  timers: 'wakes the program after a while',
  feature: 'is held by the scenarios, one for each verb',
  'sign-ins': 'is held by the sandbox tenant, which is the other end of it',
  messenger: 'is held by the fake Teams, which is the other end of it',
  files: 'is held to its one adapter by servers that lead astray',
  knowledge: 'is held by the questions of each entry',
  'slot-reader': 'is optional, and held to its one adapter by a fake language model',
};

/** The suite of `test/contracts/` that holds a port, where it has not the port's name. */
const HELD_BY: Readonly<Record<string, string>> = {
  conversations: 'small-stores',
  drafts: 'small-stores',
  keyed: 'small-stores',
  topics: 'small-stores',
  learned: 'questions',
  once: 'small-stores',
  settings: 'small-stores',
  'waiting-news': 'small-stores',
};

const at = (...parts: string[]) => path.join(ROOT, ...parts);
const read = (...parts: string[]) => readFileSync(at(...parts), 'utf8');
const foldersIn = (...parts: string[]) => entriesIn(...parts).filter((name) => isFolder(...parts, name));
const isFolder = (...parts: string[]) => statSync(at(...parts), { throwIfNoEntry: false })?.isDirectory() ?? false;
const entriesIn = (...parts: string[]) => (isFolder(...parts) ? readdirSync(at(...parts)) : []);

/** Names that git would keep: what it ignores may lie about. */
function keptNames(folder: string): string[] {
  const ignored = new Set(
    read('.gitignore')
      .split('\n')
      .map((line) => line.replace(/\/$/, '')),
  );
  return entriesIn(folder).filter((name) => !ignored.has(name) && !name.endsWith('.log'));
}

test('the top level holds only what is named there', () => {
  expect(keptNames('.').filter((name) => !TOP_LEVEL.has(name))).toEqual([]);
});

test('src holds only what is named there', () => {
  expect(entriesIn('src').filter((name) => !SRC.has(name))).toEqual([]);
});

test('adapters are folders, one a system', () => {
  expect(entriesIn('src', 'adapters').filter((name) => !isFolder('src', 'adapters', name))).toEqual([]);
});

describe.skipIf(!existsSync(at('src/features/index.ts')))('features', () => {
  const names = foldersIn('src', 'features');

  test.each(names)('%s has a door and is on the list', (name) => {
    expect(entriesIn('src', 'features', name)).toContain('index.ts');
    expect(read('src/features/index.ts')).toContain(`'./${name}/index.ts'`);
  });

  test('beside the folders there is only the list', () => {
    const files = entriesIn('src', 'features').filter((name) => !names.includes(name));
    expect(files).toEqual(['index.ts']);
  });

  test.each(names)('%s is flat: a second story is a second feature', (name) => {
    expect(foldersIn('src', 'features', name)).toEqual([]);
  });
});

describe.skipIf(entriesIn('test', 'contracts').length === 0)('ports', () => {
  const ports = entriesIn('src', 'ports').map((file) => file.replace(/\.ts$/, ''));

  test.each(ports.filter((port) => !(port in PORTS_WITHOUT_CONTRACT)))('%s has a contract suite', (port) => {
    expect(entriesIn('test', 'contracts')).toContain(`${HELD_BY[port] ?? port}.ts`);
  });

  test('the list of ports without one names ports', () => {
    expect(
      [...Object.keys(PORTS_WITHOUT_CONTRACT), ...Object.keys(HELD_BY)].filter((port) => !ports.includes(port)),
    ).toEqual([]);
  });
});

/** Verbs that the menu of Teams has no room for; /help and plain words lead to them. */
const FOUND_BY_HELP: readonly string[] = [
  'whoami',
  'claim',
  'remind',
  'remove',
  'resend',
  'reset',
  'restore',
  'unkeep',
];

describe.skipIf(!existsSync(at('appPackage/manifest.json')))('manifest', () => {
  test('its commands are the features’ commands', async () => {
    const { FEATURES } = (await import(at('src/features/index.ts'))) as FeatureList;
    // Teams shows few commands: `settings groups` is found behind `settings`, and by /help.
    const verbs = FEATURES.flatMap(({ commands }) => commands.map(({ verb }) => verb.split(' ')[0]));
    const manifest = JSON.parse(read('appPackage/manifest.json')) as Manifest;
    // A list holds at most 12: the menu is for what people do often, and each scope shows its own.
    const shown = manifest.bots.flatMap(({ commandLists }) => commandLists.flatMap(({ commands }) => commands));
    const titles = new Set(shown.map(({ title }) => title));
    expect([...titles].filter((title) => FOUND_BY_HELP.includes(title))).toEqual([]);
    expect([...new Set([...titles, ...FOUND_BY_HELP])].sort()).toEqual([...new Set(verbs)].sort());
  });
});

interface FeatureList {
  readonly FEATURES: readonly { readonly commands: readonly { readonly verb: string }[] }[];
}
interface Manifest {
  readonly bots: readonly {
    readonly commandLists: readonly { readonly commands: readonly { readonly title: string }[] }[];
  }[];
}
