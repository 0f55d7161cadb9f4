import { userDefaults, userModel } from '../odata/model.ts';
import { pick, selected } from '../odata/query.ts';
import type { UserRow } from '../rows.ts';
import type { Tenant } from '../tenant.ts';
import { contextOf, graphOrigin } from './call.ts';
import type { Answer, Call, Handler } from './call.ts';
import { badQuery, GraphError } from './errors.ts';
import { isKept } from './deleted-items.ts';

/**
 * GET /users/delta: served from the order of writes, so it may list a user whom a replica does not know yet.
 * Tokens live seven days. https://learn.microsoft.com/en-us/graph/delta-query-overview
 */
const tokenLivesMs = 7 * 86_400_000;
const perPage = 200;

export const usersDelta: Handler = (call) => {
  const token = call.query.get('$skiptoken') ?? call.query.get('$deltatoken');
  const select = call.query.get('$select') ?? '';
  const filter = call.query.get('$filter') ?? '';
  if (token === 'latest') return page(call, [], { select, filter, upTo: nextSeq(call.tenant), after: '' });
  const state =
    token === undefined ? { select, filter, since: 0, upTo: nextSeq(call.tenant), after: '' } : readToken(call, token);
  const ids = changedSince(call.tenant, state.since, state.upTo, state.since === 0)
    .filter((id) => isWanted(state.filter, id) && id > state.after)
    .sort();
  return page(call, ids, state);
};

interface State {
  select: string;
  filter: string;
  since?: number;
  upTo: number;
  after: string;
}

function page(call: Call, ids: readonly string[], state: State): Answer {
  const query = new Map(state.select ? [['$select', state.select]] : []);
  const names = selected({ query }, userModel) ?? userDefaults;
  const here = ids.slice(0, perPage);
  const last = here.at(-1);
  const more = ids.length > perPage && last !== undefined;
  const token = more
    ? { ...state, after: last, at: call.now }
    : { select: state.select, filter: state.filter, since: state.upTo, upTo: 0, after: '', at: call.now };
  const name = more ? '$skiptoken' : '$deltatoken';
  const link = `${graphOrigin}/${call.version}/users/delta?${name}=${Buffer.from(JSON.stringify(token)).toString('base64url')}`;
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(call, 'users'),
      [more ? '@odata.nextLink' : '@odata.deltaLink']: link,
      value: here.flatMap((id) => shown(call, id, names)),
    },
  };
}

function shown(call: Call, id: string, names: readonly string[]): object[] {
  const user: UserRow | undefined = call.tenant.primary.get('users', id);
  if (!user) return [];
  if (!user.deletedDateTime) return [pick(user, names)];
  return [{ id, '@removed': { reason: isKept(user, call.now) ? 'changed' : 'deleted' } }];
}

function changedSince(tenant: Tenant, since: number, upTo: number, first: boolean): string[] {
  const ids = tenant.writes
    .slice(since, upTo)
    .flatMap((write) => write.changes.filter((change) => change.table === 'users').map((change) => change.id));
  // A first round is a list of who is there; later rounds tell of removals too.
  return [...new Set(ids)].filter((id) => !first || !tenant.primary.get('users', id)?.deletedDateTime);
}

function readToken(call: Call, token: string): State & { since: number } {
  const state = decoded(token);
  if (call.now - state.at > tokenLivesMs || state.since > nextSeq(call.tenant)) {
    throw new GraphError(
      400,
      'syncStateNotFound',
      'The sync state generation is not found; a full synchronization is needed.',
    );
  }
  return { ...state, upTo: state.upTo || nextSeq(call.tenant) };
}

function decoded(token: string): State & { since: number; at: number } {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as State & { since: number; at: number };
  } catch {
    throw badQuery('Badly formed token.');
  }
}

function nextSeq(tenant: Tenant): number {
  return tenant.writes.length;
}

/** By id only: `id eq '…' or id eq '…'`. */
function isWanted(filter: string, id: string): boolean {
  if (!filter) return true;
  const parts = filter
    .split(/\s+or\s+/i)
    .map((part) => /^\s*id\s+eq\s+'([0-9a-f-]{36})'\s*$/i.exec(part)?.[1]?.toLowerCase());
  if (parts.includes(undefined)) throw badQuery("The $filter of a delta query supports 'id eq' only.");
  return parts.includes(id);
}
