import { cite, past, reviewed, UNCHANGED } from '../sources.ts';

/** A guest's life: who answers for him, reviews, conversion, leaving, deletion; and how the directory behaves meanwhile. */
export const lifecycleEntries = reviewed([
  {
    id: 'leave-organization',
    topic: 'leave-organization',
    question: 'Can guests take themselves out of an organisation?',
    answer:
      'Yes: My Account > Organizations > Leave. The inviting tenant can forbid it with its external user leave settings.',
    detail:
      'Users with a Microsoft account or passcode add `?tenantId=` with the tenant to the address of the page. The setting to forbid exists only once the tenant has filled in its privacy information. Disabled accounts cannot leave, and nobody can leave his home tenant. The account is soft-deleted for 30 days, and purging may take 30 more.',
    status: 'changed',
    since: '2025-06-17',
    history: [
      past(
        'faq2017',
        'Only an administrator of the inviting organisation could take a guest out.',
        'Guests leave by themselves unless the tenant forbids it.',
      ),
    ],
    sources: cite('leave', 'faq'),
    related: ['remove-guest', 'restore-guest'],
    liveCheck: 'guests-can-leave',
  },
  {
    id: 'remove-guest',
    topic: 'remove-guest',
    question: 'How is a guest deleted, and what becomes of the access?',
    answer:
      'A User Administrator deletes the guest in the Entra admin center or with Graph; memberships and access end with the account. For 30 days it can be restored, then it is purged.',
    detail:
      'Through Graph it is DELETE /users/{id}; guests take longer than members to vanish from every replica. To end sessions that are open, revoke them as well. `/remove` here takes back what a request gave, and leaves deletion to admins.',
    status: 'still-true',
    history: [past('faq2017', 'The administrator of the inviting organisation could delete guests.', UNCHANGED)],
    sources: cite('leave', 'faq'),
    related: ['restore-guest', 'leave-organization', 'access-reviews'],
  },
  {
    id: 'restore-guest',
    topic: 'remove-guest',
    question: 'Can a deletion be taken back?',
    answer: 'Yes, for 30 days. Restoring brings the guest back with his groups and permissions.',
    detail:
      'Whether a soft-deleted guest stands in the way of a new invitation for the same address is not documented: restore first, or purge.',
    status: 'still-true',
    history: [],
    sources: cite('leave'),
    related: ['remove-guest', 'address-in-use'],
  },
  {
    id: 'convert-guest-member',
    topic: 'convert-guest-member',
    question: 'Can a guest become a member, or a member a guest?',
    answer:
      'Yes. `userType` can be set to Member or Guest, at the invitation or later, by an administrator; the account, its groups and its sign-in stay. An internal user can be turned into a B2B user with his own identity.',
    detail: 'The flow for internal users is called "invite internal user to B2B" in the audit log.',
    status: 'still-true',
    history: [],
    sources: cite('properties', 'invitation'),
    related: ['external-member', 'usertype-claim-app-experience', 'guest-permission-levels', 'address-in-use'],
  },
  {
    id: 'external-member',
    topic: 'convert-guest-member',
    question: 'Can somebody from outside have the user type Member?',
    answer: 'Yes, set at the invitation or later. Inviting somebody as Member needs administrator rights.',
    detail: 'In a multitenant organisation external members are not billed; only users of type Guest are.',
    status: 'still-true',
    history: [],
    sources: cite('properties', 'pricing', 'invitation'),
    related: ['convert-guest-member', 'mau-billing', 'cross-tenant-sync'],
  },
  {
    id: 'guest-sponsor',
    topic: 'guest-sponsor',
    question: 'What is the sponsor of guests?',
    answer:
      'The sponsor: up to five users or groups per guest, by default the person who invited. Being a sponsor gives no rights.',
    detail:
      'Guests that SharePoint makes have none. What is stamped when an application invites is not documented, so this bot names the requester itself.',
    status: 'still-true',
    history: [],
    sources: cite('sponsors'),
    related: ['access-reviews', 'who-can-invite'],
  },
  {
    id: 'access-reviews',
    topic: 'access-reviews',
    question: 'How are guests reviewed periodically?',
    answer:
      'With access reviews of Entra ID Governance: owners, chosen reviewers or the guests themselves confirm at intervals who still needs access, and the rest can be removed.',
    detail:
      'Basic reviews need Entra ID P2 and are not billed per guest; governance-only features for guests are metered, with no free amount.',
    status: 'still-true',
    history: [],
    sources: cite('guestLicensing'),
    related: ['governance-charge', 'guest-sponsor', 'remove-guest'],
  },
  {
    id: 'dynamic-groups',
    topic: 'dynamic-groups',
    question: 'Can a group hold all guests, or all but guests, by itself?',
    answer:
      'Yes, with a dynamic membership rule on the user type: `user.userType -eq "Guest"` for guests, `-eq "Member"` for members only.',
    detail:
      'To aim a Conditional Access policy at guests no group is needed any more: the policy can select guest types. The bot itself never adds people to dynamic groups.',
    status: 'still-true',
    history: [
      past(
        'faq2017',
        'A dynamic group of guests was a step on the way to blocking the portal.',
        'The rule still works; for Conditional Access it is not needed any more.',
      ),
    ],
    sources: cite('properties', 'conditionalAccess'),
    related: ['conditional-access-guests', 'block-azure-portal'],
  },
  {
    id: 'replication-latency',
    topic: 'replication-latency',
    question: 'Why is a new guest not usable at once?',
    answer:
      'The directory has many replicas and a change reaches them one after the other, so for seconds or minutes a new guest may be "not found". Try again, with growing pauses.',
    detail:
      'Microsoft calls the directory eventually consistent and publishes no time and no guarantee. Trust the answer of the write rather than a read after it; repeat the call you need on 404, or on 400 with "does not exist or one of its queried reference-property objects are not present". Never invite again to cure it. Teams may need hours on top.',
    status: 'still-true',
    history: [
      past(
        'limits2017',
        'Replication took its time and had led to authorisation errors; retry was the advice.',
        UNCHANGED,
      ),
      past('limits2019', 'Replication took its time; retry with pauses was the advice.', UNCHANGED),
    ],
    sources: cite('consistency', 'limitations', 'groupMembers'),
    related: ['guest-cant-access-teams', 'role-delay'],
  },
  {
    id: 'directory-limits',
    topic: 'directory-limits',
    question: 'What limits has the directory for users and guests?',
    answer:
      'A user can belong to 500 tenants as member or guest and create 200. A directory holds 50,000 objects, 300,000 with a verified domain; support can raise it.',
    detail:
      'Tenants from self-service sign-up stay at 50,000. Somebody without an admin role may own 250 objects he created; deleted ones count a quarter. Further: 195 Conditional Access policies, 40 terms of use. Whether the 250 hit inviters is not documented.',
    status: 'still-true',
    history: [
      past(
        'limits2019',
        'B2B was under the service limits, which a separate page listed.',
        'Still so; the figures are those of the current limits page.',
      ),
    ],
    sources: cite('limits'),
    related: ['cross-tenant-limit', 'mau-billing'],
    liveCheck: 'directory-fullness',
  },
]);
