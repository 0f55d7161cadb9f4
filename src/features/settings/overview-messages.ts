import type { AskingRules } from '../../domain/asking-rules.ts';
import type { InviteAs } from '../../domain/inviting.ts';
import type { Place } from '../../domain/people.ts';
import type { SideDoors } from '../../domain/settings.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import type { Switch } from './switches.ts';

type Name =
  | ('approvals' | 'experts' | 'quietHours' | 'digest')
  | ('groups' | 'domains' | 'stay' | 'endDate' | 'reason' | 'attributes')
  | ('inviteAs' | 'sideDoors' | 'expiry' | 'chasing' | 'notice' | 'removal' | 'reviews');

interface OverviewWords {
  readonly title: string;
  readonly howAdmins: string;
  readonly howOthers: string;
  readonly titles: Readonly<Record<'telling' | 'asking' | 'inviting' | 'staying', string>>;
  readonly names: Readonly<Record<Name, string>>;
  /** A place that Teams told no name of. */
  readonly place: Readonly<Record<Place['scope'], string>>;
  readonly nowhere: Readonly<Record<'approvals' | 'experts', string>>;
  readonly groups: (names: readonly string[]) => string;
  readonly domains: (rules: AskingRules) => string;
  readonly stay: (days: number | undefined) => string;
  readonly needed: (required: boolean) => string;
  readonly noAttributes: string;
  readonly inWhoseName: Readonly<Record<InviteAs, (appMayInvite: boolean) => string>>;
  readonly sideDoors: Readonly<Record<SideDoors, string>>;
  readonly expiry: (days: number) => string;
  readonly chasing: (days: readonly number[]) => string;
  readonly notice: (days: readonly number[]) => string;
  readonly removal: (days: number) => string;
  readonly reviews: (days: number, answerDays: number) => string;
  readonly press: Readonly<Record<Switch, Readonly<Record<'on' | 'off', string>>>>;
}

/** `3, 10 and 30`. */
const joined = (days: readonly number[], and: string): string =>
  days.length < 2 ? days.join('') : `${days.slice(0, -1).join(', ')} ${and} ${days.at(-1)}`;

/** The card that `/settings` shows. */
export const OVERVIEW_WORDS: Catalogue<OverviewWords> = {
  en: {
    title: 'Settings of Guestlist',
    howAdmins:
      'Press a button, or write the line below a rule with your own values, or “off” where a rule can be off; “here” is the channel or chat in which you write it. Each change is written to the audit log. /settings check compares permissions.',
    howOthers: 'User Administrators and Global Administrators change these rules, with /settings.',
    titles: {
      telling: 'Where things are told',
      asking: 'What may be asked for',
      inviting: 'Invitations',
      staying: 'Days',
    },
    names: {
      approvals: 'Approval cards',
      experts: 'Questions for experts',
      quietHours: 'Quiet hours',
      digest: 'News in channels',
      groups: 'Groups',
      domains: 'Partners',
      stay: 'Longest stay',
      endDate: 'Last day',
      reason: 'Reason',
      attributes: 'Company, department, location',
      inviteAs: 'In whose name',
      sideDoors: 'Guests invited another way',
      expiry: 'Requests without a decision',
      chasing: 'Guests who do not accept',
      notice: 'Before the last day',
      removal: 'After the last day',
      reviews: 'Guests who stay',
    },
    place: { channel: 'A channel', group: 'A group chat', personal: 'A personal chat' },
    nowhere: {
      approvals: 'Nowhere yet, so requests wait until there is a channel.',
      experts: 'Nowhere yet, so questions cannot be handed on.',
    },
    groups: (names) => (names.length === 0 ? 'None yet.' : names.map((name) => `“${name}”`).join(', ')),
    domains: ({ allowedDomains, blockedDomains }) =>
      allowedDomains.length > 0
        ? `Only ${allowedDomains.join(', ')}${blockedDomains.length === 0 ? '' : `, never ${blockedDomains.join(', ')}`}.`
        : blockedDomains.length > 0
          ? `Any but ${blockedDomains.join(', ')}.`
          : 'Any that Entra’s own lists allow.',
    stay: (days) => (days === undefined ? 'No bound.' : `${days} days, so every request needs a last day.`),
    needed: (required) => (required ? 'Every request needs one.' : 'Need not be given.'),
    noAttributes: 'Only what a request says.',
    inWhoseName: {
      delegated: () =>
        'Whoever approves, who signs in for it. Entra itself enforces the role, and without a sign-in nothing is sent.',
      auto: (appMayInvite) =>
        appMayInvite
          ? 'Whoever approves, who signs in for it; without a sign-in Guestlist’s own.'
          : 'Whoever approves, who signs in for it; without a sign-in the invitation waits.',
      application: () =>
        'Guestlist. So the requester’s message is not in the mail, Entra’s audit log shows the app as inviter, and only Guestlist checks that whoever approves holds the role.',
    },
    sideDoors: {
      asked: 'Whoever invited them is asked about them, else the approval channel.',
      ignored: 'Nobody is asked about them.',
    },
    expiry: (days) => `Expire after ${days} days.`,
    chasing: (days) =>
      days.length === 0
        ? 'Nobody is told of them.'
        : `Who asked is told ${joined(days, 'and')} days after the invitation, with what was found to keep the guest from it.`,
    notice: (days) => `Sponsors are told ${joined(days, 'and')} days before.`,
    removal: (days) =>
      days === 0 ? 'Guests stay in the directory, blocked.' : `Guests are blocked, and deleted ${days} days later.`,
    reviews: (days, answerDays) =>
      days === 0
        ? 'Sponsors are not asked whether they are still needed.'
        : `Every ${days} days sponsors are asked whether they are still needed; ${answerDays} days without an answer end the access.`,
    press: {
      endDate: { on: 'Require', off: 'Make optional' },
      reason: { on: 'Require', off: 'Make optional' },
      sideDoors: { on: 'Ask', off: 'Do not ask' },
      appInvites: { on: 'Let the app invite', off: 'Let it wait' },
    },
  },
  de: {
    title: 'Einstellungen von Guestlist',
    howAdmins:
      'Drücken Sie eine Schaltfläche, oder schreiben Sie die Zeile unter einer Regel mit Ihren eigenen Angaben, oder „off“, wo es das gibt; „here“ ist der Kanal oder Chat, in den Sie schreiben. Jede Änderung steht im Überwachungsprotokoll. /settings check vergleicht Berechtigungen.',
    howOthers: 'Benutzeradministratoren und globale Administratoren ändern diese Regeln mit /settings.',
    titles: {
      telling: 'Wo etwas gesagt wird',
      asking: 'Was beantragt werden darf',
      inviting: 'Einladungen',
      staying: 'Tage',
    },
    names: {
      approvals: 'Antragskarten',
      experts: 'Fragen an Fachleute',
      quietHours: 'Ruhezeiten',
      digest: 'Neuigkeiten in Kanälen',
      groups: 'Gruppen',
      domains: 'Partner',
      stay: 'Längster Aufenthalt',
      endDate: 'Letzter Tag',
      reason: 'Begründung',
      attributes: 'Firma, Abteilung, Standort',
      inviteAs: 'In wessen Namen',
      sideDoors: 'Anders eingeladene Gäste',
      expiry: 'Anträge ohne Entscheidung',
      chasing: 'Gäste, die nicht annehmen',
      notice: 'Vor dem letzten Tag',
      removal: 'Nach dem letzten Tag',
      reviews: 'Gäste, die bleiben',
    },
    place: { channel: 'Ein Kanal', group: 'Ein Gruppenchat', personal: 'Ein persönlicher Chat' },
    nowhere: {
      approvals: 'Noch nirgends, deshalb warten Anträge, bis es einen Kanal gibt.',
      experts: 'Noch nirgends, deshalb können Fragen nicht weitergegeben werden.',
    },
    groups: (names) => (names.length === 0 ? 'Noch keine.' : names.map((name) => `„${name}“`).join(', ')),
    domains: ({ allowedDomains, blockedDomains }) =>
      allowedDomains.length > 0
        ? `Nur ${allowedDomains.join(', ')}${blockedDomains.length === 0 ? '' : `, nie ${blockedDomains.join(', ')}`}.`
        : blockedDomains.length > 0
          ? `Alle außer ${blockedDomains.join(', ')}.`
          : 'Alle, die Entras eigene Listen zulassen.',
    stay: (days) =>
      days === undefined ? 'Keine Grenze.' : `${days} Tage, deshalb braucht jeder Antrag einen letzten Tag.`,
    needed: (required) => (required ? 'Jeder Antrag braucht die Angabe.' : 'Muss nicht angegeben werden.'),
    noAttributes: 'Nur, was im Antrag steht.',
    inWhoseName: {
      delegated: () =>
        'Wer genehmigt und sich dafür anmeldet. Entra selbst prüft die Rolle, und ohne Anmeldung geht nichts hinaus.',
      auto: (appMayInvite) =>
        appMayInvite
          ? 'Wer genehmigt und sich dafür anmeldet; ohne Anmeldung lädt Guestlist im eigenen Namen ein.'
          : 'Wer genehmigt und sich dafür anmeldet; ohne Anmeldung wartet die Einladung.',
      application: () =>
        'Guestlist. Deshalb steht die Nachricht aus dem Antrag nicht in der Mail, Entras Überwachungsprotokoll zeigt die App als einladend, und nur Guestlist prüft, ob die genehmigende Person die Rolle hat.',
    },
    sideDoors: {
      asked: 'Wer sie eingeladen hat, wird nach ihnen gefragt, sonst der Kanal für Anträge.',
      ignored: 'Nach ihnen wird niemand gefragt.',
    },
    expiry: (days) => `Laufen nach ${days} Tagen ab.`,
    chasing: (days) =>
      days.length === 0
        ? 'Von ihnen erfährt niemand.'
        : `Wer sie beantragt hat, erfährt es ${joined(days, 'und')} Tage nach der Einladung, mit dem, was als Hindernis gefunden wurde.`,
    notice: (days) => `Sponsoren erfahren es ${joined(days, 'und')} Tage vorher.`,
    removal: (days) =>
      days === 0 ? 'Gäste bleiben gesperrt im Verzeichnis.' : `Gäste werden gesperrt und ${days} Tage später gelöscht.`,
    reviews: (days, answerDays) =>
      days === 0
        ? 'Sponsoren werden nicht gefragt, ob sie noch gebraucht werden.'
        : `Alle ${days} Tage werden Sponsoren gefragt, ob sie noch gebraucht werden; ${answerDays} Tage ohne Antwort beenden den Zugriff.`,
    press: {
      endDate: { on: 'Verlangen', off: 'Freistellen' },
      reason: { on: 'Verlangen', off: 'Freistellen' },
      sideDoors: { on: 'Fragen', off: 'Nicht fragen' },
      appInvites: { on: 'App darf einladen', off: 'Warten lassen' },
    },
  },
};
