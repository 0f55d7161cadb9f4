/** A calendar day, `2026-06-30`. No zone: "until 30 June" means that day where the tenant lives. */
export type IsoDate = string & { readonly __isoDate: unique symbol };
/** `P14D`, `P3M`: ISO 8601 period of days, weeks, months or years. */
export type IsoPeriod = string & { readonly __isoPeriod: unique symbol };
/** A moment in UTC with milliseconds, `2026-03-10T09:00:00.000Z`. */
export type Instant = string & { readonly __instant: unique symbol };
export type Milliseconds = number & { readonly __milliseconds?: never };
