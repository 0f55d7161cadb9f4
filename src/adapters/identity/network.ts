import type { INetworkModule, NetworkRequestOptions } from '@azure/msal-node';

/** Sends requests for one origin to another: the sandbox in place of Microsoft's hosts. */
export interface HostMap {
  readonly from: string;
  readonly to: string;
}

/** A host map is for the local tenant and for tests, so it may lead to this machine only. */
export function assertLoopback({ to }: HostMap): void {
  const { hostname, protocol } = new URL(to);
  const local = hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
  if (!local || protocol !== 'http:') throw new Error(`A host map may lead to http on a loopback address only: ${to}`);
}

export function mapUrl(url: string, map: HostMap | undefined): string {
  if (map === undefined) return url;
  const parsed = new URL(url);
  if (parsed.origin !== new URL(map.from).origin) {
    throw new Error(`Only ${map.from} is mapped to the local tenant, not ${parsed.origin}`);
  }
  return new URL(parsed.pathname + parsed.search, map.to).href;
}

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
