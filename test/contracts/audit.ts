import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditArchive, AuditEvent, AuditRecord } from '../../src/ports/audit.ts';
import { asUserId } from '../../src/domain/ids.ts';
import type { Instant } from '../../src/domain/time.ts';
import type { OpenStore, StoreUnderTest } from './harness.ts';
import { alex, NOW } from './harness.ts';

export const event = (n: number): AuditEvent => ({
  key: `GL-1:${n}`,
  at: NOW,
  actor: alex.userId,
  action: 'approved',
  requestId: 'GL-1',
  subject: asUserId('jane@fabrikam.example'),
  detail: { from: 'pending', to: 'approved' },
});

export async function recordsOf(audit: AuditArchive): Promise<readonly AuditRecord[]> {
  const records: AuditRecord[] = [];
  for await (const record of audit.records()) records.push(record);
  return records;
}

export function auditContract(open: OpenStore): void {
  describe('audit', () => {
    let under: StoreUnderTest;
    beforeEach(async () => void (under = await open()));
    afterEach(() => under.dispose());

    it('is intact when empty', async () => {
      expect(await under.stores.audit.verify()).toMatchObject({ intact: true, count: 0 });
    });

    it('chains what is appended, also over a restart, and the same key once', async () => {
      for (let n = 1; n <= 3; n += 1) await under.stores.audit.append(event(n));
      const { audit } = await under.reopened();
      for (let n = 2; n <= 5; n += 1) await audit.append(event(n));
      expect(await audit.verify()).toMatchObject({ intact: true, count: 5 });
      expect((await recordsOf(audit)).map(({ key, seq }) => [key, seq])).toEqual([
        ['GL-1:1', 1],
        ['GL-1:2', 2],
        ['GL-1:3', 3],
        ['GL-1:4', 4],
        ['GL-1:5', 5],
      ]);
    });

    it('takes many at once, each key once', async () => {
      await Promise.all(Array.from({ length: 30 }, (_, n) => under.stores.audit.append(event(n % 15))));
      expect(await under.stores.audit.verify()).toMatchObject({ intact: true, count: 15 });
    });

    it('gives a part of the chain, people as commitments, and no more than is wanted', async () => {
      const { audit } = under.stores;
      const at = (n: number) => `2026-10-0${n}T00:00:00.000Z` as Instant;
      for (let n = 1; n <= 5; n += 1) await audit.append({ ...event(n), at: at(n) });
      const part = await audit.extract({ from: at(2), until: at(5) }, 2);
      expect(part.entries.map(({ seq }) => seq)).toEqual([2, 3]);
      expect(part).toMatchObject({ found: 3, chain: { intact: true, count: 5 }, head: { count: 5 } });
      expect(JSON.stringify(part)).not.toContain('jane@fabrikam.example');
      expect(part.entries[0]?.actor).toMatch(/^hmac-sha256:/);
      const rest = await audit.extract({ from: at(1), until: at(9), after: 3 }, 10);
      expect(rest.entries.map(({ seq }) => seq)).toEqual([4, 5]);
      expect(part.entries[1]?.before).toBe(part.entries[0]?.hash);
      expect(rest.entries.at(-1)?.hash).toBe(rest.head.hash);
    });

    it('reads a part while others write', async () => {
      const { audit } = under.stores;
      const span = { from: '2000-01-01T00:00:00.000Z' as Instant, until: '2100-01-01T00:00:00.000Z' as Instant };
      await audit.append(event(1));
      const [parts] = await Promise.all([
        Promise.all([1, 2, 3].map(() => audit.extract(span, 100))),
        ...Array.from({ length: 20 }, (_, n) => audit.append(event(n + 2))),
      ]);
      for (const { chain, found, head } of parts) {
        expect(chain.intact).toBe(true);
        expect(found).toBe(head.count);
      }
    });

    it('lets a person be forgotten without breaking the chain', async () => {
      const { audit } = under.stores;
      await audit.append(event(1));
      await audit.append({ ...event(2), actor: 'guestlist' });
      expect((await recordsOf(audit)).map(({ actor, subject }) => [actor, subject])).toEqual([
        [alex.userId, 'jane@fabrikam.example'],
        ['guestlist', 'jane@fabrikam.example'],
      ]);
      await audit.forget('jane@fabrikam.example');
      const after = await recordsOf(audit);
      expect(after[0]?.actor).toBe(alex.userId);
      expect(after[0]?.subject).toMatch(/^hmac-sha256:[0-9a-f]{64}$/);
      expect(JSON.stringify(after)).not.toContain('jane@');
      expect(await audit.verify()).toMatchObject({ intact: true, count: 2 });
    });
  });
}
