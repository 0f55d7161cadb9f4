import type { BatchNews, BatchStateName } from '../../domain/batch.ts';
import type { Counts, LineFault, LineStateName, LineStep } from '../../domain/batch-line.ts';
import type { BatchWish } from '../../domain/policies/steering.ts';
import type { Catalogue } from '../../words/catalogue.ts';

/** Every sentence about a request for many guests. Counts come as text, with the thousands marked. */
export interface BulkWords {
  readonly title: (requester: string, guests: string) => string;
  readonly ownTitle: (guests: string) => string;
  readonly summary: (id: string, guests: string, state: string) => string;
  readonly status: Readonly<Record<BatchStatus, string>>;
  readonly fact: Readonly<
    Record<
      | 'request'
      | 'guests'
      | 'leftOut'
      | 'foundThere'
      | 'domains'
      | 'access'
      | 'until'
      | 'reason'
      | 'details'
      | 'message'
      | 'decidedBy'
      | 'comment',
      string
    >
  >;
  readonly noGroup: string;
  readonly noEnd: string;
  readonly noReason: string;
  readonly withCount: (what: string, guests: string) => string;
  readonly more: (count: string) => string;
  readonly span: (first: string, last: string) => string;
  readonly withoutEnd: (guests: string) => string;
  readonly byWhom: (name: string, when: string, roles: readonly string[]) => string;
  readonly progress: (invited: string, ready: string, all: string) => string;
  readonly timeLeft: (minutes: number) => string;
  readonly tally: Readonly<Record<'ready' | 'amiss' | 'failed' | 'unsure' | 'calledOff', (guests: string) => string>>;
  readonly note: {
    readonly checking: string;
    readonly nothingToSend: string;
    readonly preview: string;
    readonly noApprovalChannel: string;
    readonly pausedBy: (name: string) => string;
    readonly halted: (why: string) => string;
    readonly cancelledBy: (name: string) => string;
    readonly unsure: string;
    readonly teamsTakesHours: string;
  };
  readonly leftLine: (row: number, email: string, fault: string) => string;
  readonly button: Readonly<
    Record<
      | Exclude<BatchWish, 'see' | 'send' | 'remind'>
      | 'discard'
      | 'list'
      | 'leftList'
      | 'badList'
      | 'csv'
      | 'back'
      | 'previous'
      | 'next',
      string
    >
  > & { readonly send: (guests: string) => string };
  readonly commentLabel: string;
  readonly commentHint: string;
  readonly done: Readonly<Record<Exclude<BatchWish, 'see'>, (id: string) => string>>;
  readonly list: {
    readonly title: Readonly<Record<'all' | 'left' | 'bad', (id: string, guests: string) => string>>;
    readonly page: (page: number, pages: number) => string;
    readonly row: string;
    readonly guest: string;
    readonly state: string;
    readonly empty: string;
  };
  readonly lineState: Readonly<Record<Exclude<LineStateName, 'left' | 'failed'>, string>>;
  /** Of a line that waits in a list that is over. */
  readonly notInvited: string;
  readonly failed: (why: string) => string;
  readonly signInEnded: string;
  readonly amiss: Readonly<Record<LineStep, (why: string) => string>>;
  readonly fault: (fault: LineFault) => string | undefined;
  readonly fileIsNoText: string;
  readonly csvInPersonalChat: (id: string) => string;
  readonly csvAbout: (id: string, lines: number) => string;
  readonly csvHead: (id: string, part: number, parts: number) => string;
  readonly column: Readonly<
    Record<
      | ('row' | 'email' | 'name' | 'group' | 'until' | 'outcome' | 'detail' | 'userId')
      | ('message' | 'language' | 'company' | 'department' | 'location'),
      string
    >
  >;
  readonly outcome: Readonly<Record<LineStateName, string>>;
  /** What is told about the day of sending, and about a list that waits, stands with those. */
  readonly news: Readonly<
    Record<Exclude<BatchNews, 'scheduled' | 'takenBack' | 'notLeft' | 'expired' | 'nudged'>, (told: Told) => string>
  >;
}

/** What news are made of. */
export interface Told {
  readonly id: string;
  readonly by: string;
  readonly why: string;
  readonly comment: string | undefined;
  readonly counts: Readonly<Record<keyof Counts, string>>;
  readonly asked: string;
}

export type BatchStatus =
  Exclude<BatchStateName, 'done'> | 'paused' | 'halted' | 'stopping' | 'cancelled' | 'allReady' | 'doneExcept';

export const BULK_WORDS: Catalogue<BulkWords> = {
  en: {
    title: (requester, guests) => `${requester} asks for ${guests} guests`,
    ownTitle: (guests) => `Your request for ${guests} guests`,
    summary: (id, guests, state) => `Request ${id} for ${guests} guests: ${state}`,
    status: {
      checking: 'Being checked',
      preview: 'Checked, not sent yet',
      pending: 'Waiting for approval',
      scheduled: 'Approved, will be sent later',
      running: 'Approved, inviting now',
      paused: 'Paused',
      halted: 'Stopped, needs attention',
      stopping: 'Cancelled, finishing what has begun',
      cancelled: 'Cancelled',
      allReady: 'All guests are ready',
      doneExcept: 'Done, but not for everybody',
      denied: 'Denied',
      withdrawn: 'Withdrawn',
      expired: 'Expired',
    },
    fact: {
      request: 'Request',
      guests: 'Guests',
      leftOut: 'Left out',
      foundThere: 'Here already',
      domains: 'Domains',
      access: 'Access to',
      until: 'Until',
      reason: 'Reason',
      details: 'Details in Entra',
      message: 'Message to guests',
      decidedBy: 'Decided by',
      comment: 'Comment',
    },
    noGroup: 'The directory only, no group',
    noEnd: 'No end date',
    noReason: 'Not given',
    withCount: (what, guests) => `${what} (${guests})`,
    more: (count) => `and ${count} more`,
    span: (first, last) => `${first} to ${last}`,
    withoutEnd: (guests) => `${guests} without an end date`,
    byWhom: (name, when, roles) => `${name}${roles.length > 0 ? ` (${roles.join(', ')})` : ''}, ${when}`,
    progress: (invited, ready, all) => `${invited} of ${all} invited, ${ready} ready`,
    timeLeft: (minutes) => (minutes <= 1 ? 'less than a minute left' : `about ${minutes} minutes left`),
    tally: {
      ready: (guests) => `${guests} ready`,
      amiss: (guests) => `${guests} ready, but one step failed`,
      failed: (guests) => `${guests} failed`,
      unsure: (guests) => `${guests} without an answer from Entra`,
      calledOff: (guests) => `${guests} not invited, because it was cancelled`,
    },
    note: {
      checking: 'I look every guest up in the directory. Nobody is asked until you send it.',
      nothingToSend: 'Nobody in this list can be asked for. Mend the list and send it again.',
      preview:
        'Nobody has been asked yet. Lines that are left out stay out; the others go to the approvers when you send it.',
      noApprovalChannel:
        'No approval channel is set yet, so nobody has been asked. An admin can set one by writing “/settings approvals here” in the channel. The request is kept.',
      pausedBy: (name) => `Paused by ${name}. No more invitations leave until somebody resumes.`,
      halted: (why) => `I stopped inviting, because it would fail for every guest: ${why} Resume when it is mended.`,
      cancelledBy: (name) => `Cancelled by ${name}. Guests who were invited before stay.`,
      unsure:
        'Entra never said whether these guests were created, and I do not find them. Look in Entra, then choose: invite them again, or give up.',
      teamsTakesHours:
        'Entra is done. Teams itself can take hours to show new members; nothing more needs to be done for that.',
    },
    leftLine: (row, email, fault) => `Line ${row}: ${email === '' ? '(empty)' : email}. ${fault}`,
    button: {
      send: (guests) => `Send ${guests} for approval`,
      discard: 'Discard',
      withdraw: 'Withdraw',
      approve: 'Approve',
      deny: 'Deny',
      pause: 'Pause',
      resume: 'Resume',
      cancel: 'Cancel the rest',
      sendNow: 'Send now',
      takeBack: 'Take approval back',
      tryFailed: 'Try again',
      inviteUnsure: 'Invite again',
      giveUpUnsure: 'Give up',
      list: 'List',
      leftList: 'Left out',
      badList: 'What failed',
      csv: 'CSV',
      back: 'Back',
      previous: 'Previous',
      next: 'Next',
    },
    commentLabel: 'Comment',
    commentHint: 'Optional; the requester sees it',
    done: {
      send: (id) => `Sent for approval (${id}).`,
      remind: (id) => `I have reminded the approvers of ${id}.`,
      withdraw: (id) => `Withdrawn: nobody will be asked about ${id} any more.`,
      approve: (id) => `Approved: the guests of ${id} will be invited now. The cards show how far it is.`,
      deny: (id) => `Denied: nobody of ${id} will be invited. The requester is told.`,
      pause: (id) => `Paused: no more invitations of ${id} leave.`,
      sendNow: (id) => `The invitations of ${id} leave now. The cards show how far it is.`,
      takeBack: (id) => `Taken back: nothing was sent, and ${id} waits for a decision again.`,
      resume: (id) => `Going on with ${id}.`,
      cancel: (id) => `Cancelled: no more invitations of ${id} leave. Who was invited before stays.`,
      tryFailed: (id) => `Trying the failed ones of ${id} again.`,
      inviteUnsure: (id) => `Inviting the unanswered ones of ${id} again.`,
      giveUpUnsure: (id) => `Given up for the unanswered ones of ${id}.`,
    },
    list: {
      title: {
        all: (id, guests) => `${id}: ${guests} guests`,
        left: (id, guests) => `${id}: ${guests} lines left out`,
        bad: (id, guests) => `${id}: ${guests} guests where something went wrong`,
      },
      page: (page, pages) => `Page ${page} of ${pages}`,
      row: 'Line',
      guest: 'Guest',
      state: 'State',
      empty: 'Nothing to show.',
    },
    lineState: {
      waiting: 'waiting',
      inviting: 'inviting',
      unknown: 'no answer from Entra, looking',
      unsure: 'no answer from Entra, not found',
      invited: 'invited',
      joined: 'set up, not seen everywhere yet',
      ready: 'ready',
      calledOff: 'cancelled',
    },
    signInEnded:
      'the invitations are made in the name of an approver, and the sign-in for them has ended. Whoever may approve presses “Resume”, signs in, and is then the one who invites.',
    notInvited: 'not invited',
    failed: (why) => `failed: ${why}`,
    amiss: {
      sponsor: (why) => `ready, without a sponsor: ${why}`,
      attributes: (why) => `ready, without the company, department or usage location: ${why}`,
      group: (why) => `ready, not in the group: ${why}`,
      ready: (why) => `invited, but not seen everywhere: ${why}`,
    },
    fault: (fault) => {
      switch (fault.code) {
        case 'addressBad':
          return {
            missing: 'No address.',
            several: 'Several addresses in one line.',
            syntax: 'Not an e-mail address.',
            noTopLevelDomain: 'The domain is not complete.',
            mixedScript: 'Mixes letters of different scripts that look alike.',
            obfuscated: 'A spelled-out address. Write it plainly.',
            control: 'Contains control characters.',
            forbiddenCharacter: 'Contains a character that Entra does not take.',
          }[fault.why];
        case 'duplicate':
          return `The same address as in line ${fault.row}.`;
        case 'dateBad':
          return `“${fault.given}” is no date that can be read in one way only. Write year-month-day.`;
        case 'languageBad':
          return `“${fault.given}” is no language. Write en, de, fr …`;
        case 'locationBad':
          return `“${fault.given}” is no country. Write DE or Germany.`;
        case 'unreadable':
          return 'A quotation mark is not closed, or stands inside a cell.';
        case 'alreadyGuest':
          return fault.accepted ? 'A guest here already.' : 'Invited here already, not accepted yet.';
        case 'alreadyMember':
          return `A member of “${fault.group}” already.`;
        case 'alreadyAsked':
          return `${fault.by} asked for this guest already (${fault.requestId}).`;
        case 'internalAccount':
          return `An internal account (${fault.displayName}), not a guest.`;
        case 'ownDomain':
          return 'An address of our own organisation.';
        case 'domainBlocked':
          return fault.by === 'denyList'
            ? `${fault.domain} is on our deny list.`
            : `${fault.domain} is not on our allow list.`;
        case 'groupUnknown':
          return `There is no group “${fault.name}”.`;
        case 'groupAmbiguous':
          return `There are several groups “${fault.name}”.`;
        case 'groupNotAllowed':
          return `Guests may not be asked for in “${fault.name}”.`;
        case 'groupUnsuitable':
          return `Nobody can be added to “${fault.name}” by me.`;
        case 'endPast':
          return `The end, ${fault.until}, has passed.`;
        case 'sendingAfterEnd':
          return `The end, ${fault.until}, is before the day of the invitation, ${fault.notBefore}. Give a later end, or the list an earlier day.`;
        case 'tooLong':
          return `The ${fault.what} is too long (${fault.characters} characters, at most ${fault.limit}).`;
        default:
          return undefined;
      }
    },
    fileIsNoText: 'That file is no text. Save it as CSV (in Excel: Save as, CSV UTF-8) and send it again.',
    csvInPersonalChat: (id) =>
      `The result names every guest, so I give it in personal chat only: write /status ${id} to me there.`,
    csvAbout: (id, lines) =>
      `What became of every line of ${id}, ${lines === 1 ? 'one guest' : `${lines} guests`}: address, name, group, end, outcome, and the reason where something is amiss.`,
    csvHead: (id, part, parts) => (parts === 1 ? `Result of ${id}:` : `Result of ${id}, part ${part} of ${parts}:`),
    column: {
      row: 'line',
      email: 'email',
      name: 'name',
      group: 'group',
      until: 'until',
      outcome: 'outcome',
      detail: 'detail',
      userId: 'user id',
      message: 'message',
      language: 'language',
      company: 'company',
      department: 'department',
      location: 'usage location',
    },
    outcome: {
      left: 'left out',
      waiting: 'waiting',
      inviting: 'inviting',
      unknown: 'no answer yet',
      unsure: 'no answer',
      invited: 'invited',
      joined: 'invited',
      ready: 'ready',
      failed: 'failed',
      calledOff: 'cancelled',
    },
    news: {
      denied: ({ id, by, comment }) => `${by} denied your request ${id}.${comment ? ` Comment: ${comment}` : ''}`,
      done: ({ id, counts, asked, ...rest }) => {
        const parts = [`${counts.ready} of ${asked} guests are ready`];
        if (counts.amiss !== '0') parts.push(`${counts.amiss} of them with one step that failed`);
        if (counts.failed !== '0') parts.push(`${counts.failed} failed`);
        if (counts.unsure !== '0') parts.push(`${counts.unsure} are without an answer from Entra`);
        if (counts.calledOff !== '0')
          parts.push(`${counts.calledOff} were not invited, because ${rest.by || 'somebody'} cancelled`);
        return `${id} is done: ${parts.join(', ')}.`;
      },
      halted: ({ id, why }) =>
        `I stopped inviting the guests of ${id}, because it would fail for every one: ${why} The card lets you resume.`,
      unsure: ({ id, counts }) =>
        `Entra never said whether ${counts.unsure} guests of ${id} were created, and I do not find them. Please look in Entra and choose on the card: invite them again, or give up.`,
      channelLost: ({ id, asked }) =>
        `Nobody can decide on your request ${id} for ${asked} guests just now: I cannot write to the approval channel any more. An administrator can add me to its team again, or write “/settings approvals here” in another channel. The request waits until then.`,
    },
  },
  de: {
    title: (requester, guests) => `${requester} beantragt ${guests} Gäste`,
    ownTitle: (guests) => `Ihr Antrag auf ${guests} Gäste`,
    summary: (id, guests, state) => `Antrag ${id} auf ${guests} Gäste: ${state}`,
    status: {
      checking: 'Wird geprüft',
      preview: 'Geprüft, noch nicht gesendet',
      pending: 'Wartet auf Genehmigung',
      scheduled: 'Genehmigt, wird später gesendet',
      running: 'Genehmigt, wird eingeladen',
      paused: 'Angehalten',
      halted: 'Angehalten, braucht Hilfe',
      stopping: 'Abgebrochen, Begonnenes wird fertig',
      cancelled: 'Abgebrochen',
      allReady: 'Alle Gäste sind bereit',
      doneExcept: 'Fertig, aber nicht für alle',
      denied: 'Abgelehnt',
      withdrawn: 'Zurückgezogen',
      expired: 'Abgelaufen',
    },
    fact: {
      request: 'Antrag',
      guests: 'Gäste',
      leftOut: 'Weggelassen',
      foundThere: 'Schon hier',
      domains: 'Domänen',
      access: 'Zugriff auf',
      until: 'Bis',
      reason: 'Grund',
      details: 'Angaben in Entra',
      message: 'Nachricht an die Gäste',
      decidedBy: 'Entschieden von',
      comment: 'Kommentar',
    },
    noGroup: 'Nur das Verzeichnis, keine Gruppe',
    noEnd: 'Kein Enddatum',
    noReason: 'Nicht angegeben',
    withCount: (what, guests) => `${what} (${guests})`,
    more: (count) => `und ${count} weitere`,
    span: (first, last) => `${first} bis ${last}`,
    withoutEnd: (guests) => `${guests} ohne Enddatum`,
    byWhom: (name, when, roles) => `${name}${roles.length > 0 ? ` (${roles.join(', ')})` : ''}, ${when}`,
    progress: (invited, ready, all) => `${invited} von ${all} eingeladen, ${ready} bereit`,
    timeLeft: (minutes) => (minutes <= 1 ? 'noch weniger als eine Minute' : `noch etwa ${minutes} Minuten`),
    tally: {
      ready: (guests) => `${guests} bereit`,
      amiss: (guests) => `${guests} bereit, aber ein Schritt ist gescheitert`,
      failed: (guests) => `${guests} gescheitert`,
      unsure: (guests) => `${guests} ohne Antwort von Entra`,
      calledOff: (guests) => `${guests} nicht eingeladen, weil abgebrochen wurde`,
    },
    note: {
      checking: 'Ich schlage jeden Gast im Verzeichnis nach. Niemand wird gefragt, bevor Sie es senden.',
      nothingToSend:
        'Aus dieser Liste kann niemand beantragt werden. Berichtigen Sie sie und senden Sie sie noch einmal.',
      preview:
        'Es wurde noch niemand gefragt. Weggelassene Zeilen bleiben weg; die anderen gehen zur Genehmigung, wenn Sie es senden.',
      noApprovalChannel:
        'Es ist noch kein Genehmigungskanal festgelegt, deshalb wurde niemand gefragt. Ein Administrator kann das mit „/settings approvals here“ im Kanal tun. Der Antrag bleibt erhalten.',
      pausedBy: (name) => `Angehalten von ${name}. Es gehen keine Einladungen hinaus, bis jemand fortsetzt.`,
      halted: (why) =>
        `Ich habe aufgehört einzuladen, weil es bei jedem Gast scheitern würde: ${why} Setzen Sie fort, wenn es behoben ist.`,
      cancelledBy: (name) => `Abgebrochen von ${name}. Wer vorher eingeladen wurde, bleibt.`,
      unsure:
        'Entra hat nie gesagt, ob diese Gäste angelegt wurden, und ich finde sie nicht. Sehen Sie in Entra nach und wählen Sie dann: noch einmal einladen oder aufgeben.',
      teamsTakesHours:
        'In Entra ist alles getan. Teams selbst kann Stunden brauchen, bis es neue Mitglieder zeigt; dafür ist nichts weiter zu tun.',
    },
    leftLine: (row, email, fault) => `Zeile ${row}: ${email === '' ? '(leer)' : email}. ${fault}`,
    button: {
      send: (guests) => `${guests} zur Genehmigung senden`,
      discard: 'Verwerfen',
      withdraw: 'Zurückziehen',
      approve: 'Genehmigen',
      deny: 'Ablehnen',
      pause: 'Anhalten',
      resume: 'Fortsetzen',
      cancel: 'Rest abbrechen',
      sendNow: 'Jetzt senden',
      takeBack: 'Genehmigung zurücknehmen',
      tryFailed: 'Noch einmal versuchen',
      inviteUnsure: 'Noch einmal einladen',
      giveUpUnsure: 'Aufgeben',
      list: 'Liste',
      leftList: 'Weggelassen',
      badList: 'Was schiefging',
      csv: 'CSV',
      back: 'Zurück',
      previous: 'Vorige',
      next: 'Nächste',
    },
    commentLabel: 'Kommentar',
    commentHint: 'Freiwillig; wer den Antrag gestellt hat, sieht ihn',
    done: {
      send: (id) => `Zur Genehmigung gesendet (${id}).`,
      remind: (id) => `Ich habe die Genehmigenden an ${id} erinnert.`,
      withdraw: (id) => `Zurückgezogen: wegen ${id} wird niemand mehr gefragt.`,
      approve: (id) => `Genehmigt: die Gäste von ${id} werden jetzt eingeladen. Die Karten zeigen, wie weit es ist.`,
      deny: (id) => `Abgelehnt: niemand von ${id} wird eingeladen. Wer den Antrag gestellt hat, erfährt es.`,
      pause: (id) => `Angehalten: von ${id} gehen keine Einladungen mehr hinaus.`,
      sendNow: (id) => `Die Einladungen von ${id} gehen jetzt hinaus. Die Karten zeigen, wie weit es ist.`,
      takeBack: (id) => `Zurückgenommen: Es wurde nichts gesendet, und ${id} wartet wieder auf eine Entscheidung.`,
      resume: (id) => `Es geht weiter mit ${id}.`,
      cancel: (id) =>
        `Abgebrochen: von ${id} gehen keine Einladungen mehr hinaus. Wer vorher eingeladen wurde, bleibt.`,
      tryFailed: (id) => `Neuer Versuch für die Gescheiterten von ${id}.`,
      inviteUnsure: (id) => `Die Unbeantworteten von ${id} werden noch einmal eingeladen.`,
      giveUpUnsure: (id) => `Die Unbeantworteten von ${id} sind aufgegeben.`,
    },
    list: {
      title: {
        all: (id, guests) => `${id}: ${guests} Gäste`,
        left: (id, guests) => `${id}: ${guests} Zeilen weggelassen`,
        bad: (id, guests) => `${id}: ${guests} Gäste, bei denen etwas schiefging`,
      },
      page: (page, pages) => `Seite ${page} von ${pages}`,
      row: 'Zeile',
      guest: 'Gast',
      state: 'Stand',
      empty: 'Nichts zu zeigen.',
    },
    lineState: {
      waiting: 'wartet',
      inviting: 'wird eingeladen',
      unknown: 'keine Antwort von Entra, wird gesucht',
      unsure: 'keine Antwort von Entra, nicht gefunden',
      invited: 'eingeladen',
      joined: 'eingerichtet, noch nicht überall zu sehen',
      ready: 'bereit',
      calledOff: 'abgebrochen',
    },
    signInEnded:
      'eingeladen wird im Namen von jemandem, der genehmigen darf, und die Anmeldung dafür ist abgelaufen. Wer genehmigen darf, klickt auf „Fortsetzen“, meldet sich an und lädt damit ein.',
    notInvited: 'nicht eingeladen',
    failed: (why) => `gescheitert: ${why}`,
    amiss: {
      sponsor: (why) => `bereit, ohne Sponsor: ${why}`,
      attributes: (why) => `bereit, aber ohne Firma, Abteilung oder Nutzungsstandort: ${why}`,
      group: (why) => `bereit, nicht in der Gruppe: ${why}`,
      ready: (why) => `eingeladen, aber nicht überall zu sehen: ${why}`,
    },
    fault: (fault) => {
      switch (fault.code) {
        case 'addressBad':
          return {
            missing: 'Keine Adresse.',
            several: 'Mehrere Adressen in einer Zeile.',
            syntax: 'Keine E-Mail-Adresse.',
            noTopLevelDomain: 'Die Domäne ist nicht vollständig.',
            mixedScript: 'Mischt Buchstaben verschiedener Schriften, die gleich aussehen.',
            obfuscated: 'Eine umschriebene Adresse. Schreiben Sie sie aus.',
            control: 'Enthält Steuerzeichen.',
            forbiddenCharacter: 'Enthält ein Zeichen, das Entra nicht annimmt.',
          }[fault.why];
        case 'duplicate':
          return `Dieselbe Adresse wie in Zeile ${fault.row}.`;
        case 'dateBad':
          return `„${fault.given}“ ist kein eindeutiges Datum. Schreiben Sie Jahr-Monat-Tag.`;
        case 'languageBad':
          return `„${fault.given}“ ist keine Sprache. Schreiben Sie en, de, fr …`;
        case 'locationBad':
          return `„${fault.given}“ ist kein Land. Schreiben Sie DE oder Deutschland.`;
        case 'unreadable':
          return 'Ein Anführungszeichen ist nicht geschlossen oder steht mitten in einer Zelle.';
        case 'alreadyGuest':
          return fault.accepted ? 'Schon Gast hier.' : 'Hier schon eingeladen, noch nicht angenommen.';
        case 'alreadyMember':
          return `Schon Mitglied von „${fault.group}“.`;
        case 'alreadyAsked':
          return `${fault.by} hat diesen Gast schon beantragt (${fault.requestId}).`;
        case 'internalAccount':
          return `Ein internes Konto (${fault.displayName}), kein Gast.`;
        case 'ownDomain':
          return 'Eine Adresse unserer eigenen Organisation.';
        case 'domainBlocked':
          return fault.by === 'denyList'
            ? `${fault.domain} steht auf unserer Sperrliste.`
            : `${fault.domain} steht nicht auf unserer Zulassungsliste.`;
        case 'groupUnknown':
          return `Eine Gruppe „${fault.name}“ gibt es nicht.`;
        case 'groupAmbiguous':
          return `Es gibt mehrere Gruppen „${fault.name}“.`;
        case 'groupNotAllowed':
          return `Für „${fault.name}“ dürfen keine Gäste beantragt werden.`;
        case 'groupUnsuitable':
          return `Zu „${fault.name}“ kann ich niemanden hinzufügen.`;
        case 'endPast':
          return `Das Ende, ${fault.until}, ist vorbei.`;
        case 'sendingAfterEnd':
          return `Das Ende, ${fault.until}, liegt vor dem Tag der Einladung, ${fault.notBefore}. Geben Sie ein späteres Ende an oder der Liste einen früheren Tag.`;
        case 'tooLong':
          return `${{ text: 'Der Text', reason: 'Der Grund', message: 'Die Nachricht', comment: 'Der Kommentar', name: 'Der Name', company: 'Die Firma', department: 'Die Abteilung' }[fault.what]} ist zu lang (${fault.characters} Zeichen, höchstens ${fault.limit}).`;
        default:
          return undefined;
      }
    },
    fileIsNoText:
      'Diese Datei ist kein Text. Speichern Sie sie als CSV (in Excel: Speichern unter, CSV UTF-8) und senden Sie sie noch einmal.',
    csvInPersonalChat: (id) =>
      `Das Ergebnis nennt jeden Gast, deshalb gebe ich es nur im persönlichen Chat: schreiben Sie mir dort /status ${id}.`,
    csvAbout: (id, lines) =>
      `Was aus jeder Zeile von ${id} wurde, ${lines === 1 ? 'ein Gast' : `${lines} Gäste`}: Adresse, Name, Gruppe, Ende, Ergebnis, und der Grund, wo etwas nicht stimmt.`,
    csvHead: (id, part, parts) =>
      parts === 1 ? `Ergebnis von ${id}:` : `Ergebnis von ${id}, Teil ${part} von ${parts}:`,
    column: {
      row: 'Zeile',
      email: 'E-Mail',
      name: 'Name',
      group: 'Gruppe',
      until: 'bis',
      outcome: 'Ergebnis',
      detail: 'Einzelheiten',
      userId: 'Benutzer-ID',
      message: 'Nachricht',
      language: 'Sprache',
      company: 'Firma',
      department: 'Abteilung',
      location: 'Nutzungsstandort',
    },
    outcome: {
      left: 'weggelassen',
      waiting: 'wartet',
      inviting: 'wird eingeladen',
      unknown: 'noch keine Antwort',
      unsure: 'keine Antwort',
      invited: 'eingeladen',
      joined: 'eingeladen',
      ready: 'bereit',
      failed: 'gescheitert',
      calledOff: 'abgebrochen',
    },
    news: {
      denied: ({ id, by, comment }) =>
        `${by} hat Ihren Antrag ${id} abgelehnt.${comment ? ` Kommentar: ${comment}` : ''}`,
      done: ({ id, counts, asked, by }) => {
        const parts = [`${counts.ready} von ${asked} Gästen sind bereit`];
        if (counts.amiss !== '0') parts.push(`bei ${counts.amiss} davon ist ein Schritt gescheitert`);
        if (counts.failed !== '0') parts.push(`${counts.failed} sind gescheitert`);
        if (counts.unsure !== '0') parts.push(`zu ${counts.unsure} hat Entra nicht geantwortet`);
        if (counts.calledOff !== '0')
          parts.push(`${counts.calledOff} wurden nicht eingeladen, weil ${by || 'jemand'} abgebrochen hat`);
        return `${id} ist fertig: ${parts.join(', ')}.`;
      },
      halted: ({ id, why }) =>
        `Ich habe aufgehört, die Gäste von ${id} einzuladen, weil es bei jedem scheitern würde: ${why} Auf der Karte lässt es sich fortsetzen.`,
      unsure: ({ id, counts }) =>
        `Entra hat nie gesagt, ob ${counts.unsure} Gäste von ${id} angelegt wurden, und ich finde sie nicht. Bitte sehen Sie in Entra nach und wählen Sie auf der Karte: noch einmal einladen oder aufgeben.`,
      channelLost: ({ id, asked }) =>
        `Über Ihren Antrag ${id} für ${asked} Gäste kann gerade niemand entscheiden: ich kann nicht mehr in den Genehmigungskanal schreiben. Ein Administrator kann mich dem Team wieder hinzufügen oder in einem anderen Kanal „/settings approvals here“ schreiben. So lange wartet der Antrag.`,
    },
  },
};
