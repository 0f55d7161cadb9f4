import { Counter, Registry, collectDefaultMetrics } from 'prom-client';
import type { Meter } from '../../ports/meter.ts';

const LABELS = {
  turns: { help: 'Things that came in, by kind and how they ended', labels: ['kind', 'outcome'] },
  work: { help: 'Acts of the outbox performed, by kind and how they ended', labels: ['kind', 'outcome'] },
  notifications: { help: 'Graph change notifications, by verdict', labels: ['verdict'] },
} as const;

/** Prometheus' text format. https://prometheus.io/docs/instrumenting/exposition_formats/ */
export function createMeter(): Meter & { exposition(): Promise<{ readonly type: string; readonly text: string }> } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counters = Object.fromEntries(
    Object.entries(LABELS).map(([name, { help, labels }]) => [
      name,
      new Counter({ name: `guestlist_${name}_total`, help, labelNames: labels, registers: [registry] }),
    ]),
  );
  return {
    count: (what, labels) => counters[what]?.inc(labels),
    exposition: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
