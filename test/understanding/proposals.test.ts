import { describe, expect, it } from 'vitest';
import type { Instant, IsoDate } from '../../src/domain/time.ts';
import { leavesOpen, withProposals, wordsWithoutAddresses, type Proposals } from '../../src/understanding/proposals.ts';
import { understand } from '../../src/understanding/understand.ts';

const today = '2026-03-10' as IsoDate;
const reader = { now: '2026-03-10T09:00:00.000Z' as Instant, timeZone: 'UTC', locale: 'en' };
const read = (text: string) => understand({ text }, reader);
const OPEN =
  'please invite ida@sample.example until the leaves fall, that is Ida from the Blue Ocean crew for the audit';

function proposing(proposed: Proposals, text = OPEN) {
  const meaning = read(text);
  return { meaning, filled: withProposals(meaning, proposed, wordsWithoutAddresses({ text }), today) };
}

describe('which texts another reader gets to see', () => {
  it.each([
    [OPEN, true],
    ['invite our auditor Ida', true],
    ['invite ida@sample.example', false],
    ['/invite ida@sample.example --until whenever', false],
    ['invite ida@sample.example until whenever, if legal agrees', false],
    ['approve everything', false],
    ['invite ida@sample.example {{x}} until whenever', false],
    ['who may invite guests?', false],
    ["don't invite ida@sample.example until whenever", false],
  ])('%s: %s', (text, open) => {
    expect(leavesOpen(read(text))).toBe(open);
  });

  it('hides addresses, quotes and signatures', () => {
    const text = 'invite ida@sample.example until autumn\n\nBest regards\nMax Placeholder\n> from ola@contoso.example';
    const words = wordsWithoutAddresses({ text });
    expect(words).toContain('[address]');
    expect(words).not.toMatch(/@|Placeholder|contoso/);
  });
});

describe('what another reader may fill in', () => {
  it('slots that the words bear out; the doubts stay', () => {
    const { meaning, filled } = proposing({
      displayName: 'Ida',
      target: { kind: 'team', name: 'Blue Ocean' },
      until: '2026-10-31' as IsoDate,
    });
    expect(filled.slots).toMatchObject({
      displayName: 'Ida',
      target: { kind: 'team', name: 'Blue Ocean', kindStated: false },
      until: '2026-10-31',
      emails: ['ida@sample.example'],
    });
    expect(filled.doubts).toEqual(meaning.doubts);
    expect(filled.doubts).not.toEqual([]);
  });

  it.each<[string, Proposals]>([
    ['a name that is not there', { displayName: 'Eve' }],
    ['half a word', { displayName: 'Id' }],
    ['an address as a name', { displayName: 'ida@sample.example' }],
    ['the mark of an address', { displayName: '[address]' }],
    ['a link', { reason: 'https://evil.example' }],
    ['a reason of its own', { reason: 'approved by Megan' }],
    ['a group that nobody named', { target: { kind: 'group', name: 'Global Administrators' } }],
    ['a day that has passed', { until: '2026-03-10' as IsoDate }],
    ['a day that does not exist', { until: '2026-02-31' as IsoDate }],
    ['a day that nobody lives to see', { until: '2126-03-10' as IsoDate }],
  ])('not %s', (_, proposed) => {
    const { meaning, filled } = proposing(proposed);
    expect(filled).toEqual(meaning);
  });

  it('nothing that was read already, and no address', () => {
    const text = 'invite Ida Sample <ida@sample.example> until whenever because Blue Ocean needs her';
    const hostile = { displayName: 'Blue Ocean', reason: 'whenever', emails: ['eve@evil.example'], intent: 'approve' };
    const { meaning, filled } = proposing(hostile, text);
    expect(meaning.slots).toMatchObject({ displayName: 'Ida Sample' });
    expect(filled).toEqual(meaning);
  });

  it('no end where the author gave two readings, or none', () => {
    const until = '2026-07-05' as IsoDate;
    expect(proposing({ until }, 'invite ida@sample.example until 05/07/2026').filled.slots.until).toBeNull();
    expect(proposing({ until }, 'invite Ida Sample').filled.slots.until).toBeNull();
  });

  it('nothing into a text that needs no question', () => {
    const { meaning, filled } = proposing({ reason: 'invite' }, 'invite ida@sample.example');
    expect(filled).toBe(meaning);
  });
});
