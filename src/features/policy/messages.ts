import type { InviteRules } from '../../domain/directory-facts.ts';
import type { DomainLists } from '../../domain/tenant-truths.ts';
import type { Catalogue } from '../../words/catalogue.ts';

interface PolicyWords {
  readonly whoAsks: string;
  readonly whoDecides: string;
  readonly groups: (names: readonly string[]) => string;
  readonly whoInvites: Readonly<Record<InviteRules['allowInvitesFrom'], string>>;
  readonly rulesUnreadable: string;
  readonly lists: (lists: DomainLists) => string;
  readonly listsUnreadable: string;
  readonly more: string;
}

export const POLICY_WORDS: Catalogue<PolicyWords> = {
  en: {
    whoAsks: 'Who may ask: every member of this organisation whose account is enabled; guests may not.',
    whoDecides:
      'Who decides: whoever holds Guest Inviter, User Administrator or Global Administrator at that moment; nobody decides their own request.',
    groups: (names) =>
      names.length === 0
        ? 'Groups: none is open for guests yet. A guest can still be asked for without a group.'
        : `Groups that guests may be asked into: ${names.map((name) => `“${name}”`).join(', ')}.`,
    whoInvites: {
      none: 'Entra: invitations are switched off for everybody, admins included.',
      adminsAndGuestInviters: 'Entra: only administrators and Guest Inviters may invite.',
      adminsGuestInvitersAndAllMembers: 'Entra: every member may invite, guests may not.',
      everyone: 'Entra: everybody may invite, guests included.',
    },
    rulesUnreadable: 'Entra: who may invite could not be read right now.',
    lists: ({ allowed, blocked }) =>
      allowed.length > 0
        ? `Domains: only ${allowed.join(', ')}.`
        : blocked.length > 0
          ? `Domains: all but ${blocked.join(', ')}.`
          : 'Domains: no list, so any domain.',
    listsUnreadable: 'Domains: the allow and deny lists could not be read right now.',
    more: '/check and a domain shows what holds for one partner.',
  },
  de: {
    whoAsks: 'Wer fragen darf: jedes Mitglied dieser Organisation mit aktivem Konto; Gäste nicht.',
    whoDecides:
      'Wer entscheidet: wer in dem Moment Gasteinladender, Benutzeradministrator oder Globaler Administrator ist; niemand über den eigenen Antrag.',
    groups: (names) =>
      names.length === 0
        ? 'Gruppen: noch keine ist für Gäste offen. Ein Gast lässt sich auch ohne Gruppe beantragen.'
        : `Gruppen, in die Gäste dürfen: ${names.map((name) => `„${name}“`).join(', ')}.`,
    whoInvites: {
      none: 'Entra: Einladungen sind für alle abgeschaltet, auch für Admins.',
      adminsAndGuestInviters: 'Entra: nur Administratoren und Gasteinladende dürfen einladen.',
      adminsGuestInvitersAndAllMembers: 'Entra: jedes Mitglied darf einladen, Gäste nicht.',
      everyone: 'Entra: alle dürfen einladen, auch Gäste.',
    },
    rulesUnreadable: 'Entra: Wer einladen darf, war gerade nicht lesbar.',
    lists: ({ allowed, blocked }) =>
      allowed.length > 0
        ? `Domänen: nur ${allowed.join(', ')}.`
        : blocked.length > 0
          ? `Domänen: alle außer ${blocked.join(', ')}.`
          : 'Domänen: keine Liste, also jede.',
    listsUnreadable: 'Domänen: Die Listen waren gerade nicht lesbar.',
    more: '/check und eine Domäne zeigt, was für einen Partner gilt.',
  },
};
