import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawLagMs } from '../../src/sandbox/lag.ts';
import { Copy, Replicas } from '../../src/sandbox/replicas.ts';
import type { Change, Write } from '../../src/sandbox/replicas.ts';
import { newUser } from '../../src/sandbox/rows.ts';
import { seeded } from './support.ts';

const person = newUser({
  id: 'u',
  displayName: 'U',
  mailNickname: 'u',
  userPrincipalName: 'u@x.example',
  createdDateTime: '2026-01-01T00:00:00Z',
});
const creation: Change = { table: 'users', id: 'u', fields: person };
const patch = (fields: Partial<typeof person>): Change => ({ table: 'users', id: 'u', fields });

describe('lag', () => {
  it('is log-normal with the given median and 99th percentile', () => {
    const random = seeded(7);
    const draws = Array.from({ length: 20_000 }, () => drawLagMs({ p50: 3000, p99: 20_000 }, random)).sort(
      (a, b) => a - b,
    );
    expect(draws[10_000]).toBeGreaterThan(2_850);
    expect(draws[10_000]).toBeLessThan(3_150);
    expect(draws[19_800]).toBeGreaterThan(18_000);
    expect(draws[19_800]).toBeLessThan(22_500);
  });

  it('is nothing when both percentiles are 0', () => {
    expect(drawLagMs({ p50: 0, p99: 0 }, seeded(1))).toBe(0);
  });
});

describe('replicas', () => {
  it('show a write when it arrives, each by itself', () => {
    const replicas = new Replicas(3);
    replicas.add({ seq: 0, at: 100, changes: [creation], arrivals: [100, 500, 900] });
    const seen = (now: number): boolean[] =>
      [0, 1, 2].map((index) => replicas.at(index, now).get('users', 'u') !== undefined);
    expect(seen(100)).toEqual([true, false, false]);
    expect(seen(500)).toEqual([true, true, false]);
    expect(seen(900)).toEqual([true, true, true]);
  });

  it('show no row of which only a later change has arrived', () => {
    const copy = new Copy();
    copy.apply({ seq: 1, changes: [patch({ companyName: 'Fabrikam' })] });
    expect(copy.get('users', 'u')).toBeUndefined();
    copy.apply({ seq: 0, changes: [creation] });
    expect(copy.get('users', 'u')).toMatchObject({ id: 'u', companyName: 'Fabrikam', displayName: 'U' });
  });

  it('give a new replica what the others have, when the last of them has it', () => {
    const replicas = new Replicas(2);
    replicas.add({ seq: 0, at: 100, changes: [creation], arrivals: [100, 500] });
    replicas.resize(3);
    expect(replicas.at(2, 499).get('users', 'u')).toBeUndefined();
    expect(replicas.at(2, 500).get('users', 'u')).toBeDefined();
  });

  it('end equal in whatever order writes arrive', () => {
    const change = fc.record({
      displayName: fc.option(fc.string(), { nil: undefined }),
      companyName: fc.option(fc.string(), { nil: undefined }),
      accountEnabled: fc.option(fc.boolean(), { nil: undefined }),
    });
    const arrivals = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 3 });
    const scenario = fc.array(fc.tuple(change, arrivals), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scenario, fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 5 }), (patches, looks) => {
        const replicas = new Replicas(3);
        const primary = new Copy();
        const changes = [creation, ...patches.map(([fields]) => patch(JSON.parse(JSON.stringify(fields)) as object))];
        changes.forEach((one, seq) => {
          const write: Write = { seq, at: 0, changes: [one], arrivals: patches[seq - 1]?.[1] ?? [0, 700, 300] };
          primary.apply(write);
          replicas.add(write);
        });
        // Looking in between must not change where it ends.
        for (const now of [...looks].sort((a, b) => a - b)) replicas.at(now % 3, now);
        const ends = [0, 1, 2].map((index) => replicas.at(index, 1000).get('users', 'u'));
        for (const end of ends) expect(end).toEqual(primary.get('users', 'u'));
      }),
    );
  });
});
