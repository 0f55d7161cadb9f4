/** `npm run eval:answers -- FILE.jsonl [--misses]`: figures of the answers to labelled questions, in all and by kind. */
import { createKnowledge } from '../adapters/knowledge/finder.ts';
import { figuresOf, readLabelled, runAll } from './answers/evaluate.ts';

const [file, ...flags] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Usage: npm run eval:answers -- FILE.jsonl [--misses]\n');
  process.exit(2);
}

const knowledge = createKnowledge();
await knowledge.ask('warm up');
const outcomes = await runAll(readLabelled(file), knowledge);
const kinds = [...new Set(outcomes.map(({ asked }) => asked.kind))];
const rows = [
  ['all', outcomes] as const,
  ...kinds.map((kind) => [kind, outcomes.filter((o) => o.asked.kind === kind)] as const),
];
console.table(Object.fromEntries(rows.map(([name, list]) => [name, rounded(figuresOf(list))])));

if (flags.includes('--misses')) {
  for (const { asked, topics, answered } of outcomes) {
    const missed = asked.topic === 'out-of-scope' ? answered : !asked.acceptable.includes(topics[0] ?? '');
    if (missed)
      console.log(
        `${asked.id} ${asked.kind} | ${asked.question} | ${asked.topic} | ${answered ? 'ANSWERED ' : ''}${topics.join(', ')}`,
      );
  }
}

function rounded(figures: ReturnType<typeof figuresOf>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1000) / 1000]));
}
