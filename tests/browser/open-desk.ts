import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { openLedger } from '../../src/ledger/open-ledger.ts';
import { readingOf } from '../../src/ledger/testing/reading-fixture.ts';
import type { Login } from '../../src/server/login.ts';
import { type RunningServer, startServer } from '../../src/server/start.ts';
import { complaints, launch, openPage, type Sight, visit } from './browser.ts';
import { portStory } from './port-story.ts';

/** The day on which the tests look at the port story: a day after its forecast fell due. */
const TODAY = '2031-03-21';

/** A browser in front of a real server on a real ledger file, filled with the port story. */
export type OpenDesk = {
  /** A fresh page at an address (`about:blank` for none yet); it is closed, and held to have had nothing to complain of, when the test is left. */
  readonly see: (path: string, sight?: Sight) => Promise<Page>;
  readonly url: () => string;
  readonly json: <T>(path: string) => Promise<T>;
  readonly claimAbout: (words: string) => Promise<string>;
  readonly articleBy: (outlet: string, title?: string) => Promise<string>;
  /** Adds an article through another connection to the same file. */
  readonly addElsewhere: (title: string) => Promise<void>;
  /** Starts over with a fresh ledger and server. */
  readonly refill: () => Promise<void>;
  readonly leave: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A ledger on disk, filled as the articles came in, each ten minutes after it was published. */
const fillLedger = async (path: string): Promise<Ledger> => {
  let now = Date.parse('2031-03-03T09:10:00Z');
  const made = await openLedger({ path, now: () => new Date(now).toISOString() });
  for (const addition of portStory()) {
    now = Math.max(now + 60_000, Date.parse(addition.capture?.fetched ?? '') + 600_000);
    await made.add(addition);
  }
  now = Date.parse(`${TODAY}T08:00:00Z`);
  return made;
};

export const openDesk = async (login: Login = { kind: 'none', person: 'ada' }): Promise<OpenDesk> => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-desk-'));
  const browser = await launch();
  let filled = 0;
  let running: { ledger: Ledger; server: RunningServer; path: string } | null = null;
  let open: Page[] = [];
  const stop = async (): Promise<void> => {
    await running?.server.close();
    await running?.ledger.close();
    running = null;
  };
  const refill = async (): Promise<void> => {
    await stop();
    filled += 1;
    const path = join(folder, `port-${filled}.db`);
    const ledger = await fillLedger(path);
    running = { ledger, path, server: await startServer({ ledger, port: 0, login, today: () => TODAY }) };
  };
  await refill();
  const base = (): string => running?.server.url ?? '';
  const json = async <T>(path: string): Promise<T> => (await fetch(base() + path)).json() as Promise<T>;
  return {
    url: base,
    json,
    refill,
    see: async (path, sight = {}) => {
      const page = await openPage(browser, base(), sight);
      open.push(page);
      if (path !== 'about:blank') await visit(page, path);
      return page;
    },
    claimAbout: async (words) => {
      const { rows } = await json<{ rows: { id: string; wording: string }[] }>('/api/stories/port-of-anselm');
      const row = rows.find(({ wording }) => wording.includes(words));
      if (!row) throw new Error(`no claim about "${words}"`);
      return row.id;
    },
    articleBy: async (outlet, title) => {
      const { articles } = await json<{ articles: { id: string; outlet: string; title: string }[] }>('/api/articles');
      const found = articles.find((one) => one.outlet === outlet && (title === undefined || one.title === title));
      if (!found) throw new Error(`no article by ${outlet}`);
      return found.id;
    },
    addElsewhere: async (title) => {
      const other = await openLedger({ path: running?.path ?? '' });
      const text = `${title}\n\nHarbour pilots waited.`;
      const reading = readingOf({
        outlet: 'Vantage',
        published: '2031-03-20',
        url: 'https://vantage.example/late',
        title,
        text,
        statements: [{ content: 'Harbour pilots waited' }],
      });
      await other.add({ reading, capture: null, stories: [{ id: 'port-of-anselm', title: 'Port of Anselm' }] });
      await other.close();
    },
    leave: async () => {
      const seen = open;
      open = [];
      for (const page of seen) await page.context().close();
      for (const page of seen) expect(complaints.get(page), page.url()).toEqual([]);
    },
    close: async () => {
      await browser.close();
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
};
