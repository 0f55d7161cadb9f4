import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { FileReply } from '../../domain/decision.ts';
import type { UserId } from '../../domain/ids.ts';
import { asUserId } from '../../domain/ids.ts';
import { cleanText } from './cards/user-text.ts';

/**
 * Files that a bot gives: it asks, Teams makes a place in the person's OneDrive, the bot writes there and shows a link.
 * Personal chats only. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#upload-files-to-personal-chat
 */
const CONSENT = 'fileConsent/invoke';
const CONSENT_CARD = 'application/vnd.microsoft.teams.card.file.consent';
const INFO_CARD = 'application/vnd.microsoft.teams.card.file.info';
const LONGEST_ABOUT = 1_000;

const text = z.string().min(1).max(400);
const url = z.string().min(1).max(8_000);
const UploadInfo = z.object({
  uploadUrl: url,
  contentUrl: url.optional().catch(undefined),
  name: text.optional().catch(undefined),
  uniqueId: text.optional().catch(undefined),
  fileType: text.optional().catch(undefined),
});
export type UploadInfo = z.infer<typeof UploadInfo>;

const Accepted = z.object({
  action: z.literal('accept'),
  context: z.object({ verb: text, data: z.unknown(), offeredTo: z.guid().transform(asUserId) }),
  uploadInfo: UploadInfo,
});
const Declined = z.object({ action: z.literal('decline') });

export type Consent =
  | {
      readonly answer: 'accept';
      readonly verb: string;
      readonly data: unknown;
      readonly offeredTo: UserId;
      readonly place: UploadInfo;
    }
  | { readonly answer: 'decline' };

export const isFileConsent = (activity: Activity): boolean => activity.type === 'invoke' && activity.name === CONSENT;

/** What the person answered; undefined when it is not what Teams sends. What it carries is as untrusted as a card's data. */
export function readConsent(activity: Activity): Consent | undefined {
  const accepted = Accepted.safeParse(activity.value);
  if (accepted.success) {
    const { context, uploadInfo } = accepted.data;
    const { verb, data, offeredTo } = context;
    return { answer: 'accept', verb, data, offeredTo, place: uploadInfo };
  }
  return Declined.safeParse(activity.value).success ? { answer: 'decline' } : undefined;
}

/**
 * Files reach personal chats of Teams itself. The Agents Playground calls itself `msteams` too, and shows nothing of them.
 */
export const takesFiles = (activity: Activity): boolean =>
  activity.channelId === 'msteams' &&
  activity.conversation.conversationType === 'personal' &&
  !activity.serviceUrl.replace(/\/$/, '').endsWith('/_connector');

/** Asks the person whether he wants it. */
export function offerOf({ name, content, about, again }: FileReply, offeredTo: string): Partial<Activity> {
  const context = { ...again, offeredTo };
  return {
    type: 'message',
    attachments: [
      {
        contentType: CONSENT_CARD,
        name,
        content: {
          description: cleanText(about, LONGEST_ABOUT),
          sizeInBytes: Buffer.byteLength(content),
          acceptContext: context,
          declineContext: {},
        },
      },
    ],
  };
}

/** Shows where it is; undefined where what Teams said of its own place does not hang together. */
export function linkTo({ uploadUrl, contentUrl, uniqueId, fileType }: UploadInfo, name: string) {
  if (contentUrl === undefined || uniqueId === undefined || !isBeside(contentUrl, uploadUrl)) return undefined;
  return {
    type: 'message',
    attachments: [{ contentType: INFO_CARD, contentUrl, name, content: { uniqueId, fileType: fileType ?? 'csv' } }],
  } satisfies Partial<Activity>;
}

/** The link is shown as ours, so it leads nowhere but to where was written. */
const isBeside = (contentUrl: string, uploadUrl: string): boolean =>
  URL.canParse(contentUrl) && URL.canParse(uploadUrl) && new URL(contentUrl).origin === new URL(uploadUrl).origin;
