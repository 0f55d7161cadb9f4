import express from 'express';
import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { isoTime } from './clock.ts';
import { liveUser } from './directory.ts';
import { newestTicket, redeem } from './redemption.ts';
import { defaultClient, roles } from './seed.ts';
import {
  defined,
  faultsShape,
  limitsShape,
  patchPolicies,
  permissionsShape,
  policiesShape,
  replicationShape,
  rolesShape,
} from './settings.ts';
import type { Tenant } from './tenant.ts';
import type { Tokens } from './tokens.ts';

/** The controls for tests, under /_sandbox. Bad input gets 400 and words; every change answers what now holds. */
export function controls(tenant: Tenant, tokens: Tokens): Router {
  const router = express.Router();
  const answer = (response: Response, body: object, status = 200): void => {
    tenant.commit();
    response.status(status).json(body);
  };

  router.get('/ledger', (_request, response) => answer(response, tenant.ledger));

  router.get('/convergence', (request, response) => {
    const { userId } = read(z.object({ userId: z.string().min(1) }), request.query);
    answer(response, { convergedAt: tenant.convergedAt(userId.toLowerCase()) });
  });

  router.get('/replication', (_request, response) => answer(response, tenant.settings.replication));
  router.put('/replication', (request, response) => {
    tenant.change({ replication: read(replicationShape, bodyOf(request)) });
    answer(response, tenant.settings.replication);
  });

  router.get('/faults', (_request, response) => answer(response, tenant.settings.faults));
  router.put('/faults', (request, response) => {
    tenant.change({ faults: read(faultsShape, bodyOf(request)) });
    answer(response, tenant.settings.faults);
  });

  router.get('/limits', (_request, response) => answer(response, tenant.settings.limits));
  router.put('/limits', (request, response) => {
    const limits = defined(read(limitsShape, bodyOf(request)));
    tenant.change({ limits: { ...tenant.settings.limits, ...limits } });
    answer(response, tenant.settings.limits);
  });

  router.get('/policies', (_request, response) => answer(response, policiesOf(tenant)));
  router.patch('/policies', (request, response) => {
    tenant.change(patchPolicies(tenant.settings, read(policiesShape, bodyOf(request))));
    answer(response, policiesOf(tenant));
  });

  router.get('/permissions', (_request, response) => answer(response, tenant.settings.permissions));
  router.put('/permissions', (request, response) => {
    const permissions = defined(read(permissionsShape, bodyOf(request)));
    tenant.change({ permissions: { ...tenant.settings.permissions, ...permissions } });
    answer(response, tenant.settings.permissions);
  });

  router.get('/roles', (_request, response) => answer(response, { ...tenant.settings.roles, templates: roles }));
  router.put('/roles', (request, response) => {
    const given = defined(read(rolesShape, bodyOf(request)));
    tenant.change({ roles: { ...tenant.settings.roles, ...given } });
    answer(response, tenant.settings.roles);
  });

  router.post('/assertion', async (request, response) => {
    const { userId, audience } = read(assertionShape, bodyOf(request));
    const user = liveUser(tenant.primary, userId);
    if (!user) throw new BadControl(`There is no user '${userId}'.`, 404);
    const who = { id: user.id, upn: user.userPrincipalName, name: user.displayName };
    answer(response, { token: await tokens.assertion(audience, who, tenant.clock.now()) });
  });

  // A person on Entra's own page: signs in, agrees to what is asked for, meets what Conditional Access wants.
  router.post('/authorize', async (request, response) => {
    const { url, userId } = read(z.strictObject({ url: z.url(), userId: z.string() }), bodyOf(request));
    const user = liveUser(tenant.primary, userId);
    if (!user) throw new BadControl(`There is no user '${userId}'.`, 404);
    const asked = read(authorizeShape, Object.fromEntries(new URL(url).searchParams));
    agree(tenant, asked);
    const who = { id: user.id, upn: user.userPrincipalName };
    const code = await tokens.code(who, asked.redirect_uri, tenant.clock.now());
    answer(response, { redirect: `${asked.redirect_uri}?${new URLSearchParams({ code }).toString()}` });
  });

  router.post('/redeem', (request, response) => {
    const { email } = read(z.strictObject({ email: z.string().min(1) }), bodyOf(request));
    const ticket = newestTicket(tenant, email);
    if (!ticket) throw new BadControl(`Nobody with the address '${email}' was invited.`, 404);
    const result = redeem(tenant, ticket.ticket, ticket.userId);
    if (result.kind !== 'accepted')
      throw new BadControl(`The invitation of '${email}' cannot be redeemed: it is ${result.kind}.`, 409);
    const at = result.ticket.usedAt;
    answer(response, { email, userId: ticket.userId, state: 'Accepted', at: at === null ? null : isoTime(at) });
  });

  router.post('/reset', (_request, response) => {
    tenant.reset();
    answer(response, { reset: true });
  });

  router.use((request) => {
    throw new BadControl(`There is no control ${request.method} ${request.originalUrl}.`, 404);
  });
  router.use((error: unknown, _request: Request, response: Response, next: (error: unknown) => void) => {
    if (error instanceof BadControl) answer(response, { error: error.message }, error.status);
    else next(error);
  });
  return router;
}

const assertionShape = z.strictObject({ userId: z.string(), audience: z.string().default(defaultClient.id) });

const authorizeShape = z.object({
  client_id: z.literal(defaultClient.id),
  response_type: z.literal('code'),
  redirect_uri: z.url(),
  scope: z.string(),
  claims: z.string().optional(),
});

function agree(tenant: Tenant, { scope, claims }: z.infer<typeof authorizeShape>): void {
  const { permissions, switches } = tenant.settings;
  const scopes = scope.split(' ').filter((one) => one.includes('://'));
  const names = scopes.map((one) => one.slice(one.lastIndexOf('/') + 1));
  tenant.change({
    permissions: { ...permissions, delegated: [...new Set([...permissions.delegated, ...names])] },
    switches: claims === undefined ? switches : { ...switches, onBehalfOf: 'allow' },
  });
}

class BadControl extends Error {
  readonly status: number;

  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}

function policiesOf(tenant: Tenant): object {
  return { ...tenant.settings.policies, sandbox: tenant.settings.switches };
}

function bodyOf(request: Request): unknown {
  const text: unknown = request.body;
  try {
    return JSON.parse(typeof text === 'string' && text !== '' ? text : 'null') as unknown;
  } catch {
    throw new BadControl('The body is not JSON.');
  }
}

function read<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  throw new BadControl(`This control cannot be read: ${z.prettifyError(result.error).replaceAll('\n', ' ')}`);
}
