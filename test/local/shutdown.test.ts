import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { stopOnSignals } from '../../src/local/shutdown.ts';
import type { Stoppable } from '../../src/local/shutdown.ts';

function surroundings(running: Stoppable[]) {
  const signals = new EventEmitter();
  const said: string[] = [];
  const exits: number[] = [];
  const clock = { nowMs: 0 };
  stopOnSignals({
    signals,
    running: () => running,
    say: (line) => said.push(line),
    exit: (code) => exits.push(code),
    nowMs: () => clock.nowMs,
  });
  return { signals, said, exits, clock };
}

test('the first Ctrl-C stops one after another, in order', async () => {
  const order: string[] = [];
  const slow = (name: string) => ({
    name,
    stop: async () => {
      order.push(`${name} asked`);
      await Promise.resolve();
      order.push(`${name} gone`);
    },
  });
  const { signals, exits } = surroundings([slow('bot'), slow('sandbox')]);
  signals.emit('SIGINT');
  await vi.waitFor(() => expect(exits).toEqual([0]), 60_000);
  expect(order).toEqual(['bot asked', 'bot gone', 'sandbox asked', 'sandbox gone']);
});

test('what will not stop is told, and the rest stops all the same', async () => {
  const stop = vi.fn(async () => undefined);
  const stubborn = { name: 'The bot', stop: () => Promise.reject(new Error('busy')) };
  const { signals, said, exits } = surroundings([stubborn, { name: 'The sandbox', stop }]);
  signals.emit('SIGTERM');
  await vi.waitFor(() => expect(exits).toEqual([1]), 60_000);
  expect(stop).toHaveBeenCalledOnce();
  expect(said).toContain('The bot would not stop: busy');
});

test('a press that npm hands on counts once, a real second one ends it', () => {
  const kill = vi.fn();
  const { signals, exits, clock } = surroundings([{ name: 'hangs', stop: () => new Promise(() => undefined), kill }]);
  signals.emit('SIGINT');
  clock.nowMs = 900;
  signals.emit('SIGINT');
  expect(exits).toEqual([]);
  clock.nowMs = 1100;
  signals.emit('SIGINT');
  expect(exits).toEqual([130]);
  expect(kill).toHaveBeenCalledOnce();
});
