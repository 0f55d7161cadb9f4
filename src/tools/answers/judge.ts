import { decide } from '../../adapters/knowledge/decide.ts';
import { kinOf } from '../../adapters/knowledge/kin.ts';
import { softmax, type Calibration } from '../../adapters/knowledge/model.ts';
import type { Entry, Topic } from '../../domain/knowledge.ts';

/** What a model that never saw its family made of a phrasing: raw logits by label. `topic` is undefined for foreign ones. */
export interface HeldOut {
  readonly topic: Topic | undefined;
  readonly logits: Float32Array;
}

export interface Figures {
  /** Of our questions: the right topic answered, the right one answered or first offered, answered or offered at all, a wrong one answered. */
  readonly answered: number;
  readonly first: number;
  readonly among: number;
  readonly wrong: number;
  /** Of foreign questions: answered. */
  readonly foreignAnswered: number;
}

/** What decisions with these thresholds would have been worth. */
export function judge(
  held: readonly HeldOut[],
  labels: readonly string[],
  entries: ReadonlyMap<string, Entry>,
  calibration: Calibration,
): Figures {
  const count = { ours: 0, foreign: 0, answered: 0, first: 0, among: 0, wrong: 0, foreignAnswered: 0 };
  for (const { topic, logits } of held) {
    const { chances, foreign } = split(logits, labels, entries, calibration.temperature);
    const verdict = decide(chances, foreign, calibration);
    if (topic === undefined) {
      count.foreign++;
      if (verdict.kind === 'answer') count.foreignAnswered++;
      continue;
    }
    count.ours++;
    const offered =
      verdict.kind === 'answer'
        ? [verdict.entry, ...verdict.others.map(({ entry }) => entry)]
        : verdict.kind === 'choices'
          ? verdict.candidates.map(({ entry }) => entry)
          : [];
    const serves = (entry: Entry | undefined) =>
      entry !== undefined && (entry.topic === topic || kinOf(topic).includes(entry.topic));
    const right = serves(offered[0]);
    if (right) count.first++;
    if (offered.some(serves)) count.among++;
    if (verdict.kind === 'answer') count[right ? 'answered' : 'wrong']++;
  }
  const of = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    answered: of(count.answered, count.ours),
    first: of(count.first, count.ours),
    among: of(count.among, count.ours),
    wrong: of(count.wrong, count.ours),
    foreignAnswered: of(count.foreignAnswered, count.foreign),
  };
}

function split(
  logits: Float32Array,
  labels: readonly string[],
  entries: ReadonlyMap<string, Entry>,
  temperature: number,
) {
  const all = softmax(logits.map((logit) => logit / temperature));
  const chances: [Entry, number][] = [];
  let foreign = 0;
  labels.forEach((label, at) => {
    const entry = entries.get(label);
    if (entry) chances.push([entry, all[at] ?? 0]);
    else foreign += all[at] ?? 0;
  });
  return { chances, foreign };
}
