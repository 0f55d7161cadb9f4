// Everything Guestlist needs in Azure: an App Service, an Azure Bot with its Teams channel, a storage account for its
// tables and queues, a Key Vault for its one secret, one identity that may read both, and a Log Analytics workspace.
// Deployed by `provision` in teamsapp.yml into a resource group of the Azure cloud that one is signed in to; host names
// come from that cloud itself (`environment()`), so the same file serves global Azure, US Government and China.

@minLength(2)
@maxLength(12)
@description('Lower-case letters and digits; part of every resource name, several of which are unique world-wide.')
param resourceSuffix string

@maxLength(42)
@description('The name people see in Teams.')
param botDisplayName string

@description('Application (client) id of the app registration.')
param appId string

@description('The tenant whose guests are managed, and the only one whose people may speak to the bot.')
param tenantId string

@secure()
@description('Client secret of the app registration. It goes into the Key Vault and nowhere else.')
param appSecret string

@allowed(['global', 'gccHigh', 'dod', 'china'])
@description('The Microsoft cloud of the tenant. GCC is part of global.')
param microsoftCloud string = 'global'

@description('Region of everything that has one.')
param location string = resourceGroup().location

@description('Bot registrations are global in most clouds; where they are not, the region goes here.')
param botLocation string = 'global'

@description('Bot Service plan. F0 is free; Teams messages are not counted against it.')
param botSku string = 'F0'

@description('App Service plan. Always On, which the outbox needs, begins at B1.')
param planSku string = 'B1'

@minValue(1)
@maxValue(10)
@description('Instances. Several may run at once: they share the tables.')
param instances int = 1

@minValue(30)
@maxValue(730)
@description('How long logs are kept, in days.')
param logRetentionDays int = 90

var name = 'guestlist${resourceSuffix}'
var secretName = 'guestlist-app-secret'

// Ids of built-in roles, the same in every tenant and cloud.
// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
var roles = {
  storageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  storageQueueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  keyVaultSecretsUser: '4633458b-17de-408a-b874-0445c86b69e6'
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2022-10-01' = {
  name: name
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logRetentionDays
  }
}

resource storage 'Microsoft.Storage/storageAccounts@2023-01-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
  }
}

resource tableAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, roles.storageTableDataContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageTableDataContributor)
  }
}

resource queueAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, roles.storageQueueDataContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageQueueDataContributor)
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource secret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: secretName
  properties: { value: appSecret }
}

resource secretAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, roles.keyVaultSecretsUser)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsUser)
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-01-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: { name: planSku, capacity: instances }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2023-01-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      linuxFxVersion: 'NODE|20-lts'
      appCommandLine: 'npm start'
      alwaysOn: true
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      // Not /readyz: a Graph that is away is no reason to replace an instance.
      healthCheckPath: '/healthz'
    }
  }
}

// Apart from the app, because its address is known only when the app is there.
resource appSettings 'Microsoft.Web/sites/config@2023-01-01' = {
  parent: app
  name: 'appsettings'
  properties: {
    NODE_ENV: 'production'
    PORT: '8080'
    GUESTLIST_TENANT_ID: tenantId
    GUESTLIST_APP_ID: appId
    GUESTLIST_APP_SECRET: '@Microsoft.KeyVault(SecretUri=${secret.properties.secretUri})'
    GUESTLIST_CLOUD: microsoftCloud
    GUESTLIST_PUBLIC_URL: 'https://${app.properties.defaultHostName}'
    GUESTLIST_STORAGE_ACCOUNT: storage.name
    GUESTLIST_STORAGE_IDENTITY: identity.properties.clientId
    GUESTLIST_STORAGE_SUFFIX: environment().suffixes.storage
    // Dependencies are installed on the server, for its own system.
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'true'
  }
  dependsOn: [secretAccess, tableAccess, queueAccess]
}

resource appLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-log-analytics'
  scope: app
  properties: {
    workspaceId: logs.id
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: botLocation
  kind: 'azurebot'
  sku: { name: botSku }
  properties: {
    displayName: botDisplayName
    endpoint: 'https://${app.properties.defaultHostName}/api/messages'
    msaAppId: appId
    msaAppTenantId: tenantId
    msaAppType: 'SingleTenant'
    disableLocalAuth: true
  }
}

resource teamsChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: botLocation
  properties: { channelName: 'MsTeamsChannel' }
}

// The toolkit writes these into env/.env.<environment>.
output AZURE_APP_SERVICE_RESOURCE_ID string = app.id
output BOT_DOMAIN string = app.properties.defaultHostName
