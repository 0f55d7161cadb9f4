import type { Intent } from '../../domain/meaning.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Whatever names the request that is decided: "the guest request from NAME no. REQID and REQID". */
const OBJECT =
  /(?:(?<!\p{L})(?:the|my|our|his|her|their|this|that|both|all|guest|open|pending|access|new|last|of|to|on|for|with) )*(?<!\p{L})(?:(?:requests?|applications?|invitations?|invites?|numbers?|no|ids?|nr|tickets?)(?: (?:from|of|by|for) (?:NAME|EMAIL))?(?: (?:no|number|id|nr|with id|with number))?[\s:,#.]*)?REQID(?: (?:from|of|by|for) (?:NAME|EMAIL))?(?:(?:\s*(?:,|&|\+)\s*(?:and )?|\s+(?:and )?)(?:also )?(?:the )?(?:request )?REQID)*/gu;

/** The deciding words themselves; a statement's last word as well as a verb. */
const DECISIONS: Readonly<Partial<Record<Intent, RegExp>>> = {
  approve:
    /(?<!\p{L})(?:(?:you have|you've got|here is|here's|gets?|has|with)? ?my (?:ok|okay|approval|blessing|consent|go-?ahead|yes)|(?:give|gets?|has)? ?(?:the |a )?(?:green light|go-?ahead|thumbs up)|let(?= OBJECT)|wave(?= OBJECT)|(?:goes |go )?through|pass(?= OBJECT|es)|approv(?:e|es|ed|ing)|accept(?:ed|ing)?|authori[sz]ed?|sign(?:ed|ing)? off(?: on)?|green-?light|okay|okey|ok'?d?|grant(?:ed|ing)?|confirm(?:ed|ing)?|allow(?:ed)?(?= OBJECT)|clear(?= OBJECT)|support(?= OBJECT)|endorse|agreed?|lgtm|good to go|all good|(?:looks?|sounds?|is|are) (?:good|fine|ok|okay|alright|great)|(?:go ahead|proceed|carry on)(?: with)?|works for me|fine|yes|yep|yeah|sure|good|alright|happy with|no objections?|nothing against|go(?= for OBJECT)|thumbs? up|\+1|can (?:be approved|go through))(?!\p{L})|👍|✅/gu,
  reject:
    /(?<!\p{L})(?:(?:(?:i|we) )?(?:don't|do not|can't|cannot|can not|won't|will not|must not|am unable to|unable to|not going to|not willing to) (?:want|like|need|support|know|approve|accept|agree (?:with|to)|sign off(?: on)?|authori[sz]e|ok)|reject(?:ed|ing)?|den(?:y|ied|ying)|declin(?:e|ed|ing)|refus(?:e|ed|ing)|turn(?:ed|ing)? down|(?<=turn OBJECT )down|turn(?= OBJECT down)|disapproved?|veto(?:ed)?|dismiss(?:ed)?|say no to|block(?= OBJECT)|disallow|knock back|(?:i'm |i am )?against|(?:not|no) (?:ok|okay|fine|approved|accepted|approval|go)|no way|is not going to happen|won't happen|isn't happening|object|disagree(?: with)?|thumbs down|nope?|nay|-1)(?!\p{L})|👎|❌/gu,
  cancel:
    /(?<!\p{L})(?:cancel(?:led|ling)?|withdraw(?:n|ing)?|retract|drop|(?:take|pull)(?= OBJECT back)|(?<=(?:take|pull) OBJECT )back|(?:take|pull) back|back(?= OBJECT)|abort|scrap|call off|rescind|discard|undo|pull(?= OBJECT)|kill|close|stop|forget(?: about)?|disregard|ignore|(?:i |we )?(?:don't|do not|no longer) (?:need|want)(?: anymore| any more)?|(?:is |was )?(?:no longer|not) (?:needed|necessary|required)(?: any ?more)?|(?:is|was) (?:a mistake|obsolete))(?!\p{L})/gu,
};

/** Courtesy that goes with a decision. */
const COURTESY =
  /(?<!\p{L})(?:(?:i|we)(?:'d| would)? (?:like|want|wish|have|need|am happy|am glad|am going) to|(?:i'm|i am|we're|we are) (?:happy|glad|fine|ok|okay|good)(?: with| to)?|(?:i'm|we're|i am|we are)|(?:(?:can|could|would|will) (?:you|u)|you (?:can|may)|let's|go ahead and|feel free to|i hereby|hereby|i do|we do|do)|(?:from|by|with|for|to|on) (?:me|us|here|my side|our side|my end|our end|my part)|my (?:side|end)|as discussed|as agreed|thanks a lot|many thanks|thank you(?: very much| so much)?|good (?:morning|afternoon|evening|day)|have fun|no worries|it's a|it is|its|right away|any ?more|after all)(?!\p{L})/gu;
const PLAIN =
  set(`please pls plz kindly hi hello hey heya dear bot guest-bot guestlist there team all everyone folks morning afternoon
  evening thanks thank thx ty cheers so i we it them this that one again just now today also and & too well then asap immediately
  urgently quick quickly is are be with from by for on to sorry afraid i'm unfortunately regrettably sadly must the both here instantly
  happy bye best request requests`);
const YES = set('ok okay yes yep yeah fine sure perfect cool great alright happy');
const NO = set('no nope nay but');

/** A reason tells of somebody or something known, or is a mere name of a thing: "wrong domain", "she runs payroll". */
const REASON =
  /^(?:\W|and|so|because|since|as|due to|for|reason)*(?:(?:she|he|they|it|we|i|NAME|EMAIL|nobody|plans|things|there(?:'s| is| are) no|no|not|wrong|already|too|unknown|(?:our|my|the|his|her|their|this|that|these|both)(?!\p{L}))(?:'s|'re|'ve|'m|'d|'ll)?(?!\p{L}).*|(?:(?!(?:is|are|was|were|has|have|had|will|can|do|does|did|would|should)(?!\p{L}))[\p{L}\p{N}'-]+\W*){1,6}(?:is gone)?)$/su;
const SPLIT =
  /^(?<head>[^,;:.!?\n–—(]*OBJECT(?:[^,;.!?\n–—(:]|:(?=\s*(?:approved|rejected|denied|declined|yes|no|ok|okay|fine|granted|accepted|refused|not)(?!\p{L})))*?)(?:(?<mark>[,;:–—(]|\s-\s?|(?<!\p{L})(?:because|since|as(?= (?:she|he|they|we|it|our|the|her|his) )|due to)(?!\p{L}))(?<tail>.*))?$/su;

/** A decision is its verb, its request and courtesy, with a reason behind it. Returns what else there is; undefined where nothing is. */
export function undecided(text: string, intent: Intent, vetoed: (words: string) => boolean): string | undefined {
  const decision = DECISIONS[intent];
  if (decision === undefined) return undefined;
  const short = text.replace(OBJECT, 'OBJECT');
  for (const sentence of short.split(/(?<=[.!?])\s+|\n+/u)) {
    const asks = /\?\W*$/u.test(sentence) && !ASKED_POLITELY.test(sentence);
    const odd = asks ? '?' : oddIn(sentence.trim(), decision, { vetoed, small: intent === 'approve' ? YES : NO });
    if (odd !== undefined) return odd;
  }
  return undefined;
}

const ASKED_POLITELY = /(?<!\p{L})(?:please|pls|kindly|(?:can|could|would|will) (?:you|u)|mind)(?!\p{L})/u;

interface Bounds {
  readonly vetoed: (words: string) => boolean;
  /** Small words that say the same as the decision. */
  readonly small: ReadonlySet<string>;
}

function oddIn(sentence: string, decision: RegExp, { vetoed, small }: Bounds): string | undefined {
  const left = leftOf(sentence, decision, small);
  if (left === undefined) return undefined;
  const parts = SPLIT.exec(
    sentence.replace(/^(?:[^,;:]{0,40}[,;:]\s*)(?=.*OBJECT)/su, (lead) => lead.replace(/[,;:]/g, ' ')),
  )?.groups;
  const tail = parts?.['tail'];
  if (tail === undefined)
    return sentence.includes('OBJECT') || !REASON.test(sentence) || vetoed(sentence) ? left : undefined;
  const head = leftOf(parts?.['head'] ?? '', decision, small);
  if (head !== undefined) return head;
  const because = tail.replace(/[).]+\s*$/u, '').trim();
  return leftOf(because, decision, small) === undefined ||
    (REASON.test(because) && !vetoed(because) && !/OBJECT/.test(because))
    ? undefined
    : because;
}

function leftOf(text: string, decision: RegExp, small: ReadonlySet<string>): string | undefined {
  const rest = text
    .replace(decision, ' ')
    .replace(COURTESY, ' ')
    .replace(/OBJECT|DATE|NAME|MESSAGE/g, ' ');
  return (rest.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'./-]*(?<![.'/-])/gu) ?? []).find(
    (word) => !PLAIN.has(word) && !small.has(word),
  );
}
