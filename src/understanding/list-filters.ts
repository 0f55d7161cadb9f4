/** How a list is narrowed and wanted, beyond the slots that other intents share. */
export interface ListFilters {
  readonly mine: boolean;
  readonly neverAccepted: boolean;
  readonly csv: boolean;
  /** Created at least so many days ago. */
  readonly olderThanDays?: number;
  /** The address behind a flag, whose value is no slot: `--sponsor alex@contoso.example`. */
  readonly sponsor?: string;
}

const MINE = /(?:^|[\s-])(?:my|mine|meine?n?)(?=$|[\s,.?!])/iu;
const NEVER =
  /(?:^|[\s-])(?:pending|never|unaccepted|unredeemed|not[ -](?:yet[ -])?(?:accepted|redeemed)|haven['’]?t(?: yet)? accepted|nie|nicht angenommen|ausstehend\w*)(?=$|[\s,.?!])/iu;
const CSV = /(?:^|[\s-])(?:csv|excel|spreadsheet|tabelle|export(?:ier\w*)?)(?=$|[\s,.?!])/iu;
const OLDER =
  /(?:older(?:\s+than)?|more than|over|älter\s+als|länger\s+als|seit)[\s:=]+(\d{1,4})\s*(d|days?|tage?n?|w|weeks?|wochen?|m|months?|monate?n?|y|years?|jahre?n?)(?=$|[\s,.?!])/iu;
const SPONSOR = /--?(?:sponsor|by)[\s:=]+"?([^\s"<>,;]+@[^\s"<>,;]+)/iu;
const DAYS_IN: Readonly<Record<string, number>> = { d: 1, t: 1, w: 7, m: 30, y: 365, j: 365 };

/** Reads the narrowing words of a request for a list, in English and German: `older than 6 months, not accepted, as csv`. */
export function listFilters(text: string): ListFilters {
  const [, count = '', unit = ''] = OLDER.exec(text) ?? [];
  const [, sponsor] = SPONSOR.exec(text) ?? [];
  const days = Number(count) * (DAYS_IN[unit.charAt(0).toLowerCase()] ?? 0);
  return {
    mine: MINE.test(text),
    neverAccepted: NEVER.test(text),
    csv: CSV.test(text),
    ...(days === 0 ? {} : { olderThanDays: days }),
    ...(sponsor === undefined ? {} : { sponsor }),
  };
}
