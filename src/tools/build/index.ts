/** `npm run build`: the program in `dist/`, to be started with `node dist/index.js`. */
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';

await bundle(fileURLToPath(new URL('../../../dist', import.meta.url)));
