import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Finding, Knowledge } from '../../ports/knowledge.ts';

const LABELLED = z.object({
  id: z.string(),
  question: z.string(),
  /** The best topic, or `out-of-scope`. */
  topic: z.string(),
  acceptable: z.array(z.string()),
  kind: z.string(),
  /** The question before it, whose answer it goes on from. */
  after: z.string().optional(),
});
export type Labelled = z.infer<typeof LABELLED>;

export function readLabelled(file: string | URL): Labelled[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => LABELLED.parse(JSON.parse(line)));
}

/** What became of one question: its topics best first, and whether the first was given as the answer. */
export interface Outcome {
  readonly asked: Labelled;
  readonly topics: readonly string[];
  readonly answered: boolean;
  readonly ms: number;
}

export async function runAll(questions: readonly Labelled[], knowledge: Knowledge): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const asked of questions) {
    const before = asked.after === undefined ? undefined : await knowledge.ask(asked.after);
    const previous = before?.kind === 'answer' ? { previous: before.entry.id } : {};
    const start = performance.now();
    const finding = await knowledge.ask(asked.question, previous);
    const ms = performance.now() - start;
    outcomes.push({ asked, topics: topicsOf(finding), answered: finding.kind === 'answer', ms });
  }
  return outcomes;
}

function topicsOf(finding: Finding): string[] {
  if (finding.kind === 'none') return [];
  if (finding.kind === 'choices') return finding.candidates.map(({ entry }) => entry.topic);
  return [finding.entry.topic, ...finding.others.map(({ entry }) => entry.topic)];
}

export interface AnswerFigures {
  readonly questions: number;
  /** Of questions that are ours: the right topic stands first, is answered, is answered or offered; a wrong one is answered. */
  readonly first: number;
  readonly answeredRight: number;
  readonly among: number;
  readonly answeredWrong: number;
  readonly foreign: number;
  /** Of foreign questions: got an answer. */
  readonly foreignAnswered: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export function figuresOf(outcomes: readonly Outcome[]): AnswerFigures {
  const ours = outcomes.filter(({ asked }) => asked.topic !== 'out-of-scope');
  const foreign = outcomes.filter(({ asked }) => asked.topic === 'out-of-scope');
  const right = ({ asked, topics }: Outcome) => topics[0] !== undefined && asked.acceptable.includes(topics[0]);
  const share = (list: readonly Outcome[], test: (outcome: Outcome) => boolean) =>
    list.length === 0 ? 0 : list.filter(test).length / list.length;
  const times = outcomes.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (quantile: number) => Math.round((times[Math.floor(quantile * (times.length - 1))] ?? 0) * 10) / 10;
  return {
    questions: ours.length,
    first: share(ours, right),
    answeredRight: share(ours, (outcome) => outcome.answered && right(outcome)),
    among: share(ours, ({ asked, topics }) => topics.some((topic) => asked.acceptable.includes(topic))),
    answeredWrong: share(ours, (outcome) => outcome.answered && !right(outcome)),
    foreign: foreign.length,
    foreignAnswered: share(foreign, ({ answered }) => answered),
    p50Ms: at(0.5),
    p99Ms: at(0.99),
  };
}
