import type { Place } from '../../domain/people.ts';
import type { SettingsStore } from '../../ports/settings.ts';

/** Approvals go to this place until a setting says otherwise. It is never stored, so it is gone with the place itself. */
export const withDefaultApprovals = (settings: SettingsStore, approvals: Place): SettingsStore => ({
  read: async () => ({ approvals, ...(await settings.read()) }),
  update: async (change) => ({ approvals, ...(await settings.update(change)) }),
});
