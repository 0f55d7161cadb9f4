import { isoTime } from './clock.ts';
import { initialDomain, tenantName } from './seed.ts';

export interface Mail {
  id: string;
  from: string;
  to: string;
  cc: string | null;
  at: string;
  subject: string;
  /** The inviter's own words; null when there are none or Entra drops them. */
  message: string | null;
  invitedBy: string;
  redeemUrl: string;
}

interface InvitationMail {
  id: string;
  to: string;
  cc: string | null;
  at: number;
  message: string | null;
  /** Null for an app: the organisation invites. */
  inviterName: string | null;
  redeemUrl: string;
}

/**
 * The invitation mail: subject, sender, button and footer are fixed, only the message is the inviter's. Sender as since
 * December 2025. https://learn.microsoft.com/en-us/entra/external-id/invitation-email-elements
 */
export function invitationMail(given: InvitationMail): Mail {
  const invitedBy = given.inviterName ?? tenantName;
  return {
    id: given.id,
    from: `Microsoft Invitations on behalf of ${tenantName} <invites@${initialDomain}>`,
    to: given.to,
    cc: given.cc,
    at: isoTime(given.at),
    subject: `${invitedBy} invited you to access applications within their organization`,
    message: given.message,
    invitedBy,
    redeemUrl: given.redeemUrl,
  };
}
