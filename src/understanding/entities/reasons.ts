/** Who the guest is, the subject that a reason may leave out. */
const PRONOUN = String.raw`(?:she|he|they|sie|er|elle|il|ella|él|lei|lui|ela|ele|zij|ze|hij|hon|han|hun)(?:'s|'re| is| are)?`;
const L = String.raw`(?<![\p{L}\p{N}])`;

/** Tried in this order; group 1 is the reason. */
const FORMS: readonly RegExp[] = [
  new RegExp(
    `${L}(?:business )?(?:reason|justification|purpose|begründung|grund|raison|motif|motivo|razón|reden|anledning|powód|причина)(?: is| ist| est| es)?\\s?[:=]\\s*["“„«]?([^"“”»\\n]{2,300}?)["”»]?\\s*(?:$|\\n|\\.\\s|;)`,
    'iu',
  ),
  new RegExp(
    `${L}(?:because|cause|cuz|bc|b/c|since|as(?= (?:the|she|he|they|we|it|there|our|this|no) )|weil|da(?= (?:sie|er|wir|das|die|der) )|denn|parce (?:que |qu')|(?<=, )car|car(?= (?:le|la|les|il|elle|nous|on|ce|c'))|porque|ya que|perché|poiché|pois|omdat|(?<=, )want|eftersom|fordi|(?<=, )bo|ponieważ|потому что|так как)(?![\\p{L}\\p{N}'])\\s*((?!(?:\\d|monday|yesterday|last)\\b)[^.\\n]{3,300})`,
    'iu',
  ),
  new RegExp(
    `${L}(?:so that|so(?= (?:she|he|they|we) can)|in order to|damit|um (?=[^.]{3,80} zu )|afin (?:de|que)|para que|affinché|zodat|så att)\\s+([^.\\n]{3,300})`,
    'iu',
  ),
  new RegExp(`,\\s*((?:${PRONOUN})\\s+(?!can|could|will need to|should|would)[^.,\\n]{3,200})[.!]?\\s*$`, 'iu'),
  new RegExp(
    `[.!?:)>§]\\s+((?:${PRONOUN}|(?:his|her|their) (?=contract|project|work|engagement|assignment|job|task)|the (?=project|contract|audit|work|engagement|assignment)\\p{L}+)\\s*(?!can|could|will need to|should|would)[^.\\n]{3,200})[.!]?\\s*$`,
    'iu',
  ),
];
const LEADING_PRONOUN = new RegExp(
  `^(?:she|he|they|sie|er|elle|il|ella|lei|lui|ela|ele|zij|ze|hij|hon|han|hun)\\s+`,
  'iu',
);

/** The business reason that a request gives, without the words that only join it. */
export function findReason(text: string): string | undefined {
  for (const [index, pattern] of FORMS.entries()) {
    const found = pattern.exec(text)?.[1];
    if (found === undefined) continue;
    const tidy = tidyReason(index > 2 ? found.replace(LEADING_PRONOUN, '') : found);
    if (tidy.length > 1) return tidy;
  }
  return undefined;
}

/** Drops thanks, quotes and end marks around a reason. */
export function tidyReason(text: string): string {
  return text
    .replace(/[,;]?\s*(?:thanks?|thank you|thx|danke|merci|gracias|grazie|obrigad[oa]|please|pls|bitte)[\s!.]*$/iu, '')
    .replace(/^["“”„«'‘\s,;:–—-]+|["“”„»'’\s,;:.!?–—-]+$/gu, '')
    .trim();
}

const QUOTED = String.raw`(?:"([^"\n]{1,1000})"|[“„]([^“”"\n]{1,1000})[“”"]|«\s?([^»\n]{1,1000}?)\s?»|'([^\n]{1,500}?)'(?![\p{L}]))`;
const MESSAGE = new RegExp(
  `${L}(?:(?:personal |welcome )?(?:message|note|greeting|text|nachricht|botschaft|gruß|message personnel|mensaje|messaggio|mensagem|bericht|meddelande|saying|says|tell (?:her|him|them)|write (?:her|him|them)?|wiadomością|сообщением?))(?: (?:that says|saying|reading|personal|personale?|to (?:her|him|them)))?\\s*[:,]?\\s*${QUOTED}`,
  'iu',
);
const LABELLED = new RegExp(
  `${L}(?:personal |welcome )?(?:message|note|nachricht|mensaje|messaggio|mensagem)(?: to (?:her|him|them|the guest))?\\s?:\\s*([^\\n"“„«]{2,1000})`,
  'iu',
);

export interface FoundMessage {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** The personal text for the guest, word for word. */
export function findMessage(text: string): FoundMessage | undefined {
  const match = MESSAGE.exec(text) ?? LABELLED.exec(text);
  const message = match
    ?.slice(1)
    .find((part) => part !== undefined)
    ?.trim();
  return match && message !== undefined
    ? { message, start: match.index, end: match.index + match[0].length }
    : undefined;
}

const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'english|englisch|anglais|inglés|ingles|inglese|inglês|engels|engelska|engelsk',
  de: 'german|deutsch|allemand|alemán|aleman|tedesco|alemão|duits|tyska|tysk',
  fr: 'french|französisch|français|francais|francés|francese|francês|frans|franska|fransk',
  es: 'spanish|spanisch|espagnol|español|espanol|spagnolo|espanhol|spaans|spanska|spansk',
  it: 'italian|italienisch|italien|italiano|italiaans|italienska',
  pt: 'portuguese|portugiesisch|portugais|portugués|português|portoghese|portugees',
  nl: 'dutch|niederländisch|néerlandais|neerlandés|olandese|nederlands|holländska',
  sv: 'swedish|schwedisch|suédois|sueco|svedese|zweeds|svenska',
  da: 'danish|dänisch|danois|dansk',
  nb: 'norwegian|norwegisch|norsk',
  fi: 'finnish|finnisch|suomi|suomeksi',
  pl: 'polish|polnisch|polonais|polski|polsku',
  ja: 'japanese|japanisch|japonais|日本語',
  zh: 'chinese|chinesisch|chinois|中文',
  ko: 'korean|koreanisch|한국어',
  ru: 'russian|russisch|russe|русский|русском',
  tr: 'turkish|türkisch|türkçe',
};

/** A language code for a language's name or code, else undefined. */
export function languageNamed(word: string): string | undefined {
  const given = word.trim().toLowerCase();
  if (/^[a-z]{2}(?:-[a-z]{2,4})?$/.test(given)) return given;
  return Object.entries(LANGUAGES).find(([, names]) => new RegExp(`^(?:${names})$`, 'iu').test(given))?.[0];
}

/** The language of the mail: "mail in French", "Einladung auf Deutsch". */
export function findLanguage(text: string): string | undefined {
  const match = /(?<!\p{L})(?:in|auf|en|em|på|in het|po|на)\s(\p{L}{4,14})/giu;
  for (const found of text.matchAll(match)) {
    const language = found[1] !== undefined && found[1].length > 2 ? languageNamed(found[1]) : undefined;
    if (language !== undefined) return language;
  }
  return undefined;
}
