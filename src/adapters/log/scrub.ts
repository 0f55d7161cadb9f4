import { createHmac } from 'node:crypto';

const ADDRESS = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Three parts of base64url, the first of which begins with `{"`. */
const TOKEN = /\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g;
const REDEEM_LINK = /https?:\/\/[^\s"'<>]*\/redeem\b[^\s"'<>]*/gi;

/**
 * Takes out of a value what no log may hold, wherever a name did not already give it away: tokens and redemption links
 * altogether, and addresses but for a mark, by which lines about the same address find each other.
 */
export function scrubber(key: string): (value: unknown) => unknown {
  const mark = (address: string): string =>
    `(address ${createHmac('sha256', key).update(address.toLowerCase()).digest('base64url').slice(0, 8)})`;
  const text = (value: string): string =>
    value.replace(REDEEM_LINK, '(redeem link)').replace(TOKEN, '(token)').replace(ADDRESS, mark);

  const scrub = (value: unknown, depth: number): unknown => {
    if (typeof value === 'string') return text(value);
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    if (depth > 6) return '(deep)';
    if (Array.isArray(value)) return value.map((item) => scrub(item, depth + 1));
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [text(name), scrub(inner, depth + 1)]));
  };
  return (value) => scrub(value, 0);
}
