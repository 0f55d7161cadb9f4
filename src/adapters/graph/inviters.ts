import { z } from 'zod';
import type { UserId } from '../../domain/ids.ts';
import { asUserId } from '../../domain/ids.ts';
import type { Result } from '../../domain/problem.ts';
import { ok } from '../../domain/problem.ts';
import type { Instant } from '../../domain/time.ts';
import { later, MINUTE } from '../../domain/time.ts';
import type { GraphClient } from './client.ts';
import { readSponsors } from './departures.ts';
import { query, quoted, readAs } from './reading.ts';

const person = z.guid().transform(asUserId);
const auditShape = z.object({
  initiatedBy: z.object({ user: z.object({ id: z.string().nullish() }).nullish() }).nullish(),
  targetResources: z.array(z.object({ id: z.string().nullish() })).nullish(),
});

/**
 * Who invited a guest: by the audit log, where it may be read (`AuditLog.Read.All`) and knows it already, else by his
 * first sponsor, who is the inviter unless somebody else was named.
 * https://learn.microsoft.com/graph/api/directoryaudit-list, https://learn.microsoft.com/graph/api/user-list-sponsors
 */
export async function findInviter(
  client: GraphClient,
  guestId: UserId,
  createdAt: Instant,
): Promise<Result<UserId | 'noPerson' | undefined>> {
  const logged = await loggedInviter(client, guestId, createdAt);
  if (logged.ok && logged.value !== undefined && logged.value !== 'noPerson') return logged;
  const sponsors = await readSponsors(client, guestId);
  if (!sponsors.ok) return sponsors;
  return ok(sponsors.value[0] ?? (logged.ok ? logged.value : undefined));
}

async function loggedInviter(
  client: GraphClient,
  guestId: UserId,
  createdAt: Instant,
): Promise<Result<UserId | 'noPerson' | undefined>> {
  const filter = [
    "activityDisplayName eq 'Invite external user'",
    `activityDateTime ge ${later(createdAt, -5 * MINUTE)}`,
    `activityDateTime le ${later(createdAt, 5 * MINUTE)}`,
    `targetResources/any(t:t/id eq ${quoted(guestId)})`,
  ].join(' and ');
  const path = `/v1.0/auditLogs/directoryAudits?${query({ filter })}`;
  const entries = readAs(z.array(auditShape), await client.pages('readAudits', { path }));
  if (!entries.ok) return entries;
  const about = entries.value.filter((entry) => entry.targetResources?.some(({ id }) => id?.toLowerCase() === guestId));
  const people = about.flatMap((entry) => person.safeParse(entry.initiatedBy?.user?.id).data ?? []);
  return ok(people[0] ?? (about.length > 0 ? 'noPerson' : undefined));
}
