import { z } from 'zod';
import type { GuestAttributes } from '../../domain/attributes.ts';
import type { UserId } from '../../domain/ids.ts';
import type { Result } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/problem.ts';
import type { AttributesToSet, Outcomes } from '../../ports/directory.ts';
import type { GraphClient, Request } from './client.ts';
import type { Newcomers } from './newcomers.ts';
import { query, readAs } from './reading.ts';

interface Tools {
  readonly client: GraphClient;
  readonly newcomers: Newcomers;
}

/** Ours and Graph's names. https://learn.microsoft.com/graph/api/resources/user */
const PROPERTIES = { company: 'companyName', department: 'department', location: 'usageLocation' } as const;

const shape = z.object({
  companyName: z.string().nullish(),
  department: z.string().nullish(),
  usageLocation: z.string().nullish(),
});
type Held = z.infer<typeof shape>;

/** `User.ReadWrite.All`. The same twice is the same once. https://learn.microsoft.com/graph/api/user-update */
export async function setAttributes(
  { client, newcomers }: Tools,
  { userId, attributes, onlyWhereEmpty }: AttributesToSet,
): Promise<Result<void>> {
  let held: Held = {};
  if (onlyWhereEmpty) {
    const read = readAs(shape, await client.call('readUser', reading(newcomers, userId)));
    if (!read.ok) return read;
    held = read.value;
  }
  const body = bodyOf(attributes, held);
  if (body === undefined) return ok(undefined);
  const set = await client.call('setAttributes', writing(newcomers, userId, body));
  return set.ok ? ok(undefined) : set;
}

/** The same for many, in `$batch` requests. */
export async function setAllAttributes(
  { client, newcomers }: Tools,
  guests: readonly AttributesToSet[],
): Promise<Outcomes> {
  const outcomes = new Map<UserId, Result<void>>();
  const old = guests.filter(({ onlyWhereEmpty }) => onlyWhereEmpty);
  const answers = await client.together(
    'readUser',
    old.map(({ userId }) => reading(newcomers, userId)),
  );
  const held = new Map(old.map(({ userId }, at) => [userId, readAs(shape, answers[at] ?? NO_ANSWER)]));
  const toWrite = guests.flatMap(({ userId, attributes }) => {
    const has = held.get(userId) ?? ok<Held>({});
    const body = has.ok ? bodyOf(attributes, has.value) : undefined;
    if (body === undefined) outcomes.set(userId, has.ok ? ok(undefined) : has);
    return body === undefined ? [] : [{ userId, request: writing(newcomers, userId, body) }];
  });
  const written = await client.together(
    'setAttributes',
    toWrite.map(({ request }) => request),
  );
  for (const [at, { userId }] of toWrite.entries()) {
    const set = written[at] ?? NO_ANSWER;
    outcomes.set(userId, set.ok ? ok(undefined) : set);
  }
  return outcomes;
}

const path = (userId: UserId): string => `/v1.0/users/${encodeURIComponent(userId)}`;

const reading = (newcomers: Newcomers, userId: UserId): Request => ({
  path: `${path(userId)}?${query({ select: Object.values(PROPERTIES).join(',') })}`,
  young: newcomers.isYoung(userId),
});

const writing = (newcomers: Newcomers, userId: UserId, body: object): Request => ({
  method: 'PATCH',
  path: path(userId),
  body,
  young: newcomers.isYoung(userId),
});

/** Undefined where all of it is there already. */
function bodyOf(attributes: GuestAttributes, held: Held): Readonly<Record<string, string>> | undefined {
  const entries = (Object.keys(PROPERTIES) as (keyof typeof PROPERTIES)[]).flatMap((name) => {
    const [property, value] = [PROPERTIES[name], attributes[name]];
    return value === undefined || (held[property] ?? '') !== '' ? [] : [[property, value] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const NO_ANSWER = fail({ code: 'directoryUnavailable', said: 'no answer came' } as const);
