import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserPath, complaints, expectAccessible, expectNoSidewaysScroll, SIGHTS, visit } from './browser.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

let desk: OpenDesk;
beforeAll(async () => {
  if (browserPath !== null) desk = await openDesk();
});
beforeEach(() => desk?.refill());
afterEach(() => desk?.leave());
afterAll(() => desk?.close());

type Queue = {
  open: number;
  kinds: Record<string, number>;
  items: { id: string; proposal: { subject: { kind: string } } }[];
};
type Entries = {
  entries: { seq: number; by: { kind: string; name: string }; change: { kind: string; reason?: string } }[];
};
const byPersons = async () =>
  (await desk.json<Entries>('/api/entries?limit=1000')).entries.filter(({ by }) => by.kind === 'person');

describe.skipIf(browserPath === null).each(SIGHTS)(
  'the review queue, by keyboard alone, on a $size in the $theme',
  (sight) => {
    test('accept, reject, undo: one key each, every one an entry under the name of the person', async () => {
      const before = await desk.json<Queue>('/api/review');
      expect(before.open).toBeGreaterThan(1);
      const page = await desk.see('/', sight);
      await page.keyboard.press('g');
      await page.keyboard.press('r');
      await page.locator('.proposal').waitFor();

      await page.keyboard.press('a');
      await expect
        .poll(async () => (await byPersons()).map(({ change }) => change.kind))
        .toEqual(['proposal-accepted']);
      await expect.poll(async () => (await desk.json<Queue>('/api/review')).open).toBe(before.open - 1);

      await page.keyboard.press('u');
      await expect
        .poll(async () => (await byPersons()).map(({ change }) => change.kind))
        .toEqual(['proposal-accepted', 'undone']);
      await expect.poll(async () => (await desk.json<Queue>('/api/review')).open).toBe(before.open);
      await page.getByText(`Proposal 1 of ${before.open}`, { exact: true }).waitFor();

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
      const page = await desk.see('/review', sight);
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
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('u');
      await page.getByText('words corrected by ada').first().waitFor({ state: 'detached' });
    });

    test('the words may be taken from anywhere in the article', async () => {
      const page = await desk.see('/review', sight);
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
      const page = await desk.see('/review', sight);
      const queue = await desk.json<Queue>('/api/review');
      const linked = queue.items.find(({ proposal }) => proposal.subject.kind === 'claim-link');
      if (!linked) throw new Error('nothing to merge');
      await visit(page, `/review?at=${linked.id}`);
      await page.keyboard.press('m');
      // merged is the answer to what was asked: it asks no more, until the merge is taken back
      await expect
        .poll(async () => (await byPersons()).map(({ change }) => change.kind))
        .toEqual(expect.arrayContaining(['claims-merged', 'proposal-rejected']));
      await expect
        .poll(async () => (await desk.json<Queue>('/api/review')).items.map(({ id }) => id))
        .not.toContain(linked.id);
      await page.keyboard.press('u');
      await expect.poll(async () => (await byPersons()).at(-1)?.change.kind).toBe('undone');
      await expect.poll(async () => (await desk.json<Queue>('/api/review')).open).toBe(queue.open);
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
  },
);

describe.skipIf(browserPath === null)('the review queue', () => {
  test('a yes to a merge is taken back as a whole', async () => {
    const asked = (await desk.json<Queue>('/api/review?limit=500')).items.find(({ proposal }) =>
      ['same-claim', 'same-source'].includes(proposal.subject.kind),
    );
    if (!asked) throw new Error('nothing to merge');
    const page = await desk.see(`/review?at=${asked.id}`);
    await page.keyboard.press('a');
    await expect.poll(async () => (await byPersons()).length).toBeGreaterThan(1);
    const kept = (await byPersons()).length;
    await page.keyboard.press('u');
    await expect
      .poll(async () => (await byPersons()).slice(kept).map(({ change }) => change.kind))
      .toEqual(Array.from({ length: kept }, () => 'undone'));
  });

  test('one kind of proposal is shown at a time where that is asked for, by click and by key', async () => {
    const { kinds, open } = await desk.json<Queue>('/api/review');
    const page = await desk.see('/review');
    const toggles = page.getByRole('group', { name: 'Which proposals' });
    await toggles.getByRole('button', { name: 'Ties' }).click();
    await page.getByText(`Proposal 1 of ${kinds['claim-link']}`).waitFor();
    expect(await page.locator('#proposal-title').textContent()).toContain('tied');
    await expectAccessible(page);
    for (const _ of await toggles.getByRole('button').all()) {
      if (await page.getByText(`Proposal 1 of ${open}`).isVisible()) break;
      await page.keyboard.press('f');
      await page.waitForTimeout(150);
    }
    await page.getByText(`Proposal 1 of ${open}`).waitFor();
  });

  test('what was decided is listed with who did it, and taken back from there, long after', async () => {
    const page = await desk.see('/review');
    await page.locator('.proposal').waitFor();
    await page.keyboard.press('r');
    await expect.poll(async () => (await byPersons()).length).toBe(1);
    await visit(page, '/');
    await visit(page, '/review?show=decided');
    const [first] = await page.locator('.entries tbody tr').all();
    expect(await first?.textContent()).toMatch(/ada.*rejected a proposal/);
    await expectAccessible(page);
    await first?.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.entries tr[data-undone]', { hasText: 'rejected a proposal' }).waitFor();
    expect((await byPersons()).at(-1)?.change.kind).toBe('undone');
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

describe.skipIf(browserPath === null).each(SIGHTS)('decisions, on a $size in the $theme', (sight) => {
  test('a status is decided with a reason, shows who decided it, and is undone from the notice', async () => {
    const claim = await desk.claimAbout('buyer');
    const page = await desk.see(`/claim/${claim}`, sight);
    await page.locator('.mention').first().waitFor();
    await page.keyboard.press('s');
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Disputed').check();
    await page.getByLabel('Why').fill('The owner told us otherwise.');
    await page.getByRole('button', { name: 'Sign and decide' }).click();
    await page.locator('.facts .status', { hasText: 'Disputed' }).waitFor();
    await page.locator('.statuses', { hasText: 'decided by ada' }).waitFor();
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).first().click();
    await page.locator('.facts .status', { hasText: 'Reported' }).waitFor();
    expect(await page.locator('.statuses').textContent()).toContain('undone');
  });

  test('a forecast is settled with the sentence that shows it', async () => {
    const page = await desk.see('/docket', sight);
    await page.getByRole('button', { name: 'Settle' }).first().click();
    await page.getByRole('radio', { name: /^Failed/ }).check();
    await page.getByLabel('Evidence: the article').selectOption({ index: 1 });
    await page.getByLabel('and the statement in it').selectOption({ index: 1 });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByLabel('Why').fill('The port is still shut.');
    await page.getByRole('button', { name: 'Sign and settle' }).click();
    await page.locator('#settled .status', { hasText: 'Failed' }).waitFor();
    expect((await byPersons()).find(({ change }) => change.kind === 'status-decided')?.change).toMatchObject({
      status: 'failed',
      evidence: [{ text: expect.stringMatching(/./) }],
    });
  });

  test('a source is graded with a reason, which is undone from its own history', async () => {
    const page = await desk.see('/source/p1', sight);
    await page.getByRole('button', { name: 'Grade' }).click();
    await page.getByLabel('usually reliable', { exact: false }).nth(1).check();
    await expectAccessible(page);
    await page.getByLabel('Why').fill('Right three times of four.');
    await page.getByRole('button', { name: 'Sign and grade' }).click();
    await page.locator('#grade', { hasText: 'Right three times of four.' }).waitFor();
    await expectNoSidewaysScroll(page);
    await page.locator('#history').getByRole('button', { name: 'Undo' }).click();
    await page.locator('#grade', { hasText: 'cannot be judged' }).waitFor();
  });

  test('what leans on a source is listed, and where it stands without is decided and undone', async () => {
    type Sources = { sources: { id: string; name: string }[] };
    const { sources } = await desk.json<Sources>('/api/sources');
    const morand = sources.find(({ name }) => name === 'Ilse Morand');
    const page = await desk.see(`/source/${morand?.id}`, sight);
    await page.getByRole('link', { name: 'What leans on them' }).click();
    const falls = page.locator('#falls');
    const lost = falls.locator('[data-regraded="no-origin-left"] li', { hasText: 'dock workers' });
    await lost.getByText('1 origin now, none without').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await lost.getByRole('button', { name: 'Decide where it stands' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Retracted').check();
    await dialog.getByLabel('Why').fill('She was not there.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Sign and decide' }).click();
    await lost.locator('.status', { hasText: 'Retracted' }).waitFor();
    // the next one for the same reason needs it written no second time
    await falls
      .getByRole('button', { name: /gas line/ })
      .first()
      .click();
    expect(await dialog.getByLabel('Why').inputValue()).toBe('She was not there.');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await lost.locator('a.wording').click();
    await page.locator('.elsewhere').getByRole('link', { name: 'Ilse Morand' }).click();
    await page.waitForURL(/#falls$/);
    await lost.locator('.status', { hasText: 'Retracted' }).waitFor();
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).first().click();
    await lost.locator('.status', { hasText: 'Reported' }).waitFor();
    expect((await byPersons()).map(({ change }) => change.kind)).toEqual(['status-decided', 'undone']);
  });

  test('another source is found by its name and merged, with the reason; both are undone', async () => {
    const { sources } = await desk.json<{ sources: { id: string; name: string; named: boolean }[] }>('/api/sources');
    const [into, from] = sources.filter(({ named }) => named);
    if (!into || !from) throw new Error('no two sources');
    const page = await desk.see(`/source/${into.id}`, sight);
    await page.getByRole('button', { name: 'Merge another source' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Find a source by name').fill(from.name);
    await dialog.getByRole('radio', { name: from.name }).first().check();
    await expectAccessible(page);
    await dialog.getByLabel('Why').fill('One man with two spellings.');
    await dialog.getByRole('button', { name: 'Sign and merge' }).click();
    await page.locator('#names', { hasText: from.name }).waitFor();
    expect((await byPersons()).find(({ change }) => change.kind === 'sources-merged')?.change).toMatchObject({
      from: from.id,
      into: into.id,
      reason: 'One man with two spellings.',
    });
    await page.locator('#history').getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(async () => (await desk.json<{ source: { id: string } }>(`/api/sources/${from.id}`)).source.id)
      .toBe(from.id);
  });
});

describe.skipIf(browserPath === null)('dialogs', () => {
  test('have an address of their own; Back closes them and leaves no empty step behind', async () => {
    const claim = await desk.claimAbout('buyer');
    const page = await desk.see('/');
    await visit(page, `/claim/${claim}`);
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(page.url()).toContain('decide=status');
    await page.goBack();
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('s');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).not.toContain('decide');
    await page.goBack();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/');
    await visit(page, `/claim/${claim}?decide=status`);
    await dialog.waitFor();
  });

  test('what the ledger refuses is said, and stays until it is read', async () => {
    const page = await desk.see(`/claim/${await desk.claimAbout('buyer')}?decide=status`);
    await page.route('**/api/decisions', (route) =>
      route.fulfill({
        status: 400,
        json: { error: { code: 'X', message: 'The disk is full.', hint: 'Make room and try again.' } },
      }),
    );
    await page.getByLabel('Why').fill('It says so.');
    await page.getByRole('button', { name: 'Sign and decide' }).click();
    // the dialog stays, with what was written in it
    await page.getByRole('alert').getByText('Make room and try again').waitFor();
    expect(await page.getByLabel('Why').inputValue()).toBe('It says so.');
    await page.keyboard.press('Escape');
    const notice = page.locator('.notice[data-tone="bad"]', { hasText: 'Not recorded: The disk is full. Make room' });
    await notice.waitFor();
    await notice.getByRole('button', { name: 'Close' }).click();
    await notice.waitFor({ state: 'detached' });
    expect(complaints.get(page)?.splice(0)).toEqual([expect.stringContaining('400')]);
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

  test('what is typed while the finder is on its way goes into it, and decides nothing', async () => {
    const page = await desk.see('/review');
    await page.locator('.proposal').waitFor();
    await page.keyboard.type('/arm');
    await expect.poll(() => page.getByPlaceholder('Claims, articles').inputValue()).toBe('arm');
    expect(await byPersons()).toEqual([]);
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
    await page.locator('.live[data-live]').first().waitFor();
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
