import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/domain/time.ts';
import { labelsOf } from '../../src/understanding/labels.ts';
import { understand } from '../../src/understanding/understand.ts';

const jane = { emails: ['jane@fabrikam.example'] };

/** What each command reads as; `clarify` is false unless given. */
const COMMANDS: readonly (readonly [string, Record<string, unknown>])[] = [
  [
    '/invite jane@fabrikam.example --name "Jane Doe" --to "Project X" --until 2026-06-30 --reason "audit"',
    {
      intent: 'invite',
      ...jane,
      displayName: 'Jane Doe',
      target: { kind: 'team', name: 'Project X', kindStated: false },
      until: '2026-06-30',
      reason: 'audit',
    },
  ],
  [
    '/Invite: Jane Doe <jane@fabrikam.example> —until 30 June —team “Project X” —reason “she runs the audit”',
    {
      intent: 'invite',
      ...jane,
      displayName: 'Jane Doe',
      target: { kind: 'team', name: 'Project X' },
      until: '2026-06-30',
      reason: 'she runs the audit',
    },
  ],
  [
    '/invite jane@fabrikam.example to Project X until Friday because she audits us',
    {
      intent: 'invite',
      ...jane,
      target: { kind: 'team', name: 'Project X', kindStated: false },
      until: '2026-03-13',
      reason: 'she audits us',
    },
  ],
  [
    '/invite --team Blue Ocean --for 4 weeks jane@fabrikam.example',
    { intent: 'invite', ...jane, target: { kind: 'team', name: 'Blue Ocean' }, until: '2026-04-07' },
  ],
  ['/invte jane@fabrikam.example --untill 2026-06-30', { intent: 'invite', ...jane, until: '2026-06-30' }],
  ['/invite jane@fabrikam.example --for 90', { intent: 'invite', ...jane, until: '2026-06-08' }],
  ['/invite jane@fabrikam.example --colour red', { intent: 'invite', ...jane, until: null, clarify: true }],
  ['/invite jane@fabrikam.example --team', { intent: 'invite', ...jane, until: null, clarify: true }],
  ['/invite jane@fabrikam.example --until 31.02.2026', { intent: 'invite', ...jane, until: null, clarify: true }],
  ['/invite jane@fabrikam.example --until 2025-01-01', { intent: 'invite', ...jane, until: null, clarify: true }],
  [
    '/invite jane@fabrikam.example --until 2026-05-01 --until 2026-06-01',
    { intent: 'invite', ...jane, until: null, clarify: true },
  ],
  ['/invite', { intent: 'invite', emails: [], until: null, clarify: true }],
  [
    '/bulk a@fabrikam.example;b@fabrikam.example --team="Blue Ocean"',
    {
      intent: 'bulk-invite',
      emails: ['a@fabrikam.example', 'b@fabrikam.example'],
      target: { kind: 'team', name: 'Blue Ocean' },
      until: null,
    },
  ],
  [
    '/later jane@fabrikam.example --on 2026-04-01',
    { intent: 'delayed-invite', ...jane, until: null, notBefore: '2026-04-01', sendInvitation: false },
  ],
  ['/approve GL-7K3F "ok"', { intent: 'approve', emails: [], requestId: 'GL-7K3F', reason: 'ok' }],
  ['approve GL-7K3F', { intent: 'approve', emails: [], requestId: 'GL-7K3F' }],
  ['/approve 12 and 13', { intent: 'approve', emails: [], requestId: ['12', '13'] }],
  ['  / APPROVE   req-12 !', { intent: 'approve', emails: [], requestId: 'req-12' }],
  ['/approve', { intent: 'approve', emails: [], clarify: true }],
  ['/deny gl-7k3f unknown sponsor', { intent: 'reject', emails: [], requestId: 'gl-7k3f', reason: 'unknown sponsor' }],
  ['/withdraw #12 plans have changed', { intent: 'cancel', emails: [], requestId: '12', reason: 'plans have changed' }],
  ['/extend jane@fabrikam.example 30d', { intent: 'extend', ...jane, until: null, extendBy: 'P30D' }],
  ['/extend jane@fabrikam.example', { intent: 'extend', ...jane, until: null, clarify: true }],
  ['/revoke everyone', { intent: 'revoke', emails: [], clarify: true }],
  ['/guests fabrikam.example', { intent: 'list-guests', emails: [], domain: 'fabrikam.example' }],
  ['/list guests', { intent: 'list-guests', emails: [] }],
  ['/frobnicate x', { intent: 'unknown', emails: [], clarify: true }],
];

describe('slash commands', () => {
  it.each(COMMANDS)('%s', (text, expected) => {
    const meaning = understand({ text }, { now: '2026-03-10T09:00:00.000Z' as Instant, timeZone: 'UTC', locale: 'en' });
    expect(labelsOf(meaning)).toEqual({ clarify: false, ...expected });
    expect(meaning.slash).toBe(true);
  });
});
