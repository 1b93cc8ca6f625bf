import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import PdfDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDateline } from '../text/dateline.ts';
import { articleAddress } from './address.ts';
import { dropHidden, oneLine } from './clean-text.ts';
import { decodeMarkup, decodeText } from './decode.ts';
import type { Extract } from './document.ts';
import { checkAddress } from './fetch/guard.ts';
import { readByline } from './html/names.ts';
import { readPageDate } from './html/page-date.ts';
import { isPublished } from './published.ts';
import type { Kind } from './sniff.ts';
import { KINDS, sniff } from './sniff.ts';
import { type OpenParsers, openParsers } from './workers/parsers.ts';

/** Milliseconds for each of the properties; `FUZZ_MS=60000` makes a run of about ten minutes. */
const FUZZ_MS = Number(process.env.FUZZ_MS ?? 1500);
const settings = { numRuns: 1_000_000, interruptAfterTimeLimit: FUZZ_MS, markInterruptAsFailure: false };
const LONGEST_MS = 20_000;
/** Microseconds of processor time for one text. */
const LONGEST_CPU = 1_000_000;

const SENTENCE =
  'The bridge over the Kesra was closed to lorries on Friday, the ministry of works said in a statement. ';
const PAGE = `<!doctype html><html lang="en"><head><title>Bridge | Post</title><meta property="article:published_time" content="2025-07-12T09:30:00Z"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge","author":[{"name":"Ivo Brandt"}],"datePublished":"2025-07-12"}</script></head><body><div class="share"><a href="#">Share</a></div><article><h1>Bridge</h1><p>${SENTENCE}</p><blockquote>${SENTENCE}</blockquote><ul><li>${SENTENCE}</li></ul><table><tr><td>1<br><br>2</td></tr></table></article></body></html>`;
const FEED = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Post</title><item><title>A &amp; B</title><link>https://post.example/a</link><pubDate>Sat, 12 Jul 2025 09:30:00 GMT</pubDate><dc:creator>Ivo</dc:creator></item></channel></rss>`;
const EMAIL = `From: a@post.example\r\nSubject: =?utf-8?q?Bridge?=\r\nDate: Fri, 11 Jul 2025 20:20:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(PAGE).toString('base64')}\r\n--x--\r\n`;
const DOCX = zipSync({
  '[Content_Types].xml': strToU8(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  ),
  '_rels/.rels': strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  ),
  'word/document.xml': strToU8(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p></w:body></w:document>`,
  ),
});
const LINE = JSON.stringify({ id: 'a', html: PAGE, published: '2025-07-12', authors: ['Ivo'] });
const MARKDOWN = `---\ntitle: Bridge\n---\n# Bridge\n\n${SENTENCE} **bold** [a](https://x.example)\n\n> quote\n\n- one\n`;

/** A file with some of its bytes changed, cut out, doubled or replaced by others that parsers trip over. */
const mutated = (seed: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(
      fc.record({
        at: fc.nat(Math.max(0, seed.length - 1)),
        kind: fc.constantFrom('set', 'cut', 'double', 'insert'),
        length: fc.integer({ min: 1, max: 40 }),
        bytes: fc.oneof(
          fc.uint8Array({ maxLength: 12 }),
          fc.constantFrom(
            ...[
              '<',
              '>',
              '"',
              '\0',
              '<!--',
              '<![CDATA[',
              '&#x110000;',
              '</p>',
              '<p',
              '\u202e',
              '\ud800',
              '{}',
              '[[',
            ].map((text) => new Uint8Array(Buffer.from(text))),
          ),
        ),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((changes) => changes.reduce(applyChange, seed));

type Change = { readonly at: number; readonly kind: string; readonly length: number; readonly bytes: Uint8Array };
const applyChange = (bytes: Uint8Array, { at, kind, length, bytes: other }: Change): Uint8Array => {
  const [before, middle, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
  if (kind === 'cut') return Buffer.concat([before, after]);
  if (kind === 'double') return Buffer.concat([before, middle, middle, after]);
  return Buffer.concat([before, other, kind === 'insert' ? middle : middle.subarray(other.length), after]);
};

let parsers: OpenParsers;
let pdf: Uint8Array;
beforeAll(async () => {
  parsers = openParsers({ threads: 1, limits: { parseMs: LONGEST_MS } });
  pdf = await new Promise((resolve) => {
    const document = new PdfDocument({ compress: false });
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
    document.fontSize(20).text('Bridge').fontSize(11).text(SENTENCE.repeat(5)).end();
  });
  // the thread has loaded what it needs before the first property's time begins
  await parsers.parse(Buffer.from(PAGE), { kind: 'html', url: null, contentType: null });
});
afterAll(() => parsers.close());

/** Codes that mean the parser itself gave up rather than saying what is wrong. */
const GAVE_UP = new Set(['too-slow', 'too-heavy', 'unreadable']);

const checkExtract = (extract: Extract): void => {
  const { text, blocks } = extract;
  expect(text.trim()).not.toBe('');
  for (const { span } of blocks) {
    expect(span[0]).toBeLessThan(span[1]);
    expect(span[1]).toBeLessThanOrEqual(text.length);
  }
  if (blocks.length > 0) {
    expect(text).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
    expect(blocks.map(({ span }) => text.slice(...span)).join('\n\n')).toBe(text);
  }
  expect(extract.article.published === null || isPublished(extract.article.published)).toBe(true);
};

const parseSafely = async (bytes: Uint8Array, kind: Kind): Promise<void> => {
  try {
    checkExtract((await parsers.parse(bytes, { kind, url: 'https://post.example/a', contentType: null })).extract);
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === undefined || GAVE_UP.has(code)) throw new Error(`${code}: ${message}`, { cause: error });
  }
};

describe('changed files end in a text or in an error that says what is wrong', () => {
  test.each<[Kind, () => Uint8Array]>([
    ['html', () => Buffer.from(PAGE)],
    ['eml', () => Buffer.from(EMAIL)],
    ['pdf', () => pdf],
    ['docx', () => DOCX],
    ['jsonl', () => Buffer.from(LINE)],
    ['markdown', () => Buffer.from(MARKDOWN)],
  ])(
    '%s',
    async (kind, seed) => {
      await fc.assert(
        fc.asyncProperty(mutated(seed()), (bytes) => parseSafely(bytes, kind)),
        settings,
      );
    },
    FUZZ_MS + 60_000,
  );

  test(
    'feeds, sitemaps, OPML',
    async () => {
      const kinds = ['feed', 'sitemap', 'opml', 'json-feed', 'url-list'] as const;
      const property = fc.asyncProperty(mutated(Buffer.from(FEED)), fc.constantFrom(...kinds), async (bytes, kind) => {
        const outcome = await parsers
          .parseListing(bytes, { kind, url: null, contentType: null })
          .then((listing) => (Array.isArray(listing.entries) ? 'read' : 'wrong'))
          .catch((error: { code: string }) => error.code);
        expect(['read', 'bad-feed']).toContain(outcome);
      });
      await fc.assert(property, settings);
    },
    FUZZ_MS + 60_000,
  );
});

describe('anything at all', () => {
  test(
    'bytes are known as something, and decoded or refused',
    () => {
      const property = fc.property(fc.uint8Array({ maxLength: 4000 }), (bytes) => {
        expect(KINDS).toContain(sniff(bytes));
        expect(typeof decodeMarkup(bytes)).toBe('string');
        try {
          decodeText(bytes);
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad-encoding' });
        }
      });
      fc.assert(property, settings);
    },
    FUZZ_MS + 60_000,
  );

  test(
    'UTF-8 text comes back unchanged',
    () => {
      const property = fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        if (!text.startsWith('\ufeff') && !text.includes('\0')) expect(decodeText(Buffer.from(text))).toBe(text);
      });
      fc.assert(property, settings);
    },
    FUZZ_MS + 60_000,
  );

  test(
    'small readers of text never throw and never hang',
    () => {
      const texts = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.stringMatching(/^[A-Z a-z0-9,.()/:—-]{0,200}$/),
        fc
          .array(
            fc.constantFrom(
              'by ',
              'By',
              'July',
              '12',
              '2025',
              ',',
              ' ',
              '(AP)',
              'WASHINGTON',
              '—',
              '/',
              ':',
              'von',
              '\n',
            ),
            { maxLength: 60 },
          )
          .map((parts) => parts.join('')),
      );
      const property = fc.property(texts, (text) => {
        const begin = process.cpuUsage();
        readByline(text);
        findDateline(text);
        articleAddress(text);
        oneLine(dropHidden(text));
        const date = readPageDate(text, 'en');
        expect(date === null || isPublished(date)).toBe(true);
        expect(process.cpuUsage(begin).user).toBeLessThan(LONGEST_CPU);
      });
      fc.assert(property, settings);
    },
    FUZZ_MS + 60_000,
  );

  test(
    'addresses are fetched or refused, and stay the same when made plain twice',
    () => {
      fc.assert(
        fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (text) => {
          const plain = articleAddress(text);
          if (plain !== null) expect(articleAddress(plain)).toBe(plain);
          try {
            expect(checkAddress(text, []).protocol).toMatch(/^https?:$/);
          } catch (error) {
            expect(['bad-address', 'address-refused']).toContain((error as { code: string }).code);
          }
        }),
        settings,
      );
    },
    FUZZ_MS + 60_000,
  );
});
