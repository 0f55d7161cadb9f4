import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentedPermissions } from '../../src/sandbox/settings.ts';
import type { Ledger } from '../../src/sandbox/ledger.ts';
import { Bench, invitation, TestClock, user } from './support.ts';
import type { ErrorBody, InvitationReply } from './support.ts';

let bench: Bench;
let clock: TestClock;
beforeEach(async () => {
  clock = new TestClock();
  bench = await Bench.start({ clock });
});
afterEach(() => bench.close());

const ledger = async (from = bench): Promise<Ledger> => (await from.control<Ledger>('GET', '/ledger')).body;

describe('limits', () => {
  it('throttle invitations of the tenant with Retry-After, and writes of the app', async () => {
    await bench.control('PUT', '/limits', { invitationsPer5s: 2, writesPer150s: 3 });
    expect((await bench.invite('a@fabrikam.example')).status).toBe(201);
    clock.advance(2_000);
    expect((await bench.invite('b@fabrikam.example')).status).toBe(201);
    const throttled = await bench.app<ErrorBody>('POST', '/v1.0/invitations', invitation('c@fabrikam.example'));
    expect(throttled.status).toBe(429);
    expect(throttled.headers.get('retry-after')).toBe('3');
    expect(throttled.body.error.code).toBe('TooManyRequests');
    clock.advance(3_000);
    expect((await bench.invite('c@fabrikam.example')).status).toBe(201);
    const write = await bench.app('PATCH', `/v1.0/users/${user(7)}`, { companyName: 'Fabrikam' });
    expect(write.status).toBe(429);
    expect(write.headers.get('retry-after')).toBe('145');
    expect((await bench.app('GET', `/v1.0/users/${user(7)}`)).status).toBe(200);
    expect((await ledger()).requests.map((one) => one.status)).toEqual([201, 201, 429, 201, 429, 200]);
  });
});

describe('faults', () => {
  it('strike as often as told, before anything is written', async () => {
    const fault = {
      method: 'POST',
      path: '/v1.0/invitations',
      status: 503,
      code: 'serviceNotAvailable',
      message: 'Away',
      retryAfter: 2,
      times: 2,
    };
    await bench.control('PUT', '/faults', [fault]);
    const first = await bench.app<ErrorBody>('POST', '/v1.0/invitations', invitation('a@fabrikam.example'));
    expect(first).toMatchObject({ status: 503, body: { error: { code: 'serviceNotAvailable', message: 'Away' } } });
    expect(first.headers.get('retry-after')).toBe('2');
    expect((await bench.app('GET', '/v1.0/users')).status).toBe(200);
    expect((await bench.invite('a@fabrikam.example')).status).toBe(503);
    expect((await ledger()).invitations).toEqual([]);
    expect((await bench.invite('a@fabrikam.example')).status).toBe(201);
  });

  it('after the commit write and answer otherwise; dropped ones answer nothing', async () => {
    await bench.control('PUT', '/faults', [{ path: '/v1.0/invitations', status: 504, times: 1, afterCommit: true }]);
    expect((await bench.invite('a@fabrikam.example')).status).toBe(504);
    expect((await ledger()).invitations).toHaveLength(1);
    await bench.control('PUT', '/faults', [{ path: '/v1.0/invitations', times: 1, afterCommit: true, drop: true }]);
    await expect(bench.invite('b@fabrikam.example')).rejects.toThrow('fetch failed');
    expect((await ledger()).invitations.map((one) => one.email)).toEqual(['a@fabrikam.example', 'b@fabrikam.example']);
    expect((await ledger()).requests.map((one) => one.status)).toEqual([504, 0]);
  });

  it('strike the sign-in too', async () => {
    await bench.control('PUT', '/faults', [
      { path: '/11111111-1111-4111-8111-111111111111/oauth2', status: 503, times: 1 },
    ]);
    await expect(bench.appToken()).rejects.toThrow('AADSTS90033');
    expect(await bench.appToken()).toMatch(/^ey/);
    expect((await ledger()).requests).toEqual([]);
  });
});

describe('a control that cannot be read gets 400 and words', () => {
  it.each([
    ['PUT', '/replication', { replicas: 0, lagMs: { p50: 1, p99: 2 } }],
    ['PUT', '/replication', { replicas: 3, lagMs: { p50: 5, p99: 2 } }],
    ['PUT', '/faults', [{ status: 503 }]],
    ['PUT', '/limits', { invitationsPer5s: -1 }],
    ['PATCH', '/policies', { authorizationPolicy: { allowInvitesFrom: 'friends' } }],
    ['PATCH', '/policies', { b2bManagementPolicy: { definition: ['not json'] } }],
    ['POST', '/redeem', {}],
  ])('%s %s', async (method, path, body) => {
    const answer = await bench.control<{ error: string }>(method, path, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatch(/^This control cannot be read: /);
  });

  it('also without JSON, for nobody, and for nothing', async () => {
    const raw = await fetch(`${bench.url}/_sandbox/faults`, { method: 'PUT', body: '[{' });
    expect(raw.status).toBe(400);
    expect((await bench.control('POST', '/redeem', { email: 'nobody@x.example' })).status).toBe(404);
    expect((await bench.control('GET', '/weather')).status).toBe(404);
  });
});

describe('redemption', () => {
  it('by control accepts once, is in the audit log, and a second time is already accepted', async () => {
    await bench.withoutLag();
    const application = [...documentedPermissions.application, 'AuditLog.Read.All'];
    await bench.control('PUT', '/permissions', { application });
    const { id } = (await bench.invite('jane@fabrikam.example')).body.invitedUser;
    expect(await bench.control('POST', '/redeem', { email: 'JANE@fabrikam.example' })).toMatchObject({
      status: 200,
      body: { userId: id, state: 'Accepted' },
    });
    const guest = await bench.app('GET', `/v1.0/users/${id}?$select=externalUserState`);
    expect(guest.body).toMatchObject({ externalUserState: 'Accepted' });
    const filter = encodeURIComponent("activityDisplayName eq 'Redeem external user invite'");
    const audits = await bench.app<{ value: object[] }>('GET', `/v1.0/auditLogs/directoryAudits?$filter=${filter}`);
    expect(audits.body.value).toMatchObject([
      { loggedByService: 'Invited Users', targetResources: [{ id }], initiatedBy: { user: { id } } },
    ]);
  });

  it('on the page asks first, then says what happened', async () => {
    const { inviteRedeemUrl, invitedUser } = (await bench.invite('jane@fabrikam.example')).body;
    const { pathname, search, searchParams } = new URL(inviteRedeemUrl);
    const open = await bench.call<string>('GET', pathname + search);
    expect(open.body).toContain('Accept</button>');
    expect(open.headers.get('content-security-policy')).toContain("default-src 'none'");
    const press = () =>
      fetch(`${bench.url}/redeem`, {
        method: 'POST',
        body: new URLSearchParams({ ticket: searchParams.get('ticket') ?? '', user: invitedUser.id }),
      });
    expect(await (await press()).text()).toContain('Invitation accepted');
    expect(await (await press()).text()).toContain('Already accepted');
    expect((await bench.call('GET', '/redeem?ticket=x&user=y')).status).toBe(404);
  });

  it('fails for a guest whose domain was denied meanwhile', async () => {
    await bench.invite('jane@woodgrove.example');
    const text = JSON.stringify({
      B2BManagementPolicy: { InvitationsAllowedAndBlockedDomainsPolicy: { AllowedDomains: ['fabrikam.example'] } },
    });
    await bench.control('PATCH', '/policies', { b2bManagementPolicy: { definition: [text] } });
    expect((await bench.control('POST', '/redeem', { email: 'jane@woodgrove.example' })).status).toBe(409);
    expect((await bench.invite('joe@woodgrove.example')).status).toBe(400);
  });
});

describe('state on disk', () => {
  it('survives a stop, with ledger, settings and subscriptions, and half a last line', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'));
    try {
      const first = await Bench.start({ dataDir, clock });
      const { id } = (await first.invite('jane@fabrikam.example')).body.invitedUser;
      await first.control('PUT', '/limits', { invitationsPer5s: 7 });
      const token = await first.appToken();
      const before = await ledger(first);
      await first.close();
      const file = join(dataDir, 'journal.jsonl');
      writeFileSync(file, `${readFileSync(file, 'utf8')}[{"kind":"wri`);
      const second = await Bench.start({ dataDir, clock });
      expect(await ledger(second)).toEqual(before);
      expect((await second.control('GET', '/limits')).body).toMatchObject({ invitationsPer5s: 7 });
      clock.advance(600_000);
      const again = await second.call('GET', `/v1.0/users/${id}`, undefined, { authorization: `Bearer ${token}` });
      expect(again.status).toBe(200);
      await second.control('POST', '/reset');
      await second.close();
      const third = await Bench.start({ dataDir, clock });
      expect(await ledger(third)).toEqual({ invitations: [], mails: [], memberships: [], requests: [] });
      await third.close();
    } finally {
      rmSync(dataDir, { recursive: true });
    }
  });
});

describe('subscriptions', () => {
  interface Received {
    value: { clientState: string; changeType: string; resourceData: { id: string }; subscriptionId: string }[];
  }

  async function listener(
    answer: (text: string, validationToken: string | null) => { status: number; text?: string; type?: string },
  ) {
    const received: Received[] = [];
    const server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        const token = new URL(request.url ?? '', 'http://x').searchParams.get('validationToken');
        const { status, text: body = '', type = 'text/plain' } = answer(text, token);
        if (token === null && status < 300) received.push(JSON.parse(text) as Received);
        response.writeHead(status, { 'content-type': type }).end(body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/notify`;
    return { url, received, close: () => new Promise((resolve) => server.close(resolve)) };
  }

  const order = (notificationUrl: string, more: object = {}): object => ({
    changeType: 'updated',
    notificationUrl,
    resource: '/users',
    expirationDateTime: new Date(clock.now() + 86_400_000).toISOString(),
    clientState: 'secret',
    ...more,
  });
  const echo = (_text: string, token: string | null) => ({ status: token === null ? 202 : 200, text: token ?? '' });

  it('are validated, told of a new guest and of redemption, renewed and deleted', async () => {
    const there = await listener(echo);
    const made = await bench.app<{ id: string }>('POST', '/v1.0/subscriptions', order(there.url));
    expect(made.status).toBe(201);
    const { id } = (await bench.invite('jane@fabrikam.example')).body.invitedUser;
    clock.advance(0);
    await expect.poll(() => there.received).toHaveLength(1);
    expect(there.received[0]?.value).toMatchObject([
      { clientState: 'secret', changeType: 'updated', resourceData: { id }, subscriptionId: made.body.id },
    ]);
    await bench.control('POST', '/redeem', { email: 'jane@fabrikam.example' });
    clock.advance(0);
    await expect.poll(() => there.received).toHaveLength(2);
    const path = `/v1.0/subscriptions/${made.body.id}`;
    const tooFar = new Date(clock.now() + 41_761 * 60_000).toISOString();
    expect((await bench.app('PATCH', path, { expirationDateTime: tooFar })).status).toBe(400);
    const longest = new Date(clock.now() + 41_760 * 60_000).toISOString();
    expect((await bench.app('PATCH', path, { expirationDateTime: longest })).body).toMatchObject({
      expirationDateTime: longest,
    });
    clock.advance(41_761 * 60_000);
    bench.forgetTokens();
    expect((await bench.app('GET', path)).status).toBe(404);
    await there.close();
  });

  it('are delivered again after a failure', async () => {
    let failures = 1;
    const there = await listener((text, token) =>
      token === null && failures-- > 0 ? { status: 500 } : echo(text, token),
    );
    await bench.app('POST', '/v1.0/subscriptions', order(there.url));
    await bench.invite('jane@fabrikam.example');
    clock.advance(0);
    await expect.poll(() => clock.waiting).toBe(1);
    expect(there.received).toEqual([]);
    clock.advance(2_000);
    await expect.poll(() => there.received).toHaveLength(1);
    await there.close();
  });

  it.each([
    ['echoes something else', () => ({ status: 200, text: 'hello' }), /exactly match/],
    ['answers 404', () => ({ status: 404 }), /Response must be 200/],
  ])('are refused when the address %s', async (_what, answer, words) => {
    const there = await listener(answer);
    const made = await bench.app<ErrorBody>('POST', '/v1.0/subscriptions', order(there.url));
    expect(made).toMatchObject({
      status: 400,
      body: { error: { code: 'ValidationError', message: expect.stringMatching(words) as string } },
    });
    await there.close();
  });

  it('are refused for other resources, change types and machines', async () => {
    const post = async (more: object) =>
      (await bench.app('POST', '/v1.0/subscriptions', order('http://127.0.0.1:9/', more))).status;
    expect(await post({ resource: '/me/messages' })).toBe(400);
    expect(await post({ changeType: 'created' })).toBe(400);
    expect(await post({ notificationUrl: 'https://example.com/' })).toBe(400);
    expect(await post({})).toBe(400);
  });
});

describe('users/delta', () => {
  interface Delta {
    '@odata.deltaLink': string;
    value: Record<string, unknown>[];
  }
  const follow = (link: string) =>
    bench.app<Delta & Partial<ErrorBody>>('GET', link.replace('https://graph.microsoft.com', ''));

  it('tells what changed since, also removals, until the token is too old', async () => {
    const start = await bench.app<Delta>('GET', '/v1.0/users/delta?$deltaToken=latest&$select=mail,externalUserState');
    expect(start.body.value).toEqual([]);
    const { id } = (await bench.invite('jane@fabrikam.example')).body.invitedUser;
    const next = await follow(start.body['@odata.deltaLink']);
    expect(next.body.value).toEqual([{ id, mail: 'jane@fabrikam.example', externalUserState: 'PendingAcceptance' }]);
    clock.advance(600_000);
    await bench.app('DELETE', `/v1.0/users/${id}`);
    const last = await follow(next.body['@odata.deltaLink']);
    expect(last.body.value).toEqual([{ id, '@removed': { reason: 'changed' } }]);
    expect((await follow(last.body['@odata.deltaLink'])).body.value).toEqual([]);
    clock.advance(8 * 86_400_000);
    bench.forgetTokens();
    expect(await follow(last.body['@odata.deltaLink'])).toMatchObject({
      status: 400,
      body: { error: { code: 'syncStateNotFound' } },
    });
  });
});

describe('$batch', () => {
  interface Batch {
    responses: { id: string; status: number; body?: unknown }[];
  }
  const batch = (requests: object[]) => bench.app<Batch & Partial<ErrorBody>>('POST', '/v1.0/$batch', { requests });

  it('answers each part by itself, waits where told, and enters parts in the ledger', async () => {
    const { body } = await batch([
      { id: '1', method: 'GET', url: '/organization' },
      { id: '2', method: 'GET', url: '/users/nobody', dependsOn: ['1'] },
      { id: '3', method: 'GET', url: '/organization', dependsOn: ['2'] },
      {
        id: '4',
        method: 'POST',
        url: '/invitations',
        headers: { 'Content-Type': 'application/json' },
        body: invitation('b@fabrikam.example'),
      },
      { id: '5', method: 'POST', url: '/invitations', body: invitation('c@fabrikam.example') },
    ]);
    expect(body.responses.map((one) => [one.id, one.status]).sort()).toEqual([
      ['1', 200],
      ['2', 404],
      ['3', 424],
      ['4', 201],
      ['5', 400],
    ]);
    const { requests } = await ledger();
    expect(
      requests
        .filter((one) => one.batch)
        .map((one) => one.path)
        .sort(),
    ).toEqual(['/v1.0/invitations', '/v1.0/organization', '/v1.0/users/nobody']);
    expect(requests.filter((one) => !one.batch).map((one) => one.path)).toEqual(['/v1.0/$batch']);
  });

  it('throttles each part alone', async () => {
    await bench.control('PUT', '/limits', { invitationsPer5s: 1 });
    const part = (id: string) => ({
      id,
      method: 'POST',
      url: '/invitations',
      headers: { 'Content-Type': 'application/json' },
      body: invitation(`${id}@fabrikam.example`),
    });
    const { body } = await batch([part('a'), part('b')]);
    expect(body.responses.map((one) => one.status).sort()).toEqual([201, 429]);
  });

  it('takes 20 parts with ids of their own', async () => {
    const parts = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ id: String(n), method: 'GET', url: '/organization' }));
    expect((await batch(parts(20))).status).toBe(200);
    expect((await batch(parts(21))).status).toBe(400);
    expect((await batch([...parts(1), ...parts(1)])).status).toBe(400);
  });
});

describe('lists', () => {
  interface Page {
    value: { id: string }[];
    '@odata.nextLink'?: string;
    '@odata.count'?: number;
  }

  it('come in pages whose links lead on', async () => {
    const ids: string[] = [];
    let path: string | undefined = '/v1.0/users?$top=3&$select=id';
    while (path !== undefined) {
      const page: Page = (await bench.app<Page>('GET', path)).body;
      ids.push(...page.value.map((one) => one.id));
      path = page['@odata.nextLink']?.replace('https://graph.microsoft.com', '');
    }
    expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(user));
  });

  it.each([
    ['/v1.0/users?$select=shoeSize', 400],
    ['/v1.0/users?$top=0', 400],
    ['/v1.0/users?$top=1000', 400],
    ['/v1.0/users?$fliter=x', 400],
    ['/v1.0/users?$search="displayName:alex"', 400],
    ["/v1.0/users?$filter=userType eq 'Guest'&$orderby=displayName", 400],
    ['/v1.0/users/$count', 400],
    ['/v1.0/invitations', 405],
    ['/v1.0/nothing', 400],
    ['/v1.0/policies/externalIdentitiesPolicy', 400],
    ['/v1.0/organization?$select=directorySizeQuota', 400],
    ["/v1.0/tenantRelationships/findTenantInformationByDomainName(domainName='gov.example')", 404],
    ["/v1.0/tenantRelationships/findTenantInformationByDomainName(domainName='northwind.example')", 404],
    ["/v1.0/tenantRelationships/findTenantInformationByDomainName(domainName='fabrikam.example')", 200],
    ["/v1.0/users?$filter=userType eq 'Guest'&$orderby=displayName", 400],
    ['/v1.0/users/grady_fabrikam.example%23EXT%23@contoso.onmicrosoft.com', 200],
  ])('GET %s answers %i', async (path, status) => {
    expect((await bench.app('GET', path)).status).toBe(status);
  });

  it('count and search with the header', async () => {
    const headers = { ConsistencyLevel: 'eventual' };
    const page = await bench.app<Page>(
      'GET',
      `/v1.0/groups?$search="displayName:proj"&$count=true`,
      undefined,
      headers,
    );
    expect(page.body).toMatchObject({
      '@odata.count': 1,
      value: [{ displayName: 'Project X', resourceProvisioningOptions: ['Team'] }],
    });
    expect((await bench.app('GET', '/v1.0/users/$count', undefined, headers)).body).toBe('8');
  });

  it('hide guest fields unless selected', async () => {
    const plain = await bench.app<Record<string, unknown>>('GET', `/v1.0/users/${user(7)}`);
    expect(plain.body).not.toHaveProperty('userType');
    expect(plain.body).not.toHaveProperty('externalUserState');
  });
});

describe('deleted users', () => {
  it('can be restored for 30 days, with their groups', async () => {
    await bench.withoutLag();
    const path = `/v1.0/directory/deletedItems/${user(7)}`;
    expect((await bench.app('DELETE', `/v1.0/users/${user(7)}`)).status).toBe(204);
    expect((await bench.app('GET', `/v1.0/users/${user(7)}`)).status).toBe(404);
    expect((await bench.app('POST', `${path}/restore`)).status).toBe(200);
    expect((await bench.app('GET', `/v1.0/users/${user(7)}`)).status).toBe(200);
    await bench.app('DELETE', `/v1.0/users/${user(7)}`);
    clock.advance(31 * 86_400_000);
    bench.forgetTokens();
    expect((await bench.app('GET', path)).status).toBe(404);
  });

  it('free their address for a new guest', async () => {
    await bench.withoutLag();
    await bench.app('DELETE', `/v1.0/users/${user(7)}`);
    const again = await bench.app<InvitationReply>('POST', '/v1.0/invitations', invitation('grady@fabrikam.example'));
    expect(again.body.invitedUser.id).not.toBe(user(7));
  });
});

describe('a user', () => {
  it('cannot be given properties that Graph does not know', async () => {
    const answer = await bench.app<ErrorBody>('PATCH', `/v1.0/users/${user(7)}`, { shoeSize: 42 });
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { code: 'Request_BadRequest', message: expect.stringContaining("'shoeSize'") as string } },
    });
  });

  it('has five sponsors at most, once each', async () => {
    await bench.withoutLag();
    const add = (n: number) =>
      bench.app('POST', `/v1.0/users/${user(7)}/sponsors/$ref`, {
        '@odata.id': `https://graph.microsoft.com/v1.0/users/${user(n)}`,
      });
    const statuses = [];
    for (const n of [5, 1, 2, 3, 4, 6]) statuses.push((await add(n)).status);
    expect(statuses).toEqual([400, 204, 204, 204, 204, 400]);
    expect((await bench.app('DELETE', `/v1.0/users/${user(7)}/sponsors/${user(1)}/$ref`)).status).toBe(204);
    expect((await add(6)).status).toBe(204);
  });
});
