import type { Settings } from '../../domain/settings.ts';
import type { PartnerReadings } from '../../domain/tenant-truths.ts';
import { readPartner } from '../../ports/directory.ts';
import type { Reads } from '../../ports/feature.ts';
import type { CheckArgs } from './parse.ts';

export interface CheckFacts extends PartnerReadings {
  readonly settings: Settings;
}

export async function gatherCheck(
  { domain }: CheckArgs,
  { directory, settings: store }: Reads,
): Promise<CheckFacts | undefined> {
  if (domain === undefined) return undefined;
  const [settings, readings] = await Promise.all([store.read(), readPartner(domain, directory)]);
  return { settings, ...readings };
}
