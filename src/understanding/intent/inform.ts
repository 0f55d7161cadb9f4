import type { Intent } from '../../domain/meaning.ts';

/** Intents that only tell something. They start nothing, so the first fitting row wins. */
interface Row {
  readonly intent: Intent;
  readonly pattern: RegExp;
}

const row = (intent: Intent, source: string): Row => ({ intent, pattern: new RegExp(source, 'u') });
const GUESTS =
  '(?:guests?|outsiders?|externals?|external (?:people|users?|guests?|persons?|accounts?)|guest (?:accounts?|users?)|visitors|partners?|invitees|gäste\\p{L}*|gast|externen?|invités?|invitées?|externes|invitad[oa]s|externos|ospiti|esterni|convidados|gasten|gäster\\p{L}*|gjester|gæster|gości\\p{L}*|goście|гост[ейия]\\p{L}*|гостей|vieraat|vieraita|misafirler\\p{L}*|konuklar\\p{L}*|ゲスト|来宾|访客|게스트)';
const REQUESTS =
  '(?:requests?|approvals?|invitations?|applications?|anfragen|anträge|einladungen|demandes|invitations|solicitudes|peticiones|invitaciones|richieste|inviti|pedidos|convites|solicitações|aanvragen|verzoeken|uitnodigingen|förfrågningar|ansökningar|inbjudningar|forespørsler|anmodninger|wnioski|prośby|zaproszenia|заявк\\p{L}*|запрос\\p{L}*|запит\\p{L}*|приглашени\\p{L}*|pyynnöt|talepler\\p{L}*|istekler\\p{L}*|リクエスト|申請|依頼|请求|申请|요청)';
const OPEN =
  '(?:open|pending|waiting|outstanding|unanswered|undecided|unapproved|not (?:yet )?(?:approved|decided|accepted)|offen\\p{L}*|ausstehend\\p{L}*|en attente|en cours|pendientes?|abiert[ao]s|in attesa|in sospeso|apert[ei]|aguardam|em aberto|openstaand\\p{L}*|openstaan|staan er open|väntar|väntande|öppna|venter|åpne|ventende|åbne|oczekując\\p{L}*|otwart\\p{L}*|ожида\\p{L}*|открыт\\p{L}*|очіку\\p{L}*|avoimet|odottavat|bekleyen|保留中|未処理|承認待ち|待处理|待审批|待批|대기)';

const STATUS_BARE =
  "^(?:\\W|my|the|request|show|get)*status(?: of (?:my|the|our|this|that) .{0,30})?\\W*$|(?:status|state|progress|news|updates?)\\b.{0,25}(?:request|invitation|invite|my guest)|where(?:'s| is| are) (?:my|the|our|her|his) .{0,20}(?:requests?|invitations?|invite|approval)|(?:is|was|has|have|are|were) (?:my|our|his|her|their|the|that|this) (?:\\p{L}+ )?(?:requests?|invitations?|invite|guest|approval|application).{0,20}(?:approved|accepted|rejected|denied|decided|processed|done|ready|redeemed|sent|granted|through|delivered|expired)|(?:has|did|is|was) (?!(?:a|an|any|anyone|anybody|guests?|it|there|b2b|the|external|this|that|everyone|everybody|each|every|mfa|entra|azure|microsoft|teams|sharepoint)(?!\\p{L}))\\p{L}+(?: \\p{L}+)? (?:accepted|accept|redeemed|redeem|joined|join|signed in|received|receive|get (?:the|her|his|my)|got (?:the|her|his|my)|been invited|been approved|been added|invited|in yet|in already|approved)|who (?:approved|rejected|denied|invited|decided) |when (?:will|was|is) .{0,20}(?:my|the|our|her|his) (?:request|invitation|invite)|how (?:far|long).{0,30}my request|what happened to (?:my|the) ";
const GUEST_SUBJECT =
  "^(?!.*(?:do we have|we have|are there|have we))(?:\\W|hi|hello|so|and|but|ok|bot)*(?:can|can't|could|do|don't|does|doesn't|may|will|must|should|is|are|why|when|where|how|what|which)(?! many)\\b.{0,25}\\b(?:a|the|my|our|external|b2b|invited|new|their)? ?(?:guests?|outsiders?|externals?|visitors?|invitees?|partners?|people from (?:outside|other)|external (?:users?|people|partners?|colleagues?))(?:'s?)?\\b.{0,20}\\b(?:see|use|sign|log|leave|quit|access|open|join|need|be (?:removed|deleted|converted|made|turned|given|added|forced|blocked|members?|admins?|synced)|have(?! we)|work|change|reset|count|cost|appear|find|browse|share|remain|authenticate|redeem|accept|become|enrol|register|lose|read|edit|download|call|chat|create|delete|own|manage|reach|get (?:at|into|in|a|the|an)|end up|show)\\b";

/** With a request, an address or a domain named. */
const NAMED: readonly Row[] = [
  row(
    'list-guests',
    `(?:which|list|show|what|all|how many|any|who are|see|display|give me|have|zeig\\p{L}*|welche|liste|quels|muestra|mostra|toon|visa) .{0,40}${GUESTS} .{0,25}(?:from|of|at|by|von|de|da|van|från|aus) .{0,15}DOMAIN`,
  ),
  row(
    'list-guests',
    `(?:list|show(?: me)?|display) .{0,20}DOMAIN ${GUESTS}|^DOMAIN guests$|who (?:do we have|is here|is in(?: here)?) from DOMAIN|how many .{0,30} from DOMAIN|list (?:everyone|everybody|people|all) .{0,20}DOMAIN`,
  ),
  row(
    'check-domain',
    '(?:can|may|could|might|are|is|would|do|does|dürfen|darf|können|kann|peut-on|pouvons-nous|peut|est-ce qu|podemos|puedo|se puede|possiamo|posso|si può|podemos|mogen|kunnen|mag|kan|får|kan|må|czy|можно|можем|чи можна|voiko|voimmeko|saako).{0,80}(?:DOMAIN|partner)',
  ),
  row(
    'check-domain',
    '(?:check|verify|test|look up|preflight|is|prüf\\p{L}*|vérifie\\p{L}*|comprueba|verifica|controlla|controleer|kontrollera|sprawdź|проверь\\p{L}*).{0,60}DOMAIN',
  ),
  row(
    'check-domain',
    'DOMAIN.{0,60}(?:allowed|blocked|permitted|ok|possible|trusted|denied|deny list|allow list|erlaubt|gesperrt|autorisé|permitid|consentit|toegestaan|tillåt|dozwolon|разрешен|許可|允许|허용|invited?|招待|邀请|초대|can|work)|(?:what about|how about|policy (?:for|on)|verdict (?:on|for)|anything against|objections? to) .{0,20}DOMAIN|^DOMAIN\\W*$|(?:allowed|blocked|permitted|possible).{0,40}DOMAIN',
  ),
  row(
    'check-domain',
    '^(?:\\W|hi|hello|hey|so|ok|please|bot)*(?:can|could|may|might|am|are|would|should|shall|must|dürfen|darf|können|kann|peut-on|puis-je|pouvons-nous|on peut|est-ce qu\\p{L}* (?:je|on|nous)|puedo|podemos|se puede|posso|possiamo|si può|mag|mogen|kan|kunnen|får|kan man|må|чи можна|можно|могу|czy mog\\p{L}+|czy można|voinko|voiko|saanko)(?! you).{0,40}(?:invit\\p{L}*|add(?:ed)?|onboard\\p{L}*|guest|bring|get|let|have|allowed|permitted|einladen|eingeladen|hinzufügen|inviter|ajouter|añadir|agregar|invitare|aggiungere|convidar|adicionar|uitnodigen|toevoegen|uitgenodigd|bjuda|invitere|zaprosić|пригласить|приглашать|запросити|kutsua).{0,60}(?:EMAIL|BADMAIL)|^(?:\\W|hi|hello|so|ok)*(?:may|can|could|is|are|darf|kann|puede|può|mag|får) (?:EMAIL|BADMAIL).{0,20}(?:be |become |eligible|allowed|eingeladen|invité|uitgenodigd|ser invitad|essere invitat|bjudas)|is it (?:ok|okay|allowed|possible|permitted|fine|legal|safe) .{0,30}(?:invit|add|onboard|have|bring|let).{0,40}(?:EMAIL|BADMAIL)|(?:check|verify|test|preflight) (?:whether|if|that)?.{0,30}(?:can|may|allowed|invit\\p{L}*).{0,30}(?:EMAIL|BADMAIL)|(?:check|verify|test|preflight) (?:whether|if)? ?(?:EMAIL|BADMAIL) (?:can|may|is allowed|could)|am i (?:allowed|permitted|able) to .{0,20}(?:invite|add|onboard)|(?:EMAIL|BADMAIL).{0,20}(?:allowed|eligible|be invited|invitable)\\W*\\?|(?:anything|something|what) .{0,15}(?:against|speak).{0,20}(?:inviting )?(?:EMAIL|BADMAIL)',
  ),
  row(
    'help',
    "(?:what|how)(?: does|'s| is| do| would).{0,40}/\\p{L}+|what would happen|how (?:do|can|would|does|should) (?:i|we|one|you|somebody|someone) .{0,60}(?:EMAIL|BADMAIL)|wie (?:kann|lade|füge|bekomme) (?:ich|man) .{0,40}(?:EMAIL|BADMAIL|ein)|comment (?:inviter|ajouter)|cómo (?:invito|añado|agrego)|come (?:invito|aggiungo)",
  ),
  // "Darf ich jane@… einladen?": the verb stands behind.
  row(
    'check-domain',
    '(?:darf|dürfen|kann|können|soll) (?:ich|wir|man) .{0,20}(?:EMAIL|BADMAIL).{0,40}(?:einladen|hinzufügen|aufnehmen|anlegen)|(?:mag|mogen|kan|kunnen) (?:ik|we|wij) .{0,20}EMAIL.{0,40}(?:uitnodigen|toevoegen)|(?:kan|får) (?:jag|vi|jeg) .{0,30}EMAIL',
  ),
  row(
    'status',
    '(?:REQID|EMAIL|BADMAIL|(?:request|req|ticket|number|anfrage|antrag|demande|solicitud|richiesta|pedido|aanvraag|verzoek) #?\\d+)',
  ),
];

/** Without anything named. */
const BARE: readonly Row[] = [
  row(
    'policy',
    `(?:polic(?:y|ies)|\\brules?\\b|guidelines?|regulations?|compliance|terms|richtlinien?|regeln|vorschriften|règles|politique|reglas|normas|política|regole|politica|regras|beleid|regels|regler|policyn?|riktlinjer|retningslinjer|zasady|reguły|polityka|правила|политика|säännöt|käytäntö|kurallar|politika|ポリシー|規則|ルール|政策|规定|规则|정책|규칙)`,
  ),
  row(
    'settings',
    '^(?:\\W|please|pls)*(?:switch|change|set|go)?(?: me| my| the| bot)*(?: language)?(?: (?:to|in|is|into))? ?(?:english|german|french|spanish|italian|dutch|swedish|polish|portuguese|japanese|russian|danish|finnish|deutsch|français|español|italiano|nederlands|svenska)(?: please| language)?\\W*$',
  ),
  row('list-pending', `(?:any|open|more) ${REQUESTS} (?:left|open|waiting|today|for me)`),
  row('status', STATUS_BARE),
  row(
    'settings',
    `(?:change|set|switch|use|configure|update|adjust|turn (?:on|off)|disable|enable|mute|stop|pause|edit|open|modify|choose|where (?:do|can) i (?:change|set|switch|configure))\\b.{0,50}(?:language|notification|reminder|setting|preference|approval channel|expert channel|time ?zone|digest|default|locale|mode|channel (?:to|for|here))`,
  ),
  row(
    'settings',
    `^(?:\\W|please|show|open|my|bot|the|your)*(?:settings|preferences|configuration|einstellungen|paramètres|réglages|ajustes|configuración|impostazioni|configurações|definições|instellingen|inställningar|innstillinger|indstillinger|ustawienia|настройки|налаштування|asetukset|ayarlar|設定|设置|설정)\\W*$|(?:answers?|speak|talk|repl(?:y|ies)|messages|write|respond)(?: to me)? (?:me )?(?:in |only in |to me in )?(?:english|german|french|spanish|italian|dutch|swedish|polish|portuguese|japanese|russian|danish|finnish)|(?:sprich|antworte|schreib)\\p{L}* .{0,20}(?:deutsch|englisch|französisch)|parle .{0,10}(?:français|anglais)|habla .{0,12}(?:español|inglés)|(?:language|sprache|langue|idioma|lingua|taal|språk|język|язык)\\b.{0,30}(?:change|to|auf|en|in|ändern|umstellen|wechseln|changer|cambiar|cambiare|mudar|wijzig|byt|endre)|(?:stop|don't) send(?:ing)? me|do(?:n't| not) (?:notify|remind) me|notify me|(?:approvals?|approval (?:cards?|requests?)) (?:go |should go |to be posted )?(?:here|to this channel|in this channel|into this channel)|post .{0,30}(?:here|this channel|in this channel)|(?:wechsle|ändere|stelle?|changer?|cambia|cambiar|byt|wijzig|zmień|смени|измени|vaihda)\\b.{0,25}(?:sprache|langue|idioma|lingua|taal|språk|język|язык|kieli|benachrichtigung|notification|notificaci|notifiche)`,
  ),
  row(
    'whoami',
    `who(?:'m| am) i\\b|who i am|whoami|(?:what|which)(?:'s| is| are)? (?:my|are my|is my) (?:\\p{L}+ )?(?:role|roles|right|rights|permission|permissions|privileges?|access level|account|status here)|\\bam i (?:an?|the|allowed|permitted|able|entitled|authori[sz]ed|registered|logged|signed)\\b.{0,40}|what (?:am i|are we) (?:allowed|permitted|able|entitled) to|what (?:may|can) i (?:do|approve|decide)(?: here| with (?:you|this bot)| in here)?\\W*$|\\bmy (?:own )?(?:role|rights|permissions|privileges)\\b|do i have (?:the |an? |any )?(?:[\\p{L}]+ ){0,3}(?:role|right|permission|power|rights)|(?:which|what) (?:\\p{L}+ )?(?:role|roles|rights|permissions|privileges) (?:i|we) (?:have|hold)|(?:can|may) i (?:approve|decide|sign off|invite)(?: requests?| guests?| people| anyone| directly| someone)?(?: myself| here| on my own| directly)?\\W*$|what (?:role|rights|permissions|privileges) (?:do i|have i|i have|i've)|which (?:role|rights|permissions) (?:do|have) i|as whom|who do you think i am|do you know (?:who i am|me)|wer bin ich|(?:welche|was für) (?:rechte|rolle|berechtigungen?) habe ich|meine (?:rechte|rolle)|bin ich .{0,20}(?:genehmiger|berechtigt|admin)|was darf ich|darf ich genehmigen|qui suis-je|quels sont mes droits|quel est mon rôle|mes droits|quién soy|cuál es mi rol|mis permisos|qué permisos tengo|chi sono|qual è il mio ruolo|i miei (?:permessi|diritti)|quem sou eu|minhas permissões|wie ben ik|wat mag ik|mijn rechten|vem är jag|hvem er jeg|kim olduğum|kim\\p{L}* ben|ben kimim|kim jestem|moje uprawnienia|кто я|какие у меня права|мои права|хто я|kuka (?:minä )?olen|私は誰|私の権限|我是谁|我的权限|내가 누구|내 권한`,
  ),
  row(
    'policy',
    `(?:who|which (?:roles?|people|persons?|colleagues)) (?:here )?(?:may|can|is allowed|are allowed|is permitted|has the right|decides|gets to|signs off|approves|has to approve|must approve|needs to approve|is (?:the|our|an?) approver|are (?:the|our) approvers)\\b.{0,60}(?:\\b(?:here|our|we|us|company|firm|organi[sz]ation|tenant|requests?|guests?|invit\\p{L}*|outsiders?|externals?|approve|them)|\\W*$)|(?:how long|for how long|what is the (?:longest|maximum)|maximum) (?:may|can|could|are|is|do|does|time|period|duration|stay|access).{0,60}(?:stay|have access|keep|remain|with us|here|guests?|access|allowed|our|we)|(?:which|what) (?:groups?|teams?|domains?|partners?|compan(?:y|ies)|countries) (?:can|may|are|is|do)\\b.{0,40}(?:ask|allowed|blocked|permitted|invite|accept|request|add|forbidden|banned|trusted)|(?:are|is) (?:we|it|there)\\b.{0,20}(?:allowed|permitted|forbidden|a limit|limit).{0,40}|(?:do|must|should) (?:i|we) (?:need|have|give|state|provide)\\b.{0,15}(?:to )?.{0,15}(?:reason|approval|sponsor|justification|end date|nda).{0,40}|(?:may|can) (?:we|i|employees|anyone|anybody|everyone|staff|people) (?:in (?:our|this) (?:company|firm) )?(?:invite|bring|have|add|request|let in|share with)\\b.{0,40}(?:private|personal|gmail|outlook|competitors?|contractors?|freelancers?|customers?|suppliers?|students?|family|friends?|consumer|outsiders?|externals?|guests?|anybody|anyone)|what (?:is|are|'s) (?:allowed|permitted|forbidden|not allowed|required|needed) .{0,40}(?:guest|external|outsider|here|invit|request)|what (?:do|must) i (?:need|give|provide|state|know).{0,20}(?:before|to|for|when) .{0,20}(?:invit|request|guest|ask)`,
  ),
  row(
    'policy',
    '^(?:are|is) (?!(?:a|the|my|there|it) )[^?]{2,50}(?:allowed|permitted|forbidden)(?: |\\W*$)|^(?:are|is) (?!(?:a|the|my|there|it) )[^?]{2,50}(?:accepted|blocked|ok|okay)(?: here| with us| as guests?| by (?:us|policy))?\\W*$',
  ),
  row(
    'list-guests',
    `^(?:\\W|so|ok)*which .{0,20}${GUESTS} (?:are|is|have|do we|work|belong)|(?:who|which) (?:our|the|my) (?:\\p{L}+ )?${GUESTS} are|(?:qui sont|wer sind|quiénes son|chi sono|quem são|wie zijn|vilka är|hvem er) .{0,20}${GUESTS}`,
  ),
  row('faq', GUEST_SUBJECT),
  row(
    'list-pending',
    `(?:what|which|anything|something|show|list|see|display|any|are there|give|all|my|how many|our|the|zeig\\p{L}*|welche|quelles|montre\\p{L}*|qué|muestra\\p{L}*|cuáles|quali|mostra\\p{L}*|quais|welke|toon|laat|vilka|visa|hvilke|vis|jakie|pokaż|какие|покажи\\p{L}*|які|mitkä|näytä|hangi|göster|gibt es|hay|y a-t-il|ci sono|há).{0,50}${OPEN}|${OPEN} .{0,15}${REQUESTS}|${REQUESTS}.{0,25}${OPEN}|(?:what|anything|something)(?:'s| is| are| do i have| have i)? .{0,30}(?:to (?:approve|decide|sign)|on my (?:desk|plate|list)|in (?:my|the) (?:queue|inbox)|left to|for me to|awaiting|need(?:s)? (?:my|a) (?:decision|approval|attention|ok)|to be (?:approved|decided))|(?:what|who|anything)(?:'s| is| are)? (?:still )?(?:waiting|open|pending|outstanding|left)|(?:my|our|all|show|list|the) (?:\\p{L}+ )?requests\\W*$|(?:list|show|see|display)(?: me)? .{0,20}${REQUESTS}|who (?:hasn't|has not|have not|haven't) (?:yet )?(?:accepted|redeemed|answered)|(?:not|never) (?:yet )?(?:accepted|redeemed)|(?:open|pending) (?:items|cases|tickets|things|approvals?|ones)|^pending\\W*$|承認待ち|待审批|待处理|대기 중`,
  ),
  row(
    'list-guests',
    `(?:list|show(?: me)?|display|see|print|give me|get me|which|what|who(?:'re| are|'s| is)?|how many|count|name|all|our|zeig\\p{L}*|welche|wie viele|liste\\p{L}*|alle|affiche\\p{L}*|montre\\p{L}*|quels|combien|lister|muestra\\p{L}*|lista\\p{L}*|cuántos|qué|quiénes|mostra\\p{L}*|elenca\\p{L}*|quali|quanti|elenco|quais|quantos|toon|welke|hoeveel|laat .{0,10} zien|visa|vilka|hur många|vis|hvilke|pokaż|lista|jakich|ilu|покажи\\p{L}*|какие|список|сколько|покажіть|які|näytä|listaa|göster|listele|hangi).{0,40}${GUESTS}(?! (?:policy|policies|rules?|collaboration|invite settings|access reviews?|inviter|licen[cs]e|permission|accounts? expire|see|use|do|need|cost|join|sign|get|can|may))(?:.{0,40}(?:do we|we have|are there|have we|list|in our|exist|haben wir|gibt es|auflisten|anzeigen|avons-nous|tenemos|hay|abbiamo|temos|hebben we|har vi|mamy|у нас))?\\W*(?:$|(?:do we|we|are there|here|there|in|please|now|today|haben|gibt|bitte|avons|de notre|tenemos|hay|abbiamo|temos|hebben|har|mamy|у нас|list|exist|currently|right|at the moment|(?:of|in|for|on|at) [\\p{L}\\p{N} ]{2,40}$))|^${GUESTS}(?: list| liste)?\\W*$|guest list|list of ${GUESTS}|who(?: all)? (?:is|are) (?:a )?guests?|(?:people|everyone|everybody|who) from outside|ゲスト.{0,6}(?:一覧|リスト|見せ|表示)|(?:显示|列出|查看).{0,6}(?:来宾|访客|客人)|게스트.{0,6}(?:목록|보여)|göster|listele`,
  ),
  row(
    'help',
    `^(?:\\W|please|pls|i need|need|some|can you|could you|hi|hello|hey|bot|a bit of|any|me|your)*(?:help|/help|halp|manual|instructions|commands?|menu|usage|\\?+|hilfe|hilf mir|aide|aidez-moi|aide-moi|ayuda|ayúdame|aiuto|aiutami|ajuda|hulp|help mij|hjälp|hjelp|hjælp|pomoc|pomocy|помощь|помоги\\p{L}*|допомога|допоможи\\p{L}*|apua|ohje|yardım|yardim|nápověda|ajutor|segítség|βοήθεια|ヘルプ|助けて|帮助|幫助|도움말|도와줘|مساعدة|मदद|bantuan|giúp|trợ giúp)(?: me| you| mir| please| pls| bitte| with this| here| needed| us| out| list)*\\W*$|what (?:can|do|could) (?:you|this bot|i ask you|i do with (?:you|this)|i say|i ask|it|the bot) ?(?:do|say|offer|here|for me|help|know|\\?)|what (?:commands|(?:else |other things )?can i (?:say|type|ask|do (?:with|here)))|which (?:commands|words|things)|how (?:do|does|can|should|would|to)\\b.{0,20} (?:this|you|the bot|it|i use|one use|use)(?: bot| thing| work| this| you)?.{0,15}\\W*$|how (?:do|does|can|should|could|would|might|to|2)\\b ?(?:i|we|one|you|people|somebody|someone|a person|an employee|anyone)?(?: go about| best)? ?(?:to )?(?:invit|add|get|bring|let|onboard|remov|delet|revok|extend|prolong|resend|approv|reject|deny|cancel|withdraw|request|ask|see|list|find|check|register|start|use|make|send|give|submit|kick|dlete|rmove|put|enter|type|write|create|upload)|explain (?:yourself|the bot|how (?:you|this))|what (?:are you|is this bot|are you for|is your (?:job|purpose)|should i (?:do|type|say|write))|who are you|what now|i'm (?:lost|stuck|new here|confused)|i am (?:lost|stuck|new here)|don't (?:know|understand) (?:how|what to)|don't understand|get me started|getting started|show me (?:how|what you|the commands|the ropes|examples?)|(?:give|any) (?:me )?(?:an )?examples?|teach me|was kannst du|was können sie|wie (?:funktioniert|geht|benutze|kann ich|lade|lädt|füge|bekomme|entferne|lösche|verlängere|kriege|mache|stelle)|welche befehle|que (?:peux|sais)-tu|que pouvez-vous|qu'est-ce que tu (?:peux|sais)|comment (?:ça marche|faire|inviter|ajouter|puis-je|utiliser|fonctionne|on invite|j'invite|supprimer|retirer|prolonger)|qué (?:puedes|sabes)|cómo (?:funciona|invito|puedo|se invita|añado|agrego|elimino|uso|hago)|cosa (?:puoi|sai)|come (?:funziona|posso|faccio|invito|si invita|si usa|aggiungo)|o que (?:você )?(?:pode|faz|podes)|como (?:funciona|convido|posso|faço|uso|adiciono)|wat (?:kun|kan) je|hoe (?:werkt|kan ik|nodig|voeg|gebruik)|vad kan du|hur (?:fungerar|bjuder|gör|kan jag|lägger)|hva kan du|hvad kan du|hvordan (?:virker|fungerer|inviterer|kan jeg|legger|tilføjer)|co (?:potrafisz|umiesz|możesz)|jak (?:zaprosić|działa|dodać|usunąć|to działa|mogę)|что ты (?:умеешь|можешь)|как (?:пригласить|это работает|добавить|удалить|работает|мне)|що ти (?:вмієш|можеш)|як (?:запросити|додати)|mitä (?:osaat|voit)|miten (?:kutsun|tämä|lisään|voin)|ne yapabilirsin|nasıl (?:davet|eklerim|çalış)|何ができ|使い方|どうやって|どのように.*招待|怎么(?:邀请|用|使用|添加)|如何(?:邀请|使用|添加)|你能做什么|어떻게 (?:초대|사용|추가)|뭘 할 수`,
  ),
  row('policy', '\\bapprovers?\\b|\\bapproval\\b|who (?:do|should|can|must) (?:i|we) (?:ask|contact|talk to|turn to)'),
];

/** Questions about guest collaboration in general. */
const FAQ =
  /guests?\b|b2b|outsiders?\b|externals?\b|external (?:people|users?|persons?|partners?|organi[sz]ation|id|collaboration|identit)|invitations?\b|invited\b|invite\b|inviting\b|tenant|entra|azure|mfa\b|multi-?factor|licen[cs]e|licen[cs]ing|one-?time passcode|passcode|\botp\b|federat|saml|cross-tenant|conditional access|access reviews?|sponsors?\b|directory|sharepoint|onedrive|redeem|redemption|aadsts|sign[- ]?in|password|member\b|billing|monthly active|\bmau\b|direct connect|shared channels?|google|gmail|msa|microsoft account|gov(?:ernment)? cloud|national cloud|people picker|address (?:list|book)|\bgal\b|user ?type|partner|collaboration|gäste?\b|gast\b|einladung|mandant|organisation selbst|invité|invitation|locataire|partenaire|invitado|invitación|inquilino|socio|ospit[ei]|invito|convidad[oa]|convite|gasten|uitnodiging|gäster|gäst\b|inbjudan|gjest|gæst|goś[ćc]|zaproszeni|гост[ьиея]|приглашени|запрошенн|vieras|vieraa|kutsu\b|misafir|konuk|davet|ゲスト|招待|テナント|来宾|访客|租户|邀请|게스트|초대|테넌트/u;

const KNOWLEDGE =
  /difference|versus|\bvs\b|explain|meaning|definition|\bcosts?\b|limits?\b|licen[cs]|error|aadsts|mfa|b2b|federation|passcode|tell me about|more about|i wonder|wondering|documentation|docs\b|learn about|unterschied|différence|diferencia|differenza/u;

const SMALL =
  /^(?:[\p{P}\p{S}\s]|\p{Emoji_Presentation}|(?:hi|hello|hey|heya|hiya|yo|howdy|greetings|good (?:morning|afternoon|evening|day|night|bye)|goodbye|bye(?: bye)?|see you|see ya|ciao|later|cheers|thanks?|thank you|thx|ty|tysm|many thanks|much appreciated|appreciated?(?: it)?|that helped|very helpful|helpful|great|awesome|perfect|nice|cool|excellent|wonderful|brilliant|super|well done|good (?:job|work|bot)|nice (?:job|work|one)|love it|you(?:'re| are) (?:great|welcome|awesome|the best|funny|nice|cute|a star)|how are you(?: doing)?(?: today)?|how(?:'s| is) it going|how do you do|what's up|wassup|sup|nice to meet you|lol|haha+|hehe+|rofl|ok(?:ay)? (?:thanks|thank you|cool|great|bye|got it)|got it|understood|i see|no worries|no problem|never ?mind|sorry|my bad|oops|wow|hmm+|interesting|good to know|will do|have a (?:nice|good|great) (?:day|weekend|evening|one)|happy (?:friday|monday|new year|birthday)|merry christmas|tell me a joke|are you (?:a (?:bot|robot|human)|human|real|there|ok)|test|testing|ping|morning|evening|welcome|hallo|hi|guten (?:morgen|tag|abend)|gute nacht|moin|servus|grüezi|grüß gott|tschüss|danke(?: schön| dir| ihnen)?|vielen dank|dankeschön|super|toll|prima|wie geht(?:'s| es dir)?|bonjour|bonsoir|salut|coucou|merci|merci beaucoup|au revoir|ça va|super merci|hola|buenos días|buenas(?: tardes| noches)?|gracias|muchas gracias|adiós|hasta luego|qué tal|buongiorno|buonasera|salve|grazie|grazie mille|arrivederci|come va|olá|oi|bom dia|boa tarde|boa noite|obrigad[oa]|muito obrigad[oa]|tchau|goedemorgen|goedemiddag|goedenavond|hoi|dag|bedankt|dank je(?: wel)?|dank u|tot ziens|hej|hejsan|god morgon|god morgen|god dag|tack|tack så mycket|tusen takk|takk|tak|mange tak|hej då|cześć|dzień dobry|dziękuję|dzięki|do widzenia|привет|здравствуйте|доброе утро|добрый день|спасибо|пока|привіт|дякую|добрий день|moi|hei|terve|kiitos|hyvää huomenta|merhaba|günaydın|teşekkürler|teşekkür ederim|selam|ahoj|dobrý den|děkuji|bună(?: ziua)?|mulțumesc|szia|jó napot|köszönöm|γεια(?: σου)?|καλημέρα|ευχαριστώ|こんにちは|おはよう(?:ございます)?|ありがとう(?:ございます)?|こんばんは|你好|您好|谢谢|谢谢你|早上好|안녕|안녕하세요|감사합니다|고마워|مرحبا|شكرا|नमस्ते|धन्यवाद|xin chào|cảm ơn|halo|terima kasih|שלום|תודה|bot|there|all|team|everyone|friend|mate|buddy|again|very much|so much|a lot|that (?:worked|works|did it|does it)|it (?:worked|works)|worked|works|solved|for (?:letting me know|your help|the help|helping|everything|the info|telling me|the update|that)|dear|guest|guestlist|my|you|and|too|also|that|it|was|is|this|today|everybody|folks|for now|tomorrow|alles|klar|sehr|à tous|a todos|beaucoup|mucho)(?![\p{L}\p{N}]))+$/u;

/** What a text without a request asks to know. Undefined when it is about none of it. */
export function informIntent(plain: string, questionLike: boolean): Intent | undefined {
  if (SMALL.test(plain)) return 'smalltalk';
  if (/EMAIL|BADMAIL|REQID|DOMAIN/.test(plain))
    return NAMED.find(
      (one) => one.pattern.test(plain) && (questionLike || one.intent !== 'status' || STATUS.test(plain)),
    )?.intent;
  const found = BARE.find((one) => one.pattern.test(plain))?.intent;
  return found ?? (FAQ.test(plain) && (questionLike || KNOWLEDGE.test(plain)) ? 'faq' : undefined);
}

const STATUS =
  /(?<!\p{L})(?:status|state|progress|news|update|track|look up|show|details?|info|check|where|stand|history|stand der|fortschritt|état|statut|estado|stato|situação|läget|stan|статус|состояние|tila|durum\p{L}*|状況|状态|상태|tell me about|what about|how about|any update|show me|open|find)(?!\p{L})|状況|状态|상태/u;

/** True for general guest questions, whoever asks them. */
export function isAboutGuests(plain: string): boolean {
  return FAQ.test(plain);
}
