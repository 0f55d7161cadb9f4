import { selfTest } from './domain/permissions.ts';
import type { DirectoryReads } from './ports/directory.ts';
import type { Log } from './ports/log.ts';
import { inLanguage } from './words/catalogue.ts';
import { SELF_TEST_WORDS } from './words/self-test.ts';

/** Writes at the start what the app may not do though it needs it, and what that switches off; `/settings check` shows it. */
export async function logSelfTest(directory: Pick<DirectoryReads, 'grantedPermissions'>, log: Log): Promise<void> {
  const granted = await directory.grantedPermissions();
  if (!granted.ok) return log.warn('selfTest.notPossible', { problem: granted.problem.code });
  const { missing, included, surplus } = selfTest(granted.value);
  const { without } = inLanguage(SELF_TEST_WORDS, 'en');
  for (const permission of missing) log.warn('selfTest.missing', { permission, without: without[permission] });
  if (surplus.length > 0) log.warn('selfTest.surplus', { permissions: surplus });
  log.info('selfTest.done', { missing: missing.length, included: included.length, surplus: surplus.length });
}
