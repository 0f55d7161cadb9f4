import type { z } from 'zod';

/**
 * Reads what a stranger sent. zod compares the length of whatever has one before it looks what it is, so that its
 * `safeParse` throws at `{ length: { toString: 1 } }` in the place of a text.
 */
export function readShape<T extends z.ZodType>(
  schema: T,
  value: unknown,
): { readonly success: true; readonly data: z.infer<T> } | { readonly success: false; readonly at: string } {
  try {
    const read = schema.safeParse(value);
    return read.success ? read : { success: false, at: read.error.issues[0]?.path.join('.') ?? '' };
  } catch {
    return { success: false, at: '' };
  }
}
