import { cite, past, reviewed, UNCHANGED } from '../sources.ts';

/** Getting somebody in: the invitation, who may send it, its mail, its errors. */
export const invitingEntries = reviewed([
  {
    id: 'how-to-invite',
    topic: 'how-to-invite',
    question: 'How is one guest invited?',
    answer:
      'An inviter creates a B2B invitation for the person: in the Entra admin center under Users, from a team, by sharing in SharePoint, with PowerShell, or through Graph. Use the address that the person signs in with at home.',
    detail:
      'Graph needs two fields, `invitedUserEmailAddress` and `inviteRedirectUrl`, and sends no mail unless `sendInvitationMessage` is set to true. Here in chat, `/invite` starts the same thing with an approval.',
    status: 'still-true',
    history: [],
    sources: cite('invitationPost', 'faq', 'redemption'),
    related: ['who-can-invite', 'address-not-sign-in-name', 'csv-upload', 'delayed-invitations'],
  },
  {
    id: 'address-not-sign-in-name',
    topic: 'how-to-invite',
    question: 'What if the invited address is not the name the person signs in with?',
    answer:
      'The link in the mail still works once, but a direct link fails, and so do later sign-ins unless the home tenant lets people sign in with an email address. Invite the sign-in name where you can.',
    detail: 'For a guest who is stuck already, add the right address and reset the redemption status.',
    status: 'still-true',
    history: [],
    sources: cite('faq', 'reset'),
    related: ['how-to-invite', 'reset-redemption'],
  },
  {
    id: 'who-can-invite',
    topic: 'who-can-invite',
    question: 'Who may invite guests?',
    answer:
      'The guest invite setting decides: everybody including guests, members and admins, only people with an inviting role, or nobody. The inviting roles are Guest Inviter, User Administrator and Global Administrator; through Graph also Directory Writers.',
    detail:
      'The setting is `allowInvitesFrom` of the authorization policy: `everyone` (default outside US Government), `adminsGuestInvitersAndAllMembers`, `adminsAndGuestInviters`, `none` (not even admins). An application with `User.Invite.All` is stopped by `none`; whether it is stopped by `adminsAndGuestInviters` was once documented and later withdrawn, so try it in your tenant.',
    status: 'still-true',
    history: [
      past(
        'faq2017',
        'A guest of the partner could be given the Guest Inviter role and then bring in colleagues.',
        UNCHANGED,
      ),
    ],
    sources: cite('collaboration', 'graphTypes', 'invitationPost'),
    related: ['role-delay', 'allow-deny-list', 'how-to-invite'],
    liveCheck: 'who-may-invite',
  },
  {
    id: 'role-delay',
    topic: 'who-can-invite',
    question: 'I was only just allowed to invite and am still refused: why?',
    answer:
      'A new role or a changed invite setting needs time before it works everywhere: Microsoft names 15 to 60 minutes. Signing out and in again helps.',
    detail:
      'Two pages disagree: the service limits speak of up to 15 minutes or a new sign-in, the troubleshooting page of up to an hour. Plan for the longer one.',
    status: 'still-true',
    history: [],
    sources: cite('troubleshoot', 'limits'),
    related: ['who-can-invite', 'replication-latency'],
  },
  {
    id: 'csv-upload',
    topic: 'csv-upload',
    question: 'How do I bring in many people from a file?',
    answer:
      'Yes, that works: the Entra admin center has Bulk operations > Bulk invite for a filled-in CSV template, and PowerShell or Graph can loop over a file. You need User Administrator for the portal way.',
    detail:
      'Keep the first two rows of the template, give each person an address and a redirect URL, and put no commas into the message. A job that runs longer than about an hour can fail, so split big lists. Here in chat, `/bulk` takes a pasted list or a file and asks for one approval.',
    status: 'changed',
    since: '2024-07-15',
    history: [
      past(
        'faq2017',
        'A list could be uploaded, with a PowerShell sample as the described way.',
        'A bulk invite page in the admin center with its own template; scripts still work.',
      ),
    ],
    sources: cite('bulk', 'bulkLimits', 'faq'),
    related: ['how-to-invite', 'delayed-invitations', 'who-can-invite'],
  },
  {
    id: 'delayed-invitations',
    topic: 'delayed-invitations',
    question: 'Can guests be created before their invitation is sent?',
    answer:
      'Yes. Create the invitation with `sendInvitationMessage` set to false: the guest object exists at once, no mail goes out, and you hand over the redeem link or a direct link whenever you like.',
    detail:
      'Keep the `inviteRedeemUrl` of the response, as it cannot be fetched later. A link to an app that names your tenant works too; consent is then asked at the first sign-in. Groups and apps can be assigned before the person hears of it. Entra itself schedules nothing.',
    status: 'still-true',
    history: [
      past('faq2017', 'The invitation API was the way to add people first and invite them afterwards.', UNCHANGED),
    ],
    sources: cite('faq', 'redemption', 'invitation'),
    related: ['customize-invitation-email', 'auto-redemption', 'resend-invitation'],
  },
  {
    id: 'customize-invitation-email',
    topic: 'customize-invitation-email',
    question: 'Which parts of the invitation email can be customised?',
    answer:
      'Through the invitation API you can set a plain-text message, the language and one person in copy. Subject, sender, button and footer are fixed; for full control send your own mail with the redeem link.',
    detail:
      'The properties are `customizedMessageBody`, `messageLanguage` and a single entry in `ccRecipients`. HTML is not accepted. How long the message may be is not documented.',
    status: 'changed',
    since: '2024-10-18',
    history: [
      past(
        'faq2017',
        'Nearly the whole invitation process was said to be open to customisation with the API.',
        'A short list: text, language and one copy. The rest of the mail is fixed.',
      ),
    ],
    sources: cite('mail', 'graphTypes'),
    related: ['sender-address', 'custom-message-dropped', 'invitation-language', 'delayed-invitations'],
  },
  {
    id: 'sender-address',
    topic: 'customize-invitation-email',
    question: 'From which address do the invitation mails come?',
    answer:
      'Since December 2025 the sender is "Microsoft Invitations on behalf of" your organisation, with the address invites@ your primary onmicrosoft.com domain. Before that it was invites@microsoft.com.',
    detail:
      'In 21Vianet the domain ends in partner.onmschina.cn, in US Government in onmicrosoft.us. Mails from onmicrosoft domains are throttled and often filtered as spam; a domain of your own needs an Exchange Online licence and SPF, DKIM and DMARC. The troubleshooting page still prints the old senders; the mail page is newer.',
    status: 'changed',
    since: '2025-12-01',
    history: [
      past(
        'troubleshoot2024',
        'Invitations came from one Microsoft address for everybody.',
        'A sender in your own tenant.',
      ),
    ],
    sources: cite('mail', 'troubleshoot'),
    related: ['customize-invitation-email', 'resend-invitation'],
  },
  {
    id: 'custom-message-dropped',
    topic: 'customize-invitation-email',
    question: 'Why did my own text not reach the guest?',
    answer:
      'The personal text is left out when an application sends the invitation, or when the inviter has no mail address in the tenant. In those cases suppress the mail and send your own message with the redeem link.',
    detail: 'That is also why a bot that invites as an application writes to the guest or the requester itself.',
    status: 'still-true',
    history: [],
    sources: cite('troubleshoot'),
    related: ['customize-invitation-email', 'delayed-invitations'],
  },
  {
    id: 'invitation-language',
    topic: 'customize-invitation-email',
    question: 'What decides the language of the mail?',
    answer:
      'The language given with the invitation comes first; then the preferred language of the guest, that of the home tenant, the notification language of your tenant, and English at the end.',
    detail: 'The property is `messageLanguage` (ISO 639). It is ignored when a text of your own is sent along.',
    status: 'still-true',
    history: [],
    sources: cite('mail', 'graphTypes'),
    related: ['customize-invitation-email'],
  },
  {
    id: 'resend-invitation',
    topic: 'resend-invitation',
    question: 'How is an invitation repeated?',
    answer:
      'Post the invitation once more for the same address: that gives a new redeem link and, if asked for, a new mail. The old link cannot be looked up again.',
    detail:
      'That the second call keeps the same user object is common practice but written nowhere, so look the guest up before and after. `/resend` does this here. If the person has a new address or identity, reset the redemption status instead.',
    status: 'still-true',
    history: [],
    sources: cite('invitationPost', 'resendPractice'),
    related: ['reset-redemption', 'invitation-expiry', 'sender-address'],
  },
  {
    id: 'reset-redemption',
    topic: 'resend-invitation',
    question: 'A guest has another address or identity now: how do I keep the account?',
    answer:
      'Reset the redemption status: the guest redeems again with the new identity, while object id, groups, app roles and user name stay as they are.',
    detail:
      'The new address must first be in `mail` or `otherMails`. A person needs Helpdesk or User Administrator for it (Guest Inviter is not enough, whatever older answers said), an application `User.ReadWrite.All`; as an application it is refused for guests who hold a role.',
    status: 'still-true',
    history: [],
    sources: cite('reset'),
    related: ['resend-invitation', 'redemption-order', 'block-msa'],
  },
  {
    id: 'invitation-expiry',
    topic: 'invitation-expiry',
    question: 'Do invitations expire?',
    answer:
      'Not documented. No current Microsoft page names an end; the guest stays in the state PendingAcceptance until he redeems or somebody deletes him.',
    detail:
      'If an old link fails, send a new one. Your own policy may set a limit: guest lifecycle tools and this bot can remind and clean up invitations that nobody took up.',
    status: 'still-true',
    history: [],
    sources: cite('redemption'),
    related: ['resend-invitation', 'remove-guest'],
  },
  {
    id: 'redemption-errors',
    topic: 'redemption-errors',
    question: 'What lies behind errors while inviting or accepting?',
    answer:
      'Most are one of five: a blocked domain, cross-tenant access that does not allow it, an address that something else already uses, an account that is not the invited one, or missing rights of the inviter. The text of the error tells which.',
    detail:
      '"Blocked by your invitation policy": the domain list. "Blocked by cross-tenant access settings": inbound here or outbound there, or another cloud not set up. "Group email address is not supported": a distribution list. "Non-external user already exists": an internal object holds the address. "Guest invitations not allowed for your company": the invite setting or your role. AADSTS codes at sign-in usually mean that the person used another account than the invited one, or that the app does not take guests; reset the redemption status if the identity has changed. The meaning of AADB2B_0001 is not documented in the pages we hold.',
    status: 'still-true',
    history: [],
    sources: cite('troubleshoot', 'allowList', 'invitationPost'),
    related: ['address-in-use', 'address-refused', 'group-address', 'allow-deny-list', 'cross-tenant-access-settings'],
  },
  {
    id: 'address-refused',
    topic: 'redemption-errors',
    question: 'Which characters make an address unfit to be invited?',
    answer:
      'By the Graph page the address may not hold ~ ! # $ % ^ & * ( ) + = [ ] { } \\ / | ; : " < > ? or a comma, so `a+b@x.com` is out. Full stop and hyphen may not stand first or last; an underscore is fine.',
    detail:
      'Mailboxes with a plus sign do exist; what the service really does with them is not documented beyond this list.',
    status: 'still-true',
    history: [],
    sources: cite('invitation'),
    related: ['redemption-errors', 'group-address'],
  },
  {
    id: 'group-address',
    topic: 'redemption-errors',
    question: 'May the invited address belong to a mailing list?',
    answer:
      'No. An address that belongs to a group or distribution list is refused ("Group email address is not supported"): an invitation is for one person.',
    detail:
      'Microsoft lists this message among the errors of provisioning, and the pages about invitations do not name it. Invite each person with the address he signs in with; a list of people goes through bulk invite.',
    status: 'still-true',
    history: [],
    sources: cite('provisioningErrors'),
    related: ['csv-upload', 'redemption-errors'],
  },
  {
    id: 'address-in-use',
    topic: 'redemption-errors',
    question: 'What if the address is already taken by an internal object?',
    answer:
      'If a local user (even a soft-deleted one), group or contact holds the address, the invitation can fail. Free the address, or convert the internal user to B2B.',
    detail: 'The message is "Non-external user already exists with the given mail address".',
    status: 'still-true',
    history: [],
    sources: cite('internalConflict', 'troubleshoot'),
    related: ['contact-conflict', 'convert-guest-member', 'redemption-errors'],
  },
  {
    id: 'contact-conflict',
    topic: 'redemption-errors',
    question: 'Why has a guest object no mail and no proxyAddresses?',
    answer:
      'Because a contact with the same address exists in your directory. The guest is made without those properties; redeeming works all the same.',
    detail: 'Find such guests through `otherMails` or the user principal name. Removing the contact frees the address.',
    status: 'still-true',
    history: [],
    sources: cite('troubleshoot'),
    related: ['address-in-use', 'guest-gal-visibility'],
  },
  {
    id: 'allow-deny-list',
    topic: 'allow-deny-list',
    question: 'Can invitations be limited by domain?',
    answer:
      'Yes. The tenant has one list of domains, either of those allowed or of those blocked, never both. It is checked when somebody is invited, together with cross-tenant access.',
    detail:
      'The whole policy may be 25 KB. Guests who have redeemed already are not touched; those still pending fail when they accept. SharePoint keeps a list of its own. Graph shows the list in beta as `b2bManagementPolicies`; the older page knows only a deprecated PowerShell module.',
    status: 'still-true',
    history: [past('faq2017', 'Azure AD had lists of either kind, as SharePoint had.', UNCHANGED)],
    sources: cite('allowList', 'domainPolicy', 'troubleshoot'),
    related: ['cross-tenant-access-settings', 'who-can-invite', 'redemption-errors'],
    liveCheck: 'domain-may-be-invited',
  },
  {
    id: 'auto-redemption',
    topic: 'auto-redemption',
    question: 'Can invitations redeem themselves automatically?',
    answer:
      'Between two Entra tenants, yes: tick automatic redemption inbound in your tenant and outbound in theirs, and nobody is asked for consent. Otherwise the mail can be skipped with a direct link, but consent is shown once.',
    detail:
      'Both boxes are set per organisation; the default settings cannot hold them. The guest then gets a notification only. It does not work across clouds.',
    status: 'changed',
    since: '2023-01-23',
    history: [
      past(
        'faq2017',
        'No click was needed if the inviter belonged to both organisations, so a partner employee was to be made guest inviter.',
        'Automatic redemption in cross-tenant access settings, agreed by both tenants. The old trick is gone from the documents.',
      ),
    ],
    sources: cite('autoRedemption', 'redemption', 'faq'),
    related: ['cross-tenant-sync', 'cross-tenant-access-settings', 'delayed-invitations'],
  },
  {
    id: 'redemption-order',
    topic: 'cross-tenant-access-settings',
    question: 'Which of several identities does a guest redeem with?',
    answer:
      'In this order: an Entra account, SAML/WS-Fed federation, Google, an existing Microsoft account, and at the end an emailed passcode or a new Microsoft account.',
    detail:
      'The order can be changed in the default cross-tenant access settings; at least one fallback must stay on. Guests keep what they redeemed with until the redemption status is reset.',
    status: 'still-true',
    history: [],
    sources: cite('redemption', 'crossTenant'),
    related: ['block-msa', 'email-otp', 'saml-idp-federation'],
  },
  {
    id: 'block-msa',
    topic: 'cross-tenant-access-settings',
    question: 'Can personal Microsoft accounts be kept from redeeming?',
    answer:
      'Yes: switch the Microsoft account off as a fallback in the redemption order, with email passcodes left on. Guests who already use one need their redemption status reset.',
    detail: 'Somebody who has both kinds of account may still pick the personal one.',
    status: 'still-true',
    history: [],
    sources: cite('crossTenant'),
    related: ['redemption-order', 'email-otp', 'reset-redemption'],
  },
]);
