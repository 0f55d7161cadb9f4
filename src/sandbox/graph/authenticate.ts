import { errors } from 'jose';
import { ZodError } from 'zod';
import type { Caller, Tokens } from '../tokens.ts';
import { GraphError } from './errors.ts';

/** The caller a request's bearer token speaks for; 401 when there is none, or it is forged, expired or for somebody else. */
export async function authenticate(tokens: Tokens, header: string | undefined, now: number): Promise<Caller> {
  const [, token] = /^Bearer (.+)$/i.exec(header ?? '') ?? [];
  if (!token) throw new GraphError(401, 'InvalidAuthenticationToken', 'Access token is empty.');
  try {
    return await tokens.readForGraph(token, now);
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw unauthenticated('Lifetime validation failed, the token is expired.');
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud')
      throw unauthenticated('Access token validation failure. Invalid audience.');
    if (error instanceof errors.JWSSignatureVerificationFailed)
      throw unauthenticated('Access token validation failure. Invalid signature.');
    if (error instanceof errors.JOSEError || error instanceof ZodError)
      throw unauthenticated('CompactToken parsing failed with error code: 80049217');
    throw error;
  }
}

function unauthenticated(message: string): GraphError {
  return new GraphError(401, 'InvalidAuthenticationToken', message);
}
