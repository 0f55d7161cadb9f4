import type { Entry } from './knowledge.ts';
import type { IsoDate } from './time.ts';

const YEAR =
  /(?:\b(?:as of|as at|as in|in|back in|since|until|during|stand|im jahr|anno|en|au|depuis|desde)\s+(?:the year |year |l'annee |el ano )?|\()(20[12]\d)(?:-(\d\d)(?:-(\d\d))?)?\b|(20[12]\d)年/i;

/** The day that "as of 2019" or "2019年" speaks of: the last of what was named. Nothing where no past is asked for. */
export function asOfIn(question: string): IsoDate | undefined {
  const found = YEAR.exec(question);
  const year = found?.[1] ?? found?.[4];
  if (!found || year === undefined) return undefined;
  const month = found[2] ?? '12';
  return `${year}-${month}-${found[3] ?? lastDay(Number(year), Number(month))}` as IsoDate;
}

/** The question without its "as of 2019", which would only lead the search astray. */
export function withoutAsOf(question: string): string {
  return question.replace(YEAR, ' ').trim();
}

function lastDay(year: number, month: number): string {
  return String(new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** "and for DoD?", "what about Google?", "und für Gäste?": a question that leans on the one before. */
const LEANING =
  /^[\s\p{P}]*(?:and|or|but|also|so|what about|how about|what if|same for|und|oder|auch|was ist mit|wie ist es mit|et|ou|mais|qu'en est-il|y|o|pero|qu[eé] pasa con|では|じゃあ|それでは)(?![a-z])[\s,、]*(.*)$/iu;
const BARE = /^[\s\p{P}]*(?:for|with|in|on|from|without|f[uü]r|mit|ohne|pour|avec|sans|para|con|sin)\s.{1,40}$/iu;
/** "Can we block it?": what is meant stands in the question before. */
const POINTING = /(?<!\p{L})(?:it|that|this|these|those|them|das|es|ça|cela|eso|esto|それ|これ)(?!\p{L})/iu;
const MOST_WORDS = 8;

export interface InContext {
  readonly text: string;
  /** What a follow-up itself adds to the question that it leans on. */
  readonly own?: string;
}

/** The question with its context: one that leans on the entry answered before is asked together with that entry's own. */
export function inContext(question: string, previous: Entry | undefined): InContext {
  const own = previous === undefined ? undefined : addedBy(question);
  if (previous === undefined || own === undefined) return { text: question };
  return { text: `${previous.question} ${own}`, ...(/[\p{L}\p{N}]/u.test(own) ? { own } : {}) };
}

function addedBy(question: string): string | undefined {
  if (question.trim().split(/\s+/).length > MOST_WORDS) return undefined;
  const leaning = LEANING.exec(question);
  if (leaning) return leaning[1] ?? '';
  return BARE.test(question) || POINTING.test(question) ? question : undefined;
}

const STEERING: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instruction|rule|prompt|previous|above|guideline|everything|were told|training|direction)/i,
  /\b(?:bypass|drop|skip|break)\b.{0,20}\byour\b/i,
  /\b(?:system|hidden|secret|initial|original|internal)\s+(?:prompt|message|instruction|configuration|rules?)\b/i,
  /\b(?:reveal|print|show|output|repeat|display|tell me|dump|leak)\b.{0,30}\b(?:your\s+(?:\w+\s+)?(?:prompt|instructions|configuration|rules|memory|api keys?|secrets?)|words above)/i,
  /\byou are now\b|\bfrom now on\b|(?:^|[.!?,;:]\s*|\b(?:please|must|should|will|now)\s+)act as (?:an?|if)\b|\bpretend (?:to|that|you)\b|\brole-?play\b|\bjailbr(?:ea|o)k|\bdeveloper mode\b|\bobey\b/i,
  /\b(?:delete|remove|approve|invite|reset|send|export|grant|make)\b.{0,40}\bwithout (?:asking|approval|confirm|permission|question)/i,
  /^\W*(?:please\s+)?(?:delete|remove|approve|deny|invite|reset|export|list|send)\s+(?:all|every\w*)\b.*\b(?:now|immediately|at once|right away)\b/i,
  /\b(?:also|then|and)\b,?\s+(?:please\s+)?(?:delete|approve|send me|email me|export|output|grant me|make me)\b/i,
  /\bas (?:the|an|your) (?:admin\w*|developer|owner|boss)\b.{0,20}\bi (?:order|command|instruct|tell)/i,
  /<\/?(?:system|user|assistant|instructions?)>|^\s*(?:system|assistant)\s*:|\[\/?inst\]|\bnew (?:instruction|rule|task)s?\s*:/i,
  /\b(?:ignorier|vergiss|missachte|umgeh)\w*\b.{0,40}(?:anweisung|regel|instruktion|vorgabe|befehl)/i,
  /\b(?:ignore[zr]?|oublie[zr]?|contourne[zr]?)\b.{0,40}(?:instruction|consigne|r[eè]gle)/i,
  /\b(?:ignora|olvida|omite|salta)\b.{0,40}(?:instrucci|regla|indicaci)/i,
  /(?:指示|命令|ルール).{0,12}(?:無視|忘れ)|(?:無視|忘れ).{0,8}(?:指示|命令|ルール)|システムプロンプト|あなたの(?:指示|命令|プロンプト)/,
];

/** True where a text tries to steer the bot rather than to ask it: such a text is not answered, whatever else it asks. */
export function isSteering(question: string): boolean {
  const plain = question.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff]/g, '');
  return STEERING.some((pattern) => pattern.test(plain));
}
