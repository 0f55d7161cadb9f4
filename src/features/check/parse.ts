import type { Incoming } from '../../domain/incoming.ts';
import type { Meaning } from '../../domain/meaning.ts';
import type { Locale } from '../../domain/people.ts';
import type { Parsed } from '../../ports/feature.ts';
import { notMine, understood } from '../../ports/feature.ts';

export interface CheckArgs {
  /** Lower case; undefined where none was named. */
  readonly domain: string | undefined;
  readonly locale: Locale;
}

/** "Why do guests from fabrikam.example do MFA twice?" wants an explanation, which `ask` has. */
const WANTS_REASON = /^\W*(?:why|how come|warum|wieso|weshalb)\b/iu;

export function parseCheck(incoming: Incoming, meaning: Meaning | undefined): Parsed<CheckArgs> {
  if (incoming.kind !== 'said' || meaning?.intent !== 'check-domain') return notMine;
  if (!meaning.slash && WANTS_REASON.test(incoming.text.replace(/<at>.*?<\/at>/g, ''))) return notMine;
  const { locale } = incoming;
  const { domain, emails } = meaning.slots;
  const unreadable = meaning.doubts.filter((doubt) => doubt.code === 'addressMalformed' || doubt.code === 'hiddenText');
  if (unreadable.length > 0) return { kind: 'malformed', problem: { code: 'unclear', doubts: unreadable }, locale };
  const named = domain ?? emails[0]?.split('@').at(-1);
  return understood({ domain: named?.toLowerCase(), locale });
}
