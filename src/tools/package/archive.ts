import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { z } from 'zod';
import { fill, missingIn } from './fill.ts';

/** The oldest hour that a zip can name, in whatever zone: the same content is always the same bytes. */
const EPOCH = new Date(1980, 0, 1);

const Manifest = z.object({
  icons: z.object({ color: z.string(), outline: z.string() }),
  localizationInfo: z.object({ additionalLanguages: z.array(z.object({ file: z.string() })) }),
});

export class Unfilled extends Error {
  constructor(readonly names: readonly string[]) {
    super(`These variables have no value: ${names.join(', ')}.`);
    this.name = 'Unfilled';
  }
}

/**
 * The app package that Teams takes: the manifest with its placeholders filled, its icons and languages.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package
 * @throws Unfilled when a variable has no value
 */
export function appPackage(folder: string, values: Readonly<Record<string, string>>): Uint8Array {
  const read = (name: string) => readFileSync(path.join(folder, name));
  const template = read('manifest.json').toString('utf8');
  const { icons, localizationInfo } = Manifest.parse(JSON.parse(template));
  const texts = ['manifest.json', ...localizationInfo.additionalLanguages.map(({ file }) => file)];
  const missing = new Set(texts.flatMap((name) => missingIn(read(name).toString('utf8'), values)));
  if (missing.size > 0) throw new Unfilled([...missing]);
  const filled = texts.map((name) => [name, Buffer.from(fill(read(name).toString('utf8'), values))] as const);
  const pictures = [icons.color, icons.outline].map((name) => [name, read(name)] as const);
  return zipSync(Object.fromEntries([...filled, ...pictures]), { mtime: EPOCH, level: 9 });
}
