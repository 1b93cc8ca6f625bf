import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Item } from '../document.ts';
import { PARSERS_IN_THIS_THREAD } from '../parse.ts';
import { readSources } from '../read-sources.ts';
import { fetchPage } from './fetch-page.ts';
import { type MisbehavingServer, SENTENCE, startMisbehavingServer } from './misbehaving-server.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** A server whose certificate it signed itself, made anew for each run. */
const startUntrusted = async (): Promise<{ host: string; close(): Promise<void> }> => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  spawnSync(
    'openssl',
    `req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost -keyout ${key} -out ${cert}`.split(' '),
  );
  const secure = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_request, response) =>
    response.end('x'),
  );
  rmSync(folder, { recursive: true });
  await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
  const { port } = secure.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, close: () => new Promise((done) => secure.close(() => done())) };
};

/** Long enough for a busy machine; and short, where the server is the one that is slow. */
const FETCH_MS = 20_000;
const SHORT_MS = 1200;
let server: MisbehavingServer;
beforeAll(async () => {
  server = await startMisbehavingServer();
});
afterAll(() => server.close());

const read = async (path: string, fetchMs = FETCH_MS, host = server.host, scheme = 'http'): Promise<Item[]> => {
  const items: Item[] = [];
  const options = {
    fetch: { allowedHosts: [server.host, server.rawHost] },
    limits: { fetchMs, fetchBytes: 2_000_000, redirects: 5, documentBytes: 2_000_000, followed: 20, nesting: 4 },
    parsers: PARSERS_IN_THIS_THREAD,
  };
  for await (const item of readSources([`${scheme}://${host}/${path}`], options)) items.push(item);
  return items;
};

describe('a server that misbehaves still gives the page', () => {
  test.each(
    'good redirect-good gzip-good brotli-good deflate-good deflate-raw charset-lie charset-windows charset-in-meta charset-unknown charset-utf16 type-lie no-type future-date impossible-date'.split(
      ' ',
    ),
  )('%s', async (path) => {
    const [item] = await read(path);
    if (item?.kind !== 'document') throw new Error(`${item?.code}: ${item?.message}`);
    expect(item.text.split('\n\n')[0]).toBe(SENTENCE);
    expect(item.article.title).toBe('Kesra bridge closed');
  });

  test('dates that cannot be are left out, dates to come are kept as said', async () => {
    const [impossible] = await read('impossible-date');
    const [future] = await read('future-date');
    expect(impossible).toMatchObject({ article: { published: null } });
    expect(future).toMatchObject({ article: { published: '2099-01-01T00:00:00Z' } });
  });
});

describe('a server that misbehaves gives a clear failure, in time', () => {
  test.each<[string, string]>([
    ['slow-headers', 'timeout'],
    ['slow-loris', 'timeout'],
    ['endless-body', 'too-large'],
    ['claims-huge', 'too-large'],
    ['too-short', 'cut-short'],
    ['cut-chunked', 'cut-short'],
    ['redirect-loop', 'too-many-redirects'],
    ['redirect-ring', 'too-many-redirects'],
    ['redirect-inward', 'address-refused'],
    ['redirect-metadata', 'address-refused'],
    ['redirect-mapped', 'address-refused'],
    ['redirect-decimal', 'address-refused'],
    ['redirect-file', 'address-refused'],
    ['redirect-credentials', 'address-refused'],
    ['redirect-nowhere', 'bad-answer'],
    ['redirect-without-location', 'http-302'],
    ['gzip-bomb', 'too-large'],
    ['gzip-twice-bomb', 'too-large'],
    ['brotli-bomb', 'too-large'],
    ['gzip-lie', 'bad-encoding'],
    ['gzip-cut', 'bad-encoding'],
    ['unknown-encoding', 'bad-encoding'],
    ['picture', 'unknown-kind'],
    ['empty', 'empty'],
    ['no-content', 'empty'],
    ['not-modified', 'empty'],
    ['not-found', 'gone'],
    ['gone', 'gone'],
    ['forbidden', 'http-403'],
    ['too-many', 'too-many-requests'],
    ['broken', 'http-500'],
    ['unavailable', 'http-503'],
    ['odd-status', 'empty'],
    ['huge-header', 'bad-answer'],
    ['feed-broken', 'bad-feed'],
    ['feed-entities', 'no-address'],
    ['feed-of-itself', 'too-nested'],
    ['feed-inward', 'address-refused'],
    ['feed-empty', 'empty'],
  ])('%s: %s', async (path, code) => {
    const started = performance.now();
    const items = await read(path, code === 'timeout' ? SHORT_MS : FETCH_MS);
    expect(performance.now() - started).toBeLessThan(FETCH_MS);
    expect(items.at(-1)).toMatchObject({ kind: 'failure', code, hint: expect.stringMatching(/\w/) });
  });

  test.each<[string, readonly string[]]>([
    ['silent', ['timeout']],
    ['hangup', ['cut-short']],
    ['reset', ['cut-short']],
    ['gibberish', ['bad-answer']],
    ['no-headers', ['bad-answer']],
    ['two-lengths', ['bad-answer', 'cut-short']],
    ['bad-chunks', ['bad-answer', 'cut-short']],
    ['endless-headers', ['bad-answer']],
    ['too-long', ['bad-answer', 'cut-short', 'no-article', 'empty']],
  ])('on a bare connection: %s', async (path, codes) => {
    const [item] = await read(path, path === 'silent' ? SHORT_MS : FETCH_MS, server.rawHost);
    if (item?.kind === 'document') expect(item.text.length).toBeLessThan(20);
    else expect(codes).toContain(item?.code);
  });

  test('a page asked for securely from a server that is not', async () => {
    expect(await read('good', FETCH_MS, server.host, 'https')).toMatchObject([{ kind: 'failure', code: 'tls' }]);
  });

  test.skipIf(!hasOpenssl)('a certificate that nobody vouches for', async () => {
    const secure = await startUntrusted();
    try {
      const fetched = await fetchPage(`https://${secure.host}/`, {
        allowedHosts: [secure.host],
        limits: { fetchMs: FETCH_MS },
      });
      expect(fetched).toMatchObject({ kind: 'refused', code: 'tls' });
    } finally {
      await secure.close();
    }
  });

  test('a page nested 50,000 deep', async () => {
    expect(await read('deep-page')).toMatchObject([{ kind: 'failure', code: 'too-complex' }]);
  });

  test('a feed of 10,000 entries is followed as far as the limit', async () => {
    const items = await read('feed-large');
    expect(items.filter((item) => item.kind === 'document')).toHaveLength(20);
    expect(items.at(-1)).toMatchObject({ kind: 'failure', code: 'too-many-records' });
  });

  test('a host that is not there', async () => {
    expect(await read('good', FETCH_MS, 'nowhere.invalid')).toMatchObject([{ kind: 'failure', code: 'no-host' }]);
  });
});
