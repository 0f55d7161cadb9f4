import type { Checked } from '../../domain/chasing.ts';
import type { Catalogue } from '../../words/catalogue.ts';

/** What is said about a guest who has not accepted. */
export interface ChaseWords {
  readonly title: string;
  readonly domainBlocked: (domain: string, by: 'allowList' | 'denyList') => string;
  readonly partnerBlocked: (partner: string) => string;
  readonly otherCloud: (domain: string, cloud: string, enabled: boolean) => string;
  readonly cloudName: (endpoint: string) => string;
  readonly addressTaken: string;
  readonly passcodeOff: (domain: string) => string;
  readonly signInNameMayDiffer: (domain: string, mainDomain: string) => string;
  readonly mailSender: (sender: string | undefined) => string;
  readonly noMail: string;
  readonly inOrder: (what: readonly Checked[]) => string;
  readonly unread: (what: readonly Checked[]) => string;
  readonly partnerOwn: (partner: string) => string;
  readonly resetNeeds: string;
  readonly resend: string;
  readonly link: string;
  readonly reset: string;
  readonly withdraw: string;
  readonly handed: string;
  readonly news: {
    readonly notAccepted: (guest: string, since: string, cause: string | undefined, id: string) => string;
    readonly linkNotHanded: (guest: string, why: string | undefined) => string;
  };
  /** For the requester's eyes, and words that he can send on. */
  readonly linkText: (guest: string, toSend: string) => string;
  readonly toSend: (to: {
    readonly name: string | undefined;
    readonly email: string;
    readonly group: string | undefined;
    readonly message: string | undefined;
    readonly link: string;
    readonly from: string;
  }) => string;
}

const CHECKED: Readonly<Record<Checked, string>> = {
  lists: 'our domain lists',
  address: 'the address in our directory',
  partner: 'our settings for the partner',
  passcode: 'sign-in with a code by mail',
  cloud: 'the partner’s Microsoft cloud',
};
const CHECKED_DE: Readonly<Record<Checked, string>> = {
  lists: 'unsere Domänenlisten',
  address: 'die Adresse in unserem Verzeichnis',
  partner: 'unsere Einstellungen für den Partner',
  passcode: 'die Anmeldung mit einem Code aus einer Mail',
  cloud: 'die Microsoft-Cloud des Partners',
};
const listed = (what: readonly Checked[], names: Readonly<Record<Checked, string>>): string =>
  what.map((each) => names[each]).join(', ');

export const CHASE_WORDS: Catalogue<ChaseWords> = {
  en: {
    title: 'Not accepted yet. What I found:',
    domainBlocked: (domain, by) =>
      `${domain} ${by === 'denyList' ? 'is on our deny list by now' : 'is not on our allow list'}, so accepting fails. An admin can change that under External collaboration settings.`,
    partnerBlocked: (partner) =>
      `Our cross-tenant access settings let nobody of ${partner} be a guest here, so accepting fails. An admin can change that under Cross-tenant access settings, Inbound access, B2B collaboration.`,
    otherCloud: (domain, cloud, enabled) =>
      enabled
        ? `${domain} is in another Microsoft cloud (${cloud}), which is open on our side. The partner’s admin has to open theirs, and the invitation must go to the sign-in name.`
        : `${domain} is in another Microsoft cloud (${cloud}), and ours is not open for it. Admins on both sides can open it under Cross-tenant access settings, Microsoft cloud settings.`,
    cloudName: (endpoint) =>
      ({
        'microsoftonline.com': 'Microsoft 365 and GCC',
        'microsoftonline.us': 'US Government, GCC High or DoD',
        'partner.microsoftonline.cn': 'China, operated by 21Vianet',
      })[endpoint] ?? endpoint,
    addressTaken:
      'Something else in our directory (a contact, a group or another user) holds this address. The guest can accept by the link in the mail only, not by other links to us; an admin can free the address.',
    passcodeOff: (domain) =>
      `${domain} has no Entra tenant, and sign-in with a code by mail is switched off here. The guest needs a Microsoft account for this address, or an admin switches the code on.`,
    signInNameMayDiffer: (domain, mainDomain) =>
      `The main domain of the partner’s tenant is ${mainDomain}, not ${domain}. If the guest signs in there under another address, only the link in the mail works, and inviting that address is better.`,
    mailSender: (sender) =>
      `Ask the guest to look in the spam folder. The mail comes from ${sender === undefined ? 'invites@ and our onmicrosoft name, which I could not read' : sender} (before December 2025: invites@microsoft.com); the partner’s IT can put that sender on the allow-list.`,
    noMail: 'No mail was sent for this guest. Hand over the link in a message of your own, or send the invitation.',
    inOrder: (what) => `In order: ${listed(what, CHECKED)}.`,
    unread: (what) => `I could not read: ${listed(what, CHECKED)}.`,
    partnerOwn: (partner) =>
      `Nobody outside can read whether ${partner} lets its people be guests elsewhere, or whether this address is also the sign-in name. The guest’s own IT can say.`,
    resetNeeds:
      '“Reset redemption” helps when the guest tried with a wrong account. It needs the Graph permission User.ReadWrite.All, or in Entra the role Helpdesk or User Administrator; Entra refuses it for a guest who holds a role.',
    resend: 'Send a new mail',
    link: 'Give me the link',
    reset: 'Reset redemption',
    withdraw: 'Withdraw invitation',
    handed: 'Link given for a message of your own',
    news: {
      notAccepted: (guest, since, cause, id) =>
        `${guest} has not accepted the invitation of ${since} (${id}). ${cause ?? 'I found nothing on our side that prevents it.'} The card below says what I looked at and what you can do.`,
      linkNotHanded: (guest, why) =>
        why === undefined
          ? `I could not give you the link for ${guest}: I give it in our personal chat only. Open a chat with me, write /help there, and press again.`
          : `I could not get a link for ${guest}: ${why}`,
    },
    linkText: (guest, toSend) =>
      `Only for you: the link by which ${guest} accepts. Whoever has it can accept, so send it to nobody else. You can copy this:\n\n${toSend}`,
    toSend: ({ name, email, group, message, link, from }) =>
      [
        `Hello ${name ?? email},`,
        `I have invited you as a guest${group === undefined ? '' : ` to “${group}”`}. To accept, open this link and sign in with ${email}:`,
        link,
        ...(message === undefined ? [] : [message]),
        from,
      ].join('\n\n'),
  },
  de: {
    title: 'Noch nicht angenommen. Das habe ich gefunden:',
    domainBlocked: (domain, by) =>
      `${domain} ${by === 'denyList' ? 'steht inzwischen auf unserer Sperrliste' : 'steht nicht auf unserer Liste erlaubter Domänen'}, deshalb scheitert das Annehmen. Ein Administrator kann das unter „Einstellungen für externe Zusammenarbeit“ ändern.`,
    partnerBlocked: (partner) =>
      `Unsere mandantenübergreifenden Zugriffseinstellungen lassen niemanden von ${partner} hier Gast sein, deshalb scheitert das Annehmen. Ein Administrator kann das unter „Mandantenübergreifende Zugriffseinstellungen“, „Eingehender Zugriff“, „B2B-Zusammenarbeit“ ändern.`,
    otherCloud: (domain, cloud, enabled) =>
      enabled
        ? `${domain} ist in einer anderen Microsoft-Cloud (${cloud}), die auf unserer Seite offen ist. Der Administrator des Partners muss seine öffnen, und die Einladung muss an den Anmeldenamen gehen.`
        : `${domain} ist in einer anderen Microsoft-Cloud (${cloud}), und unsere ist dafür nicht offen. Administratoren auf beiden Seiten können sie unter „Mandantenübergreifende Zugriffseinstellungen“, „Microsoft-Cloudeinstellungen“ öffnen.`,
    cloudName: (endpoint) =>
      ({
        'microsoftonline.com': 'Microsoft 365 und GCC',
        'microsoftonline.us': 'US-Regierung, GCC High oder DoD',
        'partner.microsoftonline.cn': 'China, betrieben von 21Vianet',
      })[endpoint] ?? endpoint,
    addressTaken:
      'Etwas anderes in unserem Verzeichnis (ein Kontakt, eine Gruppe oder ein anderer Benutzer) belegt diese Adresse. Der Gast kann nur über den Link in der Mail annehmen, nicht über andere Links zu uns; ein Administrator kann die Adresse freigeben.',
    passcodeOff: (domain) =>
      `${domain} hat keinen Entra-Mandanten, und die Anmeldung mit einem Code aus einer Mail ist hier ausgeschaltet. Der Gast braucht ein Microsoft-Konto für diese Adresse, oder ein Administrator schaltet den Code ein.`,
    signInNameMayDiffer: (domain, mainDomain) =>
      `Die Hauptdomäne des Partnermandanten ist ${mainDomain}, nicht ${domain}. Meldet der Gast sich dort unter einer anderen Adresse an, geht nur der Link in der Mail, und eine Einladung an jene Adresse ist besser.`,
    mailSender: (sender) =>
      `Bitten Sie den Gast, im Spam-Ordner nachzusehen. Die Mail kommt von ${sender === undefined ? 'invites@ und unserem onmicrosoft-Namen, den ich nicht lesen konnte' : sender} (vor Dezember 2025: invites@microsoft.com); die IT des Partners kann diesen Absender zulassen.`,
    noMail:
      'Für diesen Gast wurde keine Mail gesendet. Geben Sie den Link in einer eigenen Nachricht weiter, oder senden Sie die Einladung.',
    inOrder: (what) => `In Ordnung: ${listed(what, CHECKED_DE)}.`,
    unread: (what) => `Nicht lesen konnte ich: ${listed(what, CHECKED_DE)}.`,
    partnerOwn: (partner) =>
      `Ob ${partner} seine Leute anderswo Gast sein lässt und ob diese Adresse auch der Anmeldename ist, kann niemand von außen lesen. Die IT des Gastes kann es sagen.`,
    resetNeeds:
      '„Einlösung zurücksetzen“ hilft, wenn der Gast es mit einem falschen Konto versucht hat. Es braucht die Graph-Berechtigung User.ReadWrite.All, in Entra selbst die Rolle Helpdesk- oder Benutzeradministrator; für Gäste mit einer Rolle verweigert Entra es.',
    resend: 'Neue Mail senden',
    link: 'Link geben',
    reset: 'Einlösung zurücksetzen',
    withdraw: 'Einladung zurückziehen',
    handed: 'Link für eine eigene Nachricht gegeben',
    news: {
      notAccepted: (guest, since, cause, id) =>
        `${guest} hat die Einladung vom ${since} noch nicht angenommen (${id}). ${cause ?? 'Auf unserer Seite habe ich nichts gefunden, was das verhindert.'} Die Karte darunter sagt, was ich angesehen habe und was Sie tun können.`,
      linkNotHanded: (guest, why) =>
        why === undefined
          ? `Den Link für ${guest} konnte ich Ihnen nicht geben: Ich gebe ihn nur in unserem persönlichen Chat. Öffnen Sie einen Chat mit mir, schreiben Sie dort /help, und drücken Sie noch einmal.`
          : `Für ${guest} war kein Link zu bekommen: ${why}`,
    },
    linkText: (guest, toSend) =>
      `Nur für Sie: der Link, mit dem ${guest} annimmt. Wer ihn hat, kann annehmen; geben Sie ihn niemand anderem. Zum Kopieren:\n\n${toSend}`,
    toSend: ({ name, email, group, message, link, from }) =>
      [
        `Guten Tag ${name ?? email},`,
        `ich habe Sie als Gast eingeladen${group === undefined ? '' : `, und zwar zu „${group}“`}. Zum Annehmen öffnen Sie diesen Link und melden sich mit ${email} an:`,
        link,
        ...(message === undefined ? [] : [message]),
        from,
      ].join('\n\n'),
  },
};
