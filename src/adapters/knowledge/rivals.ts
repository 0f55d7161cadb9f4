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

/** True where a question names another maker's product, and the topic found for it is one that product has as well. */
export function isAboutRival(text: string, topic: Topic): boolean {
  return !STILL_OURS.includes(topic) && words(normalise(text)).some((word) => RIVALS.has(word));
}
