import { orUnreadable } from '../../domain/problem.ts';
import type { Decision } from '../../domain/decision.ts';
import { onlyYou } from '../../domain/decision.ts';
import type { Incoming } from '../../domain/incoming.ts';
import type { Meaning } from '../../domain/meaning.ts';
import type { DirectoryPerson, Locale, Person, RoleStanding } from '../../domain/people.ts';
import type { Parsed, Reads } from '../../ports/feature.ts';
import { feature, notMine, understood } from '../../ports/feature.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { WHOAMI_WORDS } from './messages.ts';

interface WhoamiArgs {
  readonly asker: Person;
  readonly locale: Locale;
}

export interface WhoamiFacts {
  readonly account: DirectoryPerson | undefined | 'unreadable';
  readonly standing: RoleStanding | 'unreadable';
}

/** Who you are to the bot, as the directory says it now, and what you may do. */
export const whoami = feature<WhoamiArgs, WhoamiFacts>({
  name: 'whoami',
  commands: [{ verb: 'whoami', intents: ['whoami'], usage: '/whoami', whoMay: 'everybody' }],
  parse: parseWhoami,
  gather: gatherWhoami,
  decide: decideWhoami,
});

function parseWhoami(incoming: Incoming, meaning: Meaning | undefined): Parsed<WhoamiArgs> {
  if (incoming.kind !== 'said' || meaning?.intent !== 'whoami') return notMine;
  return understood({ asker: incoming.from, locale: incoming.locale });
}

async function gatherWhoami({ asker }: WhoamiArgs, { directory }: Reads): Promise<WhoamiFacts> {
  const [account, standing] = await Promise.all([directory.person(asker.userId), directory.roles(asker.userId)]);
  return {
    account: orUnreadable(account),
    standing: orUnreadable(standing),
  };
}

function decideWhoami({ asker, locale }: WhoamiArgs, { account, standing }: WhoamiFacts): Decision {
  const words = inLanguage(WHOAMI_WORDS, locale);
  if (account === 'unreadable') return onlyYou([words.youAre(asker.name), words.notReadable].join('\n'));
  if (account === undefined) return onlyYou(words.stranger(asker.name));
  const who = account.userType === 'Guest' ? words.guest(account.displayName) : words.youAre(account.displayName);
  if (!account.accountEnabled) return onlyYou([who, words.disabled].join('\n'));
  if (account.userType === 'Guest') return onlyYou([who, words.mayNot].join('\n'));
  if (standing === 'unreadable') return onlyYou([who, words.mayAsk, words.rolesNotReadable].join('\n'));
  return onlyYou(
    [
      who,
      standing.roles.length > 0 ? words.roles(standing.roles) : words.noRole,
      words.mayAsk,
      ...(standing.mayInvite ? [words.mayDecide] : []),
      ...(standing.isAdmin ? [words.maySet] : []),
      ...(!standing.mayInvite && standing.eligibleOnly ? [words.eligible] : []),
      ...(!standing.mayInvite && standing.scopedOnly ? [words.scoped] : []),
    ].join('\n'),
  );
}
