import type { ExpertQuestion } from '../../domain/expert-question.ts';
import type { LearnedEntry } from '../../domain/learned-entry.ts';
import type { DecidingFacts } from '../../domain/policies/deciding.ts';
import type { Reads } from '../../ports/feature.ts';
import type { ExpertArgs } from './parse.ts';

export interface ExpertFacts extends Pick<DecidingFacts, 'account' | 'standing'> {
  readonly question: ExpertQuestion | undefined;
  readonly learned: readonly LearnedEntry[];
}

/** Roles are asked for only where an admin is needed: experts are whoever the channel admits. */
export async function gatherExpert({ wish, by }: ExpertArgs, reads: Reads): Promise<ExpertFacts> {
  const needsAdmin =
    wish.kind === 'keep' || wish.kind === 'takeBack' || wish.kind === 'unkeep' || wish.kind === 'export';
  const [question, learned, account, standing] = await Promise.all([
    'id' in wish && wish.id !== undefined ? reads.questions.find(wish.id) : undefined,
    wish.kind === 'export' ? reads.learned.all() : [],
    needsAdmin ? reads.directory.person(by.userId) : undefined,
    needsAdmin ? reads.directory.roles(by.userId) : undefined,
  ]);
  return {
    question,
    learned,
    account: account?.ok === true ? account.value : 'unreadable',
    standing: standing?.ok === true ? standing.value : 'unreadable',
  };
}
