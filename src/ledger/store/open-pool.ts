import pg from 'pg';
import { HearsayError } from '../../text/error.ts';

/** Connections to one PostgreSQL. */
export type Pool = {
  readonly pool: pg.Pool;
  /** What may be shown of the address: no user, no password. */
  readonly place: string;
};

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

/** Opens no connection yet. None that dies, in use or not, ends the process: whoever uses it next is told. */
export const openPool = (databaseUrl: string, connections: number, options?: string): Pool => {
  const place = placeOf(databaseUrl);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: connections,
    connectionTimeoutMillis: 10_000,
    types: typesAsNumbers,
    ...(options === undefined ? {} : { options }),
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { pool, place };
};
