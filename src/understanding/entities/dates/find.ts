import { addDays } from '../../../domain/days.ts';
import type { Doubt } from '../../../domain/meaning.ts';
import type { IsoDate } from '../../../domain/time.ts';
import { addSpan, firstDayOf, type Span } from './calendar.ts';
import { readDateAt, readSpanAt, type DateReading } from './phrase.ts';
import { readByLibrary } from './second-reader.ts';

/** The dates of a text by the part they play. */
export interface FoundDates {
  readonly until: IsoDate | null;
  /** A length of time ("for four weeks", "by 14 days"). */
  readonly span: Span | undefined;
  readonly notBefore: IsoDate | undefined;
  /** Dates that no word ties to a part: "mail her on 20 March". */
  readonly loose: readonly IsoDate[];
  /** Of those, what can be read in no way, or in several. */
  readonly looseDoubts: readonly Doubt[];
  readonly doubts: readonly Doubt[];
  /** Where dates stand in the text, so that nobody takes them for names. */
  readonly places: readonly (readonly [start: number, end: number])[];
}

const L = String.raw`(?<![\p{L}\p{N}])`;
const UNTIL = new RegExp(
  `${L}(?:for(?= the (?:rest|remainder) of| today| tomorrow only)|end(?=\\s?:)|until|untill|unitl|till|'til|til|thru|through|up to(?: and including)?|up until|no later than|not later than|expir(?:es|ing|y)(?: on| date:?)?|end(?:s|ing)(?: on)?|end date:?|valid (?:to|until)|good until|bis(?: spätestens)?(?: (?:zum|zu|einschließlich|einschl\\.?|inklusive|inkl\\.?))*|jusqu'(?:au|à(?: la)?|en)|jusque|hasta(?: el| la)?|fino (?:al?|alla)|fino all'|até(?: a[o]?)?|tot(?: en met| eind)?|t/m|till(?: och med)?|t\\.o\\.m\\.?|frem til|indtil|til og med|(?:aż )?do(?= (?:\\d|koń|poł))|до(?= )|по(?= \\d)|saakka|直到|到|至)\\s*:?\\s*`,
  'gu',
);
const FROM = new RegExp(
  `${L}(?:from|between|zwischen dem|entre le|entre el|tussen|starting(?: on| from)?|start(?:s)?(?: on| date:?)|as of|as from|effective|beginning|not before|no earlier than|earliest|only from|only after|only on|not until|ab(?: dem)?|erst(?: am| ab)|frühestens|ab|à partir (?:du|de|d')|à compter du|seulement le|desde(?: el)?|a partir (?:del?|do)|dal|a partire dal|vanaf|pas op|från(?: och med)?|fra|med start|dopiero|od|с|з|не раньше)\\s+`,
  'gu',
);
const FOR = new RegExp(
  `${L}(?:for|für|fuer|pour|pendant|durante|por|para|per|voor|i|för|na|на|om|over the next|extend(?:ed)?|verlängern? um|um|by|de|con|di|em|med|met|with|another|weitere|a further|z|gedurende|d'|d’)\\s+(?=(?:[\\p{L}]+ ){0,3})`,
  'gu',
);
const ARTICLE = /^(?:the |dem |den |le |la |el |il |o |a |(?:on )?the |on |den )/i;
const ENDLESS =
  /^(?:further notice|auf weiteres|nouvel ordre|nuevo aviso|forever|never|none|ever|indefinitely|unlimited|no end|open|nie|jamais|unbefristet)\b/i;
/** Where a loose date may start: a digit, or a word that can only be a date. */
const LOOSE =
  /(?<![\p{L}\p{N}.,:/#-])(?=\d|(?:on|next|am|le|el|il|on the|in(?= (?:\d|one|two|three|four|six|a )))\s|tomorrow|morgen|demain|mañana|domani|monday|tuesday|wednesday|thursday|friday|montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi|jeudi|vendredi)/giu;
/** The second reader is slower than the first; nobody means more than a few ends. */
const SECOND_READINGS = 2;
/** Longest stretch that is searched for dates. */
const REACH = 4_000;

/** What can only be a start, and is no date: "starting on her first day". */
const UNREAD_START =
  /^(?:not before|no earlier than|as of|as from|starting (?:on|from)|frühestens|à partir|a partir|vanaf|from (?:her|his|their) (?:first|start))(?!\p{L})/u;
/** A start without a year that seems to lie further ahead was meant for a day gone by. */
const LONGEST_WAIT_DAYS = 300;

const firstWords = (rest: string): string =>
  rest
    .split(/[\n,;.!?]/)[0]
    ?.trim()
    .slice(0, 60) ?? '';

/** Finds every date of a text whose addresses have been masked out. `weekdaysLoose`: bare weekdays count too. */
export function findDates(whole: string, today: IsoDate): FoundDates {
  const text = whole.slice(0, REACH).toLowerCase();
  const finder = new Finder(text, today);
  finder.role(UNTIL, 'until');
  finder.role(FROM, 'from');
  finder.suffixed();
  finder.spans();
  finder.looseDates();
  return finder;
}

class Finder implements FoundDates {
  until: IsoDate | null = null;
  span: Span | undefined;
  notBefore: IsoDate | undefined;
  readonly loose: IsoDate[] = [];
  readonly looseDoubts: Doubt[] = [];
  readonly doubts: Doubt[] = [];
  readonly places: (readonly [number, number])[] = [];
  private readonly untils = new Set<IsoDate>();
  private secondReadings = SECOND_READINGS;

  constructor(
    private readonly text: string,
    private readonly today: IsoDate,
  ) {}

  role(words: RegExp, part: 'until' | 'from'): void {
    for (const match of this.text.matchAll(words)) {
      const start = match.index + match[0].length;
      if (this.taken(start)) continue;
      const rest = this.text.slice(start);
      const whole = readDateAt(rest, this.today);
      const article = whole === undefined ? (ARTICLE.exec(rest)?.[0].length ?? 0) : 0;
      const found = whole ?? readDateAt(rest.slice(article), this.today);
      const end = start + article + (found?.length ?? 0);
      if (found) this.place(part, found.reading, match.index, end);
      else if (part === 'until') this.unread(rest, match.index, start);
      else if (UNREAD_START.test(this.text.slice(match.index, start) + rest))
        this.doubts.push({ code: 'dateUnreadable', given: firstWords(rest), about: 'start' });
      if (found && part === 'from') this.range(end);
      if (found && part === 'until') this.alternative(end);
    }
  }

  /** "until 30 June or 31 July". */
  private alternative(end: number): void {
    const or = /^\s*(?:or|oder|ou|o|of|eller|lub|или)\s+(?:until |till |bis |the )?/u.exec(this.text.slice(end));
    const other = or ? readDateAt(this.text.slice(end + or[0].length), this.today) : undefined;
    if (or && other) this.place('until', other.reading, end, end + or[0].length + other.length);
  }

  /** "from 1 April to 30 June", "between 1 April and 30 June". */
  private range(end: number): void {
    const to =
      /^\s*(?:to|until|till|through|-|–|—|and|bis(?: zum)?|und|à|au|jusqu'au|et|al?|hasta(?: el)?|y|tot(?: en met)?|en|till|til|do|до|по|e)\s+(?:the |le |el |il )?/iu.exec(
        this.text.slice(end),
      );
    const start = end + (to?.[0].length ?? 0);
    const found = to ? readDateAt(this.text.slice(start), this.today) : undefined;
    if (found) this.place('until', found.reading, end, start + found.length);
  }

  /** "until 4 weeks from now" is a date; "until 30 days" a length; "until the project ends" is asked back. */
  private unread(rest: string, start: number, end: number): void {
    const span = readSpanAt(rest);
    if (span && this.until === null) {
      this.span ??= span.span;
      this.places.push([start, end + span.length]);
      return;
    }
    if (this.secondReading(rest, start, end)) return;
    const given = firstWords(rest);
    const strong = /^(?:until|untill|till|bis|jusqu|hasta|fino|até|до|直到|no later|expir)/i.test(
      this.text.slice(start),
    );
    if (
      strong &&
      !rest.startsWith('§') &&
      given !== '' &&
      !ENDLESS.test(rest) &&
      !/^(?:(?:i|we|you|he|she|they) |(?:team|grupp|gruppe|kanal|app|projekt)(?:et|en|n|e)? )/i.test(given)
    ) {
      this.doubts.push({ code: 'dateUnreadable', given });
    }
  }

  private secondReading(rest: string, start: number, end: number): boolean {
    if (this.secondReadings === 0 || !/^[\p{L}\p{N}]/u.test(rest)) return false;
    this.secondReadings -= 1;
    const found = readByLibrary(rest, this.today);
    if (found) this.place('until', found.reading, start, end + found.length);
    return found !== undefined;
  }

  /** Languages that say "until" after the date. */
  suffixed(): void {
    const after =
      /^[\s'’]?(?:\p{Script=Hiragana}{0,2}まで|まで|까지|为止|為止|之前|(?:'?[a-zıüöğ]{1,3} )?kadar|asti|saakka|mennessä)/iu;
    for (const match of this.text.matchAll(/(?<![\d.])(?=\d)/gu)) {
      if (this.taken(match.index)) continue;
      const found = readDateAt(this.text.slice(match.index), this.today);
      const end = match.index + (found?.length ?? 0);
      if (found && after.test(this.text.slice(end))) this.place('until', found.reading, match.index, end);
    }
  }

  spans(): void {
    for (const match of this.text.matchAll(FOR)) {
      const start = match.index + match[0].length;
      if (this.taken(match.index) || this.span) continue;
      const working = /^\d{1,3} (?:working|business|work) ?days?|^\d{1,3} (?:werktage|arbeitstage|jours ouvr)/u.exec(
        this.text.slice(start),
      );
      if (working) this.doubts.push({ code: 'dateUnreadable', given: working[0] });
      const found = readSpanAt(this.text.slice(start)) ?? readSpanAt(this.text.slice(match.index));
      if (!found || /^\s?(?:ago|old)\b/i.test(this.text.slice(start + found.length))) continue;
      this.span = found.span;
      this.places.push([match.index, start + found.length]);
    }
    const eastAsian = /(\d{1,3}\s?(?:日間|週間|[かヶ]月間?|年間|天|周|个月|個月|年|일|주|개월|년))(?:間|동안)?/u.exec(
      this.text,
    );
    const found = eastAsian && !this.taken(eastAsian.index) ? readSpanAt(eastAsian[1] ?? '') : undefined;
    if (found) this.span ??= found.span;
  }

  looseDates(): void {
    for (const match of this.text.matchAll(LOOSE)) {
      const lead = /^(?:on the|on|am|le|el|il)\s/i.exec(this.text.slice(match.index))?.[0].length ?? 0;
      const start = match.index + lead;
      if (this.taken(start)) continue;
      const found = readDateAt(this.text.slice(start), this.today);
      if (!found || found.length < 4) continue;
      this.places.push([match.index, start + found.length]);
      const { reading } = found;
      if (reading.kind === 'day') this.loose.push(reading.date);
      else this.looseDoubts.push(startDoubt(this.text.slice(start, start + found.length), reading));
    }
  }

  private place(part: 'until' | 'from', reading: DateReading, start: number, end: number): void {
    this.places.push([start, end]);
    const given = this.text.slice(start, end).trim();
    const about = part === 'from' ? ({ about: 'start' } as const) : {};
    if (reading.kind === 'impossible') this.doubts.push({ code: 'dateUnreadable', given, ...about });
    else if (reading.kind === 'ambiguous')
      this.doubts.push({ code: 'dateAmbiguous', given, readings: reading.readings, ...about });
    else if (reading.date < this.today) this.doubts.push({ code: 'datePast', given, date: reading.date, ...about });
    else if (part === 'from') this.setStart(reading.date, given);
    else this.setUntil(reading.date, given);
  }

  /** What has begun already needs no waiting for; a day and month just gone are a slip, not next year. */
  private setStart(date: IsoDate, given: string): void {
    const first = firstDayOf(given, date);
    if (!/\d{4}/.test(given) && first > addDays(this.today, LONGEST_WAIT_DAYS))
      this.doubts.push({ code: 'dateAmbiguous', given, readings: [first], about: 'start' });
    else if (first > this.today) this.notBefore ??= first;
  }

  /** Two different ends in one text: nobody knows which holds. */
  private setUntil(date: IsoDate, given: string): void {
    this.untils.add(date);
    this.until = date;
    if (this.untils.size > 1) {
      this.doubts.push({ code: 'dateAmbiguous', given, readings: [...this.untils] });
      this.until = null;
    }
  }

  private taken(at: number): boolean {
    return this.places.some(([start, end]) => at >= start && at < end);
  }
}

function startDoubt(given: string, reading: Exclude<DateReading, { readonly kind: 'day' }>): Doubt {
  return reading.kind === 'impossible'
    ? { code: 'dateUnreadable', given, about: 'start' }
    : { code: 'dateAmbiguous', given, readings: reading.readings, about: 'start' };
}

/** The last day of access that a text gives: its date, or today and its length of time. */
export function untilOf(dates: FoundDates, today: IsoDate): IsoDate | null {
  if (dates.until !== null || dates.doubts.length > 0 || !dates.span) return dates.until;
  return addSpan(dates.notBefore ?? today, dates.span);
}
