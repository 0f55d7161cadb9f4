import type { Activity, InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import type { CardAnswered, DialogOpened } from '../../domain/incoming.ts';
import type { Card } from '../../domain/decision.ts';
import type { CardRenderer } from './cards/renderer.ts';
import { cleanText } from './cards/user-text.ts';

/**
 * Dialogs opened from where messages are written, or from a message's menu.
 * https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module
 */
const FETCH = 'composeExtension/fetchTask';
const SUBMIT = 'composeExtension/submitAction';
const LONGEST_TITLE = 64;

const text = z.string().min(1).max(400);
const FetchValue = z.object({
  commandId: text,
  messagePayload: z
    .object({ body: z.object({ contentType: z.string(), content: z.string().max(100_000) }) })
    .optional()
    .catch(undefined),
});
const SubmitValue = z.object({ data: z.looseObject({ verb: text }) });

export const isDialog = (activity: Activity): boolean =>
  activity.type === 'invoke' && (activity.name === FETCH || activity.name === SUBMIT);

type Opened = Pick<DialogOpened, 'kind' | 'command' | 'message'>;
type Answered = Pick<CardAnswered, 'kind' | 'verb' | 'data'>;

/** What was opened or sent; undefined when it is not what Teams sends. */
export function readDialog(activity: Activity): Opened | Answered | undefined {
  if (activity.name === SUBMIT) {
    const value = SubmitValue.safeParse(activity.value);
    if (!value.success) return undefined;
    const { verb, ...data } = value.data.data;
    return { kind: 'cardAnswered', verb, data };
  }
  const value = FetchValue.safeParse(activity.value);
  if (!value.success) return undefined;
  const { commandId, messagePayload } = value.data;
  const opened = { kind: 'dialogOpened', command: commandId } as const;
  if (messagePayload === undefined) return opened;
  const { contentType, content } = messagePayload.body;
  const isHtml = contentType.toLowerCase().includes('html');
  return { ...opened, message: isHtml ? { text: '', html: content } : { text: content } };
}

/** The dialog shows this form. */
export const dialogCard = (title: string, card: Card, cards: CardRenderer): InvokeResponse =>
  answer({
    type: 'continue',
    value: {
      title: cleanText(title, LONGEST_TITLE),
      height: 'large',
      width: 'medium',
      card: { contentType: 'application/vnd.microsoft.card.adaptive', content: cards.render(card) },
    },
  });

/** The dialog closes with these words. */
export const dialogWords = (words: string): InvokeResponse =>
  answer({ type: 'message', value: cleanText(words, 1_000) });

const answer = (task: unknown): InvokeResponse => ({ status: 200, body: { task } });
