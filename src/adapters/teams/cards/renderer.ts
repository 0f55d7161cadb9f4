import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card, CardData, CardValue } from '../../../domain/decision.ts';
import { checkCard, checkTemplate } from './check.ts';
import type { JsonObject } from './template.ts';
import { CardTemplate } from './template.ts';
import { cleanText } from './user-text.ts';

export interface CardRenderer {
  /** The card as Teams takes it. Throws when the template is unknown, or what comes out is no valid card. */
  render(card: Card): JsonObject;
}

/** Teams refuses messages above 28 KB. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages */
const MOST_BYTES = 24_000;
/** Longest text of one binding, tried one after the other until the card is small enough. */
const TEXT_LIMITS = [4_000, 1_500, 500, 150, 40];

/**
 * Reads every `<feature>-<what>.json` of a folder, but no samples. Throws, with the file's name, when one is no template:
 * the bot should not start with a card that it cannot draw.
 */
export function loadCards(folder: string): CardRenderer {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && !file.endsWith('.sample.json'));
  const templates = new Map(files.map((file) => [file.slice(0, -'.json'.length), readTemplate(join(folder, file))]));
  return { render: (card) => draw(templates, card) };
}

function readTemplate(path: string): CardTemplate {
  try {
    const source = JSON.parse(readFileSync(path, 'utf8')) as JsonObject;
    checkTemplate(source);
    return new CardTemplate(source);
  } catch (cause) {
    throw new Error(`${path} is no card template: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

function draw(templates: ReadonlyMap<string, CardTemplate>, card: Card): JsonObject {
  const template = templates.get(card.template);
  if (template === undefined) throw new Error(`There is no card template "${card.template}"`);
  for (const limit of TEXT_LIMITS) {
    const drawn = { ...template.expand(cleaned(card.data, limit)), fallbackText: cleanText(card.summary, 1_000) };
    if (Buffer.byteLength(JSON.stringify(drawn)) <= MOST_BYTES) return checkCard(drawn);
  }
  throw new Error(`The card "${card.template}" has more parts than Teams takes`);
}

const cleaned = (data: CardData, limit: number): CardData =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [name, cleanedValue(value, limit)]));

function cleanedValue(value: CardValue, limit: number): CardValue {
  if (typeof value === 'string') return cleanText(value, limit);
  if (Array.isArray(value)) return value.map((item: CardValue) => cleanedValue(item, limit));
  return typeof value === 'object' ? cleaned(value as CardData, limit) : value;
}
