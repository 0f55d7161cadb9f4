/** What `npm start` prints last: where to click. */

export type Address = { what: string; url: string; note?: string };

/** Aligned lines, one address each, without a trailing newline. */
export function addressTable(addresses: readonly Address[]): string {
  const whatWidth = longest(addresses.map(({ what }) => what));
  const urlWidth = longest(addresses.map(({ url }) => url));
  return addresses
    .map(({ what, url, note = '' }) => `  ${what.padEnd(whatWidth)}  ${url.padEnd(urlWidth)}  ${note}`.trimEnd())
    .join('\n');
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}
