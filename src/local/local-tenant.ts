/** The programs that stand beside the bot when nobody has a tenant at hand: the sandbox and two Playgrounds. */
import path from 'node:path';
import type { Playground } from './playgrounds.ts';
import { startPlayground } from './playgrounds.ts';
import { PortTaken, portIsFree } from './ports.ts';
import type { Child } from './processes.ts';
import { startChild } from './processes.ts';

export interface SandboxOptions {
  /** Its program: TypeScript from source, JavaScript when built. */
  readonly entry: string;
  readonly port: number;
  readonly dataDir: string;
}

/** Starts the sandbox tenant as a process of its own, so that it lives on when the bot is killed in a test. @throws PortTaken, ChildNotReady */
export async function startSandboxProcess({
  entry,
  port,
  dataDir,
}: SandboxOptions): Promise<Child & { readonly url: string }> {
  if (!(await portIsFree(port))) {
    throw new PortTaken(
      port,
      'the sandbox tenant',
      'Choose another with --sandbox-port, or use a running one with --sandbox-url.',
    );
  }
  const child = await startChild({
    name: 'The sandbox tenant',
    args: [...ownFlagsOfNode(), entry, '--port', String(port), '--data', path.resolve(dataDir, 'sandbox')],
    cwd: path.resolve(dataDir),
    env: {},
    logFile: path.resolve(dataDir, 'sandbox.log'),
    readyLine: /^Sandbox tenant is ready (\S+)$/m,
    readyWithinMs: 30_000,
  });
  return { ...child, url: child.ready[1] ?? `http://127.0.0.1:${port}` };
}

export interface PlaygroundsOptions {
  /** Where their configurations lie. */
  readonly configFolder: string;
  readonly ports: { readonly alex: number; readonly megan: number };
  readonly botPort: number;
  readonly dataDir: string;
  readonly onDied: (line: string) => void;
}

/** One for who asks, one for who decides. */
export function startPlaygrounds({
  configFolder,
  ports,
  botPort,
  dataDir,
  onDied,
}: PlaygroundsOptions): Promise<readonly Playground[]> {
  const one = (who: 'alex' | 'megan'): Promise<Playground> =>
    startPlayground({
      who,
      port: ports[who],
      botUrl: `http://127.0.0.1:${botPort}/api/messages`,
      configPath: path.join(configFolder, `playground-${who}.yml`),
      workingDir: path.resolve(dataDir, `playground-${who}`),
      onDied,
    });
  return Promise.all([one('alex'), one('megan')]);
}

/** From source they bring TypeScript with them, by a name that the child would look for in its own folder. */
function ownFlagsOfNode(): string[] {
  return process.execArgv.map((flag) => (flag === 'tsx' ? import.meta.resolve('tsx') : flag));
}
