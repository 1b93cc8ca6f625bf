import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fetched, FetchOptions } from '../fetch/fetch-page.ts';
import type { Limits } from '../limits.ts';
import { PARSERS_IN_THIS_THREAD } from '../parse.ts';
import { addWatched, type WatchEvent, watchSources } from './watch.ts';
import { openWatchFile } from './watch-file.ts';
import { healthOf, type WatchStore } from './watched.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-watch-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A small web: what is at each address, changed by the tests as time goes on. */
type Site = { body: string; etag?: string; status?: number; retryAfter?: number };
let web: Map<string, Site>;
let asked: { url: string; at: number; etag: string | null }[];
let clock: number;

const pageOf = (text: string): string =>
  `<!doctype html><html><head><title>Bridge</title></head><body><article><h1>Bridge</h1>${`<p>${text} The bridge was closed to lorries, the ministry of works said in a statement.</p>`.repeat(4)}</article></body></html>`;
const feedOf = (...paths: string[]): string =>
  `<rss version="2.0"><channel><title>Post</title>${paths.map((path) => `<item><title>x</title><link>https://post.example${path}</link></item>`).join('')}</channel></rss>`;

const fetchPage = async (url: string, options: FetchOptions): Promise<Fetched> => {
  asked.push({ url, at: clock, etag: options.etag ?? null });
  const site = web.get(url) ?? { body: '', status: 404 };
  const http = { status: site.status ?? 200, headers: [['etag', site.etag ?? '']] as [string, string][] };
  if (site.etag && site.etag === options.etag) return { kind: 'not-modified', url, http };
  if (site.status)
    return {
      kind: 'refused',
      url,
      code: site.status === 404 ? 'gone' : `http-${site.status}`,
      message: 'x',
      hint: 'y',
      status: site.status,
      retryAfter: site.retryAfter ?? null,
    };
  const bytes = Buffer.from(site.body);
  return {
    kind: 'fetched',
    url,
    movedTo: null,
    bytes,
    contentType: null,
    fetchedAt: new Date(clock).toISOString(),
    http,
  };
};

const run = async (store: WatchStore, most = 100, limits: Partial<Limits> = {}): Promise<WatchEvent[]> => {
  const events: WatchEvent[] = [];
  const sleep = async (ms: number): Promise<void> => {
    clock += ms;
  };
  const options = {
    store,
    parsers: PARSERS_IN_THIS_THREAD,
    once: true,
    limits: { hostMs: 2000, ...limits },
    now: () => new Date(clock),
    sleep,
    fetchPage,
  };
  for await (const event of watchSources(options)) {
    events.push(event);
    if (events.length >= most) break;
  }
  return events;
};
const summary = (events: WatchEvent[]): string[] =>
  events.map((event) => `${event.kind} ${event.source.key.replace('https://post.example', '')}`);

beforeEach(() => {
  clock = Date.parse('2025-07-12T12:00:00Z');
  asked = [];
  web = new Map([
    ['https://post.example/robots.txt', { body: 'User-agent: *\nDisallow: /private/\nCrawl-delay: 3' }],
    ['https://post.example/feed', { body: feedOf('/a', '/b?utm_source=feed', '/b', '/private/c'), etag: '"f1"' }],
    ['https://post.example/a', { body: pageOf('First.'), etag: '"a1"' }],
    ['https://post.example/b?utm_source=feed', { body: pageOf('Second.') }],
  ]);
});

const openStore = (name = ':memory:') => openWatchFile(name);

describe('watching a feed', () => {
  test('its articles are fetched, each once, politely, and what may not be fetched is said', async () => {
    const store = openStore();
    addWatched(store, 'https://post.example/feed', new Date(clock));
    const events = await run(store);
    expect(summary(events).sort()).toEqual(['document /a', 'document /b', 'failed /private/c', 'listed /feed']);
    const failed = store.get('https://post.example/private/c');
    expect(failed && [failed.failure?.code, healthOf(failed)]).toEqual(['robots', 'refused']);
    const times = asked.filter(({ url }) => !url.endsWith('robots.txt')).map(({ at }) => at);
    for (const [at, time] of times.entries())
      if (at > 0) expect(time - (times[at - 1] ?? 0)).toBeGreaterThanOrEqual(3000);
    expect(asked.filter(({ url }) => url.endsWith('robots.txt'))).toHaveLength(1);
  });

  test('later only what changed comes again, asked for conditionally', async () => {
    const store = openStore();
    addWatched(store, 'https://post.example/feed', new Date(clock));
    await run(store);
    clock += 20 * 60_000;
    web.set('https://post.example/a', { body: pageOf('First, corrected.'), etag: '"a2"' });
    asked = [];
    const events = await run(store);
    expect(summary(events).filter((each) => !each.includes('feed'))).toEqual(['document /a', 'unchanged /b']);
    expect(events.find((event) => event.kind === 'document')).toMatchObject({ revised: true });
    expect(asked.find(({ url }) => url.endsWith('/a'))?.etag).toBe('"a1"');
    clock += 24 * 3_600_000;
    expect(summary(await run(store))).toContain('unchanged /feed');
  });

  test('of a list longer than one visit may take, the rest comes at the next ones', async () => {
    const store = openStore();
    addWatched(store, 'https://post.example/feed', new Date(clock));
    const one = { newPages: 1 };
    const visits: unknown[] = [];
    for (let visit = 0; visit < 3; visit += 1) {
      for (const event of await run(store, 100, one))
        if (event.kind === 'listed') visits.push([event.added, event.left]);
      clock += 7 * 3_600_000;
    }
    expect(visits).toEqual([
      [1, 2],
      [1, 1],
      [1, 0],
    ]);
  });

  test('what is remembered survives a restart; an event that was not dealt with comes again', async () => {
    const path = join(folder, 'watch.sqlite');
    const first = openStore(path);
    addWatched(first, 'https://post.example/feed', new Date(clock));
    expect(summary(await run(first, 2))).toEqual(['listed /feed', expect.stringContaining('document')]);
    first.close();
    const second = openStore(path);
    const rest = summary(await run(second));
    expect(rest).not.toContain('listed /feed');
    expect(rest.filter((each) => each.startsWith('document')).sort()).toEqual(['document /a', 'document /b']);
    second.close();
  });
});

describe('failures are shown and tried again', () => {
  test('later each time, and well again after a success', async () => {
    const store = openStore();
    web.set('https://post.example/feed', { body: '', status: 503, retryAfter: 1800 });
    const { key } = addWatched(store, 'https://post.example/feed', new Date(clock));
    expect(summary(await run(store))).toEqual(['failed /feed']);
    expect(healthOf(store.get(key)!)).toBe('failing');
    expect(summary(await run(store))).toEqual([]);
    clock += 31 * 60_000;
    web.set('https://post.example/feed', { body: feedOf('/a') });
    expect(summary(await run(store))).toContain('listed /feed');
    expect(store.get(key)).toMatchObject({ failures: 0, failure: null });
  });

  test('a page that is no article, and one that is gone', async () => {
    const store = openStore();
    web.set('https://post.example/front', { body: '<html><body><nav>Home</nav></body></html>' });
    addWatched(store, 'https://post.example/front', new Date(clock));
    addWatched(store, 'https://post.example/none', new Date(clock));
    await run(store);
    expect(store.all().map((each) => [each.failure?.code, healthOf(each)])).toEqual([
      ['no-article', 'failing'],
      ['gone', 'gone'],
    ]);
  });

  test('a host whose robots.txt cannot be had is left alone for now', async () => {
    const store = openStore();
    web.set('https://post.example/robots.txt', { body: '', status: 500 });
    addWatched(store, 'https://post.example/a', new Date(clock));
    expect(summary(await run(store))).toEqual(['failed /a']);
    expect(asked.map(({ url }) => url)).toEqual(['https://post.example/robots.txt']);
  });

  test('what is no address is said at once', () => {
    expect(() => addWatched(openStore(), 'post', new Date())).toThrow('no web address');
  });
});
