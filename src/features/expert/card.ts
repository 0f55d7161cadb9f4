import type { Card, CardData } from '../../domain/decision.ts';
import type { ExpertQuestion } from '../../domain/expert-question.ts';
import { readQuestionId } from '../../domain/ids.ts';
import type { Topic } from '../../domain/knowledge.ts';
import { TOPICS } from '../../domain/knowledge.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { moment } from '../../words/dates.ts';
import type { ExpertWords } from './messages.ts';
import { EXPERT_WORDS } from './messages.ts';
import type { Press } from './parse.ts';

/** The one card in the experts' channel, from unclaimed to kept. */
export function drawQuestion(question: ExpertQuestion): Card {
  const { state, text, locale } = question;
  const words = inLanguage(EXPERT_WORDS, locale);
  const status = statusOf(question, words);
  return {
    template: 'expert-question',
    summary: words.summary(question.asker.name, text),
    data: {
      title: words.title(question.asker.name),
      status,
      style: STYLE[state.name],
      text,
      facts: [{ title: words.asked, value: moment(question.askedAt, locale) }],
      answer: state.name === 'answered' ? [{ text: state.answer }] : [],
      id: question.id,
      unclaimed: state.name === 'unclaimed',
      claim: words.claim,
      claimed: state.name === 'claimed',
      answerLabel: words.answerLabel,
      answerHint: words.answerHint,
      send: words.send,
      giveBack: words.giveBack,
      keepable: state.name === 'answered' && state.kept === undefined,
      keep: words.keep,
      kept: state.name === 'answered' && state.kept !== undefined,
      takeBack: words.takeBack,
      ...keepForm(question, words),
    },
  };
}

const STYLE = { unclaimed: 'warning', claimed: 'accent', answered: 'good' } as const;

function statusOf({ state }: ExpertQuestion, words: ExpertWords): string {
  if (state.name === 'unclaimed') return words.status.unclaimed;
  if (state.name === 'claimed') return words.status.claimed(state.by.name);
  return state.kept === undefined
    ? words.status.answered(state.by.name)
    : words.status.kept(state.by.name, state.kept.by.name);
}

function keepForm({ state, text }: ExpertQuestion, words: ExpertWords): CardData {
  return {
    questionLabel: words.questionLabel,
    keptAnswerLabel: words.keptAnswerLabel,
    topicLabel: words.topicLabel,
    sourceTitleLabel: words.sourceTitleLabel,
    sourceUrlLabel: words.sourceUrlLabel,
    keepSend: words.keepSend,
    proposedQuestion: text,
    proposedAnswer: state.name === 'answered' ? state.answer : '',
    proposedTopic: ANY_TOPIC,
    topics: TOPICS.map((topic) => ({ title: topic.replaceAll('-', ' '), value: topic })),
  };
}

const ANY_TOPIC: Topic = 'what-is-b2b';

/** What the asker is told in chat. */
export function answerText(question: ExpertQuestion): string {
  const { state, text, locale } = question;
  return state.name === 'answered' ? inLanguage(EXPERT_WORDS, locale).told(state.by.name, text, state.answer) : '';
}

export interface KeepForm {
  readonly question: string;
  readonly answer: string;
  readonly topic: Topic;
  readonly sourceTitle: string;
  /** https, or empty. */
  readonly sourceUrl: string;
}

const LONGEST = { question: 300, answer: 3_000, sourceTitle: 200, sourceUrl: 500 } as const;
const VERBS: Readonly<Record<string, Press['kind']>> = {
  'expert.claim': 'claim',
  'expert.giveBack': 'giveBack',
  'expert.answer': 'answer',
  'expert.keep': 'keep',
  'expert.takeBack': 'takeBack',
};

/** Reads a press on the card; undefined when it is none of its own. */
export function readExpertPress(verb: string, data: unknown): Press | undefined {
  const kind = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (kind === undefined || typeof data !== 'object' || data === null) return undefined;
  const given = data as Readonly<Record<string, unknown>>;
  const id = readQuestionId(textIn(given, 'id', 20));
  if (id === undefined) return undefined;
  if (kind === 'answer') return { kind, id, answer: textIn(given, 'answer', LONGEST.answer) };
  if (kind === 'keep') return { kind, id, form: readForm(given) };
  return { kind, id };
}

function readForm(given: Readonly<Record<string, unknown>>): KeepForm {
  const url = textIn(given, 'sourceUrl', LONGEST.sourceUrl);
  return {
    question: textIn(given, 'question', LONGEST.question),
    answer: textIn(given, 'keptAnswer', LONGEST.answer),
    topic: TOPICS.find((topic) => topic === given['topic']) ?? ANY_TOPIC,
    sourceTitle: textIn(given, 'sourceTitle', LONGEST.sourceTitle),
    sourceUrl: /^https:\/\/\S+$/.test(url) ? url : '',
  };
}

function textIn(given: Readonly<Record<string, unknown>>, name: string, most: number): string {
  const value = given[name];
  return typeof value === 'string' ? value.trim().slice(0, most) : '';
}
