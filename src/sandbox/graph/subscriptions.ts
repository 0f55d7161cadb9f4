import type { Subscription } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { isoTime } from '../clock.ts';
import { newId } from '../tenant.ts';
import type { SubscriptionRow } from '../tenant.ts';
import { servicePrincipalId } from '../tokens.ts';
import { readBody } from './body.ts';
import { contextOf, idParam, noContent } from './call.ts';
import type { Call, Handler } from './call.ts';
import { GraphError } from './errors.ts';
import { postJson } from './notifications.ts';

/** Change notifications on users. https://learn.microsoft.com/en-us/graph/change-notifications-overview */
const longestMs = 41_760 * 60_000;
const shortestMs = 45 * 60_000;
const validationMs = 10_000;
const mostPerApp = 100;

const createShape = z.strictObject({
  changeType: z.string(),
  notificationUrl: z.string(),
  lifecycleNotificationUrl: z.string().nullable().optional(),
  resource: z.string(),
  expirationDateTime: z.string(),
  clientState: z.string().max(128).nullable().optional(),
  latestSupportedTlsVersion: z.enum(['v1_0', 'v1_1', 'v1_2', 'v1_3']).optional(),
});

const invalid = (message: string): GraphError => new GraphError(400, 'InvalidRequest', message);

/** Answers 201 only after both addresses have echoed a validation token (10 seconds each, else 400). */
export const createSubscription: Handler = async (call) => {
  const body = readBody(createShape, call.body);
  const row: SubscriptionRow = {
    id: newId(),
    resource: checkedResource(body.resource),
    changeTypes: checkedTypes(body.changeType),
    notificationUrl: checkedUrl(body.notificationUrl, 'notificationUrl'),
    lifecycleNotificationUrl: body.lifecycleNotificationUrl
      ? checkedUrl(body.lifecycleNotificationUrl, 'lifecycleNotificationUrl')
      : null,
    clientState: body.clientState ?? null,
    expiresAt: checkedExpiry(body.expirationDateTime, call.now),
    appId: call.caller.appId,
    creatorId: call.caller.kind === 'user' ? call.caller.userId : servicePrincipalId(call.caller.appId),
  };
  const mine = liveSubscriptions(call).filter((one) => one.appId === row.appId);
  if (mine.length >= mostPerApp) {
    throw new GraphError(
      403,
      'ExtensionError',
      `Operation: Create; Exception: [Status Code: Forbidden; Reason: Limit of ${mostPerApp} Subscriptions per app and tenant reached.]`,
    );
  }
  if (
    mine.some(
      (one) =>
        one.resource === row.resource &&
        one.notificationUrl === row.notificationUrl &&
        one.changeTypes.join() === row.changeTypes.join(),
    )
  ) {
    throw new GraphError(
      409,
      'ExtensionError',
      'Operation: Create; Exception: [Status Code: Conflict; Reason: Subscription already exists.]',
    );
  }
  await validate(row.notificationUrl);
  if (row.lifecycleNotificationUrl) await validate(row.lifecycleNotificationUrl);
  call.tenant.record({ kind: 'subscription', id: row.id, row });
  return { status: 201, body: { '@odata.context': contextOf(call, 'subscriptions/$entity'), ...shown(row) } };
};

export const listSubscriptions: Handler = (call) => ({
  status: 200,
  body: { '@odata.context': contextOf(call, 'subscriptions'), value: liveSubscriptions(call).map(shown) },
});

export const getSubscription: Handler = (call) => ({
  status: 200,
  body: { '@odata.context': contextOf(call, 'subscriptions/$entity'), ...shown(existing(call)) },
});

const renewShape = z.strictObject({ expirationDateTime: z.string() });

export const renewSubscription: Handler = (call) => {
  const { expirationDateTime } = readBody(renewShape, call.body);
  const row = { ...existing(call), expiresAt: checkedExpiry(expirationDateTime, call.now) };
  call.tenant.record({ kind: 'subscription', id: row.id, row });
  return { status: 200, body: { '@odata.context': contextOf(call, 'subscriptions/$entity'), ...shown(row) } };
};

export const deleteSubscription: Handler = (call) => {
  call.tenant.record({ kind: 'subscription', id: existing(call).id, row: null });
  return noContent;
};

function liveSubscriptions(call: Call): SubscriptionRow[] {
  return [...call.tenant.subscriptions.values()].filter((one) => one.expiresAt > call.now);
}

function existing(call: Call): SubscriptionRow {
  const id = idParam(call, 'id');
  const row = liveSubscriptions(call).find((one) => one.id === id && one.appId === call.caller.appId);
  if (!row) throw new GraphError(404, 'ResourceNotFound', 'The object was not found.');
  return row;
}

function checkedResource(resource: string): string {
  const [, id] = /^\/?users(?:\/([0-9a-f-]{36}))?$/i.exec(resource) ?? [];
  if (!/^\/?users(\/|$)/i.test(resource) || (resource.replace(/^\//, '').includes('/') && !id)) {
    throw invalid(`Unsupported subscription resource '${resource}'.`);
  }
  return id ? `users/${id.toLowerCase()}` : 'users';
}

function checkedTypes(text: string): SubscriptionRow['changeTypes'] {
  const types = text.split(',').map((type) => type.trim());
  const unknown = types.find((type) => type !== 'updated' && type !== 'deleted');
  // A new user arrives as `updated`: Graph has no `created` for users.
  if (unknown !== undefined) throw invalid(`The changeType '${unknown}' is not supported for the resource 'users'.`);
  return types as SubscriptionRow['changeTypes'];
}

/** This stand-in calls nobody but this machine, there also without TLS. */
function checkedUrl(text: string, property: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLoopback = url && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (isLoopback && /^https?:$/.test(url.protocol)) return text;
  throw invalid(`The ${property} '${text}' is not valid: the sandbox delivers to loopback addresses only.`);
}

function checkedExpiry(text: string, now: number): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw invalid(`The expirationDateTime '${text}' is not a time.`);
  if (at <= now) throw invalid('Subscription expiration cannot be in the past.');
  if (at > now + longestMs) {
    throw invalid('Subscription expiration can only be 41760 minutes in the future.');
  }
  return Math.max(at, now + shortestMs);
}

async function validate(url: string): Promise<void> {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${newId()}`;
  const address = new URL(url);
  address.searchParams.set('validationToken', token);
  const answer = await postJson(address.href, undefined, validationMs);
  if (answer === 'timeout') throw unvalidated('Subscription validation request timed out.');
  if (answer === 'unreachable')
    throw unvalidated('Subscription validation request failed. Notification endpoint could not be reached.');
  if (answer.status !== 200) {
    throw unvalidated(`Subscription validation request failed. Response must be 200 OK, but was ${answer.status}.`);
  }
  if (answer.text.trim() !== token || !answer.contentType.startsWith('text/plain')) {
    throw unvalidated(
      'Subscription validation request failed. Response must exactly match validationToken query parameter, as text/plain.',
    );
  }
}

function unvalidated(message: string): GraphError {
  return new GraphError(400, 'ValidationError', message);
}

function shown(row: SubscriptionRow): Subscription {
  return {
    id: row.id,
    resource: row.resource,
    applicationId: row.appId,
    changeType: row.changeTypes.join(','),
    // Never given back, as it is what notifications are checked with.
    clientState: null,
    notificationUrl: row.notificationUrl,
    lifecycleNotificationUrl: row.lifecycleNotificationUrl,
    expirationDateTime: isoTime(row.expiresAt),
    creatorId: row.creatorId,
    includeResourceData: null,
    latestSupportedTlsVersion: 'v1_2',
    encryptionCertificate: null,
    encryptionCertificateId: null,
    notificationQueryOptions: null,
    notificationUrlAppId: null,
  };
}
