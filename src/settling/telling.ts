import type { Place } from '../domain/people.ts';
import type { ConversationProblem, Result } from '../domain/problem.ts';
import { fail, ok } from '../domain/problem.ts';
import { tellingAt } from '../domain/telling.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { SettingsStore } from '../ports/settings.ts';
import type { WaitingNews } from '../ports/waiting-news.ts';

export interface TellingPorts {
  readonly messenger: Pick<Messenger, 'postWords'>;
  readonly waitingNews: WaitingNews;
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Something to be said in words, once, in the first of these places that can be reached. */
export interface Telling {
  /** The same whenever the same is tried again: what waits, waits once. */
  readonly key: string;
  readonly text: string;
  readonly places: readonly Place[];
  /** Never waits for quiet hours to end, or for a digest. */
  readonly urgent: boolean;
  /** Of whom it is told to in his own chat. */
  readonly timeZone?: string;
  /** For somebody who is out of reach: what others are told instead, and where. */
  readonly elsewhere?: { readonly text: string; readonly places: readonly Place[] };
}

/**
 * Says it, or keeps it until it may be said. `notReachable` where nobody could be told at all: the bot was taken away
 * everywhere, or never met anybody.
 */
export async function tell(telling: Telling, ports: TellingPorts): Promise<Result<void, ConversationProblem>> {
  const { places, elsewhere } = telling;
  const told = await inOneOf(telling, ports);
  if (told.ok || told.problem.code !== 'notReachable' || elsewhere === undefined) return told;
  ports.log.warn('news.outOfReach', { key: telling.key, why: told.problem.why });
  const { elsewhere: _first, ...rest } = telling;
  const others = elsewhere.places.filter(notIn(places));
  return inOneOf({ ...rest, key: `${telling.key} elsewhere`, text: elsewhere.text, places: others }, ports);
}

async function inOneOf(telling: Telling, ports: TellingPorts): Promise<Result<void, ConversationProblem>> {
  let problem: ConversationProblem = { code: 'notReachable', why: 'unknownPlace', said: '' };
  for (const [index, place] of telling.places.entries()) {
    if (await waits(telling, place, ports)) {
      await keep(telling, place, telling.places.slice(index + 1), ports);
      return ok(undefined);
    }
    const told = await ports.messenger.postWords(place, telling.text);
    if (told.ok) return ok(undefined);
    problem = told.problem;
    if (problem.code !== 'notReachable') break;
  }
  return fail(problem);
}

/** What comes up while older news waits there waits too: it is told in its order. */
async function waits(
  { urgent, timeZone }: Telling,
  place: Place,
  { settings, clock, waitingNews }: TellingPorts,
): Promise<boolean> {
  const { telling: rules } = await settings.read();
  if (urgent || rules === undefined) return false;
  const now = clock.now();
  return tellingAt(rules, place, now, timeZone) > now || (await waitingNews.isWaitingIn(place.conversationId));
}

function keep(
  { key, text, timeZone, elsewhere }: Telling,
  place: Place,
  further: readonly Place[],
  { waitingNews, clock }: TellingPorts,
): Promise<void> {
  return waitingNews.add({
    key,
    at: clock.now(),
    place,
    text,
    further,
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(elsewhere === undefined ? {} : { elsewhere }),
  });
}

const notIn =
  (tried: readonly Place[]) =>
  (place: Place): boolean =>
    tried.every(({ conversationId }) => conversationId !== place.conversationId);
