/** `npm run eval -- FILE.jsonl [--now ISO]`: how well labelled texts are understood. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Instant } from '../../src/domain/time.ts';
import { warmUp } from '../../src/understanding/understand.ts';
import { evaluate, readExamples, type Outcome } from '../understanding/evaluate.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { now: { type: 'string' } } });
const now = (values.now ?? '2026-03-10T09:00:00Z') as Instant;
Array.from(warmUp({ now, timeZone: 'UTC', locale: 'en' }));
const outcomes = positionals.flatMap((file) => evaluate(readExamples(readFileSync(file, 'utf8')), now));
print(outcomes);

function print(all: readonly Outcome[]): void {
  const percent = (part: number, whole: number): string =>
    whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
  const say = (line = ''): void => void process.stdout.write(`${line}\n`);
  const slots = all.flatMap((one) => one.slots);
  const right = all.filter((one) => one.intentRight);
  say(
    `texts ${all.length} · intent ${percent(right.length, all.length)} · slots ${percent(slots.filter((s) => s.right).length, slots.length)}`,
  );
  say(
    `clarify ${percent(all.filter((one) => one.clarifyRight).length, all.length)} · dangerous ${all.filter((one) => one.dangerous).length}`,
  );
  const times = all.map((one) => one.tookMs).sort((a, b) => a - b);
  const quantile = (q: number): string =>
    (times[Math.min(times.length - 1, Math.floor(q * times.length))] ?? 0).toFixed(2);
  say(`p50 ${quantile(0.5)} ms · p99 ${quantile(0.99)} ms · most ${quantile(1)} ms`);
  printReliability(
    all.filter((one) => !one.slash),
    say,
  );
  say('\nper intent');
  for (const [intent, group] of groups(all, (one) => one.expected))
    say(`  ${intent.padEnd(16)} ${group.filter((o) => o.intentRight).length}/${group.length}`);
  say('\nper kind');
  for (const [kind, group] of groups(all, (one) => one.kind))
    say(
      `  ${kind.padEnd(16)} ${group.filter((o) => o.intentRight && o.clarifyRight && o.slots.every((s) => s.right)).length}/${group.length}`,
    );
  say('\nper slot');
  for (const [slot, group] of groups(slots, (one) => one.slot))
    say(`  ${slot.padEnd(16)} ${group.filter((s) => s.right).length}/${group.length}`);
  say('\nconfusions');
  for (const [pair, group] of groups(
    all.filter((one) => !one.intentRight),
    (one) => `${one.expected} → ${one.intent}`,
  ))
    say(`  ${pair}: ${group.length}`);
  say('\nmisses');
  for (const one of all) {
    const wrong = one.slots
      .filter((slot) => !slot.right)
      .map((slot) => `${slot.slot} ${JSON.stringify(slot.got)} ≠ ${JSON.stringify(slot.expected)}`);
    if (!one.intentRight) wrong.unshift(`${one.intent} ≠ ${one.expected}`);
    if (!one.clarifyRight) wrong.push(one.clarify ? `asked back (${one.doubts})` : 'did not ask back');
    if (one.dangerous) wrong.unshift('DANGEROUS');
    if (wrong.length > 0) say(`  ${one.id} ${JSON.stringify(one.text).slice(0, 200)}\n      ${wrong.join(' · ')}`);
  }
}

/** Is a reading that calls itself 90 % sure right nine times of ten? */
function printReliability(all: readonly Outcome[], say: (line: string) => void): void {
  const bounds = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.001];
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  say('\nconfidence (words, no commands): said · right');
  let error = 0;
  bounds.slice(1).forEach((to, at) => {
    const from = bounds[at] ?? 0;
    const bin = all.filter(({ confidence }) => confidence >= from && confidence < to);
    if (bin.length === 0) return;
    const said = mean(bin.map(({ confidence }) => confidence));
    const right = mean(bin.map(({ intentRight, dangerous }) => (intentRight && !dangerous ? 1 : 0)));
    error += (bin.length / all.length) * Math.abs(said - right);
    say(
      `  ${from.toFixed(2)} to ${Math.min(1, to).toFixed(2)}  ${said.toFixed(3)} · ${right.toFixed(3)}  of ${bin.length}`,
    );
  });
  say(`  expected calibration error ${error.toFixed(3)}`);
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return [...found].sort(([a], [b]) => a.localeCompare(b));
}
