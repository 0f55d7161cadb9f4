import { ATTRIBUTES } from '../../domain/attributes.ts';
import type { Card, CardData } from '../../domain/decision.ts';
import type { GuestRequest, Owed, View } from '../../domain/guest-request.ts';
import { guestOf, isLive, verdictOf } from '../../domain/guest-request.ts';
import { invitedAs } from '../../domain/inviting.ts';
import type { Locale } from '../../domain/people.ts';
import { isScheduled } from '../../domain/scheduling.ts';
import { isToRepair } from '../../domain/transition.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { countryWords } from '../../words/countries.ts';
import { longDate, moment } from '../../words/dates.ts';
import { problemWords } from '../../words/problems.ts';
import type { RequestWords, StatusKey } from './messages.ts';
import { REQUEST_WORDS } from './messages.ts';
import { UPKEEP_WORDS } from './upkeep-messages.ts';
import { chaseAnswers } from './chase.ts';
import { laterAnswers, laterFacts, laterNotes } from './later.ts';
import { LATER_WORDS } from './later-messages.ts';
import { readdressAnswers, readdressFacts, readdressNotes } from './readdress.ts';
import { upkeepAnswers, upkeepNotes, upkeepStep } from './upkeep.ts';

/** The request's card as this audience sees it. The redemption link is a secret and is on none of them. */
export function drawRequest(request: GuestRequest, audience: View['audience'], locale: Locale): Card {
  const words = inLanguage(REQUEST_WORDS, locale);
  const status = statusOf(request);
  const face: CardData = {
    status: words.status[status],
    style: STYLE[status],
    facts: facts(request, audience, words, locale),
    steps: steps(request, words, locale),
    notes: notes(request, audience, words, locale),
    id: request.id,
    look: request.look,
    ...laterAnswers(request, audience, locale),
  };
  const summary = words.summary(request.ask.email, words.status[status]);
  if (audience === 'requester') {
    const data = {
      ...face,
      ...upkeepAnswers(request, locale),
      ...chaseAnswers(request, locale),
      ...readdressAnswers(request, locale),
      title: words.statusTitle,
    };
    return { template: 'request-status', data, summary };
  }
  const repair = repairs(request);
  const days = inLanguage(UPKEEP_WORDS, locale);
  const extension = request.upkeep?.extension;
  return {
    template: 'request-approval',
    summary,
    data: {
      ...face,
      title:
        extension === undefined ? words.approvalTitle(request.requester.name) : days.extensionTitle(extension.by.name),
      status: extension === undefined ? words.status[status] : days.extensionStatus,
      style: extension === undefined ? STYLE[status] : 'accent',
      undecided: status === 'pending' || extension !== undefined,
      claim: days.claim,
      approve: words.approve,
      deny: words.deny,
      commentLabel: words.commentLabel,
      commentHint: words.commentHint,
      repairable: repair !== undefined,
      repair: repair === 'askAgain' ? words.askAgain : words.tryAgain,
      abandonable: repair === 'askAgain' && status === 'unknown',
      giveUp: words.giveUp,
      unsent: status === 'needsSignIn',
      send: words.signInAndSend,
    },
  };
}

/** What a person can still do about it: repeat failed steps, or choose after an unknown outcome. */
function repairs(request: GuestRequest): 'tryAgain' | 'askAgain' | undefined {
  const failed = request.owed.filter(isToRepair);
  if (failed.length === 0) return undefined;
  const { name } = request.state;
  if (name === 'unknown') return failed.some((owed) => owed.work.do === 'reconcile') ? 'askAgain' : undefined;
  return name === 'failed' || name === 'ended' || isLive(request) ? 'tryAgain' : undefined;
}

const STYLE: Readonly<Record<StatusKey, string>> = {
  draft: 'default',
  pending: 'accent',
  approved: 'accent',
  scheduled: 'accent',
  needsSignIn: 'warning',
  inviting: 'accent',
  unknown: 'warning',
  settingUp: 'accent',
  unconfirmed: 'warning',
  ready: 'good',
  readyExcept: 'warning',
  accepted: 'good',
  refused: 'attention',
  denied: 'attention',
  withdrawn: 'default',
  expired: 'default',
  failed: 'attention',
  ended: 'default',
  removed: 'default',
};

export function statusOf(request: GuestRequest): StatusKey {
  const { state } = request;
  if (state.name === 'approved' && state.needsSignIn !== undefined) return 'needsSignIn';
  if (isScheduled(request)) return 'scheduled';
  if (state.name !== 'invited') return state.name;
  if (state.readyAt === undefined) return isUnconfirmed(request) ? 'unconfirmed' : 'settingUp';
  return request.owed.some((owed) => isToRepair(owed) && !isInvite(owed)) ? 'readyExcept' : 'ready';
}

const isUnconfirmed = ({ owed }: GuestRequest): boolean =>
  owed.some(({ work, status }) => work.do === 'confirmReady' && status === 'failed');
const isInvite = (owed: Owed): boolean => owed.work.do === 'invite' || owed.work.do === 'reconcile';

function facts(request: GuestRequest, audience: View['audience'], words: RequestWords, locale: Locale): CardData[] {
  const { ask, requester } = request;
  const verdict = verdictOf(request);
  const extension = audience === 'approvers' ? request.upkeep?.extension : undefined;
  const as = invitedAs(request);
  const fact = (key: keyof RequestWords['fact'], value: string): CardData => ({ title: words.fact[key], value });
  return [
    fact('request', request.id),
    fact('guest', ask.displayName === undefined ? ask.email : `${ask.displayName} <${ask.email}>`),
    ...(audience === 'approvers' ? [fact('askedBy', requester.name)] : []),
    fact('access', ask.group?.name ?? words.noGroup),
    fact('until', ask.until === undefined ? words.noEnd : longDate(ask.until, locale)),
    ...readdressFacts(request, locale),
    ...laterFacts(request, locale),
    ...(extension === undefined
      ? []
      : [{ title: inLanguage(UPKEEP_WORDS, locale).newUntil, value: longDate(extension.until, locale) }]),
    fact('reason', ask.reason ?? words.noReason),
    ...ATTRIBUTES.flatMap((name) => {
      const value = ask[name];
      if (value === undefined) return [];
      return [fact(name, name === 'location' ? countryWords(value, locale) : value)];
    }),
    ...(ask.message === undefined ? [] : [fact('message', ask.message)]),
    ...(ask.cc === undefined ? [] : [fact('copy', ask.cc)]),
    ...(verdict === undefined
      ? []
      : [fact('decidedBy', words.byWhom(verdict.by.name, moment(verdict.at, locale), verdict.roles))]),
    ...(verdict?.comment === undefined ? [] : [fact('comment', verdict.comment)]),
    ...(audience === 'approvers' && as !== undefined
      ? [fact('invitedAs', as === 'fallback' ? words.byTheApp : as.name)]
      : []),
  ];
}

/** One line a step, once there is something to follow. */
function steps(request: GuestRequest, words: RequestWords, locale: Locale): CardData[] {
  const guest = guestOf(request);
  if (guest === undefined) return [];
  const line = (mark: string, text: string): CardData => ({ mark, text });
  const accepted = request.state.name === 'accepted' ? [line('✓', words.step.accepted)] : [];
  return [
    line(
      '✓',
      guest.noMail === true
        ? inLanguage(LATER_WORDS, locale).createdWithoutMail
        : words.step[guest.foundThere ? 'foundThere' : 'created'],
    ),
    ...request.owed.flatMap((owed) => {
      const text = stepText(request, owed, words) ?? upkeepStep(request, owed, locale);
      if (text === undefined) return [];
      return [line(owed.skipped === undefined ? MARK[owed.status] : '–', `${text}${whyNot(owed, locale)}`)];
    }),
    ...accepted,
  ];
}

function whyNot({ status, problem, skipped }: Owed, locale: Locale): string {
  if (skipped !== undefined) return `: ${inLanguage(UPKEEP_WORDS, locale).skipped[skipped]}`;
  return status === 'done' || problem === undefined ? '' : `: ${problemWords(problem, locale)}`;
}

const MARK = { due: '…', started: '…', done: '✓', failed: '✗' } as const;

function stepText(request: GuestRequest, { work }: Owed, words: RequestWords): string | undefined {
  switch (work.do) {
    case 'setSponsor':
      return words.step.sponsor;
    case 'setAttributes':
      return words.step.attributes(ATTRIBUTES.filter((name) => request.ask[name] !== undefined));
    case 'addToGroup':
      return words.step.member(request.ask.group?.name ?? '');
    case 'confirmReady':
      return words.step.ready;
    default:
      return undefined;
  }
}

function notes(request: GuestRequest, audience: View['audience'], words: RequestWords, locale: Locale): CardData[] {
  const { state, ask } = request;
  const texts: string[] = [];
  if (audience === 'approvers' && state.name === 'pending') {
    if (ask.cc !== undefined) texts.push(words.copyGoesTo(ask.cc));
    texts.push(...request.findings.map(words.finding));
  }
  if (ask.cc !== undefined && guestOf(request)?.noMail === true && ask.sendMail) texts.push(words.noCopy(ask.cc));
  if (state.name === 'pending' && !request.views.some((view) => view.audience === 'approvers')) {
    texts.push(words.noApprovalChannel);
  }
  if (state.name === 'draft') texts.push(words.beingChecked);
  if (state.name === 'approved' && state.needsSignIn !== undefined) {
    texts.push(audience === 'approvers' ? words.signInEnded : words.waitsForSignIn);
  }
  if (state.name === 'failed' || state.name === 'refused') texts.push(problemWords(state.problem, locale));
  if (state.name === 'unknown') {
    const isLooking = request.owed.some(({ work, status }) => work.do === 'reconcile' && status !== 'failed');
    texts.push(isLooking ? problemWords({ code: 'outcomeUnknown', said: '' }, locale) : words.lookedInVain);
  }
  if (state.name === 'invited' && state.readyAt !== undefined && ask.group?.isTeam === true) {
    texts.push(words.teamsTakesHours);
  }
  texts.push(...readdressNotes(request, audience, locale));
  texts.push(...laterNotes(request, audience, locale));
  texts.push(...upkeepNotes(request, audience, locale));
  return texts.map((text) => ({ text }));
}
