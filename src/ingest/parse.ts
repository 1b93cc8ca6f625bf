import { HearsayError } from '../text/error.ts';
import { articleAddress } from './address.ts';
import { charsetOf, decodeMarkup, decodeText } from './decode.ts';
import type { Extract } from './document.ts';
import { readDocx } from './docx.ts';
import { readEmail } from './email.ts';
import { readPage } from './html/page.ts';
import { readLine } from './jsonl.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { type Listing, readListing } from './listing.ts';
import { readMarkdown } from './markdown.ts';
import { readPdf } from './pdf.ts';
import { readPlainText } from './plain-text.ts';
import type { Kind } from './sniff.ts';

/** What is known of bytes before they are parsed. `jsonl` stands for one line of it. */
export type ParseHints = {
  readonly kind: Kind;
  readonly url: string | null;
  readonly contentType: string | null;
};

export type Parsed = {
  /** The id the document carries itself: a JSONL `id`, an email's Message-ID. */
  readonly id: string | null;
  readonly extract: Extract;
};

/** Where documents and lists are parsed: in this thread, or in others. */
export type Parsers = {
  parse(bytes: Uint8Array, hints: ParseHints): Promise<Parsed>;
  parseListing(bytes: Uint8Array, hints: ParseHints): Promise<Listing>;
};

/** The kinds that are one document each. */
export const DOCUMENT_KINDS: readonly Kind[] = ['text', 'markdown', 'html', 'pdf', 'docx', 'eml'];

const unknownKind = (): HearsayError =>
  new HearsayError(
    'unknown-kind',
    'This is no kind of document that can be read here.',
    'Give text, HTML, Markdown, PDF, DOCX, an email, JSONL, a feed, a sitemap, OPML, WARC, WACZ or a list of addresses.',
  );

const withUrl = (extract: Extract, url: string | null): Extract => ({
  ...extract,
  article: { ...extract.article, url: extract.article.url ?? url },
  canonicalUrl: extract.canonicalUrl ?? (url === null ? null : articleAddress(url)),
});

/** The cleaned text and details of one document. Same bytes, same hints, same extract. Throws `HearsayError`. */
export const parseDocument = async (
  bytes: Uint8Array,
  hints: ParseHints,
  limits: Limits = DEFAULT_LIMITS,
): Promise<Parsed> => {
  const charset = charsetOf(hints.contentType);
  switch (hints.kind) {
    case 'text':
      return { id: null, extract: readPlainText(decodeText(bytes, charset), hints.url) };
    case 'html':
      return { id: null, extract: readPage(decodeMarkup(bytes, charset), hints.url) };
    case 'markdown':
      return { id: null, extract: readMarkdown(decodeText(bytes, charset), hints.url) };
    case 'pdf':
      return { id: null, extract: withUrl(await readPdf(bytes, limits.pages), hints.url) };
    case 'docx':
      return { id: null, extract: withUrl(await readDocx(bytes, limits.innerBytes), hints.url) };
    case 'eml':
      return readEmail(bytes);
    case 'jsonl':
      return readLine(decodeText(bytes));
    default:
      throw unknownKind();
  }
};

/** What a feed, sitemap, OPML file or list names. Throws `HearsayError`. */
export const parseListing = async (
  bytes: Uint8Array,
  hints: ParseHints,
  limits: Limits = DEFAULT_LIMITS,
): Promise<Listing> =>
  readListing(decodeMarkup(bytes, charsetOf(hints.contentType)), hints.kind, hints.url, limits.entries);

/** Parsers without threads: for tests, for browsers, and for what is known to be harmless. */
export const PARSERS_IN_THIS_THREAD: Parsers = {
  parse: (bytes, hints) => parseDocument(bytes, hints),
  parseListing: (bytes, hints) => parseListing(bytes, hints),
};
