import type { Actor } from './actor.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import type { Change, Entry } from './entry.ts';
import { type Database, insertRows, type Store } from './store.ts';

/** What stands before the first entry. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 over the hash before it and the entry's canonical JSON: a changed, moved or missing entry breaks every hash after it. */
export const hashEntry = (previous: string, entry: Pick<Entry, 'seq' | 'at' | 'by' | 'change'>): string =>
  sha256(`${previous}\n${canonicalJson({ seq: entry.seq, at: entry.at, by: entry.by, change: entry.change })}`);

export type Head = { readonly seq: number; readonly hash: string };

export const readHead = async (db: Database): Promise<Head> =>
  (await db.selectFrom('entries').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()) ?? {
    seq: 0,
    hash: GENESIS,
  };

/** The entries that come next, hashed but not yet written. */
export const chainAfter = (head: Head, at: string, by: Actor, changes: readonly Change[]): Entry[] => {
  let { seq, hash } = head;
  return changes.map((change) => {
    seq += 1;
    const previous = hash;
    hash = hashEntry(previous, { seq, at, by, change });
    return { seq, at, by, change, previous, hash };
  });
};

export const writeEntries = (store: Pick<Store, 'kind'>, db: Database, entries: readonly Entry[]): Promise<void> =>
  insertRows(
    store,
    db,
    'entries',
    entries.map((entry) => ({
      seq: entry.seq,
      at: entry.at,
      actor: canonicalJson(entry.by),
      kind: entry.change.kind,
      change: canonicalJson(entry.change),
      hash: entry.hash,
    })),
  );

/** Entries after `after`, in order. */
export const readEntries = async (db: Database, after: number, limit: number): Promise<Entry[]> => {
  const rows = await db
    .selectFrom('entries')
    .selectAll()
    .where('seq', '>=', after)
    .orderBy('seq')
    .limit(limit + 1)
    .execute();
  const first = rows[0];
  let previous = first?.seq === after ? first.hash : GENESIS;
  const shown = first?.seq === after ? rows.slice(1) : rows.slice(0, limit);
  return shown.map((row) => {
    const entry = {
      seq: row.seq,
      at: row.at,
      by: JSON.parse(row.actor) as Actor,
      change: JSON.parse(row.change) as Change,
      previous,
      hash: row.hash,
    };
    previous = row.hash;
    return entry;
  });
};
