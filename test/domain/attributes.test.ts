import { describe, expect, test } from 'vitest';
import type { DomainAttributes, GuestAttributes } from '../../src/domain/attributes.ts';
import { attributesFor, changeDomainAttributes } from '../../src/domain/attributes.ts';
import { asUserId } from '../../src/domain/ids.ts';
import { transition } from '../../src/domain/transition.ts';
import { NOW, VERDICT, pending } from './samples.ts';

const RULES: readonly DomainAttributes[] = [
  { domain: 'fabrikam.example', company: 'Fabrikam Ltd', location: 'DE' },
  { domain: 'woodgrove.example', department: 'Bank' },
];

test.each<[string, GuestAttributes, GuestAttributes]>([
  ['jane@fabrikam.example', {}, { company: 'Fabrikam Ltd', location: 'DE' }],
  ['Jane@FABRIKAM.example', {}, { company: 'Fabrikam Ltd', location: 'DE' }],
  // The admin's word counts, and what he left open is the requester's.
  [
    'jane@fabrikam.example',
    { company: 'Vendor', department: 'Audit' },
    { company: 'Fabrikam Ltd', department: 'Audit', location: 'DE' },
  ],
  ['jane@sub.fabrikam.example', { location: 'FR' }, { location: 'FR' }],
  ['jane@adatum.example', {}, {}],
])('%s, who says %o, gets %o', (email, said, expected) => {
  expect(attributesFor(email, said, RULES)).toEqual(expected);
});

describe('what admins set for a domain', () => {
  test('is added to, changed, and taken away as a whole', () => {
    const more = changeDomainAttributes(RULES, 'fabrikam.example', { department: 'Audit', location: 'FR' });
    expect(more).toHaveLength(2);
    expect(attributesFor('x@fabrikam.example', {}, more)).toEqual({
      company: 'Fabrikam Ltd',
      department: 'Audit',
      location: 'FR',
    });
    const gone = changeDomainAttributes(more, 'fabrikam.example', undefined);
    expect(attributesFor('x@fabrikam.example', {}, gone)).toEqual({});
    expect(attributesFor('x@woodgrove.example', {}, gone)).toEqual({ department: 'Bank' });
    expect(changeDomainAttributes(undefined, 'new.example', { location: 'US' })).toEqual([
      { domain: 'new.example', location: 'US' },
    ]);
  });
});

test.each<[GuestAttributes, readonly string[]]>([
  [{}, ['sponsor', 'member', 'ready']],
  [{ location: 'DE' }, ['sponsor', 'attributes', 'member', 'ready']],
])('asked with %o it owes, once the guest is there: %o', (said, steps) => {
  const key = 'create';
  const asked = { ...pending, ask: { ...pending.ask, ...said } };
  const events = [
    { type: 'approved', verdict: VERDICT },
    { type: 'workStarted', key },
    {
      type: 'guestCreated',
      key,
      userId: asUserId('cccccccc-0000-4000-8000-000000000001'),
      foundThere: false,
      sponsorSet: false,
    },
  ] as const;
  const owed = events.reduce((request, event) => {
    const moved = transition(request, event, NOW);
    if (!moved.ok) throw new Error(event.type);
    return moved.value;
  }, asked).owed;
  const after = owed.slice(owed.findIndex(({ work }) => work.do === 'setSponsor'));
  expect(after.map((entry) => entry.key.split(':')[0]).slice(0, steps.length)).toEqual(steps);
});
