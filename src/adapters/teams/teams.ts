import { randomUUID } from 'node:crypto';
import { Application } from '@microsoft/teams-ai/lib/Application.js';
import type { Activity } from 'botbuilder';
import type { Incoming } from '../../domain/incoming.ts';
import type { Reply } from '../../domain/decision.ts';
import { correlated } from '../../lib/correlation.ts';
import type { Conversations } from '../../ports/conversations.ts';
import type { Files } from '../../ports/files.ts';
import type { Keyed } from '../../ports/keyed.ts';
import type { Log } from '../../ports/log.ts';
import type { Messenger } from '../../ports/messenger.ts';
import type { CardRenderer } from './cards/renderer.ts';
import type { TeamsCloud, TeamsCredentials } from './connection.ts';
import { Connection } from './connection.ts';
import { lookAtBody } from './front-door.ts';
import { HandOver } from './hand-over.ts';
import { KnownPlaces } from './known-places.ts';
import { Lanes } from './lanes.ts';
import { TeamsMessenger } from './messenger.ts';
import type { Timer } from './patience.ts';
import { systemTimer } from './patience.ts';
import { isAnsweredInvoke } from './read-activity.ts';
import { RateLimits } from './rate-limits.ts';
import type { Limits } from './rate-limits.ts';
import type { SignInOptions } from './sign-in.ts';
import { TurnStorage } from './turn-storage.ts';
import { TurnDesk } from './turn.ts';

export interface TeamsOptions {
  receive(incoming: Incoming): Promise<Reply>;
  readonly conversations: Conversations;
  /** Where the Bot Framework's libraries keep what they remember between turns. */
  readonly turnState: Keyed;
  readonly cards: CardRenderer;
  readonly log: Log;
  /** Local: nobody is asked for a token, so the host must listen on loopback only. */
  readonly mode: 'local' | 'production';
  readonly tenantId: string;
  /** Required in production. */
  readonly credentials?: TeamsCredentials;
  readonly cloud?: TeamsCloud;
  /** Where the channel's signing keys are published; the cloud's own address when absent. */
  readonly channelKeysUrl?: string;
  readonly timer?: Timer;
  /** Hosts that may be answered besides those of Teams. */
  readonly serviceHosts?: readonly string[];
  readonly limits?: Limits;
  /** Tenants besides ours whose people are heard, in lower case. */
  readonly otherTenants?: readonly string[];
  /** How a pressed button asks for a sign-in; without it words say that one is needed. */
  readonly signIn?: SignInOptions;
  /** Where files may be put that the bot gives; without it their text is said. */
  readonly files?: Pick<Files, 'write'>;
  /** Aborted when the program stops: what waits for its turn to be said is left to the next start. */
  readonly stopping?: AbortSignal;
}

/** What is used of an Express request whose body was parsed as JSON, and of its response. */
export interface TeamsRequest {
  readonly body?: unknown;
  readonly headers: { readonly authorization?: string | undefined };
}
export interface TeamsResponse {
  status(code: number): { json(body: unknown): unknown; end(): unknown };
}

export interface Teams {
  /** `POST /api/messages`, behind `express.json()`. Always answers, never throws. */
  handle(request: TeamsRequest, response: TeamsResponse): Promise<void>;
  readonly messenger: Messenger;
}

/** Microsoft Teams, spoken to through Bot Framework. Nothing outside this folder knows how. */
export function createTeams(options: TeamsOptions): Teams {
  const { log, mode, tenantId, cards, credentials, timer = systemTimer } = options;
  if (mode === 'production' && credentials === undefined) throw new Error('Teams in production needs credentials');
  const connection = new Connection({
    tenantId,
    ...(mode === 'production' && credentials !== undefined ? { credentials } : {}),
    ...(options.cloud === undefined ? {} : { cloud: options.cloud }),
    ...(options.channelKeysUrl === undefined ? {} : { channelKeysUrl: options.channelKeysUrl }),
  });
  const places = new KnownPlaces(options.conversations);
  const lanes = new Lanes({ timer, ...(options.stopping === undefined ? {} : { stopping: options.stopping }) });
  const messenger = new TeamsMessenger({ connection, places, lanes, cards, log, timer });
  const receive = (incoming: Incoming): Promise<Reply> => options.receive(incoming);
  const limits = new RateLimits(options.limits);
  const signIn = options.signIn === undefined ? {} : { signIn: options.signIn };
  const { files } = options;
  const handOver = files === undefined ? {} : { handOver: new HandOver({ files, messenger, log }) };
  const desk = new TurnDesk({ receive, places, lanes, messenger, cards, log, timer, limits, ...signIn, ...handOver });
  const rules = {
    tenantId,
    otherTenants: options.otherTenants ?? [],
    mode,
    ...(options.cloud === undefined ? {} : { cloud: options.cloud }),
    ...(options.serviceHosts === undefined ? {} : { serviceHosts: options.serviceHosts }),
  };
  const routes = routesTo(desk, connection, new TurnStorage(options.turnState));

  const handle = (request: TeamsRequest, response: TeamsResponse): Promise<void> =>
    correlated(randomUUID(), () => answer(request, response));

  async function answer(request: TeamsRequest, response: TeamsResponse): Promise<void> {
    const entry = lookAtBody(request.body, rules);
    if (!entry.enter) {
      log.warn('teams.turnedAway', { status: entry.status, why: entry.why });
      response.status(entry.status).json({ error: entry.why });
      return;
    }
    const { status, body } = await deliver(request.headers.authorization ?? '', entry.activity);
    const answered = response.status(status);
    if (body === undefined) answered.end();
    else answered.json(body);
  }

  async function deliver(authorization: string, activity: Activity): Promise<{ status: number; body?: unknown }> {
    let known = false;
    try {
      const answer = await connection.deliver(authorization, activity, async (context) => {
        known = true;
        await routes.run(context);
      });
      return answer === undefined ? { status: 200 } : { status: answer.status, body: answer.body };
    } catch (cause) {
      if (known) {
        log.error('teams.turnFailed', { cause });
        return { status: 500 };
      }
      // Whatever the library throws before the turn is about the token; only keys that cannot be had are not its fault.
      const keysMissing =
        cause instanceof Error && /Failed to load|FetchError|ECONN|ENOTFOUND/.test(`${cause.name} ${cause.message}`);
      log.warn('teams.notAuthenticated', { why: cause instanceof Error ? cause.message : 'unknown', keysMissing });
      return { status: keysMissing ? 503 : 401 };
    }
  }

  return { handle, messenger };
}

/**
 * Invokes are matched first and on their own; everything else is read by what it is. Nothing of ours is turn state, which
 * two turns at once would fight for; the storage is for what the libraries keep, a sign-in or a dialog of theirs.
 */
function routesTo(desk: TurnDesk, adapter: Connection, storage: TurnStorage): Application {
  const routes = new Routes({ adapter, storage, removeRecipientMention: false });
  routes.addRoute(
    async (context) => isAnsweredInvoke(context.activity),
    (context) => desk.answer(context),
    true,
  );
  routes.addRoute(
    async () => true,
    (context) => desk.answer(context),
  );
  return routes;
}

/**
 * The library shows that the bot is typing whatever its option says, and a reply waits for that to be taken, and fails with
 * it. The desk does it itself.
 */
class Routes extends Application {
  override startTypingTimer(): void {
    // By the desk.
  }
}
