/** Hears of each step that the program takes: `commit.approved.before`, `graph.invite.after`, `turn.answered`. */
export type Pass = (step: string) => void;

/** Ends the process at the nth passing of one step, as a power cut would: nothing is flushed, closed or said. */
export function dyingAt(wish: { readonly step: string; readonly nth: number }): Pass {
  let left = wish.nth;
  return (step) => {
    if (step !== wish.step) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  };
}

/** The same object, some of whose methods are other ones. Its private parts stay its own. */
export function withMethods<T extends object>(inner: T, own: Partial<T>): T {
  return new Proxy(inner, {
    get(target, name) {
      if (Object.hasOwn(own, name)) return Reflect.get(own, name) as unknown;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** Passes before and after; what is thrown in between is passed by nobody. */
export async function around<T>(pass: Pass, step: string, act: () => Promise<T>): Promise<T> {
  pass(`${step}.before`);
  const answer = await act();
  pass(`${step}.after`);
  return answer;
}
