/** Words by which a language refuses, makes conditions, reports, asks politely and asks. */
export interface MoodWords {
  readonly not: RegExp;
  readonly maybe: RegExp;
  readonly report: RegExp;
  readonly polite: RegExp;
  readonly question: RegExp;
}

export type Language =
  'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl' | 'sv' | 'nb' | 'pl' | 'ru' | 'fi' | 'tr' | 'cs' | 'cjk' | 'other';

const W = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'u');
const GREETED = String.raw`^(?:\W|hi|hello|hey|hallo|bonjour|hola|ciao|olá|hej|so|and|but|ok|well|then|bot|please)*`;
const Q = (words: string): RegExp => new RegExp(`${GREETED}(?:${words})(?![\\p{L}\\p{N}])`, 'u');

function words(not: string, maybe: string, report: string, polite: string, question: string): MoodWords {
  return { not: W(not), maybe: W(maybe), report: W(report), polite: W(polite), question: Q(question) };
}

export const MOOD_WORDS: Readonly<Record<Language, MoodWords>> = {
  en: words(
    "not|don't|no (?:reason|point|sense|use|intention|plans?|way)|do not|doesn't|didn't|never|won't|wouldn't|shouldn't|mustn't|can't|cannot|isn't|aren't|wasn't|weren't|haven't|hasn't|needn't|no need|no one|nobody|none|neither|nor|no longer|without|stop|refrain|avoid|instead of|rather than|hold (?:on|off|back)|hang on|wait|forget|leave (?:[a-zA-Z' ]{0,30})?out|skip|ignore|disregard|nope|refused|refuse to|no way|scratch that|nevermind|never mind|no more|hardly|by no means|anything but|premature|too early|too soon|postpone|rethink|changed my mind|nicht|niet|ikke|inte|against (?:inviting|adding)|over my dead body|under no circumstances|on no account|(?:the )?last (?:thing|person|one) (?:i|we|i'd|we'd|you|anyone|anybody)(?! said)|least of all|(?:god|heaven) forbid|(?:sooner|rather) \\p{L}+(?: \\p{L}+){0,4} than|when hell freezes|when pigs fly|unacceptable|forbidden|prohibited|regret|mistakenly|accidentally|reconsider|hesitant|reluctant|unsure|uncertain|doubt|nah",
    "if|first(?=,? (?:and |but )?then)|(?:must|has to|have to|needs? to)(?= (?:\\p{L}+ ){0,4}(?:EMAIL )?first(?!\\p{L}))|unless|once(?! more| again)|as soon as|when|whenever|provided|assuming|in case|in the event|should (?:he|she|they|the|legal|it|megan|tom)|depending|depends|subject to|only after|only with|after(?! (?:\\d|the \\d|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|easter|today|tomorrow|that))|as long as|so long as|upon|contingent|following (?:approval|signature|review|the)|presuming|barring|with reservations|on (?:the )?condition|conditional(?:ly)?|with (?:the |\\p{L}+'s )(?:permission|consent|approval|blessing|okay|ok|agreement|go-ahead)|(?:i|we)(?: would|'d)(?= (?:also |even |still )?(?:approve|accept|reject|deny|invite|add|remove|revoke|extend|delete))|(?:rejected|refused|denied|declined|vetoed|disapproved|turned down) by|maybe|perhaps|possibly|probably|might|would have|could have|should have|supposing|suppose|imagine|hypothetically|what if|in theory|theoretically|let's say|just say|pretend|for example|for instance|e\\.g\\.|like this|such as|say|considering|thinking (?:about|of)|wondering|tbd|to be confirmed|pending(?! (?:requests?|invit\\p{L}*|approvals?|guests?|ones?))|some ?day|eventually|sooner or later|in the future|next time|either|whether|before (?:we|i|you) (?:do|invite|add|approve)",
    "said|says|saying|told|tells|wrote|writes|asked|asks|asking|mentioned|claims|claimed|thinks|thought|believes|wonders|wondered|wondering|suggests|suggested|proposed|proposes|recommends|recommended|wanted|wants to|wants me|wants us|wanted to|used to|tried|trying|was|were|had|did|already|yesterday|last (?:week|month|year|monday|tuesday|wednesday|thursday|friday)|ago|earlier|previously|typed|entered|executed|clicked|pressed|(?<!you )(?<!bot )will(?= (?:\\p{L}+ )?(?:EMAIL|REQID))|i'll|i will|we'll|we will|he will|she will|they will|he'll|she'll|they'll|going to|gonna|planning to|plan to|plans to|intend to|intends to|about to|joke|joking|jk|just kidding|kidding|haha|lol|sarcasm|as if|yeah right|dreamt|dreamed|remember when|in the past|according to|quote|quoting|quoted|fwd|fw|reads|hoping to|hopes to|would like to know|insists|insisted|demands|demanded|begged|announced|decided to|forgot to|refuses|agreed to|promised|offered to|expects me|expects us|heard that|rumou?rs?|apparently|supposedly|allegedly|the (?:mail|email|message|ticket|letter|document|note) (?:says|said|reads|asks)|translate|spell|pronounce|summari[sz]e|repeat after",
    '(?:can|could|may) (?:i|we)(?=.*(?:thx|thanks|thank you))|may i have|(?:can|could|would|will|might) (?:you|u|someone|somebody|anyone|one of you)|would (?:it|that) be (?:possible|ok|okay|alright)|is it possible for you|(?:may|can|could) (?:i|we) (?:please|kindly|ask you|have|get|request|trouble|bother)|(?:may|can|could) (?:i|we|EMAIL).*(?:please|pls)|(?:please|pls).*(?:can|could|may) EMAIL|any chance|do you mind|would you mind|mind (?:adding|inviting|removing|approving)|may i ask',
    'how|what|why|who|whom|whose|which|when|where|is|are|was|were|has|have|had|did|does|do(?! not)|am|should|shall',
  ),
  de: words(
    "nicht|kein\\p{L}*|niemals|nie|niemand|nirgends|ohne|warte|wartet|warten sie|stopp|stop|halt|lieber nicht|vergiss|vergessen sie|keinesfalls|auf keinen fall|weder|not|don't",
    'wenn|falls|sobald|sofern|solange|vorausgesetzt|sollten|könnten wir(?! bitte)|man könnte|ich lade|wir laden|vorbehaltlich|unter (?:der |dem )?(?:bedingung|voraussetzung|vorbehalt)|mit (?:zustimmung|erlaubnis|genehmigung|einverständnis)|(?:erst )?nach (?:der |seiner |ihrer )?(?:freigabe|genehmigung|unterschrift|unterzeichnung|rücksprache|absprache|zustimmung|prüfung|vertrag\\p{L}*)|es sei denn|(?<=^\\W*(?!bitte|er|sie)[a-zäöüß]+ )(?:soll|sollte|muss|müsste|will)|vielleicht|eventuell|angenommen|nachdem|zum beispiel|möglicherweise|gegebenenfalls|evtl\\.?|ggf\\.?|könnte man|was wäre|würde ich|wäre|hätte',
    'gesagt|sagte|sagt|meinte|meint|schrieb|schreibt|gestern|bereits|wurde|wurden|worden|möchte dass|will dass|wollte|wollten|fragte|fragt|gefragt|schon|habe ich|haben wir|hatte|hatten|werde|werden wir|letzte woche|vorgestern|laut|angeblich|haha|scherz|spaß',
    'kannst du|könntest du|könnt ihr|könntet ihr|können sie|könnten sie|würdest du|würden sie|magst du|(?:könnte|kann) (?:bitte )?(?:jemand|man)|(?:darf|dürfte) ich (?:dich|sie|euch)(?: \\p{L}+)? ?bitten|wärst du so|wären sie so|wäre es möglich|ist es möglich|könnten wir bitte|bitte',
    'wie|was|warum|wieso|weshalb|wer|welche[rs]?|wann|wo|wohin|ist|sind|hat|haben|darf|dürfen|soll|sollen|sollte|sollten|muss|müssen|wurde|wird',
  ),
  fr: words(
    "ne|n'\\p{L}*|pas|jamais|sans|aucun\\p{L}*|surtout pas|attends|attendez|arrête\\p{L}*|ni|plus personne|oublie\\p{L}*|non",
    "quand|lorsque|lorsqu'\\p{L}+|dès que|sous réserve|faudrait|à condition|pourvu qu\\p{L}*|à moins qu\\p{L}*|sauf si|tant qu\\p{L}*|avec l'(?:accord|autorisation)|après (?:accord|signature|validation|l'accord|la signature)|doit|devrais|devrait|devrions|devriez|peut-être|supposons|une fois que|après que|si(?! (?:possible|tu peux|vous pouvez|vous plaît|te plaît))|s'il (?!te|vous)|au cas où|éventuellement|par exemple|faudrait-il|on pourrait",
    "a dit|ai dit|m'a dit|m'a demandé|a écrit|a demandé|hier|avait|avaient|était|étaient|veut|voulait|veulent|a été|ont été|ai invité|avons invité|j'ai|nous avons|selon|d'après|dit que|pense|je vais|nous allons|la semaine dernière|blague|mdr",
    "pouvez-vous|pourriez-vous|peux-tu|pourrais-tu|tu peux|tu pourrais|vous pouvez|vous pourriez|est-ce que (?:tu|vous) (?:peux|pouvez|pourrais|pourriez)|serait-il possible|est-il possible|puis-je vous demander|pourrait-on|merci de|merci d'\\p{L}*|on peut(?= \\p{L}+ EMAIL.*s'il)|s'il (?:te|vous) pla[iî]t|svp|stp",
    "comment|pourquoi|qui|quand|où|est-ce que|quel\\p{L}*|qu'\\p{L}*|combien|dois-je|faut-il|doit-on|puis-je|peut-on|a-t-\\p{L}+|est|ont",
  ),
  es: words(
    'no|nunca|sin|jamás|ningún|espera|espere|tampoco|olvida|nada de|ni|todavía no|aún no',
    'cuando|en cuanto|siempre (?:que|y cuando)|habría que|yo invito|a condición|con tal|a menos que|salvo que|mientras|previ[oa]|con el (?:permiso|visto)|tras (?:la|el)|debe|debería|deberías|tiene que|quizás?|tal vez|supongamos|a lo mejor|si(?! (?:es posible|puedes|puede|pudieras))|en caso de|una vez que|después de que|por ejemplo|deberíamos|podríamos',
    'dijo|dice|dicen|escribió|pidió|pide|ayer|había|fue|fueron|quiere|quería|quieren|voy a|vamos a|va a|ya (?:he|hemos|está|fue|ha|invité)|he invitado|hemos invitado|ha sido|según|piensa|la semana pasada|broma|jaja',
    '(?:me |nos |lo |la |le |los )?(?:puedes|puede|podrías?|pueden|podrían|podéis|podríais)|sería posible|es posible|te importaría|le importaría|podemos(?=.*por favor)|por favor',
    'cómo|por qué|quién|quiénes|cuándo|dónde|qué|cuál|cuánt[oa]s?|debería|debo|está|están|ha|hay|es|puedo|podemos|se puede|ya',
  ),
  it: words(
    'non|mai|senza|nessun\\p{L}*|aspetta|aspetti|neppure|né|lascia perdere|dimentica|no',
    'quando|appena|a condizione|purché|bisogn\\p{L}*|invito io|a meno che|sempre che|previ[oa]|con il (?:permesso|consenso)|dopo (?:la|il|che)|deve|dovrebbe|dovrei|forse|magari|supponiamo|se(?! (?:possibile|puoi|può|ti va))|nel caso|una volta che|dopo che|per esempio|ad esempio|dovremmo|potremmo',
    'ha detto|dice|dicono|ha scritto|ha chiesto|ieri|già|vuole|voleva|vogliono|ho invitato|abbiamo invitato|è stat[oa]|era|secondo|pensa|sto per|stiamo per|scherzo|la settimana scorsa',
    '(?:mi |ci |lo |la )?(?:puoi|può|potresti|potrebbe|potete|potreste)|sarebbe possibile|è possibile|ti dispiacerebbe|per favore|per piacere|per cortesia',
    'come|perché|chi|quando|dove|cosa|che cosa|quale|quali|quant[oiae]|dovrei|devo|è|sono|ha|posso|possiamo|si può',
  ),
  pt: words(
    'não|nao|nunca|jamais|sem|nenhum\\p{L}*|espera|espere|esqueça|esquece|nem|ainda não',
    'quando|assim que|desde que|contanto que|a menos que|a não ser|sob condição|após|mediante|deve|deveria|talvez|se(?! (?:possível|puder|der|puderes))|caso|suponhamos|depois que|por exemplo|deveríamos|poderíamos|logo que',
    'disse|diz|dizem|escreveu|pediu|ontem|já|quer|queria|querem|vou|vamos|convidei|convidámos|foi|foram|era|segundo|acha|brincadeira|semana passada',
    '(?:você |me |nos )?(?:pode|podes|poderia|poderias|podem|poderiam|podia|consegue)|seria possível|é possível|importa-se|por favor',
    'como|por que|porquê|quem|quando|onde|o que|qual|quais|quantos|devo|deveria|é|está|posso|podemos|pode-se|há|já',
  ),
  nl: words(
    'niet|nooit|geen|zonder|wacht|vergeet|niemand|nog niet|liever niet|stop|not|nee',
    'wanneer|zodra|indien|op voorwaarde|we zouden|wij zouden|ik nodig|onder voorbehoud|na (?:goedkeuring|akkoord|overleg|ondertekening|toestemming)|zolang|misschien|stel dat|als(?! (?:een |nieuwe |externe |onze |extra )*gast| (?:het kan|je kunt|mogelijk))|nadat|eventueel|bijvoorbeeld|mits|tenzij|zouden we',
    'zei|zegt|zeggen|schreef|vroeg|gisteren|al(?! (?:onze|de|het))|reeds|wil dat|wilde|wilden|heb ik|hebben we|werd|is al|volgens|denkt|ga ik|gaan we|vorige week|grapje|haha',
    'kun je|kunt u|kan je|kan u|zou je|zou u|zouden jullie|kunnen jullie|wil je|wilt u|is het mogelijk|mag ik (?:je|u) vragen|graag|alsjeblieft|alstublieft|aub|svp',
    'hoe|waarom|wie|wanneer|waar|wat|welke|is|zijn|heeft|hebben|mag|mogen|moet|moeten|kan|kunnen|hoeveel',
  ),
  sv: words(
    'inte|aldrig|ej|ingen|utan|vänta|glöm|icke|not|nej',
    'om(?! (?:en|ett|två|tre|fyra|fem|sex|\\d|möjligt))|när|så snart|förutsatt|under förutsättning|borde|jag bjuder|vi bjuder|såvida|så länge|efter (?:godkännande|underskrift)|med tillstånd|kanske|ifall|efter att|till exempel|eventuellt|borde vi|skulle vi',
    'sade|sa|säger|skrev|bad|igår|redan|ville|vill att|har bjudit|bjöd|blev|var|enligt|tror|ska jag|skämt|haha|förra veckan',
    'kan du|kan ni|skulle du|skulle ni|vill du|är det möjligt|skulle det gå|tack|snälla|vänligen',
    'hur|varför|vem|vilka|vilken|när|var|vad|är|har|får|ska|bör|kan man|kan jag|kan vi',
  ),
  nb: words(
    'ikke|aldri|aldrig|uten|uden|vent|ingen|glem|not|nei|nej',
    'hvis|når|forutsatt|forudsat|under (?:forutsetning|forudsætning)|på betingelse|etter godkjenning|efter godkendelse|med mindre|så lenge|så længe|kanskje|måske|dersom|såfremt|så snart|etter at|efter at|for eksempel|eventuelt|burde vi|skulle vi',
    'sa|sagde|sier|siger|skrev|ba|bad|i går|allerede|ville|vil ha|har invitert|har inviteret|inviterte|inviterede|ble|blev|var|ifølge|tror|skal jeg|spøk|haha',
    'kan du|kan i|kan dere|kunne du|vil du|ville du|er det mulig|er det muligt|vær så snill|vennligst|venligst|takk|tak',
    'hvordan|hvorfor|hvem|hvilke|hvilken|når|hvor|hva|hvad|er|har|får|skal|bør|må|kan man|kan jeg|kan vi',
  ),
  pl: words(
    'nie|nigdy|bez|nikt|nikogo|poczekaj|czekaj|zapomnij|ani',
    'jeśli|jeżeli|pod warunkiem|o ile|chyba że|dopóki|za zgodą|po (?:podpisaniu|akceptacji|zgodzie|zatwierdzeniu)|gdy|gdyby|kiedy|może|jak tylko|po tym jak|na przykład|ewentualnie|powinniśmy',
    'powiedział\\p{L}*|napisał\\p{L}*|mówi|wczoraj|już|chce|chciał(?!bym|abym|byśmy|ibyśmy)\\p{L}*|zaprosił\\p{L}*|został\\p{L}*|był\\p{L}*|według|myśli|zamierzam|żart',
    'czy (?:możesz|mógłbyś|mogłabyś|może|mogę prosić|moglibyście)|mógłbyś|mogłabyś|możesz|proszę|poproszę',
    'jak|dlaczego|kto|kiedy|gdzie|co|które|ile|jest|są|czy',
  ),
  ru: words(
    'не|ни|нет|никогда|без|никому|подожди|подождите|нельзя|забудь|ні|ніколи|нікого',
    'если|когда|при условии|с согласия|надо бы|стоит|после|пока|за умови|після|как только|может быть|возможно|вдруг|допустим|например|якщо|коли|можливо|щойно|наприклад|после того как',
    'сказал\\p{L}*|написал\\p{L}*|говорит|вчера|уже|хочет|хотел\\p{L}*|пригласил\\p{L}*|добавил\\p{L}*|был\\p{L}*|сказав|вчора|вже|хоче|запросив|запросила|собираюсь|шутка|по словам',
    'можешь|можете|могли бы|мог(?:ла)? бы|можно ли|не мог(?:ли)? бы|пожалуйста|можеш|можете|чи можна|будь ласка|прошу',
    'как|почему|кто|когда|где|что|какие|какой|сколько|можно|як|чому|хто|де|що|які|скільки|чи',
  ),
  fi: words(
    'älä|älkää|ei|en|eivät|emme|ilman|odota|unohda',
    'jos|kun|kunhan|edellyttäen|ellei|jälkeen|ehkä|mikäli|heti kun|esimerkiksi|pitäisikö',
    'sanoi|kirjoitti|eilen|jo|haluaa|halusi|kutsuin|kutsuttiin|oli|mukaan',
    'voisitko|voitko|voisitteko|voitteko|kutsuisitko|lisäisitkö|olisiko mahdollista|kiitos|ole hyvä',
    'miten|miksi|kuka|milloin|missä|mitä|mikä|onko|ovatko|saako|voiko|montako',
  ),
  tr: words(
    'etme\\p{L}*|ekleme\\p{L}*|onaylama\\p{L}*|silme\\p{L}*|reddetme\\p{L}*|uzatma\\p{L}*|kaldırma\\p{L}*|değil|sakın|bekle|hayır|asla|olmadan',
    'eğer|belki|şartıyla|koşuluyla|takdirde|sonra|\\p{L}+(?:ınca|ince)|olursa|\\p{L}+(?:rsa|rse)|mesela|örneğin|ne zaman ki',
    'söyledi|dedi|yazdı|dün|zaten|istiyor(?!um)|istedi|davet ettim|davet ettik|davet edildi|göre|eklendi|ekledim',
    '\\p{L}+ mis[iı]n(?:iz)?|lütfen|mümkün mü|rica',
    'nasıl|neden|kim|ne zaman|nerede|ne|hangi|kaç|niye',
  ),
  cs: words(
    'ne\\p{L}*|nikdy|bez|nikdo|počkej|nu|niciodată|fără|nem|soha|nélkül|μη|μην|δεν|ποτέ|χωρίς|όχι',
    'pokud|když|poté|pod podmínkou|jakmile|cu condiția|după ce|amennyiben|feltéve|miután|εφόσον|μόλις|až|možná|jestli|dacă|când|poate|ha|amikor|talán|αν|όταν|ίσως',
    'řekl\\p{L}*|napsal\\p{L}*|včera|už|chce|a spus|a scris|deja|ieri|vrea|mondta|írta|tegnap|már|είπε|χθες|ήδη|θέλει',
    'můžeš|můžete|mohl bys|mohli byste|prosím|poți|puteți|ai putea|vă rog|te rog|tudnád|meg tudnád|meghívnád|kérlek|kérem|legyen szíves|μπορείς|μπορείτε|παρακαλώ',
    'jak|proč|kdo|kdy|kde|co|cum|de ce|cine|când|hogyan|miért|ki|mikor|πώς|γιατί|ποιος|πότε',
  ),
  cjk: {
    not: /ないで|ません|しない|するな|禁止|中止|待って|不要|别|勿|没有|没|不用|不必|不能|不可|先不|暂不|不想|マズい|마세요|마십시오|마라|말아|말고|하지 말|않|안 |못|금지/u,
    maybe:
      /もし|[ただ]ら|てから|次第|た(?:後|あと)|ならば|れば|かもしれ|例えば|如果|要是|假如|等到|的话|也许|可能|比如|[之以]后再|之后|以后|后再|만약|하면|[가-힣]면(?=[\s,])|조건|場合|条件|同意|等[^，,。]{1,20}[再后後]|(?:후|다음|뒤)에|거든|되면|아마|예를 들/u,
    report:
      /と言っ|と言い|と書い|そうです|昨日|すでに|しました|した[。.]?$|たがって|说过|说要|说:|说：|昨天|已经|想邀请(?!$)|어제|이미|했다|했습니다|라고|싶어/u,
    polite:
      /いただけますか|もらえますか|くれますか|くださいませんか|いただけませんか|もらえませんか|くれませんか|お願い|できますか|能不能|可不可以|可以.*吗|能否|可否|麻烦|请|주실 수|줄 수 있|주시겠|주세요|줄래|부탁/u,
    question: /どう|なぜ|誰|いつ|どこ|何|怎么|为什么|谁|什么|哪|어떻게|왜|누가|언제|무엇|뭐/u,
  },
  other: words(
    'لا|ليس|بدون|बिना|मत|नहीं|đừng|không|chưa|jangan|tidak|belum|אל|לא|בלי|ห้าม|อย่า|not',
    'إذا|بشرط|बशर्ते|miễn là|sau khi|asalkan|setelah|בתנאי|אחרי|ربما|عندما|यदि|अगर|शायद|जब|nếu|khi|có thể sẽ|jika|kalau|mungkin|אם|כאשר|אולי|ถ้า',
    'قال|أمس|قد|कहा|कल|चुका|đã|hôm qua|nói rằng|kata|kemarin|sudah|אמר|אתמול|כבר',
    'هل يمكنك|يرجى|أرجو|من فضلك|क्या आप|कृपया|bạn có thể|vui lòng|bisakah|bisa|tolong|mohon|בבקשה|התוכל|ช่วย',
    'كيف|لماذا|من هو|متى|كैसे|कैसे|क्यों|कौन|làm sao|tại sao|ai|bagaimana|kenapa|siapa|איך|למה|מי',
  ),
};
