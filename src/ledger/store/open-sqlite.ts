import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { HearsayError } from '../../text/error.ts';
import { ledgerError } from '../ledger-error.ts';
import { makeFolder } from './make-folder.ts';
import { MIGRATIONS, type Migration, newestOf, statementsFrom } from './schema.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Written into the file's header, so that another program's database is not taken for a ledger. "HSAY". */
const APPLICATION_ID = 0x48534159;
const MAGIC = 'SQLite format 3\0';

/** Refuses a file that is no ledger of ours, without a write. */
const refuseStrangers = (path: string): void => {
  if (!existsSync(path)) return;
  const stat = statSync(path);
  if (stat.isDirectory())
    throw new HearsayError(
      'ledger-not-a-file',
      `${path} is a directory, not a ledger.`,
      'Name a file, such as ledger.db.',
    );
  if (stat.size === 0) return;
  const head = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, 100, 0);
  } finally {
    closeSync(file);
  }
  if (head.toString('latin1', 0, 16) !== MAGIC)
    throw new HearsayError(
      'ledger-not-a-database',
      `${path} is not a Hearsay ledger.`,
      'Name another file with --db; this one is left as it was.',
    );
};

const refuseVersions = (path: string, file: Database.Database, newest: number): number => {
  const version = file.pragma('user_version', { simple: true }) as number;
  const application = file.pragma('application_id', { simple: true }) as number;
  const empty = file.prepare('select count(*) as n from sqlite_master').get() as { n: number };
  if (application !== APPLICATION_ID && empty.n > 0)
    throw new HearsayError(
      'ledger-not-a-database',
      `${path} is another program's database.`,
      'Name another file with --db; this one is left as it was.',
    );
  if (version > newest)
    throw new HearsayError(
      'ledger-newer',
      `${path} was made by a newer Hearsay (ledger version ${version}; this program knows ${newest}).`,
      'Update Hearsay, or name another ledger with --db.',
    );
  return version;
};

const prepare = (path: string, file: Database.Database, readOnly: boolean, migrations: readonly Migration[]): void => {
  const newest = newestOf(migrations);
  const version = refuseVersions(path, file, newest);
  file.pragma('busy_timeout = 15000');
  file.pragma('foreign_keys = ON');
  file.pragma('cache_size = -262144');
  file.pragma('mmap_size = 1073741824');
  file.pragma('temp_store = MEMORY');
  if (readOnly) {
    if (version < newest)
      throw new HearsayError(
        'ledger-older',
        `${path} was made by an older Hearsay and may only be read.`,
        'Open it once with write permission, to bring it up to date.',
      );
    return;
  }
  file.pragma('journal_mode = WAL');
  // An entry that was acknowledged outlives a power cut, not only a crash of the program.
  file.pragma('synchronous = FULL');
  file.pragma('wal_autocheckpoint = 8000');
  if (version === newest) return;
  file
    .transaction(() => {
      const found = file.pragma('user_version', { simple: true }) as number;
      for (const statement of statementsFrom(found, 'sqlite', migrations)) file.exec(statement);
      file.pragma(`application_id = ${APPLICATION_ID}`);
      file.pragma(`user_version = ${newest}`);
    })
    .immediate();
};

const STATEMENTS = 500;

/** Prepared statements are kept, the oldest let go: preparing costs more than running. `begin` asks for the write lock at once, so that it cannot fail half-way. */
const withStatements = (file: Database.Database): Database.Database => {
  const kept = new Map<string, Database.Statement>();
  const keep = (text: string): Database.Statement => {
    // A full disk makes SQLite roll back by itself; rolling back once more would hide why.
    if (text === 'rollback' && !file.inTransaction) return keep('select 1');
    const found = kept.get(text);
    if (found) {
      kept.delete(text);
      kept.set(text, found);
      return found;
    }
    const oldest = kept.size >= STATEMENTS ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    const made = file.prepare(text === 'begin' ? 'begin immediate' : text);
    kept.set(text, made);
    return made;
  };
  return new Proxy(file, {
    get: (target, name) => {
      if (name === 'prepare') return keep;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
};

/** Opens or makes a ledger file. Throws a `HearsayError` and leaves the file as it was where it cannot be one. */
export const openSqlite = (
  path: string,
  { readOnly = false, maxBytes }: { readonly readOnly?: boolean; readonly maxBytes?: number } = {},
  migrations: readonly Migration[] = MIGRATIONS,
): Store => {
  refuseStrangers(path);
  let file: Database.Database | undefined;
  try {
    if (!readOnly && path !== ':memory:') makeFolder(dirname(path));
    file = new Database(path, { readonly: readOnly });
    prepare(path, file, readOnly, migrations);
    if (maxBytes !== undefined) {
      const pageSize = file.pragma('page_size', { simple: true }) as number;
      file.pragma(`max_page_count = ${Math.max(1, Math.floor(maxBytes / pageSize))}`);
    }
  } catch (error) {
    file?.close();
    throw ledgerError(error, path);
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: withStatements(file) }) });
  return {
    kind: 'sqlite',
    db,
    place: path,
    read: async (work) => {
      try {
        return await work(db);
      } catch (error) {
        throw ledgerError(error, path);
      }
    },
    write: async (work) => {
      try {
        return await db.transaction().execute(work);
      } catch (error) {
        throw ledgerError(error, path);
      }
    },
    close: () => db.destroy(),
  };
};
