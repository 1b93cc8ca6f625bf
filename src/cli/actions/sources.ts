import { articleAddress } from '../../ingest/address.ts';
import { openWatchFile } from '../../ingest/watch/watch-file.ts';
import { healthOf, type Watched, type WatchStore } from '../../ingest/watch/watched.ts';
import { oneLine } from '../../text/display.ts';
import { HearsayError } from '../../text/error.ts';
import { besideLedger } from '../beside-ledger.ts';
import type { LedgerOption } from '../ledger-option.ts';
import { type Column, table, terminalOf } from '../terminal.ts';
import { WATCH_FILE } from './watch.ts';

export type Options = LedgerOption & {
  readonly failing?: boolean;
  readonly json?: boolean;
  readonly remove?: readonly string[];
};

const time = (iso: string | null): string => iso?.slice(0, 16).replace('T', ' ') ?? '';

const COLUMNS: readonly Column<Watched>[] = [
  { title: 'health', of: (watched) => healthOf(watched) },
  { title: 'kind', of: ({ kind }) => kind },
  { title: 'address', of: ({ url }) => oneLine(url), grows: true },
  { title: 'visited', of: ({ checkedAt }) => time(checkedAt) },
  { title: 'due', of: ({ dueAt }) => time(dueAt) },
];

const isFailing = (watched: Watched): boolean => ['failing', 'gone', 'refused'].includes(healthOf(watched));

/** Takes an address out of what is watched, with the pages that only a list at it named. Throws `not-watched`. */
const removeFrom = (store: WatchStore, address: string): void => {
  const watched = store.get(articleAddress(address) ?? '');
  if (!watched) throw new HearsayError('not-watched', `${address} is not watched.`, 'hearsay sources lists what is.');
  const named = store.all().filter(({ from }) => from === watched.key);
  for (const { key } of [watched, ...named]) store.remove(key);
  const pages = named.length > 0 ? `, with ${named.length} pages it named` : '';
  process.stdout.write(`${oneLine(watched.url)} is watched no more${pages}.\n`);
};

/** Lists what is watched and how it fares; failures are named below the table. With `--remove` it takes some out instead. */
export const run = (options: Options): void => {
  const store = openWatchFile(besideLedger(options, WATCH_FILE));
  if (options.remove) {
    try {
      for (const address of options.remove) removeFrom(store, address);
    } finally {
      store.close();
    }
    return;
  }
  const watched = store.all().filter((source) => !options.failing || isFailing(source));
  store.close();
  if (options.json)
    process.stdout.write(
      `${JSON.stringify(
        watched.map((source) => ({ ...source, health: healthOf(source) })),
        null,
        2,
      )}\n`,
    );
  else if (watched.length === 0)
    process.stdout.write(
      options.failing ? 'No source fails.\n' : 'Nothing is watched. Begin with hearsay watch ADDRESS.\n',
    );
  else {
    const failures = watched
      .filter(isFailing)
      .map(({ url, failure, failures: tries }) =>
        oneLine(`${url}: ${failure?.message ?? ''} ${failure?.hint ?? ''} (${tries} in a row)`),
      );
    process.stdout.write(`${[table(watched, COLUMNS, terminalOf(process.stdout)), ...failures].join('\n')}\n`);
  }
};
