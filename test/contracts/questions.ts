import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExpertQuestion } from '../../src/domain/expert-question.ts';
import { moveQuestion } from '../../src/domain/expert-question.ts';
import type { QuestionId } from '../../src/domain/ids.ts';
import type { LearnedEntry } from '../../src/domain/learned-entry.ts';
import type { Instant, IsoDate } from '../../src/domain/time.ts';
import type { OpenStore, StoreUnderTest } from './harness.ts';
import { alex, megan, place } from './harness.ts';

const NOW = '2026-03-10T09:00:00.000Z' as Instant;

const question = (id: string, more: Partial<ExpertQuestion> = {}): ExpertQuestion => ({
  id: id as QuestionId,
  text: 'Which badge do visitors get?',
  asker: alex,
  askedIn: place('a:1'),
  askedAt: NOW,
  locale: 'en',
  experts: { ...place('19:experts'), scope: 'channel' },
  state: { name: 'unclaimed' },
  look: 1,
  told: false,
  history: [{ at: NOW, who: alex, what: 'asked' }],
  audited: 0,
  ...more,
});

export function questionsContract(open: OpenStore): void {
  describe('questions', () => {
    let under: StoreUnderTest;
    beforeEach(async () => void (under = await open()));
    afterEach(() => under.dispose());

    it('are created once, and kept over a restart', async () => {
      const first = question('Q-7K3F2M');
      expect(await under.stores.questions.create(first)).toBe(true);
      expect(await under.stores.questions.create({ ...first, text: 'other' })).toBe(false);
      const { questions } = await under.reopened();
      expect(await questions.find(first.id)).toEqual(first);
      expect(await questions.find('Q-000000' as QuestionId)).toBeUndefined();
    });

    it('are claimed by one of many at once', async () => {
      const { questions } = under.stores;
      const { id } = question('Q-7K3F2M');
      await questions.create(question(id));
      const people = [alex, megan, ...Array.from({ length: 6 }, (_, n) => ({ ...megan, userId: `u-${n}` as never }))];
      const claims = await Promise.all(
        people.map((by) => questions.update(id, (current) => moveQuestion(current, { type: 'claimed', by }, NOW))),
      );
      expect(claims.filter((claim) => claim?.ok === true)).toHaveLength(1);
    });

    it('are found while their asker waits, and while they owe something', async () => {
      const { questions } = under.stores;
      const settled = question('Q-111111', { look: 0, audited: 1 });
      const answered: ExpertQuestion = {
        ...settled,
        id: 'Q-222222' as QuestionId,
        state: { name: 'answered', by: megan, at: NOW, answer: 'Blue.' },
      };
      for (const each of [settled, answered, question('Q-333333', { asker: megan })]) await questions.create(each);
      expect((await questions.openOf(alex.userId)).map(({ id }) => id)).toEqual(['Q-111111']);
      expect([...(await questions.unsettled())].sort()).toEqual(['Q-222222', 'Q-333333']);
    });
  });
}

export function learnedContract(open: OpenStore): void {
  describe('learned entries', () => {
    let under: StoreUnderTest;
    beforeEach(async () => void (under = await open()));
    afterEach(() => under.dispose());

    it('are kept over a restart, one an entry id, until they are dropped', async () => {
      const learned = (id: string, answer: string, keptAt: string): LearnedEntry => ({
        entry: {
          id,
          topic: 'what-is-b2b',
          question: 'Which badge?',
          answer,
          detail: '',
          status: 'still-true',
          history: [],
          sources: [{ title: 'Our own experts', url: '', date: '2026-03-10' as IsoDate }],
          reviewed: '2026-03-10' as IsoDate,
          related: [],
        },
        phrasings: ['badge?'],
        keptAt: keptAt as Instant,
      });
      await under.stores.learned.keep(learned('own-2', 'Green.', '2026-03-11T09:00:00.000Z'));
      await under.stores.learned.keep(learned('own-1', 'Red.', '2026-03-10T09:00:00.000Z'));
      await under.stores.learned.keep(learned('own-1', 'Blue.', '2026-03-10T09:00:00.000Z'));
      const stores = await under.reopened();
      expect((await stores.learned.all()).map(({ entry }) => entry.answer)).toEqual(['Blue.', 'Green.']);
      await stores.learned.drop('own-1');
      await stores.learned.drop('own-1');
      expect((await stores.learned.all()).map(({ entry }) => entry.answer)).toEqual(['Green.']);
      await stores.learned.keep(learned('own-1', 'Grey.', '2026-03-12T09:00:00.000Z'));
      const { learned: again } = await under.reopened();
      expect((await again.all()).map(({ entry }) => entry.answer)).toEqual(['Green.', 'Grey.']);
    });
  });
}
