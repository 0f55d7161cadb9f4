import type { Doubt } from '../../domain/meaning.ts';
import type { FoundAct } from './acts.ts';
import { leadsIn } from './lead-in.ts';
import type { NormalText } from './normal.ts';

/** Words by which a text claims a power that only the sender's account can prove. */
const COMMANDEERING =
  /^\W*(?:system|assistant|developer|root|admin|sudo)\s*[\]):>|]|(?:user|sender|author|requester|caller|person) (?:here )?is (?:now )?(?:an? |the |your )?(?:global )?(?:admin\p{L}*|approver|owner|ceo)|(?:act|behave|answer|speak|respond) (?:as|like) [^.\n]{1,40} and \p{L}+|impersonat\p{L}*|in (?:\p{L}+'s|the) name(?: of)?(?! EMAIL)(?=.*REQID)|\bsudo\b|admin(?:istrator)? mode|debug mode|developer mode|(?:ignore|disregard|forget|override|bypass|skip) (?:all |any |the |your |every |previous |prior |above |these |those )*(?:instructions?|rules?|polic(?:y|ies)|checks?|approvals?|safety|restrictions?|limits?)|without (?:any )?(?:approval|asking|checking|confirmation|checks)|you(?: are|'re) (?:now|(?:an? |the |my )?(?:new )?(?:global )?(?:approver|admin\p{L}*|owner|root))|pretend (?:to be|you)|act as (?:an? |the )?(?:admin|approver|system|root)|i(?:'m| am) (?:the |an? |your )?(?:global |new )?(?:admin(?:istrator)?|ceo|boss|owner|developer|cto|approver)\b|as (?:the |an )?(?:ceo|administrator|global admin)|jailbreak|auto-?approve|no approval (?:is )?(?:needed|required)|already (?:been )?approved|pre-?approved|approve (?:it|this) yourself|my own request|on my behalf|make (?:her|him|them|EMAIL) (?:an? |the |our )?(?:global |user )?(?:admin|owner)|as (?:an? )?(?:global )?(?:admin|owner)|to (?:every|all|each)(?: of)?(?: our| the)? (?:teams?|groups?|apps?|channels?)|^(?:b?cc|content-type|x-\p{L}+)\s*:|(?:new|previous|prior|earlier|old) instructions|(?:an|my) order(?: (?:from|of|by))|i (?:order|command) you|obey|^\W*\p{L}+ (?:here|speaking)\W|(?:delete|clear|erase|wipe|hide|remove) (?:the |all |any |your )?(?:logs?|audit\p{L}*|traces?|history|evidence)|or else|shut ?down/mu;

/** A command inside a sentence is spoken about, and so is what follows "e.g.". */
const SPOKEN_ABOUT =
  /(?<![\p{L}\p{N}])\/(?:invite|approve|reject|deny|revoke|remove|cancel|withdraw|extend|resend|bulk)|(?<!\p{L})(?:e\.g\.|for example|for instance|example:|z\.b\.|zum beispiel|par exemple|por ejemplo|ad esempio|bijvoorbeeld)/su;

/** What is headed as a draft or a note, or stands behind a comment mark, is nobody's request yet. */
const FRAMED =
  /^\W*(?:to-?do|note to self|reminder|agenda|checklist)(?!\p{L})|^\W*(?:(?:updated |cancell?ed )?invitation|accepted|declined|tentative|cancell?ed|einladung|zugesagt|abgesagt|accepté|aceptado)\s?:|^\W*(?:\p{L}+,? ){0,3}(?:drafts?|notes?|templates?|wording|transcript|minutes|placeholder|test case|training|demo|exercise|spelling|entwurf|notizen?|vorlage|brouillon|modèle|borrador|plantilla|bozza|rascunho|concept|utkast)(?!\p{L})[^\n:]{0,40}:|^\s*(?:\/\/|\/\*|#\s)|^\s*(?:\$ ?|> ?)?(?:curl|wget|git|npm|npx|ssh|python3?|node|select|insert|update|echo|print|console|def|function|return|import|const|let|var|new-mg\p{L}*|get-mg\p{L}*|invoke-\p{L}+)(?:\s+-|\s+\/|\(|\.|\s\p{L}+\s?[=(])|[\p{L}]+=EMAIL|\{[^}]*EMAIL/mu;

/** Among errands of another kind ("- buy cake") an invitation is one more note. */
function standsInAList({ plain }: NormalText): boolean {
  const items = plain.split('\n').filter((line) => /^\s*(?:[-*•]|\d+[.)]|\[[ x]?\])\s/u.test(line));
  return items.length > 1 && items.some((item) => !/EMAIL|BADMAIL|REQID|NAME/.test(item));
}

/** "Dear Max, please invite …" bids Max. */
const ADDRESSED =
  /^\W*(?:(?:dear|hi|hello|hey|hallo|liebe[r]?|bonjour|cher|chère|hola|ciao|olá|hej) )?(?<who>\p{L}[\p{L}'-]+(?: \p{L}[\p{L}'-]+)?)\s?[,!–-]\s+(?:please|pls|kindly|can|could|would|will|bitte|kannst|könntest|peux|pouvez|pourrais|puedes|podrías|puoi|potresti|pode|kun|zou|kan|skulle|invite|add|onboard|remove|revoke|delete|approve|reject|deny|decline|extend|resend|cancel|withdraw|lade|entferne|genehmige|lehne|verlängere|invite[rz]?|ajoute[rz]?|approuve[rz]?|invita|añade|aprueba|aggiungi|approva|convide|nodig|voeg)(?!\p{L})/iu;
const NOBODY =
  /^(?:hallo|hiya|heya|howdy|yo|gm|greetings|oi|hei|salut|cześć|ahoj|merhaba|привет|здравствуйте|buenas|bonsoir|salve|buongiorno|bonjour|hola|ciao|olá|hoi|hej|moin|servus|guten (?:morgen|tag|abend)|good (?:morning|afternoon|evening)|morning|sir|madam|assistant|support|help ?desk|it|colleagues|friends?|everybody|moderator|admins?|kollegen|kolleginnen|zusammen|tous|équipe|todos|tutti|allemaal|alla|leider|übrigens|außerdem|aussi|también|anche|actually|btw|finally|lastly|later|welcome|congrats|one|two|three|guests?|\p{L}+(?:ly|day))$/iu;

const CAPITALS = /^\p{Lu}\S+(?: \p{Lu}\S+)?$/u;

function bidsSomebody(own: string): boolean {
  const who = ADDRESSED.exec(own.slice(0, 120))?.groups?.['who'];
  return who !== undefined && CAPITALS.test(who) && !leadsIn(who.toLowerCase()) && !NOBODY.test(who);
}

/** "Remove the typo in jane@…", "send the slides to jane@…": what is not a guest's cannot be given or taken here. */
const TAKES_THING =
  /(?<!\p{L})(?:remove|revoke|delete|block|disable|drop|cut|pull|stop|close|erase|cancel|end|kick|offboard|terminate|take|throw|move|bring|add|give|grant|send|mail|forward|open|create|set up|provide|get|put|bring|extend|prolong|renew|resend|re-send|share|register|request|make|issue|arrange|enable|invite|include) (?:the |my |our |a |an |this |that |his |her |their |any |all |another |some |more |please |out |up |back |off |away )*(?<thing>(?:(?!EMAIL|NAME|REQID|(?:please|as|into?|and|or)(?!\p{L}))[\p{L}'-]+ ){1,4}?)(?:about|in|with|from|to|by|between|of|for|on|at|behind) (?:the |my |our |new |mr |ms |dr |a |an |his |her |their |external |guests? |colleagues? |partners? |friend )*(?:NAME )?EMAIL/u;
const GUESTLY =
  /(?:^|\s)(?:access|accounts?|guests?|users?|rights?|permissions?|memberships?|invitations?|invites?|invitation links?|invitation e-?mails?|persons?|people|partners?|externals?|outsiders?|contractors?|consultants?|suppliers?|colleagues?|them|her|him|us|it|everyone|everything|stay|stays|time|end|end date|expiry|expiration|expiry date|days?|weeks?|months?|years?|extension|date|again) $/u;
/** Only what is sent can be a mail. */
const SENT = /(?:^|\s)(?:(?:invitation|invite|guest) )?(?:mail|e-?mail|link)(?: again)? $/u;

function otherThing({ form, sentence }: FoundAct): boolean {
  const thing = form.language === 'en' ? TAKES_THING.exec(sentence)?.groups?.['thing'] : undefined;
  if (thing === undefined || GUESTLY.test(` ${thing}`)) return false;
  return !((form.intent === 'resend' || form.intent === 'invite') && SENT.test(` ${thing}`));
}

/** "I can't approve REQ-1 yet" puts the decision off. */
const PUT_OFF =
  /(?:can't|cannot|can not|won't|unable to|not able to) (?:approve|accept|grant|sign)[^.\n]*(?<!\p{L})(?:yet|now|today|moment|until|before|without|so far|alone|unless)(?!\p{L})/u;

/** "Invite jane@… as a friend": words behind an address that no request has there. */
function goesOnOddly({ form, sentence }: FoundAct): boolean {
  if (form.language !== 'en' || !sentence.includes('EMAIL')) return false;
  const behind = sentence.slice(sentence.lastIndexOf('EMAIL') + 'EMAIL'.length);
  return NO_GUEST.test(behind);
}

/** "… as a friend", "… as presenter", "…'s name". */
const NO_GUEST =
  /^(?:\s+(?:to|into|for|on|in|from) (?:your|a|an|some|his|her|their)(?!\p{L})(?! (?:\p{L}+ ){0,2}(?:teams?|groups?|channels?|apps?|projects?|tenant|days?|weeks?|months?|years?|fortnight|quarter|guests?|while|period|trial|pilot|workshop|review|audit|demo|test|site|workspace|organi[sz]ation|directory|half)(?!\p{L}))|\s*['’]s(?! (?:access|account|guest|stay|invitation|invite|membership|end|expiry|permission|rights?))|\s+as (?:a |an |the )?(?:friend|presenter|organi[sz]er|reviewer|assignee|contact|reference|witness|speaker|optional|required|favou?rite)|\s+to (?:review|read|see|look|speak|talk|call|check|play|watch|eat|drink|fill|sign)(?!\p{L}))/u;

/** "Share the link with jane@…", "extend the loan of …": things that no access goes with. */
const OTHER_OBJECT =
  /(?:share|open|resend|re-send|send|extend|prolong|renew) (?:the |my |our |a |an |this |that )*(?:links?|invoices?|slides?|loan|lease|offer|deadline|quote|report|minutes|mails? (?:from|about)|meeting|call|appointment|warranty|contract|licen[cs]e|subscription)(?!\p{L})(?=.*EMAIL)/u;

/** "… no wait, don't." in a sentence of its own takes everything back. */
const TAKE_BACK =
  /^(?:\W|oh|ah|actually|sorry|but|and|hmm|well|no)*(?:no,? (?:wait|don't|not|sorry|stop)|wait|don't|do not|stop|cancel that|never ?mind|scratch that|forget it|better not|not yet|on second thought|just kidding|joke|jk|kidding|not really|not now|(?:not|nicht|pas|non|niet|inte|ikke)\W*$|lol|haha|said|nein|doch nicht|lieber nicht|noch nicht|non|pas encore|mejor no|todavía no|anzi no|melhor não|toch niet|nee|eller nej|nie|нет|не надо)(?!\p{L})|(?:just kidding|only joking|that was a joke|said nobody|said no one|not\s*!$|don't do (?:it|that)|do not do (?:it|that)|if (?:he|she|they|legal|megan) (?:agrees?|says?)|only (?:if|after|once)|but (?:only )?(?:if|after|once|not yet|wait))/u;

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
    SPOKEN_ABOUT.test(normal.plain) ||
    FRAMED.test(normal.plain) ||
    standsInAList(normal) ||
    goesOnOddly(act) ||
    OTHER_OBJECT.test(act.sentence) ||
    (act.form.intent === 'approve' &&
      /REQID,? (?:tomorrow|later|next|on (?:mon|tue|wed|thu|fri))/u.test(act.sentence)) ||
    bidsSomebody(normal.own) ||
    otherThing(act) ||
    (act.form.intent === 'reject' && PUT_OFF.test(normal.plain));
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
