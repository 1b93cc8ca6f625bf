import { openWatchFile } from '../../ingest/watch/watch-file.ts';
import { healthOf, type Watched } from '../../ingest/watch/watched.ts';
import { oneLine } from '../../text/display.ts';
import { besideLedger } from '../beside-ledger.ts';
import type { LedgerOption } from '../ledger-option.ts';
import { type Column, table, terminalOf } from '../terminal.ts';
import { WATCH_FILE } from './watch.ts';

export type Options = LedgerOption & { readonly failing?: boolean; readonly json?: boolean };

const time = (iso: string | null): string => iso?.slice(0, 16).replace('T', ' ') ?? '';

const COLUMNS: readonly Column<Watched>[] = [
  { title: 'health', of: (watched) => healthOf(watched) },
  { title: 'kind', of: ({ kind }) => kind },
  { title: 'address', of: ({ url }) => oneLine(url), grows: true },
  { title: 'visited', of: ({ checkedAt }) => time(checkedAt) },
  { title: 'due', of: ({ dueAt }) => time(dueAt) },
];

const isFailing = (watched: Watched): boolean => ['failing', 'gone', 'refused'].includes(healthOf(watched));

/** Lists what is watched and how it fares; failures are named below the table. */
export const run = (options: Options): void => {
  const store = openWatchFile(besideLedger(options, WATCH_FILE));
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
