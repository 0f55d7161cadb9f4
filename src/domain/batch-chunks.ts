import type { GuestLine } from './batch-line.ts';

/** What one outcome rewrites. Small enough to be quick, and so large that 5,000 guests are few files. */
const LINES_A_CHUNK = 100;

/** Those of one group side by side, for twenty of them are added in one call. */
export function inChunks(lines: readonly GuestLine[]): readonly (readonly GuestLine[])[] {
  const key = ({ state, groupId }: GuestLine): string => (state.name === 'left' ? '~' : (groupId ?? ''));
  const sorted = lines.toSorted((a, b) => (key(a) === key(b) ? a.row - b.row : key(a) < key(b) ? -1 : 1));
  const chunks: GuestLine[][] = [];
  for (let from = 0; from < sorted.length; from += LINES_A_CHUNK) chunks.push(sorted.slice(from, from + LINES_A_CHUNK));
  return chunks;
}
