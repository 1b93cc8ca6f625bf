import { sql } from 'kysely';
import type { Database } from './store.ts';

/** The highest number given so far in every table whose rows the ledger numbers; 0 where there is none. */
export type HighestNumbers = {
  readonly articles: number;
  readonly revisions: number;
  readonly claims: number;
  readonly mentions: number;
  readonly proposals: number;
  readonly sources: number;
};

export const readHighestNumbers = async (db: Database): Promise<HighestNumbers> => {
  const { rows } = await sql<HighestNumbers>`select coalesce((select max(id) from articles), 0) as articles,
    coalesce((select max(id) from revisions), 0) as revisions, coalesce((select max(id) from claims), 0) as claims,
    coalesce((select max(id) from mentions), 0) as mentions, coalesce((select max(id) from proposals), 0) as proposals,
    coalesce((select max(id) from sources), 0) as sources`.execute(db);
  return rows[0] ?? { articles: 0, revisions: 0, claims: 0, mentions: 0, proposals: 0, sources: 0 };
};
