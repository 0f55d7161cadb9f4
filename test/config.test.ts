import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const GUID = '33333333-3333-4333-8333-333333333333';
const PRODUCTION = { GUESTLIST_TENANT_ID: GUID, GUESTLIST_APP_ID: GUID, GUESTLIST_APP_SECRET: 'hush' };

function faultsOf(environment: NodeJS.ProcessEnv, argv: readonly string[] = []): string[] {
  try {
    readConfig(argv, environment);
    return [];
  } catch (cause) {
    if (!(cause instanceof ConfigError)) throw cause;
    return cause.message.split('\n');
  }
}

describe('configuration', () => {
  test('without anything it is the local tenant, on loopback only', () => {
    expect(readConfig([], {})).toMatchObject({ mode: 'local', host: '127.0.0.1', startSandbox: true, port: 3978 });
  });

  test.each([
    ['NODE_ENV', { NODE_ENV: 'production' }, 3],
    ['GUESTLIST_MODE', { GUESTLIST_MODE: 'production' }, 3],
    ['a tenant alone', { GUESTLIST_TENANT_ID: GUID }, 2],
    ['a secret alone', { GUESTLIST_APP_SECRET: 'hush' }, 2],
  ])('production by %s refuses to start without its credentials, and names each', (_, environment, missing) => {
    const faults = faultsOf(environment);
    expect(faults).toHaveLength(missing);
    for (const fault of faults)
      expect(fault).toMatch(/^GUESTLIST_(TENANT_ID|APP_ID|APP_SECRET) is missing\. .* set it/);
  });

  test('with credentials production starts no sandbox and no Playground, and listens everywhere', () => {
    expect(readConfig([], PRODUCTION)).toMatchObject({
      mode: 'production',
      host: '0.0.0.0',
      startSandbox: false,
      playgrounds: false,
    });
  });

  test('a language model is off until it is named, and then wants all that it needs', () => {
    expect(readConfig([], {}).languageModel).toBeUndefined();
    expect(faultsOf({ GUESTLIST_LANGUAGE_MODEL: 'maybe' })).toHaveLength(1);
    expect(faultsOf({ GUESTLIST_LANGUAGE_MODEL: 'openai' })).toHaveLength(2);
    expect(faultsOf({ GUESTLIST_LANGUAGE_MODEL: 'azure' })).toHaveLength(3);
    const given = { GUESTLIST_LANGUAGE_MODEL_KEY: 'k', GUESTLIST_LANGUAGE_MODEL_NAME: 'small' };
    expect(readConfig([], { ...given, GUESTLIST_LANGUAGE_MODEL: 'openai' }).languageModel).toEqual({
      provider: 'openai',
      key: 'k',
      model: 'small',
    });
    expect(readConfig([], given).languageModel).toBeUndefined();
  });

  test.each([
    ['GUESTLIST_APP_CERTIFICATE', '/run/app.pem', { kind: 'certificate', file: '/run/app.pem' }],
    ['GUESTLIST_APP_TOKEN_FILE', '/var/run/token', { kind: 'federated', tokenFile: '/var/run/token' }],
    ['GUESTLIST_APP_IDENTITY', GUID, { kind: 'managedIdentity', clientId: GUID }],
  ])('%s stands in the place of a secret, and not beside one', (name, value, credential) => {
    const { GUESTLIST_APP_SECRET: _, ...rest } = PRODUCTION;
    expect(readConfig([], { ...rest, [name]: value })).toMatchObject({ mode: 'production', credential });
    expect(faultsOf({ [name]: value })).toHaveLength(2);
    expect(faultsOf({ ...PRODUCTION, [name]: value })).toEqual([
      `${name} is set beside GUESTLIST_APP_SECRET. Keep the one that the app is to use.`,
    ]);
  });

  test('invitations are the approver’s in production, and the app’s where there is no sign-in', () => {
    expect(readConfig([], PRODUCTION)).toMatchObject({
      inviteAs: 'auto',
      signIn: { connectionName: 'guestlist', resource: `api://botid-${GUID}` },
    });
    expect(readConfig([], {}).inviteAs).toBe('application');
    expect(faultsOf({ GUESTLIST_INVITE_AS: 'delegated' })[0]).toContain('Playgrounds, which have no sign-in');
    expect(readConfig(['--no-playground'], { GUESTLIST_INVITE_AS: 'delegated' }).inviteAs).toBe('delegated');
  });

  test.each([
    ['GUESTLIST_LANGUAGE_MODEL_ENDPOINT', 'http://models.example', 'must be https'],
    ['GUESTLIST_MODE', 'prod', 'must be local or production'],
    ['GUESTLIST_TENANT_ID', 'contoso', 'must be a GUID'],
    ['GUESTLIST_APP_ID', '1', 'must be a GUID'],
    ['GUESTLIST_CLOUD', 'mars', 'must be global, gccHigh, dod or china'],
    ['GUESTLIST_INVITE_AS', 'me', 'must be delegated, application or auto'],
    ['GUESTLIST_SIGN_IN_RESOURCE', 'botid', 'must be the application ID URI'],
    ['GUESTLIST_PUBLIC_URL', 'http://bot.contoso.example', 'must be the https address'],
    ['GUESTLIST_PUBLIC_URL', 'bot', 'must be the https address'],
    ['GUESTLIST_STORAGE_ACCOUNT', 'https://x', 'must be 3 to 24'],
    ['GUESTLIST_STORAGE_IDENTITY', 'x', 'must be a GUID'],
    ['GUESTLIST_STORAGE_SUFFIX', 'https://x/', 'must be host names'],
    ['GUESTLIST_STORAGE', 'contoso', 'must be a connection string'],
    ['GUESTLIST_STORAGE_PREFIX', 'Guest-List', 'must be 3 to 21'],
    ['GUESTLIST_LEASE_SECONDS', '1', 'must be 2 or more'],
    ['GUESTLIST_RECONCILE_WINDOW_SECONDS', '0', 'must be 1 or more'],
    ['GUESTLIST_DIE_AT', '3', 'must be the name of a step'],
    ['GUESTLIST_SERVICE_HOSTS', 'smba.example, https://x', 'must be host names'],
    ['GUESTLIST_OTHER_TENANTS', 'fabrikam.example', 'must be tenant ids'],
    ['GUESTLIST_RATE_LIMITS', '40', 'must be two numbers'],
    ['GUESTLIST_RATE_LIMITS', '0,0', 'must be two numbers'],
    ['GUESTLIST_SANDBOX_URL', 'http://evil.example', 'must be http on a loopback address'],
    ['GUESTLIST_SANDBOX_URL', 'https://127.0.0.1', 'must be http on a loopback address'],
    ['GUESTLIST_CHANNEL_KEYS_URL', 'http://127.0.0.1.evil.example', 'must be http on a loopback address'],
    ['GUESTLIST_LOOK_EVERY_SECONDS', 'often', 'must be a number of seconds'],
    ['GUESTLIST_LOOK_EVERY_SECONDS', '0', 'must be 1 or more'],
    ['GUESTLIST_LOG_LEVEL', 'loud', 'must be debug, info, warn or error'],
    ['PORT', '99999', 'must be 1 to 65535'],
  ])('%s=%s: the fault names the variable and the fix', (name, value, fix) => {
    const faults = faultsOf({ ...PRODUCTION, [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name}\\b`));
    expect(faults[0]).toContain(fix);
  });

  test('several instances share an account by connection string, or by name and the host’s identity', () => {
    expect(readConfig([], { GUESTLIST_STORAGE: 'UseDevelopmentStorage=true' }).storage).toEqual({
      connectionString: 'UseDevelopmentStorage=true',
    });
    const named = { GUESTLIST_STORAGE_ACCOUNT: 'contoso', GUESTLIST_STORAGE_PREFIX: 'other' };
    expect(readConfig([], named).storage).toEqual({
      account: 'contoso',
      endpointSuffix: 'core.windows.net',
      prefix: 'other',
    });
  });

  test('only in local mode can a step be named at which the process dies', () => {
    const wish = { GUESTLIST_DIE_AT: 'commit.approved.before:2' };
    expect(readConfig([], wish).dieAt).toEqual({ step: 'commit.approved.before', nth: 2 });
    expect(readConfig([], { ...PRODUCTION, ...wish }).dieAt).toBeUndefined();
  });

  test('all faults are told at once, and no value', () => {
    const faults = faultsOf({ GUESTLIST_APP_SECRET: 'hush', GUESTLIST_TENANT_ID: 'hush-hush', PORT: 'x' });
    expect(faults).toHaveLength(2);
    expect(faults.join()).not.toContain('hush');
  });

  test('an empty variable is one that is not set', () => {
    expect(readConfig([], { NODE_ENV: '', GUESTLIST_TENANT_ID: '', GUESTLIST_APP_ID: ' ', PORT: '' }).mode).toBe(
      'local',
    );
  });

  test('a flag that is not known names those that are', () => {
    expect(faultsOf({}, ['--sandbox', 'x']).join()).toContain('[--sandbox-url URL]');
  });
});
