/** One word of a command line. */
export type Token =
  | { readonly kind: 'word'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'flag'; readonly name: string; readonly value: string | undefined; readonly quoted: boolean };

/** Quotes by their opening; phones and Teams turn straight ones into any of these. */
const CLOSING: Readonly<Record<string, RegExp>> = {
  '"': /["“”]/u,
  '“': /["“”]/u,
  '”': /["“”]/u,
  '„': /["“”]/u,
  '«': /»/u,
  '»': /[«»]/u,
  "'": /['’](?![\p{L}\p{N}])/u,
  '‘': /['’](?![\p{L}\p{N}])/u,
};
/** `--flag`, and the long dash that autocorrection makes of it. */
const FLAG = /^(?:--?|[—–−]-?)(?=\p{L})([\p{L}][\p{L}-]*)(?:[=:](.*))?$/su;

/** Splits a command line into words, quoted texts and flags. Never fails: a quote that stays open closes at the end. */
export function tokenize(line: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    if (/\s/.test(line[at] ?? '')) {
      at += 1;
      continue;
    }
    const piece = readPiece(line, at);
    tokens.push(asToken(piece));
    at = piece.end;
  }
  return tokens;
}

interface Piece {
  readonly text: string;
  readonly quoted: boolean;
  /** Quoted from its first character on: a text, whatever it looks like. */
  readonly literal: boolean;
  readonly end: number;
}

function readPiece(line: string, start: number): Piece {
  const quoted = readQuoted(line, start);
  if (quoted) return quoted;
  let end = start;
  while (end < line.length && !/\s/.test(line[end] ?? '')) {
    const value =
      /[=:]/.test(line[end] ?? '') && FLAG.test(line.slice(start, end)) ? readQuoted(line, end + 1) : undefined;
    if (value) return { text: line.slice(start, end + 1) + value.text, quoted: true, literal: false, end: value.end };
    end += 1;
  }
  return { text: line.slice(start, end), quoted: false, literal: false, end };
}

function readQuoted(line: string, start: number): Piece | undefined {
  const closing = CLOSING[line[start] ?? ''];
  if (!closing) return undefined;
  const rest = line.slice(start + 1);
  const length = rest.search(closing);
  const single = /['‘]/.test(line[start] ?? '');
  if (length < 0 && single) return undefined;
  const text = length < 0 ? rest : rest.slice(0, length);
  return { text: text.trim(), quoted: true, literal: true, end: start + 1 + text.length + 1 };
}

function asToken(piece: Piece): Token {
  const flag = piece.literal ? null : FLAG.exec(piece.text);
  const name = flag?.[1];
  if (name === undefined) return { kind: 'word', text: piece.text, quoted: piece.quoted };
  return { kind: 'flag', name: name.toLowerCase(), value: flag?.[2], quoted: piece.quoted };
}
