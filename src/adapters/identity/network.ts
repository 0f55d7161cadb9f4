import type { INetworkModule, NetworkRequestOptions } from '@azure/msal-node';
import type { HostMap } from '../../lib/host-map.ts';
import { assertLoopback, mapUrl } from '../../lib/host-map.ts';

const TIMEOUT_MS = 10_000;

/** msal-node's way to the network: https authorities as it demands, sent to the mapped host. */
export function networkModule(map?: HostMap): INetworkModule {
  if (map) assertLoopback(map);
  const send = async <T>(method: string, url: string, options: NetworkRequestOptions = {}, timeoutMs = TIMEOUT_MS) => {
    const response = await fetch(mapUrl(url, map), {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
      ...(options.headers === undefined ? {} : { headers: options.headers }),
      ...(options.body === undefined ? {} : { body: options.body }),
    });
    const body = (await response.json()) as T;
    return { headers: Object.fromEntries(response.headers), body, status: response.status };
  };
  return {
    sendGetRequestAsync: (url, options, timeoutMs) => send('GET', url, options, timeoutMs),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}
