import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { StoredRequest } from '../../src/adapters/store/claims.ts';
import { isRequest } from '../../src/adapters/store/claims.ts';
import { openStore } from '../../src/adapters/store/index.ts';
import { systemClock } from '../../src/adapters/system/clock.ts';
import { loadCards } from '../../src/adapters/teams/cards/renderer.ts';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import { guestOf } from '../../src/domain/guest-request.ts';
import { drawRequest } from '../../src/features/index.ts';
import { notebook } from '../adapters/store/opened.ts';
import type { FakePlace, FakeTeams, Post } from '../fakes/fake-teams.ts';
import { PEOPLE, buttonsOf } from '../fakes/fake-teams.ts';
import type { Ledger } from '../scenarios/world.ts';
import type { Crowd } from './crowd.ts';

export interface Scene {
  readonly teams: FakeTeams;
  readonly approvals: FakePlace;
  readonly crowd: Crowd;
  readonly dataDir: string;
  /** Folder of the templates with which the bot draws. */
  readonly cards: string;
}

export interface Verdict {
  readonly invited: number;
  readonly denied: number;
  /** Copies of cards that were adopted when somebody pressed them under load. */
  readonly adopted: number;
  /** Copies that the bot did not know at the end, and those of them that still had a button. */
  readonly orphans: number;
  readonly orphansPressed: number;
  readonly toldTwice: number;
  readonly auditEntries: number;
  /** Whatever broke a promise; empty when none did. */
  readonly broken: readonly string[];
}

/** The requests as they lie on the disk, without asking the bot. */
export async function requestsIn(dataDir: string): Promise<readonly GuestRequest[]> {
  const folder = path.join(dataDir, 'bot', 'requests');
  const files = (await readdir(folder, { recursive: true })).filter(
    (file) => /GL-[^/]*\.json$/.test(file) && !path.basename(file).startsWith('.'),
  );
  const read = async (file: string) =>
    JSON.parse(await readFile(path.join(folder, file), 'utf8')) as { readonly document: StoredRequest };
  return (await Promise.all(files.map(read))).map(({ document }) => document).filter(isRequest);
}

/** At its end, with nothing owed to anybody. */
export function isSettled(request: GuestRequest | undefined): boolean {
  if (request === undefined) return false;
  const { state, owed, views, look, audited, history } = request;
  const ended = state.name === 'denied' || (state.name === 'invited' && state.readyAt !== undefined);
  return (
    ended &&
    owed.every(({ status }) => status === 'done' || status === 'failed') &&
    views.every((view) => view.shown >= look) &&
    audited === history.length
  );
}

const knownCards = (requests: readonly GuestRequest[]): ReadonlySet<string> =>
  new Set(requests.flatMap(({ views }) => views.flatMap(({ activityId }) => activityId ?? [])));

/** Presses each copy that the bot does not know and that still has a button, the wrong one: nothing may come of it. */
export async function pressOrphans({
  teams,
  crowd,
  approvals,
  dataDir,
}: Scene): Promise<{ all: number; pressed: number; broken: readonly string[] }> {
  const known = knownCards(await requestsIn(dataDir));
  const places = [approvals, teams.chatOf(PEOPLE.alex), teams.chatOf(PEOPLE.patti)];
  const orphans = places
    .flatMap((place) => teams.messagesIn(place))
    .filter(
      ({ id, card, summary }) => card !== undefined && summary?.startsWith('Guest request') === true && !known.has(id),
    );
  const broken: string[] = [];
  let pressed = 0;
  for (const post of orphans) {
    const wish = crowd.wishes.find(({ email }) => post.summary?.includes(`for ${email}:`));
    const wrong = wish?.verdict === 'approve' ? 'decide.deny' : 'decide.approve';
    if (!buttonsOf(post.card ?? {}).some(({ verb }) => verb === wrong)) continue;
    pressed += 1;
    const before = post.updates;
    const { toldOnlyHim } = await teams.presses(PEOPLE.megan, post.id, wrong);
    if (!/changed nothing/.test(toldOnlyHim ?? '')) broken.push(`orphan of ${wish?.email}: ${toldOnlyHim}`);
    await teams
      .awaitCard(approvals, ({ id, updates }) => id === post.id && updates > before)
      .catch(() => broken.push(`orphan of ${wish?.email} was not brought up to date`));
  }
  return { all: orphans.length, pressed, broken };
}

export async function judge(
  scene: Scene & { readonly ledger: unknown; readonly orphans: Awaited<ReturnType<typeof pressOrphans>> },
): Promise<Verdict> {
  const { teams, crowd, dataDir, orphans } = scene;
  const ledger = scene.ledger as Ledger;
  const stores = await openStore('lowdb', { folder: path.join(dataDir, 'bot'), clock: systemClock, log: notebook() });
  const broken: string[] = [...orphans.broken];
  const requests: GuestRequest[] = [];
  for (const { email, verdict, decided } of crowd.wishes) {
    const [request, ...more] = await stores.requests.byGuest(email);
    if (request === undefined || more.length > 0) {
      broken.push(`${email}: ${request === undefined ? 'lost' : 'asked twice'}`);
      continue;
    }
    requests.push(request);
    const invitations = ledger.invitations.filter((one) => one.email === email).length;
    const mails = ledger.mails.filter(({ to }) => to === email).length;
    const expected = verdict === 'approve' ? 1 : 0;
    if (invitations !== expected || mails !== expected)
      broken.push(`${email}: ${verdict}, ${invitations} invitations, ${mails} mails`);
    const { groupId } = request.ask.group ?? {};
    const userId = guestOf(request)?.userId;
    const memberships = ledger.memberships.filter((one) => one.userId === userId && one.groupId === groupId).length;
    if (memberships !== (verdict === 'approve' && groupId !== undefined ? 1 : 0))
      broken.push(`${email}: ${verdict}, ${memberships} memberships`);
    if (request.state.name !== (verdict === 'approve' ? 'invited' : 'denied'))
      broken.push(`${email}: ${verdict}, ended ${request.state.name}`);
    if (decided && request.history.filter(({ what }) => what === 'approved' || what === 'denied').length !== 1)
      broken.push(`${email}: not decided once`);
  }
  broken.push(...outdatedCards(requests, scene.cards, new Map(teams.connector.posts.map((post) => [post.id, post]))));
  const audit = await stores.audit.verify();
  if (!audit.intact) broken.push(`audit: ${audit.why} at ${audit.at}`);
  const entries = requests.reduce((sum, { history }) => sum + history.length, 0);
  if (audit.intact && audit.count < entries) broken.push(`audit: ${audit.count} entries for ${entries} moves`);
  broken.push(...(await toldAgain(dataDir)));
  if (stores.setAside().length > 0) broken.push(`set aside: ${stores.setAside().join(', ')}`);
  await stores.close();
  return {
    invited: requests.filter(({ state }) => state.name === 'invited').length,
    denied: requests.filter(({ state }) => state.name === 'denied').length,
    adopted: requests.reduce((sum, { views }) => sum + views.length - 2, 0),
    orphans: orphans.all,
    orphansPressed: orphans.pressed,
    toldTwice: toldTwice(scene),
    auditEntries: audit.intact ? audit.count : 0,
    broken,
  };
}

/** Every card that the bot knows must look exactly as the request's last state draws it. */
function outdatedCards(
  requests: readonly GuestRequest[],
  folder: string,
  posts: ReadonlyMap<string, Post>,
): readonly string[] {
  const cards = loadCards(folder);
  return requests.flatMap((request) =>
    request.views.flatMap(({ audience, activityId }) => {
      const shown = posts.get(activityId ?? '')?.card;
      const wanted = cards.render(drawRequest(request, audience, request.locale));
      return JSON.stringify(shown) === JSON.stringify(wanted)
        ? []
        : [`${request.ask.email}: the card for ${audience} is out of date`];
    }),
  );
}

/** News that was recorded as told is not told again: what stands there twice was told before a crash and noted by nobody. */
async function toldAgain(dataDir: string): Promise<readonly string[]> {
  const told = new Set<string>();
  const again: string[] = [];
  for (const line of (await readFile(path.join(dataDir, 'guestlist.log'), 'utf8')).split('\n')) {
    if (!line.includes('"key":"tell:') || !line.includes('"outcome":"workDone"') || !line.endsWith('}')) continue;
    const { requestId, key, recorded } = JSON.parse(line) as Record<string, unknown>;
    const news = `${String(requestId)} ${String(key)}`;
    if (recorded === true && told.has(news)) again.push(`${news}: told again though it was recorded`);
    if (recorded === true) told.add(news);
  }
  return again;
}

/** News whose post was answered to nobody is told again: a repetition in words, which decides nothing. */
function toldTwice({ teams, crowd }: Scene): number {
  return crowd.wishes.reduce((sum, { by, email }) => {
    const told = teams
      .messagesIn(teams.chatOf(by))
      .filter(({ card, text }) => card === undefined && text.includes(`${email} is ready`));
    return sum + Math.max(0, told.length - 1);
  }, 0);
}
