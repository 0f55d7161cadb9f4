import type { Draft, DraftAsk } from '../../domain/draft.ts';
import type { IsoDate } from '../../domain/time.ts';
import { findDates, untilOf } from '../../understanding/entities/dates/find.ts';
import { longDate } from '../../words/dates.ts';

const ORDINALS: readonly RegExp[] = [
  /^(?:the )?(?:1|1\.|1st|first|former)(?: one)?$|^(?:die|der|das) erste$/iu,
  /^(?:the )?(?:2|2\.|2nd|second|latter)(?: one)?$|^(?:die|der|das) zweite$/iu,
  /^(?:the )?(?:3|3\.|3rd|third)(?: one)?$|^(?:die|der|das) dritte$/iu,
  /^(?:the )?(?:4|4\.|4th|fourth)(?: one)?$|^(?:die|der|das) vierte$/iu,
];
const nth = (text: string): number => ORDINALS.findIndex((ordinal) => ordinal.test(text));
const bare = (text: string): string => text.replace(/^["“„'\s]+|["”“'\s.!]+$/gu, '');

/** The group that an answer names where the form asked for one: "the second", "the team", or just its name. */
export function pickByWords(answer: string, draft: Draft): DraftAsk['group'] {
  if (!draft.open.includes('group')) return undefined;
  const text = bare(answer);
  const { candidates } = draft;
  const kind = /^(?:the |das |die )?(team|group|gruppe)(?: one)?$/iu.exec(text)?.[1]?.toLowerCase();
  const alike = kind === undefined ? [] : candidates.filter(({ isTeam }) => isTeam === (kind === 'team'));
  const picked = alike.length === 1 ? alike[0] : candidates[nth(text)];
  if (picked !== undefined) return { kind: 'chosen', groupId: picked.groupId };
  return kind === undefined && isName(text) ? { kind: 'team', name: text, kindStated: false } : undefined;
}

/** Short, begins as names do, and holds neither address nor end of a sentence. */
const isName = (text: string): boolean =>
  /^[\p{Lu}\p{Lo}\p{N}][^@.!?,;:\n]{0,59}$/u.test(text) && text.split(/\s+/).length <= 6;

type Days = Pick<DraftAsk, 'until' | 'notBefore'>;

/** Which of the days that were offered an answer means: "the first", "in April". */
export function pickOffered(answer: string, draft: Draft): Days | undefined {
  const offered = draft.notes.flatMap(({ problem }) =>
    problem.code === 'unclear' ? problem.doubts.filter((doubt) => doubt.code === 'dateAmbiguous') : [],
  );
  const picked = offered.map(({ readings, about }) => ({ day: pickDay(bare(answer), readings), about }));
  const [one, ...others] = picked.filter(({ day }) => day !== undefined);
  if (one?.day === undefined || others.length > 0) return undefined;
  return one.about === 'start' ? { notBefore: one.day } : { until: one.day };
}

function pickDay(text: string, readings: readonly IsoDate[]): IsoDate | undefined {
  const byPlace = readings[nth(text)];
  if (byPlace !== undefined) return byPlace;
  const meant = text.replace(/^(?:until|from|bis|ab|in|on|im|am|i mean)\s+(?:the\s+)?/iu, '').toLowerCase();
  const inWords = (day: IsoDate): readonly string[] =>
    ['en', 'de'].map((locale) => longDate(day, locale).toLowerCase());
  const alike = readings.filter((day) => inWords(day).some((words) => ` ${words}`.includes(` ${meant}`)));
  return /\p{L}{3}/u.test(meant) && alike.length === 1 ? alike[0] : undefined;
}

/** The day in an answer to "until when?", which needs no "until" of its own. */
export const dateIn = (answer: string, today: IsoDate): IsoDate | undefined =>
  untilOf(findDates(`until ${bare(answer)}`, today), today) ?? undefined;

/** The day in an answer to "from when?", likewise. */
export const startIn = (answer: string, today: IsoDate): IsoDate | undefined =>
  findDates(`from ${bare(answer)}`, today).notBefore;
