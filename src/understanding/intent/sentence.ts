import type { Doubt, Intent, Meaning, Slots } from '../../domain/meaning.ts';
import type { IsoDate } from '../../domain/time.ts';
import { findActs, weightiest, type FoundAct } from './acts.ts';
import { languageOf } from '../language.ts';
import { confidenceOf } from '../likelihood/confidence.ts';
import { likelihoodsOf } from '../likelihood/model.ts';
import { CALIBRATION } from '../likelihood/weights.ts';
import { bareAnswer } from './answers.ts';
import { unexplained } from './covered.ts';
import { isDelayed } from './delayed.ts';
import { findExclusions, type Exclusions } from './exclusions.ts';
import { objectlessIntent } from './guess.ts';
import { informIntent, isAboutGuests } from './inform.ts';
import { normalise, type NormalText } from './normal.ts';
import { fillSlots } from './slots.ts';
import { spokenAbout, suspicions, takesBack } from './suspicion.ts';
import type { ActIntent } from './verbs.ts';

/** What the reading of a sentence needs beside the text. */
export interface SentenceReader {
  readonly today: IsoDate;
}

/** Reads a text that is no command. Only a clear request of its author comes out as one without doubts. */
export function understandSentence(
  own: string,
  carried: { readonly quoted: string; readonly signature: string },
  reader: SentenceReader,
): Meaning {
  const normal = normalise(own);
  return weighed(readSentence(normal, carried, reader), normal);
}

/** How sure the rules have to be, statistics heard, for a request to be acted on as it stands: `npm run train:intents` prints what it costs. */
const ACT_AT = 0.7;

/** The rules read; a second reader, which knows no rules, says how likely they are right. What is not likely enough is asked back. */
function weighed(read: Meaning, { plain }: NormalText): Meaning {
  const confidence = confidenceOf(read.intent, read.confidence, likelihoodsOf(plain), CALIBRATION);
  const doubtful = ACTING.has(read.intent) && read.doubts.length === 0 && confidence < ACT_AT;
  const doubts: readonly Doubt[] = doubtful ? [{ code: 'intentUnsure', candidates: [read.intent] }] : read.doubts;
  const spoken = languageOf(plain);
  return {
    ...read,
    confidence: Math.round(confidence * 1_000) / 1_000,
    doubts,
    ...(spoken === undefined ? {} : { spoken }),
  };
}

function readSentence(
  normal: NormalText,
  carried: { readonly quoted: string; readonly signature: string },
  reader: SentenceReader,
): Meaning {
  if (normal.plain === '')
    return meaningOf(carried.quoted.trim() === '' ? 'help' : 'unknown', slotsAsNamed(normal), 1, []);
  const answer = bareAnswer(normal.plain);
  if (answer) return meaningOf(answer, slotsAsNamed(normal), 0.6, [{ code: 'requestMissing' }]);
  const { excluded, sentences, nothingLeft, copied } = findExclusions(normal);
  if (nothingLeft) return meaningOf('unknown', slotsAsNamed(normal), 0.8, []);
  const acts = findActs(sentences);
  const act = weightiest(acts);
  if (!act) return informMeaning(normal, reader);
  const meaning = actMeaning(act, acts, normal, new Set([...excluded, ...spokenAbout(normal, acts)]), reader);
  return withCopy(meaning, copied);
}

const INVITES: ReadonlySet<Intent> = new Set<Intent>(['invite', 'bulk-invite', 'delayed-invite']);

/** "… and cc megan@…". Entra sends one copy, which everybody can see: anything else is asked back. */
function withCopy(meaning: Meaning, { addresses, hidden }: Exclusions['copied']): Meaning {
  if (addresses.length === 0 || !INVITES.has(meaning.intent)) return meaning;
  const cc = addresses.join(', ');
  const slots = { ...meaning.slots, cc };
  if (addresses.length === 1 && !hidden) return { ...meaning, slots };
  const doubt: Doubt = { code: 'copyUnclear', given: `${hidden ? 'bcc ' : ''}${cc}`.slice(0, 80) };
  return { ...meaning, slots, doubts: [...meaning.doubts, doubt] };
}

function actMeaning(
  act: FoundAct,
  acts: readonly FoundAct[],
  normal: NormalText,
  excluded: ReadonlySet<string>,
  reader: SentenceReader,
): Meaning {
  const intent = settle(act.form.intent, normal, excluded);
  const unsure: Doubt = { code: 'intentUnsure', candidates: [intent] };
  if (OTHER_THINGS.test(act.sentence) || (intent.includes('invite') && SOCIAL.test(normal.plain)))
    return meaningOf('unknown', slotsAsNamed(normal), 0.6, [{ code: 'intentUnsure', candidates: [intent] }]);
  if (act.mood === 'negated') return meaningOf('unknown', slotsAsNamed(normal), 0.9, []);
  if (act.mood === 'conditional') return meaningOf('unknown', slotsAsNamed(normal), 0.5, [unsure]);
  if (act.mood === 'asked' && takesBack(normal, act)) return meaningOf('unknown', slotsAsNamed(normal), 0.9, []);
  if (act.mood === 'asked' && (act.form.language !== 'en' || QUESTION_WORD.test(act.sentence.trim())))
    return informMeaning(normal, reader, act);
  const { slots, doubts } = fillSlots(intent, normal, excluded, reader.today);
  // "approve REQ-1?" is half a wish: it is read, and asked back.
  if (act.mood === 'asked') return meaningOf(intent, slots, 0.5, [unsure]);
  const found = [...doubts, ...suspicions(act, acts, normal)];
  const read = { intent, slots };
  const odd = found.length === 0 && intent !== 'remind' && unexplained(normal, read, act, reader.today) !== undefined;
  const all = odd ? [unsure] : found;
  return meaningOf(intent, slots, all.length > 0 ? 0.6 : 0.97, all);
}

const QUESTION_WORD =
  /^(?:\W|hi|hello|hey|so|and|but|ok|well|then|bot|please)*(?:how|what|why|who|whom|whose|which|when|where|is|are|was|were|has|have|had|did|does|do|am|should|shall|can|could|may|might|must|will|would|EMAIL|REQID|\p{Lu}|[^\p{Script=Latin}])|^(?!.*(?:approve|reject|invite|add|remove|revoke|cancel|extend|resend|onboard|deny))/u;

/** "Invite jane@… to the party": the same verb, another world. */
const SOCIAL =
  /(?:to|for|into) (?:the |our |a |my |this |that |next |tomorrow's |today's |monday's |friday's )?(?:\p{L}+ )?(?:meetings?|calls?|party|lunch|dinner|breakfast|calendar|newsletter|mailing list|birthday|drinks|coffee|interview|wedding|bbq|barbecue|picnic|e-?mail thread|mail thread|appointment|teams call|zoom call|webinar)(?!\p{L}| (?:team|group|channel|app))|(?<!\p{L})(?:zum (?:essen|kaffee|mittagessen|abendessen|geburtstag|meeting|termin|grillen)|zur (?:party|feier|besprechung|hochzeit)|(?:à|pour) (?:dîner|déjeuner|un café|l'anniversaire|la fête|la réunion)|a (?:cenar|comer|almorzar|cena|pranzo|la fiesta|la reunión)|alla (?:riunione|festa)|para (?:jantar|almoçar|a festa|a reunião|um café)|(?:voor|op) (?:een |de )?(?:koffie|lunch|etentje|vergadering|feestje)|på (?:kaffe|middag|lunch|fest\p{L}*|möte\p{L}*)|na (?:kawę|obiad|kolację|spotkanie|urodziny)|на (?:кофе|обед|ужин|встречу|день рождения)|kahville|lounaalle|juhliin|kokoukseen|yemeğe|kahveye|toplantıya)(?!\p{L})|食事|飲み|会議に|パーティ|吃饭|喝咖啡|开会|聚会|파티|식사|회의에/u;

/** Things that people also add, give, block, accept and extend. */
const OTHER_THINGS =
  /(?<!\p{L})(?:coffee|(?:my|your|our|outlook|phone|skype|linkedin) contacts|address book|phone book|(?:from|to|into|in|on|off) (?:the )?b?cc|(?:from|to|into|on|onto|off) (?:the|my|our|your) (?:\p{L}+ ){0,2}(?:lists?(?! of (?:guests|externals|outsiders))|thread|chat|loop|roster|rota|roll|waitlist|signature|payroll|favou?rites|carpool|whatsapp\p{L}*|facebook|linkedin|instagram)|a note|a course|the course|my calendar|the calendar|agenda|a line|(?:my|our) (?:thanks|apologies|regards|greetings|congratulations)|birthday|the (?:file|document|slides|minutes)|a call|e?-?mail from|shopping|flowers|accept that|in on|bring EMAIL up|on (?:linkedin|facebook|instagram|slack|zoom|whatsapp|github)|(?:to|on|in|into|for|from|as) (?:(?:the|our|my|a|an|this|that|your) )?(?:\p{L}+ )?(?:invoice|pr|pull request|reviewer|assignee|secret|conference|jira|trello|doodle|survey|spreadsheet|slides|deck|presentation|ticket|issue|backlog))(?!\p{L}| (?:\p{L}+ )?(?:team|group|channel|app|project))/u;

function settle(intent: ActIntent, normal: NormalText, excluded: ReadonlySet<string>): Intent {
  if (intent === 'revoke' && normal.requestIds.length > 0 && normal.addresses.good.length === 0) return 'cancel';
  if (intent !== 'invite') return intent;
  if (isDelayed(normal.plain)) return 'delayed-invite';
  const guests = new Set(normal.addresses.good.map((one) => one.address).filter((address) => !excluded.has(address)));
  return guests.size > 1 ? 'bulk-invite' : 'invite';
}

/** A text that asks for nothing: what does it want to know? */
function informMeaning(normal: NormalText, reader: SentenceReader, asked?: FoundAct): Meaning {
  if (/^(?:[^\p{L}\p{N}]|EMAIL|BADMAIL)+$/u.test(normal.plain))
    return meaningOf('unknown', slotsAsNamed(normal), 0.5, [ASK_WHAT]);
  if (/^(?:[^\p{L}\p{N}]|REQID)+$/u.test(normal.plain)) return meaningOf('status', slotsAsNamed(normal), 0.6, []);
  const question = asked !== undefined || QUESTION.test(normal.plain);
  const found = objectlessIntent(normal, question) ?? informIntent(normal.plain, question);
  const intent = found ?? (question && isAboutGuests(normal.plain) ? 'faq' : 'unknown');
  const { slots, doubts } = fillSlots(intent, normal, new Set(), reader.today);
  return meaningOf(intent, slots, found ? 0.9 : 0.5, doubtsAbout(intent, doubts, normal, asked));
}

const ASK_WHAT: Doubt = { code: 'intentUnsure', candidates: ['invite', 'status', 'check-domain'] };

/** An intent that only a guess led to never acts; a text that names somebody and is not understood is asked about. */
function doubtsAbout(
  intent: Intent,
  doubts: readonly Doubt[],
  normal: NormalText,
  asked: FoundAct | undefined,
): readonly Doubt[] {
  if (ACTING.has(intent)) return doubts.length > 0 ? doubts : [{ code: 'intentUnsure', candidates: [intent] }];
  if (intent !== 'unknown') return [];
  if (asked) return [{ code: 'intentUnsure', candidates: [asked.form.intent] }];
  return /EMAIL|REQID/.test(normal.plain) && !REFUSES.test(normal.plain) ? [ASK_WHAT] : [];
}

const ACTING: ReadonlySet<Intent> = new Set<Intent>([
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
const REFUSES =
  /(?<!\p{L})(?:not|don't|never|no|without|wait|hold|leave|stop|forget|keep|nicht|pas|niet|inte|ikke|nie|не|already|was|were|said|wrote|told)(?!\p{L})/u;
const QUESTION =
  /[?？]|^(?:\W|hi|hello|hey|so|and|but|ok|please|bot)*(?:how|what|wat|why|who|whom|whose|which|when|where|is|are|was|were|has|have|did|does|do(?! not)|am|can|could|may|might|should|shall|will|would|must|any|tell me|explain|wie|was|warum|wer|welche|wann|wo|ist|sind|hat|darf|dürfen|kann|können|comment|pourquoi|qui|quand|où|est-ce|quel|peut|cómo|por qué|quién|cuándo|dónde|qué|cuál|puede|come|perché|chi|può|como|quem|pode|hoe|waarom|wie|wanneer|kan|hur|varför|vem|hvordan|hvem|jak|czy|kto|как|кто|можно|чи|miten|voiko|nasıl)(?!\p{L})|か[。]?$|吗|呢|까\??$|나요/u;

function slotsAsNamed(normal: NormalText): Slots {
  return {
    emails: [...new Set(normal.addresses.good.map((one) => one.address))],
    requestIds: normal.requestIds,
    words: [],
  };
}

/** `strength`: how the rules came to it, from 0.97 for a clear request to 0.5 for a guess. */
function meaningOf(intent: Intent, slots: Slots, strength: number, doubts: readonly Doubt[]): Meaning {
  return { intent, confidence: strength, slash: false, slots, doubts };
}
