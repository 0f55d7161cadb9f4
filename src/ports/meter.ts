/** Measures what an operator wants to see. Names and labels are fixed words: never an address, an id or a text. */
export interface Meter {
  count(what: 'turns' | 'work' | 'notifications' | 'graph', labels: Readonly<Record<string, string>>): void;
  /** `lag`: from a guest's creation until the guest could be used everywhere. */
  time(what: 'turn' | 'graphCall' | 'lag', seconds: number, labels?: Readonly<Record<string, string>>): void;
}
