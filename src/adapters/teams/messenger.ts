import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import type { ActivityId } from '../../domain/ids.ts';
import { asActivityId } from '../../domain/ids.ts';
import type { Place } from '../../domain/people.ts';
import type { ConversationProblem, Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import { channelRoot } from '../../domain/place.ts';
import type { Log } from '../../ports/log.ts';
import type { Messenger } from '../../ports/messenger.ts';
import type { CardRenderer } from './cards/renderer.ts';
import type { Connection } from './connection.ts';
import { conversationProblem, statusOf } from './connector-problem.ts';
import type { KnownPlaces } from './known-places.ts';
import type { Lanes } from './lanes.ts';
import type { Timer } from './patience.ts';
import { cardActivity, wordsActivity } from './write-reply.ts';

export interface MessengerParts {
  readonly connection: Connection;
  readonly places: KnownPlaces;
  readonly lanes: Lanes;
  readonly cards: CardRenderer;
  readonly log: Log;
  readonly timer: Timer;
}

const NEVER_MET = fail<ConversationProblem>({ code: 'notReachable', why: 'unknownPlace', said: 'never met' });

export class TeamsMessenger implements Messenger {
  readonly #parts: MessengerParts;

  constructor(parts: MessengerParts) {
    this.#parts = parts;
  }

  postCard: Messenger['postCard'] = async (place, card) => this.#post(place, cardActivity(card, this.#parts.cards));

  postWords: Messenger['postWords'] = async (place, text) => this.#post(place, wordsActivity(text));

  /** What is of Teams alone: a file that is offered, or where it is. */
  say = async (place: Place, activity: Partial<Activity>): Promise<Result<ActivityId, ConversationProblem>> =>
    this.#post(place, activity);

  /** Removes a message of ours. */
  takeBack = async (place: Place, activityId: ActivityId): Promise<Result<void, ConversationProblem>> =>
    this.#speak(place, 'changes', (context) => context.deleteActivity(activityId));

  updateCard: Messenger['updateCard'] = async (place, activityId, card) => {
    const activity = { ...cardActivity(card, this.#parts.cards), id: activityId };
    // Changing a card is no message and has a pace of its own: it never holds up what is new.
    const outcome = await this.#speak(place, 'changes', async (context) => {
      try {
        await context.updateActivity(activity);
        return 'shown' as const;
      } catch (thrown) {
        if (statusOf(thrown) === 404) return 'gone' as const;
        throw thrown;
      }
    });
    return outcome;
  };

  /** In a channel's root this starts a thread of its own, in a thread it is a reply. */
  async #post(place: Place, activity: Partial<Activity>): Promise<Result<ActivityId, ConversationProblem>> {
    return this.#speak(place, 'messages', async (context) => {
      const posted = await context.sendActivity(activity);
      return asActivityId(posted?.id ?? '');
    });
  }

  async #speak<T>(
    place: Place,
    what: 'messages' | 'changes',
    act: (context: TurnContext) => Promise<T>,
  ): Promise<Result<T, ConversationProblem>> {
    const { places, lanes, timer } = this.#parts;
    const refusal = places.refusalOf(place, timer.now());
    if (refusal !== undefined) return fail(refusal);
    try {
      // A thread shares the limits of its channel.
      const { conversationId } = channelRoot(place);
      return await lanes.run(what === 'messages' ? conversationId : `${conversationId} ${what}`, async () => {
        const reference = await places.referenceOf(place);
        return reference === undefined ? NEVER_MET : ok(await this.#inTurn(reference, act));
      });
    } catch (thrown) {
      const problem = conversationProblem(thrown, timer.now());
      this.#parts.log.warn('teams.refused', {
        scope: place.scope,
        said: problem.code === 'featureMissing' ? '' : problem.said,
      });
      if (what === 'messages') await places.refused(place, problem, timer.now());
      return fail(problem);
    }
  }

  async #inTurn<T>(reference: Partial<ConversationReference>, act: (context: TurnContext) => Promise<T>): Promise<T> {
    let result: { readonly value: T } | undefined;
    await this.#parts.connection.speak(reference, async (context) => {
      result = { value: await act(context) };
    });
    if (result === undefined) throw new Error('the turn was not run');
    return result.value;
  }
}
