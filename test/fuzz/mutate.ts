/** Seeded damage: the same seed and number give the same case again, so that one that failed can be played again. */

export type Dice = () => number;
type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export const pick = <T>(dice: Dice, from: readonly T[]): T => {
  const found = from[Math.floor(dice() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

/** Mulberry32, started anew for each case. */
export function diceOf(seed: number, index: number): Dice {
  let state = Math.imul(seed ^ 0x9e3779b9, index + 0x85ebca6b) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What breaks parsers, queries, templates, Markdown, tables and prototypes. */
const NASTY: readonly string[] = [
  ...['', ' ', '\0', '\u202e', '\ufeff', '\ud800', '👩‍👩‍👧', 'ﷺ'.repeat(50), 'İ', '\r\n.\r\n', '\\', '"', "'", '`'],
  ...[
    "o'brien@fabrikam.example",
    "x' or '1' eq '1",
    "') or startswith(mail,'",
    '%27%20or%201%20eq%201',
    '$filter=x',
    '../../users',
  ],
  ...[
    '${json(data)}',
    '${$root}',
    '{{DATE(x)}}',
    '[x](javascript:alert(1))',
    '<at>Megan</at>',
    '<script>x</script>',
    '![x](http://evil.example)',
  ],
  ...['=1+1', '+cmd|/C calc', '@SUM(A1)', '-2+3', '\t=1', '"a,b";c'],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'NaN',
    'null',
    'undefined',
    '[object Object]',
  ],
  ...['GL-0000', '#GL-7K3F', '9999-99-99', '2026-02-30', '0000-00-00', '31.12.99999', 'in 1e309 days', '-1', '1e309'],
  ...[
    '/',
    '/invite',
    '/settings approvals here',
    '/export audit',
    '/bulk-invite',
    'a@b',
    'a@b.c'.repeat(40),
    '<'.repeat(500),
    '('.repeat(300),
  ],
];
const ODD: readonly Json[] = [
  ...[null, true, false, 0, -1, 1e308, 9_007_199_254_740_993, '', [], {}, [[]], [null]],
  ...[{ $gt: '' }, { length: 1e9 }, { toString: 1 }, { then: 1 }],
];

/** Changes a handful of places in it. What comes out is text, because not everything of it is JSON. */
export function mutated(value: unknown, dice: Dice): string {
  let changed = value as Json;
  const times = 1 + Math.floor(dice() * 4);
  for (let time = 0; time < times; time += 1) changed = changedOnce(changed, dice);
  const text = JSON.stringify(changed) ?? '';
  return dice() < 0.05 ? torn(withPrototype(text, dice), dice) : dice() < 0.1 ? withPrototype(text, dice) : text;
}

function changedOnce(value: Json, dice: Dice): Json {
  if (Array.isArray(value)) return changedList(value, dice);
  if (typeof value === 'object' && value !== null) return changedObject(value as { [name: string]: Json }, dice);
  return dice() < 0.3 ? pick(dice, ODD) : changedLeaf(value as string | number | boolean | null, dice);
}

function changedObject(value: { readonly [name: string]: Json }, dice: Dice): Json {
  const entries = Object.entries(value);
  if (entries.length === 0 || dice() < 0.02) return pick(dice, ODD);
  const at = Math.floor(dice() * entries.length);
  if (dice() < 0.08) return Object.fromEntries(entries.filter((_, index) => index !== at));
  if (dice() < 0.05) return { ...value, [pick(dice, NASTY)]: pick(dice, ODD) };
  return Object.fromEntries(
    entries.map(([name, inner], index) => [name, index === at ? changedOnce(inner, dice) : inner]),
  );
}

function changedList(value: readonly Json[], dice: Dice): Json {
  if (value.length === 0 || dice() < 0.05) return pick(dice, ODD);
  const at = Math.floor(dice() * value.length);
  if (dice() < 0.1) return Array.from({ length: 200 }, () => value[at] ?? null);
  return value.map((inner, index) => (index === at ? changedOnce(inner, dice) : inner));
}

function changedLeaf(value: string | number | boolean | null, dice: Dice): Json {
  if (typeof value !== 'string') return dice() < 0.5 ? pick(dice, NASTY) : pick(dice, ODD);
  const at = Math.floor(dice() * (value.length + 1));
  const kind = dice();
  if (kind < 0.35) return value.slice(0, at) + pick(dice, NASTY) + value.slice(at);
  if (kind < 0.5) return pick(dice, NASTY);
  if (kind < 0.6) return value.slice(0, at);
  if (kind < 0.7) return value.slice(0, at) + value.slice(at + 1);
  if (kind < 0.75) return value.repeat(1 + Math.floor(dice() * 40));
  if (kind < 0.78) return (value + pick(dice, NASTY)).repeat(300).slice(0, 60_000);
  return value.slice(0, at) + String.fromCharCode(Math.floor(dice() * 65_536)) + value.slice(at);
}

/** As text, for an object made here would not show it. */
function withPrototype(text: string, dice: Dice): string {
  const name = pick(dice, ['__proto__', 'constructor', 'prototype']);
  const evil = `"${name}":{"verb":"decide.approve","isAdmin":true,"mayInvite":true,"accountEnabled":true}`;
  const braces = [...text.matchAll(/\{(?=")/g)].map(({ index }) => index + 1);
  if (braces.length === 0) return text;
  const at = pick(dice, braces);
  return `${text.slice(0, at)}${evil},${text.slice(at)}`;
}

/** No JSON any more, or hardly. */
function torn(text: string, dice: Dice): string {
  const at = Math.floor(dice() * (text.length + 1));
  return dice() < 0.5
    ? text.slice(0, at)
    : text.slice(0, at) + pick(dice, ['}', ']', '"', ',', '\0', '\\u', '1e']) + text.slice(at + 1);
}
