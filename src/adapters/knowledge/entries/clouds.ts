import { cite, past, reviewed, UNCHANGED } from '../sources.ts';

/** Other Microsoft clouds: China, the US Government, and crossing between them. */
export const cloudsEntries = reviewed([
  {
    id: 'national-clouds',
    topic: 'national-clouds',
    question: 'Can we invite somebody whose tenant is in another Microsoft cloud?',
    answer:
      'Yes, if both sides opt in: between the commercial cloud and Azure Government (GCC High, DoD), and between the commercial cloud and 21Vianet. Both tenants enable the other cloud and add each other by tenant id.',
    detail:
      'Tick the cloud in Microsoft cloud settings, add the partner by its tenant id (a search by domain does not work), then allow inbound and outbound. Invite by user principal name. Direct connect and automatic redemption do not cross clouds. Government with 21Vianet is not listed; Azure Germany is gone from the current pages.',
    status: 'changed',
    since: '2024-08-20',
    history: [
      past(
        'limits2019',
        'No way across cloud borders; one had to use another address or make a member account.',
        'Opt-in cross-cloud B2B.',
      ),
      past('clouds2022', 'Still no way across; the same two work-arounds.', 'Opt-in cross-cloud B2B.'),
    ],
    sources: cite('clouds', 'crossCloud', 'crossTenant', 'autoRedemption'),
    related: ['us-government-cloud', 'china-inside', 'cross-cloud-meetings'],
    liveCheck: 'cross-cloud-enabled',
  },
  {
    id: 'china-inside',
    topic: 'national-clouds',
    question: 'Which guests can a 21Vianet tenant have?',
    answer:
      'Inside the cloud that 21Vianet runs in China, guests come with Entra accounts or SAML/WS-Fed federation only. Microsoft accounts, Google and passcodes are not on the list.',
    detail: 'Commercial tenants can be partners after both sides have switched on cross-cloud collaboration.',
    status: 'changed',
    since: '2024-04-24',
    history: [
      past(
        'clouds2022',
        'The page called national clouds isolated and said nothing of who works inside 21Vianet.',
        'A list of identity kinds for 21Vianet.',
      ),
    ],
    sources: cite('clouds', 'sharepointB2b'),
    related: ['national-clouds', 'saml-idp-federation'],
    liveCheck: 'partner-cloud',
  },
  {
    id: 'cross-cloud-meetings',
    topic: 'national-clouds',
    question: 'What can people of two clouds do together?',
    answer:
      'Guests across clouds can use Teams, SharePoint and Power BI once both tenants have opted in. For meetings alone there is a cross-cloud meeting connection that needs no guest account.',
    detail: 'Shared channels (direct connect) do not cross clouds.',
    status: 'still-true',
    history: [],
    sources: cite('crossCloud', 'crossTenant'),
    related: ['national-clouds', 'us-government-cloud'],
  },
  {
    id: 'us-government-cloud',
    topic: 'us-government-cloud',
    question: 'Whom can an Azure US Government tenant invite?',
    answer:
      'Users of other Government tenants where B2B is available, and people with Microsoft accounts, Google accounts or emailed passcodes. Commercial partners come in after both sides set up cross-cloud access; anybody else fails at the invitation or at redemption.',
    detail:
      'That holds for GCC High and DoD alike; GCC is part of the commercial cloud. In US Government "everyone may invite" is not the default.',
    status: 'still-true',
    history: [
      past(
        'clouds2022',
        'The same circle of people, without any commercial partner.',
        'The circle still holds; commercial partners are possible with cross-cloud settings.',
      ),
    ],
    sources: cite('clouds', 'troubleshoot', 'graphTypes'),
    related: ['check-gov-tenant-b2b', 'us-gov-msa-portal', 'us-gov-variations', 'national-clouds'],
    liveCheck: 'partner-cloud',
  },
  {
    id: 'us-gov-variations',
    topic: 'us-government-cloud',
    question: 'What else is different for Entra premium in US Government?',
    answer:
      'The B2B page points to the list of P1 and P2 variations in the Azure Government documents, and names nothing more itself.',
    detail:
      'Known from elsewhere: invitations are not open to everyone by default, and sponsors cannot be given with the invitation there.',
    status: 'still-true',
    history: [past('clouds2022', 'The same pointer to the list of variations.', UNCHANGED)],
    sources: cite('clouds', 'graphTypes', 'graphSchema'),
    related: ['us-government-cloud'],
  },
  {
    id: 'us-gov-msa-portal',
    topic: 'us-gov-msa-portal',
    question: 'What limits do MSA guests meet at the Government portal?',
    answer:
      'It is a known limitation: in US Government tenants a new guest with a Microsoft account cannot redeem a direct link to the admin portal, and an existing one cannot sign in to it.',
    detail:
      'The current page says so of the Entra admin center. Use an Entra account of a supported tenant for that work.',
    status: 'still-true',
    history: [past('clouds2022', 'The same limits, worded for the Azure portal.', UNCHANGED)],
    sources: cite('clouds'),
    related: ['us-government-cloud', 'azure-portal-access'],
  },
  {
    id: 'check-gov-tenant-b2b',
    topic: 'check-gov-tenant-b2b',
    question: 'How do I see whether a US Government tenant supports B2B?',
    answer:
      'Open login.microsoftonline.com/<tenant>/v2.0/.well-known/openid-configuration and read `tenant_region_scope`: USGOV means supported, USG means not.',
    detail:
      'Compare without regard to upper and lower case: real tools see `USGov`. `tenant_region_sub_scope` tells GCC High (DODCON) from DoD (DOD). A tenant that answers USG has not been seen by our sources.',
    status: 'still-true',
    history: [past('clouds2022', 'The same look-up with the same two values.', UNCHANGED)],
    sources: cite('clouds', 'scuba'),
    related: ['us-government-cloud', 'national-clouds'],
    liveCheck: 'partner-cloud',
  },
]);
