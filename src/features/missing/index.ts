import type { Decision } from '../../domain/decision.ts';
import { say } from '../../domain/decision.ts';
import type { Incoming } from '../../domain/incoming.ts';
import type { Intent, Meaning } from '../../domain/meaning.ts';
import type { Locale } from '../../domain/people.ts';
import type { Parsed } from '../../ports/feature.ts';
import { feature, notMine, understood } from '../../ports/feature.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { doubtAbroad } from '../../words/doubts-abroad.ts';
import { doubtWords } from '../../words/doubts.ts';
import { MISSING_WORDS } from './messages.ts';

interface MissingArgs {
  readonly intent: Intent;
  readonly locale: Locale;
  readonly doubts: Meaning['doubts'];
  readonly spoken: Locale | undefined;
}

/** The last in the list: what no other feature takes gets an honest answer, with what to do instead. */
export const missing = feature<MissingArgs, undefined>({
  name: 'missing',
  commands: [],
  parse: (incoming: Incoming, meaning: Meaning | undefined): Parsed<MissingArgs> =>
    incoming.kind === 'said' && meaning !== undefined
      ? understood({ intent: meaning.intent, locale: incoming.locale, doubts: meaning.doubts, spoken: meaning.spoken })
      : notMine,
  gather: () => Promise.resolve(undefined),
  decide: ({ intent, locale, doubts, spoken }): Decision => {
    const abroad =
      spoken === undefined ? undefined : doubtAbroad({ code: 'intentUnsure', candidates: [intent] }, spoken);
    const instead = abroad ?? inLanguage(MISSING_WORDS, locale)[intent];
    const verbs = doubts.filter((doubt) => doubt.code === 'unknownVerb' || doubt.code === 'tooLong');
    return say(verbs.length > 0 ? verbs.map((doubt) => doubtWords(doubt, locale)).join('\n') : instead);
  },
});
