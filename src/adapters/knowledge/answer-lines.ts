import { truthAsOf, type Source, type Topic } from '../../domain/knowledge.ts';
import type { Finding, Knowledge } from '../../ports/knowledge.ts';

/** One line of `npm run answer`. */
export interface AnswerLine {
  readonly id: unknown;
  /** What was answered; null where the bot would not answer. */
  readonly topic: Topic | null;
  /** 0 to 1. */
  readonly score: number;
  /** The likeliest topics, three at most: with an answer it leads and the other readings follow; without one, what would be offered. */
  readonly choices: readonly Topic[];
  readonly answer: string;
  readonly sources: readonly Source[];
}

const NOT_A_QUESTION = 'This line holds no question: it must be a JSON object with an id and a question.';
const NO_ANSWER = {
  foreign: 'I do not know that one. It does not look like a question about guests; I can pass it on to an expert.',
  instruction: 'I only answer questions about guests; instructions in a question are not followed.',
  empty: 'I did not see a question.',
} as const;

/** The answer to one line of input. A line that is no question gets a line that says so. */
export async function answerLine(line: string, knowledge: Knowledge): Promise<AnswerLine> {
  const asked = parse(line);
  if (typeof asked?.question !== 'string') return silent(asked?.id ?? null, NOT_A_QUESTION);
  return toLine(asked.id ?? null, await knowledge.ask(asked.question));
}

function toLine(id: unknown, finding: Finding): AnswerLine {
  if (finding.kind === 'none') return silent(id, NO_ANSWER[finding.reason]);
  if (finding.kind === 'choices') {
    const questions = finding.candidates.map(({ entry }) => `"${entry.question}"`);
    return {
      ...silent(id, `I am not sure which of these you mean: ${questions.join(' ')}`),
      score: rounded(finding.candidates[0]?.score ?? 0),
      choices: finding.candidates.map(({ entry }) => entry.topic),
    };
  }
  const { entry, others } = finding;
  return {
    id,
    topic: entry.topic,
    score: rounded(finding.score),
    choices: [entry.topic, ...others.map((other) => other.entry.topic)],
    answer: inWords(finding),
    sources: entry.sources,
  };
}

function inWords({ entry, asOf }: Extract<Finding, { kind: 'answer' }>): string {
  const truth = asOf === undefined ? undefined : truthAsOf(entry, asOf);
  if (truth?.kind === 'past') {
    const { from, document, was, replacedBy } = truth.past;
    return `As of ${asOf}: ${was} (${document}, ${from}) Since replaced: ${replacedBy} Today: ${entry.answer}`;
  }
  if (truth?.kind === 'unrecorded') return `Our records begin on ${truth.earliest}. Today: ${entry.answer}`;
  const change = entry.history.at(-1);
  return entry.status === 'changed' && change
    ? `${entry.answer} (Changed since ${change.from}; then: ${change.was})`
    : entry.answer;
}

function silent(id: unknown, answer: string): AnswerLine {
  return { id, topic: null, score: 0, choices: [], answer, sources: [] };
}

function parse(line: string): { id?: unknown; question?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
