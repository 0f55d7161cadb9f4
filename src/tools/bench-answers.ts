/**
 * `npm run bench:answers -- [FILE.jsonl …]`: the ranker beside plain BM25 and plain sentence vectors, on the same questions in the same run;
 * without a file on all that are kept. Follow-ups are left out, as the two others know no context.
 */
import { readdirSync } from 'node:fs';
import { createKnowledge } from '../adapters/knowledge/finder.ts';
import { bm25, nearestSentence, type Ranker } from './answers/baselines.ts';
import { readLabelled } from './answers/evaluate.ts';

const KEPT = new URL('../../test/adapters/knowledge/', import.meta.url);
const given = process.argv.slice(2);
const kept = readdirSync(KEPT).filter((name) => name.endsWith('.jsonl'));
const files = given.length > 0 ? given : kept.map((name) => new URL(name, KEPT));
const questions = files
  .flatMap((file) => readLabelled(file))
  .filter(({ topic, after }) => topic !== 'out-of-scope' && after === undefined);

const knowledge = createKnowledge();
const start = performance.now();
await knowledge.ask('warm-up of both models');
console.log(`models loaded in ${Math.round(performance.now() - start)} ms`);

const rankers: Record<string, Ranker> = {
  'plain BM25': bm25(),
  'plain embeddings': await nearestSentence(),
  'trained ranker': async (question) => {
    const finding = await knowledge.ask(question);
    if (finding.kind === 'none') return [];
    const others = finding.kind === 'answer' ? finding.others : finding.candidates;
    return [...(finding.kind === 'answer' ? [finding.entry.topic] : []), ...others.map(({ entry }) => entry.topic)];
  },
};

const rows: Record<string, Record<string, number>> = {};
for (const [name, rank] of Object.entries(rankers)) rows[name] = await measure(rank);
console.table(rows);

async function measure(rank: Ranker): Promise<Record<string, number>> {
  const times: number[] = [];
  const computing: number[] = [];
  let first = 0;
  let among = 0;
  for (const { question, acceptable } of questions) {
    const began = performance.now();
    const usedBefore = process.cpuUsage();
    const topics = await rank(question);
    times.push(performance.now() - began);
    const { user, system } = process.cpuUsage(usedBefore);
    computing.push((user + system) / 1_000);
    if (acceptable.includes(topics[0] ?? '')) first++;
    if (topics.some((topic) => acceptable.includes(topic))) among++;
  }
  const at = (list: number[], quantile: number) =>
    Number((list.sort((a, b) => a - b)[Math.floor(quantile * (list.length - 1))] ?? 0).toFixed(1));
  const share = (count: number) => Number((count / questions.length).toFixed(3));
  return {
    questions: questions.length,
    first: share(first),
    amongThree: share(among),
    p50Ms: at(times, 0.5),
    p99Ms: at(times, 0.99),
    p50ComputingMs: at(computing, 0.5),
    p99ComputingMs: at(computing, 0.99),
  };
}
