import { leadsIn } from './lead-in.ts';
import { MOOD_WORDS } from './mood-words.ts';
import type { ActForm } from './verbs.ts';

/**
 * How a sentence means its verb. `clear`: its author asks for it now. `negated`: he says not to, or reports what was said or done.
 * `conditional`: not yet, or not surely. `asked`: a question about it. `unsure`: none of these can be told.
 */
export type Mood = 'clear' | 'negated' | 'conditional' | 'asked' | 'unsure';

/** Phrases that hold a "not" or an "if" and change nothing. Taken out before the sentence is judged. */
const HARMLESS =
  /(?<!\p{L})(?:no (?:rush|hurry|problems?|worries|pressure|need to (?:reply|answer|hurry)|later than|earlier than|end date|expiry|big deal|stress|doubt)|not (?:urgent|later than|before|until|in a hurry|only|a problem)|if (?:possible|you (?:can|could|would|please|like|want|don't mind|have (?:time|a (?:moment|minute|second)))|you'd|that's (?:ok|okay|fine|possible|alright)|that is (?:ok|okay|fine|possible)|it's (?:ok|okay|possible|fine)|needed|necessary|not (?:already|done|yet)[^,.]*|i may|i might)|when(?:ever)? (?:you (?:can|could|have (?:time|a (?:moment|minute|sec|second|chance))|get (?:a chance|time|to it))|possible|convenient)|as soon as (?:possible|you can)|once you (?:can|have time)|(?:don't|do not) (?:worry|hesitate|forget to)|already(?=,? (?:but|though|however))|why not|doesn't matter|if anything|wenn (?:möglich|es geht|du kannst|sie können|du zeit hast)|falls möglich|si (?:possible|tu peux|vous pouvez|es posible|puedes|puede)|se (?:possibile|possível|puoi|puder)|indien mogelijk|als (?:het kan|je kunt|mogelijk)|om möjligt|если (?:можно|возможно)|keine eile|kein stress|pas d'urgence|sin prisa|nessuna fretta|sem pressa|geen haast|ingen brådska|(?:until|till) further notice|without delay|(?<=(?:could|can|would) (?:you|u|someone|we|i) )possibly|(?:doesn't|does not|no longer) (?:need|needs|work|works)(?= [^.]*(?:remove|revoke|delete|take|offboard))|(?:didn't|did not|never|hasn't|has not)(?: yet)? (?:get|got|receive|received|see|seen|find|found)(?= [^.]*(?:mail|invit|link))|bitte nicht vergessen|(?:she|he|they)(?: just)? (?:can't|cannot|couldn't|can not) find (?:it|the (?:mail|e-?mail|link|invit\p{L}+))|(?<=^\W*)(?:no|nope|nah)(?=,? (?:please )?(?:reject|deny|decline|refuse) ))(?!\p{L})/gu;

/** Words that make an invitation's end or start vague, not the wish for it. */
const WHILE =
  /(?<!\p{L})(?:until|till|bis|jusqu'à ce que|jusqu'à|jusqu'au|hasta que|hasta|finché|fino a|até que|até|totdat|tot|tills)(?!\p{L})(?:(?!(?<!\p{L})(?:if|unless|once|provided|but|wenn|falls|si|se|als|when|as soon)(?!\p{L})|[,;.]).)*/gu;
/** Said in any language's company: "dont aprove" has a Portuguese verb. */
const ENGLISH_NOT = /(?<!\p{L})(?:don't|do not|never|must not|mustn't|cannot|can't|shouldn't)(?!\p{L})/u;
/** Thanked is for what is done. */
const THANKS_FOR =
  /(?<!\p{L})(?:thanks (?:for|to)|thank you for|danke?,? (?:dass|daß|für)|merci (?:d'avoir|pour)|gracias por(?! (?:adelantado|anticipado|favor))|grazie (?:per|di|d')|obrigad[oa] (?:por|pel[oa])|bedankt (?:voor|dat)|dank (?:je|u) (?:wel )?(?:voor|dat)|dzięk(?:uję|i) za|tack för att|takk for at|tak for at|kiitos että|спасибо,? (?:за|что)|дякую за)(?! (?:your (?:help|time|support|patience)|ihre hilfe|deine hilfe))/u;
const WONDERS =
  /(?<!\p{L})(?:(?:i|we) (?:do )?wonder|(?:ich |wir )?frag(?:e mich|en uns)|me demande|nous demandons|me pregunto|nos preguntamos|mi chiedo|ci chiediamo|me pergunto|vra(?:ag me|gen ons) af|undrar|lurer på|zastanawiam się|интересно,? (?:стоит|надо|нужно))(?!\p{L})/u;
/** "Do not …" and "when …" open no question. */
const NOT_YET_ASKING = /^\W*(?:do not|do (?:add|invite|let)|(?:when|quand|wanneer|cuando)(?!.*\?)|wenn)(?!\p{L})/u;
/** Behind a decision's object and a comma stands its reason. */
const REASON =
  /(?:,|;|:|\s[–—-]\s|\s\(|(?<!\p{L})(?:because|since|as (?=she|he|they|we|it|the)|due to|weil|denn|da (?=sie|er|wir|das|die|der|kein)|parce qu\p{L}*|car|porque|ya que|perché|omdat|eftersom|fordi|bo|ponieważ|потому что|так как)(?!\p{L})).*$/su;
const STILL_TAKES_BACK =
  /^[\s,;:(–—-]*(?:but |and |no,? |please |oh |sorry,? |actually,? )*(?:not yet|wait|(?:don't|do not)(?! (?:know|need|want|have|trust|like))|just kidding|kidding|joke|jk|haha|lol|said|noch nicht|doch nicht|pas encore|todavía no|not (?!known|needed|clear|enough|our|a|in|on|the))|(?<!\p{L})(?:if|unless|once|only if|only after|only with|pending|subject to|on condition|as long as|conditional(?:ly)?|just kidding|wenn|falls|sobald|provided|as soon as|when)(?!\p{L})/u;

/** Phrases that hold a "not" or an "if" and change nothing are blotted out. */
export function withoutHarmless(text: string): string {
  return text.replace(HARMLESS, (found) => ' '.repeat(found.length));
}

/** Judges one sentence around one verb found in it, by the words of the verb's language. */
export function moodOf(sentence: string, form: ActForm, start: number, end: number): Mood {
  if (isQuoted(sentence, start)) return 'negated';
  const words = MOOD_WORDS[form.language];
  const tidy = withoutHarmless(sentence);
  const before = tidy.slice(0, start);
  const told = toldWith(tidy, form, start, end);
  const polite = words.polite.test(tidy);
  if (!polite && words.question.test(tidy) && !NOT_YET_ASKING.test(tidy)) return 'asked';
  if (THANKS_FOR.test(tidy) || WONDERS.test(tidy)) return 'negated';
  if (ENGLISH_NOT.test(told) || words.not.test(form.language === 'cjk' ? withoutPoliteNot(told) : told))
    return 'negated';
  const timeless = told.replace(WHILE, ' ');
  if (words.maybe.test(timeless)) return 'conditional';
  if (words.report.test(polite && form.language !== 'en' ? timeless.replace(words.polite, ' ') : timeless))
    return 'negated';
  return askedOrClear(tidy, form, before, polite);
}

function askedOrClear(tidy: string, form: ActForm, before: string, polite: boolean): Mood {
  const asks = /[?？]\s*\W*$/u.test(tidy);
  if (form.language === 'en' && ASKS_LEAVE.test(tidy)) return 'asked';
  if (!polite && (asks || MOOD_WORDS[form.language].question.test(tidy))) return 'asked';
  if (form.language !== 'en') return 'clear';
  if (REPORTED_DECISION.test(tidy) && !leadsIn(before)) return 'negated';
  const own = form.mood === 'statement' && form.intent !== 'approve' && form.intent !== 'reject';
  return own || leadsIn(before) ? 'clear' : 'unsure';
}

/** "Megan approved REQ-1" tells what somebody did. */
const REPORTED_DECISION =
  /^\W*\p{L}+(?: \p{L}+){0,3} (?:approved|rejected|denied|declined|granted|accepted|confirmed|refused|agreed|approves|rejects|denies|accepts) /u;

/** "Can I invite …?" asks whether it is allowed; "can I please have …" asks for it. */
const ASKS_LEAVE =
  /^(?:\W|hi|hello|hey|ok|so|and|bot|guys|quick question|please)*(?:can|could|may|might|should|shall|must|do|would) (?:i|we|one|anybody|anyone|people|they|he|she|EMAIL)(?! (?:please|kindly|ask you|have|request|trouble|bother|get))(?!\p{L})(?!.*(?<!\p{L})(?:please|pls|thx|thanks|thank you|ty)(?!\p{L}))/u;

/** The part of the sentence that tells how the verb is meant: without the reason, and without a statement's own words. */
function toldWith(tidy: string, form: ActForm, start: number, end: number): string {
  const before = form.mood === 'statement' ? `${tidy.slice(0, start)} … ` : tidy.slice(0, end);
  const after = tidy.slice(end);
  const reason = REASON.exec(after);
  if (!reason) return before + after;
  const strict =
    form.intent === 'invite' || form.intent === 'extend' || form.intent === 'remind' || form.intent === 'resend';
  const because = /^(?:,|;|:|\s[–—-]\s|\s\()/.test(reason[0]) === false;
  if (form.intent === 'extend' && NOT_DONE_YET.test(reason[0])) return before + after.slice(0, reason.index);
  if (strict && !because)
    return (
      before +
      after.replace(
        /(?<!\p{L})(?:because|since (?=she|he|they|we|it|the)|weil|parce qu\p{L}*|porque|perché|omdat|eftersom|потому что)(?!\p{L}).*$/su,
        ' ',
      )
    );
  return before + after.slice(0, reason.index) + (!because && STILL_TAKES_BACK.test(reason[0]) ? reason[0] : ' ');
}

/** "…, the review isn't finished": why somebody stays longer. */
const NOT_DONE_YET =
  /^(?:,|\s[–—-])\s*(?:the|our|his|her|their|she|he|they|we|it)(?: \p{L}+){0,4}(?: is not|'s not| isn't| are not| aren't| has not| hasn't| have not| haven't|'re not) (?:yet )?(?:finished|done|completed?|over|ready)(?: yet)?\W*$/u;

function withoutPoliteNot(text: string): string {
  return text.replace(/ませんか|能不能|可不可以|不好意思|すみません|申し訳ありません/gu, ' ');
}

/** A verb inside quotation marks is somebody's words, not a request. */
function isQuoted(sentence: string, start: number): boolean {
  const before = sentence.slice(0, start);
  const straight = (before.match(/"/g) ?? []).length;
  const opened = (before.match(/[“„«「]/g) ?? []).length - (before.match(/[”»」]/g) ?? []).length;
  return straight % 2 === 1 || opened > 0 || /(?:^|\s)[`']\s*$/.test(before);
}
