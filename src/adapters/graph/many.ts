import type { Cloud } from '../../domain/clouds.ts';
import type { GroupId, UserId } from '../../domain/ids.ts';
import type { Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { Outcomes } from '../../ports/directory.ts';
import type { GraphClient } from './client.ts';
import { isAlreadyMember, whoIsUnknown } from './groups.ts';
import { hasLeft, sponsorRequest, unlessThere } from './invitations.ts';
import type { Newcomers } from './newcomers.ts';

interface Tools {
  readonly client: GraphClient;
  readonly newcomers: Newcomers;
  readonly cloud: Cloud;
  readonly graphRoot: string;
}

/** `members@odata.bind` takes so many. https://learn.microsoft.com/graph/api/group-post-members */
const MOST_A_CALL = 20;

/** `User.ReadWrite.All`. https://learn.microsoft.com/graph/api/user-post-sponsors */
export async function setSponsors(
  tools: Tools,
  guestIds: readonly UserId[],
  sponsorId: UserId,
  sponsorElse: UserId | undefined,
): Promise<Outcomes> {
  const requests = guestIds.map((guestId) => sponsorRequest(tools, guestId, sponsorId));
  const answers = await tools.client.together('addSponsor', requests);
  const outcomes = new Map(guestIds.map((guestId, at) => [guestId, unlessThere(answers[at] ?? NO_ANSWER)]));
  if (sponsorElse === undefined || !(await hasLeft(tools, sponsorId, [...outcomes.values()]))) return outcomes;
  const without = guestIds.filter((guestId) => outcomes.get(guestId)?.ok !== true);
  return new Map([...outcomes, ...(await setSponsors(tools, without, sponsorElse, undefined))]);
}

/** `GroupMember.ReadWrite.All`. Safe to repeat: who is in already stays in. */
export async function addAllMembers(tools: Tools, groupId: GroupId, userIds: readonly UserId[]): Promise<Outcomes> {
  const outcomes = new Map<UserId, Result<void>>();
  for (let from = 0; from < userIds.length; from += MOST_A_CALL) {
    const some = userIds.slice(from, from + MOST_A_CALL);
    for (const [userId, outcome] of await bindMembers(tools, groupId, some)) {
      if (outcome.ok) tools.newcomers.rememberMembership(userId, groupId);
      outcomes.set(userId, outcome);
    }
  }
  return outcomes;
}

/** All or nothing; where it is nothing for good, each by himself, so that one does not stop nineteen. */
async function bindMembers(tools: Tools, groupId: GroupId, userIds: readonly UserId[]): Promise<Outcomes> {
  const { client, graphRoot, newcomers } = tools;
  const bound = await client.call('bindMembers', {
    method: 'PATCH',
    path: `/v1.0/groups/${encodeURIComponent(groupId)}`,
    body: { 'members@odata.bind': userIds.map((userId) => `${graphRoot}/v1.0/directoryObjects/${userId}`) },
    young: userIds.some((userId) => newcomers.isYoung(userId)),
    background: true,
  });
  if (!bound.ok && bound.problem.code === 'groupRefused' && bound.problem.why !== 'kind') {
    return addOneByOne(tools, groupId, userIds);
  }
  const outcome: Result<void> = bound.ok
    ? ok(undefined)
    : bound.problem.code === 'notReplicatedYet'
      ? await whoIsUnknown(tools, groupId)
      : bound;
  return new Map(userIds.map((userId) => [userId, outcome]));
}

async function addOneByOne(tools: Tools, groupId: GroupId, userIds: readonly UserId[]): Promise<Outcomes> {
  const { client, graphRoot, newcomers } = tools;
  const answers = await client.together(
    'addMember',
    userIds.map((userId) => ({
      method: 'POST',
      path: `/v1.0/groups/${encodeURIComponent(groupId)}/members/$ref`,
      body: { '@odata.id': `${graphRoot}/v1.0/directoryObjects/${userId}` },
      young: newcomers.isYoung(userId),
    })),
  );
  return new Map(
    userIds.map((userId, at) => {
      const answer = answers[at] ?? NO_ANSWER;
      return [userId, answer.ok || isAlreadyMember(answer.problem) ? ok(undefined) : answer];
    }),
  );
}

const NO_ANSWER = fail({ code: 'directoryUnavailable', said: 'no answer came' } as const);
