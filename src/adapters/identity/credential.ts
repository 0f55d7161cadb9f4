import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ManagedIdentityApplication } from '@azure/msal-node';
import type { NodeAuthOptions } from '@azure/msal-node';
import type { CloudName } from '../../domain/clouds.ts';

/** By what the app proves to Entra that it is the app. */
export type AppCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  /** A PEM file with the certificate and its private key. */
  | { readonly kind: 'certificate'; readonly file: string }
  /** Workload federation: a token in a file, which the platform renews. https://learn.microsoft.com/entra/workload-id/workload-identity-federation */
  | { readonly kind: 'federated'; readonly tokenFile: string }
  /** A user-assigned identity of the host, which the registration trusts; by its client id. */
  | { readonly kind: 'managedIdentity'; readonly clientId: string };

/** What is wrong with the credential, and what to do: seen at the start, told without a stack. */
export class CredentialProblem extends Error {
  override readonly name = 'CredentialProblem';
}

type AuthPart = Pick<NodeAuthOptions, 'clientSecret' | 'clientCertificate' | 'clientAssertion'>;

/**
 * As msal-node wants it.
 * @throws CredentialProblem when a file is missing or is not what it should be
 */
export function openCredential(credential: AppCredential, cloud: CloudName, nowMs: number): AuthPart {
  switch (credential.kind) {
    case 'secret':
      return { clientSecret: credential.secret };
    case 'certificate':
      return { clientCertificate: readCertificate(credential.file, nowMs) };
    case 'federated': {
      const { tokenFile } = credential;
      const read = () => readText(tokenFile, 'GUESTLIST_APP_TOKEN_FILE').trim();
      if (read().split('.').length !== 3) {
        throw new CredentialProblem(
          `GUESTLIST_APP_TOKEN_FILE: ${tokenFile} holds no token. The platform writes it there.`,
        );
      }
      return { clientAssertion: () => Promise.resolve(read()) };
    }
    case 'managedIdentity':
      return { clientAssertion: assertionOf(credential.clientId, cloud) };
  }
}

/** https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity */
const EXCHANGE: Readonly<Record<CloudName, string>> = {
  global: 'api://AzureADTokenExchange',
  gccHigh: 'api://AzureADTokenExchangeUSGov',
  dod: 'api://AzureADTokenExchangeUSGov',
  china: 'api://AzureADTokenExchangeChina',
};

function assertionOf(userAssignedClientId: string, cloud: CloudName): () => Promise<string> {
  const identity = new ManagedIdentityApplication({ managedIdentityIdParams: { userAssignedClientId } });
  return async () => (await identity.acquireToken({ resource: EXCHANGE[cloud] })).accessToken;
}

const PRIVATE_KEY = /-----BEGIN (?:RSA )?PRIVATE KEY-----[^]+?-----END (?:RSA )?PRIVATE KEY-----/;

/** https://learn.microsoft.com/entra/identity-platform/certificate-credentials */
function readCertificate(file: string, nowMs: number): { thumbprintSha256: string; privateKey: string } {
  const pem = readText(file, 'GUESTLIST_APP_CERTIFICATE');
  const privateKey = PRIVATE_KEY.exec(pem)?.[0];
  const certificate = certificateIn(pem);
  if (certificate === undefined || privateKey === undefined) {
    const missing = certificate === undefined ? 'certificate' : 'private key without a password';
    throw new CredentialProblem(
      `GUESTLIST_APP_CERTIFICATE: ${file} holds no ${missing}. It has to be a PEM file with both, one after the other.`,
    );
  }
  if (Date.parse(certificate.validTo) < nowMs) {
    throw new CredentialProblem(
      `GUESTLIST_APP_CERTIFICATE: the certificate in ${file} ended on ${certificate.validTo}. Make a new one and add it to the app registration.`,
    );
  }
  return { thumbprintSha256: certificate.fingerprint256.replaceAll(':', ''), privateKey };
}

function certificateIn(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem.slice(Math.max(0, pem.indexOf('-----BEGIN CERTIFICATE-----'))));
  } catch {
    return undefined;
  }
}

function readText(file: string, variable: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CredentialProblem(`${variable}: ${file} cannot be read. Check the path and who may read it.`, { cause });
  }
}
