import { addDays } from '../../../domain/days.ts';
import type { IsoDate } from '../../../domain/time.ts';
import { addSpan, day, endOfMonth, partsOf, weekdayOf, type Span } from './calendar.ts';
import { MONTH, monthOf, NUMBER, numberOf, UNIT, unitOf, WEEKDAY, weekdayNamed } from './words.ts';

export type DateReading =
  | { readonly kind: 'day'; readonly date: IsoDate; readonly yearGiven: boolean }
  | { readonly kind: 'ambiguous'; readonly readings: readonly IsoDate[] }
  | { readonly kind: 'impossible' };

export interface DateMatch {
  readonly reading: DateReading;
  readonly length: number;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Reader = (groups: Groups, today: IsoDate) => DateReading | undefined;

const END_OF = String.raw`(?:(?:the )?(?:very )?(?:end|last day) (?:of|in)(?: the)?|eo|end|ende|ultimo|(?:letzten? tag|monatsende) (?:im|des)|(?:la )?fin(?:al(?:es)?)?(?: de| du| d')?|el final de|finales de|(?:alla |la )?fine(?: di)?|(?:o )?(?:fim|final) de|(?:het )?eind(?:e)?(?: van)?|slutet av|koniec|końca|конца|кінця|dernier jour de|último día de|ultimo giorno di)`;
const MID = String.raw`(?:mid-?|(?:the )?middle of|mitte|mi-|mediados de|a mediados de|metà(?: di)?|meados de|half|midden|mitten av|połowy|середины)`;
const THIS_NEXT = String.raw`(?:(?<which>this|the|current|next|following|coming|diese[rsnm]?|d(?:es|er)|nächste[rsnm]?|kommende[rsnm]?|ce(?:tte)?|le|la|el|este|il|questo|(?:de )?deze|volgende|denna|nästa|prochaine?|próxim[oa]|prossim[oa]) )?`;
const YEAR = String.raw`(?:[\s,]*(?:de |del |of |in )?(?<year>20\d\d|'\d\d)(?![\d-]))?`;
const ORDINAL = String.raw`(?:st|nd|rd|th|\.|er|º|ª|°|:?[ea])?`;
const OF = String.raw`\s*(?:of |de |del |di |d'|the |den |-)?`;
/** "June twenty-first" is no month's end. */
const SPELT_OUT =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\p{L}+teenth|twent|thirt)';
const WORD_END = String.raw`(?![\p{L}\p{N}])`;

/** Tried in this order at one place of the text; the first that matches is the date there. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [/(?<y>20\d\d|19\d\d)[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)(?:t[\d:.]+z?)?/, yearFirst],
  [/(?<y>20\d\d)(?<m>[01]\d)(?<d>[0-3]\d)(?!\d)/, yearFirst],
  [/(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>20\d\d|\d\d(?!\d))?/, dayFirst],
  [/(?<a>\d{1,2})[/-](?<b>\d{1,2})[/-](?<y>20\d\d|\d\d(?!\d))(?!\d)/, eitherFirst],
  [/(?<a>\d{1,2})\/(?<b>\d{1,2})(?![\d/])/, eitherFirst],
  [/(?:(?<y>20\d\d)\s?年\s?)?(?<m>\d{1,2})\s?月(?:\s?(?<d>\d{1,2})\s?日|\s?(?<end>末))?/, eastAsian],
  [/(?:(?<y>20\d\d)\s?년\s?)?(?<m>\d{1,2})\s?월\s?(?<d>\d{1,2})\s?일/, eastAsian],
  [
    form(
      `(?:${WEEKDAY}[,.]?\\s+(?:the |den |dem |le |el |il |de )?)?(?<d>\\d{1,2}|first|second|third|fourth|fifth|tenth|fifteenth|twentieth|thirtieth)${ORDINAL}${OF}(?<month>${MONTH})\\.?${WORD_END}${YEAR}`,
    ),
    dayMonth,
  ],
  [
    form(`(?:${WEEKDAY}[,.]?\\s+)?(?<month>${MONTH})\\.?\\s+(?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])${YEAR}`),
    dayMonth,
  ],
  [
    form(
      `(?:the )?(?:last (?:work(?:ing)? ?|business )?day of|${END_OF})\\s*${THIS_NEXT}(?<month>${MONTH})\\.?${WORD_END}${YEAR}`,
    ),
    monthEnd,
  ],
  [form(`${MID}\\s?(?<month>${MONTH})\\.?${WORD_END}${YEAR}`), monthMiddle],
  [
    form(
      `(?:the )?(?:begin(?:ning)?|start|anfang|early|début|inicios?|principios)(?: of| de)?\\s*(?<month>${MONTH})${WORD_END}${YEAR}`,
    ),
    monthStart,
  ],
  [form(`(?:${END_OF}\\s*)?${THIS_NEXT}q(?<q>[1-4])${WORD_END}${YEAR}`), quarterEnd],
  [
    form(
      `(?:the )?${END_OF}?\\s*(?:the )?(?<nth>first|second|third|fourth|1st|2nd|3rd|4th|1\\.|2\\.|3\\.|4\\.) (?:quarter|quartal)s?${WORD_END}${YEAR}`,
    ),
    quarterEnd,
  ],
  [
    form(
      `${END_OF}\\s*${THIS_NEXT}(?<unit>week|month|quarter|year|woche|monats?|quartals?|jahre?s?|semaine|mois|trimestre|année|l'année|semana|mes|año|settimana|mese|anno|mês|ano|maand|kwartaal|jaar|vecka[n]?|månad(?:en)?|kvartal(?:et)?|år(?:et)?|недели|месяца|года|miesiąca|roku|tygodnia)${WORD_END}`,
    ),
    periodEnd,
  ],
  [
    form(`(?:the )?(?:rest|remainder) of (?:the |this )?(?:current )?(?<unit>week|month|quarter|year)${WORD_END}`),
    periodEnd,
  ],
  [form(`(?:the )?(?<unit>week|month|quarter|year)(?:'s|-| )end${WORD_END}`), periodEnd],
  [form(`eo(?<short>[wmqy])${WORD_END}`), periodEnd],
  [form(`(?<unit>monats|quartals|jahres|wochen)ende${WORD_END}`), periodEnd],
  [form(`${END_OF}\\s*(?<year>20\\d\\d)${WORD_END}`), yearEnd],
  [/(?<y>20\d\d)[-/](?<m>0[1-9]|1[0-2])(?![\d/-])/, (g) => lastDayOf(Number(g['y']), Number(g['m']), true)],
  [/(?<m>0?[1-9]|1[0-2])\/(?<y>20\d\d)(?!\d)/, (g) => lastDayOf(Number(g['y']), Number(g['m']), true)],
  [form(`(?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)${WORD_END}(?!\\s+(?:week|month|quarter|day|guest))`), dayOnly],
  [form(`(?<year>20\\d\\d)(?![\\d-])${WORD_END}`), yearEnd],
  [
    form(
      `(?<n>${NUMBER})\\s?(?<unit>${UNIT}) (?:from|after) (?:next |this )?(?<weekday>${WEEKDAY}|tomorrow)${WORD_END}`,
    ),
    fromWeekday,
  ],
  [form(`${THIS_NEXT}(?<month>${MONTH})\\.?${WORD_END}(?!\\s(?:the )?${SPELT_OUT})${YEAR}`), monthEnd],
  [
    form(
      `(?:the )?(?:day after tomorrow|übermorgen|après-demain|pasado mañana|dopodomani|depois de amanhã|overmorgen|послезавтра)${WORD_END}`,
    ),
    (_, today) => known(addDays(today, 2)),
  ],
  [
    form(
      `(?:tomorrow|tmrw|tmr|morgen|demain|mañana|domani|amanhã|imorgon|i morgon|i morgen|jutr[ao]|завтра|明日|明天)${WORD_END}`,
    ),
    (_, today) => known(addDays(today, 1)),
  ],
  [
    form(`(?:today|tonight|heute|aujourd'hui|hoy|oggi|hoje|vandaag|idag|i dag|dzisiaj|сегодня|今日|今天)${WORD_END}`),
    (_, today) => known(today),
  ],
  [form(`(?:yesterday|gestern|hier|ayer|ieri|ontem|gisteren)${WORD_END}`), (_, today) => known(addDays(today, -1))],
  [
    form(
      `(?:in |dans |en |fra |tra |over |om |через )?(?<n>${NUMBER})\\s?(?<unit>${UNIT}) (?:from (?:now|today)|hence|after today|ab heute|à partir d'aujourd'hui)${WORD_END}`,
    ),
    fromNow,
  ],
  [form(`(?:in|dans|en|fra|tra|over|om|em|через|za)\\s(?<n>${NUMBER})\\s?(?<unit>${UNIT})${WORD_END}`), fromNow],
  [
    form(
      `(?:the )?(?:(?<which>next|coming|following|this|nächste[rnms]?|kommende[rnms]?|diese[rnms]?|prochain|próximo|prossimo|volgende|nästa|le|el|il|on) )?(?<weekday>${WEEKDAY})(?<after> (?:next week|prochain|que viene|nächster woche))?${WORD_END}(?! in (?:\\d|a|one|two|three))`,
    ),
    weekdayNext,
  ],
  [
    form(`(?:next|nächste|la semaine prochaine|próxima semana)\\s*(?<unit>week|woche|month|year)?${WORD_END}`),
    nextPeriod,
  ],
];

function form(source: string): RegExp {
  return new RegExp(source, 'u');
}

const ANCHORED = FORMS.map(([pattern, reader]) => [new RegExp(`^(?:${pattern.source})`, 'u'), reader] as const);

/** Reads the date that a text starts with. */
export function readDateAt(text: string, today: IsoDate): DateMatch | undefined {
  const piece = text.slice(0, 80).toLowerCase();
  for (const [pattern, reader] of ANCHORED) {
    const match = pattern.exec(piece);
    if (!match || match[0] === '') continue;
    const reading = reader(match.groups ?? {}, today);
    if (reading) return { reading, length: match[0].length };
  }
  return undefined;
}

/** Reads the length of time that a text starts with: "four weeks", "30d", "half a year", "a fortnight". */
export function readSpanAt(text: string): { readonly span: Span; readonly length: number } | undefined {
  const piece = text.slice(0, 60).toLowerCase();
  const special = SPECIAL_SPAN.exec(piece);
  if (special) {
    const { fortnight, quarter } = special.groups ?? {};
    const span: Span =
      fortnight !== undefined ? { count: 2, unit: 'week' } : { count: quarter !== undefined ? 3 : 6, unit: 'month' };
    return { span, length: special[0].length };
  }
  const match = SPAN.exec(piece);
  const count = numberOf(match?.groups?.['n'] ?? '');
  const unit = unitOf(match?.groups?.['unit'] ?? '');
  return match && count !== undefined && count > 0 && unit
    ? { span: { count, unit }, length: match[0].length }
    : undefined;
}

const SPAN = form(
  `^(?:(?:the )?(?:next|another|coming|die nächsten|weitere|les prochain(?:e)?s|otr[oa]s?|los próximos|altr[eio]|mais|nog|ytterligare|ещё|еще) )?(?<n>\\d{1,3}(?=[\\s-]?\\p{L})|${NUMBER}(?=[\\s-]))[\\s-]?(?:more |further |additional |weitere[rn]? |autres )?(?:calendar |full )?(?<unit>${UNIT})(?: more| longer| plus| de plus| más)?${WORD_END}`,
);
const SPECIAL_SPAN = form(
  `^(?:(?:another )?half a year|ein halbes jahr|six mois|medio año|mezzo anno|een half jaar|ett halvår|(?<fortnight>(?:a|another) fortnight)|(?<quarter>(?:a|another|one|the next|one more) quarter|ein quartal|un trimestre))${WORD_END}`,
);

function known(date: IsoDate, yearGiven = true): DateReading {
  return { kind: 'day', date, yearGiven };
}

function yearOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const digits = Number(given.replace("'", ''));
  return digits < 100 ? 2000 + digits : digits;
}

/** A day without a year is the next one that comes. */
function inYear(given: string | undefined, month: number, date: number, today: IsoDate): DateReading {
  const year = yearOf(given);
  const found = day(year ?? partsOf(today).year, month, date);
  if (!found) return { kind: 'impossible' };
  if (year !== undefined || found >= today) return known(found, year !== undefined);
  return known(day(partsOf(today).year + 1, month, date) ?? found, false);
}

function yearFirst(groups: Groups, today: IsoDate): DateReading {
  return inYear(groups['y'], Number(groups['m']), Number(groups['d']), today);
}

function dayFirst(groups: Groups, today: IsoDate): DateReading {
  return inYear(groups['y'], Number(groups['m']), Number(groups['d']), today);
}

/** 05/07 is May or July, depending on where one grew up. */
function eitherFirst(groups: Groups, today: IsoDate): DateReading {
  const [a, b] = [Number(groups['a']), Number(groups['b'])];
  const readings = [inYear(groups['y'], b, a, today), inYear(groups['y'], a, b, today)].flatMap((reading) =>
    reading.kind === 'day' ? [reading.date] : [],
  );
  const [first, second] = readings;
  if (first === undefined) return { kind: 'impossible' };
  return second === undefined || first === second
    ? known(first, groups['y'] !== undefined)
    : { kind: 'ambiguous', readings };
}

function eastAsian(groups: Groups, today: IsoDate): DateReading {
  const month = Number(groups['m']);
  return groups['d'] === undefined
    ? lastDay(groups['y'], month, today)
    : inYear(groups['y'], month, Number(groups['d']), today);
}

function dayMonth(groups: Groups, today: IsoDate): DateReading | undefined {
  const month = monthOf(groups['month'] ?? '');
  return month === undefined ? undefined : inYear(groups['year'], month, dayNumber(groups['d'] ?? ''), today);
}

const DAY_WORDS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  tenth: 10,
  fifteenth: 15,
  twentieth: 20,
  thirtieth: 30,
};

function dayNumber(word: string): number {
  return DAY_WORDS[word] ?? Number(word);
}

/** "the 15th" is the next one that comes. */
function dayOnly(groups: Groups, today: IsoDate): DateReading {
  const { year, month } = partsOf(today);
  const wanted = Number(groups['d']);
  const found = [0, 1, 2].map((ahead) =>
    day(year + Math.floor((month - 1 + ahead) / 12), ((month - 1 + ahead) % 12) + 1, wanted),
  );
  const next = found.find((date) => date !== undefined && date >= today);
  return next === undefined ? { kind: 'impossible' } : known(next, false);
}

function lastDayOf(year: number, month: number, yearGiven: boolean): DateReading {
  return month >= 1 && month <= 12 ? known(endOfMonth(year, month), yearGiven) : { kind: 'impossible' };
}

function lastDay(given: string | undefined, month: number, today: IsoDate): DateReading {
  const year = yearOf(given);
  const now = partsOf(today);
  return lastDayOf(year ?? (month < now.month ? now.year + 1 : now.year), month, year !== undefined);
}

/** "until October" runs to its last day. */
function monthEnd(groups: Groups, today: IsoDate): DateReading | undefined {
  const month = monthOf(groups['month'] ?? '');
  return month === undefined ? undefined : lastDay(groups['year'], month, today);
}

function monthMiddle(groups: Groups, today: IsoDate): DateReading | undefined {
  const month = monthOf(groups['month'] ?? '');
  return month === undefined ? undefined : inYear(groups['year'], month, 15, today);
}

function monthStart(groups: Groups, today: IsoDate): DateReading | undefined {
  const month = monthOf(groups['month'] ?? '');
  return month === undefined ? undefined : inYear(groups['year'], month, 1, today);
}

const NTH: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 };

function quarterEnd(groups: Groups, today: IsoDate): DateReading {
  const nth = groups['nth']?.toLowerCase();
  const quarter = Number(groups['q'] ?? (nth === undefined ? 0 : (NTH[nth] ?? nth.charAt(0))));
  return lastDay(groups['year'], quarter * 3, today);
}

const NEXT = /^(?:next|following|coming|nächste|kommende|prochain|próxim|prossim|volgende|nästa)/i;

function periodEnd(groups: Groups, today: IsoDate): DateReading {
  const { year, month } = partsOf(today);
  const step = NEXT.test(groups['which'] ?? '') ? 1 : 0;
  const unit = (groups['unit'] ?? groups['short'] ?? '').toLowerCase();
  if (/^(?:w|semaine|semana|settimana|vecka|недел|tyg)/.test(unit))
    return known(addDays(today, ((7 - weekdayOf(today)) % 7) + 7 * step));
  if (/^(?:q|quarter|quartal|trimestre|kwartaal|kvartal)/.test(unit))
    return known(endOfMonth(year, Math.ceil(month / 3) * 3 + 3 * step));
  if (/^(?:y|year|jahr|ann[ée]|l'ann|año|ano|jaar|år|год|roku)/.test(unit)) return known(endOfMonth(year + step, 12));
  return known(endOfMonth(year, month + step));
}

function fromWeekday(groups: Groups, today: IsoDate): DateReading | undefined {
  const count = numberOf(groups['n'] ?? '');
  const unit = unitOf(groups['unit'] ?? '');
  const start =
    groups['weekday'] === 'tomorrow' ? known(addDays(today, 1)) : weekdayNext({ weekday: groups['weekday'] }, today);
  return count === undefined || !unit || start?.kind !== 'day'
    ? undefined
    : known(addSpan(start.date, { count, unit }));
}

function yearEnd(groups: Groups): DateReading {
  return known(endOfMonth(yearOf(groups['year']) ?? 0, 12));
}

function fromNow(groups: Groups, today: IsoDate): DateReading | undefined {
  const count = numberOf(groups['n'] ?? '');
  const unit = unitOf(groups['unit'] ?? '');
  return count === undefined || !unit ? undefined : known(addSpan(today, { count, unit }));
}

/** "Friday" is the one that comes; "next Friday" the one of next week. */
function weekdayNext(groups: Groups, today: IsoDate): DateReading | undefined {
  const wanted = weekdayNamed(groups['weekday'] ?? '');
  if (wanted === undefined) return undefined;
  const ahead = (wanted - weekdayOf(today) + 7) % 7 || 7;
  if (!NEXT.test(groups['which'] ?? '') && groups['after'] === undefined) return known(addDays(today, ahead));
  const monday = addDays(today, (8 - weekdayOf(today)) % 7 || 7);
  return known(addDays(monday, (wanted + 6) % 7));
}

/** "until next month" runs to its end, as "until October" does. */
function nextPeriod(groups: Groups, today: IsoDate): DateReading {
  return periodEnd({ unit: groups['unit'] ?? 'week', which: 'next' }, today);
}
