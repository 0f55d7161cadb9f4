import { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter.js';
import type {
  Activity,
  ConfigurationBotFrameworkAuthenticationOptions,
  ConversationReference,
  InvokeResponse,
  TurnContext,
} from 'botbuilder';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { SECOND } from '../../domain/time.ts';
import type { BotTokens } from './bot-credentials.ts';
import { credentialsFrom } from './bot-credentials.ts';

const LONGEST_CALL_MS = 15 * SECOND;

export interface TeamsCredentials {
  readonly appId: string;
  readonly password?: string;
  /** In the place of a password. */
  readonly tokens?: BotTokens;
}
export type TeamsCloud = 'global' | 'usGov' | 'china';

export interface ConnectionOptions {
  readonly tenantId: string;
  /** Absent: nobody is asked for a token, and none is sent. For the local tenant only. */
  readonly credentials?: TeamsCredentials;
  readonly cloud?: TeamsCloud;
  /** Where the channel's signing keys are published; the cloud's own address when absent. */
  readonly channelKeysUrl?: string;
}

/** The line to Bot Framework: tokens in, connector calls out, each call made once. */
export class Connection extends TeamsAdapter {
  readonly #appId: string;

  constructor(options: ConnectionOptions) {
    const identity = identityOf(options);
    super({ ...identity, ...addressesOf(options) }, factoryOf(options, identity));
    this.#appId = options.credentials?.appId ?? '';
    this.use(async (context, next) => {
      callOnce(context, this.ConnectorClientKey);
      await next();
    });
  }

  /**
   * Authenticates the activity and runs the turn. Unlike `process`, it neither writes to the console nor answers the
   * library's own words: what goes wrong is thrown.
   */
  deliver(authorization: string, activity: Activity, turn: (context: TurnContext) => Promise<void>) {
    return this.processActivity(authorization, stamped(activity), turn) as Promise<InvokeResponse | undefined>;
  }

  /** Runs a turn in a conversation that the bot knows, without being spoken to. */
  speak(reference: Partial<ConversationReference>, turn: (context: TurnContext) => Promise<void>): Promise<void> {
    return this.continueConversationAsync(this.#appId, reference, async (context) => {
      // The library makes an id up for the turn; posts would become replies to a message that is not there.
      Reflect.deleteProperty(context.activity, 'id');
      await turn(context);
    });
  }
}

/** As the library's `process` does before it authenticates. */
function stamped(activity: Activity): Activity {
  for (const name of ['timestamp', 'localTimestamp', 'expiration'] as const) {
    const given: unknown = activity[name];
    if (typeof given === 'string') activity[name] = new Date(given);
  }
  return activity;
}

/**
 * The connector's pipeline repeats a POST up to three times on 5xx and resets, so that a card whose answer was lost
 * stands there several times. Its documented switches are ignored; the policy has to be taken out by name. It has no
 * time limit either.
 */
function callOnce(context: TurnContext, key: symbol): void {
  const connector = context.turnState.get<{ readonly client?: { readonly pipeline?: Pipeline } } | undefined>(key);
  const pipeline = connector?.client?.pipeline;
  if (pipeline === undefined) throw new Error('botframework-connector has another pipeline than expected');
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'timeLimit',
    sendRequest: (request, next) => {
      request.timeout = LONGEST_CALL_MS;
      return next(request);
    },
  });
}

/** The part of `@azure/core-rest-pipeline` that is used; the connector keeps its own copy of it private. */
interface Pipeline {
  removePolicy(policy: { readonly name: string }): unknown;
  addPolicy(policy: {
    readonly name: string;
    sendRequest(
      request: { timeout: number },
      next: (request: { timeout: number }) => Promise<unknown>,
    ): Promise<unknown>;
  }): void;
}

function identityOf({ credentials, tenantId }: ConnectionOptions) {
  if (credentials === undefined) return {};
  return {
    MicrosoftAppId: credentials.appId,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: tenantId,
    ...(credentials.password === undefined ? {} : { MicrosoftAppPassword: credentials.password }),
  };
}

function factoryOf({ credentials }: ConnectionOptions, identity: ReturnType<typeof identityOf>) {
  return credentials?.tokens === undefined
    ? new ConfigurationServiceClientCredentialFactory(identity)
    : credentialsFrom(credentials.appId, credentials.tokens);
}

/** https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
const ADDRESSES = {
  global: {
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    OAuthUrl: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    ToBotFromEmulatorOpenIdMetadataUrl:
      'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
  },
  usGov: {
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
    ToChannelFromBotOAuthScope: 'https://api.botframework.us',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.us',
    OAuthUrl: 'https://api.botframework.azure.us',
    ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    ToBotFromEmulatorOpenIdMetadataUrl:
      'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration',
  },
  china: {
    ToChannelFromBotLoginUrl: 'https://login.partner.microsoftonline.cn/microsoftservices.partner.onmschina.cn',
    ToChannelFromBotOAuthScope: 'https://api.botframework.azure.cn',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.azure.cn',
    OAuthUrl: 'https://token.botframework.azure.cn',
    ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
    ToBotFromEmulatorOpenIdMetadataUrl:
      'https://login.partner.microsoftonline.cn/common/v2.0/.well-known/openid-configuration',
  },
} as const satisfies Record<TeamsCloud, ConfigurationBotFrameworkAuthenticationOptions>;

function addressesOf({ cloud = 'global', channelKeysUrl }: ConnectionOptions) {
  const addresses = { ...ADDRESSES[cloud], ValidateAuthority: true };
  return channelKeysUrl === undefined ? addresses : { ...addresses, ToBotFromChannelOpenIdMetadataUrl: channelKeysUrl };
}
