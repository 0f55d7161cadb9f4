import type { User } from '@microsoft/microsoft-graph-types';
import { iso31661 } from 'iso-3166';
import { z } from 'zod';
import { graphTime } from '../clock.ts';
import { liveUser, liveUsers } from '../directory.ts';
import { userDefaults, userModel } from '../odata/model.ts';
import { answerList, select, selected, wanted } from '../odata/query.ts';
import type { UserRow } from '../rows.ts';
import { defined } from '../settings.ts';
import { audit } from './audits.ts';
import { readBody } from './body.ts';
import { contextOf, isEventual, noContent, param } from './call.ts';
import type { Call, Handler } from './call.ts';
import { badQuery, badRequest, notFound, notReadable, unsupportedQuery } from './errors.ts';
import { sponsorsOf } from './sponsors.ts';

export const listUsers: Handler = (call) =>
  answerList(call, {
    model: userModel,
    rows: liveUsers(call.copy),
    defaults: userDefaults,
    what: 'users',
    decorate: expansion(call),
  });

/** GET /users/$count: a bare number. */
export const countUsers: Handler = (call) => {
  if (!isEventual(call)) {
    throw badRequest('$count is not currently supported without the header ConsistencyLevel: eventual.');
  }
  return { status: 200, body: liveUsers(call.copy).filter(wanted(call, userModel, false)).length };
};

export const getUser: Handler = (call) => {
  const user = existingUser(call);
  const body: User = { ...select(call, userModel, user, userDefaults), ...expansion(call)(user) } as User;
  const what = selected(call, userModel) ? `users(${call.query.get('$select') ?? ''})/$entity` : 'users/$entity';
  return { status: 200, body: { '@odata.context': contextOf(call, what), ...body } };
};

export function existingUser(call: Call): UserRow {
  const id = param(call, 'id');
  const user = liveUser(call.copy, id);
  if (!user) throw notFound(id);
  return user;
}

function expansion(call: Call): (user: UserRow) => { sponsors?: object[] } {
  const text = call.query.get('$expand');
  if (text === undefined) return () => ({});
  if (!/^sponsors(\(\$select=[A-Za-z,]+\))?$/.test(text)) {
    throw badQuery(
      `Parsing OData Select and Expand failed: '${text}' cannot be expanded on type 'microsoft.graph.user'.`,
    );
  }
  // https://learn.microsoft.com/en-us/graph/aad-advanced-queries
  if (isEventual(call)) throw unsupportedQuery('$expand is not supported with advanced queries.');
  return (user) => ({ sponsors: sponsorsOf(call, user) });
}

/** Not nullable, and a country that ISO 3166-1 knows. https://learn.microsoft.com/en-us/graph/api/resources/user */
const countries = new Set(iso31661.map(({ alpha2 }) => alpha2));
const country = z.string().refine((code) => countries.has(code), 'not a two-letter country code (ISO 3166-1)');

const text = z.string().nullable().optional();
const address = z.string().regex(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, 'not an email address');
const patchShape = z.strictObject({
  accountEnabled: z.boolean().optional(),
  businessPhones: z.array(z.string()).max(1).optional(),
  city: text,
  companyName: z.string().max(64).nullable().optional(),
  country: text,
  department: z.string().max(64).nullable().optional(),
  displayName: z.string().min(1).max(256).optional(),
  employeeId: z.string().max(16).nullable().optional(),
  employeeType: text,
  givenName: z.string().max(64).nullable().optional(),
  jobTitle: z.string().max(128).nullable().optional(),
  mail: address.nullable().optional(),
  mobilePhone: text,
  officeLocation: text,
  otherMails: z.array(address).max(250).optional(),
  postalCode: text,
  preferredLanguage: text,
  showInAddressList: z.boolean().nullable().optional(),
  state: text,
  streetAddress: text,
  surname: z.string().max(64).nullable().optional(),
  usageLocation: country.optional(),
  userType: z.enum(['Guest', 'Member']).optional(),
});

/** PATCH /users/{id}: the usual probe whether a new guest has arrived on this replica. */
export const updateUser: Handler = (call) => {
  const fields = defined(readBody(patchShape, call.body));
  const user = liveUser(call.copy, param(call, 'id'));
  if (!user) throw notReadable();
  if (Object.keys(fields).length === 0) throw badRequest('No properties to update were given.');
  call.tenant.write(call.replica, [{ table: 'users', id: user.id, fields }]);
  const changed = Object.entries(fields).map(([displayName, value]) => ({
    displayName,
    oldValue: JSON.stringify(user[displayName as keyof UserRow]),
    newValue: JSON.stringify(value),
  }));
  audit(call.tenant, { activity: 'Update user', by: call.caller, user, changed });
  return noContent;
};

/** A soft delete: 30 days in deletedItems. */
export const deleteUser: Handler = (call) => {
  const user = existingUser(call);
  call.tenant.write(call.replica, [{ table: 'users', id: user.id, fields: { deletedDateTime: graphTime(call.now) } }]);
  audit(call.tenant, { activity: 'Delete user', by: call.caller, user });
  return noContent;
};

export const revokeSessions: Handler = (call) => {
  const user = existingUser(call);
  const fields = { signInSessionsValidFromDateTime: graphTime(call.now) };
  call.tenant.write(call.replica, [{ table: 'users', id: user.id, fields }]);
  return { status: 200, body: { '@odata.context': contextOf(call, 'Edm.Boolean'), value: true } };
};
