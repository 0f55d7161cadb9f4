import type { Catalogue } from '../../words/catalogue.ts';

interface Confirmation {
  readonly title: (guest: string) => string;
  readonly text: (group: string | undefined) => string;
  readonly confirm: string;
}

interface StayWords {
  readonly confirm: Readonly<Record<'remove' | 'delete' | 'resend', Confirmation>>;
  readonly done: Readonly<
    Record<
      'remind' | 'resend' | 'reset' | 'keep' | 'link' | 'sendNow' | 'delete' | 'restore',
      (guest: string, id: string) => string
    >
  > & {
    readonly extend: (guest: string, until: string, id: string, hasChannel: boolean) => string;
    readonly remove: (guest: string, group: string | undefined, id: string) => string;
  };
}

export const STAY_WORDS: Catalogue<StayWords> = {
  en: {
    confirm: {
      remove: {
        title: (guest) => `End the access of ${guest}?`,
        text: (group) =>
          `${group === undefined ? '' : `The guest is taken out of “${group}”. `}Sign-in is blocked unless another request needs the guest. The account stays for a while, and access can be given again with /extend.`,
        confirm: 'End access',
      },
      delete: {
        title: (guest) => `Delete ${guest} from the directory?`,
        text: () =>
          'The guest loses all access, also what others gave. Entra keeps a deleted guest for 30 days; until then an admin can bring the guest back with /restore.',
        confirm: 'Delete guest',
      },
      resend: {
        title: (guest) => `Send ${guest} a new invitation?`,
        text: () => 'It goes out in your name, so Entra wants your sign-in first.',
        confirm: 'Sign in and send',
      },
    },
    done: {
      remind: (guest, id) => `I have reminded the approvers of ${guest} (${id}).`,
      resend: (guest, id) =>
        `I am asking Entra to send ${guest} a new invitation mail (${id}). It needs the Graph permission User.Invite.All, or in Entra the role Guest Inviter. I tell you when it is out.`,
      reset: (guest, id) =>
        `I am asking Entra to reset the redemption of ${guest} and to send a new invitation (${id}). It needs the Graph permission User.ReadWrite.All, or in Entra the role Helpdesk or User Administrator. I tell you when it is done.`,
      sendNow: (guest, id) => `The invitation of ${guest} goes out now (${id}).`,
      link: (guest, id) => `The link for ${guest} comes into our personal chat (${id}).`,
      keep: (guest, id) => `Good: ${guest} stays (${id}).`,
      delete: (guest, id) => `I am deleting ${guest} (${id}). For 30 days /restore brings the guest back.`,
      restore: (guest, id) =>
        `I am bringing ${guest} back, with the access of before (${id}). The cards show how far it is.`,
      extend: (guest, until, id, hasChannel) =>
        hasChannel
          ? `I have asked the approvers to let ${guest} stay until ${until} (${id}). Until they decide nothing changes.`
          : `I keep your wish that ${guest} stays until ${until} (${id}), but no approval channel is set, so nobody has been asked. An admin can set one by writing “/settings approvals here” in the channel.`,
      remove: (guest, group, id) =>
        `I am ending the access of ${guest}${group === undefined ? '' : ` to “${group}”`} (${id}). The card shows how far it is. /extend ${id} 30d asks for it again.`,
    },
  },
  de: {
    confirm: {
      remove: {
        title: (guest) => `Zugriff von ${guest} beenden?`,
        text: (group) =>
          `${group === undefined ? '' : `Der Gast wird aus „${group}“ entfernt. `}Die Anmeldung wird gesperrt, wenn kein anderer Antrag den Gast braucht. Das Konto bleibt eine Zeit lang bestehen, und der Zugriff kann mit /extend wieder beantragt werden.`,
        confirm: 'Zugriff beenden',
      },
      delete: {
        title: (guest) => `${guest} aus dem Verzeichnis löschen?`,
        text: () =>
          'Der Gast verliert jeden Zugriff, auch den, den andere gegeben haben. Entra bewahrt gelöschte Gäste 30 Tage auf; so lange kann ein Administrator den Gast mit /restore zurückholen.',
        confirm: 'Gast löschen',
      },
      resend: {
        title: (guest) => `${guest} noch einmal einladen?`,
        text: () => 'Die Einladung geht in Ihrem Namen hinaus, deshalb will Entra vorher Ihre Anmeldung.',
        confirm: 'Anmelden und senden',
      },
    },
    done: {
      remind: (guest, id) => `Ich habe die Genehmigenden an ${guest} erinnert (${id}).`,
      resend: (guest, id) =>
        `Ich bitte Entra, ${guest} eine neue Einladung zu senden (${id}). Dafür braucht es die Graph-Berechtigung User.Invite.All, in Entra selbst die Rolle „Gasteinladender“. Ich sage Bescheid, wenn sie hinaus ist.`,
      reset: (guest, id) =>
        `Ich bitte Entra, die Einlösung von ${guest} zurückzusetzen und eine neue Einladung zu senden (${id}). Dafür braucht es die Graph-Berechtigung User.ReadWrite.All, in Entra selbst die Rolle Helpdesk- oder Benutzeradministrator. Ich sage Bescheid, wenn es getan ist.`,
      sendNow: (guest, id) => `Die Einladung für ${guest} geht jetzt hinaus (${id}).`,
      link: (guest, id) => `Der Link für ${guest} kommt in unseren persönlichen Chat (${id}).`,
      keep: (guest, id) => `Gut: ${guest} bleibt (${id}).`,
      delete: (guest, id) => `Ich lösche ${guest} (${id}). 30 Tage lang bringt /restore den Gast zurück.`,
      restore: (guest, id) =>
        `Ich hole ${guest} zurück, mit dem Zugriff von vorher (${id}). Die Karten zeigen, wie weit es ist.`,
      extend: (guest, until, id, hasChannel) =>
        hasChannel
          ? `Ich habe die Genehmigenden gebeten, ${guest} bis zum ${until} bleiben zu lassen (${id}). Bis sie entscheiden, ändert sich nichts.`
          : `Ich behalte Ihren Wunsch, dass ${guest} bis zum ${until} bleibt (${id}), aber es ist kein Genehmigungskanal festgelegt, deshalb wurde niemand gefragt. Ein Administrator kann ihn festlegen, indem er dort „/settings approvals here“ schreibt.`,
      remove: (guest, group, id) =>
        `Ich beende den Zugriff von ${guest}${group === undefined ? '' : ` auf „${group}“`} (${id}). Die Karte zeigt, wie weit es ist. /extend ${id} 30d beantragt ihn wieder.`,
    },
  },
};
