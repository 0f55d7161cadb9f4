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
