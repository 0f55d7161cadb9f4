import type { Account, Partner } from './directory-facts.ts';
import type { GuestRequest } from './guest-request.ts';
import type { Illegal } from './moves.ts';
import { isUndone, moved, owe, settled, withNews } from './moves.ts';
import type { Person } from './people.ts';
import { domainIsAllowed } from './policies/domain-is-allowed.ts';
import type { Result } from './problem.ts';
import { ok } from './problem.ts';
import type { PartnerReadings } from './tenant-truths.ts';
import { foreignCloud } from './tenant-truths.ts';
import type { Instant } from './time.ts';
import { withFreshCard } from './views.ts';

/**
 * A guest who was invited and has not accepted: what could keep him from it, as far as it can be read, and what can be
 * done. Nothing here is a guess; what nobody can read from our side is said to be so.
 */
export interface ChaseFacts extends PartnerReadings {
  readonly email: string;
  /** False: the invitation went out without a mail. */
  readonly mailSent: boolean;
  readonly account: Account;
  /** Whether a guest without any account may sign in with a code that is mailed to him. */
  readonly passcode: boolean | 'unreadable';
}

export type ChaseFinding =
  /**
   * Pending guests of a domain that was blocked since fail when they accept.
   * https://learn.microsoft.com/en-us/entra/external-id/allow-deny-list
   */
  | { readonly code: 'domainBlocked'; readonly domain: string; readonly by: 'allowList' | 'denyList' }
  /**
   * Our own settings for this partner, or the default, keep its people out.
   * https://learn.microsoft.com/en-us/entra/external-id/cross-tenant-access-settings-b2b-collaboration
   */
  | { readonly code: 'partnerBlocked'; readonly partner: string }
  /** Guests of another cloud come in only where both sides opened theirs. https://learn.microsoft.com/en-us/entra/external-id/cross-cloud-settings */
  | { readonly code: 'otherCloud'; readonly domain: string; readonly endpoint: string; readonly enabled: boolean }
  /**
   * A contact, group or user holds the address, which leaves the guest's own `mail` empty; then only the link in the mail
   * works. https://learn.microsoft.com/en-us/entra/external-id/redemption-experience
   */
  | { readonly code: 'addressTaken' }
  /** No tenant, and no code by mail: the guest has to make a Microsoft account. https://learn.microsoft.com/en-us/entra/external-id/one-time-passcode */
  | { readonly code: 'passcodeOff'; readonly domain: string }
  /**
   * The sign-in name is often one of the tenant's main domain; who was invited by another address can accept by the mail's
   * link only. https://learn.microsoft.com/en-us/entra/external-id/faq
   */
  | { readonly code: 'signInNameMayDiffer'; readonly domain: string; readonly mainDomain: string }
  /**
   * From December 2025 the mail comes from `invites@` and the tenant's onmicrosoft name, before that from
   * invites@microsoft.com. https://learn.microsoft.com/en-us/entra/external-id/invitation-email-elements
   */
  | { readonly code: 'mailSender'; readonly sender?: string }
  | { readonly code: 'noMail' }
  /** What was looked at and stops nobody. */
  | { readonly code: 'inOrder'; readonly what: readonly Checked[] }
  /** What should have been readable, and was not. */
  | { readonly code: 'unread'; readonly what: readonly Checked[] }
  /** The partner's own settings and names show themselves to nobody outside. */
  | { readonly code: 'partnerOwn'; readonly partner: string };

export type Checked = 'lists' | 'address' | 'partner' | 'passcode' | 'cloud';

/** Those that stop him from accepting until somebody mends them. */
const CAUSES: ReadonlySet<ChaseFinding['code']> = new Set([
  'domainBlocked',
  'partnerBlocked',
  'otherCloud',
  'passcodeOff',
  'addressTaken',
]);
export const isCause = (finding: ChaseFinding): boolean =>
  CAUSES.has(finding.code) && !(finding.code === 'otherCloud' && finding.enabled);

/** What keeps the guest, gravest first. */
export function diagnose(facts: ChaseFacts): readonly ChaseFinding[] {
  const { email, rules, partner, account, passcode, allowedClouds, cloud } = facts;
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const found: ChaseFinding[] = [];
  const inOrder: Checked[] = [];
  const unread: Checked[] = [];
  /** Looked at: what was found, nothing, or that it could not be read. */
  const look = (what: Checked, finding: ChaseFinding | undefined | 'unread'): void => {
    if (finding === 'unread') unread.push(what);
    else if (finding === undefined) inOrder.push(what);
    else found.push(finding);
  };

  const listed = domainIsAllowed({ rules, domain, account: undefined });
  if (listed?.code === 'domainBlocked') look('lists', listed);
  else look('lists', rules === 'unreadable' || rules.domains === null ? 'unread' : undefined);
  look('address', account.addressTaken === true ? { code: 'addressTaken' } : undefined);

  const endpoint = foreignCloud(facts);
  if (endpoint !== undefined) {
    const enabled = allowedClouds !== 'unreadable' && allowedClouds.includes(endpoint);
    look('cloud', allowedClouds === 'unreadable' ? 'unread' : { code: 'otherCloud', domain, endpoint, enabled });
  } else if (cloud === 'unreadable' || facts.ownCloud === 'unreadable') look('cloud', 'unread');

  if (partner === 'unreadable') look('partner', 'unread');
  else if (partner !== undefined) look('partner', partnerBlocked(partner));
  // Only who has no tenant, in any cloud, comes in with a code by mail.
  if (partner === undefined && cloud === undefined) {
    look('passcode', passcode === 'unreadable' ? 'unread' : passcode ? undefined : { code: 'passcodeOff', domain });
  }
  return [...found, ...mailAndNames(facts, domain), ...checked('inOrder', inOrder), ...checked('unread', unread)];
}

const partnerBlocked = ({ inboundBlocked, displayName }: Partner): ChaseFinding | undefined =>
  inboundBlocked === true ? { code: 'partnerBlocked', partner: displayName } : undefined;

function mailAndNames({ mailSent, tenant, partner, cloud }: ChaseFacts, domain: string): readonly ChaseFinding[] {
  const sender = tenant === 'unreadable' ? undefined : senderOf(tenant.verifiedDomains);
  const known = partner === 'unreadable' ? undefined : partner;
  const mainDomain = known?.mainDomain;
  const hasTenant = known !== undefined || (cloud !== undefined && cloud !== 'unreadable');
  return [
    mailSent ? { code: 'mailSender', ...(sender === undefined ? {} : { sender }) } : { code: 'noMail' },
    ...(mainDomain === undefined || mainDomain === domain
      ? []
      : [{ code: 'signInNameMayDiffer', domain, mainDomain } as const]),
    ...(hasTenant ? [{ code: 'partnerOwn', partner: known?.displayName ?? domain } as const] : []),
  ];
}

const checked = (code: 'inOrder' | 'unread', what: readonly Checked[]): readonly ChaseFinding[] =>
  what.length === 0 ? [] : [{ code, what }];

/** The tenant's first name in each cloud; `contoso.mail.onmicrosoft.com` and the like are other ones. */
const INITIAL = /^[^.]+\.(?:onmicrosoft\.com|onmicrosoft\.us|partner\.onmschina\.cn)$/;
function senderOf(verifiedDomains: readonly string[]): string | undefined {
  const initial = verifiedDomains.find((domain) => INITIAL.test(domain.toLowerCase()));
  return initial === undefined ? undefined : `invites@${initial}`;
}

/** When he was last sent an invitation: the days of waiting are counted from then. */
export const lastInvitedAt = ({ history }: GuestRequest, invitedAt: Instant): Instant =>
  history.findLast(({ what }) => what === 'resent' || what === 'reset')?.at ?? invitedAt;

type Moved = Result<GuestRequest, Illegal> | undefined;

/** The day has come: what keeps him is looked up before anybody is told. */
export function chaseDue(request: GuestRequest): Moved {
  if (request.state.name !== 'invited') return undefined;
  const looks = request.owed.filter(({ work }) => work.do === 'diagnose');
  if (looks.some(isUndone)) return ok(request);
  return ok({ ...request, owed: [...request.owed, owe(`diagnose:${looks.length + 1}`, { do: 'diagnose' })] });
}

/** The requester is told once, with a card at the end of the chat that says what was found and what can be done. */
export function diagnosed(request: GuestRequest, key: string, findings: readonly ChaseFinding[], now: Instant): Moved {
  const entry = request.owed.find((owed) => owed.key === key);
  if (entry?.work.do !== 'diagnose' || !isUndone(entry)) return undefined;
  const owed = settled(request.owed, key, { status: 'done' });
  if (request.state.name !== 'invited') return ok({ ...request, owed });
  const mine = request.views.find((view) => view.audience === 'requester' && view.lost === undefined);
  const views =
    mine === undefined ? request.views : withFreshCard(request.views, { audience: 'requester', place: mine.place });
  const chased: GuestRequest = { ...request, views, upkeep: { ...request.upkeep, chase: { at: now, findings } } };
  return moved(chased, request.state, now, 'guestlist', 'chased', {
    owed: withNews(owed, 'requester', 'notAccepted'),
  });
}

/** The requester wants the link, to send it himself: each wish is an act of its own. */
export function linkAsked(request: GuestRequest, by: Person | 'guestlist', now: Instant): Moved {
  const wishes = request.owed.filter((entry) => entry.work.do === 'handLink');
  if (request.state.name !== 'invited' || wishes.some(isUndone)) return undefined;
  return moved(request, request.state, now, by, 'linkAsked', {
    owed: [...request.owed, owe(`link:${wishes.length + 1}`, { do: 'handLink' })],
  });
}

/** What was found is old once something was done about it. */
export function withoutChase(request: GuestRequest): GuestRequest {
  if (request.upkeep?.chase === undefined) return request;
  const { chase: _chase, ...upkeep } = request.upkeep;
  return { ...request, upkeep };
}
