import type { Document, Failure } from '../ingest/document.ts';
import { type IngestOptions, readSources } from '../ingest/read-sources.ts';
import type { ReadingJob, ReadingQueue } from '../ledger/queue/queue.ts';
import type { StoryName } from './take-in.ts';

/** What became of one item of a source: it waits for a worker, or there was no article in it. */
export type Queued =
  | { readonly kind: 'queued'; readonly document: Document }
  | { readonly kind: 'failure'; readonly failure: Failure };

export type QueueUp = {
  readonly queue: ReadingQueue;
  readonly story?: StoryName | null;
  /** The clock for files given by hand, which were never fetched. ISO 8601. */
  readonly now: () => string;
};

/** Jobs put in at once. */
const BATCH = 32;

const jobOf = ({ id, text, article, capture }: Document, { story, now }: QueueUp): ReadingJob => ({
  input: { id, text, article },
  capture: {
    base64: Buffer.from(capture.bytes).toString('base64'),
    mediaType: capture.mediaType,
    fetched: capture.fetchedAt ?? now(),
  },
  stories: story ? [story] : [],
});

/** Opens sources and leaves the reading to whoever works on the queue. What was yielded as queued is kept there. */
export async function* queueUp(
  sources: readonly string[],
  to: QueueUp,
  options: IngestOptions = {},
): AsyncGenerator<Queued> {
  let batch: Document[] = [];
  const put = async (): Promise<Queued[]> => {
    const documents = batch;
    batch = [];
    await to.queue.put(documents.map((document) => jobOf(document, to)));
    return documents.map((document) => ({ kind: 'queued', document }));
  };
  for await (const item of readSources(sources, options)) {
    if (item.kind === 'failure') yield { kind: 'failure', failure: item };
    else batch.push(item);
    if (batch.length >= BATCH) yield* await put();
  }
  if (batch.length > 0) yield* await put();
}
