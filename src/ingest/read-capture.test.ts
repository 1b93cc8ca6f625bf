import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { PARSERS_IN_THIS_THREAD } from './parse.ts';
import { readCapture } from './read-capture.ts';
import { readSources } from './read-sources.ts';

const SENTENCE =
  'The bridge over the Kesra was closed to lorries on Friday, the ministry of works said in a statement.';

test.each([
  ['plain text', `${SENTENCE}\r\n`],
  [
    'a page',
    `<!doctype html><html lang="en"><body><article><h1>Bridge</h1>${`<p>${SENTENCE}</p>`.repeat(4)}</article></body></html>`,
  ],
  ['a line of JSONL', `${JSON.stringify({ id: '1', text: `${SENTENCE} `, outlet: 'Post', published: '2025-07-12' })}`],
])('%s read again from its capture is the same', async (_, text) => {
  async function* pipe() {
    yield text;
  }
  for await (const item of readSources(['-'], { stdin: pipe(), parsers: PARSERS_IN_THIS_THREAD })) {
    if (item.kind !== 'document') throw new Error(item.message);
    const { extract } = await readCapture(item.capture);
    expect({ ...item, ...extract }).toEqual(item);
  }
});

test('article text from HTML is bundled for a browser without a module of Node', async () => {
  const result = await build({
    stdin: { contents: "export { readPage } from './html/page.ts'", resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'esm',
    logLevel: 'silent',
    external: ['canvas'],
  });
  expect(result.errors).toEqual([]);
  expect(result.outputFiles[0]?.text).not.toMatch(/from ?"node:|require\("(?:fs|path|crypto)"\)/);
});
