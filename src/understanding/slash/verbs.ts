import type { Intent } from '../../domain/meaning.ts';

/** One command of the bot: the words it answers to and how it is written. */
export interface Verb {
  readonly intent: Intent;
  /** The first is the one that help shows. */
  readonly words: readonly string[];
  readonly usage: string;
  /** What stands in `slots.words` first, where several verbs share an intent. */
  readonly mark?: string;
}

const INVITE_FLAGS =
  '[--name "Jane Doe"] [--to "Project X"] [--until 2026-06-30 | --for 30d] [--reason "…"] [--message "…"]';

/** Every slash command. `guests` before `list`, so that the plain word wins. */
export const VERBS: readonly Verb[] = [
  {
    intent: 'invite',
    words: [
      'invite',
      'add',
      'add-guest',
      'invite-guest',
      'new',
      'onboard',
      'inv',
      'guest',
      'request',
      'einladen',
      'inviter',
      'invitar',
      'invita',
    ],
    usage: `/invite jane@fabrikam.example ${INVITE_FLAGS} [--no-email]`,
  },
  {
    intent: 'bulk-invite',
    words: [
      'bulk-invite',
      'bulk',
      'bulkinvite',
      'invite-many',
      'invite-bulk',
      'invite-all',
      'batch',
      'import',
      'mass-invite',
    ],
    usage: `/bulk-invite one@fabrikam.example, two@fabrikam.example [--to "Project X"] [--until 2026-06-30] [--on 2026-06-01] [--reason "…"]`,
  },
  {
    intent: 'delayed-invite',
    words: [
      'delayed-invite',
      'later',
      'invite-later',
      'delay',
      'delayed',
      'schedule',
      'delay-invite',
      'schedule-invite',
      'create',
      'pre-create',
      'precreate',
    ],
    usage: `/later jane@fabrikam.example [--on 2026-06-01] [--to "Project X"] [--until 2026-06-30] [--reason "…"]`,
  },
  {
    intent: 'approve',
    words: ['approve', 'accept', 'allow', 'ok', 'yes', 'grant', 'confirm', 'apr'],
    usage: '/approve GL-7K3F ["comment"]',
  },
  {
    intent: 'reject',
    words: ['deny', 'reject', 'decline', 'refuse', 'no', 'disapprove', 'rej'],
    usage: '/deny GL-7K3F [--reason "…"]',
  },
  {
    intent: 'status',
    words: ['status', 'state', 'track', 'show', 'where', 'info', 'stat', 'st'],
    usage: '/status GL-7K3F | jane@fabrikam.example',
  },
  {
    intent: 'list-pending',
    words: [
      'pending',
      'list-pending',
      'list',
      'requests',
      'open',
      'queue',
      'list-requests',
      'my-requests',
      'inbox',
      'waiting',
      'ls',
    ],
    usage: '/pending',
  },
  {
    intent: 'list-guests',
    words: ['guests', 'list-guests', 'listguests', 'show-guests', 'all-guests', 'externals'],
    usage:
      '/guests [fabrikam.example | --group "Project X" | alex@contoso.example] [pending] [older than 180 days] [csv]',
  },
  {
    intent: 'resend',
    words: ['resend', 're-send', 'send-again', 'reinvite', 're-invite', 'resend-invite', 'resend-invitation'],
    usage: '/resend jane@fabrikam.example',
  },
  { intent: 'resend', words: ['reset', 'reset-redemption'], usage: '/reset jane@fabrikam.example', mark: 'reset' },
  {
    intent: 'remind',
    words: ['remind', 'nudge', 'reminder', 'ping', 'chase', 'poke'],
    usage: '/remind GL-7K3F | jane@fabrikam.example',
  },
  {
    intent: 'revoke',
    words: [
      'remove',
      'revoke',
      'delete',
      'remove-guest',
      'delete-guest',
      'offboard',
      'kick',
      'rm',
      'uninvite',
      'disinvite',
      'del',
      'disable',
    ],
    usage: '/remove jane@fabrikam.example [--from "Project X"] [--delete]',
  },
  {
    intent: 'cancel',
    words: ['withdraw', 'cancel', 'cancel-request', 'retract', 'abort', 'drop'],
    usage: '/withdraw GL-7K3F',
  },
  {
    intent: 'extend',
    words: ['extend', 'prolong', 'renew', 'lengthen', 'ext', 'extension'],
    usage: '/extend jane@fabrikam.example 30d | --until 2026-06-30',
  },
  {
    intent: 'extend',
    words: ['restore', 'undelete', 'bring-back', 'reinstate'],
    usage: '/restore jane@fabrikam.example [30d | --until 2026-06-30]',
    mark: 'restore',
  },
  {
    intent: 'check-domain',
    words: [
      'check',
      'check-domain',
      'domain',
      'preflight',
      'pre-flight',
      'can-invite',
      'checkdomain',
      'verify',
      'test',
    ],
    usage: '/check fabrikam.example',
  },
  {
    intent: 'help',
    words: ['help', 'usage', 'commands', '?', 'hilfe', 'aide', 'ayuda', 'man', 'h'],
    usage: '/help [command]',
  },
  {
    intent: 'faq',
    words: ['ask', 'faq', 'question', 'b2b', 'explain'],
    usage: '/ask How long is an invitation valid?',
  },
  { intent: 'policy', words: ['policy', 'policies', 'rules', 'rule', 'guidelines'], usage: '/policy' },
  {
    intent: 'whoami',
    words: ['whoami', 'who', 'who-am-i', 'me', 'my-role', 'role', 'myself', 'rights', 'my-rights'],
    usage: '/whoami',
  },
  {
    intent: 'settings',
    words: [
      'settings',
      'setting',
      'config',
      'configure',
      'preferences',
      'prefs',
      'set',
      'options',
      'language',
      'setup',
    ],
    usage: '/settings approvals here',
  },
  { intent: 'smalltalk', words: ['hi', 'hello', 'thanks', 'start'], usage: '/help' },
  { intent: 'unknown', words: ['claim'], usage: '/claim GL-7K3F', mark: 'claim' },
  { intent: 'unknown', words: ['unkeep'], usage: '/unkeep own-q-7k3f2m', mark: 'unkeep' },
  { intent: 'unknown', words: ['export', 'audit'], usage: '/export', mark: 'export' },
];

/** How a command is written, for the message that corrects a wrong one; undefined where there is none. */
export function usageOf(intent: Intent): string | undefined {
  return VERBS.find((verb) => verb.intent === intent)?.usage;
}
