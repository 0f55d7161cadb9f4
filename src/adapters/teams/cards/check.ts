import { z } from 'zod';
import type { Json, JsonObject } from './template.ts';
import { isObject } from './template.ts';

/** The newest version that Teams shows everywhere. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference */
const VERSION = '1.5';
const ELEMENTS = new Set([
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'Image',
  'ImageSet',
  'Container',
  'ColumnSet',
  'Column',
  'FactSet',
  'ActionSet',
  'Table',
  'TableRow',
  'TableCell',
  'Input.Text',
  'Input.Number',
  'Input.Date',
  'Input.Time',
  'Input.Toggle',
  'Input.ChoiceSet',
  'Action.Execute',
  'Action.Submit',
  'Action.OpenUrl',
  'Action.ShowCard',
  'Action.ToggleVisibility',
  'AdaptiveCard',
  'Data.Query',
]);

const Card = z.looseObject({
  type: z.literal('AdaptiveCard'),
  version: z.literal(VERSION),
  fallbackText: z.string().min(1),
  body: z.array(z.looseObject({ type: z.string() })).min(1),
  actions: z.array(z.looseObject({ type: z.string().startsWith('Action.') })).optional(),
});
/** What each kind needs to be drawn at all. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  TextBlock: ['text'],
  TextRun: ['text'],
  Image: ['url'],
  FactSet: ['facts'],
  RichTextBlock: ['inlines'],
  'Action.Execute': ['title', 'verb'],
  'Action.Submit': ['title', 'data'],
  'Action.OpenUrl': ['title', 'url'],
  'Action.ShowCard': ['title', 'card'],
  'Input.Text': ['id'],
  'Input.Number': ['id'],
  'Input.Date': ['id'],
  'Input.Time': ['id'],
  'Input.Toggle': ['id', 'title'],
  'Input.ChoiceSet': ['id', 'choices'],
};

/** A template's own mistakes, found when the bot starts. */
export function checkTemplate(source: Json): asserts source is JsonObject {
  if (!isObject(source) || source['type'] !== 'AdaptiveCard') throw new Error('its type is not AdaptiveCard');
  if (source['version'] !== VERSION) throw new Error(`its version is not ${VERSION}`);
  if (/\$\{[^}]*\{/.test(JSON.stringify(source))) throw new Error('an expression has braces of its own');
  if ('refresh' in source) throw new Error('a refresh would show every viewer the same private card');
}

/** Checks what Teams would refuse or leave blank, and takes links away that lead out of the web. */
export function checkCard(card: JsonObject): JsonObject {
  const shape = Card.safeParse(card);
  if (!shape.success)
    throw new Error(
      `not a card: ${shape.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`,
    );
  checkInputIds(card);
  const safe = checked(card);
  if (!isObject(safe)) throw new Error('not a card');
  return safe;
}

function checked(node: Json, parent = ''): Json {
  if (Array.isArray(node))
    return node.filter((item: Json) => !hasBadLink(item)).map((item: Json) => checked(item, parent));
  if (!isObject(node)) return node;
  if (parent !== 'data') checkElement(node);
  const kept = Object.entries(node).filter(([name, value]) => !(name === 'selectAction' && hasBadLink(value)));
  return Object.fromEntries(kept.map(([name, value]) => [name, name === 'data' ? value : checked(value, name)]));
}

function checkElement(node: JsonObject): void {
  const type = node['type'];
  if (typeof type !== 'string') return;
  if (!ELEMENTS.has(type)) throw new Error(`unknown element ${type}`);
  for (const name of NEEDS[type] ?? []) {
    if (node[name] === undefined) throw new Error(`${type} without ${name}`);
  }
}

const hasBadLink = (node: Json): boolean =>
  isObject(node) && node['type'] === 'Action.OpenUrl' && !/^https?:\/\//i.test(String(node['url'] ?? ''));

function checkInputIds(card: JsonObject): void {
  const ids = inputIds(card);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`two inputs are called ${twice}`);
}

function inputIds(node: Json): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((item: Json) => inputIds(item));
  if (!isObject(node)) return [];
  const own = typeof node['type'] === 'string' && node['type'].startsWith('Input.') ? [String(node['id'])] : [];
  return [...own, ...Object.entries(node).flatMap(([name, value]) => (name === 'data' ? [] : inputIds(value)))];
}
