import type { DomainAttributes, GuestAttributes } from './attributes.ts';
import { changeDomainAttributes } from './attributes.ts';
import type { AskingRules, RuleChange } from './asking-rules.ts';
import { NO_RULES, changeRules } from './asking-rules.ts';
import type { GroupRef } from './guest-request.ts';
import type { Locale, Place } from './people.ts';
import type { SendingRules } from './sending.ts';
import { SENDING_RULES } from './sending.ts';
import type { Digest, QuietHours, TellingRules } from './telling.ts';
import type { DeadlineRules } from './upkeep.ts';
import { DEADLINE_RULES } from './upkeep.ts';

/** What admins set in chat. */
export interface Settings {
  /** Where approval cards go; without it requests wait and say so. */
  readonly approvals?: Place;
  /** Where questions go that the bot cannot answer. */
  readonly experts?: Place;
  /** The groups that guests may be asked into: nobody else's, or the bot would be a way round their owners. */
  readonly allowedGroups: readonly GroupRef[];
  /** Whether the app may invite in its own name for want of an approver's sign-in; not said is no. */
  readonly appMayInvite?: boolean;
  /** On top of Entra's; none where nobody set any. */
  readonly askingRules?: AskingRules;
  /** What guests of a domain get, whoever asks for them. */
  readonly attributes?: readonly DomainAttributes[];
  readonly locale: Locale;
  /** What differs from the defaults. */
  readonly deadlines?: Partial<DeadlineRules>;
  /** Guests who did not come through the bot: their inviters are asked about them unless this says otherwise. */
  readonly sideDoors?: SideDoors;
  /** When news that can wait is told; absent: always at once. */
  readonly telling?: TellingRules;
  /** What differs from the defaults. */
  readonly sending?: Partial<SendingRules>;
}

export type SideDoors = 'asked' | 'ignored';

export type SettingsChange =
  | { readonly set: 'approvals' | 'experts'; readonly place: Place }
  | { readonly set: 'deadlines'; readonly rules: Partial<DeadlineRules> }
  | { readonly set: 'sending'; readonly rules: Partial<SendingRules> }
  | { readonly set: 'sideDoors'; readonly sideDoors: SideDoors }
  | { readonly set: 'quietHours'; readonly quiet: QuietHours | undefined }
  | { readonly set: 'digest'; readonly digest: Digest | undefined }
  | { readonly set: 'allowGroup' | 'disallowGroup'; readonly group: GroupRef }
  | { readonly set: 'appMayInvite'; readonly allowed: boolean }
  | { readonly set: 'askingRules'; readonly change: RuleChange }
  /** Undefined: nothing any more. */
  | { readonly set: 'attributes'; readonly domain: string; readonly attributes: GuestAttributes | undefined };

export const NO_SETTINGS: Settings = { allowedGroups: [], locale: 'en' };

/** Applies one change; the same settings come back when it changes nothing. */
export function changeSettings(settings: Settings, change: SettingsChange): Settings {
  switch (change.set) {
    case 'approvals':
      return { ...settings, approvals: change.place };
    case 'experts':
      return { ...settings, experts: change.place };
    case 'deadlines':
      return { ...settings, deadlines: { ...settings.deadlines, ...change.rules } };
    case 'sending':
      return { ...settings, sending: { ...settings.sending, ...change.rules } };
    case 'sideDoors':
      return { ...settings, sideDoors: change.sideDoors };
    case 'quietHours':
      return { ...settings, telling: withRule(settings.telling, 'quiet', change.quiet) };
    case 'digest':
      return { ...settings, telling: withRule(settings.telling, 'digest', change.digest) };
    case 'allowGroup':
      return isAllowed(settings, change.group)
        ? settings
        : { ...settings, allowedGroups: [...settings.allowedGroups, change.group] };
    case 'askingRules':
      return { ...settings, askingRules: changeRules(settings.askingRules ?? NO_RULES, change.change) };
    case 'attributes':
      return {
        ...settings,
        attributes: changeDomainAttributes(settings.attributes, change.domain, change.attributes),
      };
    case 'appMayInvite':
      return (settings.appMayInvite ?? false) === change.allowed
        ? settings
        : { ...settings, appMayInvite: change.allowed };
    case 'disallowGroup':
      return isAllowed(settings, change.group)
        ? {
            ...settings,
            allowedGroups: settings.allowedGroups.filter((group) => group.groupId !== change.group.groupId),
          }
        : settings;
  }
}

/** Switched off it is not there; what waits by then comes out with the next look. */
function withRule<K extends keyof TellingRules>(
  telling: TellingRules | undefined,
  name: K,
  rule: TellingRules[K] | undefined,
): TellingRules {
  const { [name]: _before, ...others } = telling ?? {};
  return rule === undefined ? others : { ...others, [name]: rule };
}

export const isAllowed = (settings: Settings, group: GroupRef): boolean =>
  settings.allowedGroups.some((allowed) => allowed.groupId === group.groupId);

export const deadlineRules = (settings: Settings): DeadlineRules => ({ ...DEADLINE_RULES, ...settings.deadlines });

export const sendingRules = (settings: Settings): SendingRules => ({ ...SENDING_RULES, ...settings.sending });
