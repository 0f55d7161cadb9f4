import type {
  AuthorizationPolicy,
  CrossTenantAccessPolicy,
  CrossTenantAccessPolicyConfigurationPartner,
} from '@microsoft/microsoft-graph-types';
import { badQuery, notFound } from './errors.ts';
import type { Answer, Call, Handler } from './call.ts';
import { contextOf, idParam } from './call.ts';
import type { Partner } from '../policies.ts';

/** Policies as Graph shows them; they hold on every replica at once. */

export const getAuthorizationPolicy: Handler = (call) => {
  const policy = call.tenant.settings.policies.authorizationPolicy;
  const body: AuthorizationPolicy = {
    id: 'authorizationPolicy',
    displayName: 'Authorization Policy',
    description: 'Used to manage authorization related settings across the company.',
    allowedToSignUpEmailBasedSubscriptions: true,
    allowedToUseSSPR: true,
    ...policy,
  };
  return single(call, 'policies/authorizationPolicy/$entity', body);
};

export const getCrossTenantPolicy: Handler = (call) => {
  const { displayName, allowedCloudEndpoints } = call.tenant.settings.policies.crossTenantAccessPolicy;
  const body: CrossTenantAccessPolicy = {
    id: 'crossTenantAccessPolicy',
    displayName,
    deletedDateTime: null,
    allowedCloudEndpoints: [...allowedCloudEndpoints],
  };
  return single(call, 'policies/crossTenantAccessPolicy/$entity', body);
};

export const getCrossTenantDefault: Handler = (call) =>
  single(call, 'policies/crossTenantAccessPolicy/default/$entity', {
    isServiceDefault: false,
    ...call.tenant.settings.policies.crossTenantAccessPolicy.default,
  });

export const listCrossTenantPartners: Handler = (call) => {
  const value = call.tenant.settings.policies.crossTenantAccessPolicy.partners.map(shownPartner);
  return collection(call, 'policies/crossTenantAccessPolicy/partners', value);
};

/** 404 without an entry: the default holds. */
export const getCrossTenantPartner: Handler = (call) => {
  const id = idParam(call, 'tenantId');
  const partner = call.tenant.settings.policies.crossTenantAccessPolicy.partners.find(
    (one) => one.tenantId.toLowerCase() === id,
  );
  if (!partner) throw notFound(id);
  return single(call, 'policies/crossTenantAccessPolicy/partners/$entity', shownPartner(partner));
};

/** Null is "as the default". */
function shownPartner(partner: Partner): CrossTenantAccessPolicyConfigurationPartner {
  return {
    isServiceProvider: null,
    isInMultiTenantOrganization: false,
    inboundTrust: null,
    b2bCollaborationInbound: null,
    b2bCollaborationOutbound: null,
    b2bDirectConnectInbound: null,
    b2bDirectConnectOutbound: null,
    automaticUserConsentSettings: { inboundAllowed: null, outboundAllowed: null },
    ...partner,
  } as CrossTenantAccessPolicyConfigurationPartner;
}

/** The settings are JSON text in `definition[0]`. https://learn.microsoft.com/en-us/graph/api/resources/b2bManagementPolicy */
export const listB2bManagementPolicies: Handler = (call) =>
  collection(call, 'policies/b2bManagementPolicies', [
    {
      id: '2a3b4c5d-0000-4000-8000-000000000001',
      deletedDateTime: null,
      ...call.tenant.settings.policies.b2bManagementPolicy,
    },
  ]);

/** https://learn.microsoft.com/en-us/graph/api/emailauthenticationmethodconfiguration-get */
export const getEmailMethod: Handler = (call) =>
  single(call, 'policies/authenticationMethodsPolicy/authenticationMethodConfigurations/$entity', {
    '@odata.type': '#microsoft.graph.emailAuthenticationMethodConfiguration',
    id: 'Email',
    ...call.tenant.settings.policies.emailAuthenticationMethod,
  });

export const getExternalIdentitiesPolicy: Handler = (call) =>
  single(call, 'policies/externalIdentitiesPolicy/$entity', {
    id: 'externalIdentitiesPolicy',
    displayName: 'External Identities Policy',
    ...call.tenant.settings.policies.externalIdentitiesPolicy,
  });

function single(call: Call, what: string, body: object): Answer {
  return { status: 200, body: { '@odata.context': contextOf(call, what), ...chosen(call, body) } };
}

function collection(call: Call, what: string, value: readonly object[]): Answer {
  return {
    status: 200,
    body: { '@odata.context': contextOf(call, what), value: value.map((one) => chosen(call, one)) },
  };
}

/** $select on a policy: its own properties only. */
function chosen(call: Call, body: object): object {
  const text = call.query.get('$select');
  if (text === undefined) return body;
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !(name in body));
  if (unknown !== undefined)
    throw badQuery(`Parsing OData Select and Expand failed: Could not find a property named '${unknown}'.`);
  return Object.fromEntries(Object.entries(body).filter(([name]) => names.includes(name)));
}
