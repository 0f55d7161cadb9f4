import type { Batch, BatchSummary } from '../../domain/batch.ts';
import { batchVerdict } from '../../domain/batch.ts';
import { asked } from '../../domain/batch-line.ts';
import type { Card, CardData } from '../../domain/decision.ts';
import type { View } from '../../domain/guest-request.ts';
import type { BatchId } from '../../domain/ids.ts';
import { readBatchId } from '../../domain/ids.ts';
import type { Locale } from '../../domain/people.ts';
import type { BatchWish } from '../../domain/policies/steering.ts';
import { MINUTE } from '../../domain/time.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { DAY_WORDS } from './day-messages.ts';
import { dayFacts, dayField, dayNotes, untilItLeaves } from './day.ts';
import { countryWords } from '../../words/countries.ts';
import { longDate, moment } from '../../words/dates.ts';
import { counted } from '../../words/numbers.ts';
import { faultWords, haltWords } from './line-words.ts';
import type { BatchStatus, BulkWords } from './messages.ts';
import { BULK_WORDS } from './messages.ts';
import { waitingNotes } from './waiting.ts';

/** Which lines are wanted, and which page of them, from 1. */
export interface ListPage {
  readonly which: 'all' | 'left' | 'bad' | 'csv';
  readonly page: number;
}

/** The batch's card as this audience sees it. */
export function drawBatch(batch: Batch, audience: View['audience'], locale: Locale): Card {
  const words = inLanguage(BULK_WORDS, locale);
  const status = statusOf(batch);
  const guests = counted(asked(batch.counts), locale);
  const title = audience === 'requester' ? words.ownTitle(guests) : words.title(batch.requester.name, guests);
  const progress = progressOf(batch, words, locale);
  const canSend = isSendable(batch, audience);
  return {
    template: 'bulk-request',
    summary: words.summary(batch.id, guests, words.status[status]),
    data: {
      title,
      status: words.status[status],
      style: STYLE[status],
      facts: facts(batch, words, locale),
      ...progress,
      left: leftLines(batch, audience, locale),
      ...dayField(batch, canSend, locale),
      notes: [
        ...dayNotes(batch, audience, locale),
        ...waitingNotes(batch, audience, locale),
        ...notes(batch, words, locale),
      ].map((text) => ({ text })),
      commentable: audience === 'approvers' && status === 'pending',
      commentLabel: words.commentLabel,
      commentHint: words.commentHint,
      actions: actions(batch, audience, words, locale),
      id: batch.id,
      audience,
    } satisfies CardData,
  };
}

const isSendable = ({ state, counts }: Batch, audience: View['audience']): boolean =>
  state.name === 'preview' && audience === 'requester' && asked(counts) > 0;

const STYLE: Readonly<Record<BatchStatus, string>> = {
  checking: 'default',
  preview: 'accent',
  pending: 'accent',
  scheduled: 'accent',
  running: 'accent',
  paused: 'warning',
  halted: 'attention',
  stopping: 'warning',
  cancelled: 'warning',
  allReady: 'good',
  doneExcept: 'warning',
  denied: 'attention',
  withdrawn: 'default',
  expired: 'default',
};

function statusOf({ state, counts }: Batch): BatchStatus {
  if (state.name === 'scheduled') return state.hold === undefined ? 'scheduled' : 'halted';
  if (state.name === 'running') {
    if (state.hold === undefined) return 'running';
    if (state.hold.kind === 'cancelled') return 'stopping';
    return state.hold.by === 'guestlist' ? 'halted' : 'paused';
  }
  if (state.name !== 'done') return state.name;
  if (state.hold !== undefined) return 'cancelled';
  return counts.failed + counts.unsure + counts.amiss > 0 ? 'doneExcept' : 'allReady';
}

const MOST_DOMAINS = 5;

function facts(batch: Batch, words: BulkWords, locale: Locale): CardData[] {
  const { common, summary, counts } = batch;
  const verdict = batchVerdict(batch);
  const fact = (key: keyof BulkWords['fact'], value: string): CardData => ({ title: words.fact[key], value });
  const number = (count: number): string => counted(count, locale);
  return [
    fact('request', batch.id),
    fact('guests', number(asked(counts))),
    ...(counts.left === 0 ? [] : [fact('leftOut', number(counts.left))]),
    ...(summary === undefined || summary.foundThere === 0 ? [] : [fact('foundThere', number(summary.foundThere))]),
    ...(summary === undefined || summary.domains.length === 0
      ? []
      : [fact('domains', domains(summary, words, locale))]),
    fact('access', access(batch, words, locale)),
    ...dayFacts(batch, locale),
    fact('until', until(batch, words, locale)),
    fact('reason', common.reason ?? words.noReason),
    ...(summary?.attributes === undefined ? [] : [fact('details', details(summary.attributes, words, locale))]),
    ...(common.message === undefined ? [] : [fact('message', common.message)]),
    ...(verdict === undefined
      ? []
      : [fact('decidedBy', words.byWhom(verdict.by.name, moment(verdict.at, locale), verdict.roles))]),
    ...(verdict?.comment === undefined ? [] : [fact('comment', verdict.comment)]),
  ];
}

function domains({ domains: all }: NonNullable<Batch['summary']>, words: BulkWords, locale: Locale): string {
  const shown = all
    .slice(0, MOST_DOMAINS)
    .map(({ domain, guests }) => words.withCount(domain, counted(guests, locale)));
  const rest = all.length - shown.length;
  return [...shown, ...(rest > 0 ? [words.more(counted(rest, locale))] : [])].join(', ');
}

const MOST_DETAILS = 3;

function details(all: NonNullable<BatchSummary['attributes']>, words: BulkWords, locale: Locale): string {
  const shown = all.slice(0, MOST_DETAILS).map(({ company, department, location, guests }) => {
    const country = location === undefined ? undefined : countryWords(location, locale);
    const parts = [company, department, country].filter((part) => part !== undefined);
    return words.withCount(parts.join(', '), counted(guests, locale));
  });
  const rest = all.length - shown.length;
  return [...shown, ...(rest > 0 ? [words.more(counted(rest, locale))] : [])].join('; ');
}

function access({ common, groups, summary }: Batch, words: BulkWords, locale: Locale): string {
  const into = summary?.groups ?? [];
  const name = (groupId: string | undefined): string =>
    groups.find((group) => group.groupId === groupId)?.name ?? words.noGroup;
  if (into.length > 1) {
    return into.map(({ groupId, guests }) => words.withCount(name(groupId), counted(guests, locale))).join(', ');
  }
  return into[0] === undefined ? (common.group?.name ?? words.noGroup) : name(into[0].groupId);
}

function until({ common, summary }: Batch, words: BulkWords, locale: Locale): string {
  const { first, last, open = 0 } = summary?.ends ?? {};
  if (first === undefined || last === undefined) {
    return common.until === undefined || summary !== undefined ? words.noEnd : longDate(common.until, locale);
  }
  const span = first === last ? longDate(first, locale) : words.span(longDate(first, locale), longDate(last, locale));
  return open === 0 ? span : `${span}, ${words.withoutEnd(counted(open, locale))}`;
}

/** Of characters, which look alike in every client. */
const BAR = 24;

function progressOf(batch: Batch, words: BulkWords, locale: Locale): CardData {
  const { state, counts, leftMs } = batch;
  const all = asked(counts);
  const isShown = (state.name === 'running' || state.name === 'done') && all > 0;
  const ended = counts.ready + counts.failed + counts.unsure + counts.calledOff;
  const invited = counts.ready + counts.joined + counts.invited;
  // The bar moves when guests are invited, and is full only when they are ready.
  const share = all === 0 ? 0 : (ended + (counts.joined + counts.invited) / 2) / all;
  const full = Math.min(BAR, Math.floor(share * BAR));
  const number = (count: number): string => counted(count, locale);
  const tallies = (['failed', 'unsure', 'calledOff', 'amiss'] as const).filter((key) => counts[key] > 0);
  const left = state.name === 'running' && leftMs !== undefined ? [words.timeLeft(Math.ceil(leftMs / MINUTE))] : [];
  return {
    working: isShown,
    bar: `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${Math.floor(share * 100)} %`,
    barColor: full === BAR ? 'good' : 'accent',
    progress: [words.progress(number(invited), number(counts.ready), number(all)), ...left].join(', '),
    tallies: isShown ? tallies.map((key) => ({ text: words.tally[key](number(counts[key])) })) : [],
  };
}

function leftLines({ state, summary, counts }: Batch, audience: View['audience'], locale: Locale): CardData[] {
  if (state.name !== 'preview' || audience !== 'requester' || summary === undefined) return [];
  const words = inLanguage(BULK_WORDS, locale);
  const lines = summary.left.map(({ row, email, fault }) => words.leftLine(row, email, faultWords(fault, locale)));
  const rest = counts.left - lines.length;
  return [...lines, ...(rest > 0 ? [`… ${words.more(counted(rest, locale))}`] : [])].map((text) => ({ text }));
}

function notes(batch: Batch, words: BulkWords, locale: Locale): readonly string[] {
  const { state, counts, views, groups } = batch;
  const { note } = words;
  switch (state.name) {
    case 'checking':
      return [note.checking];
    case 'preview':
      return [asked(counts) === 0 ? note.nothingToSend : note.preview];
    case 'pending':
      return views.some(({ audience }) => audience === 'approvers') ? [] : [note.noApprovalChannel];
    case 'running':
    case 'done': {
      const { hold } = state;
      const by = hold === undefined || hold.by === 'guestlist' ? '' : hold.by.name;
      const isTeam = state.name === 'done' && counts.ready > 0 && groups.some((group) => group.isTeam);
      return [
        ...(hold?.problem === undefined ? [] : [note.halted(haltWords(hold.problem, locale))]),
        ...(hold?.kind === 'paused' && by !== '' ? [note.pausedBy(by)] : []),
        ...(hold?.kind === 'cancelled' ? [note.cancelledBy(by)] : []),
        ...(state.name === 'done' && counts.unsure > 0 ? [note.unsure] : []),
        ...(isTeam ? [note.teamsTakesHours] : []),
      ];
    }
    case 'scheduled':
    case 'denied':
    case 'withdrawn':
    case 'expired':
      return [];
  }
}

const STOPPABLE: ReadonlySet<BatchStatus> = new Set(['scheduled', 'running', 'paused', 'halted']);

interface Button {
  readonly title: string;
  readonly verb: string;
  readonly look?: 'positive' | 'destructive';
  readonly which?: ListPage['which'];
}

function actions(batch: Batch, audience: View['audience'], words: BulkWords, locale: Locale): CardData[] {
  const { button } = words;
  const { counts } = batch;
  const deciding = audience === 'approvers';
  const buttons: Button[] = [];
  const add = (is: boolean, one: Button): void => void (is && buttons.push(one));
  const status = statusOf(batch);
  const isOver = batch.state.name === 'done';
  const isScheduled = batch.state.name === 'scheduled';
  add(isSendable(batch, audience), {
    title: button.send(counted(asked(counts), locale)),
    verb: 'send',
    look: 'positive',
  });
  add(status === 'pending' && deciding, { title: button.approve, verb: 'approve', look: 'positive' });
  add(status === 'pending' && deciding, { title: button.deny, verb: 'deny', look: 'destructive' });
  const { mayHurry, mayTakeBack } = untilItLeaves(batch, audience);
  add(status === 'scheduled' && mayHurry, { title: button.sendNow, verb: 'sendNow' });
  add(isScheduled && mayTakeBack, { title: button.takeBack, verb: 'takeBack' });
  add(status === 'running', { title: button.pause, verb: 'pause' });
  add(status === 'paused' || status === 'halted', { title: button.resume, verb: 'resume', look: 'positive' });
  const cancel = isScheduled ? inLanguage(DAY_WORDS, locale).cancel : button.cancel;
  add(STOPPABLE.has(status), { title: cancel, verb: 'cancel', look: 'destructive' });
  add(isOver && deciding && counts.unsure > 0, { title: button.inviteUnsure, verb: 'inviteUnsure' });
  add(isOver && deciding && counts.unsure > 0, { title: button.giveUpUnsure, verb: 'giveUpUnsure' });
  add(isOver && deciding && counts.failed + counts.amiss > 0, { title: button.tryFailed, verb: 'tryFailed' });
  const isListed = status !== 'checking' && asked(counts) > 0;
  add(isListed, { title: button.list, verb: 'list', which: 'all' });
  add(counts.left > 0 && !deciding, { title: button.leftList, verb: 'list', which: 'left' });
  add(counts.failed + counts.unsure + counts.amiss > 0, { title: button.badList, verb: 'list', which: 'bad' });
  add(isOver || status === 'expired', { title: button.csv, verb: 'list', which: 'csv' });
  add(status === 'preview' && !deciding, { title: button.discard, verb: 'withdraw' });
  add(status === 'pending' && !deciding, { title: button.withdraw, verb: 'withdraw' });
  return buttons.map(({ title, verb, look = 'default', which = 'all' }) => ({
    title,
    verb: `bulk.${verb}`,
    look,
    which,
  }));
}

const VERBS: Readonly<Record<string, BatchWish>> = {
  send: 'send',
  withdraw: 'withdraw',
  approve: 'approve',
  deny: 'deny',
  sendNow: 'sendNow',
  takeBack: 'takeBack',
  pause: 'pause',
  resume: 'resume',
  cancel: 'cancel',
  tryFailed: 'tryFailed',
  inviteUnsure: 'inviteUnsure',
  giveUpUnsure: 'giveUpUnsure',
  list: 'see',
  card: 'see',
};
const WHICH: ReadonlySet<unknown> = new Set(['all', 'left', 'bad', 'csv']);

export interface Press {
  readonly wish: BatchWish;
  readonly id: BatchId;
  readonly audience: View['audience'];
  readonly comment?: string;
  readonly page?: ListPage;
  /** As the preview's field says it; none where the card has no such field. */
  readonly day?: string;
}

/** Reads a press on one of these cards; undefined when its data is not what they carry. */
export function readPress(verb: string, data: unknown): Press | undefined {
  const wish = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (wish === undefined || typeof data !== 'object' || data === null) return undefined;
  const { id, audience, comment, which, page, notBefore } = data as Readonly<Record<string, unknown>>;
  const batchId = typeof id === 'string' && id.length <= 20 ? readBatchId(id) : undefined;
  if (batchId === undefined) return undefined;
  const said = typeof comment === 'string' ? comment.trim() : '';
  const wanted = verb === 'list' && WHICH.has(which) ? (which as ListPage['which']) : undefined;
  return {
    wish,
    id: batchId,
    audience: audience === 'approvers' ? 'approvers' : 'requester',
    ...(said === '' ? {} : { comment: said }),
    ...(verb === 'send' && typeof notBefore === 'string' ? { day: notBefore.trim() } : {}),
    ...(wanted === undefined ? {} : { page: { which: wanted, page: pageOf(page) } }),
  };
}

const pageOf = (given: unknown): number => {
  const page = Number(given);
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
};
