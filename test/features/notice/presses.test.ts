/** Presses on the card about a list's guests: whose count, what each does, and what those hear whose do not. */
import { describe, expect, test } from 'vitest';
import type { Decision, Effect } from '../../../src/domain/decision.ts';
import type { BatchId, ListNoticeId } from '../../../src/domain/ids.ts';
import type { CardAnswered } from '../../../src/domain/incoming.ts';
import type { ListNotice, ListNoticeKind } from '../../../src/domain/list-notice.ts';
import { moveListNotice } from '../../../src/domain/list-notice.ts';
import type { DirectoryPerson, Person, RoleStanding } from '../../../src/domain/people.ts';
import type { IsoDate } from '../../../src/domain/time.ts';
import { DAY, later } from '../../../src/domain/time.ts';
import { decideNotice } from '../../../src/features/notice/decide.ts';
import type { NoticeFacts } from '../../../src/features/notice/gather.ts';
import { parseNotice } from '../../../src/features/notice/parse.ts';
import { NOW, alex, megan, person, place } from '../../contracts/harness.ts';
import { CHANNEL } from '../../domain/samples.ts';
import { LIST, guestsOf } from '../../settling/lists.ts';

const HOME = place('a:home');
const patti = person(5, 'Patti Fernandez');
const UNTIL = '2026-06-30' as IsoDate;
const guests = guestsOf(30, { until: UNTIL });
const ids = guests.map(({ id }) => id);

const noticeOf = (kind: ListNoticeKind): ListNotice => ({
  id: `${LIST}-${kind}-2026-03-10` as ListNoticeId,
  kind,
  list: { id: LIST, requester: alex, askedIn: HOME, askedAt: NOW, locale: 'en', guests: 40 },
  madeAt: NOW,
  days: { first: UNTIL, last: UNTIL },
  guests: ids,
  untold: [],
  answers: [],
  over: [],
  cards: [{ place: HOME, shown: 1 }],
  look: 1,
});

const account = ({ userId, name }: Person): DirectoryPerson => ({
  userId,
  displayName: name,
  userType: 'Member',
  accountEnabled: true,
});
const NO_ROLE: RoleStanding = { mayInvite: false, isAdmin: false, eligibleOnly: false, scopedOnly: false, roles: [] };
const INVITER: RoleStanding = { ...NO_ROLE, mayInvite: true, roles: ['Guest Inviter'] };

interface Given {
  readonly by?: Person;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly where?: CardAnswered['place'];
  readonly how?: CardAnswered['how'];
  readonly facts?: Partial<NoticeFacts>;
  readonly notice?: ListNotice;
}

function press(
  kind: ListNoticeKind,
  verb: string,
  { by = alex, data, where = HOME, how = 'execute', facts, notice }: Given = {},
): Decision {
  const about = notice ?? noticeOf(kind);
  const parsed = parseNotice({
    kind: 'cardAnswered',
    from: by,
    place: where,
    verb: `notice.${verb}`,
    data: { id: about.id, ...data },
    locale: 'en',
    how,
  });
  if (parsed.kind !== 'understood') throw new Error(parsed.kind);
  const gathered: NoticeFacts = {
    notice: about,
    asked: guests,
    account: account(by),
    standing: by === megan ? INVITER : NO_ROLE,
    signIn: { kind: 'notNeeded' },
    appMayStandIn: false,
    approvals: CHANNEL,
    newId: 'GL-B9ZZZZ' as BatchId,
    ...facts,
  };
  return decideNotice(parsed.args, gathered, later(NOW, DAY));
}

const events = ({ effects }: Decision) =>
  effects.flatMap((effect: Effect) => (effect.do === 'moveListNotice' ? [effect.event] : []));
const said = ({ reply }: Decision): string => ('text' in reply ? reply.text : reply.kind);
const answered = (kind: ListNoticeKind): ListNotice => {
  const moved = moveListNotice(
    noticeOf(kind),
    { type: 'answered', answer: { what: 'kept', by: megan, guests: ids } },
    NOW,
  );
  if (!moved.ok) throw new Error('not answered');
  return moved.value;
};

describe('what a press does', () => {
  test.each<[ListNoticeKind, string, object | undefined, object]>([
    ['notAccepted', 'again', undefined, { what: 'again', guests: ids }],
    ['notResent', 'again', undefined, { what: 'again', guests: ids }],
    ['review', 'keepAll', undefined, { what: 'kept', guests: ids }],
    ['reviewSoon', 'endAll', undefined, { what: 'ended', guests: ids }],
    ['review', 'endThese', { chosen: `${ids[1]},${ids[4]}` }, { what: 'ended', guests: [ids[1], ids[4]] }],
    [
      'endsSoon',
      'moreTime',
      { until: '2026-09-30' },
      { what: 'moreTime', guests: ids, moreTime: { until: '2026-09-30', list: 'GL-B9ZZZZ', askedIn: HOME } },
    ],
  ])('on %s: %s', (kind, verb, data, answer) => {
    const decision = press(kind, verb, data === undefined ? {} : { data: { ...data } });
    expect(events(decision)).toEqual([{ type: 'answered', answer: { by: alex, ...answer } }]);
    expect(decision.reply.kind).toBe('card');
  });

  test('for those who are left: who has accepted meanwhile is over', () => {
    const decision = press('notAccepted', 'again', { facts: { asked: guests.slice(0, 28) } });
    expect(events(decision)).toEqual([
      { type: 'over', guests: ids.slice(28) },
      { type: 'answered', answer: { what: 'again', by: alex, guests: ids.slice(0, 28) } },
    ]);
  });

  test('also before it is noted where the card stands', () => {
    const unposted = { ...noticeOf('review'), cards: [] };
    expect(events(press('review', 'keepAll', { notice: unposted }))).toHaveLength(1);
  });

  test('an approver answers in the place of the requester', () => {
    expect(events(press('review', 'keepAll', { by: megan }))).toMatchObject([{ answer: { by: megan } }]);
  });

  test('chooses page by page, and keeps no more than a page on a card', () => {
    const pages = [1, 2, 7].map((page) => press('review', 'choose', { data: { page } }).reply);
    const shown = pages.map((reply) => (reply.kind === 'card' ? (reply.card.data['guests'] as unknown[]).length : 0));
    expect(shown).toEqual([25, 5, 5]);
    expect(press('review', 'card').reply.kind).toBe('card');
  });

  test('gives them as a file, in which no cell is run as a formula', () => {
    const [first, ...others] = guests;
    if (first === undefined) throw new Error('nobody');
    const odd = { ...first, ask: { ...first.ask, displayName: '=cmd|calc' } };
    const { reply } = press('notAccepted', 'csv', { facts: { asked: [odd, ...others] } });
    if (reply.kind !== 'file') throw new Error(reply.kind);
    expect(reply.content.trim().split('\n')).toHaveLength(31);
    expect(reply.content).toContain(",'=cmd|calc,");
    expect(reply.again).toEqual({ verb: 'notice.csv', data: { id: noticeOf('notAccepted').id } });
  });
});

describe('nothing is done', () => {
  test.each<[string, Decision, string]>([
    ['for somebody else', press('review', 'endAll', { by: patti }), 'is not yours'],
    [
      'for whom the directory cannot vouch',
      press('review', 'endAll', { by: megan, facts: { standing: 'unreadable' } }),
      'cannot read from Entra',
    ],
    ['for a list shown to somebody else', press('review', 'choose', { by: patti }), 'is not yours'],
    ['for a file wanted by somebody else', press('review', 'csv', { by: patti }), 'is not yours'],
    ['on a copy in another chat', press('review', 'endAll', { where: place('19:elsewhere') }), 'another chat'],
    ['on a card that never was', press('review', 'endAll', { facts: { notice: undefined } }), 'any more'],
    [
      'a second time',
      press('review', 'endAll', { notice: answered('review'), facts: { asked: [] } }),
      'Megan Bowen has answered',
    ],
    ['when all have accepted', press('notAccepted', 'again', { facts: { asked: [] } }), 'nothing left'],
    ['by a press that the card does not have', press('notAccepted', 'endAll'), 'nothing left'],
    ['for nobody', press('review', 'endThese', { data: { chosen: '' } }), 'Nobody is ticked'],
    [
      'for guests of somebody else',
      press('review', 'endThese', { data: { chosen: 'GL-7K3F,GL-XXXX' } }),
      'nothing left',
    ],
    ['for what is no list of ids', press('review', 'endThese', { data: { chosen: { $ne: '' } } }), 'Nobody is ticked'],
    ['without a day', press('endsSoon', 'moreTime', { data: { until: 'soon' } }), 'date'],
    ['for a day that is over', press('endsSoon', 'moreTime', { data: { until: '2026-01-01' } }), 'has already passed'],
    ['for a day that is not later', press('endsSoon', 'moreTime', { data: { until: UNTIL } }), 'is not later'],
  ])('%s', (_name, decision, words) => {
    expect(events(decision).filter(({ type }) => type === 'answered')).toEqual([]);
    expect(said(decision)).toContain(words);
  });

  test.each<[string, unknown]>([
    ['no data', undefined],
    ['another id', { id: 'GL-7K3F' }],
    ['an id that is none', { id: '../../requests/GL-7K3F' }],
    ['an object for an id', { id: { length: 3 } }],
  ])('by a press with %s', (_name, data) => {
    const parsed = parseNotice({
      kind: 'cardAnswered',
      from: alex,
      place: HOME,
      verb: 'notice.endAll',
      data,
      locale: 'en',
      how: 'execute',
    });
    expect(parsed.kind).toBe('malformed');
  });

  test('a press of another feature is not this one’s', () => {
    const parsed = parseNotice({
      kind: 'cardAnswered',
      from: alex,
      place: HOME,
      verb: 'review.keep',
      data: {},
      locale: 'en',
      how: 'execute',
    });
    expect(parsed.kind).toBe('notMine');
  });

  test('the card that had nothing left says so from then on', () => {
    expect(events(press('notAccepted', 'again', { facts: { asked: [] } }))).toEqual([{ type: 'over', guests: ids }]);
  });
});

describe('where an invitation leaves in a person’s name', () => {
  const missing = { signIn: { kind: 'missing' } } as const;

  test('whoever may approve signs in first', () => {
    const decision = press('notAccepted', 'again', { by: megan, facts: missing });
    expect(decision).toMatchObject({ effects: [], reply: { kind: 'signIn', how: 'silently' } });
    expect(events(press('notAccepted', 'again', { by: megan, facts: { signIn: { kind: 'held' } } }))).toHaveLength(1);
  });

  test('a requester who may not invite has the card passed on to those who may', () => {
    const decision = press('notAccepted', 'again', { facts: missing });
    expect(events(decision)).toEqual([{ type: 'passedOn', place: CHANNEL }]);
    expect(said(decision)).toContain('approval channel');
  });

  test('unless the app may stand in', () => {
    expect(events(press('notAccepted', 'again', { facts: { ...missing, appMayStandIn: true } }))).toMatchObject([
      { type: 'answered' },
    ]);
  });

  test('another’s sign-in counts for nothing, and is written down', () => {
    const facts = { signIn: { kind: 'refused', problem: { code: 'signInOfAnother' } } } as const;
    const decision = press('notAccepted', 'again', { by: megan, facts });
    expect(decision.effects).toEqual([{ do: 'noteSignInOfAnother', id: LIST, by: megan }]);
  });

  test('a client that cannot ask for a sign-in is told so', () => {
    expect(said(press('notAccepted', 'again', { by: megan, how: 'submit', facts: missing }))).toContain('in Teams');
  });

  test('none is needed to keep, to end, or to ask for more time', () => {
    expect(events(press('review', 'keepAll', { facts: missing }))).toHaveLength(1);
  });
});
