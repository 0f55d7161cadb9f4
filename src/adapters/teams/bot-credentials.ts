import type { TeamsAdapter } from '@microsoft/teams-ai';

/** Tokens for Bot Framework from elsewhere: where the app has no secret, the library cannot get them itself. */
export interface BotTokens {
  /** The token to call the channel with. @throws when there is none */
  token(): Promise<string>;
}

type Factory = NonNullable<ConstructorParameters<typeof TeamsAdapter>[1]>;
type Signer = Awaited<ReturnType<Factory['createCredentials']>>;

/** https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication */
export function credentialsFrom(ours: string, tokens: BotTokens): Factory {
  const signer: Signer = {
    async signRequest(request) {
      request.headers.set('authorization', `Bearer ${await tokens.token()}`);
      return request;
    },
  };
  return {
    isValidAppId: (appId) => Promise.resolve(appId === ours),
    isAuthenticationDisabled: () => Promise.resolve(false),
    createCredentials: () => Promise.resolve(signer),
  };
}
