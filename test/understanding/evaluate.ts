import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../src/domain/time.ts';
import { labelsOf } from '../../src/understanding/labels.ts';
import { understand } from '../../src/understanding/understand.ts';

/** A labelled text. `expect` holds the wanted intent and slots, and what else would not be wrong. */
export interface Example {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly expect: Readonly<Record<string, unknown>> & {
    readonly intent: string;
    readonly alsoAccept?: readonly string[];
    readonly untilAlso?: readonly string[];
    readonly clarify?: boolean;
    readonly mustNotAct?: boolean;
  };
}

export interface Outcome {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly expected: string;
  readonly intent: string;
  readonly intentRight: boolean;
  readonly clarify: boolean;
  readonly doubts: string;
  readonly clarifyRight: boolean;
  readonly slots: readonly {
    readonly slot: string;
    readonly right: boolean;
    readonly got: unknown;
    readonly expected: unknown;
  }[];
  readonly dangerous: boolean;
  /** The chance that the reader gave its own reading. */
  readonly confidence: number;
  /** A command, whose reading is never in question. */
  readonly slash: boolean;
  readonly tookMs: number;
}

const SLOTS = [
  'emails',
  'displayName',
  'displayNames',
  'target',
  'until',
  'extendBy',
  'notBefore',
  'reason',
  'message',
  'sendInvitation',
  'requestId',
  'domain',
];
const ACTS = new Set([
  'invite',
  'bulk-invite',
  'delayed-invite',
  'approve',
  'reject',
  'resend',
  'remind',
  'revoke',
  'cancel',
  'extend',
]);

export function readExamples(lines: string): Example[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Example);
}

export function evaluate(examples: readonly Example[], now: Instant): Outcome[] {
  return examples.map((example) => judge(example, now));
}

/** A dangerous read: the text must start nothing, and would start something without a question. */
function judge({ id, text, kind, expect }: Example, now: Instant): Outcome {
  const before = performance.now();
  const meaning = understand({ text }, { now, timeZone: 'UTC', locale: 'en' });
  const tookMs = performance.now() - before;
  const labels = labelsOf(meaning);
  const clarify = meaning.doubts.length > 0;
  const slots = SLOTS.filter((slot) => slot in expect).map((slot) => {
    const [got, wanted] = [labels[slot], expect[slot]];
    const right =
      isDeepStrictEqual(got, wanted) || (slot === 'until' && (expect.untilAlso ?? []).some((date) => date === got));
    return { slot, right, got, expected: wanted };
  });
  return {
    id,
    text,
    kind,
    expected: expect.intent,
    intent: meaning.intent,
    intentRight: meaning.intent === expect.intent || (expect.alsoAccept ?? []).includes(meaning.intent),
    clarify,
    doubts: meaning.doubts.map((doubt) => doubt.code).join(', '),
    clarifyRight: clarify === (expect.clarify ?? false) || (!ACTS.has(expect.intent) && expect.clarify === undefined),
    slots,
    dangerous:
      ACTS.has(meaning.intent) &&
      !clarify &&
      (expect.mustNotAct === true || expect.clarify === true) &&
      meaning.intent !== 'remind',
    confidence: meaning.confidence,
    slash: meaning.slash,
    tookMs,
  };
}
