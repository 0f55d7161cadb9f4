import { initialDomain, partnerTenants, primaryDomain, tenantId, tenantName } from './seed.ts';
import type { PartnerTenant } from './seed.ts';

/** The tenants of the world as the sandbox knows it. */

export const cloudHosts: Readonly<
  Record<PartnerTenant['cloud'], { login: string; graph: string; graphClassic: string }>
> = {
  'microsoftonline.com': {
    login: 'login.microsoftonline.com',
    graph: 'graph.microsoft.com',
    graphClassic: 'graph.windows.net',
  },
  'microsoftonline.us': {
    login: 'login.microsoftonline.us',
    graph: 'graph.microsoft.us',
    graphClassic: 'graph.windows.net',
  },
  'partner.microsoftonline.cn': {
    login: 'login.partner.microsoftonline.cn',
    graph: 'microsoftgraph.chinacloudapi.cn',
    graphClassic: 'graph.chinacloudapi.cn',
  },
};

const homeTenant: PartnerTenant = {
  tenantId,
  domain: primaryDomain,
  name: tenantName,
  cloud: 'microsoftonline.com',
  regionScope: 'EU',
};

/** By id or domain name. */
export function knownTenant(name: string): PartnerTenant | undefined {
  const wanted = name.toLowerCase();
  if (wanted === initialDomain) return homeTenant;
  return [homeTenant, ...partnerTenants].find((one) => one.tenantId === wanted || one.domain === wanted);
}

export function partnerOfAddress(address: string): PartnerTenant | undefined {
  const domain = domainOf(address);
  return partnerTenants.find((one) => one.domain === domain);
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
