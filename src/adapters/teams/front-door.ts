import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { tenantOf } from './envelope.ts';
import { mayBeAnswered } from './service-hosts.ts';
import type { ServiceRules } from './service-hosts.ts';

/** What the guard thinks of a body, before anything was authenticated: nothing in it is believed, only refused. */
export type Entry =
  | { readonly enter: true; readonly activity: Activity }
  | { readonly enter: false; readonly status: 400 | 403 | 413; readonly why: string };

export interface DoorRules extends ServiceRules {
  readonly tenantId: string;
  /** In lower case. */
  readonly otherTenants: readonly string[];
}

/** Teams' own messages are limited to about 100 KB. https://learn.microsoft.com/microsoftteams/limits-specifications-teams */
const MOST_CHARACTERS = 256 * 1024;

const Envelope = z.looseObject({
  type: z.string().min(1).max(100),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().max(2_000),
  conversation: z.looseObject({ id: z.string().min(1).max(500) }),
  from: z.looseObject({ id: z.string().min(1).max(500) }),
  recipient: z.looseObject({ id: z.string().min(1).max(500) }),
  id: z.string().max(500).optional(),
});

/**
 * Looks at the shape before the library does, because the library answers 500, or not at all, to bodies without type,
 * channel, sender or recipient.
 */
export function lookAtBody(body: unknown, rules: DoorRules): Entry {
  const text = written(body);
  if (text === undefined || text.length > MOST_CHARACTERS) {
    return { enter: false, status: 413, why: 'the activity is too large' };
  }
  const envelope = Envelope.safeParse(text.search(HALF_LETTER) >= 0 ? wholeLetters(text) : body);
  if (!envelope.success) {
    const field = envelope.error.issues[0]?.path.join('.') ?? '';
    return { enter: false, status: 400, why: `not an activity${field === '' ? '' : `: ${field}`}` };
  }
  // The library reads dates and the rest of the activity from the body as it came.
  const activity = envelope.data as unknown as Activity;
  if (!mayBeAnswered(activity.serviceUrl, rules)) {
    return { enter: false, status: 403, why: 'serviceUrl is not allowed' };
  }
  if (rules.mode === 'production' && activity.channelId !== 'msteams') {
    return { enter: false, status: 403, why: 'only Microsoft Teams may speak to this bot' };
  }
  const tenant = tenantOf(activity);
  if (tenant !== undefined && tenant !== rules.tenantId.toLowerCase() && !rules.otherTenants.includes(tenant)) {
    return { enter: false, status: 403, why: 'another tenant' };
  }
  return { enter: true, activity };
}

/** Undefined for what is nested so deeply that it cannot be written down again. */
function written(body: unknown): string | undefined {
  try {
    return JSON.stringify(body) ?? '';
  } catch {
    return undefined;
  }
}

/** Half of a surrogate pair, as JSON writes it: it has no UTF-8, so that no address and no query could carry it. */
const HALF_LETTER = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;
const wholeLetters = (text: string): unknown => JSON.parse(text.replace(HALF_LETTER, '$1\\ufffd'));
