import { describe, expect, test } from 'vitest';
import { kindOf, readRetryAfterMs } from '../../../src/adapters/graph/failure.ts';
import { OPERATIONS } from '../../../src/adapters/graph/operations.ts';
import type { OperationName } from '../../../src/adapters/graph/operations.ts';
import { problemOf } from '../../../src/adapters/graph/problems.ts';

const UNKNOWN_RESOURCE =
  "Resource '7a3f0a4e-0000-4000-8000-000000000001' does not exist or one of its queried reference-property objects are not present.";
const NO_PRIVILEGE =
  "Insufficient privileges to perform requested operation by the application '00000003-0000-0000-c000-000000000000'. ControllerName=MSGraphInviteAPI, ActionName=CreateInvite";

type Row = readonly [
  name: OperationName,
  status: number,
  code: string,
  message: string,
  kind: string,
  problem: object,
  whenYoung: object | undefined,
];
type Written = readonly [OperationName, number, string, string, string, object, object?];

// Bodies as they were seen: see the issues and pages linked in problems.ts and failure.ts.
const written: readonly Written[] = [
  [
    'invite',
    403,
    'Unauthorized',
    NO_PRIVILEGE,
    'forbidden',
    { code: 'permissionMissing', permission: 'User.Invite.All' },
  ],
  [
    'invite',
    401,
    'Unauthorized',
    NO_PRIVILEGE,
    'forbidden',
    { code: 'permissionMissing', permission: 'User.Invite.All' },
  ],
  [
    'invite',
    403,
    'Forbidden',
    'Guest invitations not allowed for your company. Contact your company administrator for more details.',
    'forbidden',
    { code: 'invitationRefused', why: 'notAllowedHere' },
  ],
  [
    'invite',
    403,
    'Forbidden',
    'Generic authorization exception.',
    'forbidden',
    { code: 'invitationRefused', why: 'notAllowedHere' },
  ],
  [
    'invite',
    400,
    'BadRequest',
    'The domain blocked.example is blocked by your invitation policy.',
    'refused',
    { code: 'invitationRefused', why: 'domainPolicy' },
  ],
  [
    'invite',
    400,
    'BadRequest',
    'This invitation is blocked by cross-tenant access settings. Admins in both your organization and the invited user’s organization must configure cross-tenant access settings to allow the invitation.',
    'refused',
    { code: 'invitationRefused', why: 'crossTenant' },
  ],
  [
    'invite',
    400,
    'BadRequest',
    "Invitation redemption failed: the Microsoft B2B Cross Cloud Worker application has been disabled in the invited user's tenant.",
    'refused',
    { code: 'invitationRefused', why: 'crossCloudApp' },
  ],
  [
    'invite',
    400,
    'BadRequest',
    'Group email address is not supported',
    'refused',
    { code: 'invitationRefused', why: 'groupAddress' },
  ],
  [
    'invite',
    400,
    'BadRequest',
    "Non-external user already exists with the given mail address and can't be invited.",
    'refused',
    { code: 'invitationRefused', why: 'internalUser' },
  ],
  [
    'invite',
    400,
    'BadRequest',
    'The primary SMTP address is not valid.',
    'refused',
    { code: 'invitationRefused', why: 'addressInvalid' },
  ],
  [
    'invite',
    400,
    'BadRequest',
    'The invitation is ambiguous: a proxy address matches an internal user, group or contact.',
    'refused',
    { code: 'invitationRefused', why: 'addressConflict' },
  ],
  [
    'invite',
    400,
    'Directory_QuotaExceeded',
    'The directory object quota limit for the tenant has been exceeded.',
    'quota',
    { code: 'invitationRefused', why: 'quota' },
  ],
  ['invite', 400, 'BadRequest', 'Something new.', 'refused', { code: 'invitationRefused', why: 'other' }],
  ['invite', 429, 'TooManyRequests', 'Too many requests.', 'throttled', { code: 'throttled' }],
  ['invite', 503, 'ServiceUnavailable', 'Service unavailable.', 'unanswered', { code: 'outcomeUnknown' }],
  ['invite', 504, 'GatewayTimeout', '', 'unanswered', { code: 'outcomeUnknown' }],
  ['invite', 500, 'InternalServerError', '', 'unanswered', { code: 'outcomeUnknown' }],
  ['invite', 0, 'timeout', 'no answer in time', 'unanswered', { code: 'outcomeUnknown' }],
  ['invite', 0, 'reset', 'ECONNRESET', 'unanswered', { code: 'outcomeUnknown' }],
  ['invite', 0, 'unsent', 'ECONNREFUSED', 'unsent', { code: 'directoryUnavailable' }],
  [
    'invite',
    401,
    'InvalidAuthenticationToken',
    'Access token has expired or is not yet valid.',
    'signIn',
    { code: 'signInNeeded' },
  ],
  [
    'addMember',
    404,
    'Request_ResourceNotFound',
    UNKNOWN_RESOURCE,
    'unknownObject',
    { code: 'groupRefused', why: 'gone' },
    { code: 'notReplicatedYet' },
  ],
  [
    'addMember',
    400,
    'Request_ResourceNotFound',
    UNKNOWN_RESOURCE,
    'unknownObject',
    { code: 'groupRefused' },
    { code: 'notReplicatedYet' },
  ],
  [
    'addMember',
    400,
    'Request_BadRequest',
    "The source resource object or one of the objects being referenced don't exist.",
    'unknownObject',
    { code: 'groupRefused' },
    { code: 'notReplicatedYet' },
  ],
  [
    'addMember',
    400,
    'Request_BadRequest',
    'Not a valid reference update.',
    'unknownObject',
    { code: 'groupRefused' },
    { code: 'notReplicatedYet' },
  ],
  [
    'addMember',
    400,
    'Request_BadRequest',
    "One or more added object references already exist for the following modified properties: 'members'.",
    'alreadyThere',
    { code: 'groupRefused' },
  ],
  [
    'addMember',
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
    'forbidden',
    { code: 'groupRefused', why: 'rights' },
  ],
  ['addMember', 503, 'ServiceUnavailable', '', 'unanswered', { code: 'directoryUnavailable' }],
  [
    'addSponsor',
    404,
    'Directory_ObjectNotFound',
    'Unable to read the company information from the directory.',
    'unknownObject',
    { code: 'guestGone' },
    { code: 'notReplicatedYet' },
  ],
  [
    'addSponsor',
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
    'forbidden',
    { code: 'permissionMissing', permission: 'User.ReadWrite.All' },
  ],
  [
    'readUser',
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
    'forbidden',
    { code: 'permissionMissing', permission: 'User.Read.All', call: 'GET /users/{id}' },
  ],
  [
    'readRoleInstances',
    403,
    'UnknownError',
    '{"errorCode":"PermissionScopeNotGranted","message":"Authorization failed due to missing permission scope RoleAssignmentSchedule.Read.Directory"}',
    'forbidden',
    { code: 'permissionMissing', permission: 'RoleManagement.Read.Directory' },
  ],
  ['findUsers', 400, 'Request_UnsupportedQuery', 'Unsupported Query.', 'refused', { code: 'directoryRefused' }],
];

const rows = written.map(([name, status, code, message, kind, problem, whenYoung]): Row => [
  name,
  status,
  code,
  message,
  kind,
  problem,
  whenYoung,
]);

describe('a failure by operation, status, code and message', () => {
  test.each(rows)('%s: %i %s %s', (name, status, code, message, kind, problem, whenYoung) => {
    const failure = { status, code, message };
    const operation = { name, ...OPERATIONS[name] };
    expect(kindOf(failure)).toBe(kind);
    expect(problemOf(operation, failure, kindOf(failure), false)).toMatchObject(problem);
    expect(problemOf(operation, failure, kindOf(failure), true)).toMatchObject(whenYoung ?? problem);
  });
});

test.each([
  [null, undefined],
  ['', undefined],
  ['3', 3_000],
  ['0.5', 500],
  ['-4', 0],
  ['Wed, 21 Oct 2026 07:28:10 GMT', 10_000],
  ['Wed, 21 Oct 2026 07:27:00 GMT', 0],
  ['soon', undefined],
])('Retry-After %j is %j ms', (header, expected) => {
  expect(readRetryAfterMs(header, Date.parse('2026-10-21T07:28:00Z'))).toBe(expected);
});
