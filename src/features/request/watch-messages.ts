import type { Catalogue } from '../../words/catalogue.ts';

/** What is noticed of guests beside their requests. */
interface WatchWords {
  readonly blockedNote: string;
  readonly outOfReachNote: (name: string) => string;
  readonly blocked: (guest: string, id: string) => string;
  readonly channelLost: (guest: string, id: string) => string;
  readonly sideDoorWaits: (guest: string) => string;
  readonly sideDoorHere: (guest: string, inviter: string) => string;
  readonly sideDoorClosed: (guest: string, id: string) => string;
}

export const WATCH_WORDS: Catalogue<WatchWords> = {
  en: {
    blockedNote:
      'The guest cannot sign in: somebody has blocked the account in Entra. An administrator can allow it again.',
    blocked: (guest, id) =>
      `${guest} cannot sign in any more: somebody has blocked the account in Entra. I changed nothing (${id}). An administrator can say why, and allow it again.`,
    outOfReachNote: (name) => `I cannot reach ${name} in Teams: what there is to tell ${name}, I tell you here.`,
    channelLost: (guest, id) =>
      `Nobody can decide on your request for ${guest} (${id}) just now: I cannot write to the approval channel any more. An administrator can add me to its team again, or write “/settings approvals here” in another channel. The request waits until then.`,
    sideDoorWaits: (guest) =>
      `Still no answer: who looks after the guest ${guest}, and what for? Please answer on the card. If nobody does, the approval channel is asked next.`,
    sideDoorHere: (guest, inviter) =>
      `${inviter === '' ? 'Nobody' : `${inviter} has not answered, and nobody else`} says who looks after the guest ${guest}. Can one of you? Please answer on the card.`,
    sideDoorClosed: (guest, id) =>
      `Nobody has said who looks after the guest ${guest} (${id}), so I stop asking. I did not bring this guest and change nothing: an administrator has to decide whether the guest may stay. The card can still be answered.`,
  },
  de: {
    blockedNote:
      'Der Gast kann sich nicht anmelden: jemand hat das Konto in Entra gesperrt. Ein Administrator kann es wieder freigeben.',
    blocked: (guest, id) =>
      `${guest} kann sich nicht mehr anmelden: jemand hat das Konto in Entra gesperrt. Ich habe nichts geändert (${id}). Ein Administrator kann sagen, warum, und es wieder freigeben.`,
    outOfReachNote: (name) =>
      `Ich erreiche ${name} in Teams nicht: was ich ${name} zu sagen habe, sage ich Ihnen hier.`,
    channelLost: (guest, id) =>
      `Über Ihren Antrag für ${guest} (${id}) kann gerade niemand entscheiden: ich kann nicht mehr in den Genehmigungskanal schreiben. Ein Administrator kann mich dem Team wieder hinzufügen oder in einem anderen Kanal „/settings approvals here“ schreiben. So lange wartet der Antrag.`,
    sideDoorWaits: (guest) =>
      `Noch keine Antwort: wer kümmert sich um den Gast ${guest}, und wozu ist er hier? Bitte antworten Sie auf der Karte. Sonst frage ich als Nächstes den Genehmigungskanal.`,
    sideDoorHere: (guest, inviter) =>
      `${inviter === '' ? 'Niemand sagt' : `${inviter} hat nicht geantwortet, und auch sonst sagt niemand`}, wer sich um den Gast ${guest} kümmert. Kann das jemand von Ihnen? Bitte antworten Sie auf der Karte.`,
    sideDoorClosed: (guest, id) =>
      `Niemand hat gesagt, wer sich um den Gast ${guest} kümmert (${id}); ich frage nicht weiter. Der Gast kam nicht über mich, deshalb ändere ich nichts: ein Administrator muss entscheiden, ob er bleiben darf. Die Karte kann weiterhin beantwortet werden.`,
  },
};
