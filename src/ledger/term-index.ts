import { packRecent, touchRecent, unpackRecent } from './recent-list.ts';
import { type Database, insertRows, type Store } from './store.ts';

/**
 * The index that finds candidate claims. One row a term: in how many articles it stood, and the claims that last used it. A list never
 * holds more than `KEPT` claims, so that looking up and writing cost the same in a small ledger and a large one; a claim nobody has
 * mentioned while 64 others used its word must be found by its rarer words.
 */
export type TermRow = { articles: number; recent: number[] };

const KEPT = 64;

/** The rows of the terms; a term the ledger has not met gets an empty one. */
export const loadTerms = async (db: Database, terms: readonly string[]): Promise<Map<string, TermRow>> => {
  const rows = new Map<string, TermRow>(terms.map((term) => [term, { articles: 0, recent: [] }]));
  for (let at = 0; at < terms.length; at += 500) {
    const part = terms.slice(at, at + 500);
    const found = await db.selectFrom('terms').selectAll().where('term', 'in', part).execute();
    for (const row of found) rows.set(row.term, { articles: row.articles, recent: unpackRecent(row.recent) });
  }
  return rows;
};

/** Puts a claim at the front of its terms' lists. */
export const touchTerms = (rows: ReadonlyMap<string, TermRow>, terms: readonly string[], claim: number): void => {
  for (const term of terms) {
    const row = rows.get(term);
    if (row) touchRecent(row.recent, claim, KEPT);
  }
};

/** Writes the rows back. */
export const saveTerms = (
  store: Pick<Store, 'kind'>,
  db: Database,
  rows: ReadonlyMap<string, TermRow>,
): Promise<void> =>
  insertRows(
    store,
    db,
    'terms',
    [...rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([term, row]) => ({ term, articles: row.articles, recent: packRecent(row.recent) })),
    'on conflict (term) do update set articles = excluded.articles, recent = excluded.recent',
  );
