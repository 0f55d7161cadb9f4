import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Meter } from '../../ports/meter.ts';

const COUNTERS = {
  turns: { help: 'Things that came in, by kind and how they ended', labels: ['kind', 'outcome'] },
  work: { help: 'Acts of the outbox performed, by kind and how they ended', labels: ['kind', 'outcome'] },
  notifications: { help: 'Graph change notifications, by verdict', labels: ['verdict'] },
  graph: {
    help: 'Requests to Graph, by call, status (0: no answer) and whether it was a retry',
    labels: ['call', 'status', 'retry'],
  },
} as const;

const TIMES = {
  turn: {
    name: 'turn_seconds',
    help: 'From an incoming thing to its answer',
    labels: ['kind'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  },
  graphCall: {
    name: 'graph_call_seconds',
    help: 'One request to Graph',
    labels: ['call'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  },
  lag: {
    name: 'replication_lag_seconds',
    help: 'From a guest’s creation until usable everywhere',
    labels: [],
    buckets: [1, 2, 5, 10, 20, 45, 90, 300, 900, 1_800],
  },
} as const;

export interface Measured {
  /** Requests that still owe something: the length of the outbox. */
  readonly owed: () => Promise<number>;
  /** Jobs that were given up until a person looks. Labels are fixed words. */
  readonly poisoned: () => Promise<
    readonly { readonly kind: string; readonly reason: string; readonly count: number }[]
  >;
}

/** Prometheus' text format. https://prometheus.io/docs/instrumenting/exposition_formats/ */
export function createMeter(): Meter & {
  watch(measured: Measured): void;
  exposition(): Promise<{ readonly type: string; readonly text: string }>;
} {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counters = Object.fromEntries(
    Object.entries(COUNTERS).map(([name, { help, labels }]) => [
      name,
      new Counter({ name: `guestlist_${name}_total`, help, labelNames: labels, registers }),
    ]),
  );
  const times = Object.fromEntries(
    Object.entries(TIMES).map(([key, { name, help, labels, buckets }]) => [
      key,
      new Histogram({ name: `guestlist_${name}`, help, labelNames: labels, buckets: [...buckets], registers }),
    ]),
  );
  return {
    count: (what, labels) => counters[what]?.inc(labels),
    time: (what, seconds, labels = {}) => times[what]?.observe(labels, seconds),
    watch({ owed, poisoned }) {
      new Gauge({
        name: 'guestlist_owed_requests',
        help: 'Requests that still owe work, cards or audit entries',
        registers,
        async collect() {
          this.set(await owed());
        },
      });
      new Gauge({
        name: 'guestlist_poisoned_jobs',
        help: 'Daily jobs that failed too often and wait for a person, by kind and reason',
        labelNames: ['kind', 'reason'],
        registers,
        async collect() {
          const found = await poisoned();
          this.reset();
          for (const { kind, reason, count } of found) this.set({ kind, reason }, count);
        },
      });
    },
    exposition: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
