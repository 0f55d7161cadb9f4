/** The card of `/settings`: every rule, for admins with how it is changed, and buttons that are looked at like words. */
import { describe, expect, test } from 'vitest';
import type { CardData } from '../../../src/domain/decision.ts';
import type { Incoming } from '../../../src/domain/incoming.ts';
import type { RoleStanding } from '../../../src/domain/people.ts';
import type { Settings, SettingsChange } from '../../../src/domain/settings.ts';
import { NO_SETTINGS, changeSettings } from '../../../src/domain/settings.ts';
import { decideSettings } from '../../../src/features/settings/decide.ts';
import type { SettingsFacts } from '../../../src/features/settings/gather.ts';
import { parseSettings } from '../../../src/features/settings/parse.ts';
import { alex, place } from '../../contracts/harness.ts';
import { batchWith } from '../../domain/batches.ts';
import { pending } from '../../domain/samples.ts';

const inviter: RoleStanding = {
  ...{ mayInvite: true, isAdmin: false, roles: ['Guest Inviter'], eligibleOnly: false, scopedOnly: false },
};
const facts = (settings: Settings, standing: SettingsFacts['standing'] = { ...inviter, isAdmin: true }) => ({
  ...{ settings, standing, inviteAs: 'auto' as const, groups: [], granted: [], pending: [], pendingBatches: [] },
  account: { userId: alex.userId, displayName: 'Alex', userType: 'Member' as const, accountEnabled: true },
});
const asked = { asker: alex, place: place('a:alex'), locale: 'en' };

interface Row extends Readonly<Record<'name' | 'value' | 'written' | 'press' | 'switch' | 'to', string>> {
  readonly isWritten: boolean;
  readonly isSwitch: boolean;
}
const rowsOf = (decision: ReturnType<typeof decideSettings>): readonly Row[] => {
  if (decision.reply.kind !== 'card') throw new Error(`no card but ${decision.reply.kind}`);
  const { parts } = decision.reply.card.data as CardData & { readonly parts: readonly { rules: readonly Row[] }[] };
  return parts.flatMap(({ rules }) => rules);
};
const shown = (settings: Settings, standing?: SettingsFacts['standing']) =>
  rowsOf(decideSettings({ ...asked, wish: { kind: 'show' } }, facts(settings, standing)));
const press = (data: unknown, verb = 'settings.switch'): ReturnType<typeof parseSettings> => {
  const incoming: Incoming = { kind: 'cardAnswered', from: alex, ...asked, verb, data: data as object, how: 'execute' };
  return parseSettings(incoming, undefined);
};
function pressed(data: unknown, settings: Settings, standing?: SettingsFacts['standing']) {
  const parsed = press(data);
  if (parsed.kind !== 'understood') throw new Error(parsed.kind);
  return decideSettings(parsed.args, facts(settings, standing));
}

/** One for each kind of change there is; the compiler says when one is missing. */
const channel = { ...place('19:c@thread.tacv2'), scope: 'channel' as const, name: 'Guest approvals' };
const CHANGES: {
  readonly [Set in SettingsChange['set']]: readonly [change: SettingsChange & { set: Set }, shows: string];
} = {
  approvals: [{ set: 'approvals', place: channel }, 'Guest approvals'],
  experts: [{ set: 'experts', place: channel }, 'Guest approvals'],
  deadlines: [{ set: 'deadlines', rules: { pendingDays: 77 } }, 'Expire after 77 days.'],
  sending: [{ set: 'sending', rules: { undoSeconds: 77 } }, 'leave 77 seconds after the approval'],
  sideDoors: [{ set: 'sideDoors', sideDoors: 'ignored' }, 'Nobody is asked about them.'],
  quietHours: [
    { set: 'quietHours', quiet: { from: 1_080, to: 480, days: [1], timeZone: 'Europe/Berlin' } },
    'Mon between 08:00 and 18:00',
  ],
  digest: [{ set: 'digest', digest: { every: 'hour', timeZone: 'UTC' } }, 'at the full hour'],
  allowGroup: [{ set: 'allowGroup', group: { groupId: 'g' as never, name: 'Project X', isTeam: true } }, '“Project X”'],
  disallowGroup: [
    { set: 'disallowGroup', group: { groupId: 'g' as never, name: 'Project X', isTeam: true } },
    'None yet.',
  ],
  appMayInvite: [{ set: 'appMayInvite', allowed: true }, 'without a sign-in Guestlist’s own'],
  askingRules: [
    { set: 'askingRules', change: { rule: 'blockDomain', domain: 'fabrikam.example' } },
    'Any but fabrikam.example.',
  ],
  attributes: [
    { set: 'attributes', domain: 'fabrikam.example', attributes: { company: 'Fabrikam Ltd' } },
    'company “Fabrikam Ltd”',
  ],
};

describe('The card', () => {
  test.each(Object.values(CHANGES))('shows what $set changes', (change, shows) => {
    expect(JSON.stringify(shown(changeSettings(NO_SETTINGS, change)))).toContain(JSON.stringify(shows).slice(1, -1));
  });

  test('names each rule once, with a value, and a way to change it but for the days of notice', () => {
    const rows = shown(NO_SETTINGS);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    expect(rows.filter(({ value }) => value === '')).toEqual([]);
    const fixed = rows.filter(({ isWritten, isSwitch }) => !isWritten && !isSwitch);
    expect(fixed.map(({ name }) => name)).toEqual(['Before the last day']);
  });

  test('shows everybody what holds, and how to change it to admins only', () => {
    const others = shown(NO_SETTINGS, inviter);
    expect(others.map(({ value }) => value)).toEqual(shown(NO_SETTINGS).map(({ value }) => value));
    expect(others.filter(({ isWritten, isSwitch }) => isWritten || isSwitch)).toEqual([]);
    expect(shown(NO_SETTINGS, 'unreadable').filter(({ isSwitch }) => isSwitch)).toEqual([]);
  });

  test('has no button for what nothing would come of', () => {
    const bounded = changeSettings(NO_SETTINGS, { set: 'askingRules', change: { rule: 'longestStay', days: 30 } });
    expect(shown(bounded).find(({ name }) => name === 'Last day')).toMatchObject({
      value: 'Every request needs one.',
      isSwitch: false,
    });
    const byApp = decideSettings(
      { ...asked, wish: { kind: 'show' } },
      { ...facts(NO_SETTINGS), inviteAs: 'application' },
    );
    expect(rowsOf(byApp).find(({ name }) => name === 'In whose name')).toMatchObject({ isSwitch: false });
  });
});

describe('A button', () => {
  const switches = shown(NO_SETTINGS).filter(({ isSwitch }) => isSwitch);

  test.each(switches)('for $switch changes that, and the card turns it round', ({ switch: name, to }) => {
    const before = { settings: NO_SETTINGS, decision: pressed({ name, to }, NO_SETTINGS) };
    const [effect, ...others] = before.decision.effects;
    expect(others).toEqual([]);
    if (effect?.do !== 'changeSettings') throw new Error('nothing is changed');
    expect(effect.by).toBe(alex);
    const now = changeSettings(NO_SETTINGS, effect.change);
    const row = rowsOf(before.decision).find(({ switch: each }) => each === name);
    expect(row?.to).toBe(to === 'on' ? 'off' : 'on');
    expect(row).toEqual(shown(now).find(({ switch: each }) => each === name));
  });

  test('does nothing for anybody else, whoever the card was drawn for', () => {
    for (const standing of [inviter, 'unreadable'] as const) {
      const decision = pressed({ name: 'reason', to: 'on' }, NO_SETTINGS, standing);
      expect(decision).toMatchObject({ effects: [], reply: { kind: 'onlyYou' } });
    }
  });

  test.each([
    [{ name: 'constructor', to: 'on' }],
    [{ name: 'reason', to: 'maybe' }],
    [{ name: ['reason'], to: 'on' }],
    [{ name: 'approvals', to: 'on' }],
    [{}],
    [null],
  ])('with %j in it is none', (data) => {
    expect(press(data).kind).toBe('notMine');
  });

  test('of another card is none', () => {
    expect(press({ name: 'reason', to: 'on' }, 'settings.other').kind).toBe('notMine');
  });
});

test('A new approval channel gets the cards of what waits, also of requests for many guests', () => {
  const wish = { kind: 'place', what: 'approvals' } as const;
  const batch = batchWith({ state: { name: 'pending' } });
  const waiting = { ...facts(NO_SETTINGS), pending: [pending], pendingBatches: [batch] };
  const { effects, reply } = decideSettings({ ...asked, place: channel, wish }, waiting);
  expect(effects).toEqual([
    expect.objectContaining({ do: 'changeSettings' }),
    expect.objectContaining({ do: 'moveRequest', id: pending.id }),
    expect.objectContaining({ do: 'moveBatch', id: batch.id }),
  ]);
  expect(reply).toMatchObject({ text: expect.stringContaining('2 requests are waiting') as string });
});
