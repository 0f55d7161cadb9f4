import { TableClient } from '@azure/data-tables';
import type { TableServiceClientOptions } from '@azure/data-tables';
import { ManagedIdentityCredential } from '@azure/identity';
import type { StoragePipelineOptions } from '@azure/storage-queue';
import { QueueServiceClient } from '@azure/storage-queue';
import type { QueueClient } from '@azure/storage-queue';

/**
 * Which storage account. By name, the host's managed identity signs in, which needs the roles Storage Table Data
 * Contributor and Storage Queue Data Contributor on it (a user-assigned identity is named by its client id).
 * https://learn.microsoft.com/azure/storage/tables/assign-azure-role-data-access
 */
export type AzureAccount = { readonly prefix?: string } & (
  | { readonly connectionString: string }
  | { readonly account: string; readonly identityClientId?: string; readonly endpointSuffix?: string }
);

export interface AzureClients {
  table(name: string): TableClient;
  queue(name: string): QueueClient;
}

/** For tests: what sits in the way of each call. */
export type ClientOptions = Pick<TableServiceClientOptions & StoragePipelineOptions, 'retryOptions'> & {
  readonly additionalPolicies?: NonNullable<TableServiceClientOptions['additionalPolicies']>;
};

/** Tables are named `<prefix>Documents`, queues `<prefix>-jobs`; several bots' stores fit in one account. */
export function connect(account: AzureAccount, options: ClientOptions = {}): AzureClients {
  const { prefix = 'guestlist' } = account;
  if ('connectionString' in account) {
    const { connectionString } = account;
    const queues = QueueServiceClient.fromConnectionString(connectionString);
    const isLocal = /^(?:UseDevelopmentStorage=true|.*\bTableEndpoint=http:\/\/127\.0\.0\.1[:/])/.test(
      connectionString,
    );
    return {
      table: (name) =>
        TableClient.fromConnectionString(connectionString, `${prefix}${name}`, {
          ...options,
          allowInsecureConnection: isLocal,
        }),
      queue: (name) => queues.getQueueClient(`${prefix}-${name}`),
    };
  }
  const { account: name, identityClientId, endpointSuffix = 'core.windows.net' } = account;
  const identity =
    identityClientId === undefined
      ? new ManagedIdentityCredential()
      : new ManagedIdentityCredential({ clientId: identityClientId });
  const queues = new QueueServiceClient(`https://${name}.queue.${endpointSuffix}`, identity);
  return {
    table: (table) =>
      new TableClient(`https://${name}.table.${endpointSuffix}`, `${prefix}${table}`, identity, options),
    queue: (queue) => queues.getQueueClient(`${prefix}-${queue}`),
  };
}
