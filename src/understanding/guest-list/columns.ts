/** What a column of a guest list can hold. */
export type Column =
  | 'email'
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'group'
  | 'until'
  | 'message'
  | 'language'
  | 'company'
  | 'department'
  | 'location';

/** As people, Outlook, HR systems and Entra's own bulk invite template head their columns, in lower case without marks. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  email: [
    ...['email', 'mail', 'e mail', 'email address', 'e mail address', 'mail address', 'address', 'guest email'],
    ...['userprincipalname', 'upn', 'invitee', 'inviteeemail', 'invited user email address', 'emails'],
    ...['e mail adresse', 'email adresse', 'emailadresse', 'mailadresse', 'adresse', 'gast e mail'],
  ],
  name: [
    ...['name', 'display name', 'displayname', 'full name', 'guest', 'guest name', 'person'],
    ...['anzeigename', 'vollständiger name', 'gast', 'name des gastes'],
  ],
  firstName: ['first name', 'firstname', 'given name', 'givenname', 'vorname'],
  lastName: ['last name', 'lastname', 'surname', 'family name', 'nachname', 'familienname'],
  group: ['group', 'team', 'group name', 'team name', 'to', 'access', 'access to', 'gruppe', 'zugriff', 'zugriff auf'],
  until: [
    ...['until', 'end', 'end date', 'enddate', 'last day', 'expires', 'expiry', 'expiry date', 'valid until'],
    ...['bis', 'ende', 'enddatum', 'letzter tag', 'ablauf', 'ablaufdatum', 'gültig bis', 'läuft ab'],
  ],
  message: [
    ...['message', 'text', 'invitation message', 'customizedmessagebody', 'personal message'],
    ...['nachricht', 'mitteilung', 'einladungstext', 'persönliche nachricht'],
  ],
  company: ['company', 'company name', 'companyname', 'organisation', 'organization', 'firma', 'unternehmen'],
  department: ['department', 'dept', 'division', 'abteilung'],
  location: [
    ...['usage location', 'usagelocation', 'location', 'country', 'country code'],
    ...['nutzungsstandort', 'standort', 'land', 'ländercode'],
  ],
  language: ['language', 'lang', 'locale', 'message language', 'sprache'],
};

/** Headings of days on which somebody might want each guest invited. They are told apart to say that they are not read. */
const DAYS_OF_SENDING: ReadonlySet<string> = new Set([
  ...['send on', 'send date', 'send day', 'sending day', 'sending date', 'send invitation on', 'mail on', 'not before'],
  ...['invite on', 'invite date', 'invitation date', 'invitation on', 'start', 'start date', 'startdate', 'starts'],
  ...['senden am', 'sendedatum', 'versand', 'versand am', 'versanddatum', 'einladen am', 'einladung am'],
  ...['einladungsdatum', 'beginn', 'startdatum', 'ab', 'starttag'],
]);

/** The heading of the first such column, as it is written. */
export const dayHeadingOf = (cells: readonly string[]): string | undefined =>
  cells.find((cell) => DAYS_OF_SENDING.has(plain(cell)))?.trim();

const BY_HEADING: ReadonlyMap<string, Column> = new Map(
  (Object.keys(HEADINGS) as Column[]).flatMap((column) =>
    HEADINGS[column].map((heading) => [heading, column] as const),
  ),
);

/** Which column each cell of a heading row stands for; undefined when the row is no heading: no cell says "email". */
export function columnsOf(cells: readonly string[]): readonly (Column | undefined)[] | undefined {
  if (cells.some((cell) => cell.includes('@'))) return undefined;
  const columns = cells.map(columnOf);
  // A column that is there twice counts once, the first time.
  const first = columns.map((column, at) => (columns.indexOf(column) === at ? column : undefined));
  return first.includes('email') ? first : undefined;
}

/** `Email address to invite [inviteeEmail] Required`: Entra's template names the property in brackets. */
function columnOf(cell: string): Column | undefined {
  const property = /\[(\w+)\]/.exec(cell)?.[1];
  return BY_HEADING.get(plain(property ?? cell));
}

const plain = (heading: string): string =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
