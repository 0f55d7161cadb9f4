import type { Intent } from '../../domain/meaning.ts';
import type { Catalogue } from '../../words/catalogue.ts';

const NOT_SURE = 'I am not sure what you want me to do, so I did nothing. /help shows what I understand.';
const CARD_OR_COMMAND = 'I cannot do that yet.';

export const MISSING_WORDS: Catalogue<Readonly<Record<Intent, string>>> = {
  en: {
    invite: NOT_SURE,
    'bulk-invite': 'I take one guest a request for now. Send one /invite for each of them.',
    'delayed-invite': `${CARD_OR_COMMAND} The invitation mail leaves when a request is approved; ask on the day you want it sent.`,
    approve: NOT_SURE,
    reject: NOT_SURE,
    status: NOT_SURE,
    'list-pending': NOT_SURE,
    'list-guests': `${CARD_OR_COMMAND} /pending shows open requests; all guests are listed in the Entra admin center under Users, filtered by user type Guest.`,
    resend: `${CARD_OR_COMMAND} A Guest Inviter can resend the invitation in the Entra admin center, on the guest’s page.`,
    remind: `${CARD_OR_COMMAND} Write to the guest or to the approvers’ channel yourself; /status shows what is waiting.`,
    revoke: `${CARD_OR_COMMAND} The owner of the group can remove the guest from it; an admin can block or delete the account in Entra.`,
    cancel: NOT_SURE,
    extend: `${CARD_OR_COMMAND} End dates are on the request’s card; ask again when the access has ended.`,
    'check-domain': NOT_SURE,
    help: NOT_SURE,
    faq: NOT_SURE,
    policy: NOT_SURE,
    whoami: NOT_SURE,
    settings: NOT_SURE,
    smalltalk: 'Hello. /help shows what I can do.',
    unknown: NOT_SURE,
  },
};
