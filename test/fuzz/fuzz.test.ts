/** A small part of `npm run test:fuzz`: whatever comes in, the bot answers, lives, and does nothing that nobody decided. */
import { expect, test } from 'vitest';
import { buildPrograms } from '../crash/build.ts';
import { fuzz } from './fuzz.ts';

test('1,200 damaged activities, presses, webhooks and tables: no 5xx, no fault, nothing done', async () => {
  const programs = await buildPrograms();
  try {
    const report = await fuzz({ programs, seed: 7, from: 0, to: 1_200 });
    expect(report.failures).toEqual([]);
    expect(report).toMatchObject({ invitations: 0, mails: 0, memberships: 0 });
    expect(Object.values(report.statuses).reduce((a, b) => a + b, 0)).toBe(1_200);
    expect(Math.max(...report.megabytes)).toBeLessThan(300);
  } finally {
    await programs.remove();
  }
}, 180_000);
