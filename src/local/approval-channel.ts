/** The channel "Guest approvals" in Megan's Playground, where approvals go until a setting says otherwise. */
import { playgroundServiceUrl } from './playgrounds.ts';

export type ChannelAddress = {
  channelId: 'msteams';
  serviceUrl: string;
  tenantId: string;
  conversationId: string;
  teamId: string;
  botId: string;
};

/** Held equal to env/playground-megan.yml by a test; the bot can post there before it has heard from it. */
export function localApprovalChannel(meganPort: number): ChannelAddress {
  return {
    channelId: 'msteams',
    serviceUrl: playgroundServiceUrl(meganPort),
    tenantId: '11111111-1111-4111-8111-111111111111',
    conversationId: '19:guest-approvals@thread.tacv2',
    teamId: '19:megan-general@thread.tacv2',
    botId: '28:99999999-0000-4000-8000-000000000001',
  };
}
