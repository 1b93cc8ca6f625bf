import { LEDGER_MACHINE } from './actor.ts';
import { append } from './add.ts';
import type { Change } from './entry.ts';
import type { FoldContext } from './fold/fold-context.ts';
import { readHighestNumbers } from './store/highest-numbers.ts';

/** Proposes `due` for every pending forecast whose window has ended before `today`. Returns how many. */
export const advanceForecasts = async (context: FoldContext, today: string, at: string): Promise<number> => {
  const { tx } = context;
  const rows = await tx
    .selectFrom('claims')
    .select(['id', 'due'])
    .where('due', '<', today)
    .where('status', '=', 'pending')
    .where('mentions', '>', 0)
    .orderBy('id')
    .limit(5000)
    .execute();
  const { proposals } = await readHighestNumbers(tx);
  const changes: Change[] = rows.map((row, n) => ({
    kind: 'status-proposed',
    proposal: `k${proposals + 1 + n}`,
    claim: `c${row.id}`,
    status: 'due',
    rule: 'window-ended',
    reason: `Its window ended on ${row.due}.`,
    evidence: [],
  }));
  if (changes.length > 0) await append(context, at, LEDGER_MACHINE, changes);
  return changes.length;
};
