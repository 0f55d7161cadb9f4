import { cite, past, reviewed, UNCHANGED } from '../sources.ts';

/** How a guest proves who he is: passwords, codes, identity providers, multi-factor authentication, Conditional Access. */
export const signingInEntries = reviewed([
  {
    id: 'signin-page-branding',
    topic: 'signin-page-branding',
    question: 'Do guests see our company branding when they sign in?',
    answer:
      'Only partly. Guests from another Entra tenant now type their credentials on the page of their own tenant, with its branding and address, and come back to yours afterwards.',
    detail:
      'The change was rolled out from July 2025 to the end of 2025. Your branding still shows on pages that your tenant serves itself. The branding question has left the FAQ.',
    status: 'changed',
    since: '2025-06-27',
    history: [
      past(
        'faq2017',
        'Company branding could be set for the page where guests sign in.',
        'Guests from Entra tenants authenticate on the page of their home tenant.',
      ),
    ],
    sources: cite('faq', 'collaboration'),
    related: ['customize-invitation-email', 'email-otp'],
  },
  {
    id: 'initial-password-lifetime',
    topic: 'initial-password-lifetime',
    question: 'Has a new guest a first password with us, and how long does it last?',
    answer:
      'An invited guest has no password in your tenant, so nothing runs out. His own identity provider sets the rules; the ordinary cloud rules apply only to accounts that live in your tenant.',
    detail:
      'Strength and lockout rules of Entra cloud accounts are the same for everybody; accounts from a Microsoft account, another tenant or AD FS follow their source.',
    status: 'still-true',
    history: [
      past(
        'faq2017',
        'Cloud accounts share one set of rules; federated ones follow the place they come from.',
        UNCHANGED,
      ),
    ],
    sources: cite('faq', 'properties'),
    related: ['sspr-guests', 'email-otp'],
  },
  {
    id: 'sspr-guests',
    topic: 'sspr-guests',
    question: 'Where does a guest get a new password?',
    answer:
      'At home: with the organisation or provider that his account belongs to. He cannot register for self-service reset in your tenant, and your administrators can only reset accounts that live there.',
    detail:
      'Microsoft account and Google users turn to that provider. Somebody with an emailed passcode has no password at all.',
    status: 'changed',
    since: '2025-06-27',
    history: [
      past(
        'faq2017',
        'Self-service reset happened in the home tenant only; Microsoft accounts had their own way, viral tenants got a mail.',
        'The same principle, spelled out by kind of identity: no registration in the inviting tenant.',
      ),
    ],
    sources: cite('faq'),
    related: ['viral-tenant-password-reset', 'reset-mfa-method', 'initial-password-lifetime'],
  },
  {
    id: 'viral-tenant-password-reset',
    topic: 'viral-tenant-password-reset',
    question: 'What about a forgotten password in an unmanaged (viral) tenant?',
    answer:
      'Only the guest can reset it, by himself; once an organisation has taken the tenant over, only its administrator can. The clean way out is to remove the guest and invite again.',
    detail:
      'New guests no longer end up in such tenants: unmanaged accounts cannot redeem any more, and people without an account get an emailed passcode.',
    status: 'changed',
    since: '2024-10-21',
    history: [
      past(
        'faq2017',
        'A mail let the user choose a new password in the just-in-time tenant.',
        'Self-service only, or the admin after a takeover; new guests use passcodes instead.',
      ),
    ],
    sources: cite('faq', 'troubleshoot'),
    related: ['email-otp', 'sspr-guests', 'reset-redemption'],
  },
  {
    id: 'email-otp',
    topic: 'email-otp',
    question: 'What is the emailed one-time passcode for?',
    answer:
      'With a one-time passcode sent to their mailbox. It is on by default; a code is good for 30 minutes and the session for 24 hours.',
    detail:
      'Where it is switched off, the person is asked to make a Microsoft account. Guests keep the method they redeemed with until the redemption status is reset. It has taken the place of unmanaged ("viral") accounts. It is not the passcode of SharePoint sharing, which is retired.',
    status: 'changed',
    since: '2024-10-21',
    history: [
      past(
        'faq2017',
        'Somebody without an account had an unmanaged Azure AD account made on the fly.',
        'The emailed passcode.',
      ),
    ],
    sources: cite('otp', 'redemption'),
    related: ['redemption-order', 'sharepoint-otp-retired', 'viral-tenant-password-reset'],
  },
  {
    id: 'google-federation',
    topic: 'google-federation',
    question: 'Can Google be the identity provider of guests?',
    answer:
      'Yes. Register a project with Google, enter its client id and secret under External Identities, and people with gmail.com or googlemail.com addresses redeem and sign in with Google.',
    detail:
      'Google Workspace domains go through SAML federation instead. Without the federation a Gmail user redeems with a Microsoft account or an emailed passcode.',
    status: 'still-true',
    history: [],
    sources: cite('google', 'redemption'),
    related: ['google-webview', 'gmail-outlook-b2b-vs-b2c', 'saml-idp-federation'],
  },
  {
    id: 'google-webview',
    topic: 'google-federation',
    question: 'Why does Google refuse the sign-in inside a desktop app?',
    answer:
      'Google stopped sign-ins in embedded web views in September 2021. Gmail guests are refused in apps that use one, such as Teams or Power Apps on Windows.',
    detail: 'Ways round: the device code flow, the browser, or an emailed passcode in place of Google.',
    status: 'still-true',
    history: [],
    sources: cite('google'),
    related: ['google-federation', 'email-otp'],
  },
  {
    id: 'saml-idp-federation',
    topic: 'saml-idp-federation',
    question: 'Can a partner sign in with its own SAML or WS-Fed provider?',
    answer:
      'Yes. Set up SAML/WS-Fed federation with the domains of the partner, and its people authenticate with their own system, be it Okta, Ping or another.',
    detail:
      'A configuration may hold several domains, now also domains verified in Entra (if the redemption order is changed); 1,000 federations at most. For new guests it goes before the emailed passcode. Two Entra tenants need and get no federation.',
    status: 'still-true',
    history: [],
    sources: cite('samlFederation', 'redemption'),
    related: ['partner-federation-onprem', 'redemption-order', 'google-federation'],
  },
  {
    id: 'partner-federation-onprem',
    topic: 'partner-federation-onprem',
    question: 'What if the partner signs in on-premises, or has no Entra tenant?',
    answer:
      'A partner tenant with an AD FS of its own behind it keeps its single sign-on. A partner without a tenant comes in by SAML/WS-Fed federation, Google, a Microsoft account or an emailed passcode.',
    detail:
      'The FAQ still prints that an account is made for people without a tenant; the redemption page, which is newer, says that such unmanaged accounts can no longer be used.',
    status: 'changed',
    since: '2024-06-05',
    history: [
      past(
        'faq2017',
        'Federated tenants had single sign-on; people without a tenant had an account made for them in Azure AD.',
        'The first half holds. Nobody gets an unmanaged account any more.',
      ),
    ],
    sources: cite('redemption', 'faq', 'samlFederation'),
    related: ['saml-idp-federation', 'email-otp'],
  },
  {
    id: 'gmail-outlook-b2b-vs-b2c',
    topic: 'gmail-outlook-b2b-vs-b2c',
    question: 'Does B2B accept consumer mailboxes, or is that for B2C?',
    answer:
      'They can be invited: Gmail through Google federation where you have it, else a Microsoft account, else an emailed passcode. The kind of address is no reason to choose B2C.',
    detail:
      'B2B is for people who work with you, B2C for customers of your own apps. A local account of a B2C tenant cannot be invited, and Azure AD B2C has been closed to new customers since 1 May 2025.',
    status: 'changed',
    since: '2024-06-19',
    history: [
      past(
        'faq2017',
        'The differences in accepted identities between the two were being removed.',
        'They are gone, and B2C itself is no longer sold to new customers.',
      ),
    ],
    sources: cite('redemption', 'google', 'faq', 'b2cEnd'),
    related: ['google-federation', 'email-otp', 'mfa-consumer-email-support'],
  },
  {
    id: 'mfa-consumer-email-support',
    topic: 'mfa-consumer-email-support',
    question: 'Is MFA supported for guests with consumer mailboxes?',
    answer:
      'Yes, both go together: guests with Gmail, Outlook.com and other private addresses can be asked for MFA in your tenant.',
    detail:
      'For people with emailed passcodes use the grant "require multi-factor authentication"; authentication strengths do not apply to them.',
    status: 'still-true',
    history: [past('faq2017', 'MFA and consumer accounts could both be used.', UNCHANGED)],
    sources: cite('faq', 'otp'),
    related: ['force-mfa-partner-without-mfa', 'gmail-outlook-b2b-vs-b2c'],
  },
  {
    id: 'reset-mfa-method',
    topic: 'reset-mfa-method',
    question: 'How is the MFA method of a guest reset?',
    answer:
      'As any user does: he changes it on his security info page for your organisation, or an administrator of yours makes him register again.',
    detail: 'If you trust the MFA of his home organisation, the method is kept there and has to be changed there.',
    status: 'still-true',
    history: [past('faq2017', 'Guests could do this in the way regular users do.', UNCHANGED)],
    sources: cite('faq', 'conditionalAccess'),
    related: ['trust-partner-mfa', 'sspr-guests'],
  },
  {
    id: 'mfa-license-responsibility',
    topic: 'mfa-license-responsibility',
    question: 'Whose licences pay for the MFA of guests?',
    answer:
      'Yours, as the inviting organisation carries out the MFA. But nobody counts licences for guests any more: they are billed as monthly active users, the first 50,000 free.',
    detail:
      'Before, one P1 or P2 licence covered five guests. Now the tenant has to be linked to an Azure subscription; the free amount is shared by all linked tenants.',
    status: 'changed',
    since: '2021-11-04',
    history: [
      past(
        'faq2017',
        'The inviting organisation had to own enough licences (one for five guests).',
        'Billing by monthly active users.',
      ),
    ],
    sources: cite('pricing', 'mauChange', 'faq'),
    related: ['mau-billing', 'b2b-licensing', 'trust-partner-mfa'],
  },
  {
    id: 'trust-partner-mfa',
    topic: 'trust-partner-mfa',
    question: 'Can the MFA of partners be trusted?',
    answer:
      'Yes. In cross-tenant access settings, inbound trust accepts MFA, compliant devices and hybrid-joined devices of the partner, for one organisation or by default. It is off until you switch it on.',
    detail:
      'It needs Entra ID P1 and works for partners with Entra only, not for Google, Microsoft account or passcode users. Device conditions in Conditional Access can be met by guests only through this trust.',
    status: 'changed',
    since: '2024-05-15',
    history: [
      past(
        'limits2017',
        'A policy to trust the MFA of partners was announced for a later release.',
        'Inbound trust settings.',
      ),
      past('faq2017', 'Leaving out the MFA of chosen partners was planned.', 'Inbound trust settings.'),
      past('limits2019', 'The page warned of double MFA and no longer mentioned a plan.', 'Inbound trust settings.'),
    ],
    sources: cite('crossTenant', 'conditionalAccess', 'faq'),
    related: ['double-mfa', 'cross-tenant-access-settings', 'force-mfa-partner-without-mfa'],
    liveCheck: 'partner-mfa-trusted',
  },
  {
    id: 'force-mfa-partner-without-mfa',
    topic: 'force-mfa-partner-without-mfa',
    question: 'Can guests be forced into MFA when their partner organisation has none?',
    answer:
      'Yes, with a Conditional Access policy for guests. Without trust in another tenant the guest registers and passes MFA in yours.',
    detail:
      'If you do trust the MFA of a partner, leave its people out of the ID Protection policy that makes users register for MFA.',
    status: 'still-true',
    history: [past('faq2017', 'Conditional Access could ask guests for MFA.', UNCHANGED)],
    sources: cite('faq', 'conditionalAccess', 'crossTenant'),
    related: ['conditional-access-guests', 'trust-partner-mfa', 'mfa-consumer-email-support'],
  },
  {
    id: 'double-mfa',
    topic: 'double-mfa',
    question: 'Why are guests asked for MFA twice?',
    answer:
      'Because both organisations ask: theirs at the sign-in, yours for access. It stops when you trust the MFA of the partner in cross-tenant access settings.',
    detail:
      'The limitations page still prints the old warning and does not name trust; the cross-tenant page and the FAQ do.',
    status: 'changed',
    since: '2024-05-15',
    history: [
      past('limits2017', 'Two MFA prompts were possible, with a remedy announced.', 'Inbound MFA trust.'),
      past('limits2019', 'Two MFA prompts were possible.', 'Inbound MFA trust.'),
    ],
    sources: cite('crossTenant', 'limitations', 'faq'),
    related: ['trust-partner-mfa', 'reset-mfa-method'],
    liveCheck: 'partner-mfa-trusted',
  },
  {
    id: 'conditional-access-guests',
    topic: 'conditional-access-guests',
    question: 'Can Conditional Access policies be aimed at guests only?',
    answer:
      'Yes. A policy can select guest or external users by six types, and also by the organisation they come from.',
    detail:
      'The types reach from B2B guests and B2B members through direct connect users to service providers. Grants for compliant or hybrid-joined devices work only where you trust the device claims of the home tenant; passcode users can meet "require MFA" but no authentication strength.',
    status: 'still-true',
    history: [],
    sources: cite('conditionalAccess', 'otp'),
    related: ['force-mfa-partner-without-mfa', 'block-azure-portal', 'trust-partner-mfa'],
  },
]);
