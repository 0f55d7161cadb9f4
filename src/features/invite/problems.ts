import type { DraftAsk, Field, Note } from '../../domain/draft.ts';
import { whyNotAsk } from '../../domain/policies/asking.ts';
import { copyStaysInside } from '../../domain/policies/copy-stays-inside.ts';
import { endLiesAhead } from '../../domain/policies/end-lies-ahead.ts';
import { groupMayBeAskedFor } from '../../domain/policies/group-may-be-asked-for.ts';
import { reasonIsGiven } from '../../domain/policies/reason-is-given.ts';
import { requesterIsAMember } from '../../domain/policies/requester-is-a-member.ts';
import { sendingLiesAhead } from '../../domain/policies/sending-lies-ahead.ts';
import { stayIsBounded } from '../../domain/policies/stay-is-bounded.ts';
import type { Problem } from '../../domain/problem.ts';
import { sendingRules } from '../../domain/settings.ts';
import type { Instant } from '../../domain/time.ts';
import type { InviteFacts } from './gather.ts';

/** Everything that stands in the way of asking, each with the field where it can be mended. */
export function everythingAgainst(facts: InviteFacts, now: Instant): readonly Note[] {
  const { reading, guest, timeZone } = facts;
  const { until, reason } = reading.ask;
  const end = until === undefined ? {} : { until };
  const why = reason === undefined ? {} : { reason };
  const problems = [
    requesterIsAMember(facts),
    facts.chosenProblem,
    targetIsAGroup(facts),
    groupMayBeAskedFor(facts),
    endLiesAhead({ now, ...end }),
    sendingLiesAhead({ ...reading.ask, now, ...(timeZone === undefined ? {} : { timeZone }) }),
    stayIsBounded({ ...facts, now, ...end }),
    reasonIsGiven({ ...facts, ...why }),
    reading.notes.some(({ field }) => field === 'cc')
      ? undefined
      : copyStaysInside({ ...facts, ...reading.ask, mailLeaves: mailLeaves(facts) }),
    guest === undefined ? undefined : whyNotAsk({ ...facts, ...guest, now, ...end, ...why }),
  ].filter((problem) => problem !== undefined);
  const different = problems.filter(
    (problem, index) => problems.findIndex(({ code }) => code === problem.code) === index,
  );
  return [...reading.notes, ...different.map((problem) => ({ field: fieldOf(problem, reading.ask), problem }))];
}

/** Who is a guest already is sent none. */
function mailLeaves({ reading, settings, guest }: InviteFacts): boolean {
  const { sendMail, notBefore } = reading.ask;
  if (guest?.account !== 'unreadable' && guest?.account?.kind === 'guest') return false;
  if (sendingRules(settings).ownMessage === 'always') return false;
  return sendMail !== false || notBefore !== undefined;
}

function targetIsAGroup({ reading }: InviteFacts): Problem | undefined {
  const { group } = reading.ask;
  if (group?.kind !== 'app' && group?.kind !== 'channel') return undefined;
  return { code: 'targetUnsupported', kind: group.kind, name: group.name };
}

const FIELD_OF: Partial<Readonly<Record<Problem['code'], Field>>> = {
  ownDomain: 'email',
  internalAccount: 'email',
  alreadyGuest: 'email',
  alreadyAsked: 'email',
  domainBlocked: 'email',
  chosenUnclear: 'guest',
  chosenDiffers: 'guest',
  severalAddresses: 'email',
  alreadyMember: 'group',
  groupUnknown: 'group',
  groupAmbiguous: 'group',
  groupNotAllowed: 'group',
  groupUnsuitable: 'group',
  targetUnsupported: 'group',
  endPast: 'until',
  endMissing: 'until',
  sendingPast: 'notBefore',
  sendingAfterEnd: 'notBefore',
  stayTooLong: 'until',
  reasonMissing: 'reason',
  copyRefused: 'cc',
  partnerNotWelcome: 'email',
};

/** What is wrong with the guest stands beside the field that says who it is. */
function fieldOf(problem: Problem, { email, guest }: DraftAsk): Note['field'] {
  const field = FIELD_OF[problem.code] ?? 'whole';
  return field === 'email' && email === undefined && guest !== undefined ? 'guest' : field;
}

/** No entry in a form mends these. */
const FINAL: ReadonlySet<Problem['code']> = new Set<Problem['code']>([
  'guestsMayNotAsk',
  'accountDisabled',
  'otherTenant',
  'invitationsOff',
]);
export const isFinal = ({ problem }: Note): boolean => FINAL.has(problem.code);

/** Where a new request meets one of these, another group or date mends it, so a form is offered with the answer. */
const MENDED_BY_A_FORM: ReadonlySet<Problem['code']> = new Set<Problem['code']>([
  'unclear',
  'groupUnknown',
  'groupAmbiguous',
  'groupNotAllowed',
  'groupUnsuitable',
  'targetUnsupported',
  'endPast',
  'sendingPast',
  'sendingAfterEnd',
  'endMissing',
  'stayTooLong',
  'reasonMissing',
  'copyRefused',
]);
export const formHelps = ({ problem }: Note): boolean => MENDED_BY_A_FORM.has(problem.code);
