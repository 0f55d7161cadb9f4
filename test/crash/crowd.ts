import { setTimeout as pause } from 'node:timers/promises';
import type { Exchange, FakePlace, FakeTeams, FakeUser, Post } from '../fakes/fake-teams.ts';
import { PEOPLE, buttonsOf } from '../fakes/fake-teams.ts';

/** One guest whom somebody asks for, and what the approvers think of him. */
export interface Wish {
  readonly email: string;
  readonly by: FakeUser;
  readonly group: boolean;
  readonly verdict: 'approve' | 'deny';
  /** The turn was answered, and not with an apology: from now on it must not be lost. */
  acknowledged: boolean;
  /** When he asks again who was told that it did not work: nobody does so ten times a second. */
  notBefore: number;
  /** The presser was shown the decided card. */
  decided: boolean;
}

const APPROVERS = [PEOPLE.megan, PEOPLE.adele, PEOPLE.isaiah] as const;
const LOOK_EVERY_MS = 100;
const ASKS_AGAIN_AFTER_MS = 3_000;

/** People who ask and decide, and who do again what was not answered. */
export class Crowd {
  readonly wishes: Wish[] = [];
  /** Times that a person chose "Invite again" after an unknown outcome. */
  askedAgain = 0;
  /** What people were told instead of having their request taken. */
  readonly turnedAway: string[] = [];
  readonly #teams: FakeTeams;
  readonly #approvals: FakePlace;
  readonly #random: () => number;
  readonly #prefix: string;

  constructor(teams: FakeTeams, approvals: FakePlace, random: () => number, prefix: string) {
    this.#teams = teams;
    this.#approvals = approvals;
    this.#random = random;
    this.#prefix = prefix;
  }

  /** `verdict`: where it matters what becomes of it. */
  wish(verdict?: Wish['verdict']): void {
    const n = this.wishes.length;
    this.wishes.push({
      email: `${this.#prefix}${n}@fabrikam.example`,
      by: n % 2 === 0 ? PEOPLE.alex : PEOPLE.patti,
      group: n % 3 !== 2,
      verdict: verdict ?? (n % 4 === 3 ? 'deny' : 'approve'),
      acknowledged: false,
      notBefore: 0,
      decided: false,
    });
  }

  /** Goes on until `over`. Whoever gets no answer, because the bot is dead, tries again later. */
  async work(over: () => boolean): Promise<void> {
    while (!over()) {
      await Promise.all([...this.#asks(), ...this.#presses()]);
      await pause(LOOK_EVERY_MS);
    }
  }

  /** All that stands in the approval channel about the guest: more than one card where an answer was lost. */
  cardsAbout(email: string): readonly Post[] {
    return this.#cardsIn(this.#approvals, email);
  }

  #asks(): readonly Promise<void>[] {
    return this.wishes
      .filter(({ acknowledged, notBefore }) => !acknowledged && notBefore <= Date.now())
      .map((wish) => this.#ask(wish));
  }

  async #ask(wish: Wish): Promise<void> {
    const { email, by } = wish;
    const asked = `/invite ${email}${wish.group ? ' --to "Project X"' : ''} --location DE --reason "crash test"`;
    const chat = this.#teams.chatOf(by);
    const exchange = await answered(this.#teams.says(by, chat, asked));
    if (exchange?.status !== 200) return;
    // The card of a request that was taken is the answer; words at once say that it was not, or was before.
    const words = this.#teams.messagesIn(chat).find(({ replyToId }) => replyToId === exchange.activity['id']);
    wish.acknowledged = words === undefined || this.#cardsIn(chat, email).length > 0;
    if (wish.acknowledged) return;
    wish.notBefore = Date.now() + ASKS_AGAIN_AFTER_MS;
    this.turnedAway.push(`${email}: ${words?.text}`);
  }

  #cardsIn(place: FakePlace, email: string): readonly Post[] {
    return this.#teams
      .messagesIn(place)
      .filter(({ card, summary }) => card !== undefined && summary?.includes(`for ${email}:`) === true);
  }

  #presses(): readonly Promise<void>[] {
    return this.wishes.flatMap((wish) => {
      const cards = wish.acknowledged ? this.cardsAbout(wish.email) : [];
      // Copies of a card that was decided on are left for the end, when somebody presses the other button on them.
      const waiting = cards.filter(({ card }) => {
        const verbs = verbsOn(card ?? {});
        return wish.decided ? verbs.includes('decide.tryAgain') : verbs.length > 0;
      });
      // Any copy: a person does not know which of two cards the bot knows.
      const post = waiting[Math.floor(this.#random() * waiting.length)];
      return post === undefined ? [] : [this.#press(wish, post)];
    });
  }

  async #press(wish: Wish, post: Post): Promise<void> {
    const verbs = verbsOn(post.card ?? {});
    const verb = verbs.includes('decide.approve') ? `decide.${wish.verdict}` : 'decide.tryAgain';
    const approver = APPROVERS[Math.floor(this.#random() * APPROVERS.length)] ?? PEOPLE.megan;
    const exchange = await answered(this.#teams.presses(approver, post.id, verb));
    if (exchange?.shown === undefined) return;
    if (verb === 'decide.tryAgain') this.askedAgain += 1;
    else wish.decided = true;
  }
}

const verbsOn = (card: NonNullable<Post['card']>): readonly string[] =>
  buttonsOf(card).flatMap(({ verb }) => (verb === undefined ? [] : [verb]));

/** Undefined when nobody answered. */
const answered = (exchange: Promise<Exchange>): Promise<Exchange | undefined> => exchange.catch(() => undefined);
