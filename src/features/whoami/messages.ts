import type { Catalogue } from '../../words/catalogue.ts';

interface WhoamiWords {
  readonly youAre: (name: string) => string;
  readonly guest: (name: string) => string;
  readonly stranger: (name: string) => string;
  readonly disabled: string;
  readonly notReadable: string;
  readonly rolesNotReadable: string;
  readonly roles: (names: readonly string[]) => string;
  readonly noRole: string;
  readonly mayAsk: string;
  readonly mayNot: string;
  readonly mayDecide: string;
  readonly maySet: string;
  readonly eligible: string;
  readonly scoped: string;
}

export const WHOAMI_WORDS: Catalogue<WhoamiWords> = {
  en: {
    youAre: (name) => `You are ${name}, a member of this organisation.`,
    guest: (name) => `You are ${name}, a guest in this organisation.`,
    stranger: (name) => `You are ${name}, but our directory does not know you, so you can do nothing here.`,
    disabled: 'Your account is disabled in the directory, so I take no requests from it. An admin can enable it.',
    notReadable: 'Microsoft Graph does not answer properly right now, so I cannot say what you may do.',
    rolesNotReadable: 'I cannot read your directory roles right now; without them nobody can decide.',
    roles: (names) => `Your roles now: ${names.join(', ')}.`,
    noRole: 'You hold no directory role that decides about guests.',
    mayAsk: 'You may ask for guests, follow your requests, and ask me questions.',
    mayNot: 'You may ask me questions. Guests cannot ask for other guests.',
    mayDecide: 'You may decide requests of others, not your own.',
    maySet: 'You may change my settings.',
    eligible:
      'You are eligible for a role that decides, but it is not active. Activate it in Entra under Privileged Identity Management, My roles.',
    scoped: 'Your administrator role covers one administrative unit only, which is not enough to decide about guests.',
  },
  de: {
    youAre: (name) => `Sie sind ${name}, Mitglied dieser Organisation.`,
    guest: (name) => `Sie sind ${name}, Gast in dieser Organisation.`,
    stranger: (name) => `Sie sind ${name}, aber unser Verzeichnis kennt Sie nicht; hier können Sie nichts tun.`,
    disabled: 'Ihr Konto ist im Verzeichnis gesperrt, deshalb nehme ich keine Anträge an. Ein Admin kann es freigeben.',
    notReadable: 'Microsoft Graph antwortet gerade nicht richtig; ich kann nicht sagen, was Sie dürfen.',
    rolesNotReadable: 'Ich kann Ihre Verzeichnisrollen gerade nicht lesen; ohne sie kann niemand entscheiden.',
    roles: (names) => `Ihre Rollen jetzt: ${names.join(', ')}.`,
    noRole: 'Sie haben keine Verzeichnisrolle, die über Gäste entscheidet.',
    mayAsk: 'Sie dürfen Gäste beantragen, Ihre Anträge verfolgen und mir Fragen stellen.',
    mayNot: 'Sie dürfen mir Fragen stellen. Gäste können keine anderen Gäste beantragen.',
    mayDecide: 'Sie dürfen über die Anträge anderer entscheiden, nicht über eigene.',
    maySet: 'Sie dürfen meine Einstellungen ändern.',
    eligible:
      'Für eine Rolle, die entscheidet, sind Sie berechtigt, aber sie ist nicht aktiv. Aktivieren Sie sie in Entra unter Privileged Identity Management, „Meine Rollen“.',
    scoped: 'Ihre Administratorrolle gilt nur für eine Verwaltungseinheit; das reicht für Gäste nicht.',
  },
};
