import { parseArgs } from 'node:util';
import { startSandbox } from './start.ts';

/** `npm run sandbox -- [--port 3979] [--data DIR]`: the sandbox tenant as a process of its own. */
const usage = 'Usage: npm run sandbox -- [--port 3979] [--data DIR]';

interface Arguments {
  port: number;
  dataDir: string | undefined;
}

function readArguments(): Arguments | string {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string', default: '3979' }, data: { type: 'string' } } });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return `'${values.port}' is not a port.`;
    return { port, dataDir: values.data };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function refuse(words: string): void {
  console.error(words);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const args = readArguments();
  if (typeof args === 'string') return refuse(`${args}\n${usage}`);
  const { port, dataDir } = args;
  try {
    const sandbox = await startSandbox({ port, onFault: console.error, ...(dataDir !== undefined && { dataDir }) });
    console.log(`Sandbox tenant is ready ${sandbox.url}`);
    const stop = (): void => void sandbox.close().then(() => process.exit(0));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (error) {
    refuse(inWords(error, args));
  }
}

function inWords(error: unknown, { port, dataDir }: Arguments): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken: another program (perhaps another sandbox) listens there. Choose one with --port.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `The sandbox may not use port ${port} or the folder ${dataDir ?? '(none)'}.`;
  return `The sandbox cannot start: ${error instanceof Error ? error.message : String(error)}`;
}

await main();
