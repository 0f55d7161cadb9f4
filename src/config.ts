import { parseArgs } from 'node:util';
import { z } from 'zod';

/** What the program is told from outside. Read once, here and nowhere else; frozen. */
export interface Config {
  readonly mode: 'local' | 'production';
  readonly port: number;
  /** Local mode listens on loopback only; nobody is asked for a token there. */
  readonly host: string;
  readonly dataDir: string;
  /** Azure Tables and Queues, which several instances share; undefined: the data folder. */
  readonly storage?: Storage;
  readonly tenantId: string;
  readonly appId: string;
  /** The app's id in the organisation's catalogue of Teams apps; undefined: it is put into nobody's Teams. */
  readonly teamsAppId?: string;
  readonly credential: AppCredential;
  readonly cloud: 'global' | 'gccHigh' | 'dod' | 'china';
  /** In whose name invitations are made. */
  readonly inviteAs: 'delegated' | 'application' | 'auto';
  /** What Teams is told of the sign-in on approval. */
  readonly signIn: { readonly connectionName: string; readonly resource: string; readonly page?: string };
  /** Where Graph reaches us; undefined: no notifications, only the slow look. */
  readonly publicUrl?: string;
  /** Stands in for Microsoft's hosts: loopback only. */
  readonly sandboxUrl?: string;
  /** Stands in for where Teams' signing keys are published: loopback only. */
  readonly channelKeysUrl?: string;
  /** Tenants besides ours whose people are heard, in shared channels for instance; asking for guests stays with our members. */
  readonly otherTenants: readonly string[];
  /** Things said or pressed within a minute. */
  readonly rateLimits: { readonly aUserAMinute: number; readonly aTenantAMinute: number };
  /** Hosts that may be answered besides those of Teams; a leading dot admits all below it. */
  readonly serviceHosts: readonly string[];
  /** A second reader of requests, off unless the tenant switches it on: people's words leave the tenant then. */
  readonly languageModel?: {
    readonly provider: 'openai' | 'azure';
    readonly key: string;
    readonly model: string;
    readonly endpoint?: string;
  };
  readonly startSandbox: boolean;
  readonly sandboxPort: number;
  readonly playgrounds: boolean;
  readonly playgroundPorts: { readonly alex: number; readonly megan: number };
  readonly lookEveryMs: number;
  /** How long an invitation without answer is looked for before a person chooses. */
  readonly reconcileWindowMs: number;
  /** An instance that is silent for so long is taken for dead, and others go on with its work. */
  readonly leaseMs: number;
  /** For crash tests, local mode only: the step at which the process kills itself. */
  readonly dieAt?: DeathWish;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

/** An Azure Storage account: by connection string, or by name with the host's managed identity. */
export type Storage = { readonly prefix?: string } & (
  | { readonly connectionString: string }
  | { readonly account: string; readonly endpointSuffix: string; readonly identityClientId?: string }
);

/** By what the app proves to Entra that it is the app: one of four. */
export type AppCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'certificate'; readonly file: string }
  | { readonly kind: 'federated'; readonly tokenFile: string }
  | { readonly kind: 'managedIdentity'; readonly clientId: string };

export interface DeathWish {
  /** A step by name, `commit.approved.before`. */
  readonly step: string;
  /** The how manieth time. */
  readonly nth: number;
}

/** Each message names the variable, what is wrong and the fix. */
export class ConfigError extends Error {
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ConfigError';
  }
}

/** The local tenant's own registration: known to everybody, good for nothing else. */
const LOCAL = {
  tenantId: '11111111-1111-4111-8111-111111111111',
  appId: '22222222-2222-4222-8222-222222222222',
  credential: { kind: 'secret', secret: 'sandbox-secret' },
} as const;

const guid = z.guid('must be a GUID, as the Entra admin center shows it');
const port = z.coerce.number('must be a number').int().min(1, 'must be 1 to 65535').max(65_535, 'must be 1 to 65535');

const isLoopback = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
};

/** A host map for tests and the local tenant; to anywhere else it would hand out tokens. */
const loopbackUrl = z.string().refine(isLoopback, 'must be http on a loopback address, such as http://127.0.0.1:3979');

/** On this machine for tests only: Graph itself calls https and nothing else. */
const webAddress = z
  .string()
  .refine(
    (url) => isLoopback(url) || (URL.canParse(url) && new URL(url).protocol === 'https:'),
    'must be the https address under which Graph reaches the bot',
  );

const host = z.stringFormat(
  'host',
  /^\.?([a-z0-9-]+\.)+[a-z]{2,}$/i,
  'must be host names with commas, without https://',
);

const listed = (text: string): string[] => text.split(',').map((name) => name.trim());

/** Every variable that is read; env/.env.program explains them. An empty one counts as not set. */
export const Environment = z.object({
  NODE_ENV: z.string().optional(),
  GUESTLIST_MODE: z.enum(['local', 'production'], 'must be local or production').optional(),
  GUESTLIST_TENANT_ID: guid.optional(),
  GUESTLIST_APP_ID: guid.optional(),
  GUESTLIST_TEAMS_APP_ID: guid.optional(),
  GUESTLIST_APP_SECRET: z.string().min(1, 'must not be empty').optional(),
  GUESTLIST_APP_CERTIFICATE: z.string().min(1).optional(),
  GUESTLIST_APP_TOKEN_FILE: z.string().min(1).optional(),
  GUESTLIST_APP_IDENTITY: guid.optional(),
  GUESTLIST_CLOUD: z
    .enum(['global', 'gccHigh', 'dod', 'china'], 'must be global, gccHigh, dod or china')
    .default('global'),
  GUESTLIST_INVITE_AS: z
    .enum(['delegated', 'application', 'auto'], 'must be delegated, application or auto')
    .optional(),
  GUESTLIST_SIGN_IN_CONNECTION: z.string().min(1).max(60, 'must be at most 60 characters').default('guestlist'),
  GUESTLIST_SIGN_IN_RESOURCE: z
    .stringFormat('resource', /^api:\/\/\S+$/, 'must be the application ID URI, such as api://botid-APP_ID')
    .optional(),
  GUESTLIST_PUBLIC_URL: webAddress.optional(),
  GUESTLIST_DATA: z.string().min(1).optional(),
  GUESTLIST_STORAGE_ACCOUNT: z
    .stringFormat('storage account', /^[a-z0-9]{3,24}$/, 'must be 3 to 24 lower-case letters and digits')
    .optional(),
  GUESTLIST_STORAGE_IDENTITY: guid.optional(),
  GUESTLIST_STORAGE_SUFFIX: host.default('core.windows.net'),
  GUESTLIST_SERVICE_HOSTS: z.string().transform(listed).pipe(z.array(host)).default([]),
  GUESTLIST_OTHER_TENANTS: z
    .string()
    .transform(listed)
    .pipe(z.array(z.guid('must be tenant ids with commas, GUIDs')))
    .default([]),
  GUESTLIST_RATE_LIMITS: z
    .string()
    .regex(/^[1-9]\d*\s*,\s*[1-9]\d*$/, 'must be two numbers, for one person and for all together, such as 40,2000')
    .transform((text) => text.split(',').map(Number))
    .transform(([aUserAMinute = 40, aTenantAMinute = 2_000]) => ({ aUserAMinute, aTenantAMinute }))
    .default({ aUserAMinute: 40, aTenantAMinute: 2_000 }),
  GUESTLIST_LANGUAGE_MODEL: z.enum(['off', 'openai', 'azure'], 'must be off, openai or azure').default('off'),
  GUESTLIST_LANGUAGE_MODEL_NAME: z.string().min(1).optional(),
  GUESTLIST_LANGUAGE_MODEL_ENDPOINT: z
    .url('must be a URL such as https://NAME.openai.azure.com')
    .refine((value) => value.startsWith('https:') || isLoopback(value), 'must be https')
    .optional(),
  GUESTLIST_LANGUAGE_MODEL_KEY: z.string().min(1).optional(),
  GUESTLIST_SANDBOX_URL: loopbackUrl.optional(),
  GUESTLIST_STORAGE: z
    .string()
    .regex(/UseDevelopmentStorage=true|Account(Name|Key)=|SharedAccessSignature=/, 'must be a connection string')
    .optional(),
  GUESTLIST_STORAGE_PREFIX: z
    .stringFormat('prefix', /^[a-z][a-z0-9]{2,20}$/, 'must be 3 to 21 lower-case letters and digits')
    .optional(),
  GUESTLIST_LEASE_SECONDS: z.coerce.number('must be a number of seconds').min(2, 'must be 2 or more').default(60),
  GUESTLIST_RECONCILE_WINDOW_SECONDS: z.coerce
    .number('must be a number of seconds')
    .min(1, 'must be 1 or more')
    .default(300),
  GUESTLIST_DIE_AT: z
    .string()
    .regex(/^[a-zA-Z.]+(:\d+)?$/, 'must be the name of a step, such as commit.approved.before or graph.invite.after:2')
    .transform((text): DeathWish => {
      const [step = '', nth = '1'] = text.split(':');
      return { step, nth: Number(nth) };
    })
    .optional(),
  GUESTLIST_CHANNEL_KEYS_URL: loopbackUrl.optional(),
  GUESTLIST_LOOK_EVERY_SECONDS: z.coerce.number('must be a number of seconds').min(1, 'must be 1 or more').optional(),
  GUESTLIST_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error').default('info'),
  PORT: port.optional(),
});

const Flags = z.object({
  port: port.optional(),
  'sandbox-port': port.default(3979),
  data: z.string().min(1, 'needs a folder').optional(),
  'no-playground': z.boolean().default(false),
  'playground-ports': z
    .string()
    .regex(/^\d+,\d+$/, 'must be two ports, for Alex and for Megan, such as 56150,56151')
    .default('56150,56151')
    .transform((text): unknown => text.split(','))
    .pipe(z.tuple([port, port])),
  'sandbox-url': loopbackUrl.optional(),
});

/**
 * Reads flags and environment. Production is meant when `NODE_ENV` or `GUESTLIST_MODE` says so, or any credential is
 * set; then what is missing is a refusal to start.
 * @throws ConfigError with one line for each fault
 */
export function readConfig(argv: readonly string[], environment: NodeJS.ProcessEnv = process.env): Config {
  const env = checked(Environment, withoutEmpty(environment), '');
  const flags = checked(Flags, readFlags(argv), '--');
  const named = [env.GUESTLIST_TENANT_ID, env.GUESTLIST_APP_ID].some((value) => value !== undefined);
  const meant = env.NODE_ENV === 'production' || named || credentialsOf(env).length > 0;
  const mode = env.GUESTLIST_MODE ?? (meant ? 'production' : 'local');
  const sandboxUrl = flags['sandbox-url'] ?? env.GUESTLIST_SANDBOX_URL;
  const ours = mode === 'local' ? LOCAL : required(env);
  const playgrounds = mode === 'local' && !flags['no-playground'];
  const listenPort = flags.port ?? env.PORT ?? 3978;
  const [alexPort, meganPort] = flags['playground-ports'];
  const publicUrl = env.GUESTLIST_PUBLIC_URL ?? (mode === 'local' ? `http://127.0.0.1:${listenPort}` : undefined);
  return Object.freeze({
    mode,
    port: listenPort,
    host: mode === 'local' ? '127.0.0.1' : '0.0.0.0',
    dataDir: flags.data ?? env.GUESTLIST_DATA ?? '.data',
    ...ours,
    cloud: env.GUESTLIST_CLOUD,
    inviteAs: inviteAsOf(env, mode, playgrounds),
    signIn: {
      connectionName: env.GUESTLIST_SIGN_IN_CONNECTION,
      resource: env.GUESTLIST_SIGN_IN_RESOURCE ?? `api://botid-${ours.appId}`,
      ...(publicUrl === undefined ? {} : { page: `${publicUrl.replace(/\/$/, '')}/sign-in` }),
    },
    startSandbox: mode === 'local' && sandboxUrl === undefined,
    sandboxPort: flags['sandbox-port'],
    playgrounds,
    playgroundPorts: { alex: alexPort, megan: meganPort },
    // The local tenant's guests accept within a minute, and whoever plays the story will not wait five.
    lookEveryMs: (env.GUESTLIST_LOOK_EVERY_SECONDS ?? (mode === 'local' ? 20 : 300)) * 1_000,
    serviceHosts: env.GUESTLIST_SERVICE_HOSTS,
    otherTenants: env.GUESTLIST_OTHER_TENANTS.map((id) => id.toLowerCase()),
    rateLimits: env.GUESTLIST_RATE_LIMITS,
    leaseMs: env.GUESTLIST_LEASE_SECONDS * 1_000,
    reconcileWindowMs: env.GUESTLIST_RECONCILE_WINDOW_SECONDS * 1_000,
    logLevel: env.GUESTLIST_LOG_LEVEL,
    ...(mode === 'local' && env.GUESTLIST_DIE_AT !== undefined ? { dieAt: env.GUESTLIST_DIE_AT } : {}),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(env.GUESTLIST_TEAMS_APP_ID === undefined ? {} : { teamsAppId: env.GUESTLIST_TEAMS_APP_ID }),
    ...(sandboxUrl === undefined ? {} : { sandboxUrl }),
    ...(env.GUESTLIST_CHANNEL_KEYS_URL === undefined ? {} : { channelKeysUrl: env.GUESTLIST_CHANNEL_KEYS_URL }),
    ...storageOf(env),
    ...languageModelOf(env),
  });
}

/** `NAME=` in an environment file says nothing. */
const withoutEmpty = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''));

/** The Playground has no sign-in, so the local tenant is invited into by the app. */
function inviteAsOf(
  { GUESTLIST_INVITE_AS: wanted }: z.infer<typeof Environment>,
  mode: Config['mode'],
  playgrounds: boolean,
): Config['inviteAs'] {
  const inviteAs = wanted ?? (mode === 'local' ? 'application' : 'auto');
  if (!playgrounds || inviteAs === 'application') return inviteAs;
  throw new ConfigError([
    'GUESTLIST_INVITE_AS must be application with Playgrounds, which have no sign-in. Leave it out, or start with --no-playground.',
  ]);
}

function storageOf(env: z.infer<typeof Environment>): Pick<Config, 'storage'> {
  const { GUESTLIST_STORAGE: connectionString, GUESTLIST_STORAGE_PREFIX: named } = env;
  const { GUESTLIST_STORAGE_ACCOUNT: account, GUESTLIST_STORAGE_IDENTITY: identityClientId } = env;
  const prefix = named === undefined ? {} : { prefix: named };
  if (connectionString !== undefined) return { storage: { connectionString, ...prefix } };
  if (account === undefined) return {};
  const endpointSuffix = env.GUESTLIST_STORAGE_SUFFIX;
  const identity = identityClientId === undefined ? {} : { identityClientId };
  return { storage: { account, endpointSuffix, ...identity, ...prefix } };
}

function languageModelOf(env: z.infer<typeof Environment>): Pick<Config, 'languageModel'> {
  const { GUESTLIST_LANGUAGE_MODEL: provider, GUESTLIST_LANGUAGE_MODEL_ENDPOINT: endpoint } = env;
  const { GUESTLIST_LANGUAGE_MODEL_KEY: key, GUESTLIST_LANGUAGE_MODEL_NAME: model } = env;
  if (provider === 'off') return {};
  const faults: string[] = [];
  if (key === undefined) faults.push('GUESTLIST_LANGUAGE_MODEL_KEY is missing. Set it to the API key of the service.');
  if (model === undefined)
    faults.push('GUESTLIST_LANGUAGE_MODEL_NAME is missing. Set it to the model, or with azure to the deployment.');
  if (provider === 'azure' && endpoint?.startsWith('https:') !== true)
    faults.push('GUESTLIST_LANGUAGE_MODEL_ENDPOINT is missing. With azure set it to https://NAME.openai.azure.com.');
  if (key === undefined || model === undefined || faults.length > 0) throw new ConfigError(faults);
  return { languageModel: { provider, key, model, ...(endpoint === undefined ? {} : { endpoint }) } };
}

function required(env: z.infer<typeof Environment>): Pick<Config, 'tenantId' | 'appId' | 'credential'> {
  const { GUESTLIST_TENANT_ID: tenantId, GUESTLIST_APP_ID: appId } = env;
  const [given, ...others] = credentialsOf(env);
  const missing = (name: string): string =>
    `${name} is missing. Production mode needs it: set it to the value of the app registration`;
  const faults = [
    ...(tenantId === undefined ? [`${missing('GUESTLIST_TENANT_ID')}.`] : []),
    ...(appId === undefined ? [`${missing('GUESTLIST_APP_ID')}.`] : []),
    ...(given === undefined
      ? [
          `${missing('GUESTLIST_APP_SECRET')}, or name a certificate, a token file or a managed identity (GUESTLIST_APP_CERTIFICATE, GUESTLIST_APP_TOKEN_FILE, GUESTLIST_APP_IDENTITY).`,
        ]
      : []),
    ...others.map(({ name }) => `${name} is set beside ${given?.name}. Keep the one that the app is to use.`),
  ];
  if (tenantId === undefined || appId === undefined || given === undefined || faults.length > 0) {
    throw new ConfigError(faults);
  }
  return { tenantId, appId, credential: given.credential };
}

function credentialsOf(
  env: z.infer<typeof Environment>,
): { readonly name: string; readonly credential: AppCredential }[] {
  const { GUESTLIST_APP_SECRET: secret, GUESTLIST_APP_CERTIFICATE: file } = env;
  const { GUESTLIST_APP_TOKEN_FILE: tokenFile, GUESTLIST_APP_IDENTITY: clientId } = env;
  return [
    ...(secret === undefined
      ? []
      : [{ name: 'GUESTLIST_APP_SECRET', credential: { kind: 'secret', secret } as const }]),
    ...(file === undefined
      ? []
      : [{ name: 'GUESTLIST_APP_CERTIFICATE', credential: { kind: 'certificate', file } as const }]),
    ...(tokenFile === undefined
      ? []
      : [{ name: 'GUESTLIST_APP_TOKEN_FILE', credential: { kind: 'federated', tokenFile } as const }]),
    ...(clientId === undefined
      ? []
      : [{ name: 'GUESTLIST_APP_IDENTITY', credential: { kind: 'managedIdentity', clientId } as const }]),
  ];
}

function readFlags(argv: readonly string[]): unknown {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' },
        'sandbox-port': { type: 'string' },
        data: { type: 'string' },
        'no-playground': { type: 'boolean' },
        'playground-ports': { type: 'string' },
        'sandbox-url': { type: 'string' },
      },
    }).values;
  } catch (cause) {
    throw new ConfigError([
      `${cause instanceof Error ? cause.message : String(cause)}\nFlags: [--port 3978] [--sandbox-port 3979] [--data DIR] [--no-playground] [--playground-ports 56150,56151] [--sandbox-url URL]`,
    ]);
  }
}

function checked<T extends z.ZodType>(schema: T, value: unknown, prefix: string): z.infer<T> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new ConfigError(read.error.issues.map((issue) => `${prefix}${issue.path.join('.')} ${issue.message}.`));
}
