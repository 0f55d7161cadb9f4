import { expect, test } from 'vitest';
import { createMeter } from '../../../src/adapters/metrics/prometheus.ts';
import { countPoisoned } from '../../../src/upkeep/poisoned.ts';

test('what was measured is exposed under the program’s name', async () => {
  const meter = createMeter();
  meter.count('turns', { kind: 'said', outcome: 'words' });
  meter.count('graph', { call: 'invite', status: '503', retry: 'yes' });
  meter.time('turn', 0.3, { kind: 'said' });
  meter.time('lag', 12);
  meter.watch({
    owed: () => Promise.resolve(7),
    poisoned: async () =>
      countPoisoned([{ kind: 'checkAudit' }, { kind: 'a"b\n' }, { kind: 'checkAudit' }, { kind: 'x' }]),
  });
  const { type, text } = await meter.exposition();
  expect(type).toContain('text/plain');
  for (const line of [
    'guestlist_turns_total{kind="said",outcome="words"} 1',
    'guestlist_graph_total{call="invite",status="503",retry="yes"} 1',
    'guestlist_turn_seconds_bucket{le="0.25",kind="said"} 0',
    'guestlist_turn_seconds_bucket{le="0.5",kind="said"} 1',
    'guestlist_replication_lag_seconds_sum 12',
    'guestlist_owed_requests 7',
    'guestlist_poisoned_jobs{kind="checkAudit",reason="failed"} 2',
    'guestlist_poisoned_jobs{kind="other",reason="kindUnknown"} 2',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
});
