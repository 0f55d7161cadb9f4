import type { Doubt, Intent, NamedTarget, Slots } from '../../domain/meaning.ts';
import type { IsoDate } from '../../domain/time.ts';
import { periodOf, type Span } from '../entities/dates/calendar.ts';
import { findDates, untilOf, type FoundDates } from '../entities/dates/find.ts';
import { readSpanAt } from '../entities/dates/phrase.ts';
import { maskPlaces } from '../entities/mask.ts';
import { namesOf } from '../entities/names.ts';
import { findLanguage, findReason, tidyReason } from '../entities/reasons.ts';
import { findRequestIds } from '../entities/request-ids.ts';
import { findTarget } from '../entities/targets.ts';
import type { NormalText } from './normal.ts';

export interface Filled {
  readonly intent: Intent;
  readonly slots: Slots;
  readonly doubts: readonly Doubt[];
}

const INVITES: ReadonlySet<Intent> = new Set<Intent>(['invite', 'bulk-invite', 'delayed-invite']);
const ABOUT_REQUESTS: ReadonlySet<Intent> = new Set<Intent>(['approve', 'reject', 'cancel', 'status', 'remind']);
const REASONED: ReadonlySet<Intent> = new Set<Intent>(['approve', 'reject', 'cancel', 'revoke', 'extend', ...INVITES]);

/** Reads the slots that an intent has, and doubts what is missing or not to be trusted. */
export function fillSlots(intent: Intent, normal: NormalText, excluded: ReadonlySet<string>, today: IsoDate): Filled {
  const good = normal.addresses.good.filter((one) => !excluded.has(one.address));
  const emails = [...new Set(good.map((one) => one.address))];
  const dates = INVITES.has(intent) || intent === 'extend' ? findDates(normal.masked, today) : undefined;
  const requestIds = ABOUT_REQUESTS.has(intent) && normal.requestIds.length === 0 ? bareIds(normal) : normal.requestIds;
  const target = INVITES.has(intent) ? findTarget(withoutPlaces(normal.masked, dates)) : undefined;
  const reason = REASONED.has(intent) ? reasonOf(intent, normal) : undefined;
  const language = INVITES.has(intent) ? findLanguage(normal.masked) : undefined;
  const undirected = withoutTarget(normal.masked, target);
  const slots: Slots = {
    emails,
    ...(INVITES.has(intent) ? namesOf(normal.own, good) : {}),
    ...(target ? { target } : {}),
    ...(dates ? when(intent, dates, today, undirected) : {}),
    ...(reason !== undefined ? { reason } : {}),
    ...(normal.message && INVITES.has(intent) ? { message: normal.message.message } : {}),
    ...(language !== undefined ? { language } : {}),
    ...(intent === 'delayed-invite' ? { sendInvitation: false } : {}),
    requestIds,
    ...((intent === 'check-domain' || intent === 'list-guests') && normal.domain !== undefined && emails.length === 0
      ? { domain: normal.domain }
      : {}),
    words: [],
  };
  return {
    intent,
    slots,
    doubts: [
      ...addressDoubts(intent, normal),
      ...(dates?.doubts ?? []),
      ...(dates && INVITES.has(intent) ? startDoubts(dates, undirected) : []),
      ...missing(intent, slots, normal),
    ],
  };
}

/** "approve 12": numbers that are ids only because the intent wants one. */
function bareIds(normal: NormalText): readonly string[] {
  const dates = findDates(normal.masked, '2026-01-01' as IsoDate);
  return findRequestIds(withoutPlaces(normal.masked, dates), true);
}

function withoutPlaces(masked: string, dates: FoundDates | undefined): string {
  return dates
    ? maskPlaces(
        masked,
        dates.places.map(([start, end]) => ({ start, end })),
      ).replace(/§(?=[^§]*$)/u, '§')
    : masked;
}

/** "Hold the mail until 20 March": the day is the mail's, not the guest's. */
const HELD_UNTIL =
  /(?:hold|wait|delay|postpone|withhold|do(?:n't| not) (?:send|mail|e-?mail|notify|tell))[^.\n]{0,50}(?:until|till|before)/iu;

/** "Invite jane@… on 1 April", "… tomorrow", "… next Monday": the day stands right behind the guest. */
const START_ON =
  /§,?\s+(?:(?:please|bitte)\s+)?(?:(?:on|am|le|el|il|op|den|no dia)\s|(?:(?:next|this|coming|nächsten|kommenden)\s+)?(?:tomorrow|morgen|demain|mañana|domani|monday|tuesday|wednesday|thursday|friday|montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi|jeudi|vendredi)(?!\p{L}))/iu;

/** "… to Project X on 1 April": the day stands behind the guest also with the group between them. A meeting is no group. */
function withoutTarget(masked: string, target: NamedTarget | undefined): string {
  if (target === undefined || !/^\p{Lu}/u.test(target.name)) return masked;
  const name = target.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whereTo = String.raw`\s+(?:to|into|in|ins|zu|zum|zur)\s+(?:\p{L}+\s+){0,2}["“„«']?${name}["“”»']?(?:\s+(?:team|group|gruppe))?`;
  return masked.replace(new RegExp(whereTo, 'iu'), '');
}

/** A day behind the guest that is none, or could be two. */
const startDoubts = ({ loose, looseDoubts, notBefore }: FoundDates, masked: string): readonly Doubt[] =>
  notBefore === undefined && loose.length === 0 && START_ON.test(masked) ? looseDoubts.slice(0, 1) : [];

function when(
  intent: Intent,
  dates: FoundDates,
  today: IsoDate,
  masked: string,
): Pick<Slots, 'until' | 'extendBy' | 'notBefore'> {
  if (intent === 'delayed-invite' && dates.until !== null && HELD_UNTIL.test(masked))
    return { until: null, notBefore: dates.until };
  const loose = intent === 'delayed-invite' ? dates.loose[0] : undefined;
  const notBefore = dates.notBefore ?? loose ?? (START_ON.test(masked) ? dates.loose[0] : undefined);
  const start = notBefore === undefined ? {} : { notBefore };
  if (intent === 'extend') {
    const span = dates.span ?? bareSpan(masked);
    const by = dates.until === null && span ? { extendBy: periodOf(span) } : {};
    return { until: dates.until ?? (span ? null : (dates.loose[0] ?? null)), ...by };
  }
  return { until: untilOf(dates, today), ...start };
}

/** "… 30 more days", "… 30 días": a length that no preposition leads in. */
function bareSpan(masked: string): Span | undefined {
  const at = masked.search(
    /(?<![\p{L}\p{N}.\/-])(?:\d{1,3}\s?(?=\p{L})|(?:one|two|three|four|five|six|another|zwei|drei|vier|deux|trois|dos|tres|due|tre|twee|drie)\s(?:more\s)?)\p{L}/iu,
  );
  return at < 0 ? undefined : readSpanAt(masked.slice(at))?.span;
}

/** What follows a decision or a withdrawal after a comma gives its reason. */
function reasonOf(intent: Intent, normal: NormalText): string | undefined {
  const text = normal.masked.replace(/\bMESSAGE\b/g, '');
  const found = findReason(text);
  if (found !== undefined || INVITES.has(intent) || intent === 'extend') return found;
  const last = normal.requestIds.at(-1);
  const afterId = last === undefined ? -1 : text.indexOf(last) + last.length;
  const behind = afterId > 0 ? text.slice(afterId) : (/§+(?!.*§)(.*)$/su.exec(text)?.[1] ?? '');
  const clause = /^[^,:;–—\n-]{0,40}?(?:,|:|;|\s[–—-]|\s\()\s*(.{3,200})$/su.exec(behind)?.[1];
  const tidy =
    clause === undefined
      ? ''
      : tidyReason(
          (clause.split('\n')[0] ?? '')
            .replace(/[)]\s*\.?$/, '')
            .replace(
              /^(?:it(?:'s| is) )?(?:rejected|denied|declined|refused|approved|no|yes|ok|fine)[,:;.–—-]\s*/iu,
              '',
            ),
        );
  return tidy.length > 2 && !EMPTY_REASON.test(tidy) && !/§/.test(tidy) ? tidy : undefined;
}

const EMPTY_REASON =
  /^(?:please|pls|thanks?|thank you.*|ok|okay|yes|no|approved?|rejected?|denied|declined?|granted|fine|go ahead|lgtm|looks good.*|now|asap|today|bitte|danke|merci|gracias|por favor|grazie|fine (?:with|by) me|as discussed|cheers|remove.*|please .*|take .*|and .*|I .*approve.*|you can .*|approve.*|reject.*|withdraw.*|cancel.*|drop .*)[.!]*$/iu;

function addressDoubts(intent: Intent, normal: NormalText): Doubt[] {
  if (intent === 'status' || intent === 'unknown' || intent === 'faq') return [];
  return normal.addresses.bad.map((bad) => ({ code: 'addressMalformed', given: bad.given, why: bad.why }));
}

function missing(intent: Intent, slots: Slots, normal: NormalText): Doubt[] {
  const bad = normal.addresses.bad.length > 0;
  const none = slots.emails.length === 0 && !bad;
  if (INVITES.has(intent) && none) return [{ code: 'addressMissing' }];
  if ((intent === 'approve' || intent === 'reject') && slots.requestIds.length === 0)
    return [{ code: 'requestMissing' }];
  if ((intent === 'cancel' || intent === 'remind') && none && slots.requestIds.length === 0)
    return [{ code: 'requestMissing' }];
  if ((intent === 'revoke' || intent === 'resend' || intent === 'extend') && none && slots.requestIds.length === 0)
    return [{ code: 'addressMissing' }];
  if (intent === 'extend' && !slots.until && slots.extendBy === undefined)
    return [{ code: 'dateUnreadable', given: '' }];
  return [];
}
