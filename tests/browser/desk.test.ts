import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, expectAccessible, expectNoSidewaysScroll, SIGHTS, settled, visit } from './browser.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

let desk: OpenDesk;
beforeAll(async () => {
  if (browserPath !== null) desk = await openDesk();
});
afterEach(() => desk?.leave());
afterAll(() => desk?.close());

describe.skipIf(browserPath === null)('every screen, at every size, in both themes', () => {
  const screens: [string, () => Promise<string>][] = [
    ['stories', async () => '/'],
    ['story: claims', async () => '/story/port-of-anselm'],
    ['story: matrix', async () => '/story/port-of-anselm?view=matrix'],
    ['story: timeline', async () => '/story/port-of-anselm?view=timeline'],
    ['story: articles', async () => '/story/port-of-anselm?view=articles'],
    ['claim', async () => `/claim/${await desk.claimAbout('gas line')}`],
    ['claim with numbers', async () => `/claim/${await desk.claimAbout('dock workers')}`],
    ['claim with a pivot', async () => `/claim/${await desk.claimAbout('buyer')}`],
    [
      'article',
      async () =>
        `/article/${await desk.articleBy('Tarn Press')}?layers=attributions,voice,times,quantities,remarks,names,echoes`,
    ],
    [
      'article: revisions',
      async () => `/article/${await desk.articleBy('Daily Harbour', 'Insurers weigh the damage')}?show=revisions`,
    ],
    ['article: capture', async () => `/article/${await desk.articleBy('Tarn Press')}?show=capture`],
    ['sources', async () => '/sources'],
    ['source', async () => '/source/p1'],
    ['docket', async () => '/docket'],
    ['review', async () => '/review'],
    ['review: decided', async () => '/review?show=decided'],
    ['add', async () => '/add'],
    ['add: files', async () => '/add?by=files'],
    ['nowhere', async () => '/nowhere'],
  ];
  test.each(screens)('%s', async (_, path) => {
    const address = await path();
    for (const sight of SIGHTS) {
      const page = await desk.see(address, sight);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScroll(page);
      await page.emulateMedia({ colorScheme: sight.theme === 'light' ? 'dark' : 'light' });
    }
  });
});

describe.skipIf(browserPath === null).each(SIGHTS)(
  'the way from a story to the words that prove it, on a $size in the $theme',
  (sight) => {
    test('claims, a claim with its mentions, the article with the words marked', async () => {
      const page = await desk.see('/', sight);
      await page.getByRole('link', { name: 'Port of Anselm' }).first().click();
      await settled(page);
      await page.locator('a.wording', { hasText: 'gas line' }).first().click();
      await settled(page);
      expect(await page.locator('.mention').count()).toBeGreaterThan(2);
      await page
        .locator('.mention', { hasText: 'Daily Harbour' })
        .getByRole('link', { name: 'In the article' })
        .click();
      await settled(page);
      const text = page.locator('.article-text');
      expect(await text.locator('.is-source').first().textContent()).toContain('Morand');
      expect(await text.locator('.is-cue').first().textContent()).toBe('said');
      await expect.poll(() => text.locator('.is-content[data-active]').count()).toBeGreaterThan(0);
      await page.locator('#note-a1 a.wording').click();
      await settled(page);
      expect(page.url()).toContain('/claim/');
      await page.goBack();
      await page.goBack();
      await settled(page);
      expect(page.url()).toContain('/claim/');
    });

    test('filters stand in the address and come back with it', async () => {
      const page = await desk.see('/story/port-of-anselm', sight);
      const before = await page.locator('.claims > li').count();
      await page.keyboard.press('f');
      await page.keyboard.type('buyer');
      await expect.poll(() => page.locator('.claims > li').count()).toBe(1);
      expect(before).toBeGreaterThan(1);
      expect(page.url()).toContain('q=buyer');
      await page.reload();
      await settled(page);
      expect(await page.locator('.claims > li').count()).toBe(1);
    });

    test('as of an earlier day, what came later is not there', async () => {
      const page = await desk.see('/story/port-of-anselm?asOf=2031-03-03', sight);
      expect(await page.locator('a.wording', { hasText: 'buyer' }).count()).toBe(0);
      await page.getByRole('slider', { name: 'As of' }).focus();
      await page.keyboard.press('End');
      await expect.poll(() => page.locator('a.wording', { hasText: 'buyer' }).count()).toBe(1);
      expect(page.url()).not.toContain('asOf');
    });

    test('as of an earlier day, the articles that came later are not there either, and the ways on keep the day', async () => {
      const page = await desk.see('/story/port-of-anselm?view=articles', sight);
      const all = await page.locator('.article-line').count();
      await visit(page, '/story/port-of-anselm?view=articles&asOf=2031-03-03');
      const then = await page.locator('.article-line').count();
      expect(then).toBeGreaterThan(0);
      expect(then).toBeLessThan(all);
      await page.locator('.facts a', { hasText: 'outlet' }).click();
      await page.locator('.matrix').waitFor();
      expect(page.url()).toContain('asOf=2031-03-03');
    });

    test('what changed since one last looked is counted, and opens to the claims themselves', async () => {
      const page = await desk.see('about:blank', sight);
      await page.addInitScript("localStorage.setItem('hearsay:looked', '2031-03-04T00:00:00.000Z')");
      await visit(page, '/');
      await page
        .locator('.since', { hasText: /new article/ })
        .first()
        .waitFor();
      await page.locator('.since').first().getByRole('link', { name: 'that changed' }).click();
      await page.getByRole('button', { name: /^Changed since/ }).waitFor();
      const { rows } = await desk.json<{ rows: { changed: string }[] }>('/api/stories/port-of-anselm');
      const changed = rows.filter((row) => row.changed > '2031-03-04T00:00:00.000Z').length;
      expect(changed).toBeGreaterThan(0);
      expect(changed).toBeLessThan(rows.length);
      await page.getByText(`${changed} of ${rows.length} claims`).waitFor();
    });

    test('a revision shows what changed for the claim and word by word', async () => {
      const page = await desk.see(
        `/article/${await desk.articleBy('Daily Harbour', 'Insurers weigh the damage')}?show=revisions`,
        sight,
      );
      expect(await page.locator('.changes .badge', { hasText: 'hardened' }).count()).toBe(1);
      expect(await page.locator('.difference del').first().textContent()).toContain('may exceed');
      expect(await page.locator('.difference ins').first().textContent()).toContain('exceeds');
    });
  },
);

describe.skipIf(browserPath === null).each(SIGHTS)('what a statement depends on, on a $size in the $theme', (sight) => {
  const CONDITION = 'if the quay walls held';

  test('is marked in the article and told beside it, until its layer is switched off', async () => {
    const page = await desk.see(`/article/${await desk.articleBy('Tarn Press')}`, sight);
    const marked = page.locator('.article-text .is-condition');
    expect(await marked.allTextContents()).toEqual([CONDITION]);
    await page.locator('.note .condition', { hasText: `Condition: ${CONDITION}` }).waitFor();
    expect(await page.locator('.legend').textContent()).toContain('condition');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Conditions' }).press('Enter');
    await expect.poll(() => marked.count()).toBe(0);
    expect(page.url()).toContain('layers=attributions');
  });

  test('is told at each mention of a claim, and marked in its sentence', async () => {
    const page = await desk.see(`/claim/${await desk.claimAbout('reopen')}`, sight);
    const mentions = await page.locator('.mention').count();
    expect(mentions).toBeGreaterThan(1);
    expect(await page.locator('.mention .condition', { hasText: `Condition: ${CONDITION}` }).count()).toBe(mentions);
    await page.getByRole('button', { name: 'In its sentence' }).click();
    await expect.poll(() => page.locator('.mention blockquote .is-condition').count()).toBe(mentions);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  test('is marked in a forecast’s wording, and said once', async () => {
    const page = await desk.see('/docket', sight);
    const line = page.locator('.docket-line', { hasText: 'reopen' });
    expect(await line.locator('.wording .is-condition').textContent()).toBe(CONDITION);
    expect(await line.locator('.condition').textContent()).toBe('conditional');
    await line.getByRole('button', { name: /^Settle/ }).click();
    await page.getByRole('dialog').locator('.condition').waitFor();
  });
});

describe.skipIf(browserPath === null)('the pictures of a story and of a claim', () => {
  test('the echo X-ray opens to the reason behind a line, also by keyboard', async () => {
    const page = await desk.see(`/claim/${await desk.claimAbout('buyer')}`);
    await expect.poll(() => page.locator('.xray-line').count()).toBeGreaterThan(5);
    expect(await page.locator('.warning', { hasText: 'Hidden pivot' }).count()).toBe(1);
    await page.locator('.xray-line').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.xray-open .why').count()).toBe(1);
    expect(page.url()).toContain('why=');
    await page.reload();
    await page.locator('.xray-open .why').first().waitFor();
    await page.locator('.xray-node[data-layer="origin"]').first().click();
    expect(await page.locator('.xray-open .why').count()).toBeGreaterThan(0);
  });

  test('on a phone the echo X-ray is a drawn tree whose reasons open to the sentence', async () => {
    const page = await desk.see(`/claim/${await desk.claimAbout('buyer')}`, { size: 'narrow' });
    await page.locator('.tree-node[data-layer="origin"]').first().waitFor();
    expect(await page.locator('.tree ul .tree-node').count()).toBeGreaterThan(5);
    await expectNoSidewaysScroll(page);
    await page.locator('.tree-proof button').first().press('Enter');
    await page.locator('.tree-proof .why').first().waitFor();
    await page.getByRole('button', { name: 'As a list' }).click();
    await page.locator('.step-list > li').first().waitFor();
  });

  test('a story shows articles, outlets, claims and origins a day as small multiples, each with its words', async () => {
    const page = await desk.see('/');
    const names = await page
      .locator('.multiple svg')
      .evaluateAll((drawn) => drawn.map((one) => one.getAttribute('aria-label')));
    expect(names.slice(0, 4)).toEqual([
      expect.stringMatching(/^most articles on .*: \d+$/),
      expect.stringMatching(/^most outlets on .*: \d+$/),
      expect.stringMatching(/^most claims on .*: \d+$/),
      expect.stringMatching(/^most origins on .*: \d+/),
    ]);
  });
});

describe.skipIf(browserPath === null)('a capture is hostile', () => {
  test('it is shown and nothing of it runs', async () => {
    const page = await desk.see(`/article/${await desk.articleBy('Tarn Press')}?show=capture`);
    const frame = page.frameLocator('iframe.capture');
    await frame.locator('p').first().waitFor();
    expect(await page.evaluate('"hearsayWasHere" in window')).toBe(false);
    expect(await page.locator('iframe.capture').getAttribute('sandbox')).toBe('');
  });
});
