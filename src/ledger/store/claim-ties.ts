import { CompiledQuery } from 'kysely';
import type { FoldContext } from '../fold/fold-context.ts';
import type { LinkKind } from '../record.ts';

type ClaimTie = { readonly from_claim: number; readonly to_claim: number; readonly kind: LinkKind };

const PAIRS = {
  sqlite: `json_each(?) as pair join claim_links on from_claim = pair.value ->> 0 and to_claim = pair.value ->> 1`,
  postgres: `unnest($1::int[], $2::int[]) as pair (one, other) join claim_links on from_claim = pair.one and to_claim = pair.other`,
};

/** A pair of claims, whichever comes first. */
export const pairOf = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`;

/** The kinds of ties between these pairs of claims, whichever way each runs, by `pairOf`. Every pair is looked up by itself: a claim may have thousands. */
export const loadTies = (
  { store, tx, memory }: Pick<FoldContext, 'store' | 'tx' | 'memory'>,
  pairs: readonly (readonly [number, number])[],
): Promise<Map<string, readonly LinkKind[]>> =>
  memory.ties.load([...new Set(pairs.map(([one, other]) => pairOf(one, other)))], async (missing) => {
    const both = missing.flatMap((pair) => {
      const [one, other] = pair.split(' ').map(Number) as [number, number];
      return [
        [one, other],
        [other, one],
      ] as const;
    });
    const parameters =
      store.kind === 'sqlite' ? [JSON.stringify(both)] : [both.map(([one]) => one), both.map(([, other]) => other)];
    const text = `select from_claim, to_claim, kind from ${PAIRS[store.kind]}`;
    const rows = (await tx.executeQuery(CompiledQuery.raw(text, parameters))).rows as ClaimTie[];
    return rows.map((row): [string, LinkKind] => [pairOf(row.from_claim, row.to_claim), row.kind]);
  });
