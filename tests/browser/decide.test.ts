import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserPath, expectAccessible, visit } from './browser.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

let desk: OpenDesk;
beforeAll(async () => {
  if (browserPath !== null) desk = await openDesk();
});
beforeEach(() => desk?.refill());
afterEach(() => desk?.leave());
afterAll(() => desk?.close());

type Queue = { open: number; items: { id: string; proposal: { subject: { kind: string } } }[] };
type Entries = {
  entries: { seq: number; by: { kind: string; name: string }; change: { kind: string; reason?: string } }[];
};
const byPersons = async () =>
  (await desk.json<Entries>('/api/entries?limit=1000')).entries.filter(({ by }) => by.kind === 'person');

describe.skipIf(browserPath === null)('the review queue, by keyboard alone', () => {
  test('accept, reject, undo: one key each, every one an entry under the name of the person', async () => {
    const before = await desk.json<Queue>('/api/review');
    expect(before.open).toBeGreaterThan(1);
    const page = await desk.see('/');
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.locator('.proposal').waitFor();

    await page.keyboard.press('a');
    await expect.poll(async () => (await byPersons()).map(({ change }) => change.kind)).toEqual(['proposal-accepted']);
    await expect.poll(async () => (await desk.json<Queue>('/api/review')).open).toBe(before.open - 1);

    await page.keyboard.press('u');
    await expect
      .poll(async () => (await byPersons()).map(({ change }) => change.kind))
      .toEqual(['proposal-accepted', 'undone']);
    await expect.poll(async () => (await desk.json<Queue>('/api/review')).open).toBe(before.open);
    await page.getByText(`1 of ${before.open}`, { exact: true }).waitFor();

    await page.keyboard.press('n');
    await page.keyboard.type('two different tolls');
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await expect
      .poll(async () => (await byPersons()).at(-1)?.change)
      .toMatchObject({
        kind: 'proposal-rejected',
        reason: 'two different tolls',
      });
    expect((await byPersons()).every(({ by }) => by.name === 'ada')).toBe(true);
  });

  test('source, cue and content are corrected by selecting words', async () => {
    const page = await desk.see('/review');
    await page.locator('.proposal').waitFor();
    await page.keyboard.press('e');
    const text = page.locator('#span-text');
    await text.waitFor();
    const words = await text.inputValue();
    await expectAccessible(page);
    await text.press('ControlOrMeta+Home');
    for (let at = 0; at < words.indexOf(' '); at += 1) await text.press('Shift+ArrowRight');
    await text.press('1');
    expect(await page.locator('.span-preview .is-source').first().textContent()).toBe(words.split(' ')[0]);
    await page.getByRole('button', { name: 'Sign and correct' }).press('Enter');
    await expect.poll(async () => (await byPersons()).map(({ change }) => change.kind)).toEqual(['spans-corrected']);
    await page.getByText('words corrected by ada').first().waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await page.getByText('words corrected by ada').first().waitFor({ state: 'detached' });
  });
});

describe.skipIf(browserPath === null)('decisions', () => {
  test('a status is decided with a reason, shows who decided it, and is undone from the notice', async () => {
    const claim = await desk.claimAbout('buyer');
    const page = await desk.see(`/claim/${claim}`);
    await page.locator('.mention').first().waitFor();
    await page.keyboard.press('s');
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Disputed').check();
    await page.getByLabel('Why').fill('The owner told us otherwise.');
    await page.getByRole('button', { name: 'Sign and decide' }).click();
    await page.locator('.facts .status', { hasText: 'Disputed' }).waitFor();
    await page.locator('.statuses', { hasText: 'decided by ada' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await page.locator('.facts .status', { hasText: 'Reported' }).waitFor();
    expect(await page.locator('.statuses').textContent()).toContain('undone');
  });

  test('a forecast is settled with the sentence that shows it', async () => {
    const page = await desk.see('/docket');
    await page.getByRole('button', { name: 'Settle' }).first().click();
    await page.getByRole('radio', { name: /^Failed/ }).check();
    await page.getByLabel('Evidence: the article').selectOption({ index: 1 });
    await page.getByLabel('and the statement in it').selectOption({ index: 1 });
    await expectAccessible(page);
    await page.getByLabel('Why').fill('The port is still shut.');
    await page.getByRole('button', { name: 'Sign and settle' }).click();
    await page.locator('#settled .status', { hasText: 'Failed' }).waitFor();
    expect((await byPersons()).at(-1)?.change).toMatchObject({
      kind: 'status-decided',
      status: 'failed',
      evidence: [{ text: expect.stringMatching(/./) }],
    });
  });

  test('a source is graded with a reason', async () => {
    const page = await desk.see('/source/p1');
    await page.getByRole('button', { name: 'Grade' }).click();
    await page.getByLabel('usually reliable', { exact: false }).nth(1).check();
    await page.getByLabel('Why').fill('Right three times of four.');
    await page.getByRole('button', { name: 'Sign and grade' }).click();
    await page.locator('#grade', { hasText: 'Right three times of four.' }).waitFor();
  });
});

describe.skipIf(browserPath === null)('the keyboard', () => {
  test('the map shows what works here, and single keys can be switched off', async () => {
    const page = await desk.see('/story/port-of-anselm');
    await page.locator('.claims > li').first().waitFor();
    await page.keyboard.press('?');
    const map = page.getByRole('dialog', { name: 'Keys' });
    await map.getByText('Next claim').waitFor();
    await expectAccessible(page);
    await map.getByLabel('Single-key shortcuts').uncheck();
    await page.keyboard.press('Escape');
    await map.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    expect(await map.count()).toBe(0);
  });

  test('the finder finds claims by their words and goes there', async () => {
    const page = await desk.see('/docket');
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByPlaceholder('Claims, articles').waitFor();
    await page.keyboard.type('buyer');
    await page.locator('[cmdk-item]', { hasText: 'seeking a buyer' }).first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/claim\//);
  });

  test('j and k walk the claims, o opens one', async () => {
    const page = await desk.see('/story/port-of-anselm');
    await page.locator('.claims > li').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect.poll(() => page.evaluate('document.activeElement?.closest("li")?.dataset.index')).toBe('1');
    await page.keyboard.press('o');
    await page.waitForURL(/\/claim\//);
    await page.keyboard.press('Backspace');
    await page.waitForURL(/\/story\//);
  });
});

describe.skipIf(browserPath === null)('as the ledger grows', () => {
  test('what another process adds shows without a reload', async () => {
    const page = await desk.see('/');
    await page.locator('.live[data-live]').waitFor();
    await desk.addElsewhere('A late word on the port');
    await page.locator('.story-card', { hasText: '9 articles' }).first().waitFor();
  });

  test('a theme is chosen and kept', async () => {
    const page = await desk.see('/');
    await page
      .getByRole('button', { name: /^Theme/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /^Theme: light/ })
      .first()
      .click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await visit(page, '/docket');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });
});
