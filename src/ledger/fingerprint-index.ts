import { packRecent, touchRecent, unpackRecent } from './recent-list.ts';
import { type Database, insertRows, type Store } from './store.ts';

/**
 * The index that finds copies: for every fingerprint the articles that last held it. Words that stand in more articles than are kept
 * (boilerplate, an agency's closing line) tell nothing, and a copy is of something recent.
 */
const KEPT = 24;

export const loadFingerprints = async (db: Database, hashes: readonly number[]): Promise<Map<number, number[]>> => {
  const rows = new Map<number, number[]>(hashes.map((hash) => [hash, []]));
  for (let at = 0; at < hashes.length; at += 500) {
    const part = hashes.slice(at, at + 500);
    const found = await db.selectFrom('fingerprints').selectAll().where('hash', 'in', part).execute();
    for (const row of found) rows.set(row.hash, unpackRecent(row.recent));
  }
  return rows;
};

/** Notes that an article holds these fingerprints. */
export const touchFingerprints = async (
  store: Pick<Store, 'kind'>,
  db: Database,
  hashes: readonly number[],
  article: number,
): Promise<void> => {
  const rows = await loadFingerprints(db, hashes);
  for (const recent of rows.values()) touchRecent(recent, article, KEPT);
  await insertRows(
    store,
    db,
    'fingerprints',
    [...rows].sort(([a], [b]) => a - b).map(([hash, recent]) => ({ hash, recent: packRecent(recent) })),
    'on conflict (hash) do update set recent = excluded.recent',
  );
};
