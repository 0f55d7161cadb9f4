import type { ListNoticeKind } from '../../domain/list-notice.ts';
import type { NoticeAnswer } from '../../domain/list-notice.ts';
import type { Catalogue } from '../../words/catalogue.ts';

export interface NoticeWords {
  /** Numbers as they are written; `many` is false for one. */
  readonly title: Readonly<Record<ListNoticeKind, (guests: string, of: string, isOne: boolean) => string>>;
  readonly text: Readonly<Record<ListNoticeKind, (days: DayWords) => string>>;
  readonly status: {
    readonly open: Readonly<Record<ListNoticeKind, (days: DayWords) => string>>;
    readonly over: string;
  };
  readonly fact: Readonly<Record<'list' | 'access' | 'reason' | 'askedBy' | 'why', string>>;
  readonly askedOn: (id: string, day: string) => string;
  readonly forOthers: (name: string) => string;
  readonly more: (count: string) => string;
  readonly answered: Readonly<
    Record<
      NoticeAnswer['what'],
      (guests: string, isOne: boolean, by: string, at: string, more: MoreTimeWords) => string
    >
  >;
  readonly ended: (guests: string, isOne: boolean) => string;
  readonly elsewhere: (guests: string, isOne: boolean) => string;
  readonly button: {
    readonly again: (guests: string, isOne: boolean) => string;
    readonly moreTime: string;
    readonly keepAll: string;
    readonly endAll: string;
    readonly choose: string;
    readonly csv: string;
    readonly endChosen: string;
    readonly previous: string;
    readonly next: string;
    readonly back: string;
  };
  readonly untilLabel: string;
  readonly confirm: { readonly text: (guests: string, isOne: boolean) => string; readonly button: string };
  readonly choose: {
    readonly title: string;
    readonly text: string;
    readonly page: (page: number, pages: number) => string;
  };
  readonly said: {
    readonly nothingLeft: string;
    readonly answeredAlready: (by: string, at: string) => string;
    readonly nobodyChosen: string;
    readonly unknownCard: string;
    readonly notHere: string;
    readonly approverInvites: string;
    readonly needsCard: string;
  };
  readonly moreTimeReason: (list: string, reason: string | undefined) => string;
  readonly csvAbout: (guests: number) => string;
  readonly columns: readonly string[];
}

interface DayWords {
  /** The first and the last day that it is about, written out; the same where it is one. */
  readonly first: string;
  readonly last: string;
}
interface MoreTimeWords {
  readonly until: string;
  readonly list: string;
}

const span = ({ first, last }: DayWords, and: string): string => (first === last ? first : `${first} ${and} ${last}`);

/** Some of the list's guests, or all of them. */
const among = (guests: string, of: string): string =>
  guests === of ? `all ${of} guests` : `${guests} of ${of} guests`;
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const unter = (guests: string, of: string): string =>
  guests === of ? `alle ${of} Gäste` : `${guests} von ${of} Gästen`;

export const NOTICE_WORDS: Catalogue<NoticeWords> = {
  en: {
    title: {
      notAccepted: (guests, of, isOne) => `${capital(among(guests, of))} ${isOne ? 'has' : 'have'} not accepted`,
      notResent: (guests, _of, isOne) => `${guests} new invitation${isOne ? '' : 's'} may not have gone out`,
      endsSoon: (guests, of) => `The access of ${among(guests, of)} ends soon`,
      review: (guests, of, isOne) => `${isOne ? 'Is' : 'Are'} ${among(guests, of)} still needed?`,
      reviewSoon: (guests, of, isOne) => `${isOne ? 'Is' : 'Are'} ${among(guests, of)} still needed? Access ends soon`,
    },
    status: {
      open: {
        notAccepted: () => 'Waiting for the guests',
        notResent: () => 'Needs attention',
        endsSoon: (days) => `Access ends on ${span(days, 'to')}`,
        review: ({ last }) => `Answer by ${last}`,
        reviewSoon: ({ first }) => `Access ends on ${first}`,
      },
      over: 'Nothing left to answer here',
    },
    text: {
      notAccepted: () =>
        'If you do nothing, they stay invited and can still accept. A new invitation leaves only when somebody asks for it here.',
      notResent: () =>
        'If you do nothing, they stay invited, and the invitation that they had is still good. Nothing is sent again by itself.',
      endsSoon: (days) =>
        `If you do nothing, their access ends by itself on ${span(days, 'to')}: what the list gave is taken back, and sign-in is blocked unless another request needs the guest. More time is for approvers to decide, all at once.`,
      review: ({ last }) =>
        `If nobody answers by ${last}, their access ends: what the list gave is taken back, and sign-in is blocked unless another request needs the guest.`,
      reviewSoon: (days) =>
        `Nobody has answered for them yet. If nobody does, their access ends on ${span(days, 'to')}: what the list gave is taken back, and sign-in is blocked unless another request needs the guest.`,
    },
    fact: { list: 'List', access: 'Access', reason: 'Reason', askedBy: 'Asked by', why: 'Why' },
    askedOn: (id, day) => `${id}, asked for on ${day}`,
    forOthers: (name) => `${name}; whoever may approve can answer here too`,
    more: (count) => `and ${count} more`,
    answered: {
      again: (guests, isOne, by, at) => `${guests} ${isOne ? 'guest' : 'guests'} invited again, by ${by} on ${at}.`,
      moreTime: (guests, isOne, by, at, { until, list }) =>
        `More time until ${until} for ${guests} ${isOne ? 'guest' : 'guests'}: list ${list}, by ${by} on ${at}. Look it over and send it to the approvers.`,
      kept: (guests, isOne, by, at) =>
        `${guests} ${isOne ? 'guest is' : 'guests are'} still needed, says ${by} on ${at}.`,
      ended: (guests, isOne, by, at) =>
        `${guests} ${isOne ? 'guest is' : 'guests are'} not needed any more, says ${by} on ${at}. Their access ends.`,
    },
    ended: (guests, isOne) => `The access of ${guests} ${isOne ? 'guest' : 'guests'} has ended.`,
    elsewhere: (guests, isOne) =>
      `${guests} ${isOne ? 'guest needs' : 'guests need'} no answer here any more: answered elsewhere, accepted, or gone.`,
    button: {
      again: (guests, isOne) => (isOne ? 'Invite this one again' : `Invite these ${guests} again`),
      moreTime: 'Ask for more time',
      keepAll: 'All still needed',
      endAll: 'None is needed',
      choose: 'Choose…',
      csv: 'List as CSV',
      endChosen: 'End access of these',
      previous: 'Previous page',
      next: 'Next page',
      back: 'Back',
    },
    untilLabel: 'New last day',
    confirm: {
      text: (guests, isOne) =>
        `The access of ${isOne ? 'this guest' : `all ${guests} guests`} ends at once: what the list gave is taken back, and sign-in is blocked unless another request needs the guest. An approver can give access again with /extend.`,
      button: 'End access now',
    },
    choose: {
      title: 'Who is not needed any more?',
      text: 'Tick those whose access is to end at once. Nothing is said about the others: press “All still needed” for them when you are done.',
      page: (page, pages) => `Page ${page} of ${pages}`,
    },
    said: {
      nothingLeft:
        'There is nothing left to answer here: these guests have accepted, are gone, or were answered for elsewhere. Nothing was done.',
      answeredAlready: (by, at) => `${by} has answered for them already, on ${at}. Nothing was done twice.`,
      nobodyChosen: 'Nobody is ticked, so nothing was done. Tick those whose access is to end.',
      unknownCard: 'I do not know what this card is about any more; nothing was done.',
      notHere: 'This card belongs to another chat. Please answer on it there; nothing was done.',
      approverInvites:
        'Here a new invitation is made in the name of somebody who may approve and has signed in. I have put this card into the approval channel: somebody there can press it. Nothing was sent.',
      needsCard: 'This needs your sign-in, which this client cannot ask for. Please press the button in Teams.',
    },
    moreTimeReason: (list, reason) => `More time for the guests of ${list}${reason === undefined ? '' : `: ${reason}`}`,
    csvAbout: (guests) => (guests === 1 ? 'One guest.' : `${guests} guests.`),
    columns: ['email', 'displayName', 'request', 'group', 'invited', 'lastDay', 'objectId'],
  },
  de: {
    title: {
      notAccepted: (guests, of, isOne) => `${capital(unter(guests, of))} ${isOne ? 'hat' : 'haben'} nicht angenommen`,
      notResent: (guests, _of, isOne) =>
        isOne ? 'Eine neue Einladung ging wohl nicht hinaus' : `${guests} neue Einladungen gingen wohl nicht hinaus`,
      endsSoon: (guests, of) =>
        `Der Zugriff ${guests === of ? `aller ${of} Gäste` : `von ${guests} der ${of} Gäste`} endet bald`,
      review: (guests, of, isOne) => `${isOne ? 'Wird' : 'Werden'} ${unter(guests, of)} noch gebraucht?`,
      reviewSoon: (guests, of, isOne) =>
        `${isOne ? 'Wird' : 'Werden'} ${unter(guests, of)} noch gebraucht? Der Zugriff endet bald`,
    },
    status: {
      open: {
        notAccepted: () => 'Wartet auf die Gäste',
        notResent: () => 'Jemand muss nachsehen',
        endsSoon: (days) => `Der Zugriff endet am ${span(days, 'bis')}`,
        review: ({ last }) => `Antwort bis zum ${last}`,
        reviewSoon: ({ first }) => `Der Zugriff endet am ${first}`,
      },
      over: 'Hier ist nichts mehr zu beantworten',
    },
    text: {
      notAccepted: () =>
        'Wenn Sie nichts tun, bleiben sie eingeladen und können noch annehmen. Eine neue Einladung geht nur hinaus, wenn jemand sie hier verlangt.',
      notResent: () =>
        'Wenn Sie nichts tun, bleiben sie eingeladen, und die bisherige Einladung gilt weiter. Von selbst wird nichts noch einmal gesendet.',
      endsSoon: (days) =>
        `Wenn Sie nichts tun, endet ihr Zugriff von selbst am ${span(days, 'bis')}: Was die Liste gegeben hat, wird zurückgenommen, und die Anmeldung wird gesperrt, wenn kein anderer Antrag den Gast braucht. Über mehr Zeit entscheiden die Genehmigenden, für alle auf einmal.`,
      review: ({ last }) =>
        `Antwortet bis zum ${last} niemand, endet ihr Zugriff: Was die Liste gegeben hat, wird zurückgenommen, und die Anmeldung wird gesperrt, wenn kein anderer Antrag den Gast braucht.`,
      reviewSoon: (days) =>
        `Für sie hat noch niemand geantwortet. Bleibt es dabei, endet ihr Zugriff am ${span(days, 'bis')}: Was die Liste gegeben hat, wird zurückgenommen, und die Anmeldung wird gesperrt, wenn kein anderer Antrag den Gast braucht.`,
    },
    fact: { list: 'Liste', access: 'Zugriff', reason: 'Grund', askedBy: 'Beantragt von', why: 'Warum' },
    askedOn: (id, day) => `${id}, beantragt am ${day}`,
    forOthers: (name) => `${name}; auch wer genehmigen darf, kann hier antworten`,
    more: (count) => `und ${count} weitere`,
    answered: {
      again: (guests, isOne, by, at) =>
        `${guests} ${isOne ? 'Gast' : 'Gäste'} noch einmal eingeladen, von ${by} am ${at}.`,
      moreTime: (guests, isOne, by, at, { until, list }) =>
        `Mehr Zeit bis zum ${until} für ${guests} ${isOne ? 'Gast' : 'Gäste'}: Liste ${list}, von ${by} am ${at}. Sehen Sie sie durch, und senden Sie sie an die Genehmigenden.`,
      kept: (guests, isOne, by, at) =>
        `${guests} ${isOne ? 'Gast wird' : 'Gäste werden'} noch gebraucht, sagt ${by} am ${at}.`,
      ended: (guests, isOne, by, at) =>
        `${guests} ${isOne ? 'Gast wird' : 'Gäste werden'} nicht mehr gebraucht, sagt ${by} am ${at}. Der Zugriff endet.`,
    },
    ended: (guests, isOne) => `Der Zugriff von ${guests} ${isOne ? 'Gast' : 'Gästen'} ist beendet.`,
    elsewhere: (guests, isOne) =>
      `${guests} ${isOne ? 'Gast braucht' : 'Gäste brauchen'} hier keine Antwort mehr: anderswo beantwortet, angenommen oder nicht mehr da.`,
    button: {
      again: (guests, isOne) => (isOne ? 'Diesen noch einmal einladen' : `Diese ${guests} noch einmal einladen`),
      moreTime: 'Mehr Zeit beantragen',
      keepAll: 'Alle noch gebraucht',
      endAll: 'Niemand gebraucht',
      choose: 'Auswählen…',
      csv: 'Liste als CSV',
      endChosen: 'Zugriff beenden',
      previous: 'Vorige Seite',
      next: 'Nächste Seite',
      back: 'Zurück',
    },
    untilLabel: 'Neuer letzter Tag',
    confirm: {
      text: (guests, isOne) =>
        `Der Zugriff ${isOne ? 'dieses Gastes' : `aller ${guests} Gäste`} endet sofort: Was die Liste gegeben hat, wird zurückgenommen, und die Anmeldung wird gesperrt, wenn kein anderer Antrag den Gast braucht. Genehmigende können den Zugriff mit /extend wieder geben.`,
      button: 'Zugriff jetzt beenden',
    },
    choose: {
      title: 'Wer wird nicht mehr gebraucht?',
      text: 'Kreuzen Sie an, wessen Zugriff sofort enden soll. Über die anderen ist damit nichts gesagt: Drücken Sie am Ende für sie „Alle noch gebraucht“.',
      page: (page, pages) => `Seite ${page} von ${pages}`,
    },
    said: {
      nothingLeft:
        'Hier ist nichts mehr zu beantworten: Diese Gäste haben angenommen, sind nicht mehr da, oder jemand hat anderswo für sie geantwortet. Es wurde nichts getan.',
      answeredAlready: (by, at) => `${by} hat für sie schon geantwortet, am ${at}. Es wurde nichts doppelt getan.`,
      nobodyChosen: 'Niemand ist angekreuzt, deshalb wurde nichts getan. Kreuzen Sie an, wessen Zugriff enden soll.',
      unknownCard: 'Ich weiß nicht mehr, worum es auf dieser Karte geht; es wurde nichts getan.',
      notHere: 'Diese Karte gehört in einen anderen Chat. Bitte antworten Sie dort auf ihr; es wurde nichts getan.',
      approverInvites:
        'Eine neue Einladung entsteht hier im Namen von jemandem, der genehmigen darf und sich angemeldet hat. Ich habe diese Karte in den Genehmigungskanal gestellt: Dort kann sie jemand drücken. Es wurde nichts gesendet.',
      needsCard:
        'Dafür braucht es Ihre Anmeldung, nach der dieses Programm nicht fragen kann. Bitte drücken Sie in Teams.',
    },
    moreTimeReason: (list, reason) => `Mehr Zeit für die Gäste von ${list}${reason === undefined ? '' : `: ${reason}`}`,
    csvAbout: (guests) => (guests === 1 ? 'Ein Gast.' : `${guests} Gäste.`),
    columns: ['email', 'displayName', 'request', 'group', 'invited', 'lastDay', 'objectId'],
  },
};
