import type { Catalogue } from '../../words/catalogue.ts';
import type { Rank } from './rank.ts';

type Ways = readonly (readonly [what: string, written: string])[];

interface WelcomeWords {
  readonly title: string;
  readonly intro: string;
  readonly may: Readonly<Record<Rank, string>>;
  readonly ways: Readonly<Record<Rank, Ways>>;
  readonly more: string;
}

const INVITE = '/invite jane@fabrikam.example --to "Project X" --reason "audit"';
const ASKING: Ways = [
  ['Ask for a guest', INVITE],
  ['Ask for many', '/bulk-invite'],
  ['Where your requests stand', '/status'],
  ['Ask me about guests', 'How long is an invitation valid?'],
];
const DECIDING: Ways = [
  ['What waits for a decision', '/pending'],
  ['Decide', '/approve GL-7K3F "fine"'],
  ['Who is here', '/guests fabrikam.example'],
];
const SETTING: Ways = [
  ['Where approvals go: write this in that channel', '/settings approvals here'],
  ['All settings', '/settings'],
  ['Are all permissions granted?', '/settings check'],
  ['The audit log as a file', '/export audit last month'],
];
const READING: Ways = [['Ask me about guests', 'How long is an invitation valid?']];

const INVITE_DE = '/invite jane@fabrikam.example --to "Project X" --reason "Prüfung"';
const ASKING_DE: Ways = [
  ['Einen Gast beantragen', INVITE_DE],
  ['Viele auf einmal', '/bulk-invite'],
  ['Wie Ihre Anträge stehen', '/status'],
  ['Mich etwas über Gäste fragen', 'Wie lange gilt eine Einladung?'],
];
const DECIDING_DE: Ways = [
  ['Was auf eine Entscheidung wartet', '/pending'],
  ['Entscheiden', '/approve GL-7K3F "in Ordnung"'],
  ['Wer hier ist', '/guests fabrikam.example'],
];
const SETTING_DE: Ways = [
  ['Wohin Anträge gehen: im gewünschten Kanal schreiben', '/settings approvals here'],
  ['Alle Einstellungen', '/settings'],
  ['Sind alle Berechtigungen erteilt?', '/settings check'],
  ['Das Überwachungsprotokoll als Datei', '/export audit letzter Monat'],
];
const READING_DE: Ways = [['Mich etwas über Gäste fragen', 'Wie lange gilt eine Einladung?']];

const WHO_I_AM: Ways = [['What you may do here', '/whoami']];
const WHO_I_AM_DE: Ways = [['Was Sie hier dürfen', '/whoami']];

export const WELCOME_WORDS: Catalogue<WelcomeWords> = {
  en: {
    title: 'Hello, I am Guestlist',
    intro:
      'I bring guests into our organisation: somebody asks, a Guest Inviter decides, I do the rest and tell you when the guest is in.',
    may: {
      unknown: 'What you may do here I could not read just now; I look again whenever you ask for something.',
      guest: 'You are a guest here yourself, so you may ask me questions, but not ask for other guests.',
      requester: 'You may ask for guests. Somebody with the role of a Guest Inviter decides.',
      approver: 'You may ask for guests, and decide about the requests of others.',
      admin: 'You are an administrator: you may ask, decide about the requests of others, and change my settings.',
    },
    ways: {
      unknown: [...WHO_I_AM, ...READING],
      guest: READING,
      requester: ASKING,
      approver: [...DECIDING, ...ASKING],
      admin: [...SETTING, ...DECIDING, ...ASKING],
    },
    more: '/help shows everything. Plain words will do as well.',
  },
  de: {
    title: 'Hallo, ich bin Guestlist',
    intro:
      'Ich hole Gäste in unsere Organisation: Jemand stellt einen Antrag, ein Gasteinladender entscheidet, ich erledige den Rest und sage Ihnen, wann der Gast da ist.',
    may: {
      unknown: 'Was Sie hier dürfen, konnte ich gerade nicht lesen; ich sehe bei jeder Frage wieder nach.',
      guest: 'Sie sind selbst Gast hier: Sie dürfen mich fragen, aber keine anderen Gäste beantragen.',
      requester: 'Sie dürfen Gäste beantragen. Jemand mit der Rolle eines Gasteinladenden entscheidet.',
      approver: 'Sie dürfen Gäste beantragen und über die Anträge anderer entscheiden.',
      admin:
        'Sie sind Administrator: Sie dürfen beantragen, über die Anträge anderer entscheiden und meine Einstellungen ändern.',
    },
    ways: {
      unknown: [...WHO_I_AM_DE, ...READING_DE],
      guest: READING_DE,
      requester: ASKING_DE,
      approver: [...DECIDING_DE, ...ASKING_DE],
      admin: [...SETTING_DE, ...DECIDING_DE, ...ASKING_DE],
    },
    more: '/help zeigt alles. Einfache Worte genügen auch.',
  },
};
