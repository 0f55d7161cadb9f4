import type { ExpertQuestion } from '../../domain/expert-question.ts';
import type { QuestionId, UserId } from '../../domain/ids.ts';
import type { Entry } from '../../domain/knowledge.ts';
import { truthAsOf } from '../../domain/knowledge.ts';
import { questionIdOf } from '../../domain/question-id.ts';
import type { Settings } from '../../domain/settings.ts';
import type { LiveReading } from '../../domain/tenant-truths.ts';
import type { Reads } from '../../ports/feature.ts';
import type { Finding } from '../../ports/knowledge.ts';
import { findAddresses } from '../../understanding/entities/addresses.ts';
import { findDomain } from '../../understanding/entities/domains.ts';
import { readLive } from './live.ts';
import type { AskArgs, AskWish } from './parse.ts';

export interface AskFacts {
  /** Undefined where nothing was asked of the knowledge. */
  readonly finding: Finding | undefined;
  readonly live: LiveReading | undefined;
  readonly related: readonly Entry[];
  /** Somebody was answered here a moment ago, so a question that leans on it is meant. */
  readonly inContext: boolean;
  readonly settings: Settings;
  readonly waiting: readonly ExpertQuestion[];
  /** Undefined where nothing goes to the experts. */
  readonly newId: QuestionId | undefined;
}

export async function gatherAsk({ wish, asker, place, locale }: AskArgs, reads: Reads): Promise<AskFacts> {
  const [settings, previous, waiting] = await Promise.all([
    reads.settings.read(),
    wish.kind === 'question' ? reads.topics.last(place, asker.userId) : undefined,
    wish.kind === 'expert' ? reads.questions.openOf(asker.userId) : [],
  ]);
  const finding = await find(wish, previous, locale, reads);
  const entry = finding?.kind === 'answer' ? finding.entry : undefined;
  return {
    finding,
    live: entry === undefined ? undefined : await liveOf(entry, wish, finding, reads),
    related: (entry?.related ?? []).flatMap((id) => reads.knowledge.entry(id) ?? []),
    inContext: previous !== undefined,
    settings,
    waiting,
    newId: wish.kind === 'expert' ? await freeId(asker.userId, wish.text, reads) : undefined,
  };
}

/** The same question may be asked again once it was settled, under the next id. */
async function freeId(asker: UserId, text: string, { questions }: Reads): Promise<QuestionId> {
  for (let round = 0; ; round += 1) {
    const id = questionIdOf(asker, text, round);
    const there = await questions.find(id);
    const same = there?.asker.userId === asker && there.text === text && there.state.name !== 'answered';
    if (there === undefined || same) return id;
  }
}

async function find(
  wish: AskWish,
  previous: string | undefined,
  locale: string,
  { knowledge }: Reads,
): Promise<Finding | undefined> {
  if (wish.kind === 'question') {
    return knowledge.ask(wish.text, { locale, ...(previous === undefined ? {} : { previous }) });
  }
  if (wish.kind !== 'entry') return undefined;
  const entry = knowledge.entry(wish.entryId);
  if (entry === undefined) return undefined;
  return { kind: 'answer', entry, score: 1, others: [], ...(wish.asOf === undefined ? {} : { asOf: wish.asOf }) };
}

/** What holds now in our tenant says nothing about a past that was asked for. */
async function liveOf(
  entry: Entry,
  wish: AskWish,
  finding: Finding | undefined,
  { directory }: Reads,
): Promise<LiveReading | undefined> {
  const asOf = finding?.kind === 'answer' ? finding.asOf : undefined;
  if (entry.liveCheck === undefined) return undefined;
  if (asOf !== undefined && truthAsOf(entry, asOf).kind !== 'current') return undefined;
  const domain = wish.kind === 'question' ? domainIn(wish.text) : undefined;
  return readLive(entry.liveCheck, directory, domain);
}

const domainIn = (text: string): string | undefined =>
  findDomain(text) ?? findAddresses(text).good[0]?.address.split('@').at(-1)?.toLowerCase();
