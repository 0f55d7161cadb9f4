import type { NormalText } from './normal.ts';
import { withoutMailClause } from './delayed.ts';

const MARK = String.raw`(?:but not|and not|not|except(?: for)?|excluding|without|apart from|other than|instead of|rather than|leave out|leaving out|skip|skipping|omit|minus|only not|but no|but leave|never|and never|but (?:please )?(?:don't|do not) (?:invite|add|include)|don't (?:invite|add|include)|do not (?:invite|add|include)|keep out|ignore|forget(?: about)?|drop|(?:aber )?nicht|außer|ohne|bis auf|statt|sauf|(?:mais )?pas|excepté|sans|(?:pero )?no a|excepto|menos|salvo|sin|tranne|(?:ma )?non|eccetto|exceto|(?:mas )?não|behalve|(?:maar )?niet|utom|(?:men )?inte|unntatt|(?:men )?ikke|undtagen|(?:ale )?nie|oprócz|кроме|(?:но |а )?не|крім)`;
const OTHER_PERSON = String.raw`(?:cc|bcc|copy|copying|contact|questions? to|ask|manager(?: is)?|boss(?: is)?|sponsor(?: is)?|approver(?: is)?|my (?:e-?mail |mail )?(?:address|mail|email|e-mail) is|i am|i'm|this is|reply to|answer to|on behalf of|approved by|requested by|replac(?:es|ing)|(?:taking|takes) over from|colleague of|same (?:access|rights|groups?|teams?) as|like|reports to|works for|from:|von:|met vriendelijke groet|referred by|recommended by)`;

/** Marked addresses, up to the end of the clause; lists run on. */
const BEHIND = new RegExp(
  `(?<![\\p{L}])${MARK}(?: (?:the|a|her|him|to|auch|für|for|mr|ms|colleague|address|anyone|person|user))*:? ?EMAIL(?:(?:,? (?:and|or|nor|und|oder|et|ou|y|o|e|och|og|i|и)? ?|, ?)EMAIL)*`,
  'gu',
);
const AROUND =
  /(?:leave|keep) EMAIL(?:(?: and | or |, )EMAIL)* (?:out|off|away)|EMAIL (?:(?:but|aber|jedoch|mais|pero|ma|mas|maar|men|ale) )?(?:not|nicht|pas|no|non|não|niet|inte|ikke|nie|stays out|is out|bleibt draußen)(?= *(?:[,.;!]|$|yet|noch))/gu;
const ASIDE = new RegExp(`(?<![\\p{L}])${OTHER_PERSON}:? EMAIL`, 'gu');

/** Who is to get a copy of the mail; lists run on, so that none of them becomes a guest. */
const COPY = new RegExp(
  String.raw`(?<!\p{L})(?<!(?:not|n't|no|never|without|nicht|keine?|ohne|nie) )(?<how>b?cc|(?:(?:with|mit) )?(?:an? |eine )?(?:copy|kopie) (?:to|an)):? EMAIL(?:(?:,? (?:and|or|und|oder)|[,;]) EMAIL)*`,
  'gu',
);

/** A text without whom it leaves out and whom it names on the side. */
export function withoutExclusions(text: string): string {
  return [BEHIND, AROUND, COPY, ASIDE].reduce((rest, pattern) => rest.replace(pattern, ' , '), text);
}

export interface Exclusions {
  /** Addresses that the text names and leaves out. */
  readonly excluded: ReadonlySet<string>;
  /** The sentences without what they leave out. */
  readonly sentences: readonly string[];
  /** Addresses that are to get a copy of the mail; `hidden`: one that nobody sees. */
  readonly copied: { readonly addresses: readonly string[]; readonly hidden: boolean };
  /** True when every address is refused ("everyone except bob@…"). */
  readonly nothingLeft: boolean;
}

/** "bring in one@…, not two@…": leaves out what is left out. */
export function findExclusions(normal: NormalText): Exclusions {
  const order = normal.addresses.good.map((one) => one.address);
  const refused: number[] = [];
  const aside: number[] = [];
  const copied: number[] = [];
  let hidden = false;
  let seen = 0;
  const sentences = normal.sentences.map((sentence) => {
    const offset = seen;
    seen += sentence.match(/(?<!BAD)EMAIL/g)?.length ?? 0;
    hidden ||= [...sentence.matchAll(COPY)].some(({ groups }) => groups?.['how'] === 'bcc');
    const rest = cutAside(cutAside(sentence, COPY, offset, copied), ASIDE, offset, aside);
    return withoutMailClause(cutRefused(rest, offset, refused));
  });
  const named = (indexes: readonly number[]): Set<string> => new Set(indexes.flatMap((index) => order[index] ?? []));
  const gone = named([...refused, ...aside, ...copied]);
  if (order.length === 0 || order.some((address) => !gone.has(address)))
    return { excluded: gone, sentences, nothingLeft: false, copied: { addresses: [...named(copied)], hidden } };
  const nothingLeft = refused.length > 0;
  return {
    excluded: new Set(),
    sentences: normal.sentences.map(withoutMailClause),
    nothingLeft,
    copied: { addresses: [], hidden: false },
  };
}

function cutRefused(sentence: string, offset: number, refused: number[]): string {
  return [BEHIND, AROUND].reduce(
    (text, pattern) =>
      text.replace(pattern, (found, ...rest: unknown[]) => {
        const at = Number(rest.find((part) => typeof part === 'number') ?? 0);
        mark(text, at, found, offset, refused);
        return found.replace(/EMAIL/g, 'xxxxx').replace(/[^x\s,.;!?]+/gu, (word) => ' '.repeat(word.length));
      }),
    sentence,
  );
}

/** Addresses of other people in the story: "ask max@… if unclear", "cc max@…". */
function cutAside(sentence: string, pattern: RegExp, offset: number, aside: number[]): string {
  return sentence.replace(pattern, (found, ...rest: unknown[]) => {
    mark(sentence, Number(rest.find((part) => typeof part === 'number') ?? 0), found, offset, aside);
    return found.replaceAll('EMAIL', 'xxxxx');
  });
}

/** Addresses are counted, since they all read EMAIL. */
function mark(sentence: string, at: number, found: string, offset: number, removed: number[]): void {
  const before = sentence.slice(0, at).match(/(?<!BAD)(?:EMAIL|xxxxx)/g)?.length ?? 0;
  const within = found.match(/(?<!BAD)EMAIL/g)?.length ?? 0;
  for (let index = 0; index < within; index += 1) removed.push(offset + before + index);
}
