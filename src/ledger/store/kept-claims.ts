import { CompiledQuery } from 'kysely';
import type { FoldContext } from '../fold/fold-context.ts';
import { packExemplars, unpackExemplars } from '../linking/exemplars.ts';
import type { Features } from '../linking/features.ts';
import { type Database, type Store, selectAmong } from './store.ts';

/** Of a claim, what linking asks for and what changes with every mention. */
export type KeptClaim = {
  readonly root: number;
  readonly mentions: number;
  readonly lastPublished: string | null;
  readonly exemplars: readonly Features[];
};

type Row = {
  readonly id: number;
  readonly root: number;
  readonly mentions: number;
  readonly last_published: string | null;
  readonly exemplars: string;
};

/** The claims with these numbers; a number that no claim has is left out. */
export const loadClaims = (
  { store, tx, memory }: FoldContext,
  ids: readonly number[],
): Promise<Map<number, KeptClaim>> =>
  memory.claims.load(ids, async (missing) => {
    const rows = await selectAmong<Row>(
      store,
      tx,
      'select id, root, mentions, last_published, exemplars from claims where id in {KEYS}',
      missing,
    );
    return rows.map(({ id, root, mentions, last_published, exemplars }): [number, KeptClaim] => [
      id,
      { root, mentions, lastPublished: last_published, exemplars: unpackExemplars(exemplars) },
    ]);
  });

/** Writes back what grew. */
export const saveClaims = async (
  store: Pick<Store, 'kind'>,
  db: Database,
  rows: readonly (readonly [number, KeptClaim])[],
): Promise<void> => {
  const columns = rows.map(([id, claim]) => [claim.mentions, claim.lastPublished, packExemplars(claim.exemplars), id]);
  if (store.kind === 'sqlite') {
    const text = 'update claims set mentions = ?, last_published = ?, exemplars = ? where id = ?';
    for (const values of columns) await db.executeQuery(CompiledQuery.raw(text, values));
  } else if (rows.length > 0) {
    const text = `update claims set mentions = grown.mentions, last_published = grown.last_published, exemplars = grown.exemplars
      from unnest($1::int[], $2::text[], $3::text[], $4::int[]) as grown (mentions, last_published, exemplars, id) where claims.id = grown.id`;
    await db.executeQuery(
      CompiledQuery.raw(
        text,
        [0, 1, 2, 3].map((column) => columns.map((values) => values[column])),
      ),
    );
  }
};
