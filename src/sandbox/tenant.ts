import { randomUUID } from 'node:crypto';
import type { DirectoryAudit } from '@microsoft/microsoft-graph-types';
import { isoTime } from './clock.ts';
import type { Clock } from './clock.ts';
import type { Journal } from './journal.ts';
import { drawLagMs } from './lag.ts';
import { emptyLedger } from './ledger.ts';
import type { InvitationEntry, Ledger, MembershipEntry, RequestEntry } from './ledger.ts';
import type { Mail } from './mail.ts';
import { Copy, Replicas } from './replicas.ts';
import type { Change, Write } from './replicas.ts';
import { seedChanges } from './seed.ts';
import { freshSettings } from './settings.ts';
import type { Settings } from './settings.ts';

/** A redeem link that was given out. The invitation service keeps these by itself; they are not replicated. */
export interface Ticket {
  ticket: string;
  userId: string;
  email: string;
  redirectUrl: string;
  at: number;
  usedAt: number | null;
}

export interface SubscriptionRow {
  id: string;
  resource: string;
  changeTypes: readonly ('updated' | 'deleted')[];
  notificationUrl: string;
  lifecycleNotificationUrl: string | null;
  clientState: string | null;
  expiresAt: number;
  appId: string;
  creatorId: string;
}

/** Everything that happens to the tenant is one of these, recorded in the journal and applied, at start-up again. */
export type Entry =
  | { kind: 'write'; write: Write }
  | { kind: 'settings'; settings: Settings }
  | { kind: 'ticket'; ticket: Ticket }
  | { kind: 'ticketUsed'; ticket: string; at: number }
  | { kind: 'mail'; mail: Mail }
  | { kind: 'invitation'; entry: InvitationEntry }
  | { kind: 'membership'; entry: MembershipEntry }
  | { kind: 'request'; entry: RequestEntry }
  | { kind: 'audit'; entry: DirectoryAudit }
  | { kind: 'installedApp'; userId: string }
  | { kind: 'subscription'; id: string; row: SubscriptionRow | null };

export interface Surroundings {
  clock: Clock;
  /** Uniform in [0, 1). */
  random: () => number;
  journal: Journal<Entry>;
}

/** The whole state of the sandbox tenant. */
export class Tenant {
  readonly clock: Clock;
  readonly random: () => number;
  settings: Settings = freshSettings();
  ledger: Ledger = emptyLedger();
  mails: Mail[] = [];
  audits: DirectoryAudit[] = [];
  tickets = new Map<string, Ticket>();
  subscriptions = new Map<string, SubscriptionRow>();
  /** Who has the bot in Teams because Graph put it there. */
  appUsers = new Set<string>();
  /** All writes, at once: what the directory will be when replication is done. Uniqueness is checked here. */
  primary = new Copy();
  writes: Write[] = [];
  /** Where requests throttled by count are remembered; see limits.ts. */
  readonly windows = new Map<string, number[]>();
  readonly #journal: Journal<Entry>;
  #replicas = new Replicas(this.settings.replication.replicas);
  #unsaved: Entry[] = [];
  #listeners: ((write: Write) => void)[] = [];

  constructor({ clock, random, journal }: Surroundings) {
    this.clock = clock;
    this.random = random;
    this.#journal = journal;
    const known = [...journal.entries];
    if (known.length === 0) this.#seed();
    else for (const entry of known) this.#apply(entry);
  }

  /** Any replica: no answer tells which. */
  pickReplica(): number {
    return Math.floor(this.random() * this.#replicas.count);
  }

  replica(index: number): Copy {
    return this.#replicas.at(index, this.clock.now());
  }

  record(entry: Entry): void {
    this.#unsaved.push(entry);
    this.#apply(entry);
  }

  /** Writes on one replica at once; the others get it after a lag of their own each. */
  write(replica: number, changes: readonly Change[]): void {
    const at = this.clock.now();
    const lags = Array.from({ length: this.#replicas.count }, (_, index) =>
      index === replica ? 0 : drawLagMs(this.settings.replication.lagMs, this.random),
    );
    const write = { seq: this.writes.length, at, changes, arrivals: lags.map((lag) => at + lag) };
    this.record({ kind: 'write', write });
    for (const listener of this.#listeners) listener(write);
  }

  /** Called after each write of this process (not for those read back at start-up). */
  onWrite(listener: (write: Write) => void): void {
    this.#listeners.push(listener);
  }

  change(settings: Partial<Settings>): void {
    this.record({ kind: 'settings', settings: { ...this.settings, ...settings } });
  }

  /** When the last replica has the user and his memberships; null while one has not, or nobody knows him. */
  convergedAt(userId: string): string | null {
    const his = this.writes.filter((write) => write.changes.some((change) => isAbout(change, userId)));
    if (!his.some((write) => write.changes.some((change) => change.table === 'users'))) return null;
    const last = Math.max(...his.flatMap((write) => [write.at, ...write.arrivals]));
    return last <= this.clock.now() ? isoTime(Math.ceil(last)) : null;
  }

  /** Saves what was recorded since the last call; to be called before an answer leaves. */
  commit(): void {
    if (this.#unsaved.length === 0) return;
    this.#journal.append(this.#unsaved);
    this.#unsaved = [];
  }

  /** Back to the seed. Subscriptions stay: they belong to the app that made them, and it would not hear of it. */
  reset(): void {
    const kept = [...this.subscriptions.values()];
    this.#unsaved = [];
    this.#seed(kept);
  }

  close(): void {
    this.commit();
    this.#journal.close();
  }

  #seed(subscriptions: readonly SubscriptionRow[] = []): void {
    this.settings = freshSettings();
    this.ledger = emptyLedger();
    this.mails = [];
    this.audits = [];
    this.tickets = new Map();
    this.appUsers = new Set();
    this.windows.clear();
    this.primary = new Copy();
    this.writes = [];
    this.#replicas = new Replicas(this.settings.replication.replicas);
    const at = this.clock.now();
    const arrivals = Array.from({ length: this.#replicas.count }, () => at);
    const entries: Entry[] = [
      { kind: 'settings', settings: this.settings },
      { kind: 'write', write: { seq: 0, at, changes: seedChanges(), arrivals } },
      ...subscriptions.map((row): Entry => ({ kind: 'subscription', id: row.id, row })),
    ];
    for (const entry of entries) this.#apply(entry);
    this.#journal.replace(entries);
  }

  #apply(entry: Entry): void {
    switch (entry.kind) {
      case 'write':
        this.writes.push(entry.write);
        this.primary.apply(entry.write);
        this.#replicas.add(entry.write);
        return;
      case 'settings':
        this.settings = entry.settings;
        this.#replicas.resize(entry.settings.replication.replicas);
        return;
      case 'ticket':
        this.tickets.set(entry.ticket.ticket, entry.ticket);
        return;
      case 'ticketUsed': {
        const ticket = this.tickets.get(entry.ticket);
        if (ticket) this.tickets.set(entry.ticket, { ...ticket, usedAt: entry.at });
        return;
      }
      case 'mail':
        this.mails.push(entry.mail);
        this.ledger.mails.push(mailEntry(entry.mail));
        return;
      case 'invitation':
        this.ledger.invitations.push(entry.entry);
        return;
      case 'membership':
        this.ledger.memberships.push(entry.entry);
        return;
      case 'request':
        this.ledger.requests.push(entry.entry);
        return;
      case 'audit':
        this.audits.push(entry.entry);
        return;
      case 'installedApp':
        this.appUsers.add(entry.userId);
        return;
      case 'subscription':
        if (entry.row) this.subscriptions.set(entry.id, entry.row);
        else this.subscriptions.delete(entry.id);
        return;
      default:
        entry satisfies never;
    }
  }
}

export function newId(): string {
  return randomUUID();
}

function mailEntry({ to, cc, at, subject, redeemUrl }: Mail): Ledger['mails'][number] {
  return { to, ...(cc === null ? {} : { cc }), at, subject, redeemUrl };
}

/** The creation of the user, or one of his memberships. */
function isAbout(change: Change, userId: string): boolean {
  if (change.table === 'users') return change.id === userId && 'createdDateTime' in change.fields;
  return change.table === 'memberships' && change.id.endsWith(`/${userId}`);
}
