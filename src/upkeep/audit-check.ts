import type { Milliseconds } from '../domain/time.ts';
import { DAY, later } from '../domain/time.ts';
import type { Audit } from '../ports/audit.ts';
import type { Clock } from '../ports/clock.ts';
import type { TakenJob } from '../ports/jobs.ts';
import type { Log } from '../ports/log.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { Once } from '../ports/once.ts';
import type { SettingsStore } from '../ports/settings.ts';
import { auditBroken } from '../words/upkeep.ts';

export interface AuditCheckPorts {
  readonly audit: Pick<Audit, 'verify'>;
  readonly once: Once;
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly messenger: Pick<Messenger, 'postWords'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What was found is said again after this, as long as it is there. */
const SAY_AGAIN_AFTER_MS: Milliseconds = 7 * DAY;

/** Reads the whole chain; what breaks it is logged each day and told where approvals go, once a week. */
export async function checkAudit({ tries }: TakenJob, ports: AuditCheckPorts): Promise<void> {
  const { audit, once, settings, messenger, clock, log } = ports;
  const verdict = await audit.verify();
  if (verdict.intact) return log.info('audit.verified', { count: verdict.count, head: verdict.head });
  log.error('audit.broken', { why: verdict.why, at: verdict.at });
  const { approvals } = await settings.read();
  if (approvals === undefined) return;
  const isNew = await once.remember(
    `audit.broken ${verdict.why} ${verdict.at}`,
    later(clock.now(), SAY_AGAIN_AFTER_MS),
  );
  // A second try means that nobody knows whether the first one told it.
  if (!isNew && tries === 1) return;
  const told = await messenger.postWords(approvals, auditBroken(verdict.why, verdict.at));
  if (!told.ok) throw new Error(`Nobody could be told that the audit log is broken (${told.problem.code}).`);
}
