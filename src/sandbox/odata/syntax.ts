/** The parts of OData 4's $filter grammar that Graph's directory knows, as a tree. */
export type Filter =
  | { kind: 'and' | 'or'; left: Filter; right: Filter }
  | { kind: 'not'; inner: Filter }
  | { kind: 'compare'; path: string; operator: CompareOperator; value: Literal }
  | { kind: 'in'; path: string; values: readonly Literal[] }
  | { kind: 'call'; name: 'startswith' | 'endswith' | 'contains'; path: string; value: Literal }
  | { kind: 'any'; path: string; variable: string; inner: Filter }
  | { kind: 'count'; path: string; operator: CompareOperator; value: Literal };

export type CompareOperator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type Literal = string | number | boolean | null;

export class FilterSyntaxError extends Error {}

interface Token {
  kind: 'string' | 'word' | 'symbol' | 'end';
  text: string;
  at: number;
}

const operators: readonly string[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const functions: readonly string[] = ['startswith', 'endswith', 'contains'];

/** Throws FilterSyntaxError with the position. */
export function parseFilter(text: string): Filter {
  return new Parser(tokens(text)).whole();
}

function tokens(text: string): Token[] {
  const found: Token[] = [];
  // A quote inside a string is doubled; words hold paths, numbers, dates, ids and type casts.
  const one = /\s*(?:('(?:[^']|'')*')|([A-Za-z0-9_$@.+#-][A-Za-z0-9_$@.+#:/-]*)|([(),:]))/y;
  while (one.lastIndex < text.trimEnd().length) {
    const at = one.lastIndex;
    const match = one.exec(text);
    if (!match) throw new FilterSyntaxError(`Syntax error at position ${at} in '${text}'.`);
    const [, quoted, word, symbol] = match;
    if (quoted !== undefined) found.push({ kind: 'string', text: quoted.slice(1, -1).replaceAll("''", "'"), at });
    else if (word !== undefined) found.push(...splitWord(word, at));
    else found.push({ kind: 'symbol', text: symbol ?? '', at });
  }
  return [...found, { kind: 'end', text: 'the end', at: text.length }];
}

/** `x:x` of a lambda is three tokens; the colons of a date and time belong to it. */
function splitWord(word: string, at: number): Token[] {
  if (!word.includes(':') || /^\d{4}-/.test(word)) return [{ kind: 'word', text: word, at }];
  return word
    .split(/(:)/)
    .filter(Boolean)
    .map((text): Token => ({ kind: text === ':' ? 'symbol' : 'word', text, at }));
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(found: readonly Token[]) {
    this.#tokens = found;
  }

  whole(): Filter {
    const filter = this.#or();
    if (this.#peek().kind !== 'end') throw this.#unexpected();
    return filter;
  }

  #or(): Filter {
    let left = this.#and();
    while (this.#takeWord('or')) left = { kind: 'or', left, right: this.#and() };
    return left;
  }

  #and(): Filter {
    let left = this.#unary();
    while (this.#takeWord('and')) left = { kind: 'and', left, right: this.#unary() };
    return left;
  }

  #unary(): Filter {
    if (this.#takeWord('not')) return { kind: 'not', inner: this.#unary() };
    if (this.#takeSymbol('(')) {
      const inner = this.#or();
      this.#expect(')');
      return inner;
    }
    return this.#term();
  }

  #term(): Filter {
    const word = this.#word();
    const name = word.toLowerCase();
    if (functions.includes(name) && this.#peek().text === '(') return this.#call(name);
    if (/\/any$/i.test(word)) return this.#any(word.slice(0, -'/any'.length));
    if (this.#takeWord('in')) return { kind: 'in', path: word, values: this.#list() };
    const operator = this.#operator();
    const value = this.#literal();
    if (word.endsWith('/$count')) return { kind: 'count', path: word.slice(0, -'/$count'.length), operator, value };
    return { kind: 'compare', path: word, operator, value };
  }

  #call(name: string): Filter {
    this.#expect('(');
    const path = this.#word();
    this.#expect(',');
    const value = this.#literal();
    this.#expect(')');
    // OData: a function may be compared with true, which changes nothing.
    if (this.#peek().text.toLowerCase() === 'eq') {
      this.#operator();
      if (this.#literal() !== true) throw this.#unexpected();
    }
    return { kind: 'call', name: name as 'startswith', path, value };
  }

  #any(path: string): Filter {
    this.#expect('(');
    const variable = this.#word();
    this.#expect(':');
    const inner = this.#or();
    this.#expect(')');
    return { kind: 'any', path, variable, inner };
  }

  #list(): Literal[] {
    this.#expect('(');
    const values = [this.#literal()];
    while (this.#takeSymbol(',')) values.push(this.#literal());
    this.#expect(')');
    return values;
  }

  #operator(): CompareOperator {
    const token = this.#peek();
    const text = token.text.toLowerCase();
    if (token.kind !== 'word' || !operators.includes(text)) throw this.#unexpected();
    this.#next += 1;
    return text as CompareOperator;
  }

  #literal(): Literal {
    const token = this.#peek();
    if (token.kind !== 'string' && token.kind !== 'word') throw this.#unexpected();
    this.#next += 1;
    if (token.kind === 'string') return token.text;
    if (token.text === 'true' || token.text === 'false') return token.text === 'true';
    if (token.text === 'null') return null;
    if (/^-?\d+(\.\d+)?$/.test(token.text)) return Number(token.text);
    if (/^\d{4}-\d{2}-\d{2}T/.test(token.text) || /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(token.text)) return token.text;
    this.#next -= 1;
    throw this.#unexpected();
  }

  #word(): string {
    const token = this.#peek();
    if (token.kind !== 'word') throw this.#unexpected();
    this.#next += 1;
    return token.text;
  }

  #takeWord(text: string): boolean {
    const token = this.#peek();
    if (token.kind !== 'word' || token.text.toLowerCase() !== text) return false;
    this.#next += 1;
    return true;
  }

  #takeSymbol(text: string): boolean {
    const token = this.#peek();
    if (token.kind !== 'symbol' || token.text !== text) return false;
    this.#next += 1;
    return true;
  }

  #expect(symbol: string): void {
    if (!this.#takeSymbol(symbol)) throw this.#unexpected();
  }

  #peek(): Token {
    const token = this.#tokens[this.#next];
    if (!token) throw new FilterSyntaxError('The filter ends too early.');
    return token;
  }

  #unexpected(): FilterSyntaxError {
    const { text, at } = this.#peek();
    return new FilterSyntaxError(`Syntax error at position ${at}: '${text}' is not expected.`);
  }
}
