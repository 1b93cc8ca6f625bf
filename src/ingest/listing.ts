import { parseFeed, parseOpml } from 'feedsmith';
import { HearsayError } from '../text/error.ts';
import { oneLine } from './clean-text.ts';
import { readPageDate } from './html/page-date.ts';
import type { Kind } from './sniff.ts';

/** One article that a feed, a sitemap or a list names, with what it says of it. */
export type Entry = {
  readonly url: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
  /** The article's text as the feed carries it, HTML or plain. */
  readonly content: string | null;
};

/** What a feed, sitemap, OPML or list of addresses holds: articles, and further lists. */
export type Listing = {
  readonly title: string | null;
  readonly entries: readonly Entry[];
  readonly lists: readonly string[];
};

export const LISTING_KINDS: readonly Kind[] = ['feed', 'json-feed', 'sitemap', 'opml', 'url-list'];

const textOf = (value: unknown): string | null => {
  const text = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  return typeof text === 'string' ? oneLine(text) || null : null;
};

/** Entities beyond the five of XML are what entity bombs are made of; no feed needs its own. */
const withoutDoctype = (xml: string): string => xml.replace(/<!DOCTYPE[^[>]{0,2000}(?:\[[\s\S]*?\]\s*)?>/i, '');

const broken = (what: string, cause: unknown): HearsayError =>
  new HearsayError(
    'bad-feed',
    `The ${what} is broken: ${(cause as Error).message}.`,
    'Look at it in a browser; it may be a web page instead.',
    {
      cause,
    },
  );

const dateOf = (value: unknown): string | null => {
  const text = value instanceof Date ? value.toISOString() : textOf(value);
  return text ? readPageDate(text) : null;
};

const resolveUrl = (href: unknown, base: string | null): string | null => {
  if (typeof href !== 'string' || href.trim() === '') return null;
  try {
    return new URL(href.trim(), base ?? undefined).href;
  } catch {
    return href.trim();
  }
};

/** The loose shape that the four kinds of feed share, as far as it is read here. */
type LooseItem = {
  readonly link?: unknown;
  readonly url?: unknown;
  readonly external_url?: unknown;
  readonly guid?: { readonly value?: string; readonly isPermaLink?: boolean };
  readonly id?: string;
  readonly links?: readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[];
  readonly title?: unknown;
  readonly pubDate?: unknown;
  readonly published?: unknown;
  readonly date_published?: unknown;
  readonly updated?: unknown;
  readonly date_modified?: unknown;
  readonly dc?: { readonly creators?: readonly string[]; readonly dates?: readonly unknown[] };
  readonly authors?: readonly (string | { readonly name?: string })[];
  readonly content?: { readonly encoded?: string; readonly value?: string } | string;
  readonly content_html?: string;
  readonly content_text?: string;
};

const linkOf = (item: LooseItem): unknown => {
  const alternate = item.links?.find((link) => (link.rel ?? 'alternate') === 'alternate') ?? item.links?.[0];
  const guid =
    item.guid?.isPermaLink !== false && /^https?:/.test(item.guid?.value ?? '') ? item.guid?.value : undefined;
  return (
    item.link ??
    item.url ??
    item.external_url ??
    alternate?.href ??
    guid ??
    (/^https?:/.test(item.id ?? '') ? item.id : undefined)
  );
};

const entryOf = (item: LooseItem, base: string | null): Entry => {
  const content = typeof item.content === 'string' ? item.content : (item.content?.encoded ?? item.content?.value);
  const names =
    item.dc?.creators ?? item.authors?.map((author) => (typeof author === 'string' ? author : (author.name ?? '')));
  return {
    url: resolveUrl(linkOf(item), base),
    title: textOf(item.title),
    published: dateOf(item.pubDate ?? item.published ?? item.date_published ?? item.dc?.dates?.[0]),
    updated: dateOf(item.updated ?? item.date_modified),
    authors: (names ?? []).map(oneLine).filter((name) => name !== ''),
    content: content ?? item.content_html ?? item.content_text ?? null,
  };
};

const readFeed = (text: string, url: string | null, most: number): Listing => {
  let feed: { title?: unknown; items?: readonly LooseItem[]; entries?: readonly LooseItem[]; link?: unknown };
  try {
    feed = parseFeed(text, { maxItems: most } as never).feed as typeof feed;
  } catch (cause) {
    throw broken('feed', cause);
  }
  const base = resolveUrl(feed.link, url) ?? url;
  const items = (feed.items ?? feed.entries ?? []).slice(0, most);
  return { title: textOf(feed.title), entries: items.map((item) => entryOf(item, base)), lists: [] };
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescapeXml = (text: string): string =>
  text
    .replace(/^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/, '$1')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
      if (name) return ENTITIES[name] ?? whole;
      const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : '';
    })
    .trim();

const elementIn = (xml: string, name: string): string | null => {
  const match = new RegExp(`<(?:[\\w-]+:)?${name}(?:\\s[^>]*)?>([\\s\\S]{0,5000}?)</(?:[\\w-]+:)?${name}>`).exec(xml);
  return match?.[1] ? unescapeXml(match[1]) || null : null;
};

/** Sitemaps are flat and large: their elements are cut out one by one, without a tree. */
const readSitemap = (xml: string, most: number): Listing => {
  const entries: Entry[] = [];
  const lists: string[] = [];
  for (const match of xml.matchAll(/<(?:[\w-]+:)?(url|sitemap)(?:\s[^>]*)?>([\s\S]{0,50000}?)<\/(?:[\w-]+:)?\1>/g)) {
    const inner = match[2] ?? '';
    const url = elementIn(inner, 'loc');
    if (url === null) continue;
    if (match[1] === 'sitemap') lists.push(url);
    else {
      const published = elementIn(inner, 'publication_date');
      const updated = elementIn(inner, 'lastmod');
      entries.push({
        url,
        title: elementIn(inner, 'title'),
        published: published ? readPageDate(published) : null,
        updated: updated ? readPageDate(updated) : null,
        authors: [],
        content: null,
      });
    }
    if (entries.length >= most || lists.length >= most) break;
  }
  return { title: null, entries, lists };
};

type Outline = { readonly xmlUrl?: string; readonly outlines?: readonly Outline[] };

const readOpml = (text: string, most: number): Listing => {
  try {
    const { head, body } = parseOpml(text) as { head?: { title?: unknown }; body?: { outlines?: readonly Outline[] } };
    const lists: string[] = [];
    const visit = (outlines: readonly Outline[], depth: number): void => {
      for (const outline of outlines) {
        if (lists.length >= most) return;
        if (outline.xmlUrl) lists.push(outline.xmlUrl);
        if (outline.outlines && depth < 20) visit(outline.outlines, depth + 1);
      }
    };
    visit(body?.outlines ?? [], 0);
    return { title: textOf(head?.title), entries: [], lists: [...new Set(lists)] };
  } catch (cause) {
    throw broken('OPML file', cause);
  }
};

const readUrlList = (text: string, most: number): Listing => {
  const urls = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const entries = [...new Set(urls)].slice(0, most).map((url) => ({ ...NOTHING, url }));
  return { title: null, entries, lists: [] };
};

const NOTHING: Entry = { url: null, title: null, published: null, updated: null, authors: [], content: null };

/**
 * What a feed (RSS, RDF, Atom, JSON), sitemap, OPML file or list of addresses names, at most `most` of it. `url` is where
 * it was fetched, for addresses relative to it. Throws `bad-feed`.
 */
export const readListing = (text: string, kind: Kind, url: string | null, most: number): Listing => {
  switch (kind) {
    case 'sitemap':
      return readSitemap(text, most);
    case 'opml':
      return readOpml(withoutDoctype(text), most);
    case 'url-list':
      return readUrlList(text, most);
    default:
      return readFeed(kind === 'feed' ? withoutDoctype(text) : text, url, most);
  }
};
