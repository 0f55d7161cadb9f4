import { expect, test } from 'vitest';
import { changeSettings, NO_SETTINGS } from '../../../src/domain/settings.ts';
import { readAttributes } from '../../../src/features/settings/attributes.ts';
import type { AttributeFault } from '../../../src/features/settings/attributes.ts';
import { decideSettings } from '../../../src/features/settings/decide.ts';
import type { SettingsFacts } from '../../../src/features/settings/gather.ts';
import { alex, place } from '../../contracts/harness.ts';

const set = (attributes: object) => ({ kind: 'attributes', domain: 'fabrikam.example', attributes });
const unclear = (why: AttributeFault) => ({ kind: 'attributesUnclear', why });

test.each<[string, unknown]>([
  ['fabrikam.example company="Fabrikam Ltd" location=DE', set({ company: 'Fabrikam Ltd', location: 'DE' })],
  [
    'Fabrikam.example --company “Fabrikam Ltd” department: Audit',
    set({ company: 'Fabrikam Ltd', department: 'Audit' }),
  ],
  ['fabrikam.example usage-location="United Kingdom"', set({ location: 'GB' })],
  ['fabrikam.example land=Deutschland', set({ location: 'DE' })],
  ['remove fabrikam.example', { kind: 'attributes', domain: 'fabrikam.example', attributes: undefined }],
  ['fabrikam.example off', { kind: 'attributes', domain: 'fabrikam.example', attributes: undefined }],
  ['fabrikam company=X', unclear({ code: 'domain' })],
  ['fabrikam.example', unclear({ code: 'nothing' })],
  ['fabrikam.example location=Berlin', unclear({ code: 'country', given: 'Berlin' })],
  ['fabrikam.example phone=5', unclear({ code: 'word', given: 'phone' })],
  ['fabrikam.example company=Fabrikam Ltd', unclear({ code: 'word', given: 'Ltd' })],
  [`fabrikam.example company=${'x'.repeat(65)}`, unclear({ code: 'tooLong', what: 'company', characters: 65 })],
])('%s', (said, wish) => {
  expect(readAttributes(said)).toEqual(wish);
});

const admin: SettingsFacts = {
  settings: NO_SETTINGS,
  inviteAs: 'application',
  groups: [],
  granted: [],
  pending: [],
  pendingBatches: [],
  account: { userId: alex.userId, displayName: 'Alex', userType: 'Member', accountEnabled: true },
  standing: { mayInvite: true, isAdmin: true, roles: ['User Administrator'], eligibleOnly: false, scopedOnly: false },
};
const decide = (said: string, facts: SettingsFacts = admin) =>
  decideSettings({ asker: alex, place: place('a:alex'), locale: 'en', wish: readAttributes(said) }, facts);
const words = (decision: ReturnType<typeof decide>): string =>
  decision.reply.kind === 'words' || decision.reply.kind === 'onlyYou' ? decision.reply.text : '';

test('an admin sets it, sees it, and takes it away again', () => {
  const done = decide('fabrikam.example company="Fabrikam Ltd" location=DE');
  const [effect] = done.effects;
  if (effect?.do !== 'changeSettings') throw new Error('nothing is changed');
  expect(words(done)).toContain('company “Fabrikam Ltd”, usage location Germany (DE)');
  const settings = changeSettings(NO_SETTINGS, effect.change);
  const shown = decideSettings(
    { asker: alex, place: place('a:alex'), locale: 'de', wish: { kind: 'show' } },
    { ...admin, settings },
  );
  expect(JSON.stringify(shown.reply)).toContain(
    'Gäste von fabrikam.example bekommen: Firma „Fabrikam Ltd“, Nutzungsstandort Deutschland (DE).',
  );
  const [away] = decide('remove fabrikam.example', { ...admin, settings }).effects;
  if (away?.do !== 'changeSettings') throw new Error('nothing is taken away');
  expect(changeSettings(settings, away.change).attributes).toEqual([]);
});

test('nobody else does, and what cannot be read changes nothing', () => {
  const standing = {
    mayInvite: true,
    isAdmin: false,
    roles: ['Guest Inviter'],
    eligibleOnly: false,
    scopedOnly: false,
  };
  const refused = decide('fabrikam.example location=DE', { ...admin, standing });
  expect(refused.effects).toEqual([]);
  expect(words(refused)).toMatch(/Only a User Administrator/);
  for (const said of ['remove fabrikam.example', 'fabrikam.example location=Berlin', 'fabrikam.example']) {
    expect(decide(said).effects).toEqual([]);
    expect(words(decide(said))).not.toBe('');
  }
});
