/** Pictures of what a person would see, kept beside the tests and out of git. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const FOLDER = new URL('./screenshots/', import.meta.url);

/** Saves `<name>.png` and returns its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const file = fileURLToPath(new URL(`${name}.png`, FOLDER));
  await page.screenshot({ path: file });
  return file;
}
