import { parseArgs } from 'node:util';
import { benchEndToEnd } from './end-to-end.ts';
import { benchScale } from './scale.ts';
import { benchWorkers, workUntilEmpty } from './workers.ts';

/**
 * `npm run bench:ledger -- --mentions 10000,100000 [--batch 32] [--database URL] [--keep FILE]`: how the ledger bears size.
 * `npm run bench:ledger -- --end-to-end [--articles 800] [--cores 4]`: from text to ledger, reading included.
 * `npm run bench:ledger -- --workers [--articles 1024]`: one worker and two on a queue, on a PostgreSQL of its own.
 */
const { values } = parseArgs({
  options: {
    mentions: { type: 'string', default: '2000,10000' },
    batch: { type: 'string', default: '32' },
    database: { type: 'string' },
    keep: { type: 'string' },
    'end-to-end': { type: 'boolean' },
    articles: { type: 'string' },
    cores: { type: 'string', default: '2' },
    workers: { type: 'boolean' },
    /** Set for a worker's process: the server, and where on it. */
    worker: { type: 'string' },
    schema: { type: 'string', default: 'bench' },
  },
});

const run = (): Promise<void> => {
  if (values.worker !== undefined) return workUntilEmpty(values.worker, values.schema);
  if (values.workers) return benchWorkers(Number(values.articles ?? 1024));
  if (values['end-to-end']) return benchEndToEnd(Number(values.articles ?? 800), Number(values.cores));
  const { batch, database, keep } = values;
  return benchScale(values.mentions.split(',').map(Number), {
    batch: Number(batch),
    ...(database === undefined ? {} : { database }),
    ...(keep === undefined ? {} : { keep }),
  });
};

await run();
