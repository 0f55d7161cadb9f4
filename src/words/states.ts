import type { RequestStateName } from '../domain/guest-request.ts';
import type { Locale } from '../domain/people.ts';
import type { Catalogue } from './catalogue.ts';
import { inLanguage } from './catalogue.ts';

/** A state in the words that people use. */
export const stateName = (state: RequestStateName, locale: Locale): string => inLanguage(STATES, locale)[state];

const STATES: Catalogue<Readonly<Record<RequestStateName, string>>> = {
  en: {
    draft: 'being checked',
    pending: 'waiting for approval',
    approved: 'approved',
    inviting: 'approved, the invitation is on its way',
    unknown: 'approved, but Entra has not said whether the guest was created',
    invited: 'invited, not accepted yet',
    accepted: 'accepted by the guest',
    refused: 'refused after a check',
    denied: 'denied',
    withdrawn: 'withdrawn',
    expired: 'expired',
    failed: 'approved, but the invitation failed',
    ended: 'over, access has been taken back',
    removed: 'removed',
  },
  de: {
    draft: 'wird geprüft',
    pending: 'wartet auf Genehmigung',
    approved: 'genehmigt',
    inviting: 'genehmigt, die Einladung ist unterwegs',
    unknown: 'genehmigt, aber Entra hat nicht gesagt, ob der Gast angelegt wurde',
    invited: 'eingeladen, noch nicht angenommen',
    accepted: 'vom Gast angenommen',
    refused: 'nach Prüfung nicht möglich',
    denied: 'abgelehnt',
    withdrawn: 'zurückgezogen',
    expired: 'abgelaufen',
    failed: 'genehmigt, aber die Einladung ist gescheitert',
    ended: 'beendet, der Zugriff ist entzogen',
    removed: 'entfernt',
  },
};
