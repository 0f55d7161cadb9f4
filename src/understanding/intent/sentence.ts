import type { Doubt, Intent, Meaning, Slots } from '../../domain/meaning.ts';
import type { IsoDate } from '../../domain/time.ts';
import { bareAnswer } from './answers.ts';
import type { Classify } from './classify.ts';
import { findExclusions } from './exclusions.ts';
import { informIntent, isAboutGuests } from './inform.ts';
import { moodOf, type Mood } from './mood.ts';
import { normalise, type NormalText } from './normal.ts';
import { fillSlots } from './slots.ts';
import { ACT_FORMS, type ActForm, type ActIntent } from './verbs.ts';
import { isDelayed } from './delayed.ts';
import { guessIntent, objectlessIntent } from './guess.ts';

/** What the reading of a sentence needs beside the text. */
export interface SentenceReader {
  readonly today: IsoDate;
  readonly classify?: Classify;
}

/** Reads a text that is no command. Only a clear request of its author comes out as one without doubts. */
export function understandSentence(
  own: string,
  carried: { readonly quoted: string; readonly signature: string },
  reader: SentenceReader,
): Meaning {
  const normal = normalise(own);
  if (normal.plain === '') return plainMeaning(carried.quoted.trim() === '' ? 'help' : 'unknown', normal, 1, []);
  const answer = bareAnswer(normal.plain);
  if (answer) return plainMeaning(answer, normal, 0.6, [{ code: 'requestMissing' }]);
  const exclusions = findExclusions(normal);
  if (exclusions.nothingLeft) return plainMeaning('unknown', normal, 0.8, []);
  const single = findActs(withPronouns(exclusions.sentences));
  // A list and what shall be done with it may stand in lines of their own.
  const acts =
    single.length > 0
      ? single
      : findActs([exclusions.sentences.map((sentence) => sentence.replace(/[?.!]+$/u, '')).join(', ')]);
  const act = choose(acts);
  if (act) return actMeaning(act, acts, normal, exclusions.excluded, reader);
  return informMeaning(normal, reader);
}

/** "Our auditor is Jane (jane@…). Please let her in": the pronoun stands for the address of another sentence. */
function withPronouns(sentences: readonly string[]): readonly string[] {
  if (!sentences.some((sentence) => /EMAIL/.test(sentence))) return sentences;
  return sentences.map((sentence) =>
    /EMAIL|BADMAIL|REQID/.test(sentence) ? sentence : sentence.replace(PRONOUN, 'EMAIL'),
  );
}

const PRONOUN =
  /(?<!\p{L})(?:her|him|them(?: all| both)?|these (?:people|guests|persons|users|addresses|contacts|folks)|those (?:people|guests|users|addresses)|the following(?: people| guests| users| persons| person| guest)?|this (?:person|guest|user|contact|address|lady|gentleman|guy)|both(?: of them)?|all of (?:them|these|those)|the above)(?! (?:e-?mail|mail|address|name|manager|boss|company)(?!\p{L}))(?!\p{L})/u;

interface FoundAct {
  readonly form: ActForm;
  readonly sentence: string;
  readonly mood: Mood;
  readonly start: number;
}

/** One act a sentence: the earliest verb that fits, in the order of the forms. */
function findActs(sentences: readonly string[]): FoundAct[] {
  return sentences.flatMap((sentence) => {
    const english = looksEnglish(sentence);
    const found = ACT_FORMS.flatMap((form): FoundAct[] => {
      if (form.language !== 'en' && english) return [];
      const match = form.pattern.exec(sentence);
      if (!match || (form.language !== 'en' && !NAMES_OBJECT.test(sentence))) return [];
      return [
        {
          form,
          sentence,
          start: match.index,
          mood: moodOf(sentence, form, match.index, match.index + match[0].length),
        },
      ];
    });
    return best(found);
  });
}

const NAMES_OBJECT = /EMAIL|BADMAIL|REQID|\d/;
const ENGLISH_WORDS =
  /(?<!\p{L})(?:the|to|of|is|are|you|we|for|and|with|can|could|would|until|from|my|it|this|that|what|who|if|has|have|she|he|they|her|him|into|access|guest|guests|should|wants|don't|not|them|i|i'd|i'm|please|as|yesterday|but|add|remove|approve|reject|extend|off|were|never|mind|forget|hold|out|at|last|week|because|now|than|there|be|been|about|yes|need|needs|give|get|bring|take|send|again|us|just|more|any|how|when|where|why|which|invitation|onboard|register|request|withdraw|resend|remind|deny|decline|through|looks|good|fine|kick|delete|day|days|weeks|months|by|our|your|their|does|did|yet|also|only)(?!\p{L})/gu;
const FOREIGN_WORDS =
  /[äöüßåøæñçãõ¿¡ąęłńóśźżčřšžěůőűășțâîğışêèàùìò]|[^\p{Script=Latin}\p{P}\p{S}\p{N}\s]|(?<!\p{L})(?:bitte|als|kannst|gast|ins|ein|zum|zur|und|ich|nicht|por|favor|puedes|como|al|el|la|los|del|para|con|vous|pouvez|peux|merci|comme|dans|le|les|pour|avec|est|une?|puoi|ospite|per|favore|il|nel|di|com|um|uma|voor|kun|je|het|een|van|niet|graag|som|till|tack|og|til|ikke|jako|do|proszę|lütfen|olarak|et|vieraaksi)(?!\p{L})/gu;

/** Verbs of other languages are not looked for in a text that is plainly English: "invite" and "remove" are French and Portuguese too. */
function looksEnglish(sentence: string): boolean {
  const english = sentence.match(ENGLISH_WORDS)?.length ?? 0;
  return english > 0 && english >= (sentence.match(FOREIGN_WORDS)?.length ?? 0);
}

/** Within one sentence a refusal in any language outweighs a wish, and "I can't approve" is a decision of its own. */
function best(found: readonly FoundAct[]): FoundAct[] {
  const [first] = found;
  if (!first) return [];
  const refusal = found.find(
    (act) => act.form.intent === 'reject' && act.form.mood === 'statement' && act.mood === 'clear',
  );
  if (refusal) return [refusal];
  const doubted = (['negated', 'conditional'] as const).flatMap((mood) => found.filter((act) => act.mood === mood))[0];
  if (doubted) return [doubted];
  const same = found.filter((act) => act.form.intent === first.form.intent);
  return [same.find((act) => act.mood === 'clear') ?? first];
}

function choose(acts: readonly FoundAct[]): FoundAct | undefined {
  return (
    acts.find((act) => act.mood === 'clear') ??
    acts.find((act) => act.mood === 'unsure') ??
    acts.find((act) => act.mood === 'conditional') ??
    acts.find((act) => act.mood === 'negated') ??
    acts[0]
  );
}

/** Everyday uses of the same verbs: "invite everybody to the party". */
function actMeaning(
  act: FoundAct,
  acts: readonly FoundAct[],
  normal: NormalText,
  excluded: ReadonlySet<string>,
  reader: SentenceReader,
): Meaning {
  const intent = settle(act.form.intent, normal, excluded);
  const unsaid = acts.some((other) => other.mood === 'negated') || takesBack(normal, act);
  if (act.mood === 'negated' || (act.mood === 'asked' && unsaid)) return plainMeaning('unknown', normal, 0.9, []);
  if (act.mood === 'asked' && !QUESTION_WORD.test(act.sentence.trim()))
    return askedBack(intent, normal, excluded, reader);
  if (act.mood === 'asked') return informMeaning(normal, reader, act);
  if (act.mood === 'conditional')
    return plainMeaning('unknown', normal, 0.5, [{ code: 'intentUnsure', candidates: [intent] }]);
  const filled = fillSlots(intent, normal, excluded, reader.today);
  const doubts: Doubt[] = [...filled.doubts];
  const others = acts.filter((other) => other !== act && !sameAim(other, act));
  if (act.mood === 'unsure') doubts.push({ code: 'intentUnsure', candidates: [intent] });
  else if (others.length > 0)
    doubts.push({
      code: 'intentUnsure',
      candidates: [...new Set([intent, ...others.map((other) => other.form.intent)])],
    });
  else if (
    bothDecisions(normal.plain) ||
    takesBack(normal, act) ||
    COMMANDEERING.test(normal.plain) ||
    TALKS_OF_COMMAND.test(normal.plain)
  )
    doubts.push({ code: 'intentUnsure', candidates: [intent] });
  return {
    intent: filled.intent,
    confidence: doubts.length > 0 ? 0.6 : 0.97,
    slash: false,
    slots: filled.slots,
    doubts,
  };
}

/** Words by which a text claims a power that only the sender's account can prove. */
const COMMANDEERING =
  /^\W*(?:system|assistant|developer|root|admin|sudo)\s*[:>]|\bsudo\b|admin(?:istrator)? mode|debug mode|developer mode|(?:ignore|disregard|forget|override|bypass|skip) (?:all |any |the |your |every |previous |prior |above |these |those )*(?:instructions?|rules?|polic(?:y|ies)|checks?|approvals?|safety|restrictions?|limits?)|without (?:any )?(?:approval|asking|checking|confirmation|checks)|you are now|you're now|pretend (?:to be|you)|act as (?:an? |the )?(?:admin|approver|system|root)|i(?:'m| am) (?:the |an? |your )?(?:global |new )?(?:admin(?:istrator)?|ceo|boss|owner|developer|cto|approver)\b|as (?:the |an )?(?:ceo|administrator|global admin)|jailbreak|auto-?approve|no approval (?:is )?(?:needed|required)|already (?:been )?approved|pre-?approved|approve (?:it|this) yourself|my own request|on my behalf/u;

/** A slash command inside a sentence is spoken about. */
const TALKS_OF_COMMAND =
  /\S.*(?<![\p{L}\p{N}])\/(?:invite|approve|reject|deny|revoke|remove|cancel|withdraw|extend|resend|bulk)/su;

function sameAim(one: FoundAct, other: FoundAct): boolean {
  return one.form.intent === other.form.intent && one.mood !== 'negated' && one.mood !== 'conditional';
}

function bothDecisions(plain: string): boolean {
  return /(?<!\p{L})(?:approve|accept)(?!\p{L}).*(?<!\p{L})(?:reject|deny|decline)(?!\p{L})|(?<!\p{L})(?:reject|deny|decline)(?!\p{L}).*(?<!\p{L})(?:approve|accept)(?!\p{L})/u.test(
    plain,
  );
}

/** "… no wait, don't." in a sentence of its own takes everything back. */
function takesBack(normal: NormalText, act: FoundAct): boolean {
  return normal.sentences.some((sentence) => sentence !== act.sentence && TAKE_BACK.test(sentence));
}

const TAKE_BACK =
  /^(?:\W|oh|ah|actually|sorry|but|and|hmm|well|no)*(?:no,? (?:wait|don't|not|sorry|stop)|wait|don't|do not|stop|cancel that|never ?mind|scratch that|forget it|better not|not yet|on second thought|just kidding|joke|jk|kidding|not really|not now|not!|lol|haha|said|nein|doch nicht|lieber nicht|noch nicht|non|pas encore|mejor no|todavía no|anzi no|melhor não|toch niet|nee|eller nej|nie|нет|не надо)(?!\p{L})|(?:just kidding|only joking|that was a joke|said nobody|said no one|not\s*!$|don't do (?:it|that)|do not do (?:it|that)|if (?:he|she|they|legal|megan) (?:agrees?|says?)|only (?:if|after|once)|but (?:only )?(?:if|after|once|not yet|wait))/u;

/** "approve REQ-1?" is half a wish: it is read, and asked back. */
function askedBack(intent: Intent, normal: NormalText, excluded: ReadonlySet<string>, reader: SentenceReader): Meaning {
  const filled = fillSlots(intent, normal, excluded, reader.today);
  return {
    intent: filled.intent,
    confidence: 0.5,
    slash: false,
    slots: filled.slots,
    doubts: [{ code: 'intentUnsure', candidates: [intent, 'status'] }],
  };
}

const QUESTION_WORD =
  /^(?:\W|hi|hello|hey|so|and|but|ok|well|then|bot|please)*(?:how|what|why|who|whom|whose|which|when|where|is|are|was|were|has|have|had|did|does|do|am|should|shall|can|could|may|might|must|will|would|EMAIL|REQID|\p{Lu}|[^\p{Script=Latin}])|^(?!.*(?:approve|reject|invite|add|remove|revoke|cancel|extend|resend|onboard|deny))/u;

function settle(intent: ActIntent, normal: NormalText, excluded: ReadonlySet<string>): Intent {
  if (intent === 'revoke' && normal.requestIds.length > 0 && normal.addresses.good.length === 0) return 'cancel';
  if (intent !== 'invite') return intent;
  if (isDelayed(normal.plain)) return 'delayed-invite';
  const guests = new Set(normal.addresses.good.map((one) => one.address).filter((address) => !excluded.has(address)));
  return guests.size > 1 ? 'bulk-invite' : 'invite';
}

function informMeaning(normal: NormalText, reader: SentenceReader, asked?: FoundAct): Meaning {
  const question = asked !== undefined || isQuestion(normal.plain);
  const found =
    objectlessIntent(normal, question) ??
    informIntent(normal.plain, question) ??
    guessIntent(normal, reader.classify) ??
    mentionOnly(normal);
  const intent = found ?? (question && isAboutGuests(normal.plain) ? 'faq' : 'unknown');
  const filled = fillSlots(intent, normal, new Set(), reader.today);
  const acts = DOUBTED.has(intent);
  const doubts: Doubt[] = acts
    ? filled.doubts.length > 0
      ? [...filled.doubts]
      : [{ code: 'intentUnsure', candidates: [intent] }]
    : intent === 'unknown' && asked
      ? [{ code: 'intentUnsure', candidates: [asked.form.intent] }]
      : [];
  const settled =
    found === undefined || !acts ? filled.intent : BARE_MENTION.test(normal.plain) ? 'unknown' : filled.intent;
  return { intent: settled, confidence: found ? 0.9 : 0.5, slash: false, slots: filled.slots, doubts };
}

/** Addresses and nothing else: what shall be done with them has to be asked. */
function mentionOnly(normal: NormalText): Intent | undefined {
  return /^(?:\W|EMAIL|BADMAIL)+$/.test(normal.plain) && normal.addresses.good.length + normal.addresses.bad.length > 0
    ? 'invite'
    : undefined;
}

const BARE_MENTION = /^(?:\W|EMAIL|BADMAIL)+$/;

/** An intent that only a guess led to never acts. */
const DOUBTED: ReadonlySet<Intent> = new Set<Intent>([
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

const QUESTION =
  /[?？]|^(?:\W|hi|hello|hey|so|and|but|ok|please|bot)*(?:how|what|wat|why|who|whom|whose|which|when|where|is|are|was|were|has|have|did|does|do(?! not)|am|can|could|may|might|should|shall|will|would|must|any|tell me|explain|wie|was|warum|wer|welche|wann|wo|ist|sind|hat|darf|dürfen|kann|können|comment|pourquoi|qui|quand|où|est-ce|quel|peut|cómo|por qué|quién|cuándo|dónde|qué|cuál|puede|come|perché|chi|può|como|quem|pode|hoe|waarom|wie|wanneer|kan|hur|varför|vem|hvordan|hvem|jak|czy|kto|как|кто|можно|чи|miten|voiko|nasıl)(?!\p{L})|か[。]?$|吗|呢|까\??$|나요/u;

function isQuestion(plain: string): boolean {
  return QUESTION.test(plain);
}

function plainMeaning(intent: Intent, normal: NormalText, confidence: number, doubts: readonly Doubt[]): Meaning {
  const slots: Slots = {
    emails: [...new Set(normal.addresses.good.map((one) => one.address))],
    requestIds: normal.requestIds,
    words: [],
  };
  return { intent, confidence, slash: false, slots, doubts };
}
