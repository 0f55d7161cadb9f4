/** A file and what it imports: files of the tree, or packages; `type ` before one makes it a type import. */
export type ImportList = readonly [file: string, ...imports: string[]];

/** A file that imports what it must not, and a twin that keeps the rule. */
export interface ImportSeed {
  readonly rule: string;
  readonly fault: ImportList;
  readonly twin: ImportList;
}

/** The house in small: what the seeds import. */
const SOIL = [
  'src/index.ts',
  'src/bot.ts',
  'src/config.ts',
  'src/domain/noun.ts',
  'src/ports/socket.ts',
  'src/words/said.ts',
  'src/lib/tool.ts',
  'src/understanding/meaning.ts',
  'src/features/index.ts',
  'src/features/ask/index.ts',
  'src/features/ask/parse.ts',
  'src/features/help/index.ts',
  'src/features/request/index.ts',
  'src/adapters/graph/client.ts',
  'src/adapters/identity/tokens.ts',
  'src/adapters/teams/receive.ts',
  'src/adapters/store/files.ts',
  'src/sandbox/index.ts',
  'src/sandbox/tenant.ts',
  'src/local/start.ts',
  'src/tools/understand.ts',
  'test/help.ts',
];
export const IMPORT_SOIL: readonly ImportList[] = [
  ...SOIL.map((file): ImportList => [file]),
  ['src/lib/round.ts', 'src/lib/circle.ts'],
];

const seed = (rule: string, fault: ImportList, twin: ImportList): ImportSeed => ({
  rule,
  fault,
  twin,
});

const apart: ImportSeed[] = [
  seed(
    'domain-knows-only-itself',
    ['src/domain/a.ts', 'src/ports/socket.ts'],
    ['src/domain/b.ts', 'src/domain/noun.ts'],
  ),
  seed('domain-knows-only-itself', ['src/domain/c.ts', 'tldts'], ['src/domain/b.ts', 'src/domain/noun.ts']),
  seed(
    'understanding-knows-only-meanings',
    ['src/understanding/a.ts', 'src/ports/socket.ts'],
    ['src/understanding/b.ts', 'src/domain/noun.ts'],
  ),
  seed('understanding-uses-pure-libraries', ['src/understanding/c.ts', 'express'], ['src/understanding/d.ts', 'tldts']),
  seed(
    'ports-know-only-domain',
    ['src/ports/a.ts', 'src/adapters/graph/client.ts'],
    ['src/ports/b.ts', 'src/domain/noun.ts'],
  ),
  seed(
    'ports-know-only-domain',
    ['src/ports/c.ts', '@microsoft/microsoft-graph-client'],
    ['src/ports/b.ts', 'src/domain/noun.ts'],
  ),
  seed('words-know-only-domain', ['src/words/a.ts', 'src/ports/socket.ts'], ['src/words/b.ts', 'src/domain/noun.ts']),
  seed('lib-knows-nobody', ['src/lib/a.ts', 'src/domain/noun.ts'], ['src/lib/b.ts', 'src/lib/tool.ts']),
  seed(
    'features-apart',
    ['src/features/status/gather.ts', 'src/features/ask/index.ts'],
    ['src/features/status/b.ts', 'src/features/status/gather.ts'],
  ),
  seed(
    'features-know-sockets-only',
    ['src/features/list/gather.ts', 'src/adapters/graph/client.ts'],
    ['src/features/list/b.ts', 'src/ports/socket.ts'],
  ),
  seed(
    'features-know-sockets-only',
    ['src/features/list/c.ts', 'src/bot.ts'],
    ['src/features/list/d.ts', 'src/understanding/meaning.ts'],
  ),
  seed(
    'feature-has-one-door',
    ['src/bot/a.ts', 'src/features/ask/parse.ts'],
    ['src/bot/b.ts', 'src/features/index.ts'],
  ),
  seed(
    'one-list-of-features',
    ['src/bot/c.ts', 'src/features/ask/index.ts'],
    ['src/bot/b.ts', 'src/features/index.ts'],
  ),
  seed(
    'bot-knows-sockets-only',
    ['src/bot/d.ts', 'src/adapters/teams/receive.ts'],
    ['src/bot/e.ts', 'src/ports/socket.ts'],
  ),
  seed(
    'adapters-know-no-decisions',
    ['src/adapters/teams/a.ts', 'src/features/index.ts'],
    ['src/adapters/teams/b.ts', 'src/domain/noun.ts'],
  ),
  seed(
    'adapters-know-no-decisions',
    ['src/adapters/teams/c.ts', 'src/bot.ts'],
    ['src/adapters/teams/d.ts', 'src/ports/socket.ts'],
  ),
  seed(
    'adapters-apart',
    ['src/adapters/graph/a.ts', 'src/adapters/store/files.ts'],
    ['src/adapters/graph/b.ts', 'src/adapters/graph/client.ts'],
  ),
  seed(
    'adapters-apart-graph',
    ['src/adapters/store/a.ts', 'type src/adapters/graph/client.ts'],
    ['src/adapters/identity/a.ts', 'type src/adapters/graph/client.ts'],
  ),
  seed(
    'adapters-apart-identity',
    ['src/adapters/store/b.ts', 'src/adapters/identity/tokens.ts'],
    ['src/adapters/graph/c.ts', 'type src/adapters/identity/tokens.ts'],
  ),
  seed(
    'adapters-identity-sees-types-of-graph',
    ['src/adapters/identity/b.ts', 'src/adapters/graph/client.ts'],
    ['src/adapters/identity/a.ts', 'type src/adapters/graph/client.ts'],
  ),
  seed(
    'adapters-graph-sees-types-of-identity',
    ['src/adapters/graph/d.ts', 'src/adapters/identity/tokens.ts'],
    ['src/adapters/graph/c.ts', 'type src/adapters/identity/tokens.ts'],
  ),
];

const worlds: ImportSeed[] = [
  seed(
    'sandbox-is-another-program',
    ['src/sandbox/a.ts', 'src/domain/noun.ts'],
    ['src/sandbox/b.ts', 'src/lib/tool.ts'],
  ),
  seed(
    'nobody-imports-sandbox',
    ['src/local/a.ts', 'src/sandbox/tenant.ts'],
    ['src/sandbox/c.ts', 'src/sandbox/tenant.ts'],
  ),
  seed('local-only-starts-processes', ['src/local/b.ts', 'src/ports/socket.ts'], ['src/local/c.ts', 'src/lib/tool.ts']),
  seed(
    'only-index-starts-local',
    ['src/adapters/store/c.ts', 'src/local/start.ts'],
    ['src/index.ts', 'src/local/start.ts'],
  ),
  seed('only-index-reads-config', ['src/adapters/store/d.ts', 'src/config.ts'], ['src/index.ts', 'src/config.ts']),
  seed('program-takes-config', ['src/program.ts', 'src/config.ts'], ['src/index.ts', 'src/config.ts']),
  seed('nobody-imports-index', ['src/tools/a.ts', 'src/index.ts'], ['src/tools/b.ts', 'src/bot.ts']),
  seed(
    'tools-are-ends',
    ['src/bot/f.ts', 'src/tools/understand.ts'],
    ['src/tools/c.ts', 'src/understanding/meaning.ts'],
  ),
  seed('src-without-tests', ['src/lib/c.ts', 'test/help.ts'], ['src/lib/b.ts', 'src/lib/tool.ts']),
];

const vendors: ImportSeed[] = [
  seed('bot-framework-in-teams', ['src/adapters/store/e.ts', 'botbuilder'], ['src/adapters/teams/e.ts', 'botbuilder']),
  seed(
    'bot-framework-in-teams',
    ['src/bot/g.ts', 'type @microsoft/teams-ai'],
    ['src/adapters/language-model/a.ts', '@microsoft/teams-ai'],
  ),
  seed('bot-framework-in-teams', ['src/bot/h.ts', 'botframework-connector'], ['src/adapters/teams/e.ts', 'botbuilder']),
  seed(
    'language-model-knows-no-bot',
    ['src/adapters/language-model/b.ts', 'botbuilder'],
    ['src/adapters/language-model/a.ts', '@microsoft/teams-ai'],
  ),
  seed(
    'msal-in-identity',
    ['src/adapters/graph/e.ts', '@azure/msal-node'],
    ['src/adapters/identity/c.ts', '@azure/msal-node'],
  ),
  seed(
    'azure-identity-in-stores',
    ['src/adapters/graph/h.ts', '@azure/identity'],
    ['src/adapters/store/azure/h.ts', '@azure/identity'],
  ),
  seed(
    'graph-client-in-graph',
    ['src/adapters/teams/f.ts', '@microsoft/microsoft-graph-client'],
    ['src/adapters/graph/f.ts', '@microsoft/microsoft-graph-client'],
  ),
  seed(
    'graph-types-at-the-door',
    ['src/features/list/e.ts', 'type @microsoft/microsoft-graph-types'],
    ['src/sandbox/d.ts', 'type @microsoft/microsoft-graph-types'],
  ),
  seed('storage-in-store', ['src/adapters/teams/g.ts', 'lowdb'], ['src/adapters/store/f.ts', 'lowdb']),
  seed(
    'storage-in-store',
    ['src/adapters/teams/h.ts', '@azure/data-tables'],
    ['src/adapters/store/g.ts', '@azure/data-tables'],
  ),
  seed('retries-in-graph', ['src/adapters/teams/i.ts', 'p-retry'], ['src/adapters/graph/g.ts', 'p-retry']),
  seed('zod-at-the-edges', ['src/domain/d.ts', 'zod'], ['src/adapters/teams/j.ts', 'zod']),
  seed('zod-at-the-edges', ['src/features/list/decide.ts', 'zod'], ['src/features/list/card.ts', 'zod']),
  seed('pure-code-without-node', ['src/features/list/parse.ts', 'node:fs'], ['src/features/list/reads.ts', 'node:fs']),
  seed('pure-code-without-node', ['src/words/c.ts', 'node:os'], ['src/understanding/e.ts', 'node:url']),
];

const everywhere: ImportSeed[] = [
  seed('no-circles', ['src/lib/circle.ts', 'src/lib/round.ts'], ['src/lib/nouns.ts', 'type src/lib/verbs.ts']),
  seed('no-orphans', ['src/lib/alone.ts'], ['src/lib/b.ts', 'src/lib/tool.ts']),
  seed('no-unresolved', ['src/lib/d.ts', 'src/lib/nowhere.ts'], ['src/lib/verbs.ts', 'type src/lib/nouns.ts']),
  seed('no-development-packages', ['src/lib/e.ts', 'fast-check'], ['src/lib/f.ts', 'tldts']),
  seed(
    'no-development-packages',
    ['src/local/d.ts', 'playwright-core'],
    ['src/sandbox/d.ts', 'type @microsoft/microsoft-graph-types'],
  ),
  // acorn comes with eslint only.
  seed('no-unlisted-packages', ['src/lib/g.ts', 'acorn'], ['src/lib/f.ts', 'tldts']),
];

export const IMPORT_SEEDS: readonly ImportSeed[] = [...apart, ...worlds, ...vendors, ...everywhere];
