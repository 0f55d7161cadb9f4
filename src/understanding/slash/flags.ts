/** What a flag fills. */
export type FlagMeaning =
  | 'to'
  | 'team'
  | 'group'
  | 'app'
  | 'channel'
  | 'until'
  | 'for'
  | 'from'
  | 'on'
  | 'name'
  | 'reason'
  | 'message'
  | 'language'
  | 'cc'
  | 'company'
  | 'department'
  | 'location'
  | 'noEmail'
  | 'sendEmail'
  | 'later'
  | 'delete'
  | 'email'
  | 'request'
  | 'domain'
  | 'unsupported';

/** Every spelling of every flag. */
const FLAGS: Readonly<Record<FlagMeaning, readonly string[]>> = {
  to: ['to', 'into', 'target', 'in', 't'],
  team: ['team', 'teams'],
  group: ['group', 'groups', 'g', 'gruppe'],
  app: ['app', 'application', 'a'],
  channel: ['channel', 'c', 'kanal'],
  until: [
    'until',
    'till',
    'til',
    'end',
    'end-date',
    'enddate',
    'expires',
    'expiry',
    'expire',
    'through',
    'bis',
    'u',
    'valid-until',
    'access-until',
    'to-date',
  ],
  for: ['for', 'duration', 'days', 'period', 'by', 'd', 'length'],
  // Also a place: `/remove jane@… --from "Project X"`.
  from: ['from'],
  on: [
    'start',
    'starts',
    'starting',
    'on',
    'not-before',
    'notbefore',
    'after',
    'send-on',
    'send-at',
    'mail-on',
    'start-date',
    'startdate',
    'since',
    'ab',
    'when',
    'date',
    'at',
  ],
  name: ['name', 'display-name', 'displayname', 'as', 'n', 'full-name', 'fullname', 'called'],
  reason: ['reason', 'why', 'because', 'justification', 'comment', 'purpose', 'r', 'grund', 'business-reason'],
  message: ['message', 'msg', 'note', 'text', 'body', 'welcome', 'm', 'personal-message', 'say', 'nachricht'],
  language: ['language', 'lang', 'locale', 'l'],
  cc: ['cc', 'copy', 'copy-to', 'kopie', 'kopie-an'],
  company: ['company', 'company-name', 'companyname', 'organisation', 'organization', 'org', 'firma', 'unternehmen'],
  department: ['department', 'dept', 'division', 'abteilung'],
  location: ['location', 'usage-location', 'usagelocation', 'country', 'land', 'standort', 'nutzungsstandort'],
  noEmail: [
    'no-email',
    'no-mail',
    'noemail',
    'nomail',
    'silent',
    'quiet',
    'no-invitation',
    'no-invite',
    'no-send',
    'dont-send',
    'without-email',
    'without-mail',
    'skip-email',
    'no-e-mail',
    'no-message',
    'no-notification',
    'do-not-send',
    'nosend',
  ],
  sendEmail: ['send-email', 'send', 'send-mail', 'send-invitation', 'notify', 'mail'],
  later: ['later', 'delay', 'delayed'],
  delete: ['delete', 'delete-guest', 'delete-account', 'purge', 'löschen'],
  email: ['email', 'e-mail', 'guest', 'user', 'address', 'who', 'emails', 'guests'],
  request: ['request', 'id', 'request-id', 'req'],
  domain: ['domain', 'partner', 'tenant'],
  unsupported: ['bcc', 'dry-run', 'force', 'yes', 'y', 'sponsor', 'phone', 'verbose', 'title', 'priority'],
};

/** Flags that take no value. */
export const SWITCHES: ReadonlySet<FlagMeaning> = new Set(['noEmail', 'later', 'delete']);

const BY_WORD = new Map<string, FlagMeaning>(
  (Object.entries(FLAGS) as [FlagMeaning, readonly string[]][]).flatMap(([meaning, words]) =>
    words.map((word) => [word, meaning] as const),
  ),
);
export const FLAG_WORDS: readonly string[] = [...BY_WORD.keys()].filter((word) => word.length > 2);

export function flagNamed(word: string): FlagMeaning | undefined {
  return BY_WORD.get(word.toLowerCase());
}
