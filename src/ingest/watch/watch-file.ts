import Database from 'better-sqlite3';
import { z } from 'zod';
import type { Watched, WatchStore } from './watched.ts';

const Stored = z.object({
  key: z.string(),
  url: z.string(),
  kind: z.enum(['unknown', 'list', 'page']),
  from: z.string().nullable(),
  addedAt: z.string(),
  published: z.string().nullable(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  textHash: z.string().nullable(),
  checkedAt: z.string().nullable(),
  changedAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  interval: z.number().nullable(),
  failures: z.number(),
  failure: z.object({ code: z.string(), message: z.string(), hint: z.string(), at: z.string() }).nullable(),
});

const readStored = (row: unknown): Watched => Stored.parse(JSON.parse((row as { body: string }).body));

/** Watched sources in a SQLite file of their own; `:memory:` for tests. */
export const openWatchFile = (path: string): WatchStore & { close(): void } => {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    'CREATE TABLE IF NOT EXISTS watched (key TEXT PRIMARY KEY, due_at TEXT, body TEXT NOT NULL) STRICT; CREATE INDEX IF NOT EXISTS watched_due ON watched (due_at) WHERE due_at IS NOT NULL',
  );
  const get = db.prepare('SELECT body FROM watched WHERE key = ?');
  const put = db.prepare(
    'INSERT INTO watched (key, due_at, body) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET due_at = excluded.due_at, body = excluded.body',
  );
  const remove = db.prepare('DELETE FROM watched WHERE key = ?');
  const all = db.prepare('SELECT body FROM watched ORDER BY key');
  const due = db.prepare('SELECT body FROM watched WHERE due_at <= ? ORDER BY due_at LIMIT ?');
  const next = db.prepare('SELECT min(due_at) AS at FROM watched WHERE due_at IS NOT NULL');
  return {
    get: (key) => {
      const row = get.get(key);
      return row === undefined ? null : readStored(row);
    },
    put: (watched) => void put.run(watched.key, watched.dueAt, JSON.stringify(watched)),
    remove: (key) => void remove.run(key),
    all: () => all.all().map(readStored),
    due: (at, most) => due.all(at, most).map(readStored),
    nextDue: () => (next.get() as { at: string | null }).at,
    close: () => db.close(),
  };
};
