/** Counts what an operator wants to see. Names and labels are fixed words: never an address, an id or a text. */
export interface Meter {
  count(what: 'turns' | 'work' | 'notifications', labels: Readonly<Record<string, string>>): void;
}
