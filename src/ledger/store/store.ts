import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** A reader or a transaction of either store. */
export type Database = Kysely<Tables> | Transaction<Tables>;

/** One open store: SQLite or PostgreSQL, the same tables in both. */
export type Store = {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Kysely<Tables>;
  /** For messages: the path, or the server without its password. */
  readonly place: string;
  /** Runs `work`, which only reads; more than once where a connection turns out dead. */
  readonly read: <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;
  /** Runs `work` as the only writer of this ledger, in one transaction. */
  readonly write: <T>(work: (tx: Transaction<Tables>) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

/**
 * Rows whose key is one of many. `{KEYS}` in the statement stands for the list, which goes in as one parameter: one statement, prepared once, however
 * many keys there are.
 */
export const selectAmong = async <Row>(
  store: Pick<Store, 'kind'>,
  db: Database,
  text: string,
  keys: readonly number[] | readonly string[],
): Promise<readonly Row[]> => {
  if (keys.length === 0) return [];
  const type = typeof keys[0] === 'number' ? 'int' : 'text';
  const list = store.kind === 'sqlite' ? '(select value from json_each(?))' : `(select unnest($1::${type}[]))`;
  const parameter = store.kind === 'sqlite' ? JSON.stringify(keys) : keys;
  const parts = text.split('{KEYS}');
  const parameters = store.kind === 'sqlite' ? parts.slice(1).map(() => parameter) : [parameter];
  return (await db.executeQuery(CompiledQuery.raw(parts.join(list), parameters))).rows as Row[];
};

/** The most parameters one statement takes, under both stores' limits. */
const PARAMETERS = 8000;
/** Chunk sizes: few, so that prepared statements are found again. */
const CHUNKS = [256, 64, 16, 4, 1];

const placeholders = (store: Store['kind'], rows: number, columns: number): string => {
  const out: string[] = [];
  for (let row = 0, n = 1; row < rows; row++) {
    const one: string[] = [];
    for (let column = 0; column < columns; column++, n++) one.push(store === 'sqlite' ? '?' : `$${n}`);
    out.push(`(${one.join(',')})`);
  }
  return out.join(',');
};

/**
 * Inserts many rows in few statements. Written as text rather than built by Kysely: building a statement of a thousand parameters costs
 * more than running it.
 */
export const insertRows = async <T extends keyof Tables & string>(
  store: Pick<Store, 'kind'>,
  db: Database,
  table: T,
  rows: readonly Tables[T][],
  conflict = '',
): Promise<void> => {
  const first = rows[0];
  if (first === undefined) return;
  const columns = Object.keys(first) as (keyof Tables[T] & string)[];
  for (let at = 0; at < rows.length; ) {
    const left = rows.length - at;
    const size = CHUNKS.find((chunk) => chunk <= left && chunk * columns.length <= PARAMETERS) ?? 1;
    const values = rows.slice(at, at + size).flatMap((row) => columns.map((column) => row[column]));
    const text = `insert into ${table} (${columns.join(',')}) values ${placeholders(store.kind, size, columns.length)} ${conflict}`;
    await db.executeQuery(CompiledQuery.raw(text, values));
    at += size;
  }
};
