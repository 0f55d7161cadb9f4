/** Card templates hold layout and bindings: each is complete, valid, used, and without a word of its own. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cardFaults, expand, sampleFaults, wordsIn } from './card-check.ts';
import type { Json } from './card-check.ts';
import { ROOT } from './seeds/tree.ts';

const CARDS = path.join(ROOT, 'cards');
const FEATURES = path.join(ROOT, 'src', 'features');
const readJson = (file: string) => JSON.parse(readFileSync(path.join(CARDS, file), 'utf8')) as Json;

describe.skipIf(!existsSync(CARDS))('cards', () => {
  const files = existsSync(CARDS) ? readdirSync(CARDS) : [];
  const names = files.filter((file) => !file.includes('.sample.')).map((file) => file.replace(/\.json$/, ''));
  const features = existsSync(FEATURES) ? readdirSync(FEATURES) : [];

  test('there are only templates and their samples', () => {
    expect(files.toSorted()).toEqual(names.flatMap((name) => [`${name}.json`, `${name}.sample.json`]).toSorted());
    expect(names).not.toEqual([]);
  });

  describe.each(names)('%s', (name) => {
    test('belongs to a feature that draws it', () => {
      const feature = features.find((each) => name.startsWith(`${each}-`)) ?? 'none';
      expect(features).toContain(feature);
      expect(sourcesOf(feature)).toContain(`'${name}'`);
    });

    test('is an Adaptive Card 1.5', () => {
      const card = expand(readJson(`${name}.json`), readJson(`${name}.sample.json`));
      expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
      expect(cardFaults(card)).toEqual([]);
    });

    test('shows all of its sample and nothing else', () => {
      expect(sampleFaults(readJson(`${name}.json`), readJson(`${name}.sample.json`))).toEqual([]);
    });

    test('holds no words', () => {
      expect(wordsIn(readJson(`${name}.json`))).toEqual([]);
    });
  });
});

describe('the check of cards', () => {
  const card = (...body: Json[]): Json => ({ type: 'AdaptiveCard', version: '1.5', body });

  test.each<[fault: string, card: Json]>([
    ['Unknown element type "TextBlok"', card({ type: 'TextBlok', text: 'x' })],
    ['Invalid value "Huge" for property "size"', card({ type: 'TextBlock', text: 'x', size: 'Huge' })],
    ['TextBlock has no property "wieght"', card({ type: 'TextBlock', text: 'x', wieght: 'Bolder' })],
    [
      'Action.Execute has no property "titel"',
      card({ type: 'ActionSet', actions: [{ type: 'Action.Execute', titel: 'x' }] }),
    ],
    ['a binding is left', card({ type: 'TextBlock', text: '${nobody}' })],
  ])('says %s', (fault, faulty) => {
    expect(cardFaults(faulty).join('; ')).toContain(fault);
  });

  test('passes a good one', () => {
    const table = {
      type: 'Table',
      columns: [{ width: 1 }],
      rows: [{ type: 'TableRow', cells: [{ type: 'TableCell', items: [] }] }],
    };
    const runs = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'x', weight: 'Bolder' }] };
    const input = { type: 'Input.Text', id: 'a', label: 'x', isMultiline: true, maxLength: 9 };
    const execute = { type: 'Action.Execute', title: 'x', verb: 'v', data: { id: 1 } };
    expect(cardFaults(card(table, runs, input, { type: 'ActionSet', actions: [execute] }))).toEqual([]);
  });

  test('finds words, also inside a binding', () => {
    const words = wordsIn(
      card(
        { type: 'TextBlock', text: 'Hello ${name}' },
        { type: 'TextBlock', text: "${if(done, 'Ready', name)}" },
        { type: 'FactSet', facts: [{ title: '${a}', value: 'until' }] },
        { type: 'TextBlock', text: '${who} · ${when}' },
      ),
    );
    expect(words).toEqual(['text: Hello ${name}', "text: ${if(done, 'Ready', name)}", 'value: until']);
  });

  test('finds what is unbound and what is not shown', () => {
    const template = card(
      { type: 'TextBlock', text: '${who} ${home.town}', $when: '${exists(shown)}' },
      { type: 'Container', $data: '${guests}', items: [{ type: 'TextBlock', text: '${email} ${$root.id}' }] },
      { type: 'Container', items: '${parts}' },
    );
    const sample: Json = {
      who: 'x',
      id: 1,
      guests: [{ email: 'x', age: 1 }],
      parts: [{ deep: 1 }],
      extra: 1,
      home: { town: 'x', street: 'x' },
    };
    expect(sampleFaults(template, sample)).toEqual([
      '${shown} has no value',
      '"age" is not shown',
      '"extra" is not shown',
      '"street" is not shown',
    ]);
  });
});

function sourcesOf(feature: string): string {
  const folder = path.join(FEATURES, feature);
  return readdirSync(folder)
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
}
