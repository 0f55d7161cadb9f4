import { z } from 'zod';
import type { UserId } from '../../domain/ids.ts';
import type { Place } from '../../domain/people.ts';
import type { Milliseconds } from '../../domain/time.ts';
import { epochMs, MINUTE } from '../../domain/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Keyed } from '../../ports/keyed.ts';
import type { Topics } from '../../ports/topics.ts';

/** After this a question starts anew: nobody means what was spoken of before lunch. */
const TOPIC_MS: Milliseconds = 15 * MINUTE;
const shape = z.object({ entryId: z.string(), untilMs: z.number() });

/** One small document a person and conversation, written over by the next answer. */
export const topicsOn = (keyed: Keyed, clock: Clock): Topics => ({
  async last(where, who) {
    const read = shape.safeParse((await keyed.read(keyOf(where, who)))?.value);
    return read.success && read.data.untilMs > epochMs(clock.now()) ? read.data.entryId : undefined;
  },
  async remember(where, who, entryId) {
    await keyed.write(keyOf(where, who), { entryId, untilMs: epochMs(clock.now()) + TOPIC_MS }, 'any');
  },
});

const keyOf = (where: Place, who: UserId): string => `topic ${where.conversationId} ${who}`;
