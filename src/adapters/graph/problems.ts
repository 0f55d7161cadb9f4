import type { DirectoryProblem } from '../../domain/problem.ts';
import type { Failure, FailureKind } from './failure.ts';
import type { Operation } from './operations.ts';

/** A failure that is not to be tried again, as the bot's own problem. Graph's words travel along in `said`. */
export function problemOf(operation: Operation, failure: Failure, kind: FailureKind, young: boolean): DirectoryProblem {
  const said = saidBy(failure);
  switch (kind) {
    case 'throttled':
      return failure.retryAfterMs === undefined
        ? { code: 'throttled' }
        : { code: 'throttled', retryAfterMs: failure.retryAfterMs };
    case 'unsent':
      return { code: 'directoryUnavailable', said };
    case 'unanswered':
      return operation.repeat === 'always' ? { code: 'directoryUnavailable', said } : { code: 'outcomeUnknown', said };
    case 'signIn':
      return { code: 'signInNeeded' };
    case 'unknownObject':
      if (young) return { code: 'notReplicatedYet' };
      return refusal(operation, failure, said);
    case 'forbidden':
    case 'quota':
    case 'alreadyThere':
    case 'syncLost':
    case 'refused':
      return refusal(operation, failure, said);
  }
}

const ON_GROUPS: ReadonlySet<Operation['name']> = new Set(['addMember', 'bindMembers', 'removeMember']);

function refusal(operation: Operation, failure: Failure, said: string): DirectoryProblem {
  if (operation.name === 'invite') return invitationRefusal(operation, failure, said);
  if (ON_GROUPS.has(operation.name)) return groupRefusal(operation, failure, said);
  if (failure.status === 403 || failure.status === 401) return permissionMissing(operation);
  if (operation.name === 'restoreUser') return { code: 'notRestorable', said };
  if (failure.status === 404 && (operation.name === 'setSignIn' || operation.name === 'deleteUser')) {
    return { code: 'guestGone' };
  }
  if (operation.name === 'setAttributes') {
    return failure.status === 404 ? { code: 'guestGone' } : { code: 'attributesRefused', said };
  }
  if (operation.name === 'addSponsor') {
    return failure.status === 404 ? { code: 'guestGone' } : { code: 'sponsorRefused', said };
  }
  return { code: 'directoryRefused', said };
}

type Why = Extract<DirectoryProblem, { code: 'invitationRefused' }>['why'];

/** In this order: the first that fits. Real bodies, most without a code of their own. */
const INVITATION_WORDS: readonly (readonly [RegExp, Why])[] = [
  [/guest invitations not allowed|generic authorization exception/i, 'notAllowedHere'],
  [/cross[- ]cloud worker application/i, 'crossCloudApp'],
  [/cross[- ]tenant access settings/i, 'crossTenant'],
  [/blocked by your invitation policy|invitation policy|domain.*(blocked|not allowed)/i, 'domainPolicy'],
  [/group email address is not supported/i, 'groupAddress'],
  [/non-external user already exists/i, 'internalUser'],
  [/ambiguous|proxy ?address.*(conflict|match|already)|conflicting object/i, 'addressConflict'],
  [/quota/i, 'quota'],
  [/smtp|e-?mail address.*(invalid|not valid)|invalid.*e-?mail|invitedUserEmailAddress/i, 'addressInvalid'],
];

function invitationRefusal(operation: Operation, failure: Failure, said: string): DirectoryProblem {
  const text = `${failure.code} ${failure.message}`;
  const known = INVITATION_WORDS.find(([words]) => words.test(text));
  if (known) return { code: 'invitationRefused', why: known[1], said };
  if (failure.status === 403 || failure.status === 401) return permissionMissing(operation);
  return { code: 'invitationRefused', why: 'other', said };
}

const ROLE_ASSIGNABLE = /role.?assignable|isAssignableToRole|RoleManagement\.ReadWrite/i;
const WRONG_KIND = /mastered|on-?premises|dynamic|mail-enabled|unsupported|not supported/i;

function groupRefusal(operation: Operation, failure: Failure, said: string): DirectoryProblem {
  if (failure.status === 404) return { code: 'groupRefused', why: 'gone', said };
  if (ROLE_ASSIGNABLE.test(failure.message) || WRONG_KIND.test(failure.message)) {
    return { code: 'groupRefused', why: 'kind', said };
  }
  // The same 403 comes for a missing permission and for a group that the app may not change.
  if (failure.status === 403) return { code: 'groupRefused', why: 'rights', said: `${said} (${operation.permission})` };
  return { code: 'groupRefused', why: 'other', said };
}

const permissionMissing = ({ permission, call }: Operation): DirectoryProblem => ({
  code: 'permissionMissing',
  permission,
  call,
});

/** Graph's own words, cut to what a card can show. */
function saidBy({ status, code, message }: Failure): string {
  const words = message.trim() === '' ? code : `${code}: ${message}`;
  return `${status === 0 ? '' : `${status} `}${words}`.slice(0, 300);
}
