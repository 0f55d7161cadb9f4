import { graphTime } from '../clock.ts';
import { userDefaults, userModel } from '../odata/model.ts';
import { answerList, select } from '../odata/query.ts';
import type { UserRow } from '../rows.ts';
import { userWithAddress } from '../directory.ts';
import { audit } from './audits.ts';
import { contextOf, idParam, noContent } from './call.ts';
import type { Call, Handler } from './call.ts';
import { badRequest, notFound } from './errors.ts';

/** Soft-deleted users, kept for 30 days. */
const keptMs = 30 * 86_400_000;

export const listDeletedUsers: Handler = (call) => {
  const rows = [...call.copy.all('users')].filter((user) => isKept(user, call.now));
  return answerList(call, { model: userModel, rows, defaults: [...userDefaults, 'deletedDateTime'], what: 'users' });
};

export const getDeletedItem: Handler = (call) => {
  const body = select(call, userModel, deletedUser(call), [...userDefaults, 'deletedDateTime']);
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(call, 'directoryObjects/$entity'),
      '@odata.type': '#microsoft.graph.user',
      ...body,
    },
  };
};

export const restoreDeletedItem: Handler = (call) => {
  const user = deletedUser(call);
  // The address may have been given to a new guest meanwhile.
  const rival = user.mail ? userWithAddress(call.tenant.primary, user.mail) : undefined;
  if (rival)
    throw badRequest(
      `The user cannot be restored: another object holds the same value for property 'proxyAddresses' (${rival.id}).`,
    );
  call.tenant.write(call.replica, [{ table: 'users', id: user.id, fields: { deletedDateTime: null } }]);
  audit(call.tenant, { activity: 'Restore user', by: call.caller, user });
  const body = select(call, userModel, { ...user, deletedDateTime: null }, userDefaults);
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(call, 'directoryObjects/$entity'),
      '@odata.type': '#microsoft.graph.user',
      ...body,
    },
  };
};

/** For good: as if the 30 days were over. */
export const purgeDeletedItem: Handler = (call) => {
  const user = deletedUser(call);
  call.tenant.write(call.replica, [{ table: 'users', id: user.id, fields: { deletedDateTime: graphTime(0) } }]);
  audit(call.tenant, { activity: 'Hard Delete user', by: call.caller, user });
  return noContent;
};

export function isKept(user: UserRow, now: number): boolean {
  return user.deletedDateTime !== null && Date.parse(user.deletedDateTime) > now - keptMs;
}

function deletedUser(call: Call): UserRow {
  const id = idParam(call, 'id');
  const user = call.copy.get('users', id);
  if (!user || !isKept(user, call.now)) throw notFound(id);
  return user;
}
