import type { IsoDate } from '../domain/time.ts';
import type { PastReading } from './entities/dates/past.ts';
import { readPast } from './entities/dates/past.ts';

export interface AuditWish {
  readonly span: PastReading;
  /** `after 8000`: the rest of a time whose first part somebody has. */
  readonly after?: number;
}

/** Nothing but a plain request counts in words: who asks how it is done, or quotes one, wants no file. */
const REQUEST =
  /^\s*(?:(?:hi|hello|hallo|please|bitte|kindly)[\s,!]+)*(?:(?:can|could|would|will) you (?:please )?|(?:kannst du|können sie|könntest du|könnten sie)\s+(?:(?:mir|uns|bitte)\s+)*|i (?:need|want|would like)(?: to)? |ich (?:brauche|möchte|hätte gern)\s+)?(?:(?:export|download|dump|send|give|get|fetch|exportiere?n?|schicke?n?|sende?n?|gib|geben|lade?n?|hole?n?)\s+(?:sie\s+)?)?(?:(?:me|us|mir|uns|bitte)\s+)*/iu;
const LOG =
  /^(?:(?:the|an?|all|whole|our|your|das|den|die|ein|einen|unser(?:en)?)\s+)*(?:export (?:of|for) (?:the )?)?(?:audit(?:[ -]?(?:log|trail|file|entries|records|protokoll|export))?s?|überwachungsprotokoll|prüfprotokoll|änderungsprotokoll)(?![\p{L}-])/iu;
const ACT =
  /(?:export|download|dump|send|give|get|fetch|need|want|like|schick|send|gib|geb|lad|hol|brauch|möcht|hätt)/iu;
/** Words that say nothing about the time. */
const FILLERS =
  /(?<![\p{L}\d])(?:audits?|log|trail|file|entries|export|csv|as|a|an|the|in|for|of|to|me|please|bitte|all|everything|protokoll|auditprotokoll|als|datei|table|tabelle|alles|exportieren|herunterladen|now|here)(?![\p{L}\d])|[\s,.!?:"'-]+/giu;
const AFTER = /(?<!\p{L})(?:after|nach)\s+(?:entry|number|no\.?|nr\.?|eintrag)?\s*#?(\d{1,9})(?![\d./-]|\s+\p{L})/iu;

/** What somebody wants of the audit log; undefined where nobody asks for it. `command`: the words behind `/export`. */
export function readAuditWish(
  text: string,
  today: IsoDate,
  { command }: { readonly command: boolean },
): AuditWish | undefined {
  const about = command ? text.replace(/--?(?=\p{L})/gu, '').replaceAll('=', ' ') : behindRequest(text);
  if (about === undefined) return undefined;
  const after = AFTER.exec(about)?.[1];
  const time = about.replace(AFTER, ' ');
  const span = readPast(time, today, command);
  const isClear = span !== undefined || time.replace(FILLERS, '') === '';
  return {
    span: isClear ? span : { unreadable: about.trim() },
    ...(after === undefined ? {} : { after: Number(after) }),
  };
}

/** What stands behind "please export the audit log". */
function behindRequest(text: string): string | undefined {
  const lead = REQUEST.exec(text)?.[0] ?? '';
  if (!ACT.test(lead)) return germanRequest(text);
  const log = LOG.exec(text.slice(lead.length));
  return log === null ? undefined : text.slice(lead.length + log[0].length);
}

/** "Das Auditprotokoll vom Oktober exportieren, bitte". */
function germanRequest(text: string): string | undefined {
  const found = /^\s*(?:bitte\s+)?(.{0,120}?)\s+(?:exportieren|herunterladen)(?:,?\s+bitte)?\s*[.!]?\s*$/iu.exec(
    text,
  )?.[1];
  const log = found === undefined ? null : LOG.exec(found);
  return found === undefined || log === null ? undefined : found.slice(log[0].length);
}
