import type { Doubt } from '../../domain/meaning.ts';
import type { FoundAct } from './acts.ts';
import type { NormalText } from './normal.ts';

/** Words by which a text claims a power that only the sender's account can prove. */
const COMMANDEERING =
  /^\W*(?:system|assistant|developer|root|admin|sudo)\s*[:>]|\bsudo\b|admin(?:istrator)? mode|debug mode|developer mode|(?:ignore|disregard|forget|override|bypass|skip) (?:all |any |the |your |every |previous |prior |above |these |those )*(?:instructions?|rules?|polic(?:y|ies)|checks?|approvals?|safety|restrictions?|limits?)|without (?:any )?(?:approval|asking|checking|confirmation|checks)|you are now|you're now|pretend (?:to be|you)|act as (?:an? |the )?(?:admin|approver|system|root)|i(?:'m| am) (?:the |an? |your )?(?:global |new )?(?:admin(?:istrator)?|ceo|boss|owner|developer|cto|approver)\b|as (?:the |an )?(?:ceo|administrator|global admin)|jailbreak|auto-?approve|no approval (?:is )?(?:needed|required)|already (?:been )?approved|pre-?approved|approve (?:it|this) yourself|my own request|on my behalf/u;

/** A command inside a sentence is spoken about, and so is what follows "e.g.". */
const SPOKEN_ABOUT =
  /\S.*(?<![\p{L}\p{N}])\/(?:invite|approve|reject|deny|revoke|remove|cancel|withdraw|extend|resend|bulk)|(?<!\p{L})(?:e\.g\.|for example|for instance|example:|z\.b\.|zum beispiel|par exemple|por ejemplo|ad esempio|bijvoorbeeld)/su;

/** "… no wait, don't." in a sentence of its own takes everything back. */
const TAKE_BACK =
  /^(?:\W|oh|ah|actually|sorry|but|and|hmm|well|no)*(?:no,? (?:wait|don't|not|sorry|stop)|wait|don't|do not|stop|cancel that|never ?mind|scratch that|forget it|better not|not yet|on second thought|just kidding|joke|jk|kidding|not really|not now|not!|lol|haha|said|nein|doch nicht|lieber nicht|noch nicht|non|pas encore|mejor no|todavía no|anzi no|melhor não|toch niet|nee|eller nej|nie|нет|не надо)(?!\p{L})|(?:just kidding|only joking|that was a joke|said nobody|said no one|not\s*!$|don't do (?:it|that)|do not do (?:it|that)|if (?:he|she|they|legal|megan) (?:agrees?|says?)|only (?:if|after|once)|but (?:only )?(?:if|after|once|not yet|wait))/u;

const APPROVES = /(?<!\p{L})(?:approve|accept)(?!\p{L})/u;
const REJECTS = /(?<!\p{L})(?:reject|deny|decline)(?!\p{L})/u;

/** Why a clear-looking act had better be asked back, looking at the whole text. */
export function suspicions(act: FoundAct, acts: readonly FoundAct[], normal: NormalText): readonly Doubt[] {
  const others = acts.filter(
    (other) => other.form.intent !== act.form.intent || other.mood === 'negated' || other.mood === 'conditional',
  );
  const candidates = [...new Set([act, ...others].map((one) => one.form.intent))];
  const doubtful =
    act.mood === 'unsure' ||
    others.length > 0 ||
    (APPROVES.test(normal.plain) && REJECTS.test(normal.plain) && /REQID.*REQID/s.test(normal.plain)) ||
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
