import { addressParser } from 'postal-mime';
import type { FoundAddress } from './addresses.ts';

/** Small words inside names: "Ludwig van der Muster", "María de la Cruz", "Otto d'Exemple". */
const PARTICLE =
  /^(?:von|van|der|den|de|del|della|di|da|das|dos|do|du|la|le|los|y|e|zu|zum|zur|af|av|bin|bint|ibn|al|el|ben|ter|ten|te|st\.?|san|dalla|d'|'t|op|vom|ap|abu)$/iu;
const NAME_WORD = /^(?:[dlDLO]['’])?\p{Lu}[\p{L}\p{M}'’.-]*$|^(?:al|el|ben)-\p{Lu}[\p{L}'’-]*$/u;
const UNCASED_WORD = /^[\p{Lo}\p{M}\u30fc・·=＝々]+$/u;
/** Capitalised words that no name begins with. */
const NO_NAME =
  /^(?:please|pls|invite|add|onboard|bring|let|give|grant|register|get|hello|hi|hey|dear|guest|guests|external|user|email|e-mail|mail|address|name|contact|from|to|cc|and|also|for|the|our|my|new|his|her|their|can|could|would|i|we|you|prolong|extend|remove|revoke|delete|resend|remind|status|is|has|what|who|when|why|how|send|create|enrol|enroll|welcome|approve|reject|until|with|in|on|at|as|by|not|no|yes|ok|bitte|bitten|lade|lad|nimm|füge|einladen|gib|können|kannst|könntest|hallo|guten|tag|unser|unsere|unseren|meine|meinen|und|für|der|die|das|invitez|ajoutez|ajoute|invite|inviter|bonjour|merci|pouvez-vous|peux-tu|veuillez|notre|monsieur|madame|m|mme|mr|mrs|ms|dr|herr|frau|herrn|invita|invitar|invite|agrega|añade|añadir|hola|por|favor|nuestro|nuestra|señor|señora|aggiungi|invitare|ciao|buongiorno|convide|adicione|adicionar|olá|oi|nodig|voeg|hallo|bjud|lägg|hej|inviter|legg|tilføj|zaproś|dodaj|пригласи|пригласите|добавь|добавьте|team|group|channel|app|fwd|re|subject|sent|date|company|organisation|organization|tel|phone|mobile|person|people|colleague|both|this|that|these|also|reject|deny|reset|later|mailto|guest:|pour|per|para|onze|vår|vår|kutsu|lisää|davet|ekle)$/iu;
const TITLES =
  /^(?:mr|mrs|ms|dr|prof|herr|herrn|frau|m|mme|monsieur|madame|sr|sra|señor|señora|sig|sig\.ra|mx|miss)\.?$/iu;

/** The name that the text gives to an address: before it, in brackets, or right behind it. */
function nameFor(text: string, found: FoundAddress): string | undefined {
  return nameBefore(text, found) ?? nameBehind(text, found) ?? nameByLabel(text) ?? nameByVerb(text);
}

function nameBefore(text: string, found: FoundAddress): string | undefined {
  const line =
    text
      .slice(Math.max(0, found.start - 120), found.start)
      .split('\n')
      .at(-1) ?? '';
  const opened = /[<(\[]\s*(?:mailto:)?$/.test(line);
  const before = line
    .replace(
      /(?:[<(\[]|\bmailto:|\be?-?mail(?: address)?(?: is)?:?|[:=–—-]|['’]s (?:e-?mail|address)(?: address)? is|,|;|\t|\|)*\s*$/iu,
      '',
    )
    .split(/[\n§;:|\t()<>]|,(?=\s*[^,]*,)|\.\s(?=\p{Lu}\p{Ll}+\s\p{Ll})/u)
    .at(-1);
  if (before === undefined) return undefined;
  const quoted = /["“„]([^"“”„]{2,60})["”“]\s*$/u.exec(before) ?? /(?:^|\s)'([^']{2,60})'\s*$/u.exec(before);
  if (quoted?.[1] !== undefined && opened) return unquote(`"${quoted[1]}" <x@example.org>`);
  const firm = OF_A_FIRM.exec(before);
  const whose = firm === null ? undefined : trailingName(before.slice(0, firm.index), true);
  if (whose !== undefined && whose.includes(' ')) return whose;
  return trailingName(before, opened) ?? (/<\s*$/.test(line) ? smallName(before) : undefined);
}

/** "Oskar Lind from Van Arsdel (oskar@…)". */
const OF_A_FIRM = /\s(?:from|at|of|with|von|bei|de chez|da|från|fra)(?:\s\p{Lu}[\p{L}&'’.-]*){1,3}\s*$/u;

/** RFC 5322 leaves quoting and escapes to a parser that knows them. */
function unquote(mailbox: string): string | undefined {
  const name = addressParser(mailbox)[0]?.name.trim();
  const turned = /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?), (\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*)?)$/u.exec(
    name ?? '',
  );
  return turned ? `${turned[2]} ${turned[1]}` : name || undefined;
}

/** The name-like words at the end of a text. `opened`: a bracket follows, so lower case may be a name too. */
function trailingName(before: string, opened: boolean): string | undefined {
  const words = before.trim().split(/\s+/).slice(-7);
  const name: string[] = [];
  for (const word of words.reverse()) {
    const bare = word.replace(/^["“„'(*_]+|["”“'*_]+$/gu, '');
    if (/[,.:!?;]$/.test(bare) && !/^\p{L}\.$|^\p{L}{1,3}\.$/u.test(bare) && name.length > 0) {
      if (bare.endsWith(',') && name.length === 1 && NAME_WORD.test(bare.slice(0, -1)) && opened) name.unshift(bare);
      break;
    }
    const plain = bare.replace(/[,:]$/, '');
    if (!isNameWord(plain, name.length > 0)) break;
    name.unshift(plain);
  }
  // Without a bracket a single word, or words without capitals, may be anything: "Lege jana@…", "请把 li@…".
  if (!opened && (name.length < 2 || name.every((word) => UNCASED_WORD.test(word)))) return undefined;
  return asName(name);
}

/** "onboard ida sample <ida@…>": in front of an angle bracket a name may be typed in small letters. */
function smallName(before: string): string | undefined {
  const words = before.trim().split(/\s+/);
  const last = words.slice(-3);
  const from = last.findLastIndex(
    (word) => !/^\p{Ll}[\p{Ll}'’-]*$/u.test(word) || NO_NAME.test(word) || PARTICLE.test(word),
  );
  const name = last.slice(from + 1);
  return name.length === 2 ? name.join(' ') : undefined;
}

function isNameWord(word: string, within: boolean): boolean {
  if (word === '' || /[@§\d]/.test(word)) return false;
  if (within && PARTICLE.test(word)) return true;
  if (NO_NAME.test(word)) return false;
  return NAME_WORD.test(word) || UNCASED_WORD.test(word);
}

function asName(words: string[]): string | undefined {
  while (
    words[0] !== undefined &&
    (TITLES.test(words[0]) ||
      (PARTICLE.test(words[0]) &&
        !/^\p{Lu}/u.test(words[0]) &&
        !/^(?:von|van|de|da|di|del|al|el|bin|ibn)$/iu.test(words[0])))
  )
    words.shift();
  const joined = words
    .join(' ')
    .replace(/[,.]$/, (end) => (end === '.' && /\b\p{L}\.$/u.test(words.at(-1) ?? '') ? end : ''));
  const turned = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}.*)$/u.exec(joined);
  const name = turned ? `${turned[2]} ${turned[1]}` : joined;
  if (name.length < 2 || words.length > 6) return undefined;
  if (words.length === 1 && /^[\p{Lo}]+$/u.test(name) && name.length > 6) return undefined;
  return name;
}

const BEHIND =
  /^[>)\]]?\s*(?:,?\s*(?:(?:her|his|their|the|with|and|display|full|under)\s+)*name(?:d| is|:|,)?(?=\s)|[(\[–—-]|,|\bas\b|\balias\b|\bthat'?s\b|\b(?:(?:her|his|their|the) )?(?:full |display )?name(?: is|:)|\bnamens\b|\bname\b:?|"|“|„)\s*["“„]?((?:[\p{L}\p{M}'’.-]+ ?){1,6})/iu;

function nameBehind(text: string, found: FoundAddress): string | undefined {
  const rest = text.slice(found.end, found.end + 90).split('\n')[0] ?? '';
  const match =
    BEHIND.exec(rest) ??
    /^\s+((?:\p{Lu}[\p{L}\p{M}'’.-]* ?){2,4})(?=\s*(?:$|[-–—,.;]|to\b|into\b|until\b|for\b|")|--)/u.exec(rest);
  if (!match) return undefined;
  const words: string[] = [];
  for (const word of (match[1] ?? '').trim().split(/\s+/)) {
    const bare = word.replace(/^["“„'(]+|[,;!?]+$|\.$(?<=\p{L}{4,}\.)/gu, '');
    if (!isNameWord(bare, words.length > 0)) break;
    words.push(bare);
  }
  while (words.length > 0 && PARTICLE.test(words.at(-1) ?? '')) words.pop();
  if (words.length < 2 && !/[(\[]|name|\bas\b|"|“/i.test(match[0]) && !UNCASED_WORD.test(words[0] ?? ''))
    return undefined;
  return asName(words);
}

/** "Name: Jane Doe" in a pasted contact. */
function nameByLabel(text: string): string | undefined {
  const match =
    /^\s*[-*•]?\s*(?:(?:full |display )?name|nom|nombre|nome|naam|namn|guest|gast)\s*[:=]\s*([^\n@]{2,60})$/imu.exec(
      text,
    );
  const given = match?.[1]?.trim().replace(/^["“]|["”]$/g, '');
  return given === undefined || given === '' ? undefined : given;
}

/** "Could you add Ida Sample? Her address is …": the name stands with the verb, the address later. */
function nameByVerb(text: string): string | undefined {
  const verb =
    /(?<!\p{L})(?:[Ii]nvite|[Aa]dd|[Aa]dding|[Ii]nviting|[Oo]nboard|[Rr]egister|[Gg]ive|[Ll]et|[Bb]ring|[Ee]nroll?|[Gg]rant|[Ww]elcome|access for|[Ll]ade|[Ff]üge|[Ii]nviter|[Ii]nvita|[Ii]nvitar|[Aa]joute[rz]?|name is|called|colleague|consultant|auditor|partner|contractor|supplier|designer|developer|illustrator|freelancer),?\s+((?:\p{Lu}[\p{L}'’.-]+|van|von|der|de|la|del|di|da)(?: (?:\p{Lu}[\p{L}'’.-]*|van|von|der|den|de|la|del|di|da|al-\p{Lu}\p{L}+)){1,4})(?=[\s,.;:!?(]|$)/u;
  const words = (verb.exec(text)?.[1] ?? '').replace(/[.,]$/, '').split(' ');
  const end = words.findIndex((word) => !isNameWord(word, true));
  const name = end < 0 ? words : words.slice(0, end);
  return name.length > 1 && !/^(?:Team|Group|Project|Channel)$/.test(name.at(-1) ?? '') ? asName(name) : undefined;
}

export interface GivenNames {
  readonly displayName?: string;
  readonly displayNames?: Readonly<Record<string, string>>;
}

/** Names of the addresses that a request is about: one name, or one by address where there are several guests. */
export function namesOf(text: string, addresses: readonly FoundAddress[]): GivenNames {
  const distinct = addresses.filter(
    (one, index) => addresses.findIndex((other) => other.address === one.address) === index,
  );
  const [only] = distinct;
  if (distinct.length === 1 && only) {
    const name = addresses
      .slice(0, 3)
      .map((one) => nameFor(text, one))
      .find((given) => given !== undefined);
    return name === undefined ? {} : { displayName: name };
  }
  const names = distinct.flatMap((one) => {
    const name = nameBefore(text, one) ?? nameBehind(text, one);
    return name === undefined ? [] : [[one.address, name] as const];
  });
  return names.length > 0 ? { displayNames: Object.fromEntries(names) } : {};
}
