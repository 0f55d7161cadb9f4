import { cite, past, reviewed, UNCHANGED } from '../sources.ts';

/** What a guest reaches and sees: SharePoint, Teams, portals, apps, roles, the directory and the address book. */
export const accessEntries = reviewed([
  {
    id: 'sharepoint-onedrive-access',
    topic: 'sharepoint-onedrive-access',
    question: 'Do SharePoint and OneDrive work for guests?',
    answer:
      'Yes. But the people picker does not suggest guests who are already there, until `ShowPeoplePickerSuggestionsForGuestUsers` is switched on with Set-SPOTenant or Set-SPOSite.',
    detail:
      'A change for the tenant leaves sites that were made before as they are: set those one by one. Sharing itself is moving to B2B guests in 2026.',
    status: 'still-true',
    history: [
      past('faq2017', 'Access worked, with the same switch for the people picker, off unless changed.', UNCHANGED),
    ],
    sources: cite('faq', 'troubleshoot'),
    related: ['sharepoint-otp-retired', 'guest-gal-visibility'],
  },
  {
    id: 'sharepoint-otp-retired',
    topic: 'sharepoint-onedrive-access',
    question: 'Why do shared file links now create guests?',
    answer:
      'SharePoint is giving up its own one-time passcode: new shares use B2B guests from May 2026, old passcode links stop in July 2026, and all clouds are done by 31 August 2026.',
    detail: 'The emailed passcode of Entra is another thing and stays.',
    status: 'still-true',
    history: [],
    sources: cite('sharepoint2026', 'sharepointB2b'),
    related: ['sharepoint-onedrive-access', 'email-otp'],
  },
  {
    id: 'guest-cant-access-teams',
    topic: 'guest-cant-access-teams',
    question: 'A guest was added but does not see the team: what now?',
    answer:
      'Check three things: has the invitation been accepted, is the guest a member of the group behind the team, and has he switched to your organisation in Teams. Then wait: Teams can need hours to show a new group member.',
    detail:
      'Applications can only add guests through the group, and the delay of one to six hours comes from older reports; no page promises a time. Guests do not see shared channels at all. Guest access must also be allowed in the Teams admin center.',
    status: 'still-true',
    history: [],
    sources: cite('teamMembers', 'teamsDelay', 'properties'),
    related: ['direct-connect-vs-collaboration', 'replication-latency', 'redemption-errors'],
  },
  {
    id: 'azure-portal-access',
    topic: 'azure-portal-access',
    question: 'Is the Azure portal open to guests?',
    answer:
      'They need it only if they hold an administrator role. A guest without a role can still open the portal and may see some parts, as far as guest permissions allow.',
    detail: 'The default level of guests is limited access; it can be tightened to their own objects only.',
    status: 'still-true',
    history: [past('faq2017', 'Role holders used the portal; others could still reach parts of it.', UNCHANGED)],
    sources: cite('faq', 'collaboration'),
    related: ['block-azure-portal', 'guest-permission-levels', 'guest-limited-admin'],
  },
  {
    id: 'block-azure-portal',
    topic: 'block-azure-portal',
    question: 'How are guests kept out of the Azure portal?',
    answer:
      'With one Conditional Access policy that selects guest or external users and blocks the Microsoft admin portals. Group tricks are no longer needed.',
    detail: 'Choose among the six guest types, and test with a guest before you enforce it.',
    status: 'changed',
    since: '2024-05-15',
    history: [
      past(
        'faq2017',
        'One rebuilt All Users, made a dynamic group of guests and blocked the classic management API for it.',
        'A single policy that selects guest types.',
      ),
    ],
    sources: cite('faq', 'conditionalAccess'),
    related: ['conditional-access-guests', 'azure-portal-access', 'guest-permission-levels'],
  },
  {
    id: 'supported-apps-services',
    topic: 'supported-apps-services',
    question: 'Which applications support guests?',
    answer:
      'Any application that is integrated with Entra can take guests, provided that it signs them in at an endpoint of your tenant. Some SAML apps need claim mapping as well.',
    detail: 'An app that uses the common endpoint sends the guest to his home tenant and then does not find him.',
    status: 'changed',
    since: '2025-06-27',
    history: [
      past(
        'faq2017',
        'Every app integrated with Azure AD was said to work.',
        'All can, on the condition of a tenanted endpoint and, at times, claim mapping.',
      ),
    ],
    sources: cite('faq'),
    related: ['dynamics-crm-support', 'sharepoint-onedrive-access', 'usertype-claim-app-experience'],
  },
  {
    id: 'dynamics-crm-support',
    topic: 'dynamics-crm-support',
    question: 'Can guests work in Dynamics 365?',
    answer: 'Yes, Dynamics 365 (online) supports B2B guests today.',
    detail: 'Rights and licences inside Dynamics are a matter of that product.',
    status: 'changed',
    since: '2025-06-27',
    history: [
      past('faq2017', 'Dynamics CRM Online had no support yet; it was planned.', 'Support in Dynamics 365 (online).'),
    ],
    sources: cite('faq'),
    related: ['supported-apps-services', 'b2b-licensing'],
  },
  {
    id: 'usertype-claim-app-experience',
    topic: 'usertype-claim-app-experience',
    question: 'How can an application tell guests from members?',
    answer:
      'Read `userType` of the user from Graph: Guest or Member. The token does not hold it by itself, but the optional claim `acct` can be added: 0 is a member, 1 a guest.',
    detail:
      'The claim can go into ID, access and SAML tokens. Do not judge by the identity provider: a guest may use any. The FAQ does not mention `acct`.',
    status: 'changed',
    since: '2025-06-27',
    history: [
      past(
        'faq2017',
        'UserType was not part of the token; apps were to ask Graph.',
        'Asking Graph is still right; the optional claim acct is a second way.',
      ),
    ],
    sources: cite('faq', 'graphTypes'),
    related: ['convert-guest-member', 'guest-permission-levels'],
  },
  {
    id: 'guest-limited-admin',
    topic: 'guest-limited-admin',
    question: 'May guests be given directory roles?',
    answer: 'Yes, any directory role can be assigned to a guest.',
    detail:
      'One consequence: an application may not reset the redemption of a guest who holds a role; a person has to.',
    status: 'still-true',
    history: [past('faq2017', 'Guests could be limited administrators.', UNCHANGED)],
    sources: cite('faq', 'reset'),
    related: ['azure-portal-access', 'convert-guest-member', 'who-can-invite'],
  },
  {
    id: 'guest-permission-levels',
    topic: 'guest-permission-levels',
    question: 'What are the permission levels of guests?',
    answer:
      'There are three levels: the same as members, limited (the default), or only their own profile. You choose one for all guests in the external collaboration settings.',
    detail:
      'In Graph it is `guestUserRoleId` of the authorization policy: a0b1b346-4d3e-4e8b-98f8-753987be4970 like members, 10dae51f-b6af-4016-8d66-8c2a99b929b3 limited, 2af84b1e-32c8-42b7-82bc-daa82404023b own objects only.',
    status: 'still-true',
    history: [],
    sources: cite('collaboration', 'graphTypes'),
    related: ['azure-portal-access', 'guest-gal-visibility', 'convert-guest-member'],
  },
  {
    id: 'guest-gal-visibility',
    topic: 'guest-gal-visibility',
    question: 'Are guests part of the GAL?',
    answer:
      'Guests are hidden from the global address list by default, and from the SharePoint people picker as well. An Exchange administrator can show them; a guest made just now may only need some minutes.',
    detail: 'Do not write `showInAddressList` through Graph; the visibility is set in Exchange.',
    status: 'still-true',
    history: [],
    sources: cite('troubleshoot', 'faq', 'graphTypes'),
    related: ['sharepoint-onedrive-access', 'guest-permission-levels', 'replication-latency'],
  },
]);
