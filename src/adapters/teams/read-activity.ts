import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { asActivityId, asConversationId, asTenantId, asUserId } from '../../domain/ids.ts';
import type { Incoming, Said, Unsupported } from '../../domain/incoming.ts';
import type { Locale, Person, Place } from '../../domain/people.ts';

/** How the activity wants to be answered: in the conversation, in the invoke's own answer, or not at all. */
export type AnswerIn = 'conversation' | 'invoke' | 'nowhere';

const text = z.string().min(1).max(400);
/** The parts of Teams' own envelope that are used. https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability */
const ChannelData = z.object({
  tenant: z.object({ id: text }).partial().optional().catch(undefined),
  channel: z.object({ name: text }).partial().optional().catch(undefined),
});
const ExecuteValue = z.object({
  action: z.object({ verb: text, data: z.unknown() }),
  authentication: z
    .object({ token: z.string().min(1).max(16_000) })
    .optional()
    .catch(undefined),
});
const SubmitValue = z.looseObject({ verb: text });
const Mention = z.object({ type: z.literal('mention'), text: z.string(), mentioned: z.object({ id: z.string() }) });
const ClientInfo = z.object({
  type: z.literal('clientInfo'),
  locale: text.optional().catch(undefined),
  timezone: text.optional().catch(undefined),
});

const CARD_ACTION = 'adaptiveCard/action';

/** Reads an authenticated activity. Identity is taken from Teams' own fields, never from what a card carries. */
export function readActivity(activity: Activity, place: Place): Incoming {
  switch (activity.type) {
    case 'message':
      return isForm(activity) ? readSubmit(activity, place) : readSaid(activity, place);
    case 'invoke':
      return readExecute(activity, place);
    case 'installationUpdate':
      return isRemoval(activity) ? unsupported('the bot was removed') : readOpened(activity, place);
    case 'conversationUpdate':
      return botWasAdded(activity) ? readOpened(activity, place) : unsupported('a change of the conversation');
    default:
      return unsupported(`activity ${shown(activity.type)}`);
  }
}

export function answerIn(activity: Activity): AnswerIn {
  if (activity.type === 'invoke') return 'invoke';
  return ['message', 'installationUpdate', 'conversationUpdate'].includes(activity.type) ? 'conversation' : 'nowhere';
}

export const isCardAction = (activity: Activity): boolean =>
  activity.type === 'invoke' && activity.name === CARD_ACTION;

const isForm = (activity: Activity): boolean => activity.value !== undefined && activity.value !== null;

export const isRemoval = (activity: Activity): boolean =>
  activity.type === 'installationUpdate' && activity.action === 'remove';

/** Teams says the tenant in two places, and the Playground in one of them. */
export function tenantOf(activity: Partial<Activity>): string | undefined {
  const inChannelData = ChannelData.safeParse(activity.channelData).data?.tenant?.id;
  const given: unknown = activity.conversation?.tenantId ?? inChannelData;
  return typeof given === 'string' && given !== '' ? given.toLowerCase() : undefined;
}

export function placeOf(activity: Activity): Place {
  const { id, conversationType } = activity.conversation;
  const titled: unknown = activity.conversation.name;
  const scope = conversationType === 'channel' ? 'channel' : conversationType === 'groupChat' ? 'group' : 'personal';
  const inChannelData = ChannelData.safeParse(activity.channelData).data?.channel?.name;
  const name = inChannelData ?? (scope !== 'personal' && typeof titled === 'string' ? titled : undefined);
  return { conversationId: asConversationId(id), scope, ...(name === undefined ? {} : { name }) };
}

export function personOf(activity: Activity): Person | undefined {
  const tenant = tenantOf(activity);
  const user: unknown = activity.from?.aadObjectId;
  if (tenant === undefined || typeof user !== 'string' || user === '') return undefined;
  const name = typeof activity.from.name === 'string' ? activity.from.name : '';
  return { userId: asUserId(user), tenantId: asTenantId(tenant), name };
}

export function localeOf(activity: Activity): Locale {
  const said: unknown = activity.locale;
  const locale = typeof said === 'string' && said !== '' ? said : clientInfo(activity)?.locale;
  return locale !== undefined && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(locale) ? locale : 'en';
}

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
  const { action, authentication } = value.data;
  return {
    kind: 'cardAnswered',
    from,
    place,
    verb: action.verb,
    data: action.data,
    ...cardIdOf(activity),
    locale: localeOf(activity),
    how: 'execute',
    ...(authentication === undefined ? {} : { assertion: authentication.token }),
  };
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

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function botWasAdded(activity: Activity): boolean {
  const bot: unknown = activity.recipient?.id;
  return listed(activity.membersAdded).some(
    (member) => typeof member === 'object' && member !== null && 'id' in member && member.id === bot,
  );
}

function mentionsOf(activity: Activity): Said['mentions'] {
  return listed(activity.entities).flatMap((entity) => {
    const mention = Mention.safeParse(entity).data;
    if (mention === undefined) return [];
    return [{ text: mention.text, bot: mention.mentioned.id === activity.recipient?.id }];
  });
}

function htmlOf(activity: Activity): string | undefined {
  for (const attachment of listed(activity.attachments)) {
    const html = z.object({ contentType: z.literal('text/html'), content: z.string() }).safeParse(attachment).data;
    if (html !== undefined) return html.content;
  }
  return undefined;
}

const clientInfo = (activity: Activity) =>
  listed(activity.entities)
    .map((entity) => ClientInfo.safeParse(entity).data)
    .find((info) => info !== undefined);

function timeZoneOf(activity: Activity): string {
  const zone: unknown = activity.localTimezone ?? clientInfo(activity)?.timezone;
  return typeof zone === 'string' && isTimeZone(zone) ? zone : 'UTC';
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
