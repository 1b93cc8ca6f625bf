import type { Change, Entry } from '../entry.ts';
import { canonicalJson } from '../store/canonical.ts';
import { loadClaims } from '../store/kept-claims.ts';
import { type KeptStatus, loadStatuses, statusFrom } from '../store/kept-statuses.ts';
import type { Database } from '../store/store.ts';
import { type FoldContext, numberOf } from './fold-context.ts';

type Proposed = Extract<Change, { kind: 'status-proposed' }>;

/** What the rules say anew of a claim as its mentions change: each word takes the place of the one before it. */
const ANEW = ['two-origins', 'origins-lost', 'denied-within', 'denial-gone'];

/** Asks no more what the same rules asked before and nobody answered; answers with how many questions that were. */
const withdrawEarlier = async (
  { store, tx, memory }: FoldContext,
  claim: number,
  history: readonly KeptStatus[],
): Promise<number> => {
  const said = history.filter(({ state, rule }) => state === 'proposed' && rule !== null && ANEW.includes(rule));
  if (said.length === 0) return 0;
  await memory.settle(store, tx);
  const open = await tx
    .selectFrom('proposals')
    .select('id')
    .where('claim', '=', claim)
    .where('state', '=', 'open')
    .where(
      'entry',
      'in',
      said.map(({ entry }) => entry),
    )
    .execute();
  for (const { id } of open)
    await tx.updateTable('proposals').set({ state: 'withdrawn' }).where('id', '=', id).execute();
  return open.length;
};

/** A rule's word: it stands until a person decides; after that it only waits beside what they decided. */
export const foldStatusProposed = async (context: FoldContext, entry: Entry, change: Proposed): Promise<void> => {
  const { tx, memory } = context;
  const claim = numberOf(change.claim);
  const history = (await loadStatuses(context, [claim])).get(claim) ?? [];
  const withdrawn = ANEW.includes(change.rule) ? await withdrawEarlier(context, claim, history) : 0;
  const actor = canonicalJson(entry.by);
  const evidence = JSON.stringify(change.evidence);
  const said = { entry: entry.seq, status: change.status, state: 'proposed', rule: change.rule, active: 1 };
  memory.waiting.add('statuses', [{ ...said, claim, at: entry.at, actor, reason: change.reason, evidence }]);
  memory.waiting.add('proposals', [
    {
      id: numberOf(change.proposal),
      entry: entry.seq,
      at: entry.at,
      actor,
      subject: canonicalJson({ kind: 'status', claim: change.claim, status: change.status }),
      claim,
      likeness: 1,
      reason: change.reason,
      evidence,
      // back where it stood before anybody was asked, there is nothing to ask
      state: withdrawn > 0 && change.status === 'reported' ? 'withdrawn' : 'open',
    },
  ]);
  const { proposals } = await memory.numbers(tx);
  memory.raiseNumbers({ proposals: Math.max(proposals, numberOf(change.proposal)) });
  const kept = (await loadClaims(context, [claim])).get(claim);
  if (kept) memory.turn(claim, { ...kept, standing: statusFrom([...history, said], kept.forecast) });
  memory.statuses.add(claim, said);
};

/** The same of a claim of which a person decided something. */
export const deriveStatus = async (tx: Database, claim: number): Promise<void> => {
  const rows = await tx
    .selectFrom('statuses')
    .select(['status', 'state', 'entry', 'active'])
    .where('claim', '=', claim)
    .orderBy('entry')
    .execute();
  const row = await tx.selectFrom('claims').select('forecast').where('id', '=', claim).executeTakeFirst();
  const derived = statusFrom(rows, row !== undefined && row.forecast !== null);
  await tx.updateTable('claims').set(derived).where('id', '=', claim).execute();
};
