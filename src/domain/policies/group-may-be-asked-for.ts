import type { Problem } from '../problem.ts';
import { isAllowed } from '../settings.ts';
import type { AskFacts } from './ask-facts.ts';

/** No confused deputy: the bot may write to every group, so it does so only where an admin said that guests may be asked in. */
export function groupMayBeAskedFor({ group, settings }: Pick<AskFacts, 'group' | 'settings'>): Problem | undefined {
  if (group === undefined) return undefined;
  switch (group.found) {
    case 'unreadable':
      return { code: 'directoryUnavailable', said: '' };
    case 'none':
      return { code: 'groupUnknown', name: group.name, alike: group.alike };
    case 'several':
      return { code: 'groupAmbiguous', name: group.name, choices: group.groups };
    case 'one': {
      const { name, unsuitable } = group.group;
      if (unsuitable !== undefined) return { code: 'groupUnsuitable', name, why: unsuitable };
      if (isAllowed(settings, group.group)) return undefined;
      return { code: 'groupNotAllowed', name, allowed: settings.allowedGroups.map((allowed) => allowed.name) };
    }
  }
}
