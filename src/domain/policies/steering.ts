import type { Batch, BatchState } from '../batch.ts';
import { batchVerdict } from '../batch.ts';
import type { DirectoryPerson, Person, RoleStanding } from '../people.ts';
import type { Problem } from '../problem.ts';
import { holdsTheRole, whyNotForAnother } from './deciding.ts';

/** What a person can want of a batch. */
export type BatchWish =
  | 'send'
  | 'withdraw'
  | 'remind'
  | 'approve'
  | 'deny'
  | 'sendNow'
  | 'takeBack'
  | 'pause'
  | 'resume'
  | 'cancel'
  | 'tryFailed'
  | 'inviteUnsure'
  | 'giveUpUnsure'
  | 'see';

export interface SteeringFacts {
  readonly batch: Batch;
  readonly person: Person;
  readonly account: DirectoryPerson | undefined | 'unreadable';
  readonly standing: RoleStanding | 'unreadable';
}

/** Why this person may not do this with this batch; undefined when he may. Fails closed: what cannot be read is a no. */
export function whyNotSteer(wish: BatchWish, facts: SteeringFacts): Problem | undefined {
  const { batch, person } = facts;
  const isRequester = batch.requester.userId === person.userId;
  switch (wish) {
    case 'send':
    case 'withdraw':
      return isRequester ? undefined : { code: 'notYours', requestId: batch.id };
    case 'approve':
    case 'deny':
      return stillPending(batch) ?? mayDecide(facts);
    case 'pause':
    case 'cancel':
    case 'see':
    case 'sendNow':
      // To stop it, or not to wait for its day, is everybody's whom it concerns; that needs no second pair of eyes.
      return isRequester ? undefined : holdsTheRole(facts);
    case 'remind':
      if (!isRequester && holdsTheRole(facts) !== undefined) return { code: 'notYours', requestId: batch.id };
      return stillPending(batch);
    case 'takeBack':
      return holdsTheRole(facts);
    case 'resume':
      return isRequester && pausedBy(batch.state, person) ? undefined : mayDecide(facts);
    case 'tryFailed':
    case 'inviteUnsure':
    case 'giveUpUnsure':
      return mayDecide(facts);
  }
}

const mayDecide = ({ batch, person, account, standing }: SteeringFacts): Problem | undefined =>
  whyNotForAnother({ request: batch, decider: person, account, standing });

/** A pause of his own he may end; one that an approver, or the bot, thought necessary he may not. */
const pausedBy = (state: BatchState, person: Person): boolean =>
  state.name === 'running' &&
  state.hold !== undefined &&
  state.hold.by !== 'guestlist' &&
  state.hold.by.userId === person.userId;

function stillPending(batch: Batch): Problem | undefined {
  if (batch.state.name === 'pending') return undefined;
  // Who once approved what has expired since did not make it so.
  const verdict = batch.state.name === 'expired' ? undefined : batchVerdict(batch);
  return {
    code: 'batchMovedOn',
    batchId: batch.id,
    state: batch.state.name,
    ...(verdict === undefined ? {} : { by: verdict.by.name, at: verdict.at }),
  };
}
