import { sql } from 'kysely';
import { type Database, insertRows, insertValues, type Store } from './store.ts';
import type { Tables } from './tables.ts';

/** What can be searched for; the place in the list is part of the row's number, so that a row is found again without a scan. */
const KINDS = ['claim', 'article', 'source'] as const;
export type Searchable = { readonly kind: (typeof KINDS)[number]; readonly ref: number; readonly text: string };

const rowOf = (kind: Searchable['kind'], ref: number): number => ref * KINDS.length + KINDS.indexOf(kind);

/** The row by which a text is found. */
export const searchRow = ({ kind, ref, text }: Searchable): Tables['search'] => ({
  id: rowOf(kind, ref),
  text,
  kind,
  ref,
});

export const insertTexts = (
  store: Pick<Store, 'kind'>,
  db: Database,
  rows: readonly Tables['search'][],
): Promise<void> =>
  store.kind === 'postgres'
    ? insertRows(store, db, 'search', rows)
    : insertValues(
        store,
        db,
        'search',
        rows.map(({ id, ...row }) => ({ rowid: id, ...row })),
      );

export const reindexText = async (store: Pick<Store, 'kind'>, db: Database, one: Searchable): Promise<void> => {
  const row = rowOf(one.kind, one.ref);
  if (store.kind === 'postgres') await db.updateTable('search').set({ text: one.text }).where('id', '=', row).execute();
  else await sql`update search set text = ${one.text} where rowid = ${row}`.execute(db);
};

export type Found = { readonly kind: Searchable['kind']; readonly ref: number };

/** Words become prefixes joined by "and"; marks that mean something to the search engines are left out. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu)?.slice(0, 12) ?? [];

/**
 * What holds every word, newest first: in a ledger about one subject relevance tells little apart, and ranking all of a million hits would
 * cost more than finding them.
 */
export const searchText = async (
  store: Pick<Store, 'kind'>,
  db: Database,
  text: string,
  limit: number,
): Promise<Found[]> => {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  if (store.kind === 'postgres') {
    const query = words.map((word) => `${word.toLowerCase()}:*`).join(' & ');
    const found =
      await sql<Found>`select kind, ref from search where words @@ to_tsquery('english', ${query}) order by id desc limit ${limit}`.execute(
        db,
      );
    return found.rows;
  }
  const query = words.map((word) => `"${word}"*`).join(' ');
  const found =
    await sql<Found>`select kind, ref from search where search match ${query} order by rowid desc limit ${limit}`.execute(
      db,
    );
  return found.rows;
};
