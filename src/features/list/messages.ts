import type { GuestRequest, HistoryEntry } from '../../domain/guest-request.ts';
import type { Catalogue } from '../../words/catalogue.ts';

export interface ListWords {
  readonly notHere: string;
  readonly nonePending: string;
  readonly noneOpen: string;
  readonly noGuests: string;
  readonly noneOfYours: string;
  readonly unknownGuest: (email: string) => string;
  readonly pending: (count: number) => string;
  readonly yourRequests: (count: number) => string;
  readonly guests: (count: string) => string;
  readonly yourGuests: (count: string) => string;
  readonly narrowed: {
    readonly domain: (domain: string) => string;
    readonly group: (name: string) => string;
    readonly sponsor: (address: string) => string;
    readonly neverAccepted: string;
    readonly olderThan: (days: number) => string;
  };
  readonly page: (page: number, pages: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly csv: string;
  readonly csvAbout: (guests: number, more: boolean) => string;
  readonly askedBy: (name: string) => string;
  readonly since: (date: string) => string;
  readonly invited: (date: string | undefined) => string;
  readonly accepted: (date: string | undefined) => string;
  readonly here: string;
  readonly blocked: string;
  readonly until: (date: string) => string;
  readonly notThroughMe: string;
  readonly cutOff: string;
  readonly bySponsor: string;
  readonly storyTitle: (who: string) => string;
  readonly gone: string;
  readonly nothingKnown: string;
  readonly requestLine: (id: string, askedBy: string, access: string | undefined) => string;
  readonly guestlist: string;
  readonly guest: string;
  readonly happened: Readonly<Record<string, string>>;
  readonly otherMove: (state: string) => string;
  readonly who: (name: string) => string;
  readonly columns: readonly string[];
}

const known = (date: string | undefined, before: string): string => (date === undefined ? '' : ` ${before}${date}`);

export const LIST_WORDS: Catalogue<ListWords> = {
  en: {
    notHere: 'Lists of guests are for the person who asks: ask me in our personal chat, or in the approval channel.',
    nonePending: 'No request is waiting for approval.',
    noneOpen: 'You have no open requests. Ask for a guest with /invite and an address.',
    noGuests: 'No guest fits that.',
    noneOfYours: 'You have asked for no guest that fits that. Guest Inviters and administrators see all guests.',
    unknownGuest: (email) => `Nobody with the address ${email} is a guest here, and you have no request for it.`,
    pending: (count) => `${count} requests wait for approval`,
    yourRequests: (count) => `Your ${count} open requests`,
    guests: (count) => (count === '1' ? '1 guest' : `${count} guests`),
    yourGuests: (count) => (count === '1' ? '1 guest that you asked for' : `${count} guests that you asked for`),
    narrowed: {
      domain: (domain) => `from ${domain}`,
      group: (name) => `in “${name}”`,
      sponsor: (address) => `with ${address} as sponsor in Entra`,
      neverAccepted: 'invitation never accepted',
      olderThan: (days) => `created ${days} days ago or more`,
    },
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: 'Previous',
    next: 'Next',
    csv: 'As CSV',
    csvAbout: (guests, more) =>
      `${guests === 1 ? 'One guest' : `${guests} guests`} as a table: address, name, since when, asked for by whom, until when and why.${more ? ' There are more: narrow the list to get the others.' : ''}`,
    askedBy: (name) => `asked by ${name}`,
    since: (date) => `since ${date}`,
    invited: (date) => `invited${known(date, '')}, not accepted yet`,
    accepted: (date) => `accepted${known(date, '')}`,
    here: 'guest',
    blocked: 'sign-in blocked',
    until: (date) => `until ${date}`,
    notThroughMe: 'not through Guestlist',
    cutOff: 'There are more guests than I read for a list. Narrow it, for example by domain: /guests fabrikam.example',
    bySponsor:
      'This goes by the sponsors that Entra names for each guest now, whoever asked for him. Groups that are sponsors are not looked into.',
    storyTitle: (who) => `The story of ${who}`,
    gone: 'No guest with this address is in the directory now.',
    nothingKnown: 'This guest did not come through Guestlist, so nothing more is known here.',
    requestLine: (id, askedBy, access) =>
      `${id}, asked by ${askedBy}${access === undefined ? '' : `, into “${access}”`}`,
    guestlist: 'Guestlist',
    guest: 'the guest',
    happened: {
      asked: 'asked',
      checked: 'looked at, waits for approval',
      refused: 'refused after a check',
      approved: 'approved',
      denied: 'denied',
      withdrawn: 'withdrawn',
      expired: 'expired without a decision',
      inviting: 'invitation on its way',
      outcomeLost: 'no answer from Entra, being looked for',
      guestCreated: 'guest created',
      ready: 'guest ready',
      guestAccepted: 'invitation accepted',
      failed: 'failed',
      tryAgain: 'tried again',
      givenUp: 'given up',
    },
    otherMove: (state) => `now ${state}`,
    who: (name) => `by ${name}`,
    columns: [
      'Address',
      'Name',
      'State',
      'Created',
      'Accepted',
      'Sign-in',
      'Request',
      'Asked by',
      'Group',
      'Until',
      'Reason',
      'User id',
    ],
  },
  de: {
    notHere:
      'Listen von Gästen sind nur für den, der fragt: fragen Sie mich in unserem persönlichen Chat oder im Genehmigungskanal.',
    nonePending: 'Kein Antrag wartet auf Genehmigung.',
    noneOpen: 'Sie haben keine offenen Anträge. Beantragen Sie einen Gast mit /invite und einer Adresse.',
    noGuests: 'Dazu passt kein Gast.',
    noneOfYours:
      'Sie haben keinen Gast beantragt, der dazu passt. Gasteinladende und Administratoren sehen alle Gäste.',
    unknownGuest: (email) => `Niemand mit der Adresse ${email} ist hier Gast, und Sie haben keinen Antrag dafür.`,
    pending: (count) => `${count} Anträge warten auf Genehmigung`,
    yourRequests: (count) => `Ihre ${count} offenen Anträge`,
    guests: (count) => (count === '1' ? '1 Gast' : `${count} Gäste`),
    yourGuests: (count) =>
      count === '1' ? '1 Gast, den Sie beantragt haben' : `${count} Gäste, die Sie beantragt haben`,
    narrowed: {
      domain: (domain) => `von ${domain}`,
      group: (name) => `in „${name}“`,
      sponsor: (address) => `mit ${address} als Sponsor in Entra`,
      neverAccepted: 'Einladung nie angenommen',
      olderThan: (days) => `vor ${days} Tagen oder früher angelegt`,
    },
    page: (page, pages) => `Seite ${page} von ${pages}`,
    previous: 'Zurück',
    next: 'Weiter',
    csv: 'Als CSV',
    csvAbout: (guests, more) =>
      `${guests === 1 ? 'Ein Gast' : `${guests} Gäste`} als Tabelle: Adresse, Name, seit wann, von wem beantragt, bis wann und warum.${more ? ' Es gibt mehr: Grenzen Sie die Liste ein, um die anderen zu bekommen.' : ''}`,
    askedBy: (name) => `beantragt von ${name}`,
    since: (date) => `seit ${date}`,
    invited: (date) => `eingeladen${known(date, 'am ')}, noch nicht angenommen`,
    accepted: (date) => `angenommen${known(date, 'am ')}`,
    here: 'Gast',
    blocked: 'Anmeldung gesperrt',
    until: (date) => `bis ${date}`,
    notThroughMe: 'nicht über Guestlist',
    cutOff:
      'Es gibt mehr Gäste, als ich für eine Liste lese. Grenzen Sie ein, etwa nach Domäne: /guests fabrikam.example',
    bySponsor:
      'Es zählt, wen Entra jetzt als Sponsor des Gastes nennt, gleich wer ihn beantragt hat. In Gruppen, die Sponsor sind, sehe ich nicht hinein.',
    storyTitle: (who) => `Die Geschichte von ${who}`,
    gone: 'Zurzeit ist kein Gast mit dieser Adresse im Verzeichnis.',
    nothingKnown: 'Dieser Gast kam nicht über Guestlist, deshalb ist hier nicht mehr bekannt.',
    requestLine: (id, askedBy, access) =>
      `${id}, beantragt von ${askedBy}${access === undefined ? '' : `, für „${access}“`}`,
    guestlist: 'Guestlist',
    guest: 'der Gast',
    happened: {
      asked: 'beantragt',
      checked: 'geprüft, wartet auf Genehmigung',
      refused: 'nach Prüfung nicht möglich',
      approved: 'genehmigt',
      denied: 'abgelehnt',
      withdrawn: 'zurückgezogen',
      expired: 'ohne Entscheidung abgelaufen',
      inviting: 'Einladung unterwegs',
      outcomeLost: 'keine Antwort von Entra, wird gesucht',
      guestCreated: 'Gast angelegt',
      ready: 'Gast bereit',
      guestAccepted: 'Einladung angenommen',
      failed: 'gescheitert',
      tryAgain: 'noch einmal versucht',
      givenUp: 'aufgegeben',
    },
    otherMove: (state) => `jetzt ${state}`,
    who: (name) => `durch ${name}`,
    columns: [
      'Adresse',
      'Name',
      'Stand',
      'Angelegt',
      'Angenommen',
      'Anmeldung',
      'Antrag',
      'Beantragt von',
      'Gruppe',
      'Bis',
      'Grund',
      'Benutzer-ID',
    ],
  },
};

/** Who did it, in words. */
export const actor = (who: HistoryEntry['who'], words: ListWords): string =>
  who === 'guestlist' ? words.guestlist : who === 'guest' ? words.guest : who.name;

export const accessOf = (request: GuestRequest): string | undefined => request.ask.group?.name;
