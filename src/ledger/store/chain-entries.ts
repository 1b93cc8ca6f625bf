import type { Actor } from '../actor.ts';
import type { Change, Entry } from '../entry.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import type { Database } from './store.ts';
import type { Tables } from './tables.ts';

/** What stands before the first entry. */
export const GENESIS = '0'.repeat(64);

/** An entry's canonical JSON, from that of its parts: it is hashed and kept, and written out once. */
const jsonOf = (seq: number, at: string, actor: string, change: string): string =>
  `{"at":${JSON.stringify(at)},"by":${actor},"change":${change},"seq":${seq}}`;

/** SHA-256 over the hash before it and the entry's canonical JSON: a changed, moved or missing entry breaks every hash after it. */
export const hashEntry = (
  previous: string,
  { seq, at, by, change }: Pick<Entry, 'seq' | 'at' | 'by' | 'change'>,
): string => sha256(`${previous}\n${jsonOf(seq, at, canonicalJson(by), canonicalJson(change))}`);

export type Head = { readonly seq: number; readonly hash: string };

export const readHead = async (db: Database): Promise<Head> =>
  (await db.selectFrom('entries').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()) ?? {
    seq: 0,
    hash: GENESIS,
  };

/** The entries that come next, and the rows they are kept in. */
export const chainEntries = (
  head: Head,
  { at, by, changes }: { readonly at: string; readonly by: Actor; readonly changes: readonly Change[] },
): { readonly entries: readonly Entry[]; readonly rows: readonly Tables['entries'][] } => {
  let { seq, hash } = head;
  const actor = canonicalJson(by);
  const entries: Entry[] = [];
  const rows: Tables['entries'][] = [];
  for (const change of changes) {
    const previous = hash;
    const json = canonicalJson(change);
    seq += 1;
    hash = sha256(`${previous}\n${jsonOf(seq, at, actor, json)}`);
    entries.push({ seq, at, by, change, previous, hash });
    rows.push({ seq, at, actor, kind: change.kind, change: json, hash });
  }
  return { entries, rows };
};

const entryOf = (row: Tables['entries'], previous: string): Entry => ({
  seq: row.seq,
  at: row.at,
  by: JSON.parse(row.actor) as Actor,
  change: JSON.parse(row.change) as Change,
  previous,
  hash: row.hash,
});

/** The entries with these numbers, in order; a number that no entry has is left out. */
export const readEntriesAt = async (db: Database, seqs: readonly number[]): Promise<Entry[]> => {
  if (seqs.length === 0) return [];
  const rows = await db.selectFrom('entries').selectAll().where('seq', 'in', seqs).orderBy('seq').execute();
  const before = await db
    .selectFrom('entries')
    .select(['seq', 'hash'])
    .where(
      'seq',
      'in',
      seqs.map((seq) => seq - 1),
    )
    .execute();
  const hashes = new Map(before.map((row) => [row.seq, row.hash]));
  return rows.map((row) => entryOf(row, hashes.get(row.seq - 1) ?? GENESIS));
};

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
    const entry = entryOf(row, previous);
    previous = row.hash;
    return entry;
  });
};
