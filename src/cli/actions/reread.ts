import type { Failure } from '../../ingest/document.ts';
import { openParsers } from '../../ingest/workers/parsers.ts';
import { openReaderPool, type ReaderPool } from '../../intake/reader-pool.ts';
import { type Reread, reread } from '../../intake/reread.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { modelsOnDisk } from '../../reader/models-on-disk.ts';
import { oneLine, shorten } from '../../text/display.ts';
import { reportFailures } from '../failures.ts';
import { findStory } from '../find-story.ts';
import type { LedgerOption } from '../ledger-option.ts';
import { type LimitOption, limitsOf } from '../limits.ts';
import { withKeptLedger } from '../open.ts';
import { pace, progressOn } from '../progress.ts';

export type Options = LedgerOption &
  LimitOption & { readonly story?: string; readonly models?: boolean; readonly dryRun?: boolean };

const MOST_LISTED = 40;

const lineFor = ({ article, added }: Extract<Reread, { kind: 'changed' }>): string => {
  const title = shorten(oneLine(article.title ?? article.url ?? article.id), 60);
  return added === null ? `would change  ${title}` : `read again  ${title}: ${added.mentions} mentions`;
};

/** Readers that start when the first text has changed: most runs find few, and models take a moment to load. */
const lateReaders = () => {
  let pool: ReaderPool | null = null;
  return {
    ready: (...question: Parameters<ReaderPool['ready']>) => {
      pool ??= openReaderPool();
      return pool.ready(...question);
    },
    close: async () => pool?.close(),
  };
};

const rereadAll = async (ledger: Ledger, options: Options): Promise<void> => {
  const { story, models = false, dryRun = false } = options;
  const limits = limitsOf(options);
  const within = story === undefined ? {} : { story: (await findStory(ledger, story)).story.id };
  const version = models ? { models: modelsOnDisk().version } : {};
  const parsers = openParsers({ limits });
  const readers = lateReaders();
  const progress = progressOn(process.stderr);
  const tally = { changed: 0, same: 0, without: 0, kept: 0 };
  const failures: Failure[] = [];
  const started = Date.now();
  let done = 0;
  try {
    const how = { ledger, parsers, ready: readers.ready, atOnce: 2 * parsers.threads, dryRun, ...within, ...version };
    for await (const item of reread(how)) {
      if (item.kind === 'failure') failures.push(item.failure);
      else tally[item.kind] += 1;
      if (item.kind === 'changed' && tally.changed <= MOST_LISTED) {
        progress.clear();
        process.stdout.write(`${lineFor(item)}\n`);
      }
      done += 1;
      progress.show(pace(done, started, 'articles'));
    }
  } finally {
    progress.clear();
    await Promise.all([parsers.close(), readers.close()]);
  }
  const { changed, same, without, kept } = tally;
  process.stdout.write(
    `${changed} ${dryRun ? 'would change' : 'read again'}, ${same} the same, ${kept} kept as corrected, ${without} without a kept page, ${failures.length} not readable\n`,
  );
  reportFailures(failures);
};

export const run = (options: Options): Promise<void> =>
  withKeptLedger(options, (ledger) => rereadAll(ledger, options), { readOnly: options.dryRun ?? false });
