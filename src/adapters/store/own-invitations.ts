import { createHash } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';
import type { Keyed } from '../../ports/keyed.ts';
import type { OwnInvitations } from '../../ports/own-invitations.ts';

/** An address may hold any character, and nobody has to read it here. */
const keyOf = (email: string): string =>
  `invited:${createHash('sha256').update(email.trim().toLowerCase()).digest('base64url')}`;

export const ownInvitationsOn = (keyed: Keyed, clock: Clock): OwnInvitations => ({
  async note(email) {
    await keyed.write(keyOf(email), { at: clock.now() }, 'any');
  },
  async has(email) {
    return (await keyed.read(keyOf(email))) !== undefined;
  },
});
