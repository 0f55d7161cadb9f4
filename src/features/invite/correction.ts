import type { Draft, DraftAsk, Field, Note } from '../../domain/draft.ts';
import type { Said } from '../../domain/incoming.ts';
import type { IsoDate } from '../../domain/time.ts';
import { onlyAddress } from '../../understanding/entities/addresses.ts';
import { findDates } from '../../understanding/entities/dates/find.ts';
import { findDomain } from '../../understanding/entities/domains.ts';
import { normalise } from '../../understanding/intent/normal.ts';
import { fillSlots } from '../../understanding/intent/slots.ts';
import { splitAuthor } from '../../understanding/text/author.ts';
import { tidySpaces, turnsText } from '../../understanding/text/characters.ts';
import { toPlainText } from '../../understanding/text/html.ts';
import { dateIn, pickByWords, pickOffered, startIn } from './picks.ts';
import { LIMITS, notesOf } from './reading.ts';

/** What somebody said about his own form, in words. */
export interface Correction {
  readonly wish: 'change' | 'send' | 'discard' | 'unclear';
  readonly ask: DraftAsk;
  /** Put in the place of the domain of the address that is there. */
  readonly domain?: string;
  readonly clear: readonly Field[];
  /** What is unclear about the correction itself. */
  readonly notes: readonly Note[];
  /** Every word of it was understood: nothing else can have been meant. */
  readonly whole: boolean;
}

/** Longer texts are no corrections. */
const LONGEST = 400;

/** `text` as its author wrote it, without mentions, quotes and signature. */
export function ownWords({ text, html, mentions }: Pick<Said, 'text' | 'html' | 'mentions'>): string {
  const body = (html ?? '').trim() === '' ? text : (html ?? '');
  if (body.length > 20 * LONGEST) return '';
  return splitAuthor(tidySpaces(toPlainText(body, mentions).text)).own.trim();
}

/** Reads a text as a correction of this draft; undefined where it is none. Never reads an address out of a negation. */
export function readCorrection(text: string, draft: Draft, today: IsoDate): Correction | undefined {
  if (text === '' || text.length > LONGEST || /[?？\n]/.test(text) || turnsText(text)) return undefined;
  if (DISCARD.test(text)) return wish('discard');
  if (SEND.test(text)) return wish('send');
  if (NO.test(text)) return wish(isAskedWhether(draft) ? 'discard' : 'unclear');
  const body = text.replace(MARKER, '').trim();
  if (NEGATED.test(body.replace(CLEARS_GROUP, '').replace(CLEARS_END, ''))) return undefined;
  const found = partsOf(body, draft, today);
  const says =
    Object.keys(found.ask).length + found.clear.length + found.notes.length > 0 || found.domain !== undefined;
  if (!says) return undefined;
  return found.whole || MARKER.test(text) || draft.state === 'open' ? found : undefined;
}

/** True where a text begins as corrections do ("no, …", "I meant …"). */
export const isMarked = (text: string): boolean => MARKER.test(text);

const wish = (what: Correction['wish']): Correction => ({ wish: what, ask: {}, clear: [], notes: [], whole: true });
const isAskedWhether = (draft: Draft): boolean => draft.notes.some(({ field }) => field === 'whole');

const END = String.raw`(?:[\s,]+(?:it|this|that|them|the|my|form|request|invitation|now|please|then|es|das|die|den|anfrage|formular|bitte|jetzt))*[\s.!]*$`;
const DISCARD = new RegExp(
  String.raw`^(?:(?:no|please|ok|nein|bitte)[,\s]+)*(?:/?cancel|discard|abort|stop|never ?mind|forget|drop|scrap|abbrechen|verwerfen|verwirf|vergiss|stopp?|lass)${END}`,
  'iu',
);
const SEND = new RegExp(
  String.raw`^(?:(?:yes|yep|ok|okay|sure|ja|gut|please|bitte)[,\s]+)*(?:yes|yep|ok|okay|sure|send|submit|go ahead|do it|ja|absenden|abschicken|senden|schick|mach)${END}`,
  'iu',
);
const NO = /^(?:no|nope|nein|nee)[\s.!]*$/iu;
const MARKER =
  /^(?:(?:no(?!\s+(?:group|team|end|last day|expiry|time limit))|nope|sorry|actually|wait|oh|oops|hm+|well|rather|instead|correction|i meant?|nein|doch|halt|moment|eigentlich|ich meine|korrektur|ach)(?:[\s,.:;!–-]+|$))+/iu;
const NEGATED =
  /(?<!\p{L})(?:not|never|don't|dont|doesn't|can't|cannot|won't|shouldn't|without|no|nicht|kein\p{L}*|nie|ohne|unless|if|falls|wenn|only after|yet)(?!\p{L})/iu;
const CLEARS_GROUP =
  /(?<!\p{L})(?:(?:no|without (?:a |any )?|not in (?:a|any) )\s?(?:group|team)s?|(?:keine|ohne) (?:gruppe|team)|kein team|(?:the )?directory only)(?!\p{L})/iu;
const CLEARS_END =
  /(?<!\p{L})(?:(?:no|without (?:an? |any )?)\s?(?:end|end ?date|last day|expiry|time limit)(?: date)?|open-?ended|kein ende|kein enddatum|ohne (?:ende|enddatum)|unbefristet)(?!\p{L})/iu;

const NAMED =
  /(?:(?:her|his|their|the|ihr|sein|der)\s+(?:full |display )?name(?:'s| is|:| ist| lautet)?|^name(?: is|:| ist)?|(?:she|he)(?:'s| is) called|(?:sie|er) heißt|called)\s+["“„]?(?<name>\p{L}[\p{L}\p{M}'’. -]{1,118}?)["”“]?(?=[,;.!]?\s*$|,|\s+(?:until|bis|to|into|zu)\s)/iu;
const REASONED =
  /^(?:the )?(?:reason|grund)(?: is| ist)?\s*:?\s+(?<reason>.{2,600})$|^(?:because|weil|since|as)\s+(?<because>.{2,600})$/iu;

const COPIED = /(?<whole>(?<!\p{L})(?:cc|(?:copy|kopie) (?:to|an)):?\s+(?<cc>[^\s,;]+@[^\s,;]*[^\s,;.!]))/iu;

/** Words that join the parts and say nothing of their own. */
const FILLER =
  /(?<!\p{L})(?:make|change|set|put|use|it's|its|it|that|this|to|into|in|at|is|should|be|and|please|the|a|team|group|company|domain|address|e-?mail|mail|name|her|his|their|she|he|for|until|till|through|by|with|of|end|invite|add|guest|bitte|und|die|das|der|den|dem|zu|zum|zur|ins?|auf|bis|ende|ist|es|sie|er|ihr|ihre|sein|seine|adresse|gruppe|domäne|ändere|mach|nimm|lade|ein|mit|first|second|third|one)(?!\p{L})/giu;

function partsOf(body: string, draft: Draft, today: IsoDate): Correction {
  const named = NAMED.exec(body)?.groups?.['name']?.trim();
  const reasoned = REASONED.exec(body)?.groups;
  const reason = reasoned?.['reason'] ?? reasoned?.['because'];
  const copied = COPIED.exec(body)?.groups;
  const cc = onlyAddress(copied?.['cc'] ?? '');
  const rest = [named, reason, copied?.['whole']].reduce<string>(
    (text, part) => (part === undefined ? text : text.replace(part, ' ')),
    body,
  );
  const { slots, doubts } = fillSlots('invite', normalise(rest), new Set(), today);
  const clear = [
    ...(CLEARS_GROUP.test(body) ? (['group'] as const) : []),
    ...(CLEARS_END.test(body) ? (['until'] as const) : []),
  ];
  const [email, ...others] = slots.emails;
  const picked = pickByWords(rest, draft);
  const offered = pickOffered(rest, draft);
  const asked = (field: 'until' | 'notBefore'): boolean => offered === undefined && draft.open.includes(field);
  const until = offered?.until ?? slots.until ?? (asked('until') ? dateIn(rest, today) : undefined);
  const onlyStart = asked('notBefore') && !asked('until') && slots.until === null;
  const notBefore = offered?.notBefore ?? slots.notBefore ?? (onlyStart ? startIn(rest, today) : undefined);
  const group = clear.includes('group') ? undefined : (picked ?? slots.target);
  const displayName = named ?? (email === undefined ? undefined : slots.displayName);
  const domain = email === undefined && reason === undefined ? findDomain(rest) : undefined;
  const left = leftover(
    body,
    [copied?.['whole'], named, reason, email, displayName, domain, slots.message, nameOf(group)],
    today,
  );
  const whole = (left === '' || picked?.kind === 'chosen' || offered !== undefined) && others.length === 0;
  const ask: DraftAsk = {
    ...(email !== undefined && whole ? { email } : {}),
    ...(displayName === undefined ? {} : { displayName: displayName.slice(0, LIMITS.name) }),
    ...(group === undefined ? {} : { group }),
    ...(until === undefined || until === null || clear.includes('until') ? {} : { until }),
    ...((reason ?? slots.reason) === undefined ? {} : { reason: (reason ?? slots.reason ?? '').trim() }),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(cc === undefined ? {} : { cc }),
    ...(slots.message === undefined ? {} : { message: slots.message.slice(0, LIMITS.message) }),
  };
  const asksWhom = draft.open.includes('email') || draft.open.includes('guest');
  const wanted = asksWhom ? doubts : doubts.filter(({ code }) => code !== 'addressMalformed');
  const real = wanted.filter(({ code }) => code !== 'addressMissing' && !(code.startsWith('date') && ask.until));
  return {
    wish: 'change',
    ask,
    ...(domain !== undefined && whole && /@/.test(draft.ask.email ?? '') ? { domain } : {}),
    clear,
    notes: notesOf(clear.includes('until') ? [] : real),
    whole,
  };
}

const nameOf = (group: DraftAsk['group']): string | undefined => (group?.kind === 'chosen' ? undefined : group?.name);

/** What is left of the text when everything that was understood is taken out of it. */
function leftover(body: string, parts: readonly (string | undefined)[], today: IsoDate): string {
  let text = body;
  for (const [start, end] of [...findDates(body, today).places].reverse()) {
    text = `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;
  }
  for (const part of parts) {
    const at = part === undefined ? -1 : text.toLowerCase().indexOf(part.toLowerCase());
    if (part !== undefined && at >= 0) text = `${text.slice(0, at)} ${text.slice(at + part.length)}`;
  }
  const plain = text
    .replace(CLEARS_GROUP, ' ')
    .replace(CLEARS_END, ' ')
    .replace(NAMED_LEAD, ' ')
    .replace(REASON_LEAD, ' ');
  return plain.replace(FILLER, ' ').replace(/[^\p{L}\p{N}]+/gu, '');
}

const NAMED_LEAD = /(?<!\p{L})(?:called|heißt|lautet|full name|display name|name)(?!\p{L})/giu;
const REASON_LEAD = /^\W*(?:the )?(?:reason|grund|because|weil|since|as)(?!\p{L})/iu;
