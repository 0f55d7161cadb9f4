import { readFileSync } from 'node:fs';
import { AuthError, ConfidentialClientApplication, InteractionRequiredAuthError } from '@azure/msal-node';
import type { NodeAuthOptions } from '@azure/msal-node';
import type { Cloud } from '../../domain/clouds.ts';
import { authorityOf } from '../../domain/clouds.ts';
import type { Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { Log } from '../../ports/log.ts';
import { networkModule } from './network.ts';
import type { TokenProblem, TokenSource } from './token.ts';

export type Credential =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'certificate'; readonly thumbprintSha256: string; readonly privateKey: string }
  /** Workload federation: the platform renews the file. https://learn.microsoft.com/entra/workload-id */
  | { readonly kind: 'federated'; readonly tokenFile: string };

export interface IdentityOptions {
  readonly cloud: Cloud;
  readonly tenantId: string;
  readonly clientId: string;
  readonly credential: Credential;
  /** Origin of the local tenant that stands in for the cloud's login host; loopback only. */
  readonly loginBase?: string;
  readonly log: Log;
}

export interface Identity {
  /** The app's own token for Graph, from msal's cache while it lives. */
  readonly app: TokenSource;
  /** The person's token for Graph in exchange for what the chat's sign-in gave. Nothing of it is kept by the bot. */
  onBehalfOf(assertion: string): Promise<Result<string, TokenProblem>>;
}

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow and …/v2-oauth2-on-behalf-of-flow */
export function createIdentity({ cloud, tenantId, clientId, credential, loginBase, log }: IdentityOptions): Identity {
  const authority = authorityOf(cloud, tenantId);
  const map = loginBase === undefined ? undefined : { from: cloud.login, to: loginBase };
  const client = () =>
    new ConfidentialClientApplication({
      auth: {
        clientId,
        authority,
        // Known beforehand: no question to the discovery endpoint of another cloud.
        knownAuthorities: [new URL(cloud.login).host],
        ...secretOf(credential),
      },
      system: { networkClient: networkModule(map) },
    });
  const appClient = client();
  const scopes = [cloud.graph.scope];

  const answer = async (ask: () => Promise<{ accessToken: string } | null>, grant: string) => {
    try {
      const token = (await ask())?.accessToken ?? '';
      return token !== '' ? ok(token) : fail<TokenProblem>({ code: 'signInUnavailable', said: 'no token came' });
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

  return {
    app: (want) =>
      answer(
        () => appClient.acquireTokenByClientCredential({ scopes, skipCache: want?.fresh ?? false }),
        'client_credentials',
      ),
    onBehalfOf: (assertion) =>
      // A client of its own, whose cache goes with it: nobody's token stays in memory.
      answer(
        () => client().acquireTokenOnBehalfOf({ oboAssertion: assertion, scopes, skipCache: true }),
        'on_behalf_of',
      ),
  };
}

function secretOf(credential: Credential): Partial<NodeAuthOptions> {
  switch (credential.kind) {
    case 'secret':
      return { clientSecret: credential.secret };
    case 'certificate':
      return {
        clientCertificate: { thumbprintSha256: credential.thumbprintSha256, privateKey: credential.privateKey },
      };
    case 'federated':
      return { clientAssertion: () => Promise.resolve(readFileSync(credential.tokenFile, 'utf8').trim()) };
  }
}

function problemOf(cause: unknown, grant: string): TokenProblem {
  const claims = claimsOf(cause);
  if (cause instanceof InteractionRequiredAuthError) {
    return claims === undefined ? { code: 'interactionRequired' } : { code: 'interactionRequired', claims };
  }
  if (!(cause instanceof AuthError)) return { code: 'signInUnavailable', said: String(cause) };
  if (grant === 'on_behalf_of' && /invalid_grant/.test(cause.errorCode)) return { code: 'signInNeeded' };
  if (/network|timeout|temporarily_unavailable|server_error/.test(cause.errorCode)) {
    return { code: 'signInUnavailable', said: cause.errorCode };
  }
  return { code: 'credentialRefused', said: cause.errorCode };
}

function claimsOf(cause: unknown): string | undefined {
  if (!(cause instanceof InteractionRequiredAuthError)) return undefined;
  return cause.claims === '' ? undefined : cause.claims;
}
