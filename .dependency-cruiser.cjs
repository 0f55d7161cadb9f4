// Who may know whom. Every rule gives its reason, which `npm run check:imports` prints beside the fault (err-long);
// test/architecture/rules.test.ts breaks each one.

const PURE_LIBRARIES_OF_UNDERSTANDING = ['htmlparser2', 'chrono-node', 'tldts', 'postal-mime', 'csv-parse', 'iso-3166'];

/** One adapter may see another's types where both speak to the same vendor. From, to. */
const ADAPTER_TYPES = [
  // Both call Microsoft's clouds: which host is which cloud is declared once.
  { from: 'identity', to: 'graph' },
  { from: 'graph', to: 'identity' },
];

/** Not verbs but what all verbs share, so not on the list of features: the cards of a request and the news about it. */
const SHARED_BY_FEATURES = ['request'];

const library = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;
const except = (folder, allowed) => ({ path: '^src/', pathNot: [`^src/${folder}/`, ...allowed] });
const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const apart = [
  forbid(
    'domain-knows-only-itself',
    'The nouns and laws of the business must make sense without any program around them. Move the type into domain, or the code out of it.',
    { path: '^src/domain/' },
    { pathNot: '^src/domain/' },
  ),
  forbid(
    'understanding-knows-only-meanings',
    'Text becomes meaning without looking anything up, so that 1,000 sentences can be judged in a second. Hand in what it needs as an argument.',
    { path: '^src/understanding/' },
    { path: '^src/', pathNot: ['^src/understanding/', '^src/domain/'] },
  ),
  forbid(
    'understanding-uses-pure-libraries',
    `Only libraries that are functions of their input: ${PURE_LIBRARIES_OF_UNDERSTANDING.join(', ')}. A new one is listed in .dependency-cruiser.cjs.`,
    { path: '^src/understanding/' },
    {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'unknown'],
      pathNot: library(...PURE_LIBRARIES_OF_UNDERSTANDING),
    },
  ),
  forbid(
    'ports-know-only-domain',
    'A socket is declared in the words of the business; with a vendor or an adapter in it nothing else could be plugged in.',
    { path: '^src/ports/' },
    { pathNot: ['^src/ports/', '^src/domain/'] },
  ),
  forbid(
    'words-know-only-domain',
    'A sentence is a function of data. If it needs a port, look the value up before and hand it in.',
    { path: '^src/words/' },
    { pathNot: ['^src/words/', '^src/domain/'] },
  ),
  forbid(
    'lib-knows-nobody',
    'Tools that any program could use know nothing of guests. If it needs a type of ours, it belongs where that type lives.',
    { path: '^src/lib/' },
    except('lib', []),
  ),
  forbid(
    'features-apart',
    'A verb can be added or taken out by its folder alone. What two features share is a noun (domain), a sentence (words) or a tool (lib).',
    { path: '^src/features/([^/]+)/' },
    { path: '^src/features/', pathNot: ['^src/features/$1/'] },
  ),
  forbid(
    'features-know-sockets-only',
    'A feature asks for what it needs through a port. It never knows the bot, an adapter, the sandbox or the configuration.',
    { path: '^src/features/' },
    except('features', ['^src/(domain|ports|understanding|words|lib)/']),
  ),
  forbid(
    'feature-has-one-door',
    'What lies behind index.ts of a feature is its own affair. Import the feature, or move what is shared to domain, words or lib.',
    { path: '^src/', pathNot: '^src/features/[^/]+/' },
    { path: '^src/features/[^/]+/', pathNot: '^src/features/[^/]+/index[.]ts$' },
  ),
  forbid(
    'one-list-of-features',
    'src/features/index.ts is the only list; help is built from it. Ask that list.',
    { path: '^src/', pathNot: '^src/features/' },
    {
      path: '^src/features/[^/]+/index[.]ts$',
      pathNot: SHARED_BY_FEATURES.map((name) => `^src/features/${name}/`),
    },
  ),
  forbid(
    'bot-knows-sockets-only',
    'The story of a turn is told without naming a system. index.ts plugs the adapters in.',
    { path: '^src/((bot|host)[.]ts$|(bot|settling|watching)/)' },
    { path: '^src/(adapters|sandbox|local|tools)/|^src/(config|index)[.]ts$' },
  ),
  forbid(
    'adapters-know-no-decisions',
    'An adapter turns a system into a port and back. What to do about it is decided in a feature or the bot.',
    { path: '^src/adapters/' },
    except('adapters', ['^src/(domain|ports|understanding|words|lib)/']),
  ),
  forbid(
    'adapters-apart',
    'One folder a system: when Graph changes, only graph/ changes. Share through a port that index.ts plugs in.',
    { path: '^src/adapters/([^/]+)/' },
    {
      path: '^src/adapters/',
      pathNot: ['^src/adapters/$1/', ...ADAPTER_TYPES.map(({ to }) => `^src/adapters/${to}/`)],
    },
  ),
  ...[...new Set(ADAPTER_TYPES.map(({ to }) => to))].map((to) =>
    forbid(
      `adapters-apart-${to}`,
      `Of adapters/${to} only its listed neighbours may see types, and nobody its code. Share through a port that index.ts plugs in.`,
      { path: '^src/adapters/', pathNot: [`^src/adapters/${to}/`, ...typeNeighbours(to)] },
      { path: `^src/adapters/${to}/` },
    ),
  ),
  ...ADAPTER_TYPES.map(({ from, to }) =>
    forbid(
      `adapters-${from}-sees-types-of-${to}`,
      `adapters/${from} may know types of adapters/${to}, not its code: index.ts plugs them together.`,
      { path: `^src/adapters/${from}/` },
      { path: `^src/adapters/${to}/`, dependencyTypesNot: ['type-only'] },
    ),
  ),
];

function typeNeighbours(to) {
  return ADAPTER_TYPES.filter((pair) => pair.to === to).map(({ from }) => `^src/adapters/${from}/`);
}

const worlds = [
  forbid(
    'sandbox-is-another-program',
    'It stands in for Entra and is judged against Microsoft’s pages. If it knew the bot, both could be wrong in the same way.',
    { path: '^src/sandbox/' },
    except('sandbox', ['^src/lib/']),
  ),
  forbid(
    'nobody-imports-sandbox',
    'It runs as a process of its own, and in production nothing of it is loaded. index.ts starts it by its path.',
    { path: '^src/', pathNot: '^src/sandbox/' },
    { path: '^src/sandbox/' },
  ),
  forbid(
    'local-only-starts-processes',
    'src/local starts and stops the programs of the local tenant. It knows none of them from inside.',
    { path: '^src/local/' },
    except('local', ['^src/lib/']),
  ),
  forbid(
    'only-index-starts-local',
    'Only the start of the program starts others.',
    { path: '^src/', pathNot: '^src/(local/|index[.]ts$)' },
    { path: '^src/local/' },
  ),
  forbid(
    'only-index-reads-config',
    'Settings are handed in as arguments by index.ts, so that every part can be tested without an environment. program.ts may know their type.',
    { path: '^src/', pathNot: '^src/(index|program)[.]ts$' },
    { path: '^src/config[.]ts$' },
  ),
  forbid(
    'program-takes-config',
    'program.ts is handed its settings; it does not read them.',
    { path: '^src/program[.]ts$' },
    { path: '^src/config[.]ts$', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'nobody-imports-index',
    'src/index.ts starts the process; whoever imports it would start another.',
    {},
    { path: '^src/index[.]ts$' },
  ),
  forbid(
    'tools-are-ends',
    'Command-line tools use the program; the program does not use them.',
    { path: '^src/', pathNot: '^src/tools/' },
    { path: '^src/tools/' },
  ),
  forbid(
    'src-without-tests',
    'What runs at a customer’s cannot depend on a test.',
    { path: '^src/' },
    { path: '^test/' },
  ),
];

const vendors = [
  forbid(
    'bot-framework-in-teams',
    'Both bot frameworks are near the end of their lives. Outside adapters/teams nothing may notice when they go.',
    { path: '^src/', pathNot: '^src/adapters/(teams|language-model)/' },
    { path: library('botbuilder[^/]*', 'botframework-[^/]+', '@microsoft/teams-ai', '@microsoft/agents-[^/]+') },
  ),
  forbid(
    'language-model-knows-no-bot',
    'adapters/language-model may use the OpenAIModel of teams-ai and nothing else of the bot frameworks.',
    { path: '^src/adapters/language-model/' },
    { path: library('botbuilder[^/]*', 'botframework-[^/]+', '@microsoft/agents-[^/]+') },
  ),
  forbid(
    'msal-in-identity',
    'How a token is got is the affair of adapters/identity. Take a token function as an argument.',
    { path: '^src/', pathNot: '^src/adapters/identity/' },
    { path: library('@azure/msal-node') },
  ),
  forbid(
    'azure-identity-in-stores',
    'Azure Storage takes its own credential object, which no token function can stand in for; for everything else there is adapters/identity.',
    { path: '^src/', pathNot: '^src/adapters/(identity|store/azure)/' },
    { path: library('@azure/identity') },
  ),
  forbid(
    'graph-client-in-graph',
    'Graph is spoken to in one place, which owns retries, limits and permissions. Add a verb to ports/directory.ts and a function in adapters/graph.',
    { path: '^src/', pathNot: '^src/adapters/graph/' },
    { path: library('@microsoft/microsoft-graph-client') },
  ),
  forbid(
    'graph-types-at-the-door',
    'Graph’s shapes stop in adapters/graph; the sandbox answers in them. Everybody else speaks the port’s words.',
    { path: '^src/', pathNot: ['^src/adapters/graph/', '^src/sandbox/'] },
    { path: '(^|/)node_modules/@microsoft/microsoft-graph-types' },
  ),
  forbid(
    'storage-in-store',
    'Where documents lie is the affair of adapters/store. Use ports/requests.',
    { path: '^src/', pathNot: '^src/adapters/store/' },
    { path: library('lowdb', '@azure/data-tables', '@azure/storage-[^/]+') },
  ),
  forbid(
    'retries-in-graph',
    'One layer owns retries; two layers multiply them. Return the problem and let adapters/graph decide.',
    { path: '^src/', pathNot: '^src/adapters/(graph|store)/' },
    { path: library('p-retry') },
  ),
  forbid(
    'zod-at-the-edges',
    'What arrives from outside is read at the door, once; inside, the types are already true.',
    {
      path: '^src/(domain|understanding|words|ports|bot|settling|watching)(/|[.]ts$)|^src/features/.*/(parse|decide|messages)[.]ts$',
    },
    { path: library('zod') },
  ),
  forbid(
    'pure-code-without-node',
    'Pure files do not touch the machine. Read it in gather.ts or an adapter and hand the value in.',
    { path: '^src/(domain|understanding|words)/|^src/features/.*/(parse|decide|card|messages)[.]ts$' },
    { dependencyTypes: ['core'], pathNot: '^(node:)?url$' },
  ),
];

const everywhere = [
  forbid(
    'no-circles',
    'Two files that need each other to start are one file, or a third is missing between them. (Types may name one another.)',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  forbid(
    'no-orphans',
    'A file that nobody uses is read in vain. Use it or delete it.',
    {
      orphan: true,
      path: '^src/',
      pathNot: ['^src/index[.]ts$', '^src/sandbox/index[.]ts$', '^src/tools/', '-cli[.]ts$'],
    },
    {},
  ),
  forbid(
    'no-unresolved',
    'This import leads nowhere: a wrong path, or a package that package.json does not list.',
    {},
    { couldNotResolve: true },
  ),
  forbid(
    'no-development-packages',
    'A production install has no development packages. List it under dependencies, or import only its types. Only the build is made before.',
    { path: '^src/', pathNot: '^src/tools/build/' },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(^|/)node_modules/@types/' },
  ),
  forbid(
    'no-unlisted-packages',
    'This package is there only because another one needs it, and goes when that one goes. List it in package.json.',
    { path: '^src/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...apart, ...worlds, ...vendors, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default', 'require'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
