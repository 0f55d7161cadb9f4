import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { asActivityId } from '../../domain/ids.ts';
import type { Incoming, Said, Unsupported } from '../../domain/incoming.ts';
import type { Place } from '../../domain/people.ts';
import { isDialog, readDialog } from './dialogs.ts';
import { isFileConsent, readConsent } from './file-consent.ts';
import { filesOf, htmlOf, localeOf, mentionsOf, personOf, tenantOf, timeZoneOf } from './envelope.ts';
import { readSignIn } from './sign-in.ts';

/** How the activity wants to be answered: in the conversation, in the invoke's own answer, or not at all. */
export type AnswerIn = 'conversation' | 'invoke' | 'dialog' | 'file' | 'nowhere';

const text = z.string().min(1).max(400);
const ExecuteValue = z.object({ action: z.object({ verb: text, data: z.unknown() }) });
const SubmitValue = z.looseObject({ verb: text });
const CARD_ACTION = 'adaptiveCard/action';

/** Reads an authenticated activity. Identity is taken from Teams' own fields, never from what a card carries. */
export function readActivity(activity: Activity, place: Place): Incoming {
  switch (activity.type) {
    case 'message':
      return isForm(activity) ? readSubmit(activity, place) : readSaid(activity, place);
    case 'invoke':
      if (isFileConsent(activity)) return readAccepted(activity, place);
      return isDialog(activity) ? readDialogOf(activity, place) : readExecute(activity, place);
    case 'installationUpdate':
      return isRemoval(activity) ? unsupported('the bot was removed') : readOpened(activity, place);
    // When the bot is added an installationUpdate comes too, and nobody wants to be greeted twice.
    case 'conversationUpdate':
      return unsupported('a change of the conversation');
    default:
      return unsupported(`activity ${shown(activity.type)}`);
  }
}

export function answerIn(activity: Activity): AnswerIn {
  if (isFileConsent(activity)) return 'file';
  if (activity.type === 'invoke') return isDialog(activity) ? 'dialog' : 'invoke';
  return ['message', 'installationUpdate', 'conversationUpdate'].includes(activity.type) ? 'conversation' : 'nowhere';
}

const isCardAction = (activity: Activity): boolean => activity.type === 'invoke' && activity.name === CARD_ACTION;

/** Invokes that are answered: with a card, in a dialog, or with a file. */
export const isAnsweredInvoke = (activity: Activity): boolean =>
  isCardAction(activity) || isDialog(activity) || isFileConsent(activity);

const isForm = (activity: Activity): boolean => activity.value !== undefined && activity.value !== null;

export const isRemoval = (activity: Activity): boolean =>
  activity.type === 'installationUpdate' && activity.action === 'remove';

function readSaid(activity: Activity, place: Place): Said | Unsupported {
  const from = personOf(activity);
  if (from === undefined) return nobody(activity);
  const html = htmlOf(activity);
  return {
    kind: 'said',
    from,
    place,
    text: typeof activity.text === 'string' ? activity.text : '',
    ...(html === undefined ? {} : { html }),
    mentions: mentionsOf(activity),
    ...filesOf(activity),
    locale: localeOf(activity),
    timeZone: timeZoneOf(activity),
    activityId: asActivityId(activity.id ?? ''),
  };
}

function readSubmit(activity: Activity, place: Place): Incoming {
  const from = personOf(activity);
  if (from === undefined) return nobody(activity);
  const value = SubmitValue.safeParse(activity.value);
  if (!value.success) return unsupported('a form without a verb');
  const { verb, ...data } = value.data;
  return {
    kind: 'cardAnswered',
    from,
    place,
    verb,
    data,
    ...cardIdOf(activity),
    locale: localeOf(activity),
    how: 'submit',
  };
}

/** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards */
function readExecute(activity: Activity, place: Place): Incoming {
  if (!isCardAction(activity)) return unsupported(`invoke ${shown(activity.name)}`);
  const from = personOf(activity);
  if (from === undefined) return nobody(activity);
  const value = ExecuteValue.safeParse(activity.value);
  if (!value.success) return unsupported('a card action without a verb');
  const { action } = value.data;
  const signIn = readSignIn(activity);
  return {
    kind: 'cardAnswered',
    from,
    place,
    verb: action.verb,
    data: action.data,
    ...cardIdOf(activity),
    locale: localeOf(activity),
    how: 'execute',
    ...(signIn === undefined ? {} : { signIn }),
  };
}

function readDialogOf(activity: Activity, place: Place): Incoming {
  const from = personOf(activity);
  if (from === undefined) return nobody(activity);
  const read = readDialog(activity);
  if (read === undefined) return unsupported(`invoke ${shown(activity.name)} without what it needs`);
  const common = { from, place, locale: localeOf(activity) };
  if (read.kind === 'cardAnswered') return { ...read, ...common, how: 'dialog' };
  return { ...read, ...common, timeZone: timeZoneOf(activity) };
}

/** A yes to a file is a press of what makes it; the card that asked is no card of a request. */
function readAccepted(activity: Activity, place: Place): Incoming {
  const from = personOf(activity);
  if (from === undefined) return nobody(activity);
  const consent = readConsent(activity);
  if (consent?.answer !== 'accept') return unsupported('a file that was declined, or an answer without what it needs');
  if (consent.offeredTo !== from.userId) return unsupported('a file that was offered to somebody else');
  const { verb, data } = consent;
  return { kind: 'cardAnswered', from, place, verb, data, locale: localeOf(activity), how: 'file' };
}

function readOpened(activity: Activity, place: Place): Incoming {
  const from = personOf(activity);
  return {
    kind: 'opened',
    place,
    ...(from === undefined ? {} : { from }),
    locale: localeOf(activity),
  };
}

const unsupported = (reason: string): Unsupported => ({ kind: 'unsupported', reason });

function nobody(activity: Activity): Unsupported {
  const missing = tenantOf(activity) === undefined ? 'tenant id' : 'user object id';
  return unsupported(`${shown(activity.type)} without ${missing}`);
}

const shown = (name: unknown): string => (typeof name === 'string' ? name.slice(0, 60) : 'without a name');

const cardIdOf = (activity: Activity) =>
  typeof activity.replyToId === 'string' && activity.replyToId !== ''
    ? { cardId: asActivityId(activity.replyToId) }
    : {};
