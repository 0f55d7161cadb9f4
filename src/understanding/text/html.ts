import { Parser } from 'htmlparser2';

/** A `<at>` mention as the channel lists it in the activity's entities. */
export interface Mention {
  readonly text: string;
  readonly bot: boolean;
}

export interface PlainText {
  readonly text: string;
  /** What its author quoted, not said: replies and block quotes. */
  readonly quoted: string;
  /** Markup that a message typed in Teams never has: scripts, hidden elements, a link that shows one address and holds another. */
  readonly odd: boolean;
  /** Addresses that a link shows while it holds another. */
  readonly distrusted: readonly string[];
}

const BLOCKS = new Set(
  'address article br dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tr ul codeblock'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr at attachment b big cite code del em emoji font i img ins kbd mark readonly s small span strike strong sub sup u td th tbody thead tfoot body html head title meta link'.split(
    ' ',
  ),
);
const DROPPED = new Set(
  'script style iframe object embed noscript template svg math select textarea title head'.split(' '),
);
const HOSTILE = new Set(
  'script style iframe object embed noscript template svg math form input link meta base'.split(' '),
);
const QUOTES = new Set(['blockquote', 'q']);
const STRUCK = new Set(['s', 'strike', 'del']);
const ALL = [...BLOCKS, ...INLINE, ...DROPPED, ...HOSTILE, ...QUOTES, ...STRUCK].join('|');

const TAG = new RegExp(`</?(?:${ALL})(?=[\\s/>])[^<>]*>|<!--`, 'i');
const STRAY_ANGLE = new RegExp(`<(?!/?(?:${ALL})(?=[\\s/>])|!--|!doctype)`, 'gi');
const ENTITY = /&(?:nbsp|amp|lt|gt|quot|apos|#\d{2,6}|#x[\da-f]{2,5});/i;
const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9])/i;

/** Turns what Teams delivers into the words its author sees. Plain text passes through, `Jane <jane@x.example>` too. */
export function toPlainText(input: string, mentions: readonly Mention[]): PlainText {
  if (!TAG.test(input) && !ENTITY.test(input))
    return { text: dropBotName(input), quoted: '', odd: false, distrusted: [] };
  const reader = new Reader(mentions);
  const parser = new Parser(reader.handlers(), { decodeEntities: true, lowerCaseTags: true });
  parser.write(input.replace(STRAY_ANGLE, '&lt;'));
  parser.end();
  return { text: dropBotName(reader.text), quoted: reader.quoted, odd: reader.odd, distrusted: reader.distrusted };
}

/** Some clients send the mention as plain words: "@Guest Bot let …". */
function dropBotName(text: string): string {
  return text.replace(/^\s*@\s?guest\s?(?:bot|list)\b[\s,:–-]*/i, '');
}

class Reader {
  text = '';
  quoted = '';
  odd = false;
  readonly distrusted: string[] = [];
  private dropped = 0;
  private quoteDepth = 0;
  private mention: string | undefined;
  private link: { readonly href: string; shown: string } | undefined;
  private readonly open: { readonly name: string; readonly drops: boolean }[] = [];
  private readonly bots: ReadonlySet<string>;
  private readonly people: ReadonlySet<string>;

  constructor(mentions: readonly Mention[]) {
    this.bots = new Set(mentions.filter((mention) => mention.bot).map((mention) => bare(mention.text)));
    this.people = new Set(mentions.filter((mention) => !mention.bot).map((mention) => bare(mention.text)));
  }

  handlers() {
    return {
      onopentag: (name: string, attributes: Record<string, string>) => this.start(name, attributes),
      ontext: (text: string) => this.add(text),
      onclosetag: (name: string) => this.end(name),
      oncomment: () => {
        this.odd = true;
      },
    };
  }

  private start(name: string, attributes: Record<string, string>): void {
    const hidden = HIDDEN.test(attributes['style'] ?? '') || 'hidden' in attributes;
    const drops = DROPPED.has(name) || STRUCK.has(name) || hidden;
    this.open.push({ name, drops });
    if (drops) this.dropped += 1;
    if (HOSTILE.has(name) || hidden || Object.keys(attributes).some((key) => key.startsWith('on'))) this.odd = true;
    if (QUOTES.has(name)) this.quoteDepth += 1;
    else if (BLOCKS.has(name)) this.add(name === 'li' ? '\n- ' : '\n');
    else if (name === 'td' || name === 'th') this.add('\t');
    else if (name === 'img' || name === 'emoji') this.add(attributes['alt'] ?? '');
    else if (name === 'at') this.mention = '';
    else if (name === 'a') this.link = { href: attributes['href'] ?? '', shown: '' };
  }

  private add(text: string): void {
    if (this.dropped > 0) return;
    if (this.mention !== undefined) this.mention += text;
    else if (this.quoteDepth > 0) this.quoted += text;
    else this.text += text;
    if (this.link) this.link.shown += text;
  }

  private end(name: string): void {
    const opened = this.open.pop();
    if (opened?.drops) this.dropped -= 1;
    if (QUOTES.has(name)) {
      this.quoteDepth -= 1;
      this.quoted += '\n';
      this.add('\n');
    } else if (name === 'at') this.endMention();
    else if (name === 'a') this.endLink();
    else if (BLOCKS.has(name) && name !== 'li' && name !== 'br') this.add('\n');
  }

  /** The bot's own name says nothing; another person's mention is a name like any other. */
  private endMention(): void {
    const name = (this.mention ?? '').trim();
    this.mention = undefined;
    const isBot = this.bots.has(bare(name)) || (!this.people.has(bare(name)) && looksLikeBot(name, this.text));
    // At the head of a message it is the one spoken to: "Tom Keller, please …".
    const head = this.text.trim() === '' && this.quoteDepth === 0;
    this.add(isBot ? ' ' : head ? `${name},` : name);
  }

  /** `<a href="mailto:x">Jane</a>` reads `Jane <x>`; a link that shows another address than it holds is not trusted. */
  private endLink(): void {
    const link = this.link;
    this.link = undefined;
    if (!link || !/^mailto:/i.test(link.href)) return;
    const address = decode(link.href.slice('mailto:'.length).split('?')[0] ?? '').trim();
    if (/[?&](?:b?cc|to)=/i.test(link.href)) this.odd = true;
    if (link.shown.toLowerCase().includes(address.toLowerCase())) return;
    if (link.shown.includes('@')) {
      this.odd = true;
      this.distrusted.push(link.shown.trim().toLowerCase());
    } else this.add(` <${address}>`);
  }
}

function bare(mention: string): string {
  return mention
    .replace(/<\/?at[^>]*>/gi, '')
    .trim()
    .toLowerCase();
}

/** First and last name. */
const PERSON = /^\p{Lu}[\p{L}'’-]+(?: \p{L}[\p{L}.'’-]*){1,3}$/u;

/** Where the channel does not say whose a mention is. */
function looksLikeBot(name: string, before: string): boolean {
  return /bot\b|guest|assist|invit/i.test(name) || (before.trim() === '' && !PERSON.test(name));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
