/**
 * Answers within one common time, in milliseconds; what has not come by then is `otherwise`, so that whoever asked hears
 * something while he still waits.
 */
export function patience<Otherwise>(
  timers: { after(ms: number, then: () => void): unknown },
  ms: number,
  otherwise: Otherwise,
): <T>(answer: Promise<T>) => Promise<T | Otherwise> {
  const over = new Promise<Otherwise>((resolve) => void timers.after(ms, () => resolve(otherwise)));
  return (answer) => Promise.race([answer, over]);
}
