import type { Attribute } from '../../domain/attributes.ts';
import type { Finding } from '../../domain/guest-request.ts';
import type { Catalogue } from '../../words/catalogue.ts';

/** Every sentence on a request's two cards, and the news told about it. */
export interface RequestWords {
  readonly approvalTitle: (requester: string) => string;
  readonly statusTitle: string;
  readonly summary: (guest: string, state: string) => string;
  readonly fact: Readonly<
    Record<
      | 'request'
      | 'guest'
      | 'askedBy'
      | 'access'
      | 'until'
      | 'reason'
      | 'message'
      | 'copy'
      | 'copy'
      | Attribute
      | 'decidedBy'
      | 'comment'
      | 'invitedAs',
      string
    >
  >;
  readonly noGroup: string;
  readonly noEnd: string;
  readonly noReason: string;
  readonly status: Readonly<Record<StatusKey, string>>;
  readonly byWhom: (name: string, when: string, roles: readonly string[]) => string;
  readonly step: Readonly<Record<'created' | 'foundThere' | 'sponsor' | 'ready' | 'accepted', string>> & {
    readonly member: (group: string) => string;
    readonly attributes: (which: readonly Attribute[]) => string;
  };
  readonly teamsTakesHours: string;
  readonly noApprovalChannel: string;
  readonly byTheApp: string;
  readonly signInEnded: string;
  readonly waitsForSignIn: string;
  readonly copyGoesTo: (cc: string) => string;
  readonly noCopy: (cc: string) => string;
  readonly beingChecked: string;
  readonly lookedInVain: string;
  readonly finding: (finding: Finding) => string;
  readonly approve: string;
  readonly deny: string;
  readonly commentLabel: string;
  readonly commentHint: string;
  readonly tryAgain: string;
  readonly askAgain: string;
  readonly giveUp: string;
  readonly signInAndSend: string;
  readonly news: {
    readonly denied: (guest: string, by: string, comment: string | undefined) => string;
    readonly ready: (guest: string, group: string | undefined, isTeam: boolean) => string;
    readonly readyExcept: (guest: string) => string;
    readonly unconfirmed: (guest: string) => string;
    readonly accepted: (guest: string) => string;
    readonly failed: (guest: string, why: string) => string;
    readonly unknown: (guest: string, id: string) => string;
    readonly withdrawn: (guest: string, by: string) => string;
    readonly expired: (guest: string) => string;
    readonly approved: (guest: string, by: string) => string;
    readonly needsSignIn: (guest: string, id: string) => string;
    readonly refused: (guest: string, why: string) => string;
  };
}

export type StatusKey =
  | 'draft'
  | 'pending'
  | 'approved'
  | 'scheduled'
  | 'needsSignIn'
  | 'inviting'
  | 'unknown'
  | 'settingUp'
  | 'unconfirmed'
  | 'ready'
  | 'readyExcept'
  | 'accepted'
  | 'refused'
  | 'denied'
  | 'withdrawn'
  | 'expired'
  | 'failed'
  | 'ended'
  | 'removed';

export const REQUEST_WORDS: Catalogue<RequestWords> = {
  en: {
    approvalTitle: (requester) => `${requester} asks for a guest`,
    statusTitle: 'Your guest request',
    summary: (guest, state) => `Guest request for ${guest}: ${state}`,
    fact: {
      request: 'Request',
      guest: 'Guest',
      askedBy: 'Asked by',
      access: 'Access to',
      until: 'Until',
      reason: 'Reason',
      message: 'Message to guest',
      copy: 'Copy of the mail',
      company: 'Company',
      department: 'Department',
      location: 'Usage location',
      decidedBy: 'Decided by',
      comment: 'Comment',
      invitedAs: 'Invited by',
    },
    noGroup: 'The directory only, no group',
    noEnd: 'No end date',
    noReason: 'Not given',
    status: {
      draft: 'Being checked',
      pending: 'Waiting for approval',
      approved: 'Approved, about to invite',
      scheduled: 'Approved, will be sent later',
      needsSignIn: 'Approved, needs a sign-in',
      inviting: 'Approved, inviting now',
      unknown: 'Approved, but Entra has not said whether the guest was created',
      settingUp: 'Invited, setting up access',
      unconfirmed: 'Invited, but access could not be confirmed',
      ready: 'The guest is ready',
      readyExcept: 'Ready, but one step failed',
      accepted: 'The guest has accepted',
      refused: 'Cannot be asked for',
      denied: 'Denied',
      withdrawn: 'Withdrawn',
      expired: 'Expired without a decision',
      failed: 'Approved, but the invitation failed',
      ended: 'Access has ended',
      removed: 'The guest has been removed',
    },
    byWhom: (name, when, roles) => `${name}${roles.length > 0 ? ` (${roles.join(', ')})` : ''}, ${when}`,
    step: {
      created: 'Invitation sent',
      foundThere: 'Guest found in the directory, no new invitation needed',
      sponsor: 'Sponsor recorded',
      member: (group) => `Added to “${group}”`,
      attributes: (which) =>
        `Recorded: ${which.map((name) => ({ company: 'company', department: 'department', location: 'usage location' })[name]).join(', ')}`,
      ready: 'Usable everywhere in Entra',
      accepted: 'Invitation accepted by the guest',
    },
    teamsTakesHours:
      'Entra is done. Teams itself can take hours to show a new member; nothing more needs to be done for that.',
    byTheApp: 'Guestlist itself, for want of a sign-in',
    signInEnded:
      'Nothing was sent yet: the invitation is made in the name of an approver, and the sign-in for it has ended. Whoever may approve can sign in and send it, and is then the one who invites.',
    waitsForSignIn: 'Approved. The invitation goes out as soon as an approver has signed in for it.',
    noApprovalChannel:
      'No approval channel is set yet, so nobody has been asked. An admin can set one by writing “/settings approvals here” in the channel. The request is kept.',
    copyGoesTo: (cc) => `A copy of the mail, with the link to accept, goes to ${cc}.`,
    noCopy: (cc) => `No mail left from Entra, so no copy went to ${cc}.`,
    beingChecked:
      'Microsoft Graph does not answer right now. I keep your request, check it as soon as I can, and then ask the approvers.',
    lookedInVain:
      'I looked for the guest and found nobody, which does not prove that nobody was created. Look in Entra, then choose: invite again, or give up. Should the guest show up by then, I go on by myself.',
    finding: (finding) => {
      switch (finding.code) {
        case 'existingGuest':
          return `Already a guest here${finding.accepted ? '' : ', not accepted yet'}. Approving adds the access above and overwrites nothing.`;
        case 'partnerKnown':
          return `${finding.name} has its own Entra tenant. ${finding.mfaTrusted ? 'Its MFA is trusted, so the guest signs in with MFA once, at home.' : 'Its MFA is not trusted here, so the guest may have to do MFA twice.'}`;
        case 'partnerWithoutTenant':
          return `${finding.domain} has no Entra tenant in this cloud. The guest will sign in another way, for example with a one-time passcode.`;
        case 'partnerInOtherCloud':
          return finding.enabled
            ? `${finding.domain} is in another Microsoft cloud (${finding.cloud}). Invite by the sign-in name used there.`
            : `${finding.domain} is in another Microsoft cloud (${finding.cloud}) which is not enabled in our cross-tenant settings. The invitation will probably fail.`;
        case 'addressMayBeRefused':
          return `Entra is documented to refuse “${finding.character}” in an address. The invitation may fail.`;
        case 'consumerMail':
          return `${finding.domain} is a personal mail service, not a company.`;
        case 'notChecked':
          return {
            account: 'Could not check whether this guest is there already.',
            inviteRules: 'Could not read the tenant’s invitation rules. The invitation may be refused.',
            partner: 'Could not look up the partner’s tenant.',
          }[finding.what];
      }
    },
    approve: 'Approve',
    deny: 'Deny',
    commentLabel: 'Comment',
    commentHint: 'Optional, the requester will see it',
    tryAgain: 'Try again',
    askAgain: 'Invite again',
    giveUp: 'Give up',
    signInAndSend: 'Sign in and send',
    news: {
      denied: (guest, by, comment) => `${by} denied your request for ${guest}.${comment ? ` Comment: ${comment}` : ''}`,
      ready: (guest, group, isTeam) =>
        group === undefined
          ? `${guest} is ready as a guest.`
          : `${guest} is ready and a member of “${group}”.${isTeam ? ' Teams itself can take hours to show it.' : ''}`,
      readyExcept: (guest) =>
        `${guest} is ready as a guest, but one step failed. The card says which, and who can mend it.`,
      unconfirmed: (guest) =>
        `${guest} is invited, but I could not confirm that the account can be used everywhere. The card says why, and who can mend it.`,
      accepted: (guest) => `${guest} has accepted the invitation.`,
      failed: (guest, why) => `The invitation of ${guest} failed: ${why}`,
      unknown: (guest, id) =>
        `Entra never said whether ${guest} was created (${id}), and I cannot find the guest. Please look in Entra and choose on the card: invite again, or give up.`,
      withdrawn: (guest, by) => `${by} withdrew the request for ${guest}.`,
      expired: (guest) => `Your request for ${guest} expired: nobody decided in time. You can ask again.`,
      refused: (guest, why) => `Your request for ${guest} cannot go on: ${why}`,
      approved: (guest, by) => `${by} approved ${guest}.`,
      needsSignIn: (guest, id) =>
        `${guest} is approved (${id}), but the sign-in for the invitation has ended. Please press “Sign in and send” on the card.`,
    },
  },
  de: {
    approvalTitle: (requester) => `${requester} beantragt einen Gast`,
    statusTitle: 'Ihr Antrag auf einen Gast',
    summary: (guest, state) => `Antrag auf ${guest} als Gast: ${state}`,
    fact: {
      request: 'Antrag',
      guest: 'Gast',
      askedBy: 'Beantragt von',
      access: 'Zugriff auf',
      until: 'Bis',
      reason: 'Grund',
      message: 'Nachricht an den Gast',
      copy: 'Kopie der Mail',
      company: 'Firma',
      department: 'Abteilung',
      location: 'Nutzungsstandort',
      decidedBy: 'Entschieden von',
      comment: 'Kommentar',
      invitedAs: 'Eingeladen von',
    },
    noGroup: 'Nur das Verzeichnis, keine Gruppe',
    noEnd: 'Kein Enddatum',
    noReason: 'Nicht angegeben',
    status: {
      draft: 'Wird geprüft',
      pending: 'Wartet auf Genehmigung',
      approved: 'Genehmigt, Einladung folgt',
      scheduled: 'Genehmigt, wird später gesendet',
      needsSignIn: 'Genehmigt, Anmeldung nötig',
      inviting: 'Genehmigt, wird eingeladen',
      unknown: 'Genehmigt, aber Entra hat nicht gesagt, ob der Gast angelegt wurde',
      settingUp: 'Eingeladen, Zugriff wird eingerichtet',
      unconfirmed: 'Eingeladen, aber der Zugriff ließ sich nicht bestätigen',
      ready: 'Der Gast ist bereit',
      readyExcept: 'Der Gast ist bereit, bis auf einen Schritt',
      accepted: 'Der Gast hat angenommen',
      refused: 'Kann nicht beantragt werden',
      denied: 'Abgelehnt',
      withdrawn: 'Zurückgezogen',
      expired: 'Ohne Entscheidung abgelaufen',
      failed: 'Genehmigt, aber die Einladung ist gescheitert',
      ended: 'Der Zugriff ist beendet',
      removed: 'Der Gast ist entfernt',
    },
    byWhom: (name, when, roles) => `${name}${roles.length > 0 ? ` (${roles.join(', ')})` : ''}, ${when}`,
    step: {
      created: 'Einladung gesendet',
      foundThere: 'Gast im Verzeichnis gefunden, keine neue Einladung nötig',
      sponsor: 'Sponsor eingetragen',
      member: (group) => `Zu „${group}“ hinzugefügt`,
      attributes: (which) =>
        `Eingetragen: ${which.map((name) => ({ company: 'Firma', department: 'Abteilung', location: 'Nutzungsstandort' })[name]).join(', ')}`,
      ready: 'Überall in Entra nutzbar',
      accepted: 'Einladung vom Gast angenommen',
    },
    teamsTakesHours:
      'Entra ist fertig. Teams selbst kann Stunden brauchen, bis es ein neues Mitglied zeigt; dafür ist nichts weiter zu tun.',
    byTheApp: 'Guestlist selbst, mangels Anmeldung',
    signInEnded:
      'Noch ist nichts hinausgegangen: Eingeladen wird im Namen von jemandem, der genehmigen darf, und die Anmeldung dafür ist abgelaufen. Wer genehmigen darf, kann sich anmelden und senden und lädt damit ein.',
    waitsForSignIn:
      'Genehmigt. Die Einladung geht hinaus, sobald sich jemand, der genehmigen darf, dafür angemeldet hat.',
    noApprovalChannel:
      'Es ist noch kein Genehmigungskanal festgelegt, deshalb wurde niemand gefragt. Ein Administrator kann ihn festlegen, indem er dort „/settings approvals here“ schreibt. Der Antrag bleibt erhalten.',
    copyGoesTo: (cc) => `Eine Kopie der Mail, mit dem Link zum Annehmen, geht an ${cc}.`,
    noCopy: (cc) => `Von Entra ging keine Mail hinaus, also auch keine Kopie an ${cc}.`,
    beingChecked:
      'Microsoft Graph antwortet gerade nicht. Ich behalte Ihren Antrag, prüfe ihn, sobald es geht, und frage dann die Genehmigenden.',
    lookedInVain:
      'Ich habe nach dem Gast gesucht und niemanden gefunden; das beweist nicht, dass niemand angelegt wurde. Sehen Sie in Entra nach und wählen Sie dann: noch einmal einladen oder aufgeben. Taucht der Gast bis dahin auf, mache ich von selbst weiter.',
    finding: (finding) => {
      switch (finding.code) {
        case 'existingGuest':
          return `Schon Gast hier${finding.accepted ? '' : ', aber noch nicht angenommen'}. Die Genehmigung gibt den Zugriff oben dazu und überschreibt nichts.`;
        case 'partnerKnown':
          return `${finding.name} hat einen eigenen Entra-Mandanten. ${finding.mfaTrusted ? 'Seiner MFA wird vertraut, der Gast meldet sich also nur einmal mit MFA an, zu Hause.' : 'Seiner MFA wird hier nicht vertraut, der Gast braucht MFA also vielleicht zweimal.'}`;
        case 'partnerWithoutTenant':
          return `${finding.domain} hat in dieser Cloud keinen Entra-Mandanten. Der Gast meldet sich anders an, zum Beispiel mit einem Einmalcode.`;
        case 'partnerInOtherCloud':
          return finding.enabled
            ? `${finding.domain} ist in einer anderen Microsoft-Cloud (${finding.cloud}). Laden Sie mit dem Anmeldenamen ein, der dort gilt.`
            : `${finding.domain} ist in einer anderen Microsoft-Cloud (${finding.cloud}), die in unseren mandantenübergreifenden Einstellungen nicht aktiviert ist. Die Einladung wird wahrscheinlich scheitern.`;
        case 'addressMayBeRefused':
          return `Laut Dokumentation nimmt Entra „${finding.character}“ in Adressen nicht an. Die Einladung kann scheitern.`;
        case 'consumerMail':
          return `${finding.domain} ist ein privater Maildienst, keine Firma.`;
        case 'notChecked':
          return {
            account: 'Ob es diesen Gast schon gibt, konnte nicht geprüft werden.',
            inviteRules:
              'Die Einladungsregeln der Organisation konnten nicht gelesen werden. Die Einladung kann verweigert werden.',
            partner: 'Der Mandant des Partners konnte nicht nachgeschlagen werden.',
          }[finding.what];
      }
    },
    approve: 'Genehmigen',
    deny: 'Ablehnen',
    commentLabel: 'Kommentar',
    commentHint: 'Freiwillig; wer den Antrag gestellt hat, sieht ihn',
    tryAgain: 'Noch einmal versuchen',
    askAgain: 'Noch einmal einladen',
    giveUp: 'Aufgeben',
    signInAndSend: 'Anmelden und senden',
    news: {
      denied: (guest, by, comment) =>
        `${by} hat Ihren Antrag auf ${guest} abgelehnt.${comment ? ` Kommentar: ${comment}` : ''}`,
      ready: (guest, group, isTeam) =>
        group === undefined
          ? `${guest} ist als Gast bereit.`
          : `${guest} ist bereit und Mitglied von „${group}“.${isTeam ? ' Teams selbst kann Stunden brauchen, bis es das zeigt.' : ''}`,
      readyExcept: (guest) =>
        `${guest} ist als Gast bereit, aber ein Schritt ist gescheitert. Die Karte sagt, welcher, und wer es richten kann.`,
      unconfirmed: (guest) =>
        `${guest} ist eingeladen, aber ich konnte nicht bestätigen, dass das Konto überall nutzbar ist. Die Karte sagt, warum, und wer es richten kann.`,
      accepted: (guest) => `${guest} hat die Einladung angenommen.`,
      failed: (guest, why) => `Die Einladung von ${guest} ist gescheitert: ${why}`,
      unknown: (guest, id) =>
        `Entra hat nie gesagt, ob ${guest} angelegt wurde (${id}), und ich finde den Gast nicht. Bitte sehen Sie in Entra nach und wählen Sie auf der Karte: noch einmal einladen oder aufgeben.`,
      withdrawn: (guest, by) => `${by} hat den Antrag auf ${guest} zurückgezogen.`,
      expired: (guest) =>
        `Ihr Antrag auf ${guest} ist abgelaufen: niemand hat rechtzeitig entschieden. Sie können ihn noch einmal stellen.`,
      refused: (guest, why) => `Ihr Antrag auf ${guest} kann nicht weitergehen: ${why}`,
      approved: (guest, by) => `${by} hat ${guest} genehmigt.`,
      needsSignIn: (guest, id) =>
        `${guest} ist genehmigt (${id}), aber die Anmeldung für die Einladung ist abgelaufen. Bitte klicken Sie auf der Karte auf „Anmelden und senden“.`,
    },
  },
};
