import type { Batch } from '../../domain/batch.ts';
import { orUnreadable } from '../../domain/problem.ts';
import type { DirectoryGroup } from '../../domain/directory-facts.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import type { InviteAs } from '../../domain/inviting.ts';
import type { DecidingFacts } from '../../domain/policies/deciding.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Reads } from '../../ports/feature.ts';
import type { SettingsArgs } from './parse.ts';

export interface SettingsFacts extends Pick<DecidingFacts, 'account' | 'standing'> {
  readonly settings: Settings;
  readonly inviteAs: InviteAs;
  readonly groups: readonly DirectoryGroup[] | 'unreadable';
  readonly granted: readonly string[] | 'unreadable';
  /** Waiting for a decision: a new approval channel gets their cards. */
  readonly pending: readonly GuestRequest[];
  /** The same of requests for many guests. */
  readonly pendingBatches: readonly Batch[];
}

export async function gatherSettings({ asker, wish }: SettingsArgs, reads: Reads): Promise<SettingsFacts> {
  const [settings, account, standing, groups, pending, pendingBatches, granted] = await Promise.all([
    reads.settings.read(),
    reads.directory.person(asker.userId),
    reads.directory.roles(asker.userId),
    wish.kind === 'group' ? reads.directory.groupsNamed(wish.name) : undefined,
    wish.kind === 'place' ? reads.requests.byState('pending') : [],
    wish.kind === 'place' ? reads.batches.pending() : [],
    wish.kind === 'check' ? reads.directory.grantedPermissions() : undefined,
  ]);
  return {
    settings,
    inviteAs: reads.signIns.inviteAs,
    account: orUnreadable(account),
    standing: orUnreadable(standing),
    groups: groups === undefined ? [] : orUnreadable(groups),
    pending,
    pendingBatches,
    granted: granted === undefined ? [] : orUnreadable(granted),
  };
}
