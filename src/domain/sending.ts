/** How invitations leave, as admins set it. */
export interface SendingRules {
  /** After an approval nothing leaves for so long, and whoever approved can take it back; 0: it leaves at once. */
  readonly undoSeconds: number;
  /**
   * When no mail leaves, and the requester gets the link for a message of his own. `whenDropped`: where Entra would leave
   * his words out of its mail, as it does when an app invites. https://learn.microsoft.com/en-us/entra/external-id/troubleshoot
   */
  readonly ownMessage: OwnMessage;
}
export type OwnMessage = 'always' | 'whenDropped' | 'never';

/**
 * No pause unless an admin wants one: most approvals are meant, a sign-in is given for the moment, and whoever waits for a
 * guest waits for every minute. A slip is mended by `/remove` as well.
 */
export const SENDING_RULES: SendingRules = { undoSeconds: 0, ownMessage: 'whenDropped' };
