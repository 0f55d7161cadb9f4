import type { DirectoryGroup } from './directory-facts.ts';
import type { NamedTarget } from './meaning.ts';
import type { GroupFinding } from './policies/ask-facts.ts';

const MOST_ALIKE = 5;

/** Which of the groups that the directory found is meant by this name. */
export function groupNamed(
  { name, kind }: Pick<NamedTarget, 'name' | 'kind'>,
  groups: readonly DirectoryGroup[],
): GroupFinding {
  const exact = groups.filter((group) => group.name.toLowerCase() === name.toLowerCase() || group.groupId === name);
  // "--team" picks the team among groups of one name; where only a plain group has the name, that one is meant.
  const teams = exact.filter((group) => group.isTeam);
  const fitting = kind === 'team' && teams.length > 0 ? teams : exact;
  const [group, ...others] = fitting;
  if (group === undefined)
    return { found: 'none', name, alike: groups.map((alike) => alike.name).slice(0, MOST_ALIKE) };
  if (others.length > 0) return { found: 'several', name, groups: fitting };
  return { found: 'one', group, alreadyMember: false };
}
