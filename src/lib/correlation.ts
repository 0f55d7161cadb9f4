import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** Everything that `task` does, and what it sets going, is known by this id. */
export const correlated = <T>(id: string, task: () => T): T => current.run(id, task);

/** The id of what is being done now; undefined outside of everything that came in. */
export const correlation = (): string | undefined => current.getStore();
