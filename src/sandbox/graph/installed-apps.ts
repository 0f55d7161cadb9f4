import { z } from 'zod';
import { liveUser } from '../directory.ts';
import { readBody } from './body.ts';
import { param } from './call.ts';
import type { Handler } from './call.ts';
import { badRequest, GraphError, notFound } from './errors.ts';

/** What the organisation's catalogue of Teams apps has: Guestlist itself. */
const catalogue = new Set(['33333333-3333-4333-8333-333333333333']);

const installShape = z.strictObject({ 'teamsApp@odata.bind': z.string() });

/** POST /users/{id}/teamwork/installedApps. https://learn.microsoft.com/en-us/graph/api/userteamwork-post-installedapps */
export const installApp: Handler = (call) => {
  const { 'teamsApp@odata.bind': bind } = readBody(installShape, call.body);
  const [, appId] =
    /^https:\/\/graph\.microsoft\.com\/v1\.0\/appCatalogs\/teamsApps\/([0-9a-f-]{36})$/i.exec(bind) ?? [];
  if (appId === undefined) throw badRequest("Invalid bind property name teamsApp in request: the app's id is needed.");
  const user = liveUser(call.copy, param(call, 'id'));
  if (!user?.accountEnabled) throw notFound(param(call, 'id'));
  if (!catalogue.has(appId.toLowerCase())) {
    throw new GraphError(404, 'NotFound', `App '${appId}' is not found in the app catalog.`);
  }
  if (user.userType === 'Guest') throw badRequest('Apps cannot be installed for guests.');
  if (call.tenant.appUsers.has(user.id)) {
    throw new GraphError(409, 'Conflict', 'The requested app is already installed in the specified scope.');
  }
  call.tenant.record({ kind: 'installedApp', userId: user.id });
  return { status: 201 };
};
