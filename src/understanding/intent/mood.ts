import type { ActForm } from './verbs.ts';

/**
 * How a sentence means its verb. `clear`: its author asks for it now. `negated`: he says not to, or reports what was said or done.
 * `conditional`: not yet, or not surely. `asked`: a question about it. `unsure`: none of these can be told.
 */
export type Mood = 'clear' | 'negated' | 'conditional' | 'asked' | 'unsure';

const W = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}'])(?:${words})(?![\\p{L}\\p{N}])`, 'u');

/** Phrases that hold a "not" or an "if" and change nothing. Taken out before the sentence is judged. */
const HARMLESS =
  /(?<!\p{L})(?:no (?:rush|hurry|problem|problems|worries|pressure|need to (?:reply|answer|hurry)|later than|earlier than|end date|expiry|big deal|stress|doubt)|not (?:urgent|later than|before|until|in a hurry|only|a problem)|if (?:possible|you can|you could|you would|you please|you'd|that's (?:ok|okay|fine|possible|alright)|that is (?:ok|okay|fine|possible)|it's (?:ok|okay|possible|fine)|needed|necessary|you don't mind|you have (?:time|a (?:moment|minute|second))|not (?:already|done|yet)[^,.]*|i may|i might)|when(?:ever)? (?:you (?:can|could|have (?:time|a (?:moment|minute|sec|second|chance))|get (?:a chance|time|to it))|possible|convenient)|as soon as (?:possible|you can)|once you (?:can|have time)|don't worry|do not worry|why not|doesn't matter|don't hesitate|if anything|please and thank you|wenn (?:möglich|es geht|du kannst|sie können|du zeit hast)|falls möglich|si (?:possible|tu peux|vous pouvez|es posible|puedes|possibile|puoi)|se (?:possibile|possível|puoi|puder|possibile)|indien mogelijk|als (?:het kan|je kunt|mogelijk)|om möjligt|если (?:можно|возможно)|s'il (?:te|vous) (?:plaît|plait)|por favor no tardes|keine eile|kein stress|pas d'urgence|sin prisa|nessuna fretta|sem pressa|geen haast|until further notice|without delay)(?!\p{L})/gu;

const NOT = W(
  "not|don't|do not|doesn't|didn't|never|won't|wouldn't|shouldn't|mustn't|can't|cannot|isn't|aren't|wasn't|weren't|haven't|hasn't|needn't|no need|no one|nobody|none|neither|nor|no longer|without|stop|refrain|avoid|instead of|rather than|hold (?:on|off|back)|hang on|wait|forget|leave (?:[a-zA-Z' ]{0,30})?out|skip|ignore|disregard|against|nope|refused|refuse to|unless|no way|scratch that|nevermind|never mind|no more|hardly|by no means|anything but|premature|too early|too soon|postpone|rethink|changed my mind|nicht|kein\\p{L}*|niemals|nie|niemand|ohne|warte|stopp|halt|lieber nicht|vergiss|ne|n'\\p{L}*|pas|jamais|sans|aucun\\p{L}*|personne|surtout|attends|attendez|arrête\\p{L}*|ni|nunca|sin|jamás|ningún|espera|tampoco|non|mai|senza|nessun\\p{L}*|aspetta|neppure|nem|não|nao|jamais|sem|niet|nooit|geen|zonder|niemand|wacht|inte|aldrig|ej|ingen|utan|vänta|ikke|aldri|uten|uden|vent|nie|nigdy|bez|nikt|poczekaj|не|ни|нет|никогда|без|никому|подожди|ні|ніколи|älä|älkää|ei|en|eivät|ilman|odota|etme\\p{L}*|ekleme\\p{L}*|onaylama\\p{L}*|silme\\p{L}*|değil|sakın|nezvi|nezvěte|nepřidávej|neschvaluj|nikdy|bez|nu|niciodată|fără|ne|nem|soha|nélkül|μη|μην|δεν|ποτέ|χωρίς|لا|ليس|बिना|मत|नहीं|đừng|không|chưa|jangan|tidak|אל|לא|ห้าม|อย่า",
);
/** "no" says not in Spanish and Italian; in English it opens an answer. */
const SPANISH_NO = /(?<!\p{L})no (?!(?:\p{L}+ )?(?:please|gracias|obrigado))/u;
const NOT_UNSPACED =
  /ないで|ません|しない|するな|禁止|不要|别|勿|没有|不用|不必|不能|不可|마세요|마십시오|마라|말아|않|안 |못|ないよう|まだ|暂时不|先不/u;

const MAYBE = W(
  "if|unless|once|as soon as|when|whenever|provided|assuming|in case|should (?:he|she|they|the|legal|it|megan|tom)|only after|after (?!(?:\\d|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|easter|today|tomorrow))|until (?:he|she|they|we|i|legal|the (?:contract|nda|project|deal))|maybe|perhaps|possibly|might|would have|could have|supposing|suppose|imagine|hypothetically|what if|in theory|theoretically|let's say|just say|pretend|for example|for instance|e\\.g\\.|like this|such as|say|wenn|falls|sobald|sofern|vielleicht|eventuell|angenommen|nachdem|zum beispiel|quand|lorsque|dès que|peut-être|supposons|une fois que|après que|cuando|en cuanto|quizás?|tal vez|supongamos|a lo mejor|quando|appena|forse|magari|supponiamo|assim que|talvez|caso|wanneer|zodra|indien|misschien|stel dat|om|när|så snart|kanske|hvis|når|kanskje|måske|jeśli|jeżeli|gdy|kiedy|może|если|когда|как только|может быть|возможно|якщо|коли|можливо|jos|kun|ehkä|eğer|belki|olursa|když|pokud|až|dacă|când|poate|ha|amikor|talán|αν|όταν|ίσως|إذا|ربما|यदि|अगर|nếu|jika|kalau",
);
const SI = /(?<!\p{L})(?:si|se) (?!\p{L}*vous|te |il te|vous plaît)/u;
const MAYBE_UNSPACED = /もし|たら、|ならば|れば|如果|要是|假如|等到|的话|만약|하면 |되면|면,/u;

/** What others said, wanted or did, and what was or will be done. */
const REPORT = W(
  "said|says|saying|told|tells|wrote|writes|asked|asks|asking|mentioned|claims|claimed|thinks|thought|believes|wonders|wondered|wondering|suggests|suggested|proposed|recommends|recommended|wanted|he wants|she wants|they want|wants to|wanted to|used to|tried|try to|trying|was|were|had|did|already|yesterday|last (?:week|month|year|monday|tuesday|wednesday|thursday|friday)|ago|earlier|previously|i'll|i will|we'll|we will|he will|she will|they will|he'll|she'll|going to|gonna|planning to|plan to|plans to|intend to|about to|joke|joking|jk|just kidding|kidding|haha|lol|sarcasm|as if|yeah right|pretend|imagine|dreamt|dreamed|remember when|in the past|according to|quote|quoting|quoted|subject|fwd|fw|gesagt|sagte|sagt|meinte|meint|schrieb|will (?:dass|noch)|gestern|bereits|wurde|wurden|hat|haben|habe|möchte nicht|a dit|m'a dit|a écrit|a demandé|hier|déjà|avait|était|veut|voulait|vais|va|dijo|dice|escribió|pidió|ayer|ya|había|fue|quiere|quería|voy a|va a|ha detto|dice|ieri|già|vuole|voleva|disse|diz|ontem|já|quer|vou|zei|zegt|schreef|gisteren|al|wil dat|wilde|sade|säger|skrev|igår|redan|ville|vill att|sa|sagde|allerede|i går|i dag|powiedział\\p{L}*|napisał\\p{L}*|wczoraj|już|chce|сказал\\p{L}*|написал\\p{L}*|вчера|уже|хочет|сказав|сказала|вчора|вже|sanoi|eilen|jo|söyledi|dedi|dün|istiyor(?!um)|řekl\\p{L}*|včera|už|a spus|deja|ieri|mondta|tegnap|már",
);
const REPORT_UNSPACED =
  /と言っ|と言い|と書い|そうです|昨日|もう|すでに|しました|说过|说要|昨天|已经|어제|이미|했다|했습니다|라고/u;

/** English that may stand before a bidding verb without changing that its author bids. */
const LEAD_WORDS = [
  'please|kindly|now|so|ok|okay|well|then|and|also|just|quickly|next|first|second|further(?:more)?|additionally|moreover|today|urgently|urgent|asap|again|likewise|instead|simply|directly|immediately|really|still|both|all|too|in addition|right away|as discussed|as agreed|as promised|as usual|one more(?: thing)?|quick (?:one|question|request|favou?r)|new request|request|task|todo|to do|action|important|fyi|hi|hello|hey|dear|bot|guest bot|guestlist|there|all|team|everyone|folks|good (?:morning|afternoon|evening|day)|morning|thanks|thank you|sorry|excuse me|yes|yep|sure|great|alright|perfect|cool|fine|right',
  '(?:can|could|would|will|may|might) (?:you|u|someone|somebody|anyone|one of you|the bot|we|i)(?: please| kindly| perhaps| possibly| also| just| maybe| quickly| then| now)*(?: be so (?:kind|nice|good)(?: as)?(?: to)?| be able to| mind(?: to)?| like to| help(?: me)?(?: to| and| with)?| go ahead and| please| ask(?: you)?(?: to)?| have| manage to| try to)*',
  "(?:i|we)(?:'d| would| want| need| wish|'ve| have|'m| am|'re| are)?(?: like| love| want| wish| need| got| have| asking| writing| happy| glad| ready| here| supposed)?(?: also| kindly| just| please)*(?: for)?(?: you)?(?: to| it if you (?:could|would))?",
  "(?:is|was|would) it (?:be )?(?:possible|ok|okay|alright|fine)(?: for you)?(?: to| if (?:you|we|i))?|(?:it would|it'd|that'd|that would) be (?:great|nice|good|lovely|helpful|kind|awesome|wonderful|cool)(?: of you)?(?: if (?:you|we) (?:could|can|would)| to)?|any chance (?:you (?:could|can)|of|to)|(?:i|we)(?:'d| would) (?:appreciate|be (?:grateful|glad|happy|thankful))(?: it)?(?: if you (?:could|would|can))?|may i (?:ask|request|bother|trouble) (?:you )?(?:to|for)?|(?:i|we) (?:hereby )?(?:ask|request|beg)(?: you)?(?: to| for)?|do me a favou?r and|help me(?: to)?|let's|let us|let me|go ahead and|make sure (?:to|you|that you)|be sure to|feel free to|time to|please do|you (?:can|may|should|could|must|need to|have to)(?: now| also| safely| please)*|don't forget to|remember to|i need you to|want you to|need to|want to|have to|got to|happy to|glad to|my (?:wish|request) is to|the (?:task|request) is to|in order",
  '(?:for|with|to|as|of|by|on|from) (?:the |our |my |a |an |this |next )?[\\p{L}\\p{N}-]+(?: [\\p{L}\\p{N}-]+){0,3}',
  'EMAIL|BADMAIL|REQID|DOMAIN|MESSAGE|i|we|you|to|a|an|the|it|that|this|her|him|them|-|—|–|\\*|•|\\d+[.)]|[:,"\'(>]',
];
const LEAD_IN = new RegExp(
  `^(?:(?:${LEAD_WORDS.join('|')})(?=$|[\\s,.:;!()–—-])[\\s,.:;!()–—-]*|[\\s,.:;!()–—\\p{Emoji_Presentation}*•>-]+)*$`,
  'u',
);
/** The same without the free "for the workshop" row, which only counts with a comma behind it. */
const LEAD_STRICT = new RegExp(
  `^(?:(?:${LEAD_WORDS.filter((_, index) => index !== 4).join('|')})(?=$|[\\s,.:;!()–—-])[\\s,.:;!()–—-]*|[\\s,.:;!()–—\\p{Emoji_Presentation}*•>-]+)*$`,
  'u',
);

const POLITE_LEAD =
  /(?<!\p{L})(?:can|could|would|will|might) (?:you|u|someone|somebody|one of you)(?!\p{L})|would (?:it|that) be (?:possible|ok|okay)|is it possible (?:to|for you)|(?:may|can|could) (?:i|we) (?:please|kindly|ask|have|request|trouble|bother)|could we|any chance|do you mind|would you mind|kannst du|könntest du|könnt ihr|können sie|könnten sie|würdest du|würden sie|magst du|(?:könnte|kann) (?:bitte )?(?:jemand|man)|darf ich (?:dich|sie) bitten|pouvez-vous|pourriez-vous|peux-tu|pourrais-tu|tu peux|vous pouvez|est-ce que (?:tu|vous) (?:peux|pouvez|pourrais|pourriez)|serait-il possible|(?:me|nos|lo|la|le)? ?(?:puedes|puede|podrías?|pueden|podrían|podéis|podemos)|sería posible|te importaría|(?:mi |ci )?(?:puoi|può|potresti|potrebbe|potete|potreste)|sarebbe possibile|pode(?:s|ria|rias|m)?|podia|seria possível|você pode|kun je|kunt u|kan je|zou je|zou u|kunnen jullie|wil je|wilt u|kan du|kan ni|skulle du|kan i|kan dere|kunne du|vil du|czy (?:możesz|mógłbyś|mogłabyś|może|mogę prosić)|mógłbyś|możesz|можешь|можете|могли бы|мог(?:ла)? бы|можна|чи можеш|чи можете|можеш|voisitko|voitko|voisitteko|-?(?:er|ir|ar|ebilir|abilir) mis[iı]n(?:iz)?|můžeš|můžete|mohl bys|poți|puteți|ai putea|tudnád|meg tudnád|meghívnád|μπορείς|μπορείτε|هل يمكنك|क्या आप|bạn có thể|có thể|bisakah|bisa/u;
const POLITE_UNSPACED =
  /いただけますか|もらえますか|くれますか|くださいませんか|ませんか|できますか|能不能|可以.*吗|能否|可否|麻烦|주실 수|줄 수 있|주시겠|주세요|줄래/u;
const POSSIBLE_I =
  /^(?:\W|hi|hello|hey|ok|so|and|bot|guys|quick question)*(?:can|could|may|might|should|shall|must|do|would) (?:i|we|one|anybody|anyone|people|they|he|she)(?! (?:please|kindly|ask|have|request|trouble|bother|get you))(?!\p{L})/u;

/** Judges one sentence around one verb found in it. */
export function moodOf(sentence: string, form: ActForm, start: number, end: number): Mood {
  const tidy = sentence.replace(HARMLESS, (found) => ' '.repeat(found.length));
  const before = tidy.slice(0, start);
  const after = tidy.slice(end);
  const around = form.intent === 'reject' || form.mood === 'statement' ? withoutOwnNot(tidy, start, end) : tidy;
  if (isQuoted(sentence, start)) return 'negated';
  const polite = POLITE_LEAD.test(tidy) || POLITE_UNSPACED.test(tidy);
  const report = REPORT.test(
    form.mood === 'statement'
      ? `${before} … ${after}`
      : polite
        ? tidy.replace(/(?<!\p{L})(?:already|had|al|va|ya|sa)(?!\p{L})/gu, ' ')
        : stripStatements(tidy, form, before, after),
  );
  if (says(NOT, around, form) || NOT_UNSPACED.test(politeless(around)) || (!form.english && SPANISH_NO.test(around)))
    return 'negated';
  if (MAYBE.test(maybeText(around, form)) || (!form.english && SI.test(around)) || MAYBE_UNSPACED.test(around))
    return 'conditional';
  if (report || REPORT_UNSPACED.test(around)) return 'negated';
  const asks = /[?？]\s*\W*$/u.test(sentence);
  if (form.english && POSSIBLE_I.test(tidy)) return 'asked';
  if (asks && !polite) return 'asked';
  if (QUESTION_WORD.test(tidy) && !polite) return 'asked';
  return !form.english || form.mood === 'statement' || leadsIn(before) ? 'clear' : 'unsure';
}

const QUESTION_WORD =
  /^(?:\W|hi|hello|hey|so|and|but|ok|well|then|bot|please)*(?:how|what|why|who|whom|whose|which|when|where|is|are|was|were|has|have|had|did|does|do|am|should|shall|wie|was|warum|wieso|wer|welche[rs]?|wann|wo|ist|sind|hat|darf|dürfen|soll|sollen|comment|pourquoi|qui|quand|où|est-ce que|quel\p{L}*|cómo|por qué|quién|cuándo|dónde|qué|cuál|come (?:si|faccio|posso|mai)|perché|chi|quando|dove|como (?:faço|se|posso)|por que|quem|hoe|waarom|wie|wanneer|waar|wat|hur|varför|vem|när|var|vad|hvordan|hvorfor|hvem|jak|dlaczego|kto|как|почему|кто|когда|miten|miksi|kuka|nasıl|neden|kim|jak|proč|kdo|cum|de ce|cine|hogyan|miért|πώς|γιατί)(?!\p{L})(?! (?:it possible|it ok))/u;

/** "I can't approve REQ-1" holds its own "not"; only what else is said counts. */
function withoutOwnNot(text: string, start: number, end: number): string {
  return `${text.slice(0, start)} … ${text.slice(end)}`;
}

function says(words: RegExp, text: string, form: ActForm): boolean {
  // "en" and "ei" are Finnish for not, "ne" French, "al" Dutch: English texts are judged by English words.
  if (!form.english)
    return words.test(
      text.replace(
        /(?<!\p{L})(?:en|stop|wait|ne|nu|mai|sin|pas op|halt|om|ha|ni|ei|hardly|against)(?!\p{L})(?=.)/gu,
        (word) => (keepsForeign(word, text) ? word : ' '),
      ),
    );
  return words.test(
    text.replace(
      /(?<!\p{L})(?:en|ei|ni|nu|ne|pas|non|mai|sin|sem|vent|halt|nie|ha|uten|bez|nem|ej|sans|nicht)(?!\p{L})/gu,
      (word) => (/pas|nicht|sans|non|nie/.test(word) ? word : ' '),
    ),
  );
}

function keepsForeign(word: string, text: string): boolean {
  if (word === 'en') return /(?:kutsu|lisää|hyväksy|poista)/u.test(text);
  if (word === 'ne')
    return /(?<!\p{L})ne(?!\p{L})/u.test(text) && /(?:pas|plus|jamais|invit|hívd|add|ajout)/u.test(text);
  if (word === 'om' || word === 'ha' || word === 'ni' || word === 'nu') return false;
  return true;
}

/** Reports are told by the words around the verb; "access for EMAIL" and "was" in a reason say nothing of it. */
function stripStatements(tidy: string, form: ActForm, before: string, after: string): string {
  if (!form.english) return foreignReport(tidy);
  return `${before} … ${after.replace(/(?:,|\.|;|–|—| - |because|since|\bas\b|so that|who|which|reason|comment).*$/su, '')}`.replace(
    /(?<!\p{L})(?:already|al|va|ya|sa|hat|i dag|jo|ha|hier|vais|om|may)(?!\p{L})/gu,
    ' ',
  );
}

function foreignReport(tidy: string): string {
  return tidy
    .replace(
      /(?:weil|denn|parce que|car|porque|perché|omdat|eftersom|fordi|bo|потому что|,|\bda (?:sie|er|wir)).*$/su,
      '',
    )
    .replace(/(?<!\p{L})(?:al|va|ya|sa|was|jo|had|i dag|try to)(?!\p{L})/gu, ' ')
    .replace(/(?<!\p{L})(?:hat|haben|habe) (?:EMAIL )?(?:bitte )?(?:zugang|zugriff)/gu, ' ');
}

function politeless(text: string): string {
  return text.replace(/くださいませんか|いただけませんか|ませんか|もらえませんか|能不能|可不可以/gu, ' ');
}

/** A reason may hold "when" and "if"; dates too. Only what stands with the verb makes it conditional. */
function maybeText(text: string, form: ActForm): string {
  const cut = text.replace(
    /(?:because|since she|since he|since they|since we|reason:|weil|parce que|porque|perché|omdat|eftersom|потому что).*$/su,
    '',
  );
  return form.english
    ? cut.replace(/(?<!\p{L})(?:om|ha|kun|so|caso|say hello|hvis|poate|kan)(?!\p{L})/gu, ' ')
    : cut.replace(
        /(?<!\p{L})(?:om (?=(?:en|två|tre|fyra|\d))|ha|say|once|may|kun (?=je|u)|caso|quando|cuando)(?!\p{L})/gu,
        (word) => (/quando|cuando/.test(word) ? word : ' '),
      );
}

/** True where everything before the verb, back to the last break, only leads to it. */
function leadsIn(before: string): boolean {
  if (LEAD_STRICT.test(before)) return true;
  const breaks = /[,:;–—)]|\s-\s|\band\b|\bso\b|\bthen\b/gu;
  for (const match of before.matchAll(breaks)) {
    if (LEAD_STRICT.test(before.slice(match.index + match[0].length)))
      return !OPENS_SAYING.test(before.slice(0, match.index + match[0].length));
  }
  return LEAD_IN.test(before);
}

/** "Max: invite …", "the text reads, approve …": somebody else speaks behind such an opening. */
const OPENS_SAYING =
  /(?:\p{L}+(?: \p{L}+)?\s*:\s*$)(?<!(?:please|request|task|todo|action|hi|hello|hey|bot|guestlist|urgent|important|fyi|new|following|this|these|and|also|next|now|reminder|favou?r|one|question)\s*:\s*)|(?:message|mail|text|note|letter|ticket|card|it|list|instructions?|example|command)\s+(?:says|reads|is|was|goes)/u;

/** A verb inside quotation marks is somebody's words, not a request. */
function isQuoted(sentence: string, start: number): boolean {
  const before = sentence.slice(0, start);
  const straight = (before.match(/"/g) ?? []).length;
  const opened = (before.match(/[“„«「]/g) ?? []).length - (before.match(/[”»」]/g) ?? []).length;
  return straight % 2 === 1 || opened > 0 || /(?:^|\s)[`'](?=\S*$)/.test(before.trimEnd().slice(-2));
}
