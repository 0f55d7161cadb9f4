import type { Permission } from '../domain/permissions.ts';
import type { Catalogue } from './catalogue.ts';

interface SelfTestWords {
  readonly title: string;
  readonly allThere: (needed: number) => string;
  readonly missing: (missing: number, needed: number) => string;
  readonly unreadable: string;
  /** What stops without each; in English as `infra/permissions.json` has it. */
  readonly without: Readonly<Record<Permission, string>>;
  readonly included: (permission: string, by: string) => string;
  readonly surplus: (permissions: readonly string[]) => string;
  readonly delegated: string;
  readonly whoCan: string;
}

export const SELF_TEST_WORDS: Catalogue<SelfTestWords> = {
  en: {
    title: 'What Guestlist may do in Microsoft Graph',
    allThere: (needed) => `All ${needed} permissions that are needed are granted.`,
    missing: (missing, needed) =>
      `${missing} of ${needed} permissions ${missing === 1 ? 'is' : 'are'} missing, and what ${missing === 1 ? 'it is' : 'they are'} for is switched off.`,
    unreadable:
      'Entra gave me no token, so I cannot see what is granted. Check the app registration and its secret, then ask again.',
    without: {
      'User.Invite.All': 'no invitation can be made; approved requests fail and say so',
      'User.Read.All': 'nothing works: nobody can be recognised',
      'User.ReadWrite.All':
        'guests who were there before, and all outside the global cloud, get no sponsor, nobody gets a company, department or usage location, and guests can sign in after the end; the card names the failed step',
      'User.DeleteRestore.All': 'guests stay in the directory, blocked; the card names the failed step',
      'GroupMember.Read.All': 'requests with a group are refused',
      'GroupMember.ReadWrite.All': 'guests are created but get no access; the card names the failed step',
      'Team.ReadBasic.All': 'guests of a team land on the start page of Teams',
      'RoleManagement.Read.Directory': 'nobody can approve or deny, and no setting can be changed',
      'Policy.Read.All': 'cards say that the rules could not be checked',
      'Policy.Read.B2BManagementPolicy': 'a blocked domain shows only when the invitation is refused',
      'CrossTenantInformation.ReadBasic.All': 'cards do not name the partner’s organisation',
      'Organization.Read.All': 'colleagues asked for as guests are not recognised by their domain',
      'AuditLog.Read.All': 'the guest’s sponsor is asked instead, else the approval channel',
      'TeamsAppInstallation.ReadWriteSelfForUser.All':
        'sponsors, inviters and requesters whom the bot has never met are not asked in a chat of their own; the approval channel is asked instead',
    },
    included: (permission, by) => `${permission} is not granted by itself, but ${by} includes it.`,
    surplus: (permissions) => `Granted but not needed, so better taken away: ${permissions.join(', ')}.`,
    delegated:
      'What approvers agree to when they sign in (User.Invite.All, delegated) cannot be seen from here. It shows when somebody signs in.',
    whoCan:
      'A Global Administrator or Privileged Role Administrator can change this: Entra admin center, App registrations, Guestlist, API permissions, then “Grant admin consent”. Then write /settings check once more.',
  },
  de: {
    title: 'Was Guestlist in Microsoft Graph darf',
    allThere: (needed) => `Alle ${needed} Berechtigungen, die gebraucht werden, sind da.`,
    missing: (missing, needed) =>
      missing === 1
        ? `Eine von ${needed} Berechtigungen fehlt; wofür sie gebraucht wird, ist abgeschaltet.`
        : `${missing} von ${needed} Berechtigungen fehlen; wofür sie gebraucht werden, ist abgeschaltet.`,
    unreadable:
      'Entra hat mir kein Token gegeben, deshalb sehe ich nicht, was erlaubt ist. Prüfen Sie die App-Registrierung und ihr Geheimnis und fragen Sie dann noch einmal.',
    without: {
      'User.Invite.All': 'niemand kann eingeladen werden; genehmigte Anträge scheitern und sagen es',
      'User.Read.All': 'nichts geht: niemand kann erkannt werden',
      'User.ReadWrite.All':
        'Gäste, die schon da waren, und außerhalb der globalen Cloud alle bekommen keinen Sponsor, niemand bekommt Firma, Abteilung oder Nutzungsstandort, und Gäste können sich nach dem Ende noch anmelden; die Karte nennt den gescheiterten Schritt',
      'User.DeleteRestore.All': 'Gäste bleiben gesperrt im Verzeichnis; die Karte nennt den gescheiterten Schritt',
      'GroupMember.Read.All': 'Anträge mit einer Gruppe werden abgelehnt',
      'GroupMember.ReadWrite.All':
        'Gäste werden angelegt, bekommen aber keinen Zugriff; die Karte nennt den gescheiterten Schritt',
      'Team.ReadBasic.All': 'Gäste eines Teams landen auf der Startseite von Teams',
      'RoleManagement.Read.Directory': 'niemand kann genehmigen oder ablehnen, und keine Einstellung lässt sich ändern',
      'Policy.Read.All': 'Karten sagen, dass die Regeln nicht geprüft werden konnten',
      'Policy.Read.B2BManagementPolicy': 'eine gesperrte Domäne zeigt sich erst, wenn die Einladung verweigert wird',
      'CrossTenantInformation.ReadBasic.All': 'Karten nennen die Organisation des Partners nicht',
      'Organization.Read.All':
        'Kolleginnen und Kollegen werden nicht an ihrer Domäne erkannt, wenn jemand sie als Gast beantragt',
      'AuditLog.Read.All':
        'bei Gästen, die an mir vorbei kamen, wird statt der einladenden Person der Sponsor gefragt, sonst der Genehmigungskanal',
      'TeamsAppInstallation.ReadWriteSelfForUser.All':
        'wer für einen Gast einsteht, ihn eingeladen oder beantragt hat und mich noch nie geöffnet hat, wird nicht im eigenen Chat gefragt, sondern der Genehmigungskanal',
    },
    included: (permission, by) => `${permission} ist nicht selbst erteilt, aber in ${by} enthalten.`,
    surplus: (permissions) => `Erteilt, aber nicht gebraucht, also besser zu entziehen: ${permissions.join(', ')}.`,
    delegated:
      'Was Genehmigende bei der Anmeldung erlauben (User.Invite.All, delegiert), ist von hier nicht zu sehen. Es zeigt sich, wenn sich jemand anmeldet.',
    whoCan:
      'Ein Globaler Administrator oder Administrator für privilegierte Rollen kann das ändern: Entra Admin Center, App-Registrierungen, Guestlist, API-Berechtigungen, dann „Administratorzustimmung erteilen“. Schreiben Sie danach noch einmal /settings check.',
  },
};
