import type { Place } from '../domain/people.ts';
import type { ConversationProblem, Result } from '../domain/problem.ts';
import { fail, ok } from '../domain/problem.ts';
import type { Log } from '../ports/log.ts';
import type { Messenger } from '../ports/messenger.ts';

export interface TellingPorts {
  readonly messenger: Pick<Messenger, 'postWords'>;
  readonly log: Log;
}

/** Something to be said in words, once, in the first of these places that can be reached. */
export interface Telling {
  readonly text: string;
  readonly places: readonly Place[];
  /** For somebody who is out of reach: what others are told instead, and where. */
  readonly elsewhere?: { readonly text: string; readonly places: readonly Place[] };
}

/** `notReachable` where nobody could be told at all: the bot was taken away everywhere, or never met anybody. */
export async function tell(
  { text, places, elsewhere }: Telling,
  ports: TellingPorts,
): Promise<Result<void, ConversationProblem>> {
  const told = await sayInOne(places, text, ports);
  if (told.ok || told.problem.code !== 'notReachable' || elsewhere === undefined) return told;
  ports.log.warn('news.outOfReach', { why: told.problem.why });
  return sayInOne(elsewhere.places.filter(notIn(places)), elsewhere.text, ports);
}

async function sayInOne(
  places: readonly Place[],
  text: string,
  { messenger }: TellingPorts,
): Promise<Result<void, ConversationProblem>> {
  let problem: ConversationProblem = { code: 'notReachable', why: 'unknownPlace', said: '' };
  for (const place of places) {
    const told = await messenger.postWords(place, text);
    if (told.ok) return ok(undefined);
    problem = told.problem;
    if (problem.code !== 'notReachable') break;
  }
  return fail(problem);
}

const notIn =
  (tried: readonly Place[]) =>
  (place: Place): boolean =>
    tried.every(({ conversationId }) => conversationId !== place.conversationId);
