import { dayAt } from './domain/days.ts';
import type { Reply, Decision, Effect } from './domain/decision.ts';
import { moveBatch } from './domain/batch.ts';
import { moveQuestion } from './domain/expert-question.ts';
import type { BatchId, ListNoticeId, QuestionId, RequestId } from './domain/ids.ts';
import type { Incoming } from './domain/incoming.ts';
import { moveListNotice } from './domain/list-notice.ts';
import type { Meaning } from './domain/meaning.ts';
import type { SettingsChange } from './domain/settings.ts';
import { changeSettings } from './domain/settings.ts';
import { transition } from './domain/transition.ts';
import { drawBatch, drawQuestion, drawRequest } from './features/index.ts';
import type { AuditArchive } from './ports/audit.ts';
import type { Batches } from './ports/batches.ts';
import type { Clock } from './ports/clock.ts';
import type { Conversations } from './ports/conversations.ts';
import type { DirectoryReads } from './ports/directory.ts';
import type { Drafts } from './ports/drafts.ts';
import type { Files } from './ports/files.ts';
import type { Feature, Talk } from './ports/feature.ts';
import type { Ids } from './ports/ids.ts';
import type { Knowledge } from './ports/knowledge.ts';
import type { Learned } from './ports/learned.ts';
import type { ListNotices } from './ports/list-notices.ts';
import type { OwnInvitations } from './ports/own-invitations.ts';
import type { Questions } from './ports/questions.ts';
import type { Requests } from './ports/requests.ts';
import type { SettingsStore } from './ports/settings.ts';
import type { SignIns } from './ports/sign-ins.ts';
import type { SlotReader } from './ports/slot-reader.ts';
import type { Timers } from './ports/timers.ts';
import type { Topics } from './ports/topics.ts';
import { leavesOpen, withProposals, wordsWithoutAddresses } from './understanding/proposals.ts';
import { usageOf } from './understanding/slash/verbs.ts';
import { understand } from './understanding/understand.ts';
import { problemWords } from './words/problems.ts';
import { usageWords } from './words/usage.ts';

export interface BotPorts {
  readonly features: readonly Feature[];
  readonly requests: Requests;
  readonly batches: Batches;
  readonly drafts: Drafts;
  readonly conversations: Pick<Conversations, 'personal'>;
  readonly ownInvitations: Pick<OwnInvitations, 'has'>;
  readonly settings: SettingsStore;
  readonly audit: Pick<AuditArchive, 'append' | 'extract'>;
  readonly directory: DirectoryReads;
  readonly knowledge: Pick<Knowledge, 'ask' | 'entry'>;
  readonly listNotices: ListNotices;
  readonly questions: Questions;
  readonly learned: Pick<Learned, 'all'>;
  readonly topics: Topics;
  readonly signIns: SignIns;
  readonly files: Files;
  /** Where the tenant switched a language model on. */
  readonly slotReader?: SlotReader;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Pays what this request owes now: work, cards, audit entries. Returns at once. */
  readonly settle: (id: RequestId) => void;
  /** The same for a request for many guests. */
  readonly settleBatch: (id: BatchId) => void;
  /** The same for what is told of the guests of a list. */
  readonly settleListNotice: (id: ListNoticeId) => void;
  /** The same for a question that went to the experts. */
  readonly settleQuestion: (id: QuestionId) => void;
}

/** What was decided did not fit the world any more when it was written down. */
const OUTDATED = Symbol('outdated');
/** Each round means that somebody else moved the same request in between; more than a handful is a fault of ours. */
const ROUNDS = 8;

/** The bot in one sentence: understand what came in, let the feature whose it is gather and decide, perform, reply. */
export function createBot(ports: BotPorts): { receive(incoming: Incoming): Promise<Reply> } {
  return {
    async receive(incoming) {
      const meaning = await enriched(meaningOf(incoming, ports), incoming, ports);
      const talk = await talkOf(incoming, ports);
      for (const feature of ports.features) {
        const considered = feature.consider(incoming, meaning, talk);
        if (considered.kind === 'notMine') continue;
        if (considered.kind === 'malformed') {
          return { kind: 'onlyYou', text: refusal(considered, meaning) };
        }
        return decideAndPerform(considered.gather, ports);
      }
      return { kind: 'nothing' };
    },
  };
}

/** What is wrong, and for a command that was not clear also how it is written. */
function refusal(
  { problem, locale }: Extract<ReturnType<Feature['consider']>, { kind: 'malformed' }>,
  meaning: Meaning | undefined,
): string {
  // Asked back in the language that was written in, where the question is one that needs no more than its own words.
  const words = problemWords(problem, problem.code === 'unclear' ? (meaning?.spoken ?? locale) : locale);
  const usage = meaning?.slash === true && problem.code === 'unclear' ? usageOf(meaning.intent) : undefined;
  return usage === undefined ? words : `${words}\n${usageWords(usage, locale)}`;
}

function meaningOf(incoming: Incoming, { clock }: BotPorts): Meaning | undefined {
  const message = incoming.kind === 'dialogOpened' ? incoming.message : incoming;
  if (message === undefined || !('text' in message) || !('timeZone' in incoming)) return undefined;
  const { text, html } = message;
  const mentions = incoming.kind === 'said' ? incoming.mentions : [];
  const { timeZone, locale } = incoming;
  return understand(
    { text, mentions, ...(html === undefined ? {} : { html }) },
    { now: clock.now(), timeZone, locale },
  );
}

/** Proposals for what a request left open are shown in the form that asks back, which they cannot spare anybody: doubts stay. */
async function enriched(
  meaning: Meaning | undefined,
  incoming: Incoming,
  { clock, slotReader }: BotPorts,
): Promise<Meaning | undefined> {
  if (slotReader === undefined || incoming.kind !== 'said' || meaning === undefined) return meaning;
  if (!leavesOpen(meaning)) return meaning;
  const words = wordsWithoutAddresses(incoming);
  const today = dayAt(clock.now(), incoming.timeZone);
  return withProposals(meaning, await slotReader.propose(words, today), words, today);
}

async function talkOf(incoming: Incoming, { clock, drafts }: BotPorts): Promise<Talk> {
  const now = clock.now();
  if (incoming.kind !== 'said') return { now };
  const draft = await drafts.latest(incoming.from.userId, incoming.place.conversationId);
  return draft === undefined ? { now } : { now, draft };
}

type Gather = Extract<ReturnType<Feature['consider']>, { kind: 'understood' }>['gather'];

/** Optimistic: when somebody was faster, the facts are gathered anew, and the decision sees what happened. */
async function decideAndPerform(gather: Gather, ports: BotPorts): Promise<Reply> {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const decide = await gather(ports);
    const decision = decide(ports.clock.now());
    if ((await performAll(decision.effects, ports)) !== OUTDATED) return reply(decision, ports);
  }
  throw new Error(`A decision was outdated ${ROUNDS} times in a row`);
}

async function performAll(effects: readonly Effect[], ports: BotPorts): Promise<typeof OUTDATED | undefined> {
  for (const effect of effects) {
    if ((await perform(effect, ports)) === OUTDATED) return OUTDATED;
  }
  return undefined;
}

/** One effect, one write. What follows from a moved request is stored with it, and paid by `settle`. */
async function perform(effect: Effect, ports: BotPorts): Promise<typeof OUTDATED | undefined> {
  switch (effect.do) {
    case 'openRequest':
      if (!(await ports.requests.create(effect.request))) return OUTDATED;
      ports.settle(effect.request.id);
      return undefined;

    case 'moveRequest': {
      const now = ports.clock.now();
      const moved = await ports.requests.update(effect.id, (current) => transition(current, effect.event, now));
      if (moved?.ok !== true) return effect.optional === true ? undefined : OUTDATED;
      ports.settle(effect.id);
      return undefined;
    }

    case 'openBatch':
      if (!(await ports.batches.create(effect.batch, effect.chunks))) return OUTDATED;
      ports.settleBatch(effect.batch.id);
      return undefined;

    case 'moveBatch': {
      const now = ports.clock.now();
      const moved = await ports.batches.update(effect.id, (current) => moveBatch(current, effect.event, now));
      if (moved?.ok !== true) return effect.optional === true ? undefined : OUTDATED;
      ports.settleBatch(effect.id);
      return undefined;
    }

    case 'saveDraft':
      return (await ports.drafts.save(effect.draft)) ? undefined : OUTDATED;

    case 'changeSettings': {
      const at = ports.clock.now();
      // Told first, done second: an entry without its change is honest, a change without its entry is not.
      await ports.audit.append({
        key: `settings:${ports.ids.secret()}`,
        at,
        actor: effect.by.userId,
        action: `settings.${effect.change.set}`,
        detail: detailOf(effect.change),
      });
      await ports.settings.update((current) => changeSettings(current, effect.change));
      return undefined;
    }

    case 'showCardsAgain':
      for (const id of effect.ids) {
        await ports.requests.update(id, (current) =>
          transition(current, { type: 'placeEmptied', place: effect.place }, ports.clock.now()),
        );
        ports.settle(id);
      }
      return undefined;

    case 'openQuestion':
      if (!(await ports.questions.create(effect.question))) return OUTDATED;
      ports.settleQuestion(effect.question.id);
      return undefined;

    case 'moveQuestion': {
      const now = ports.clock.now();
      const moved = await ports.questions.update(effect.id, (current) => moveQuestion(current, effect.event, now));
      if (moved?.ok !== true) return OUTDATED;
      ports.settleQuestion(effect.id);
      return undefined;
    }

    case 'moveListNotice': {
      const now = ports.clock.now();
      const moved = await ports.listNotices.update(effect.id, (current) => moveListNotice(current, effect.event, now));
      if (moved?.ok !== true) return effect.optional === true ? undefined : OUTDATED;
      ports.settleListNotice(effect.id);
      return undefined;
    }

    case 'noteFeedback':
      await ports.audit.append({
        key: `feedback:${ports.ids.secret()}`,
        at: ports.clock.now(),
        actor: effect.by.userId,
        action: effect.helpful ? 'answer.helpful' : 'answer.unhelpful',
        detail: { entry: effect.entryId },
      });
      return undefined;

    case 'noteExport':
      await ports.audit.append({
        key: `export:${ports.ids.secret()}`,
        at: ports.clock.now(),
        actor: effect.by.userId,
        action: 'audit.exported',
        detail: effect.what,
      });
      return undefined;

    case 'noteSignInOfAnother':
      await ports.audit.append({
        key: `signIn:${ports.ids.secret()}`,
        at: ports.clock.now(),
        actor: effect.by.userId,
        action: 'signIn.ofAnother',
        requestId: effect.id,
        ...(effect.signedInAs === undefined ? {} : { subject: effect.signedInAs }),
      });
      return undefined;

    case 'rememberTopic':
      await ports.topics.remember(effect.where, effect.who, effect.entryId);
      return undefined;
  }
}

function detailOf(change: SettingsChange): Readonly<Record<string, string>> {
  if (change.set === 'deadlines' || change.set === 'sending') return { rules: JSON.stringify(change.rules) };
  if (change.set === 'quietHours') return { quiet: JSON.stringify(change.quiet ?? 'off') };
  if (change.set === 'digest') return { digest: change.digest?.every ?? 'off' };
  if ('group' in change) return { groupId: change.group.groupId };
  if (change.set === 'askingRules') {
    return Object.fromEntries(Object.entries(change.change).map(([name, value]) => [name, String(value ?? 'none')]));
  }
  if (change.set === 'attributes') return { domain: change.domain, ...(change.attributes ?? { removed: 'all' }) };
  if ('place' in change) return { place: change.place.conversationId };
  return 'allowed' in change ? { allowed: String(change.allowed) } : { sideDoors: change.sideDoors };
}

async function reply({ reply: wanted }: Decision, { requests, batches, questions }: BotPorts): Promise<Reply> {
  if (wanted.kind === 'questionCard') {
    const question = await questions.find(wanted.id);
    return question === undefined ? { kind: 'nothing' } : { kind: 'card', card: drawQuestion(question) };
  }
  if (wanted.kind === 'batchCard') {
    const batch = await batches.find(wanted.id);
    return batch === undefined
      ? { kind: 'nothing' }
      : { kind: 'card', card: drawBatch(batch, wanted.audience, batch.locale) };
  }
  if (wanted.kind !== 'requestCard') return wanted;
  const request = await requests.find(wanted.id);
  return request === undefined
    ? { kind: 'nothing' }
    : { kind: 'card', card: drawRequest(request, wanted.audience, request.locale) };
}
