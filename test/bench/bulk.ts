/**
 * `npm run bench:bulk -- [--guests 1000] [--delay 120] [--p50 1000] [--p99 5000] [--baseline 60]`: one request for many
 * guests against the local tenant, and beside it, in the same run, a loop with the SDK's defaults, one guest after the other.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from '@microsoft/microsoft-graph-client';
import { CLOUDS } from '../../src/domain/clouds.ts';
import { buildPrograms } from '../crash/build.ts';
import { control } from '../crash/control.ts';
import { run } from '../crash/process.ts';
import { PEOPLE, startFakeTeams, textOf } from '../fakes/fake-teams.ts';
import { freePort } from '../local/free-port.ts';

const { values } = parseArgs({
  options: {
    guests: { type: 'string', default: '1000' },
    delay: { type: 'string', default: '120' },
    p50: { type: 'string', default: '1000' },
    p99: { type: 'string', default: '5000' },
    baseline: { type: 'string', default: '60' },
  },
});
const [guests, delayMs, p50, p99, baseline] = [
  values.guests,
  values.delay,
  values.p50,
  values.p99,
  values.baseline,
].map(Number) as [number, number, number, number, number];

/** What the pages allow: 150 invitations in 5 s; 3,000 writes in 150 s, of which a guest takes an invitation and 1/20 call. */
const INVITED_A_SECOND = 150 / 5;
const WRITES_A_GUEST = 1 + 1 / 20;
const READY_A_SECOND = 3_000 / 150 / WRITES_A_GUEST;

interface FullLedger {
  readonly invitations: readonly { readonly email: string; readonly userId: string; readonly at: string }[];
  readonly mails: readonly { readonly to: string }[];
  readonly memberships: readonly { readonly userId: string; readonly at: string }[];
  readonly requests: readonly {
    readonly method: string;
    readonly path: string;
    readonly status: number;
    readonly batch?: boolean;
  }[];
}
interface Outcome {
  readonly name: string;
  readonly guests: number;
  readonly invitedASecond: number;
  readonly readyASecond: number;
  readonly lost: number;
  readonly doubled: number;
  readonly calls: number;
  readonly throttled: number;
}

const programs = await buildPrograms();
try {
  const results = [await bulk(), await loop()];
  console.table(
    results.map((one) => ({
      ...one,
      invitedASecond: one.invitedASecond.toFixed(1),
      invitedOfLimit: `${((100 * one.invitedASecond) / INVITED_A_SECOND).toFixed(0)} %`,
      readyASecond: one.readyASecond.toFixed(1),
      readyOfQuota: `${((100 * one.readyASecond) / READY_A_SECOND).toFixed(0)} %`,
      throttledShare: `${((100 * one.throttled) / Math.max(1, one.calls)).toFixed(2)} %`,
    })),
  );
  console.log(
    `limit: ${INVITED_A_SECOND} invitations/s; quota: 3,000 writes / 150 s / (1 + 1/20 writes a guest) = ${READY_A_SECOND.toFixed(2)} guests/s; ` +
      `${delayMs} ms a call, 3 replicas, lag p50 ${p50} ms, p99 ${p99} ms`,
  );
} finally {
  await programs.remove();
}

async function tenant() {
  const sandbox = run(programs.sandbox, ['--port', '0']);
  const url = /http\S+/.exec((await sandbox.ready) ?? '')?.[0] ?? '';
  await control(url, 'PUT', 'replication', { replicas: 3, lagMs: { p50, p99 } });
  await control(
    url,
    'PUT',
    'faults',
    ['GET', 'POST', 'PATCH'].map((method) => ({ method, path: '/', delayMs, times: 1_000_000 })),
  );
  return { url, sandbox, ledger: () => control(url, 'GET', 'ledger') as Promise<FullLedger> };
}

async function bulk(): Promise<Outcome> {
  const { url, sandbox, ledger } = await tenant();
  const folder = await mkdtemp(path.join(tmpdir(), 'guestlist-bulk-'));
  const port = await freePort();
  const teams = await startFakeTeams({ botUrl: `http://127.0.0.1:${port}/api/messages` });
  const bot = run(programs.bot, ['--no-playground', '--port', String(port), '--data', folder, '--sandbox-url', url]);
  try {
    await bot.ready;
    const approvals = teams.channel('Guest approvals');
    const alex = teams.chatOf(PEOPLE.alex);
    await teams.says(PEOPLE.isaiah, approvals, '/settings approvals here');
    const list = Array.from({ length: guests }, (_, n) => `guest${n}@fabrikam.example`).join('\n');
    const askedAt = Date.now();
    await teams.says(PEOPLE.alex, alex, `/bulk-invite --to "Project X"\nemail\n${list}`);
    const preview = await teams.awaitCard(alex, ({ card }) => textOf(card).includes('not sent yet'), 120_000);
    console.log(`preview of ${guests} lines, looked up in the directory: ${Date.now() - askedAt} ms`);
    await teams.presses(PEOPLE.alex, preview.id, 'bulk.send');
    const asked = await teams.awaitCard(approvals, ({ card }) => textOf(card).includes('asks for'), 30_000);
    const before = (await ledger()).requests.length;
    const approvedAt = Date.now();
    await teams.presses(PEOPLE.megan, asked.id, 'bulk.approve');
    await teams.awaitMessage(alex, ({ text }) => /GL-B\w+ is done/.test(text), 600_000);
    const readyAt = Date.now();
    return outcome('one request for all', guests, approvedAt, readyAt, await ledger(), before);
  } finally {
    bot.kill('SIGTERM');
    sandbox.kill('SIGTERM');
    await teams.close();
    await Promise.all([bot.dead, sandbox.dead]);
    await rm(folder, { recursive: true, force: true });
  }
}

/** As most scripts do it: the SDK as it comes, one guest after the other, then added to the group. */
async function loop(): Promise<Outcome> {
  const { url, sandbox, ledger } = await tenant();
  try {
    const answer = await fetch(`${url}/11111111-1111-4111-8111-111111111111/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: '22222222-2222-4222-8222-222222222222',
        client_secret: 'sandbox-secret',
        scope: `${CLOUDS.global.graph.root}/.default`,
      }),
    });
    const { access_token: token } = (await answer.json()) as { readonly access_token: string };
    const client = Client.init({
      baseUrl: url,
      defaultVersion: 'v1.0',
      customHosts: new Set(['127.0.0.1', 'localhost']),
      authProvider: (done) => done(null, token),
      // The SDK sends its token to https only; the local tenant speaks http.
      fetchOptions: { headers: { authorization: `Bearer ${token}` } },
    });
    const groups = (await client.api('/groups').filter("displayName eq 'Project X'").get()) as {
      readonly value: readonly { readonly id: string }[];
    };
    const groupId = groups.value[0]?.id ?? '';
    const begun = Date.now();
    for (let n = 0; n < baseline; n += 1) {
      const invitation = (await client.api('/invitations').post({
        invitedUserEmailAddress: `loop${n}@fabrikam.example`,
        inviteRedirectUrl: 'https://myapps.microsoft.com',
        sendInvitationMessage: true,
      })) as { readonly invitedUser: { readonly id: string } };
      const body = { '@odata.id': `${CLOUDS.global.graph.root}/v1.0/directoryObjects/${invitation.invitedUser.id}` };
      await client
        .api(`/groups/${groupId}/members/$ref`)
        .post(body)
        .catch(() => undefined);
    }
    return outcome('one by one, SDK defaults', baseline, begun, Date.now(), await ledger(), 0);
  } finally {
    sandbox.kill('SIGTERM');
    await sandbox.dead;
  }
}

function outcome(
  name: string,
  wanted: number,
  begun: number,
  readyAt: number,
  { invitations, mails, memberships, requests }: FullLedger,
  before: number,
): Outcome {
  const invited = new Set(invitations.map(({ email }) => email));
  const members = new Set(memberships.map(({ userId }) => userId));
  const lastInvited = Math.max(...invitations.map(({ at }) => Date.parse(at)));
  const ready = invitations.filter(({ userId }) => members.has(userId)).length;
  const calls = requests.slice(before).filter(({ path: called }) => !called.includes('/oauth2/'));
  return {
    name,
    guests: wanted,
    invitedASecond: (1_000 * invited.size) / (lastInvited - begun),
    readyASecond: (1_000 * ready) / (readyAt - begun),
    lost: wanted - ready,
    doubled: invitations.length - invited.size + (mails.length - new Set(mails.map(({ to }) => to)).size),
    calls: calls.length,
    throttled: calls.filter(({ status }) => status === 429).length,
  };
}
