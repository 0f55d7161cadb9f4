import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadCards } from '../../../src/adapters/teams/cards/renderer.ts';
import { cleanText, escapeMarkdown } from '../../../src/adapters/teams/cards/user-text.ts';
import { textOf } from '../../fakes/fake-teams.ts';
import { approvalCard } from './approval-card.ts';
import { CARDS } from './running-bot.ts';

const cards = loadCards(CARDS);
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder with one template. */
function folderWith(template: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'cards-'));
  folders.push(folder);
  writeFileSync(join(folder, 'test-one.json'), JSON.stringify(template));
  return folder;
}
const card = (body: unknown, more: object = {}) => ({ type: 'AdaptiveCard', version: '1.5', body, ...more });
const drawn = (body: unknown, data: Parameters<typeof approvalCard>[1] = {}) =>
  loadCards(folderWith(card(body))).render({ template: 'test-one', summary: 's', data: data ?? {} });

describe('Where a client reads Markdown, people’s text is escaped', () => {
  test.each([
    ['**x**', '\\*\\*x\\*\\*'],
    ['[a](http://evil.example)', '\\[a\\](http://evil.example)'],
    ['![a](http://evil.example/x.png)', '!\\[a\\](http://evil.example/x.png)'],
    ['<at>Megan</at>', '\\<at\\>Megan\\</at\\>'],
    ['a\n# heading', 'a\n\n\\# heading'],
    ['- a\n+ b\n1. c\n2) d', '\\- a\n\n\\+ b\n\n1\\. c\n\n2\\) d'],
    ['    code', 'code'],
    ['---', '\\---'],
    ['`code` ~~x~~ | y', '\\`code\\` \\~\\~x\\~\\~ \\| y'],
    ['_x_ a_b_c jane_doe@x.example', '\\_x\\_ a_b_c jane_doe@x.example'],
    ['\\*x', '\\\\\\*x'],
    ['&lt;b&#62; R&D', '\\&lt;b\\&#62; R&D'],
    ['2026-06-30, 3.5 (ok)', '2026-06-30, 3.5 (ok)'],
  ])('%j', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));

  test('in TextBlocks and facts, and nowhere else', () => {
    const bound = drawn(
      [
        { type: 'TextBlock', text: '**${x}**' },
        { type: 'FactSet', facts: [{ title: '${x}', value: '${x}' }] },
        { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '${x}' }] },
        { type: 'Input.Text', id: 'a', label: '${x}', value: '${x}' },
        { type: 'ActionSet', actions: [{ type: 'Action.Execute', title: '${x}', verb: 'a.b', data: { x: '${x}' } }] },
      ],
      { x: '*' },
    );
    expect(bound['body']).toEqual([
      { type: 'TextBlock', text: '**\\***' },
      { type: 'FactSet', facts: [{ title: '\\*', value: '\\*' }] },
      { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '*' }] },
      { type: 'Input.Text', id: 'a', label: '*', value: '*' },
      { type: 'ActionSet', actions: [{ type: 'Action.Execute', title: '*', verb: 'a.b', data: { x: '*' } }] },
    ]);
  });

  test('also where a TextBlock’s whole text comes from a list', () => {
    const body = [{ type: 'Container', $data: '${lines}', items: [{ type: 'TextBlock', text: '${$index}. ${text}' }] }];
    const { body: drawnBody } = drawn(body, { lines: [{ text: '*a*' }, { text: 'b' }] });
    expect(JSON.stringify(drawnBody)).toContain('0. \\\\*a\\\\*');
  });
});

describe('Every bound text is cleaned', () => {
  test.each([
    ['overrides that turn text round', 'a\u202egpj.exe\u202c b\u2066c\u2069', 'agpj.exe bc'],
    ['marks that nobody sees', 'a\u200b\ufeffb\u200fc', 'abc'],
    ['control characters', 'a\u0000b\u001b[31mc\u007f\u0085', 'ab[31mc'],
    ['line ends of every kind', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['half a character', 'a\ud83d', 'a\ufffd'],
    ['what scripts and emoji need stays', 'a\u200db 👨‍👩‍👧 Zoë 名前', 'a\u200db 👨‍👩‍👧 Zoë 名前'],
  ])('%s', (_, text, clean) => expect(cleanText(text, 100)).toBe(clean));

  test('long text is cut with an ellipsis, and not in the middle of a character', () => {
    expect(cleanText('x'.repeat(20), 10)).toBe('xxxxxxxxx…');
    expect(cleanText('👍'.repeat(20), 10)).toBe('👍👍👍👍…');
  });

  test('a card with 10 kB of hostile text is still a card that Teams takes', () => {
    const hostile = '**x** [a](http://evil.example) <at>y</at> ${id} \n# h \u202e"},{'.repeat(200);
    const full = cards.render(approvalCard(hostile, { reason: hostile, facts: [{ name: hostile, value: hostile }] }));
    expect(Buffer.byteLength(JSON.stringify(full))).toBeLessThan(24_001);
    expect(textOf(full)).not.toContain('\u202e');
    expect(full['fallbackText']).toHaveLength(1_000);
  });
});

describe('Templates', () => {
  test('expressions in people’s text are not evaluated', () => {
    const { body } = drawn([{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '${x}' }] }], {
      x: '${secret} ${1+1}',
      secret: 'S',
    });
    expect(JSON.stringify(body)).toContain('${secret} ${1+1}');
  });

  test('what is not there is empty, or no property at all', () => {
    const { body } = drawn([
      { type: 'TextBlock', text: 'a ${nothing} b ${if(nothing, 1, 2)}' },
      { type: 'TextBlock', text: '${nothing}' },
      { type: 'Input.Text', id: 'x', value: '${nothing}', isRequired: '${nothing}' },
      { type: 'TextBlock', $when: '${nothing}', text: 'x' },
    ]);
    expect(body).toEqual([
      { type: 'TextBlock', text: 'a  b 2' },
      { type: 'TextBlock', text: '' },
      { type: 'Input.Text', id: 'x' },
    ]);
  });

  test('numbers and truth stay what they are', () => {
    const body = [{ type: 'Input.Number', id: 'n', min: '${least}', isRequired: '${yes}' }];
    expect(drawn(body, { least: 3, yes: false })['body']).toEqual([
      { type: 'Input.Number', id: 'n', min: 3, isRequired: false },
    ]);
  });

  test('a link that leads out of the web is left out', () => {
    const buttons = (url: string) => [
      { type: 'TextBlock', text: 'x' },
      { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: 'Go', url: '${url}' }] },
      { type: 'Container', items: [], selectAction: { type: 'Action.OpenUrl', title: 'Go', url } },
    ];
    const bad = JSON.stringify(drawn(buttons('javascript:alert(1)'), { url: 'javascript:alert(1)' }));
    expect(bad).not.toContain('javascript');
    expect(JSON.stringify(drawn(buttons('https://a.example'), { url: 'https://b.example' }))).toContain(
      'https://b.example',
    );
  });

  test.each([
    ['of another version', card([{ type: 'TextBlock', text: 'x' }], { version: '1.6' }), 'version'],
    ['that is no card', [], 'AdaptiveCard'],
    ['with a refresh', card([{ type: 'TextBlock', text: 'x' }], { refresh: {} }), 'refresh'],
    ['with braces in an expression', card([{ type: 'TextBlock', text: "${concat('{', x)}" }]), 'braces'],
    ['with an expression that is none', card([{ type: 'TextBlock', text: '${a b}' }]), 'test-one.json'],
  ])('a template %s does not load', (_, template, why) => {
    expect(() => loadCards(folderWith(template))).toThrow(why);
  });

  test.each([
    ['an element of another world', [{ type: 'Carousel' }], 'unknown element Carousel'],
    [
      'two inputs of one name',
      [
        { type: 'Input.Text', id: 'a' },
        { type: 'Input.Text', id: 'a' },
      ],
      'two inputs',
    ],
    [
      'an action without a verb',
      [{ type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'x' }] }],
      'without verb',
    ],
    ['nothing on it', [], 'body'],
  ])('a card with %s is not sent', (_, body, why) => {
    expect(() => drawn(body)).toThrow(why);
  });

  test('an unknown template is named', () => {
    expect(() => cards.render({ template: 'no-such', data: {}, summary: 's' })).toThrow('"no-such"');
  });
});
