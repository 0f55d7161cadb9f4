import type { BatchStateName } from '../domain/batch.ts';
import type { RequestStateName } from '../domain/guest-request.ts';
import type { Locale } from '../domain/people.ts';
import type { Catalogue } from './catalogue.ts';
import { inLanguage } from './catalogue.ts';

/** A state in the words that people use. */
export const stateName = (state: RequestStateName, locale: Locale): string => inLanguage(STATES, locale)[state];

/** The same of a request for many guests. */
export const batchStateName = (state: BatchStateName, locale: Locale): string =>
  inLanguage(BATCH_STATES, locale)[state];

const BATCH_STATES: Catalogue<Readonly<Record<BatchStateName, string>>> = {
  en: {
    checking: 'being checked',
    preview: 'checked, not sent yet',
    pending: 'waiting for approval',
    scheduled: 'approved, will be sent later',
    running: 'approved, at work',
    done: 'approved and done',
    denied: 'denied',
    withdrawn: 'withdrawn',
    expired: 'expired',
  },
  de: {
    checking: 'wird geprüft',
    preview: 'geprüft, noch nicht gesendet',
    pending: 'wartet auf Genehmigung',
    scheduled: 'genehmigt, wird später gesendet',
    running: 'genehmigt, in Arbeit',
    done: 'genehmigt und erledigt',
    denied: 'abgelehnt',
    withdrawn: 'zurückgezogen',
    expired: 'abgelaufen',
  },
};

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
