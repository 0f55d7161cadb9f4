import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { TokenSource } from '../identity/token.ts';

/** An app without any permission gets a token without the claim. */
const claims = z.object({ roles: z.array(z.string()).default([]) });

/**
 * The application permissions in a fresh token of the app: what an admin has granted and consented to. Read for people
 * to see and for nothing else, so the signature, which is Graph's to check, does not matter here.
 * https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export async function grantedPermissions(token: TokenSource): Promise<Result<readonly string[]>> {
  const given = await token({ fresh: true });
  if (!given.ok) return fail({ code: 'directoryUnavailable', said: given.problem.code });
  try {
    return ok(claims.parse(decodeJwt(given.value)).roles);
  } catch {
    return fail({ code: 'directoryRefused', said: 'a token that cannot be read' });
  }
}
