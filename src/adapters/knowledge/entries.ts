import type { Entry, Wording } from '../../domain/knowledge.ts';
import { accessEntries } from './entries/access.ts';
import { cloudsEntries } from './entries/clouds.ts';
import { invitingEntries } from './entries/inviting.ts';
import { lifecycleEntries } from './entries/lifecycle.ts';
import { signingInEntries } from './entries/signing-in.ts';
import { tenantsEntries } from './entries/tenants.ts';
import { accessGerman } from './german/access.ts';
import { cloudsGerman } from './german/clouds.ts';
import { invitingGerman } from './german/inviting.ts';
import { lifecycleGerman } from './german/lifecycle.ts';
import { signingInGerman } from './german/signing-in.ts';
import { tenantsGerman } from './german/tenants.ts';

/** Every dated answer, the one list. */
export const ENTRIES: readonly Entry[] = [
  ...inGerman(invitingEntries, invitingGerman),
  ...inGerman(signingInEntries, signingInGerman),
  ...inGerman(accessEntries, accessGerman),
  ...inGerman(cloudsEntries, cloudsGerman),
  ...inGerman(lifecycleEntries, lifecycleGerman),
  ...inGerman(tenantsEntries, tenantsGerman),
];

function inGerman(entries: readonly Entry[], wordings: Readonly<Record<string, Wording>>): Entry[] {
  return entries.map((entry) => {
    const german = wordings[entry.id];
    return german === undefined ? entry : { ...entry, german };
  });
}
