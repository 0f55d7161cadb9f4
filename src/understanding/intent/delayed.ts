const MAIL =
  '(?:e-?mail|mail|invitation|invite|notification|message|link|einladung|nachricht|e-post|courriel|correo|invitación|invito|convite|uitnodiging|inbjudan|invitasjon|invitation|zaproszenie|приглашение|письмо)';

/** The guest is to be created now and the mail sent later, on a day, or not at all. */
const FORMS: readonly RegExp[] = [
  new RegExp(`(?:without|no|skip(?:ping)?|omit|suppress)(?: sending| any| an?| the| out)* (?:${MAIL})`, 'u'),
  new RegExp(
    `(?:don't|do not|not|never|hold (?:back|off)|wait with|delay|postpone|withhold|schedule)(?: yet| to)*(?: send(?:ing)?| mail(?:ing)?| e-?mail(?:ing)?| notify(?:ing)?| tell(?:ing)?)?(?: out)?(?: her| him| them| the guest)?(?: the| an?| any| his| her| their)? ?(?:${MAIL}|e-?mail|mail|notify|yet)`,
    'u',
  ),
  new RegExp(
    `(?:send|mail|e-?mail|deliver|notify|tell|inform|invite)(?: her| him| them| the guest| out)?(?: the| an?| his| her| their)? ?(?:${MAIL})?(?: go(?:es)?)?(?: to (?:her|him|them))?(?: out)?(?: only| not before| later| on| in| after| next| tomorrow| the day| at the)+(?: on| after| in| next| \\p{L}+day| \\d)?`,
    'u',
  ),
  new RegExp(
    `(?:${MAIL}) (?:should|must|shall|can|may|will|to|is to|only|has to)?(?: not)?(?: only)?(?: be| go| goes| follow| follows| come| comes)?(?: sent)?(?: out)?(?: only)? ?(?:later|after|on \\d|on \\p{L}+day|next|not before|before|tomorrow|in \\d|follows)`,
    'u',
  ),
  /(?:create|register|add|set up|prepare|enter|record|provision)\b.{0,60}\b(?:now|today|already|silently|quietly)\b.{0,60}\b(?:mail|e-?mail|notify|tell|invit\p{L}*|send)/u,
  /\b(?:silently|quietly|pre-?create|pre-?register)\b/u,
  /\bbut (?:mail|e-?mail|notify|tell|write|inform) (?:her|him|them)/u,
  /(?:ohne|keine?n?) (?:e-?mail|mail|einladung|nachricht)|(?:mail|einladung|e-mail)\b.{0,30}\b(?:erst|später|noch nicht)|erst (?:am|ab|nächste\p{L}*|später)\b.{0,40}(?:schick|mail|send|einlad|benachricht)/u,
  /sans (?:envoyer|mail|e-mail|courriel|message)|(?:envo\p{L}+|mail|invitation)\b.{0,40}\b(?:plus tard|seulement le|pas encore)|mais (?:n'envo\p{L}+ (?:l'invitation|le mail)|envo\p{L}+ (?:l'invitation|le mail))/u,
  /sin (?:enviar|correo|mandar|email)|(?:correo|invitación|mail)\b.{0,40}\b(?:después|más tarde|todavía no|aún no)|senza (?:inviare|mail|e-mail|mandare)|(?:mail|invito)\b.{0,40}\b(?:più tardi|dopo|solo il)|sem (?:enviar|e-?mail|mandar)|zonder (?:mail|e-mail|uitnodiging)|(?:mail|uitnodiging)\b.{0,30}\b(?:later|pas op)|utan (?:att skicka|mejl|mail)|uten (?:å sende|e-post)|uden (?:at sende|mail)|bez (?:wysyłania|maila)|без (?:отправки|письма)/u,
];

export function isDelayed(plain: string): boolean {
  return FORMS.some((form) => form.test(plain));
}

/** The words about the mail, which hold a "not" that is no refusal of the guest. */
export function withoutMailClause(sentence: string): string {
  return sentence
    .replace(
      /(?:,|\bbut\b|\band\b|;)?\s*(?:please )?(?:don't|do not|not|no need to) (?:send|mail|e-?mail|notify|tell|inform)(?: out)?(?: (?:her|him|them|the guest))?(?: the| an?| any| his| her| their)?(?: (?:e-?mail|mail|invitation|invite|notification|message))?(?: yet| now| today| for now| out)*/gu,
      ' , ',
    )
    .replace(
      /(?:without|no|skip(?:ping)?) (?:sending )?(?:out )?(?:an? |the |any )?(?:invitation )?(?:e-?mail|mail|invitation|notification|message)(?: yet| for now)?/gu,
      ' ',
    )
    .replace(
      /(?:the )?(?:e-?mail|mail|invitation) (?:should|must|shall|may|is|can)(?: not| n't)?(?: yet)? (?:to )?(?:be sent|go out|be delivered|go)(?: out)?/gu,
      ' ',
    )
    .replace(
      /(?:hold (?:back|off)|wait with|delay|postpone)(?: with)?(?: sending)? (?:the |her |his )?(?:e-?mail|mail|invitation)/gu,
      ' ',
    )
    .replace(
      /(?:ohne|noch keine|keine) (?:e-?mail|mail|einladung)|sans (?:envoyer )?(?:de |d'|le )?(?:mail|e-mail|courriel|invitation)|sin (?:enviar )?(?:el |la )?(?:correo|email|invitación)|senza (?:inviare )?(?:la |una )?(?:mail|e-mail)|sem (?:enviar )?(?:o )?e-?mail|zonder (?:e-)?mail|utan mejl/gu,
      ' ',
    );
}
