/** What the author of a message said, and what he only carried along. */
export interface AuthoredText {
  readonly own: string;
  /** Quoted replies and forwarded mails. */
  readonly quoted: string;
  readonly signature: string;
}

const MONTHS_OR_DIGITS = String.raw`(?=[^\n]*\d)`;
/** Lines from which on everything was written by somebody else, in the words of the usual mail programs. */
const QUOTE_STARTS: readonly RegExp[] = [
  /^[^\S\n]*-{2,}\s*(?:original message|forwarded message|urspr(?:ü|ue)ngliche nachricht|weitergeleitete nachricht|message (?:d'origine|transf[ée]r[ée])|mensaje (?:original|reenviado)|messaggio (?:originale|inoltrato)|mensagem original|oorspronkelijk bericht|исходное сообщение|original-nachricht).*$/im,
  /^[^\S\n]*(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|début du message (?:réexpédié|transféré))\s*:.*$/im,
  new RegExp(
    String.raw`^[^\S\n]*(?:on|am|le|el|il|em|op|den|w dniu)\s${MONTHS_OR_DIGITS}[^\n]{4,160}\s(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napisał\(?a?\)?)\b[^\n]{0,80}:?\s*$`,
    'im',
  ),
  /^[^\S\n]*(?:from|von|de|da|van|od|от)\s?:[^\n]*\n(?:[^\S\n]*[^\n:]{2,20}\s?:[^\n]*\n){1,6}/im,
  /^[^\S\n]*(?:[^\n]{1,60}\s)?(?:wrote|schrieb|a écrit|escribió|ha scritto|said|sagte|writes|schreibt)(?: [^\n:]{0,40})?\s?:\s*$/im,
  /^_{10,}\s*$/m,
  // Lines copied out of another chat: "[10:02] Max Placeholder: …".
  /^[^\S\n]*\[[^\]\n]{0,20}\d{1,2}[:.]\d{2}[^\]\n]{0,12}\]\s*[^\n:]{2,60}(?::|$)/m,
  /^[^\S\n]*\p{Lu}[^\n:,]{2,40},? (?:\[?\d{1,2}:\d{2}\]?(?: [AP]M)?|yesterday at \d{1,2}:\d{2}(?: [AP]M)?)\s*:?\s*$/mu,
];

/** Closing words after which a name and contact data follow. */
const FAREWELL =
  /^[\s*_-]*(?:--\s*|—\s*|(?:(?:with )?(?:kind|best|warm|many)(?:est)? (?:regards|wishes|thanks)|kind regards|regards|rgds|best|cheers|thanks|thank you|thx|many thanks|thanks (?:a lot|in advance|and regards)|sincerely|yours(?: sincerely| truly| faithfully)?|br|kr|sent from my \w+.*|get outlook for \w+.*|mit (?:freundlichen|besten|lieben) gr(?:ü|ue)(?:ß|ss)en|(?:viele|beste|liebe|sch(?:ö|oe)ne) gr(?:ü|ue)(?:ß|ss)e|gru(?:ß|ss)|mfg|vg|lg|danke|merci|cordialement|bien cordialement|bien à vous|salutations|un saludo|saludos(?: cordiales)?|gracias|cordiali saluti|saluti|grazie|distinti saluti|atenciosamente|obrigad[oa]|cumprimentos|met vriendelijke groet(?:en)?|groet(?:en|jes)?|mvg|bedankt|med vänlig hälsning|hälsningar|venlig hilsen|pozdrawiam|с уважением|спасибо)(?:,\s*\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2})?[\s,.!]*)$/iu;

/** "… Thanks, Max Placeholder (max@…)" at the very end. */
const INLINE_SIGNATURE =
  /(?<=[.!?\n]\s*)(?:thanks|thank you|many thanks|cheers|(?:kind |best |warm )?regards|best|sincerely|danke|viele grüße|beste grüße|merci|cordialement|gracias|saludos|grazie|saluti|obrigad[oa]|groet(?:en)?|hälsningar)[,!.]?\s+[^.\n@]{0,40}[<(]?[^\s@<>()]+@[^\s@<>()]+[>)]?\s*$/iu;

/** "… Best, Anna Berg, Head of Sales" and "… Kind regards" at the very end: whoever thanks with a name behind a comma signs. */
const INLINE_FAREWELL = new RegExp(
  String.raw`(?<=[.!?,\s)])(?:(?:(?:[Kk]ind|[Bb]est|[Ww]arm|[Mm]any)(?:est)? (?:[Rr]egards|[Ww]ishes)|[Rr]egards|(?:[Vv]iele|[Bb]este|[Ll]iebe|[Ss]chöne) Gr(?:ü|ue)(?:ß|ss)e|[Mm]it freundlichen Gr(?:ü|ue)(?:ß|ss)en)(?:,?\s+NAME){0,3}|(?:[Mm]any thanks|[Tt]hanks|[Tt]hank you|[Tt]hx|[Cc]heers|[Bb]est|[Dd]anke|[Mm]erci|[Gg]racias|[Gg]razie|[Bb]edankt|[Tt]ack),\s+NAME(?:\s+NAME){0,2}(?:,\s+NAME(?:\s+(?:of|for|NAME)){0,3})?|(?:LG|VG|MfG|BR|KR),? NAME)[\s.!]*$`.replaceAll(
    'NAME',
    String.raw`\p{Lu}[\p{L}.'’-]*`,
  ),
  'u',
);

/** Sets aside quoted lines, everything under a quote header, and the signature. */
export function splitAuthor(text: string): AuthoredText {
  const { kept: all, quoted } = withoutQuotes(text);
  const end = all.slice(-200);
  const kept = all.slice(0, -200) + end.replace(INLINE_SIGNATURE, '').replace(INLINE_FAREWELL, '');
  const lines = kept.split('\n');
  const first = lines.findIndex(
    (line, index) => index > 0 && FAREWELL.test(line) && lines.slice(0, index).some((l) => l.trim()),
  );
  // "Thanks" alone may stand between two thoughts; a signature is short and asks for nothing.
  if (first < 0 || lines.length - first > 12) return { own: kept.trim(), quoted, signature: '' };
  return { own: lines.slice(0, first).join('\n').trim(), quoted, signature: lines.slice(first).join('\n').trim() };
}

/** "Lea Moser, 09:14: …": a line out of a chat, with who said it and when. */
const SAID_AT = /^\s*\p{Lu}[\p{L} .'’-]{1,40},?\s[([]?\d{1,2}[:.]\d{2}(?: ?[AP]M)?[)\]]?\s?[:>–-]\s/u;

function withoutQuotes(text: string): { kept: string; quoted: string } {
  const starts = QUOTE_STARTS.map((start) => text.search(start)).filter((index) => index >= 0);
  const cut = starts.length > 0 ? Math.min(...starts) : text.length;
  const lines = text.slice(0, cut).split('\n');
  const isQuote = (line: string): boolean => /^\s*(?:>|\|\s)/.test(line) || SAID_AT.test(line);
  return {
    kept: lines.filter((line) => !isQuote(line)).join('\n'),
    quoted: [...lines.filter(isQuote), text.slice(cut)].join('\n').trim(),
  };
}
