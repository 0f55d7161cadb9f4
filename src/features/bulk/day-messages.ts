import type { Catalogue } from '../../words/catalogue.ts';

/** What is said about the day on which the invitations of a list leave. */
export interface DayWords {
  readonly sendOn: string;
  /** The field of the preview. */
  readonly label: string;
  readonly leavesAt: (when: string) => string;
  readonly canBeTakenBack: string;
  readonly signsInThen: string;
  /** The list has a column of days, which is not read. */
  readonly columnUnread: (heading: string) => string;
  readonly cancel: string;
  readonly approvedForLater: (id: string, when: string) => string;
  readonly past: (day: string) => string;
  readonly afterEnd: (day: string, until: string) => string;
  /** The day has come, and something stands in the way; `why` says what to do. */
  readonly notLeft: (why: string) => string;
  readonly why: {
    readonly signInNeeded: string;
    readonly approvalLapsed: (by: string) => string;
    readonly requesterLeft: (name: string) => string;
    readonly allEnded: (until: string) => string;
    readonly gaveUp: string;
    readonly groupGone: (name: string) => string;
    readonly other: (problem: string) => string;
  };
  readonly news: {
    readonly scheduled: (told: {
      readonly id: string;
      readonly by: string;
      readonly asked: string;
      readonly when: string;
    }) => string;
    readonly takenBack: (told: { readonly id: string; readonly by: string; readonly asked: string }) => string;
    readonly notLeft: (told: { readonly id: string; readonly asked: string; readonly why: string }) => string;
  };
}

export const DAY_WORDS: Catalogue<DayWords> = {
  en: {
    sendOn: 'Send on',
    label: 'Send the invitations on (empty: once approved)',
    leavesAt: (when) => `Nothing has been sent yet. The invitations leave on ${when}.`,
    canBeTakenBack: 'Until then the approval can be taken back.',
    signsInThen: 'On that day somebody who may approve has to sign in for them: I ask for it then.',
    columnUnread: (heading) =>
      `The column “${heading}” is not read: one day holds for the whole list. Choose it here, or send a list of its own for each day.`,
    cancel: 'Cancel',
    approvedForLater: (id, when) =>
      `Approved: the guests of ${id} will be invited on ${when}. Until then the card lets you take the approval back, send at once, or cancel.`,
    past: (day) => `${day} has already passed. Choose a later day on the card, or none, and press again.`,
    afterEnd: (day, until) =>
      `The access of some of these guests ends on ${until}, before ${day}. Choose an earlier day on the card; or discard the list, and send it again with later ends for them.`,
    notLeft: (why) => `Nobody has been invited yet: ${why}`,
    why: {
      signInNeeded:
        'the invitations leave in the name of an approver, and nobody is signed in for them. Whoever may approve presses “Resume”, signs in, and is then the one who invites.',
      approvalLapsed: (by) =>
        `${by}, who approved it, may not approve any more. Somebody who may can press “Resume” and take it on, or cancel it.`,
      requesterLeft: (name) =>
        `${name}, who asked for these guests, is not an active member here any more. Somebody else can ask for them with /bulk-invite; this request can be cancelled.`,
      allEnded: (until) =>
        `the last day of all these guests has passed (${until} at the latest). Ask for them again with later days; this request can be cancelled.`,
      gaveUp:
        'Microsoft Graph has not answered properly for half an hour, so I stopped trying. Nothing is lost: whoever may approve can press “Resume” later.',
      groupGone: (name) =>
        `The group “${name}” is not there any more. An admin can restore it in Entra, and “Resume” goes on then; or cancel this, and ask again with another group.`,
      other: (problem) => `${problem} Once that is mended, press “Resume”.`,
    },
    news: {
      scheduled: ({ id, by, asked, when }) =>
        `${by} approved your request ${id} for ${asked} guests. The invitations leave on ${when}; on the card you can send them now, or cancel.`,
      takenBack: ({ id, by, asked }) =>
        `${by} took the approval of your request ${id} for ${asked} guests back. Nothing was sent; it waits for a decision again.`,
      notLeft: ({ id, asked, why }) =>
        `The invitations of ${id} (${asked} guests) were to leave now, and none has left: ${why}`,
    },
  },
  de: {
    sendOn: 'Senden am',
    label: 'Einladungen senden am (leer: nach der Genehmigung)',
    leavesAt: (when) => `Es wurde noch nichts gesendet. Die Einladungen gehen am ${when} hinaus.`,
    canBeTakenBack: 'Bis dahin kann die Genehmigung zurückgenommen werden.',
    signsInThen: 'An dem Tag muss sich jemand dafür anmelden, der genehmigen darf: Ich bitte dann darum.',
    columnUnread: (heading) =>
      `Die Spalte „${heading}“ wird nicht gelesen: Ein Tag gilt für die ganze Liste. Wählen Sie ihn hier, oder senden Sie für jeden Tag eine eigene Liste.`,
    cancel: 'Abbrechen',
    approvedForLater: (id, when) =>
      `Genehmigt: Die Gäste von ${id} werden am ${when} eingeladen. Bis dahin können Sie auf der Karte die Genehmigung zurücknehmen, sofort senden oder abbrechen.`,
    past: (day) =>
      `Der ${day} ist schon vorbei. Wählen Sie auf der Karte einen späteren Tag oder keinen und klicken Sie noch einmal.`,
    afterEnd: (day, until) =>
      `Der Zugriff einiger dieser Gäste endet am ${until}, also vor dem ${day}. Wählen Sie auf der Karte einen früheren Tag; oder verwerfen Sie die Liste und senden Sie sie mit einem späteren Ende für diese Gäste noch einmal.`,
    notLeft: (why) => `Es wurde noch niemand eingeladen: ${why}`,
    why: {
      signInNeeded:
        'Die Einladungen gehen im Namen eines Genehmigenden hinaus, und niemand ist dafür angemeldet. Wer genehmigen darf, klickt auf „Fortsetzen“, meldet sich an und lädt dann ein.',
      approvalLapsed: (by) =>
        `${by} hat genehmigt und darf das inzwischen nicht mehr. Wer es darf, kann auf „Fortsetzen“ klicken und ihn übernehmen, oder ihn abbrechen.`,
      requesterLeft: (name) =>
        `${name} hat diese Gäste beantragt und ist hier kein aktives Mitglied mehr. Jemand anderes kann sie mit /bulk-invite beantragen; dieser Antrag kann abgebrochen werden.`,
      allEnded: (until) =>
        `Der letzte Tag aller dieser Gäste ist vorbei (spätestens der ${until}). Beantragen Sie sie mit späteren Tagen noch einmal; dieser Antrag kann abgebrochen werden.`,
      gaveUp:
        'Microsoft Graph hat eine halbe Stunde lang nicht richtig geantwortet, deshalb versuche ich es nicht mehr. Nichts ist verloren: Wer genehmigen darf, kann später auf „Fortsetzen“ klicken.',
      groupGone: (name) =>
        `Die Gruppe „${name}“ gibt es nicht mehr. Ein Administrator kann sie in Entra wiederherstellen, dann geht es mit „Fortsetzen“ weiter; oder brechen Sie dies ab und fragen Sie mit einer anderen Gruppe noch einmal.`,
      other: (problem) => `${problem} Ist das behoben, klicken Sie auf „Fortsetzen“.`,
    },
    news: {
      scheduled: ({ id, by, asked, when }) =>
        `${by} hat Ihren Antrag ${id} für ${asked} Gäste genehmigt. Die Einladungen gehen am ${when} hinaus; auf der Karte können Sie sie jetzt senden oder abbrechen.`,
      takenBack: ({ id, by, asked }) =>
        `${by} hat die Genehmigung Ihres Antrags ${id} für ${asked} Gäste zurückgenommen. Es wurde nichts gesendet; er wartet wieder auf eine Entscheidung.`,
      notLeft: ({ id, asked, why }) =>
        `Die Einladungen von ${id} (${asked} Gäste) sollten jetzt hinausgehen, und keine ist hinausgegangen: ${why}`,
    },
  },
};
