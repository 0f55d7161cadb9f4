import { z } from 'zod';
import type { Cloud } from '../../domain/clouds.ts';
import type { GroupId, TenantId } from '../../domain/ids.ts';
import { HOUR } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { InvitationOrder } from '../../ports/directory.ts';
import { Cached } from './cached.ts';
import type { GraphClient } from './client.ts';
import { landingUrl } from './landing.ts';
import { readAs } from './reading.ts';

const teamShape = z.object({ webUrl: z.string().optional() });

/** Finds the page on which a guest lands. A team whose link cannot be read lands in Teams itself: no reason to fail. */
export function createLanding(client: GraphClient, cloud: Cloud, tenantId: TenantId, clock: Clock) {
  const links = new Cached<z.infer<typeof teamShape>>(clock, HOUR);
  return async ({ landing }: InvitationOrder): Promise<string> => {
    if (landing?.isTeam !== true) return landingUrl(cloud, tenantId, 'other');
    const team = await links.get(landing.groupId, () => readTeam(client, landing.groupId));
    return landingUrl(cloud, tenantId, 'team', team.ok ? team.value.webUrl : undefined);
  };
}

/** `Team.ReadBasic.All`. https://learn.microsoft.com/graph/api/team-get */
const readTeam = async (client: GraphClient, groupId: GroupId) =>
  readAs(teamShape, await client.call('readTeam', { path: `/v1.0/teams/${groupId}?$select=webUrl` }));
