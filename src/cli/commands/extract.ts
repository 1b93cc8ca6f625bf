import { once } from 'node:events';
import { type Command, InvalidArgumentError } from 'commander';
import type { Document, Failure, Item } from '../../ingest/document.ts';
import { readPublished } from '../../ingest/published.ts';
import { readSources } from '../../ingest/read-sources.ts';
import { inOrder } from '../../reader/in-order.ts';
import { openReaderPool, type ReaderPool } from '../../reader/reader-pool.ts';
import { reportFailures } from '../failures.ts';
import { pace, progressOn } from '../progress.ts';

type Options = {
  readonly published?: string;
  readonly outlet?: string;
  readonly workers?: number;
  readonly quiet?: boolean;
};

const EXAMPLES = `
Examples:
  $ hearsay extract corpus/ --jsonl > readings.jsonl
  $ hearsay extract archive.jsonl.gz --workers 4 | jq '.attributions | length'

A .jsonl or .jsonl.gz file gives one article a line: id, text or html, and published, title, url, outlet where known.`;

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
  const { id, text, article } = item;
  return pool.readAsJson({ id, text, article }).then(
    (line) => ({ line }),
    (error: unknown) => ({ failure: failureFor(item, error) }),
  );
};

const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('Give a whole number from 1.');
  return value;
};

const run = async (sources: readonly string[], options: Options): Promise<void> => {
  const given = {
    ...(options.published === undefined ? {} : { published: readPublished(options.published) }),
    ...(options.outlet === undefined ? {} : { outlet: options.outlet }),
  };
  const pool = openReaderPool(options.workers);
  const progress = progressOn(process.stderr);
  const failures: Failure[] = [];
  const started = Date.now();
  let done = 0;
  const items = readSources(sources, { given });
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

/** `hearsay extract`: a reading a line, for any number of articles, on all cores. */
export const addExtractCommand = (program: Command): void => {
  program
    .command('extract')
    .description('read any number of articles and print a reading a line (JSONL), in their order')
    .argument('<source...>', 'files, folders, .jsonl or .jsonl.gz files, addresses, or - for standard input')
    .option('--jsonl', 'one reading a line (the only form there is; said for clarity)')
    .option('--published <date>', 'when they were published, where they do not say')
    .option('--outlet <name>', 'who published them')
    .option('--workers <n>', 'how many threads read (default: one for each core)', wholeNumber)
    .option('--quiet', 'no closing line on the terminal')
    .addHelpText('after', EXAMPLES)
    .action(run);
};
