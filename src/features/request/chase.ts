import type { ChaseFinding } from '../../domain/chasing.ts';
import { isCause, lastInvitedAt } from '../../domain/chasing.ts';
import type { CardData } from '../../domain/decision.ts';
import type { GuestRequest } from '../../domain/guest-request.ts';
import type { Locale } from '../../domain/people.ts';
import { inLanguage } from '../../words/catalogue.ts';
import { longDate } from '../../words/dates.ts';
import { problemWords } from '../../words/problems.ts';
import type { ChaseWords } from './chase-messages.ts';
import { CHASE_WORDS } from './chase-messages.ts';

/** On the requester's card: what was found to keep a guest from accepting, and what can be done about it. */
export function chaseAnswers(request: GuestRequest, locale: Locale): CardData {
  const words = inLanguage(CHASE_WORDS, locale);
  const { chase, review } = request.upkeep ?? {};
  const shown = request.state.name === 'invited' ? (chase?.findings ?? []) : [];
  const isChased = shown.length > 0;
  return {
    chaseTitle: words.title,
    diagnosis: shown.map((finding) => ({ mark: markOf(finding), text: findingWords(finding, words) })),
    isChased,
    // A card holds six buttons; who is asked whether the guest is needed at all answers that first.
    chasable: isChased && review === undefined,
    resend: words.resend,
    link: words.link,
    reset: words.reset,
    resetNeeds: words.resetNeeds,
    withdraw: words.withdraw,
  };
}

const markOf = (finding: ChaseFinding): string => {
  if (isCause(finding)) return '✗';
  if (finding.code === 'inOrder') return '✓';
  return finding.code === 'unread' || finding.code === 'partnerOwn' ? '?' : '•';
};

function findingWords(finding: ChaseFinding, words: ChaseWords): string {
  switch (finding.code) {
    case 'domainBlocked':
      return words.domainBlocked(finding.domain, finding.by);
    case 'partnerBlocked':
      return words.partnerBlocked(finding.partner);
    case 'otherCloud':
      return words.otherCloud(finding.domain, words.cloudName(finding.endpoint), finding.enabled);
    case 'passcodeOff':
      return words.passcodeOff(finding.domain);
    case 'signInNameMayDiffer':
      return words.signInNameMayDiffer(finding.domain, finding.mainDomain);
    case 'mailSender':
      return words.mailSender(finding.sender);
    case 'inOrder':
    case 'unread':
      return words[finding.code](finding.what);
    case 'partnerOwn':
      return words.partnerOwn(finding.partner);
    case 'addressTaken':
    case 'noMail':
      return words[finding.code];
  }
}

/** Told in words: the gravest cause, and where the rest stands. */
export function chaseNews(request: GuestRequest, news: 'notAccepted' | 'linkNotHanded', locale: Locale): string {
  const words = inLanguage(CHASE_WORDS, locale);
  const guest = request.ask.displayName ?? request.ask.email;
  if (news === 'linkNotHanded') {
    const problem = request.owed.findLast(({ work }) => work.do === 'handLink')?.problem;
    const isOutOfReach = problem === undefined || problem.code === 'notReachable';
    return words.news.linkNotHanded(guest, isOutOfReach ? undefined : problemWords(problem, locale));
  }
  const invitedAt = 'invitedAt' in request.state ? request.state.invitedAt : undefined;
  const since = lastInvitedAt(request, invitedAt ?? request.askedAt);
  const cause = request.upkeep?.chase?.findings.find(isCause);
  return words.news.notAccepted(
    guest,
    longDate(since, locale),
    cause === undefined ? undefined : findingWords(cause, words),
    request.id,
  );
}

/** With the link in it: said in the requester's personal chat, and neither logged nor put on a card. */
export function linkText(request: GuestRequest, link: string, locale: Locale): string {
  const words = inLanguage(CHASE_WORDS, locale);
  const { email, displayName: name, group, message } = request.ask;
  const from = request.requester.name;
  return words.linkText(name ?? email, words.toSend({ name, email, group: group?.name, message, link, from }));
}
