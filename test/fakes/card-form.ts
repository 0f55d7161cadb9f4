/** What a person does with a card on the screen: read it, fill it in, press a button. */
export type Look = Readonly<Record<string, unknown>>;

export interface CardButton {
  readonly type: 'Action.Execute' | 'Action.Submit' | 'Action.OpenUrl';
  readonly title: string;
  readonly verb?: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly url?: string;
}

/** Every text that can be read on the card, one a line, as a client shows it. Buttons and inputs' labels included. */
export function textOf(card: Look): string {
  return nodes(card)
    .flatMap((node) => {
      const parts = [node['text'], node['label'], node['title'], node['value']];
      const texts = parts.filter((part) => typeof part === 'string');
      // Markdown is read in TextBlocks and in facts, which have no type.
      const markdown = node['type'] === 'TextBlock' || node['type'] === undefined;
      return markdown ? texts.map((text) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1')) : texts;
    })
    .join('\n');
}

export function buttonsOf(card: Look): readonly CardButton[] {
  return nodes(card).flatMap((node) => {
    const type = node['type'];
    if (type !== 'Action.Execute' && type !== 'Action.Submit' && type !== 'Action.OpenUrl') return [];
    const data = isNode(node['data']) ? node['data'] : {};
    const verb = type === 'Action.Submit' ? data['verb'] : node['verb'];
    return [
      {
        type,
        title: String(node['title'] ?? ''),
        ...(typeof verb === 'string' ? { verb } : {}),
        data,
        ...(typeof node['url'] === 'string' ? { url: node['url'] } : {}),
      },
    ];
  });
}

export function findButton(card: Look, verbOrTitle: string): CardButton {
  const buttons = buttonsOf(card);
  const found = buttons.find(({ verb, title }) => verb === verbOrTitle || title === verbOrTitle);
  if (found === undefined) {
    throw new Error(`No button "${verbOrTitle}"; there are: ${buttons.map(({ title }) => title).join(', ') || 'none'}`);
  }
  return found;
}

/** As the client sends it: what stands in the inputs, replaced by what was typed. A required input cannot be left empty. */
export function filledIn(card: Look, typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const inputs = nodes(card).filter((node) => String(node['type']).startsWith('Input.'));
  const ids = inputs.map((node) => String(node['id']));
  const unknown = Object.keys(typed).find((id) => !ids.includes(id));
  if (unknown !== undefined) throw new Error(`No input "${unknown}"; there are: ${ids.join(', ') || 'none'}`);
  const values = inputs.flatMap((node): [string, string][] => {
    const value = typed[String(node['id'])] ?? node['value'];
    if ((value === undefined || value === '') && node['isRequired'] === true) {
      throw new Error(`Input "${String(node['id'])}" is required`);
    }
    return value === undefined ? [] : [[String(node['id']), String(value)]];
  });
  return Object.fromEntries(values);
}

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The card's elements in the order in which they are shown; what buttons carry is not on the screen. */
function nodes(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (!isNode(value)) return [];
  const inner = Object.entries(value).flatMap(([name, part]) => (name === 'data' ? [] : nodes(part)));
  return [value, ...inner];
}
