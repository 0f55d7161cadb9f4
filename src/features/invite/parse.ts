import { dayAt } from '../../domain/days.ts';
import type { DraftId, ActivityId, RequestId } from '../../domain/ids.ts';
import type { CardAnswered, DialogOpened, Incoming, Said } from '../../domain/incoming.ts';
import type { Intent, Meaning } from '../../domain/meaning.ts';
import type { Locale, Person, Place } from '../../domain/people.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Parsed, Talk } from '../../ports/feature.ts';
import { notMine, understood } from '../../ports/feature.ts';
import { namesOf } from '../../understanding/entities/names.ts';
import { findAddresses } from '../../understanding/entities/addresses.ts';
import type { Correction } from './correction.ts';
import { isMarked, ownWords, readCorrection } from './correction.ts';
import type { Entries } from './entries.ts';
import { readAnswer } from './entries.ts';
import { readNewAddress } from './readdress.ts';
import type { Reading } from './reading.ts';
import { LIMITS, readRequest, tooLong } from './reading.ts';

interface FromSomebody {
  readonly asker: Person;
  readonly place: Place;
  readonly locale: Locale;
  /** Where his clocks tell the time; a press on a card does not say. */
  readonly timeZone?: string;
}

/** The ways in which a guest is asked for. */
export type InviteArgs = FromSomebody &
  (
    | { readonly what: 'ask'; readonly reading: Reading }
    | { readonly what: 'openDialog'; readonly reading: Reading }
    | { readonly what: 'correct'; readonly draft: DraftId; readonly correction: Correction }
    | {
        readonly what: 'send';
        readonly draft: DraftId;
        readonly entries: Entries;
        readonly how: CardAnswered['how'];
        readonly cardId?: ActivityId;
      }
    /** Another address for a guest who was invited: `typed` as it stood beside the button. */
    | { readonly what: 'readdress'; readonly old: RequestId; readonly typed: string }
    | { readonly what: 'discard'; readonly draft: DraftId; readonly how: CardAnswered['how'] }
    | { readonly what: 'unreadable' }
  );

export function parseInvite(incoming: Incoming, meaning: Meaning | undefined, talk: Talk): Parsed<InviteArgs> {
  switch (incoming.kind) {
    case 'cardAnswered':
      return readPress(incoming);
    case 'dialogOpened':
      return readDialog(incoming, meaning);
    case 'said':
      return meaning === undefined ? notMine : (readFollowUp(incoming, meaning, talk) ?? readSaid(incoming, meaning));
    default:
      return notMine;
  }
}

const whoAndWhere = (incoming: Said | CardAnswered | DialogOpened): FromSomebody => ({
  asker: incoming.from,
  place: incoming.place,
  locale: incoming.locale,
  ...('timeZone' in incoming ? { timeZone: incoming.timeZone } : {}),
});

const UNREADABLE = { what: 'unreadable' } as const;

function readPress(press: CardAnswered): Parsed<InviteArgs> {
  if (press.verb === 'invite.readdress') {
    const wanted = readNewAddress(press.data);
    return understood({
      ...whoAndWhere(press),
      ...(wanted === undefined ? UNREADABLE : { what: 'readdress', ...wanted }),
    });
  }
  if (press.verb !== 'invite.send' && press.verb !== 'invite.discard') return notMine;
  const answer = readAnswer(press.data);
  const { how, cardId } = press;
  if (answer === undefined) return understood({ ...whoAndWhere(press), ...UNREADABLE });
  if (press.verb === 'invite.discard') {
    return understood({ ...whoAndWhere(press), what: 'discard', draft: answer.draft, how });
  }
  return understood({
    ...whoAndWhere(press),
    ...answer,
    what: 'send',
    how,
    ...(cardId === undefined ? {} : { cardId }),
  });
}

/** Both commands lead to the form; a message can fill in the guest's address and name, and asks for nothing by itself. */
function readDialog(dialog: DialogOpened, meaning: Meaning | undefined): Parsed<InviteArgs> {
  if (dialog.command !== 'inviteGuest' && dialog.command !== 'requestGuestFromMessage') return notMine;
  const opened = (reading: Reading): Parsed<InviteArgs> =>
    understood({ ...whoAndWhere(dialog), what: 'openDialog', reading });
  if (dialog.message === undefined || meaning === undefined) return opened({ ask: {}, notes: [] });
  const [email, ...others] = meaning.slots.emails;
  if (email === undefined) return opened({ ask: {}, notes: [] });
  if (others.length > 0) {
    return opened({
      ask: {},
      notes: [{ field: 'email', problem: { code: 'severalAddresses', count: meaning.slots.emails.length } }],
    });
  }
  const said = ownWords({ ...dialog.message, mentions: [] });
  const { displayName = meaning.slots.displayName } = namesOf(said, findAddresses(said).good);
  return opened({ ask: { email, ...(displayName === undefined ? {} : { displayName }) }, notes: [] });
}

/** What texts can be that change a form, and those that can send or cancel it; others belong to their own verbs. */
const MAY_CORRECT: ReadonlySet<Intent> = new Set<Intent>(['unknown', 'invite', 'delayed-invite']);
const MAY_ANSWER: ReadonlySet<Intent> = new Set<Intent>([
  'approve',
  'reject',
  'cancel',
  'resend',
  'revoke',
  'help',
  'smalltalk',
]);

function readFollowUp(said: Said, meaning: Meaning, { draft, now }: Talk): Parsed<InviteArgs> | undefined {
  if (draft === undefined || draft.state === 'discarded' || meaning.slots.requestIds.length > 0) return undefined;
  if (meaning.slash && meaning.intent !== 'cancel') return undefined;
  const { intent, slots } = meaning;
  if (!MAY_CORRECT.has(intent) && !(MAY_ANSWER.has(intent) && slots.emails.length === 0)) return undefined;
  const words = ownWords(said);
  if (intent === 'invite' && slots.emails.length > 0 && !isMarked(words)) return undefined;
  const correction = readCorrection(words, draft, dayAt(now, said.timeZone));
  if (correction === undefined) return undefined;
  if (!MAY_CORRECT.has(intent) && correction.wish === 'change') return undefined;
  // After it was sent, a plain "yes" is about something else.
  if (draft.state === 'sent' && (correction.wish === 'send' || correction.wish === 'unclear')) return undefined;
  return understood({ ...whoAndWhere(said), what: 'correct', draft: draft.id, correction });
}

function readSaid(said: Said, meaning: Meaning): Parsed<InviteArgs> {
  if (meaning.intent !== 'invite' && meaning.intent !== 'delayed-invite') return notMine;
  const malformed = (problem: Problem): Parsed<InviteArgs> => ({ kind: 'malformed', problem, locale: said.locale });
  if (said.text.length > LIMITS.text) return malformed(tooLong('text', said.text));
  const reading = readRequest(meaning);
  return 'code' in reading ? malformed(reading) : understood({ ...whoAndWhere(said), what: 'ask', reading });
}
