import { Kysely, PostgresDialect, sql } from 'kysely';
import { HearsayError } from '../../text/error.ts';
import { ledgerError } from '../ledger-error.ts';
import { nameStatements } from './name-statements.ts';
import { onLiveConnection } from './on-live-connection.ts';
import { openPool } from './open-pool.ts';
import { MIGRATIONS, type Migration, newestOf, statementsFrom } from './schema.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** One lock per ledger on the server: entries are chained, so they are written one transaction after another. "HSAY". */
const LOCK = 0x48534159;

const migrate = async (
  db: Kysely<Tables>,
  place: string,
  schema: string,
  migrations: readonly Migration[],
): Promise<void> => {
  const newest = newestOf(migrations);
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
    if (version > newest)
      throw new HearsayError(
        'ledger-newer',
        `The ledger at ${place} was made by a newer Hearsay (version ${version}).`,
        'Update Hearsay.',
      );
    if (version === newest) return;
    await db.transaction().execute(async (tx) => {
      for (const statement of statementsFrom(version, 'postgres', migrations)) await sql.raw(statement).execute(tx);
      await tx
        .insertInto('meta')
        .values({ key: 'version', value: String(newest) })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: String(newest) }))
        .execute();
    });
  } finally {
    await sql`select pg_advisory_unlock(${LOCK})`.execute(db);
  }
};

/** How many connections a process holds at most. */
const CONNECTIONS = 8;

/** Opens or makes the ledger in one schema of a PostgreSQL database. */
export const openPostgres = async (
  databaseUrl: string,
  schema: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Store> => {
  const { pool, place } = openPool(databaseUrl, CONNECTIONS, `-c search_path=${schema}`);
  pool.on('connect', nameStatements);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await db.connection().execute((one) => migrate(one, place, schema, migrations));
  } catch (error) {
    await db.destroy();
    throw ledgerError(error, place);
  }
  return {
    kind: 'postgres',
    db,
    place,
    read: async (work) => {
      try {
        return await onLiveConnection(CONNECTIONS, () => work(db));
      } catch (error) {
        throw ledgerError(error, place);
      }
    },
    write: async (work) => {
      let begun = false;
      const attempt = () =>
        db.transaction().execute(async (tx) => {
          await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
          begun = true;
          return work(tx);
        });
      try {
        return await onLiveConnection(CONNECTIONS, attempt, () => !begun);
      } catch (error) {
        throw ledgerError(error, place);
      }
    },
    close: () => db.destroy(),
  };
};
