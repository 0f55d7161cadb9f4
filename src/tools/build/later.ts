import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** Libraries that load others which the bot never, or seldom, calls. */
const EAGER = /node_modules\/(@microsoft\/teams-ai|botbuilder[^/]*|botframework-[^/]*)\/.*\.js$/;
/** What is loaded at its first use instead: sign-in dialogs, other credentials than ours, sockets, language models. */
const LATER = [
  ...['./AI', './authentication/Authentication', './authentication/BotAuthenticationBase', './Authentication'],
  ...['botbuilder-dialogs', 'botframework-streaming', 'gpt-tokenizer', 'yaml', 'axios'],
  ...['@azure/identity', '@azure/msal-node'],
];
const names = LATER.map((name) => name.replaceAll('.', '\\.')).join('|');
/** As the TypeScript compiler writes an import: `const dialogs_1 = require("botbuilder-dialogs");` */
const IMPORT = new RegExp(`^const (\\w+) = (.*\\brequire\\("(?:${names})"\\).*);$`, 'gm');

/** The same module, loaded when something of it is asked for. */
export const later = (code: string): string =>
  code.replace(
    IMPORT,
    (_, name: string, load: string) =>
      `let ${name}$; const ${name} = new Proxy({}, { get: (_, key) => (${name}$ ??= ${load})[key], has: (_, key) => key in (${name}$ ??= ${load}) });`,
  );

export const loadLater: Plugin = {
  name: 'load-later',
  setup(build) {
    build.onLoad({ filter: EAGER }, ({ path }) => ({ contents: later(readFileSync(path, 'utf8')), loader: 'js' }));
  },
};
