import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { INTENTS } from '../../src/domain/meaning.ts';
import { PEOPLE, TENANT_ID } from '../fakes/people.ts';
import type { Dice } from './mutate.ts';
import { diceOf, mutated, pick } from './mutate.ts';

export interface FuzzCase {
  readonly path: string;
  readonly body: string;
  readonly contentType: string;
}
export interface Doors {
  /** Where the bot's answers go. */
  readonly serviceUrl: string;
  /** The secret of the subscription, as far as it is known: half of the notifications carry it. */
  readonly clientState: string;
}

type Shape = Readonly<Record<string, unknown>>;
const RECORDED = fileURLToPath(new URL('../fakes/recorded', import.meta.url));
const CARDS = fileURLToPath(new URL('../../cards', import.meta.url));
const recorded = readdirSync(RECORDED)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(`${RECORDED}/${name}`, 'utf8')) as Shape);
/** Every verb that a button carries. */
const VERBS = readdirSync(CARDS)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.sample.json'))
  .flatMap((name) =>
    [...readFileSync(`${CARDS}/${name}`, 'utf8').matchAll(/"verb": "([a-z]\w*\.\w+)"/g)].map(([, verb = '']) => verb),
  );
/** Nobody of them may decide or change anything, so that nothing may come of all this. */
const HARMLESS = [PEOPLE.alex.objectId, PEOPLE.patti.objectId, PEOPLE.grady.objectId];

const TEXTS: readonly string[] = [
  '/invite jane@fabrikam.example --name "Jane Doe" --to "Project X" --until 2030-06-30 --reason "audit"',
  'please add Jane Doe <jane@fabrikam.example> to Project X until end of June, she runs the audit',
  'Bitte lade jane@fabrikam.example bis Ende Mai ein, sie prüft die Bücher',
  'How long is an invitation valid?',
  'can we invite people from fabrikam.example?',
  'who decided about jane@fabrikam.example last week?',
  ...[
    '/approve GL-7K3F "ok"',
    '/deny GL-7K3F "no"',
    '/withdraw GL-7K3F',
    '/status',
    '/pending',
    '/guests fabrikam.example',
  ],
  ...[
    '/settings approvals here',
    '/settings groups allow "Finance"',
    '/policy',
    '/whoami',
    '/help',
    '/export audit --from 2026-01-01',
    '/export audit 2026-10-01 2026-10-31 after 12',
    'please export the audit log of October as csv',
    '/guests fabrikam.example --group "Project X" older than 30 days csv',
    'export all guests that never accepted as csv',
  ],
  ...[
    '/extend jane@fabrikam.example 30d',
    '/remove jane@fabrikam.example',
    '/resend jane@fabrikam.example',
    '/check x.example',
  ],
];
const CSVS: readonly string[] = [
  'email,name,group,until,reason\njane@fabrikam.example,Jane Doe,Project X,2030-06-30,audit\nbob@fabrikam.example,"Bob, B.",,,',
  'E-Mail;Name;Grund\r\njane@fabrikam.example;Jane;Prüfung\r\n"o""brien@fabrikam.example";=1+1;@x\r\n',
  'jane@fabrikam.example\nbob@fabrikam.example\n\n,,,\n',
  `email\n${Array.from({ length: 300 }, (_, index) => `g${index}@fabrikam.example`).join('\n')}`,
];

/** The case of this number. */
export function fuzzCase(seed: number, index: number, doors: Doors): FuzzCase {
  const dice = diceOf(seed, index);
  const kind = dice();
  if (kind < 0.12)
    return { path: `/api/graph/notifications${handshake(dice)}`, ...sent(notification(doors, dice), dice) };
  const activity =
    kind < 0.4
      ? recordedActivity(dice)
      : kind < 0.6
        ? press(dice)
        : kind < 0.67
          ? answeredFile(dice)
          : kind < 0.9
            ? said(pick(dice, TEXTS), dice)
            : table(dice);
  return {
    path: '/api/messages',
    ...sent(known({ ...activity, id: `f${seed}-${index}`, serviceUrl: doors.serviceUrl }, dice), dice),
  };
}

const handshake = (dice: Dice): string =>
  dice() < 0.1 ? `?validationToken=${encodeURIComponent(mutated('a token', dice))}` : '';

function sent(value: unknown, dice: Dice): Omit<FuzzCase, 'path'> {
  const contentType =
    dice() < 0.98
      ? 'application/json'
      : pick(dice, ['text/plain', 'application/json; charset=utf-7', 'multipart/form-data', 'x']);
  return { body: mutated(value, dice), contentType };
}

/** From somebody harmless of the tenant, or a stranger; what was recorded has other people in it. */
function known(activity: Shape, dice: Dice): Shape {
  const stranger = `00000000-0000-4000-8000-${String(Math.floor(dice() * 1e6)).padStart(12, '0')}`;
  const user = dice() < 0.2 ? pick(dice, HARMLESS) : stranger;
  return { ...offeredTo(user, activity), from: { id: `29:${user}`, name: 'Somebody', aadObjectId: user } };
}

/** A file is given to whom it was offered only, so most answers come from him. */
function offeredTo(user: string, activity: Shape): Shape {
  const { value } = activity as { readonly value?: { readonly context?: object } };
  if (activity['name'] !== 'fileConsent/invoke' || value?.context === undefined) return activity;
  return { ...activity, value: { ...value, context: { ...value.context, offeredTo: user } } };
}

const recordedActivity = (dice: Dice): Shape => pick(dice, recorded);

function envelope(dice: Dice): Shape {
  const channel = dice() < 0.3;
  return {
    channelId: 'msteams',
    conversation: {
      id: channel ? '19:fuzz@thread.tacv2;messageid=1' : `a:fuzz-${Math.floor(dice() * 200)}`,
      conversationType: channel ? 'channel' : 'personal',
      tenantId: TENANT_ID,
    },
    recipient: { id: '28:guestlist', name: 'Guestlist' },
    locale: pick(dice, ['en-US', 'de-DE', 'xx']),
    localTimezone: 'Europe/Berlin',
    channelData: { tenant: { id: TENANT_ID } },
  };
}

function said(text: string, dice: Dice): Shape {
  const html = dice() < 0.5 ? { attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }] } : {};
  return {
    ...envelope(dice),
    type: 'message',
    text,
    ...html,
    entities: [{ type: 'mention', text: '<at>x</at>', mentioned: { id: '28:guestlist' } }],
  };
}

/** Pasted, or as a file that is not where Teams keeps files. */
function table(dice: Dice): Shape {
  const csv = mutated(pick(dice, CSVS), dice);
  const plain = csv.startsWith('"') ? csv.slice(1, -1).replaceAll('\\n', '\n').replaceAll('\\r', '\r') : csv;
  if (dice() < 0.7) return said(`/bulk-invite\n${plain}`, dice);
  const downloadUrl = pick(dice, [
    'http://127.0.0.1:1/x.csv',
    'https://contoso.sharepoint.com/x.csv',
    'http://169.254.169.254/',
    'x',
  ]);
  const file = {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    name: 'guests.csv',
    content: { downloadUrl, fileType: 'csv' },
  };
  return { ...said('/bulk-invite', dice), attachments: [file] };
}

function press(dice: Dice): Shape {
  const verb = pick(dice, VERBS);
  const data = {
    ...{
      id: 'GL-7K3F',
      version: 1,
      comment: 'ok',
      email: 'jane@fabrikam.example',
      name: 'Jane Doe',
      group: 'Project X',
    },
    ...{ until: '2030-06-30', reason: 'audit', draftId: 'x', asked: 'How long?', page: 1, kind: pick(dice, INTENTS) },
  };
  const common = { ...envelope(dice), replyToId: '1' };
  const way = dice();
  if (way < 0.4) return { ...common, type: 'message', value: { verb, ...data } };
  if (way < 0.85)
    return {
      ...common,
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    };
  const name = pick(dice, [
    'composeExtension/fetchTask',
    'composeExtension/submitAction',
    'fileConsent/invoke',
    'task/fetch',
    'signin/tokenExchange',
    'signin/verifyState',
    'x',
  ]);
  return {
    ...common,
    type: 'invoke',
    name,
    value: {
      commandId: 'inviteGuest',
      data: { verb, ...data },
      action: 'accept',
      context: data,
      uploadInfo: { uploadUrl: 'http://127.0.0.1:1/' },
    },
  };
}

/** A yes or a no to a file, to be put where nothing is, or where nothing may be put. */
function answeredFile(dice: Dice): Shape {
  const context = pick<Shape>(dice, [
    { verb: 'list.csv', data: { filter: { mine: true, domain: 'fabrikam.example', olderThanDays: 30 } } },
    { verb: 'bulk.list', data: { id: 'GL-B7K3F', audience: 'requester', which: 'csv', page: 1 } },
    { verb: 'export.audit', data: { from: '2026-10-01', to: '2026-10-31', after: 0 } },
  ]);
  const base = pick(dice, [
    'http://127.0.0.1:1',
    'https://contoso-my.sharepoint.com',
    'http://169.254.169.254',
    'file://',
  ]);
  const place = {
    uploadUrl: `${base}/upload`,
    contentUrl: `${base}/x.csv`,
    uniqueId: '1',
    fileType: 'csv',
    name: 'x.csv',
  };
  return {
    ...{ ...envelope(dice), type: 'invoke', name: 'fileConsent/invoke', replyToId: '1' },
    value: { type: 'fileUpload', action: dice() < 0.85 ? 'accept' : 'decline', context, uploadInfo: place },
  };
}

function notification({ clientState }: Doors, dice: Dice): Shape {
  const change = {
    ...{
      subscriptionId: 'x',
      clientState: dice() < 0.5 ? clientState : 'guessed',
      tenantId: TENANT_ID,
      changeType: 'updated',
    },
    ...{
      resource: 'users/x',
      subscriptionExpirationDateTime: '2030-01-01T00:00:00Z',
      resourceData: { id: PEOPLE.grady.objectId, '@odata.type': '#Microsoft.Graph.User' },
    },
    ...(dice() < 0.1
      ? { lifecycleEvent: pick(dice, ['reauthorizationRequired', 'subscriptionRemoved', 'missed']) }
      : {}),
  };
  return { value: Array.from({ length: 1 + Math.floor(dice() * 3) }, () => change) };
}
