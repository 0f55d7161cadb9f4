/**
 * Writes until it is killed, and says on stdout what was acknowledged, one line each: `created GL-…`, `looked GL-… n`,
 * `audited key`. Arguments: data folder, number of this run.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../../src/adapters/store/index.ts';
import { ok } from '../../../src/domain/problem.ts';
import { event } from '../../contracts/audit.ts';
import { NOW, request } from '../../contracts/harness.ts';
import { notebook } from './opened.ts';

const [folder = '', run = '0'] = process.argv.slice(2);
const stores = await openStore('lowdb', { folder, clock: { now: () => NOW }, log: notebook() });
const say = (line: string): void => void writeSync(1, `${line}\n`);
const LANES = 8;

async function lane(number: number): Promise<void> {
  for (let n = 0; ; n += 1) {
    const one = request(Number(run) * 100_000 + number * 10_000 + n);
    await stores.requests.create(one);
    say(`created ${one.id}`);
    for (const look of [2, 3]) {
      await stores.requests.update(one.id, (current) => ok({ ...current, look, state: { name: 'expired', at: NOW } }));
      say(`looked ${one.id} ${look}`);
    }
    const key = `${one.id}:1`;
    await stores.audit.append({ ...event(1), key });
    say(`audited ${key}`);
  }
}

say('ready');
await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)));
