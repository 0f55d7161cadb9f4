import type { GuestAttributes } from '../../domain/attributes.ts';
import { attributesOf, hasAttributes } from '../../domain/attributes.ts';
import type { BatchSummary } from '../../domain/batch.ts';
import type { GuestLine } from '../../domain/batch-line.ts';
import type { GroupId } from '../../domain/ids.ts';

const MOST_DOMAINS = 50;
const MOST_LEFT = 8;
const MOST_DETAILS = 20;

/** What stands on the cards about lines that nobody reads one by one. `lines` in the order of the list. */
export function summaryOf(lines: readonly GuestLine[]): BatchSummary {
  const asked = lines.filter(({ state }) => state.name !== 'left');
  const ends = asked.flatMap(({ until }) => until ?? []).sort();
  const [first, last] = [ends[0], ends.at(-1)];
  return {
    domains: tally(asked.map(({ email }) => email.slice(email.lastIndexOf('@') + 1)))
      .slice(0, MOST_DOMAINS)
      .map(([domain, guests]) => ({ domain, guests })),
    groups: tally<GroupId | undefined>(asked.map(({ groupId }) => groupId)).map(([groupId, guests]) =>
      groupId === undefined ? { guests } : { groupId, guests },
    ),
    ...(asked.some(hasAttributes) ? { attributes: details(asked) } : {}),
    ends: {
      ...(first === undefined ? {} : { first }),
      ...(last === undefined ? {} : { last }),
      open: asked.length - ends.length,
    },
    foundThere: asked.filter(({ state }) => state.name === 'waiting' && state.foundThere === true).length,
    left: lines
      .flatMap(({ row, email, state }) => (state.name === 'left' ? [{ row, email, fault: state.fault }] : []))
      .slice(0, MOST_LEFT),
  };
}

function details(asked: readonly GuestLine[]): NonNullable<BatchSummary['attributes']> {
  const all = tally(asked.filter(hasAttributes).map((line) => JSON.stringify(attributesOf(line))));
  return all.slice(0, MOST_DETAILS).map(([text, guests]) => ({ ...(JSON.parse(text) as GuestAttributes), guests }));
}

/** The most frequent first. */
function tally<T>(values: readonly T[]): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (String(a[0]) < String(b[0]) ? -1 : 1));
}
