import type { Stores, World } from '../stores.ts';
import { storesOn } from '../stores.ts';
import type { AzureAccount, ClientOptions } from './account.ts';
import { connect } from './account.ts';
import { QueueCalls } from './calls.ts';
import { AzureJournal } from './journal.ts';
import { azureProblem } from './refusal.ts';
import { AzureShelf } from './shelf.ts';

/**
 * Azure Tables and Queues, for any number of bot instances on one storage account; tables and queue are made where
 * they are not there. Throws a StoreProblem when the account cannot be reached or refuses.
 */
export async function openAzure(account: AzureAccount, world: World, options?: ClientOptions): Promise<Stores> {
  const clients = connect(account, options);
  const tables = {
    documents: clients.table('Documents'),
    index: clients.table('Index'),
    audit: clients.table('Audit'),
    heads: clients.table('AuditHead'),
  };
  const queue = clients.queue('jobs');
  try {
    // A table that is there already is no error to createTable.
    await Promise.all([...Object.values(tables).map((table) => table.createTable()), queue.createIfNotExists()]);
  } catch (error) {
    throw azureProblem(error);
  }
  const stores = await storesOn(
    async (plan) => new AzureShelf(plan, tables.documents, tables.index, world.clock),
    new AzureJournal(tables.audit, tables.heads),
    world,
    new QueueCalls(queue, world.clock),
  );
  return { ...stores, setAside: () => [], close: () => stores.audit.idle() };
}
