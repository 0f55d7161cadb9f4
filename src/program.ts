import { setMaxListeners } from 'node:events';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setImmediate as breath, setTimeout as delay } from 'node:timers/promises';
import { mortal, mortalDirectory, mortalMessenger } from './adapters/crash/ports.ts';
import type { Pass } from './adapters/crash/steps.ts';
import { dyingAt } from './adapters/crash/steps.ts';
import { createDirectory } from './adapters/graph/directory.ts';
import { createLimiter } from './adapters/graph/limiter.ts';
import { noting } from './adapters/graph/noting.ts';
import { readNotification } from './adapters/graph/notifications.ts';
import { Replays } from './adapters/graph/replays.ts';
import { createSweeps } from './adapters/graph/sweep.ts';
import type { Share } from './adapters/graph/share.ts';
import { createShare, startSharing } from './adapters/graph/share.ts';
import { createWatch } from './adapters/graph/watch.ts';
import { createIdentity } from './adapters/identity/app.ts';
import { createSignIns } from './adapters/identity/sign-ins.ts';
import type { TokenSource } from './adapters/identity/token.ts';
import { createKnowledge } from './adapters/knowledge/finder.ts';
import { createLog } from './adapters/log/pino-log.ts';
import { createMeter } from './adapters/metrics/prometheus.ts';
import { withDefaultPlace } from './adapters/store/default-place.ts';
import { openStore } from './adapters/store/index.ts';
import { leasesOn, unshared } from './adapters/store/leases.ts';
import { ownInvitationsOn } from './adapters/store/own-invitations.ts';
import type { Stores } from './adapters/store/stores.ts';
import { sweepStateOn, unaskedOn, watchStateOn } from './adapters/store/watch-state.ts';
import { systemClock } from './adapters/system/clock.ts';
import { randomIds } from './adapters/system/ids.ts';
import { systemTimers } from './adapters/system/timers.ts';
import { signInPage } from './adapters/teams/sign-in-page.ts';
import type { BotTokens } from './adapters/teams/bot-credentials.ts';
import type { TeamsCloud, TeamsCredentials } from './adapters/teams/connection.ts';
import { loadCards } from './adapters/teams/cards/renderer.ts';
import { createFiles } from './adapters/teams/files.ts';
import type { Teams, TeamsOptions } from './adapters/teams/teams.ts';
import { createTeams } from './adapters/teams/teams.ts';
import type { BotPorts } from './bot.ts';
import { createBot } from './bot.ts';
import type { Config } from './config.ts';
import { CLOUDS } from './domain/clouds.ts';
import type { Reply } from './domain/decision.ts';
import type { GroupRef } from './domain/guest-request.ts';
import { asTenantId } from './domain/ids.ts';
import type { Incoming } from './domain/incoming.ts';
import type { Result } from './domain/problem.ts';
import { changeSettings } from './domain/settings.ts';
import type { Milliseconds } from './domain/time.ts';
import { SECOND } from './domain/time.ts';
import { FEATURES } from './features/index.ts';
import { createHost, listen } from './host.ts';
import { correlated } from './lib/correlation.ts';
import { InFlight } from './lib/in-flight.ts';
import { patience } from './lib/patience.ts';
import type { Clock } from './ports/clock.ts';
import type { KnownConversation } from './ports/conversations.ts';
import type { Directory, RedemptionWatch } from './ports/directory.ts';
import type { Files } from './ports/files.ts';
import type { Leases } from './ports/leases.ts';
import type { Log } from './ports/log.ts';
import { createBatchSettler } from './settling/batch/settler.ts';
import { createQuestionSettler } from './settling/questions.ts';
import type { Meter } from './ports/meter.ts';
import { createSettler } from './settling/settler.ts';
import { logSelfTest } from './self-test.ts';
import { warmUp } from './understanding/understand.ts';
import { startLearning } from './upkeep/learning.ts';
import { countPoisoned } from './upkeep/poisoned.ts';
import { startUpkeep } from './upkeep/upkeep.ts';
import { startWatching } from './watching/watching.ts';

/** What stands in for Microsoft's clouds, and what its admin has set up in it. */
export interface LocalTenant {
  readonly url: string;
  readonly allowedGroups: readonly GroupRef[];
  /** Where approvals go until a setting says otherwise. */
  readonly approvals?: KnownConversation;
}

export interface Program {
  readonly name: string;
  /** Finishes what is being done and lets go of everything; what is owed is paid after the next start. */
  stop(): Promise<void>;
}

/** A step that hangs is cut off after this; platforms kill after 30 s, and what is owed survives both. */
const STOP_PATIENCE_MS: Milliseconds = 10 * SECOND;

/** A turn that takes longer than this is broken off: what it wrote stands, and Teams delivers again what got no answer. */
const TURN_PATIENCE_MS: Milliseconds = 5 * SECOND;

/** Plugs the adapters into the bot and opens its doors. Resolves when it answers. */
export async function startProgram(
  config: Config,
  cardsFolder: string,
  local: LocalTenant | undefined,
): Promise<Program> {
  const log = logOf(config);
  const clock = systemClock;
  const timers = systemTimers;
  const meter = createMeter();
  const stopping = new AbortController();
  // As many waits listen to it as there are guests on their way.
  setMaxListeners(0, stopping.signal);
  const pass = config.dieAt === undefined ? undefined : dyingAt(config.dieAt);
  const stores = await storesOf(config, log, pass);
  meter.watch({
    owed: async () => (await stores.requests.unsettled()).length,
    poisoned: async () => countPoisoned(await stores.jobs.poisoned()),
  });
  const settings = await settingsOf(stores, local);
  const leases = leasesOf(config, stores);
  const share = createShare(stores.keyed, randomIds.secret(), clock);
  const heartbeat = config.storage === undefined ? undefined : await startSharing(share, timers, log);
  const { directory, watch, sweeps, token, tokens, signIns, page } = await entra(
    config,
    stores,
    { log, meter, pass, leases, share, stopping: stopping.signal },
    local?.url ?? config.sandboxUrl,
  );

  const turns = new InFlight();
  const files = createFiles({ mode: config.mode, cloud: teamsCloudOf(config), log });
  const teams = createTeams({
    receive: (incoming) => turns.run(() => measured(meter, pass, incoming, bot.receive)),
    conversations: stores.conversations,
    turnState: stores.keyed,
    cards: loadCards(cardsFolder),
    log,
    stopping: stopping.signal,
    ...teamsRules(config, tokens, files),
  });
  const sharing = { leases, leaseMs: config.leaseMs, shared: config.storage !== undefined };
  const messenger = pass === undefined ? teams.messenger : mortalMessenger(teams.messenger, pass);
  const { reconcileWindowMs } = config;
  const world = { ...stores, settings, directory, signIns, messenger, clock, timers, log, meter, ...sharing };
  const settler = createSettler({
    ...world,
    reconcileWindowMs,
    ids: randomIds,
    settleBatch: (id) => batchSettler.nudge(id),
  });
  const { nudge: settle, remindApprovers } = settler;
  const batchSettler = createBatchSettler({ ...world, reconcileWindowMs, ids: randomIds, settle, remindApprovers });
  const learning = startLearning({ knowledge: createKnowledge(), learned: stores.learned, timers, log });
  const questionSettler = createQuestionSettler({
    ...stores,
    relearn: learning.refresh,
    messenger: teams.messenger,
    clock,
    timers,
    log,
    ...sharing,
  });
  const upkeep = startUpkeep({ ...stores, settings, messenger: teams.messenger, clock, timers, log });
  const bot = createBot({
    ...stores,
    settings,
    features: FEATURES,
    ownInvitations: ownInvitationsOn(stores.keyed, clock),
    directory,
    signIns,
    knowledge: learning.knowledge,
    ...(await languageModelOf(config, log)),
    files,
    ids: randomIds,
    clock,
    timers,
    settle: settler.nudge,
    settleBatch: batchSettler.nudge,
    settleListNotice: settler.nudgeNotice,
    settleQuestion: questionSettler.nudge,
  });
  const watching = startWatching({
    receive: (incoming) => correlated(randomUUID(), () => bot.receive(incoming)),
    watch,
    sweeps,
    leases,
    unasked: unaskedOn(stores.keyed),
    settings: stores.settings,
    requests: stores.requests,
    canBeNotified: config.publicUrl !== undefined,
    clock,
    timers,
    log,
    lookEveryMs: config.lookEveryMs,
  });

  const host = doorsOf({ config, stores, teams, turns, directory, token, page, watch, watching, meter, log, pass });
  const server = await listen(host, config.port, config.host);
  watching.begin();
  await settler.resume();
  await batchSettler.resume();
  await questionSettler.resume();
  void warm(clock);
  learning.prepareSoon();
  void logSelfTest(directory, log);
  return {
    name: 'The bot',
    async stop() {
      watching.stop();
      server.close();
      server.closeIdleConnections();
      // Who is being answered is answered.
      if (!(await patience(timers, TURN_PATIENCE_MS, false)(turns.idle().then(() => true))))
        log.warn('program.turnCutShort');
      // Waits for lag and limits are called off: what is owed is paid after the next start.
      stopping.abort();
      const settlers = [settler, batchSettler, questionSettler, upkeep, learning];
      const settled = Promise.all(settlers.map((each) => each.stop())).then(() => true);
      if (!(await patience(timers, STOP_PATIENCE_MS, false)(settled))) log.warn('program.stopCutShort');
      server.closeAllConnections();
      await heartbeat?.stop();
      await stores.close();
    },
  };
}

/** How long a turn took, and how it ended, also where it ended in a fault. */
async function measured(
  meter: Meter,
  pass: Pass | undefined,
  incoming: Incoming,
  receive: (incoming: Incoming) => Promise<Reply>,
): Promise<Reply> {
  const startedMs = performance.now();
  let outcome: Reply['kind'] | 'fault' = 'fault';
  try {
    const reply = await receive(incoming);
    pass?.('turn.decided');
    outcome = reply.kind;
    return reply;
  } finally {
    meter.time('turn', (performance.now() - startedMs) / 1_000, { kind: incoming.kind });
    meter.count('turns', { kind: incoming.kind, outcome });
  }
}

const teamsCloudOf = ({ cloud }: Config): TeamsCloud => (cloud === 'global' || cloud === 'china' ? cloud : 'usGov');

/** Whom Teams' door lets in, and what it gives out. */
function teamsRules(config: Config, tokens: BotTokens, files: Files): Omit<TeamsOptions, TeamsWorld> {
  const { mode, tenantId, serviceHosts, otherTenants, rateLimits: limits, channelKeysUrl } = config;
  const cloud = teamsCloudOf(config);
  return {
    ...{ mode, tenantId, cloud, serviceHosts, otherTenants, limits },
    ...(config.inviteAs === 'application' ? {} : { signIn: config.signIn }),
    // Teams gives bots no files in the other clouds. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
    ...(cloud === 'global' ? { files } : {}),
    ...(channelKeysUrl === undefined ? {} : { channelKeysUrl }),
    ...(mode === 'production' ? { credentials: teamsCredentials(config, tokens) } : {}),
  };
}

type TeamsWorld = 'receive' | 'conversations' | 'turnState' | 'cards' | 'log';

/** With a secret the library gets its tokens itself. */
const teamsCredentials = ({ appId, credential }: Config, tokens: BotTokens): TeamsCredentials =>
  credential.kind === 'secret' ? { appId, password: credential.secret } : { appId, tokens };

interface Doors {
  readonly config: Config;
  readonly stores: Stores;
  readonly teams: Teams;
  readonly turns: InFlight;
  readonly directory: Directory;
  readonly token: TokenSource;
  readonly page: ReturnType<typeof signInPage> | undefined;
  readonly watch: RedemptionWatch;
  readonly watching: Pick<ReturnType<typeof startWatching>, 'notified'>;
  readonly meter: ReturnType<typeof createMeter>;
  readonly log: Log;
  readonly pass: Pass | undefined;
}

/** What is asked at each of the bot's doors goes to whose it is. */
function doorsOf({ config, stores, teams, turns, directory, token, page, watch, watching, meter, log, pass }: Doors) {
  const replays = new Replays();
  return createHost({
    messages(request, response) {
      pass?.('turn.arrived');
      response.once('finish', () => pass?.('turn.answered'));
      return turns.run(() => teams.handle(request, response));
    },
    ...(page === undefined ? {} : { signIn: page }),
    notifications(validationToken, body) {
      const expected = { clientState: watch.clientState(), tenantId: asTenantId(config.tenantId), replays };
      const notification = readNotification(validationToken, body, expected);
      meter.count('notifications', { verdict: notification.kind });
      if (notification.kind === 'validation') return { status: 200, text: notification.token };
      if (notification.kind === 'refused') return { status: notification.status };
      if (notification.kind === 'changes') watching.notified(notification);
      return { status: 202 };
    },
    async ready() {
      const store = stores.settings.read().then(
        () => true,
        () => false,
      );
      const [signIn, graph] = await Promise.all([token(), directory.inviteRules()]);
      const needed = { store: await store, signIn: signIn.ok, directory: answers(graph) };
      return { needed, helpful: { subscription: watch.clientState() !== undefined } };
    },
    metrics: () => meter.exposition(),
    fault: (cause) => log.error('host.fault', { cause }),
    refused: (status) => log.warn('host.bodyRefused', { status }),
  });
}

/** A permission that is missing switches its feature off, not the bot: the self-test tells. */
const answers = (result: Result<unknown>): boolean => result.ok || result.problem.code === 'permissionMissing';

async function storesOf({ dataDir, storage }: Config, log: Log, pass: Pass | undefined): Promise<Stores> {
  const world = { clock: systemClock, log };
  const stores = await (storage === undefined
    ? openStore('lowdb', { ...world, folder: path.resolve(dataDir, 'bot') })
    : openStore('azure', { ...world, azure: storage }));
  return pass === undefined ? stores : mortal(stores, pass);
}

/** Without shared storage this process has everything for itself. */
function leasesOf({ storage, leaseMs }: Config, { keyed }: Pick<Stores, 'keyed'>): Leases {
  return storage === undefined
    ? unshared
    : leasesOn(keyed, { holder: randomIds.secret(), forMs: leaseMs, clock: systemClock });
}

/** What makes the first message fast is done behind the open doors, in pieces between which others have their turn. */
async function warm(clock: Clock): Promise<void> {
  const steps = warmUp({ now: clock.now(), timeZone: 'UTC', locale: 'en' });
  while (steps.next().done !== true) await breath();
}

/** Loaded only where the tenant switched it on: its library is larger than the bot. */
async function languageModelOf({ languageModel }: Config, log: Log): Promise<Pick<BotPorts, 'slotReader'>> {
  if (languageModel === undefined) return {};
  const { createSlotReader } = await import('./adapters/language-model/slot-reader.ts');
  return { slotReader: createSlotReader({ ...languageModel, log }) };
}

/** The local tenant's terminal is for people; elsewhere the log is what the platform collects. */
function logOf({ mode, logLevel: level, dataDir }: Config): Log {
  return createLog(mode === 'local' ? { level, file: path.resolve(dataDir, 'guestlist.log') } : { level });
}

interface EntraParts {
  readonly log: Log;
  readonly meter: Meter;
  readonly pass: Pass | undefined;
  readonly leases: Leases;
  readonly share: Share;
  /** Calls waits off. */
  readonly stopping: AbortSignal;
}

async function entra(
  config: Config,
  stores: Stores,
  { log, meter, pass, leases, share, stopping }: EntraParts,
  sandboxUrl: string | undefined,
) {
  const cloud = CLOUDS[config.cloud];
  const tenantId = asTenantId(config.tenantId);
  const page = config.inviteAs === 'application' ? undefined : config.signIn.page;
  const redirectUri = page && `${page}/done`;
  const identity = createIdentity({
    cloud,
    tenantId,
    clientId: config.appId,
    credential: config.credential,
    log,
    ...(redirectUri === undefined ? {} : { redirectUri }),
    ...(sandboxUrl === undefined ? {} : { loginBase: sandboxUrl }),
  });
  const signIns = createSignIns({ inviteAs: config.inviteAs, identity, clock: systemClock });
  const graph = {
    cloud,
    token: identity.app,
    tokenOf: signIns.tokenOf,
    clock: systemClock,
    wait: (ms: number) => delay(ms, undefined, { signal: stopping }),
    random: Math.random,
    log,
    meter,
    ...(sandboxUrl === undefined ? {} : { transport: { graphBase: sandboxUrl } }),
  };
  const watch: RedemptionWatch = await createWatch({
    ...graph,
    state: watchStateOn(stores.keyed),
    leases,
    notificationUrl: `${config.publicUrl ?? ''}/api/graph/notifications`,
    secret: () => randomIds.secret(),
  });
  const sweeps = createSweeps({ ...graph, state: sweepStateOn(stores.keyed) });
  const limiter = createLimiter({ clock: systemClock, wait: graph.wait, share: share.now });
  const directory = noting(
    createDirectory({
      ...graph,
      tenantId,
      limiter,
      ...(config.teamsAppId === undefined ? {} : { teamsAppId: config.teamsAppId }),
    }),
    ownInvitationsOn(stores.keyed, systemClock),
  );
  return {
    directory: pass === undefined ? directory : mortalDirectory(directory, pass),
    watch,
    token: identity.app,
    tokens: { token: identity.bot },
    signIns,
    sweeps,
    page: redirectUri === undefined ? undefined : signInPage(identity.signInPage),
  };
}

const PREPARED = 'local.prepared';

/** The local tenant's admin has been here before: groups are allowed, and a channel may be there to take approvals. */
async function settingsOf(
  { settings, keyed, conversations }: Stores,
  local: LocalTenant | undefined,
): Promise<Stores['settings']> {
  if (local === undefined) return settings;
  if ((await keyed.read(PREPARED)) === undefined) {
    await settings.update((current) =>
      local.allowedGroups.reduce((changed, group) => changeSettings(changed, { set: 'allowGroup', group }), current),
    );
    await keyed.write(PREPARED, true, 'any');
  }
  if (local.approvals === undefined) return settings;
  await conversations.remember(local.approvals);
  return withDefaultPlace(settings, local.approvals.place);
}
