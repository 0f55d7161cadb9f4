import type { Decision } from '../../domain/decision.ts';
import { nothing, say } from '../../domain/decision.ts';
import type { Ask, Finding, GuestRequest, View } from '../../domain/guest-request.ts';
import { whyNotAsk } from '../../domain/policies/asking.ts';
import type { Instant } from '../../domain/time.ts';
import type { Checked } from '../../domain/transition.ts';
import { problemWords } from '../../words/problems.ts';
import type { InviteFacts } from './gather.ts';
import type { InviteArgs } from './parse.ts';

export function decideInvite(args: InviteArgs, facts: InviteFacts, now: Instant): Decision {
  const problem = whyNotAsk({ ...facts, now });
  // Nobody is sent away because the directory is silent: the request is kept, and looked at when it speaks again.
  if (problem?.code === 'directoryUnavailable') return open(draft(args, facts, now));
  if (problem !== undefined) return say(problemWords(problem, args.locale));
  return open(pending(args, facts, now));
}

const open = (request: GuestRequest): Decision => ({ ...nothing, effects: [{ do: 'openRequest', request }] });

/** What the look brings to the request, at once or later. */
export function checkedOf(facts: InviteFacts): Checked {
  const { requester, group, settings } = facts;
  return {
    findings: findings(facts),
    ...(requester === 'unreadable' || requester === undefined ? {} : { requesterName: requester.displayName }),
    ...(group?.found === 'one'
      ? { group: { groupId: group.group.groupId, name: group.group.name, isTeam: group.group.isTeam } }
      : {}),
    ...(settings.approvals === undefined ? {} : { approvals: settings.approvals }),
  };
}

function pending(args: InviteArgs, facts: InviteFacts, now: Instant): GuestRequest {
  const { requesterName, group, findings: found, approvals } = checkedOf(facts);
  const request = opened(args, facts, now, { name: 'pending' });
  return {
    ...request,
    ask: group === undefined ? request.ask : { ...request.ask, group },
    requester: { ...request.requester, name: requesterName ?? args.asker.name },
    findings: found,
    views: [...request.views, ...(approvals === undefined ? [] : [view('approvers', approvals)])],
  };
}

function draft(args: InviteArgs, facts: InviteFacts, now: Instant): GuestRequest {
  const { target } = args;
  return {
    ...opened(args, facts, now, { name: 'draft', ...(target === undefined ? {} : { target }) }),
    owed: [{ key: 'preflight', work: { do: 'preflight' }, status: 'due', tries: 0 }],
  };
}

function opened(args: InviteArgs, facts: InviteFacts, now: Instant, state: GuestRequest['state']): GuestRequest {
  return {
    id: facts.newId,
    ask: askOf(args),
    requester: args.asker,
    askedIn: args.place,
    askedAt: now,
    locale: args.locale,
    findings: [],
    state,
    owed: [],
    views: [view('requester', args.place)],
    look: 1,
    history: [{ at: now, who: args.asker, what: 'asked', from: 'draft', to: state.name }],
    audited: 0,
  };
}

const view = (audience: View['audience'], place: View['place']): View => ({ audience, place, shown: 0 });

function askOf({ email, displayName, until, reason, message, language }: InviteArgs): Ask {
  return {
    email,
    sendMail: true,
    ...(displayName === undefined ? {} : { displayName }),
    ...(until === undefined ? {} : { until }),
    ...(reason === undefined ? {} : { reason }),
    ...(message === undefined ? {} : { message }),
    ...(language === undefined ? {} : { language }),
  };
}

/** What Entra is documented to refuse in the local part, though real mailboxes have it (invitation resource page). */
const MAY_BE_REFUSED = /[~!#$%^&*()+=[\]{}\\/|;:"<>?,]/;
/** Mail anybody can have: worth a second look when a company's employee is expected. */
const CONSUMER_MAIL = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'yahoo.com',
  'icloud.com',
  'gmx.de',
  'gmx.net',
  'web.de',
  'proton.me',
  'aol.com',
]);

function findings({ account, partner, rules, domain, email }: InviteFacts): readonly Finding[] {
  const found: Finding[] = [];
  if (account === 'unreadable') found.push({ code: 'notChecked', what: 'account' });
  else if (account?.kind === 'guest') {
    found.push({ code: 'existingGuest', userId: account.userId, accepted: account.redemption === 'accepted' });
  }
  if (rules === 'unreadable') found.push({ code: 'notChecked', what: 'inviteRules' });
  if (CONSUMER_MAIL.has(domain)) found.push({ code: 'consumerMail', domain });
  else if (partner === 'unreadable') found.push({ code: 'notChecked', what: 'partner' });
  else if (partner === undefined) found.push({ code: 'partnerWithoutTenant', domain });
  else found.push({ code: 'partnerKnown', name: partner.displayName, mfaTrusted: partner.mfaTrusted });
  const character = MAY_BE_REFUSED.exec(email.slice(0, email.lastIndexOf('@')))?.[0];
  if (character !== undefined) found.push({ code: 'addressMayBeRefused', character });
  return found;
}
