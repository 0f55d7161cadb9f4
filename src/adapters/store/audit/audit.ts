import type {
  AuditArchive,
  AuditEvent,
  AuditExtract,
  AuditRecord,
  AuditSpan,
  AuditVerdict,
} from '../../../ports/audit.ts';
import type { Log } from '../../../ports/log.ts';
import { OneAtATime } from '../../../lib/one-at-a-time.ts';
import { StoreProblem } from '../problem.ts';
import type { Link } from './chain.ts';
import { headAfter, linkTo, readEntry, verifyChain } from './chain.ts';
import type { Journal } from './journal.ts';
import { Part } from './part.ts';
import type { People } from './people.ts';

/** Actors who are nobody in particular. */
const NOBODY: ReadonlySet<string> = new Set(['guestlist', 'guest']);
const RACES = 50;

interface Waiting {
  readonly link: Link;
  written(): void;
  failed(why: unknown): void;
}

export class StoredAudit implements AuditArchive {
  readonly #journal: Journal;
  readonly #people: People;
  readonly #log: Log;
  readonly #turns = new OneAtATime();
  /** Waiting to be written together: one fsync for all that came while the one before was running. */
  #waiting: Waiting[] = [];

  constructor(journal: Journal, people: People, log: Log) {
    this.#journal = journal;
    this.#people = people;
    this.#log = log;
  }

  async append(event: AuditEvent): Promise<void> {
    const link = await this.#linkOf(event);
    await new Promise<void>((written, failed) => {
      this.#waiting.push({ link, written, failed });
      void this.#turns.run('append', () => this.#write());
    });
  }

  verify(): Promise<AuditVerdict> {
    return this.#turns.run('append', async () => verifyChain(this.#journal.lines(), await this.#journal.head()));
  }

  async extract(span: AuditSpan, most: number): Promise<AuditExtract> {
    const head = await this.#journal.head();
    const part = new Part(span, most);
    const chain = await verifyChain(part.seenIn(this.#journal.lines(), head.count), head);
    return { entries: part.entries, found: part.found, chain, head };
  }

  forget(person: string): Promise<void> {
    return this.#people.forget(person);
  }

  async *records(): AsyncIterable<AuditRecord> {
    const people = await this.#people.directory();
    for await (const line of this.#journal.lines()) {
      const entry = readEntry(line);
      if (entry === undefined) continue;
      const subject = entry.subject === undefined ? {} : { subject: people.get(entry.subject) ?? entry.subject };
      yield { ...entry, actor: people.get(entry.actor) ?? entry.actor, ...subject };
    }
  }

  idle(): Promise<void> {
    return this.#turns.idle();
  }

  async #linkOf(event: AuditEvent): Promise<Link> {
    const { subject, actor, ...rest } = event;
    return {
      ...rest,
      actor: NOBODY.has(actor) ? actor : await this.#people.commitment(actor),
      ...(subject === undefined ? {} : { subject: await this.#people.commitment(subject) }),
    };
  }

  /** Writes all that wait now; whoever comes meanwhile is written by the turn that his own call brings. */
  async #write(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    try {
      await this.#append(batch.map(({ link }) => link));
      for (const { written } of batch) written();
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
  }

  async #append(batch: readonly Link[]): Promise<void> {
    for (let race = 0; race < RACES; race += 1) {
      const fresh = await this.#notYetThere(batch);
      if (fresh.length === 0) return;
      const before = await this.#journal.head();
      let head = before;
      const entries = fresh.map((link) => {
        const entry = linkTo(head, link);
        head = headAfter(entry);
        return entry;
      });
      if (await this.#journal.append(entries, before)) {
        this.#log.info('audit.head', { count: head.count, head: head.hash });
        return;
      }
    }
    throw new StoreProblem('tooBusy', 'The audit log could not be written: other instances were faster each time.');
  }

  async #notYetThere(batch: readonly Link[]): Promise<readonly Link[]> {
    const fresh = new Map<string, Link>();
    for (const link of batch) {
      if (!fresh.has(link.key) && !(await this.#journal.has(link.key))) fresh.set(link.key, link);
    }
    return [...fresh.values()];
  }
}
