import { z } from 'zod';
import { isIsoDate, type IsoDate } from '../../domain/time.ts';
import type { ProposedSlots } from '../../ports/slot-reader.ts';

const text = (longest: number) => z.string().trim().min(2).max(longest).optional().catch(undefined);

/** Every field by itself: one that is wrong is dropped. What is not named here, an address or an action, is not looked at. */
const Answer = z.object({
  displayName: text(80),
  target: z
    .object({ kind: z.enum(['team', 'group', 'app', 'channel']), name: z.string().trim().min(2).max(100) })
    .optional()
    .catch(undefined),
  until: z
    .string()
    .refine((value): value is IsoDate => isIsoDate(value))
    .transform((value) => value as IsoDate)
    .optional()
    .catch(undefined),
  reason: text(300),
});

/** Reads a model's answer like any input from outside; undefined when it is no JSON object. */
export function readAnswer(content: string): ProposedSlots | undefined {
  const read = Answer.safeParse(parsed(content));
  if (!read.success) return undefined;
  const { displayName, target, until, reason } = read.data;
  return {
    ...(displayName === undefined ? {} : { displayName }),
    ...(target === undefined ? {} : { target }),
    ...(until === undefined ? {} : { until }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
