import type { Decision, Effect } from '../../domain/decision.ts';
import { nothing, onlyYou, say } from '../../domain/decision.ts';
import type { Draft, Note } from '../../domain/draft.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import type { ActivityId } from '../../domain/ids.ts';
import type { Place } from '../../domain/people.ts';
import { channelRoot } from '../../domain/place.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Instant } from '../../domain/time.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { problemWords } from '../../words/problems.ts';
import { stateName } from '../../words/states.ts';
import { drawClosed, drawForm } from './card.ts';
import type { InviteFacts } from './gather.ts';
import type { InviteWords } from './messages.ts';
import { INVITE_WORDS, noteWords } from './messages.ts';
import { asUnchecked, newRequest } from './new-request.ts';
import type { InviteArgs } from './parse.ts';
import { replacing, whyNotReplace } from './readdress.ts';
import { everythingAgainst, formHelps, isFinal } from './problems.ts';

export function decideInvite(args: InviteArgs, facts: InviteFacts, now: Instant): Decision {
  const words = inLanguage(INVITE_WORDS, args.locale);
  if (args.what === 'unreadable') return onlyYou(words.unreadable);
  if (args.what === 'readdress') return readdress(args, facts, now);
  const { stored } = facts;
  if (stored !== undefined && stored.owner.userId !== args.asker.userId) return onlyYou(words.notYours);
  if (facts.made !== undefined) return alreadySent(args, facts.made, words);
  if (args.what === 'openDialog') return form(args, facts, now, facts.reading.notes);
  if (args.what === 'discard' || isDiscarded(args)) return discarded(args, facts, now, words);

  const against = everythingAgainst(facts, now);
  const final = against.find(isFinal);
  if (final !== undefined) return onlyYou(problemWords(final.problem, args.locale));
  // Nobody is sent away because the directory is silent: the request is kept, and looked at when it speaks again.
  const mendable = against.filter(({ problem }) => problem.code !== 'directoryUnavailable');
  const unchecked = mendable.length < against.length;
  if (args.what === 'ask') {
    const [first] = mendable;
    if (first === undefined) return request(args, facts, now, words, unchecked);
    if (!mendable.some(formHelps)) return say(problemWords(first.problem, args.locale));
    return form(args, facts, now, mendable);
  }
  if (isGone(args, stored)) {
    return args.what === 'send' ? form(args, facts, now, mendable, words.expired) : say(words.nothingOpen);
  }
  return mendable.length === 0 && isPlainWish(args)
    ? request(args, facts, now, words, unchecked)
    : form(args, facts, now, mendable);
}

/** The same request for another address, with all that a request is held to; the press has no form to mend it in. */
function readdress(args: Extract<InviteArgs, { what: 'readdress' }>, facts: InviteFacts, now: Instant): Decision {
  const refuse = (problem: Problem): Decision => onlyYou(problemWords(problem, args.locale));
  const { replaced } = facts;
  const problem = whyNotReplace(replaced, args.old, args.asker);
  if (problem !== undefined || replaced === undefined)
    return refuse(problem ?? { code: 'requestUnknown', given: args.old });
  const against = everythingAgainst(facts, now);
  const [first] = against.filter((note) => note.problem.code !== 'directoryUnavailable');
  if (first !== undefined) return refuse(first.problem);
  const made = newRequest(args, facts, draftOf(args, facts, now, 'sent', []), now, undefined);
  if (made === undefined) return refuse({ code: 'directoryUnavailable', said: '' });
  return replacing(replaced.old, against.length === 0 ? made : asUnchecked(made, facts));
}

/** Forgotten after a day, discarded before, or carried into another conversation. */
function isGone(args: InviteArgs, stored: Draft | undefined): boolean {
  if (stored?.state !== 'open') return true;
  const root = (place: Place): string => channelRoot(place).conversationId;
  return stored.shownIn === 'chat' && root(stored.place) !== root(args.place);
}

const isDiscarded = (args: InviteArgs): boolean => args.what === 'correct' && args.correction.wish === 'discard';

/** What was said in words is sent at once only when nothing else can have been meant by any of it. */
function isPlainWish(args: InviteArgs): boolean {
  if (args.what !== 'correct') return true;
  return args.correction.whole && args.correction.wish !== 'unclear';
}

/** Whatever is pressed or said again: one form makes one request, and what was sent is not changed behind its back. */
function alreadySent(args: InviteArgs, made: GuestRequest, words: InviteWords): Decision {
  const { id, ask, state } = made;
  if (args.what === 'send' && args.how === 'execute') {
    return { effects: [], reply: { kind: 'requestCard', id, audience: 'requester' } };
  }
  const answer = words.alreadySent(id, ask.email, stateName(state.name, args.locale), state.name === 'pending');
  return args.what === 'correct' ? say(answer) : onlyYou(answer);
}

function discarded(args: InviteArgs, facts: InviteFacts, now: Instant, words: InviteWords): Decision {
  const { stored } = facts;
  const effects: readonly Effect[] =
    stored?.state === 'open' ? [{ do: 'saveDraft', draft: draftOf(args, facts, now, 'discarded', []) }] : [];
  const pressed = args.what === 'discard' && args.how === 'execute';
  return pressed
    ? { effects, reply: { kind: 'card', card: drawClosed(words.discarded, args.locale) } }
    : { effects, reply: { kind: 'words', text: words.discarded } };
}

/** The request first: when the process dies between the two, the draft is found to have been sent. */
function request(args: InviteArgs, facts: InviteFacts, now: Instant, words: InviteWords, unchecked: boolean): Decision {
  const draft = draftOf(args, facts, now, 'sent', []);
  const cardId = args.what === 'send' ? args.cardId : undefined;
  const pending = newRequest(args, facts, draft, now, cardId);
  const opened = pending !== undefined && unchecked ? asUnchecked(pending, facts) : pending;
  if (opened === undefined) throw new Error('A request without an address was let through');
  return {
    effects: [
      { do: 'openRequest', request: opened },
      { do: 'saveDraft', draft },
    ],
    reply: answerTo(args, opened, cardId, words),
  };
}

/** In a chat the request's own card is the answer; the pressed form turns into it. */
function answerTo(
  args: InviteArgs,
  { id, ask }: GuestRequest,
  cardId: ActivityId | undefined,
  words: InviteWords,
): Decision['reply'] {
  if (args.what !== 'send') return nothing.reply;
  if (args.how === 'dialog') {
    return { kind: 'words', text: words.sentFromDialog(id, ask.email, args.place.scope === 'personal') };
  }
  return args.how === 'execute' && cardId !== undefined
    ? { kind: 'requestCard', id, audience: 'requester' }
    : nothing.reply;
}

function form(args: InviteArgs, facts: InviteFacts, now: Instant, against: readonly Note[], intro?: string): Decision {
  const { locale } = args;
  const words = inLanguage(INVITE_WORDS, locale);
  const draft = draftOf(args, facts, now, 'open', against);
  const card = drawForm({ draft, notes: against, facts, intro: intro ?? words.intro }, locale);
  const effects: readonly Effect[] = [{ do: 'saveDraft', draft }];
  if (draft.shownIn === 'dialog') return { effects, reply: { kind: 'dialog', title: words.title, card } };
  if (args.what === 'send') return { effects, reply: { kind: 'card', card } };
  const unclear = args.what === 'correct' && args.correction.wish === 'unclear' ? [words.whatToChange] : [];
  const said = [...unclear, ...against.map(({ problem }) => noteWords(problem, locale)), words.nothingYet];
  return { effects, reply: { kind: 'card', card, words: [...new Set(said)].join('\n') } };
}

function draftOf(
  args: InviteArgs,
  facts: InviteFacts,
  now: Instant,
  state: Draft['state'],
  against: readonly Note[],
): Draft {
  const { reading, group } = facts;
  const before = isGone(args, facts.stored) ? undefined : facts.stored;
  const inDialog = args.what === 'openDialog' || (args.what === 'send' && args.how === 'dialog');
  const open = state === 'open';
  const timeZone = args.timeZone ?? before?.timeZone;
  return {
    id: before?.id ?? facts.newDraftId,
    version: (before?.version ?? 0) + 1,
    requestId: before === undefined || facts.idTaken ? facts.newId : before.requestId,
    owner: args.asker,
    place: before?.place ?? args.place,
    changedAt: now,
    ...(timeZone === undefined ? {} : { timeZone }),
    state,
    shownIn: before?.shownIn ?? (inDialog ? 'dialog' : 'chat'),
    ask: open ? reading.ask : {},
    notes: open ? reading.notes : [],
    open: against.flatMap(({ field }) => (field === 'whole' ? [] : [field])),
    candidates:
      open && group?.found === 'several'
        ? group.groups.map(({ groupId, name, isTeam }) => ({ groupId, name, isTeam }))
        : [],
  };
}
