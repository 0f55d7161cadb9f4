import type { Intent } from '../../domain/meaning.ts';
import type { NormalText } from './normal.ts';

const OUTSIDER = String.raw`(?:(?:every|all|each|any)(?:one|body)?(?: the| of the| our| these| those)?(?: \p{L}+)?(?: guests?| outsiders?| externals?| users?| people| requests?| of them| accounts?)?|everything|the lot|them all|whole \p{L}+)`;
const SOMEONE = String.raw`(?:(?:our|my|a|an|the|this|that|some|another|new|his|her|their) [\p{L}' -]{2,40}|him|her|them|someone|somebody|\p{L}+(?: \p{L}+)?)`;
const LEAD = String.raw`^(?:\W|please|pls|kindly|hi|hello|hey|bot|can you|could you|would you|now|ok|so|i want to|i'd like to|i would like to|we need to|we want to|just|go ahead and|immediately|hello bot|bitte)*`;

/** A verb of ours without a trustworthy object: the object is asked for. */
const OBJECTLESS: readonly (readonly [Intent, RegExp])[] = [
  [
    'revoke',
    new RegExp(
      `${LEAD}(?:remove|revoke|delete|end|cut|withdraw|stop|terminate)(?: the| all| any)* access (?:for|of|from) (?:every|all|each|any)`,
      'u',
    ),
  ],
  ['approve', new RegExp(`${LEAD}(?:approve|accept|grant)(?: me)? (?:everything|all|the lot)(?: .{0,30})?$`, 'u')],
  [
    'resend',
    new RegExp(
      `${LEAD}(?:resend|re-send) (?:all|every|each|the|my)(?: \\p{L}+)* (?:invitations?|invites?|mails?)\\W*$`,
      'u',
    ),
  ],
  [
    'revoke',
    new RegExp(
      `${LEAD}(?:remove|revoke|delete|kick(?: out)?|offboard|throw out|disable|wipe|purge|drop|block|clear)(?: out)? (?:${OUTSIDER}.*(?:guests?|outsiders?|externals?|everyone|everybody|all|DOMAIN|users?|accounts?|people|them).*|(?:him|her|them|this guest|the guest|the guests|that guest|my guest|this person|access|guests?|(?:the )?(?:guest )?access(?: of .*)?)\\W*)(?: now| immediately| please| out| today)*\\W*$`,
      'u',
    ),
  ],
  [
    'revoke',
    /^(?:\W|bitte|please)*(?:lösche?|entferne?|supprime[rz]?|elimina|quita|rimuovi|remova|verwijder|ta bort|fjern|usuń|удали\p{L}*|видали\p{L}*|poista) (?:bitte )?(?:alle|tous|toutes|todos|todas|tutti|tutte|wszystkich|всех|все|усіх|kaikki)/u,
  ],
  [
    'approve',
    new RegExp(
      `${LEAD}(?:approve|accept|grant|authori[sz]e|sign off|confirm)(?: on)? (?:${OUTSIDER}|all|everything|(?:the|my|his|her|this|that|their|its|alex's|own|my own|last|latest|next|open|pending|first|second|guest|new) ?(?:\\p{L}+ ){0,2}(?:requests?|one|ones|invitations?)|it|this|that|them|\\p{L}+'s request)(?: now| please| immediately| too)*\\W*$`,
      'u',
    ),
  ],
  [
    'approve',
    /^(?:\W|bitte)*(?:genehmige?|approuve[rz]?|aprueba|approva|aprove|keur|godkänn|zatwierdź|одобри) (?:alle|alles|tout|toutes|todo|todas|tutto|tutte|tudo|все|wszystko)/u,
  ],
  [
    'approve',
    new RegExp(
      `${LEAD}(?:approve|accept|grant|authori[sz]e|confirm) (?:both|[\\p{L}' ]{0,40}(?:requests?|invitations?|approvals?)(?: (?:from|of|by|for) [\\p{L}' ]{1,30})?)\\W*$`,
      'u',
    ),
  ],
  [
    'reject',
    new RegExp(
      `${LEAD}(?:reject|deny|decline|refuse|turn down) (?:both|[\\p{L}' ]{0,40}(?:requests?|invitations?)(?: (?:from|of|by|for) [\\p{L}' ]{1,30})?)\\W*$`,
      'u',
    ),
  ],
  [
    'reject',
    new RegExp(
      `${LEAD}(?:reject|deny|decline|refuse|turn down) (?:${OUTSIDER}|all|everything|(?:the|my|his|her|this|that|last|latest|open|pending|new) ?(?:\\p{L}+ ){0,2}(?:requests?|one|ones)|it|this|that|them|\\p{L}+'s request)(?: now| please)*\\W*$`,
      'u',
    ),
  ],
  [
    'cancel',
    new RegExp(
      `${LEAD}(?:cancel|withdraw|retract|take back|drop|undo|abort|recall)(?: (?:the|my|this|that|our|last|latest|open|pending|guest|all|previous))* ?(?:requests?|applications?|invitations?|one|it|everything)(?: now| please| again)*\\W*$`,
      'u',
    ),
  ],
  [
    'resend',
    new RegExp(
      `${LEAD}(?:resend|re-send|send)(?: (?:the|my|this|her|his|their|that|last))* ?(?:invitations?|invites?|mails?|it|e-?mails?)(?: (?:to|for) (?!the )[\\p{L} ]{2,30})?(?: again| once more| please| now)*\\W*$`,
      'u',
    ),
  ],
  ['extend', new RegExp(`${LEAD}(?:extend|prolong|renew)(?: ${SOMEONE})(?:'s)?(?: access| stay)?.*$`, 'u')],
  ['remind', new RegExp(`${LEAD}(?:remind|nudge|chase|ping)(?: ${SOMEONE})`, 'u')],
  [
    'invite',
    new RegExp(
      `${LEAD}(?:invite|onboard|let in|bring in|register|enrol)(?: in)? (?:@?DOMAIN|${SOMEONE})(?! (?:wifi|printer))(?:.{0,60})$`,
      'u',
    ),
  ],
  [
    'invite',
    new RegExp(
      `${LEAD}(?:add|give|grant|let|get|create|set up|i need|we need|need)\\b.{0,40}(?:as (?:a )?guest|guest (?:access|account|user)|access to (?:the |our |my )?[\\p{L}\\p{N} ]{2,30} (?:team|group|channel|app)|a (?:new )?guest|another guest|into (?:the|our) tenant|(?:someone|somebody|people|a person|colleagues?) from (?:outside|DOMAIN|another))`,
      'u',
    ),
  ],
  [
    'invite',
    /^(?:\W|hi|hello|hey|please|i want to|i'd like to|can you|could you)*(?:invite|onboard|add(?: a)? guest|new (?:guest|invitation|invite|request)|guest (?:request|invite|invitation)|request (?:a guest|guest access|access for))(?: someone| somebody| people| guests?| a guest| please| now| us)*\W*$/u,
  ],
  [
    'invite',
    /^(?:\W|bitte)*(?:gast einladen|einladen|lade .{2,40} ein|inviter (?:un|une) .{2,30}|invitar a .{2,30}|invita a .{2,30})\W*$/u,
  ],
];

/** The same verbs in everyday life. */
const EVERYDAY =
  /party|lunch|dinner|breakfast|coffee|meeting|meetings|birthday|barbecue|bbq|wedding|picnic|calendar|holiday|vacation|leave request|expense|invoice|printer|laptop|phone|pizza|beer|taxi|flight|hotel|room|file|folder|document|spreadsheet|photo|picture|app store|news|music|song|alarm|wifi|wi-fi|password|air con|heating|light|weather|github|jira|slack|zoom|webinar|newsletter|budget|purchase|order\b|timesheet|deadline|subscription|remind me to|shopping|payroll|salary|parking|desk|chair|virus|cookie|browser|excel|word\b|powerpoint|event|conference call|outlook rule|distribution/u;

/** A verb of ours whose object is missing or far too wide. It is never acted on without asking. */
export function objectlessIntent(normal: NormalText, question: boolean): Intent | undefined {
  const asks = question && !/^(?:\W|please|hi|hello|hey)*(?:can|could|would|will) you/.test(normal.plain);
  if (asks || /EMAIL|REQID/.test(normal.plain) || EVERYDAY.test(normal.plain)) return undefined;
  return OBJECTLESS.find(([, pattern]) => pattern.test(normal.plain))?.[0];
}
