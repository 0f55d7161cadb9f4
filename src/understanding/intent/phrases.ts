import type { Intent } from '../../domain/meaning.ts';
import { ALSO, WORDS } from './request-words.ts';

/**
 * Puts each phrase of an English request that may hold any words (who the guest is, what for, where to, why) into one word in
 * capitals. What is left must be words that every request is made of: there is no other room for unknown ones.
 *
 *     REASON  "because …", "reason: …", "so that …" to the end of the sentence
 *     TOLD    "she runs payroll", "the project has ended": what is said of the guest or of the work
 *     PERSON  "our new architect EMAIL", "EMAIL, a tester from Proseware"
 *     PURPOSE "for the quarterly penetration test", "to help us with …": its head is a work that one gives access for
 *     WHERE   "to the Pilot team", "into our directory": a place that access is given to
 */
export function reduced(text: string, intent: Intent): string {
  const also = ALSO[intent];
  const vetoed = (words: string): boolean =>
    (words.match(/[\p{L}'][\p{L}\p{N}'-]*/gu) ?? []).some((word) => WORDS.en.veto.test(word) && !also?.has(word));
  const into =
    (name: string) =>
    (found: string): string =>
      vetoed(found) ? found : ` ${name} `;
  const firms = intent === 'revoke' ? text : text.replace(FIRM, into('PERSON'));
  return [
    [WHY, 'REASON'] as const,
    [WITH_WHOM, 'TOLD'] as const,
    [TOLD, 'TOLD'] as const,
    [WHO_BEFORE, 'PERSON'] as const,
    [WHO_BEHIND, 'PERSON'] as const,
    [TRADE, 'PERSON'] as const,
    [FOR_WORK, 'PURPOSE'] as const,
    [FOR_FIRST, 'PURPOSE'] as const,
    [TO_WORK, 'PURPOSE'] as const,
    [ON_WORK, 'PURPOSE'] as const,
    [WHERE, 'WHERE'] as const,
  ].reduce((rest, [pattern, name]) => rest.replace(pattern, into(name)), firms);
}

const BEGINS = String.raw`(?<=^\s*|[.!?,;:\n(–—] ?|\s- |\) |(?<!\p{L})(?:and|who|which|that|as|since|because|so|also|hi|hello|hey) )`;
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}'&./-]*`;
const SMALL = String.raw`(?:to|for|with|from|of|in|on|at|and|or|about|by|between|into|onto|until|till|please|pls|is|are|was|as|off|out)(?!\p{L})`;
const NOUN = String.raw`(?!${SMALL}|(?:EMAIL|BADMAIL|REQID|NAME|your)(?!\p{L}))${WORD}`;
const DO = [...WORDS.en.doing, 'is', 'are', 'am', 'left', 'ended', 'finished', 'starts', 'start', 'begins', 'quit']
  .filter((word) => !/^(?:needs|requires|can|does|do)$/.test(word))
  .join('|');

const WHY =
  /(?<!\p{L})(?:because|due to|in order to|so that|so(?= (?:she|he|they|we|it) )|since(?= (?:she|he|they|we|it|our|the|his|her|EMAIL|NAME) )|as(?= (?:she|he|they|we|it|our|the|his|her) )|(?:reason|purpose|justification|why)(?: is)?\s*[:=]|(?:the |my |our )?(?:reason|purpose|justification) is)(?!\p{L})[^.!?\n]*/gu;
const WITH_WHOM = /(?<!\p{L})we(?:'re| are) working with (?:NAME )?EMAIL[^,.;!?\n]*/gu;
const TOLD = new RegExp(
  `${BEGINS}(?:(?:she|he|they|it|we|NAME)(?:'s|'re|'ll|'ve)?|(?:our|my|the|his|her|their|this) (?:${NOUN} ){1,3}?(?=is |are |has |starts |begins |ended |ends ))(?: (?:also|just|only|now|currently|still|already))? ?(?:(?<='s |'re |'ll |'ve |'s|'re|'ll|'ve)|(?:${DO})(?!\\p{L}))(?:(?!EMAIL|REQID|BADMAIL)[^.!?,;\\n–—])*`,
  'gu',
);
const WHO_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:our|my|their|his|her|the|an?|another|new|external)(?: ${NOUN}){1,5}?,?(?= (?:,|- |\()? ?(?:NAME|EMAIL))`,
  'gu',
);
const WHO_BEHIND = new RegExp(
  String.raw`(?<=(?:NAME|EMAIL) ?[,(–-] ?|(?:NAME|EMAIL) is )(?:one of )?(?:our|my|an?|the|their|new|senior|junior)(?: ${NOUN}){1,4}(?: (?:for|of|from|at)(?: the| our)?(?: ${NOUN}){1,3})?(?=\s*[,.;!?)\n–]|\s*$| (?:until|to|please|for|REASON|TOLD)(?!\p{L}))`,
  'gu',
);
const ROLE = String.raw`(?:consultant|contractor|auditor|advis[eo]r|supplier|vendor|tester|developer|designer|trainer|translator|engineer|architect|freelancer|partner|colleague|external|photographer|lawyer|accountant|specialist|expert|analyst|manager|researcher|agency|technician|installer|editor|illustrator|interpreter|coach|trustee|officer|surveyor|inspector|student|intern|temp)s?`;
const TRADE = new RegExp(
  String.raw`(?<!\p{L}|your )(?:(?:as )?(?:an? |our |the |my |their )?(?:new |senior |junior |external |lead |temporary )*(?:${NOUN} ){0,2}?${ROLE})(?!\p{L})`,
  'gu',
);
const FIRM = new RegExp(
  String.raw`(?<=(?:NAME|EMAIL|guests?|${ROLE}|people|team) ?\)? ?,? ?)(?:from|of|at) (?!(?:the|our|my|your|a|an|her|his|their|all|every|any)(?!\p{L}))(?:(?!${SMALL})${WORD} ?){1,3}(?=\s*[,.;:!?()\n]|\s*$|\s?(?:to|until|till|as|for|who|she|he|please|EMAIL|REASON|TOLD|DATE)(?!\p{L}))`,
  'gu',
);
/** Works, and times, that a guest gets access for; the same stems serve several languages. */
const WORK = String.raw`(?:DATE|PLACE|DOMAIN|\d+|projects?|tests?|testing|reviews?|reviewing|audits?|auditing|migrations?|training|trainings|support|consulting|consultancy|development|maintenance|procurement|purchasing|legal|finance|hr|it|onboarding|translations?|design|redesign|business|collaboration|documentation|integration|workshops?|pilot|trial|period|while|weeks?|months?|years?|days?|fortnight|quarter|planning|research|analysis|coordination|compliance|tax|accounting|bookkeeping|payroll|engineering|construction|marketing|sales|campaigns?|rollout|launch|relaunch|release|installation|inspection|assessment|security|work|department|unit|programme|program|closing|close|merger|acquisition|tender|implementation|upgrade|go-live|delivery|deliverables|contract|assignment|engagement|cooperation|partnership|evaluation|certification|app|application|website|site|portal|platform|intranet|system|data|report|reports|reporting|books|budget|summer|season|semester|customer|client|catalogue|catalog)`;
const FOR_WORK = new RegExp(
  String.raw`(?<!\p{L})for (?:the |our |my |their |his |her |its |this |these |those |a |an |some )?(?:${NOUN} ){0,4}${WORK}(?![\p{L}\p{N}-])(?: (?:\d+|\p{L}(?!\p{L})))?(?: (?:with|at|of|in) (?:DATE|PLACE|NAME|DOMAIN|the \p{L}+|our \p{L}+))?`,
  'gu',
);
/** "For the catalogue we need …", but not for its sake. */
const FOR_FIRST = new RegExp(
  String.raw`(?<=^\W*|[.!?\n] ?)for (?:the|our)(?: (?!sake|love|record|moment|fun|hell|life|umpteenth|last)${NOUN}){1,4}(?=,| (?:we|i|please|add|invite))`,
  'gu',
);
const TO_WORK = new RegExp(
  String.raw`(?<=(?:EMAIL|NAME|PLACE|access|guest|WHERE|PERSON) )(?:who (?:will|shall) |to )(?:help|support|work|collaborate|join|assist|test|audit|advise|run|lead|translate|prepare|design|build|train|manage|maintain|migrate|deliver|document)(?!\p{L})(?:(?!EMAIL|REQID|BADMAIL)[^.!?,;\n–—])*`,
  'gu',
);
const ON_WORK = new RegExp(
  String.raw`(?<!\p{L})(?:working|works?|helps?|helping|collaborating|joining) (?:us )?(?:on|with|in|for) (?:the|our|this|my)?(?: ?${NOUN}){1,4}(?=\s*[,.;!?)\n]|\s*$| until| please)`,
  'gu',
);
const PLACES = String.raw`(?:PLACE|DOMAIN|teams?|groups?|channels?|apps?|applications?|projects?|tenant|directory|organi[sz]ation|company|workspace|site|portal|sharepoint|entra|azure)`;
const WHERE = new RegExp(
  String.raw`(?<!\p{L})(?:to|into|onto|in|on|out of|from|off|of) (?:the |our |my |their |this |a )?(?:${NOUN} ){0,3}?${PLACES}(?: (?:team|group|channel|app))?(?![\p{L}\p{N}-])(?: (?:PLACE|\d+|\p{L}(?!\p{L})|called ${NOUN}))?`,
  'gu',
);
