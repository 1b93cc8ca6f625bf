import { HearsayError } from '../text/error.ts';
import { type ByteSource, openBytes, readAll } from './byte-source.ts';
import { type Context, deeper, failureOf, only } from './context.ts';
import type { Document, Item } from './document.ts';
import { raiseHint } from './limits.ts';
import type { Entry } from './listing.ts';
import type { Kind } from './sniff.ts';

/** What the page leaves open, the feed may say. */
const withEntry = (document: Document, entry: Entry): Document => {
  const { article } = document;
  return {
    ...document,
    article: {
      ...article,
      title: article.title ?? entry.title,
      authors: article.authors.length > 0 ? article.authors : entry.authors,
      published: article.published ?? entry.published,
    },
    modified: document.modified ?? entry.updated,
  };
};

async function* readEntry(entry: Entry, number: number, source: ByteSource, context: Context): AsyncGenerator<Item> {
  const id = entry.url ?? `${source.name}:${number + 1}`;
  if (entry.url === null && entry.content === null) {
    const error = new HearsayError(
      'no-address',
      'The entry has neither an address nor a text.',
      'Nothing can be done.',
    );
    return yield failureOf(id, error, only(id));
  }
  const own = openBytes(id, new TextEncoder().encode(entry.content ?? ''), {
    url: entry.url,
    contentType: 'text/html',
  });
  const items = entry.url === null ? context.readInner(own, context) : context.readUrl(entry.url, context);
  for await (const item of items) yield item.kind === 'document' ? withEntry(item, entry) : item;
}

/**
 * The articles that a feed, sitemap, OPML file or list of addresses names, fetched one after the other. Lists inside lists
 * are followed as deep as the limits allow; no address twice.
 */
export async function* readListed(source: ByteSource, kind: Kind, context: Context): AsyncGenerator<Item> {
  const bytes = await readAll(source.stream(0), context.limits.documentBytes);
  const listing = await context.parseListing(bytes, { kind, url: source.url, contentType: source.contentType });
  if (listing.entries.length === 0 && listing.lists.length === 0)
    throw new HearsayError('empty', `${source.name} names no articles.`, 'Check that it is the feed you mean.');
  const inner = deeper(context);
  for (const [number, entry] of listing.entries.entries()) {
    if (number >= context.limits.followed)
      return yield failureOf(source.name, tooManyEntries(context), only(source.name));
    yield* readEntry(entry, number, source, inner);
  }
  for (const list of listing.lists.slice(0, context.limits.followed)) yield* context.readUrl(list, inner);
}

const tooManyEntries = (context: Context): HearsayError =>
  new HearsayError(
    'too-many-records',
    `It names more than ${context.limits.followed.toLocaleString('en')} addresses; the rest was left.`,
    raiseHint('followed'),
  );
