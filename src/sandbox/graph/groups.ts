import type { Group } from '@microsoft/microsoft-graph-types';
import { liveGroup, peopleOf } from '../directory.ts';
import { groupModel, userDefaults, userModel } from '../odata/model.ts';
import { answerList, select } from '../odata/query.ts';
import type { GroupRow } from '../rows.ts';
import { contextOf, param } from './call.ts';
import type { Answer, Call, Handler } from './call.ts';
import { notFound } from './errors.ts';
import { typeOf } from './sponsors.ts';

export const listGroups: Handler = (call) => {
  const rows = [...call.copy.all('groups')].filter((group) => !group.deletedDateTime);
  return answerList(call, { model: groupModel, rows, what: 'groups' });
};

export const getGroup: Handler = (call) => {
  const body: Group = select(call, groupModel, existingGroup(call)) as Group;
  return { status: 200, body: { '@odata.context': contextOf(call, 'groups/$entity'), ...body } };
};

export const listOwners: Handler = (call) => people(call, 'ownerships');
export const listMembers: Handler = (call) => people(call, 'memberships');
/** Groups here hold no groups. */
export const listTransitiveMembers: Handler = (call) => people(call, 'memberships');

export function existingGroup(call: Call): GroupRow {
  const group = liveGroup(call.copy, param(call, 'id'));
  if (!group) throw notFound(param(call, 'id'));
  return group;
}

function people(call: Call, table: 'ownerships' | 'memberships'): Answer {
  const rows = peopleOf(call.copy, table, existingGroup(call).id);
  return answerList(call, {
    model: userModel,
    rows,
    defaults: userDefaults,
    what: 'directoryObjects',
    decorate: typeOf,
  });
}
