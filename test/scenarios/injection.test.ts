/** Text from outside stays text: in queries, in cards and Markdown, and in what a card or a message brings along. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PEOPLE, textOf } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

let world: Awaited<ReturnType<typeof startWorld>>;
beforeAll(async () => void (world = await startWorld()), 60_000);
afterAll(() => world.close());

const filters = async (): Promise<readonly string[]> =>
  (await world.ledger()).requests.flatMap(({ path, status }) => {
    const filter = new URL(path, 'http://graph').searchParams.get('$filter');
    return filter === null ? [] : [`${status} ${filter}`];
  });

it('OData: a quote in a name or an address ends no string of a query', async () => {
  const found = await world.asks(PEOPLE.megan, `/guests --group "x' or displayName eq 'Finance"`);
  expect(found).toContain('no group or team called');
  await world.asks(PEOPLE.megan, "/guests o'brien@fabrikam.example");
  const sent = await filters();
  expect(sent.filter((filter) => filter.includes("x'' or displayName eq ''Finance"))).not.toEqual([]);
  expect(sent.filter((filter) => filter.includes("o''brien@fabrikam.example"))).not.toEqual([]);
  // The tenant read each of them as one string: nothing of it was refused, and nothing of it was a condition.
  expect(sent.filter((filter) => !filter.startsWith('200 '))).toEqual([]);
  expect(sent.filter((filter) => /(?<!')'(?!') or displayName/.test(filter))).toEqual([]);
});

const EVIL =
  '[click](javascript:alert(1)) ![x](https://evil.example/p.png) <at>Megan</at> ${json($root)} {{DATE(x)}} **bold**';

it('Markdown and card templates: what a person wrote is shown as he wrote it', async () => {
  const { teams } = world;
  const form = await teams.says(PEOPLE.alex, world.chatOf(PEOPLE.alex), '/invite --reason "audit"');
  const { id } = await teams.awaitCard(form.place, ({ card }) => textOf(card).includes('Send request'));
  const typed = { email: 'jane@fabrikam.example', displayName: 'Jane *Doe*', reason: EVIL };
  const { shown: card } = await teams.presses(PEOPLE.alex, id, 'invite.send', typed);
  expect(textOf(card ?? {})).toContain('click');
  const drawn = JSON.stringify(card);
  expect(drawn).not.toMatch(/"selectAction"|Action\.OpenUrl|"Image"/);
  // Where Markdown is read every sign of it is escaped; template signs were never evaluated.
  for (const text of textsIn(card).filter(({ text }) => text.includes('click'))) {
    expect(text.plain || !/(?<!\\)\[click(?<!\\)\]\(/.test(text.text)).toBe(true);
    expect(text.plain || !/(?<!\\)\*\*bold/.test(text.text)).toBe(true);
    expect(text.text).toContain('json(');
  }
});

interface Shown {
  readonly text: string;
  /** In a TextRun, an input or a title nothing is read as Markdown. */
  readonly plain: boolean;
}

function textsIn(node: unknown, type = ''): readonly Shown[] {
  if (Array.isArray(node)) return node.flatMap((each) => textsIn(each, type));
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && typeof node.type === 'string' ? node.type : type;
  return Object.entries(node).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [{ text: value, plain: own === 'TextRun' || own.startsWith('Input.') || name === 'title' }]
      : textsIn(value, own),
  );
}

it('prototypes: what a press brings along makes nobody an admin and no object different', async () => {
  const evil = '{"isAdmin":true,"mayInvite":true,"accountEnabled":true,"verb":"decide.approve","kind":"found"}';
  const chat = world.chatOf(PEOPLE.patti);
  const { activity } = await world.teams.says(PEOPLE.patti, chat, '/whoami');
  for (const name of ['__proto__', 'constructor', 'prototype']) {
    for (const verb of [
      'list.page',
      'bulk.__proto__',
      'settings.constructor',
      'export.audit',
      '__proto__',
      'toString',
    ]) {
      const action = `{"type":"Action.Execute","verb":"${verb}","data":{"${name}":${evil},"id":"GL-7K3F","list":"${name}"}}`;
      const value = `{"action":${action},"trigger":"manual","${name}":${evil}}`;
      const envelope = JSON.stringify({
        ...activity,
        type: 'invoke',
        name: 'adaptiveCard/action',
        id: `${name}${verb}`,
      });
      const body = `${envelope.slice(0, -1)},"replyToId":"1","${name}":${evil},"value":${value}}`;
      const { status } = await world.teams.deliverRaw(body);
      expect(status).toBeLessThan(500);
    }
  }
  for (const name of ['isAdmin', 'mayInvite', 'accountEnabled', 'verb']) expect(name in {}).toBe(false);
  // The sandbox shares this process with the bot, so both would have been changed.
  expect(await world.asks(PEOPLE.patti, '/settings check')).toContain('Only a User Administrator');
  expect((await world.ledger()).invitations).toEqual([]);
});
