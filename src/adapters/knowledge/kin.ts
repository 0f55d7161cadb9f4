import type { Topic } from '../../domain/knowledge.ts';

/** Topics whose answers also serve a question about the first. */
const KIN: Partial<Record<Topic, readonly Topic[]>> = {
  'leave-organization': ['remove-guest'],
  'mfa-license-responsibility': ['b2b-licensing', 'mau-billing'],
  'trust-partner-mfa': ['double-mfa', 'cross-tenant-access-settings'],
  'double-mfa': ['trust-partner-mfa', 'cross-tenant-access-settings'],
  'block-azure-portal': ['conditional-access-guests'],
  'sspr-guests': ['viral-tenant-password-reset'],
  'viral-tenant-password-reset': ['sspr-guests'],
  'allow-deny-list': ['cross-tenant-access-settings'],
  'national-clouds': ['cross-tenant-access-settings'],
  'check-gov-tenant-b2b': ['us-government-cloud'],
  'us-gov-msa-portal': ['us-government-cloud'],
  'us-government-cloud': ['national-clouds'],
  'invitation-expiry': ['resend-invitation'],
  'resend-invitation': ['invitation-expiry'],
  'delayed-invitations': ['customize-invitation-email'],
  'auto-redemption': ['cross-tenant-sync', 'cross-tenant-access-settings'],
  'gmail-outlook-b2b-vs-b2c': ['mfa-consumer-email-support'],
  'b2b-licensing': ['mau-billing'],
  'mau-billing': ['b2b-licensing'],
  'csv-upload': ['how-to-invite'],
  'conditional-access-guests': ['force-mfa-partner-without-mfa'],
  'force-mfa-partner-without-mfa': ['conditional-access-guests'],
  'partner-federation-onprem': ['saml-idp-federation'],
  'saml-idp-federation': ['partner-federation-onprem'],
};

export function kinOf(topic: Topic): readonly Topic[] {
  return KIN[topic] ?? [];
}
