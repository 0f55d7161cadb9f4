import { TurnState } from '@microsoft/teams-ai/lib/TurnState.js';
import { TestAdapter, TurnContext } from 'botbuilder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TurnStorage } from '../../src/adapters/teams/turn-storage.ts';
import type { OpenStore, StoreUnderTest } from './harness.ts';

/** What Bot Framework asks of a store for turn state, as its own tests for theirs do. */
export function turnStorageContract(open: OpenStore): void {
  describe('turn state', () => {
    let under: StoreUnderTest;
    let storage: TurnStorage;
    beforeEach(async () => {
      under = await open();
      storage = new TurnStorage(under.stores.keyed);
    });
    afterEach(() => under.dispose());

    it('gives back what was written, and nothing for the rest, also after a restart', async () => {
      await storage.write({ 'msteams/bot/conversations/a:1': { step: 2, say: 'Grüße 🙂' }, other: { n: 1 } });
      const again = new TurnStorage((await under.reopened()).keyed);
      const read = await again.read(['msteams/bot/conversations/a:1', 'never']);
      expect(read).toEqual({ 'msteams/bot/conversations/a:1': { step: 2, say: 'Grüße 🙂', eTag: expect.any(String) } });
    });

    it('lets one of two turns write that read the same', async () => {
      await storage.write({ key: { count: 1 } });
      const [mine, theirs] = await Promise.all([storage.read(['key']), storage.read(['key'])]);
      const writes = [mine, theirs].map(({ key }) => storage.write({ key: { ...key, count: 2 } }));
      const written = await Promise.allSettled(writes);
      expect(written.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await expect(storage.write({ key: { ...mine['key'], count: 3 } })).rejects.toThrow('eTag conflict');
    });

    it('writes over anything with * or without an eTag, and nothing with an empty one', async () => {
      await storage.write({ key: { count: 1 } });
      await storage.write({ key: { count: 2 } });
      await storage.write({ key: { count: 3, eTag: '*' } });
      await expect(storage.write({ key: { count: 4, eTag: '' } })).rejects.toThrow('empty eTag');
      expect(await storage.read(['key'])).toMatchObject({ key: { count: 3 } });
    });

    it('deletes, also what is not there', async () => {
      await storage.write({ key: { count: 1 } });
      await storage.delete(['key', 'never']);
      expect(await storage.read(['key'])).toEqual({});
      expect(await storage.read([])).toEqual({});
    });

    it('carries teams-ai’s own turn state from one turn to the next', async () => {
      const turn = async (act: (state: TurnState) => void): Promise<void> => {
        const context = new TurnContext(new TestAdapter(), {
          type: 'message',
          channelId: 'msteams',
          from: { id: '29:alex', name: 'Alex' },
          recipient: { id: '28:bot', name: 'Guestlist' },
          conversation: { id: 'a:1', isGroup: false, conversationType: 'personal', name: '' },
        });
        const state = new TurnState();
        await state.load(context, storage);
        act(state);
        await state.save(context, storage);
      };
      await turn((state) => Object.assign(state.conversation, { topic: 'guests' }));
      let seen: unknown;
      await turn((state) => (seen = Reflect.get(state.conversation, 'topic')));
      expect(seen).toBe('guests');
    });
  });
}
