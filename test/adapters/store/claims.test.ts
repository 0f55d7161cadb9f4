import { beforeEach, expect, test } from 'vitest';
import { CLAIMS, Claims } from '../../../src/adapters/store/claims.ts';
import { MemoryShelf } from '../../../src/adapters/store/memory/shelf.ts';
import { REQUESTS, StoredRequests } from '../../../src/adapters/store/requests.ts';
import type { GuestRequest } from '../../../src/domain/guest-request.ts';
import { wishOf } from '../../../src/domain/guest-request.ts';
import { ok } from '../../../src/domain/problem.ts';
import { megan, NOW, request } from '../../contracts/harness.ts';

const ask = { email: 'jane@fabrikam.example', sendMail: true };
const [first, second] = [request(1, { ask }), request(2, { ask })];
const denied = { name: 'denied', verdict: { by: megan, at: NOW, roles: [] } } as const;

let claims: Claims;
let requests: StoredRequests;
/** A second instance whose claiming can be held up. */
let slow: StoredRequests;
let goOn: () => void;
let claimed: Promise<void>;

beforeEach(() => {
  const shelf = new MemoryShelf(REQUESTS);
  claims = new Claims(new MemoryShelf(CLAIMS), shelf);
  requests = new StoredRequests(shelf, claims);
  const held = new Promise<void>((resolve) => (goOn = resolve));
  let seen: () => void = () => undefined;
  claimed = new Promise((resolve) => (seen = resolve));
  const paused = new Proxy(claims, {
    get: (target, name) =>
      name === 'take'
        ? async (...args: Parameters<Claims['take']>) => {
            const claim = await target.take(...args);
            seen();
            await held;
            return claim;
          }
        : Reflect.get(target, name).bind(target),
  });
  slow = new StoredRequests(shelf, paused);
});

const open = async (): Promise<readonly GuestRequest[]> =>
  (await requests.byGuest(ask.email)).filter(({ state }) => state.name === 'pending');

test('a claim whose request never came, because of a crash, is taken by the next', async () => {
  await claims.take(wishOf(first), first.id);
  expect(await requests.create(second)).toBe(true);
  expect(await requests.create(first)).toBe(false);
});

test('the same request can be made after all, when its first try crashed', async () => {
  await claims.take(wishOf(first), first.id);
  expect(await requests.create(first)).toBe(true);
});

test('who was only slow between claim and request loses, whatever comes in between', async () => {
  const late = slow.create(first);
  await claimed;
  expect(await requests.create(second)).toBe(true);
  goOn();
  expect(await late).toBe(false);
  expect(await requests.find(first.id)).toBeUndefined();
  expect(await open()).toEqual([second]);

  // Its id is not burnt: once the other is closed, the same form may be sent again.
  await requests.update(second.id, (current) => ok({ ...current, state: denied }));
  expect(await requests.create(first)).toBe(true);
  expect(await open()).toEqual([first]);
});

test('who was slow in opening a closed request again loses too', async () => {
  await requests.create({ ...first, state: denied });
  const late = slow.update(first.id, (current) => ok({ ...current, state: { name: 'pending' } }));
  await claimed;
  expect(await requests.create(second)).toBe(true);
  goOn();
  expect(await late).toBeUndefined();
  expect(await open()).toEqual([second]);
});

test('a claim that could not be given back is in nobody’s way', async () => {
  await requests.create(first);
  const claim = await claims.take(wishOf(first), first.id);
  if (claim === 'held') throw new Error('held by itself');
  // As after a crash between the end of the request and the end of its claim: the claim is another one than it knows.
  await requests.update(first.id, (current) => ok({ ...current, state: denied }));
  expect(await requests.create(second)).toBe(true);
  expect(await open()).toEqual([second]);
});
