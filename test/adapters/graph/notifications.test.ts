import { describe, expect, test } from 'vitest';
import { readNotification } from '../../../src/adapters/graph/notifications.ts';
import { Replays } from '../../../src/adapters/graph/replays.ts';
import { asTenantId } from '../../../src/domain/ids.ts';

const tenantId = asTenantId('11111111-1111-4111-8111-111111111111');
const user = 'aaaaaaaa-0000-4000-8000-000000000001';
const ALL_NEW = { isNew: () => true };
const expected = { clientState: 'the-secret', tenantId, replays: ALL_NEW };
const change = (more: object = {}) => ({
  subscriptionId: 'dddddddd-0000-4000-8000-000000000001',
  clientState: 'the-secret',
  tenantId,
  changeType: 'updated',
  resource: `Users/${user}`,
  resourceData: { '@odata.type': '#Microsoft.Graph.User', id: user },
  ...more,
});

describe('a notification', () => {
  test('validation is answered with its token', () => {
    expect(readNotification('Validation: 1 & 2', undefined, expected)).toEqual({
      kind: 'validation',
      token: 'Validation: 1 & 2',
    });
  });

  test('names each changed user once', () => {
    const body = { value: [change(), change(), change({ resourceData: { id: user.toUpperCase() } })] };
    expect(readNotification(undefined, body, expected)).toEqual({
      kind: 'changes',
      userIds: [user],
      renew: false,
      missed: false,
    });
  });

  test('taken before is answered and looks at nothing; what is new beside it counts', () => {
    const replays = { ...expected, replays: new Replays() };
    const other = 'aaaaaaaa-0000-4000-8000-000000000002';
    const body = { value: [change({ id: 'n-1' })] };
    expect(readNotification(undefined, body, replays)).toMatchObject({ kind: 'changes' });
    expect(readNotification(undefined, body, replays)).toEqual({ kind: 'replayed' });
    const both = { value: [change({ id: 'n-1' }), change({ id: 'n-2', resourceData: { id: other } })] };
    expect(readNotification(undefined, both, replays)).toMatchObject({ kind: 'changes', userIds: [other] });
  });

  test('with a wrong secret does not use up the id of a real one', () => {
    const replays = { ...expected, replays: new Replays() };
    readNotification(undefined, { value: [change({ id: 'n-1', clientState: 'x' })] }, replays);
    expect(readNotification(undefined, { value: [change({ id: 'n-1' })] }, replays)).toMatchObject({ kind: 'changes' });
  });

  test('is remembered for ten thousand others', () => {
    const replays = new Replays();
    replays.isNew('first');
    for (let n = 0; n < 9_999; n += 1) replays.isNew(`n-${n}`);
    expect(replays.isNew('first')).toBe(false);
    replays.isNew('one more');
    expect(replays.isNew('first')).toBe(true);
  });

  test('of ours among others: ours', () => {
    const body = { value: [change({ clientState: 'old-secret' }), change()] };
    expect(readNotification(undefined, body, expected)).toMatchObject({ kind: 'changes', userIds: [user] });
  });

  test.each([
    ['reauthorizationRequired', { renew: true, missed: false }],
    ['subscriptionRemoved', { renew: true, missed: true }],
    ['missed', { renew: false, missed: true }],
    ['somethingNew', { renew: false, missed: false }],
  ])('about the subscription itself: %s', (lifecycleEvent, what) => {
    const body = { value: [change({ lifecycleEvent, resourceData: null })] };
    expect(readNotification(undefined, body, expected)).toEqual({ kind: 'changes', userIds: [], ...what });
  });

  test.each([
    ['a wrong secret', { value: [change({ clientState: 'the-secreT' })] }, expected, 403],
    ['no secret', { value: [change({ clientState: null })] }, expected, 403],
    [
      'a secret before there is one',
      { value: [change({ clientState: '' })] },
      { ...expected, clientState: undefined },
      403,
    ],
    ['another tenant', { value: [change({ tenantId: '99999999-1111-4111-8111-111111111111' })] }, expected, 403],
    ['nothing', { value: [] }, expected, 403],
    ['no body', undefined, expected, 400],
    ['an id that is none', { value: [change({ resourceData: { id: '../x' } })] }, expected, 400],
    ['too many', { value: Array.from({ length: 1_001 }, () => change()) }, expected, 400],
  ])('refused: %s', (_, body, known, status) => {
    expect(readNotification(undefined, body, known)).toMatchObject({ kind: 'refused', status });
  });

  test.each(['', 'x'.repeat(5_000)])('refused: a validation token of no sensible length', (token) => {
    expect(readNotification(token, undefined, expected)).toMatchObject({ kind: 'refused', status: 400 });
  });
});
