/** A person at a Playground: what one does there with eyes, mouse and keyboard, in words. */
import type { Browser, Locator, Page } from 'playwright-core';
import { screenshot } from './screenshots.ts';

export type PlaygroundPage = {
  page: Page;
  /** Opens a conversation by the name it has on the left: "Personal Chat", a group chat, or a channel. */
  open(conversation: string): Promise<void>;
  /** Types into the chat that is open and sends. In group chats the bot hears only what mentions it. */
  say(text: string, options?: { mention?: string }): Promise<void>;
  /** Starts a post in the channel that is open. */
  post(text: string, options?: { mention?: string }): Promise<void>;
  /** Answers under the post that shows `inPost`. */
  reply(inPost: string, text: string, options?: { mention?: string }): Promise<void>;
  /** The last message, or card, on the page that shows `text`; waits for it. */
  message(text: string | RegExp): Promise<Locator>;
  card(text: string | RegExp): Promise<Card>;
  screenshot(name: string): Promise<string>;
  close(): Promise<void>;
};

/** A card as long as it shows the text it was found by; one that was updated is to be found anew. */
export type Card = {
  locator: Locator;
  text(): Promise<string>;
  /** Presses a button; one past the sixth hides behind "…". */
  press(button: string): Promise<void>;
  /** Fills the input with this label, or with this placeholder. A date is typed as 6/30/2027. */
  fill(input: string, value: string): Promise<void>;
  choose(input: string, choice: string): Promise<void>;
  /** The line under the card that only the presser sees: an answer to his press, or a refusal. */
  note(text: string | RegExp): Promise<void>;
};

const WAIT_MS = 30_000;
/** In a channel the box for a new post comes first, then the posts, the newest before the others. */
const POST = '.fui-Card';
/** The tool frames a card in a panel; its note lies next to that. */
const BESIDE_CARD = 'xpath=ancestor::div[contains(@class, "ac-preview-panel")]/..';

/** Opens the Playground at `url` in a window of its own; fonts it would fetch from the internet are left out. */
export async function openPlayground(browser: Browser, url: string): Promise<PlaygroundPage> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  page.setDefaultTimeout(WAIT_MS);
  await page.route(
    (target) => !['localhost', '127.0.0.1'].includes(target.hostname),
    (route) => route.abort(),
  );
  await page.goto(url);
  // Shown last at start: only now is the page connected, and does it show what the bot sends.
  await page.getByText('installationUpdate').first().waitFor();
  // Its log repeats every text, and would be found in place of the message.
  await page.getByRole('button', { name: 'Hide log panel' }).click();

  return {
    page,
    open: (conversation) => openConversation(page, conversation),
    say: (text, { mention } = {}) => write(page, page.locator('body'), 'Send Message', text, mention),
    post: (text, { mention } = {}) => write(page, page.locator(POST).first(), 'Post', text, mention),
    reply: (inPost, text, { mention } = {}) => write(page, thread(page, inPost), 'Send Message', text, mention),
    message: (text) => lastOf(page.getByText(text)),
    card: async (text) => cardAt(page, await lastOf(page.locator('.ac-adaptiveCard').filter({ hasText: text }))),
    screenshot: (name) => screenshot(page, name),
    close: () => page.close(),
  };
}

async function openConversation(page: Page, conversation: string): Promise<void> {
  await page.getByRole('treeitem', { name: conversation }).click();
}

function thread(page: Page, inPost: string): Locator {
  return page.locator(POST).filter({ hasText: inPost }).first();
}

/** Real key presses: the box is a rich editor that does not take a value. */
async function write(page: Page, where: Locator, button: string, text: string, mention?: string): Promise<void> {
  const box = where.locator('[contenteditable="true"][role="textbox"]').last();
  await box.click();
  if (mention !== undefined) {
    await page.keyboard.type(`@${mention}`);
    await page.locator('#typeahead-menu').getByText(mention, { exact: true }).click();
  }
  await page.keyboard.type(text);
  await where.getByRole('button', { name: button, exact: true }).last().click();
}

async function lastOf(found: Locator): Promise<Locator> {
  await found.last().waitFor();
  return found.last();
}

function cardAt(page: Page, locator: Locator): Card {
  return {
    locator,
    text: () => locator.innerText(),
    press: (button) => press(page, locator, button),
    fill: async (input, value) => {
      const box = locator.getByLabel(input).or(locator.getByPlaceholder(input)).first();
      // As a person does: in an input that was not clicked before, what is filled in is shown but not sent. A click on
      // a date would open the calendar over it.
      if ((await box.getAttribute('role')) !== 'combobox') await box.click();
      await box.fill(value);
    },
    choose: async (input, choice) => {
      await locator.getByRole('combobox', { name: input }).click();
      await page.getByRole('option', { name: choice }).click();
    },
    note: (text) => locator.locator(BESIDE_CARD).getByText(text).first().waitFor(),
  };
}

async function press(page: Page, card: Locator, button: string): Promise<void> {
  const plain = card.getByRole('button', { name: button, exact: true });
  if (await plain.count()) return plain.first().click();
  await card.getByRole('button', { name: 'More options' }).click();
  await page.getByRole('menuitem', { name: button, exact: true }).click();
}
