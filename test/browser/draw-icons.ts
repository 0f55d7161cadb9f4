/** Draws the icons of the app package from their SVG files; run by hand when a drawing changes, its PNGs are committed. */
import { readFileSync } from 'node:fs';
import { launchChromium } from './chromium.ts';

const ICONS = [
  { name: 'color', pixels: 192 },
  { name: 'outline', pixels: 32 },
];

const folder = new URL('../../appPackage/', import.meta.url);
const browser = await launchChromium();
for (const { name, pixels } of ICONS) {
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  const svg = readFileSync(new URL(`${name}.svg`, folder), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: new URL(`${name}.png`, folder).pathname, omitBackground: true });
}
await browser.close();
