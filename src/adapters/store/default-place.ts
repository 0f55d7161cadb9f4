import type { Place } from '../../domain/people.ts';
import type { SettingsStore } from '../../ports/settings.ts';

/**
 * Approvals and questions for experts go to this place until a setting says otherwise. It is never stored, so it is
 * gone with the place itself.
 */
export const withDefaultPlace = (settings: SettingsStore, place: Place): SettingsStore => ({
  read: async () => ({ approvals: place, experts: place, ...(await settings.read()) }),
  update: async (change) => ({ approvals: place, experts: place, ...(await settings.update(change)) }),
});
