/** Ctrl-C: the first asks everything to stop, one after another; the second ends it at once. */

export type Stoppable = { name: string; stop(): Promise<unknown>; kill?(): void };

export type ShutdownSurroundings = {
  /** Where SIGINT and SIGTERM arrive; `process` outside of tests. */
  signals: { on(signal: NodeJS.Signals, handler: () => void): unknown };
  /** Read when a signal arrives, so that what was started by then is stopped; stopped in the order given. */
  running: () => readonly Stoppable[];
  say: (line: string) => void;
  exit: (code: number) => void;
  nowMs: () => number;
};

/** npm and tsx hand on a Ctrl-C that the terminal has already given us: within this time two are one. */
const SAME_PRESS_MS = 1000;

/** Installs the handlers. Exits 0 after an ordered stop, 1 if something would not stop, 130 after the second press. */
export function stopOnSignals({ signals, running, say, exit, nowMs }: ShutdownSurroundings): void {
  let firstAtMs: number | undefined;
  const onSignal = () => {
    if (firstAtMs === undefined) {
      firstAtMs = nowMs();
      say('Stopping … (Ctrl-C again ends it at once)');
      void stopAll(running(), say).then((clean) => exit(clean ? 0 : 1));
    } else if (nowMs() - firstAtMs > SAME_PRESS_MS) {
      for (const one of running()) one.kill?.();
      exit(130);
    }
  };
  signals.on('SIGINT', onSignal);
  signals.on('SIGTERM', onSignal);
}

/** Stops one after another; what fails to stop is told and does not keep the others from stopping. */
export async function stopAll(running: readonly Stoppable[], say: (line: string) => void): Promise<boolean> {
  let clean = true;
  for (const one of running) {
    try {
      await one.stop();
    } catch (error) {
      clean = false;
      say(`${one.name} would not stop: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return clean;
}
