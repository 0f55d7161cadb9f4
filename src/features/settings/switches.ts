import type { SettingsArgs } from './parse.ts';

/** Rules that are on or off, each with its button on the card. */
export type Switch = 'endDate' | 'reason' | 'sideDoors' | 'appInvites';

const PRESS = 'settings.switch';

/** What a button of the card wants; undefined for what is none of ours. A card's data is anybody's to write. */
export function readSwitch(verb: string, data: unknown): SettingsArgs['wish'] | undefined {
  if (verb !== PRESS || typeof data !== 'object' || data === null) return undefined;
  const { name, to } = data as Readonly<Record<string, unknown>>;
  return to === 'on' || to === 'off' ? wishOf(name, to === 'on') : undefined;
}

function wishOf(name: unknown, on: boolean): SettingsArgs['wish'] | undefined {
  switch (name) {
    case 'endDate':
      return { kind: 'rule', change: { rule: 'endRequired', required: on } };
    case 'reason':
      return { kind: 'rule', change: { rule: 'reasonRequired', required: on } };
    case 'sideDoors':
      return { kind: 'sideDoors', sideDoors: on ? 'asked' : 'ignored' };
    case 'appInvites':
      return { kind: 'appInvites', allowed: on };
    default:
      return undefined;
  }
}
