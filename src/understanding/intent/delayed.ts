const MAIL =
  '(?:e-?mail|mail|invitation|invite|notification|message|link|einladung|nachricht|e-post|courriel|correo|invitación|invito|convite|uitnodiging|inbjudan|invitasjon|zaproszenie|приглашение|письмо)(?!\\p{L})';
const WHEN = String.raw`(?:only|later|tomorrow|next (?:week|month|year|\p{L}+day)|on (?:the )?(?:\d|\p{L}+day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|in (?:\d+|an?|one|two|three|four|five|six|a few|a couple of) (?:days?|weeks?|months?|hours?)|after|not before|not until|before (?!today)|at the (?:end|start|beginning)|the day|when|from)(?!\p{L}*ly)`;
const TELL = '(?:send|mail|e-?mail|deliver|notify|tell|inform)(?: her| him| them| the guest| out)*';
const THE = '(?: the| an?| his| her| their| any)?';
const MUST =
  '(?: (?:should|must|shall|can|may|will|to|is|only|has|not|be|go|goes|follow|follows|come|comes|sent|out))*';

/** The guest is to be created now and the mail sent later, on a day, or not at all. */
const FORMS: readonly RegExp[] = [
  `(?<!\\p{L})(?:without|no|skip(?:ping)?|omit|suppress)(?: sending| her| him| them| any| an?| the| out)* ${MAIL}`,
  `(?<!\\p{L})(?:don't|do not|not to) ${TELL}${THE} ?(?:${MAIL})?`,
  `(?<!\\p{L})(?:hold(?: back| off)?|wait with|delay|postpone|withhold|schedule)(?: with)?(?: sending)?(?: out)?${THE} ${MAIL}`,
  `(?<!\\p{L})(?:${TELL}${THE} ?(?:${MAIL})?(?: go(?:es)?)?(?: to (?:her|him|them))?(?: out)?|invite (?:her|him|them)|${MAIL}${MUST}) ${WHEN}`,
  String.raw`(?:create|register|add|set up|prepare|enter|record|provision)(?!\p{L}).{0,60}(?<!\p{L})(?:now|today|already)(?!\p{L}).{0,60}(?<!\p{L})(?:mail|e-?mail|notify|tell|invite|send)(?!\p{L})`,
  String.raw`(?<!\p{L})(?:silently|quietly|pre-?create|pre-?register)(?!\p{L})`,
  String.raw`(?<!\p{L})but (?:mail|e-?mail|notify|tell|write|inform) (?:her|him|them)`,
  String.raw`(?:ohne|keine?n?) (?:e-?mail|mail|einladung|nachricht)|(?<!\p{L})(?:mail|einladung|e-mail)(?!\p{L}).{0,30}(?:erst|später|noch nicht)|erst (?:am|ab|nächste\p{L}*|später).{0,40}(?:schick|mail|send|einlad|benachricht)`,
  String.raw`sans (?:envoyer|mail|e-mail|courriel|message)|(?:envo\p{L}+|mail|invitation)(?!\p{L}).{0,40}(?:plus tard|seulement le|pas encore|que le)`,
  String.raw`sin (?:enviar|correo|mandar|email)|(?:correo|invitación|mail)(?!\p{L}).{0,40}(?:después|más tarde|todavía no|aún no)|senza (?:inviare|mail|e-mail|mandare)|(?:mail|invito)(?!\p{L}).{0,40}(?:più tardi|dopo|solo il)|sem (?:enviar|e-?mail|mandar)`,
  String.raw`zonder (?:mail|e-mail|uitnodiging)|(?:mail|uitnodiging)(?!\p{L}).{0,30}(?:later|pas op)|utan (?:att skicka|mejl|mail)|uten (?:å sende|e-post)|uden (?:at sende|mail)|bez (?:wysyłania|maila)|без (?:отправки|письма)`,
].map((source) => new RegExp(source, 'u'));

export function isDelayed(plain: string): boolean {
  return FORMS.some((form) => form.test(plain));
}

/** Clauses about the mail: their "not" does not refuse the guest. */
const MAIL_CLAUSES: readonly RegExp[] = [
  /(?:,|\bbut\b|\band\b|;)?\s*(?:please )?(?:don't|do not|not|no need to) (?:send|mail|e-?mail|notify|tell|inform)(?: out)?(?: (?:her|him|them|the guest))?(?: the| an?| any| his| her| their)?(?: (?:e-?mail|mail|invitation|invite|notification|message))?(?: yet| now| today| for now| out)*/gu,
  /(?:without|no|skip(?:ping)?) (?:sending )?(?:out )?(?:her |him |them )?(?:an? |the |any )?(?:invitation )?(?:e-?mail|mail|invitation|notification|message)(?!\p{L})(?: yet| for now)?/gu,
  /(?:the )?(?:e-?mail|mail|invitation) (?:should|must|shall|may|is|can)(?: not| n't)?(?: yet)? (?:to )?(?:be sent|go out|be delivered|go)(?: out)?/gu,
  /(?:hold(?: back| off)?|wait with|delay|postpone)(?: with)?(?: sending)? (?:the |her |his )?(?:e-?mail|mail|invitation)/gu,
  /(?:ohne|noch keine|keine) (?:e-?mail|mail|einladung)|sans (?:envoyer )?(?:de |d'|le )?(?:mail|e-mail|courriel|invitation)|sin (?:enviar )?(?:el |la )?(?:correo|email|invitación)|senza (?:inviare )?(?:la |una )?(?:mail|e-mail)|sem (?:enviar )?(?:o )?e-?mail|zonder (?:e-)?mail|utan mejl/gu,
];

export function withoutMailClause(sentence: string): string {
  return MAIL_CLAUSES.reduce((text, clause) => text.replace(clause, ' , '), sentence);
}
