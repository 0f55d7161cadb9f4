import type { Catalogue } from '../../words/catalogue.ts';

interface StatusWords {
  readonly noneOpen: string;
  readonly nonePending: string;
  readonly yours: (count: number) => string;
  readonly pending: (count: number) => string;
  readonly line: (id: string, guest: string, state: string, by: string | undefined) => string;
  readonly more: (count: number) => string;
  /** How to get the card of one of them. */
  readonly how: string;
  readonly unknownRequest: (id: string) => string;
  readonly unknownGuest: (email: string) => string;
  readonly guestAccepted: (email: string, since: string | undefined) => string;
  readonly guestPending: (email: string) => string;
  readonly internal: (email: string, name: string) => string;
}

export const STATUS_WORDS: Catalogue<StatusWords> = {
  en: {
    noneOpen: 'You have no open requests. Ask for a guest with /invite and an address.',
    nonePending: 'No request is waiting for approval.',
    yours: (count) => (count === 1 ? 'Your open request:' : `Your ${count} open requests:`),
    pending: (count) => (count === 1 ? 'One request waits for approval:' : `${count} requests wait for approval:`),
    line: (id, guest, state, by) => `${id}: ${guest}, ${state}${by === undefined ? '' : `, asked by ${by}`}`,
    more: (count) => `… and ${count} more.`,
    how: '/status and an id shows the card of one; /pending lists them to press on.',
    unknownRequest: (id) => `I know no request ${id} of yours. /status without an id lists your open ones.`,
    unknownGuest: (email) => `Nobody with the address ${email} is a guest here, and you have no request for it.`,
    guestAccepted: (email, since) =>
      `${email} is a guest here and has accepted${since === undefined ? '' : ` on ${since}`}.`,
    guestPending: (email) => `${email} is invited, but has not accepted yet.`,
    internal: (email, name) => `${email} belongs to an internal account (${name}), not to a guest.`,
  },
  de: {
    noneOpen: 'Sie haben keine offenen Anträge. Beantragen Sie einen Gast mit /invite und einer Adresse.',
    nonePending: 'Kein Antrag wartet auf Genehmigung.',
    yours: (count) => (count === 1 ? 'Ihr offener Antrag:' : `Ihre ${count} offenen Anträge:`),
    pending: (count) =>
      count === 1 ? 'Ein Antrag wartet auf Genehmigung:' : `${count} Anträge warten auf Genehmigung:`,
    line: (id, guest, state, by) => `${id}: ${guest}, ${state}${by === undefined ? '' : `, beantragt von ${by}`}`,
    more: (count) => `… und ${count} weitere.`,
    how: '/status und eine Nummer zeigt die Karte dazu; /pending listet sie zum Anklicken auf.',
    unknownRequest: (id) => `Ich kenne keinen Antrag ${id} von Ihnen. /status ohne Nummer zeigt Ihre offenen.`,
    unknownGuest: (email) => `Niemand mit der Adresse ${email} ist hier Gast, und Sie haben keinen Antrag dafür.`,
    guestAccepted: (email, since) =>
      `${email} ist hier Gast und hat ${since === undefined ? '' : `am ${since} `}angenommen.`,
    guestPending: (email) => `${email} ist eingeladen, hat aber noch nicht angenommen.`,
    internal: (email, name) => `${email} gehört zu einem internen Konto (${name}), nicht zu einem Gast.`,
  },
};
