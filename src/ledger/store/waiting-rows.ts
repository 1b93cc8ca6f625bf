import { insertTexts } from './search-index.ts';
import { type Database, insertRows, insertValues, type Store } from './store.ts';
import type { Tables } from './tables.ts';

/** The tables whose rows may wait, in the order in which they are written, and what happens to a row that is there already. */
const CONFLICTS = {
  blobs: 'on conflict (hash) do nothing',
  entries: '',
  articles: '',
  revisions: '',
  sources: '',
  source_names: 'on conflict (key) do nothing',
  claims: '',
  mentions: '',
  claim_links: '',
  statuses: '',
  proposals: '',
  echoes:
    'on conflict (article, of_article) do update set echo = excluded.echo, share = excluded.share, direction = excluded.direction, passages = excluded.passages, evidence = excluded.evidence',
  search: '',
} as const;
type Waiting = keyof typeof CONFLICTS;
const TABLES = Object.keys(CONFLICTS) as Waiting[];

/**
 * New rows of a transaction, written together before it ends rather than article by article: one statement for the rows of a batch costs a server one
 * journey, and SQLite less than a statement for each few. Whoever looks for them in the tables has them written first.
 */
export type WaitingRows = {
  readonly add: <T extends Waiting>(table: T, rows: readonly Tables[T][]) => void;
  readonly size: () => number;
  readonly write: (store: Pick<Store, 'kind'>, db: Database) => Promise<void>;
  readonly clear: () => void;
};

/** One statement changes no row twice: of two echoes between the same articles the later stands. */
const withoutTwice = (rows: readonly Tables['echoes'][]): Tables['echoes'][] => [
  ...new Map(rows.map((row) => [`${row.article} ${row.of_article}`, row])).values(),
];

export const openWaitingRows = (): WaitingRows => {
  const waiting = new Map<Waiting, Tables[Waiting][]>();
  let size = 0;
  const clear = (): void => {
    waiting.clear();
    size = 0;
  };
  const take = <T extends Waiting>(table: T): Tables[T][] => (waiting.get(table) ?? []) as Tables[T][];
  return {
    add: (table, rows) => {
      const list = waiting.get(table);
      if (list) for (const row of rows) list.push(row);
      else waiting.set(table, [...rows]);
      size += rows.length;
    },
    size: () => size,
    write: async (store, db) => {
      if (size === 0) return;
      for (const table of TABLES) {
        if (table === 'echoes') await insertRows(store, db, table, withoutTwice(take(table)), CONFLICTS[table]);
        else if (table === 'search') await insertTexts(store, db, take(table));
        // bytes go as they are
        else if (table === 'blobs') await insertValues(store, db, table, take(table), CONFLICTS[table]);
        else await insertRows(store, db, table, take(table) as readonly Tables[typeof table][], CONFLICTS[table]);
      }
      clear();
    },
    clear,
  };
};
