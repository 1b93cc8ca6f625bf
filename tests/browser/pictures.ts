import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { deskIntake } from '../../src/cli/desk-intake.ts';
import { addExampleStory, exampleManifest, lastDayOf } from '../../src/intake/example-story.ts';
import { openReaderPool } from '../../src/intake/reader-pool.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { openLedger } from '../../src/ledger/open-ledger.ts';
import { startServer } from '../../src/server/start.ts';
import { launch, settled } from './browser.ts';

/**
 * Pictures of the desk on the example story. `npm run pictures` takes those of the documents again; `npm run pictures -- --all FOLDER` every
 * screen at every size, in both themes and on paper, to look at. The documents' are made small with `pngquant` where that is installed.
 */
const SIZES = {
  desktop: { width: 1440, height: 900 },
  laptop: { width: 1024, height: 720 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
  scroll: { width: 320, height: 1600 },
  wall: { width: 3840, height: 2160 },
} as const;
type Picture = {
  readonly name: string;
  readonly path: string;
  readonly size: keyof typeof SIZES;
  readonly theme: 'light' | 'dark';
};

const DOCUMENTS = resolve(import.meta.dirname, '../../docs/images');

/** The example's own claims and articles by what they are about, so that a picture stays of the same thing. */
const addressesOf = async (ledger: Ledger) => {
  const claims = (await ledger.story('example'))?.claims ?? [];
  const mentions = (await ledger.story('example'))?.mentions ?? [];
  const weight = (id: string): number =>
    new Set(mentions.filter(({ claim }) => claim === id).map(({ article }) => article)).size;
  const [claim] = [...claims].sort((a, b) => weight(b.id) - weight(a.id));
  const articles = await ledger.articles();
  const revised = articles.find(({ revisions }) => revisions.length > 1);
  const speaker = mentions.find(({ speakerNamed }) => speakerNamed)?.speaker;
  const said = (source: string | null): number => mentions.filter((mention) => mention.speaker === source).length;
  const [quoted] = mentions
    .filter(({ speakerNamed }) => speakerNamed)
    .sort((a, b) => said(b.speaker) - said(a.speaker));
  const conditional = claims.find(({ forecast }) => forecast?.condition);
  const onCondition = mentions.find((mention) => mention.claim === conditional?.id);
  return {
    claim: `/claim/${claim?.id}`,
    article: `/article/${articles[0]?.id}`,
    revised: `/article/${revised?.id}?show=revisions`,
    source: `/source/${speaker}`,
    conditional: `/claim/${conditional?.id}`,
    conditions: `/article/${onCondition?.article}`,
    falls: `/source/${quoted?.speaker}#falls`,
    fall: `/source/${quoted?.speaker}?decide=${quoted?.claim}`,
    correct: `/claim/${claim?.id}?correct=${mentions.find((mention) => mention.claim === claim?.id)?.id}`,
    settle: `/docket?settle=${claims.find(({ forecast }) => forecast !== null)?.id}`,
  };
};

/** Of the example's desk, of one on an empty ledger, and of one behind a login. */
type Addresses = Awaited<ReturnType<typeof addressesOf>> & { readonly 'first-run': string; readonly login: string };

const screensOf = ({
  claim,
  article,
  revised,
  source,
  correct,
  settle,
  conditional,
  conditions,
  falls,
  fall,
  ...more
}: Addresses): Readonly<Record<string, string>> => ({
  stories: '/',
  story: '/story/example',
  'as-of': '/story/example?asOf=2026-03-06',
  matrix: '/story/example?view=matrix',
  timeline: '/story/example?view=timeline',
  articles: '/story/example?view=articles',
  claim,
  'claim-whole': `${claim}?words=sentence`,
  article,
  conditional,
  conditions,
  layers: `${article}?layers=attributions,voice,conditions,times,quantities,remarks,loaded,names,echoes`,
  revisions: revised,
  capture: `${article}?show=capture`,
  sources: '/sources',
  source,
  falls,
  fall,
  docket: '/docket',
  review: '/review',
  decided: '/review?show=decided',
  add: '/add',
  files: '/add?by=files',
  links: '/add?by=link',
  decide: `${claim}?decide=status`,
  correct,
  settle,
  grade: `${source}?grade=reliability`,
  merge: `${source}?merge=another`,
  keys: '/review',
  find: '/docket',
  nowhere: '/nowhere',
  'first-run': more['first-run'],
  login: more.login,
});

/** What is pressed before the picture of a screen is taken. */
const keysOf: Readonly<Record<string, readonly string[]>> = {
  keys: ['?'],
  find: ['/', ...'bridge'],
};

const forDocuments = ({ claim, article }: Addresses): Picture[] => [
  { name: 'story', path: '/story/example', size: 'desktop', theme: 'light' },
  { name: 'claim', path: claim, size: 'desktop', theme: 'light' },
  { name: 'article-dark', path: article, size: 'desktop', theme: 'dark' },
  { name: 'matrix', path: '/story/example?view=matrix', size: 'desktop', theme: 'light' },
  { name: 'timeline', path: '/story/example?view=timeline', size: 'desktop', theme: 'light' },
  { name: 'review', path: '/review', size: 'desktop', theme: 'light' },
  { name: 'phone-claim', path: claim, size: 'phone', theme: 'light' },
];

const shoot = async (
  browser: Browser,
  url: string,
  folder: string,
  picture: Picture,
  whole: boolean,
): Promise<void> => {
  const { name, path, size, theme } = picture;
  const context = await browser.newContext({
    baseURL: url,
    viewport: SIZES[size],
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(path);
  await settled(page);
  for (const key of keysOf[name.split('-')[0] ?? ''] ?? []) await page.keyboard.press(key);
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: whole });
  await context.close();
};

const onPaper = async (browser: Browser, url: string, folder: string, name: string, path: string): Promise<void> => {
  const page = await browser.newPage({ baseURL: url, viewport: SIZES.desktop });
  await page.goto(path);
  await settled(page);
  await page.pdf({
    path: join(folder, `${name}-paper.pdf`),
    format: 'A4',
    margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' },
  });
  await page.close();
};

/** An example desk in front of a browser, with its own today, so that the same things are due on every day. */
const withDesk = async (
  work: (browser: Browser, url: string, addresses: Addresses) => Promise<void>,
): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-pictures-'));
  const pool = openReaderPool();
  const ledger = await openLedger({ path: join(folder, 'example.db') });
  const today = lastDayOf(await exampleManifest());
  await addExampleStory(ledger, pool);
  const login = { kind: 'none', person: 'ada' } as const;
  const server = await startServer({ ledger, port: 0, login, intake: deskIntake(ledger, pool), today: () => today });
  const empty = await openLedger({ path: join(folder, 'empty.db') });
  const fresh = await startServer({ ledger: empty, port: 0, login, intake: deskIntake(empty, pool) });
  const passphrases = { analyst: randomUUID() };
  const door = { kind: 'passphrase', passphrases } as const;
  const shared = await startServer({ ledger, port: 0, login: door, today: () => today });
  const browser = await launch();
  try {
    await work(browser, server.url, { ...(await addressesOf(ledger)), 'first-run': fresh.url, login: shared.url });
  } finally {
    await browser.close();
    for (const one of [server, fresh, shared]) await one.close();
    await empty.close();
    await ledger.close();
    await pool.close();
    rmSync(folder, { recursive: true });
  }
};

const { values } = parseArgs({
  options: {
    all: { type: 'string' },
    only: { type: 'string' },
    sizes: { type: 'string' },
    paper: { type: 'boolean' },
    whole: { type: 'boolean' },
  },
});

await withDesk(async (browser, url, addresses) => {
  if (values.all === undefined) {
    for (const picture of forDocuments(addresses)) await shoot(browser, url, DOCUMENTS, picture, false);
    const files = readdirSync(DOCUMENTS).map((name) => join(DOCUMENTS, name));
    spawnSync('pngquant', ['--force', '--skip-if-larger', '--ext', '.png', '--speed', '1', '128', ...files]);
    return;
  }
  mkdirSync(values.all, { recursive: true });
  const sizes = values.sizes?.split(',') ?? [
    'desktop-light',
    'desktop-dark',
    'laptop-light',
    'phone-dark',
    'narrow-light',
    'wall-light',
  ];
  const only = values.only?.split(',');
  for (const [name, path] of Object.entries(screensOf(addresses))) {
    if (only && !only.includes(name)) continue;
    for (const sight of sizes) {
      const [size, theme] = sight.split('-') as [Picture['size'], Picture['theme']];
      await shoot(browser, url, values.all, { name: `${name}-${sight}`, path, size, theme }, values.whole ?? false);
    }
    if (values.paper) await onPaper(browser, url, values.all, name, path);
  }
});
