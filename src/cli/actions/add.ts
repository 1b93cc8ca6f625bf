import type { Document, Failure } from '../../ingest/document.ts';
import { openProgressFile } from '../../intake/progress-file.ts';
import { queueUp } from '../../intake/queue-up.ts';
import { openReaderPool } from '../../intake/reader-pool.ts';
import { takeIn } from '../../intake/take-in.ts';
import type { Added, Ledger } from '../../ledger/ledger.ts';
import type { ReadingQueue } from '../../ledger/queue/queue.ts';
import { oneLine, shorten } from '../../text/display.ts';
import { besideLedger } from '../beside-ledger.ts';
import { reportFailures } from '../failures.ts';
import { fetchOptions } from '../fetch-options.ts';
import { type DetailOptions, givenDetails } from '../given-details.ts';
import type { LedgerOption } from '../ledger-option.ts';
import { type LimitOption, limitsOf } from '../limits.ts';
import { withLedger } from '../open.ts';
import { pace, progressOn } from '../progress.ts';
import { counted } from '../signs.ts';
import { storyNamed } from '../story-name.ts';
import { withQueue } from '../with-queue.ts';

export type Options = LedgerOption &
  DetailOptions &
  LimitOption & { readonly story?: string; readonly queue?: boolean };

const MOST_LISTED = 40;

const OUTCOMES = { added: 'added  ', revised: 'revised', already: 'known  ' } as const;

const lineFor = (document: Document, added: Added): string => {
  const title = shorten(oneLine(document.article.title ?? document.id), 60);
  if (added.outcome === 'already') return `${OUTCOMES.already}  ${title}`;
  const facts = [
    counted(added.mentions, 'mention'),
    counted(added.claimsOpened, 'new claim'),
    `${added.claimsJoined} known`,
  ];
  if (added.echoes > 0) facts.push(`repeats ${counted(added.echoes, 'article')}`);
  return `${OUTCOMES[added.outcome]}  ${title}: ${facts.join(', ')}`;
};

const addAll = async (ledger: Ledger, sources: readonly string[], options: Options): Promise<void> => {
  const limits = limitsOf(options);
  const pool = openReaderPool();
  const story = options.story === undefined ? null : storyNamed(options.story);
  const intake = { ledger, pool, story, now: () => new Date().toISOString() };
  const notes = openProgressFile(besideLedger(options, '.progress.json'));
  const ingest = {
    given: givenDetails(options),
    threads: pool.size,
    fetch: fetchOptions(),
    limits,
    resume: notes.resume,
  };
  const progress = progressOn(process.stderr);
  const tally = { added: 0, revised: 0, already: 0 };
  const failures: Failure[] = [];
  const started = Date.now();
  let done = 0;
  for await (const taken of takeIn(sources, intake, ingest)) {
    if (taken.kind === 'failure') failures.push(taken.failure);
    else {
      tally[taken.added.outcome] += 1;
      notes.reached(taken.document.position);
      progress.clear();
      if (done++ < MOST_LISTED) process.stdout.write(`${lineFor(taken.document, taken.added)}\n`);
    }
    progress.show(pace(done, started, 'articles'));
  }
  notes.finish();
  progress.clear();
  await pool.close();
  const { added, revised, already } = tally;
  process.stdout.write(
    `${added} added, ${revised} revised, ${already} known before, ${failures.length} not readable\n`,
  );
  reportFailures(failures);
};

/** Opens the sources here and leaves reading and adding to the workers. */
const queueAll = async (queue: ReadingQueue, sources: readonly string[], options: Options): Promise<void> => {
  const story = options.story === undefined ? null : storyNamed(options.story);
  const ingest = { given: givenDetails(options), fetch: fetchOptions(), limits: limitsOf(options) };
  const progress = progressOn(process.stderr);
  const failures: Failure[] = [];
  const started = Date.now();
  let queued = 0;
  for await (const item of queueUp(sources, { queue, story, now: () => new Date().toISOString() }, ingest)) {
    if (item.kind === 'failure') failures.push(item.failure);
    else queued += 1;
    progress.show(pace(queued, started, 'articles'));
  }
  progress.clear();
  process.stdout.write(`${queued} in the queue for "hearsay work", ${failures.length} not readable\n`);
  reportFailures(failures);
};

export const run = (sources: readonly string[], options: Options): Promise<void> =>
  options.queue
    ? withQueue((queue) => queueAll(queue, sources, options))
    : withLedger(options, (ledger) => addAll(ledger, sources, options));
