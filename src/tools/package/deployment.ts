import { z } from 'zod';

/**
 * What `teamsapp.yml`, the manifest and the Bicep file are filled with, besides the program's own variables. Many are
 * written by the provisioning itself, so an empty value means "not provisioned yet".
 */
export const Deployment = z.object({
  TEAMSFX_ENV: z.string(),
  APP_NAME_SUFFIX: z.string(),
  PUBLISHER_NAME: z.string(),
  PUBLISHER_WEBSITE: z.string(),
  PUBLISHER_PRIVACY: z.string(),
  PUBLISHER_TERMS: z.string(),
  AZURE_SUBSCRIPTION_ID: z.string(),
  AZURE_RESOURCE_GROUP_NAME: z.string(),
  RESOURCE_SUFFIX: z.string(),
  TEAMS_APP_ID: z.string(),
  TEAMS_APP_PUBLISHED_APP_ID: z.string(),
  AAD_APP_OBJECT_ID: z.string(),
  AAD_APP_ACCESS_AS_USER_PERMISSION_ID: z.string(),
  SECRET_GUESTLIST_APP_SECRET: z.string(),
  AZURE_APP_SERVICE_RESOURCE_ID: z.string(),
  BOT_DOMAIN: z.string(),
  TOKEN_SERVICE_DOMAIN: z.string(),
});
