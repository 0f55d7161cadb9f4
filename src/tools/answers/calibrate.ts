import type { Calibration } from '../../adapters/knowledge/model.ts';
import type { Entry } from '../../domain/knowledge.ts';
import type { HeldOut } from './cross-validate.ts';
import { judge, weigh, type Figures, type Weighed } from './judge.ts';

/** What a choice of thresholds may cost at most on phrasings whose whole family was held out. */
const MOST_FOREIGN_ANSWERED = 0.03;
const MOST_WRONG = 0.05;
/** Of our own questions this many may be turned away beyond those that no threshold could save. */
const MOST_TURNED_AWAY = 0.01;

const TEMPERATURES = [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2];
const ANSWER_AT = steps(0.4, 0.9, 0.05);
const FOREIGN_BELOW = [0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.3, 0.5];
const OFFER_AT = [0.5, 0.4, 0.3, 0.2, 0.15, 0.1, 0.05, 0];

export interface Calibrated {
  readonly calibration: Calibration;
  readonly figures: Figures;
}

/**
 * Chooses how sure is sure enough, by the rule: the temperature at which the scores say best how often they are right
 * (least log loss); the highest `offerAt` that turns away no more than 1 % of our own questions that would else
 * be offered choices; and of all pairs of
 * `answerAt` and `foreignBelow` that answer at most 3 % of foreign questions and at most 5 % of ours wrongly, the pair
 * that answers most of ours rightly. Throws where no pair does.
 */
export function calibrate(
  held: readonly HeldOut[],
  labels: readonly string[],
  entries: ReadonlyMap<string, Entry>,
): Calibrated {
  const byLoss = TEMPERATURES.map((temperature) => {
    const weighed = weigh(held, labels, entries, temperature);
    return { temperature, weighed, loss: logLoss(weighed) };
  });
  const { temperature, weighed } = byLoss.reduce((best, one) => (one.loss < best.loss ? one : best));
  const neverAnswering = { temperature, answerAt: 2, foreignBelow: 0 };
  const turnedAway = (offerAt: number) => judge(weighed, { ...neverAnswering, offerAt }).turnedAway;
  const offerAt = OFFER_AT.find((at) => turnedAway(at) - turnedAway(0) <= MOST_TURNED_AWAY) ?? 0;
  const pairs = ANSWER_AT.flatMap((answerAt) => FOREIGN_BELOW.map((foreignBelow) => ({ answerAt, foreignBelow })));
  const allowed = pairs
    .map((pair) => ({ ...pair, temperature, offerAt }))
    .map((calibration) => ({ calibration, figures: judge(weighed, calibration) }))
    .filter(({ figures }) => figures.foreignAnswered <= MOST_FOREIGN_ANSWERED && figures.wrong <= MOST_WRONG);
  const [first, ...others] = allowed;
  if (!first)
    throw new Error('No thresholds keep foreign answers to 3 % and wrong ones to 5 %: the phrasings are too few.');
  return others.reduce((best, one) => (one.figures.answered > best.figures.answered ? one : best), first);
}

function logLoss(weighed: readonly Weighed[]): number {
  const losses = weighed.map(({ topic, chances, foreign }) => {
    const right =
      topic === undefined
        ? foreign
        : chances.reduce((sum, [entry, chance]) => (entry.topic === topic ? sum + chance : sum), 0);
    return -Math.log(Math.max(right, 1e-6));
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

function steps(from: number, to: number, by: number): number[] {
  return Array.from({ length: Math.round((to - from) / by) + 1 }, (_, at) => Number((from + at * by).toFixed(2)));
}
