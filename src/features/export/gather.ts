import { addDays } from '../../domain/days.ts';
import { whyNotAdmin } from '../../domain/policies/deciding.ts';
import type { DirectoryPerson, RoleStanding } from '../../domain/people.ts';
import { orUnreadable } from '../../domain/problem.ts';
import type { Instant, IsoDate } from '../../domain/time.ts';
import type { AuditExtract } from '../../ports/audit.ts';
import type { Reads } from '../../ports/feature.ts';
import { MOST_ENTRIES, whyNotThisTime } from './bounds.ts';
import type { ExportArgs } from './parse.ts';

export interface ExportFacts {
  readonly account: DirectoryPerson | undefined | 'unreadable';
  readonly standing: RoleStanding | 'unreadable';
  /** Only where the asker may have it. */
  readonly extract: AuditExtract | undefined;
}

/** Nothing of the log is read for anybody but an admin, in a chat of his own. */
export async function gatherExport(args: ExportArgs, { directory, audit }: Reads): Promise<ExportFacts> {
  const [account, standing] = await Promise.all([
    directory.person(args.asker.userId).then(orUnreadable),
    directory.roles(args.asker.userId).then(orUnreadable),
  ]);
  const { span } = args;
  const isRefused = whyNotAdmin({ account, standing }) !== undefined || whyNotThisTime(args) !== undefined;
  if (isRefused || 'unreadable' in span) return { account, standing, extract: undefined };
  const { from, to, after } = span;
  const part = { from: midnight(from), until: midnight(addDays(to, 1)), ...(after === undefined ? {} : { after }) };
  return { account, standing, extract: await audit.extract(part, MOST_ENTRIES) };
}

const midnight = (day: IsoDate): Instant => `${day}T00:00:00.000Z` as Instant;
