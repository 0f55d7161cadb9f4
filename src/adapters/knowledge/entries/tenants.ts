import { cite, past, reviewed, UNCHANGED } from '../sources.ts';

/** Between organisations, what it costs, and where things are found. */
export const tenantsEntries = reviewed([
  {
    id: 'cross-tenant-access-settings',
    topic: 'cross-tenant-access-settings',
    question: 'Where is it set which organisations we work with, in and out?',
    answer:
      'In cross-tenant access settings: inbound rules say whose people may come in and to which apps, outbound rules where yours may go. There are defaults for all and exceptions per organisation.',
    detail:
      'The same place holds trust in the MFA and devices of a partner, automatic redemption, the redemption order and Microsoft cloud settings. A partner entry overrides the default where it says something.',
    status: 'still-true',
    history: [],
    sources: cite('crossTenant', 'graphTypes'),
    related: ['trust-partner-mfa', 'auto-redemption', 'redemption-order', 'cross-tenant-limit', 'allow-deny-list'],
  },
  {
    id: 'cross-tenant-limit',
    topic: 'cross-tenant-access-settings',
    question: 'How many organisations fit into cross-tenant access settings?',
    answer:
      'There is no limit on their number, but the policy as a whole may grow to 25 KB only, so a long list can still hit a wall.',
    detail: 'The FAQ and the overview name no limit, the troubleshooting page names the size: both are right.',
    status: 'still-true',
    history: [],
    sources: cite('troubleshoot', 'crossTenant', 'faq'),
    related: ['cross-tenant-access-settings', 'directory-limits'],
  },
  {
    id: 'cross-tenant-sync',
    topic: 'cross-tenant-sync',
    question: 'Can accounts be kept in step between two tenants?',
    answer:
      'Yes, with cross-tenant synchronization: the home tenant provisions its users into the other one as B2B users, updates them and removes them, without invitations.',
    detail:
      'It needs automatic redemption on both sides. Sync is also possible to and from US Government and to 21Vianet, although the page on automatic redemption says that this does not cross clouds: the documents disagree.',
    status: 'still-true',
    history: [],
    sources: cite('syncPairs', 'autoRedemption', 'clouds'),
    related: ['auto-redemption', 'cross-tenant-access-settings', 'convert-guest-member'],
  },
  {
    id: 'direct-connect-vs-collaboration',
    topic: 'direct-connect-vs-collaboration',
    question: 'When direct connect, and when guests?',
    answer:
      'Direct connect is for shared channels in Teams: people stay in their own tenant and get no account in yours. Everything else (teams, sites, apps) is for B2B collaboration with a guest account.',
    detail:
      'Guests cannot be put into shared channels. Direct connect has to be enabled by both organisations in cross-tenant access settings and works within one cloud only.',
    status: 'still-true',
    history: [],
    sources: cite('crossTenant', 'properties'),
    related: ['guest-cant-access-teams', 'cross-tenant-access-settings'],
  },
  {
    id: 'what-is-b2b',
    topic: 'what-is-b2b',
    question: 'What does B2B collaboration do?',
    answer:
      'It lets people from elsewhere use your apps, teams and files with the account they already have. They appear in your directory as guests; their passwords stay at home.',
    detail:
      'Once called Azure AD B2B, it is now part of Microsoft Entra External ID, and the documents have moved to learn.microsoft.com/entra/external-id. It can be invited, synchronised or self-signed-up, and governed by Conditional Access, reviews and cross-tenant access settings.',
    status: 'changed',
    since: '2024-10-21',
    history: [
      past(
        'faq2017',
        'The product was called Azure AD B2B collaboration, with pages on docs.microsoft.com.',
        'Microsoft Entra External ID on learn.microsoft.com.',
      ),
    ],
    sources: cite('faq', 'properties'),
    related: ['how-to-invite', 'b2b-licensing', 'direct-connect-vs-collaboration'],
  },
  {
    id: 'classic-portal',
    topic: 'classic-portal',
    question: 'In which portal are the B2B features?',
    answer:
      'In the Microsoft Entra admin center (entra.microsoft.com); guests find their apps at My Apps. The classic portal of Azure is gone.',
    detail: 'The Azure portal still leads to the same pages. The Access Panel has become My Apps.',
    status: 'obsolete',
    since: '2025-06-27',
    history: [
      past(
        'faq2017',
        'The classic portal had no B2B features; one used the Azure portal and the Access Panel.',
        'The Entra admin center and My Apps.',
      ),
    ],
    sources: cite('faq'),
    related: ['what-is-b2b', 'azure-portal-access'],
  },
  {
    id: 'community-feedback',
    topic: 'community-feedback',
    question: 'Where is the B2B community?',
    answer:
      'On the Microsoft Tech Community, which has a board for discussion and one for ideas that can be voted on; the FAQ links both.',
    detail: 'Faults in the documents can be reported with the feedback button of each page.',
    status: 'still-true',
    history: [past('faq2017', 'Two Tech Community boards, one for talk and one for ideas.', UNCHANGED)],
    sources: cite('faq'),
    related: ['what-is-b2b'],
  },
  {
    id: 'documents-moved',
    topic: 'what-is-b2b',
    question: 'Where are the documents about B2B kept nowadays?',
    answer:
      'At learn.microsoft.com/entra/external-id. The old addresses on docs.microsoft.com that begin with active-directory-b2b are gone, and the lists of further reading on the old pages lead nowhere.',
    detail:
      'What was one page each (roles, dynamic groups, tokens, claims mapping, code samples) is now part of External ID or of the identity platform. The FAQ there is the shortest way in.',
    status: 'obsolete',
    since: '2025-06-27',
    history: [
      past(
        'limits2017',
        'A list of further articles followed, under docs.microsoft.com.',
        'The External ID section of Microsoft Learn.',
      ),
      past('faq2017', 'The same list stood under the questions.', 'The External ID section of Microsoft Learn.'),
    ],
    sources: cite('faq', 'limitations'),
    related: ['what-is-b2b', 'classic-portal', 'community-feedback'],
  },
  {
    id: 'b2b-licensing',
    topic: 'b2b-licensing',
    question: 'Which licences does B2B need?',
    answer:
      'Nothing for the start: guests are billed as monthly active users of External ID, and the first 50,000 are free. The tenant only has to be linked to an Azure subscription.',
    detail:
      'Premium features that you use on guests are covered by this billing; governance features for guests are metered apart, without a free amount. Apps such as Office need licences of their own.',
    status: 'changed',
    since: '2021-11-04',
    history: [
      past(
        'faq2017',
        'A licensing page applied: one paid licence allowed five guests to use premium features.',
        'Billing by monthly active users.',
      ),
    ],
    sources: cite('pricing', 'mauChange', 'guestLicensing'),
    related: ['mau-billing', 'mfa-license-responsibility', 'governance-charge'],
  },
  {
    id: 'mau-billing',
    topic: 'mau-billing',
    question: 'How are monthly active users counted and billed?',
    answer:
      'Each guest who signs in at least once in a calendar month counts once. The first 50,000 a month are free, over all tenants linked to the subscription.',
    detail:
      'Guests who do not sign in cost nothing. In a multitenant organisation only users of type Guest count. The tenant must be linked to an Azure subscription.',
    status: 'changed',
    since: '2021-11-04',
    history: [
      past(
        'faq2017',
        'There was no such meter; licences were counted, one for five guests.',
        'Billing by monthly active users.',
      ),
    ],
    sources: cite('pricing', 'mauChange'),
    related: ['b2b-licensing', 'governance-charge', 'mfa-license-responsibility'],
  },
  {
    id: 'governance-charge',
    topic: 'mau-billing',
    question: 'Do governance features for guests cost extra?',
    answer:
      'Yes. Each guest with a governance action in a month is billed on a meter of its own, with no free amount. Basic access reviews under P2 are not billed.',
    detail: 'Lifecycle workflows for guests are an example of what is metered.',
    status: 'still-true',
    history: [],
    sources: cite('guestLicensing'),
    related: ['access-reviews', 'mau-billing'],
  },
]);
