import { randomUUID } from 'node:crypto';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { FileReply, Reply } from '../../domain/decision.ts';
import type { Incoming } from '../../domain/incoming.ts';
import type { Place } from '../../domain/people.ts';
import { channelRoot } from '../../domain/place.ts';
import { SECOND } from '../../domain/time.ts';
import type { Log } from '../../ports/log.ts';
import type { CardRenderer } from './cards/renderer.ts';
import { conversationProblem } from './connector-problem.ts';
import { Deliveries } from './deliveries.ts';
import { dialogCard, dialogWords, isDialog } from './dialogs.ts';
import { localeOf, personOf, placeOf, tenantOf } from './envelope.ts';
import { isFileConsent, offerOf, readConsent, takesFiles } from './file-consent.ts';
import type { HandOver } from './hand-over.ts';
import type { KnownPlaces } from './known-places.ts';
import type { Lanes } from './lanes.ts';
import type { TeamsMessenger } from './messenger.ts';
import { wordsFor } from './messages.ts';
import type { Timer } from './patience.ts';
import { whenLet } from './patience.ts';
import type { RateLimits } from './rate-limits.ts';
import type { SignInOptions } from './sign-in.ts';
import { fingerprint, invokeSignIn } from './sign-in.ts';
import { answerIn, isAnsweredInvoke, isRemoval, readActivity } from './read-activity.ts';
import { invokeCard, invokeWords, replyActivity } from './write-reply.ts';

/** Teams gives a bot 15 seconds, and then sends the activity again or shows the presser an error. */
const TURN_MS = 10 * SECOND;
const PATIENCE_MS = 3 * SECOND;
/** Whoever waits for longer sees that something is being done. */
const TYPING_AFTER_MS = SECOND;

export interface TurnParts {
  receive(incoming: Incoming): Promise<Reply>;
  readonly places: KnownPlaces;
  readonly lanes: Lanes;
  readonly messenger: TeamsMessenger;
  readonly cards: CardRenderer;
  readonly log: Log;
  readonly timer: Timer;
  readonly limits: RateLimits;
  readonly signIn?: SignInOptions;
  /** Where this cloud lets bots give files. */
  readonly handOver?: HandOver;
}

/** One authenticated activity in, its answer out: in the conversation, or in the invoke's own response. */
export class TurnDesk {
  readonly #parts: TurnParts;
  readonly #deliveries: Deliveries<InvokeResponse | undefined>;

  constructor(parts: TurnParts) {
    this.#parts = parts;
    this.#deliveries = new Deliveries(() => parts.timer.now());
  }

  async answer(context: TurnContext): Promise<void> {
    const { activity } = context;
    const answer = await this.#deliveries.handleOnce(keyOf(activity), () => this.#conduct(context));
    if (answer !== undefined) await context.sendActivity({ type: 'invokeResponse', value: answer });
  }

  async #conduct(context: TurnContext): Promise<InvokeResponse | undefined> {
    const { activity } = context;
    const incoming = readActivity(activity, await this.#meet(activity));
    const thinking = this.#think(incoming, activity);
    void this.#showTyping(context, thinking);
    const inTime = await Promise.race([thinking, this.#parts.timer.wait(TURN_MS).then(() => undefined)]);
    if (inTime === undefined)
      this.#replyLate(activity, incoming, thinking).catch((cause: unknown) => this.#apologise(activity, cause));
    const reply = inTime ?? { kind: 'onlyYou', text: wordsFor(localeOf(activity)).stillWorking };
    return this.#reply(context, incoming, reply);
  }

  /** Once, where Teams shows it, and whatever becomes of it: the answer neither waits for it nor fails with it. */
  async #showTyping(context: TurnContext, thinking: Promise<Reply>): Promise<void> {
    const { activity } = context;
    if (answerIn(activity) !== 'conversation' || placeOf(activity).scope === 'channel') return;
    const isSlow = await Promise.race([
      thinking.then(() => false),
      this.#parts.timer.wait(TYPING_AFTER_MS).then(() => true),
    ]);
    if (!isSlow) return;
    this.#parts.lanes.answered(placeOf(activity).conversationId);
    await context
      .sendActivity({ type: 'typing' })
      .catch((thrown: unknown) => this.#parts.log.info('teams.typingNotShown', { ...conversationProblem(thrown) }));
  }

  /** What was thrown becomes an apology with a reference that is also in the log. */
  async #think(incoming: Incoming, activity: Activity): Promise<Reply> {
    try {
      const pace = await this.#paceOf(incoming, activity);
      if (pace !== undefined) return pace;
      if (isDeclined(activity)) return await this.#decline(activity);
      const reply = await this.#parts.receive(incoming);
      if (reply.kind === 'file') return await this.#file(reply, incoming, activity);
      return incoming.kind === 'unsupported' && reply.kind === 'nothing' ? politely(incoming.reason, activity) : reply;
    } catch (cause) {
      return this.#apologise(activity, cause);
    }
  }

  /** In words where files cannot be given, offered where they can, and given where the person said yes. */
  async #file(reply: FileReply, incoming: Incoming, activity: Activity): Promise<Reply> {
    const { handOver } = this.#parts;
    if (handOver === undefined || !takesFiles(activity)) return { kind: 'words', text: reply.instead };
    if (incoming.kind !== 'cardAnswered' || incoming.how !== 'file') return reply;
    await handOver.give(activity, incoming.place, reply);
    return { kind: 'nothing' };
  }

  async #decline(activity: Activity): Promise<Reply> {
    await this.#parts.handOver?.decline(activity, placeOf(activity));
    return { kind: 'nothing' };
  }

  /** Too fast is told once; a press is always answered, or Teams would say that something went wrong. */
  async #paceOf(incoming: Incoming, activity: Activity): Promise<Reply | undefined> {
    const asks = ['said', 'cardAnswered', 'dialogOpened'].includes(incoming.kind) || isFileConsent(activity);
    if (!asks) return undefined;
    const { aadObjectId, id } = activity.from;
    // Who sends what cannot be read has no id that is sure to be text.
    const pace = await this.#parts.limits.take(
      String(personOf(activity)?.userId ?? (typeof id === 'string' ? id : '')),
    );
    if (pace === 'fine') return undefined;
    if (pace === 'tellOnce') this.#parts.log.warn('teams.tooFast', { userId: aadObjectId });
    if (pace === 'silent' && incoming.kind === 'said') return { kind: 'nothing' };
    return { kind: 'onlyYou', text: wordsFor(localeOf(activity)).tooFast };
  }

  async #reply(context: TurnContext, incoming: Incoming, reply: Reply): Promise<InvokeResponse | undefined> {
    try {
      return await this.#replyAs(context, incoming, reply);
    } catch (cause) {
      // A card that cannot be drawn. What had to be done is done; only its telling failed.
      const apology = this.#apologise(context.activity, cause);
      return await this.#replyAs(context, incoming, apology);
    }
  }

  async #replyAs(context: TurnContext, incoming: Incoming, reply: Reply): Promise<InvokeResponse | undefined> {
    const { activity } = context;
    const { cards } = this.#parts;
    const how = answerIn(activity);
    if (how === 'nowhere') return undefined;
    const said = reply.kind === 'file' ? offerTo(reply, activity) : replyActivity(reply, cards);
    if (how === 'conversation') {
      await this.#send(context, said);
      return undefined;
    }
    if (how === 'file') {
      await this.#send(context, said);
      return { status: 200 };
    }
    if (how === 'dialog') return inDialog(reply, activity, cards);
    // Without an answer of ours the library says 501, as if the fault were the bot's.
    if (incoming.kind === 'unsupported' && reply.kind === 'nothing') return { status: 400 };
    if (reply.kind === 'card' || reply.kind === 'dialog') return invokeCard(reply.card, cards);
    if (reply.kind === 'onlyYou') return invokeWords(reply.text);
    if (reply.kind === 'signIn') {
      return invokeSignIn(reply, activity, this.#parts.signIn) ?? invokeWords(reply.text);
    }
    if (reply.kind === 'words' || reply.kind === 'file') await this.#send(context, said);
    const words = wordsFor(localeOf(activity));
    return invokeWords(reply.kind === 'file' ? words.fileOffered : words.done);
  }

  /** The turn is not failed when the conversation cannot be written to: what it did stands. */
  async #send(context: TurnContext, activity: Partial<Activity> | undefined): Promise<void> {
    if (activity === undefined) return;
    this.#parts.lanes.answered(channelRoot(placeOf(context.activity)).conversationId);
    try {
      await whenLet(() => context.sendActivity(activity), PATIENCE_MS, this.#parts.timer);
    } catch (thrown) {
      this.#parts.log.warn('teams.replyLost', { ...conversationProblem(thrown) });
    }
  }

  /** The turn was answered already, so this is said without being asked; what only one may see goes to nobody else. */
  async #replyLate(activity: Activity, incoming: Incoming, thinking: Promise<Reply>): Promise<void> {
    const reply = await thinking;
    const { messenger, log } = this.#parts;
    const place = 'place' in incoming && incoming.place !== undefined ? incoming.place : placeOf(activity);
    log.warn('teams.turnWasSlow', { kind: incoming.kind, reply: reply.kind });
    if (reply.kind === 'card') {
      const cardId = incoming.kind === 'cardAnswered' && incoming.how === 'execute' ? incoming.cardId : undefined;
      if (cardId === undefined) await messenger.postCard(place, reply.card);
      else await messenger.updateCard(place, cardId, reply.card);
    }
    if (reply.kind === 'dialog' && place.scope === 'personal') await messenger.postCard(place, reply.card);
    if (reply.kind === 'words') await messenger.postWords(place, reply.text);
    if (reply.kind === 'file') await messenger.say(place, offerTo(reply, activity));
    const isPrivate = reply.kind === 'onlyYou' || reply.kind === 'signIn';
    if (isPrivate && (place.scope === 'personal' || answerIn(activity) === 'conversation')) {
      await messenger.postWords(place, reply.text);
    }
  }

  #apologise(activity: Activity, cause: unknown): Reply {
    const reference = randomUUID().slice(0, 8);
    this.#parts.log.error('teams.turnThrew', { reference, type: activity.type, cause });
    return { kind: 'onlyYou', text: wordsFor(localeOf(activity)).failed(reference) };
  }

  /** The turn goes on when its place cannot be remembered: it can still be answered. */
  async #meet(activity: Activity): Promise<Place> {
    try {
      if (isDialog(activity)) return await this.#parts.places.whereToTell(activity);
      if (isRemoval(activity)) await this.#parts.places.forget(activity);
      else if (tenantOf(activity) !== undefined) return await this.#parts.places.remember(activity);
    } catch (cause) {
      this.#parts.log.error('teams.placeNotRemembered', { cause });
    }
    return placeOf(activity);
  }
}

/** A dialog is answered with a form or with words that close it; whatever else the reply is, it stands elsewhere. */
function inDialog(reply: Reply, activity: Activity, cards: CardRenderer): InvokeResponse {
  switch (reply.kind) {
    case 'dialog':
      return dialogCard(reply.title, reply.card, cards);
    case 'words':
    case 'onlyYou':
    case 'signIn':
      return dialogWords(reply.text);
    case 'card':
    case 'file':
    case 'nothing':
      return dialogWords(wordsFor(localeOf(activity)).done);
  }
}

const offerTo = (reply: FileReply, { from }: Activity): Partial<Activity> => offerOf(reply, from.aadObjectId ?? '');

const isDeclined = (activity: Activity): boolean =>
  isFileConsent(activity) && readConsent(activity)?.answer === 'decline';

/** Who sent it is part of the key, and so is the sign-in with which Teams repeats the same press. */
function keyOf(activity: Activity): string | undefined {
  if (typeof activity.id !== 'string' || activity.id === '') return undefined;
  const signIn = fingerprint(activity) ?? '';
  return JSON.stringify([activity.conversation.id, activity.type, activity.id, activity.from.id, signIn]);
}

function politely(reason: string, activity: Activity): Reply {
  const words = wordsFor(localeOf(activity));
  if (activity.type !== 'message' && activity.type !== 'invoke') return { kind: 'nothing' };
  if (activity.type === 'invoke' && !isAnsweredInvoke(activity)) return { kind: 'nothing' };
  const unknownPerson = reason.includes(' without tenant id') || reason.includes(' without user object id');
  return { kind: 'onlyYou', text: unknownPerson ? words.whoAreYou : words.cannotRead };
}
