/** How one life of the bot ends. */
export type Death = { readonly step: string; readonly nth: number } | { readonly afterMs: number };

const around = (...steps: string[]): string[] => steps.flatMap((step) => [`${step}.before`, `${step}.after`]);

/** Every step of the story, in its order: the turn, each commit, each call to Graph, each post. */
export const STEPS: readonly string[] = [
  'turn.arrived',
  'turn.decided',
  'turn.answered',
  ...around('commit.asked', 'commit.approved', 'commit.denied'),
  ...around('commit.inviting', 'commit.guestCreated', 'commit.ready'),
  ...around('commit.setAttributes.started', 'commit.setAttributes.done'),
  ...around('commit.addToGroup.started', 'commit.addToGroup.done', 'commit.confirmReady.started'),
  ...around('commit.tell.started', 'commit.tell.done', 'commit.view', 'commit.audit', 'commit.audited'),
  ...around('graph.invite', 'graph.setAttributes', 'graph.addToGroup', 'graph.confirmUsable'),
  ...around('chat.post', 'chat.update', 'chat.words'),
];

/** Steps that only a bot takes which finds an invitation begun and not ended. */
export const STEPS_AFTER_A_CRASH: readonly string[] = around(
  'commit.outcomeLost',
  'commit.reconcile.started',
  'graph.findInvited',
);
const CRASH: readonly string[] = ['commit.inviting.after', 'graph.invite.after'];

/** A third at random moments, else every step in turn, each mostly the first time that it comes. */
export function schedule(kills: number, random: () => number): readonly Death[] {
  const named = [
    ...STEPS.map((step) => [step]),
    ...STEPS_AFTER_A_CRASH.flatMap((step, n) => [[CRASH[n % CRASH.length] ?? step, step]]),
  ];
  const deaths: Death[] = [];
  const offset = Math.floor(random() * named.length);
  for (let n = 0; deaths.length < kills; n += 1) {
    if (n % 3 === 2) deaths.push({ afterMs: Math.floor(random() * 2_500) });
    else {
      // Few kills are to reach all over the story, and a multiple of no small number does.
      const at = (offset + (n - Math.floor(n / 3)) * 17) % named.length;
      deaths.push(...(named[at] ?? []).map((step) => ({ step, nth: random() < 0.8 ? 1 : 2 })));
    }
  }
  return deaths.slice(0, kills);
}
