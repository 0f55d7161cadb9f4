import { setTimeout as pause } from 'node:timers/promises';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import type { Exchange, Post } from '../fakes/fake-teams.ts';
import { PEOPLE } from '../fakes/fake-teams.ts';
import type { Fleet } from './fleet.ts';
import { isSettled } from './verdict.ts';

export interface RaceFigures {
  readonly requests: number;
  readonly presses: number;
  readonly decisions: number;
  readonly losersTold: number;
  readonly answeredLate: number;
  readonly approved: number;
  readonly denied: number;
  readonly invitations: number;
  readonly mails: number;
  readonly auditEntries: number;
  readonly seconds: number;
  readonly broken: readonly string[];
}

const APPROVERS = [PEOPLE.megan, PEOPLE.adele, PEOPLE.isaiah, PEOPLE.lynne, PEOPLE.patti] as const;
const AT_ONCE = 5;
// One channel takes 60 messages in half a minute from each bot, so that 200 requests at once need their time.
const PATIENCE_MS = 300_000;

/** Every guest is asked for through two bots at once and decided on by five people at once through all of them. */
export async function race(fleet: Fleet, requests: number, random: () => number): Promise<RaceFigures> {
  const begun = Date.now();
  const broken: string[] = [];
  let answeredLate = 0;
  let losersTold = 0;
  const guests = Array.from({ length: requests }, (_, n) => `race${n}@fabrikam.example`);
  for (let from = 0; from < requests; from += AT_ONCE) {
    await Promise.all(
      guests.slice(from, from + AT_ONCE).map(async (email, n) => {
        const card = await askedFor(fleet, email, from + n);
        const pressed = await Promise.all(APPROVERS.map((_, who) => pressedBy(fleet, card, who, from + n, random)));
        const won = pressed.filter(({ shown }) => shown !== undefined).length;
        const told = pressed.filter(({ toldOnlyHim }) => isTold(toldOnlyHim)).length;
        // On a busy machine an answer may come too late for the turn; then the card itself is what says it.
        const late = pressed.filter(({ toldOnlyHim }) => /still working/.test(toldOnlyHim ?? '')).length;
        answeredLate += late;
        losersTold += told;
        if (won > 1 || told === APPROVERS.length || won + told + late !== APPROVERS.length) {
          const answers = pressed.map(({ status, toldOnlyHim }) => `${status} ${toldOnlyHim ?? 'card'}`);
          broken.push(`${email}: ${won} decided, ${told} told: ${answers.join(' | ')}`);
        }
      }),
    );
  }
  const ended = await untilSettled(fleet, guests);
  const ledger = await fleet.ledger();
  for (const request of ended) {
    const same = await fleet.stores.requests.byGuest(request.ask.email);
    if (same.length !== 1) broken.push(`${request.ask.email}: ${same.length} requests`);
    broken.push(...faults(request, ledger));
  }
  const audit = await fleet.stores.audit.verify();
  if (!audit.intact) broken.push(`audit: ${audit.why} at ${audit.at}`);
  const copies = fleet.doors[0]?.cardsIn(fleet.approvals).length;
  if (copies !== requests) broken.push(`${copies} approval cards for ${requests} requests`);
  const inState = (name: string): number => ended.filter(({ state }) => state.name === name).length;
  return {
    requests,
    presses: requests * APPROVERS.length,
    decisions: ended.reduce((sum, request) => sum + verdictsIn(request), 0),
    losersTold,
    answeredLate,
    approved: inState('invited'),
    denied: inState('denied'),
    invitations: ledger.invitations.length,
    mails: ledger.mails.length,
    auditEntries: audit.intact ? audit.count : 0,
    seconds: Math.round((Date.now() - begun) / 1_000),
    broken,
  };
}

/** Who decided, and that it was not he. */
const isTold = (words: string | undefined): boolean =>
  /\((Megan Bowen|Adele Vance|Isaiah Langer|Lynne Robbins|Patti Fernandez).*\)\. Your press changed nothing/.test(
    words ?? '',
  );

/** By two people at once, through two bots: one request comes of it. */
async function askedFor({ doors, approvals }: Fleet, email: string, n: number): Promise<Post> {
  const [door, other] = [doors[n % doors.length], doors[(n + 1) % doors.length]];
  if (door === undefined || other === undefined) throw new Error('no bots');
  const text = `/invite ${email} --to "Project X"`;
  await Promise.all([
    door.says(PEOPLE.alex, door.chatOf(PEOPLE.alex), text),
    other.says(PEOPLE.miriam, other.chatOf(PEOPLE.miriam), text),
  ]);
  const isHis = ({ summary }: Post): boolean => summary?.includes(`for ${email}: Waiting`) === true;
  return door.awaitCard(approvals, isHis, PATIENCE_MS);
}

function pressedBy({ doors }: Fleet, card: Post, who: number, n: number, random: () => number): Promise<Exchange> {
  const door = doors[(n + who) % doors.length];
  if (door === undefined || card.card === undefined) throw new Error('no bots, or no card');
  const verb = random() < 0.6 ? 'decide.approve' : 'decide.deny';
  // On the look that all five have before them, whoever is faster.
  return door.pressesOn(APPROVERS[who] ?? PEOPLE.megan, card, card.card, verb);
}

export async function untilSettled({ stores }: Fleet, guests: readonly string[]): Promise<readonly GuestRequest[]> {
  const ended = new Map<string, GuestRequest>();
  const deadline = Date.now() + PATIENCE_MS;
  while (ended.size < guests.length) {
    for (const email of guests) {
      if (ended.has(email)) continue;
      const [request] = await stores.requests.byGuest(email);
      if (request !== undefined && isSettled(request)) ended.set(email, request);
      else if (Date.now() > deadline) throw new Error(`Not settled: ${JSON.stringify(request)}`);
      else break;
    }
    await pause(300);
  }
  return [...ended.values()];
}

const verdictsIn = ({ history }: GuestRequest): number =>
  history.filter(({ what }) => what === 'approved' || what === 'denied').length;

function faults(request: GuestRequest, ledger: Awaited<ReturnType<Fleet['ledger']>>): readonly string[] {
  const { email } = request.ask;
  const verdicts = verdictsIn(request);
  const invitations = ledger.invitations.filter((one) => one.email === email).length;
  const mails = ledger.mails.filter(({ to }) => to === email).length;
  const expected = request.state.name === 'invited' ? 1 : 0;
  return verdicts === 1 && invitations === expected && mails === expected
    ? []
    : [`${email}: ${request.state.name}, ${verdicts} verdicts, ${invitations} invitations, ${mails} mails`];
}
