import type { Meaning } from '../../domain/meaning.ts';
import type { Mention } from '../text/html.ts';
import type { Reader } from '../understand.ts';
import { understand } from '../understand.ts';

/** An address stands for the list, so that the words beside it are read as what they are: a request. */
const STAND_IN = 'guest@list.example';

const PEOPLE = String.raw`(?:people|persons|guests?|contacts|addresses|partners|externals|colleagues|contractors|consultants|auditors|folks|lot|list|leute|personen|gäste[n]?|externen|kontakte|adressen|partner|berater|prüfer|liste)`;
/** "these 40 people", "everybody in this list", "the guests below", "diese 40 Leute". */
const THOSE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:all\s+)?(?:of\s+)?(?:these|those|the|this|my|our|diese[nrs]?|die|alle|meine|unsere)(?:\s+following|\s+folgenden)?\s+(?:\d[\d.,]*\s+)?(?:(?:external|new|externen?|neuen)\s+)?${PEOPLE}|\d[\d.,]*\s+${PEOPLE}|every(?:one|body)|them|alle)(?:\s+(?:in|on|from|of|auf|in|aus)\s+(?:this|the|that|my|our|dieser|der)\s+(?:list|file|csv|table|spreadsheet|sheet|attachment|liste|datei|tabelle))?(?:\s+(?:below|here|attached|unten|hier|anbei))?(?![\p{L}\p{N}])`,
  'iu',
);

/**
 * What is said above or beside a list. A day that stands right behind the people ("invite these 40 people on 1 April") is
 * read as it is behind an address.
 */
export function understandBeside(words: string, mentions: readonly Mention[], reader: Reader): Meaning {
  const about = withoutStandIn(understand({ text: `${words} ${STAND_IN}`, mentions }, reader));
  if (about.slash || about.slots.notBefore !== undefined || !THOSE.test(words)) return about;
  const { slots, doubts } = understand({ text: words.replace(THOSE, STAND_IN), mentions }, reader);
  const day = slots.notBefore === undefined ? {} : { notBefore: slots.notBefore };
  const unsure = doubts.filter((doubt) => 'about' in doubt && doubt.about === 'start');
  const known = about.doubts.filter((doubt) => !('about' in doubt) || doubt.about !== 'start');
  return { ...about, slots: { ...about.slots, ...day }, doubts: [...known, ...unsure] };
}

/** A reason at the end of the words runs on into what stands for the list, which is masked there. */
function withoutStandIn(about: Meaning): Meaning {
  const { reason, ...slots } = about.slots;
  const own = reason?.replace(/\s*§+$/u, '') ?? '';
  return { ...about, slots: { ...slots, ...(own === '' ? {} : { reason: own }) } };
}
