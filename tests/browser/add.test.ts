import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deskIntake } from '../../src/cli/desk-intake.ts';
import { openReaderPool, type ReaderPool } from '../../src/intake/reader-pool.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { openLedger } from '../../src/ledger/open-ledger.ts';
import { type RunningServer, startServer } from '../../src/server/start.ts';
import {
  browserPath,
  complaints,
  expectAccessible,
  expectNoSidewaysScroll,
  launch,
  openPage,
  SIGHTS,
  settled,
  visit,
} from './browser.ts';

let folder: string;
let ledger: Ledger;
let pool: ReaderPool;
let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  if (browserPath === null) return;
  pool = openReaderPool();
  browser = await launch();
});
beforeEach(async () => {
  if (browserPath === null) return;
  folder = mkdtempSync(join(tmpdir(), 'hearsay-add-'));
  ledger = await openLedger({ path: join(folder, 'new.db') });
  server = await startServer({
    ledger,
    port: 0,
    login: { kind: 'none', person: 'ada' },
    intake: deskIntake(ledger, pool),
    today: () => '2026-03-13',
  });
});
afterEach(async () => {
  if (!page) return;
  await page.context().close();
  await server.close();
  await ledger.close();
  rmSync(folder, { recursive: true });
  expect(complaints.get(page)).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await pool?.close();
});

const ARTICLE = 'Ferry service halted\n\nHarbour master Ilse Morand said the ferry would not sail before Friday.';

describe.skipIf(browserPath === null)('from an empty ledger to the first claims, read by the real reader', () => {
  test.each(SIGHTS)(
    'the first run explains itself; a pasted text is read, then kept, on a $size in the $theme',
    async (sight) => {
      page = await openPage(browser, server.url, sight);
      await visit(page, '/');
      await page.getByRole('heading', { name: 'Who says so?' }).waitFor();
      await expectAccessible(page);
      await page.locator('.welcome').getByRole('link', { name: 'Add articles' }).click();
      await page.getByLabel('The article').fill(ARTICLE);
      await page.getByLabel('Outlet').fill('Daily Harbour');
      await page.getByLabel('Published').fill('2026-03-10');
      await page.getByLabel('Story').fill('The ferry');
      // the reading appears by itself, and keeps nothing
      await page.locator('.previewed .is-source', { hasText: 'Morand' }).waitFor();
      await expectAccessible(page);
      expect((await ledger.counts()).articles).toBe(0);
      await page.getByRole('button', { name: 'Keep it' }).click();
      await page.locator('.done', { hasText: 'Ferry service halted' }).waitFor();
      expect(await page.getByLabel('The article').inputValue()).toBe('');
      await visit(page, '/story/the-ferry');
      await page.locator('a.wording', { hasText: 'ferry' }).first().waitFor();
    },
  );

  test.each(SIGHTS)(
    'a dropped file is kept with its capture, and twice is once, on a $size in the $theme',
    async (sight) => {
      page = await openPage(browser, server.url, sight);
      await visit(page, '/add');
      await page.getByRole('button', { name: 'Drop files' }).click();
      const file = {
        name: 'ferry.html',
        mimeType: 'text/html',
        buffer: Buffer.from(
          '<!doctype html><html><head><title>Ferry sails again</title><meta property="og:site_name" content="Vantage"></head><body><article><h1>Ferry sails again</h1><p>The ferry sailed on Friday morning, the harbour office said in a statement on its website.</p><p>“We are glad to be back,” said captain Odo Brandt, who had waited in port for three days.</p></article></body></html>',
        ),
      };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.locator('.done', { hasText: 'Added' }).waitFor();
      await page.locator('input[type=file]').setInputFiles(file);
      await page.locator('.done', { hasText: 'Already here' }).waitFor();
      await page.locator('.done a').first().click();
      await settled(page);
      await page.getByRole('button', { name: 'Capture' }).click();
      await page.frameLocator('iframe.capture').getByText('The ferry sailed').waitFor();
    },
  );

  test('one file that cannot be read is named, and keeps no other out', async () => {
    page = await openPage(browser, server.url, { size: 'phone', theme: 'dark' });
    await visit(page, '/add?by=files');
    await page.locator('input[type=file]').setInputFiles([
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
      {
        name: 'pilots.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Pilots wait\n\nThe pilots said they would wait.'),
      },
    ]);
    await page.locator('.problem', { hasText: 'empty.txt' }).waitFor();
    await page.locator('.done', { hasText: 'Pilots wait' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    complaints.set(page, []);
  });

  test('the example story is one click away, and its screens hold', async () => {
    const other = await openLedger({ path: join(folder, 'example.db') });
    const desk = await startServer({
      ledger: other,
      port: 0,
      login: { kind: 'none', person: 'ada' },
      intake: deskIntake(other, pool),
      today: () => '2026-03-13',
    });
    page = await openPage(browser, desk.url, { size: 'phone', theme: 'dark' });
    await visit(page, '/');
    await page.getByRole('button', { name: 'Look at the example story' }).click();
    await page.locator('.story-card').first().waitFor();
    for (const path of [
      '/',
      '/story/example',
      '/story/example?view=matrix',
      '/claim/c1',
      '/docket',
      '/review',
      '/sources',
    ]) {
      await visit(page, path);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
    await page.goto('about:blank');
    await desk.close();
    await other.close();
  });
});
