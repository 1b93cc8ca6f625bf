import { CompiledQuery } from 'kysely';
import type { FoldContext } from '../fold/fold-context.ts';
import type { Compared } from '../linking/compared.ts';
import { packExemplars, unpackExemplars } from '../linking/exemplars.ts';
import type { DerivedStatus } from './kept-statuses.ts';
import { type Database, type Store, selectAmong } from './store.ts';
import type { Tables } from './tables.ts';

/** Of a claim, what linking and the rules of statuses ask for and what changes with every mention. */
export type KeptClaim = {
  readonly root: number;
  readonly mentions: number;
  readonly lastPublished: string | null;
  readonly exemplars: readonly Compared[];
  readonly wording: string;
  readonly forecast: boolean;
  readonly standing: DerivedStatus;
};

type Row = DerivedStatus &
  Pick<Tables['claims'], 'id' | 'root' | 'mentions' | 'last_published' | 'exemplars' | 'wording' | 'forecast'>;

/** The claims with these numbers; a number that no claim has is left out. */
export const loadClaims = (
  { store, tx, memory }: FoldContext,
  ids: readonly number[],
): Promise<Map<number, KeptClaim>> =>
  memory.claims.load(ids, async (missing) => {
    const rows = await selectAmong<Row>(
      store,
      tx,
      'select id, root, mentions, last_published, exemplars, wording, forecast, status, status_by, status_proposed from claims where id in {KEYS}',
      missing,
    );
    return rows.map(
      ({ id, root, mentions, last_published, exemplars, wording, forecast, ...standing }): [number, KeptClaim] => [
        id,
        {
          root,
          mentions,
          lastPublished: last_published,
          exemplars: unpackExemplars(exemplars),
          wording,
          forecast: forecast !== null,
          standing,
        },
      ],
    );
  });

/** What of a claim's row grows with it. */
export const grownColumns = (
  claim: KeptClaim,
): Pick<Tables['claims'], 'mentions' | 'last_published' | 'exemplars'> & DerivedStatus => ({
  mentions: claim.mentions,
  last_published: claim.lastPublished,
  exemplars: packExemplars(claim.exemplars),
  ...claim.standing,
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
