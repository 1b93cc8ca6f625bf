import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256Of } from './capture.ts';
import type { Capture, Item } from './document.ts';
import { PARSERS_IN_THIS_THREAD } from './parse.ts';
import { type IngestOptions, readSources } from './read-sources.ts';
import { writeWarc } from './write-warc.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-archive-'));
afterAll(() => rmSync(folder, { recursive: true }));

const pageOf = (number: number): string =>
  `<!doctype html><html lang="en"><head><title>Story ${number}</title></head><body><article><h1>Story ${number}</h1>${`<p>The bridge number ${number} was closed to lorries on Friday, the ministry of works said in a statement.</p>`.repeat(4)}</article></body></html>`;

const captureOf = (number: number, change: Partial<Capture> = {}): Capture => {
  const bytes = Buffer.from(pageOf(number));
  return {
    sha256: sha256Of(bytes),
    bytes,
    mediaType: 'text/html',
    url: `https://post.example/${number}`,
    fetchedAt: '2025-07-12T09:30:00.000Z',
    http: {
      status: 200,
      headers: [
        ['content-type', 'text/html; charset=utf-8'],
        ['content-encoding', 'gzip'],
      ],
    },
    ...change,
  };
};

const read = async (path: string, options: IngestOptions = {}): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const item of readSources([path], { parsers: PARSERS_IN_THIS_THREAD, ...options })) items.push(item);
  return items;
};

let packed: Buffer;
beforeAll(async () => {
  const captures = [
    captureOf(1),
    captureOf(2, { http: { status: 404, headers: [['content-type', 'text/html']] } }),
    captureOf(3, { http: { status: 200, headers: [['content-type', 'image/png']] } }),
    captureOf(4),
    captureOf(5, { url: null, http: null, fetchedAt: null }),
  ];
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeWarc(captures, '2025-07-13T00:00:00Z')) chunks.push(chunk);
  packed = Buffer.concat(chunks);
});

test.each<[string, () => Uint8Array]>([
  ['a.warc.gz', () => packed],
  ['plain.warc', () => gunzipSync(packed)],
  ['misnamed.txt', () => packed],
  ['a.wacz', () => zipSync({ 'datapackage.json': Buffer.from('{}'), 'archive/data.warc.gz': [packed, { level: 0 }] })],
])('%s gives its pages and passes over the rest', async (name, bytes) => {
  const path = join(folder, name);
  writeFileSync(path, bytes());
  const items = await read(path);
  expect(items.map((item) => item.id.replace(/[0-9a-f]{64}/, 'hash'))).toEqual([
    'https://post.example/1',
    'https://post.example/4',
    'urn:sha256:hash',
  ]);
  const [first] = items;
  if (first?.kind !== 'document') throw new Error('no document');
  expect(first.capture.sha256).toBe(captureOf(1).sha256);
  expect(first.capture.fetchedAt).toBe('2025-07-12T09:30:00Z');
  expect(first.article).toMatchObject({ title: 'Story 1', url: 'https://post.example/1' });
});

test.each(['a.warc.gz', 'plain.warc', 'a.wacz'])(
  '%s goes on behind each of its items, doubling and losing none',
  async (name) => {
    const path = join(folder, name);
    const all = await read(path);
    for (const [at, item] of all.entries()) {
      const rest = await read(path, {
        resume: (source) => (source === item.position.source ? item.position.next : null),
      });
      expect(rest.map((each) => each.id)).toEqual(all.slice(at + 1).map((each) => each.id));
    }
  },
);

test.each(['cut.warc.gz', 'cut.warc'])('%s, cut off in the middle, gives what it holds, then says so', async (name) => {
  const path = join(folder, name);
  const whole = name.endsWith('gz') ? packed : gunzipSync(packed);
  for (const cut of [5, 100, 400]) {
    writeFileSync(path, whole.subarray(0, whole.length - cut));
    const items = await read(path);
    expect(items[0]?.id).toBe('https://post.example/1');
    expect(items.at(-1)).toMatchObject({ kind: 'failure', code: 'cut-short' });
  }
});

test('a zip without archives and a broken zip', async () => {
  const path = join(folder, 'none.wacz');
  writeFileSync(path, zipSync({ 'datapackage.json': Buffer.from('{}') }));
  expect(await read(path)).toMatchObject([{ kind: 'failure', code: 'empty' }]);
  writeFileSync(path, zipSync({ 'datapackage.json': Buffer.from('{}') }).subarray(0, 60));
  expect(await read(path)).toMatchObject([{ kind: 'failure', code: 'bad-zip' }]);
});
