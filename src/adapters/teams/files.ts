import type { FileProblem, Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { SECOND } from '../../domain/time.ts';
import { readAtMost } from '../../lib/read-at-most.ts';
import type { Files } from '../../ports/files.ts';
import type { Log } from '../../ports/log.ts';
import type { TeamsCloud } from './connection.ts';

/**
 * Teams keeps files in OneDrive and SharePoint; bots get them in the global cloud only, the others are here for the day
 * they do. https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges
 */
const HOSTS: Readonly<Record<TeamsCloud, readonly string[]>> = {
  global: ['.sharepoint.com'],
  usGov: ['.sharepoint.us', '.sharepoint-mil.us'],
  china: ['.sharepoint.cn'],
};
const MOST_KILOBYTES = 1_024;
/** Far below what fits into one request. https://learn.microsoft.com/graph/api/driveitem-createuploadsession#upload-bytes-to-the-upload-session */
const MOST_WRITTEN_KILOBYTES = 8_192;
const LONGEST_MS: Milliseconds = 8 * SECOND;
const MOST_REDIRECTS = 3;

export interface FileRules {
  /** Local: from this machine only. */
  readonly mode: 'local' | 'production';
  readonly cloud: TeamsCloud;
  readonly log: Log;
  readonly fetch?: typeof fetch;
  readonly longestMs?: Milliseconds;
}

/**
 * The links come with a message, so whoever can make the bot believe one could have it call anything it reaches: each
 * one, and each redirect, is held to the hosts that Teams uses. The links carry their own permission; no token is sent.
 */
export function createFiles({ mode, cloud, log, fetch: send = fetch, longestMs = LONGEST_MS }: FileRules): Files {
  const allowed = (url: string): boolean => (mode === 'local' ? isLoopback(url) : isOneOf(url, HOSTS[cloud]));

  async function read(url: string, signal: AbortSignal, hops = 0): Promise<Result<Uint8Array, FileProblem>> {
    if (!allowed(url) || hops > MOST_REDIRECTS) return refused('elsewhere');
    const response = await send(url, { redirect: 'manual', signal });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      const next = response.headers.get('location') ?? '';
      return URL.canParse(next, url) ? read(new URL(next, url).href, signal, hops + 1) : refused('gone');
    }
    if (!response.ok || Number(response.headers.get('content-length')) > MOST_KILOBYTES * 1_024) {
      await response.body?.cancel();
      return refused(response.ok ? 'tooLarge' : response.status >= 500 ? 'unreachable' : 'gone');
    }
    const content = await readAtMost(response, MOST_KILOBYTES * 1_024);
    return content === undefined ? refused('tooLarge') : ok(content);
  }

  async function write(url: string, content: Uint8Array, signal: AbortSignal): Promise<Result<void, FileProblem>> {
    if (!allowed(url)) return refused('elsewhere');
    if (content.byteLength > MOST_WRITTEN_KILOBYTES * 1_024) return refused('tooLarge', MOST_WRITTEN_KILOBYTES);
    const response = await send(url, {
      method: 'PUT',
      // In one piece. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#upload-the-file
      headers: { 'content-range': `bytes 0-${content.byteLength - 1}/${content.byteLength}` },
      body: Buffer.from(content),
      redirect: 'manual',
      signal,
    });
    await response.body?.cancel();
    return response.ok ? ok(undefined) : refused(response.status >= 500 ? 'unreachable' : 'gone');
  }

  /** What cannot be fetched is told the person; which host it was, and why, is for the log. */
  async function guarded<T>(
    url: string,
    act: (signal: AbortSignal) => Promise<Result<T, FileProblem>>,
  ): Promise<Result<T, FileProblem>> {
    const host = URL.canParse(url) ? new URL(url).hostname : 'unreadable';
    try {
      const done = await act(AbortSignal.timeout(longestMs));
      if (!done.ok) log.warn('teams.fileRefused', { host, ...done.problem });
      return done;
    } catch (cause) {
      log.warn('teams.fileUnreachable', { host, why: cause instanceof Error ? cause.name : 'unknown' });
      return refused('unreachable');
    }
  }

  return {
    read: (url) => guarded(url, (signal) => read(url, signal)),
    write: (url, content) => guarded(url, (signal) => write(url, content, signal)),
  };
}

const refused = (why: FileProblem['why'], limitKilobytes = MOST_KILOBYTES) =>
  fail<FileProblem>({ code: 'fileRefused', why, limitKilobytes });

function isOneOf(url: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  return hosts.some((host) => hostname.endsWith(host));
}

function isLoopback(url: string): boolean {
  return URL.canParse(url) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
}
