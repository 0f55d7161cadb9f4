/** `${{NAME}}`, as Microsoft 365 Agents Toolkit writes a variable. https://aka.ms/teamsfx-v5.0-guide */
const PLACEHOLDER = /\$\{\{\s*([A-Z][A-Z0-9_]*)\s*\}\}/g;

/** May stand for nothing: the name has no suffix in production. */
const MAY_BE_EMPTY = new Set(['APP_NAME_SUFFIX']);

export const placeholdersIn = (template: string): string[] => [
  ...new Set([...template.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '')),
];

/** Names that have no value yet. */
export const missingIn = (template: string, values: Readonly<Record<string, string>>): string[] =>
  placeholdersIn(template).filter(
    (name) => values[name] === undefined || (values[name] === '' && !MAY_BE_EMPTY.has(name)),
  );

/** Values stand inside JSON strings, so they are escaped as such. */
export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(PLACEHOLDER, (_, name: string) => JSON.stringify(values[name] ?? '').slice(1, -1));
