/** The whole story as a newcomer plays it: `npm start`, two Playgrounds, the mailbox and the redemption page. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { openPlayground } from './playground.ts';
import type { PlaygroundPage } from './playground.ts';
import type { Home, RunningProgram } from './program.ts';
import { newHome } from './program.ts';
import { screenshot } from './screenshots.ts';
import { colleagueSays, ISAIAH, PATTI } from './colleagues.ts';

const APPROVALS = 'Guest approvals';
const PERSONAL = 'Personal Chat';

let home: Home;
let program: RunningProgram;
let browser: Browser;
let alex: PlaygroundPage;
let megan: PlaygroundPage;

beforeAll(async () => {
  home = await newHome();
  [program, browser] = await Promise.all([home.start(), launchChromium()]);
  await openBoth();
});

afterAll(async () => {
  await browser?.close();
  await program?.interrupt();
  await home?.remove();
});

test('the terminal says where to click', () => {
  for (const url of [program.alex, program.megan, `${program.sandbox}/mailbox`, program.bot]) {
    expect(program.printed()).toContain(url);
  }
});

test('the bot says hello and what it can do', async () => {
  await alex.card('Hello, I am Guestlist');
  await alex.say('/help');
  await alex.message('/approve');
  await alex.screenshot('story-01-help');
});

test('Alex asks, Megan approves with a comment, and the guest is ready', async () => {
  await alex.say(
    '/invite jane@fabrikam.example --name "Jane Doe" --to "Project X" --until 2030-06-30 --reason "She runs the yearly audit"',
  );
  await alex.card('Waiting for approval');
  await alex.screenshot('story-02-asked');

  const asked = await megan.card('Alex Wilber asks for a guest');
  for (const said of ['Jane Doe', 'jane@fabrikam.example', 'Project X', '30 June 2030', 'She runs the yearly audit']) {
    expect(await asked.text()).toContain(said);
  }
  await megan.screenshot('story-03-approval-card');

  await asked.fill('Comment', 'Agreed with the audit team');
  await megan.screenshot('story-04-comment');
  await asked.press('Approve');
  for (const person of [alex, megan]) {
    const ready = await (await person.card('The guest is ready')).text();
    expect(ready).toContain('Megan Bowen');
    expect(ready).toContain('Agreed with the audit team');
    expect(ready).not.toContain('redeem');
  }
  await alex.message('Jane Doe is ready');
  await alex.screenshot('story-05-ready-alex');
  await megan.screenshot('story-06-ready-megan');
});

test('the guest finds one mail, follows its link and accepts; Alex and the channel hear of it', async () => {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  await page.goto(`${program.sandbox}/mailbox`);
  expect(await mailsTo(page, 'jane@fabrikam.example')).toBe(1);
  await screenshot(page, 'story-07-mailbox');
  await page.getByRole('link', { name: 'Accept invitation' }).click();
  await page.getByText('Permission requested by Contoso').waitFor();
  await screenshot(page, 'story-08-redemption');
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByText('Invitation accepted').waitFor();
  await screenshot(page, 'story-09-accepted');
  await page.close();

  for (const person of [alex, megan]) {
    await person.message('Jane Doe has accepted the invitation');
    await person.card('The guest has accepted');
  }
  await alex.screenshot('story-10-accepted-alex');
  await megan.screenshot('story-11-accepted-megan');
});

test('Megan denies another request with a comment, and nobody is invited', async () => {
  await alex.say('/invite bob@woodgrove.example --reason "wants to look around"');
  const asked = await megan.card('bob@woodgrove.example');
  await asked.fill('Comment', 'Please ask for a group, and say why');
  await asked.press('Deny');
  const denied = await megan.card('Denied');
  expect(await denied.text()).toContain('Please ask for a group, and say why');
  await alex.message('Megan Bowen denied your request for bob@woodgrove.example');
  await alex.card('Denied');
  await alex.screenshot('story-12-denied-alex');
  await megan.screenshot('story-13-denied-megan');
  expect(await ledgerMails()).toEqual(['jane@fabrikam.example']);
});

test('Alex asks how it stands', async () => {
  await alex.say('/invite kim@northwind.example --name "Kim Abercrombie" --to "Project X" --reason "pilot"');
  await megan.card('kim@northwind.example');
  await alex.say('/status');
  await alex.message('Your open request');
  await alex.screenshot('story-14-status');
});

test('a refusal names what was wrong and who can mend it', async () => {
  await alex.say('/invite sam@fabrikam.example --to "Finance" --reason "numbers"');
  await alex.message('Guests may not be asked into “Finance” through me');
  await alex.say('/invite eve@blocked.example --reason "why not"');
  await alex.message('are blocked by our tenant’s deny list');
  await alex.screenshot('story-15-refusals');
});

test('open cards come again after a page was loaded anew, and after the program was started anew', async () => {
  await closeBoth();
  await openBoth();
  await (await megan.card('kim@northwind.example')).text();
  await alex.card('kim@northwind.example');
  await megan.screenshot('story-16-page-reloaded');

  await closeBoth();
  await program.interrupt();
  expect(program.printed()).toContain('Stopping');
  expect(program.printed()).not.toContain('would not stop');
  for (const url of [program.bot, program.sandbox, program.alex, program.megan]) {
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  }
  program = await home.start();
  await openBoth();
  await alex.card('kim@northwind.example');
  await (await megan.card('kim@northwind.example')).press('Approve');
  await megan.card('The guest is ready');
  await alex.message('Kim Abercrombie is ready');
  await megan.screenshot('story-17-program-restarted');
});

test('who lacks the role is refused in words under the card, which stays open for others', async () => {
  await alex.open('Planning');
  await colleagueSays(program, ISAIAH, 'channel', '/settings approvals here');
  await alex.message('come here from now on');
  await colleagueSays(
    program,
    PATTI,
    'groupChat',
    '/invite lee@fabrikam.example --to "Design Partners" --reason "design"',
  );
  const asked = await alex.card('Patti Fernandez asks for a guest');
  await asked.press('Approve');
  await asked.note('You cannot decide this: it needs the role Guest Inviter');
  await alex.screenshot('story-18-refused');
  expect(await (await alex.card('lee@fabrikam.example')).text()).toContain('Waiting for approval');
  expect(await ledgerMails()).not.toContain('lee@fabrikam.example');
});

async function openBoth(): Promise<void> {
  [alex, megan] = await Promise.all([openPlayground(browser, program.alex), openPlayground(browser, program.megan)]);
  await Promise.all([alex.open(PERSONAL), megan.open(APPROVALS)]);
}

async function closeBoth(): Promise<void> {
  await Promise.all([alex.close(), megan.close()]);
}

function mailsTo(page: Page, address: string): Promise<number> {
  return page.getByRole('article').filter({ hasText: address }).count();
}

async function ledgerMails(): Promise<readonly string[]> {
  const answer = await fetch(`${program.sandbox}/_sandbox/ledger`);
  const { mails } = (await answer.json()) as { readonly mails: readonly { readonly to: string }[] };
  return mails.map(({ to }) => to);
}
