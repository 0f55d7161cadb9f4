import { createRequire } from 'node:module';
import { Expression, ExpressionType } from 'adaptive-expressions';
import { Template } from 'adaptivecards-templating/lib/template-engine.js';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };

/** What is used of `adaptivecards`: its own types lead into sources that a strict project cannot compile. */
interface CardLibrary {
  readonly Versions: { readonly v1_5: unknown };
  readonly SerializationContext: new (version: unknown) => {
    readonly eventCount: number;
    getEventAt(index: number): { readonly message: string };
  };
  readonly GlobalRegistry: { readonly elements: Registry; readonly actions: Registry };
  readonly AdaptiveCard: new () => CardElement & { parse(card: Json, context: unknown): void };
  readonly Column: ElementClass;
  readonly TextRun: ElementClass;
  readonly TableRow: ElementClass;
  readonly TableCell: ElementClass;
}
interface CardElement {
  getSchema(): { getCount(): number; getItemAt(index: number): { readonly name: string } };
}
type ElementClass = new () => CardElement;
interface Registry {
  findByName(type: string): { readonly objectType: ElementClass } | undefined;
}

/** Its package points Node to a file for bundlers; this one is built for everybody. */
const require = createRequire(import.meta.url);
const cards = require('adaptivecards/dist/adaptivecards.js') as CardLibrary;

/** What https://adaptivecards.io/explorer has and the library reads by hand, so that its schemas do not list it. */
const READ_BY_HAND: Readonly<Record<string, readonly string[]>> = {
  '*': ['fallback', '$when', '$data'],
  AdaptiveCard: ['body', 'actions', 'msteams', 'metadata'],
  Container: ['items'],
  Column: ['items', 'width'],
  ColumnSet: ['columns'],
  TableCell: ['items'],
  TableRow: ['cells'],
  Table: ['rows'],
  RichTextBlock: ['inlines'],
  ImageSet: ['images'],
  ActionSet: ['actions'],
  'Action.ShowCard': ['card'],
};
const READ_BY_PEOPLE = new Set([
  ...[
    'text',
    'title',
    'label',
    'placeholder',
    'altText',
    'errorMessage',
    'fallbackText',
    'speak',
    'tooltip',
    'subtitle',
  ],
]);

/** `${…}` with its inner text. */
const BINDING = /\$\{([^}]*)\}/g;

export const expand = (template: Json, sample: Json): Json => new Template(template).expand({ $root: sample }) as Json;

/**
 * Teams' people picker works in cards from 1.2 on, whatever the schema says.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker
 */
const EARLIER_IN_TEAMS = /^Property "choices\.data" is supported in version 1\.6/;

/** What is wrong with a finished card by version 1.5: unknown elements, wrong values, misspelt properties. */
export function cardFaults(card: Json): string[] {
  const context = new cards.SerializationContext(cards.Versions.v1_5);
  new cards.AdaptiveCard().parse(card, context);
  const said = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const faults = said.filter((message) => !EARLIER_IN_TEAMS.test(message));
  for (const element of objectsIn(card)) {
    const known = knownProperties(element);
    if (known)
      faults.push(
        ...Object.keys(element)
          .filter((name) => !known.has(name))
          .map((name) => `${String(element['type'])} has no property "${name}"`),
      );
  }
  if (JSON.stringify(card).includes('${')) faults.push('a binding is left in the finished card');
  return faults;
}

/** Sentences that the template holds itself; they belong to messages.ts. */
export function wordsIn(template: Json): string[] {
  const words: string[] = [];
  for (const element of objectsIn(template)) {
    const isFact = !('type' in element) && 'value' in element && 'title' in element;
    for (const [name, value] of Object.entries(element)) {
      const shown = READ_BY_PEOPLE.has(name) || (isFact && name === 'value');
      if (shown && typeof value === 'string' && hasWords(value)) words.push(`${name}: ${value}`);
    }
  }
  return words;
}

function hasWords(text: string): boolean {
  const literals = [...text.matchAll(BINDING)].flatMap(([, inner = '']) => inner.match(/'[^']*'|"[^"]*"/g) ?? []);
  return /\p{L}/u.test(text.replace(BINDING, '') + literals.join(''));
}

/** Names whose whole value is shown, and names that are only walked through (`$data`, `$when`, the `a` of `a.b`). */
function bindingsOf(template: Json): { readonly shown: Set<string>; readonly walked: Set<string> } {
  const shown = new Set<string>();
  const walked = new Set<string>();
  for (const element of objectsIn(template)) {
    for (const [name, value] of Object.entries(element)) {
      for (const text of [value].flat().filter((each) => typeof each === 'string')) {
        for (const [, inner = ''] of text.matchAll(BINDING)) {
          const [last, ...others] = namesIn(Expression.parse(inner));
          const target = name.startsWith('$') ? walked : shown;
          last?.forEach((each) => target.add(each));
          others.flat().forEach((each) => walked.add(each));
        }
      }
    }
  }
  return { shown, walked };
}

/** The names that an expression ends in (`b` of `a.b`), and those on the way there. */
function namesIn(expression: Expression): readonly [ends: string[], ways: string[]] {
  const inner = expression.children.map(namesIn);
  const ends = inner.flatMap(([each]) => each);
  const ways = inner.flatMap(([, each]) => each);
  if (expression.type !== ExpressionType.Accessor) return [ends, ways];
  const name = String(expression.children[0]).replace(/^['"`]|['"`]$/g, '');
  return [name.startsWith('$') ? [] : [name], [...ends, ...ways]];
}

/** Bindings without a value in the sample, and values of the sample that nothing shows. */
export function sampleFaults(template: Json, sample: Json): string[] {
  const { shown, walked } = bindingsOf(template);
  const names = new Set(objectsIn(sample).flatMap(Object.keys));
  const unbound = [...new Set([...shown, ...walked])].filter((name) => !names.has(name));
  return [
    ...unbound.map((name) => `\${${name}} has no value`),
    ...unusedIn(sample, shown, walked).map((name) => `"${name}" is not shown`),
  ];
}

/** A value under a name that is shown as a whole is used, however deep it lies. */
function unusedIn(value: Json, shown: ReadonlySet<string>, walked: ReadonlySet<string>): string[] {
  if (Array.isArray(value)) return value.flatMap((each: Json) => unusedIn(each, shown, walked));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (shown.has(name)) return [];
    return walked.has(name) ? unusedIn(inner, shown, walked) : [name];
  });
}

function knownProperties(element: JsonObject): Set<string> | undefined {
  const type = element['type'];
  if (typeof type !== 'string') return undefined;
  const blank = blankOf(type);
  if (!blank) return undefined;
  const schema = Array.from(
    { length: blank.getSchema().getCount() },
    (_, index) => blank.getSchema().getItemAt(index).name,
  );
  return new Set([...schema, ...(READ_BY_HAND['*'] ?? []), ...(READ_BY_HAND[type] ?? [])]);
}

function blankOf(type: string) {
  const { GlobalRegistry } = cards;
  const { objectType } = GlobalRegistry.elements.findByName(type) ?? GlobalRegistry.actions.findByName(type) ?? {};
  if (objectType) return new objectType();
  const inside = {
    AdaptiveCard: cards.AdaptiveCard,
    Column: cards.Column,
    TextRun: cards.TextRun,
    TableRow: cards.TableRow,
    TableCell: cards.TableCell,
  };
  return type in inside ? new inside[type as keyof typeof inside]() : undefined;
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object in a JSON value, itself included. */
function objectsIn(value: Json): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap((each: Json) => objectsIn(each));
  if (!isObject(value)) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}
