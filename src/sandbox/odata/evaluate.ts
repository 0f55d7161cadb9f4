import { badQuery, unsupportedQuery } from '../graph/errors.ts';
import { FilterSyntaxError, parseFilter } from './syntax.ts';
import type { CompareOperator, Filter, Literal } from './syntax.ts';
import type { Model, Property } from './model.ts';

export type Test = (row: object) => boolean;

/**
 * A $filter as a test on rows. Refuses (400) bad syntax, unknown properties, operators that the property does not
 * support, and, without `advanced`, those that need ConsistencyLevel and $count.
 */
export function compileFilter(text: string, model: Model, advanced: boolean): Test {
  let filter: Filter;
  try {
    filter = parseFilter(text);
  } catch (error) {
    if (error instanceof FilterSyntaxError) throw badQuery(`Invalid filter clause: ${error.message}`);
    throw error;
  }
  return compile(filter, { model, advanced });
}

interface Rules {
  model: Model;
  advanced: boolean;
}

function compile(filter: Filter, rules: Rules): Test {
  switch (filter.kind) {
    case 'and': {
      const [left, right] = [compile(filter.left, rules), compile(filter.right, rules)];
      return (row) => left(row) && right(row);
    }
    case 'or': {
      const [left, right] = [compile(filter.left, rules), compile(filter.right, rules)];
      return (row) => left(row) || right(row);
    }
    case 'not': {
      if (!rules.advanced) throw needsAdvanced('not');
      const inner = compile(filter.inner, rules);
      return (row) => !inner(row);
    }
    case 'compare': {
      const property = scalar(rules, filter.path, filter.operator);
      const value = typed(property, filter.value, filter.path, rules.model);
      return (row) => compare(valueAt(row, filter.path), filter.operator, value);
    }
    case 'in': {
      const property = scalar(rules, filter.path, 'in');
      const values = filter.values.map((value) => typed(property, value, filter.path, rules.model));
      return (row) => values.some((value) => compare(valueAt(row, filter.path), 'eq', value));
    }
    case 'call': {
      scalar(rules, filter.path, filter.name);
      const value = wantText(filter.value, filter.path, rules.model);
      return (row) => callFunction(filter.name, valueAt(row, filter.path), value);
    }
    case 'any':
      return compileAny(filter, rules);
    case 'count':
      throw unsupportedClause(filter.path, rules.model);
  }
}

function scalar(rules: Rules, path: string, operator: string): Property {
  const property = known(rules.model, path);
  if (property.type === 'list' || property.type === 'objects') throw unsupportedClause(path, rules.model);
  supported(rules, property, path, operator);
  return property;
}

function compileAny(filter: Extract<Filter, { kind: 'any' }>, rules: Rules): Test {
  const property = known(rules.model, filter.path);
  if (property.type !== 'list' && property.type !== 'objects') throw unsupportedClause(filter.path, rules.model);
  const { inner } = filter;
  if (inner.kind !== 'compare' && inner.kind !== 'call') throw unsupportedClause(filter.path, rules.model);
  const [variable, ...rest] = inner.path.split('/');
  const isOnElement = variable === filter.variable && rest.length === (property.type === 'list' ? 0 : 1);
  if (!isOnElement) throw unsupportedClause(filter.path, rules.model);
  const operator = inner.kind === 'call' ? inner.name : inner.operator;
  supported(rules, property, filter.path, operator);
  const value = wantText(inner.value, filter.path, rules.model);
  const test = (element: unknown): boolean => {
    const found = rest[0] === undefined ? element : valueAt(element, rest[0]);
    return inner.kind === 'call' ? callFunction(inner.name, found, value) : compare(found, inner.operator, value);
  };
  return (row) => {
    const elements = valueAt(row, filter.path);
    return Array.isArray(elements) && elements.some(test);
  };
}

function known(model: Model, path: string): Property {
  const property = model.properties[path];
  if (property) return property;
  throw badQuery(`Could not find a property named '${path}' on type 'microsoft.graph.${lowerFirst(model.name)}'.`);
}

function supported(rules: Rules, property: Property, path: string, operator: string): void {
  if (property.plain.includes(operator)) return;
  if (!property.advanced.includes(operator)) throw unsupportedClause(path, rules.model);
  if (!rules.advanced) throw needsAdvanced(operator);
}

function needsAdvanced(operator: string): Error {
  return unsupportedQuery(
    `Operator '${operator}' is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information`,
  );
}

function unsupportedClause(path: string, model: Model): Error {
  return unsupportedQuery(
    `Unsupported or invalid query filter clause specified for property '${path}' of resource '${model.name}'.`,
  );
}

function typed(property: Property, value: Literal, path: string, model: Model): Literal {
  if (value === null) return null;
  const fits =
    property.type === 'truth'
      ? typeof value === 'boolean'
      : property.type === 'time'
        ? typeof value === 'string' && !Number.isNaN(Date.parse(value))
        : typeof value === 'string';
  if (!fits) throw unsupportedClause(path, model);
  return value;
}

function wantText(value: Literal, path: string, model: Model): string {
  if (typeof value !== 'string') throw unsupportedClause(path, model);
  return value;
}

/** Text is compared ignoring case, as the directory does. */
function compare(found: unknown, operator: CompareOperator, value: Literal): boolean {
  const [left, right] = [comparable(found), comparable(value)];
  if (operator === 'eq') return left === right;
  if (operator === 'ne') return left !== right;
  if (left === null || right === null) return false;
  if (operator === 'ge') return left >= right;
  if (operator === 'le') return left <= right;
  return operator === 'gt' ? left > right : left < right;
}

function comparable(value: unknown): string | number | boolean | null {
  if (typeof value === 'string') return isTime(value) ? Date.parse(value) : value.toLowerCase();
  return typeof value === 'boolean' || typeof value === 'number' ? value : null;
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) && !Number.isNaN(Date.parse(text));
}

function callFunction(name: 'startswith' | 'endswith' | 'contains', found: unknown, value: string): boolean {
  if (typeof found !== 'string') return false;
  const [text, wanted] = [found.toLowerCase(), value.toLowerCase()];
  if (name === 'startswith') return text.startsWith(wanted);
  return name === 'endswith' ? text.endsWith(wanted) : text.includes(wanted);
}

function valueAt(row: unknown, path: string): unknown {
  return path.split('/').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  }, row);
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
