import { moodOf, type Mood } from './mood.ts';
import { ACT_FORMS, type ActForm } from './verbs.ts';

/** A verb of ours in a sentence, and how the sentence means it. */
export interface FoundAct {
  readonly form: ActForm;
  readonly sentence: string;
  /** Which sentence of the text; -1 when it was read from all of them joined. */
  readonly index: number;
  readonly mood: Mood;
}

/** In a long list the lines of names and addresses need no reading. */
const LONG_LIST = 20;
const LIST_LINE = /^[^\p{L}]*(?:[\p{L}.'’-]+[\s,;|]+){0,3}EMAIL[\s,;|]*(?:[\p{L}.'’-]+[\s,;|]*){0,3}$/u;
const VERBISH =
  /invit|add|remov|delet|revok|approv|reject|extend|not|don't|except|lade|füge|ajout|agreg|uit|bjud|приг|добав|招待|邀|초대/u;

/** The acts that the sentences of one text name, one a sentence. */
export function findActs(sentences: readonly string[]): readonly FoundAct[] {
  const long = sentences.length > LONG_LIST;
  const single = withPronouns(sentences).flatMap((sentence, index) =>
    long && LIST_LINE.test(sentence) && !VERBISH.test(sentence) ? [] : actOf(sentence, index),
  );
  if (single.length > 0 || sentences.length < 2) return single;
  // A list and what shall be done with it may stand in lines of their own.
  const joined = sentences.map((sentence) => sentence.replace(/[?.!]+$/u, '')).join(', ');
  return actOf(joined, -1);
}

/** "Our auditor is Jane (jane@…). Please let her in": the pronoun stands for the address of another sentence. */
function withPronouns(sentences: readonly string[]): readonly string[] {
  if (!sentences.some((sentence) => /EMAIL/.test(sentence))) return sentences;
  return sentences.map((sentence) =>
    /EMAIL|BADMAIL|REQID/.test(sentence)
      ? THEM.test(sentence)
        ? sentence.replace(BIDDEN_PRONOUN, '$1EMAIL')
        : sentence
      : sentence.replace(PRONOUN, 'EMAIL'),
  );
}

const THEM = /(?<!\p{L})(?:her|him|them)(?!\p{L})/u;
/** "We no longer work with jane@…, remove her". */
const BIDDEN_PRONOUN =
  /(EMAIL[^.?!]{0,60}?[,;:–-]\s*(?:so |please |pls |and |just |then |can you |could you )*(?:invite|add|onboard|let|give|get|set|register|bring|remove|delete|revoke|kick|offboard|extend|prolong|renew|keep|remind) )(?:her|him|them)(?!\p{L})/u;
const PRONOUN =
  /(?<!\p{L})(?:her|him|them(?: all| both)?|these (?:people|guests|persons|users|addresses|contacts|folks)|those (?:people|guests|users|addresses)|the following(?: people| guests| users| persons| person| guest)?|this (?:person|guest|user|contact|address|lady|gentleman|guy)|both(?: of them)?|all of (?:them|these|those)|the above)(?! (?:e-?mail|mail|address|name|manager|boss|company)(?!\p{L}))(?!\p{L})/u;

function actOf(sentence: string, index: number): FoundAct[] {
  const english = looksEnglish(sentence);
  const found = ACT_FORMS.flatMap((form): FoundAct[] => {
    const foreign = form.language !== 'en';
    if (foreign && (english || !NAMES_OBJECT.test(sentence))) return [];
    const match = form.pattern.exec(sentence);
    if (!match) return [];
    return [{ form, sentence, index, mood: moodOf(sentence, form, match.index, match.index + match[0].length) }];
  });
  return best(found);
}

/** Within one sentence a refusal in any language outweighs a wish, and "I can't approve" is a decision of its own. */
function best(found: readonly FoundAct[]): FoundAct[] {
  const [first] = found;
  if (!first) return [];
  const refusal = found.find(
    (act) => act.form.intent === 'reject' && act.form.mood === 'statement' && act.mood === 'clear',
  );
  const doubted = (['negated', 'conditional'] as const).flatMap((mood) => found.filter((act) => act.mood === mood))[0];
  const clear = found.find((act) => act.form.intent === first.form.intent && act.mood === 'clear');
  return [refusal ?? doubted ?? clear ?? first];
}

const NAMES_OBJECT = /EMAIL|BADMAIL|REQID|\d/;
const ENGLISH_WORDS =
  /(?<!\p{L})(?:the|to|of|is|are|you|we|for|and|with|can|could|would|until|from|my|it|this|that|what|who|if|has|have|she|he|they|her|him|into|access|guest|guests|should|wants|don't|not|them|i|i'd|i'm|please|as|yesterday|but|add|remove|approve|reject|extend|off|were|never|mind|forget|hold|out|at|last|week|because|now|than|there|be|been|about|yes|need|needs|give|get|bring|take|send|again|us|just|more|any|how|when|where|why|which|invitation|onboard|register|request|withdraw|resend|remind|deny|decline|through|looks|good|fine|kick|delete|day|days|weeks|months|by|our|your|their|does|did|yet|also|only)(?!\p{L})/gu;
const FOREIGN_WORDS =
  /[äöüßåøæñçãõ¿¡ąęłńóśźżčřšžěůőűășțâîğışêèàùìò]|[^\p{Script=Latin}\p{P}\p{S}\p{N}\s]|(?<!\p{L})(?:bitte|als|kannst|gast|ins|ein|zum|zur|und|ich|nicht|por|favor|puedes|como|al|el|la|los|del|para|con|vous|pouvez|peux|merci|comme|dans|le|les|pour|avec|est|une?|puoi|ospite|per|favore|il|nel|di|com|um|uma|voor|kun|je|het|een|van|niet|graag|som|till|tack|og|til|ikke|jako|do|proszę|lütfen|olarak|et|vieraaksi)(?!\p{L})/gu;

/** Verbs of other languages are not looked for in a text that is plainly English: "invite" and "remove" are French and Portuguese too. */
function looksEnglish(sentence: string): boolean {
  const english = sentence.match(ENGLISH_WORDS)?.length ?? 0;
  const foreign = sentence.match(FOREIGN_WORDS)?.length ?? 0;
  if (english > 1 && english !== foreign) return english > foreign;
  if (foreign > english) return false;
  return ACT_FORMS.some((form) => form.language === 'en' && form.pattern.test(sentence));
}

const BY_WEIGHT: readonly Mood[] = ['clear', 'unsure', 'conditional', 'negated', 'asked'];

/** The act that decides how a text of several is read. */
export function weightiest(acts: readonly FoundAct[]): FoundAct | undefined {
  return [...acts].sort((a, b) => BY_WEIGHT.indexOf(a.mood) - BY_WEIGHT.indexOf(b.mood))[0];
}
