import { ExpressionEvaluator, ExpressionFunctions, FunctionUtils, ReturnType } from 'adaptive-expressions';
import { GlobalSettings, Template } from 'adaptivecards-templating/lib/template-engine.js';
import type { CardData } from '../../../domain/decision.ts';
import { escapeMarkdown } from './user-text.ts';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/** Stands for a value that was not there. Cleaned text cannot contain it. */
const MISSING = '\u0000';
const BINDING = /\$\{([^{}]*)\}/g;

/** An Adaptive Card template, made ready once and expanded as often as one likes. */
export class CardTemplate {
  readonly #template: Template;

  constructor(source: JsonObject) {
    teachMarkdown();
    this.#template = new Template(withEscapes(source, ''));
  }

  /** A value that is not there becomes nothing: the empty text, or no property at all. `data` must be cleaned text. */
  expand(data: CardData): JsonObject {
    const expanded = withoutMissing(this.#template.expand({ $root: data }) as Json);
    if (!isObject(expanded)) throw new Error('the template is no card');
    return expanded;
  }
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lets the bindings of Markdown properties pass through the function `markdown`. */
function withEscapes(node: Json, key: string): Json {
  if (typeof node === 'string') {
    return node.replace(BINDING, (_, binding: string) => `\${plain(${binding})}`);
  }
  if (Array.isArray(node)) return node.map((item: Json) => withEscapes(item, key));
  if (!isObject(node)) return node;
  const entries = Object.entries(node).map(([name, value]): [string, Json] => {
    if (name.startsWith('$')) return [name, value];
    return [name, readsMarkdown(node, key, name) ? throughMarkdown(value) : withEscapes(value, name)];
  });
  return Object.fromEntries(entries);
}

const readsMarkdown = (element: JsonObject, parent: string, name: string): boolean =>
  (element['type'] === 'TextBlock' && name === 'text') ||
  (parent === 'facts' && (name === 'title' || name === 'value')) ||
  (element['type'] === 'FactSet' && name === 'facts' && typeof element[name] === 'string');

const throughMarkdown = (value: Json): Json =>
  typeof value === 'string'
    ? value.replace(BINDING, (_, binding: string) => `\${markdown(${binding})}`)
    : withEscapes(value, '');

function withoutMissing(node: Json): Json {
  if (typeof node === 'string') return node.replaceAll(MISSING, '');
  if (Array.isArray(node)) return node.filter((item) => item !== MISSING).map(withoutMissing);
  if (!isObject(node)) return node;
  const present = Object.entries(node).filter(
    ([name, value]) => value !== null && (value !== MISSING || name === 'text'),
  );
  return Object.fromEntries(present.map(([name, value]) => [name, withoutMissing(value)]));
}

/**
 * Two functions more for the expressions of templates. The engine looks functions up in the standard ones only, so that
 * is where they have to be.
 */
function teachMarkdown(): void {
  const functions = ExpressionFunctions.standardFunctions as Map<string, ExpressionEvaluator>;
  if (functions.has('markdown')) return;
  GlobalSettings.getUndefinedFieldValueSubstitutionString = () => MISSING;
  functions.set(
    'plain',
    unary('plain', (value) => value),
  );
  functions.set('markdown', unary('markdown', escaped));
}

const unary = (name: string, act: (value: unknown) => unknown): ExpressionEvaluator =>
  new ExpressionEvaluator(
    name,
    FunctionUtils.apply((args: readonly unknown[]) => act(args[0] ?? MISSING)),
    ReturnType.Object,
    (expression) => FunctionUtils.validateUnary(expression),
  );

function escaped(value: unknown): unknown {
  if (value === MISSING) return value;
  if (typeof value === 'string') return escapeMarkdown(value);
  if (Array.isArray(value)) return value.map(escaped);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, escaped(part)]));
  }
  return value;
}
