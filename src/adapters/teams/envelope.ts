import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { asConversationId, asTenantId, asUserId } from '../../domain/ids.ts';
import type { Said } from '../../domain/incoming.ts';
import type { Locale, Person, Place } from '../../domain/people.ts';

const text = z.string().min(1).max(400);
/** The parts of Teams' own envelope that are used. https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability */
const ChannelData = z.object({
  tenant: z.object({ id: text }).partial().optional().catch(undefined),
  channel: z.object({ name: text }).partial().optional().catch(undefined),
});
const Mention = z.object({ type: z.literal('mention'), text: z.string(), mentioned: z.object({ id: z.string() }) });
const ClientInfo = z.object({
  type: z.literal('clientInfo'),
  locale: text.optional().catch(undefined),
  timezone: text.optional().catch(undefined),
});

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
  if (tenant === undefined || !z.guid().safeParse(user).success) return undefined;
  const name = typeof activity.from.name === 'string' ? activity.from.name : '';
  return { userId: asUserId(String(user)), tenantId: asTenantId(tenant), name };
}

export function localeOf(activity: Activity): Locale {
  const said: unknown = activity.locale;
  const locale = typeof said === 'string' && said !== '' ? said : clientInfo(activity)?.locale;
  return locale !== undefined && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(locale) ? locale : 'en';
}

export function mentionsOf(activity: Activity): Said['mentions'] {
  return listed(activity.entities).flatMap((entity) => {
    const mention = Mention.safeParse(entity).data;
    if (mention === undefined) return [];
    return [{ text: mention.text, bot: mention.mentioned.id === activity.recipient?.id }];
  });
}

export function htmlOf(activity: Activity): string | undefined {
  for (const attachment of listed(activity.attachments)) {
    const html = z.object({ contentType: z.literal('text/html'), content: z.string() }).safeParse(attachment).data;
    if (html !== undefined) return html.content;
  }
  return undefined;
}

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#receive-files-in-personal-chat */
const Download = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().max(400).catch(''),
  content: z.object({ downloadUrl: z.string().min(1).max(8_000) }),
});
const MOST_FILES = 10;

export function filesOf(activity: Activity): Pick<Said, 'files'> {
  const read = listed(activity.attachments).flatMap((attachment) => Download.safeParse(attachment).data ?? []);
  const files = read.slice(0, MOST_FILES).map(({ name, content }) => ({ name, url: content.downloadUrl }));
  return files.length === 0 ? {} : { files };
}

const clientInfo = (activity: Activity) =>
  listed(activity.entities)
    .map((entity) => ClientInfo.safeParse(entity).data)
    .find((info) => info !== undefined);

export function timeZoneOf(activity: Activity): string {
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

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
