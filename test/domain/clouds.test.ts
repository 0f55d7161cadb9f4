import { describe, expect, test } from 'vitest';
import { authorityOf, CLOUDS, isCloudName } from '../../src/domain/clouds.ts';

describe('the cloud table', () => {
  test.each([
    ['global', 'login.microsoftonline.com', 'graph.microsoft.com', '', 'https://api.botframework.com'],
    [
      'gccHigh',
      'login.microsoftonline.us',
      'graph.microsoft.us',
      'https://botframework.azure.us',
      'https://api.botframework.us',
    ],
    [
      'dod',
      'login.microsoftonline.us',
      'dod-graph.microsoft.us',
      'https://botframework.azure.us',
      'https://api.botframework.us',
    ],
    [
      'china',
      'login.partner.microsoftonline.cn',
      'microsoftgraph.chinacloudapi.cn',
      'https://botframework.azure.cn',
      'https://api.botframework.azure.cn',
    ],
  ] as const)('%s', (name, login, graph, channelService, oauthScope) => {
    const cloud = CLOUDS[name];
    expect(authorityOf(cloud, 'tenant')).toBe(`https://${login}/tenant`);
    expect(cloud.graph).toEqual({ root: `https://${graph}`, scope: `https://${graph}/.default` });
    expect(cloud.bot).toMatchObject({ channelService, oauthScope, tokenIssuer: oauthScope });
  });

  test('a token is asked for the Graph that is called, and rows know their own name', () => {
    for (const [name, cloud] of Object.entries(CLOUDS)) {
      expect(cloud.name).toBe(name);
      expect(cloud.graph.scope.startsWith(`${cloud.graph.root}/`)).toBe(true);
      for (const url of [cloud.login, cloud.graph.root, ...Object.values(cloud.pages)]) {
        expect(new URL(url).origin).toBe(url);
      }
    }
  });

  test('sponsors travel in the invitation in the global cloud only', () => {
    expect(
      Object.values(CLOUDS)
        .filter(({ features }) => features.invitedUserSponsors)
        .map(({ name }) => name),
    ).toEqual(['global']);
  });

  test('a name from a setting is checked', () => {
    expect(isCloudName('dod')).toBe(true);
    expect(isCloudName('germany')).toBe(false);
    expect(isCloudName('toString')).toBe(false);
  });
});
