import { articleInfo } from '../ingest/article-info.ts';
import type { Document, Failure, Item } from '../ingest/document.ts';
import { type IngestOptions, readSources } from '../ingest/read-sources.ts';
import type { Added, Ledger } from '../ledger/ledger.ts';
import type { ReadyAddition } from '../ledger/prepare/ready-addition.ts';
import { inOrder } from '../reader/in-order.ts';
import type { ReaderPool } from './reader-pool.ts';

/** A story to file under. */
export type StoryName = { readonly id: string; readonly title: string };

/** What became of one item of a source. */
export type Taken =
  | { readonly kind: 'added'; readonly document: Document; readonly added: Added }
  | { readonly kind: 'failure'; readonly failure: Failure };

export type Intake = {
  readonly ledger: Ledger;
  readonly pool: Pick<ReaderPool, 'size' | 'ready'>;
  readonly story?: StoryName | null;
  /** The clock for files given by hand, which were never fetched. ISO 8601. */
  readonly now: () => string;
};

/** Articles a transaction: small enough to show progress and lose little, large enough to write quickly. */
const BATCH = 64;
const AHEAD_PER_READER = 16;

type Ready = { readonly document: Document; readonly addition: ReadyAddition };

/** Makes one document ready to be added: its reading, the bytes it was made from, and all that needs no ledger. */
export const readyDocument = async (document: Document, { pool, story, now }: Intake): Promise<Ready> => {
  const { id, text, capture } = document;
  const addition = await pool.ready(
    { id, text, article: articleInfo(document) },
    {
      capture: { bytes: capture.bytes, mediaType: capture.mediaType, fetched: capture.fetchedAt ?? now() },
      ...(story ? { stories: [story] } : {}),
    },
  );
  return { document, addition };
};

const readyItem = async (item: Item, intake: Intake): Promise<Ready | Failure> => {
  if (item.kind === 'failure') return item;
  try {
    return await readyDocument(item, intake);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      kind: 'failure',
      id: item.id,
      code: 'unreadable',
      message,
      hint: 'The rest was added.',
      position: item.position,
    };
  }
};

const addBatch = async (batch: readonly Ready[], ledger: Ledger): Promise<Taken[]> => {
  const results = await ledger.addAll(batch.map(({ addition }) => addition));
  return batch.flatMap(({ document }, at): Taken[] => {
    const added = results[at];
    return added ? [{ kind: 'added', document, added }] : [];
  });
};

/**
 * Takes articles into the ledger, in their order: read on all cores, written in batches, each whole or not at all. What
 * cannot be read comes as a failure in its place. Throws only where the ledger itself fails; what was yielded before is kept.
 */
export async function* takeIn(
  sources: readonly string[],
  intake: Intake,
  options: IngestOptions = {},
): AsyncGenerator<Taken> {
  let batch: Ready[] = [];
  const items = readSources(sources, options);
  for await (const ready of inOrder(items, intake.pool.size * AHEAD_PER_READER, (item) => readyItem(item, intake))) {
    if ('kind' in ready) {
      yield { kind: 'failure', failure: ready };
      continue;
    }
    batch.push(ready);
    if (batch.length < BATCH) continue;
    yield* await addBatch(batch, intake.ledger);
    batch = [];
  }
  if (batch.length > 0) yield* await addBatch(batch, intake.ledger);
}
