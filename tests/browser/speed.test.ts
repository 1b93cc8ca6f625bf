import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ClaimBoard } from '../../src/views/claim-board.ts';
import { browserPath, settled } from './browser.ts';
import { type OpenDesk, openDesk } from './open-desk.ts';

const CLAIMS = 10_000;
/** Typed letter by letter; some claims of the story hold it, others do not. */
const WORD = 'buyer';
/** The bar is 100 ms on a machine at rest; tests share theirs. */
const SLOWEST_MS = 300;

let desk: OpenDesk;
beforeAll(async () => {
  if (browserPath !== null) desk = await openDesk();
});
afterEach(() => desk?.leave());
afterAll(() => desk?.close());

describe.skipIf(browserPath === null)('speed', () => {
  test('the first screen takes under 200 KB of compressed script', async () => {
    const page = await desk.see('about:blank');
    const sizes: number[] = [];
    page.on('response', async (response) => {
      if (response.request().resourceType() === 'script')
        sizes.push((await response.request().sizes()).responseBodySize);
    });
    await page.goto(desk.url());
    await settled(page);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`first screen: ${(total / 1024).toFixed(0)} KB of compressed script in ${sizes.length} files`);
    expect(total).toBeGreaterThan(10_000);
    expect(total).toBeLessThan(200 * 1024);
  });

  test('a deep link finds in the head of its frame all that its first view waits for', async () => {
    const claim = await desk.claimAbout('dock workers');
    const frame = await (await fetch(`${desk.url()}/claim/${claim}`)).text();
    const page = await desk.see('about:blank');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${desk.url()}/claim/${claim}`);
    await page.locator('.xray-node, .xray-line').first().waitFor();
    await settled(page);
    const drawn = [...asked];
    const shown = await page.evaluate<number>(
      'performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0',
    );
    console.log(`a claim, cold: first words after ${shown.toFixed(0)} ms, ${drawn.length} requests`);
    const waited = drawn.filter((path) => path.endsWith('.js') || path.startsWith('/api/claims/'));
    expect(waited.length).toBeGreaterThan(4);
    expect(waited.filter((path) => !frame.includes(path) && !path.includes('/numbers-'))).toEqual([]);
    expect(drawn.filter((path) => path.startsWith('/api/claims/'))).toHaveLength(1);
  });

  test('ten thousand claims are filtered as one types', async () => {
    const board = await desk.json<ClaimBoard>('/api/stories/port-of-anselm');
    const rows = Array.from({ length: CLAIMS }, (_, index) => {
      const row = board.rows[index % board.rows.length];
      return { ...row, id: `c${index + 1}`, wording: `${row?.wording} (${index})` };
    });
    const page = await desk.see('about:blank');
    await page.route('**/api/stories/port-of-anselm*', (route) => route.fulfill({ json: { ...board, rows } }));
    await page.goto(`${desk.url()}/story/port-of-anselm`);
    await page.locator('.claims > li').first().waitFor();
    expect(await page.locator('.claims > li').count()).toBeLessThan(80);
    const times: number[] = [];
    for (const key of WORD) {
      await page.locator('#claim-filter').focus();
      await page.evaluate(`
        void (window.typed = new Promise((done) => {
          addEventListener('keydown', () => {
            const from = performance.now();
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)));
          }, { once: true });
        }))`);
      await page.keyboard.press(key);
      times.push(await page.evaluate<number>('window.typed'));
    }
    const found = rows.filter((row) =>
      `${row.wording}\n${row.speakers?.join('\n')}`.toLowerCase().includes(WORD),
    ).length;
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(CLAIMS);
    await page.getByText(new RegExp(`^${found.toLocaleString('en').replace(',', ',?')} of 10,?000 claims$`)).waitFor();
    const [median = 0] = times.sort((a, b) => a - b).slice(2);
    console.log(`filtering 10,000 claims: ${median.toFixed(0)} ms a key (median)`);
    expect(median).toBeLessThan(SLOWEST_MS);
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await page.locator(`.claims > li[aria-posinset="${found}"]`).waitFor();
  });
});
