import type { Topic } from '../../domain/knowledge.ts';
import { normalise, words } from './text.ts';

/** Other makers' products that have guests, externals and shared folders of their own. */
const RIVALS = new Set(
  (
    'zoom slack webex discord jira confluence trello asana notion miro figma gitlab github bitbucket aws salesforce ' +
    'servicenow workday dropbox zendesk hubspot airtable basecamp overleaf whatsapp tableau snowflake docusign mailchimp ' +
    'magento shopify wordpress citrix vmware kubernetes facebook linkedin instagram netflix'
  ).split(' '),
);

/** What can be asked of us about such a product: whether guests may use it, and how its people sign in. */
const STILL_OURS: readonly Topic[] = [
  'supported-apps-services',
  'saml-idp-federation',
  'usertype-claim-app-experience',
];

/** Microsoft's own products that are none of ours, unless the question is about outsiders in them. */
const NEAR =
  /\b(?:key ?vault|copilot|windows (?:phone|server|hello|1[01])|intune|autopilot|power ?(?:bi|apps?|automate|point)|purview|sentinel|defender|exchange|outlook(?!\.)|onenote|planner|visio|excel|yammer|viva|cosmos ?db|sql|hyper-v|bitlocker|azure (?:devops|sql|backup|functions?|storage|vms?|virtual desktop)|virtual machines?|storage accounts?|app service|logic apps?|kubernetes|entra connect|ad connect|domain controllers?|dns|vpn|xbox|surface)\b/;
/** Products of Microsoft that are a means to what is asked, where the question is found to be about that. */
const MEANS: Partial<Record<Topic, RegExp>> = {
  'csv-upload': /excel/,
  'guest-gal-visibility': /outlook|exchange/,
};
const OUTSIDERS =
  /guest|gäst|gast\b|extern|b2b|invit|einlad|outsid|partner|visitor|supplier|vendor|contractor|freelanc|consultant|auditor|agenc(?:y|ies)|stranger|reseller|lawyer|dienstleist|lieferant|berater|prestataire|fournisseur|proveedor|cross-?tenant|gmail|hotmail|consumer|ゲスト|招待|外部/;

/** True where a question names another product and no outsiders, or another maker's product, and the topic found for it is one that product has as well. */
export function isAboutRival(text: string, topic: Topic): boolean {
  const normalised = normalise(text);
  if (NEAR.test(normalised) && !OUTSIDERS.test(normalised)) return MEANS[topic]?.test(normalised) !== true;
  return !STILL_OURS.includes(topic) && words(normalised).some((word) => RIVALS.has(word));
}
