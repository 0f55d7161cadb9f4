import type { GuestAttributes } from './attributes.ts';
import type { GroupId, UserId } from './ids.ts';
import type { AddressFault } from './meaning.ts';
import type { Problem, Result } from './problem.ts';
import { fail, ok } from './problem.ts';
import type { Instant, IsoDate, Milliseconds } from './time.ts';
import { later } from './time.ts';

/** One guest of a batch: what is asked for, and how far it is. */
export interface GuestLine extends GuestAttributes {
  /** Where it stands in what was given, from 1. */
  readonly row: number;
  /** Lower case; where it is no address, as it was given. */
  readonly email: string;
  readonly displayName?: string;
  readonly groupId?: GroupId;
  /** Last day of access. */
  readonly until?: IsoDate;
  readonly message?: string;
  readonly language?: string;
  readonly state: LineState;
}

/** Why a line is left out, before anybody is asked. */
export type LineFault =
  | { readonly code: 'addressBad'; readonly why: AddressFault | 'missing' | 'several' }
  | { readonly code: 'duplicate'; readonly row: number }
  | { readonly code: 'dateBad'; readonly given: string }
  | { readonly code: 'languageBad' | 'locationBad'; readonly given: string }
  | { readonly code: 'unreadable' }
  | Problem;

export type LineState =
  | { readonly name: 'left'; readonly fault: LineFault }
  /** `foundThere`: a guest already, who only gets the access. */
  | { readonly name: 'waiting'; readonly foundThere?: true; readonly lost?: Lost }
  /** Its POST has left, or is about to. Met at a start it is an unknown outcome. */
  | { readonly name: 'inviting'; readonly since: Instant; readonly lost?: Lost }
  /** Looked for, through a window. */
  | { readonly name: 'unknown'; readonly since: Instant; readonly windowEnds: Instant }
  /** Not found through the whole window: a person chooses. */
  | { readonly name: 'unsure'; readonly since: Instant }
  /** There, but not all that was asked for is written. */
  | ({ readonly name: 'invited'; readonly sponsorDue: boolean; readonly attributesDone?: true } & There)
  /** All is written, and has to be seen everywhere. */
  | ({ readonly name: 'joined'; readonly joinedAt: Instant } & There)
  | ({ readonly name: 'ready'; readonly readyAt: Instant } & There)
  /** `since`: given up by a person; its invitation left then, and nobody knows its end. */
  | { readonly name: 'failed'; readonly problem: Problem; readonly since?: Instant }
  /** The batch was cancelled before its turn came. */
  | { readonly name: 'calledOff' };
export type LineStateName = LineState['name'];

/** An invitation before this one, whose answer never came: it is looked for before another leaves. */
export interface Lost {
  readonly since: Instant;
  /** How often it was looked for since a person wanted it again, and not found. */
  readonly looks: number;
  readonly nextLookAt?: Instant;
}

/** What is done for a guest who is there. */
export type LineStep = 'sponsor' | 'attributes' | 'group' | 'ready';

interface There {
  readonly userId: UserId;
  /** Was a guest before this batch. */
  readonly foundThere: boolean;
  readonly invitedAt: Instant;
  /** A step that failed for good and left the others done. */
  readonly amiss?: { readonly step: LineStep; readonly problem: Problem };
}

export type LineEvent =
  | { readonly type: 'started' }
  /** It is certain that nothing was done. */
  | { readonly type: 'notDone' }
  | { readonly type: 'lost'; readonly windowMs: Milliseconds }
  | { readonly type: 'notFound' }
  /** What was lost before was looked for, and is not there yet. */
  | { readonly type: 'lookedFor'; readonly nextLookAt: Instant }
  | {
      readonly type: 'created';
      readonly userId: UserId;
      readonly foundThere: boolean;
      readonly sponsorSet: boolean;
    }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'sponsored' | 'described' }
  | {
      readonly type: 'amiss';
      readonly step: LineStep;
      readonly problem: Problem;
    }
  | { readonly type: 'joined' }
  | { readonly type: 'ready' }
  /** A person wants what failed, or what nobody knows the end of, tried again. */
  | { readonly type: 'again' }
  | { readonly type: 'givenUp' }
  | { readonly type: 'calledOff' };

export interface IllegalLine {
  readonly code: 'illegal';
  readonly from: LineStateName;
  readonly event: LineEvent['type'];
}

/** The one place where a line changes. Pure; called inside the store's swap, so what it refuses never happened. */
export function moveLine(line: GuestLine, event: LineEvent, now: Instant): Result<GuestLine, IllegalLine> {
  const state = nextState(line.state, event, now);
  if (state === undefined) return fail({ code: 'illegal', from: line.state.name, event: event.type });
  return ok({ ...line, state });
}

function nextState(state: LineState, event: LineEvent, now: Instant): LineState | undefined {
  switch (event.type) {
    case 'started':
      return state.name === 'waiting' ? { name: 'inviting', since: now, ...lostOf(state) } : undefined;
    case 'notDone':
      return state.name === 'inviting' ? { name: 'waiting', ...lostOf(state) } : undefined;
    case 'lost':
      return state.name === 'inviting'
        ? { name: 'unknown', since: state.lost?.since ?? state.since, windowEnds: later(now, event.windowMs) }
        : undefined;
    case 'notFound':
      return state.name === 'unknown' ? { name: 'unsure', since: state.since } : undefined;
    case 'lookedFor':
      return lookedFor(state, event.nextLookAt);
    case 'created':
      return canBeCreated(state) ? created(event, now) : undefined;
    case 'failed':
      return state.name === 'waiting' || state.name === 'inviting'
        ? { name: 'failed', problem: event.problem }
        : undefined;
    case 'sponsored':
      return state.name === 'invited' ? { ...state, sponsorDue: false } : undefined;
    case 'described':
      return state.name === 'invited' ? { ...state, attributesDone: true } : undefined;
    case 'amiss':
      return isThere(state) ? amiss(state, event) : undefined;
    case 'joined':
      return state.name === 'invited' ? { ...thereOf(state), name: 'joined', joinedAt: now } : undefined;
    case 'ready':
      return state.name === 'joined' ? { ...thereOf(state), name: 'ready', readyAt: now } : undefined;
    case 'again':
      return again(state);
    case 'givenUp':
      return state.name === 'unsure'
        ? { name: 'failed', problem: { code: 'outcomeUnknown', said: '' }, since: state.since }
        : undefined;
    case 'calledOff':
      return state.name === 'waiting' ? { name: 'calledOff' } : undefined;
  }
}

const lostOf = ({ lost }: { readonly lost?: Lost }): { readonly lost?: Lost } => (lost === undefined ? {} : { lost });

const lookedFor = (state: LineState, nextLookAt: Instant): LineState | undefined =>
  state.name === 'waiting' && state.lost !== undefined
    ? { ...state, lost: { since: state.lost.since, looks: state.lost.looks + 1, nextLookAt } }
    : undefined;

/** A commit that shows up late is adopted, from wherever its line stands by then. */
const canBeCreated = ({ name }: LineState): boolean =>
  name === 'waiting' || name === 'inviting' || name === 'unknown' || name === 'unsure';

const created = (
  { userId, foundThere, sponsorSet }: Extract<LineEvent, { type: 'created' }>,
  now: Instant,
): LineState => ({ name: 'invited', userId, foundThere, invitedAt: now, sponsorDue: !sponsorSet });

type ThereState = Extract<LineState, There>;
export const isThere = (state: LineState): state is ThereState =>
  state.name === 'invited' || state.name === 'joined' || state.name === 'ready';

function thereOf({ userId, foundThere, invitedAt, amiss: fault }: ThereState): There {
  return { userId, foundThere, invitedAt, ...(fault === undefined ? {} : { amiss: fault }) };
}

/** The first failure is the one that is told; later ones mostly follow from it. */
function amiss(state: ThereState, { step, problem }: Extract<LineEvent, { type: 'amiss' }>): LineState {
  const noted = { ...state, amiss: state.amiss ?? { step, problem } };
  if (noted.name !== 'invited') return noted;
  if (step === 'attributes') return { ...noted, attributesDone: true };
  return step === 'sponsor' ? { ...noted, sponsorDue: false } : noted;
}

function again(state: LineState): LineState | undefined {
  if (state.name === 'failed' || state.name === 'unsure') {
    return { name: 'waiting', ...(state.since === undefined ? {} : { lost: { since: state.since, looks: 0 } }) };
  }
  if (!isThere(state) || state.amiss === undefined) return undefined;
  const { amiss: fault, ...there } = thereOf(state);
  return { name: 'invited', ...there, sponsorDue: fault?.step === 'sponsor' };
}

/** How many lines are in each state, and how many of those that are ready have a step that failed. */
export type Counts = Readonly<Record<LineStateName | 'amiss', number>>;

export const NO_COUNTS: Counts = {
  left: 0,
  waiting: 0,
  inviting: 0,
  unknown: 0,
  unsure: 0,
  invited: 0,
  joined: 0,
  ready: 0,
  failed: 0,
  calledOff: 0,
  amiss: 0,
};

export function countLines(lines: readonly GuestLine[], before: Counts = NO_COUNTS): Counts {
  const counts = { ...before };
  for (const { state } of lines) {
    counts[state.name] += 1;
    if (isAmiss(state)) counts.amiss += 1;
  }
  return counts;
}

export const isAmiss = (state: LineState): boolean => state.name === 'ready' && state.amiss !== undefined;

/** Asked for: everything but what the look before left out. */
export const asked = (counts: Counts): number => total(counts) - counts.left;
const total = ({ amiss: _amiss, ...states }: Counts): number =>
  Object.values(states).reduce((sum, count) => sum + count, 0);

/** Nothing will happen to it by itself any more. */
export const isSettledLine = ({ state: { name } }: GuestLine): boolean => SETTLED.has(name);
const SETTLED: ReadonlySet<LineStateName> = new Set(['left', 'unsure', 'ready', 'failed', 'calledOff']);

/** Lines that are still on their way, as `isSettledLine` counts them. */
export const onTheWay = (counts: Counts): number =>
  counts.waiting + counts.inviting + counts.unknown + counts.invited + counts.joined;
