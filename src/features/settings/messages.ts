import type { Settings } from '../../domain/settings.ts';
import type { Catalogue } from '../../words/catalogue.ts';

interface SettingsWords {
  readonly show: (settings: Settings) => string;
  readonly approvalsHere: (waiting: number) => string;
  readonly expertsHere: string;
  readonly notInPersonalChat: string;
  readonly allowed: (name: string) => string;
  readonly disallowed: (name: string) => string;
  readonly unreadable: string;
}

const placeName = (place: Settings['approvals'], none: string): string =>
  place === undefined
    ? none
    : (place.name ?? { channel: 'a channel', group: 'a group chat', personal: 'a personal chat' }[place.scope]);

export const SETTINGS_WORDS: Catalogue<SettingsWords> = {
  en: {
    show: ({ approvals, experts, allowedGroups }) =>
      [
        `Approval cards go to: ${placeName(approvals, 'nowhere yet. An admin writes “/settings approvals here” in the channel.')}`,
        `Questions for experts go to: ${placeName(experts, 'nowhere yet. An admin writes “/settings experts here” in the channel.')}`,
        allowedGroups.length === 0
          ? 'Guests may be asked into: no group yet. An admin writes /settings groups allow "Project X".'
          : `Guests may be asked into: ${allowedGroups.map((group) => `“${group.name}”`).join(', ')}`,
      ].join('\n'),
    approvalsHere: (waiting) =>
      `Approval cards come here from now on.${waiting === 0 ? '' : waiting === 1 ? ' One request is waiting; its card follows.' : ` ${waiting} requests are waiting; their cards follow.`}`,
    expertsHere: 'Questions that I cannot answer come here from now on.',
    notInPersonalChat: 'Write that in the channel or group chat which the others read, not in our personal chat.',
    allowed: (name) => `Guests may now be asked into “${name}”. Each request still needs an approval.`,
    disallowed: (name) => `Guests may not be asked into “${name}” any more. Guests who are in it stay.`,
    unreadable:
      'I did not understand that setting. Possible are: /settings approvals here, /settings experts here, /settings groups allow "Project X", /settings groups remove "Project X".',
  },
};
