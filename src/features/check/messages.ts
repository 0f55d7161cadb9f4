import type { DomainLists } from '../../domain/tenant-truths.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import type { Verdict } from './verdict.ts';

export interface CheckWords {
  readonly whichDomain: string;
  readonly verdict: Readonly<Record<Exclude<Verdict['kind'], 'no'>, string>>;
  readonly no: string;
  readonly fact: Readonly<Record<'lists' | 'tenant' | 'cloud' | 'mfa', string>>;
  readonly unreadable: string;
  readonly lists: (domain: string, lists: DomainLists) => string;
  readonly noTenant: string;
  readonly tenantElsewhere: string;
  readonly mfa: (trusted: boolean) => string;
  readonly cloudName: (endpoint: string) => string;
  readonly openCloud: (cloud: string) => string;
  readonly colleagues: string;
  readonly signsInOtherwise: string;
  readonly notAllRead: string;
  readonly howToAsk: string;
}

export const CHECK_WORDS: Catalogue<CheckWords> = {
  en: {
    whichDomain: 'Which domain shall I look at? Write it like this: /check fabrikam.example',
    verdict: {
      yes: 'Yes, people from there can be invited',
      probably: 'Nothing that I can read forbids it',
      otherCloud: 'Not as things stand: that partner is in another Microsoft cloud',
      ownDomain: 'That is our own organisation',
    },
    no: 'No, people from there cannot be invited',
    fact: { lists: 'Domain lists', tenant: 'Organisation', cloud: 'Microsoft cloud', mfa: 'Their MFA' },
    unreadable: 'Could not be read',
    lists: (domain, { allowed, blocked }) =>
      blocked.includes(domain)
        ? 'On our deny list'
        : allowed.length > 0
          ? allowed.includes(domain)
            ? 'On our allow list'
            : 'Not among the domains we allow'
          : blocked.length > 0
            ? 'Not on our deny list'
            : 'We have none',
    noTenant: 'No Entra tenant known',
    tenantElsewhere: 'An Entra tenant outside our cloud',
    mfa: (trusted) =>
      trusted ? 'Trusted here: guests do MFA once, at home' : 'Not trusted here: guests may have to do MFA twice',
    cloudName: (endpoint) =>
      ({
        'microsoftonline.com': 'Microsoft 365 (and GCC)',
        'microsoftonline.us': 'US Government (GCC High or DoD)',
        'partner.microsoftonline.cn': 'China, operated by 21Vianet',
      })[endpoint] ?? endpoint,
    openCloud: (cloud) =>
      `An admin can open our tenant for ${cloud} under Cross-tenant access settings, Microsoft cloud settings; the partner’s admin has to do the same for ours.`,
    colleagues: 'Colleagues need no invitation: add them directly.',
    signsInOtherwise:
      'Guests from there sign in another way, for example with a one-time passcode that is mailed to them.',
    notAllRead: 'Not everything could be checked, so Entra may still refuse an invitation.',
    howToAsk: 'Ask for a guest with /invite and the address. A Guest Inviter decides.',
  },
  de: {
    whichDomain: 'Welche Domäne soll ich ansehen? Zum Beispiel: /check fabrikam.example',
    verdict: {
      yes: 'Ja, von dort kann eingeladen werden',
      probably: 'Nichts, was ich lesen kann, spricht dagegen',
      otherCloud: 'So noch nicht: Dieser Partner ist in einer anderen Microsoft-Cloud',
      ownDomain: 'Das ist unsere eigene Organisation',
    },
    no: 'Nein, von dort kann nicht eingeladen werden',
    fact: { lists: 'Domänenlisten', tenant: 'Organisation', cloud: 'Microsoft-Cloud', mfa: 'Deren MFA' },
    unreadable: 'Nicht lesbar',
    lists: (domain, { allowed, blocked }) =>
      blocked.includes(domain)
        ? 'Auf unserer Sperrliste'
        : allowed.length > 0
          ? allowed.includes(domain)
            ? 'Auf unserer Liste erlaubter Domänen'
            : 'Nicht unter den erlaubten Domänen'
          : blocked.length > 0
            ? 'Nicht auf unserer Sperrliste'
            : 'Wir haben keine',
    noTenant: 'Kein Entra-Mandant bekannt',
    tenantElsewhere: 'Ein Entra-Mandant außerhalb unserer Cloud',
    mfa: (trusted) =>
      trusted
        ? 'Gilt bei uns: Gäste bestätigen sich einmal, zu Hause'
        : 'Gilt bei uns nicht: Gäste müssen sich vielleicht zweimal bestätigen',
    cloudName: (endpoint) =>
      ({
        'microsoftonline.com': 'Microsoft 365 (und GCC)',
        'microsoftonline.us': 'US Government (GCC High oder DoD)',
        'partner.microsoftonline.cn': 'China, betrieben von 21Vianet',
      })[endpoint] ?? endpoint,
    openCloud: (cloud) =>
      `Ein Admin kann unseren Mandanten unter „Mandantenübergreifende Zugriffseinstellungen“, „Microsoft-Cloudeinstellungen“ für ${cloud} öffnen; der Admin des Partners muss dasselbe für unsere tun.`,
    colleagues: 'Kolleginnen und Kollegen brauchen keine Einladung: direkt hinzufügen.',
    signsInOtherwise: 'Gäste von dort melden sich anders an, zum Beispiel mit einem Einmalcode per E-Mail.',
    notAllRead: 'Nicht alles ließ sich prüfen; Entra kann eine Einladung noch ablehnen.',
    howToAsk: 'Einen Gast beantragt man mit /invite und der Adresse. Ein Gasteinladender entscheidet.',
  },
};
