import { decide } from '../../adapters/knowledge/decide.ts';
import { kinOf } from '../../adapters/knowledge/kin.ts';
import { softmax, type Calibration } from '../../adapters/knowledge/model.ts';
import { isAboutRival } from '../../adapters/knowledge/rivals.ts';
import { isSteering } from '../../domain/knowledge-question.ts';
import type { Entry, Topic } from '../../domain/knowledge.ts';
import type { HeldOut } from './cross-validate.ts';

/** Chances at some temperature: what a decision starts from. */
export interface Weighed {
  readonly text: string;
  readonly topic: Topic | undefined;
  readonly chances: readonly (readonly [Entry, number])[];
  readonly foreign: number;
}

/**
 * Of our questions: the right topic answered, the right one answered or first offered, answered or offered at all, a
 * wrong one answered, turned away. Of foreign ones: answered, or given choices.
 */
export type Figures = Readonly<Record<FigureName, number>>;
type FigureName = 'answered' | 'first' | 'among' | 'wrong' | 'turnedAway' | 'foreignAnswered' | 'foreignOffered';

export function weigh(
  held: readonly HeldOut[],
  labels: readonly string[],
  entries: ReadonlyMap<string, Entry>,
  temperature: number,
): Weighed[] {
  return held.map(({ text, topic, logits }) => {
    const all = softmax(logits.map((logit) => logit / temperature));
    const chances: [Entry, number][] = [];
    let foreign = 0;
    labels.forEach((label, at) => {
      const entry = entries.get(label);
      if (entry) chances.push([entry, all[at] ?? 0]);
      else foreign += all[at] ?? 0;
    });
    return { text, topic, chances, foreign };
  });
}

/** What decisions with these thresholds would have been worth. */
export function judge(weighed: readonly Weighed[], calibration: Calibration): Figures {
  const count = { answered: 0, first: 0, among: 0, wrong: 0, turnedAway: 0, foreignAnswered: 0, foreignOffered: 0 };
  const ours = weighed.filter(({ topic }) => topic !== undefined).length;
  for (const one of weighed) {
    const { answered, shown } = outcome(one, calibration);
    const { topic } = one;
    if (topic === undefined) {
      if (answered) count.foreignAnswered++;
      else if (shown.length > 0) count.foreignOffered++;
      continue;
    }
    const serves = (entry: Entry | undefined) =>
      entry !== undefined && (entry.topic === topic || kinOf(topic).includes(entry.topic));
    const right = serves(shown[0]);
    if (right) count.first++;
    if (shown.some(serves)) count.among++;
    if (shown.length === 0) count.turnedAway++;
    if (answered) count[right ? 'answered' : 'wrong']++;
  }
  const share = (name: FigureName) =>
    count[name] / Math.max(1, name.startsWith('foreign') ? weighed.length - ours : ours);
  return {
    answered: share('answered'),
    first: share('first'),
    among: share('among'),
    wrong: share('wrong'),
    turnedAway: share('turnedAway'),
    foreignAnswered: share('foreignAnswered'),
    foreignOffered: share('foreignOffered'),
  };
}

/** As the finder decides: by the scores, then by the question's own traits. */
function outcome(
  { text, chances, foreign }: Weighed,
  calibration: Calibration,
): { answered: boolean; shown: readonly Entry[] } {
  const nothing = { answered: false, shown: [] };
  const verdict = decide(chances, foreign, calibration);
  if (verdict.kind === 'foreign' || isSteering(text)) return nothing;
  const shown =
    verdict.kind === 'answer'
      ? [verdict.entry, ...verdict.others.map(({ entry }) => entry)]
      : verdict.candidates.map(({ entry }) => entry);
  if (shown[0] !== undefined && isAboutRival(text, shown[0].topic)) return nothing;
  return { answered: verdict.kind === 'answer', shown };
}
