import { attributesFor } from '../../domain/attributes.ts';
import type { Draft } from '../../domain/draft.ts';
import type { Ask, Finding, GuestRequest, View } from '../../domain/guest-request.ts';
import type { ActivityId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import type { Checked } from '../../domain/transition.ts';
import type { GuestFacts, InviteFacts } from './gather.ts';
import type { InviteArgs } from './parse.ts';

/** A pending request out of what was said; undefined while there is no address. `cardId`: the form that becomes its card. */
export function newRequest(
  args: InviteArgs,
  facts: InviteFacts,
  draft: Draft,
  now: Instant,
  cardId: ActivityId | undefined,
): GuestRequest | undefined {
  const { guest } = facts;
  if (guest === undefined) return undefined;
  const { approvals } = facts.settings;
  const { place } = draft;
  const mine: View = {
    audience: 'requester',
    place,
    shown: 0,
    ...(cardId === undefined ? {} : { activityId: cardId }),
  };
  return {
    id: draft.requestId,
    draft: draft.id,
    ask: askOf(guest.email, facts),
    requester: { ...args.asker, name: nameOf(facts) ?? args.asker.name },
    askedIn: place,
    askedAt: now,
    locale: args.locale,
    findings: findings(guest),
    state: { name: 'pending' },
    owed: [],
    views: [mine, ...(approvals === undefined ? [] : [{ audience: 'approvers', place: approvals, shown: 0 } as const])],
    look: 1,
    history: [{ at: now, who: args.asker, what: 'asked', from: 'draft', to: 'pending' }],
    audited: 0,
    ...(draft.timeZone === undefined ? {} : { timeZone: draft.timeZone }),
  };
}

/** The same while the directory is silent: approvers are asked once it has been looked at. */
export function asUnchecked(request: GuestRequest, { reading }: InviteFacts): GuestRequest {
  const { group } = reading.ask;
  const { group: _group, ...ask } = request.ask;
  return {
    ...request,
    ask,
    findings: [],
    state: { name: 'draft', ...(group === undefined ? {} : { target: group }) },
    owed: [{ key: 'preflight', work: { do: 'preflight' }, status: 'due', tries: 0 }],
    views: request.views.filter(({ audience }) => audience === 'requester'),
    history: request.history.map((entry) => ({ ...entry, to: 'draft' })),
  };
}

/** What the look brings to the request. */
export function checkedOf(facts: InviteFacts, guest: GuestFacts): Checked {
  const { group, settings } = facts;
  const requesterName = nameOf(facts);
  return {
    findings: findings(guest),
    ...(requesterName === undefined ? {} : { requesterName }),
    ...(group?.found === 'one'
      ? { group: { groupId: group.group.groupId, name: group.group.name, isTeam: group.group.isTeam } }
      : {}),
    ...(settings.approvals === undefined ? {} : { approvals: settings.approvals }),
  };
}

/** The directory's own name for the requester: a chat name can be set by its owner. */
const nameOf = ({ requester }: InviteFacts): string | undefined =>
  requester === 'unreadable' ? undefined : requester?.displayName;

function askOf(email: string, { reading, group, settings }: InviteFacts): Ask {
  const { displayName, until, reason, message, language, cc, notBefore, sendMail = true } = reading.ask;
  return {
    email,
    sendMail,
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(displayName === undefined ? {} : { displayName }),
    ...(group?.found === 'one'
      ? { group: { groupId: group.group.groupId, name: group.group.name, isTeam: group.group.isTeam } }
      : {}),
    ...(until === undefined ? {} : { until }),
    ...(reason === undefined ? {} : { reason }),
    ...(message === undefined ? {} : { message }),
    ...(language === undefined ? {} : { language }),
    ...(cc === undefined ? {} : { cc }),
    ...attributesFor(email, reading.ask, settings.attributes),
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

function findings({ account, partner, rules, domain, email }: GuestFacts): readonly Finding[] {
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
