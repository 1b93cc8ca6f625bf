import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { HearsayError } from '../text/error.ts';
import { ledgerError } from './ledger-error.ts';
import { migrationsFrom, SCHEMA_VERSION } from './schema.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** One lock per ledger on the server: entries are chained, so they are written one transaction after another. "HSAY". */
const LOCK = 0x48534159;

/** What may be shown of an address: no user, no password. */
const placeOf = (databaseUrl: string): string => {
  try {
    const url = new URL(databaseUrl);
    return `${url.hostname}:${url.port || '5432'}${url.pathname}`;
  } catch {
    throw new HearsayError(
      'ledger-bad-address',
      'DATABASE_URL is not an address.',
      'It looks like postgres://user:password@host:5432/name.',
    );
  }
};

const INT8 = 20;
const typesAsNumbers = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    id === INT8 ? Number : pg.types.getTypeParser(id, format as 'text'),
};

const migrate = async (db: Kysely<Tables>, place: string, schema: string): Promise<void> => {
  await sql`select pg_advisory_lock(${LOCK})`.execute(db);
  try {
    await sql`create schema if not exists ${sql.id(schema)}`.execute(db);
    const found = await sql<{ there: boolean }>`select to_regclass(${`${schema}.meta`}) is not null as there`.execute(
      db,
    );
    const version = found.rows[0]?.there
      ? Number(
          (await db.selectFrom('meta').select('value').where('key', '=', 'version').executeTakeFirst())?.value ?? 0,
        )
      : 0;
    if (version > SCHEMA_VERSION)
      throw new HearsayError(
        'ledger-newer',
        `The ledger at ${place} was made by a newer Hearsay (version ${version}).`,
        'Update Hearsay.',
      );
    if (version === SCHEMA_VERSION) return;
    await db.transaction().execute(async (tx) => {
      for (const statement of migrationsFrom(version, 'postgres')) await sql.raw(statement).execute(tx);
      await tx
        .insertInto('meta')
        .values({ key: 'version', value: String(SCHEMA_VERSION) })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: String(SCHEMA_VERSION) }))
        .execute();
    });
  } finally {
    await sql`select pg_advisory_unlock(${LOCK})`.execute(db);
  }
};

/** Opens or makes the ledger in one schema of a PostgreSQL database. */
export const openPostgres = async (databaseUrl: string, schema: string, connections = 8): Promise<Store> => {
  const place = placeOf(databaseUrl);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: connections,
    connectionTimeoutMillis: 10_000,
    types: typesAsNumbers,
    options: `-c search_path=${schema}`,
  });
  // A connection that breaks while idle or between two queries is told here; the next query fails with a clear error of its own.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await db.connection().execute((one) => migrate(one, place, schema));
  } catch (error) {
    await db.destroy();
    throw ledgerError(error, place);
  }
  return {
    kind: 'postgres',
    db,
    place,
    write: async (work) => {
      try {
        return await db.transaction().execute(async (tx) => {
          await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
          return work(tx);
        });
      } catch (error) {
        throw ledgerError(error, place);
      }
    },
    close: () => db.destroy(),
  };
};
