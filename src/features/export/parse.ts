import { addDays } from '../../domain/days.ts';
import type { CardData } from '../../domain/decision.ts';
import type { Incoming, Said } from '../../domain/incoming.ts';
import type { Meaning } from '../../domain/meaning.ts';
import type { Locale, Person, Place } from '../../domain/people.ts';
import type { IsoDate } from '../../domain/time.ts';
import { dayOf, isIsoDate } from '../../domain/time.ts';
import type { Parsed, Talk } from '../../ports/feature.ts';
import { notMine, understood } from '../../ports/feature.ts';
import { readAuditWish } from '../../understanding/audit-wish.ts';
import { ownText } from '../../understanding/understand.ts';

/** Days of UTC, like all times in the log, both included. */
export interface ExportSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Only entries behind this one: where one file did not hold all. */
  readonly after?: number;
}

export interface ExportArgs {
  readonly asker: Person;
  readonly place: Place;
  readonly locale: Locale;
  readonly today: IsoDate;
  /** What was said where no time could be read from it. */
  readonly span: ExportSpan | { readonly unreadable: string };
  /** Pressed to take the file, rather than asked for. */
  readonly accepted: boolean;
}

export const PRESS = 'export.audit';
const DAYS_BY_DEFAULT = 30;

export function parseExport(incoming: Incoming, meaning: Meaning | undefined, { now }: Talk): Parsed<ExportArgs> {
  const today = dayOf(now);
  if (incoming.kind === 'cardAnswered') {
    const span = incoming.verb === PRESS ? readPressed(incoming.data) : undefined;
    const { from: asker, place, locale } = incoming;
    return span === undefined ? notMine : understood({ asker, place, locale, today, span, accepted: true });
  }
  if (incoming.kind !== 'said') return notMine;
  const wish = wishOf(incoming, meaning, today);
  if (wish === undefined) return notMine;
  const { from: asker, place, locale } = incoming;
  const { span: said, after } = wish;
  const span =
    said !== undefined && 'unreadable' in said
      ? said
      : {
          ...(said ?? { from: addDays(today, 1 - DAYS_BY_DEFAULT), to: today }),
          ...(after === undefined ? {} : { after }),
        };
  return understood({ asker, place, locale, today, span, accepted: false });
}

/** What the experts' answers are called when they are wanted as data. */
const NOT_THE_LOG = /^(?:answers|entries|knowledge)$/i;

function wishOf(said: Said, meaning: Meaning | undefined, today: IsoDate): ReturnType<typeof readAuditWish> {
  const [mark, ...words] = meaning?.slash === true ? meaning.slots.words : [];
  if (mark === 'export' && NOT_THE_LOG.test(words[0] ?? '')) return undefined;
  if (mark === 'export') return readAuditWish(words.join(' '), today, { command: true });
  if (meaning?.slash === true || !/audit|protokoll/i.test(`${said.text}${said.html ?? ''}`)) return undefined;
  return readAuditWish(ownText(said), today, { command: false });
}

export const asData = ({ from, to, after }: ExportSpan): CardData => ({ from, to, after: after ?? 0 });

/** What the offer carries; undefined when it is not what one carries. Who may have it is asked anew. */
function readPressed(data: unknown): ExportSpan | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { from, to, after } = data as Readonly<Record<string, unknown>>;
  if (typeof from !== 'string' || typeof to !== 'string' || !isIsoDate(from) || !isIsoDate(to) || from > to) {
    return undefined;
  }
  return { from, to, ...(typeof after === 'number' && Number.isSafeInteger(after) && after > 0 ? { after } : {}) };
}
