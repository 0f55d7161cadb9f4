import type { TeamsCloud } from './connection.ts';

/**
 * Where Teams takes a bot's answers. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 * and https://github.com/microsoft/teams.py (cloud_environment.py). Those of 21Vianet are not documented; an admin adds them.
 */
const HOSTS: Readonly<Record<TeamsCloud, readonly string[]>> = {
  global: ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com', '.botframework.com'],
  usGov: ['smba.infra.gov.teams.microsoft.us', 'smba.infra.dod.teams.microsoft.us', '.botframework.azure.us'],
  china: ['.botframework.azure.cn', '.teams.microsoftonline.cn'],
};

export interface ServiceRules {
  readonly mode: 'local' | 'production';
  readonly cloud?: TeamsCloud;
  /** Besides those of the cloud; a leading dot admits all below it. */
  readonly serviceHosts?: readonly string[];
}

/** Answers, and in production the bot's own token, are sent there, so in production it is a host of Teams over TLS. */
export function mayBeAnswered(serviceUrl: string, rules: ServiceRules): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, port, username, password } = new URL(serviceUrl);
  if (rules.mode === 'local') return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  const allowed = [...HOSTS[rules.cloud ?? 'global'], ...(rules.serviceHosts ?? [])];
  return allowed.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
}
