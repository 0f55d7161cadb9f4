import { expect, test } from 'vitest';
import { listFilters } from '../../src/understanding/list-filters.ts';

const NONE = { mine: false, neverAccepted: false, csv: false };

test.each([
  ['/guests', NONE],
  ['/guests fabrikam.example', NONE],
  ['/guests mine', { ...NONE, mine: true }],
  ['my guests, please', { ...NONE, mine: true }],
  ['meine Gäste', { ...NONE, mine: true }],
  ['/guests --pending', { ...NONE, neverAccepted: true }],
  ['which guests from fabrikam.example have not accepted yet?', { ...NONE, neverAccepted: true }],
  ["guests who haven't accepted", { ...NONE, neverAccepted: true }],
  [
    'guests that never accepted, older than 6 months, as csv',
    { mine: false, neverAccepted: true, csv: true, olderThanDays: 180 },
  ],
  ['Gäste älter als 2 Wochen', { ...NONE, olderThanDays: 14 }],
  ['older than 1 year', { ...NONE, olderThanDays: 365 }],
  ['/guests --sponsor alex@contoso.example', { ...NONE, sponsor: 'alex@contoso.example' }],
  ['/guests --by="alex@contoso.example" csv', { ...NONE, csv: true, sponsor: 'alex@contoso.example' }],
  ['older than 0 days', NONE],
  ['export the guest list', { ...NONE, csv: true }],
  // Parts of names and domains are no words of the list.
  ['/guests csv-partners.example', NONE],
  ['/guests neverland.example', NONE],
  ['/guests mymail.example', NONE],
])('%s', (text, filters) => {
  expect(listFilters(text)).toEqual(filters);
});
