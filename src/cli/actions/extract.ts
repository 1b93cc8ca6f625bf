import { once } from 'node:events';
import { articleInfo } from '../../ingest/article-info.ts';
import type { Document, Failure, Item } from '../../ingest/document.ts';
import { readSources } from '../../ingest/read-sources.ts';
import { openReaderPool, type ReaderPool } from '../../intake/reader-pool.ts';
import { inOrder } from '../../reader/in-order.ts';
import { reportFailures } from '../failures.ts';
import { fetchOptions } from '../fetch-options.ts';
import { type DetailOptions, givenDetails } from '../given-details.ts';
import { type LimitOption, limitsOf } from '../limits.ts';
import { pace, progressOn } from '../progress.ts';

export type Options = DetailOptions & LimitOption & { readonly workers?: number; readonly quiet?: boolean };

const AHEAD_PER_WORKER = 16;

type Done = { readonly line: string } | { readonly failure: Failure };

const failureFor = (document: Document, error: unknown): Failure => ({
  kind: 'failure',
  id: document.id,
  code: 'unreadable',
  message: error instanceof Error ? error.message : String(error),
  hint: 'The rest was read.',
  position: document.position,
});

const readItem = async (item: Item, pool: ReaderPool): Promise<Done> => {
  if (item.kind === 'failure') return { failure: item };
  const { id, text } = item;
  return pool.readAsJson({ id, text, article: articleInfo(item) }).then(
    (line) => ({ line }),
    (error: unknown) => ({ failure: failureFor(item, error) }),
  );
};

export const run = async (sources: readonly string[], options: Options): Promise<void> => {
  const limits = limitsOf(options);
  const pool = openReaderPool(options.workers);
  const progress = progressOn(process.stderr);
  const failures: Failure[] = [];
  const started = Date.now();
  let done = 0;
  const items = readSources(sources, {
    given: givenDetails(options),
    threads: pool.size,
    fetch: fetchOptions(),
    limits,
  });
  for await (const result of inOrder(items, pool.size * AHEAD_PER_WORKER, (item) => readItem(item, pool))) {
    if ('failure' in result) failures.push(result.failure);
    else if (!process.stdout.write(`${result.line}\n`)) await once(process.stdout, 'drain');
    done += 1;
    progress.show(pace(done, started, 'articles'));
  }
  progress.clear();
  await pool.close();
  if (!options.quiet && process.stderr.isTTY)
    process.stderr.write(`${pace(done - failures.length, started, 'articles read')}\n`);
  reportFailures(failures);
};
