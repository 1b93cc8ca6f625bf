import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import { remember } from '../../text/remember.ts';
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
  const { statement, lists } = amongStatement(`${store.kind} ${type} ${text}`);
  const parameters = store.kind === 'sqlite' ? new Array<string>(lists).fill(JSON.stringify(keys)) : [keys];
  return (await db.executeQuery(CompiledQuery.raw(statement, parameters))).rows as Row[];
};

/** A text written once: the stores find a prepared statement by its text, and one put together anew is another string. */
const amongStatement = remember(100, (key): { readonly statement: string; readonly lists: number } => {
  const [kind, type] = key.split(' ', 2);
  const parts = key.slice(`${kind} ${type} `.length).split('{KEYS}');
  const list = kind === 'sqlite' ? '(select value from json_each(?))' : `(select unnest($1::${type}[]))`;
  return { statement: parts.join(list), lists: parts.length - 1 };
});

/** The most parameters one statement takes, under both stores' limits. */
const PARAMETERS = 8000;
/** Chunk sizes: few, so that prepared statements are found again. */
const CHUNKS = [256, 64, 16, 4, 1];

/** The statement that inserts so many rows with a mark for each value, for a key of store, table, columns, rows and conflict; written once. */
const insertStatement = remember(500, (key): string => {
  const [kind, table, columns, rows, conflict] = key.split('\n') as [string, string, string, string, string];
  const names = columns.split(',');
  const mark = (at: number): string => (kind === 'sqlite' ? '?' : `$${at + 1}`);
  const marks = Array.from(
    { length: Number(rows) },
    (_, row) => `(${names.map((_, column) => mark(row * names.length + column)).join(',')})`,
  );
  return `insert into ${table} (${columns}) values ${marks.join(',')} ${conflict}`;
});

/** Inserts rows with a parameter for each value, in statements of a few sizes. */
export const insertValues = async <Row extends object>(
  store: Pick<Store, 'kind'>,
  db: Database,
  table: keyof Tables,
  rows: readonly Row[],
  conflict = '',
): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {}) as (keyof Row & string)[];
  for (let at = 0; at < rows.length; ) {
    const left = rows.length - at;
    const size = CHUNKS.find((chunk) => chunk <= left && chunk * columns.length <= PARAMETERS) ?? 1;
    const values: unknown[] = [];
    for (let row = at; row < at + size; row++) for (const column of columns) values.push(rows[row]![column]);
    const text = insertStatement([store.kind, table, columns.join(','), size, conflict].join('\n'));
    await db.executeQuery(CompiledQuery.raw(text, values));
    at += size;
  }
};

/** Bytes as PostgreSQL reads them from JSON. */
const asJson = (value: unknown): unknown =>
  value instanceof Uint8Array
    ? `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`
    : value;

/** On a server every statement is a journey and is planned anew: all rows go at once, as one JSON that stands for any number of them. */
const insertAsJson = async (
  db: Database,
  table: string,
  columns: readonly string[],
  rows: readonly object[],
  conflict: string,
): Promise<void> => {
  const list = columns.join(',');
  const json = JSON.stringify(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, asJson(v)]))),
  );
  const text = `insert into ${table} (${list}) select ${list} from json_populate_recordset(null::${table}, $1::json) ${conflict}`;
  await db.executeQuery(CompiledQuery.raw(text, [json]));
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
  if (store.kind === 'postgres') return insertAsJson(db, table, Object.keys(first), rows, conflict);
  return insertValues(store, db, table, rows, conflict);
};
