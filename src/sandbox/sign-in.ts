import type { Request, Response, Router } from 'express';
import express from 'express';
import { errors } from 'jose';
import { findFault, spendFault, waitFor } from './faults.ts';
import { liveUser } from './directory.ts';
import { configuration, instanceMetadata } from './openid.ts';
import { knownTenant } from './partners.ts';
import { defaultClient, tenantId } from './seed.ts';
import { sendError, SignInError, unknownTenant } from './sign-in-error.ts';
import type { Tenant } from './tenant.ts';
import { graphAudience, tokenLifetimeSeconds, WrongAudience } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** What Conditional Access wants met by the sign-in that follows. https://learn.microsoft.com/entra/identity-platform/claims-challenge */
const CLAIMS = '{"access_token":{"capolids":{"essential":true,"values":["99999999-aaaa-4000-8000-000000000001"]}}}';

/** The parts of login.microsoftonline.com that a confidential client uses. */
export function signIn(tenant: Tenant, tokens: Tokens): Router {
  const router = express.Router();
  router.post('/:tenant/oauth2/v2.0/token', (request, response) => answerToken(tenant, tokens, request, response));
  router.get('/:tenant/v2.0/.well-known/openid-configuration', (request, response) => {
    const about = configuration(request.params.tenant);
    if (about) response.json(about);
    else sendError(tenant, response, unknownTenant(request.params.tenant));
  });
  router.get('/:tenant/discovery/v2.0/keys', (_request, response) => void response.json({ keys: tokens.keys }));
  router.get('/:tenant/discovery/instance', (_request, response) => void response.json(instanceMetadata));
  return router;
}

async function answerToken(tenant: Tenant, tokens: Tokens, request: Request, response: Response): Promise<void> {
  const fault = findFault(tenant, 'POST', request.originalUrl);
  if (fault) spendFault(tenant, fault);
  if (fault) await waitFor(tenant.clock, fault.fault.delayMs);
  if (fault?.fault.drop) return void request.socket.destroy();
  try {
    if (fault?.fault.status) {
      const {
        status,
        code = 'temporarily_unavailable',
        message = 'The service is temporarily unavailable.',
      } = fault.fault;
      if (fault.fault.retryAfter !== undefined) response.set('Retry-After', String(fault.fault.retryAfter));
      throw new SignInError(status, code, 90033, message);
    }
    const form = new URLSearchParams(typeof request.body === 'string' ? request.body : '');
    response
      .set('Cache-Control', 'no-store')
      .json(await grant(tenant, tokens, String(request.params['tenant']), form, request));
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    sendError(tenant, response, error);
  } finally {
    tenant.commit();
  }
}

async function grant(
  tenant: Tenant,
  tokens: Tokens,
  where: string,
  form: URLSearchParams,
  request: Request,
): Promise<object> {
  if (knownTenant(where)?.tenantId !== tenantId) throw unknownTenant(where);
  const appId = authenticatedClient(form, request);
  switch (field(form, 'grant_type')) {
    case 'client_credentials':
      return appToken(tenant, tokens, appId, form);
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      return onBehalfOf(tenant, tokens, appId, form);
    case 'authorization_code':
      return byCode(tenant, tokens, appId, form);
    default:
      throw new SignInError(
        400,
        'unsupported_grant_type',
        70003,
        `The app requested an unsupported grant type '${form.get('grant_type')}'.`,
      );
  }
}

function authenticatedClient(form: URLSearchParams, request: Request): string {
  const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const [basicId, basicSecret] = basic
    ? Buffer.from(basic, 'base64').toString().split(':').map(decodeURIComponent)
    : [];
  const id = basicId ?? field(form, 'client_id');
  const secret = basicSecret ?? form.get('client_secret');
  if (id !== defaultClient.id) {
    throw new SignInError(
      400,
      'unauthorized_client',
      700016,
      `Application with identifier '${id}' was not found in the directory 'Contoso'.`,
    );
  }
  if (!secret) {
    throw new SignInError(
      401,
      'invalid_client',
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    );
  }
  if (secret !== defaultClient.secret) {
    throw new SignInError(
      401,
      'invalid_client',
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${id}'.`,
    );
  }
  return id;
}

async function appToken(tenant: Tenant, tokens: Tokens, appId: string, form: URLSearchParams): Promise<object> {
  const scope = field(form, 'scope');
  if (!scope.endsWith('/.default')) {
    throw new SignInError(
      400,
      'invalid_scope',
      1002012,
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    );
  }
  requireGraph(scope);
  const token = await tokens.forApp(appId, tenant.settings.permissions.application, tenant.clock.now());
  return bearer(token);
}

async function onBehalfOf(tenant: Tenant, tokens: Tokens, appId: string, form: URLSearchParams): Promise<object> {
  if (field(form, 'requested_token_use') !== 'on_behalf_of') {
    throw new SignInError(
      400,
      'invalid_request',
      90014,
      "The value 'on_behalf_of' is required for the field 'requested_token_use'.",
    );
  }
  const userId = await assertedUser(tenant, tokens, appId, field(form, 'assertion'));
  refuseBySwitch(tenant);
  const user = liveUser(tenant.primary, userId);
  if (!user)
    throw new SignInError(
      400,
      'invalid_grant',
      50034,
      `The user account ${userId} does not exist in the ${tenantId} directory.`,
    );
  if (!user.accountEnabled) throw new SignInError(400, 'invalid_grant', 50057, 'The user account is disabled.');
  const scopes = consentedScopes(tenant, field(form, 'scope'));
  const token = await tokens.forUser(appId, { id: user.id, upn: user.userPrincipalName }, scopes, tenant.clock.now());
  return { ...bearer(token), scope: scopes.map((scope) => `${graphAudience}/${scope}`).join(' ') };
}

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow */
async function byCode(tenant: Tenant, tokens: Tokens, appId: string, form: URLSearchParams): Promise<object> {
  const now = tenant.clock.now();
  const user = await tokens.spendCode(field(form, 'code'), field(form, 'redirect_uri'), now).catch(() => {
    throw new SignInError(400, 'invalid_grant', 70008, 'The provided authorization code or refresh token has expired.');
  });
  const scopes = consentedScopes(tenant, field(form, 'scope'));
  const [token, idToken] = await Promise.all([
    tokens.forUser(appId, user, scopes, now),
    tokens.idToken(appId, user, now),
  ]);
  return { ...bearer(token), id_token: idToken, scope: scopes.map((scope) => `${graphAudience}/${scope}`).join(' ') };
}

async function assertedUser(tenant: Tenant, tokens: Tokens, appId: string, assertion: string): Promise<string> {
  try {
    return await tokens.readAssertion(assertion, appId, tenant.clock.now());
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      throw new SignInError(
        400,
        'invalid_grant',
        500133,
        'Assertion is not within its valid time range. Ensure that the access token is not expired before using it for user assertion, or request a new token.',
      );
    }
    if (error instanceof WrongAudience) {
      throw new SignInError(
        400,
        'invalid_grant',
        500131,
        `Assertion audience does not match the Client app presenting the assertion. ${error.message}.`,
      );
    }
    throw new SignInError(400, 'invalid_grant', 50013, 'Assertion failed signature validation.');
  }
}

function refuseBySwitch(tenant: Tenant): void {
  switch (tenant.settings.switches.onBehalfOf) {
    case 'invalid_grant':
      throw new SignInError(
        400,
        'invalid_grant',
        50173,
        'The provided grant has expired due to it being revoked, a fresh auth token is needed.',
      );
    case 'interaction_required':
      throw new SignInError(
        400,
        'interaction_required',
        50076,
        "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '00000003-0000-0000-c000-000000000000'.",
        { suberror: 'basic_action', claims: CLAIMS },
      );
    case 'allow':
      return;
  }
}

/** Scopes as bare names; `.default` is everything consented. OpenID's own scopes need no consent here. */
function consentedScopes(tenant: Tenant, scope: string): readonly string[] {
  const granted = tenant.settings.permissions.delegated;
  const asked = scope
    .split(' ')
    .filter((one) => one && !['openid', 'profile', 'offline_access', 'email'].includes(one));
  for (const one of asked) if (one.includes('://')) requireGraph(one);
  const names = asked.map((one) => one.slice(one.lastIndexOf('/') + 1));
  const missing = names.find((name) => name !== '.default' && !granted.includes(name));
  if (missing !== undefined || names.length === 0) {
    throw new SignInError(
      400,
      'invalid_grant',
      65001,
      `The user or administrator has not consented to use the application with ID '${defaultClient.id}'. Send an interactive authorization request for this user and resource.`,
      { suberror: 'consent_required' },
    );
  }
  return granted;
}

function requireGraph(scope: string): void {
  if (scope.startsWith(`${graphAudience}/`)) return;
  throw new SignInError(
    400,
    'invalid_resource',
    500011,
    `The resource principal named ${scope.slice(0, scope.lastIndexOf('/'))} was not found in the tenant named Contoso.`,
  );
}

function field(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (value) return value;
  throw new SignInError(
    400,
    'invalid_request',
    900144,
    `The request body must contain the following parameter: '${name}'.`,
  );
}

function bearer(token: string): object {
  const lifetime = { expires_in: tokenLifetimeSeconds, ext_expires_in: tokenLifetimeSeconds };
  return { token_type: 'Bearer', ...lifetime, access_token: token };
}
