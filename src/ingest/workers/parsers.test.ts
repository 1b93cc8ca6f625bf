import { afterAll, expect, test } from 'vitest';
import type { ParseHints } from '../parse.ts';
import { openParsers } from './parsers.ts';

const parsers = openParsers({ threads: 2, limits: { parseMs: 15_000, parseBytes: 96 * 1024 * 1024 } });
afterAll(() => parsers.close());

const HTML: ParseHints = { kind: 'html', url: null, contentType: 'text/html' };
const page = (body: string): Uint8Array =>
  Buffer.from(`<!doctype html><html><body><article>${body}</article></body></html>`);
const PROSE =
  '<p>The bridge over the Kesra was closed to lorries on Friday, the ministry of works said in a statement.</p>'.repeat(
    5,
  );

test('a page parsed in a thread is the page', async () => {
  expect((await parsers.parse(page(PROSE), HTML)).extract.text).toMatch(/^The bridge over the Kesra/);
});

test('errors come across with code and hint', async () => {
  await expect(parsers.parse(page(''), HTML)).rejects.toMatchObject({ code: 'no-article', hint: expect.any(String) });
});

test.each<[string, string]>([
  ['nested 200,000 deep', `${'<div>'.repeat(200_000)}${PROSE}`],
  ['a million empty elements', `${'<b></b>'.repeat(1_000_000)}${PROSE}`],
  ['ten megabytes of attributes', `<p ${'a="b" '.repeat(1_600_000)}>x</p>${PROSE}`],
])('%s ends in a result or an error, and the next page is read', async (_, body) => {
  const outcome = await parsers.parse(page(body), HTML).then(
    () => 'read',
    (error: { code: string }) => error.code,
  );
  expect(['read', 'too-slow', 'too-heavy', 'too-complex', 'no-article']).toContain(outcome);
  expect((await parsers.parse(page(PROSE), HTML)).extract.text).toMatch(/^The bridge/);
});

test('many at once come back each to its own caller', async () => {
  const numbers = Array.from({ length: 20 }, (_, at) => at);
  const texts = await Promise.all(
    numbers.map(async (number) => (await parsers.parse(page(`<p>Number ${number}.</p>${PROSE}`), HTML)).extract.text),
  );
  expect(texts.map((text) => Number(/Number (\d+)/.exec(text)?.[1]))).toEqual(numbers);
});
