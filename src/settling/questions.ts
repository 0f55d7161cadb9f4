import type { ExpertQuestion, QuestionEvent } from '../domain/expert-question.ts';
import { isQuestionUnsettled, moveQuestion } from '../domain/expert-question.ts';
import type { ActivityId, QuestionId } from '../domain/ids.ts';
import type { Place } from '../domain/people.ts';
import type { ConversationProblem, Result } from '../domain/problem.ts';
import { ok } from '../domain/problem.ts';
import type { Milliseconds } from '../domain/time.ts';
import { SECOND, later } from '../domain/time.ts';
import { answerText, drawQuestion } from '../features/index.ts';
import type { Audit } from '../ports/audit.ts';
import type { Conversations } from '../ports/conversations.ts';
import type { Learned } from '../ports/learned.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { Questions } from '../ports/questions.ts';
import type { DutyPorts, DutyRunner, Next } from './duties.ts';
import { runDuties } from './duties.ts';

export interface QuestionSettlingPorts extends DutyPorts {
  readonly questions: Questions;
  readonly learned: Learned;
  /** Lets this process answer with what is kept now; never rejects. Others hear of it by looking. */
  readonly relearn: () => Promise<void>;
  readonly audit: Audit;
  readonly conversations: Conversations;
  readonly messenger: Messenger;
}

const AGAIN_MS: Milliseconds = 15 * SECOND;
/** One step at a time until nothing is owed; false: the chat or the store has to be waited for. */
type Step = (question: ExpertQuestion, ports: QuestionSettlingPorts) => Promise<boolean>;

/**
 * Pays what questions to the experts owe: audit entries, the entry kept or taken back, the card, the answer to its asker. Side by side
 * there is nothing to gain here.
 */
export function createQuestionSettler(ports: QuestionSettlingPorts): DutyRunner<QuestionId> {
  const { questions, clock } = ports;
  async function settle(id: QuestionId): Promise<Next> {
    const question = await questions.find(id);
    if (question === undefined || !isQuestionUnsettled(question)) return 'done';
    const paid = await nextStep(question)(question, ports);
    return paid ? 'again' : { wakeAt: later(clock.now(), AGAIN_MS) };
  }
  return runDuties<QuestionId>({ chores: { settle }, unsettled: () => questions.unsettled() }, ports);
}

function nextStep(question: ExpertQuestion): Step {
  const { state, card, look } = question;
  if (question.audited < question.history.length) return writeAudit;
  if (state.name === 'answered' && state.dropping !== undefined) return dropEntry;
  if (state.name === 'answered' && state.kept?.stored === false) return storeEntry;
  if (state.name === 'answered' && !question.told) return tellAsker;
  return (card?.shown ?? 0) < look ? showCard : () => Promise.resolve(false);
}

/** Each entry under its own key, so that a repetition adds nothing. */
async function writeAudit(question: ExpertQuestion, ports: QuestionSettlingPorts): Promise<boolean> {
  for (const [index, entry] of question.history.entries()) {
    if (index < question.audited) continue;
    await ports.audit.append({
      key: `${question.id}#${index}`,
      at: entry.at,
      actor: entry.who.userId,
      action: `question.${entry.what}`,
      subject: question.asker.userId,
      detail: { question: question.id, ...(entry.entry === undefined ? {} : { entry: entry.entry }) },
    });
  }
  return record(question, { type: 'audited', upTo: question.history.length }, ports);
}

/** Kept first, learned second: after a crash the start learns everything that is kept. */
async function storeEntry(question: ExpertQuestion, ports: QuestionSettlingPorts): Promise<boolean> {
  const { state } = question;
  if (state.name !== 'answered' || state.kept === undefined) return true;
  const { entry, at: keptAt } = state.kept;
  await ports.learned.keep({ entry, phrasings: [question.text], keptAt });
  await ports.relearn();
  return record(question, { type: 'stored' }, ports);
}

async function dropEntry(question: ExpertQuestion, ports: QuestionSettlingPorts): Promise<boolean> {
  const { state } = question;
  if (state.name !== 'answered' || state.dropping === undefined) return true;
  await ports.learned.drop(state.dropping);
  await ports.relearn();
  return record(question, { type: 'dropped' }, ports);
}

/** Where it was asked, else in the asker's own chat; who can be reached nowhere is not waited for. */
async function tellAsker(question: ExpertQuestion, ports: QuestionSettlingPorts): Promise<boolean> {
  const text = answerText(question);
  const personal = await ports.conversations.personal(question.asker.userId);
  const places: readonly Place[] = [question.askedIn, ...(personal === undefined ? [] : [personal.place])];
  for (const place of places) {
    const told = await ports.messenger.postWords(place, text);
    if (told.ok) return record(question, { type: 'told' }, ports);
    if (told.problem.code !== 'notReachable') return false;
  }
  ports.log.warn('questions.askerOutOfReach', { questionId: question.id });
  return record(question, { type: 'told' }, ports);
}

async function showCard(question: ExpertQuestion, ports: QuestionSettlingPorts): Promise<boolean> {
  const { experts, look } = question;
  const shown = await putCard(question, ports);
  if (shown.ok) {
    return record(
      question,
      shown.value === 'gone' ? { type: 'cardGone' } : { type: 'shown', ...shown.value, look },
      ports,
    );
  }
  if (shown.problem.code !== 'notReachable') return false;
  ports.log.warn('questions.channelOutOfReach', { questionId: question.id, scope: experts.scope });
  return record(question, { type: 'outOfReach', look }, ports);
}

async function putCard(
  question: ExpertQuestion,
  { messenger }: QuestionSettlingPorts,
): Promise<Result<'gone' | { readonly activityId: ActivityId }, ConversationProblem>> {
  const card = drawQuestion(question);
  const activityId = question.card?.activityId;
  if (activityId === undefined) {
    const posted = await messenger.postCard(question.experts, card);
    return posted.ok ? ok({ activityId: posted.value }) : posted;
  }
  const updated = await messenger.updateCard(question.experts, activityId, card);
  if (!updated.ok) return updated;
  return ok(updated.value === 'gone' ? 'gone' : { activityId });
}

async function record(question: ExpertQuestion, event: QuestionEvent, ports: QuestionSettlingPorts): Promise<boolean> {
  await ports.questions.update(question.id, (current) => moveQuestion(current, event, ports.clock.now()));
  return true;
}
