import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FakeTeams } from '../fakes/fake-teams.ts';
import { PEOPLE, buttonsOf, startFakeTeams, textOf } from '../fakes/fake-teams.ts';
import { freePort } from '../local/free-port.ts';
import type { Ledger } from '../scenarios/world.ts';
import type { Programs } from './build.ts';
import { buildPrograms } from './build.ts';
import { control } from './control.ts';
import type { Running } from './process.ts';
import { run } from './process.ts';

/** Enough that each death leaves some before it, some in flight and some behind it. */
const GUESTS = 120;
/** Where each life of the bot ends, in the order of the story. */
const DEATHS = ['graph.invite.after:40', 'graph.addAllToGroup.after:2'];
const LONGEST_LIFE_MS = 8_000;

let programs: Programs;
beforeAll(async () => {
  programs = await buildPrograms();
});
afterAll(() => programs.remove());

it(
  `3. Nothing lost, nothing twice: ${GUESTS} guests of one request, the bot killed ${DEATHS.length} times in between`,
  { timeout: 600_000 },
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'guestlist-bulk-'));
    const sandbox = run(programs.sandbox, ['--port', '0']);
    const sandboxUrl = /http\S+/.exec((await sandbox.ready) ?? '')?.[0] ?? '';
    const port = await freePort();
    const teams = await startFakeTeams({ botUrl: `http://127.0.0.1:${port}/api/messages` });
    const flags = ['--no-playground', '--port', String(port), '--data', folder, '--sandbox-url', sandboxUrl];
    const start = (env: Readonly<Record<string, string>> = {}): Running =>
      run(programs.bot, flags, { GUESTLIST_RECONCILE_WINDOW_SECONDS: '3', ...env });
    let bot = start();
    try {
      await control(sandboxUrl, 'PUT', 'replication', { replicas: 3, lagMs: { p50: 50, p99: 300 } });
      const approvals = teams.channel('Guest approvals');
      const alex = teams.chatOf(PEOPLE.alex);
      await bot.ready;
      await teams.says(PEOPLE.isaiah, approvals, '/settings approvals here');
      const list = Array.from({ length: GUESTS }, (_, n) => `guest${n}@fabrikam.example`).join('\n');
      await teams.says(PEOPLE.alex, alex, `/bulk-invite --to "Project X"\nemail\n${list}`);
      const preview = await teams.awaitCard(alex, ({ card }) => textOf(card).includes('not sent yet'));
      await teams.presses(PEOPLE.alex, preview.id, 'bulk.send');
      const asked = await teams.awaitCard(approvals, ({ card }) => textOf(card).includes(`asks for ${GUESTS}`));
      await teams.presses(PEOPLE.megan, asked.id, 'bulk.approve');
      bot.kill('SIGKILL');
      await bot.dead;

      for (const death of DEATHS) {
        bot = start({ GUESTLIST_DIE_AT: death });
        await Promise.race([bot.dead, pause(LONGEST_LIFE_MS, undefined, { ref: false })]);
        bot.kill('SIGKILL');
        await bot.dead;
      }
      bot = start();
      await bot.ready;
      await untilReady(teams, asked.id);

      const { invitations, mails, memberships } = (await control(sandboxUrl, 'GET', 'ledger')) as Ledger;
      expect(new Set(invitations.map(({ email }) => email)).size).toBe(GUESTS);
      expect([invitations.length, mails.length]).toEqual([GUESTS, GUESTS]);
      expect(new Set(memberships.map(({ userId }) => userId)).size).toBe(GUESTS);
    } finally {
      bot.kill('SIGKILL');
      sandbox.kill('SIGTERM');
      await teams.close();
      await Promise.all([bot.dead, sandbox.dead]);
      await rm(folder, { recursive: true, force: true });
    }
  },
);

/** Without any change on the card for so long it hangs; as long as it moves, it may take its time. */
const HANGS_MS = 120_000;

/** What nobody knows the end of, a person has looked up: it was not created, so that he has it invited again. */
async function untilReady(teams: FakeTeams, cardId: string): Promise<void> {
  const approvals = teams.channel('Guest approvals');
  let seen = '';
  for (let moved = Date.now(); Date.now() - moved < HANGS_MS; await pause(500)) {
    const card = teams.cardsIn(approvals).find(({ id }) => id === cardId)?.card ?? {};
    const text = textOf(card);
    if (text.includes('All guests are ready')) return;
    if (text !== seen) moved = Date.now();
    seen = text;
    const again = buttonsOf(card).find(({ verb }) => verb === 'bulk.inviteUnsure' || verb === 'bulk.tryFailed');
    if (again?.verb !== undefined) await teams.presses(PEOPLE.megan, cardId, again.verb);
  }
  throw new Error(`Not ready: ${seen}`);
}
