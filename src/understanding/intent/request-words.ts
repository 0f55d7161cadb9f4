import type { Intent } from '../../domain/meaning.ts';
import type { Language } from './mood-words.ts';

/** The words that a clear request is made of, in one language. */
export interface RequestWords {
  /** Stand anywhere and open nothing: greetings, courtesy, the things and acts of this bot, days. */
  readonly plain: ReadonlySet<string>;
  /** Behind these may come a few words of any kind, which name a thing: prepositions, articles, verbs of work. */
  readonly opening: ReadonlySet<string>;
  /** Verbs of work, which open likewise behind somebody known: "she runs payroll"; "the council requires" tells of somebody else. */
  readonly doing: ReadonlySet<string>;
  /** May stand in the name of a thing, and elsewhere. */
  readonly keeping: ReadonlySet<string>;
  /** Never part of a clear request, not even in the name of a thing: refusal, condition, doubt, report, jest. */
  readonly veto: RegExp;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));
const any = (source: string): RegExp => new RegExp(`^(?:${source.trim().replace(/\s+/g, '|')})$`, 'u');

const ENGLISH: RequestWords = {
  plain:
    set(`your as hiya email until: please pls plz kindly hi hello hey heya dear bot guest-bot guestlist there team everyone folks guys good morning afternoon
    evening day greetings thanks thank thx ty cheers many much regards best advance so ok okay well also just quickly quick asap
    urgently urgent soon today now then and & plus yes sure great alright perfect cool fine right possible again favour favor
    request requests task fyi ps urgent sorry pardon excuse hereby would could can will you u we i i'd we'd i'm we're me us
    like love want need needs needed appreciate grateful glad happy welcome be being it mind one two three four five six seven
    eight nine ten both all too together same new another more further extra additional longer
    invite inviting onboard onboarding add adding register arrange arranging organise organize registering enrol enroll admit bring let letting give giving grant
    granting provide create creating set setting up get getting send sending issue open sort make put have take include let's
    set-up invitation invitations invite invites guest guests external externals access account accounts permission permissions
    user users invited added onboarded registered granted given included board aboard in into on out off away back along
    approve approving approved accept accepting accepted confirm confirmed allow authorize authorise sign go ahead okayed
    s mailto mr mrs ms mx miss dr prof pm clean tidy goes-ahead through forget by-me approval approvals lgtm share shared sharing granted agreed yep yeah ok'd looks look sounds works green light thumbs 👍 ✅ 👎 ❌ +1 -1
    reject rejecting rejected deny denying denied decline declined refuse refused refusing turn down no-go nope veto
    cancel cancelling withdraw withdrawing withdrawn retract drop scrap rescind discard undo abort
    remove removing removed revoke revoking revoked delete deleting deleted kick offboard offboarding terminate end block disable
    resend resending re-send reissue re-invite reinvite once link mail e-mail mails nudge remind reminding ping chase reminder
    extend extending extension prolong prolonging lengthen renew renewing push keep stay stays move shift change expiry expiration
    full display address addresses called named person people colleague colleagues following below above these those them him her
    she he they myself ourselves immediately directly temporarily permanently externally week weeks month months year years days
    fortnight until till long expires ends ending starting start starts valid end-date name's he's she's they're we've i've
    here temporary another active available able pleased going next this help onto work reason purpose justification who
    contractor's also likewise afterwards behind right-away away urgently early late mid`),
  opening:
    set(`a an the my our his her their its this that these those some any each for to into in on onto off at of with from via
    about regarding re during under over between across within inside around alongside because since so that who which
    whose is are am 's be 'll starts starting begins we're they're he's she's it's i'm we've they've she'll he'll
    they'll we'll incl including namely reason purpose justification`),
  doing:
    set(`has have having will can does do works work working helps help helping joins joining join runs run running leads
    lead leading supports support supporting reviews review reviewing takes taking covers covering delivers delivering
    builds building manages managing handles handling prepares preparing designs designing writes writing tests testing
    checks checking migrates migrating translates translating trains training advises advising consults consulting
    audits auditing needs requires uses using shares sharing brings contributes contributing collaborates collaborating
    edits editing inspects inspecting installs installing maintains maintaining teaches hosts moderates`),
  keeping:
    set(`and & new external senior junior lead freelance access account guest guests team group channel app project tenant
    colleague colleagues partner consultant contractor contract auditor supplier suppliers orders two three four five six both all additional further other
    name names named reason purpose same whole first second next temporary early late mid work support`),
  veto: any(String.raw`not n't \p{L}+n't dont cannot never no none nobody nothing nowhere neither nor without if unless whether when
    whenever while provided providing providing assuming presuming supposing suppose supposed supposedly pretend
    pretending imagine imagined hypothe\p{L}+ theor\p{L}+ potential\p{L}* maybe perhaps might should ought shall wonder\p{L}*
    think\p{L}* thought believe\p{L}* guess\p{L}* feel\p{L}* felt reckon\p{L}* say says saying said told tell tells ask asks asked
    asking claim\p{L}* suggest\p{L}* propos\p{L}+ insist\p{L}* demand(?:s|ed|ing)? mention\p{L}* quot\p{L}+ according apparently
    allegedly reportedly seemingly obviously jok\p{L}+ kid kidding lol lmao rofl haha\p{L}* hah jk sarcas\p{L}* iron(?:y|ic|ically)
    psych example\p{L}* e\.g e\.g\. i\.e instance template\p{L}* sample\p{L}* wait hold stop scratch ignore disregard
    nevermind mind later eventually someday sometime yesterday ago last previously already formerly had did didn was were been
    want(?:s|ed|ing) wish\p{L}* wouldn would've could've should've either or else otherwise instead rather but however though
    although except excluding barring still what why how where whom condition\p{L}* contingent subject depend\p{L}* pending
    tentative\p{L}* possibl[ey] probab\p{L}+ likely unlikely refus\p{L}+ object\p{L}* oppos\p{L}+ against disagree\p{L}* doubt\p{L}*
    question\p{L}* permit\p{L}* allowing willing consent\p{L}* agrees? clears? cleared clearance signs? signed signature sign-?off nod blessing drill demo exercise simulat\p{L}* rehearsal mock discuss\p{L}* decide\p{L}* decision consider\p{L}* plan(?:s|ned|ning)? intend\p{L}* hope\p{L}* expect\p{L}*
    consensus minutes transcript wrote written writes reads read typed types typing pasted forward\p{L}* repl(?:y|ies|ied)
    meanwhile sounds seems seem seemed looks would'\p{L}+ behalf per pretty quoth announced announces hear heard hearing hint\p{L}*
    requested requesting urg(?:ed|es|ing) instruct\p{L}* order(?:ed|ing) command\p{L}* everyone's policy policies prank trick\p{L}* fake dummy pretence ha heh hm+ hmm+ um uh duh ugh meh yeah whatever anyone anybody
    somebody someone everybody`),
};

/** A language whose verbs and courtesies are known from elsewhere: what else a request of one sentence has. */
function further(plain: string, opening: string, veto: string): RequestWords {
  return { plain: new Set(), doing: new Set(), opening: set(opening), keeping: set(plain), veto: any(veto) };
}

const GERMAN = further(
  `bräuchte bräuchten einmal hallo hi guten tag morgen abend moin servus bitte danke dankeschön vielen dank besten schon vorab schöne viele liebe grüße gruß
   mfg vg lg bot guestlist er es ich wir du sie ihr euch mir uns möchte möchten würde würden gern gerne wollen will brauche brauchen
   braucht benötige benötigen benötigt könntest kannst könnten können könnt könntet würdest mal eben kurz noch auch und & als ein
   eine einen einem neuen neue neuer weiteren weiterer weitere externen externer externe gast gäste gastzugang gastkonto gastzugänge
   zugang zugriff konto einladung einladungen einladen eingeladen lade lad laden einlade anlegen lege leg an aufnehmen nimm nehmt
   nehmen auf aufgenommen hinzufügen füge füg fügen hinzu hinzugefügt eintragen ein freischalten schalte frei gib gebt geben
   gewähre einrichten richte genehmige genehmigen genehmigt genehmigung freigeben freigegeben zustimmen zugestimmt einverstanden
   ok okay passt geht klar ja ablehnen lehne lehnen ab abgelehnt nein abweisen antrag anfrage anträge zurückziehen ziehe zieh zurück
   zurücknehmen storniere stornieren entfernen entferne entfernt lösche löschen entziehe entziehen sperre sperren raus schmeiß
   verlängern verlängere verlängert verlängerung erneut nochmal nochmals schicke schick schicken sende senden neu wieder erinnere
   erinnern erinnerung mail e-mail adresse person kollegin kollege kollegen heißt name namens hier heute sofort dringend bald
   zusammen gleich schnell zwei drei vier fünf sechs tage tagen woche wochen monat monate monaten jahr jahre ende anfang bis
   spätestens einschließlich ab jetzt zum es dich team gruppe kanal app projekt stattfinden aus im ins`,
  `der die das den dem des ein eine einen einem einer unser unsere unseren unserem unserer mein meine meinen meinem meiner ihr ihre
   ihren sein seine seinen für mit zu zum zur in im ins an am auf aus von vom bei beim über um und als weil da damit denn wegen
   gehört ist sind wird werden hat haben arbeitet arbeiten hilft helfen unterstützt unterstützen leitet leiten prüft
   prüfen macht machen übernimmt betreut begleitet führt liefert baut entwickelt kommt startet beginnt schult berät braucht
   team gruppe kanal app projekt gast externe externer externen neue neuer neuen grund begründung zweck firma`,
  `nicht kein\\p{L}* nie niemals niemand ohne wenn falls sobald sofern solange ob vorausgesetzt eventuell vielleicht evtl
   möglicherweise vermutlich wahrscheinlich angeblich anscheinend offenbar soll sollen sollte sollten sollst müsste müssten dürfte
   dürften könnte hätte hätten wäre wären sagt sagte sagen gesagt meint meinte meinen gemeint findet glaubt glaube denkt denke
   schreibt schrieb geschrieben fragt fragte behauptet\\p{L}* bittet bat erwähnt\\p{L}* vorschlag vorgeschlagen schlägt laut
   angenommen gesetzt beispiel beispielsweise z\\.b scherz spaß witz haha\\p{L}* warte warten stopp halt doch egal vergiss lieber
   erst später irgendwann gestern letzte[nrms]? neulich bereits schon war waren wurde wurden hatte hatten oder sonst aber jedoch
   obwohl trotzdem außer warum wieso wie wer wann wo was welche[rsnm]? bedingung vorbehalt\\p{L}* zustimmung einwand gegen
   entscheid\\p{L}+ diskutier\\p{L}+ überleg\\p{L}+ besprech\\p{L}+ plan\\p{L}* hoff\\p{L}+ wollte\\p{L}* mag anweisung hypothe\\p{L}+
   theor\\p{L}+ würde jemand man richtlinie regel regeln`,
);

const FRENCH = further(
  `bonjour salut bonsoir merci beaucoup avance svp stp s'il te vous plaît plait je j'aimerais j'ai nous on voudrais voudrions souhaite
   souhaitons besoin d'inviter d'ajouter inviter ajouter un une le la les l' et & aussi à au en tant que comme invité invitée invités
   externe externes externe elle il ils elles accès l'accès compte invitation l'invitation adresse demande équipe l'équipe groupe canal projet ici
   maintenant aujourd'hui rapidement nouveau nouvelle autre deux trois quatre cinq six jours semaines mois jusqu'au jusqu'à fin
   approuvé approuvée approuve j'approuve accordé d'accord ok oui non refuse refusé refusée je tu vous retire retirer supprime donner
   donne donnez de du d' dans`,
  `le la les l' un une des du de d' au aux à en dans pour par avec sur chez notre nos votre mon ma mes son sa ses est
   sont qui car parce que afin comme travaille travaillent aide aident fait réalise mène participe rejoint équipe groupe
   canal projet l'équipe motif raison`,
  `ne n'\\p{L}+ pas jamais sans aucun\\p{L}* si s'il quand lorsque peut-être sauf dit disait a-t-\\p{L}+ selon d'après attends attendez
   plus non blague mais sinon ou hier après avant était serait faudrait devrait devrions pense\\p{L}* croi\\p{L}+ apparemment exemple`,
);
const SPANISH = further(
  `porfa porfi hola buenos buenas días tardes por favor gracias de antemano quiero quisiera queremos quisiéramos necesito necesitamos me gustaría
   un una el la los las a al y & también como invitado invitada invitados externo externa externos ella él ellos acceso cuenta invitación dirección
   solicitud equipo grupo canal proyecto aquí ahora hoy nuevo nueva otro otra dos tres cuatro cinco seis días semanas meses hasta fin
   aprobado aprobada apruebo de acuerdo ok sí rechazo rechazado rechazada a su del dar acceso`,
  `el la los las un una unos del de al a en para por con sobre nuestro nuestra nuestros mi su sus es son está están que
   quien porque pues trabaja trabajan ayuda ayudan lleva hace realiza participa equipo grupo canal proyecto motivo razón como`,
  `no nunca jamás sin si cuando quizás? tal dijo dice según espera espere broma pero sino ayer después antes era sería debería
   deberíamos cre\\p{L}+ pien\\p{L}+ salvo excepto ejemplo aparentemente supuestamente todavía o`,
);
const ITALIAN = further(
  `ciao salve buongiorno buonasera per favore cortesia piacere grazie mille in anticipo vorrei vorremmo voglio ho abbiamo bisogno di
   un una il la lo gli le e ed & anche come ospite ospiti esterno esterna esterni lei lui loro accesso account invito indirizzo richiesta squadra
   team gruppo canale progetto qui ora adesso oggi nuovo nuova altro due tre quattro cinque sei giorni settimane mesi fino al alla
   approvo approvato approvata ok sì rifiuto rifiutato rifiutata dare all'`,
  `lo la i gli le un una uno del della dei di al alla allo ai a da dal in nel nella per con su sul nostro nostra mio mia suo sua è
   sono che perché poiché lavora aiuta fa svolge partecipa segue team gruppo canale progetto motivo come all'`,
  `non mai senza se quando forse detto dice secondo aspetta aspetti scherzo ma invece ieri dopo prima era sarebbe dovrebbe dovremmo
   cred\\p{L}+ pens\\p{L}+ tranne eccetto esempio pare sembra o oppure`,
);
const PORTUGUESE = further(
  `olá oi bom boa dia tarde noite por favor obrigado obrigada desde já quero queria gostaria gostaríamos preciso precisamos de um uma
   o a os as e & também como convidado convidada convidados externo externa externos ela ele eles acesso conta convite endereço pedido equipa equipe
   grupo canal projeto projecto aqui agora hoje novo nova outro dois três quatro cinco seis dias semanas meses até fim aprovo aprovado
   aprovada ok sim rejeito rejeitado recuso ao à dar`,
  `o a os as um uma do da dos das de ao à no na nos em para por pelo com sobre nosso nossa meu minha seu sua é são está que
   porque pois trabalha ajuda faz participa lidera equipa equipe grupo canal projeto motivo razão como`,
  `não nao nunca sem se quando talvez disse diz segundo espera espere brincadeira mas senão ontem depois antes era seria deveria
   ach\\p{L}+ pens\\p{L}+ exceto exemplo parece ou`,
);
const DUTCH = further(
  `hoi hallo dag goedemorgen goedemiddag graag alsjeblieft alstublieft aub svp bedankt dank je u jullie ik we wij wil willen zou zouden
   nodig heb hebben een de het en & ook als gast gasten externe extern ze zij hij toegang account uitnodiging adres verzoek aanvraag team groep
   kanaal project hier nu vandaag snel nieuwe andere twee drie vier vijf zes dagen weken maanden tot eind akkoord goedgekeurd ok ja
   afgewezen uit toe aan in goed af weg te mij ons uitnodigen toevoegen geven`,
  `de het een aan in op bij voor van met naar om over onze ons mijn haar zijn is die dat omdat want werkt werken helpt
   helpen doet begeleidt team groep kanaal project reden als`,
  `niet nooit geen zonder wanneer zodra indien misschien zei zegt zeggen volgens wacht grapje maar anders gisteren later was zou moeten
   denk\\p{L}* vind\\p{L}* tenzij behalve bijvoorbeeld blijkbaar of`,
);
const NORDIC = further(
  `hej hei hallo god morgon morgen dag tack takk tak snälla vänligen vennligst venligst jag jeg vi vill vil skulle gärna gjerne gerne
   behöver trenger en ett et och og & också også som gäst gjest gæst gäster ekstern extern hon hun han konto åtkomst tillgång tilgang adgang
   inbjudan invitasjon invitation team teamet grupp gruppe gruppen kanal projekt prosjekt här her nu nå idag två to tre fyra fire dagar
   dager veckor uker uger månader till til och med ok ja godkänt godkjent godkendt godkänner avslå avvisa in inn ind du dere i för att`,
  `den det en ett et på i till til för for med av hos om vår vårt vores min är er som eftersom fordi arbetar jobber hjälper
   team teamet grupp gruppe kanal projekt skäl`,
  `inte ikke aldrig aldri utan uten uden när når om hvis kanske kanskje måske sa sade sagde säger sier siger enligt ifølge vänta vent
   skämt spøk men annars igår går senare borde eller tror troligen`,
);
const POLISH = further(
  `cześć dzień dobry witam proszę dziękuję dzięki z góry chciałbym chciałabym chcę chcemy potrzebuję potrzebujemy o i & także też jako
   gość gościa gości ona on dostęp konto zaproszenie adres wniosek zespołu zespół grupy grupa kanał projekt tutaj teraz dziś nowy nową dwa trzy
   dni tygodnie miesięcy do końca ok tak zgoda`,
  `do dla na w we z ze o od przez nasz naszego nasza naszej mój jego jej jest są który która bo ponieważ pracuje pomaga zespołu
   zespół grupy projektu`,
  `nie nigdy bez jeśli jeżeli gdy gdyby może powiedzia\\p{L}* mówi według czekaj żart ale wczoraj potem chyba albo lub podobno`,
);
/** Of the others only the shortest requests are clear enough: verb, courtesy, guest, place, day. */
const OTHERS = further(
  `pls plz please thx thanks ty здравствуйте привет добрый день пожалуйста спасибо прошу и & как гостя гость гостей гостем доступ в к на для команду группу будь ласка
   олла hei moi kiitos ole hyvä ja vieraaksi vieraana merhaba selam lütfen teşekkürler ve misafir konuk olarak adresini kullanıcısını
   kişisini ekibine prosím děkuji a jako hosta hostem bună mulțumesc vă rog ca oaspete invitat kérem köszönöm és vendégként vendég
   γεια παρακαλώ ευχαριστώ και ως επισκέπτη sebagai tamu làm khách như một vui lòng cảm ơn tolong terima kasih من فضلك شكرا كضيف إلى
   अतिथि के रूप में को कृपया धन्यवाद בבקשה תודה כאורח את`,
  `в на к для с до команду группу проект та do na pro la la pentru în την στο`,
  `не ни`,
);

/** Languages borrow from each other, and one verb belongs to several: courtesies and things of all are known in each. */
const FOREIGN = [GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH, NORDIC, POLISH, OTHERS];
const KEEPING: ReadonlySet<string> = new Set(FOREIGN.flatMap(({ keeping }) => [...keeping]));
const among = (words: RequestWords): RequestWords => ({ ...words, keeping: KEEPING });

export const WORDS: Readonly<Partial<Record<Language, RequestWords>>> & Readonly<Record<'en' | 'other', RequestWords>> =
  {
    en: ENGLISH,
    de: among(GERMAN),
    fr: among(FRENCH),
    es: among(SPANISH),
    it: among(ITALIAN),
    pt: among(PORTUGUESE),
    nl: among(DUTCH),
    sv: among(NORDIC),
    nb: among(NORDIC),
    pl: among(POLISH),
    other: among(OTHERS),
  };

/** What reasons for such a wish are full of and other wishes never need: "reject REQ-1, we don't know them". */
export const ALSO: Readonly<Partial<Record<Intent, ReadonlySet<string>>>> = {
  'delayed-invite': set('but only before not yet later hold aber erst noch nicht'),
  reject:
    set(`nobody knows ended over expired agree refuse must regrettably unfortunately sorry afraid i'm don't not no isn't doesn't can't cannot won't unknown know wrong company domain budget too risky duplicate already
    longer without missing incomplete unclear partner competitor kein keine kennen nicht falsche bereits doppelt`),
  cancel: set(
    `don't not no longer needed mistake wrong address duplicate already disregard forget was plans have changed anymore more it's solved changed nicht mehr`,
  ),
  revoke:
    set(`company firm organisation organization team left leaving finished ended completed done over gone no longer doesn't don't anymore quit resigned retired
    terminated contract project has nicht mehr beendet ausgeschieden verlassen fertig abgeschlossen`),
  extend: set(`still isn't not done finished yet more longer continues taking delayed noch nicht fertig länger`),
  resend:
    set(`didn't did not never hasn't lost got get expired arrived arrive receive received find found deleted spam can't
    cannot first old nicht angekommen verloren abgelaufen`),
  remind: set(`hasn't haven't not yet still noch nicht`),
};
