import { inflateRawSync } from 'node:zlib';
import type { Entry } from './entry.ts';
import type { Verified } from './ledger.ts';
import { sha256 } from './store/canonical.ts';
import { GENESIS, hashEntry, readEntries, readHead } from './store/chain-entries.ts';
import type { Database } from './store/store.ts';

const BATCH = 500;

const isKept = async (db: Database, hash: string): Promise<boolean> => {
  const row = await db.selectFrom('blobs').selectAll().where('hash', '=', hash).executeTakeFirst();
  if (!row) return false;
  try {
    return sha256(inflateRawSync(row.body, { maxOutputLength: row.size + 1 })) === hash;
  } catch {
    return false;
  }
};

/** The kept bytes an entry speaks of. */
const bytesOf = ({ change }: Entry): string[] =>
  change.kind === 'revision-read'
    ? [change.reading, ...(change.capture ? [change.capture] : [])]
    : change.kind === 'article-captured'
      ? [change.capture]
      : [];

const faultOf = async (db: Database, entry: Entry, expected: number, previous: string): Promise<string | null> => {
  if (entry.seq !== expected) return `entry ${expected} is missing`;
  if (hashEntry(previous, entry) !== entry.hash) return 'it is not what was written, or an entry before it was changed';
  for (const hash of bytesOf(entry))
    if (!(await isKept(db, hash))) return `the bytes ${hash.slice(0, 12)} it speaks of are missing or changed`;
  return null;
};

/** Walks the chain from its first entry and compares every hash; the first fault ends the walk. */
export const verifyChain = async (
  db: Database,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<Verified> => {
  const { seq: of } = await readHead(db);
  let previous = GENESIS;
  let seq = 0;
  for (;;) {
    const entries = await readEntries(db, seq, BATCH);
    if (entries.length === 0) return { ok: true, entries: seq, head: previous, fault: null };
    for (const entry of entries) {
      const what = await faultOf(db, entry, seq + 1, previous);
      if (what !== null) return { ok: false, entries: seq, head: previous, fault: { seq: seq + 1, what } };
      previous = entry.hash;
      seq = entry.seq;
    }
    progress(seq, Math.max(seq, of));
  }
};
