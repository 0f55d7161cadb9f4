import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/domain/draft.ts';
import { asGroupId, asUserId } from '../../../src/domain/ids.ts';
import type { IsoDate } from '../../../src/domain/time.ts';
import { ownWords, readCorrection } from '../../../src/features/invite/correction.ts';
import { merge } from '../../../src/features/invite/merge.ts';
import { notesOf } from '../../../src/features/invite/reading.ts';
import { draftWith } from './drafts.ts';

const TODAY = '2026-03-10' as IsoDate;
const day = (text: string): IsoDate => text as IsoDate;

const empty = draftWith({ open: ['email'], notes: notesOf([{ code: 'addressMissing' }]) });
const jane = draftWith({ ask: { email: 'jane@fabrikam.exmaple' }, open: ['group'] });
const twoGroups = draftWith({
  ask: { email: 'jane@fabrikam.example', group: { kind: 'group', name: 'Project X' } },
  open: ['group'],
  candidates: [
    { groupId: asGroupId('g-1'), name: 'Project X', isTeam: true },
    { groupId: asGroupId('g-2'), name: 'Project X', isTeam: false },
  ],
});
const twoDates = draftWith({
  ask: { email: 'jane@fabrikam.example' },
  open: ['until'],
  notes: notesOf([{ code: 'dateAmbiguous', given: '3/4/2027', readings: [day('2027-04-03'), day('2027-03-04')] }]),
});
const twoStarts = draftWith({
  ask: { email: 'jane@fabrikam.example', until: day('2027-12-31') },
  open: ['notBefore'],
  notes: notesOf([
    { code: 'dateAmbiguous', given: 'from 3/4/2027', readings: [day('2027-04-03'), day('2027-03-04')], about: 'start' },
  ]),
});
const unsure = draftWith({ notes: notesOf([{ code: 'intentUnsure', candidates: ['invite'] }]) });

it('lets whoever is named in words take the place of who was chosen, doubts included', () => {
  const chosen = draftWith({
    ask: { guest: asUserId('aaaaaaaa-0000-4000-8000-000000000007'), reason: 'audit' },
    notes: [{ field: 'guest', problem: { code: 'chosenUnclear', why: 'unknown' } }],
    open: ['guest'],
  });
  const said = (text: string) => {
    const correction = readCorrection(text, chosen, TODAY);
    return correction && merge(chosen, correction);
  };
  expect(said('jane@fabrikam.example')).toEqual({
    ask: { email: 'jane@fabrikam.example', reason: 'audit' },
    notes: [],
  });
  expect(said('until 2030-06-30')).toEqual({ ask: { ...chosen.ask, until: '2030-06-30' }, notes: chosen.notes });
});

describe('what was said about a form', () => {
  it.each<[draft: Draft, text: string, ask: Draft['ask']]>([
    [empty, 'jane@fabrikam.example', { email: 'jane@fabrikam.example' }],
    [empty, 'Jane Doe <jane@fabrikam.example>', { email: 'jane@fabrikam.example', displayName: 'Jane Doe' }],
    [empty, "it's jane@fabrikam.example, please", { email: 'jane@fabrikam.example' }],
    [empty, 'her address is jane@fabrikam.example', { email: 'jane@fabrikam.example' }],
    [empty, 'no, make it bob@fabrikam.example', { email: 'bob@fabrikam.example' }],
    [empty, 'ihre Adresse ist jane@fabrikam.example', { email: 'jane@fabrikam.example' }],
    [twoStarts, 'the first', { ...twoStarts.ask, notBefore: day('2027-04-03') }],
    [twoStarts, '4 March 2027', { ...twoStarts.ask, notBefore: day('2027-03-04') }],
    [twoStarts, 'from 5 May 2027', { ...twoStarts.ask, notBefore: day('2027-05-05') }],
    [empty, 'no, until July', { until: day('2026-07-31') }],
    [empty, 'nein, bis Juli', { until: day('2026-07-31') }],
    [empty, 'until 30 June 2026', { until: day('2026-06-30') }],
    [empty, 'her name is Jane Doe', { displayName: 'Jane Doe' }],
    [empty, 'sie heißt Jane van der Doe', { displayName: 'Jane van der Doe' }],
    [empty, 'name: Jane Doe', { displayName: 'Jane Doe' }],
    [empty, 'cc megan@contoso.example', { cc: 'megan@contoso.example' }],
    [empty, 'reason: yearly audit', { reason: 'yearly audit' }],
    [empty, 'because she runs the audit', { reason: 'she runs the audit' }],
    [jane, 'make it fabrikam.example', { email: 'jane@fabrikam.example' }],
    [jane, 'sorry, fabrikam.example', { email: 'jane@fabrikam.example' }],
    [
      jane,
      'to Design Partners',
      { email: 'jane@fabrikam.exmaple', group: { kind: 'team', name: 'Design Partners', kindStated: false } },
    ],
    [
      jane,
      'Design Partners',
      { email: 'jane@fabrikam.exmaple', group: { kind: 'team', name: 'Design Partners', kindStated: false } },
    ],
    [
      twoGroups,
      'the second one',
      { email: 'jane@fabrikam.example', group: { kind: 'chosen', groupId: asGroupId('g-2') } },
    ],
    [twoGroups, '1', { email: 'jane@fabrikam.example', group: { kind: 'chosen', groupId: asGroupId('g-1') } }],
    [twoGroups, 'the team', { email: 'jane@fabrikam.example', group: { kind: 'chosen', groupId: asGroupId('g-1') } }],
    [twoGroups, 'no group', { email: 'jane@fabrikam.example' }],
    [twoDates, 'the first', { email: 'jane@fabrikam.example', until: day('2027-04-03') }],
    [twoDates, 'March', { email: 'jane@fabrikam.example', until: day('2027-03-04') }],
    [twoDates, '5 May 2027', { email: 'jane@fabrikam.example', until: day('2027-05-05') }],
    [twoDates, 'no end date', { email: 'jane@fabrikam.example' }],
  ])('%#', (draft, text, ask) => {
    const correction = readCorrection(text, draft, TODAY);
    expect(correction, text).toMatchObject({ wish: 'change', whole: true });
    if (correction === undefined) return;
    const merged = merge(draft, correction);
    expect(merged.ask).toEqual(ask);
    const touched = ['email', 'until', 'group'].filter(
      (name) => draft.open.includes(name as never) && name in correction.ask,
    );
    expect(merged.notes.filter(({ field }) => touched.includes(field))).toEqual([]);
  });

  it.each(['no, until July', 'no end date'])('"%s" answers the question for the date', (text) => {
    const correction = readCorrection(text, twoDates, TODAY);
    expect(correction && merge(twoDates, correction).notes).toEqual([]);
  });

  it.each<[text: string, wish: string, draft?: Draft]>([
    ['cancel', 'discard'],
    ['cancel it', 'discard'],
    ['never mind', 'discard'],
    ['vergiss es', 'discard'],
    ['abbrechen', 'discard'],
    ['no', 'unclear'],
    ['no', 'discard', unsure],
    ['yes', 'send', unsure],
    ['yes, send it', 'send'],
    ['ok, submit', 'send'],
    ['ja, bitte absenden', 'send'],
  ])('"%s" wishes to %s', (text, wish, draft = empty) => {
    expect(readCorrection(text, draft, TODAY)?.wish).toBe(wish);
  });

  it.each([
    "don't invite jane@fabrikam.example yet",
    'never add jane@fabrikam.example',
    'jane@fabrikam.example unless legal says no',
    'lade jane@fabrikam.example bitte nicht ein',
    'only if jane@fabrikam.example agrees',
    'is it jane@fabrikam.example?',
    'I wrote to jane@fabrikam.example yesterday',
    'jane@fabrikam.example and bob@fabrikam.example',
    'see you later',
    'thanks',
    '',
    `jane@fabrikam.example ${'x'.repeat(500)}`,
    'jane@fabrikam.example\nbob@fabrikam.example',
    'jane@fabrikam.example \u202e',
  ])('"%s" gives no address', (text) => {
    const correction = readCorrection(text, empty, TODAY);
    expect(correction?.ask.email).toBeUndefined();
    expect(correction?.wish ?? 'change').toBe('change');
  });

  it('is shown again, not sent, when part of it was not understood', () => {
    expect(readCorrection('to Design Partners, I guess, maybe', jane, TODAY)?.whole ?? false).toBe(false);
    expect(readCorrection('until July or when the audit is over', empty, TODAY)?.whole ?? false).toBe(false);
  });

  it('asks back for a date that can be read in two ways', () => {
    const correction = readCorrection('no, until 3/4/2027', empty, TODAY);
    expect(correction?.notes).toMatchObject([{ field: 'until', problem: { code: 'unclear' } }]);
    expect(correction?.ask.until).toBeUndefined();
  });

  it('reads what its author wrote, without mention, quote and signature', () => {
    const html = '<blockquote>jane@fabrikam.example</blockquote><p><at>Guestlist</at> until July</p>';
    expect(ownWords({ text: '', html, mentions: [{ text: '<at>Guestlist</at>', bot: true }] })).toBe('until July');
  });

  it('never throws, never takes long, and gives no address that is not literally in the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        'no, ',
        'until ',
        'to ',
        'make it ',
        'jane@fabrikam.example',
        ' bob@x.example',
        '<',
        '"',
        '3/4/2027',
        'name is ',
      ),
    );
    readCorrection('until July', jane, TODAY);
    const began = performance.now();
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.constantFrom(empty, jane, twoGroups, twoDates),
        (pieces, draft) => {
          const text = pieces.join('');
          const correction = readCorrection(text, draft, TODAY);
          const email = correction?.ask.email;
          if (email !== undefined) expect(text.toLowerCase()).toContain(email);
        },
      ),
      { numRuns: 2_000 },
    );
    expect((performance.now() - began) / 2_000).toBeLessThan(20);
  });
});
