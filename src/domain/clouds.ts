/** The four Microsoft clouds. Tokens and accounts of one mean nothing in another. GCC is part of the global one. */
export type CloudName = 'global' | 'gccHigh' | 'dod' | 'china';

export interface Cloud {
  readonly name: CloudName;
  readonly label: string;
  /** Authority without tenant. */
  readonly login: string;
  /** As `allowedCloudEndpoints` and `cloud_instance_name` call it. */
  readonly endpoint: string;
  readonly graph: { readonly root: string; readonly scope: string };
  readonly bot: BotFramework;
  readonly pages: { readonly teams: string; readonly myApps: string; readonly admin: string };
  readonly features: CloudFeatures;
}

/** What the Bot Framework's SDK is told; `channelService` is empty for its default. */
export interface BotFramework {
  readonly channelService: string;
  readonly oauthScope: string;
  readonly tokenIssuer: string;
  readonly openIdMetadata: string;
  readonly tokenService: string;
}

/** What a cloud's Graph schema has. https://github.com/microsoftgraph/msgraph-metadata (schemas) */
export interface CloudFeatures {
  /** `invitation.invitedUserSponsors`: else the sponsor is set by a second call. */
  readonly invitedUserSponsors: boolean;
  /** `crossTenantAccessPolicy.allowedCloudEndpoints` in v1.0. */
  readonly allowedCloudEndpoints: boolean;
  /** beta `b2bManagementPolicies`, where the allow and deny lists are. */
  readonly b2bManagementPolicies: boolean;
  /** Guests by e-mail one-time passcode, Google or Microsoft account. */
  readonly socialGuests: boolean;
  /** Files sent to a bot in a personal chat. */
  readonly fileUpload: boolean;
}

const nationalFeatures: CloudFeatures = {
  invitedUserSponsors: false,
  allowedCloudEndpoints: false,
  b2bManagementPolicies: false,
  socialGuests: true,
  fileUpload: false,
};

const usGovernmentBot = {
  channelService: 'https://botframework.azure.us',
  oauthScope: 'https://api.botframework.us',
  tokenIssuer: 'https://api.botframework.us',
  openIdMetadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
};

/**
 * https://learn.microsoft.com/graph/deployments and, for the bot's row,
 * https://github.com/microsoft/teams.py/blob/main/packages/api/src/microsoft_teams/api/auth/cloud_environment.py
 */
export const CLOUDS: Readonly<Record<CloudName, Cloud>> = {
  global: {
    name: 'global',
    label: 'Microsoft 365 (and GCC)',
    login: 'https://login.microsoftonline.com',
    endpoint: 'microsoftonline.com',
    graph: { root: 'https://graph.microsoft.com', scope: 'https://graph.microsoft.com/.default' },
    bot: {
      channelService: '',
      oauthScope: 'https://api.botframework.com',
      tokenIssuer: 'https://api.botframework.com',
      openIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      tokenService: 'https://token.botframework.com',
    },
    pages: {
      teams: 'https://teams.microsoft.com',
      myApps: 'https://myapplications.microsoft.com',
      admin: 'https://entra.microsoft.com',
    },
    features: {
      invitedUserSponsors: true,
      allowedCloudEndpoints: true,
      b2bManagementPolicies: true,
      socialGuests: true,
      fileUpload: true,
    },
  },
  gccHigh: {
    name: 'gccHigh',
    label: 'US Government L4 (GCC High)',
    login: 'https://login.microsoftonline.us',
    endpoint: 'microsoftonline.us',
    graph: { root: 'https://graph.microsoft.us', scope: 'https://graph.microsoft.us/.default' },
    bot: { ...usGovernmentBot, tokenService: 'https://tokengcch.botframework.azure.us' },
    pages: {
      teams: 'https://gov.teams.microsoft.us',
      myApps: 'https://myapplications.microsoft.us',
      admin: 'https://entra.microsoft.us',
    },
    features: nationalFeatures,
  },
  dod: {
    name: 'dod',
    label: 'US Government L5 (DoD)',
    login: 'https://login.microsoftonline.us',
    endpoint: 'microsoftonline.us',
    graph: { root: 'https://dod-graph.microsoft.us', scope: 'https://dod-graph.microsoft.us/.default' },
    bot: { ...usGovernmentBot, tokenService: 'https://apiDoD.botframework.azure.us' },
    pages: {
      teams: 'https://dod.teams.microsoft.us',
      myApps: 'https://myapplications.microsoft.us',
      admin: 'https://entra.microsoft.us',
    },
    features: nationalFeatures,
  },
  china: {
    name: 'china',
    label: 'China, operated by 21Vianet',
    login: 'https://login.partner.microsoftonline.cn',
    endpoint: 'partner.microsoftonline.cn',
    graph: {
      root: 'https://microsoftgraph.chinacloudapi.cn',
      scope: 'https://microsoftgraph.chinacloudapi.cn/.default',
    },
    bot: {
      channelService: 'https://botframework.azure.cn',
      oauthScope: 'https://api.botframework.azure.cn',
      tokenIssuer: 'https://api.botframework.azure.cn',
      openIdMetadata: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
      tokenService: 'https://token.botframework.azure.cn',
    },
    pages: {
      teams: 'https://teams.microsoftonline.cn',
      myApps: 'https://myapplications.microsoftonline.cn',
      admin: 'https://entra.microsoftonline.cn',
    },
    features: { ...nationalFeatures, socialGuests: false },
  },
};

export const isCloudName = (text: string): text is CloudName => Object.hasOwn(CLOUDS, text);

/** The authority of one tenant in a cloud. */
export const authorityOf = (cloud: Cloud, tenantId: string): string => `${cloud.login}/${tenantId}`;
