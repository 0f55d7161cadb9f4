import type { Stores, World } from '../stores.ts';
import { storesOn } from '../stores.ts';
import type { ShelfPlan } from '../shelf.ts';
import { Aside } from './aside.ts';
import { makeFolder } from './durable-file.ts';
import { LowdbJournal } from './journal.ts';
import { lockFolder } from './lock.ts';
import { LowdbShelf } from './shelf.ts';
import { fileProblem } from '../problem.ts';

/**
 * The embedded store: a folder of small JSON documents, for one process at a time.
 * Throws a StoreProblem when the folder is in use, cannot be written, or belongs to a newer version.
 */
export async function openLowdb(folder: string, world: World): Promise<Stores> {
  await makeFolder(folder).catch((error: unknown) => {
    throw fileProblem(error, folder);
  });
  const unlock = lockFolder(folder);
  try {
    return await open(folder, world, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function open(folder: string, world: World, unlock: () => void): Promise<Stores> {
  const aside = new Aside(folder, world.log);
  const shelves: { close(): Promise<void> }[] = [];
  const openShelf = async <T>(plan: ShelfPlan<T>): Promise<LowdbShelf<T>> => {
    const shelf = new LowdbShelf(plan, folder, aside);
    shelves.push(shelf);
    return shelf;
  };
  const journal = await LowdbJournal.open(folder, aside, world.log);
  const stores = await storesOn(openShelf, journal, world).catch(async (error: unknown) => {
    await journal.close();
    throw error;
  });
  return {
    ...stores,
    setAside: () => aside.list(),
    close: async () => {
      await stores.audit.idle();
      await Promise.all(shelves.map((shelf) => shelf.close()));
      await journal.close();
      unlock();
    },
  };
}
