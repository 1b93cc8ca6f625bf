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

  test('source, cue and content are corrected by selecting words, by keyboard or by dragging', async () => {
    const page = await desk.see('/review');
    await page.locator('.proposal').waitFor();
    await page.keyboard.press('e');
    const text = page.locator('#span-text');
    await text.waitFor();
    const words = await text.inputValue();
    await expectAccessible(page);
    await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe('span-text');
    await page.keyboard.press('ControlOrMeta+Home');
    for (let at = 0; at < words.indexOf(' '); at += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('1');
    const source = page.locator('.span-preview .is-source').first();
    expect(await source.textContent()).toBe(words.split(' ')[0]);
    const box = await text.boundingBox();
    if (!box) throw new Error('no text to drag over');
    await page.mouse.move(box.x + 12, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 180, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.press('3');
    await expect.poll(() => page.locator('.span-preview .is-content').first().textContent()).toMatch(/^\S+ \S+/);
    await page.getByRole('dialog').getByLabel('Why').fill('The machine took too little.');
    await page.getByRole('dialog').getByLabel('Why').press('Tab');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await byPersons()).map(({ change }) => [change.kind, change.reason]))
      .toEqual([['spans-corrected', 'The machine took too little.']]);
    await page.getByText('words corrected by ada').first().waitFor();
    await page.keyboard.press('u');
    await page.getByText('words corrected by ada').first().waitFor({ state: 'detached' });
  });

  test('the words may be taken from anywhere in the article', async () => {
    const page = await desk.see('/review');
    await page.locator('.proposal').waitFor();
    await page.keyboard.press('e');
    const text = page.locator('#span-text');
    await text.waitFor();
    const around = await text.inputValue();
    const marked = await page.locator('.span-preview .is-content').allTextContents();
    await page.getByRole('button', { name: 'Whole article' }).click();
    await expect.poll(async () => (await text.inputValue()).length).toBeGreaterThan(around.length);
    const whole = await text.inputValue();
    expect(whole).toContain(around);
    expect(await page.locator('.span-preview .is-content').allTextContents()).toEqual(marked);
    await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe('span-text');
    await expectAccessible(page);
    // the caret goes where the keys send it, and nothing can be typed
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('x');
    expect(await text.inputValue()).toBe(whole);
    await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
    await page.keyboard.press('1');
    await page.getByRole('dialog').getByLabel('Why').fill('Named in the headline.');
    await page.getByRole('button', { name: 'Sign and correct' }).press('Enter');
    await expect
      .poll(async () => (await byPersons()).at(-1)?.change)
      .toMatchObject({ kind: 'spans-corrected', source: [[0, whole.search(/\s/)]] });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('u');
    await expect.poll(async () => (await byPersons()).at(-1)?.change.kind).toBe('undone');
  });

  test('a mention is split off and claims are merged', async () => {
    const page = await desk.see('/review');
    const queue = await desk.json<Queue>('/api/review');
    const linked = queue.items.find(({ proposal }) => proposal.subject.kind === 'claim-link');
    if (!linked) throw new Error('nothing to merge');
    await visit(page, `/review?at=${linked.id}`);
    await page.keyboard.press('m');
    await expect.poll(async () => (await byPersons()).at(-1)?.change.kind).toBe('claims-merged');
    await page.keyboard.press('u');
    await expect.poll(async () => (await byPersons()).at(-1)?.change.kind).toBe('undone');
    await page.getByText(`of ${queue.open}`).waitFor();
    await visit(page, `/review?at=${linked.id}`);
    await page.keyboard.press('e');
    await page.getByLabel('split off: a claim of its own').check();
    await page.getByRole('dialog').getByLabel('Why').fill('It speaks of another port.');
    await page.getByRole('button', { name: 'Sign and correct' }).press('Enter');
    await expect
      .poll(async () => (await byPersons()).at(-1)?.change)
      .toMatchObject({ kind: 'mention-moved', claim: null, reason: 'It speaks of another port.' });
    // keys belong to the dialog until it has closed
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('u');
    await expect.poll(async () => (await byPersons()).at(-1)?.change.kind).toBe('undone');
  });
});

describe.skipIf(browserPath === null)('what the machine misread', () => {
  test('the speaker and the certainty are put right in the article, show who did it, and are taken back', async () => {
    const page = await desk.see(
      `/article/${await desk.articleBy('Daily Harbour', 'Gas line caused port blast')}?note=a1`,
    );
    await page.keyboard.press('e');
    await page.getByLabel('Who speaks').fill('Odo Brandt');
    await page.getByLabel('possible', { exact: false }).check();
    await page.getByRole('dialog').getByLabel('Why').fill('He spoke for her.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Sign and correct' }).click();
    const note = page.locator('#note-a1');
    await note.getByText('speaker corrected by ada').waitFor();
    await note.getByText('certainty corrected by ada').waitFor();
    await note.getByRole('link', { name: 'Odo Brandt' }).waitFor();
    expect((await byPersons()).map(({ change }) => change.kind)).toEqual(['speaker-corrected', 'certainty-corrected']);
    await note.locator('.certainty', { hasText: 'possible' }).waitFor();
    await page.locator('.notice', { hasText: 'Speaker corrected' }).getByRole('button', { name: 'Undo' }).click();
    await note.getByRole('link', { name: 'Ilse Morand' }).waitFor();
    expect(await note.getByText('certainty corrected by ada').count()).toBe(1);
  });

  test('a mention is moved to another claim, found by its words, from the claim it stands with', async () => {
    const from = await desk.claimAbout('gas line');
    const to = await desk.claimAbout('buyer');
    const page = await desk.see(`/claim/${from}`);
    await page.locator('.mention').last().getByRole('button', { name: 'Correct' }).click();
    await page.getByLabel('Find another claim by its words').fill('seeking a buyer');
    await page.getByRole('dialog').getByLabel('seeking a buyer').first().check();
    await page.getByRole('dialog').getByLabel('Why').fill('Misplaced.');
    await page.getByRole('button', { name: 'Sign and correct' }).click();
    await expect
      .poll(async () => (await byPersons()).at(-1)?.change)
      .toMatchObject({ kind: 'mention-moved', claim: to, reason: 'Misplaced.' });
    await visit(page, `/claim/${to}`);
    await page.locator('.mention', { hasText: 'put here by ada' }).waitFor();
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
