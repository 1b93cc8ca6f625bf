import { addWatched, type WatchEvent, watchSources } from '../../ingest/watch/watch.ts';
import { openWatchFile } from '../../ingest/watch/watch-file.ts';
import { openParsers } from '../../ingest/workers/parsers.ts';
import { openReaderPool } from '../../intake/reader-pool.ts';
import { type Intake, readyDocument } from '../../intake/take-in.ts';
import { oneLine, shorten } from '../../text/display.ts';
import { HearsayError } from '../../text/error.ts';
import { besideLedger } from '../beside-ledger.ts';
import { fetchOptions } from '../fetch-options.ts';
import type { LedgerOption } from '../ledger-option.ts';
import { type LimitOption, limitsOf } from '../limits.ts';
import { withLedger } from '../open.ts';
import { counted } from '../signs.ts';
import { storyNamed } from '../story-name.ts';

export type Options = LedgerOption & LimitOption & { readonly story?: string; readonly once?: boolean };

export const WATCH_FILE = '.watch.db';

const clock = (): string => new Date().toISOString().slice(11, 16);
const say = (text: string): boolean => process.stdout.write(`${clock()}  ${oneLine(text)}\n`);

/** What came of one visit, told on a line; an article goes to the ledger first, since only then the visit is remembered. */
const dealWith = async (event: WatchEvent, intake: Intake): Promise<void> => {
  const { url } = event.source;
  if (event.kind === 'listed' && event.added > 0)
    say(
      `${url}: ${counted(event.added, 'new page')}${event.left > 0 ? `, ${event.left} more at the next visits` : ''}`,
    );
  if (event.kind === 'failed')
    say(`${url}: ${event.source.failure?.message ?? 'failed'} ${event.source.failure?.hint ?? ''}`);
  if (event.kind !== 'document') return;
  const { addition } = await readyDocument(event.document, intake);
  const added = await intake.ledger.add(addition);
  const title = shorten(event.document.article.title ?? event.document.id, 60);
  if (added.outcome !== 'already') say(`${added.outcome}: ${title} (${counted(added.claimsOpened, 'new claim')})`);
};

const untilStopped = (): AbortSignal => {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
};

/** Follows what is watched until it is told to stop; with `--once`, until nothing is due. */
export const run = (sources: readonly string[], options: Options): Promise<void> =>
  withLedger(options, async (ledger) => {
    const limits = limitsOf(options);
    const store = openWatchFile(besideLedger(options, WATCH_FILE));
    for (const source of sources) addWatched(store, source, new Date());
    if (store.all().length === 0)
      throw new HearsayError(
        'nothing-watched',
        'Nothing is watched yet.',
        'Give feeds or pages: hearsay watch https://example.org/feed.xml',
      );
    const parsers = openParsers({ limits });
    const pool = openReaderPool(1);
    const story = options.story === undefined ? null : storyNamed(options.story);
    const intake: Intake = { ledger, pool, story, now: () => new Date().toISOString() };
    const settings = {
      store,
      parsers,
      fetch: fetchOptions(),
      limits,
      once: options.once ?? false,
      signal: untilStopped(),
    };
    say(
      `watching ${store.all().filter(({ dueAt }) => dueAt !== null).length} addresses; Ctrl-C stops, and the next run goes on`,
    );
    for await (const event of watchSources(settings)) await dealWith(event, intake);
    await Promise.all([parsers.close(), pool.close()]);
    store.close();
  });
