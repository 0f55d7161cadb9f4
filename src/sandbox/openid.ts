import { cloudHosts, knownTenant } from './partners.ts';
import { tenantId } from './seed.ts';
import { loginOrigin } from './tokens.ts';

/** What any tenant shows of itself to anybody: also how its cloud is told. */
export function configuration(name: string): object | undefined {
  const about = knownTenant(name);
  if (!about) return undefined;
  const { login, graph, graphClassic } = cloudHosts[about.cloud];
  const base = `https://${login}/${about.tenantId}`;
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${base}/v2.0`,
    request_uri_parameter_supported: false,
    userinfo_endpoint: `https://${graph}/oidc/userinfo`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'name', 'preferred_username', 'oid', 'tid', 'ver'],
    tenant_region_scope: about.regionScope,
    ...(about.regionSubScope && { tenant_region_sub_scope: about.regionSubScope }),
    cloud_instance_name: about.cloud,
    cloud_graph_host_name: graphClassic,
    msgraph_host: graph,
    rbac_url: 'https://pas.windows.net',
  };
}

/** The clouds, as MSAL asks for them when it is not told that an authority is known. */
export const instanceMetadata = {
  tenant_discovery_endpoint: `${loginOrigin}/${tenantId}/v2.0/.well-known/openid-configuration`,
  'api-version': '1.1',
  metadata: [
    {
      preferred_network: 'login.microsoftonline.com',
      preferred_cache: 'login.windows.net',
      aliases: ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
    },
    {
      preferred_network: 'login.partner.microsoftonline.cn',
      preferred_cache: 'login.partner.microsoftonline.cn',
      aliases: ['login.partner.microsoftonline.cn', 'login.chinacloudapi.cn'],
    },
    {
      preferred_network: 'login.microsoftonline.us',
      preferred_cache: 'login.microsoftonline.us',
      aliases: ['login.microsoftonline.us', 'login.usgovcloudapi.net'],
    },
  ],
};
