import { randomUUID } from 'node:crypto';
import type { Look } from './card-form.ts';
import { buttonsOf, filledIn, findButton } from './card-form.ts';
import type { Fault, Post } from './connector.ts';
import { textOf } from './card-form.ts';
import { Connector, rootOf } from './connector.ts';
import { OneDrive } from './one-drive.ts';
import type { FakeUser } from './people.ts';
import { TENANT_ID } from './people.ts';

export type { Post } from './connector.ts';
export { buttonsOf, textOf } from './card-form.ts';
export { PEOPLE, TENANT_ID } from './people.ts';
export type { FakeUser } from './people.ts';

/** A chat, a group chat, a channel, or with `;messageid=` one of a channel's threads. */
export interface FakePlace {
  readonly id: string;
  readonly scope: 'personal' | 'groupChat' | 'channel';
  readonly name: string;
}

/** One activity and how the bot's endpoint answered it. */
export interface Exchange {
  readonly activity: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly body: unknown;
  /** Where an answer is to be looked for: in a channel the thread. */
  readonly place: FakePlace;
  /** What only the presser saw. */
  readonly toldOnlyHim?: string;
  /** The card that the presser was shown at once. */
  readonly shown?: Look;
  /** The form in a dialog, or the words with which it closed. */
  readonly dialog?: { readonly title: string; readonly card: Look };
  readonly closedWith?: string;
}

export interface SaysOptions {
  /** What the client sends beside the text. */
  readonly html?: string;
  /** Group chats and channels reach a bot only by mention; default true there. */
  readonly mention?: boolean;
  readonly locale?: string;
}

/** How the presser meets the sign-in that a card may ask for. */
export type SignIn = 'accept' | 'refuse' | 'close' | { readonly as: FakeUser } | { readonly onPageAs: FakeUser };

export interface FakeTeamsOptions {
  /** The bot's `…/api/messages`. */
  readonly botUrl: string;
  readonly tenantId?: string;
  /** The `Authorization` that Teams sends; none by default. */
  readonly authorization?: () => string;
  /** A person's own token, as the sign-in of a card gives it. */
  readonly tokenOf?: (user: FakeUser) => string | Promise<string>;
  /** What the page of a card's sign-in button ends with for this person. */
  readonly onPage?: (url: string, user: FakeUser) => Promise<string>;
}

const BOT = { id: '28:guestlist', name: 'Guestlist' };
/** Long enough for the slowest machine: a wait ends as soon as the thing is seen, so only what never comes costs it. */
const DEADLINE_MS = 60_000;

export async function startFakeTeams(options: FakeTeamsOptions): Promise<FakeTeams> {
  const connector = new Connector();
  await connector.listen();
  return new FakeTeams(options, connector, await OneDrive.start());
}

/** Microsoft Teams with its people, seen from outside a bot: it posts to the bot's endpoint and takes what the bot posts. */
export class FakeTeams {
  readonly connector: Connector;
  /** Where files that the bot gives end up. */
  readonly drive: OneDrive;
  readonly #options: FakeTeamsOptions;

  constructor(options: FakeTeamsOptions, connector: Connector, drive: OneDrive) {
    this.#options = options;
    this.connector = connector;
    this.drive = drive;
  }

  async close(): Promise<void> {
    await this.connector.close();
    await this.drive.close();
  }

  // Places

  chatOf(user: FakeUser): FakePlace {
    return this.#place(`a:chat-${user.objectId}`, 'personal', user.name);
  }

  group(name: string): FakePlace {
    return this.#place(`19:${slug(name)}@thread.v2`, 'groupChat', name);
  }

  channel(name: string): FakePlace {
    return this.#place(`19:${slug(name)}@thread.tacv2`, 'channel', name);
  }

  // What people do

  /** In a channel this starts a thread, in a thread it replies; `exchange.place` is that thread. */
  async says(user: FakeUser, place: FakePlace, text: string, options: SaysOptions = {}): Promise<Exchange> {
    const id = this.connector.newId();
    const starts = place.scope === 'channel' && !place.id.includes(';messageid=');
    const where = starts ? { ...place, id: `${place.id};messageid=${id}` } : place;
    const mention = options.mention ?? place.scope !== 'personal';
    const said = mention ? `<at>${BOT.name}</at> ${text}` : text;
    return this.deliver(where, {
      ...this.#envelope(user, where, 'message', id, options.locale),
      text: said,
      textFormat: 'plain',
      attachments: [{ contentType: 'text/html', content: options.html ?? `<p>${said}</p>` }],
      ...(mention ? { entities: [{ type: 'mention', text: `<at>${BOT.name}</at>`, mentioned: BOT }] } : {}),
    });
  }

  /** Presses a card's button, found by verb or title, as the card stands now, with what was typed into its inputs. */
  async presses(
    user: FakeUser,
    cardId: string,
    verbOrTitle: string,
    typed: Readonly<Record<string, string>> = {},
    signIn: SignIn = 'accept',
  ): Promise<Exchange> {
    const post = this.#postOf(cardId);
    const card = post.card;
    if (card === undefined) throw new Error(`${cardId} is no card`);
    return this.pressesOn(user, post, card, verbOrTitle, typed, signIn);
  }

  /** Presses on a look that may be out of date: an old copy on another screen. */
  async pressesOn(
    user: FakeUser,
    post: Post,
    card: Look,
    verbOrTitle: string,
    typed: Readonly<Record<string, string>> = {},
    signIn: SignIn = 'accept',
  ): Promise<Exchange> {
    const button = findButton(card, verbOrTitle);
    const data = { ...button.data, ...filledIn(card, typed) };
    const place = this.#placeOf(post);
    if (button.type === 'Action.OpenUrl') throw new Error(`"${button.title}" opens ${button.url ?? ''}`);
    if (button.type === 'Action.Submit') {
      const submit = { ...this.#envelope(user, place, 'message'), value: data, replyToId: post.id };
      return this.deliver(place, submit);
    }
    const action = { type: 'Action.Execute', title: button.title, verb: button.verb, data };
    return this.#executes(user, place, post.id, action, signIn);
  }

  /** Opens a message extension's dialog: from the compose box, or on a message. */
  opensDialog(
    user: FakeUser,
    place: FakePlace,
    commandId: string,
    message?: { readonly contentType: 'text' | 'html'; readonly content: string },
  ): Promise<Exchange> {
    const value = {
      commandId,
      commandContext: message === undefined ? 'compose' : 'message',
      context: { theme: 'default' },
      ...(message === undefined ? {} : { messagePayload: { id: this.connector.newId(), body: message } }),
    };
    return this.#dialogInvoke(user, place, 'composeExtension/fetchTask', value);
  }

  /** Sends the form of an open dialog, with what was typed into its inputs. */
  sendsDialog(user: FakeUser, open: Exchange, typed: Readonly<Record<string, string>> = {}): Promise<Exchange> {
    if (open.dialog === undefined) throw new Error('No dialog is open');
    const { card } = open.dialog;
    const [button] = buttonsOf(card).filter(({ type }) => type === 'Action.Submit');
    const data = { ...button?.data, ...filledIn(card, typed) };
    const value = { commandId: 'any', commandContext: 'compose', context: { theme: 'default' }, data };
    return this.#dialogInvoke(user, open.place, 'composeExtension/submitAction', value);
  }

  /** Says yes to a file; `place` as Teams makes it for the answer, another where it is given. */
  acceptsFile(
    user: FakeUser,
    { offer, ...post }: Post,
    place: Readonly<Record<string, unknown>> = this.drive.newPlace(offer?.name ?? ''),
  ): Promise<Exchange> {
    const value = { type: 'fileUpload', action: 'accept', context: offer?.acceptContext, uploadInfo: place };
    return this.#answersFile(user, post, value);
  }

  declinesFile(user: FakeUser, { offer, ...post }: Post): Promise<Exchange> {
    return this.#answersFile(user, post, { type: 'fileUpload', action: 'decline', context: offer?.declineContext });
  }

  /** Teams delivers again what it thinks unanswered: with the same id, or as an activity of its own. */
  async redelivers(exchange: Exchange, how: { readonly newId: boolean } = { newId: false }): Promise<Exchange> {
    return this.deliver(
      exchange.place,
      how.newId ? { ...exchange.activity, id: this.connector.newId() } : exchange.activity,
    );
  }

  /** The bot is installed in the place, or the Playground opens it again. */
  async opens(user: FakeUser, place: FakePlace): Promise<Exchange> {
    await this.deliver(place, { ...this.#envelope(user, place, 'conversationUpdate'), membersAdded: [{ id: BOT.id }] });
    return this.deliver(place, { ...this.#envelope(user, place, 'installationUpdate'), action: 'add' });
  }

  async removesBot(user: FakeUser, place: FakePlace): Promise<Exchange> {
    const exchange = await this.deliver(place, {
      ...this.#envelope(user, place, 'installationUpdate'),
      action: 'remove',
    });
    this.connector.forgets(place.id);
    return exchange;
  }

  // What can be seen

  /** Everything in the place, its threads included, oldest first. */
  messagesIn(place: FakePlace): readonly Post[] {
    const inThread = place.id.includes(';messageid=');
    return this.connector.posts.filter((post) =>
      inThread ? post.conversationId === place.id : post.root === rootOf(place.id),
    );
  }

  /** Cards as they look now. */
  cardsIn(place: FakePlace): readonly (Post & { readonly card: Look })[] {
    return this.messagesIn(place).filter((post): post is Post & { card: Look } => post.card !== undefined);
  }

  awaitCard(place: FakePlace, matches: (post: Post & { readonly card: Look }) => boolean, deadlineMs = DEADLINE_MS) {
    return this.connector.until(
      () => `a card in ${place.name}${this.#lately(place)}`,
      () => this.cardsIn(place).find(matches),
      deadlineMs,
    );
  }

  awaitMessage(place: FakePlace, matches: (post: Post) => boolean, deadlineMs = DEADLINE_MS) {
    return this.connector.until(
      () => `a message in ${place.name}${this.#lately(place)}`,
      () => this.messagesIn(place).find(matches),
      deadlineMs,
    );
  }

  /** What was last seen there instead, for whoever reads why a test failed. */
  #lately(place: FakePlace): string {
    const last = this.messagesIn(place).slice(-3);
    return ['. Last seen:', ...last.map(({ text, card }) => `  ${text} ${textOf(card ?? {}).slice(0, 600)}`)].join(
      '\n',
    );
  }

  fails(fault: Fault): void {
    this.connector.fails(fault);
  }

  // How it is done

  /** Posts any body at all to the bot. */
  async deliver(place: FakePlace, activity: Readonly<Record<string, unknown>>): Promise<Exchange> {
    const { status, body } = await this.deliverRaw(JSON.stringify(activity));
    return { activity, status, body, place, ...readInvokeAnswer(body) };
  }

  async deliverRaw(body: string): Promise<{ readonly status: number; readonly body: unknown }> {
    const authorization = this.#options.authorization?.();
    const response = await fetch(this.#options.botUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization === undefined ? {} : { authorization }),
      },
      body,
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text) };
  }

  /** https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/authentication-flow-in-universal-action-for-adaptive-cards */
  async #executes(
    user: FakeUser,
    place: FakePlace,
    cardId: string,
    action: unknown,
    signIn: SignIn,
  ): Promise<Exchange> {
    const first = await this.#invoke(user, place, cardId, { action, trigger: 'manual' });
    const login = readLogin(first.body);
    if (login === undefined || signIn === 'refuse') return first;
    const signedIn = typeof signIn !== 'string' && 'as' in signIn ? signIn.as : user;
    const onPage =
      signIn === 'close' ? undefined : typeof signIn !== 'string' && 'onPageAs' in signIn ? signIn.onPageAs : signedIn;
    const { button, silent, ...named } = login;
    if (!silent) return this.#onPage(user, place, cardId, action, button, onPage);
    const token = (await this.#options.tokenOf?.(signedIn)) ?? `token-of-${signedIn.objectId}`;
    const value = { action, trigger: 'manual', authentication: { ...named, token } };
    const answer = await this.#invoke(user, place, cardId, value);
    // Not good for what it is wanted for: the button of the first answer, or of this one, is left.
    const next = isPrecondition(answer.body) ? login : readLogin(answer.body);
    if (next?.button === undefined) return answer;
    return this.#onPage(user, place, cardId, action, next.button, onPage);
  }

  /** Signs in on the page, or closes it. */
  async #onPage(
    user: FakeUser,
    place: FakePlace,
    cardId: string,
    action: unknown,
    button: string | undefined,
    signedIn: FakeUser | undefined,
  ): Promise<Exchange> {
    if (button === undefined || this.#options.onPage === undefined) throw new Error('There is no page to sign in on');
    const state = signedIn === undefined ? 'CancelledByUser' : await this.#options.onPage(button, signedIn);
    return this.#invoke(user, place, cardId, { action, trigger: 'manual', state });
  }

  #answersFile(user: FakeUser, post: Post, value: unknown): Promise<Exchange> {
    const place = this.#placeOf(post);
    const envelope = this.#envelope(user, place, 'invoke');
    return this.deliver(place, { ...envelope, name: 'fileConsent/invoke', value, replyToId: post.id });
  }

  #dialogInvoke(user: FakeUser, place: FakePlace, name: string, value: unknown): Promise<Exchange> {
    return this.deliver(place, { ...this.#envelope(user, place, 'invoke'), name, value });
  }

  #invoke(user: FakeUser, place: FakePlace, cardId: string, value: unknown): Promise<Exchange> {
    const envelope = this.#envelope(user, place, 'invoke');
    return this.deliver(place, { ...envelope, name: 'adaptiveCard/action', value, replyToId: cardId });
  }

  #envelope(user: FakeUser, place: FakePlace, type: string, id = this.connector.newId(), locale = 'en-US') {
    const tenantId = this.#options.tenantId ?? TENANT_ID;
    return {
      type,
      id,
      timestamp: new Date().toISOString(),
      localTimezone: 'Europe/Vienna',
      serviceUrl: this.connector.url,
      channelId: 'msteams',
      from: { id: user.teamsId, name: user.name, aadObjectId: user.objectId },
      conversation: {
        id: place.id,
        conversationType: place.scope,
        tenantId,
        ...(place.scope === 'personal' ? {} : { isGroup: true }),
      },
      recipient: BOT,
      locale,
      channelData: {
        tenant: { id: tenantId },
        ...(place.scope === 'channel'
          ? { team: { id: '19:team@thread.tacv2' }, channel: { id: rootOf(place.id), name: place.name } }
          : {}),
      },
    };
  }

  #place(id: string, scope: FakePlace['scope'], name: string): FakePlace {
    this.connector.knows(id, scope === 'channel');
    return { id, scope, name };
  }

  #postOf(id: string): Post {
    const post = this.connector.posts.find((candidate) => candidate.id === id);
    if (post === undefined) throw new Error(`There is no message ${id}`);
    return post;
  }

  #placeOf(post: Post): FakePlace {
    const scope = post.root.startsWith('a:') ? 'personal' : post.root.endsWith('.tacv2') ? 'channel' : 'groupChat';
    return { id: post.conversationId, scope, name: post.root };
  }
}

const slug = (name: string): string => name.toLowerCase().replace(/\W+/g, '-');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

interface InvokeAnswer {
  readonly statusCode?: number;
  readonly type?: string;
  readonly value?: unknown;
}
const invokeAnswer = (body: unknown): InvokeAnswer => (typeof body === 'object' && body !== null ? body : {});

interface Task {
  readonly type?: string;
  readonly value?: string | { readonly title: string; readonly card: { readonly content: Look } };
}

function readTask(body: unknown): Pick<Exchange, 'dialog' | 'closedWith'> {
  const task = (typeof body === 'object' && body !== null ? (Reflect.get(body, 'task') as Task | undefined) : undefined)
    ?.value;
  if (task === undefined) return {};
  return typeof task === 'string' ? { closedWith: task } : { dialog: { title: task.title, card: task.card.content } };
}

function readInvokeAnswer(body: unknown) {
  const { type, value } = invokeAnswer(body);
  if (type === 'application/vnd.microsoft.activity.message') return { toldOnlyHim: String(value) };
  if (type === 'application/vnd.microsoft.card.adaptive') return { shown: value as Look };
  return readTask(body);
}

interface Login {
  readonly id: string;
  readonly connectionName: unknown;
  /** The client may get a token without a question. */
  readonly silent: boolean;
  readonly button: string | undefined;
}

function readLogin(body: unknown): Login | undefined {
  const { statusCode, type, value } = invokeAnswer(body);
  if (statusCode !== 401 || type !== 'application/vnd.microsoft.activity.loginRequest') return undefined;
  const asked = (typeof value === 'object' && value !== null ? value : {}) as LoginRequest;
  const { connectionName, tokenExchangeResource, buttons } = asked;
  const button = buttons?.find(({ type: kind }) => kind === 'signin')?.value;
  return { id: randomUUID(), connectionName, silent: tokenExchangeResource !== undefined, button };
}

interface LoginRequest {
  readonly connectionName?: string;
  readonly tokenExchangeResource?: { readonly uri: string };
  readonly buttons?: readonly { readonly type: string; readonly value: string }[];
}

const isPrecondition = (body: unknown): boolean => invokeAnswer(body).statusCode === 412;
