import type { AuditArchive } from '../../ports/audit.ts';
import type { Batches } from '../../ports/batches.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Conversations } from '../../ports/conversations.ts';
import type { Drafts } from '../../ports/drafts.ts';
import type { Jobs } from '../../ports/jobs.ts';
import type { Keyed } from '../../ports/keyed.ts';
import type { Learned } from '../../ports/learned.ts';
import type { ListNotices } from '../../ports/list-notices.ts';
import type { Log } from '../../ports/log.ts';
import type { Once } from '../../ports/once.ts';
import type { Questions } from '../../ports/questions.ts';
import type { Requests } from '../../ports/requests.ts';
import type { SettingsStore } from '../../ports/settings.ts';
import type { Topics } from '../../ports/topics.ts';
import type { WaitingNews } from '../../ports/waiting-news.ts';
import { StoredAudit } from './audit/audit.ts';
import type { Journal } from './audit/journal.ts';
import { People, SALTS } from './audit/people.ts';
import { BATCHES, BATCH_LINES, StoredBatches } from './batches.ts';
import { CLAIMS, Claims } from './claims.ts';
import { CONVERSATIONS, StoredConversations } from './conversations.ts';
import { DRAFTS, StoredDrafts } from './drafts.ts';
import type { Calls } from './jobs/calls.ts';
import { ShelfCalls } from './jobs/calls.ts';
import type { RetryPlan } from './jobs/document.ts';
import { JOBS } from './jobs/document.ts';
import { StoredJobs } from './jobs/jobs.ts';
import { KEYED, StoredKeyed } from './keyed.ts';
import { LEARNED, StoredLearned } from './learned.ts';
import { LIST_NOTICES, StoredListNotices } from './list-notices.ts';
import { ONCE, StoredOnce } from './once.ts';
import { QUESTIONS, StoredQuestions } from './questions.ts';
import { REQUESTS, StoredRequests } from './requests.ts';
import { SETTINGS, StoredSettings } from './settings.ts';
import type { OpenShelf } from './shelf.ts';
import { topicsOn } from './topics.ts';
import { StoredWaitingNews, WAITING_NEWS } from './waiting-news.ts';

/** Everything that the bot keeps. */
export interface Stores {
  readonly requests: Requests;
  readonly batches: Batches;
  readonly settings: SettingsStore;
  readonly conversations: Conversations;
  readonly drafts: Drafts;
  readonly audit: AuditArchive;
  readonly jobs: Jobs;
  readonly once: Once;
  readonly keyed: Keyed;
  readonly listNotices: ListNotices;
  readonly questions: Questions;
  readonly learned: Learned;
  readonly topics: Topics;
  readonly waitingNews: WaitingNews;
  /** Documents that could not be read and were put out of the way, `<kind>/<file>`. */
  setAside(): readonly string[];
  /** Waits for what is being written, then lets go of the store. */
  close(): Promise<void>;
}

export interface World {
  readonly clock: Clock;
  readonly log: Log;
  /** How often a job is tried, and with what waits; what suits Graph where it is left out. */
  readonly retries?: RetryPlan;
}

/** Builds the ports on what one kind of store offers. */
export async function storesOn(
  openShelf: OpenShelf,
  journal: Journal,
  { clock, log, retries }: World,
  calls?: Calls,
): Promise<Omit<Stores, 'setAside' | 'close'> & { readonly audit: StoredAudit }> {
  const jobs = await openShelf(JOBS);
  const keyed = new StoredKeyed(await openShelf(KEYED));
  const requests = await openShelf(REQUESTS);
  return {
    requests: new StoredRequests(requests, new Claims(await openShelf(CLAIMS), requests)),
    batches: new StoredBatches(await openShelf(BATCHES), await openShelf(BATCH_LINES)),
    settings: new StoredSettings(await openShelf(SETTINGS)),
    conversations: new StoredConversations(await openShelf(CONVERSATIONS), clock),
    drafts: new StoredDrafts(await openShelf(DRAFTS), clock),
    audit: new StoredAudit(journal, new People(await openShelf(SALTS)), log),
    jobs: new StoredJobs(jobs, calls ?? new ShelfCalls(jobs), clock, retries),
    once: new StoredOnce(await openShelf(ONCE), clock),
    keyed,
    listNotices: new StoredListNotices(await openShelf(LIST_NOTICES)),
    questions: new StoredQuestions(await openShelf(QUESTIONS)),
    learned: new StoredLearned(await openShelf(LEARNED)),
    topics: topicsOn(keyed, clock),
    waitingNews: new StoredWaitingNews(await openShelf(WAITING_NEWS)),
  };
}
