import { liveGroup, liveUser } from '../directory.ts';
import { groupModel, userDefaults, userModel } from '../odata/model.ts';
import { answerList, pick } from '../odata/query.ts';
import type { UserRow } from '../rows.ts';
import { audit } from './audits.ts';
import { readBody, referencedId, referenceShape } from './body.ts';
import { idParam, noContent, param } from './call.ts';
import type { Call, Handler } from './call.ts';
import { badRequest, notFound, notReadable } from './errors.ts';

/** Who answers for a guest: up to five users or groups. https://learn.microsoft.com/en-us/entra/external-id/b2b-sponsors */
const mostSponsors = 5;

export const listSponsors: Handler = (call) => {
  const user = liveUser(call.copy, param(call, 'id'));
  if (!user) throw notFound(param(call, 'id'));
  const rows = sponsorRows(call, user);
  return answerList(call, {
    model: userModel,
    rows,
    defaults: userDefaults,
    what: 'directoryObjects',
    decorate: typeOf,
  });
};

export const addSponsor: Handler = (call) => {
  const id = referencedId(readBody(referenceShape, call.body)['@odata.id']);
  const user = liveUser(call.copy, param(call, 'id'));
  if (!user) throw notReadable();
  if (!liveUser(call.copy, id) && !liveGroup(call.copy, id)) throw notFound(id);
  const current = call.tenant.primary.get('users', user.id)?.sponsorIds ?? [];
  if (current.includes(id)) {
    throw badRequest(
      "One or more added object references already exist for the following modified properties: 'sponsors'.",
    );
  }
  if (current.length >= mostSponsors) throw badRequest(`A user can have at most ${mostSponsors} sponsors.`);
  call.tenant.write(call.replica, [{ table: 'users', id: user.id, fields: { sponsorIds: [...current, id] } }]);
  const changed = [{ displayName: 'Sponsor', oldValue: null, newValue: id }];
  audit(call.tenant, { activity: 'Add user sponsor', by: call.caller, user, changed });
  return noContent;
};

export const removeSponsor: Handler = (call) => {
  const sponsorId = idParam(call, 'sponsorId');
  const user = liveUser(call.copy, param(call, 'id'));
  if (!user) throw notReadable();
  const current = call.tenant.primary.get('users', user.id)?.sponsorIds ?? [];
  if (!current.includes(sponsorId)) throw notFound(sponsorId);
  const sponsorIds = current.filter((id) => id !== sponsorId);
  call.tenant.write(call.replica, [{ table: 'users', id: user.id, fields: { sponsorIds } }]);
  const changed = [{ displayName: 'Sponsor', oldValue: sponsorId, newValue: null }];
  audit(call.tenant, { activity: 'Remove user sponsor', by: call.caller, user, changed });
  return noContent;
};

export function sponsorsOf(call: Call, user: UserRow): object[] {
  return sponsorRows(call, user).map((row) => {
    const names = 'userType' in row ? userDefaults : Object.keys(groupModel.properties);
    return { ...typeOf(row), ...pick(row, names) };
  });
}

function sponsorRows(call: Call, user: UserRow): { id: string }[] {
  return user.sponsorIds.flatMap((id): { id: string }[] => {
    const row = liveUser(call.copy, id) ?? liveGroup(call.copy, id);
    return row ? [row] : [];
  });
}

export function typeOf(row: object): { '@odata.type': string } {
  return { '@odata.type': 'userType' in row ? '#microsoft.graph.user' : '#microsoft.graph.group' };
}
