import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Request, Response } from 'express';
import express from 'express';
import type { Look } from './card-form.ts';

/** One message or card as it stands in a conversation now. */
export interface Post {
  readonly id: string;
  /** The channel or chat, without the thread. */
  readonly root: string;
  /** Where it stands; in a channel the thread's own conversation id. */
  readonly conversationId: string;
  readonly replyToId?: string;
  text: string;
  textFormat?: string;
  summary?: string;
  card?: Look;
  /** A file that the bot would give. */
  offer?: FileOffer;
  /** A file that it gave. */
  file?: { readonly name: string; readonly url: string };
  updates: number;
}

export interface FileOffer {
  readonly name: string;
  readonly description: string;
  readonly sizeInBytes: number;
  readonly acceptContext: unknown;
  readonly declineContext: unknown;
}

export interface Fault {
  readonly method?: 'POST' | 'PUT';
  /** A conversation's id or its root. */
  readonly conversationId?: string;
  readonly status?: number;
  readonly code?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  /** Default 1. */
  readonly times?: number;
  /** It happens, and this answer is given instead. */
  readonly afterCommit?: boolean;
  /** The connection is cut instead of an answer. */
  readonly drop?: boolean;
}

/** Refuses what comes faster, counting what it took. */
export interface Throttle {
  readonly perConversation: readonly { readonly count: number; readonly perMs: number }[];
  readonly inAll: { readonly count: number; readonly perMs: number };
  /** Milliseconds. */
  readonly now: () => number;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly authorization?: string;
}

interface SentActivity {
  readonly type?: string;
  readonly text?: string;
  readonly textFormat?: string;
  readonly summary?: string;
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly content: Look;
    readonly name?: string;
    readonly contentUrl?: string;
  }[];
}
interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

const MOST_BYTES = 28 * 1024;
export const rootOf = (conversationId: string): string => conversationId.split(';messageid=')[0] ?? '';

/**
 * Teams' side of the Bot Framework connector, over HTTP: what a bot posts and updates, and what goes wrong with it.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
 */
export class Connector {
  readonly posts: Post[] = [];
  readonly calls: Call[] = [];
  /** Conversations in which the bot was seen typing. */
  readonly typing: string[] = [];
  readonly #known = new Map<string, { readonly channel: boolean }>();
  readonly #blocked = new Set<string>();
  readonly #changes = new EventEmitter();
  #faults: { readonly fault: Fault; left: number }[] = [];
  #throttle: Throttle | undefined;
  #taken: { readonly root: string; readonly at: number }[] = [];
  #server: Server | undefined;
  #next = 1;

  async listen(): Promise<void> {
    const app = express();
    app.use(express.json({ limit: '1mb' }));
    // The Playground's stands below a path of its own.
    for (const base of ['', '/_connector']) {
      app.all(`${base}/v3/conversations/:conversation/activities{/:activity}`, (request, response) =>
        this.#serve(request, response),
      );
    }
    const server = app.listen(0, '127.0.0.1');
    // A machine that is busy for seconds must not look like a connection that was cut.
    server.keepAliveTimeout = 600_000;
    await new Promise((done) => server.once('listening', done));
    this.#server = server;
    this.#changes.setMaxListeners(0);
  }

  get url(): string {
    const address = this.#server?.address() as AddressInfo | null | undefined;
    if (!address) throw new Error('the fake Teams does not listen');
    return `http://127.0.0.1:${address.port}/`;
  }

  async close(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }

  knows(root: string, channel: boolean): void {
    this.#known.set(root, { channel });
  }

  /** As if the chat were deleted: 404 from now on. */
  forgets(conversationId: string): void {
    this.#known.delete(rootOf(conversationId));
  }

  blocks(conversationId: string): void {
    this.#blocked.add(rootOf(conversationId));
  }

  letsIn(conversationId: string): void {
    this.#blocked.delete(rootOf(conversationId));
  }

  /** As after a restart of the client's service: a message is not there any more. */
  loses(activityId: string): void {
    const index = this.posts.findIndex((post) => post.id === activityId);
    if (index >= 0) this.posts.splice(index, 1);
  }

  fails(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times ?? 1 });
  }

  throttles(throttle: Throttle | undefined): void {
    this.#throttle = throttle;
    this.#taken = [];
  }

  recovers(): void {
    this.#faults = [];
  }

  newId(): string {
    return String(1_700_000_000_000 + this.#next++);
  }

  /** Resolves with the first value that `look` finds, now or after any change. Rejects after `deadlineMs`. */
  async until<T>(what: () => string, look: () => T | undefined, deadlineMs: number): Promise<T> {
    const now = look();
    if (now !== undefined) return now;
    return new Promise<T>((resolve, reject) => {
      const deadline = setTimeout(
        () => finish(() => reject(new Error(`Not seen within ${deadlineMs} ms: ${what()}`))),
        deadlineMs,
      );
      const check = () => {
        const found = look();
        if (found !== undefined) finish(() => resolve(found));
      };
      const finish = (then: () => void) => {
        clearTimeout(deadline);
        this.#changes.off('change', check);
        then();
      };
      this.#changes.on('change', check);
    });
  }

  #serve(request: Request, response: Response): void {
    const conversation = String(request.params['conversation']);
    const activity = request.params['activity'];
    const fault = this.#faultFor(request.method, conversation);
    const act = () =>
      this.#act(request.method, conversation, typeof activity === 'string' ? activity : undefined, request.body);
    const tooSoonSeconds = fault === undefined ? this.#tooSoon(rootOf(conversation)) : undefined;
    const answer =
      tooSoonSeconds !== undefined
        ? refusal(429, 'TooManyRequests')
        : fault === undefined
          ? act()
          : (fault.afterCommit === true && act(), faulty(fault));
    const authorization = request.headers.authorization;
    this.calls.push({
      method: request.method,
      path: request.path,
      status: fault?.drop === true ? 0 : answer.status,
      ...(authorization === undefined ? {} : { authorization }),
    });
    if (fault?.drop === true) request.socket.destroy();
    else {
      const retryAfter = tooSoonSeconds ?? fault?.retryAfter;
      if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
      response.status(answer.status).json(answer.body ?? {});
    }
    this.#changes.emit('change');
  }

  /** Seconds until one more is taken; undefined when it is taken now. */
  #tooSoon(root: string): number | undefined {
    if (this.#throttle === undefined) return undefined;
    const { perConversation, inAll, now } = this.#throttle;
    const at = now();
    const freeAt = (taken: readonly { readonly at: number }[], { count, perMs }: Throttle['inAll']): number =>
      (taken[taken.length - count]?.at ?? -Infinity) + perMs;
    const here = this.#taken.filter((one) => one.root === root);
    const free = Math.max(freeAt(this.#taken, inAll), ...perConversation.map((window) => freeAt(here, window)));
    if (free > at) return Math.ceil((free - at) / 1_000);
    this.#taken.push({ root, at });
    return undefined;
  }

  #faultFor(method: string, conversation: string): Fault | undefined {
    const entry = this.#faults.find(({ fault, left }) => {
      if (left === 0 || (fault.method !== undefined && fault.method !== method)) return false;
      return fault.conversationId === undefined || [conversation, rootOf(conversation)].includes(fault.conversationId);
    });
    if (entry === undefined) return undefined;
    entry.left -= 1;
    this.#faults = this.#faults.filter(({ left }) => left > 0);
    return entry.fault;
  }

  #act(method: string, conversation: string, activityId: string | undefined, body: unknown): Answer {
    const root = rootOf(conversation);
    const known = this.#known.get(root);
    if (known === undefined) return refusal(404, 'ConversationNotFound');
    if (this.#blocked.has(root)) return refusal(403, 'MessageWritesBlocked');
    const sent = body as SentActivity;
    if (method === 'POST' && sent.type === 'typing') {
      this.typing.push(conversation);
      return { status: 201, body: { id: this.newId() } };
    }
    if (method !== 'DELETE' && sent.type !== 'message') return refusal(400, 'BadSyntax');
    if (Buffer.byteLength(JSON.stringify(body ?? '')) > MOST_BYTES) return refusal(413, 'MessageSizeTooBig');
    if (method === 'POST') return this.#post(root, conversation, known.channel, activityId, sent);
    const post = this.posts.find(({ id, root: where }) => id === activityId && where === root);
    if (post === undefined) return refusal(404, 'ActivityNotFoundInConversation');
    if (method === 'DELETE') this.loses(post.id);
    else {
      Object.assign(post, contentOf(sent));
      post.updates += 1;
    }
    return { status: 200, body: { id: post.id } };
  }

  #post(
    root: string,
    conversation: string,
    channel: boolean,
    replyToId: string | undefined,
    sent: SentActivity,
  ): Answer {
    const id = this.newId();
    const startsThread = channel && conversation === root;
    this.posts.push({
      id,
      root,
      conversationId: startsThread ? `${root};messageid=${id}` : conversation,
      ...(replyToId === undefined ? {} : { replyToId }),
      updates: 0,
      ...contentOf(sent),
    });
    return { status: 201, body: { id } };
  }
}

function contentOf(sent: SentActivity) {
  const card = sent.attachments?.find(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive');
  const attached = (kind: string) =>
    sent.attachments?.find(({ contentType }) => contentType === `application/vnd.microsoft.teams.card.file.${kind}`);
  const [offer, file] = [attached('consent'), attached('info')];
  return {
    ...(offer === undefined ? {} : { offer: { ...(offer.content as unknown as FileOffer), name: offer.name ?? '' } }),
    ...(file === undefined ? {} : { file: { name: file.name ?? '', url: file.contentUrl ?? '' } }),
    text: sent.text ?? '',
    ...(sent.textFormat === undefined ? {} : { textFormat: sent.textFormat }),
    ...(sent.summary === undefined ? {} : { summary: sent.summary }),
    ...(card === undefined ? {} : { card: card.content }),
  };
}

const refusal = (status: number, code: string): Answer => ({ status, body: { error: { code, message: code } } });

const faulty = ({ status = 500, code = 'ServiceError' }: Fault): Answer => refusal(status, code);
