import type { Card, CardData } from '../../domain/decision.ts';
import type { Entry, PastTruth, Source } from '../../domain/knowledge.ts';
import { truthAsOf, wordedFor } from '../../domain/knowledge.ts';
import type { Locale } from '../../domain/people.ts';
import type { IsoDate } from '../../domain/time.ts';
import { isIsoDate } from '../../domain/time.ts';
import type { Finding } from '../../ports/knowledge.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { longDate } from '../../words/dates.ts';
import type { AskFacts } from './gather.ts';
import type { AskWords } from './messages.ts';
import { ASK_WORDS, liveWords } from './messages.ts';
import type { AskWish } from './parse.ts';

type Answer = Extract<Finding, { kind: 'answer' }>;

/** One answer: the tenant's own fact first, then the short answer, and everything else on demand. */
export function drawAnswer(
  { entry: found, asOf }: Answer,
  { live, related }: Pick<AskFacts, 'live' | 'related'>,
  asked: string,
  locale: Locale,
): Card {
  const words = inLanguage(ASK_WORDS, locale);
  const entry = wordedFor(found, locale);
  const said = saidOf(entry, asOf, words, locale);
  return {
    template: 'ask-answer',
    summary: said.answer,
    data: {
      question: entry.question,
      live: live === undefined ? [] : [{ title: words.liveTitle[live.kind], text: liveWords(live, locale) }],
      answer: said.answer,
      status: said.status === undefined ? [] : [{ text: said.status, style: said.style }],
      detail: entry.detail,
      history: entry.history.map((past) => ({ text: words.past(past, longDate(past.from, locale)) })),
      sourcesTitle: words.sources,
      sources: entry.sources.map((source) => sourceLine(source, locale)),
      reviewed: words.reviewed(longDate(entry.reviewed, locale)),
      relatedTitle: words.related,
      related: related.map((next) => ({ id: next.id, question: wordedFor(next, locale).question, asOf: asOf ?? '' })),
      detailButton: words.detail,
      helpful: words.helpful,
      unhelpful: words.unhelpful,
      expert: words.expert,
      id: entry.id,
      asked: asked === '' ? entry.question : asked,
    },
  };
}

/** Up to three readings to choose from; none where the question is not known. */
export function drawUnsure(
  asked: string,
  finding: Extract<Finding, { kind: 'choices' }> | undefined,
  locale: Locale,
): Card {
  const words = inLanguage(ASK_WORDS, locale);
  const choices = (finding?.candidates ?? []).map(({ entry }) => ({
    id: entry.id,
    question: wordedFor(entry, locale).question,
    asOf: finding?.asOf ?? '',
  }));
  const title = choices.length === 0 ? words.unknownTitle : words.choiceTitle;
  return {
    template: 'ask-unsure',
    summary: title,
    data: {
      title,
      text: choices.length === 0 ? words.unknown : words.choices,
      choices,
      expert: words.expert,
      asked,
    },
  };
}

interface Said {
  readonly answer: string;
  readonly status?: string;
  readonly style: 'accent' | 'warning';
}

/** The truth of today, or of the day that was asked for together with what holds now. */
function saidOf(entry: Entry, asOf: IsoDate | undefined, words: AskWords, locale: Locale): Said {
  const truth = asOf === undefined ? undefined : truthAsOf(entry, asOf);
  const date = (day: IsoDate): string => longDate(day, locale);
  if (asOf !== undefined && truth?.kind === 'past') {
    const { was, document, from } = truth.past;
    return { answer: was, status: words.asOf(date(asOf), document, date(from), entry.answer), style: 'warning' };
  }
  if (truth?.kind === 'unrecorded') {
    return { answer: entry.answer, status: words.unrecorded(date(truth.earliest)), style: 'warning' };
  }
  const change = changeOf(entry);
  if (change === undefined) return { answer: entry.answer, style: 'accent' };
  const status = entry.status === 'obsolete' ? words.obsolete(yearOf(change)) : words.changed(yearOf(change));
  return { answer: entry.answer, status, style: 'accent' };
}

const changeOf = ({ status, history }: Entry): PastTruth | undefined =>
  status === 'still-true' ? undefined : history[0];
const yearOf = ({ from }: PastTruth): string => from.slice(0, 4);

function sourceLine({ title, url, date }: Source, locale: Locale): CardData {
  return { title, url, date: longDate(date, locale), linked: url !== '' };
}

const KINDS: Readonly<Record<string, AskWish['kind']>> = {
  'ask.entry': 'entry',
  'ask.helpful': 'feedback',
  'ask.unhelpful': 'feedback',
  'ask.expert': 'expert',
};

/** Reads a press on one of these cards; undefined when its data is not what they carry. */
export function readAskPress(verb: string, data: unknown): AskWish | undefined {
  const kind = Object.hasOwn(KINDS, verb) ? KINDS[verb] : undefined;
  if (kind === undefined || typeof data !== 'object' || data === null) return undefined;
  const { id, asOf, asked } = data as { readonly id?: unknown; readonly asOf?: unknown; readonly asked?: unknown };
  const entryId = typeof id === 'string' && id !== '' && id.length <= 80 ? id : undefined;
  if (kind === 'expert') {
    if (typeof asked !== 'string' || asked.trim() === '') return undefined;
    return { kind, text: asked.trim(), ...(entryId === undefined ? {} : { about: entryId }) };
  }
  if (entryId === undefined) return undefined;
  if (kind === 'feedback') return { kind, entryId, helpful: verb === 'ask.helpful' };
  return { kind: 'entry', entryId, ...(typeof asOf === 'string' && isIsoDate(asOf) ? { asOf } : {}) };
}
