import type { Decision } from '../domain/decision.ts';
import type { Draft } from '../domain/draft.ts';
import type { Incoming } from '../domain/incoming.ts';
import type { Intent, Meaning } from '../domain/meaning.ts';
import type { Locale } from '../domain/people.ts';
import type { Problem } from '../domain/problem.ts';
import type { Instant } from '../domain/time.ts';
import type { AuditArchive } from './audit.ts';
import type { Batches } from './batches.ts';
import type { Clock } from './clock.ts';
import type { Conversations } from './conversations.ts';
import type { DirectoryReads } from './directory.ts';
import type { Drafts } from './drafts.ts';
import type { Files } from './files.ts';
import type { Ids } from './ids.ts';
import type { Knowledge } from './knowledge.ts';
import type { Learned } from './learned.ts';
import type { ListNotices } from './list-notices.ts';
import type { OwnInvitations } from './own-invitations.ts';
import type { Questions } from './questions.ts';
import type { Requests } from './requests.ts';
import type { SettingsStore } from './settings.ts';
import type { SignIns } from './sign-ins.ts';
import type { Timers } from './timers.ts';
import type { Topics } from './topics.ts';

/** All that a feature may look at before it decides. It can read the world, and change nothing. */
export interface Reads {
  readonly requests: Omit<Requests, 'create' | 'update'>;
  readonly batches: Omit<Batches, 'create' | 'update' | 'updateLines'>;
  readonly drafts: Pick<Drafts, 'find'>;
  readonly conversations: Pick<Conversations, 'personal'>;
  readonly ownInvitations: Pick<OwnInvitations, 'has'>;
  readonly directory: DirectoryReads;
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly knowledge: Pick<Knowledge, 'ask' | 'entry'>;
  readonly listNotices: Pick<ListNotices, 'find'>;
  readonly questions: Omit<Questions, 'create' | 'update'>;
  readonly learned: Pick<Learned, 'all'>;
  readonly topics: Pick<Topics, 'last'>;
  readonly signIns: SignIns;
  readonly files: Pick<Files, 'read'>;
  readonly audit: Pick<AuditArchive, 'extract'>;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly timers: Timers;
}

/** What was said before, in the same conversation, by the same person. */
export interface Talk {
  readonly now: Instant;
  /** The latest form; a correction in words is about this one. */
  readonly draft?: Draft;
}

export type Parsed<Args> =
  | { readonly kind: 'notMine' }
  /** It is for this feature, but cannot be acted on; the problem says what to do. */
  | { readonly kind: 'malformed'; readonly problem: Problem; readonly locale: Locale }
  | { readonly kind: 'understood'; readonly args: Args };

export const notMine = { kind: 'notMine' } as const;
export const understood = <Args>(args: Args): Parsed<Args> => ({ kind: 'understood', args });

/** A verb: `Args` come out of what was said, `Facts` out of the world, and the decision out of both. */
export interface FeatureSpec<Args, Facts> {
  readonly name: string;
  /** For `/help`, the manifest and the slash grammar's errors. */
  readonly commands: readonly Command[];
  parse(incoming: Incoming, meaning: Meaning | undefined, talk: Talk): Parsed<Args>;
  gather(args: Args, reads: Reads): Promise<Facts>;
  decide(args: Args, facts: Facts, now: Instant): Decision;
}

export interface Command {
  readonly verb: string;
  readonly intents: readonly Intent[];
  /** `/deny ID ["comment"]` */
  readonly usage: string;
  readonly whoMay: 'everybody' | 'approvers' | 'admins';
}

/** A feature with its types folded away, so that all of them fit into one list. */
export interface Feature {
  readonly name: string;
  readonly commands: readonly Command[];
  consider(incoming: Incoming, meaning: Meaning | undefined, talk: Talk): Considered;
}

export type Considered =
  | { readonly kind: 'notMine' }
  | { readonly kind: 'malformed'; readonly problem: Problem; readonly locale: Locale }
  | { readonly kind: 'understood'; gather(reads: Reads): Promise<(now: Instant) => Decision> };

export function feature<Args, Facts>(spec: FeatureSpec<Args, Facts>): Feature {
  return {
    name: spec.name,
    commands: spec.commands,
    consider(incoming, meaning, talk) {
      const parsed = spec.parse(incoming, meaning, talk);
      if (parsed.kind !== 'understood') return parsed;
      const { args } = parsed;
      return {
        kind: 'understood',
        async gather(reads) {
          const facts = await spec.gather(args, reads);
          return (now) => spec.decide(args, facts, now);
        },
      };
    },
  };
}
