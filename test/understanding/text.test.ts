import { describe, expect, it } from 'vitest';
import { splitAuthor } from '../../src/understanding/text/author.ts';
import { toPlainText } from '../../src/understanding/text/html.ts';

describe('what its author sees of a message', () => {
  it.each([
    ['<at>Guest Bot</at> hello', 'hello'],
    ['hello <at id="0">Megan Bowen</at>', 'hello Megan Bowen'],
    ['Jane <jane@x.example>', 'Jane <jane@x.example>'],
    ['<p>Jane &lt;jane@x.example&gt;</p>', 'Jane <jane@x.example>'],
    ['<a href="mailto:jane@x.example">Jane</a>', 'Jane <jane@x.example>'],
    ['<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
    ['<p>a&nbsp;b <img alt="👍" src="x"></p>', 'a\u00a0b 👍'],
    ['<p>invite <s>one</s> two</p>', 'invite  two'],
  ])('%s', (html, text) => {
    const plain = toPlainText(html, []);
    expect(plain.text.replace(/\n+/g, '\n').trim()).toBe(text);
    expect(plain.odd).toBe(false);
  });

  it('keeps a quoted reply apart', () => {
    const plain = toPlainText('<blockquote itemtype="http://schema.skype.com/Reply">please</blockquote><p>no</p>', []);
    expect([plain.text.trim(), plain.quoted.trim()]).toEqual(['no', 'please']);
  });

  it('knows the bot by its mention, whatever it is called', () => {
    expect(toPlainText('<at>Door</at> ask <at>Megan</at>', [{ text: '<at>Door</at>', bot: true }]).text.trim()).toBe(
      'ask Megan',
    );
  });

  it.each([
    '<script>1</script>hi',
    '<p hidden>no</p>hi',
    '<b onclick="x()">hi</b>',
    '<!-- no -->hi',
    '<a href="mailto:a@x.example">b@x.example</a>',
  ])('does not trust %s', (html) => {
    expect(toPlainText(html, []).odd).toBe(true);
  });
});

describe('what its author said himself', () => {
  it.each([
    ['yes\n\nKind regards\nMax', 'yes', ''],
    ['yes\n-- \nMax\nmax@x.example', 'yes', ''],
    ['yes\n> no', 'yes', '> no'],
    [
      'yes\nOn Mon, 9 Mar 2026 at 10:12, Max <max@x.example> wrote:\nno',
      'yes',
      'On Mon, 9 Mar 2026 at 10:12, Max <max@x.example> wrote:\nno',
    ],
    ['yes\n-----Original Message-----\nno', 'yes', '-----Original Message-----\nno'],
    ['yes\nVon: Max\nGesendet: heute\nAn: Ida\n\nno', 'yes', 'Von: Max\nGesendet: heute\nAn: Ida\n\nno'],
    ['[10:02] Max: no', '', '[10:02] Max: no'],
    ['Thanks\nplease', 'Thanks\nplease', ''],
  ])('%j', (text, own, quoted) => {
    expect(splitAuthor(text)).toMatchObject({ own, quoted });
  });
});
