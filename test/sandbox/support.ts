import type { Clock } from '../../src/sandbox/clock.ts';
import { startSandbox } from '../../src/sandbox/start.ts';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/start.ts';

export const tenantId = '11111111-1111-4111-8111-111111111111';
export const clientId = '22222222-2222-4222-8222-222222222222';
export const user = (n: number): string => `aaaaaaaa-0000-4000-8000-00000000000${n}`;
export const group = (n: number): string => `bbbbbbbb-0000-4000-8000-00000000000${n}`;
export const tokenPath = `/${tenantId}/oauth2/v2.0/token`;

/** Time that moves only when a test says so; what falls due runs then. */
export class TestClock implements Clock {
  #now: number;
  #due: { at: number; run: () => void }[] = [];

  constructor(start = '2026-06-01T08:00:00.000Z') {
    this.#now = Date.parse(start);
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const entry = { at: this.#now + ms, run };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((one) => one !== entry);
    };
  }

  get waiting(): number {
    return this.#due.length;
  }

  advance(ms: number): void {
    this.#now += ms;
    const ready = this.#due.filter((one) => one.at <= this.#now);
    this.#due = this.#due.filter((one) => one.at > this.#now);
    for (const { run } of ready) run();
  }
}

/** Uniform numbers that repeat from run to run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Reply<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface ErrorBody {
  error: { code: string; message: string; innerError: Record<string, string> };
}

/** A sandbox under test, with the calls that tests make. */
export class Bench {
  readonly url: string;
  readonly #sandbox: Sandbox;
  #tokens = new Map<string, string>();

  private constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
    this.url = sandbox.url;
  }

  static async start(options: Partial<SandboxOptions> = {}): Promise<Bench> {
    return new Bench(await startSandbox({ port: 0, ...options }));
  }

  close(): Promise<void> {
    return this.#sandbox.close();
  }

  async call<Body>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply<Body>> {
    const answer = await fetch(this.url + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') ?? false;
    return { status: answer.status, headers: answer.headers, body: (isJson ? JSON.parse(text) : text) as Body };
  }

  control<Body = unknown>(method: string, path: string, body?: unknown): Promise<Reply<Body>> {
    return this.call<Body>(method, `/_sandbox${path}`, body);
  }

  /** As the app, with the permissions granted when the token was first asked for. */
  async app<Body>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply<Body>> {
    return this.call<Body>(method, path, body, { authorization: `Bearer ${await this.appToken()}`, ...headers });
  }

  async appToken(): Promise<string> {
    const known = this.#tokens.get('app');
    if (known) return known;
    const token = await this.token({ grant_type: 'client_credentials', scope: 'https://graph.microsoft.com/.default' });
    this.#tokens.set('app', token);
    return token;
  }

  forgetTokens(): void {
    this.#tokens.clear();
  }

  /** As a signed-in user, on behalf of. */
  async as<Body>(userId: string, method: string, path: string, body?: unknown): Promise<Reply<Body>> {
    return this.call<Body>(method, path, body, { authorization: `Bearer ${await this.userToken(userId)}` });
  }

  async userToken(userId: string): Promise<string> {
    const assertion = await this.control<{ token: string }>('POST', '/assertion', { userId });
    return this.token({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      assertion: assertion.body.token,
      scope: 'https://graph.microsoft.com/.default',
    });
  }

  async token(form: Record<string, string>): Promise<string> {
    const { status, body } = await this.signIn(form);
    if (status !== 200) throw new Error(`No token: ${JSON.stringify(body)}`);
    return String(body['access_token']);
  }

  async signIn(form: Record<string, string>): Promise<{ status: number; body: Record<string, unknown> }> {
    const answer = await fetch(this.url + tokenPath, {
      method: 'POST',
      body: new URLSearchParams({ client_id: clientId, client_secret: 'sandbox-secret', ...form }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  }

  async invite(email: string, more: object = {}): Promise<Reply<InvitationReply>> {
    return this.app<InvitationReply>('POST', '/v1.0/invitations', invitation(email, more));
  }

  /** Everything everywhere at once: for tests that are not about lag. */
  async withoutLag(): Promise<void> {
    await this.control('PUT', '/replication', { replicas: 3, lagMs: { p50: 0, p99: 0 } });
  }
}

export interface InvitationReply {
  inviteRedeemUrl: string;
  status: string;
  invitedUser: { id: string; userPrincipalName: string };
}

export function invitation(email: string, more: object = {}): object {
  return {
    invitedUserEmailAddress: email,
    inviteRedirectUrl: 'https://myapps.microsoft.com/?tenantid=contoso.example',
    sendInvitationMessage: true,
    ...more,
  };
}

export function memberReference(id: string): object {
  return { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${id}` };
}
