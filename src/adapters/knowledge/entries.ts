import type { Entry } from '../../domain/knowledge.ts';
import { accessEntries } from './entries/access.ts';
import { cloudsEntries } from './entries/clouds.ts';
import { invitingEntries } from './entries/inviting.ts';
import { lifecycleEntries } from './entries/lifecycle.ts';
import { signingInEntries } from './entries/signing-in.ts';
import { tenantsEntries } from './entries/tenants.ts';

/** Every dated answer, the one list. */
export const ENTRIES: readonly Entry[] = [
  ...invitingEntries,
  ...signingInEntries,
  ...accessEntries,
  ...cloudsEntries,
  ...lifecycleEntries,
  ...tenantsEntries,
];
