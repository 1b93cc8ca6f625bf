import type { Change } from '../entry.ts';
import { isBetterWording } from '../linking/better-wording.ts';
import type { PreparedMention } from '../prepare/prepared.ts';
import { reindexText } from '../store/search-index.ts';
import { type FoldContext, numberOf } from './fold-context.ts';

type Linked = Extract<Change, { kind: 'mentions-linked' }>;

/**
 * A claim that reads poorly as its first mention has it is worded by a later one that reads better, unless a person has worded it. Rare, so that it is
 * looked for only where such a mention joins.
 */
export const rewordClaims = async (
  { store, tx, memory }: FoldContext,
  change: Linked,
  drafts: ReadonlyMap<string, PreparedMention>,
): Promise<void> => {
  for (const { claim, local, mention, rule } of change.decisions) {
    const id = numberOf(claim);
    const kept = rule === 'opened' ? undefined : memory.claims.peek(id);
    const wording = drafts.get(local)?.wording ?? '';
    if (!kept || !isBetterWording(wording, kept.wording)) continue;
    await memory.settle(store, tx);
    const row = await tx
      .selectFrom('claims')
      .select(['wording', 'machine_wording'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    if (row.wording !== row.machine_wording) continue;
    const columns = { wording, machine_wording: wording, wording_from: numberOf(mention) };
    await tx.updateTable('claims').set(columns).where('id', '=', id).execute();
    await reindexText(store, tx, { kind: 'claim', ref: id, text: wording });
    memory.claims.keep(id, { ...kept, wording });
  }
};
