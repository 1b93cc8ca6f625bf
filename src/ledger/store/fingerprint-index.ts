import type { FoldContext } from '../fold/fold-context.ts';
import { packRecent, touchRecent, unpackRecent } from './recent-list.ts';
import { type Database, insertRows, type Store, selectAmong } from './store.ts';

/**
 * The index that finds copies: for every fingerprint the articles that last held it. Words that stand in more articles than are kept
 * (boilerplate, an agency's closing line) tell nothing, and a copy is of something recent.
 */
const KEPT = 24;

export const loadFingerprints = (
  { store, tx, memory }: FoldContext,
  hashes: readonly number[],
): Promise<Map<number, number[]>> =>
  memory.fingerprints.load(hashes, async (missing) => {
    const rows = new Map<number, number[]>(missing.map((hash) => [hash, []]));
    const found = await selectAmong<{ hash: number; recent: Uint8Array }>(
      store,
      tx,
      'select hash, recent from fingerprints where hash in {KEYS}',
      missing,
    );
    for (const row of found) rows.set(row.hash, unpackRecent(row.recent));
    return rows;
  });

/** Notes that an article holds these fingerprints. */
export const touchFingerprints = async (
  context: FoldContext,
  hashes: readonly number[],
  article: number,
): Promise<void> => {
  const { fingerprints } = context.memory;
  (await loadFingerprints(context, hashes)).forEach((recent, hash) => {
    touchRecent(recent, article, KEPT);
    fingerprints.put(hash, recent);
  });
};

/** Writes rows back. */
export const saveFingerprints = (
  store: Pick<Store, 'kind'>,
  db: Database,
  rows: readonly (readonly [number, readonly number[]])[],
): Promise<void> =>
  insertRows(
    store,
    db,
    'fingerprints',
    rows.toSorted(([a], [b]) => a - b).map(([hash, recent]) => ({ hash, recent: packRecent(recent) })),
    'on conflict (hash) do update set recent = excluded.recent',
  );
