import type { NamedTarget, TargetKind } from '../../domain/meaning.ts';

const KIND_WORDS: Readonly<Record<TargetKind, string>> = {
  team: 'team|taem|teem|teams?-?raum|teamet|équipe|equipe|equipo|equipa|squadra|zespołu|zespół|команду|команды|команда|команди|tiimiin|tiimi',
  group:
    'group|gruop|groop|grp|gruppe|gruppen|groupe|grupo|gruppo|groep|grupp(?:en)?|grupy|grupę|группу|групу|группы|ryhmään|ryhmä|sicherheitsgruppe|security group|distribution list',
  app: 'app|application|anwendung|applikation|appen|aplicación|aplicacion|aplicativo|aplicação|applicazione|applicatie|applikationen|aplikacji|приложение|приложению|sovellukseen',
  channel: 'channel|chanel|channle|chanell|kanal|canal|canale|kanaal|kanalen|kanału|канал|kanavalle|kanavaan',
};
const ANY_KIND = Object.values(KIND_WORDS).join('|');
const L = String.raw`(?<![\p{L}\p{N}])`;
const R = String.raw`(?![\p{L}\p{N}])`;
const QUOTED = String.raw`(?:"([^"\n]{1,80})"|[“”„]([^“”"\n]{1,80})[“”"]|«\s?([^»\n]{1,80}?)\s?»|'([^'\n]{1,60})'(?!\p{L})|‘([^’\n]{1,60})’|「([^」\n]{1,60})」)`;
const QUOTED_AT = new RegExp(`^${QUOTED}`, 'u');
/** Words that end a name and never are part of one. */
const STOP =
  /^(?:until|till|til|through|thru|up|for|because|since|as|from|by|with|without|starting|start|and|or|but|please|pls|plz|thanks|thx|she|he|they|who|which|that|so|if|when|where|is|are|was|has|have|he's|she's|they're|we|i|to|into|in|on|at|of|via|bis|für|weil|da|ab|mit|und|oder|bitte|auf|an|ein|hinzu|hinzufügen|aufnehmen|einladen|zu|jusqu.*|jusque|pour|car|parce|avec|et|ou|svp|merci|stp|dès|à|du|de|hasta|para|porque|con|y|o|por|desde|gracias|ya|fino|per|perché|e|dal|grazie|até|porque|com|obrigad[oa]|tot|voor|omdat|met|en|of|toevoegen|uit|graag|alsjeblieft|till|för|eftersom|och|fram|tack|til|fordi|og|do|dla|bo|i|proszę|до|для|с|и|потому|пожалуйста|на|по|not|no|nicht|pas|name|named|called|reason|message|today|tomorrow|now|again|too|also|asap|access|guest|guests|als|comme|como|come|som|jako|only|just|ja|nein|sofort|team|group|app|channel|members?|mail|email|e-mail|external|externe?n?|\d{4}-\d\d-\d\d)$/iu;
const NO_NAME =
  /^(?:hello|hi|hey|dear|guys|the|a|an|our|my|this|that|your|their|his|her|its|new|same|other|another|which|what|any|every|all|right|whole|entire|der|die|das|dem|den|unser(?:e[nmrs]?)?|mein(?:e[nmrs]?)?|le|la|les|l'|notre|mon|ma|el|los|las|nuestr[oa]|mi|il|lo|gli|nostr[oa]|o|os|nosso|nossa|het|de|ons|onze|mijn|vår|min|naszego|нашу)$/iu;

/** Where the guest shall be added, as the text names it. */
export function findTarget(text: string): NamedTarget | undefined {
  const found = kindThenName(text) ?? nameThenKind(text) ?? eastAsian(text) ?? nameAlone(text);
  return found && /[§@]/.test(found.name) ? undefined : found;
}

/** "group Readers", "ins Team Blau", "à l'équipe Projet", "team called Blue Ocean". */
function kindThenName(text: string): NamedTarget | undefined {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}@./-])(?:l['’])?(${ANY_KIND})${R}(?:\\s?:|,)?\\s+(?:called |named |namens |names |nommée? |appelée? |llamad[oa] |chiamat[oa] |genaamd |som heter )?#?`,
    'giu',
  );
  for (const match of text.matchAll(pattern)) {
    const kind = kindOf(match[1] ?? '');
    const name = nameAt(text.slice(match.index + match[0].length), /[:,]/.test(match[0]));
    if (kind && name !== undefined) return { kind, name };
  }
  return undefined;
}

/** "the Artwork team", "our Blue Ocean channel". */
function nameThenKind(text: string): NamedTarget | undefined {
  const pattern = new RegExp(
    `${L}(team|taem|teem|group|gruop|groop|grp|app|application|channel|chanel|channle|takımına|ekibine|grubuna|kanalına|tiimiin|ryhmään|kanavalle|kanavaan)${R}`,
    'giu',
  );
  for (const match of text.matchAll(pattern)) {
    const kind = kindOf(match[1] ?? '');
    const name = nameBefore(text.slice(0, match.index).trimEnd());
    if (kind && name !== undefined) return { kind, name };
  }
  return undefined;
}

function nameBefore(before: string): string | undefined {
  const quoted = new RegExp(`${QUOTED}$`, 'u').exec(before.slice(-90));
  if (quoted) return quoted.slice(1).find((part) => part !== undefined);
  const words = before.split(/\s+/).slice(-6);
  const name: string[] = [];
  for (const word of words.reverse()) {
    const connects = /^(?:of|and|&|-)$/i.test(word) && name.length > 0;
    if (!connects && (STOP.test(word) || NO_NAME.test(word) || /[§@,.;:!?()]/.test(word) || name.length > 4)) break;
    name.unshift(word);
  }
  while (name[0] !== undefined && (/^(?:of|and|&|-)$/i.test(name[0]) || VERBISH.test(name[0]))) name.shift();
  if (name.length === 0) return undefined;
  const capital = name.findIndex(isCapital);
  return name.slice(Math.max(capital, 0)).join(' ');
}

const VERBISH =
  /^(?:add|invite|join|give|let|put|bring|onboard|get|grant|see|use|access|guest|security|private|shared|public|standard|teams)$/i;

function eastAsian(text: string): NamedTarget | undefined {
  const match =
    /[「『"“]?([\p{L}\p{N}][\p{L}\p{N}\s_-]{0,30}?)[」』"”]?\s?(チーム|グループ|チャネル|チャンネル|アプリ|团队|團隊|小组|群组|频道|应用|팀|그룹|채널|앱)/u.exec(
      text.replace(/§+/g, '。').replace(/(?<=[をがへには、。到将把邀请加入을를])/gu, '\u0001'),
    );
  const name = match?.[1]?.split('\u0001').at(-1)?.trim();
  const kind = EAST_ASIAN_KIND.find(([words]) => words.test(match?.[2] ?? ''))?.[1];
  return name !== undefined && name !== '' && kind ? { kind, name } : undefined;
}

const EAST_ASIAN_KIND: readonly (readonly [RegExp, TargetKind])[] = [
  [/チーム|团队|團隊|팀/, 'team'],
  [/グループ|小组|群组|그룹/, 'group'],
  [/チャネル|チャンネル|频道|채널/, 'channel'],
  [/アプリ|应用|앱/, 'app'],
];

/** "into Blue Ocean": the text does not say what Blue Ocean is. */
function nameAlone(text: string): NamedTarget | undefined {
  const pattern = new RegExp(
    `${L}(?:to|into|in to|onto|join(?:s|ing)?|on|for|in|zu|ins?|à|dans|sur|a|al|en|nel|in|ao|no|naar|aan|bij|till|til|do|в|к)\\s+(?:the |our |my |das |dem |l['’]|le |la |el )?`,
    'gu',
  );
  for (const match of text.matchAll(pattern)) {
    const rest = text.slice(match.index + match[0].length);
    const behindAddress = /§\s*$/.test(text.slice(0, match.index));
    const weak =
      /^(?:for|on|in|a|en|no|do|à)\s/.test(match[0]) && !(behindAddress && /^(?:in|en|a|à)\s/.test(match[0]));
    const quoted = QUOTED_AT.test(rest);
    if (!quoted && (!isCapital(rest) || weak)) continue;
    const name = nameAt(rest, false);
    if (name !== undefined && !NOT_A_PLACE.test(name)) return { kind: 'team', name, kindStated: false };
  }
  return undefined;
}

const NOT_A_PLACE =
  /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+|microsoft|teams|ms teams|entra|azure|sharepoint|our|us|i|q[1-4].*|english|german|french|spanish|italian|deutsch\p{L}*|english|guest|guests|guestlist|me|eod|eow|eom|eoy|req.*|gl-.*)$/iu;

/** A quoted name, or the words up to one that cannot belong to a name. */
function nameAt(rest: string, afterColon: boolean): string | undefined {
  const quoted = QUOTED_AT.exec(rest);
  if (quoted)
    return quoted
      .slice(1)
      .find((part) => part !== undefined)
      ?.trim();
  const words: string[] = [];
  const all = rest.split(/\n/)[0]?.split(/\s+/) ?? [];
  const cased = all[0] !== undefined && isCapital(all[0]);
  for (const [index, word] of all.entries()) {
    const bare = word.replace(/[.,;:!?)\]]+$/u, '');
    if (bare === '' || /[§@(<[]/.test(bare) || words.length > 5) break;
    const next = all[index + 1] ?? '';
    const connects =
      words.length > 0 &&
      cased &&
      /^(?:of|and|&|-|und|et|y|de|du|der|the|e|für|for|\+)$/i.test(bare) &&
      isCapital(next) &&
      !DATE_WORD.test(next);
    const ends =
      STOP.test(bare) ||
      (NO_NAME.test(bare) && !afterColon) ||
      DATE_WORD.test(bare) ||
      /^[-–—]{1,3}/.test(bare) ||
      (cased && words.length > 0 && !isCapital(bare) && !/^\d/.test(bare));
    if (!connects && ends) break;
    words.push(bare);
    if (bare !== word) break;
  }
  return words.length > 0 ? words.join(' ').replace(/['"“”’]+$/u, '') : undefined;
}

const DATE_WORD =
  /^(?:(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|freitag|tomorrow|today)$/i;

function isCapital(text: string): boolean {
  return /^["“„«]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text);
}

/** Turkish puts the kind behind the name. */
const TURKISH: Readonly<Record<string, TargetKind>> = {
  ekibine: 'team',
  takımına: 'team',
  grubuna: 'group',
  kanalına: 'channel',
};

function kindOf(word: string): TargetKind | undefined {
  const kinds: readonly TargetKind[] = ['team', 'group', 'app', 'channel'];
  return TURKISH[word.toLowerCase()] ?? kinds.find((kind) => new RegExp(`^(?:${KIND_WORDS[kind]})$`, 'iu').test(word));
}
