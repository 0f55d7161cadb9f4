import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, textOf } from '../fakes/fake-teams.ts';
import { startWorld } from './world.ts';

let world: Awaited<ReturnType<typeof startWorld>>;

beforeAll(async () => {
  world = await startWorld();
  await world.setApprovals();
});
afterAll(() => world.close());

const nobodyAsked = () => expect(world.teams.cardsIn(world.approvals)).toHaveLength(0);

describe('what cannot be asked for gets a clear answer, and nobody is asked', () => {
  it.each<readonly [string, string, RegExp]>([
    ['no address', '/invite --to "Project X"', /Whom shall I invite\?.*\/invite jane@/s],
    ['a malformed address', '/invite jane@@fabrikam', /is not an e-mail address|no complete domain/],
    ['an unknown flag', '/invite jane@fabrikam.example --colour red', /do not know --colour.*Nothing was requested/s],
    [
      'a card expression',
      '/invite jane@fabrikam.example --reason "${title}"',
      /carries markup.*Nothing was requested/s,
    ],
    ['a script', '<script>1</script>/invite jane@fabrikam.example', /carries markup.*Nothing was requested/s],
    ['a past date', '/invite jane@fabrikam.example --until 2020-01-01', /has passed|already passed/],
    ['an unknown group', '/invite jane@fabrikam.example --to "Projekt Y"', /no group or team called “Projekt Y”/],
    [
      'a group that is not allowed',
      '/invite jane@fabrikam.example --to Finance',
      /may not be asked into “Finance”.*Project X/s,
    ],
    ['a role-assignable group', '/invite jane@fabrikam.example --to "Guest Inviters"', /directory roles/],
    ['a dynamic group', '/invite jane@fabrikam.example --to "All Vendors"', /follows a rule/],
    ['an on-premises group', '/invite jane@fabrikam.example --to "Legacy Sales"', /on-premises/],
    ['a denied domain', '/invite joe@blocked.example', /blocked\.example.*deny list/s],
    ['a colleague', '/invite patti@contoso.example', /internal account|own organisation/],
    ['somebody who is a guest already', '/invite grady@fabrikam.example', /already a guest/],
    [
      'a reason without end',
      `/invite jane@fabrikam.example --reason "${'x'.repeat(700)}"`,
      /reason is too long: 700.*at most 600/s,
    ],
    ['ten kilobytes', `/invite jane@fabrikam.example ${'words '.repeat(1_700)}`, /too long|at most/],
  ])('%s', async (_, said, answer) => {
    expect(await world.asks(PEOPLE.alex, said)).toMatch(answer);
    nobodyAsked();
    expect((await world.ledger()).invitations).toEqual([]);
  });

  it('a guest who asks', async () => {
    expect(await world.asks(PEOPLE.grady, '/invite jane@fabrikam.example')).toMatch(/Guests cannot ask/);
    nobodyAsked();
  });
});

describe('what people write is never markup, and who may not decide does not', () => {
  it('shows HTML, Markdown and card expressions in a reason as they were typed', async () => {
    const reason = '<b>x</b> **bold** [link](https://evil.example)';
    await world.teams.says(
      PEOPLE.alex,
      world.chatOf(PEOPLE.alex),
      `/invite markup@fabrikam.example --reason '${reason}'`,
      {
        html: `<p>/invite markup@fabrikam.example --reason '${reason.replace(/</g, '&lt;').replace(/>/g, '&gt;')}'</p>`,
      },
    );
    const card = await world.approvalCard('markup@fabrikam.example');
    const shown = textOf(card.card ?? {});
    expect(shown).toContain('https://evil.example');
    expect(JSON.stringify(card.card)).not.toMatch(/[^\\]\[link\]\(https/);
    expect(shown).toContain('**bold**');
  });

  it.each([
    ['no role', PEOPLE.patti, /needs the role Guest Inviter/],
    ['a role for one administrative unit', PEOPLE.miriam, /one administrative unit only/],
    ['a role that is not active', PEOPLE.lynne, /eligible.*Activate it/s],
    ['a guest', PEOPLE.grady, /needs the role/],
  ] as const)('refuses %s in words that only the presser sees', async (_, who, words) => {
    const card = await world.approvalCard('markup@fabrikam.example');
    const before = world.teams.messagesIn(world.approvals).length;
    const pressed = await world.teams.presses(who, card.id, 'decide.approve');
    expect(pressed.toldOnlyHim).toMatch(words);
    expect(world.teams.messagesIn(world.approvals)).toHaveLength(before);
    expect((await world.ledger()).invitations).toEqual([]);
  });

  it('refuses a decision on one’s own request, even to a Guest Inviter', async () => {
    await world.teams.says(PEOPLE.megan, world.chatOf(PEOPLE.megan), '/invite own@fabrikam.example');
    const card = await world.approvalCard('own@fabrikam.example');
    const pressed = await world.teams.presses(PEOPLE.megan, card.id, 'decide.approve');
    expect(pressed.toldOnlyHim).toMatch(/somebody else has to decide/);
  });

  it.each([
    ['no data', {}],
    ['another request', { id: 'GL-0000' }],
    ['numbers', { id: 7, comment: { a: 1 } }],
    ['a prototype', JSON.parse('{"__proto__":{"id":"GL-0000"},"id":"constructor"}') as object],
  ])('refuses a forged press: %s', async (_, data) => {
    const card = await world.approvalCard('markup@fabrikam.example');
    const forged = { actions: [{ type: 'Action.Execute', title: 'x', verb: 'decide.approve', data }] };
    const pressed = await world.teams.pressesOn(PEOPLE.megan, card, forged, 'x');
    expect(pressed.status).toBe(200);
    expect(pressed.toldOnlyHim).toMatch(/know no request|Which request/);
    expect((await world.ledger()).invitations).toEqual([]);
  });
});
