import { articleInfo, type PageInfo } from '../ingest/article-info.ts';
import type { Extract, Failure } from '../ingest/document.ts';
import type { Parsers } from '../ingest/parse.ts';
import { readCapture } from '../ingest/read-capture.ts';
import type { Added, Ledger } from '../ledger/ledger.ts';
import type { MakeReady, ReadyAddition } from '../ledger/prepare/ready-addition.ts';
import type { ArticleRecord, RevisionRecord } from '../ledger/record.ts';
import { sha256 } from '../ledger/store/canonical.ts';
import { inOrder } from '../reader/in-order.ts';
import { PROGRAM } from '../reading/read.ts';
import { HearsayError } from '../text/error.ts';

/** What became of one article whose kept page was read again. */
export type Reread =
  /** `without`: its newest text was given without a page; `kept`: a person corrected what was read, which stays. `added` is null on a dry run. */
  | { readonly kind: 'same' | 'without' | 'kept'; readonly article: ArticleRecord }
  | { readonly kind: 'changed'; readonly article: ArticleRecord; readonly added: Added | null }
  | { readonly kind: 'failure'; readonly failure: Failure };

export type RereadOptions = {
  readonly ledger: Ledger;
  readonly parsers: Parsers;
  readonly ready: MakeReady;
  readonly story?: string;
  /** The models' version, to read the texts again that other models read; without it, only what is cleaned differently is read. */
  readonly models?: string;
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

type Ready = Exclude<Reread, { kind: 'changed' }> | { readonly kind: 'ready'; readonly addition: ReadyAddition | null };

/** The cleaned text of a kept page, by the rules of today. */
const cleanedAgain = async (
  article: ArticleRecord,
  capture: string,
  { ledger, parsers }: RereadOptions,
): Promise<{ readonly extract: Extract; readonly kept: NonNullable<Awaited<ReturnType<Ledger['capture']>>> }> => {
  const kept = await ledger.capture(capture);
  if (!kept) throw new HearsayError('capture-missing', 'Its kept page is not there.', 'Check the ledger with verify.');
  const { extract } = await readCapture({ ...kept, url: article.url }, parsers);
  if (extract.text.trim() === '')
    throw new HearsayError('no-text', 'No text is left of its kept page.', 'The text in the ledger stays as it is.');
  return { extract, kept };
};

/** Whether a person said what a statement of this article's newest text is, or where it belongs. */
const isCorrected = async (ledger: Ledger, article: ArticleRecord): Promise<boolean> =>
  ((await ledger.article(article.id))?.mentions ?? []).some(
    ({ corrected, speakerCorrected, certaintyCorrected, linkedBy }) =>
      corrected !== null || speakerCorrected !== null || certaintyCorrected !== null || linkedBy.kind === 'person',
  );

const isReadByOthers = ({ madeBy }: RevisionRecord, models: string | undefined): boolean =>
  models !== undefined && (madeBy.models !== models || madeBy.program !== PROGRAM);

/** The same text, read by the models of today in place of those that read it before. */
const prepareAgain = async (
  article: ArticleRecord,
  newest: RevisionRecord,
  { ledger, ready, models, dryRun }: RereadOptions,
): Promise<Ready> => {
  if (!isReadByOthers(newest, models)) return { kind: 'same', article };
  if (await isCorrected(ledger, article)) return { kind: 'kept', article };
  if (dryRun) return { kind: 'ready', addition: null };
  const before = await ledger.reading(newest.id);
  if (!before) throw new HearsayError('reading-missing', 'Its reading is not there.', 'Check the ledger with verify.');
  const kept = newest.capture === null ? null : await ledger.capture(newest.capture);
  const capture = kept && { ...kept, fetched: newest.known };
  const addition = await ready(
    { id: before.id, text: before.text, article: before.article },
    { article: article.id, again: true, capture },
  );
  return { kind: 'ready', addition };
};

const prepare = async (article: ArticleRecord, newest: RevisionRecord, options: RereadOptions): Promise<Ready> => {
  const { ledger, ready, dryRun } = options;
  if (newest.capture === null) {
    const again = await prepareAgain(article, newest, options);
    return again.kind === 'same' ? { kind: 'without', article } : again;
  }
  const { extract, kept } = await cleanedAgain(article, newest.capture, options);
  const text = sha256(extract.text);
  if (article.revisions.some(({ id }) => id === text)) return prepareAgain(article, newest, options);
  if (dryRun) return { kind: 'ready', addition: null };
  const before = await ledger.reading(newest.id);
  const addition = await ready(
    { id: before?.id ?? article.id, text: extract.text, article: detailsOf(article, articleInfo(extract)) },
    { article: article.id, capture: { ...kept, fetched: newest.known } },
  );
  return { kind: 'ready', addition };
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
  if (!newest) return { kind: 'without', article };
  try {
    return await prepare(article, newest, options);
  } catch (error) {
    return { kind: 'failure', failure: failureOf(article, error) };
  }
};

/**
 * Reads the kept page of every article's newest revision again, with the rules of today, and adds each text that came out
 * differently as a revision of the same capture; where the models' version is given, texts that others read are read again too.
 * What a person corrected stays as it is. One article is one transaction, and a text the ledger has is not added
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
