import type { Decision } from '../../domain/decision.ts';
import { say } from '../../domain/decision.ts';
import type { Account } from '../../domain/directory-facts.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import type { Locale, Person } from '../../domain/people.ts';
import { batchStanding, batchTitle } from '../../words/batches.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { longDate } from '../../words/dates.ts';
import { stateName } from '../../words/states.ts';
import type { StatusFacts } from './gather.ts';
import { STATUS_WORDS } from './messages.ts';
import type { StatusArgs } from './parse.ts';

/** A chat message longer than this is no longer read. */
const LINES = 15;

export function decideStatus({ about, asker, locale }: StatusArgs, facts: StatusFacts): Decision {
  const words = inLanguage(STATUS_WORDS, locale);
  const [newest, ...older] = facts.requests;

  if (about.kind === 'request') return newest === undefined ? say(words.unknownRequest(about.id)) : card(newest);
  if (about.kind === 'guest') {
    if (newest !== undefined && older.length === 0) return card(newest);
    if (newest === undefined) return say(accountWords(about.email, facts.account, locale));
  }
  const count = facts.requests.length + facts.batches.length;
  if (count === 0) return say(facts.seesAll ? words.nonePending : words.noneOpen);

  const title = facts.seesAll ? words.pending(count) : words.yours(count);
  const byWhom = ({ userId, name }: Person): string | undefined => (userId === asker.userId ? undefined : name);
  const many = facts.batches.map((batch) =>
    words.line(batch.id, batchTitle(batch, locale), batchStanding(batch, locale), byWhom(batch.requester)),
  );
  const single = facts.requests.map(({ id, ask, state, requester }) =>
    words.line(id, ask.email, stateName(state.name, locale), byWhom(requester)),
  );
  const lines = [...many, ...single].slice(0, LINES);
  const rest = count - lines.length;
  const heading = about.kind === 'guest' ? [] : [title];
  return say([...heading, ...lines, ...(rest > 0 ? [words.more(rest)] : []), words.how].join('\n'));
}

const card = (request: GuestRequest): Decision => ({
  effects: [],
  reply: { kind: 'requestCard', id: request.id, audience: 'requester' },
});

function accountWords(email: string, account: Account | undefined, locale: Locale): string {
  const words = inLanguage(STATUS_WORDS, locale);
  if (account === undefined) return words.unknownGuest(email);
  if (account.kind === 'internal') return words.internal(email, account.displayName);
  if (account.redemption !== 'accepted') return words.guestPending(email);
  return words.guestAccepted(email, account.since === undefined ? undefined : longDate(account.since, locale));
}
