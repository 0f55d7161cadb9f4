import type { Intent, Slots } from '../../domain/meaning.ts';
import type { IsoDate } from '../../domain/time.ts';
import type { FoundAct } from './acts.ts';
import { MOOD_WORDS, type Language } from './mood-words.ts';
import { withoutHarmless } from './mood.ts';
import type { NormalText } from './normal.ts';
import { languageOf } from '../language.ts';
import { withoutMailClause } from './delayed.ts';
import { withoutExclusions } from './exclusions.ts';
import { oddAbroad } from './abroad.ts';
import { undecided } from './decided.ts';
import { reducedAbroad, thingOfHis } from './phrases-abroad.ts';
import { reduced } from './phrases.ts';
import { ALSO, WORDS, type RequestWords } from './request-words.ts';
import { skeleton } from './skeleton.ts';
import { ACT_FORMS } from './verbs.ts';

/**
 * What of a text is no part of a clear request: the first word that the grammar of requests has no place for, else undefined.
 *
 * The other checks look for signs that a wish is not one (a "not", an "if", a "said"); nobody can list all of those. This one
 * turns the question round. A request is courtesy, a verb of ours, whom and what the slots name, and a few kinds of phrases
 * (`phrases.ts`): who the guest is, where to, what for, why. Every other word must be one that such requests are made of.
 * A decision has less room still (`decided.ts`).
 *
 *     text = (plain | mark | slot | phrase)*
 *     slot = EMAIL | REQID | NAME | PLACE | DATE | MESSAGE
 *
 * "… reckons Megan", "scratch that", "Tom, invite …", "hypothetically" have no place in it, known beforehand or not.
 */
export function unexplained(
  normal: NormalText,
  { intent, slots }: { readonly intent: Intent; readonly slots: Slots },
  { form: { language, mood } }: FoundAct,
  today: IsoDate,
): string | undefined {
  const spoken = language === 'en' ? language : spokenIn(normal.plain, language);
  const words = WORDS[spoken] ?? WORDS.other;
  const whole = skeleton(normal, slots, today, language);
  const text = explainedAway(whole, language);
  const also = ALSO[intent];
  const vetoed = (piece: string): boolean =>
    (piece.match(TOKEN) ?? []).some((token) => !also?.has(token) && words.veto.test(token));
  const rest = language === 'en' ? reduced(text, intent) : reducedAbroad(text, intent, vetoed);
  const face =
    WINK.exec(text)?.[0] ??
    (text.match(TOKEN) ?? []).find((token) => !MARK.test(token) && !/[\p{L}\p{N}]/u.test(token));
  if (face !== undefined) return face;
  const later = NOW_ONLY.has(intent) ? ANOTHER_DAY.exec(rest)?.[0] : undefined;
  if (later !== undefined) return later;
  const abroad = language === 'en' ? undefined : oddAbroad(whole, intent, language);
  if (abroad !== undefined) return abroad;
  if (language === 'cjk') return unspacedRest(text);
  if (language !== 'en') return (TAKES.has(intent) ? thingOfHis(text) : undefined) ?? unknownIn(rest, words, also);
  const odd = oddlyPlaced(text, intent) ?? secondAct(text, intent);
  if (odd !== undefined) return odd;
  if (DECIDED.has(intent)) return undecided(text, intent, (piece) => vetoed(piece.replace(PAST, ' ')));
  return unknownIn(rest, words, also) ?? (mood === 'statement' && intent !== 'revoke' ? factIn(rest) : undefined);
}

/** A smile is courtesy, quotation marks and rolling eyes are not; who winks or puts his tongue out does not mean it. */
const WINK = /;-?\)|[:;=]-?[dpx/\\|](?![\p{L}/])|(?<!\p{L})x+d+(?!\p{L})|\^\^/u;
const TAKES: ReadonlySet<Intent> = new Set<Intent>(['revoke', 'extend']);

/** These are done as soon as they are read: whoever wants them on another day is asked. */
const NOW_ONLY: ReadonlySet<Intent> = new Set<Intent>(['approve', 'reject', 'cancel', 'revoke', 'resend']);
const ANOTHER_DAY =
  /(?<!\p{L}|guten |good )(?:DATE|tomorrow|tonight|later|(?:next|coming|this) (?:week|month|year|\p{L}+day)|(?:the |at )?(?:end|beginning|start) of|(?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:\d+|an?|one|two|three|a few) (?:minutes?|hours?|days?|weeks?|months?)|until|till|morgen|übermorgen|nächste\p{L}*|demain|mañana|domani|amanhã|imorgon|jutro|завтра|ende)(?!\p{L})|明天|明日|来週|下周|내일/u;

/** What a reason may tell of the past: "she did great work last time". */
const PAST = /(?<!\p{L})(?:did|was|were|been|had|last|already|previously)(?!\p{L})/gu;
const DECIDED: ReadonlySet<Intent> = new Set<Intent>(['approve', 'reject', 'cancel']);

function unknownIn(text: string, words: RequestWords, also: ReadonlySet<string> | undefined): string | undefined {
  return (text.match(TOKEN) ?? []).find((token) => {
    const kind = kindOf(token, words, also);
    return kind === 'veto' || kind === 'unknown';
  });
}

/** "EMAIL has access until DATE", "access for EMAIL works": whoever only tells how it is asks for nothing. */
function factIn(text: string): string | undefined {
  return ASKS.test(text) ? undefined : FACT.exec(text)?.groups?.['thing'];
}

const FACT =
  /(?:EMAIL|NAME|access|account|invitation|invite|guest|extension)(?: (?:now|still|already|also|only))? (?<thing>has|have|is|are|works?|runs?|expires?|ends?|stays?|remains?|lasts?|went|goes)(?!\p{L})/u;
const ASKS =
  /(?<!\p{L})(?:please|pls|kindly|needs?|needed|require[sd]?|requested|wanted|want|like|could|can|would|appreciate|grateful)(?!\p{L})/u;

/** "Invite jane@… and remove bob@…", "add A to one team and B to another": each wants its own request. */
function secondAct(text: string, intent: Intent): string | undefined {
  const own = VERBS.find(([, kin]) => kin.includes(intent))?.[0];
  const bids = [...text.matchAll(BIDDING)].map((match) => match.groups?.['verb'] ?? '');
  return bids.find((verb) => own !== undefined && !own.test(verb)) ?? TWO_PLACES.exec(text)?.[0];
}

const VERBS: readonly (readonly [RegExp, readonly Intent[]])[] = [
  [
    /^(?:invite|onboard|add|register|create|give|grant|send|mail|let|set)$/u,
    ['invite', 'bulk-invite', 'delayed-invite', 'resend', 'remind'],
  ],
  [/^(?:remove|revoke|delete|offboard|kick|block|take)$/u, ['revoke']],
  [/^(?:approve|accept|go|let|sign)$/u, ['approve']],
  [/^(?:reject|deny|decline|refuse)$/u, ['reject']],
  [/^(?:extend|prolong|renew|add|give|keep|let)$/u, ['extend']],
  [/^(?:cancel|withdraw|drop|take|retract)$/u, ['cancel']],
];
const BIDDING =
  /(?:(?<=^\W*|[.!?,;:&+\n–-] ?)|(?<!\p{L})(?:please|pls|kindly|and|then|also|plus|but|you|just) )(?<verb>invite|onboard|add|register|create|give|grant|remove|revoke|delete|offboard|kick|block|approve|accept|reject|deny|decline|refuse|extend|prolong|renew|cancel|withdraw)(?!\p{L})/gu;
const TWO_PLACES =
  /EMAIL(?:(?!EMAIL)[^.!?\n])* (?:to|into|in) (?:the |our )?(?:PLACE|\p{L}+ (?:team|group|channel|app))(?:(?!EMAIL)[^.!?\n])*(?:and|,) (?:NAME )?EMAIL (?:to|into|in) /u;

/** "Invita" is Italian, Spanish and Portuguese: the other words tell which. */
function spokenIn(plain: string, language: Language): Language {
  const spoken = languageOf(plain);
  return spoken !== 'en' && spoken !== undefined && spoken in WORDS ? (spoken as Language) : language;
}

/** "… to the cake list", "… for sushi", "… the day the contract lands", "… at your own risk": nothing of the kind goes with a request. */
function oddlyPlaced(text: string, intent: Intent): string | undefined {
  const decides = intent === 'approve' || intent === 'reject' || intent === 'cancel';
  const odd = [
    LOOSE_THING,
    FRAMING,
    NOT_HIS_OWN,
    AS_WHAT,
    ...(decides ? [DECIDED_SOMEHOW, DECIDED_WHAT] : intent === 'extend' ? [] : [WHAT_FOR]),
  ]
    .map((pattern) => pattern.exec(text)?.groups?.['thing'])
    .find((thing) => thing !== undefined);
  const whither = intent === 'revoke' ? FROM_WHERE : TO_WHERE;
  const where = decides || intent === 'extend' ? [] : [...text.matchAll(whither)];
  return odd ?? where.map((match) => match.groups?.['where'] ?? '').find((place) => !PLACE.test(place));
}

const LOOSE_THING =
  /(?:EMAIL|REQID|PLACE|DATE) (?<thing>(?:the|a|an|our|my|this|that)(?!\p{L})(?![^,.;!?\n]{0,30}(?:guest|access|account|invit|permission|link|mail|seat|membership|rights?|extension|extra|additional|further|few|couple|more|month|week|year|day(?! (?:the|that|when|after))|ok|okay|go|green|reminder|nudge|welcome)))/u;
/** "This is a test, …", "… /s". */
const FRAMING =
  /(?<thing>(?:this|that|it|which) (?:is|was) (?:just |only )?(?:a |an )?(?:test|testing|trial run|try|placeholder)(?!\p{L}| ?(?:engineer|lead|manager|consultant))|(?<=\s)\/\p{L}+)/u;
/** "I am jane@…, please add me", "jane@…: let me in", "my boss would like": somebody else asks, or who asks is not the guest. */
const NOT_HIS_OWN =
  /(?<thing>(?:add|invite|let|give|grant|get|onboard|register|put|bring) (?:me|myself)(?!\p{L})(?! (?:in touch|a hand))|(?:i am|i'm|this is|it's|here is) (?:NAME )?EMAIL|(?:^|\n)\W*EMAIL\s*:\s*(?:please|can|could|let|add|invite|give)|(?<!(?:^|[^\p{L}])(?:i|we|you|it|this|that|EMAIL|NAME|both|guests?|of you) )(?<=\p{L} )(?:would (?:really |very much |also )*(?:like|love|appreciate|prefer|want|wish|be (?:grateful|glad|happy))))/u;
/** "… as my emergency contact": a guest comes as a guest, or for his trade. */
const AS_WHAT =
  /(?:EMAIL|NAME) as (?<thing>(?!(?:she|he|they|we|it|there|discussed|agreed|usual|well|soon|requested|promised|per|NAME)(?!\p{L}))(?!(?:[\p{L}-]+ ){0,3}?(?:guests?|externals?|users?|collaborators?|visitors?|partners?|consultants?|contractors?|auditors?|advis[eo]rs?|suppliers?|vendors?|testers?|developers?|designers?|trainers?|translators?|engineers?|architects?|freelancers?|members?|participants?|colleagues?|gjest|gast|gäste?)(?!\p{L}))\p{L}+)/u;
/** "Approve the invoice GL-1": requests only are decided. */
const DECIDED_WHAT =
  /(?:approve|accept|authori[sz]e|confirm|grant|reject|deny|decline|refuse|cancel|withdraw|drop|retract|scrap|abort) (?<thing>(?!(?:please |both |all |the |my |our |his |her |their |this |that |these |guest |open |pending |last |latest |access |new |of |to |on )*(?:requests?|applications?|invitations?|numbers?|no|ids?|nr|tickets?)?(?: (?:from|of|by|for) (?:NAME|EMAIL))?(?: (?:no|number|id|nr|with id|with number))?[\s:,#.]*REQID)[^.;!?\n]{1,60}REQID)/u;
/** A decision holds as it stands; where, when and how are questions. */
const DECIDED_SOMEHOW =
  /REQID (?<thing>(?:at|with|on|in|under|over|during|between|via|about|into|onto|across|to)(?!\p{L})(?! (?:me|my side|our side|us|here|now|today|DATE)(?!\p{L})))/u;
/** A guest comes for some work, told by its last word; "for lunch" needs no access. */
const WHAT_FOR =
  /(?:EMAIL|NAME|PLACE|guest|guests|access) for (?<thing>(?!(?:the |our |my |their |his |her |its |this |these |those |a |an )?(?:us|me|it|now|today|all|both|each|(?:[\p{L}\p{N}'&-]+ ){0,4}?(?:DATE|EMAIL|NAME|PLACE|DOMAIN|REQID|\d+|projects?|tests?|testing|reviews?|reviewing|audits?|auditing|migrations?|training|trainings|support|consulting|consultancy|development|maintenance|procurement|purchasing|legal|finance|hr|it|onboarding|translations?|design|redesign|business|collaboration|documentation|integration|workshops?|pilot|trial|period|while|weeks?|months?|years?|days?|fortnight|quarter|planning|research|analysis|coordination|compliance|tax|accounting|bookkeeping|payroll|engineering|construction|marketing|sales|campaigns?|rollout|launch|relaunch|release|installation|inspection|assessment|security|work|team|group|department|unit|tenant|programme|program|closing|close|merger|acquisition|tender|implementation|upgrade|go-live|delivery|deliverables|contract|assignment|engagement|cooperation|partnership|evaluation|certification|app|application|website|site|portal|platform|intranet|system|data|report|reports|reporting|books|budget|summer|season|semester|customer|client|account|accounts|access|guests?|externals?|outsiders?|colleagues?|contractors?|consultants?|freelancers?|auditors?|suppliers?|partners?))(?![\p{L}\p{N}-]))\p{L}+)/u;
const TO_WHERE =
  /(?<!with (?:NAME )?)(?:EMAIL|NAME|access) (?:to|into|onto|in to|on to|on|in(?! as(?!\p{L}))|at|via|round|around|over) (?<where>[^,.;:!?()\n]{1,60}?)(?= (?:until|till|for|because|since|as|so|from|please|by|starting|with|who|and|DATE|MESSAGE)(?!\p{L})|[,.;:!?()\n–—]|\s*$)/gu;
const FROM_WHERE =
  /(?:EMAIL|NAME) (?:out of|from|off) (?<where>[^,.;:!?()\n]{1,60}?)(?= (?:until|till|for|because|since|as|so|please|by|with|who|and|to|DATE)(?!\p{L})|[,.;:!?()\n–—]|\s*$)/gu;
/** A place that access is given to, a firm, or what a guest comes for. */
const PLACE =
  /PLACE|DOMAIN|DATE|EMAIL|NAME|(?<!\p{L})(?:teams?|groups?|channels?|apps?|applications?|projects?|tenant|directory|organi[sz]ation|company|workspace|site|portal|sharepoint|entra|azure|here|us|everything|all|it|them|board|stay|come|be|get|have|lose|help|work|support|join|collaborate|review|test|audit|run|advise|accept|see|edit|lead|check|translate|prepare|design|build|train|assist|take|do|manage|fix|write|draft|deliver|migrate|maintain|guest list|access list|now|today|tomorrow|next|then|contact|english|german|french|spanish|italian|dutch|portuguese|swedish|polish|japanese|chinese|korean|russian|turkish)(?!\p{L})/u;

/** Of scripts without spaces, what is left when courtesy, particles and the things of this bot are taken away: nothing, in a clear request. */
function unspacedRest(text: string): string | undefined {
  return LEFT_UNSPACED.exec(text.replace(UNSPACED_PARTS, ' '))?.[0];
}

const LEFT_UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+|(?<!\p{L})(?!(?:guests?|bot|guestlist|ok|team|app|please|pls|thx|thanks)(?!\p{L}))\p{Ll}{2,}/u;

const UNSPACED_PARTS =
  /お願い(?:いた|致)?します|お願い|してください|して下さい|ください|下さい|いただけますか|もらえますか|くれますか|できますか|します|です|ます|ゲスト(?:ユーザー)?|ユーザー|として|こんにちは|お疲れ様|すみません|よろしく|どうか|ぜひ|招待|追加|承認|却下|削除|チーム|グループ|チャネル|アプリ|まで|外部|新しい|メンバー|リクエスト|申請|アクセス|権限?|この|その|さん|様|方|人|[をにはのへでもと月日年します]|麻烦|帮忙|帮我|我想|我们想|请帮|请|您好|你好|谢谢|感谢|一下|作为|成为|来宾|访客|外部|用户|嘉宾|客人|团队|小组|频道|应用|可以|能否|能不能|发送|邮件|直到|权限|访问|这位|请求|申请|邀请|邀請|添加|加入|批准|拒绝|删除|移除|[你您帮为到至吗能的和与把将给发月日年号了一个进]|해 ?주세요|주세요|주시겠(?:어요|습니까)|주실 수 있(?:나요|을까요)|부탁(?:드립니다|드려요|합니다)|안녕하세요|감사합니다|게스트|사용자|외부|까지|요청|합니다|팀|그룹|채널|초대|추가|승인|거절|삭제|제거|[님을를이가은는에게로으좀씨과와월일년해]/gu;

type Kind = 'opening' | 'doing' | 'keeping' | 'plain' | 'mark' | 'unknown' | 'veto';

/** Words with their apostrophes and hyphens, numbers, and every other character for itself. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'./-]*(?<![.'/-])|[^\s\p{L}\p{N}]/gu;
/** Marks that a plain message has. Quotation marks, back ticks, brackets of code, stars and dots that trail off are none. */
const MARK =
  /^(?:[,.:;!?()<>'\-–—/+，。、！？：（）¿¡•]|🙂|😊|😀|😃|😄|😁|🤗|👋|🙌|🤝|✨|🌞|☀|💐|👍|🙏|✅|❌|👎|🎉|❤|💪|☺|\u{fe0f}|[\u{1f3fb}-\u{1f3ff}])$/u;

function kindOf(token: string, words: RequestWords, also: ReadonlySet<string> | undefined): Kind {
  if (/^\p{Lu}{4,}$/u.test(token)) return 'plain';
  if (MARK.test(token)) return 'mark';
  if (also?.has(token)) return words.opening.has(token) ? 'opening' : 'keeping';
  if (words.veto.test(token)) return 'veto';
  if (words.opening.has(token)) return 'opening';
  if (words.doing.has(token)) return 'doing';
  if (words.keeping.has(token)) return 'keeping';
  if (words.plain.has(token)) return 'plain';
  if (/^\d/.test(token)) return 'keeping';
  return /^[\p{L}\p{N}'./-]+$/u.test(token) && !LOOSE_ADVERB.test(token) ? 'unknown' : 'veto';
}

/** "Hypothetically", "supposedly", "laughingly": no thing has such a name, but for a few. */
const LOOSE_ADVERB =
  /ly$(?<!(?:week|month|quarter|year|dai|dail|ear|fami|famil|assemb|supp|suppl|rep|Ju|ju|ita|friend|on|bi-week|anoma)ly)/u;

/** Without verbs and courtesies of a language whose words for them are known elsewhere, and without idle phrases. */
function explainedAway(text: string, language: Language): string {
  const tidy = withoutExclusions(withoutMailClause(withoutHarmless(text)));
  if (language === 'en') return COURTESIES.reduce((rest, phrase) => rest.replace(phrase, ' '), tidy);
  const verbs = ACT_FORMS.filter((form) => form.language === language);
  return [...verbs.map(({ pattern }) => pattern), MOOD_WORDS[language].polite].reduce(
    (rest, pattern) => rest.replace(new RegExp(`${pattern.source}\\p{Ll}*`, 'gu'), ' '),
    tidy,
  );
}

/** English courtesies and phrases of which a single word would be a sign of doubt elsewhere. */
const COURTESIES: readonly RegExp[] = [
  /(?<!\p{L})(?:be so (?:kind|good|nice)(?: as)?(?: to| and)?|thanks a (?:lot|bunch|million)|have a (?:nice|great|good|lovely) (?:day|weekend|evening|week|one))(?!\p{L})|(?<!\p{L})in (?:english|german|french|spanish|italian|dutch|portuguese|swedish|polish|japanese|chinese|korean|russian|turkish)(?!\p{L})/gu,
  /(?<!\p{L})(?:would|do) you mind(?!\p{L})|(?<!\p{L})(?:fine|ok|okay) (?:by|with) me(?!\p{L})|i know (?:her|him|them)(?!\p{L})/gu,
  /(?<!\p{L})(?:could|can|would|will) (?:someone|somebody|anyone|anybody)(?!\p{L})|(?<!\p{L})(?:would|is) it (?:be )?possible to|(?<!\p{L})may i (?:have|ask you|request)|(?<!\p{L})you may(?= (?:go ahead|proceed))/gu,
  /(?<!\p{L})(?:(?<=(?:i|we)(?:'d| would)(?: really| very much| greatly)? )appreciate(?: it)?|(?<=be (?:very |really |so )?)(?:grateful|happy|glad|thankful)|(?:be|great|nice|good|lovely|helpful|kind|wonderful)(?: of you)?) if(?= (?:you|EMAIL) (?:could|can|would))/gu,
  /(?<=(?:EMAIL|NAME) )(?:should|must)(?= (?:be|stay|remain|have|get|become|join|keep))/gu,
  /(?<!\p{L})by(?= (?:DATE|tomorrow|today|tonight|noon|monday|tuesday|wednesday|thursday|friday|eod|end of))|(?<!\p{L})as(?= (?:she|he|they|we|it) )|(?<!\p{L})(?:looking to|sort out)(?!\p{L})|(?<!\p{L})(?:looks|sounds|seems) (?:good|fine|ok|okay|right|great)(?!\p{L})|(?<=^\W*)(?:instead(?= of)|i (?:don't|do not) agree with(?= REQID))/gu,
];
