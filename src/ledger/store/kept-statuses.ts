import { CompiledQuery } from 'kysely';
import type { FoldContext } from '../fold/fold-context.ts';
import { type Database, type Store, selectAmong } from './store.ts';
import type { Tables } from './tables.ts';

/** What was proposed and decided of a claim's status, as far as its status follows from it. */
export type KeptStatus = Pick<Tables['statuses'], 'entry' | 'status' | 'state' | 'rule' | 'active'>;

/** The histories of these claims, oldest first. */
export const loadStatuses = (
  { store, tx, memory }: Pick<FoldContext, 'store' | 'tx' | 'memory'>,
  claims: readonly number[],
): Promise<Map<number, readonly KeptStatus[]>> =>
  memory.statuses.load(claims, async (missing) => {
    const rows = await selectAmong<KeptStatus & { readonly claim: number }>(
      store,
      tx,
      'select claim, entry, status, state, rule, active from statuses where claim in {KEYS} order by entry',
      missing,
    );
    return rows.map(({ claim, ...row }): [number, KeptStatus] => [claim, row]);
  });

export type DerivedStatus = Pick<Tables['claims'], 'status' | 'status_by' | 'status_proposed'>;

/** A claim's status from its history: the last decision that holds, else the last proposal that was not turned down. */
export const statusFrom = (
  history: readonly Pick<KeptStatus, 'entry' | 'status' | 'state' | 'active'>[],
  forecast: boolean,
): DerivedStatus => {
  const rows = history.filter(({ active }) => active === 1);
  const decided = rows.findLast((row) => row.state === 'decided');
  const proposed = rows.findLast((row) => row.state === 'proposed');
  const waiting =
    decided && proposed && proposed.entry > decided.entry && proposed.status !== decided.status
      ? proposed.status
      : null;
  return {
    status: decided?.status ?? proposed?.status ?? (forecast ? 'pending' : 'reported'),
    status_by: decided ? 'person' : 'machine',
    status_proposed: waiting,
  };
};

/** Writes the statuses that changed. */
export const saveStatuses = async (
  store: Pick<Store, 'kind'>,
  db: Database,
  rows: readonly (readonly [number, DerivedStatus])[],
): Promise<void> => {
  const columns = rows.map(([id, to]) => [to.status, to.status_by, to.status_proposed, id]);
  if (store.kind === 'sqlite') {
    const text = 'update claims set status = ?, status_by = ?, status_proposed = ? where id = ?';
    for (const values of columns) await db.executeQuery(CompiledQuery.raw(text, values));
  } else if (rows.length > 0) {
    const text = `update claims set status = turned.status, status_by = turned.status_by, status_proposed = turned.status_proposed
      from unnest($1::text[], $2::text[], $3::text[], $4::int[]) as turned (status, status_by, status_proposed, id) where claims.id = turned.id`;
    await db.executeQuery(
      CompiledQuery.raw(
        text,
        [0, 1, 2, 3].map((column) => columns.map((values) => values[column])),
      ),
    );
  }
};
