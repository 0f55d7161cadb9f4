import type { AzureAccount } from './azure/account.ts';
import { openLowdb } from './lowdb/store.ts';
import { openMemory } from './memory/store.ts';
import { StoreProblem } from './problem.ts';
import type { Stores, World } from './stores.ts';

export interface StoreOptions extends World {
  /** lowdb: the data folder. */
  readonly folder?: string;
  /** azure: the storage account. */
  readonly azure?: AzureAccount;
}

/** The one list of stores; the contract suites run over it. */
export const STORES = {
  memory: (options) => openMemory(options),
  lowdb: (options) => openLowdb(given(options.folder, 'the lowdb store needs a data folder'), options),
  async azure(options) {
    const account = given(options.azure, 'the Azure store needs a storage account');
    // Loaded only where it is used: its libraries take a second to load.
    const { openAzure } = await import('./azure/store.ts');
    return openAzure(account, options);
  },
} satisfies Record<string, (options: StoreOptions) => Promise<Stores>>;
export type StoreKind = keyof typeof STORES;

/** Opens a store. Throws a StoreProblem, whose message is for the operator, when it cannot be used. */
export function openStore(kind: StoreKind, options: StoreOptions): Promise<Stores> {
  return STORES[kind](options);
}

function given<T>(option: T | undefined, otherwise: string): T {
  if (option === undefined) throw new StoreProblem('unreachable', `No store: ${otherwise}.`);
  return option;
}
