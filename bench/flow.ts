import type { ReaderPool } from '../src/intake/reader-pool.ts';
import type { Addition } from '../src/ledger/ledger.ts';
import type { ReadyAddition } from '../src/ledger/prepare/ready-addition.ts';
import { syntheticAddition } from '../src/ledger/testing/synthetic-story.ts';
import type { ReadingInput } from '../src/reading/read.ts';

/** An article of the endless news flow as it comes in: its text, and what is known of it. */
export type Incoming = { readonly input: ReadingInput; readonly given: Omit<Addition, 'reading'> };

/** So many sentences in words of somebody come out as some 33 mentions: as many as in an article of 600 words of the example story, or of a newspaper. */
const SENTENCES = 19;

export const incoming = (index: number): Incoming => {
  const { reading, ...given } = syntheticAddition(index, SENTENCES);
  return { input: { id: reading.id, text: reading.text, article: reading.article }, given };
};

/** Articles a transaction, as `hearsay add` writes them. */
export const BATCH = 64;

export const readyAll = (pool: ReaderPool, articles: readonly Incoming[]): Promise<ReadyAddition[]> =>
  Promise.all(articles.map(({ input, given }) => pool.ready(input, given)));

export const inBatches = <T>(list: readonly T[], size = BATCH): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
