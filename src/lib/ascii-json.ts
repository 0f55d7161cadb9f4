/** JSON in which every character outside ASCII is escaped: it can be cut anywhere and no recoding can hurt it. */
export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
