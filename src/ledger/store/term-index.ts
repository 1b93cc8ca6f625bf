import type { FoldContext } from '../fold/fold-context.ts';
import { packRecent, touchRecent, unpackRecent } from './recent-list.ts';
import { type Database, insertRows, type Store, selectAmong } from './store.ts';

/**
 * The index that finds candidate claims. One row a term: in how many articles it stood, and the claims that last used it. A list never
 * holds more than `KEPT` claims, so that looking up and writing cost the same in a small ledger and a large one; a claim nobody has
 * mentioned while 64 others used its word must be found by its rarer words.
 */
export type TermRow = { articles: number; recent: number[] };

const KEPT = 64;

/** The rows of the terms; a term the ledger has not met gets an empty one. */
export const loadTerms = (
  { store, tx, memory }: FoldContext,
  terms: readonly string[],
): Promise<Map<string, TermRow>> =>
  memory.terms.load(terms, async (missing) => {
    const rows = new Map<string, TermRow>(missing.map((term) => [term, { articles: 0, recent: [] }]));
    const found = await selectAmong<{ term: string; articles: number; recent: Uint8Array }>(
      store,
      tx,
      'select term, articles, recent from terms where term in {KEYS}',
      missing,
    );
    for (const row of found) rows.set(row.term, { articles: row.articles, recent: unpackRecent(row.recent) });
    return rows;
  });

/** Puts a claim at the front of its terms' lists, in place. */
export const touchTerms = (rows: ReadonlyMap<string, TermRow>, terms: readonly string[], claim: number): void => {
  for (const term of terms) {
    const row = rows.get(term);
    if (row) touchRecent(row.recent, claim, KEPT);
  }
};

/** Rows to try what touching does: those that are kept stay as they are. A row is copied when it is first touched. */
export const tryingTerms = (
  rows: ReadonlyMap<string, TermRow>,
): {
  readonly recent: (term: string) => readonly number[] | undefined;
  readonly touch: (terms: readonly string[], claim: number) => void;
} => {
  const own = new Map<string, TermRow>();
  return {
    recent: (term) => (own.get(term) ?? rows.get(term))?.recent,
    touch: (terms, claim) => {
      for (const term of terms) {
        const row = rows.get(term);
        if (row && !own.has(term)) own.set(term, { articles: row.articles, recent: row.recent.slice() });
      }
      touchTerms(own, terms, claim);
    },
  };
};

/** Writes rows back. */
export const saveTerms = (
  store: Pick<Store, 'kind'>,
  db: Database,
  rows: readonly (readonly [string, TermRow])[],
): Promise<void> =>
  insertRows(
    store,
    db,
    'terms',
    rows
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([term, row]) => ({ term, articles: row.articles, recent: packRecent(row.recent) })),
    'on conflict (term) do update set articles = excluded.articles, recent = excluded.recent',
  );
