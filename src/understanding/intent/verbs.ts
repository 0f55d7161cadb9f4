import type { Intent } from '../../domain/meaning.ts';
import type { Language } from './mood-words.ts';

export type ActIntent = Extract<
  Intent,
  'invite' | 'approve' | 'reject' | 'cancel' | 'revoke' | 'resend' | 'remind' | 'extend'
>;

export interface ActForm {
  readonly intent: ActIntent;
  readonly pattern: RegExp;
  /** `command`: a verb that bids, so what stands before it must be a lead-in. `statement`: a whole phrase that asks by itself. */
  readonly mood: 'command' | 'statement';
  readonly language: Language;
}

const MAIL = '(?:EMAIL|BADMAIL)';
const ID = String.raw`(?:(?:the |my |his |her |this )?(?:request )?(?:no\.? |number |id |nr\.? )?#?(?:REQID|\d{1,6}(?![\d.:/]|[a-z]|(?:st|nd|rd|th)\b|\s?(?:days?|weeks?|months?|years?|jan\p{L}*|feb\p{L}*|mar\p{L}*|apr\p{L}*|may|jun\p{L}*|jul\p{L}*|aug\p{L}*|sep\p{L}*|oct\p{L}*|nov\p{L}*|dec\p{L}*)\b)))`;
const GAP = String.raw`(?!\p{L})[^?!\n]{0,90}?`;
const NEAR = String.raw`(?!\p{L})[^?!\n]{0,45}?`;

/** Behind these a word is a thing and bids nothing: "any news on the request for …". */
const NO_THING = String.raw`(?<!(?<!\p{L})(?:the|my|his|her|their|this|that|our|your|an?|any|old|last|first) )`;

function act(intent: ActIntent, mood: ActForm['mood'], source: string, language: Language = 'en'): ActForm {
  const bids = language === 'en' && mood === 'command' ? NO_THING : '';
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}'-])${bids}(?:${source})(?![\\p{L}\\p{N}-])`, 'u');
  return { intent, mood, language, pattern };
}

/** English, the richest first: order decides where two match at one place. */
const ENGLISH: readonly ActForm[] = [
  act(
    'invite',
    'statement',
    `(?:can|could|may|might)${NEAR}${MAIL}${NEAR}(?:be (?:added|invited|onboarded|given|let)|get (?:access|in)|have access|join)`,
  ),
  act(
    'extend',
    'command',
    `(?:push|move|shift|change|set|postpone)${NEAR}${MAIL}${NEAR}(?:end|expiry|expiration|access)`,
  ),
  act(
    'invite',
    'statement',
    `^\\W*${MAIL}[\\s,:–-]*(?:as )?(?:an? )?(?:new )?guests?(?: (?:account|access|user|invite))?,? (?:please|pls|thx|thanks)(?=\\W*$)`,
  ),
  act(
    'invite',
    'statement',
    `^\\W*(?:an? |one |another )?new (?:external )?(?:guest|user|external)s?:? ${MAIL},? (?:please|pls|thx|thanks)(?=\\W*$)`,
  ),
  act('invite', 'command', `(?:share|open)${NEAR}(?:with|for|to)${NEAR}${MAIL}`),
  act(
    'invite',
    'statement',
    `${MAIL}${GAP}(?:please|pls|kindly) (?:invite|onboard|add|prepare|set up|arrange|let|give|grant|register|provide|create)`,
  ),
  act(
    'invite',
    'statement',
    `(?:appreciate(?: it)?|grateful|great|nice|good|happy|glad|thankful|kind)(?: of you)? if ${MAIL}${NEAR}(?:could|can|would|might) (?:please )?(?:be (?:added|invited|onboarded|given|let|registered)|get|have|join)`,
  ),
  act(
    'extend',
    'command',
    `add (?:another |a |an |one |two |three |four |five |six |\\d+ )(?:more |further |extra )?(?:days?|weeks?|months?|years?)${NEAR}(?:to|for)${NEAR}${MAIL}`,
  ),
  act(
    'invite',
    'statement',
    `(?:would like|'d like|would love|'d love|want|need)${NEAR}${MAIL}${NEAR}to (?:have|get|join|be (?:added|invited|a guest)|access|become|come|work|collaborate)`,
  ),
  act(
    'invite',
    'command',
    `(?<=mind |chance of |grateful for |appreciate |help(?: me)? (?:with|in) )(?:you )?(?:adding|inviting|onboarding|registering|granting|giving|letting|bringing|getting|creating|setting up|sending (?:an |the )?(?:guest )?invit(?:e|ation) to)${GAP}${MAIL}`,
  ),
  act(
    'revoke',
    'command',
    `(?<=mind |chance of |grateful for |appreciate |help(?: me)? (?:with|in) )(?:you )?(?:removing|deleting|revoking|offboarding|kicking)${GAP}${MAIL}`,
  ),
  act(
    'extend',
    'command',
    `(?<=mind |chance of |grateful for |appreciate |help(?: me)? (?:with|in) )(?:you )?(?:extending|prolonging|renewing)${GAP}${MAIL}`,
  ),
  act(
    'resend',
    'command',
    `(?<=mind |chance of |grateful for |appreciate )(?:you )?(?:resending|sending)${GAP}${MAIL}${GAP}(?:again|new|another)`,
  ),
  act('approve', 'command', `(?<=mind |appreciate )(?:you )?(?:approving|accepting)${NEAR}${ID}`),
  act('resend', 'command', `(?:resend|re-send|reissue|re-issue|reinvite|re-invite|retry)${GAP}${MAIL}`),
  act(
    'resend',
    'command',
    `(?:send|mail|email|e-mail|invite|forward|give|get|issue|trigger)${GAP}${MAIL}${GAP}(?:again|once more|one more time|a second time|anew|another (?:mail|invitation|invite|copy|link)|a (?:new|fresh) (?:mail|invitation|invite|link)|the (?:mail|invitation|invite) again)`,
  ),
  act(
    'resend',
    'command',
    `(?:send|mail|issue)${NEAR}(?:again|another invit(?:e|ation)|a (?:new|fresh|second) invit(?:e|ation)|anew|new invitation(?: mail| link)?)${GAP}${MAIL}`,
  ),
  act(
    'resend',
    'statement',
    `(?:invite|invitation|link|mail)${NEAR}${MAIL}${NEAR}(?:expired|got lost|is lost|never arrived|didn't arrive|did not arrive|bounced|went missing|is gone|hasn't arrived|has expired)${GAP}(?:send|resend|again|new one|another|reissue)`,
  ),
  act(
    'resend',
    'statement',
    `${MAIL}${NEAR}(?:didn't|did not|never|hasn't|has not)(?: yet)? (?:get|got|receive|received|see|seen|find|found)${NEAR}(?:mail|email|e-mail|invite|invitation|link)${GAP}(?:again|resend|once more)`,
  ),
  act(
    'resend',
    'statement',
    `${MAIL} (?:lost|deleted|mislaid|cannot find|can't find)${NEAR}(?:mail|invitation|invite|link)${GAP}(?:again|resend|new one|another)`,
  ),
  act(
    'remind',
    'command',
    `(?:remind|nudge|ping|poke|prod|chase(?: up)?|follow up (?:with|on)|send (?:a |another )?(?:friendly )?(?:reminder|nudge) (?:to|for|about))${GAP}(?:${MAIL}|${ID})`,
  ),
  act('remind', 'command', `(?:give|send|drop)${NEAR}(?:${MAIL}|${ID})${NEAR}(?:reminder|nudge|poke)`),
  act(
    'extend',
    'statement',
    `(?:can|could|may)${NEAR}${MAIL}${NEAR}(?:get|have)${NEAR}(?:another|more|\\d+ more|extra) (?:\\d+ )?(?:days?|weeks?|months?|years?|time)`,
  ),
  act('extend', 'command', `(?:extend|prolong|lengthen|renew|push back|push out|stretch|continue)${GAP}${MAIL}`),
  act('extend', 'command', `(?:extend|prolong|lengthen|renew)${GAP}${ID}`),
  act(
    'extend',
    'command',
    `(?:give|grant|allow)${NEAR}${MAIL}${NEAR}(?:another|more time|\\d+ more|(?:one|two|three|four|five|six) more|longer|additional|extra|an extension)`,
  ),
  act(
    'extend',
    'command',
    `(?:keep|leave|let|have)${NEAR}${MAIL}(?: stays?| remains?| be in| in| on| on board| active)*${NEAR}(?:longer|stay(?: on)? until|remain until|for another|on board until|active until|(?<=keep .{0,60})until|more (?:day|week|month|year)s?)`,
  ),
  act(
    'extend',
    'statement',
    `${MAIL}${NEAR}(?:should|must|may|can|has to|needs to|shall) (?:stay|remain|keep (?:her |his |their )?access|be kept)${NEAR}(?:longer|another|more|until)`,
  ),
  act(
    'extend',
    'statement',
    `${MAIL}${NEAR}(?:needs?|requires?|wants?|should have|must have)${NEAR}(?:extension|longer|more time|another \\p{L}+|extend(?:ed)?|more (?:days?|weeks?|months?|years?))(?:${NEAR}(?:please|extend))?`,
  ),
  act('extend', 'statement', `${MAIL}${GAP}(?:please )?extend\\b`),
  act('extend', 'command', `(?:move|shift|change|set)${NEAR}(?:end|expiry|expiration)(?: date)?${GAP}${MAIL}`),
  act(
    'revoke',
    'command',
    `(?:remove|revoke|delete|kick(?: out)?|offboard|off-board|throw out|expel|disable|block|terminate|cut off|get rid of|uninvite|disinvite|un-invite|shut out|lock out|erase|deprovision|evict|ban|take out|boot)${GAP}${MAIL}`,
  ),
  act(
    'revoke',
    'command',
    `(?:take away|end|withdraw|stop|close|cut|pull|cancel|drop|remove|revoke|delete)${NEAR}(?:access|account|guest|membership|permissions?)${NEAR}(?:of|for|from|to)?${NEAR}${MAIL}`,
  ),
  act(
    'revoke',
    'command',
    `(?:take|throw|kick|boot|get|move|pull)${NEAR}${MAIL}${NEAR}(?<!\\p{L})(?:out|off|away|from)`,
  ),
  act(
    'revoke',
    'command',
    `(?:take away|take back|take|strip|pull|withdraw|kill)${NEAR}${MAIL}(?: ?'s)? (?:guest )?(?:access|rights?|permissions?|account|membership)`,
  ),
  act(
    'revoke',
    'statement',
    `${MAIL}${NEAR}(?:has left|left|is gone|no longer (?:needs|works|requires)|doesn't need|does not need|doesn't work|is done|is leaving|finished|should (?:go|lose|be removed)|must go|can go|has to go|needs to be removed)${GAP}(?:remove|revoke|delete|take away|take (?:her|him|them) out|offboard|clean up|please remove|close|end|kick)`,
  ),
  act(
    'revoke',
    'statement',
    `${MAIL} (?:should|must|has to|needs to|can) (?:be (?:removed|deleted|offboarded|revoked|kicked(?: out)?)|lose (?:her |his |their )?access)`,
  ),
  act(
    'approve',
    'command',
    `(?:approve|accept|authori[sz]e|sign off(?: on)?|green-?light|okay|ok|grant|confirm|pass|wave through|allow|clear|support|endorse)(?: of)?${NEAR}${ID}`,
  ),
  act(
    'approve',
    'statement',
    `(?:you have|you've got|here is|here's) (?:my|our) (?:approval|ok|okay|blessing|consent|go-?ahead|yes) (?:for|on|to)${NEAR}${ID}`,
  ),
  act('approve', 'command', `(?:let|wave|put)${NEAR}${ID}${NEAR}(?:through|pass|in)`),
  act('approve', 'command', `(?:go ahead|proceed|carry on) with${NEAR}${ID}`),
  act('approve', 'command', `give${NEAR}${ID}${NEAR}(?:the )?(?:green light|go-?ahead|my ok|my blessing|thumbs up)`),
  act(
    'approve',
    'statement',
    `(?:ok|okay|okey|yes|yep|yeah|fine|approved|approval|granted|accepted|agreed|lgtm|good|all good|sounds good|looks good|looks fine|looks ok|go|green light|thumbs up|thumb up|👍|✅|\\+1|no objections?|nothing against|my ok|my blessing|sure|alright|all right|confirmed|works for me|happy|i'm happy|i'm fine|i'm ok|i'm okay|i agree|i am fine|i am ok|i approve|i do approve|okay by me|fine by me|good to go|go ahead)(?:[,:–—-]| (?:with|for|to|on|from|by|me|my|side|us|here|and|about|end|part|of|with me|the|is))*[\\s:,–—-]*${ID}`,
  ),
  act(
    'approve',
    'statement',
    `${ID}(?:[\\s:,–—-]|\\bis\\b|\\blooks?\\b|\\bsounds?\\b|\\bgets?\\b|\\bhas\\b|\\bmy\\b|\\bcan\\b|\\ba\\b|\\bfrom me\\b)*(?:ok|okay|yes|yep|yeah|fine|approved|granted|accepted|agreed|lgtm|good|go|green light|thumbs up|👍|✅|\\+1|confirmed|works for me|go ahead|sure|good to go|be approved|go through|approve|all good|blessing)(?: (?:with|by|from|for) (?:me|us|my side|my end))?(?=\\s*(?:$|[.,!]|\\p{Emoji_Presentation}|please|thanks|thank you|because|since|for (?:me|us)))`,
  ),
  act(
    'reject',
    'command',
    `(?:reject|deny|decline|refuse|turn down|disapprove|veto|dismiss|say no to|not approve|block|disallow|knock back)(?: of)?${NEAR}${ID}`,
  ),
  act('reject', 'statement', `(?:i'm|i am|we're|we are) (?:rejecting|denying|declining|refusing)${NEAR}${ID}`),
  act('approve', 'statement', `(?:i'm|i am|we're|we are) (?:approving|accepting)${NEAR}${ID}`),
  act('reject', 'command', `turn${NEAR}${ID}${NEAR}down`),
  act(
    'reject',
    'statement',
    `(?:(?:(?:i|we) )?(?:don't|do not) (?:want|like|need|support|know|agree (?:with|to))|(?:i|we) disagree with)${NEAR}${ID}[^?!\\n]{0,40}?[,;.–-]+ (?:so |please |just |and )*(?:reject|deny|decline|refuse|turn (?:it|this|that) down)`,
  ),
  act(
    'reject',
    'statement',
    `(?:(?:i|we) (?:don't|do not) agree with|(?:no|nope|sorry|nah|never),? )${ID} (?:is not going to happen|won't happen|isn't happening|can't happen|stays out)`,
  ),
  act(
    'reject',
    'statement',
    `(?:(?:i|we) (?:can't|cannot|can not|won't|will not|don't|do not|must not|am not going to|am unable to|can no longer)|i'm not (?:going|able|willing) to|we're not going to|unable to|not going to|not willing to) (?:approve|accept|sign off(?: on)?|support|agree to|authori[sz]e|ok)(?: of)?${NEAR}${ID}`,
  ),
  act(
    'reject',
    'statement',
    `(?:no|nope|nay|rejected|denied|declined|refused|not ok|not okay|not fine|not approved|not accepted|no go|no way|👎|❌|-1|i object|i refuse|i reject|i decline|i deny|i am against|i'm against|against|thumbs down|i disagree)(?:[,:–—-]| (?:with|for|to|on|from|by|me|my|side|us|here|about|end|part|the|that))*[\\s:,–—-]*${ID}`,
  ),
  act(
    'reject',
    'statement',
    `${ID}(?:[\\s:,–—-]|\\bis\\b|\\bgets?\\b|\\bhas\\b|\\bto be\\b|\\ba\\b|\\bfrom me\\b)*(?:sorry[, ]*)?(?:no|nope|rejected|denied|declined|refused|not ok|not okay|not approved|no go|👎|❌|-1|reject|deny|decline|thumbs down)(?: (?:with|by|from|for) (?:me|us|my side|my end))?(?=\\s*(?:$|[.,!:;–—-]|please|thanks|because|since))`,
  ),
  act(
    'cancel',
    'command',
    `(?:cancel|withdraw|retract|drop|take back|pull back|abort|scrap|call off|rescind|discard|undo|pull|kill|close|stop)${NEAR}${ID}`,
  ),
  act(
    'cancel',
    'command',
    `(?:cancel|withdraw|retract|drop|take back|pull back|abort|scrap|call off|rescind|discard|undo)${NEAR}(?:my|the|this|that|our) (?:\\p{L}+ )?(?:request|application|invitation|invite)(?:${NEAR}${MAIL})?`,
  ),
  act('cancel', 'command', `take${NEAR}${ID}${NEAR}back`),
  act('cancel', 'statement', `(?:forget|disregard|ignore)(?: about)? ${ID}`),
  act('cancel', 'statement', `(?:don't need|do not need|no longer need|not needed anymore|no longer want)${NEAR}${ID}`),
  act(
    'cancel',
    'statement',
    `${ID} (?:is|was) (?:no longer (?:needed|necessary|required)|a mistake|obsolete|not needed any ?more)${GAP}(?:cancel|withdraw|drop|retract|please)?`,
  ),
  act(
    'invite',
    'command',
    `(?:invite|onboard|enroll?|register|admit|add|provision|sign up|bring in|let in|take in|take on|include|pre-?create|create|pre-?register|set up|request(?: access| guest access| an invitation| an invite)?|allow|loop in|bring aboard|bring on board|sponsor|whitelist|white-list|connect|attach|assign|subscribe|link)${GAP}${MAIL}`,
  ),
  act(
    'invite',
    'command',
    `(?:let|bring|get|have|take|put|pull|move|loop|make|turn|set)${NEAR}${MAIL}(?:${NEAR}(?:in|into|on board|onboard|aboard|on|onto|to|as (?:a |an )?(?:new )?(?:external )?guests?|a guest|access|added|invited|onboarded|registered|set up|up|join|enter|inside))`,
  ),
  act(
    'invite',
    'command',
    `(?:give|grant|provide|arrange|open|organi[sz]e|enable|issue|set up|sort out|get|request|prepare|make)${NEAR}(?:guest|access|account|invitation|invite|entry|login|permission)${GAP}${MAIL}`,
  ),
  act(
    'invite',
    'command',
    `(?:give|grant|provide|get|allow|offer)${NEAR}${MAIL}${GAP}(?:guest|access|account|invitation|entry|login|permission|seat)`,
  ),
  act(
    'invite',
    'command',
    `(?:send|mail|email)${NEAR}(?:an |the |a )?(?:guest )?(?:invitation|invite)${NEAR}(?:to|for)${NEAR}${MAIL}`,
  ),
  act('invite', 'command', `(?:send|mail)${NEAR}${MAIL} (?:an |the |a )?(?:guest )?(?:invitation|invite)`),
  act(
    'invite',
    'statement',
    `${MAIL}${NEAR}(?:needs?|requires?|should (?:have|get|receive)|must have|will need|'ll need|is to (?:have|get)|needs to (?:have|get))${NEAR}(?:access|account|guest|in|to be (?:added|invited)|into|join|an? invit(?:e|ation)|to (?:get|come|join))`,
  ),
  act(
    'invite',
    'statement',
    `${MAIL}${NEAR}(?:should|must|has to|have to|needs to|need to|ought to) (?:be (?:added|invited|onboarded|let in|given access|registered)|become|join|come in)`,
  ),
  act(
    'invite',
    'statement',
    `${NO_THING}(?:(?:a |another |one |two |\\d+ )?(?:new |further |more )?(?:external )?guests?(?: request| account| user| access| invite| invitation| invites| invitations)?(?: please)?|guest (?:account|access|invite|invitation|user)s?|access|new (?:external|user|colleague|consultant|partner)|an? (?:invite|invitation)|invitations?|account)(?: needed| required| wanted| requested| please)?(?: for|:| -| –| is| to be invited:?)(?: me)?:?(?:(?!organi[sz]er|host|from)[^?!\\n]){0,50}?${MAIL}`,
  ),
  act(
    'invite',
    'statement',
    `${MAIL}[^?!\\n]{0,40}?(?:as (?:a |an |our |new )?(?:new )?(?:external )?guests?|into the tenant|both as guests|all as guests|as guest users?)`,
  ),
  act(
    'invite',
    'statement',
    `(?:we need|i need|we want|i want|i'd like|we'd like|i would like|we would like|need|want)${NEAR}${MAIL}`,
  ),
  act('invite', 'statement', `^\\W*${MAIL}(?:[\\s,;:&]|and|${MAIL})*(?:to (?:the )?[^?!\\n]{2,40})?,? please`),
  act('invite', 'statement', `^\\W*please,?\\s*${MAIL}`),
];

/** One row a language: the verbs by intent. Objects may stand before or behind them. */
const WORLD: Readonly<Partial<Record<Language, Partial<Readonly<Record<ActIntent, string>>>>>> = {
  de: {
    resend:
      '(?:schick|schicke|schicken|sende|senden|send|verschick\\p{L}*)(?=.*(?:noch ?mal|noch einmal|erneut|wieder|neu|nochmals))|erneut (?:senden|schicken|einladen|zusenden)|nochmals? (?:senden|schicken|einladen|zusenden)|noch einmal (?:senden|schicken|einladen)|neu einladen',
    remind: 'erinnere?|erinnern|anstupsen|nachhaken|mahne|stups(?:e)?',
    extend: 'verlängere?|verlängern|verlaengern?|länger (?:geben|behalten|lassen)',
    cancel:
      '(?:zieh|ziehe|ziehen|nimm|nehme)(?=.*zurück)|zurückziehen|zurückzuziehen|zurücknehmen|storniere?|stornieren|annulliere?n?|widerrufe|widerrufen|verwirf|verwerfen',
    approve:
      'genehmige?|genehmigen|genehmigt|freigeben|freigegeben|(?:gib|gebe|geb)(?=.* frei(?!\\p{L}))|bewillige?n?|einverstanden mit|(?:ich )?stimme(?=.* zu(?!\\p{L}))|zustimmen|geht klar|geht in ordnung|passt(?: für mich)?|in ordnung|von mir aus|ja zu|ja für|ok für',
    reject:
      '(?:lehn|lehne|lehnen)(?=.* ab(?!\\p{L}))|ablehnen|abgelehnt|abzulehnen|verweigere?n?|zurückweisen|(?:weise|weis)(?=.* (?:ab|zurück))|nein zu|nein für|nicht genehmigt|dagegen bei',
    revoke:
      'entferne?|entfernen|lösche?|löschen|entzieh|entziehe|entziehen|rauswerfen|wirf|schmeiß|sperre?|sperren|deaktiviere?|deaktivieren|austragen|(?:nimm|nehmt|nehmen)(?=.*(?:raus|heraus))|rausnehmen|ausladen|zugang (?:weg|entziehen|beenden)',
    invite:
      'lade|lad|laden|ladet|einladen|einzuladen|eingeladen werden|eingeladen haben|hinzufügen|hinzuzufügen|füge|füg|fügen|aufnehmen|aufzunehmen|aufgenommen werden|nimm|nehmt|nehmen|hereinlassen|reinlassen|freischalten|freigeschaltet|schalte|anlegen|anzulegen|leg|lege|gib|gebt|geben|gewähre|gewähren|hol|hole|packe?|packen|bring|bringe|registriere?|registrieren|onboarde|onboarden|braucht|benötigt|brauchen|benötigen|als (?:neuen |neue |externen |externe )?g(?:a|ä)st(?:e|in)?|gastzugang für|zugang für|zugriff für|lass|lasst|lassen|eintragen|trage?|brauche|benötige',
  },
  fr: {
    resend:
      "renvo(?:ie|yer|yez)|ré-?envo(?:ie|yer|yez)|(?:envo(?:ie|yer|yez)|invite[rz]?)(?=.*(?:à nouveau|de nouveau|encore une fois|une nouvelle fois))|relance[rz]? l'invitation",
    remind: 'rappelle[rz]?|rappeler|relance[rz]?',
    extend: 'prolonge[rz]?|prolongation|étend(?:re|s|ez)|proroge[rz]?',
    cancel: 'annule[rz]?|retire[rz]? (?:ma|la) demande|retire[rz]?(?=.*REQID)|abandonne[rz]?',
    approve:
      "approuve[rz]?|j'approuve|approuvée?|accepte[rz]?|valide[rz]?|validée?|autorise[rz]?|d'accord pour|ok pour|oui pour|feu vert pour",
    reject: "refuse[rz]?|refusée?|rejette[rz]?|rejetez|rejeter|rejetée?|décline[rz]?|non pour|non à|pas d'accord pour",
    revoke:
      'supprime[rz]?|retire[rz]?|enlève[rz]?|enlever|révoque[rz]?|exclu[ts]?|exclure|désactive[rz]?|bloque[rz]?|éjecte[rz]?',
    invite:
      "invite[rz]?|d'inviter|l'inviter|ajoute[rz]?|d'ajouter|rajoute[rz]?|intègre[rz]?|intégrer|donne[rz]?|donner|accorde[rz]?|accueill\\p{L}+|inscri[srvez]+|fai(?:s|tes) entrer|laisse[rz]? entrer|a besoin|ont besoin|aurait besoin|comme invitée?s?|en tant qu'invitée?s?|accès (?:invité )?pour|fai(?:s|tes) venir|enregistre[rz]?|crée[rz]?",
  },
  es: {
    resend:
      '(?:reenvía|reenvíe|reenvia|reenviar|reenvíen|reenvie)(?:le)?|(?:envía|envíe|envia|enviar|manda|mandar|invita|invitar)(?:le)?(?=.*(?:de nuevo|otra vez|nuevamente))|vuelv[ae] a (?:enviar|mandar|invitar)|volver a (?:enviar|mandar|invitar)',
    remind: 'recuérdale|recuerda|recordar|recordarle|recuerde|avísale',
    extend:
      'prolonga|prolongar|prolongue|extiende|extender|extienda|amplía|ampliar|amplia|amplíe|prorroga|prorrogar|alarga|alargar|renueva|renovar',
    cancel:
      'cancela|cancelar|cancele|retira (?:mi|la) (?:solicitud|petición)|retira(?:r)?(?=.*REQID)|anula|anular|anule|desiste',
    approve:
      'aprueba|apruebe|aprobar|apruebo|aprobad[ao]|acepta|aceptar|acepte|acepto|autoriza|autorizar|autorizo|autorice|sí a|sí para|de acuerdo con|ok para|visto bueno (?:a|para)|confirma|confirmo',
    reject:
      'rechaza|rechace|rechazar|rechazo|rechazad[ao]|deniega|denegar|denegad[ao]|niega|declina|declinar|no apruebo|no a|no para',
    revoke:
      'elimina|elimine|eliminar|quita|quitar|quite|quítale|quitarle|borra|borrar|borre|revoca|revocar|revoque|expulsa|expulsar|saca|sacar|retira|retirar|da de baja|dar de baja|desactiva|desactivar|bloquea|bloquear',
    invite:
      'invita|invite|invitar|invitarla|invitarlo|invíta\\p{L}*|agrega|agregar|agregue|añade|añadir|añada|añádeme|incluye|incluir|incorpora|incorporar|da acceso|dar acceso|dale acceso|darle acceso|dar de alta|da de alta|incorpore|mete|deja entrar|necesita|necesitan|necesitamos|como (?:un |una )?(?:nuev[oa] )?invitad[oa]s?|acceso (?:de invitad[oa] )?para|registra|registrar|registre|crea|crear|concede|conceder|suma|sumar',
  },
  it: {
    resend:
      "(?:rinvia|reinvia|reinviare|rinviare|rimanda|rimandare|reinvii)|(?:invia|inviare|manda|mandare|invita)(?=.*(?:di nuovo|ancora|nuovamente|un'altra volta))",
    remind: 'ricorda|ricordare|sollecita|sollecitare|ricordagli|ricordale',
    extend: 'prolunga|prolungare|estendi|estendere|proroga|prorogare|rinnova|rinnovare',
    cancel: 'annulla|annullare|annulli|ritira|ritirare|cancella (?:la mia|la) richiesta|cancella(?=.*REQID)',
    approve:
      "approva|approvare|approvo|approvat[ao]|approvi|accetta|accettare|accetto|autorizza|autorizzare|autorizzo|sì a|sì per|ok per|va bene per|d'accordo per|conferma|confermo",
    reject:
      'rifiuta|rifiutare|rifiuto|rifiutat[ao]|respingi|respingere|respint[ao]|nega|negare|no a|no per|boccia|declina',
    revoke:
      'rimuovi|rimuovere|rimuova|elimina|eliminare|elimini|togli|togliere|revoca|revocare|cancella|cancellare|espelli|disattiva|blocca',
    invite:
      "invita|inviti|invitare|invitarla|invitarlo|aggiungi|aggiungere|aggiunga|inserisci|inserire|fai entrare|far entrare|dai accesso|dare accesso|dare l'accesso|dai l'accesso|concedi|concedere|registra|registrare|ha bisogno|hanno bisogno|come (?:un )?ospit[ei]|accesso (?:ospite )?(?:per|a)|crea|creare|includi|includere|accogli",
  },
  pt: {
    resend:
      '(?:reenvie|reenvia|reenviar|reenvi[ea]r)|(?:envie|envia|enviar|mande|manda|mandar|convide)(?=.*(?:de novo|novamente|outra vez))',
    remind: 'lembre|lembra|lembrar|relembre|relembra',
    extend: 'prolongue|prolonga|prolongar|estenda|estender|prorrogue|prorroga|prorrogar|renove|renovar',
    cancel: 'cancele|cancela|cancelar|retire|retira (?:o meu|meu|o) pedido|anule|anula|anular|desista',
    approve:
      'aprove|aprova|aprovar|aprovo|aprovad[ao]|aceite|aceita|aceitar|aceito|autorize|autoriza|autorizar|autorizo|sim (?:a|para)|ok para|de acordo com|confirmo',
    reject:
      'rejeite|rejeita|rejeitar|rejeito|rejeitad[ao]|recuse|recusa|recusar|recuso|recusad[ao]|negue|nega|negar|indefira|não (?:a|para)',
    revoke:
      'remova|remove|remover|elimine|elimina|eliminar|exclua|excluir|apague|apaga|apagar|revogue|revoga|revogar|retire|retira|retirar|tire|tira|tirar|desative',
    invite:
      'convide|convida|convidar|adicione|adiciona|adicionar|acrescente|acrescentar|inclua|incluir|dê acesso|dar acesso|dá acesso|conceda|conceder|registre|registe|registrar|precisa|precisam|precisamos|como (?:um |uma )?convidad[oa]s?|acesso (?:de convidad[oa] )?para|crie|criar|coloque|colocar|deixe entrar',
  },
  nl: {
    resend:
      '(?:stuur|verstuur|sturen|versturen|nodig)(?=.*(?:opnieuw|nogmaals|nog een keer|weer))|opnieuw (?:sturen|uitnodigen|versturen)',
    remind: 'herinner|herinneren|aansporen|rappelleer',
    extend: 'verleng|verlengen|verlenging',
    cancel: '(?:trek|trekken)(?=.* in(?!\\p{L}))|intrekken|annuleer|annuleren|in te trekken',
    approve:
      '(?:keur|keuren)(?=.* goed)|goedkeuren|goedgekeurd|goed te keuren|accepteer|accepteren|akkoord(?: (?:met|voor))?|ja (?:op|voor|tegen)|ok voor|sta(?=.* toe)',
    reject:
      '(?:wijs|wijzen)(?=.* af(?!\\p{L}))|afwijzen|afgewezen|af te wijzen|weiger|weigeren|(?:keur)(?=.* af(?!\\p{L}))|afkeuren|nee (?:op|voor|tegen)',
    revoke:
      'verwijder|verwijderen|(?:haal)(?=.*(?:weg|eruit|uit))|gooi|(?:trek|neem)(?=.*toegang)|blokkeer|blokkeren|deactiveer|ontneem',
    invite:
      '(?:nodig|nodigen)(?=.* uit(?!\\p{L}))|uitnodigen|uit te nodigen|uitgenodigd worden|(?:voeg|voegen)(?=.*toe)|toevoegen|toe te voegen|toegevoegd worden|geef|geven|(?:laat)(?=.*(?:toe|binnen))|toelaten|binnenlaten|aanmelden|(?:meld)(?=.* aan)|heeft(?=.*(?:toegang|nodig))|toegang (?:voor|geven)|als (?:nieuwe |externe )?gast(?:en)?|registreer|registreren|maak|neem(?=.* op)|opnemen',
  },
  sv: {
    resend: '(?:skicka|bjud|sänd)(?=.*(?:igen|på nytt|en gång till))|skicka om',
    remind: 'påminn|påminna|stöt på',
    extend: 'förläng|förlänga|utöka',
    cancel: '(?:dra|ta)(?=.*tillbaka)|återkalla|avbryt|avbryta|återta',
    approve: 'godkänn|godkänna|godkänt|godkänner|godkänns|tillstyrk|bevilja|beviljas|ja till|ok för|okej för|bifall',
    reject: 'avslå|avslås|avvisa|avvisas|neka|nekas|avböj|underkänn|nej till|avslag på',
    revoke: '(?:ta)(?=.* bort)|ta bort|radera|avlägsna|återkalla(?=.*EMAIL)|(?:släng)(?=.*ut)|spärra|inaktivera',
    invite:
      '(?:bjud|bjuda)(?=.* in(?!\\p{L}))|bjud in|bjuda in|inbjud|(?:lägg|lägga)(?=.*till)|lägg till|lägga till|(?:släpp|släppa)(?=.* in)|ge|ger|behöver|registrera|som gäst(?:er)?|åtkomst (?:för|till)|ta in|ta med|skapa|anslut',
  },
  nb: {
    resend: '(?:send|inviter)(?=.*(?:igjen|på nytt|på ny|igen|en gang til|en gang til))|gensend',
    remind: 'påminn|påminne|minn|mind|rykk|rykke|ryk',
    extend: 'forleng|forlenge|forlænge|forlæng|utvid',
    cancel: '(?:trekk|træk)(?=.*tilbake|.*tilbage)|tilbakekall|annuller|annullere|avbryt|kanseller',
    approve: 'godkjenn|godkjenne|godkjent|godkend|godkende|godkendt|ja til|ok for|innvilg|tillad',
    reject: 'avslå|avvis|avvise|avslått|afvis|afvise|afslå|afvist|nei til|nej til|nekt',
    revoke: 'fjern|fjerne|slett|slette|slet|kast(?=.*ut)|(?:smid)(?=.*ud)|sperr|deaktiver',
    invite:
      'inviter|invitere|invitér|(?:legg|legge|læg|lægge)(?=.*til)|tilføj|tilføje|legg til|gi|giv|gir|giver|slipp(?=.* inn)|luk(?=.* ind)|trenger|har brug for|registrer|registrere|som gjest(?:er)?|som gæst(?:er)?|tilgang (?:for|til)|adgang (?:for|til)|opprett|opret',
  },
  pl: {
    resend: '(?:wyślij|wyślijcie|zaproś|prześlij)(?=.*(?:ponownie|jeszcze raz|znowu|znów))|ponów',
    remind: 'przypomnij|przypomnieć|przypomnijcie|ponagl',
    extend: 'przedłuż|przedłużyć|wydłuż|wydłużyć',
    cancel: 'wycofaj|wycofać|anuluj|anulować',
    approve:
      'zatwierdź|zatwierdzam|zatwierdzić|zaakceptuj|akceptuję|zaakceptować|zgoda na|zgadzam się na|tak dla|zatwierdzone|ok dla',
    reject: 'odrzuć|odrzucam|odrzucić|odmów|odmawiam|odrzucone|nie dla',
    revoke: 'usuń|usunąć|usunięcie|wyrzuć|odbierz|zablokuj|wykreśl|skasuj',
    invite:
      'zaproś|zaprosić|zaproście|zaproszenie dla|o zaproszenie|dodaj|dodać|dodajcie|wpuść|wpuścić|daj|dać|przyznaj|przyznać|potrzebuje|zarejestruj|jako (?:gościa|gości|gość)|dostęp dla|utwórz|dołącz',
  },
  ru: {
    resend:
      '(?:отправь|отправьте|вышли|вышлите|пошли|пошлите|пригласи|пригласите|надішли|надішліть)(?=.*(?:ещё раз|еще раз|снова|повторно|ще раз|знову))|переотправ\\p{L}+|повтори(?:те)? приглашение',
    remind: 'напомни|напомните|напомнить|нагадай|нагадайте',
    extend: 'продли|продлите|продлить|продовж|продовжи|продовжіть',
    cancel: 'отмени|отмените|отменить|отзови|отзовите|отозвать|скасуй|скасуйте|відклич',
    approve:
      'одобри|одобрите|одобряю|одобрить|одобрено|утверди|утвердите|утверждаю|утвердить|согласен с|согласна с|подтверждаю|схвали|схваліть|схвалюю|затверди|затвердіть|погоджую|да по',
    reject: 'отклони|отклоните|отклоняю|отклонить|отклонено|откажи|откажите|отказать|відхили|відхиліть|відхиляю|нет по',
    revoke:
      'удали|удалите|удалить|убери|уберите|убрать|исключи|исключите|отбери|отзови доступ|заблокируй|видали|видаліть|прибери|приберіть',
    invite:
      'пригласи|пригласите|пригласить|добавь|добавьте|добавить|впусти|впустите|дай|дайте|дать|предоставь|предоставьте|нужен доступ|нужно добавить|зарегистрируй|зарегистрируйте|как гостя|в качестве гостя|гостевой доступ|доступ для|запроси|запросіть|запросити|додай|додайте|додати|надай|надайте|як гостя|потрібен доступ|создай|создайте|подключи|подключите',
  },
  fi: {
    resend: '(?:lähetä|kutsu)(?=.*uudelleen|.*uudestaan)',
    remind: 'muistuta|muistuttakaa',
    extend: 'jatka|pidennä|jatkakaa',
    cancel: 'peru|peruuta|perukaa|vedä(?=.*takaisin)',
    approve: 'hyväksy|hyväksyn|hyväksykää|hyväksytään|hyväksytty',
    reject: 'hylkää|hylkään|hylätään|hylätty|torju',
    revoke: 'poista|poistakaa|poistetaan',
    invite:
      'kutsu|kutsukaa|kutsuisitko|kutsua|kutsutaan|lisää|lisätä|lisäisitkö|anna(?=.*(?:pääsy|oikeu))|tarvitsee|vieraaksi|vieraana|päästä',
  },
  tr: {
    resend:
      '(?:gönder|davet et|yolla)\\p{L}*(?=.*(?:tekrar|yeniden))|(?:tekrar|yeniden) (?:gönder|davet et|yolla)\\p{L}*',
    remind: 'hatırlat(?:ın|ınız|ır mısın|ır mısınız)?',
    extend: 'uzat(?:ın|ınız|ır mısın|ır mısınız)?',
    cancel: 'iptal et(?:in|iniz)?|geri çek(?:in)?',
    approve: 'onayla(?:yın|yınız|yorum)?|onaylandı|kabul et(?:in|tim|iyorum)?',
    reject: 'reddet(?:in|iniz|tim|iyorum)?|reddedildi',
    revoke: 'kaldır(?:ın|ınız)?|sil(?:in|iniz)?|çıkar(?:ın|ınız)?',
    invite:
      'davet (?:et(?:mek istiyor(?:um|uz))?|ed(?:in|iniz|er misin|er misiniz|ebilir misin|ebilir misiniz|elim|erseniz))|ekle(?:yin|r misin|r misiniz|yebilir misin|yebilir misiniz)?|misafir olarak|konuk olarak|erişim ver(?:in|iniz)?|al(?:ın)?',
  },
  cs: {
    approve:
      'schval|schvaluji|schválit|schvalte|aprobă|aprob|aprobați|hagyd jóvá|jóváhagyom|jóváhagyni|εγκρίνω|ενέκρινε|εγκρίνετε',
    reject:
      'zamítni|zamítám|zamítnout|odmítni|respinge|resping|respingeți|utasítsd el|elutasítom|απόρριψε|απορρίπτω|απορρίψτε',
    cancel: 'zruš|zrušit|stáhni|anulează|retrage|vond vissza|töröld a kérelm\\p{L}*|ακύρωσε|ακυρώστε',
    revoke: 'odeber|odstraň|odstranit|smaž|elimină|șterge|scoate|távolítsd el|töröld|αφαίρεσε|διάγραψε|αφαιρέστε',
    extend: 'prodluž|prodloužit|prelungește|prelungiți|hosszabbítsd meg|παράτεινε',
    remind: 'připomeň|amintește|emlékeztesd|υπενθύμισε',
    resend: 'pošli znovu|retrimite|küldd újra|ξαναστείλε',
    invite:
      'pozvi|pozvěte|pozvat|přidej|přidejte|přidat|invită|invitați|adaugă|adăugați|hívd meg|meghívni|meghívnád|hívja meg|add hozzá|adja hozzá|προσκάλεσε|προσκαλέστε|πρόσθεσε|προσθέστε|kontuj',
  },
};

/** Scripts without spaces: a verb may stand against any other character. */
const UNSPACED: Readonly<Record<ActIntent, string>> = {
  resend: '再送|再度(?:送|招待)|もう一度(?:送|招待)|重新(?:发送|邀请|寄)|再(?:发|寄)一次|다시 (?:보내|초대)|재전송',
  remind: 'リマインド|催促|思い出させ|提醒|催一下|알림을? 보내|상기시켜|독촉',
  extend: '延長|延ばして|延长|延期|연장',
  cancel: '取り消して|取消して|取り下げ|キャンセル|撤回|取消|취소|철회',
  approve: '承認(?:して|します|する|お願い|で|です|$)|許可して|批准|同意|通过|核准|승인(?:해|합니다|함|$)|허가',
  reject: '却下|拒否|否認|不承認|拒绝|驳回|否决|拒絕|거절|거부|반려',
  revoke: '削除|外して|取り除|追い出|移除|删除|删掉|踢出|刪除|삭제|제거|내보내',
  invite:
    '招待(?:して|を|お願い|し|する)|追加(?:して|を|お願い)|入れて|ゲストに(?:して)?|アクセス(?:権)?を(?:与|付与)|邀请|邀請|添加|加入|拉进|加到|授予|초대|추가|게스트로',
};

const ARABIC: readonly ActForm[] = [
  act(
    'invite',
    'command',
    'ادع(?:ُ)?|ادعو|ادعوا|أضف|اضف|أضيفوا|دعوة|أرجو دعوة|يرجى دعوة|आमंत्रित (?:करें|करो|कीजिए)|जोड़ें|mời|thêm|hãy mời|undang|tambahkan|tolong undang|הזמן|הזמינו|הוסף|เชิญ',
    'other',
  ),
  act('approve', 'command', 'وافق(?: على)?|أوافق(?: على)?|स्वीकृत करें|phê duyệt|duyệt|setujui|אשר', 'other'),
  act('reject', 'command', 'ارفض|أرفض|अस्वीकार करें|từ chối|tolak|דחה', 'other'),
  act('revoke', 'command', 'احذف|أزل|हटाएं|xóa|gỡ|hapus|keluarkan|הסר', 'other'),
];

export const ACT_FORMS: readonly ActForm[] = [
  ...ENGLISH,
  ...(Object.entries(WORLD) as [Language, Partial<Record<ActIntent, string>>][]).flatMap(([language, verbs]) =>
    (Object.entries(verbs) as [ActIntent, string][]).map(([intent, source]) =>
      act(intent, 'command', source, language),
    ),
  ),
  ...(Object.entries(UNSPACED) as [ActIntent, string][]).map(([intent, source]): ActForm => ({
    intent,
    mood: 'command',
    language: 'cjk',
    pattern: new RegExp(source, 'u'),
  })),
  ...ARABIC,
];
