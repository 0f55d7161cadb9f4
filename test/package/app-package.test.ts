/** What an admin uploads to Teams. */
import { execFileSync } from 'node:child_process';
import { parseEnv } from 'node:util';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Unfilled, appPackage } from '../../src/tools/package/archive.ts';
import { at, read } from './files.ts';

const LOCAL = Object.fromEntries(
  Object.entries(parseEnv(read('env/.env.local'))).map(([name, value]) => [name, value ?? '']),
);
const zip = (values: Record<string, string> = LOCAL) => appPackage(at('appPackage'), values);
const inZip = (name: string): unknown => JSON.parse(Buffer.from(unzipSync(zip())[name] ?? []).toString('utf8'));
const SCHEMAS = 'node_modules/@microsoft/app-manifest/build/json-schemas/teams';

function faults(schema: string, value: unknown): unknown {
  const ajv = new Ajv04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv, ['uri', 'email']);
  const validate = ajv.compile(JSON.parse(read(SCHEMAS, 'v1.30', schema)) as object);
  return validate(value) ? [] : validate.errors;
}

interface Manifest {
  readonly manifestVersion: string;
  readonly version: string;
  readonly icons: Readonly<Record<'color' | 'outline', string>>;
  readonly composeExtensions: readonly [{ readonly commands: readonly { readonly id: string }[] }];
  readonly bots: readonly [{ readonly commandLists: readonly { readonly commands: readonly { title: string }[] }[] }];
  readonly webApplicationInfo: { readonly id: string; readonly resource: string };
}
const manifest = inZip('manifest.json') as Manifest;

describe('the app package', () => {
  test('passes the official schema, the newest that there is', () => {
    expect(faults('MicrosoftTeams.schema.json', manifest)).toEqual([]);
    const versions = execFileSync('ls', [at(SCHEMAS)], { encoding: 'utf8' }).match(/v1\.\d+/g) ?? [];
    const newest = Math.max(...versions.map((version) => Number(version.split('.')[1])));
    expect(manifest.manifestVersion).toBe(`1.${newest}`);
  });

  test('a manifest with a fault does not pass', () => {
    expect(faults('MicrosoftTeams.schema.json', { ...manifest, accentColor: 'blue' })).not.toEqual([]);
    expect(faults('MicrosoftTeams.schema.json', { ...manifest, bots: [{ scopes: [] }] })).not.toEqual([]);
  });

  test('is byte for byte the same, whenever and wherever it is made', () => {
    expect(Buffer.from(zip()).equals(Buffer.from(zip()))).toBe(true);
    const elsewhere = execFileSync(
      process.execPath,
      [
        '--import',
        'tsx',
        '-e',
        `import('./src/tools/package/archive.ts').then(({ appPackage }) =>
           process.stdout.write(Buffer.from(appPackage('appPackage', ${JSON.stringify(LOCAL)})).toString('base64')))`,
      ],
      { cwd: at('.'), env: { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'de_DE' }, encoding: 'utf8' },
    );
    expect(elsewhere).toBe(Buffer.from(zip()).toString('base64'));
  });

  test('holds what the manifest names, at the top, and nothing else', () => {
    expect(Object.keys(unzipSync(zip())).sort()).toEqual([
      'color.png',
      'languages/de.json',
      'manifest.json',
      'outline.png',
    ]);
  });

  test('names what has no value, instead of being made without it', () => {
    const { GUESTLIST_APP_ID: _, ...rest } = LOCAL;
    expect(() => zip({ ...rest, BOT_DOMAIN: '' })).toThrow(Unfilled);
    expect(() => zip({ ...rest, BOT_DOMAIN: '' })).toThrow(/GUESTLIST_APP_ID, BOT_DOMAIN/);
  });

  test('a value with quotes stays a value', () => {
    const spoilt = Buffer.from(unzipSync(zip({ ...LOCAL, PUBLISHER_NAME: 'A "B" \\ C' }))['manifest.json'] ?? []);
    expect(JSON.parse(spoilt.toString('utf8'))).toMatchObject({ developer: { name: 'A "B" \\ C' } });
  });

  test('has the version of the program', () => {
    expect(manifest.version).toBe((JSON.parse(read('package.json')) as { version: string }).version);
  });

  test('the sign-in is that of the registration', () => {
    const entra = JSON.parse(read('infra/entra.manifest.json')) as { identifierUris: string[] };
    const template = JSON.parse(read('appPackage/manifest.json')) as Manifest;
    expect(entra.identifierUris).toEqual([template.webApplicationInfo.resource]);
  });
});

describe('icons', () => {
  test.each([
    ['color', 192, 2],
    ['outline', 32, 6],
  ] as const)('%s is a PNG of %i pixels', (name, pixels, colourType) => {
    const png = Buffer.from(unzipSync(zip())[manifest.icons[name]] ?? []);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // Width, height, bits and colour type (2: RGB, 6: RGB with transparency) stand in the first chunk.
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([pixels, pixels, 8, colourType]);
  });

  test('the outline is drawn in white only', () => {
    expect(read('appPackage/outline.svg').match(/#[0-9a-f]{6}/gi)).toEqual(['#FFFFFF']);
  });
});

describe('languages', () => {
  const german = inZip('languages/de.json') as Readonly<Record<string, string>>;
  const commands = manifest.bots[0].commandLists.flatMap((list, at) =>
    list.commands.map((_, index) => `bots[0].commandLists[${at}].commands[${index}].description`),
  );

  const dialogs = manifest.composeExtensions[0].commands.flatMap((_, index) =>
    ['title', 'description'].map((part) => `composeExtensions[0].commands[${index}].${part}`),
  );

  test('German passes the official schema', () => {
    expect(faults('MicrosoftTeams.Localization.schema.json', german)).toEqual([]);
  });

  test('German leaves no sentence out', () => {
    expect(Object.keys(german).sort()).toEqual(
      ['$schema', 'name.short', 'name.full', 'description.short', 'description.full', ...commands, ...dialogs].sort(),
    );
  });
});
