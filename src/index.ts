/** The library: reading text, and the ledger. */
export type { AttributionRelation } from './attribution/attribution.ts';
export { openReaderPool, type ReaderPool } from './intake/reader-pool.ts';
export type { Ledger } from './ledger/ledger.ts';
export { openLedger } from './ledger/open-ledger.ts';
export type * from './meaning/meaning.ts';
export { modelsOnDisk } from './reader/models-on-disk.ts';
export { loadModels, MODEL_FILES, type Models } from './reading/models.ts';
export { type ReadingInput, read } from './reading/read.ts';
export type { ArticleInfo, Reading } from './reading/reading.ts';
export { HearsayError } from './text/error.ts';
export type { Span } from './text/span.ts';
