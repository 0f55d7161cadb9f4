/** The files of Microsoft 365 Agents Toolkit, the environments, the Bicep file and the program name the same things. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { OPERATIONS } from '../../src/adapters/graph/operations.ts';
import { Environment, readConfig } from '../../src/config.ts';
import { NEEDED_PERMISSIONS } from '../../src/domain/permissions.ts';
import { documentedPermissions } from '../../src/sandbox/settings.ts';
import { inLanguage } from '../../src/words/catalogue.ts';
import { SELF_TEST_WORDS } from '../../src/words/self-test.ts';
import { Deployment } from '../../src/tools/package/deployment.ts';
import { placeholdersIn } from '../../src/tools/package/fill.ts';
import { ENV_FILES, TOOLKIT_FILES, read, variablesOf } from './files.ts';

const PROGRAM = Object.keys(Environment.shape);
const KNOWN = new Set([...PROGRAM, ...Object.keys(Deployment.shape)]);
const inFile = (file: string) => new Set(variablesOf(file).map(({ name }) => name));
const FILLED = ['appPackage/manifest.json', 'appPackage/languages/de.json', 'infra/entra.manifest.json'];

interface Action {
  readonly uses: string;
  readonly with?: { readonly envs?: Readonly<Record<string, unknown>> };
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>;
}
const actionsOf = (file: string): Action[] =>
  Object.values(parse(read(file)) as Record<string, unknown>).flatMap((part) =>
    Array.isArray(part) ? (part as Action[]) : [],
  );
const writtenBy = (file: string) =>
  actionsOf(file).flatMap((action) => Object.values(action.writeToEnvironmentFile ?? {}));
const handedOnBy = (file: string) => actionsOf(file).flatMap((action) => Object.keys(action.with?.envs ?? {}));
/** `dev` for teamsapp.yml, else the file's own. */
const environmentOf = (file: string) => `.env.${/^teamsapp\.(.+)\.yml$/.exec(file)?.[1] ?? 'dev'}`;
const templatesOf = (file: string) => [
  file,
  ...(read(file).includes('zipAppPackage') ? FILLED : []),
  ...(read(file).includes('azure.parameters.json') ? ['infra/azure.parameters.json'] : []),
];

describe('environments', () => {
  test.each(ENV_FILES)('%s names each variable once and explains it', (file) => {
    const named = variablesOf(file);
    expect(named.filter(({ explained }) => !explained)).toEqual([]);
    expect(named.map(({ name }) => name)).toEqual([...inFile(file)]);
    expect(named.length).toBeGreaterThan(0);
  });

  test.each(ENV_FILES)('%s names nothing that nobody reads', (file) => {
    expect([...inFile(file)].filter((name) => !KNOWN.has(name))).toEqual([]);
  });

  test.each(ENV_FILES)('%s holds no secret', (file) => {
    const secrets = variablesOf(file).filter(({ name }) => /SECRET|PASSWORD|KEY$/.test(name));
    expect(secrets.filter(({ value }) => value !== '')).toEqual([]);
  });

  test('everything that the program reads is explained in one file', () => {
    expect([...inFile('.env.program')].sort()).toEqual([...PROGRAM].sort());
  });

  test('everything that is needed to deploy is explained in one file', () => {
    const missing = Object.keys(Deployment.shape).filter((name) => !inFile('.env.dev').has(name));
    expect(missing).toEqual([]);
  });

  test('what the file of the program says is what it does by itself', () => {
    const said = Object.fromEntries(variablesOf('.env.program').map(({ name, value }) => [name, value]));
    const { lookEveryMs: _, ...rest } = readConfig([], said);
    const { lookEveryMs: __, ...byItself } = readConfig([], {});
    expect(rest).toEqual(byItself);
  });
});

describe.each(TOOLKIT_FILES)('%s', (file) => {
  const environment = inFile(environmentOf(file));

  test('every variable stands in its environment and in a schema', () => {
    const used = new Set([...templatesOf(file).flatMap((each) => placeholdersIn(read(each))), ...writtenBy(file)]);
    expect([...used].filter((name) => !environment.has(name) || !KNOWN.has(name))).toEqual([]);
    expect(used.size).toBeGreaterThan(0);
  });

  test('every variable of its environment is used', () => {
    const used = new Set(
      templatesOf(file)
        .flatMap((each) => placeholdersIn(read(each)))
        .concat(writtenBy(file)),
    );
    const outputs = ['AZURE_APP_SERVICE_RESOURCE_ID', 'BOT_DOMAIN', 'TEAMSFX_ENV'];
    expect([...environment].filter((name) => !used.has(name) && !outputs.includes(name))).toEqual([]);
  });

  test('what it hands to the program, the program reads', () => {
    expect(handedOnBy(file).filter((name) => !PROGRAM.includes(name))).toEqual([]);
  });
});

describe('infra/azure.bicep', () => {
  const bicep = read('infra/azure.bicep');
  // The // of an address is no comment.
  const code = bicep.replace(/(?<!:)\/\/.*$/gm, '');
  const all = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, name]) => name ?? '');
  const parameters = all(/^param (\w+)/gm);
  const required = all(/^param (\w+) \w+$/gm);
  const given = JSON.parse(read('infra/azure.parameters.json')) as { parameters: Record<string, unknown> };
  const settings = all(/^ {4}([A-Z][A-Z0-9_]+):/gm);

  test('takes exactly what it is given', () => {
    const names = Object.keys(given.parameters);
    expect(names.filter((name) => !parameters.includes(name))).toEqual([]);
    expect(required.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('each parameter, variable and resource is used', () => {
    const declared = [...parameters, ...all(/^var (\w+)/gm), ...all(/^resource (\w+)/gm)];
    const leaves = ['appSettings', 'appLogs', 'teamsChannel'];
    const unused = declared.filter((name) => (code.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0) < 2);
    expect(unused.filter((name) => !leaves.includes(name))).toEqual([]);
    expect(declared.length).toBeGreaterThan(20);
  });

  test('each parameter is explained', () => {
    const explained = all(/@description\('[^']+'\)\s+param (\w+)/g);
    expect(explained).toEqual(parameters);
  });

  test('what it puts out, the environment takes', () => {
    expect(all(/^output (\w+)/gm).filter((name) => !inFile('.env.dev').has(name))).toEqual([]);
    expect(all(/^output (\w+)/gm)).toEqual(['AZURE_APP_SERVICE_RESOURCE_ID', 'BOT_DOMAIN']);
  });

  test('what it sets, the program reads, and starts with', () => {
    const ofAzure = ['SCM_DO_BUILD_DURING_DEPLOYMENT'];
    expect(settings.filter((name) => !PROGRAM.includes(name) && !ofAzure.includes(name))).toEqual([]);
    for (const name of ['NODE_ENV', 'GUESTLIST_TENANT_ID', 'GUESTLIST_APP_ID', 'GUESTLIST_APP_SECRET']) {
      expect(settings).toContain(name);
    }
  });

  test('knows the clouds that the program knows', () => {
    const allowed = /@allowed\(\[([^\]]+)\]\)\s+@description\([^)]+\)\s+param microsoftCloud/.exec(code)?.[1] ?? '';
    const clouds = allowed.match(/\w+/g) ?? [];
    expect(clouds.length).toBe(4);
    for (const cloud of clouds) expect(readConfig([], { GUESTLIST_CLOUD: cloud }).cloud).toBe(cloud);
  });

  test('names no host of one cloud only', () => {
    expect(code.match(/[\w.-]+\.(?:windows\.net|azure\.net|azurewebsites\.net|microsoft\.com|azure\.us)/g)).toBeNull();
  });

  test('the secret is secure, and stands nowhere but in the vault', () => {
    expect(code).toMatch(/@secure\(\)\s+@description\([^)]+\)\s+param appSecret string/);
    expect(code.match(/\bappSecret\b/g)).toHaveLength(2);
    expect(code).toContain('properties: { value: appSecret }');
    expect(code).toContain('allowSharedKeyAccess: false');
  });

  test('every name in an expression is declared, and every function is one of Bicep’s', () => {
    const known = [...parameters, ...all(/^var (\w+)/gm), ...all(/^resource (\w+)/gm)];
    const unknown = namesUsedIn(code).filter((name) => !known.includes(name));
    expect(unknown).toEqual([]);
    const functions = ['environment', 'guid', 'resourceGroup', 'subscription', 'subscriptionResourceId'];
    expect(calledIn(code).filter((name) => !functions.includes(name))).toEqual([]);
    // The test itself would see a misspelt one.
    expect(namesUsedIn("output a string = storag.id\nvar b = 'x${nam}'")).toEqual(['storag', 'nam']);
  });

  test('each resource has a type, a version and what stands above it', () => {
    const heads = [...code.matchAll(/^resource (\w+) '([^']+)' = \{\n([\s\S]*?)^\}/gm)];
    expect(heads.length).toBe(all(/^resource (\w+)/gm).length);
    for (const [, name, type = '', body = ''] of heads) {
      expect(`${name} ${type}`).toMatch(/^\w+ Microsoft(?:\.\w+)+(?:\/\w+)+@20\d\d-\d\d-\d\d(?:-preview)?$/);
      const isChild = type.split('/').length > 2;
      expect({ name, isChild, hasParent: /^ {2}parent: \w+$/m.test(body) }).toMatchObject({ hasParent: isChild });
      expect({ name, named: /^ {2}name: /m.test(body) }).toMatchObject({ named: true });
    }
  });

  test('its brackets and quotes close', () => {
    const bare = code.replace(/'(?:[^'\\]|\\.)*'/g, "''");
    const depth: string[] = [];
    for (const sign of bare.match(/[()[\]{}]/g) ?? []) {
      if ('([{'.includes(sign)) depth.push(sign);
      else expect(`${depth.pop() ?? ''}${sign}`).toMatch(/^(?:\(\)|\[\]|\{\})$/);
    }
    expect(depth).toEqual([]);
    expect(bare.replace(/''/g, '')).not.toContain("'");
  });
});

/** Expressions without what is text, a property's name, a declaration or a decorator. */
const expressionsIn = (code: string): string =>
  code
    .replace(/'(?:[^'\\]|\\.)*'/g, (text) => (text.match(/\$\{[^}]*\}/g) ?? []).join(' '))
    .replace(/^@\w+\(.*\)$/gm, '')
    .replace(/^@\w+\(\[[\s\S]*?\]\)/gm, '')
    .replace(/^(?:param|output) \w+ \w+/gm, '')
    .replace(/^(?:var|resource) \w+/gm, '')
    .replace(/\b\w+:(?=\s)/g, '');
const namesUsedIn = (code: string): string[] =>
  [...expressionsIn(code).matchAll(/(?<![\w.])[a-zA-Z_]\w*(?![\w(])/g)]
    .map(([name]) => name)
    .filter((name) => !['true', 'false', 'null'].includes(name));
const calledIn = (code: string): string[] =>
  [...expressionsIn(code).matchAll(/(?<![\w.])(\w+)\(/g)].map(([, name]) => name ?? '');

describe('sign-in on approval', () => {
  const APP = '33333333-3333-4333-8333-333333333333';
  const HOST = 'bot.contoso.example';
  const filled = (file: string): unknown =>
    JSON.parse(read(file).replaceAll('${{GUESTLIST_APP_ID}}', APP).replaceAll('${{BOT_DOMAIN}}', HOST));
  const { signIn, inviteAs } = readConfig([], {
    GUESTLIST_TENANT_ID: APP,
    GUESTLIST_APP_ID: APP,
    GUESTLIST_APP_SECRET: 'x',
    GUESTLIST_PUBLIC_URL: `https://${HOST}`,
  });

  test('program, app package and registration name the same resource, scope and page', () => {
    const manifest = filled('appPackage/manifest.json') as { webApplicationInfo: object; validDomains: string[] };
    const entra = filled('infra/entra.manifest.json') as {
      identifierUris: string[];
      api: { oauth2PermissionScopes: { value: string }[] };
      web: { redirectUris: string[] };
    };
    expect(inviteAs).toBe('auto');
    expect(manifest.webApplicationInfo).toEqual({ id: APP, resource: signIn.resource });
    expect(entra.identifierUris).toEqual([signIn.resource]);
    expect(entra.api.oauth2PermissionScopes.map(({ value }) => value)).toEqual(['access_as_user']);
    expect(entra.web.redirectUris).toEqual([`${signIn.page}/done`]);
    // Teams opens a page of such a host only.
    expect(manifest.validDomains).toContain(HOST);
    for (const said of ['api://botid-APP_ID', 'access_as_user', 'https://BOT_DOMAIN/sign-in/done']) {
      expect(read('infra/README.md')).toContain(said);
    }
  });

  test('the registration is told its page when the page has an address', () => {
    const order = actionsOf('teamsapp.yml').map(({ uses }) => uses);
    expect(order.indexOf('aadApp/update')).toBeGreaterThan(order.indexOf('arm/deploy'));
  });
});

describe('permissions', () => {
  interface Permission {
    readonly permission: string;
    readonly type: 'Application' | 'Delegated';
    readonly why: string;
    readonly without: string;
  }
  const table = JSON.parse(read('infra/permissions.json')) as Permission[];
  const application = table.filter(({ type }) => type === 'Application').map(({ permission }) => permission);

  test('those asked for are those that the calls need, each once', () => {
    const needed = new Set(Object.values(OPERATIONS).map(({ permission }) => permission));
    expect([...application].sort()).toEqual([...needed].sort());
  });

  test('the self-test compares with them, and says of each in English what this page says', () => {
    expect([...NEEDED_PERMISSIONS].sort()).toEqual([...application].sort());
    const { without } = inLanguage(SELF_TEST_WORDS, 'en');
    const said = table.flatMap((row) => (row.type === 'Application' ? [[row.permission, row.without]] : []));
    expect(without).toEqual(Object.fromEntries(said));
  });

  test('the sandbox tenant grants exactly those, so every scenario runs with no more', () => {
    const delegated = table.filter(({ type }) => type === 'Delegated').map(({ permission }) => permission);
    expect(documentedPermissions).toEqual({ application: [...application].sort(), delegated: delegated.sort() });
  });

  test('the registration asks for exactly those', () => {
    const entra = JSON.parse(read('infra/entra.manifest.json')) as {
      requiredResourceAccess: [{ resourceAccess: { id: string; type: string }[] }];
    };
    const asked = entra.requiredResourceAccess[0].resourceAccess.map(({ id, type }) => `${id} ${type}`);
    const listed = table.map(({ permission, type }) => `${permission} ${type === 'Application' ? 'Role' : 'Scope'}`);
    expect(asked.sort()).toEqual(listed.sort());
  });

  test('the page for admins shows the same table', () => {
    const rows = table.map(({ permission, type, why, without }) => [`\`${permission}\``, type, why, without]);
    const shown = read('infra/README.md')
      .split('\n')
      .filter((line) => /^\| `[A-Z]\w+\.[\w.]+`/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(shown).toEqual(rows);
  });
});
