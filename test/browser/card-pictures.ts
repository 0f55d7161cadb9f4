/** `npm run cards`: a picture of every card with its sample, light and dark, to look at. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { loadCards } from '../../src/adapters/teams/cards/renderer.ts';
import type { JsonObject } from '../../src/adapters/teams/cards/template.ts';
import type { CardData } from '../../src/domain/decision.ts';
import { launchChromium } from './chromium.ts';
import type { Theme } from './teams-look.ts';
import { hostConfig, styleSheet } from './teams-look.ts';

const CARDS = fileURLToPath(new URL('../../cards/', import.meta.url));
const PICTURES = fileURLToPath(new URL('./screenshots/cards/', import.meta.url));
const THEMES: readonly Theme[] = ['light', 'dark'];

const require = createRequire(import.meta.url);
const RENDERER = require.resolve('adaptivecards/dist/adaptivecards.js');
const MARKDOWN = require.resolve('markdown-it').replace(/dist.*$/, 'dist/browser/markdown-it.umd.min.js');

/** Runs in the page. Teams reads Markdown in TextBlocks; the renderer leaves that to its host. */
const DRAW = `(payload, config) => {
  const markdown = window.markdownit();
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(config);
  card.parse(payload);
  document.getElementById('card').append(card.render());
}`;

const cards = loadCards(CARDS);
const browser = await launchChromium();
try {
  const page = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 570, height: 100 } });
  for (const sample of readdirSync(CARDS).filter((file) => file.endsWith('.sample.json'))) {
    const template = sample.replace('.sample.json', '');
    const data = JSON.parse(readFileSync(`${CARDS}${sample}`, 'utf8')) as CardData;
    const card = cards.render({ template, data, summary: template });
    for (const theme of THEMES) process.stdout.write(`${await take(page, card, template, theme)}\n`);
  }
} finally {
  await browser.close();
}

async function take(page: Page, card: JsonObject, template: string, theme: Theme): Promise<string> {
  await page.setContent(`<style>${styleSheet(theme)}</style><div id="card"></div>`);
  await page.addScriptTag({ path: RENDERER });
  await page.addScriptTag({ path: MARKDOWN });
  await page.evaluate(`(${DRAW})(${JSON.stringify(card)}, ${JSON.stringify(hostConfig(theme))})`);
  const path = `${PICTURES}${template}-${theme}.png`;
  await page.screenshot({ path, fullPage: true });
  return path;
}
