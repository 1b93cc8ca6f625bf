import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { Document, Failure, Item } from './document.ts';
import { PARSERS_IN_THIS_THREAD } from './parse.ts';
import { type IngestOptions, readSources } from './read-sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-ingest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const readItems = async (sources: string[], options: IngestOptions = {}): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const item of readSources(sources, { parsers: PARSERS_IN_THIS_THREAD, ...options })) items.push(item);
  return items;
};
const documentOf = (item: Item | undefined): Document => {
  if (item?.kind !== 'document') throw new Error(`no document: ${item?.message}`);
  return item;
};
const failureOf = (item: Item | undefined): Failure => {
  if (item?.kind !== 'failure') throw new Error('no failure');
  return item;
};

const PAGE = `<!doctype html><html lang="en"><head><title>Dam closed</title></head><body><nav>Home World</nav><article>
<h1>Dam closed</h1>${'<p>The dam at Orvel was closed on Monday, the ministry of works said in a statement.</p>'.repeat(6)}
</article></body></html>`;
const UTF16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('what is read', () => {
  test('plain text stays unchanged, line ends and all', async () => {
    const text = 'Dam closed\r\n\r\n  The dam was closed,\tthe ministry said. \r\n';
    const found = documentOf((await readItems([put('dam.txt', text)]))[0]);
    expect(found.text).toBe(text);
    expect(found.id).toBe('dam');
    expect(found.article.title).toBe('Dam closed');
    expect(found.capture.sha256).toHaveLength(64);
  });

  test('what plain text says of itself is found, and stays in it', async () => {
    const text =
      'Dam closed\n\nBy Ivo Brandt\n\nOrvel, 12 July 2025, 09:30\n\nORVEL (Vesna) - The dam was closed.\n\nCorrection: an earlier version of this article gave the wrong day.\n';
    const found = documentOf((await readItems([put('self.txt', text)]))[0]);
    expect(found.text).toBe(text);
    expect(found.article).toMatchObject({
      title: 'Dam closed',
      authors: ['Ivo Brandt'],
      published: '2025-07-12T09:30:00',
    });
    expect(found.correctionsNote).toMatch(/^Correction:/);
  });

  test.each([
    ['UTF-16 with its mark', UTF16('Le café est fermé, dit-il.')],
    ['UTF-16 without its mark', Buffer.from('Le café est fermé, dit-il.', 'utf16le')],
    ['windows-1252', Buffer.from('Le café est fermé, dit-il.', 'latin1')],
    ['UTF-8 with its mark', Buffer.from('\ufeffLe café est fermé, dit-il.')],
  ])('%s is read right', async (_, bytes) => {
    expect(documentOf((await readItems([put('cafe.txt', bytes)]))[0]).text).toBe('Le café est fermé, dit-il.');
  });

  test('windows-1252 quotes come out as quotes', async () => {
    const bytes = Buffer.from([0x93, ...Buffer.from('No'), 0x94, 0x20, 0x96, ...Buffer.from(' he said')]);
    expect(documentOf((await readItems([put('quotes.txt', bytes)]))[0]).text).toBe('“No” – he said');
  });

  test('HTML is known by content, whatever its name', async () => {
    const found = documentOf((await readItems([put('page.txt', PAGE)]))[0]);
    expect(found.text).toMatch(/^The dam at Orvel/);
    expect(found.capture.mediaType).toBe('text/html');
  });

  test.each(['lines.jsonl', 'lines.jsonl.gz'])('%s gives one article a line, text unchanged', async (name) => {
    const lines = [
      { id: 'a', text: ' One\n\ntwo ', published: '2025-07-12', outlet: 'The Orvel Post', title: 'One' },
      { id: 7, html: PAGE, url: 'https://post.example/dam' },
    ].map((line) => JSON.stringify(line));
    const whole = `${lines[0]}\n\n{"id": broken\n${lines[1]}`;
    const items = await readItems([put(name, name.endsWith('.gz') ? gzipSync(whole) : whole)]);
    expect(items.map((item) => item.kind)).toEqual(['document', 'failure', 'document']);
    expect(documentOf(items[0])).toMatchObject({
      id: 'a',
      text: ' One\n\ntwo ',
      article: { outlet: 'The Orvel Post' },
    });
    expect(failureOf(items[1])).toMatchObject({ id: 'lines:3', code: 'bad-line' });
    expect(documentOf(items[2])).toMatchObject({ id: '7', article: { url: 'https://post.example/dam' } });
  });

  test.each(['resume.jsonl', 'resume.jsonl.gz'])('%s goes on where it was left', async (name) => {
    const whole = ['a', 'b', 'c'].map((id) => JSON.stringify({ id, text: `Text ${id}.` })).join('\n');
    const path = put(name, name.endsWith('.gz') ? gzipSync(whole) : whole);
    const [first] = await readItems([path]);
    const rest = await readItems([path], { resume: () => first!.position.next });
    expect(rest.map((item) => item.id)).toEqual(['b', 'c']);
  });

  test('standard input and what a person gave', async () => {
    async function* pipe() {
      yield 'The dam was ';
      yield Buffer.from('closed.');
    }
    const options = { stdin: pipe(), given: { outlet: 'The Orvel Post', published: '2025-07-12' } };
    const found = documentOf((await readItems(['-'], options))[0]);
    expect(found.text).toBe('The dam was closed.');
    expect(found.article).toMatchObject({ outlet: 'The Orvel Post', published: '2025-07-12' });
  });
});

test('a pipe goes on where it was left', async () => {
  const lines = ['a', 'b', 'c'].map((id) => JSON.stringify({ id, text: `Text ${id}.` })).join('\n');
  async function* pipe() {
    yield lines.slice(0, 9);
    yield lines.slice(9);
  }
  const [first] = await readItems(['-'], { stdin: pipe() });
  const rest = await readItems(['-'], { stdin: pipe(), resume: () => first!.position.next });
  expect(rest.map((item) => item.id)).toEqual(['b', 'c']);
});

describe('what cannot be read is a failure with a code and a hint', () => {
  const broken = Buffer.concat([Buffer.from('Caf\u00e9 closed, he said. '.repeat(3)), Buffer.from([0xc3, 0x28, 0x81])]);
  test.each<[string, string, () => string]>([
    ['a missing file', 'file-missing', () => join(folder, 'none.txt')],
    ['an empty file', 'empty', () => put('empty.txt', '')],
    ['only white space', 'empty', () => put('blank.txt', ' \n \n')],
    ['zeros', 'not-text', () => put('zeros.txt', new Uint8Array(1_000_000))],
    ['invalid UTF-8', 'bad-encoding', () => put('broken.txt', broken)],
    [
      'a page with no article',
      'no-article',
      () => put('front.html', '<!doctype html><html><body><nav>Home</nav></body></html>'),
    ],
    ['a picture', 'unknown-kind', () => put('a.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))],
    ['broken gzip', 'bad-gzip', () => put('b.jsonl.gz', gzipSync('{"id":1}').subarray(0, 12))],
  ])('%s', async (_, code, path) => {
    const items = await readItems([path()]);
    expect(items).toHaveLength(1);
    const failure = failureOf(items[0]);
    expect([failure.code, failure.hint !== '']).toEqual([code, true]);
  });

  test('a file over the limit is refused before it is read', async () => {
    const [item] = await readItems([put('large.txt', 'word '.repeat(1000))], { limits: { documentBytes: 1000 } });
    expect(failureOf(item).code).toBe('too-large');
  });

  test('a gzip bomb stops at the limit', async () => {
    const path = put('bomb.txt.gz', gzipSync(Buffer.alloc(5_000_000, 'word ')));
    const [item] = await readItems([path], { limits: { documentBytes: 1_000_000 } });
    expect(failureOf(item).code).toBe('unpacks-too-large');
  });

  test('one bad source leaves the others alone', async () => {
    const items = await readItems([join(folder, 'none'), put('good.txt', 'The dam was closed.')]);
    expect(items.map((item) => item.kind)).toEqual(['failure', 'document']);
  });
});
