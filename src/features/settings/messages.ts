import type { InviteAs } from '../../domain/inviting.ts';
import type { SideDoors } from '../../domain/settings.ts';
import type { DeadlineRules } from '../../domain/upkeep.ts';
import type { Catalogue } from '../../words/catalogue.ts';

interface SettingsWords {
  readonly appInvites: (allowed: boolean, inviteAs: InviteAs) => string;
  readonly approvalsHere: (waiting: number) => string;
  readonly expertsHere: string;
  readonly notInPersonalChat: string;
  readonly allowed: (name: string) => string;
  readonly disallowed: (name: string) => string;
  readonly deadlines: (rules: DeadlineRules) => string;
  readonly sideDoors: Readonly<Record<SideDoors, string>>;
  readonly unreadable: string;
}

const deadlines = ({
  pendingDays,
  chaseDays,
  noticeDays,
  removalDays,
  reviewDays,
  reviewAnswerDays,
}: DeadlineRules): string =>
  [
    `Requests without a decision expire after ${pendingDays} days.`,
    chaseDays.length === 0
      ? 'Nobody is told of guests who do not accept.'
      : `Who asked is told of a guest who has not accepted ${chaseDays.join(', ')} days after the invitation, with what I found to keep the guest from it.`,
    `The end of access is told ${noticeDays.join(', ')} days before; ${removalDays === 0 ? 'guests stay in the directory after it, blocked' : `guests are deleted ${removalDays} days after it`}.`,
    reviewDays === 0
      ? 'Sponsors are not asked whether guests are still needed.'
      : `Every ${reviewDays} days sponsors are asked whether a guest is still needed; ${reviewAnswerDays} days without an answer end the access.`,
  ].join('\n');
const germanDeadlines = (rules: DeadlineRules): string =>
  [
    `Anträge ohne Entscheidung laufen nach ${rules.pendingDays} Tagen ab.`,
    rules.chaseDays.length === 0
      ? 'Wenn Gäste nicht annehmen, wird das niemandem gesagt.'
      : `Hat ein Gast ${rules.chaseDays.join(', ')} Tage nach der Einladung nicht angenommen, erfährt es, wer ihn beantragt hat, mit dem, was ich als Hindernis gefunden habe.`,
    `Das Ende des Zugriffs wird ${rules.noticeDays.join(', ')} Tage vorher angekündigt; ${rules.removalDays === 0 ? 'danach bleiben Gäste gesperrt im Verzeichnis' : `${rules.removalDays} Tage danach werden Gäste gelöscht`}.`,
    rules.reviewDays === 0
      ? 'Sponsoren werden nicht gefragt, ob Gäste noch gebraucht werden.'
      : `Alle ${rules.reviewDays} Tage werden Sponsoren gefragt, ob ein Gast noch gebraucht wird; ${rules.reviewAnswerDays} Tage ohne Antwort beenden den Zugriff.`,
  ].join('\n');

export const SETTINGS_WORDS: Catalogue<SettingsWords> = {
  en: {
    approvalsHere: (waiting) =>
      `Approval cards come here from now on.${waiting === 0 ? '' : waiting === 1 ? ' One request is waiting; its card follows.' : ` ${waiting} requests are waiting; their cards follow.`}`,
    expertsHere: 'Questions that I cannot answer come here from now on.',
    notInPersonalChat: 'Write that in the channel or group chat which the others read, not in our personal chat.',
    allowed: (name) => `Guests may now be asked into “${name}”. Each request still needs an approval.`,
    disallowed: (name) => `Guests may not be asked into “${name}” any more. Guests who are in it stay.`,
    deadlines: (rules) =>
      `${deadlines(rules)}\nFor requests that wait this holds from tomorrow, for guests within a week.`,
    sideDoors: {
      asked:
        'When a guest is invited another way, I ask whoever invited him from now on. Guests who are there are not asked about.',
      ignored: 'I ask nobody any more about guests who were invited another way.',
    },
    appInvites: (allowed, inviteAs) =>
      `${allowed ? 'Where an approver’s sign-in is missing, I may now invite in my own name.' : 'I do not invite in my own name any more: without an approver’s sign-in an invitation waits.'}${inviteAs === 'auto' ? '' : ` This counts only where the program runs with GUESTLIST_INVITE_AS=auto; here it is ${inviteAs}.`}`,
    unreadable:
      'I did not understand that setting. Possible are: /settings approvals here, /settings experts here, /settings groups allow "Project X", /settings groups remove "Project X", /settings app-invites on, /settings app-invites off, /settings domains block fabrikam.example, /settings attributes fabrikam.example company="Fabrikam Ltd" location=DE, /settings stay 180, /settings end-date required, /settings reason required, /settings sidedoors off, /settings check, /settings expiry 14d, /settings chasing 3 10 or off, /settings undo 60s or off, /settings own-message always, dropped or never, /settings removal 30d or off, /settings reviews 90d or off, /settings quiet-hours 18:00-08:00 Mon-Fri Europe/Berlin or off, /settings digest on, hourly or off.',
  },
  de: {
    approvalsHere: (waiting) =>
      `Anträge kommen von jetzt an hierher.${waiting === 0 ? '' : waiting === 1 ? ' Ein Antrag wartet; seine Karte folgt.' : ` ${waiting} Anträge warten; ihre Karten folgen.`}`,
    expertsHere: 'Fragen, die ich nicht beantworten kann, kommen von jetzt an hierher.',
    notInPersonalChat:
      'Schreiben Sie das in den Kanal oder Gruppenchat, den die anderen lesen, nicht in unseren persönlichen Chat.',
    allowed: (name) =>
      `Für „${name}“ dürfen jetzt Gäste beantragt werden. Jeder Antrag muss weiterhin genehmigt werden.`,
    disallowed: (name) => `Für „${name}“ dürfen keine Gäste mehr beantragt werden. Gäste, die darin sind, bleiben.`,
    deadlines: (rules) =>
      `${germanDeadlines(rules)}\nFür wartende Anträge gilt das ab morgen, für Gäste innerhalb einer Woche.`,
    sideDoors: {
      asked:
        'Wird ein Gast anders eingeladen, frage ich von jetzt an die Person, die ihn eingeladen hat. Nach Gästen, die schon da sind, frage ich nicht.',
      ignored: 'Nach Gästen, die anders eingeladen wurden, frage ich niemanden mehr.',
    },
    appInvites: (allowed, inviteAs) =>
      `${allowed ? 'Fehlt die Anmeldung einer genehmigenden Person, darf ich jetzt im eigenen Namen einladen.' : 'Ich lade nicht mehr im eigenen Namen ein: Ohne Anmeldung einer genehmigenden Person wartet die Einladung.'}${inviteAs === 'auto' ? '' : ` Das zählt nur, wo das Programm mit GUESTLIST_INVITE_AS=auto läuft; hier ist es ${inviteAs}.`}`,
    unreadable:
      'Diese Einstellung habe ich nicht verstanden. Möglich sind: /settings approvals here, /settings experts here, /settings groups allow "Project X", /settings groups remove "Project X", /settings app-invites on, /settings app-invites off, /settings domains block fabrikam.example, /settings attributes fabrikam.example company="Fabrikam Ltd" location=DE, /settings stay 180, /settings end-date required, /settings reason required, /settings sidedoors off, /settings check, /settings expiry 14d, /settings chasing 3 10 oder off, /settings undo 60s oder off, /settings own-message always, dropped oder never, /settings removal 30d oder off, /settings reviews 90d oder off, /settings quiet-hours 18:00-08:00 Mo-Fr Europe/Berlin oder off, /settings digest on, hourly oder off.',
  },
};
