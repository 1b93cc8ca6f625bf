import { articleInfo, type PageInfo } from '../ingest/article-info.ts';
import type { Failure } from '../ingest/document.ts';
import type { Parsers } from '../ingest/parse.ts';
import { readCapture } from '../ingest/read-capture.ts';
import { sha256 } from '../ledger/canonical.ts';
import type { Added, Addition, Ledger } from '../ledger/ledger.ts';
import type { ArticleRecord, RevisionRecord } from '../ledger/record.ts';
import { inOrder } from '../reader/in-order.ts';
import type { ReadingInput } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import { HearsayError } from '../text/error.ts';

/** What became of one article whose kept page was read again. */
export type Reread =
  /** `without`: its newest text was given without a page. `added` is null on a dry run. */
  | { readonly kind: 'same' | 'without'; readonly article: ArticleRecord }
  | { readonly kind: 'changed'; readonly article: ArticleRecord; readonly added: Added | null }
  | { readonly kind: 'failure'; readonly failure: Failure };

export type RereadOptions = {
  readonly ledger: Ledger;
  readonly parsers: Parsers;
  readonly read: (input: ReadingInput) => Promise<Reading>;
  readonly story?: string;
  /** How many pages are read at once. */
  readonly atOnce: number;
  /** Finds what would change and leaves the ledger as it is. */
  readonly dryRun?: boolean;
};

const PAGE = 200;

async function* everyArticle(ledger: Ledger, story: string | undefined): AsyncGenerator<ArticleRecord> {
  const within = story === undefined ? {} : { story };
  for (let offset = 0; ; offset += PAGE) {
    const page = await ledger.articles({ ...within, limit: PAGE, offset });
    yield* page;
    if (page.length < PAGE) return;
  }
}

/** What the ledger holds of an article stays, whoever gave it; the page fills in what was missing. */
const detailsOf = (held: ArticleRecord, found: PageInfo): PageInfo => ({
  ...found,
  title: held.title ?? found.title,
  url: held.url ?? found.url,
  outlet: held.outlet ?? found.outlet,
  authors: held.authors.length > 0 ? held.authors : found.authors,
  published: held.published ?? found.published,
  language: held.language ?? found.language,
});

type Ready = Exclude<Reread, { kind: 'changed' }> | { readonly kind: 'ready'; readonly addition: Addition | null };

const prepare = async (
  article: ArticleRecord,
  newest: RevisionRecord,
  { ledger, parsers, read, dryRun }: RereadOptions,
): Promise<Ready> => {
  const kept = newest.capture === null ? null : await ledger.capture(newest.capture);
  if (!kept) throw new HearsayError('capture-missing', 'Its kept page is not there.', 'Check the ledger with verify.');
  const { extract } = await readCapture({ ...kept, url: article.url }, parsers);
  if (extract.text.trim() === '')
    throw new HearsayError('no-text', 'No text is left of its kept page.', 'The text in the ledger stays as it is.');
  const text = sha256(extract.text);
  if (article.revisions.some(({ id }) => id === text)) return { kind: 'same', article };
  if (dryRun) return { kind: 'ready', addition: null };
  const before = await ledger.reading(newest.id);
  const reading = await read({
    id: before?.id ?? article.id,
    text: extract.text,
    article: detailsOf(article, articleInfo(extract)),
  });
  return {
    kind: 'ready',
    addition: { reading, article: article.id, capture: { ...kept, fetched: newest.known } },
  };
};

const failureOf = ({ id, url, title }: ArticleRecord, error: unknown): Failure => {
  const known = error instanceof HearsayError ? error : null;
  return {
    kind: 'failure',
    id,
    code: known?.code ?? 'unreadable',
    message: error instanceof Error ? error.message : String(error),
    hint: known?.hint ?? 'What the ledger holds of it stays.',
    position: { source: url ?? title ?? id, item: 0, next: { item: 1, byte: 0, skip: 0 } },
  };
};

const prepareOrFail = async (article: ArticleRecord, options: RereadOptions): Promise<Ready> => {
  const newest = article.revisions.at(-1);
  if (!newest || newest.capture === null) return { kind: 'without', article };
  try {
    return await prepare(article, newest, options);
  } catch (error) {
    return { kind: 'failure', failure: failureOf(article, error) };
  }
};

/**
 * Reads the kept page of every article's newest revision again, with the rules of today, and adds each text that came out
 * differently as a revision of the same capture. One article is one transaction, and a text the ledger has is not added
 * again: a run that was killed is simply started anew.
 */
export async function* reread(options: RereadOptions): AsyncGenerator<Reread> {
  const { ledger, story, atOnce } = options;
  const prepared = inOrder(everyArticle(ledger, story), atOnce, async (article) => ({
    article,
    ready: await prepareOrFail(article, options),
  }));
  for await (const { article, ready } of prepared) {
    if (ready.kind !== 'ready') yield ready;
    else yield { kind: 'changed', article, added: ready.addition && (await ledger.add(ready.addition)) };
  }
}
