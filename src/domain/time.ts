/** A calendar day, `2026-06-30`. No zone: "until 30 June" means that day where the tenant lives. */
export type IsoDate = string & { readonly __isoDate: unique symbol };
/** `P14D`, `P3M`: ISO 8601 period of days, weeks, months or years. */
export type IsoPeriod = string & { readonly __isoPeriod: unique symbol };
/** A moment in UTC with milliseconds, `2026-03-10T09:00:00.000Z`. Sorts as text. */
export type Instant = string & { readonly __instant: unique symbol };
export type Milliseconds = number;

export const SECOND: Milliseconds = 1_000;
export const MINUTE: Milliseconds = 60 * SECOND;
export const HOUR: Milliseconds = 60 * MINUTE;
export const DAY: Milliseconds = 24 * HOUR;

export const instant = (epochMs: number): Instant => new Date(epochMs).toISOString() as Instant;
export const epochMs = (at: Instant): number => Date.parse(at);
export const later = (at: Instant, byMs: Milliseconds): Instant => instant(epochMs(at) + byMs);
export const dayOf = (at: Instant): IsoDate => at.slice(0, 10) as IsoDate;

/** True for a day that exists (`2026-02-30` does not). */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const read = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
}
