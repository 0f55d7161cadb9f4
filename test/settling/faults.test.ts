/**
 * Every fault at every step of fulfilment: which state the request ends in, what its card says, and that no path, nor
 * the repair by a button after it, ever leaves two invitations.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GuestRequest } from '../../src/domain/guest-request.ts';
import { STALL_MS } from '../adapters/graph/world.ts';
import type { Fault, Strike } from './fulfilment.ts';
import { openFulfilment } from './fulfilment.ts';

type Step = 'find existing' | 'invite' | 'reconcile' | 'sponsor' | 'attributes' | 'group' | 'confirm ready';
const AT: Readonly<Record<Step, Omit<Strike, 'fault'>>> = {
  'find existing': { at: 'invite', method: 'GET', path: '/v1.0/users?' },
  invite: { at: 'invite', method: 'POST', path: '/v1.0/invitations' },
  reconcile: { at: 'reconcile', method: 'GET', path: '/v1.0/users?' },
  sponsor: { at: 'setSponsor', method: 'POST', path: '/v1.0/users/' },
  attributes: { at: 'setAttributes', method: 'PATCH', path: '/v1.0/users/' },
  group: { at: 'addToGroup', method: 'POST', path: '/v1.0/groups/' },
  'confirm ready': { at: 'confirmReady', method: 'GET', path: '/v1.0/users/' },
};
const STEPS = Object.keys(AT) as Step[];

/** What passes by itself. */
const PASSING: Readonly<Record<string, Fault>> = {
  '429 with Retry-After': { status: 429, code: 'TooManyRequests', message: 'Too many requests.', retryAfter: 7 },
  '429 without Retry-After': { status: 429, code: 'TooManyRequests', message: 'Too many requests.' },
  '500': { status: 500, code: 'InternalServerError', message: '' },
  '503': { status: 503, code: 'ServiceUnavailable', message: '' },
  '504': { status: 504, code: 'GatewayTimeout', message: '' },
  'connection reset': { drop: true },
  'answer lost after commit': { drop: true, afterCommit: true },
  '60 s stall': { delayMs: STALL_MS, status: 503 },
  '60 s stall after commit': { delayMs: STALL_MS, afterCommit: true },
};

const refused = (message: string, code = 'BadRequest', status = 400): Fault => ({ status, code, message });
/** Errors seen on POST /invitations, and what the card makes of each. */
const REFUSED: Readonly<Record<string, readonly [Fault, RegExp]>> = {
  '403, permission': [
    refused('Insufficient privileges … ActionName=CreateInvite', 'Unauthorized', 403),
    /lacks the Microsoft Graph permission User\.Invite\.All/,
  ],
  '403, not allowed': [
    refused('Guest invitations not allowed for your company.', 'Forbidden', 403),
    /does not allow this invitation/,
  ],
  'domain policy': [refused('The domain is blocked by your invitation policy.'), /invitation policy/],
  'cross-tenant settings': [
    refused('This invitation is blocked by cross-tenant access settings.'),
    /cross-tenant access settings block it/,
  ],
  'cross-cloud app': [
    refused('The Microsoft B2B Cross Cloud Worker application has been disabled in the invited user’s tenant.'),
    /Their admin can switch it on/,
  ],
  'group address': [refused('Group email address is not supported'), /a person’s own address/],
  'address not valid': [refused('The primary SMTP address is not valid.'), /does not take this address/],
  'wrong user type': [refused('The userType is not guest or member.'), /Entra refused it/],
  'address conflict': [
    refused('The invitation is ambiguous: a proxy address matches an internal user, group or contact.'),
    /already has this address/,
  ],
  quota: [
    refused('The directory object quota limit has been exceeded.', 'Directory_QuotaExceeded'),
    /directory is full/,
  ],
  'internal user': [
    refused("Non-external user already exists with the given mail address and can't be invited."),
    /internal account/,
  ],
};

const FORBIDDEN = refused('Insufficient privileges to complete the operation.', 'Authorization_RequestDenied', 403);
const ODD = refused('Something that no page describes.', 'Request_BadRequest');

/** So that every step there is has something to do. */
const ASKED = { company: 'Fabrikam Ltd', location: 'DE' };

let tenant: Awaited<ReturnType<typeof openFulfilment>>;
beforeAll(async () => {
  tenant = await openFulfilment();
});
afterAll(() => tenant.close());

const LOST: Strike = { ...AT.invite, fault: { drop: true, afterCommit: true }, times: 1 };
/** Reconciling begins with a lost answer. */
const strikes = (step: Step, fault: Fault, times?: number): readonly Strike[] => [
  ...(step === 'reconcile' ? [LOST] : []),
  { ...AT[step], fault, ...(times === undefined ? {} : { times }) },
];

type Story = Awaited<ReturnType<typeof tenant.begin>>;
async function expectReady(story: Story, request: GuestRequest): Promise<void> {
  expect(request.state).toMatchObject({ name: 'invited', readyAt: expect.any(String) as string });
  expect(request.owed.filter(({ status }) => status !== 'done')).toMatchObject(
    request.owed.filter(({ status, work }) => status === 'failed' && work.do === 'invite'),
  );
  expect(await story.card()).toContain('The guest is ready');
  expect(await story.attributes()).toMatchObject({
    companyName: 'Fabrikam Ltd',
    department: null,
    usageLocation: 'DE',
  });
  await expectOnce(story);
}
/** One guest object, one mail, one membership, whatever was tried. */
async function expectOnce({ ledger }: Story): Promise<void> {
  const { invitations, mails, memberships } = await ledger();
  expect([invitations, mails, memberships].map(({ length }) => length)).toEqual([1, 1, 1]);
}

/** Nothing was committed and no answer came: only a person may ask a second time. */
const NOBODY_KNOWS = new Set(['500', '503', '504', 'connection reset', '60 s stall']);

describe.each(STEPS)('%s', (step) => {
  test.each(Object.entries(PASSING))('%s once: the guest is ready without anybody’s help', async (name, fault) => {
    const story = await tenant.begin(ASKED);
    const done = await story.approved(...strikes(step, fault, 1));
    if (step !== 'invite' || !NOBODY_KNOWS.has(name)) return expectReady(story, done);
    expect(done.state.name).toBe('unknown');
    expect((await story.ledger()).invitations).toEqual([]);
    expect(await story.card()).toMatch(/Entra has not said whether.*I looked for the guest.*Invite again.*Give up/s);
    expect(story.said.at(-1)).toMatch(/choose on the card: invite again, or give up/);
    await expectReady(story, await story.pressedAgain());
  });
});

describe('refused for good', () => {
  test.each(Object.entries(REFUSED))('invite, %s: failed with the words, and a button asks again', async (_, row) => {
    const [fault, words] = row;
    const story = await tenant.begin(ASKED);
    const failed = await story.approved(...strikes('invite', fault));
    expect(failed.state.name).toBe('failed');
    expect(await story.card()).toMatch(words);
    expect(story.said.at(-1)).toMatch(words);
    await expectReady(story, await story.pressedAgain());
  });

  /** The state it ends in, and what stands on the card. */
  const ELSEWHERE: readonly (readonly [Step, string, Fault, GuestRequest['state']['name'], RegExp])[] = [
    ['find existing', '403', FORBIDDEN, 'failed', /lacks the Microsoft Graph permission User\.Read\.All/],
    ['find existing', '400', ODD, 'failed', /Entra refused it/],
    ['reconcile', '403', FORBIDDEN, 'unknown', /Entra has not said.*Invite again/s],
    ['reconcile', '400', ODD, 'unknown', /Entra has not said.*Invite again/s],
    [
      'sponsor',
      '403',
      FORBIDDEN,
      'invited',
      /one step failed.*✗.*Sponsor recorded: .*User\.ReadWrite\.All.*Try again/s,
    ],
    ['sponsor', '400', ODD, 'invited', /one step failed.*✗.*The sponsor could not be recorded.*Try again/s],
    [
      'attributes',
      '403',
      FORBIDDEN,
      'invited',
      /one step failed.*✗.*Recorded: company, usage location: .*User\.ReadWrite\.All.*Try again/s,
    ],
    ['attributes', '400', ODD, 'invited', /one step failed.*✗.*did not take these details.*Try again/s],
    ['group', '403', FORBIDDEN, 'invited', /one step failed.*✗.*no right to change this group.*Try again/s],
    ['group', '400', ODD, 'invited', /one step failed.*✗.*Its owner can add the guest.*Try again/s],
    ['confirm ready', '403', FORBIDDEN, 'invited', /could not be confirmed.*✗.*User\.Read\.All.*Try again/s],
    ['confirm ready', '400', ODD, 'invited', /could not be confirmed.*✗.*Entra refused it.*Try again/s],
  ];
  test.each(ELSEWHERE)(
    '%s, %s: the rest is done, and a button repeats the step',
    async (step, _, fault, state, words) => {
      const story = await tenant.begin(ASKED);
      const done = await story.approved(...strikes(step, fault));
      expect(done.state.name).toBe(state);
      expect(await story.card()).toMatch(words);
      await expectReady(story, await story.pressedAgain());
    },
  );
});

describe('not passing: given up after half an hour, and told', () => {
  const ENDS: Readonly<Record<Step, readonly [GuestRequest['state']['name'], RegExp]>> = {
    'find existing': ['failed', /stopped trying/],
    invite: ['failed', /stopped trying/],
    reconcile: ['unknown', /Entra has not said.*Invite again/s],
    sponsor: ['invited', /one step failed.*✗.*stopped trying.*Try again/s],
    attributes: ['invited', /one step failed.*✗.*stopped trying.*Try again/s],
    group: ['invited', /one step failed.*✗.*stopped trying.*Try again/s],
    'confirm ready': ['invited', /could not be confirmed.*✗.*stopped trying.*Try again/s],
  };
  const rows = STEPS.flatMap((step) =>
    (['429 with Retry-After', '503', '60 s stall'] as const).map((name) => [step, name] as const),
  );
  test.each(rows)('%s, always %s', async (step, name) => {
    const story = await tenant.begin(ASKED);
    const startedAt = Date.parse(story.clock.now());
    const done = await story.approved(...strikes(step, PASSING[name] ?? {}));
    const [state, words] = step === 'invite' && name !== '429 with Retry-After' ? ENDS.reconcile : ENDS[step];
    expect(done.state.name).toBe(state);
    expect(await story.card()).toMatch(words);
    expect(await story.card()).not.toMatch(/I keep trying/);
    expect((Date.parse(story.clock.now()) - startedAt) / 60_000).toBeLessThan(40);
    await expectReady(story, await story.pressedAgain());
  });
});
