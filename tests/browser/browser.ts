import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const CANDIDATES = [
  process.env.HEARSAY_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of this machine; null, with a loud word, where there is none. */
export const browserPath = CANDIDATES.find((path) => path !== undefined && existsSync(path)) ?? null;
if (browserPath === null)
  console.warn('\n*** NO CHROMIUM FOUND: the browser tests are SKIPPED. Install one or set HEARSAY_BROWSER. ***\n');

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

export const SIZES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
} as const;

export type Sight = { readonly size?: keyof typeof SIZES; readonly theme?: 'light' | 'dark' };

/** The two sights every screen's main task is done in. */
export const SIGHTS = [
  { size: 'desktop', theme: 'light' },
  { size: 'phone', theme: 'dark' },
] as const satisfies readonly Sight[];

/** Complaints of a page: errors, refused loads, breaches of its policy; not what a hostile capture or somebody not logged in tried in vain. */
export const complaints = new WeakMap<Page, string[]>();

/** A fresh page at a size and in a theme, offline but for the desk itself; it writes down everything that goes wrong. */
export const openPage = async (browser: Browser, base: string, { size = 'desktop', theme = 'light' }: Sight = {}) => {
  const context: BrowserContext = await browser.newContext({
    baseURL: base,
    viewport: SIZES[size],
    colorScheme: theme,
    reducedMotion: 'reduce',
    hasTouch: size !== 'desktop',
  });
  const page = await context.newPage();
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('console', (message) => {
    const tried = /\/captures\/.*(sandboxed|Content Security Policy)|status of 401/.test(message.text());
    if (!tried && ['error', 'warning'].includes(message.type())) heard.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !url.startsWith('data:') && !url.startsWith('blob:'))
      heard.push(`left the desk: ${url}`);
  });
  return page;
};

/** Opens an address and waits until its page has come. */
export const visit = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await settled(page);
};

export const settled = async (page: Page): Promise<void> => {
  await page.locator('main h1').first().waitFor();
  await page.locator('.waiting, [aria-busy="true"]').first().waitFor({ state: 'detached' });
};

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type AxeResults = {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
};

/** Holds the page against WCAG 2.2 AA with axe; fails with what breaks it. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], iframes: false })`,
  );
  const found = results.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes
        .slice(0, 4)
        .map(({ html, failureSummary }) => `    ${html.slice(0, 240)}\n      ${failureSummary?.replace(/\n/g, ' ')}`)
        .join('\n')}`,
  );
  expect(found, page.url()).toEqual([]);
};

/** Fails where the page stays wider than the screen. */
export const expectNoSidewaysScroll = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'), {
      message: `${page.url()} is wider than the screen`,
      timeout: 20_000,
    })
    .toBeLessThan(1);
