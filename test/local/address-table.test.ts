import { expect, test } from 'vitest';
import { addressTable } from '../../src/local/address-table.ts';

test('addresses stand below each other, notes too', () => {
  const table = addressTable([
    { what: 'Alex asks', url: 'http://localhost:56150', note: 'Playground' },
    { what: 'Mailbox', url: 'http://localhost:3979/mailbox', note: 'mail to guests' },
    { what: 'Bot', url: 'http://localhost:3978/api/messages' },
  ]);
  expect(table.split('\n')).toEqual([
    '  Alex asks  http://localhost:56150              Playground',
    '  Mailbox    http://localhost:3979/mailbox       mail to guests',
    '  Bot        http://localhost:3978/api/messages',
  ]);
});

test('no addresses, no lines', () => {
  expect(addressTable([])).toBe('');
});
