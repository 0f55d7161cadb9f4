import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENTRIES } from '../../src/adapters/knowledge/entries.ts';
import { readModel, type StoredModel } from '../../src/adapters/knowledge/model.ts';
import { calibrate } from '../../src/tools/answers/calibrate.ts';
import type { HeldOut } from '../../src/tools/answers/cross-validate.ts';
import { fingerprintOf } from '../../src/tools/answers/fingerprint.ts';
import { judge, weigh } from '../../src/tools/answers/judge.ts';
import { readSamples } from '../../src/tools/answers/samples.ts';

/** Topics that serve no other's questions, so that a wrong one is wrong. */
const entries = new Map(
  ENTRIES.filter(({ id }) => ['email-otp', 'guest-sponsor', 'dynamic-groups'].includes(id)).map((one) => [one.id, one]),
);
const labels = [...entries.keys(), 'foreign-0'];

/** `times` questions about `is`, which the ranker gives to `said` with this lead over all others. */
const asked = (times: number, is: string, said: string, lead: number): HeldOut[] =>
  Array.from({ length: times }, (_, at) => ({
    text: `question ${at}`,
    topic: entries.get(is)?.topic,
    logits: Float32Array.from(labels, (label) => (label === said ? lead : 0)),
  }));

test('the thresholds are those that answer most rightly within the bounds', () => {
  const held = [
    ...asked(80, 'email-otp', 'email-otp', 6),
    ...asked(10, 'guest-sponsor', 'guest-sponsor', 3.4),
    ...asked(10, 'dynamic-groups', 'email-otp', 2),
    ...asked(90, 'foreign-0', 'foreign-0', 6),
    ...asked(10, 'foreign-0', 'guest-sponsor', 2),
  ];
  const { calibration, figures } = calibrate(held, labels, entries);
  expect(figures).toMatchObject({ answered: 0.9, wrong: 0, foreignAnswered: 0 });
  // Lower ones answer the doubtful tenth too: wrongly where it is ours, and where it is foreign.
  const lower = judge(weigh(held, labels, entries, 1), { ...calibration, answerAt: 0.4, foreignBelow: 0.5 });
  expect(lower).toMatchObject({ answered: 0.9, wrong: 0.1, foreignAnswered: 0.1 });
});

test('where no thresholds keep within the bounds, nothing is chosen', () => {
  const held = [...asked(50, 'email-otp', 'guest-sponsor', 9), ...asked(50, 'foreign-0', 'guest-sponsor', 9)];
  expect(() => calibrate(held, labels, entries)).toThrow('too few');
});

const file = new URL('../../src/adapters/knowledge/model.json', import.meta.url);
const shipped = JSON.parse(readFileSync(file, 'utf8')) as StoredModel;

test('the model that ships was calibrated by that rule', () => {
  const { heldOut } = shipped;
  expect(heldOut['foreignAnswered']).toBeLessThanOrEqual(0.03);
  expect(heldOut['wrong']).toBeLessThanOrEqual(0.05);
});

test('the model that ships was made of the phrasings, topics and glossary that are here; else run npm run train:answers', () => {
  expect(shipped.trainedOn).toBe(fingerprintOf(readSamples(), readModel(shipped).lexicon));
});
