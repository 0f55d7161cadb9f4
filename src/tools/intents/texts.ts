import { readFileSync } from 'node:fs';
import { INTENTS, type Intent } from '../../domain/meaning.ts';
import { normalise } from '../../understanding/intent/normal.ts';
import { ownText } from '../../understanding/understand.ts';
import { readSamples } from '../answers/samples.ts';
import { seeded } from '../answers/seeded.ts';
import { madeTexts } from './patterns.ts';

/** A text to learn from. */
export interface Learnt {
  readonly plain: string;
  readonly intent: Intent;
}

/** A labelled text as `test/understanding` holds it. */
export interface Labelled extends Learnt {
  readonly id: string;
  readonly acceptable: readonly string[];
  readonly mustNotAct: boolean;
  readonly clarify: boolean;
}

const SHARE_OF_QUESTIONS = 0.12;
const SHARE_OF_MADE = 0.4;

/** What the rules made of a text that they had not been written for. */
export interface FirstLook {
  readonly id: string;
  readonly read: Intent;
  readonly strength: number;
  readonly slash: boolean;
  readonly right: boolean;
}

export function readFirstLooks(file: URL): FirstLook[] {
  return linesOf(file).map((line) => JSON.parse(line) as FirstLook);
}

export function readLabelled(file: URL): Labelled[] {
  return linesOf(file).map((line) => {
    const { id, text, expect } = JSON.parse(line) as {
      id: string;
      text: string;
      expect: { intent: Intent; alsoAccept?: string[]; mustNotAct?: boolean; clarify?: boolean };
    };
    return {
      id,
      plain: normalise(ownText({ text })).plain,
      intent: expect.intent,
      acceptable: [expect.intent, ...(expect.alsoAccept ?? [])],
      mustNotAct: expect.mustNotAct === true,
      clarify: expect.clarify === true,
    };
  });
}

/** Frames and verbs put together, and a share of the questions that dated answers are trained on. */
export function readFurther(): Learnt[] {
  const random = seeded(9);
  const questions = readSamples()
    .filter(() => random() < SHARE_OF_QUESTIONS)
    .map(({ text, label }): Learnt => ({
      plain: normalise(text).plain,
      intent: label.startsWith('foreign') ? 'unknown' : 'faq',
    }));
  return [...questions, ...madeTexts().filter(() => random() < SHARE_OF_MADE)];
}

export function numberOf(intent: Intent): number {
  return INTENTS.indexOf(intent);
}

function linesOf(file: URL): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
