import type { Decision } from '../../domain/decision.ts';
import { onlyYou, say } from '../../domain/decision.ts';
import type { ExpertQuestion, QuestionEvent } from '../../domain/expert-question.ts';
import { moveQuestion } from '../../domain/expert-question.ts';
import type { Entry } from '../../domain/knowledge.ts';
import { channelRoot } from '../../domain/place.ts';
import { whyNotAdmin } from '../../domain/policies/deciding.ts';
import type { Instant } from '../../domain/time.ts';
import { dayOf } from '../../domain/time.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { problemWords } from '../../words/problems.ts';
import type { KeepForm } from './card.ts';
import type { ExpertFacts } from './gather.ts';
import { entryIdOf } from './entry-id.ts';
import { EXPERT_WORDS } from './messages.ts';
import type { ExpertArgs, Press } from './parse.ts';

export function decideExpert(args: ExpertArgs, facts: ExpertFacts, now: Instant): Decision {
  const { wish, locale } = args;
  const words = inLanguage(EXPERT_WORDS, locale);
  if (wish.kind === 'exportWhat') return onlyYou(words.exportWhat);
  if (wish.kind === 'export') {
    const problem = whyNotAdmin(facts);
    return problem === undefined ? exported(facts, wish.page, args) : onlyYou(problemWords(problem, locale));
  }
  if (wish.kind === 'unkeep') return unkept(args, facts, now);
  const { question } = facts;
  if (question === undefined) return onlyYou(words.gone);
  // The channel says who is an expert, and a card can be forwarded or its press forged from elsewhere.
  if (channelRoot(args.place).conversationId !== channelRoot(question.experts).conversationId) {
    return onlyYou(words.notHere);
  }
  if (wish.kind === 'takeBack' || wish.kind === 'keep') {
    const problem = whyNotAdmin(facts);
    if (problem !== undefined) return onlyYou(problemWords(problem, locale));
  }
  if (wish.kind === 'keep') {
    if (wish.form.question === '' || wish.form.answer === '') return onlyYou(words.formIncomplete);
  }
  if (wish.kind === 'answer' && wish.answer === '') return onlyYou(words.writeFirst);
  const event = eventOf(args, wish, question, now);
  if (!moveQuestion(question, event, now).ok) return onlyYou(whyNot(args, wish, question));
  return {
    effects: [{ do: 'moveQuestion', id: question.id, event }],
    reply: { kind: 'questionCard', id: question.id },
  };
}

function eventOf({ by, locale }: ExpertArgs, wish: Press, question: ExpertQuestion, now: Instant): QuestionEvent {
  switch (wish.kind) {
    case 'claim':
      return { type: 'claimed', by };
    case 'giveBack':
      return { type: 'givenBack', by };
    case 'answer':
      return { type: 'answered', by, answer: wish.answer };
    case 'keep':
      return { type: 'kept', by, entry: entryOf(wish.form, question, now, locale) };
    case 'takeBack':
      return { type: 'takenBack', by };
  }
}

/** What the experts said counts from today; its source is the page that the admin names, else the experts themselves. */
function entryOf(form: KeepForm, question: ExpertQuestion, now: Instant, locale: string): Entry {
  const today = dayOf(now);
  const title = form.sourceTitle === '' ? inLanguage(EXPERT_WORDS, locale).ownSource : form.sourceTitle;
  return {
    id: entryIdOf(question.id),
    topic: form.topic,
    question: form.question,
    answer: form.answer,
    detail: '',
    status: 'still-true',
    history: [],
    sources: [{ title, url: form.sourceUrl, date: today }],
    reviewed: today,
    related: question.about === undefined ? [] : [question.about],
  };
}

function whyNot({ by, locale }: ExpertArgs, wish: Press, { state }: ExpertQuestion): string {
  const words = inLanguage(EXPERT_WORDS, locale);
  if (wish.kind === 'takeBack') return words.notKept;
  switch (state.name) {
    case 'unclaimed':
      return words.claimFirst;
    case 'claimed':
      return state.by.userId === by.userId ? words.yoursAlready : words.takenBy(state.by.name);
    case 'answered':
      return state.kept === undefined ? words.answeredBy(state.by.name) : words.keptBy(state.kept.by.name);
  }
}

/** Taken back in words: the card may be far up in a channel, and an entry's id is in every export. */
function unkept({ by, locale }: ExpertArgs, facts: ExpertFacts, now: Instant): Decision {
  const words = inLanguage(EXPERT_WORDS, locale);
  const problem = whyNotAdmin(facts);
  if (problem !== undefined) return onlyYou(problemWords(problem, locale));
  const { question } = facts;
  const event: QuestionEvent = { type: 'takenBack', by };
  if (question === undefined || !moveQuestion(question, event, now).ok) return onlyYou(words.notKept);
  return {
    effects: [{ do: 'moveQuestion', id: question.id, event }],
    reply: { kind: 'onlyYou', text: words.takenBack(question.text) },
  };
}

/** What fits into one message, in characters. */
const PAGE = 16_000;

/** As data for the repository: one entry a line, as the knowledge that ships with the bot has them. */
function exported({ learned }: ExpertFacts, page: number, { locale }: ExpertArgs): Decision {
  const words = inLanguage(EXPERT_WORDS, locale);
  if (learned.length === 0) return onlyYou(words.nothingKept);
  const pages: string[][] = [[]];
  for (const { entry, phrasings } of learned) {
    const line = JSON.stringify({ ...entry, phrasings });
    const last = pages.at(-1);
    if (last === undefined || (last.length > 0 && last.join('\n').length + line.length > PAGE)) pages.push([line]);
    else last.push(line);
  }
  const lines = pages[Math.min(page, pages.length) - 1] ?? [];
  return say([words.exportTitle(learned.length, Math.min(page, pages.length), pages.length), ...lines].join('\n'));
}
