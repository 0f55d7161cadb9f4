/** English that may stand before a bidding verb without changing that its author bids. */
const ROWS: readonly string[] = [
  "i(?: hereby)?|hereby|i'm afraid|i am afraid|unfortunately|sadly|regrettably|sorry to say|may i have|(?:i|we) (?:have|need) to|(?:i|we) must",
  'please|kindly|now|so|ok|okay|well|then|and|also|just|quickly|next|first|second|firstly|secondly|third|further(?:more)?|additionally|moreover|today|urgently|urgent|asap|again|likewise|instead|simply|directly|immediately|really|still|both|all|too|in addition|right away|as discussed|as agreed|as promised|as usual|one more(?: thing)?|(?:a )?quick (?:one|question|request|favou?r)|new request|request|task|todo|to do|action|important|fyi|hi|hello|hey|heya|dear|bot|guest bot|guestlist|there|all|team|everyone|folks|guys|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|many thanks|thanks|thank you|thx|sorry|excuse me|pardon|yes|yep|yeah|sure|great|alright|perfect|cool|fine|right|if possible|lol no worries|my friend|mate|buddy',
  '(?:can|could|would|will|may|might) (?:you|u|someone|somebody|anyone|one of you|the bot|we|i)(?: please| kindly| perhaps| possibly| also| just| maybe| quickly| then| now)*(?: be so (?:kind|nice|good)(?: as)?(?: to)?| be able to| mind(?: to)?| like to| help(?: me)?(?: to| and| with)?| go ahead and| please| ask(?: you)?(?: to)?| have| get| manage to| try to| do me a favou?r and)*',
  "(?:i|we)(?:'d| would| want| need| wish|'m| am|'re| are)?(?: like| love| want| wish| need| asking| looking| writing| happy| glad| ready| here)?(?: also| kindly| just| please)*(?: for)?(?: you)?(?: to| it if you (?:could|would))?",
  "(?:is|was|would) it (?:be )?(?:possible|ok|okay|alright|fine)(?: for you)?(?: to| if (?:you|we|i)(?: could)?)?|(?:it would|it'd|that'd|that would) be (?:great|nice|good|lovely|helpful|kind|awesome|wonderful|cool)(?: of you)?(?: if (?:you|we) (?:could|can|would)| to)?|any chance (?:you (?:could|can)|of|to)|(?:i|we)(?:'d| would) (?:appreciate|be (?:grateful|glad|happy|thankful))(?: it)?(?: if you (?:could|would|can))?|may i (?:ask|request|bother|trouble) (?:you )?(?:to|for)?|(?:i|we) (?:hereby )?(?:ask|request|beg)(?: you)?(?: to| for)?|be so (?:good|kind|nice)(?: as)? to|be so (?:good|kind|nice) and|do me a favou?r and|help me(?: to)?|let's|let us|let me|go ahead and|make sure (?:to|you|that you)|be sure to|feel free to|time to|please do|you (?:can|may|could)(?: now| also| safely| please)*|don't forget to|remember to|i need you to|want you to|need to|want to|have to|got to|happy to|glad to|my (?:wish|request) is to|the (?:task|request) is to|(?:do you|would you) mind|mind",
  'EMAIL|BADMAIL|REQID|DOMAIN|MESSAGE|a|an|the|it|that|this|her|him|them|for us|for me|for my team|for our (?:team|project)|-|—|–|\\*|•|\\d+[.)]|[:,"\'(>]',
];
const MARKS = String.raw`[\s,.:;!()–—\p{Emoji_Presentation}*•>/-]`;
const LEAD = new RegExp(`^(?:(?:${ROWS.join('|')})(?=$|[\\s,.:;!()–—/-])${MARKS}*|${MARKS}+)*$`, 'u');
/** "For the workshop, invite …": any short phrase with a preposition, up to its comma. */
const PHRASE =
  /^(?:for|with|to|as|of|by|on|from|regarding|re|concerning|about|because of|due to|in) [\p{L}\p{N}' -]{2,60}(?:[,:]\s*(?:please |kindly |pls )?| (?:please|kindly|pls) )$/u;
/** Somebody else speaks behind such an opening: "Max: invite …", "the text reads: approve …". */
const SPEAKER =
  /(?<!\p{L})(?!(?:please|request|task|todo|action|hi|hello|hey|bot|guestlist|urgent|important|fyi|new|following|this|these|also|next|now|reminder|favou?r|one|question|asap|thanks|update|ps|p\.s|btw|guest|guests|today|for|addition|workshop|project)\s*:)\p{L}+\s*:\s*$/u;

/** True where everything before a verb, back to its start or to the last break, only leads to it. */
export function leadsIn(before: string): boolean {
  if (before.length > 300) return leadsIn(before.slice(-200).replace(/^\S*\s/, ''));
  if (LEAD.test(before) || PHRASE.test(before)) return true;
  const breaks = [...before.matchAll(/[,:;–—)]|\s-\s|(?<!\p{L})(?:and|so|then)(?!\p{L})/gu)].reverse();
  const last = breaks.find((match) => LEAD.test(before.slice(match.index + match[0].length)));
  return last !== undefined && !SPEAKER.test(before.slice(0, last.index + last[0].length));
}
