import { articleAddress } from '../../ingest/address.ts';
import type { ReadingInput } from '../../reading/read.ts';
import type { ArticleInfo, Reading } from '../../reading/reading.ts';
import type { ArticleId, RevisionId } from '../ids.ts';
import type { Addition } from '../ledger.ts';
import { findWords } from '../linking/terms.ts';
import { sha256 } from '../store/canonical.ts';
import { blobOf, type PackedBlob, packBlob } from '../store/pack-blob.ts';
import { packReading } from './prepare-reading.ts';
import type { PackedReading } from './prepared.ts';

/**
 * An addition with all done that needs no ledger, as plain data: threads that read hand it to the one that writes, which has only
 * to link, to fold and to write.
 */
export type ReadyAddition = Omit<Addition, 'reading' | 'capture' | 'article'> & {
  readonly article: ArticleId;
  readonly revision: RevisionId;
  readonly words: number;
  readonly info: ArticleInfo;
  readonly madeBy: Reading['madeBy'];
  readonly fetched: string | null;
  readonly packed: PackedReading;
  readonly readingBlob: PackedBlob;
  readonly captureBlob: PackedBlob | null;
};

/** Reads an article and makes it ready; `given` is what the ledger is told of it besides its reading. */
export type MakeReady = (input: ReadingInput, given: Omit<Addition, 'reading'>) => Promise<ReadyAddition>;

/** The same address is the same article; without an address, the same outlet's same text is. */
const articleIdOf = ({ article, text }: Reading): ArticleId => {
  const address = article.url === null ? null : (articleAddress(article.url) ?? article.url);
  return `r${sha256(address ?? `${article.outlet ?? ''}\n${text}`).slice(0, 12)}`;
};

export const readyAddition = ({ reading, capture, article, ...rest }: Addition): ReadyAddition => ({
  ...rest,
  article: article ?? articleIdOf(reading),
  revision: sha256(reading.text),
  words: findWords(reading.text).length,
  info: reading.article,
  madeBy: reading.madeBy,
  fetched: capture?.fetched ?? null,
  packed: packReading(reading),
  readingBlob: packBlob(blobOf(JSON.stringify(reading), 'application/json')),
  captureBlob: capture && packBlob(blobOf(capture.bytes, capture.mediaType)),
});
