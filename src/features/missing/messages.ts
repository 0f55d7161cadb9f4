import type { Intent } from '../../domain/meaning.ts';
import type { Catalogue } from '../../words/catalogue.ts';

const NOT_SURE = 'I am not sure what you want me to do, so I did nothing. /help shows what I understand.';
const NOT_SURE_DE =
  'Ich bin nicht sicher, was ich tun soll, deshalb habe ich nichts getan. /help zeigt, was ich verstehe.';
const NOT_YET_DE = 'Das kann ich noch nicht.';

export const MISSING_WORDS: Catalogue<Readonly<Record<Intent, string>>> = {
  en: {
    invite: NOT_SURE,
    'bulk-invite': 'I take one guest a request for now. Send one /invite for each of them.',
    'delayed-invite': NOT_SURE,
    approve: NOT_SURE,
    reject: NOT_SURE,
    status: NOT_SURE,
    'list-pending': NOT_SURE,
    'list-guests': NOT_SURE,
    resend: NOT_SURE,
    remind: NOT_SURE,
    revoke: NOT_SURE,
    cancel: NOT_SURE,
    extend: NOT_SURE,
    'check-domain': NOT_SURE,
    help: NOT_SURE,
    faq: NOT_SURE,
    policy: NOT_SURE,
    whoami: NOT_SURE,
    settings: NOT_SURE,
    smalltalk: 'Hello. /help shows what I can do.',
    unknown: NOT_SURE,
  },
  de: {
    invite: NOT_SURE_DE,
    'bulk-invite': 'Zurzeit gilt ein Antrag für einen Gast. Senden Sie für jeden ein eigenes /invite.',
    'delayed-invite': NOT_SURE_DE,
    approve: NOT_SURE_DE,
    reject: NOT_SURE_DE,
    status: NOT_SURE_DE,
    'list-pending': NOT_SURE_DE,
    'list-guests': NOT_SURE_DE,
    resend: NOT_SURE_DE,
    remind: NOT_SURE_DE,
    revoke: NOT_SURE_DE,
    cancel: NOT_SURE_DE,
    extend: NOT_SURE_DE,
    'check-domain': `${NOT_YET_DE} Senden Sie das /invite so, wie Sie es wollen: es wird zuerst geprüft, und niemand wird gefragt, wenn es nicht gehen kann.`,
    help: NOT_SURE_DE,
    faq: `${NOT_YET_DE} Microsofts eigene Antworten zu B2B Collaboration stehen unter https://learn.microsoft.com/entra/external-id/faq`,
    policy: `${NOT_YET_DE} /settings zeigt, für welche Gruppen Gäste beantragt werden dürfen.`,
    whoami: `${NOT_YET_DE} Ihre Verzeichnisrollen stehen unter https://entra.microsoft.com auf Ihrer eigenen Benutzerseite.`,
    settings: NOT_SURE_DE,
    smalltalk: 'Hallo. /help zeigt, was ich kann.',
    unknown: NOT_SURE_DE,
  },
};
