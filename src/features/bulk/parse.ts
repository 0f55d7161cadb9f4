import type { Attribute } from '../../domain/attributes.ts';
import { LONGEST_ATTRIBUTE, attributesOf } from '../../domain/attributes.ts';
import type { ActivityId, BatchId } from '../../domain/ids.ts';
import { readBatchId } from '../../domain/ids.ts';
import type { CardAnswered, Incoming, Said, SharedFile, SignInProof } from '../../domain/incoming.ts';
import type { Doubt, Intent, Meaning, Slots } from '../../domain/meaning.ts';
import type { Locale, Person, Place } from '../../domain/people.ts';
import type { BatchWish } from '../../domain/policies/steering.ts';
import type { Problem } from '../../domain/problem.ts';
import type { IsoDate } from '../../domain/time.ts';
import { isIsoDate } from '../../domain/time.ts';
import type { Parsed, Talk } from '../../ports/feature.ts';
import { notMine, understood } from '../../ports/feature.ts';
import { dayAt } from '../../domain/days.ts';
import { findPastedList } from '../../understanding/guest-list/find.ts';
import type { ListedGuest } from '../../understanding/guest-list/read.ts';
import { understandBeside } from '../../understanding/guest-list/request.ts';
import type { ListPage } from './card.ts';
import { readPress } from './card.ts';
import { listedInWords } from './enumeration.ts';

interface FromSomebody {
  readonly asker: Person;
  readonly place: Place;
  readonly locale: Locale;
}

/** What is said above or beside a list holds for every line that says nothing else. */
export type Common = Pick<Slots, 'target' | 'reason' | 'message' | 'language' | Attribute> & {
  readonly until?: IsoDate;
  /** The day on which the invitations leave. */
  readonly notBefore?: IsoDate;
};

export type Source =
  | { readonly kind: 'csv'; readonly csv: string }
  | { readonly kind: 'file'; readonly file: SharedFile }
  | { readonly kind: 'words'; readonly guests: readonly ListedGuest[] };

export type BulkArgs = FromSomebody &
  (
    | {
        readonly what: 'ask';
        readonly source: Source;
        readonly common: Common;
        readonly today: IsoDate;
        readonly timeZone: string;
      }
    | {
        readonly what: 'wish';
        readonly wish: BatchWish;
        readonly id: BatchId;
        readonly comment?: string;
        /** Where it is sent: when it is to leave; absent: as it was asked for. */
        readonly day?: IsoDate | 'once approved';
        /** Where a list is wanted: which lines, and which page of them. */
        readonly page?: ListPage;
        /** The card that was pressed; absent where it was said in words. */
        readonly pressed?: { readonly audience: 'requester' | 'approvers'; readonly cardId?: ActivityId };
        /** Whether the answer can ask for a sign-in, with which the client repeats the press. */
        readonly canSignIn?: boolean;
        /** What that sign-in gave. */
        readonly proof?: SignInProof;
      }
  );

const BULK_LIMITS = {
  reason: 600,
  message: 1_000,
  comment: 600,
  company: LONGEST_ATTRIBUTE,
  department: LONGEST_ATTRIBUTE,
} as const;

export function parseBulk(incoming: Incoming, meaning: Meaning | undefined, talk: Talk): Parsed<BulkArgs> {
  if (incoming.kind === 'cardAnswered') return readAnswer(incoming);
  if (incoming.kind !== 'said') return notMine;
  return readDecision(incoming, meaning) ?? readList(incoming, meaning, talk) ?? notMine;
}

const malformed = (problem: Problem, { locale }: Said | CardAnswered): Parsed<BulkArgs> => ({
  kind: 'malformed',
  problem,
  locale,
});
const whoAndWhere = ({ from, place, locale }: Said | CardAnswered): FromSomebody => ({ asker: from, place, locale });

function readAnswer(press: CardAnswered): Parsed<BulkArgs> {
  if (!press.verb.startsWith('bulk.')) return notMine;
  const read = readPress(press.verb.slice('bulk.'.length), press.data);
  if (read === undefined) return malformed({ code: 'requestUnknown', given: '' }, press);
  const { audience, day: typedDay = '', ...wanted } = read;
  if (typedDay !== '' && !isIsoDate(typedDay)) {
    const doubt: Doubt = { code: 'dateUnreadable', given: typedDay.slice(0, 32), about: 'start' };
    return malformed({ code: 'unclear', doubts: [doubt] }, press);
  }
  const day = read.day === undefined ? undefined : typedDay === '' ? 'once approved' : typedDay;
  const tooLong = commentTooLong(wanted.comment);
  if (tooLong !== undefined) return malformed(tooLong, press);
  const { cardId, signIn: proof, how } = press;
  const pressed = { audience, ...(cardId === undefined ? {} : { cardId }) };
  return understood({
    ...whoAndWhere(press),
    what: 'wish',
    ...wanted,
    pressed,
    canSignIn: how === 'execute',
    ...(day === undefined ? {} : { day }),
    ...(proof === undefined ? {} : { proof }),
  });
}

const WISHES: Partial<Readonly<Record<Intent, BatchWish>>> = {
  approve: 'approve',
  reject: 'deny',
  cancel: 'withdraw',
  remind: 'remind',
  status: 'see',
};

/** Whatever can be said about a request can be said about a batch: its id tells them apart. */
function readDecision(said: Said, meaning: Meaning | undefined): Parsed<BulkArgs> | undefined {
  const wish = meaning === undefined ? undefined : WISHES[meaning.intent];
  if (meaning === undefined || wish === undefined) return undefined;
  const [given = '', ...others] = meaning.slots.requestIds;
  const id = others.length > 0 ? undefined : readBatchId(given);
  if (id === undefined) return undefined;
  if (meaning.doubts.length > 0) return malformed({ code: 'unclear', doubts: meaning.doubts }, said);
  const comment = meaning.slots.reason ?? meaning.slots.message;
  const tooLong = commentTooLong(comment);
  if (tooLong !== undefined) return malformed(tooLong, said);
  return understood({
    ...whoAndWhere(said),
    what: 'wish',
    wish,
    id,
    ...(comment === undefined ? {} : { comment }),
  });
}

const commentTooLong = (comment: string | undefined): Problem | undefined =>
  comment !== undefined && comment.length > BULK_LIMITS.comment
    ? { code: 'tooLong', what: 'comment', characters: comment.length, limit: BULK_LIMITS.comment }
    : undefined;

/** A list is only shown to whoever gave it, until he sends it: so that a heading row is enough to be one. */
function readList(said: Said, meaning: Meaning | undefined, { now }: Talk): Parsed<BulkArgs> | undefined {
  const today = dayAt(now, said.timeZone);
  const reader = { now, timeZone: said.timeZone, locale: said.locale };
  const file = listFileOf(said);
  const pasted = file === undefined ? findPastedList(said) : undefined;
  if (file !== undefined && said.text.trim() === '') return asked(said, { kind: 'file', file }, undefined, today);
  if (file !== undefined || pasted !== undefined) {
    const words = pasted?.words ?? said.text;
    const about = understandBeside(words, said.mentions, reader);
    const source: Source = file === undefined ? { kind: 'csv', csv: pasted?.csv ?? '' } : { kind: 'file', file };
    return asked(said, source, words === '' ? undefined : about, today);
  }
  if (meaning?.intent !== 'bulk-invite') return undefined;
  const guests = listedInWords(meaning);
  if (guests.length === 0) return malformed({ code: 'listEmpty' }, said);
  return asked(said, { kind: 'words', guests }, meaning, today);
}

/** Spreadsheets themselves are no text: their answer is to save them as CSV. */
const listFileOf = ({ files }: Said): SharedFile | undefined =>
  files?.find(({ name }) => /\.(?:csv|tsv|txt|xlsx?|ods)$/i.test(name));

/** What would be read wrongly in every line is asked back; who is meant is for the lines to say. */
const ABOUT_ADDRESSES: ReadonlySet<Doubt['code']> = new Set<Doubt['code']>([
  'addressMissing',
  'addressMalformed',
  'intentUnsure',
]);

function asked(said: Said, source: Source, about: Meaning | undefined, today: IsoDate): Parsed<BulkArgs> {
  const doubts = about?.doubts.filter(({ code }) => !ABOUT_ADDRESSES.has(code)) ?? [];
  if (doubts.length > 0) return malformed({ code: 'unclear', doubts }, said);
  if (about?.slots.sendInvitation === false)
    return malformed({ code: 'unclear', doubts: [{ code: 'silentForMany' }] }, said);
  if (about?.slots.cc !== undefined) return malformed({ code: 'unclear', doubts: [{ code: 'copyForMany' }] }, said);
  const { target, until, notBefore, reason, message, language } = about?.slots ?? {};
  for (const [what, text] of [
    ['reason', reason],
    ['message', message],
    ['company', about?.slots.company],
    ['department', about?.slots.department],
  ] as const) {
    if (text !== undefined && text.length > BULK_LIMITS[what]) {
      return malformed({ code: 'tooLong', what, characters: text.length, limit: BULK_LIMITS[what] }, said);
    }
  }
  const common: Common = {
    ...(target === undefined ? {} : { target }),
    ...(until === undefined || until === null ? {} : { until }),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(reason === undefined ? {} : { reason }),
    ...(message === undefined ? {} : { message }),
    ...(language === undefined ? {} : { language }),
    ...attributesOf(about?.slots ?? {}),
  };
  return understood({ ...whoAndWhere(said), what: 'ask', source, common, today, timeZone: said.timeZone });
}
