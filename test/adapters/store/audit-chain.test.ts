import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Head } from '../../../src/adapters/store/audit/chain.ts';
import { canonical, hashOf, headAfter, linkTo, START, verifyChain } from '../../../src/adapters/store/audit/chain.ts';
import type { AuditRecord } from '../../../src/ports/audit.ts';
import { NOW } from '../../contracts/harness.ts';

function chainOf(length: number): { readonly entries: readonly AuditRecord[]; readonly head: Head } {
  const entries: AuditRecord[] = [];
  let head = START;
  for (let n = 1; n <= length; n += 1) {
    const entry = linkTo(head, {
      key: `GL-${n}`,
      at: NOW,
      actor: 'guestlist',
      action: 'approved',
      detail: { n: `${n}` },
    });
    entries.push(entry);
    head = headAfter(entry);
  }
  return { entries, head };
}

async function* each(lines: readonly string[]): AsyncIterable<string> {
  yield* lines;
}

const verdictOn = (entries: readonly AuditRecord[], head: Head) =>
  verifyChain(each(entries.map((entry) => JSON.stringify(entry))), head);

/** What somebody with the log in his hands, but not the head, could do to it. */
type Tampering =
  | { readonly how: 'remove' | 'repeat' | 'cutBehind' | 'forge' | 'alter'; readonly at: number }
  | { readonly how: 'swap'; readonly at: number; readonly and: number }
  | { readonly how: 'rewriteFrom'; readonly at: number }
  | { readonly how: 'add' };

const rehashed = (entry: AuditRecord): AuditRecord => {
  const { hash: _old, ...unsigned } = { ...entry, action: 'denied' };
  return { ...unsigned, hash: hashOf(unsigned) };
};

function tampered(entries: readonly AuditRecord[], tampering: Tampering): readonly AuditRecord[] {
  const copy = [...entries];
  if (tampering.how === 'add') {
    const last = entries.at(-1);
    return [
      ...copy,
      linkTo(last === undefined ? START : headAfter(last), { key: 'x', at: NOW, actor: 'guest', action: 'x' }),
    ];
  }
  const entry = copy[tampering.at];
  if (entry === undefined) throw new Error('no such entry');
  switch (tampering.how) {
    case 'remove':
      return copy.toSpliced(tampering.at, 1);
    case 'repeat':
      return copy.toSpliced(tampering.at, 0, entry);
    case 'cutBehind':
      return copy.slice(0, tampering.at);
    case 'alter':
      return copy.with(tampering.at, { ...entry, action: 'denied' });
    case 'forge':
      return copy.with(tampering.at, rehashed(entry));
    case 'swap': {
      const other = copy[tampering.and];
      return other === undefined ? copy : copy.with(tampering.at, other).with(tampering.and, entry);
    }
    case 'rewriteFrom': {
      const rewritten = copy.slice(0, tampering.at);
      for (const { seq: _seq, before: _before, hash: _hash, ...link } of copy.slice(tampering.at)) {
        const last = rewritten.at(-1);
        rewritten.push(linkTo(last === undefined ? START : headAfter(last), { ...link, action: 'denied' }));
      }
      return rewritten;
    }
  }
}

describe('the audit chain', () => {
  it.each<[string, Tampering, object]>([
    ['an altered entry', { how: 'alter', at: 2 }, { at: 3, why: 'altered' }],
    ['an altered entry with its hash made good', { how: 'forge', at: 2 }, { at: 3, why: 'altered' }],
    ['an altered last entry with its hash made good', { how: 'forge', at: 4 }, { at: 5, why: 'altered' }],
    ['everything from an entry on written anew', { how: 'rewriteFrom', at: 1 }, { at: 5, why: 'altered' }],
    ['a missing entry', { how: 'remove', at: 1 }, { at: 2, why: 'missing' }],
    ['a missing first entry', { how: 'remove', at: 0 }, { at: 1, why: 'missing' }],
    ['two neighbours changed round', { how: 'swap', at: 1, and: 2 }, { at: 2, why: 'reordered' }],
    ['first and last changed round', { how: 'swap', at: 0, and: 4 }, { at: 1, why: 'reordered' }],
    ['an entry repeated', { how: 'repeat', at: 3 }, { at: 5, why: 'reordered' }],
    ['the last entry cut off', { how: 'cutBehind', at: 4 }, { at: 5, why: 'cutOff' }],
    ['everything cut off', { how: 'cutBehind', at: 0 }, { at: 1, why: 'cutOff' }],
    ['an entry added behind the head', { how: 'add' }, { at: 5, why: 'altered' }],
  ])('shows %s', async (_name, tampering, expected) => {
    const { entries, head } = chainOf(5);
    expect(await verdictOn(entries, head)).toMatchObject({ intact: true, count: 5 });
    expect(await verdictOn(tampered(entries, tampering), head)).toEqual({ intact: false, ...expected });
  });

  it('shows any change of any one character', async () => {
    const { entries, head } = chainOf(4);
    const lines = entries.map((entry) => JSON.stringify(entry));
    const change = fc.record({
      line: fc.nat(lines.length - 1),
      at: fc.nat(),
      to: fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ line, at, to }) => {
        const old = lines[line] ?? '';
        const place = at % old.length;
        const changed = old.slice(0, place) + to + old.slice(place + 1);
        fc.pre(changed !== old);
        expect((await verifyChain(each(lines.with(line, changed)), head)).intact).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('shows any one tampering in a chain of any length', async () => {
    const change = fc.integer({ min: 2, max: 12 }).chain((length) =>
      fc.record({
        length: fc.constant(length),
        tampering: fc.oneof(
          fc.constant<Tampering>({ how: 'add' }),
          fc.record({
            how: fc.constantFrom('remove', 'repeat', 'cutBehind', 'forge', 'alter', 'rewriteFrom'),
            at: fc.nat(length - 1),
          }) as fc.Arbitrary<Tampering>,
          fc
            .uniqueArray(fc.nat(length - 1), { minLength: 2, maxLength: 2 })
            .map(([at = 0, and = 1]): Tampering => ({ how: 'swap', at, and })),
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(change, async ({ length, tampering }) => {
        const { entries, head } = chainOf(length);
        expect((await verdictOn(tampered(entries, tampering), head)).intact).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('hashes what an entry says, not how it is written', () => {
    expect(canonical({ b: [1, { d: 'x', c: null }], a: undefined, 'ä"': true })).toBe(
      '{"b":[1,{"c":null,"d":"x"}],"ä\\"":true}',
    );
  });
});
