import type { Decision } from '../../domain/decision.ts';
import { nothing, say } from '../../domain/decision.ts';
import type { Ask, Finding, GuestRequest, View } from '../../domain/guest-request.ts';
import { whyNotAsk } from '../../domain/policies/asking.ts';
import type { Instant } from '../../domain/time.ts';
import { problemWords } from '../../words/problems.ts';
import type { InviteFacts } from './gather.ts';
import type { InviteArgs } from './parse.ts';

export function decideInvite(args: InviteArgs, facts: InviteFacts, now: Instant): Decision {
  const problem = whyNotAsk({ ...facts, now });
  if (problem !== undefined) return say(problemWords(problem, args.locale));
  return { ...nothing, effects: [{ do: 'openRequest', request: newRequest(args, facts, now) }] };
}

function newRequest(args: InviteArgs, facts: InviteFacts, now: Instant): GuestRequest {
  const { approvals } = facts.settings;
  const view = (audience: View['audience'], place: View['place']): View => ({ audience, place, shown: 0 });
  return {
    id: facts.newId,
    ask: askOf(args, facts),
    requester: { ...args.asker, name: nameOf(facts) ?? args.asker.name },
    askedIn: args.place,
    askedAt: now,
    locale: args.locale,
    findings: findings(facts),
    state: { name: 'pending' },
    owed: [],
    views: [view('requester', args.place), ...(approvals === undefined ? [] : [view('approvers', approvals)])],
    look: 1,
    history: [{ at: now, who: args.asker, what: 'asked', from: 'draft', to: 'pending' }],
    audited: 0,
  };
}

/** The directory's own name for the requester: a chat name can be set by its owner. */
const nameOf = ({ requester }: InviteFacts): string | undefined =>
  requester === 'unreadable' ? undefined : requester?.displayName;

function askOf(args: InviteArgs, { group }: InviteFacts): Ask {
  const { email, displayName, until, reason, message, language } = args;
  return {
    email,
    sendMail: true,
    ...(displayName === undefined ? {} : { displayName }),
    ...(group?.found === 'one'
      ? { group: { groupId: group.group.groupId, name: group.group.name, isTeam: group.group.isTeam } }
      : {}),
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
