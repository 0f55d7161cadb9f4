import type { Activity, InvokeResponse } from 'botbuilder';
import type { Card, Reply } from '../../domain/decision.ts';
import type { CardRenderer } from './cards/renderer.ts';
import { cleanText } from './cards/user-text.ts';

/** Teams takes about 100 KB in a message, of which UTF-16 and the envelope take their part. */
const LONGEST_WORDS = 20_000;
const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';
const MESSAGE_TYPE = 'application/vnd.microsoft.activity.message';

/**
 * Words as a message in which nothing is read as Markdown. Only HTML keeps lines apart in every client; in it everything
 * but the ends of lines is text.
 */
export function wordsActivity(text: string): Partial<Activity> {
  const clean = cleanText(text, LONGEST_WORDS);
  if (!clean.includes('\n')) return { type: 'message', text: clean, textFormat: 'plain' };
  const escaped = clean.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return { type: 'message', text: escaped.replace(/\n/g, '<br>'), textFormat: 'xml' };
}

export const cardActivity = (card: Card, cards: CardRenderer): Partial<Activity> => ({
  type: 'message',
  summary: cleanText(card.summary, 500),
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: cards.render(card) }],
});

/** What the conversation gets to see; undefined for nothing. */
export function replyActivity(reply: Reply, cards: CardRenderer): Partial<Activity> | undefined {
  switch (reply.kind) {
    case 'nothing':
      return undefined;
    case 'words':
    case 'onlyYou':
    case 'signIn':
      return wordsActivity(reply.text);
    case 'card':
      return {
        ...cardActivity(reply.card, cards),
        ...(reply.words === undefined ? {} : wordsActivity(reply.words)),
      };
    case 'dialog':
      return cardActivity(reply.card, cards);
    case 'file':
      return wordsActivity(reply.instead);
  }
}

/**
 * The answer to a pressed button: words that only the presser sees.
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format
 */
export const invokeWords = (text: string): InvokeResponse => ({
  status: 200,
  body: { statusCode: 200, type: MESSAGE_TYPE, value: cleanText(text, 1_000) },
});

/** The answer to a pressed button: the card's new look. The presser sees it at once, others by the update that follows. */
export const invokeCard = (card: Card, cards: CardRenderer): InvokeResponse => ({
  status: 200,
  body: { statusCode: 200, type: CARD_TYPE, value: cards.render(card) },
});
