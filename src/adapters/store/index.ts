import { openLowdb } from './lowdb/store.ts';
import { openMemory } from './memory/store.ts';
import type { Stores, World } from './stores.ts';

export interface StoreOptions extends World {
  /** lowdb: the data folder. */
  readonly folder: string;
}

/** The one list of stores; the contract suites run over it. */
export const STORES = {
  memory: openMemory,
  lowdb: ({ folder, ...world }: StoreOptions) => openLowdb(folder, world),
} satisfies Record<string, (options: StoreOptions) => Promise<Stores>>;
export type StoreKind = keyof typeof STORES;

/** Opens a store. Throws a StoreProblem, whose message is for the operator, when it cannot be used. */
export function openStore(kind: StoreKind, options: StoreOptions): Promise<Stores> {
  return STORES[kind](options);
}
