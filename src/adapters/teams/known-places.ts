import type { Activity, ConversationReference } from 'botbuilder';
import type { ConversationId } from '../../domain/ids.ts';
import { asConversationId } from '../../domain/ids.ts';
import type { Place } from '../../domain/people.ts';
import { channelRoot } from '../../domain/place.ts';
import type { ConversationProblem } from '../../domain/problem.ts';
import type { Conversations, KnownConversation } from '../../ports/conversations.ts';
import { personOf, placeOf } from './envelope.ts';
import { Refusals } from './refusals.ts';

const MOST_KEPT = 2_000;

/** Remembers from every turn how its conversation can be reached again, and writes only what is new. */
export class KnownPlaces {
  readonly #conversations: Conversations;
  readonly #written = new Map<string, string>();
  readonly #refusals = new Refusals();

  constructor(conversations: Conversations) {
    this.#conversations = conversations;
  }

  /** Resolves with the place, and with its name where only an earlier activity said it. */
  async remember(activity: Activity): Promise<Place> {
    const place = await this.#named(placeOf(activity));
    const root = channelRoot(place);
    this.#refusals.forget(root.conversationId);
    await this.#write(place, activity);
    if (root.conversationId !== place.conversationId) await this.#write(root, activity);
    return place;
  }

  /** A dialog opens anywhere, also where the bot is not: what comes of it is told in the person's own chat. */
  async whereToTell(activity: Activity): Promise<Place> {
    const person = personOf(activity);
    const chat = person === undefined ? undefined : await this.#conversations.personal(person.userId);
    return chat?.place ?? placeOf(activity);
  }

  async forget(activity: Activity): Promise<void> {
    await this.#forget(channelRoot(placeOf(activity)).conversationId, 'left');
  }

  /** Why it is not worth a try now; undefined: it is. */
  refusalOf = (place: Place, nowMs: number): ConversationProblem | undefined =>
    this.#refusals.of(channelRoot(place).conversationId, nowMs);

  /**
   * Teams did not take a message. Who has blocked the bot may change his mind. A chat that is gone does not come back under
   * its id, so it is given up: the person's older chat counts again, or a new one. For a channel there is nothing else.
   * https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis
   */
  async refused(place: Place, problem: ConversationProblem, nowMs: number): Promise<void> {
    if (problem.code !== 'notReachable') return;
    if (problem.why === 'blocked') this.#refusals.note(channelRoot(place).conversationId, problem, nowMs);
    if (problem.why === 'gone' && place.scope === 'personal') await this.#forget(place.conversationId);
  }

  async #forget(id: ConversationId, why?: 'left'): Promise<void> {
    this.#written.delete(id);
    await this.#conversations.forget(id, why);
  }

  /** A thread that was never seen is reached like its channel. */
  async referenceOf(place: Place): Promise<Partial<ConversationReference> | undefined> {
    const known =
      (await this.#conversations.find(place.conversationId)) ??
      (await this.#conversations.find(channelRoot(place).conversationId));
    if (known === undefined) return undefined;
    const reference = known.reference as Partial<ConversationReference>;
    if (reference.conversation === undefined) return undefined;
    return { ...reference, conversation: { ...reference.conversation, id: place.conversationId } };
  }

  /** Teams names a channel when the bot is installed, but not in the messages that follow. */
  async #named(place: Place): Promise<Place> {
    if (place.scope === 'personal' || place.name !== undefined) return place;
    const name = (await this.#conversations.find(channelRoot(place).conversationId))?.place.name;
    return name === undefined ? place : { ...place, name };
  }

  async #write(place: Place, activity: Activity): Promise<void> {
    const user = place.scope === 'personal' ? personOf(activity)?.userId : undefined;
    const known = { place, ...(user === undefined ? {} : { userId: user }), reference: referenceFrom(activity, place) };
    const written = JSON.stringify(known);
    if (this.#written.get(place.conversationId) === written) return;
    await this.#conversations.remember(known);
    if (this.#written.size >= MOST_KEPT) this.#written.clear();
    this.#written.set(place.conversationId, written);
  }
}

/** Where a channel is, for a bot that has not heard from it yet. */
export interface ChannelAddress {
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly conversationId: string;
  readonly botId: string;
}

/** To be remembered before the first post to a channel that never wrote: the local tenant's approval channel. */
export function channelAt(address: ChannelAddress, name: string): KnownConversation {
  const { channelId, serviceUrl, tenantId, conversationId, botId } = address;
  return {
    place: { conversationId: asConversationId(conversationId), scope: 'channel', name },
    reference: {
      serviceUrl,
      channelId,
      bot: { id: botId },
      conversation: { id: conversationId, conversationType: 'channel', tenantId, isGroup: true },
    },
  };
}

/** No `activityId` and no `user`: both would make a later post a reply to somebody. */
function referenceFrom(activity: Activity, place: Place): Readonly<Record<string, unknown>> {
  const { conversationType, tenantId, isGroup } = activity.conversation;
  return {
    serviceUrl: activity.serviceUrl,
    channelId: activity.channelId,
    bot: { id: activity.recipient.id, name: activity.recipient.name },
    conversation: { id: place.conversationId, conversationType, tenantId, isGroup },
    ...(typeof activity.locale === 'string' ? { locale: activity.locale } : {}),
  };
}
