/** `npm run package -- [--env local]`: makes appPackage/build/appPackage.<env>.zip from appPackage/ and env/.env.<env>. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, parseEnv } from 'node:util';
import { Unfilled, appPackage } from './archive.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function main(): string {
  const { values: flags } = parseArgs({ options: { env: { type: 'string', default: 'local' } } });
  if (!/^[a-z0-9-]+$/i.test(flags.env)) return fail(`--env takes a name such as dev, not “${flags.env}”.`);
  const file = path.join('env', `.env.${flags.env}`);
  if (!existsSync(path.join(root, file))) return fail(`There is no ${file}. Copy env/.env.dev and fill it in.`);
  try {
    const zip = appPackage(path.join(root, 'appPackage'), valuesOf(path.join(root, file)));
    const target = path.join('appPackage', 'build', `appPackage.${flags.env}.zip`);
    mkdirSync(path.dirname(path.join(root, target)), { recursive: true });
    writeFileSync(path.join(root, target), zip);
    const note = flags.env === 'local' ? ' It names the local tenant’s bot; for a real tenant use -- --env dev.' : '';
    return `${target} (${zip.length} bytes).${note}`;
  } catch (cause) {
    if (!(cause instanceof Unfilled)) throw cause;
    return fail(`${cause.message} Set them in ${file}, or let the provisioning of teamsapp.yml write them there.`);
  }
}

/** The toolkit keeps what it is not to commit in a second file beside. */
function valuesOf(file: string): Record<string, string> {
  const read = (name: string) => (existsSync(name) ? parseEnv(readFileSync(name, 'utf8')) : {});
  const found = { ...read(file), ...read(`${file}.user`) };
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, value ?? '']));
}

function fail(words: string): string {
  process.exitCode = 1;
  return words;
}

console.log(main());
