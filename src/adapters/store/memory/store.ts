import type { Stores, World } from '../stores.ts';
import { storesOn } from '../stores.ts';
import { MemoryJournal } from './journal.ts';
import { MemoryShelf } from './shelf.ts';

export async function openMemory(world: World): Promise<Stores> {
  const stores = await storesOn(async (plan) => new MemoryShelf(plan), new MemoryJournal(), world);
  return { ...stores, setAside: () => [], close: async () => undefined };
}
