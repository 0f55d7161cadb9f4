import { expect, test } from 'vitest';
import { Deliveries } from '../../../src/adapters/teams/deliveries.ts';

/** Handles a key and says how often anything was handled so far. */
function counted() {
  let now = 0;
  let count = 0;
  const deliveries = new Deliveries<number>(() => now);
  return {
    handle: (key: string | undefined) => deliveries.handleOnce(key, async () => (count += 1)),
    pass: (ms: number) => (now += ms),
  };
}

test('what came within ten minutes is not handled again', async () => {
  const { handle, pass } = counted();
  expect(await handle('a')).toBe(1);
  pass(9 * 60_000);
  expect(await handle('a')).toBe(1);
  pass(2 * 60_000);
  expect(await handle('a')).toBe(2);
});

test('without an id nothing can be known to be the same', async () => {
  const { handle } = counted();
  expect([await handle(undefined), await handle(undefined)]).toEqual([1, 2]);
});

test('keeps the newest 5,000', async () => {
  const { handle } = counted();
  for (let index = 0; index <= 5_000; index += 1) await handle(`key ${index}`);
  expect(await handle('key 5000')).toBe(5_001);
  expect(await handle('key 0')).toBe(5_002);
});

test('what failed may come again', async () => {
  const deliveries = new Deliveries<number>(() => 0);
  await expect(deliveries.handleOnce('a', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(await deliveries.handleOnce('a', async () => 1)).toBe(1);
});
