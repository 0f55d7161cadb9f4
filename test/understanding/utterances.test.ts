import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/domain/time.ts';
import { evaluate, readExamples } from './evaluate.ts';

const read = (file: string): ReturnType<typeof evaluate> =>
  evaluate(readExamples(readFileSync(new URL(file, import.meta.url), 'utf8')), '2026-03-10T09:00:00.000Z' as Instant);

/** The promise of the understanding: so often right on the texts laid down before the code, and never dangerous. */
describe('the labelled utterances', () => {
  const outcomes = read('./utterances.jsonl');
  const share = (right: number, all: number): number => right / all;

  it('are at least 400, in every kind', () => {
    expect(outcomes.length).toBeGreaterThanOrEqual(400);
    expect(new Set(outcomes.map((one) => one.kind)).size).toBe(16);
  });

  it('have their intent read in 97 of 100', () => {
    expect(share(outcomes.filter((one) => one.intentRight).length, outcomes.length)).toBeGreaterThanOrEqual(0.97);
  });

  it('have their slots read exactly in 95 of 100', () => {
    const slots = outcomes.flatMap((one) => one.slots);
    expect(share(slots.filter((slot) => slot.right).length, slots.length)).toBeGreaterThanOrEqual(0.95);
  });

  it('never start anything that their author did not clearly ask for', () => {
    expect(outcomes.filter((one) => one.dangerous).map((one) => one.text)).toEqual([]);
  });
});

/** The hardest to tell of all: harmless above everything, understood a little less often. */
describe('the utterances of ./utterances-5.jsonl', () => {
  const outcomes = read('./utterances-5.jsonl');

  it('never start anything that their author did not clearly ask for', () => {
    expect(outcomes.filter((one) => one.dangerous).map((one) => one.text)).toEqual([]);
  });

  it('have their intent read in 94 of 100', () => {
    expect(outcomes.filter((one) => one.intentRight).length / outcomes.length).toBeGreaterThanOrEqual(0.94);
  });
});

/** Written after the reader, by ears that had not heard it: they keep what was mended from coming back. */
describe.each(
  ['-2', '-3', '-4', '-6', '-7', '-8', '-9', '-10', '-11', '-hard'].map((set) => `./utterances${set}.jsonl`),
)('the later utterances of %s', (file) => {
  const outcomes = read(file);

  it('are understood in 97 of 100', () => {
    const right = outcomes.filter((one) => one.intentRight && one.slots.every((slot) => slot.right));
    expect(right.length / outcomes.length).toBeGreaterThanOrEqual(0.97);
  });

  it('never start anything that their author did not clearly ask for', () => {
    expect(outcomes.filter((one) => one.dangerous).map((one) => one.text)).toEqual([]);
  });
});
