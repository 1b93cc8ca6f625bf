import { HearsayError } from '../../text/error.ts';
import { articleAddress } from '../address.ts';
import { openBytes } from '../byte-source.ts';
import { captureOf, sha256Of } from '../capture.ts';
import type { Document } from '../document.ts';
import type { Fetched, FetchRefusal } from '../fetch/fetch-page.ts';
import { type Entry, LISTING_KINDS } from '../listing.ts';
import { DOCUMENT_KINDS, type Parsers } from '../parse.ts';
import { sniff } from '../sniff.ts';
import { nextListVisit, nextPageVisit, nextTry } from './schedule.ts';
import type { Watched } from './watched.ts';

/** What came of one visit, and what is to be remembered of it once that is dealt with. */
export type Visit =
  | { readonly kind: 'document'; readonly document: Document; readonly after: Watched }
  | {
      readonly kind: 'list';
      readonly entries: readonly Entry[];
      readonly lists: readonly string[];
      readonly after: Watched;
    }
  | { readonly kind: 'unchanged'; readonly after: Watched }
  | { readonly kind: 'failed'; readonly after: Watched };

/** What a visit that failed is remembered by. */
export type Refusal = Pick<FetchRefusal, 'code' | 'message' | 'hint' | 'retryAfter'>;

export const failedVisit = (watched: Watched, { code, message, hint, retryAfter }: Refusal, now: Date): Visit => {
  const at = now.toISOString();
  const dueAt = nextTry(watched, { code, retryAfter }, now);
  const failures = watched.failures + 1;
  return {
    kind: 'failed',
    after: { ...watched, failures, failure: { code, message, hint, at }, checkedAt: at, dueAt },
  };
};

const planned = (watched: Watched, changed: boolean, now: Date): Watched =>
  watched.kind === 'page'
    ? { ...watched, dueAt: nextPageVisit(watched, now) }
    : { ...watched, ...nextListVisit(watched, changed, now) };

type Got = Extract<Fetched, { kind: 'fetched' }>;

const headerOf = (fetched: Got, name: string): string | null =>
  fetched.http.headers.find(([each]) => each.toLowerCase() === name)?.[1] ?? null;

const remembered = (watched: Watched, fetched: Got, kind: Watched['kind'], textHash: string, now: Date): Watched => {
  const at = now.toISOString();
  const changed = textHash !== watched.textHash;
  return {
    ...watched,
    kind,
    url: fetched.movedTo ?? watched.url,
    etag: headerOf(fetched, 'etag'),
    lastModified: headerOf(fetched, 'last-modified'),
    textHash,
    checkedAt: at,
    // The first sight of a page is no change of it.
    changedAt: changed && (watched.textHash !== null || kind === 'list') ? at : watched.changedAt,
    failures: 0,
    failure: null,
  };
};

const documentOf = async (watched: Watched, fetched: Got, parsers: Parsers): Promise<Document> => {
  const kind = sniff(fetched.bytes, { contentType: fetched.contentType });
  if (!DOCUMENT_KINDS.includes(kind))
    throw new HearsayError('unknown-kind', 'The page is neither an article nor a list.', 'Check the address.');
  const { id, extract } = await parsers.parse(fetched.bytes, {
    kind,
    url: fetched.url,
    contentType: fetched.contentType,
  });
  const capture = captureOf(fetched.bytes, kind, openBytes(fetched.url, fetched.bytes, fetched));
  const position = { source: watched.url, item: 0, next: { item: 1, byte: 0, skip: 1 } };
  return { kind: 'document', id: id ?? watched.url, ...extract, capture, position };
};

const hashOf = (text: string): string => sha256Of(new TextEncoder().encode(text));

const visitList = async (watched: Watched, fetched: Got, parsers: Parsers, now: Date): Promise<Visit> => {
  const kind = sniff(fetched.bytes, { contentType: fetched.contentType });
  const hints = { kind, url: fetched.url, contentType: fetched.contentType };
  const { entries, lists } = await parsers.parseListing(fetched.bytes, hints);
  const textHash = hashOf(JSON.stringify([entries.map(({ url, updated }) => [url, updated]), lists]));
  const changed = textHash !== watched.textHash;
  const after = planned(remembered(watched, fetched, 'list', textHash, now), changed, now);
  return changed ? { kind: 'list', entries, lists, after } : { kind: 'unchanged', after };
};

/** Judges an answer: a new or changed article, a list with what it names, nothing new, or a failure. */
export const judgeAnswer = async (watched: Watched, fetched: Fetched, parsers: Parsers, now: Date): Promise<Visit> => {
  if (fetched.kind === 'refused') return failedVisit(watched, fetched, now);
  if (fetched.kind === 'not-modified') {
    const after = { ...watched, checkedAt: now.toISOString(), failures: 0, failure: null };
    return { kind: 'unchanged', after: planned(after, false, now) };
  }
  try {
    if (LISTING_KINDS.includes(sniff(fetched.bytes, { contentType: fetched.contentType })))
      return await visitList(watched, fetched, parsers, now);
    const document = await documentOf(watched, fetched, parsers);
    const textHash = hashOf(`${document.article.title}\n${document.text}`);
    const known = { ...watched, published: document.article.published ?? watched.published };
    const after = planned(remembered(known, fetched, 'page', textHash, now), textHash !== watched.textHash, now);
    return textHash === watched.textHash ? { kind: 'unchanged', after } : { kind: 'document', document, after };
  } catch (error) {
    const { code, message, hint } =
      error instanceof HearsayError
        ? error
        : new HearsayError('unreadable', `It cannot be read: ${(error as Error).message}`, 'Check it.');
    return failedVisit(watched, { code, message, hint, retryAfter: null }, now);
  }
};

/** A source as it is first remembered, due at once. Null for what is no web address. */
export const newWatched = (url: string, from: string | null, published: string | null, now: Date): Watched | null => {
  const key = articleAddress(url);
  if (key === null) return null;
  const at = now.toISOString();
  return {
    key,
    url,
    kind: 'unknown',
    from,
    addedAt: at,
    published,
    etag: null,
    lastModified: null,
    textHash: null,
    checkedAt: null,
    changedAt: null,
    dueAt: at,
    interval: null,
    failures: 0,
    failure: null,
  };
};
