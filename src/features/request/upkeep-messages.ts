import type { EndReason, RemovalReason, SkipReason } from '../../domain/guest-request.ts';
import type { Catalogue } from '../../words/catalogue.ts';

/** What cards and news say about a request's days: who looks at it, when it ends, what was undone. */
export interface UpkeepWords {
  readonly claim: string;
  readonly claimedBy: (name: string) => string;
  readonly extensionTitle: (by: string) => string;
  readonly extensionStatus: string;
  readonly newUntil: string;
  readonly extensionWaits: (until: string) => string;
  readonly extensionHasNoChannel: string;
  readonly endsSoon: (until: string) => string;
  readonly over: Readonly<Record<EndReason, (by: string | undefined) => string>>;
  readonly gone: Readonly<Record<RemovalReason, string>>;
  readonly reviewAsked: (answerBy: string) => string;
  readonly extendLabel: string;
  readonly extend: string;
  readonly extendAgain: string;
  readonly keep: string;
  readonly end: string;
  readonly step: Readonly<
    Record<'blockSignIn' | 'allowSignIn' | 'deleteGuest' | 'restoreGuest' | 'resend' | 'mail' | 'reset', string>
  > & {
    readonly removeFromGroup: (group: string) => string;
  };
  readonly skipped: Readonly<Record<SkipReason, string>>;
  readonly reminder: (count: number, lines: readonly string[], more: number) => string;
  /** What stands for the guest where a list waits. */
  readonly reminderList: (count: number, guests: string) => string;
  readonly reminderLine: (id: string, guest: string, by: string, days: number) => string;
  readonly news: {
    readonly expiredUnsigned: (guest: string) => string;
    readonly nudged: (by: string, guest: string, id: string) => string;
    readonly endsSoon: (guest: string, until: string, id: string) => string;
    readonly ended: (guest: string, why: EndReason, by: string | undefined, incomplete: boolean) => string;
    readonly removed: (guest: string, why: RemovalReason) => string;
    readonly extended: (guest: string, by: string, until: string, comment: string | undefined) => string;
    readonly notExtended: (guest: string, by: string, until: string, comment: string | undefined) => string;
    readonly reviewAsked: (guest: string, answerBy: string, id: string) => string;
    readonly reviewSoon: (guest: string, answerBy: string, id: string) => string;
    readonly mailed: (guest: string) => string;
    readonly resent: (guest: string) => string;
    readonly reset: (guest: string) => string;
    readonly notResent: (guest: string, why: string) => string;
  };
}

const withComment = (comment: string | undefined): string => (comment === undefined ? '' : ` Comment: ${comment}`);
const mitKommentar = (comment: string | undefined): string => (comment === undefined ? '' : ` Kommentar: ${comment}`);

export const UPKEEP_WORDS: Catalogue<UpkeepWords> = {
  en: {
    claim: 'I am looking at it',
    claimedBy: (name) => `${name} is looking at it. Others may decide too.`,
    extensionTitle: (by) => `${by} asks for more time for a guest`,
    extensionStatus: 'Waiting for approval of a later end',
    newUntil: 'New end',
    extensionWaits: (until) => `A later end, ${until}, waits for approval.`,
    extensionHasNoChannel:
      'No approval channel is set, so nobody has been asked. An admin can set one by writing “/settings approvals here” in the channel.',
    endsSoon: (until) =>
      `Access ends with ${until}. If the guest is still needed after that, choose a later day; it needs an approval.`,
    over: {
      until: () => 'The last day of access has passed.',
      silence: () => 'Nobody said that the guest is still needed, so access has ended.',
      review: (by) => `${by ?? 'The sponsor'} said that the guest is not needed any more.`,
      asked: (by) => `${by ?? 'Somebody'} ended the access.`,
      readdressed: () => 'This invitation was withdrawn: the guest is invited under another address.',
    },
    gone: {
      time: 'The guest was deleted some time after access had ended. An admin can bring the guest back for 30 days: /restore.',
      admin: 'An admin deleted the guest. For 30 days an admin can bring the guest back: /restore.',
      elsewhere: 'The guest is not in the directory any more: somebody deleted the account, or the guest has left.',
      readdressed: 'The guest had not accepted and was invited under another address, so this account was deleted.',
    },
    reviewAsked: (answerBy) =>
      `Is this guest still needed? Please answer by ${answerBy}; without an answer access ends that day.`,
    extendLabel: 'New last day',
    extend: 'Ask for more time',
    extendAgain: 'Ask for access again',
    keep: 'Still needed',
    end: 'Not needed, end access',
    step: {
      removeFromGroup: (group) => `Removed from “${group}”`,
      blockSignIn: 'Sign-in blocked',
      allowSignIn: 'Sign-in allowed again',
      deleteGuest: 'Guest deleted',
      restoreGuest: 'Guest brought back',
      resend: 'New invitation sent',
      mail: 'Invitation mail sent',
      reset: 'Redemption reset, new invitation sent',
    },
    skipped: {
      thereBefore: 'was so before, and stays so when this ends',
      neededElsewhere: 'left out, the guest is still needed for another request',
      notOurGuest: 'left out, the guest did not come through me',
      takenBack: 'left out, the approval was taken back',
      ownMessage: 'left out, the link was given for a message of one’s own',
    },
    reminder: (count, lines, more) =>
      [
        count === 1 ? 'One request still waits for a decision:' : `${count} requests still wait for a decision:`,
        ...lines,
        ...(more > 0 ? [`… and ${more} more; /pending lists them.`] : []),
        'Decide on the cards, or with /approve and /deny.',
      ].join('\n'),
    reminderList: (count, guests) => (count === 1 ? 'a list of one guest' : `a list of ${guests} guests`),
    reminderLine: (id, guest, by, days) =>
      `${id}: ${guest}, asked by ${by}, expires ${days <= 1 ? 'tomorrow' : `in ${days} days`}`,
    news: {
      expiredUnsigned: (guest) =>
        `Your request for ${guest} was approved, but nobody signed in to send the invitation, so it expired. You can ask again.`,
      nudged: (by, guest, id) =>
        `${by} asks for a decision on ${guest} (${id}). Decide on the card, or with /approve ${id} or /deny ${id}.`,
      endsSoon: (guest, until, id) =>
        `Access of ${guest} ends with ${until}. Is it needed longer? Answer on the card, or write /extend ${id} 30d.`,
      ended: (guest, why, by, incomplete) =>
        `Access of ${guest} has ended: ${
          {
            until: 'the last day has passed.',
            silence: 'nobody answered whether the guest is still needed.',
            review: `${by ?? 'the sponsor'} said that the guest is not needed any more.`,
            asked: `${by ?? 'somebody'} asked for it.`,
            readdressed: 'the guest is invited under another address.',
          }[why]
        }${incomplete ? ' One step failed; the card says which, and who can mend it.' : ''}`,
      removed: (guest, why) =>
        why === 'elsewhere'
          ? `${guest} is not a guest here any more: somebody deleted the account in Entra, or the guest has left.`
          : `${guest} was deleted from the directory. For 30 days an admin can bring the guest back with /restore.`,
      extended: (guest, by, until, comment) =>
        `${by} approved more time: ${guest} has access until ${until}.${withComment(comment)}`,
      notExtended: (guest, by, until, comment) =>
        `${by} did not approve more time for ${guest}. Access ends with ${until} as before.${withComment(comment)}`,
      reviewAsked: (guest, answerBy, id) =>
        `Is ${guest} still needed as a guest? Please answer on the card by ${answerBy} (${id}). Without an answer access ends that day.`,
      reviewSoon: (guest, answerBy, id) =>
        `Still no answer: is ${guest} needed as a guest? Access ends on ${answerBy} unless you say so on the card (${id}).`,
      mailed: (guest) => `The invitation mail for ${guest} is on its way.`,
      resent: (guest) => `A new invitation mail for ${guest} is on its way. Links of older mails still work.`,
      reset: (guest) =>
        `${guest} has to accept once more, with a new invitation mail that is on its way. Access stays as it is; signing in works again after that.`,
      notResent: (guest, why) => `No new invitation went to ${guest}: ${why}`,
    },
  },
  de: {
    claim: 'Ich sehe es mir an',
    claimedBy: (name) => `${name} sieht es sich an. Auch andere dürfen entscheiden.`,
    extensionTitle: (by) => `${by} bittet um mehr Zeit für einen Gast`,
    extensionStatus: 'Ein späteres Ende wartet auf Genehmigung',
    newUntil: 'Neues Ende',
    extensionWaits: (until) => `Ein späteres Ende, der ${until}, wartet auf Genehmigung.`,
    extensionHasNoChannel:
      'Es ist kein Genehmigungskanal festgelegt, deshalb wurde niemand gefragt. Ein Administrator kann ihn festlegen, indem er dort „/settings approvals here“ schreibt.',
    endsSoon: (until) =>
      `Der Zugriff endet mit dem ${until}. Wenn der Gast danach noch gebraucht wird, wählen Sie einen späteren Tag; er muss genehmigt werden.`,
    over: {
      until: () => 'Der letzte Tag des Zugriffs ist vorbei.',
      silence: () => 'Niemand hat gesagt, dass der Gast noch gebraucht wird, deshalb ist der Zugriff beendet.',
      review: (by) => `${by ?? 'Der Sponsor'} hat gesagt, dass der Gast nicht mehr gebraucht wird.`,
      asked: (by) => `${by ?? 'Jemand'} hat den Zugriff beendet.`,
      readdressed: () => 'Diese Einladung wurde zurückgezogen: Der Gast wird unter einer anderen Adresse eingeladen.',
    },
    gone: {
      time: 'Der Gast wurde einige Zeit nach dem Ende des Zugriffs gelöscht. 30 Tage lang kann ein Administrator ihn zurückholen: /restore.',
      admin: 'Ein Administrator hat den Gast gelöscht. 30 Tage lang kann ein Administrator ihn zurückholen: /restore.',
      elsewhere:
        'Der Gast ist nicht mehr im Verzeichnis: jemand hat das Konto gelöscht, oder der Gast hat die Organisation verlassen.',
      readdressed:
        'Der Gast hatte nicht angenommen und wurde unter einer anderen Adresse eingeladen, deshalb wurde dieses Konto gelöscht.',
    },
    reviewAsked: (answerBy) =>
      `Wird dieser Gast noch gebraucht? Bitte antworten Sie bis zum ${answerBy}; ohne Antwort endet der Zugriff an diesem Tag.`,
    extendLabel: 'Neuer letzter Tag',
    extend: 'Um mehr Zeit bitten',
    extendAgain: 'Wieder Zugriff beantragen',
    keep: 'Wird noch gebraucht',
    end: 'Nicht mehr nötig, Zugriff beenden',
    step: {
      removeFromGroup: (group) => `Aus „${group}“ entfernt`,
      blockSignIn: 'Anmeldung gesperrt',
      allowSignIn: 'Anmeldung wieder erlaubt',
      deleteGuest: 'Gast gelöscht',
      restoreGuest: 'Gast zurückgeholt',
      resend: 'Neue Einladung gesendet',
      mail: 'Einladung gesendet',
      reset: 'Einlösung zurückgesetzt, neue Einladung gesendet',
    },
    skipped: {
      thereBefore: 'war schon so, und bleibt so, wenn dies endet',
      neededElsewhere: 'ausgelassen, ein anderer Antrag braucht den Gast noch',
      notOurGuest: 'ausgelassen, der Gast kam nicht über mich',
      takenBack: 'ausgelassen, die Genehmigung wurde zurückgenommen',
      ownMessage: 'ausgelassen, der Link wurde für eine eigene Nachricht gegeben',
    },
    reminder: (count, lines, more) =>
      [
        count === 1
          ? 'Ein Antrag wartet noch auf eine Entscheidung:'
          : `${count} Anträge warten noch auf eine Entscheidung:`,
        ...lines,
        ...(more > 0 ? [`… und ${more} weitere; /pending zeigt sie.`] : []),
        'Entscheiden Sie auf den Karten oder mit /approve und /deny.',
      ].join('\n'),
    reminderList: (count, guests) => (count === 1 ? 'eine Liste mit einem Gast' : `eine Liste mit ${guests} Gästen`),
    reminderLine: (id, guest, by, days) =>
      `${id}: ${guest}, beantragt von ${by}, läuft ${days <= 1 ? 'morgen' : `in ${days} Tagen`} ab`,
    news: {
      expiredUnsigned: (guest) =>
        `Ihr Antrag auf ${guest} wurde genehmigt, aber niemand hat sich angemeldet, um die Einladung zu senden; deshalb ist er abgelaufen. Sie können ihn noch einmal stellen.`,
      nudged: (by, guest, id) =>
        `${by} bittet um eine Entscheidung zu ${guest} (${id}). Entscheiden Sie auf der Karte oder mit /approve ${id} oder /deny ${id}.`,
      endsSoon: (guest, until, id) =>
        `Der Zugriff von ${guest} endet mit dem ${until}. Wird er länger gebraucht? Antworten Sie auf der Karte, oder schreiben Sie /extend ${id} 30d.`,
      ended: (guest, why, by, incomplete) =>
        `Der Zugriff von ${guest} ist beendet: ${
          {
            until: 'der letzte Tag ist vorbei.',
            silence: 'niemand hat geantwortet, ob der Gast noch gebraucht wird.',
            review: `${by ?? 'der Sponsor'} hat gesagt, dass der Gast nicht mehr gebraucht wird.`,
            asked: `${by ?? 'jemand'} hat darum gebeten.`,
            readdressed: 'der Gast wird unter einer anderen Adresse eingeladen.',
          }[why]
        }${incomplete ? ' Ein Schritt ist gescheitert; die Karte sagt, welcher, und wer es richten kann.' : ''}`,
      removed: (guest, why) =>
        why === 'elsewhere'
          ? `${guest} ist hier nicht mehr Gast: jemand hat das Konto in Entra gelöscht, oder der Gast hat die Organisation verlassen.`
          : `${guest} wurde aus dem Verzeichnis gelöscht. 30 Tage lang kann ein Administrator den Gast mit /restore zurückholen.`,
      extended: (guest, by, until, comment) =>
        `${by} hat mehr Zeit genehmigt: ${guest} hat Zugriff bis zum ${until}.${mitKommentar(comment)}`,
      notExtended: (guest, by, until, comment) =>
        `${by} hat mehr Zeit für ${guest} nicht genehmigt. Der Zugriff endet wie bisher mit dem ${until}.${mitKommentar(comment)}`,
      reviewAsked: (guest, answerBy, id) =>
        `Wird ${guest} noch als Gast gebraucht? Bitte antworten Sie bis zum ${answerBy} auf der Karte (${id}). Ohne Antwort endet der Zugriff an diesem Tag.`,
      reviewSoon: (guest, answerBy, id) =>
        `Noch keine Antwort: wird ${guest} als Gast gebraucht? Der Zugriff endet am ${answerBy}, wenn Sie es auf der Karte nicht anders sagen (${id}).`,
      mailed: (guest) => `Die Einladung an ${guest} ist unterwegs.`,
      resent: (guest) => `Eine neue Einladung an ${guest} ist unterwegs. Links aus älteren Mails gelten weiter.`,
      reset: (guest) =>
        `${guest} muss noch einmal annehmen, mit einer neuen Einladung, die unterwegs ist. Der Zugriff bleibt; danach geht die Anmeldung wieder.`,
      notResent: (guest, why) => `An ${guest} ging keine neue Einladung: ${why}`,
    },
  },
};
