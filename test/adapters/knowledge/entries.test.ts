import { describe, expect, it } from 'vitest';
import { ENTRIES } from '../../../src/adapters/knowledge/entries.ts';
import { bareWords, phrasingsOf } from '../../../src/adapters/knowledge/phrasings.ts';
import { LIVE_CHECKS, TOPICS } from '../../../src/domain/knowledge.ts';
import oldDocuments from './old-documents.json' with { type: 'json' };

const ISO_DAY = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

describe.each(ENTRIES.map((entry) => [entry.id, entry] as const))('the entry %s', (_, entry) => {
  it('has sources with title, address and date, none younger than its review', () => {
    expect(entry.sources.length).toBeGreaterThan(0);
    for (const { title, url, date } of entry.sources) {
      expect(title).not.toBe('');
      expect(new URL(url).protocol).toBe('https:');
      expect(date).toMatch(ISO_DAY);
      expect(date <= entry.reviewed).toBe(true);
    }
  });

  it('names what it replaced, where it has changed', () => {
    if (entry.status === 'still-true') return expect(entry.since).toBeUndefined();
    expect(entry.since).toMatch(ISO_DAY);
    expect(entry.history.length).toBeGreaterThan(0);
    for (const { from, document, was, replacedBy } of entry.history) {
      expect(from).toMatch(ISO_DAY);
      expect(from < (entry.since ?? '')).toBe(true);
      for (const text of [document, was, replacedBy]) expect(text).not.toBe('');
    }
  });

  it('answers in one to three sentences', () => {
    const sentences = entry.answer.split(/[.!?](?=\s+[A-Z"]|$)/).filter((part) => part.trim() !== '');
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.length).toBeLessThanOrEqual(4);
  });

  it('says the same in German, history included', () => {
    const { german } = entry;
    if (german === undefined) throw new Error('it has no German words');
    expect(german.history).toHaveLength(entry.history.length);
    for (const text of [german.question, german.answer, ...german.history.flatMap((past) => Object.values(past))]) {
      expect(text).toMatch(/^\P{Ll}.*[.?]$/u);
      expect(text.replace(/„.*?“/g, '')).not.toMatch(/ (?:the|and|of|is|with) /);
    }
    expect(german.question).not.toBe(entry.question);
    // What an admin would type is the same in every language.
    expect(german.answer.match(/`[^`]+`/g)).toEqual(entry.answer.match(/`[^`]+`/g));
    expect(numbersIn(german.answer)).toEqual(numbersIn(entry.answer));
  });

  it('leads on to other entries that exist', () => {
    for (const id of entry.related) {
      expect(id).not.toBe(entry.id);
      expect(ENTRIES.map((other) => other.id)).toContain(id);
    }
  });

  it('copies nothing from the older documents', () => {
    const parts = [
      entry.question,
      entry.answer,
      entry.detail,
      ...entry.history.flatMap((past) => [past.was, past.replacedBy]),
    ];
    expect(parts.flatMap(copied)).toEqual([]);
  });
});

describe('the entries together', () => {
  it('have ids of their own', () => {
    expect(new Set(ENTRIES.map(({ id }) => id)).size).toBe(ENTRIES.length);
  });

  it('cover every topic', () => {
    expect(TOPICS.filter((topic) => !ENTRIES.some((entry) => entry.topic === topic))).toEqual([]);
  });

  it('use every live check', () => {
    expect(LIVE_CHECKS.filter((check) => !ENTRIES.some(({ liveCheck }) => liveCheck === check))).toEqual([]);
  });

  it('share no phrasing: no two answer to the same words', () => {
    const all = ENTRIES.flatMap(({ id }) => [...new Set(phrasingsOf(id).map(bareWords))]);
    expect(all.filter((words, at) => all.indexOf(words) !== at)).toEqual([]);
  });

  // The statements of each document, by the entries that hold them against today.
  it.each([
    ['Azure AD B2B collaboration FAQs', '2017-05-23', 28],
    ['Limitations of Azure AD B2B collaboration', '2017-05-04', 3],
    ['Limitations of B2B collaboration', '2019-05-29', 5],
    ['Azure AD B2B in government and national clouds', '2022-01-31', 6],
  ])('hold %s (%s) against today', (document, from, least) => {
    const holding = ENTRIES.filter(({ history }) =>
      history.some((past) => past.document === document && past.from === from),
    );
    expect(holding.length).toBeGreaterThanOrEqual(least);
  });
});

describe('the net for copies', () => {
  it('catches a sentence of the older documents', () => {
    expect(copied('Invitations that are sent by a user in the inviting organization who is also a member')).not.toEqual(
      [],
    );
  });
});

/** `50,000` and `50.000` are the same number. */
const numbersIn = (text: string): string[] =>
  (text.match(/\d[\d.,]*/g) ?? []).map((one) => one.replace(/\D/g, '')).sort();

const runsOfFive = hashes(oldDocuments.runsOfFive);

/** Runs of five words that the older documents hold too; an address is nobody's wording. */
function copied(text: string): string[] {
  const words = plainWords(text.replace(/\S+\.\S+\/\S*/g, ' '));
  const runs = words.slice(0, Math.max(0, words.length - 4)).map((_, at) => words.slice(at, at + 5).join(' '));
  return runs.filter((run) => runsOfFive.has(fnv(run)));
}

function plainWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[a-z0-9]+/g) ?? []
  );
}

function hashes(base64: string): ReadonlySet<number> {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  return new Set(new Uint32Array(bytes.buffer));
}

function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
