/** A list that waits for a person: its approvers are reminded in words, and of one that has expired nothing is lost. */
import { describe, expect, test } from 'vitest';
import { loadCards } from '../../../src/adapters/teams/cards/renderer.ts';
import type { Batch, BatchState } from '../../../src/domain/batch.ts';
import { moveBatch } from '../../../src/domain/batch.ts';
import type { GuestLine } from '../../../src/domain/batch-line.ts';
import { NO_COUNTS } from '../../../src/domain/batch-line.ts';
import { asActivityId } from '../../../src/domain/ids.ts';
import type { Locale } from '../../../src/domain/people.ts';
import { NO_SETTINGS } from '../../../src/domain/settings.ts';
import type { Instant, IsoDate } from '../../../src/domain/time.ts';
import { DAY, dayOf, later } from '../../../src/domain/time.ts';
import { drawBatch } from '../../../src/features/bulk/card.ts';
import { decideBulk } from '../../../src/features/bulk/decide.ts';
import type { WishFacts } from '../../../src/features/bulk/gather.ts';
import { drawList } from '../../../src/features/bulk/list-card.ts';
import { batchNewsText } from '../../../src/features/bulk/news.ts';
import { parseBulk } from '../../../src/features/bulk/parse.ts';
import { resultCsv } from '../../../src/features/bulk/result.ts';
import { readGuestList } from '../../../src/understanding/guest-list/read.ts';
import { understand } from '../../../src/understanding/understand.ts';
import { NOW, alex, megan } from '../../contracts/harness.ts';
import { batchWith } from '../../domain/batches.ts';
import { PROJECT_X } from '../../domain/samples.ts';
import { textOf } from '../../fakes/card-form.ts';

const nobody = { mayInvite: false, isAdmin: false, roles: [], eligibleOnly: false, scopedOnly: false };
const FACTS: Omit<WishFacts, 'batch'> = {
  about: 'wish',
  account: { userId: alex.userId, displayName: alex.name, userType: 'Member', accountEnabled: true },
  standing: nobody,
  settings: NO_SETTINGS,
  signIn: { kind: 'notNeeded' },
  appMayStandIn: false,
  signsInForIt: false,
  lines: [],
};

/** What Alex is answered, and the list after it. */
function said(text: string, batch: Batch, now: Instant = NOW) {
  const place = batch.askedIn;
  const meaning = understand({ text, mentions: [] }, { now, timeZone: 'UTC', locale: 'en' });
  const read = parseBulk(
    {
      kind: 'said',
      from: alex,
      place,
      text,
      mentions: [],
      locale: 'en',
      timeZone: 'UTC',
      activityId: asActivityId('1'),
    },
    meaning,
    { now },
  );
  if (read.kind !== 'understood') throw new Error(read.kind);
  const { effects, reply } = decideBulk(read.args, { ...FACTS, batch }, now);
  const [effect] = effects;
  const moved = effect?.do === 'moveBatch' ? moveBatch(batch, effect.event, now) : undefined;
  return {
    says: 'text' in reply ? reply.text : '',
    batch: moved?.ok === true ? moved.value : batch,
    told: moved?.ok === true,
  };
}

describe('whoever asked has the approvers reminded in words', () => {
  const pending = batchWith({ state: { name: 'pending' } });

  test.each(['/remind GL-B1AAAA', 'please remind the approvers of GL-B1AAAA', 'bitte erinnere an GL-B1AAAA'])(
    '%s',
    (text) => {
      const { says, told } = said(text, pending);
      expect([says, told]).toEqual(['I have reminded the approvers of GL-B1AAAA.', true]);
    },
  );

  test('once a day, and again on the next', () => {
    const { batch } = said('/remind GL-B1AAAA', pending);
    expect(said('/remind GL-B1AAAA', batch).says).toContain('less than a day ago');
    expect(said('/remind GL-B1AAAA', batch, later(NOW, DAY)).told).toBe(true);
  });

  test('of what waits for nobody’s decision it is said how it stands', () => {
    const { says, told } = said(
      '/remind GL-B1AAAA',
      batchWith({ state: { name: 'expired', at: NOW, was: 'pending' } }),
    );
    expect([says, told]).toEqual([expect.stringContaining('GL-B1AAAA is expired'), false]);
  });
});

const CARDS = loadCards('cards');
const expired = (was: 'preview' | 'pending' | 'scheduled', patch: Partial<Batch> = {}): Batch =>
  batchWith({
    state: {
      name: 'expired',
      at: NOW,
      was,
      ...(was === 'scheduled' ? { verdict: { by: megan, at: NOW, roles: [] } } : {}),
    },
    groups: [PROJECT_X],
    counts: { ...NO_COUNTS, waiting: 2 },
    ...patch,
  });
const card = (batch: Batch, audience: 'requester' | 'approvers', locale: Locale): string =>
  textOf(CARDS.render(drawBatch(batch, audience, locale)));

describe('one that has expired', () => {
  test.each<['preview' | 'pending' | 'scheduled', Locale, string]>([
    ['preview', 'en', 'was not sent for approval in time'],
    ['pending', 'en', 'Nobody decided in time'],
    ['scheduled', 'en', 'nobody resumed it in time'],
    ['preview', 'de', 'nicht rechtzeitig zur Genehmigung gesendet'],
    ['pending', 'de', 'niemand rechtzeitig entschieden'],
    ['scheduled', 'de', 'niemand hat ihn rechtzeitig fortgesetzt'],
  ])('as %s says why and how to ask again (%s)', (was, locale, why) => {
    const batch = expired(was);
    expect(card(batch, 'requester', locale)).toContain(why);
    expect(card(batch, 'requester', locale)).toContain('/bulk-invite');
    expect(card(batch, 'approvers', locale)).toContain(why);
    expect(card(batch, 'approvers', locale)).not.toContain('/bulk-invite');
    expect(batchNewsText(batch, 'expired', locale)).toContain(why);
  });

  test('says so of one guest too', () => {
    const one = expired('pending', { counts: { ...NO_COUNTS, waiting: 1 } });
    expect(batchNewsText(one, 'expired', 'en')).toContain('for one guest expired');
    expect(batchNewsText(one, 'expired', 'de')).toContain('für einen Gast ist abgelaufen');
  });

  const lines: readonly GuestLine[] = [
    {
      row: 2,
      email: 'ann@fabrikam.example',
      displayName: 'Ann; the “first”',
      groupId: PROJECT_X.groupId,
      until: '2026-12-31' as IsoDate,
      message: 'Welcome, Ann\nsee you',
      language: 'fr',
      company: 'Fabrikam, Ltd',
      department: 'R&D',
      location: 'FR',
      state: { name: 'waiting' },
    },
    { row: 3, email: 'ben@fabrikam.example', state: { name: 'waiting' } },
  ];

  test.each<Locale>(['en', 'de'])('gives its lines as a file that can be sent again as it is (%s)', (locale) => {
    const csv = resultCsv(expired('pending'), lines, locale);
    const { row: _row, groupId: _group, state: _state, ...first } = lines[0] ?? { row: 0 };
    const [ann, ben] = readGuestList(csv, dayOf(NOW));
    expect(ann).toMatchObject({ ...first, group: PROJECT_X.name });
    expect(ben).toMatchObject({ email: 'ben@fabrikam.example' });
    expect(csv).toContain(locale === 'en' ? 'not invited' : 'nicht eingeladen');
  });

  test.each<BatchState>([
    { name: 'expired', at: NOW, was: 'pending' },
    { name: 'withdrawn', by: alex, at: NOW },
    { name: 'denied', verdict: { by: megan, at: NOW, roles: [] } },
  ])('does not say of its guests that they wait: $name', (state) => {
    const shown = drawList(expired('pending', { state }), lines, { which: 'all', page: 1 }, 'requester', 'en');
    expect(textOf(CARDS.render(shown))).toMatch(/ann@fabrikam\.example[\s\S]*not invited/);
    expect(textOf(CARDS.render(shown))).not.toContain('waiting');
  });
});
