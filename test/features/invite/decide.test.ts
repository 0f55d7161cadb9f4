import { describe, expect, it } from 'vitest';
import type { Draft, DraftAsk } from '../../../src/domain/draft.ts';
import type { Decision } from '../../../src/domain/decision.ts';
import type { GuestRequest } from '../../../src/domain/guest-request.ts';
import type { RequestId } from '../../../src/domain/ids.ts';
import { asActivityId, asDraftId, asGroupId, asTenantId, asUserId } from '../../../src/domain/ids.ts';
import { NO_SETTINGS } from '../../../src/domain/settings.ts';
import type { IsoDate } from '../../../src/domain/time.ts';
import { decideInvite } from '../../../src/features/invite/decide.ts';
import type { Entries } from '../../../src/features/invite/entries.ts';
import { readEntries } from '../../../src/features/invite/entries.ts';
import type { InviteFacts } from '../../../src/features/invite/gather.ts';
import type { InviteArgs } from '../../../src/features/invite/parse.ts';
import type { Reading } from '../../../src/features/invite/reading.ts';
import { notesOf } from '../../../src/features/invite/reading.ts';
import { alex, megan, NOW, place, request } from '../../contracts/harness.ts';
import { draftWith } from './drafts.ts';

const projectX = { groupId: asGroupId('g-x'), name: 'Project X', isTeam: true };
const settings = { ...NO_SETTINGS, allowedGroups: [projectX], approvals: place('19:approvals') };
const email = 'jane@fabrikam.example';
const GRADY = asUserId('aaaaaaaa-0000-4000-8000-000000000007');
const who = { asker: alex, place: place('a:alex'), locale: 'en' } as const;

function factsOf(reading: Reading, patch: Partial<InviteFacts> = {}): InviteFacts {
  const hasAddress = reading.ask.email !== undefined && !reading.notes.some(({ field }) => field === 'email');
  const guest = {
    email: reading.ask.email ?? '',
    domain: 'fabrikam.example',
    account: undefined,
    openRequests: [],
    rules: { allowInvitesFrom: 'everyone', domains: null },
    partner: undefined,
  } as const;
  return {
    asker: alex,
    tenant: { tenantId: asTenantId(alex.tenantId), displayName: 'Contoso', verifiedDomains: ['contoso.example'] },
    requester: { userId: alex.userId, displayName: 'Alex Wilber', userType: 'Member', accountEnabled: true },
    settings,
    group: undefined,
    newId: 'GL-NEW0' as RequestId,
    newDraftId: asDraftId('new-draft-00000000'),
    stored: undefined,
    made: undefined,
    idTaken: false,
    reading,
    guest: hasAddress ? guest : undefined,
    copied: undefined,
    ...patch,
  };
}

const asked = (ask: DraftAsk, notes: Reading['notes'] = []): Reading => ({ ask, notes });
const says = (reading: Reading): InviteArgs => ({ ...who, what: 'ask', reading });
const sends = (patch: Partial<Extract<InviteArgs, { what: 'send' }>> = {}): InviteArgs => ({
  ...who,
  what: 'send',
  draft: draftWith().id,
  entries: { email },
  how: 'execute',
  cardId: asActivityId('card-1'),
  ...patch,
});
const done = ({ effects }: Decision): readonly string[] =>
  effects.map((effect) => (effect.do === 'saveDraft' ? `${effect.do} ${effect.draft.state}` : effect.do));
const opened = ({ effects }: Decision): GuestRequest | undefined =>
  effects.flatMap((effect) => (effect.do === 'openRequest' ? [effect.request] : []))[0];
const saved = ({ effects }: Decision): Draft | undefined =>
  effects.flatMap((effect) => (effect.do === 'saveDraft' ? [effect.draft] : []))[0];
const said = ({ reply }: Decision): string =>
  reply.kind === 'words' || reply.kind === 'onlyYou' ? reply.text : reply.kind === 'card' ? (reply.words ?? '') : '';

describe('a request', () => {
  it('is opened when nothing is unclear, and a draft remembers that it was sent', () => {
    const decision = decideInvite(says(asked({ email })), factsOf(asked({ email })), NOW);
    expect(done(decision)).toEqual(['openRequest', 'saveDraft sent']);
    expect(opened(decision)).toMatchObject({ id: 'GL-NEW0', draft: 'new-draft-00000000', ask: { email } });
    // What is sent lives in the request; the draft keeps nobody's name.
    expect(saved(decision)).toMatchObject({ ask: {}, notes: [], requestId: 'GL-NEW0' });
  });

  it.each<[what: string, reading: Reading, patch: Partial<InviteFacts>, words: string]>([
    ['no address', asked({}, notesOf([{ code: 'addressMissing' }])), {}, 'Whom shall I invite?'],
    ['a past end', asked({ email, until: '2020-01-01' as IsoDate }), {}, 'has already passed'],
    [
      'an ambiguous group',
      asked({ email, group: { kind: 'group', name: 'Project X' } }),
      {
        group: { found: 'several', name: 'Project X', groups: [projectX, { ...projectX, groupId: asGroupId('g-y') }] },
      },
      'There are 2 groups called “Project X”',
    ],
    [
      'a group that is not allowed',
      asked({ email, group: { kind: 'group', name: 'Finance' } }),
      {
        group: {
          found: 'one',
          group: { groupId: asGroupId('g-f'), name: 'Finance', isTeam: false },
          alreadyMember: false,
        },
      },
      'Guests may not be asked into “Finance”',
    ],
    ['an app', asked({ email, group: { kind: 'app', name: 'Wiki' } }), {}, 'I cannot assign apps'],
    ['an unsure wish', asked({ email }, notesOf([{ code: 'intentUnsure', candidates: ['invite'] }])), {}, 'not sure'],
  ])('with %s comes back as a form, with words, and asks nobody', (_what, reading, patch, words) => {
    const decision = decideInvite(says(reading), factsOf(reading, patch), NOW);
    expect(done(decision)).toEqual(['saveDraft open']);
    expect(decision.reply).toMatchObject({ kind: 'card', card: { template: 'invite-form' } });
    expect(said(decision)).toContain(words);
    expect(said(decision)).toContain('Nothing has been requested yet');
  });

  it('offers namesakes apart from one another, those that were meant first', () => {
    const reading = asked({ email, group: { kind: 'group', name: 'Project X' } });
    const other = { groupId: asGroupId('g-0002'), name: 'Project X', isTeam: false };
    const facts = factsOf(reading, {
      settings: {
        ...settings,
        allowedGroups: [{ ...projectX, name: 'Alpha', groupId: asGroupId('a') }, projectX, other],
      },
      group: { found: 'several', name: 'Project X', groups: [projectX, other] },
    });
    const { reply } = decideInvite(says(reading), facts, NOW);
    if (reply.kind !== 'card') throw new Error('no card');
    expect(reply.card.data['group']).toBeUndefined();
    expect(reply.card.data['groups']).toEqual([
      { title: 'The directory only, no group', value: 'none' },
      { title: 'Project X (team, id ends in g-x)', value: 'g-x' },
      { title: 'Project X (group, id ends in 0002)', value: 'g-0002' },
      { title: 'Alpha', value: 'a' },
    ]);
  });

  it('of a guest is refused in words, whatever else is missing', () => {
    const reading = asked({}, notesOf([{ code: 'addressMissing' }]));
    const requester = { userId: alex.userId, displayName: 'Grady', userType: 'Guest', accountEnabled: true } as const;
    const decision = decideInvite(says(reading), factsOf(reading, { requester }), NOW);
    expect(decision.effects).toEqual([]);
    expect(said(decision)).toContain('Guests cannot ask for other guests');
  });
});

describe('a form that is sent', () => {
  const stored = draftWith({ ask: { email: 'jane@' }, version: 3 });
  const reading = asked({ email });

  it('becomes its one request, and its card the request’s', () => {
    const decision = decideInvite(sends(), factsOf(reading, { stored }), NOW);
    expect(done(decision)).toEqual(['openRequest', 'saveDraft sent']);
    expect(opened(decision)).toMatchObject({ id: stored.requestId, draft: stored.id });
    expect(opened(decision)?.views[0]).toMatchObject({ audience: 'requester', activityId: 'card-1' });
    expect(saved(decision)?.version).toBe(4);
    expect(decision.reply).toEqual({ kind: 'requestCard', id: stored.requestId, audience: 'requester' });
  });

  it('sent again shows the request and does nothing', () => {
    const made = { ...request(1), id: stored.requestId, draft: stored.id };
    const decision = decideInvite(sends(), factsOf(reading, { stored, made }), NOW);
    expect(decision).toEqual({ effects: [], reply: { kind: 'requestCard', id: made.id, audience: 'requester' } });
  });

  it('takes a new id when somebody else’s request took the reserved one', () => {
    const decision = decideInvite(sends(), factsOf(reading, { stored, idTaken: true }), NOW);
    expect(opened(decision)?.id).toBe('GL-NEW0');
  });

  it.each<[what: string, gone: Partial<Draft> | undefined]>([
    ['was forgotten after a day', undefined],
    ['was cancelled', { state: 'discarded' }],
    ['was carried into another chat', { place: place('a:elsewhere') }],
  ])('after it %s is answered politely, its content kept in a new one', (_what, gone) => {
    const facts = factsOf(reading, { stored: gone === undefined ? undefined : draftWith(gone) });
    const decision = decideInvite(sends(), facts, NOW);
    expect(done(decision)).toEqual(['saveDraft open']);
    expect(saved(decision)).toMatchObject({ id: 'new-draft-00000000', version: 1, ask: { email } });
    if (decision.reply.kind !== 'card') throw new Error('no card');
    expect(decision.reply.card.data).toMatchObject({ email, draft: 'new-draft-00000000' });
    expect(String(decision.reply.card.data['intro'])).toContain('no longer open');
  });

  it.each(['send', 'discard', 'correct'] as const)('belongs to who began it: nobody else can %s it', (what) => {
    const correction = { wish: 'send', ask: {}, clear: [], notes: [], whole: true } as const;
    const args = {
      send: sends(),
      discard: { ...who, what: 'discard', draft: stored.id, how: 'execute' },
      correct: { ...who, what: 'correct', draft: stored.id, correction },
    } as const;
    const decision = decideInvite({ ...args[what], asker: megan }, factsOf(reading, { stored }), NOW);
    expect(decision.effects).toEqual([]);
    expect(said(decision)).toContain('belongs to somebody else');
  });

  it('keeps the choice and what else was written, and tells beside it what is wrong with it', () => {
    const half = asked({ guest: GRADY, reason: 'audit' });
    const internal = { userId: GRADY, displayName: 'Grady', kind: 'internal', redemption: null } as const;
    const guest = { ...factsOf(asked({ email })).guest, email, account: internal };
    for (const patch of [
      { chosenProblem: { code: 'chosenUnclear', why: 'unreadable' } },
      { guest },
    ] as readonly Partial<InviteFacts>[]) {
      const decision = decideInvite(sends({ entries: { guest: GRADY } }), factsOf(half, { stored, ...patch }), NOW);
      expect(done(decision)).toEqual(['saveDraft open']);
      expect(saved(decision)).toMatchObject({ ask: half.ask, open: ['guest'] });
      if (decision.reply.kind !== 'card') throw new Error('no card');
      expect(decision.reply.card.data).toMatchObject({ guest: GRADY, email: '', emailNote: '', reason: 'audit' });
      expect(decision.reply.card.data['guestNote']).toMatch(/could not look this person up|internal account \(Grady\)/);
    }
  });

  it('in a dialog is answered there', () => {
    const inDialog = draftWith({ shownIn: 'dialog' });
    const decision = decideInvite(sends({ how: 'dialog' }), factsOf(reading, { stored: inDialog }), NOW);
    expect(said(decision)).toMatch(/^Requested: jane@fabrikam.example \(GL-7K3F\)/);
    const wrong = asked({}, notesOf([{ code: 'addressMissing' }]));
    expect(decideInvite(sends({ how: 'dialog' }), factsOf(wrong, { stored: inDialog }), NOW).reply).toMatchObject({
      kind: 'dialog',
      card: { data: { inChat: false, inDialog: true } },
    });
  });
});

describe('a correction in words', () => {
  const stored = draftWith();
  const corrects = (whole: boolean): InviteArgs => ({
    ...who,
    what: 'correct',
    draft: stored.id,
    correction: { wish: 'change', ask: { email }, clear: [], notes: [], whole },
  });

  it('sends what it completes, if every word was understood', () => {
    expect(done(decideInvite(corrects(true), factsOf(asked({ email }), { stored }), NOW))).toEqual([
      'openRequest',
      'saveDraft sent',
    ]);
    expect(done(decideInvite(corrects(false), factsOf(asked({ email }), { stored }), NOW))).toEqual(['saveDraft open']);
  });

  it('never changes what was sent, and says how to', () => {
    const made = { ...request(1), id: stored.requestId, draft: stored.id };
    const decision = decideInvite(corrects(true), factsOf(asked({ email }), { stored, made }), NOW);
    expect(decision.effects).toEqual([]);
    expect(said(decision)).toContain('/withdraw GL-7K3F');
    const denied = { ...made, state: { name: 'expired', at: NOW } } as const;
    const later = decideInvite(corrects(true), factsOf(asked({ email }), { stored, made: denied }), NOW);
    expect(said(later)).not.toContain('/withdraw');
  });

  it('has German words too', () => {
    const german = { ...corrects(false), locale: 'de-AT' };
    const decision = decideInvite(german, factsOf(asked({}, notesOf([{ code: 'addressMissing' }])), { stored }), NOW);
    expect(said(decision)).toContain('Wen soll ich einladen?');
    expect(said(decision)).toContain('Noch ist nichts angefragt');
  });
});

describe('what stood in the fields', () => {
  const until = notesOf([{ code: 'dateUnreadable', given: 'the end of the project' }]);

  it('leaves a date open once only: the second time it means "no end"', () => {
    const once = readEntries({ email }, draftWith({ notes: until }));
    expect(once.notes).toMatchObject([{ field: 'until', repeated: true }]);
    expect(readEntries({ email }, draftWith({ notes: once.notes })).notes).toEqual([]);
  });

  it('keeps the group that was asked for until one is chosen', () => {
    const named = draftWith({ ask: { group: { kind: 'group', name: 'Finance' } } });
    expect(readEntries({ email }, named).ask.group).toEqual({ kind: 'group', name: 'Finance' });
    expect(readEntries({ email, group: 'none' }, named).ask.group).toBeUndefined();
    expect(readEntries({ email, group: 'G-X' }, named).ask.group).toEqual({ kind: 'chosen', groupId: 'g-x' });
  });

  it.each([
    ['jane', 'addressMalformed'],
    ['Jane Doe <jane@fabrikam.example>', 'addressMalformed'],
    ['jane@fabrikam.example bob@fabrikam.example', 'severalAddresses'],
    ['jane(at)fabrikam.example', 'addressMalformed'],
  ])('takes one address and nothing else: %s', (typed, code) => {
    const [note] = readEntries({ email: typed }, undefined).notes;
    expect(JSON.stringify(note)).toContain(code);
  });

  it.each([
    ['displayName', 'x'.repeat(121)],
    ['reason', 'x'.repeat(601)],
    ['message', 'x'.repeat(1_001)],
  ])('says that %s is too long and keeps it', (field, text) => {
    const reading = readEntries({ email, [field]: text }, undefined);
    expect(reading.notes).toMatchObject([{ field, problem: { code: 'tooLong' } }]);
    expect(reading.ask).toMatchObject({ [field]: text });
  });

  it.each<[what: string, entries: Entries, ask: DraftAsk, note: string | undefined]>([
    ['an address', { email }, { email }, undefined],
    ['a choice', { guest: GRADY.toUpperCase() }, { guest: GRADY }, undefined],
    ['both', { email, guest: GRADY }, { email, guest: GRADY }, undefined],
    ['neither', {}, {}, 'addressMissing'],
    ['two choices', { guest: `${GRADY},${GRADY}` }, {}, 'chosenUnclear'],
    ['a path', { email, guest: '../me' }, { email }, 'chosenUnclear'],
    ['an address as a choice', { guest: email }, {}, 'chosenUnclear'],
    ['turning text', { guest: `\u202e${GRADY}` }, {}, 'chosenUnclear'],
  ])('says who is meant by %s', (_what, entries, ask, note) => {
    const reading = readEntries(entries, undefined);
    expect(reading.ask).toEqual(ask);
    if (note === undefined) expect(reading.notes).toEqual([]);
    else expect(JSON.stringify(reading.notes)).toContain(note);
  });
});
