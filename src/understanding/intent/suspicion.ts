import type { Doubt } from '../../domain/meaning.ts';
import type { FoundAct } from './acts.ts';
import type { NormalText } from './normal.ts';

/** Words by which a text claims a power that only the sender's account can prove. */
const COMMANDEERING =
  /^\W*(?:system|assistant|developer|root|admin|sudo)\s*[:>]|\bsudo\b|admin(?:istrator)? mode|debug mode|developer mode|(?:ignore|disregard|forget|override|bypass|skip) (?:all |any |the |your |every |previous |prior |above |these |those )*(?:instructions?|rules?|polic(?:y|ies)|checks?|approvals?|safety|restrictions?|limits?)|without (?:any )?(?:approval|asking|checking|confirmation|checks)|you are now|you're now|pretend (?:to be|you)|act as (?:an? |the )?(?:admin|approver|system|root)|i(?:'m| am) (?:the |an? |your )?(?:global |new )?(?:admin(?:istrator)?|ceo|boss|owner|developer|cto|approver)\b|as (?:the |an )?(?:ceo|administrator|global admin)|jailbreak|auto-?approve|no approval (?:is )?(?:needed|required)|already (?:been )?approved|pre-?approved|approve (?:it|this) yourself|my own request|on my behalf|make (?:her|him|them|EMAIL) (?:an? |the |our )?(?:global |user )?(?:admin|owner)|as (?:an? )?(?:global )?(?:admin|owner)|to (?:every|all|each)(?: of)?(?: our| the)? (?:teams?|groups?|apps?|channels?)|^(?:b?cc|content-type|x-\p{L}+)\s*:|new instructions|or else|shut ?down/mu;

/** A command inside a sentence is spoken about, and so is what follows "e.g.". */
const SPOKEN_ABOUT =
  /(?<![\p{L}\p{N}])\/(?:invite|approve|reject|deny|revoke|remove|cancel|withdraw|extend|resend|bulk)|(?<!\p{L})(?:e\.g\.|for example|for instance|example:|z\.b\.|zum beispiel|par exemple|por ejemplo|ad esempio|bijvoorbeeld)/su;

/** "… no wait, don't." in a sentence of its own takes everything back. */
const TAKE_BACK =
  /^(?:\W|oh|ah|actually|sorry|but|and|hmm|well|no)*(?:no,? (?:wait|don't|not|sorry|stop)|wait|don't|do not|stop|cancel that|never ?mind|scratch that|forget it|better not|not yet|on second thought|just kidding|joke|jk|kidding|not really|not now|not!|lol|haha|said|nein|doch nicht|lieber nicht|noch nicht|non|pas encore|mejor no|todavía no|anzi no|melhor não|toch niet|nee|eller nej|nie|нет|не надо)(?!\p{L})|(?:just kidding|only joking|that was a joke|said nobody|said no one|not\s*!$|don't do (?:it|that)|do not do (?:it|that)|if (?:he|she|they|legal|megan) (?:agrees?|says?)|only (?:if|after|once)|but (?:only )?(?:if|after|once|not yet|wait))/u;

const YES = /(?<!\p{L})(?:approve|accept|yes|ok|okay|fine|all|everything)(?!\p{L})/u;
const NO =
  /(?<!\p{L})(?:reject|deny|decline|refuse|no|not|nope|but|except|excluding|without|nicht|pas|sauf|außer|excepto)(?!\p{L})(?=.*REQID)/su;

/** "Yes to REQ-1, no to REQ-2", "approve all but REQ-3": which is meant has to be asked; so has "approve REQ-1, but only …". */
function mixesDecisions(act: FoundAct, plain: string): boolean {
  if (act.form.intent !== 'approve' && act.form.intent !== 'reject') return false;
  if (YES.test(plain) && NO.test(plain.replace(/no objections?|can't approve|not approved?/gu, ' ')))
    return act.form.intent === 'approve' || /REQID.*REQID/su.test(plain);
  return act.form.intent === 'approve' && /(?<!\p{L})(?:but only|but not|or else|or you)(?!\p{L})/u.test(plain);
}

/** Why a clear-looking act had better be asked back, looking at the whole text. */
export function suspicions(act: FoundAct, acts: readonly FoundAct[], normal: NormalText): readonly Doubt[] {
  const others = acts.filter(
    (other) => other.form.intent !== act.form.intent || other.mood === 'negated' || other.mood === 'conditional',
  );
  const candidates = [...new Set([act, ...others].map((one) => one.form.intent))];
  const doubtful =
    act.mood === 'unsure' ||
    others.length > 0 ||
    mixesDecisions(act, normal.plain) ||
    takesBack(normal, act) ||
    COMMANDEERING.test(normal.plain) ||
    SPOKEN_ABOUT.test(normal.plain);
  return doubtful ? [{ code: 'intentUnsure', candidates }] : [];
}

/** True where a sentence beside the act says not to. */
export function takesBack(normal: NormalText, act: FoundAct): boolean {
  return normal.sentences.some(
    (sentence, index) => index !== act.index && sentence !== act.sentence && TAKE_BACK.test(sentence),
  );
}

const TELLS =
  /(?<!\p{L})(?:is|was|are|were|has|have|had|already|can|will|won't|not|later|wait|ask|contact|questions?|knows?|manager|told|said|wrote|asked|if in error|confidential|reach|call|my (?:mail|email|address))(?!\p{L})/u;

/** "Invite jane@…; bob@… is already in": addresses of sentences that only tell something, where the wish has its own. */
export function spokenAbout(normal: NormalText, acts: readonly FoundAct[]): readonly string[] {
  const clear = new Set(acts.filter((act) => act.mood === 'clear').map((act) => act.index));
  const ownAddress = [...clear].some((index) => /EMAIL/.test(normal.sentences[index] ?? ''));
  if (!ownAddress) return [];
  let seen = 0;
  return normal.sentences.flatMap((sentence, index) => {
    const from = seen;
    seen += sentence.match(/(?<!BAD)EMAIL/g)?.length ?? 0;
    if (clear.has(index) || !TELLS.test(sentence)) return [];
    return normal.addresses.good.slice(from, seen).map((one) => one.address);
  });
}
