import { describe, expect, test } from 'vitest';
import { Belief, LagModel, nextLook, RULE } from '../../../src/adapters/graph/lag-model.ts';
import { dice } from './world.ts';

const model = new LagModel(dice(3));
const writes = { createdAt: 0, addedAt: 500 };

/** Looks by the rule at a directory of these arrival times; a look falls on one replica after the other. */
function play(belief: Belief, arrivals: readonly number[], random: () => number): { readyAt: number; looks: number } {
  let now = 600;
  for (let looks = 0; looks < 100; looks++) {
    const next = nextLook(belief, now, looks, RULE);
    if (next === 'ready') return { readyAt: now, looks };
    now += next + 60;
    belief.see(now, (arrivals[Math.floor(random() * arrivals.length)] ?? 0) <= now);
  }
  throw new Error('never ready');
}

describe('the lag model', () => {
  test('a bad read raises the chance that some replica is behind, good ones lower it', () => {
    const belief = new Belief(model, writes);
    const before = belief.staleAt(5_000) ?? 0;
    belief.see(5_000, false);
    const after = belief.staleAt(5_000) ?? 0;
    expect(before).toBeLessThan(1);
    expect(after).toBe(1);
    for (let n = 0; n < 12; n++) belief.see(12_000 + 100 * n, true);
    expect(belief.staleAt(13_200)).toBeLessThan(0.2);
  });

  test('time alone lowers it, for lags end', () => {
    const belief = new Belief(model, writes);
    const chances = [1_000, 5_000, 30_000, 300_000].map((at) => belief.staleAt(at) ?? 1);
    expect([...chances].sort((a, b) => b - a)).toEqual(chances);
    expect(chances.at(-1)).toBeLessThan(0.01);
  });

  test('one look is never enough while replicas may be behind', () => {
    const { looks } = play(new Belief(model, writes), [0, 0, 0], dice(1));
    expect(looks).toBeGreaterThan(2);
  });

  test.each([
    ['two quick replicas', [0, 800]],
    ['five, one of them late', [600, 900, 1_200, 1_500, 4_000]],
    ['all slow', [600, 12_000, 15_000, 19_000]],
  ])('%s: mostly not too soon, and not for ever', (_, arrivals) => {
    const played = Array.from({ length: 60 }, (__, seed) => play(new Belief(model, writes), arrivals, dice(seed)));
    const last = Math.max(...arrivals);
    expect(played.filter(({ readyAt }) => readyAt < last).length).toBeLessThanOrEqual(9);
    const median = played.map(({ readyAt }) => readyAt).sort((a, b) => a - b)[30] ?? Infinity;
    expect(median).toBeLessThan(2.3 * Math.max(last, 2_000));
  });

  test('a directory learned to be quick is asked less', () => {
    const learning = new LagModel(dice(3));
    const quick = (seed: number) => {
      const belief = new Belief(learning, writes);
      const { looks } = play(belief, [600, 650, 700], dice(seed));
      belief.finish();
      return looks;
    };
    const first = quick(1);
    for (let seed = 2; seed < 12; seed++) quick(seed);
    expect(quick(12)).toBeLessThan(first);
  });

  test('lag beyond all imagination is no certainty', () => {
    const belief = new Belief(model, writes);
    for (let at = 1_000; at < 3_600_000; at *= 1.5) belief.see(at, false);
    expect(belief.staleAt(3_600_000) ?? 1).toBeGreaterThan(RULE.risk);
  });
});
