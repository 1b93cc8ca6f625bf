import { CompiledQuery } from 'kysely';
import type { LinkKind } from '../record.ts';
import type { Database, Store } from './store.ts';

export type ClaimTie = { readonly from_claim: number; readonly to_claim: number; readonly kind: LinkKind };

const PAIRS = {
  sqlite: `json_each(?) as pair join claim_links on from_claim = pair.value ->> 0 and to_claim = pair.value ->> 1`,
  postgres: `unnest($1::int[], $2::int[]) as pair (one, other) join claim_links on from_claim = pair.one and to_claim = pair.other`,
};

/** The ties there are between these pairs of claims, whichever way each runs. Every pair is looked up by itself: a claim may have thousands. */
export const tiesBetween = async (
  store: Pick<Store, 'kind'>,
  db: Database,
  pairs: readonly (readonly [number, number])[],
): Promise<readonly ClaimTie[]> => {
  if (pairs.length === 0) return [];
  const both = pairs.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]);
  const parameters =
    store.kind === 'sqlite' ? [JSON.stringify(both)] : [both.map(([one]) => one), both.map(([, other]) => other)];
  const text = `select from_claim, to_claim, kind from ${PAIRS[store.kind]}`;
  return (await db.executeQuery(CompiledQuery.raw(text, parameters))).rows as ClaimTie[];
};
