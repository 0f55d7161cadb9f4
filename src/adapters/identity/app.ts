import { AuthError, ConfidentialClientApplication, InteractionRequiredAuthError } from '@azure/msal-node';
import type { AuthenticationResult, ClientCredentialRequest } from '@azure/msal-node';
import type { Cloud } from '../../domain/clouds.ts';
import { authorityOf } from '../../domain/clouds.ts';
import type { Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { Log } from '../../ports/log.ts';
import type { AppCredential } from './credential.ts';
import { CredentialProblem, openCredential } from './credential.ts';
import { networkModule } from './network.ts';
import type { TokenProblem, TokenSource } from './token.ts';

export interface IdentityOptions {
  readonly cloud: Cloud;
  readonly tenantId: string;
  readonly clientId: string;
  readonly credential: AppCredential;
  /** Origin of the local tenant that stands in for the cloud's login host; loopback only. */
  readonly loginBase?: string;
  /** Where Entra's sign-in page sends people back to; without it nobody is sent there. */
  readonly redirectUri?: string;
  readonly log: Log;
}

export interface Identity {
  /** The app's own token for Graph, from msal's cache while it lives. */
  readonly app: TokenSource;
  /** The app's token for Bot Framework, likewise. @throws when none is given */
  bot(): Promise<string>;
  /** The person's token for Graph in exchange for what the chat's sign-in gave. Nothing of it is kept here. */
  onBehalfOf(assertion: string): Promise<Result<UserToken, TokenProblem>>;
  /** The same for the code with which Entra's own page ended. */
  byCode(code: string): Promise<Result<UserToken, TokenProblem>>;
  /** The address of that page, for a person who has to consent or to meet these claims. */
  signInPage(claims: string | undefined): Promise<string>;
}

export interface UserToken {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly endsAtMs: number;
  /** Of the ID token that came along; empty where none did. */
  readonly claims: object;
}

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow and …/v2-oauth2-on-behalf-of-flow */
export function createIdentity(options: IdentityOptions): Identity {
  const { cloud, tenantId, clientId, credential, loginBase, log, redirectUri } = options;
  const authority = authorityOf(cloud, tenantId);
  const map = loginBase === undefined ? undefined : { from: cloud.login, to: loginBase };
  const proof = openCredential(credential, cloud.name, Date.now());
  const client = () =>
    new ConfidentialClientApplication({
      auth: {
        clientId,
        authority,
        // Known beforehand: no question to the discovery endpoint of another cloud.
        knownAuthorities: [new URL(cloud.login).host],
        ...proof,
      },
      system: { networkClient: networkModule(map) },
    });
  const appClient = client();
  const scopes = [cloud.graph.scope];
  // By name, so that it is the sign-in that says so where nobody has consented, and not the invitation.
  const inviting = [`${cloud.graph.root}/User.Invite.All`];

  const answer = async (ask: () => Promise<AuthenticationResult | null>, grant: string) => {
    try {
      const given = await ask();
      if (given === null || given.accessToken === '') {
        return fail<TokenProblem>({ code: 'signInUnavailable', said: 'no token came' });
      }
      const { accessToken: token, expiresOn, idTokenClaims: claims } = given;
      return ok<UserToken>({ token, endsAtMs: expiresOn?.getTime() ?? 0, claims });
    } catch (cause) {
      const problem = problemOf(cause, grant);
      log.warn('token not given', {
        grant,
        problem: problem.code,
        ...(cause instanceof AuthError ? { error: cause.errorCode } : {}),
      });
      return fail(problem);
    }
  };

  const asApp = (request: ClientCredentialRequest) =>
    answer(() => appClient.acquireTokenByClientCredential(request), 'client_credentials');

  return {
    app: async (want) => {
      const given = await asApp({ scopes, skipCache: want?.fresh ?? false });
      return given.ok ? ok(given.value.token) : given;
    },
    bot: async () => {
      const given = await asApp({ scopes: [`${cloud.bot.oauthScope}/.default`] });
      if (given.ok) return given.value.token;
      throw new Error(`No token for Bot Framework: ${given.problem.code}`);
    },
    onBehalfOf: (assertion) => {
      // A client of its own, whose cache goes with it: how long somebody's token stays in memory is said elsewhere.
      const request = { oboAssertion: assertion, scopes: inviting, skipCache: true };
      return answer(() => client().acquireTokenOnBehalfOf(request), 'on_behalf_of');
    },
    byCode: (code) =>
      redirectUri === undefined
        ? Promise.resolve(fail({ code: 'signInNeeded' }))
        : answer(() => client().acquireTokenByCode({ code, redirectUri, scopes: inviting }), 'authorization_code'),
    signInPage: (claims) => {
      if (redirectUri === undefined) throw new Error('there is no address that Entra could send people back to');
      const more = claims === undefined ? {} : { claims };
      return client().getAuthCodeUrl({ scopes: inviting, redirectUri, ...more });
    },
  };
}

function problemOf(cause: unknown, grant: string): TokenProblem {
  const claims = claimsOf(cause);
  if (cause instanceof InteractionRequiredAuthError) {
    if (isConsent(cause)) return { code: 'consentNeeded' };
    return claims === undefined ? { code: 'interactionRequired' } : { code: 'interactionRequired', claims };
  }
  if (cause instanceof CredentialProblem) return { code: 'credentialRefused', said: cause.message };
  if (!(cause instanceof AuthError)) return { code: 'signInUnavailable', said: String(cause) };
  if (grant !== 'client_credentials' && cause.errorCode.includes('invalid_grant')) return { code: 'signInNeeded' };
  if (/network|timeout|temporarily_unavailable|server_error/.test(cause.errorCode)) {
    return { code: 'signInUnavailable', said: cause.errorCode };
  }
  return { code: 'credentialRefused', said: cause.errorCode };
}

/** AADSTS65001. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const isConsent = ({ errorCode, subError }: InteractionRequiredAuthError): boolean =>
  [errorCode, subError].includes('consent_required');

function claimsOf(cause: unknown): string | undefined {
  if (!(cause instanceof InteractionRequiredAuthError)) return undefined;
  return cause.claims === '' ? undefined : cause.claims;
}
