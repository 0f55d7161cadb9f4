import type { Batch, BatchEvent } from '../../domain/batch.ts';
import { MOST_GUESTS, moveBatch } from '../../domain/batch.ts';
import { listSendAt } from '../../domain/batch-sending.ts';
import type { Decision } from '../../domain/decision.ts';
import { nothing, onlyYou, say } from '../../domain/decision.ts';
import type { Verdict } from '../../domain/guest-request.ts';
import { mayNudge } from '../../domain/keeping-up.ts';
import type { Locale, Person } from '../../domain/people.ts';
import { endLiesAhead } from '../../domain/policies/end-lies-ahead.ts';
import { groupMayBeAskedFor } from '../../domain/policies/group-may-be-asked-for.ts';
import { invitationsAreOn } from '../../domain/policies/invitations-are-on.ts';
import { requesterIsAMember } from '../../domain/policies/requester-is-a-member.ts';
import { sendingLiesAhead } from '../../domain/policies/sending-lies-ahead.ts';
import { signInFirst } from '../../domain/policies/sign-in-first.ts';
import type { BatchWish } from '../../domain/policies/steering.ts';
import { whyNotSteer } from '../../domain/policies/steering.ts';
import type { Problem } from '../../domain/problem.ts';
import { pauseEndOf } from '../../domain/scheduling.ts';
import { sendingRules } from '../../domain/settings.ts';
import type { Instant, IsoDate } from '../../domain/time.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { problemWords } from '../../words/problems.ts';
import { signInAnswer } from '../../words/sign-in.ts';
import { approvedForLater, wrongDay } from './day.ts';
import type { AskFacts, BulkFacts, ListProblem, WishFacts } from './gather.ts';
import { drawList } from './list-card.ts';
import { BULK_WORDS } from './messages.ts';
import { newBatch } from './new-batch.ts';
import { invitesAnybody } from './sign-in.ts';
import type { BulkArgs } from './parse.ts';
import { resultCsv, resultText } from './result.ts';

export function decideBulk(args: BulkArgs, facts: BulkFacts, now: Instant): Decision {
  if (args.what === 'ask' && facts.about === 'ask') return decideAsk(args, facts, now);
  if (args.what === 'wish' && facts.about === 'wish') return decideWish(args, facts, now);
  throw new Error(`Facts about ${facts.about} for ${args.what}`);
}

type Ask = Extract<BulkArgs, { what: 'ask' }>;
type Wanted = Extract<BulkArgs, { what: 'wish' }>;

/** What would be wrong with every line is told at once; what is wrong with one is for the preview. */
function decideAsk(args: Ask, facts: AskFacts, now: Instant): Decision {
  const { list } = facts;
  if (!list.ok) return say(fileWords(list.problem, args.locale));
  const problem = whyNotAtAll(args, facts, list.value.length, now);
  if (problem !== undefined) return onlyYou(problemWords(problem, args.locale));
  return { effects: [{ do: 'openBatch', ...newBatch(args, facts, list.value, now) }], reply: nothing.reply };
}

const fileWords = (problem: ListProblem, locale: Locale): string =>
  problem.code === 'fileIsNoText' ? inLanguage(BULK_WORDS, locale).fileIsNoText : problemWords(problem, locale);

function whyNotAtAll(args: Ask, facts: AskFacts, count: number, now: Instant): Problem | undefined {
  const { target, until, notBefore } = args.common;
  const isGroup = target === undefined || target.kind === 'team' || target.kind === 'group';
  const group = target === undefined ? undefined : facts.groups.get(target.name.toLowerCase());
  return (
    requesterIsAMember({ ...facts, asker: args.asker }) ??
    invitationsAreOn({ rules: facts.rules, account: undefined }) ??
    (isGroup ? undefined : { code: 'targetUnsupported', kind: target.kind, name: target.name }) ??
    groupMayBeAskedFor({ group, settings: facts.settings }) ??
    endLiesAhead({ now, ...(until === undefined ? {} : { until }) }) ??
    sendingLiesAhead({
      now,
      timeZone: args.timeZone,
      ...(notBefore === undefined ? {} : { notBefore }),
      ...(until === undefined ? {} : { until }),
    }) ??
    (count === 0 ? { code: 'listEmpty' } : undefined) ??
    (count > MOST_GUESTS ? { code: 'tooManyGuests', count, limit: MOST_GUESTS } : undefined)
  );
}

/**
 * What is pressed for is the batch, so a press on any copy of its card counts as long as the batch allows it. A copy that
 * the bot does not know was born of a lost answer: it is adopted and brought up to date.
 */
function decideWish(args: Wanted, facts: WishFacts, now: Instant): Decision {
  const decision = decisionOn(args, facts, now);
  const { batch } = facts;
  if (batch === undefined || args.pressed?.cardId === undefined) return decision;
  const { audience, cardId } = args.pressed;
  const adopted: BatchEvent = { type: 'viewAdopted', audience, place: args.place, activityId: cardId };
  if (!moveBatch(batch, adopted, now).ok) return decision;
  return {
    ...decision,
    effects: [...decision.effects, { do: 'moveBatch', id: batch.id, event: adopted, optional: true }],
  };
}

function decisionOn(args: Wanted, facts: WishFacts, now: Instant): Decision {
  const refuse = (problem: Problem): Decision => onlyYou(problemWords(problem, args.locale));
  const { batch, account, standing } = facts;
  if (batch === undefined) return refuse({ code: 'requestUnknown', given: args.id });
  // In words "cancel" is said of a request at any time.
  const isApproved = batch.state.name === 'running' || batch.state.name === 'scheduled';
  const wish = args.wish === 'withdraw' && isApproved ? 'cancel' : args.wish;
  const problem = whyNotSteer(wish, { batch, person: args.asker, account, standing });
  if (problem !== undefined) return refuse(problem);
  if (wish === 'see') return shown(args, facts);
  if (wish === 'remind' && !mayNudge(batch, now)) return refuse({ code: 'nudgedAlready', requestId: batch.id });
  const refused = wish === 'send' ? wrongDay(batch, dayWanted(args, batch), now, args.locale) : undefined;
  if (refused !== undefined) return onlyYou(refused);

  const by: Person = { ...args.asker, name: nameOf(facts) ?? args.asker.name };
  const event = eventOf({ ...args, wish }, batch, facts, by, now);
  if (!moveBatch(batch, event, now).ok) {
    return refuse({ code: 'batchMovedOn', batchId: batch.id, state: batch.state.name });
  }
  const first = signInFirst({ ...facts, canSignIn: args.canSignIn === true });
  if (first !== undefined) return signInAnswer(first, { id: batch.id, by: args.asker, locale: args.locale });
  return {
    effects: [{ do: 'moveBatch', id: batch.id, event }],
    reply:
      args.pressed === undefined
        ? { kind: 'words', text: doneWords(wish, batch, facts, now, args.locale) }
        : { kind: 'batchCard', id: batch.id, audience: args.pressed.audience },
  };
}

const dayWanted = ({ day }: Wanted, { common }: Batch): IsoDate | undefined =>
  day === 'once approved' ? undefined : (day ?? common.notBefore);

function doneWords(
  wish: Exclude<BatchWish, 'see'>,
  batch: Batch,
  { settings }: WishFacts,
  now: Instant,
  locale: Locale,
): string {
  const { undoSeconds } = sendingRules(settings);
  const later = wish === 'approve' ? approvedForLater(batch, undoSeconds, now, locale) : undefined;
  return later ?? inLanguage(BULK_WORDS, locale).done[wish](batch.id);
}

function shown(args: Wanted, { batch, lines }: WishFacts): Decision {
  if (batch === undefined) return nothing;
  const isRequester = batch.requester.userId === args.asker.userId;
  const audience = args.pressed?.audience ?? (isRequester ? 'requester' : 'approvers');
  if (args.page === undefined) return { effects: [], reply: { kind: 'batchCard', id: batch.id, audience } };
  const { which, page } = args.page;
  if (which !== 'csv') {
    const card = drawList(batch, lines, { which, page }, audience, args.locale);
    return { effects: [], reply: { kind: 'card', card } };
  }
  const words = inLanguage(BULK_WORDS, args.locale);
  if (args.place.scope !== 'personal') return onlyYou(words.csvInPersonalChat(batch.id));
  return {
    effects: [],
    reply: {
      kind: 'file',
      name: `guestlist-${batch.id}.csv`,
      content: resultCsv(batch, lines, args.locale),
      about: words.csvAbout(batch.id, lines.length),
      instead: resultText(batch, lines, page, args.locale),
      again: { verb: 'bulk.list', data: { id: batch.id, audience, which } },
    },
  };
}

function eventOf(args: Wanted, batch: Batch, facts: WishFacts, by: Person, now: Instant): BatchEvent {
  const { settings, standing, signIn } = facts;
  const invites = signIn.kind === 'held' ? ({ invites: true } as const) : {};
  switch (args.wish) {
    case 'send':
      return {
        type: 'sent',
        ...(settings.approvals === undefined ? {} : { approvals: settings.approvals }),
        ...(args.day === undefined ? {} : { day: args.day }),
      };
    case 'withdraw':
      return { type: 'withdrawn', by };
    case 'remind':
      return { type: 'nudged', by };
    case 'approve':
    case 'deny': {
      const verdict: Verdict = {
        by,
        at: now,
        roles: standing === 'unreadable' ? [] : standing.roles,
        ...(args.comment === undefined ? {} : { comment: args.comment }),
      };
      return args.wish === 'deny' ? { type: 'denied', verdict } : approval(batch, verdict, facts, now);
    }
    case 'sendNow': {
      const sendAt = pauseEndOf(batch, sendingRules(settings).undoSeconds, now);
      const then = sendAt === undefined ? {} : { sendAt };
      return { type: 'sendNow', by, ...then, ...(batch.requester.userId === by.userId ? {} : { asInviter: true }) };
    }
    case 'takeBack':
      return { type: 'takenBack', by };
    case 'pause':
      return { type: 'held', kind: 'paused', by };
    case 'cancel':
      return { type: 'held', kind: 'cancelled', by };
    case 'resume':
      return { type: 'resumed', by, ...invites };
    case 'tryFailed':
    case 'inviteUnsure':
    case 'giveUpUnsure':
      return { type: 'wished', wish: args.wish, by, ...invites };
    case 'see':
      throw new Error('Nothing happens by looking');
  }
}

function approval(batch: Batch, verdict: Verdict, { signsInForIt, settings }: WishFacts, now: Instant): BatchEvent {
  const sendAt = listSendAt(batch, sendingRules(settings).undoSeconds, now);
  if (sendAt === undefined) return { type: 'approved', verdict };
  // No sign-in lasts until another day; the pause it outlasts.
  const isForLater = listSendAt(batch, 0, now) !== undefined;
  const signsInThen = isForLater && signsInForIt && invitesAnybody(batch) ? ({ signsInThen: true } as const) : {};
  return { type: 'approved', verdict, sendAt, ...signsInThen };
}

const nameOf = ({ account }: WishFacts): string | undefined =>
  account === 'unreadable' ? undefined : account?.displayName;
