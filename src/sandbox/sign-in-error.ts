import { randomUUID } from 'node:crypto';
import type { Response } from 'express';
import type { Tenant } from './tenant.ts';

/** An answer of the sign-in service that is not a token. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export class SignInError extends Error {
  readonly status: number;
  readonly error: string;
  readonly code: number;
  readonly more: Record<string, unknown>;

  constructor(status: number, error: string, code: number, words: string, more: Record<string, unknown> = {}) {
    super(`AADSTS${code}: ${words}`);
    this.status = status;
    this.error = error;
    this.code = code;
    this.more = more;
  }
}

export function unknownTenant(name: string): SignInError {
  return new SignInError(
    400,
    'invalid_tenant',
    90002,
    `Tenant '${name}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  );
}

export function sendError(tenant: Tenant, response: Response, error: SignInError): void {
  const ids = { trace_id: randomUUID(), correlation_id: randomUUID() };
  const timestamp = new Date(tenant.clock.now())
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d{3}Z$/, 'Z');
  const body = {
    error: error.error,
    error_description: error.message,
    error_codes: [error.code],
    timestamp,
    ...ids,
    ...error.more,
  };
  response.status(error.status).json(body);
}
