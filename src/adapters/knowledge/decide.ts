import type { Entry, Topic } from '../../domain/knowledge.ts';
import type { Candidate } from '../../ports/knowledge.ts';
import { kinOf } from './kin.ts';
import type { Calibration } from './model.ts';

/** What comes of the scores alone, before the question's own traits are looked at. */
export type Verdict =
  | { readonly kind: 'answer'; readonly entry: Entry; readonly score: number; readonly others: readonly Candidate[] }
  | { readonly kind: 'choices'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'foreign' };

const MOST_CHOICES = 3;
/** A reading less likely than this is not worth offering. */
const LEAST_CHOICE = 0.02;
/** Where not even the likeliest reading reaches this, the question is about something else. */
const LEAST_LEAD = 0.15;

/** One answer when sure, up to three choices when close, none where the question is likelier none of ours. */
export function decide(
  chances: readonly (readonly [Entry, number])[],
  chanceForeign: number,
  calibration: Calibration,
): Verdict {
  const topics = byTopic(chances);
  const best = topics[0];
  if (!best || best.score < LEAST_LEAD || 1 - chanceForeign < calibration.offerAt) return { kind: 'foreign' };
  const others = topics.slice(1, MOST_CHOICES).filter(({ score }) => score >= LEAST_CHOICE);
  const isOurs = best.score > chanceForeign && chanceForeign <= calibration.foreignBelow;
  if (isOurs && certainty(best, topics) >= calibration.answerAt) {
    return { kind: 'answer', entry: best.entry, score: best.score, others };
  }
  return { kind: 'choices', candidates: [best, ...others] };
}

/** A topic's score is that of all its entries; its likeliest entry stands for it. */
function byTopic(chances: readonly (readonly [Entry, number])[]): Candidate[] {
  const best = new Map<Topic, { entry: Entry; top: number; sum: number }>();
  for (const [entry, chance] of chances) {
    const seen = best.get(entry.topic);
    if (!seen) best.set(entry.topic, { entry, top: chance, sum: chance });
    else {
      seen.sum += chance;
      if (chance > seen.top) [seen.entry, seen.top] = [entry, chance];
    }
  }
  return [...best.values()].map(({ entry, sum }) => ({ entry, score: sum })).sort((a, b) => b.score - a.score);
}

/** Doubt between topics that answer one another's questions is no doubt about what to say. */
function certainty(best: Candidate, topics: readonly Candidate[]): number {
  const kin = kinOf(best.entry.topic);
  return topics.reduce((sum, { entry, score }) => (kin.includes(entry.topic) ? sum + score : sum), best.score);
}
