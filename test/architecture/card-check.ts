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
const cards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as CardLibrary;

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

/** What is wrong with a finished card by version 1.5: unknown elements, wrong values, misspelt properties. */
export function cardFaults(card: Json): string[] {
  const context = new cards.SerializationContext(cards.Versions.v1_5);
  new cards.AdaptiveCard().parse(card, context);
  const faults = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
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

/** Names that the template binds, and those of them that it only walks over (`$data`). */
function bindingsOf(template: Json): { readonly bound: Set<string>; readonly walked: Set<string> } {
  const bound = new Set<string>();
  const walked = new Set<string>();
  for (const element of objectsIn(template)) {
    for (const [name, value] of Object.entries(element)) {
      for (const text of [value].flat().filter((each) => typeof each === 'string')) {
        for (const [, inner = ''] of text.matchAll(BINDING)) {
          const names = namesIn(Expression.parse(inner));
          names.forEach((each) => (name === '$data' ? walked : bound).add(each));
        }
      }
    }
  }
  return { bound, walked };
}

function namesIn(expression: Expression): string[] {
  const own =
    expression.type === ExpressionType.Accessor ? [String(expression.children[0]).replace(/^['"`]|['"`]$/g, '')] : [];
  return [...own, ...expression.children.flatMap(namesIn)].filter((name) => !name.startsWith('$'));
}

/** Bindings without a value in the sample, and values of the sample that nothing shows. */
export function sampleFaults(template: Json, sample: Json): string[] {
  const { bound, walked } = bindingsOf(template);
  const names = new Set(objectsIn(sample).flatMap(Object.keys));
  const unbound = [...bound, ...walked].filter((name) => !names.has(name)).map((name) => `\${${name}} has no value`);
  const unused = unusedIn(sample, bound, walked).map((name) => `"${name}" is not shown`);
  return [...unbound, ...unused];
}

/** A value under a name that is bound as a whole is used, however deep it lies. */
function unusedIn(value: Json, bound: ReadonlySet<string>, walked: ReadonlySet<string>): string[] {
  if (Array.isArray(value)) return value.flatMap((each: Json) => unusedIn(each, bound, walked));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const insideIsBound = objectsIn(inner).some((each) => Object.keys(each).some((key) => bound.has(key)));
    if (bound.has(name) && !insideIsBound) return [];
    if (bound.has(name) || walked.has(name)) return unusedIn(inner, bound, walked);
    return [name];
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
